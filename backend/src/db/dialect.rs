//! The few places where the two databases truly differ.
use super::sql;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, SelectStatement};
use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use uuid::Uuid;

/// The number of days of a date expression since a fixed day, as an integer.
pub fn day_number(backend: DbBackend, expression: &str) -> String {
    match backend {
        DbBackend::Postgres => format!("(({expression}) - DATE '1970-01-01')"),
        _ => format!("CAST(julianday({expression}) - 2440587.5 AS INTEGER)"),
    }
}

/// The larger of two scalar expressions.
pub fn greatest(backend: DbBackend, a: &str, b: &str) -> String {
    let function = if backend == DbBackend::Postgres { "GREATEST" } else { "MAX" };
    format!("{function}({a}, {b})")
}

/// The smaller of two scalar expressions.
pub fn least(backend: DbBackend, a: &str, b: &str) -> String {
    let function = if backend == DbBackend::Postgres { "LEAST" } else { "MIN" };
    format!("{function}({a}, {b})")
}

/// The full-text query for words that must all occur; to be bound to [`search_condition`]. Letters and digits are found by their beginning,
/// Chinese is in the index by characters and pairs and is found as it stands.
pub fn search_query(backend: DbBackend, tokens: &[String]) -> String {
    // Tokens are letters, digits and Chinese characters only (`text::search_query_tokens`), so quoting them is enough.
    let begun = |token: &str| token.is_ascii();
    let words = tokens.iter().map(|t| match (backend, begun(t)) {
        (DbBackend::Postgres, true) => format!("'{t}':*"),
        (DbBackend::Postgres, false) => format!("'{t}'"),
        (_, true) => format!("tokens:\"{t}\"*"),
        (_, false) => format!("tokens:\"{t}\""),
    });
    words.collect::<Vec<_>>().join(if backend == DbBackend::Postgres { " & " } else { " AND " })
}

/// The condition on `search_documents` that its words meet the full-text query bound as its only value.
pub fn search_condition(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "search_documents.vector @@ to_tsquery('simple', $1)",
        _ => "search_documents.position IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)",
    }
}

/// Narrows a query over `table` to the records of a type whose documents meet the words, so that the database can stop after the first.
pub fn stream_search(
    backend: DbBackend,
    select: &mut SelectStatement,
    table: &'static str,
    county_id: Uuid,
    subject_type: &'static str,
    tokens: &[String],
) {
    let words = search_query(backend, tokens);
    let document = |name: &'static str| Expr::col(("search_documents", name));
    if backend == DbBackend::Postgres {
        select.join(JoinType::InnerJoin, "search_documents", document("subject_id").equals((table, "id")));
        select.and_where(document("county_id").eq(county_id)).and_where(document("subject_type").eq(subject_type));
        select.and_where(Expr::cust_with_values(search_condition(backend), [words]));
    } else {
        // SQLite would begin with the county's documents, all of them; a plus before a column keeps its index out of the plan, so that it
        // begins with the words and ends with the first hits.
        select.join(JoinType::InnerJoin, "search_documents", Expr::cust(format!("+search_documents.subject_id = {table}.id")));
        select.join(JoinType::InnerJoin, "search_index", Expr::cust("search_index.rowid = search_documents.position"));
        select.and_where(Expr::cust_with_values("+search_documents.county_id = ?", [county_id]));
        select.and_where(Expr::cust_with_values("+search_documents.subject_type = ?", [subject_type]));
        select.and_where(Expr::cust_with_values("search_index MATCH ?", [format!("subject_type:\"{subject_type}\" AND {words}")]));
    }
}

/// Lets acts on the same thing, known by a name, wait for each other until the transaction ends. SQLite's one writer does so anyway.
pub async fn hold_name<C: ConnectionTrait>(db: &C, county_id: Uuid, name: &str) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Postgres {
        let values = [format!("{county_id} {name}").into()];
        sql::execute(db, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", values).await?;
    }
    Ok(())
}

/// The business day of an instant's expression in a time zone that is `offset` seconds ahead of UTC.
pub fn local_day(backend: DbBackend, expression: &str, offset: i32) -> String {
    match backend {
        DbBackend::Postgres => format!("CAST(({expression}) AT TIME ZONE 'UTC' + INTERVAL '{offset} seconds' AS date)"),
        _ => format!("date({expression}, '{offset:+} seconds')"),
    }
}
