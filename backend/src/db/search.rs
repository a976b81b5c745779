//! The search index: one row a searchable record, cut into words by [`crate::text::search_tokens`].
use super::bulk;
use crate::text::search_tokens;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, Value};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

/// What a record is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub subject_type: &'static str,
    pub subject_id: Uuid,
    /// What it is called in a list of results.
    pub label: String,
    /// Names and codes under which it is found, the label included.
    pub text: String,
}

impl Document {
    /// A record that is called `label` and found by it and by these other names and codes (empty ones are none).
    pub fn new(subject_type: &'static str, subject_id: Uuid, label: &str, others: &[&str]) -> Self {
        let words = std::iter::once(label).chain(others.iter().copied()).filter(|word| !word.is_empty());
        Self { subject_type, subject_id, label: label.to_owned(), text: words.collect::<Vec<_>>().join(" ") }
    }
}

/// Lets the index follow one record from what it was found by to what it is found by now; none where it is not to be found.
pub async fn follow<C: ConnectionTrait>(db: &C, county_id: Uuid, before: Option<Document>, after: Option<Document>) -> Result<(), DbErr> {
    match (before, after) {
        (before, after) if before == after => Ok(()),
        (Some(before), None) => remove(db, county_id, &[before.subject_id]).await,
        // What was written before the index was kept may be missing in it or stand in it: both come out right.
        (_, after) => index(db, county_id, after.into_iter().collect(), true).await,
    }
}

/// Takes records out of the index.
pub async fn remove<C: ConnectionTrait>(db: &C, county_id: Uuid, ids: &[Uuid]) -> Result<(), DbErr> {
    let mut delete = Query::delete();
    delete
        .from_table(Alias::new("search_documents"))
        .and_where(Expr::col(Alias::new("county_id")).eq(county_id))
        .and_where(Expr::col(Alias::new("subject_id")).is_in(ids.iter().copied()));
    db.execute(&delete).await.map(|_| ())
}

/// Puts records into the index; those that may stand there already (`replace`) are taken out first.
pub async fn index<C: ConnectionTrait>(db: &C, county_id: Uuid, documents: Vec<Document>, replace: bool) -> Result<(), DbErr> {
    if replace {
        let ids: Vec<Uuid> = documents.iter().map(|document| document.subject_id).collect();
        for ids in ids.chunks(1_000) {
            remove(db, county_id, ids).await?;
        }
    }
    let rows = documents.into_iter().map(|document| row(county_id, document)).collect();
    bulk::insert(db, "search_documents", COLUMNS, rows).await
}

/// The columns that [`row`] fills.
pub const COLUMNS: &[&str] = &["county_id", "subject_type", "subject_id", "label", "tokens"];

/// A document's row in the index.
pub fn row(county_id: Uuid, document: Document) -> Vec<Value> {
    let tokens = search_tokens(&document.text);
    vec![county_id.into(), document.subject_type.into(), document.subject_id.into(), document.label.into(), tokens.into()]
}
