//! Whom an issue's steps are told.
use crate::authz::Permission;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::notifications::{self, Notice};
use crate::features::reports;
use uuid::Uuid;

/// Tells everybody of the county who holds a permission, but for whoever did it.
pub async fn holders(tx: &Tx, permission: Permission, kind: &'static str, (id, title): (Uuid, &str), more: &[(&'static str, &str)]) -> ApiResult<()> {
    let people = reports::holders(tx, permission, None).await?;
    let others: Vec<Uuid> = people.into_iter().filter(|person| Some(*person) != tx.author.id).collect();
    these(tx, &others, kind, (id, title), more).await
}

/// Tells these people.
pub async fn these(tx: &Tx, people: &[Uuid], kind: &'static str, (id, title): (Uuid, &str), more: &[(&'static str, &str)]) -> ApiResult<()> {
    let by = tx.author.name.clone();
    let mut parameters = vec![("title", title), ("by", by.as_str())];
    parameters.extend_from_slice(more);
    for user_id in people {
        let notice = Notice { user_id: *user_id, kind, subject_type: "bulletin", subject_id: id, parameters: &parameters };
        notifications::notify(tx, notice).await?;
    }
    Ok(())
}
