//! A visit's own mark 推荐快报 and its recommendation are one: whoever writes a visit lets this follow in the same transaction.
use super::actions::change;
use super::dto::PickSubject;
use super::store::{self, NewPick};
use super::subjects;
use crate::db::write::Tx;
use crate::error::ApiResult;
use chrono::NaiveDate;
use sea_orm::Value;
use uuid::Uuid;

/// A visit as it was written.
#[derive(Debug, Clone, Copy)]
pub struct KeptVisit<'a> {
    pub id: Uuid,
    pub organization_id: Uuid,
    pub lead_id: Option<Uuid>,
    pub is_recommended: bool,
    /// The words to print.
    pub words: Option<&'a str>,
}

/// Makes, changes or takes back the recommendation of a visit. A visit for a restricted lead (商业秘密) is not recommended (422).
pub async fn keep_visit(tx: &Tx, visit: KeptVisit<'_>, today: NaiveDate) -> ApiResult<()> {
    let before = store::of_subject(tx, PickSubject::Visit, visit.id).await?;
    match (before, visit.is_recommended) {
        (Some((id, true)), true) => {
            let columns: Vec<(&'static str, Value)> =
                vec![("words", visit.words.map(str::to_owned).into()), ("organization_id", visit.organization_id.into())];
            store::set(tx, id, columns).await?;
            tx.record(change("updated", id, store::version(tx, id).await?, visit.words)).await
        }
        (before, true) => {
            if let Some(lead) = visit.lead_id
                && subjects::is_restricted(&tx.conn, lead).await?
            {
                return Err(subjects::restricted("recommended"));
            }
            let (subject_id, organization_id, words) = (visit.id, visit.organization_id, visit.words);
            let new = NewPick { kind: PickSubject::Visit, subject_id, organization_id, words, file_id: None, on: today };
            let id = store::keep(tx, &new, before.map(|(id, _)| id)).await?;
            tx.record(change("created", id, store::version(tx, id).await?, visit.words)).await
        }
        (Some((id, true)), false) => {
            store::set(tx, id, vec![("archived_at", tx.now.into())]).await?;
            tx.record(change("archived", id, store::version(tx, id).await?, visit.words)).await
        }
        (_, false) => Ok(()),
    }
}
