//! Many rows in few statements: inserts in pieces that stay under both databases' limits of bound values.
use sea_orm::sea_query::{Alias, Query, SimpleExpr, Value};
use sea_orm::{ConnectionTrait, DbErr};

/// SQLite binds at most 32,766 values a statement; longer statements than this gain nothing.
const VALUES: usize = 12_000;

/// Inserts `rows` (each as long as `columns`) into `table`, in order.
pub async fn insert<C: ConnectionTrait>(db: &C, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<(), DbErr> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut statement = Query::insert();
        statement.into_table(Alias::new(table)).columns(columns.iter().map(|c| Alias::new(*c)));
        for row in rows.by_ref().take((VALUES / columns.len().max(1)).clamp(1, 500)) {
            let values = row.into_iter().map(SimpleExpr::from);
            statement.values(values).map_err(|e| DbErr::Custom(e.to_string()))?;
        }
        db.execute(&statement).await?;
    }
    Ok(())
}
