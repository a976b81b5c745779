//! Putting an old value of a field back.
use super::dto::ReversionIn;
use super::{fields, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::dto::Lead;
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::{LeadStage, acting, powers, stages};
use crate::http::IfMatch;
use uuid::Uuid;

/// Gives a field the value that it had before a change; refused where that value can no longer stand.
pub async fn revert(app: &App, actor: &Actor, id: Uuid, input: ReversionIn, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<Lead>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held_at(tx, actor, id, &if_match).await?;
        powers::check_works(can)?;
        let Some(value) = store::value_before(&tx.conn, id, input.change_id, &input.field).await? else {
            let (zh, en) = ("那次改动没有动过这一项", "That change did not touch this field");
            return Err(ApiError::field("field", "not_touched", zh, en));
        };
        if fields::value_of(&before, &input.field)? == value {
            return Err(ApiError::conflict("same_value", "现在就是这个值", "The field has this value now"));
        }
        let mut after = before.clone();
        fields::put_back(&mut after, &input.field, value)?;
        check(tx, &before, &after).await?;
        if before.owner_id.is_none() && after.owner_id.is_some() && after.owner_named_on.is_none() {
            after.owner_named_on = Some(app.clock.today());
        }
        kept::save(tx, &before, after, "reverted", Some(&input.field)).await?;
        stages::actions::tell(tx, actor, 200, id).await
    });
    written.await
}

/// Whether the lead may stand so: who is named is still there, and an open lead in hand keeps its owner.
async fn check(tx: &Tx, before: &LeadRow, after: &LeadRow) -> ApiResult<()> {
    if before.owner_id.is_some() && after.owner_id.is_none() && before.stage()? != LeadStage::Reported {
        let (zh, en) = ("推进中的线索要有责任人，请改为另一位责任人", "A lead in hand has an owner: name another one");
        return Err(ApiError::field("field", "required", zh, en));
    }
    if before.owner_id != after.owner_id {
        acting::check_person(tx, after.owner_id, "field").await?;
    }
    if before.lead_leader_id != after.lead_leader_id {
        acting::check_person(tx, after.lead_leader_id, "field").await?;
    }
    let Some(contact) = after.contact_id.filter(|id| Some(*id) != before.contact_id) else { return Ok(()) };
    let known = "SELECT 1 AS found FROM contacts WHERE id = $1 AND company_id = $2 AND archived_at IS NULL";
    match sql::row(&tx.conn, known, [contact.into(), after.company_id.into()]).await? {
        Some(_) => Ok(()),
        None => Err(ApiError::field("field", "unknown_reference", "那位联系人已不在这家企业", "That contact is no longer the company's")),
    }
}
