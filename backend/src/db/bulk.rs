//! Many rows in few statements: inserts in pieces that stay under both databases' limits of bound values.
use sea_orm::sea_query::{Alias, Expr, ExprTrait, OnConflict, Query, SimpleExpr, Value};
use sea_orm::{ConnectionTrait, DbErr};

/// SQLite binds at most 32,766 values a statement; longer statements than this gain nothing.
const VALUES: usize = 12_000;

/// Inserts `rows` (each as long as `columns`) into `table`, in order.
pub async fn insert<C: ConnectionTrait>(db: &C, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<(), DbErr> {
    write(db, table, columns, rows, None).await
}

/// The same; a row whose `key` stands there already is left as it is.
pub async fn insert_missing<C: ConnectionTrait>(db: &C, table: &str, columns: &[&str], rows: Vec<Vec<Value>>, key: &[&str]) -> Result<(), DbErr> {
    let mut conflict = OnConflict::columns(key.iter().map(|c| Alias::new(*c)));
    conflict.do_nothing();
    write(db, table, columns, rows, Some(conflict)).await
}

/// The same; a row whose `key` stands there already takes over `updated` instead and counts its version on.
pub async fn upsert<C: ConnectionTrait>(
    db: &C,
    table: &str,
    columns: &[&str],
    rows: Vec<Vec<Value>>,
    key: &[&str],
    updated: &[&str],
) -> Result<(), DbErr> {
    let mut conflict = OnConflict::columns(key.iter().map(|c| Alias::new(*c)));
    conflict.update_columns(updated.iter().map(|c| Alias::new(*c)));
    conflict.value(Alias::new("version"), Expr::col((Alias::new(table), Alias::new("version"))).add(1));
    write(db, table, columns, rows, Some(conflict)).await
}

async fn write<C: ConnectionTrait>(db: &C, table: &str, columns: &[&str], rows: Vec<Vec<Value>>, conflict: Option<OnConflict>) -> Result<(), DbErr> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut statement = Query::insert();
        statement.into_table(Alias::new(table)).columns(columns.iter().map(|c| Alias::new(*c)));
        for row in rows.by_ref().take((VALUES / columns.len().max(1)).clamp(1, 500)) {
            let values = row.into_iter().map(SimpleExpr::from);
            statement.values(values).map_err(|e| DbErr::Custom(e.to_string()))?;
        }
        if let Some(conflict) = &conflict {
            statement.on_conflict(conflict.clone());
        }
        db.execute(&statement).await?;
    }
    Ok(())
}
