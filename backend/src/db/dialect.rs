//! The few places where the two databases truly differ.
use sea_orm::DbBackend;

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

/// The full-text query for words that must all occur, each as a prefix; to be bound to [`search_condition`].
pub fn search_query(backend: DbBackend, tokens: &[String]) -> String {
    // Tokens are letters, digits and Chinese characters only (`text::search_query_tokens`), so quoting them is enough.
    match backend {
        DbBackend::Postgres => tokens.iter().map(|t| format!("'{t}':*")).collect::<Vec<_>>().join(" & "),
        _ => tokens.iter().map(|t| format!("\"{t}\"*")).collect::<Vec<_>>().join(" "),
    }
}

/// The condition on `search_documents` that its words meet the full-text query bound as its only value.
pub fn search_condition(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "search_documents.vector @@ to_tsquery('simple', $1)",
        _ => "search_documents.position IN (SELECT rowid FROM search_index WHERE tokens MATCH ?)",
    }
}
