//! Statements written out in SQL that both databases understand, values always bound (`$1`, `$2` …), never spelled into the text.
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value};

/// Runs a statement and tells how many rows it touched.
pub async fn execute<C: ConnectionTrait>(db: &C, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbErr> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.execute_raw(statement).await?.rows_affected())
}

/// The rows of a statement.
pub async fn rows<C: ConnectionTrait>(db: &C, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<Vec<QueryResult>, DbErr> {
    db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await
}

/// The first row of a statement.
pub async fn row<C: ConnectionTrait>(db: &C, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<Option<QueryResult>, DbErr> {
    db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await
}

/// The text of a `LIKE` pattern that finds `text` anywhere, its wildcards escaped by a backslash.
pub fn anywhere(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    #[test]
    fn wildcards_of_a_pattern_are_escaped() {
        assert_eq!(super::anywhere("b_50%\\"), "%b\\_50\\%\\\\%");
    }
}
