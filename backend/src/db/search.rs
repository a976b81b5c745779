//! The search index: one row a searchable record, cut into words by [`crate::text::search_tokens`].
use super::bulk;
use crate::text::search_tokens;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

/// What a record is found by.
pub struct Document {
    pub subject_type: &'static str,
    pub subject_id: Uuid,
    /// What it is called in a list of results.
    pub label: String,
    /// Names and codes under which it is found, the label included.
    pub text: String,
}

/// Puts records into the index; those that may stand there already (`replace`) are taken out first.
pub async fn index<C: ConnectionTrait>(db: &C, county_id: Uuid, documents: Vec<Document>, replace: bool) -> Result<(), DbErr> {
    if replace {
        for ids in documents.chunks(1_000) {
            let mut delete = Query::delete();
            delete
                .from_table(Alias::new("search_documents"))
                .and_where(Expr::col(Alias::new("county_id")).eq(county_id))
                .and_where(Expr::col(Alias::new("subject_id")).is_in(ids.iter().map(|d| d.subject_id)));
            db.execute(&delete).await?;
        }
    }
    let rows = documents.into_iter().map(|d| {
        let tokens = search_tokens(&d.text);
        vec![county_id.into(), d.subject_type.into(), d.subject_id.into(), d.label.into(), tokens.into()]
    });
    bulk::insert(db, "search_documents", &["county_id", "subject_type", "subject_id", "label", "tokens"], rows.collect()).await
}
