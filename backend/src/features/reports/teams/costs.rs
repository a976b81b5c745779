//! What a team costs: kept by its lead or the centre.
use super::dto::{TeamCost, TeamCostIn, TeamCostPatch};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::organizations::{self, OrganizationKind};
use crate::features::reports::domain::first_of;
use crate::http::{IfMatch, Patch};
use crate::text::trim;
use chrono::{DateTime, Utc};
use sea_orm::Value;
use uuid::Uuid;

/// Keeps a cost.
pub async fn create(app: &App, actor: &Actor, input: TeamCostIn, key: Option<Idempotency>) -> ApiResult<Written<TeamCost>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let team = organizations::find(&tx.conn, actor.county_id, input.organization_id).await.ok();
        let team = team.filter(|team| team.kind == OrganizationKind::Outpost && team.archived_at.is_none());
        let team = team.filter(|team| store::enters(actor, team.id));
        let (zh, en) = ("没有这个驻外招商组，或不由您填报", "There is no such team, or it is not yours");
        let team = team.ok_or_else(|| ApiError::field("organization_id", "unknown_reference", zh, en))?;
        if first_of(input.month) > today {
            return Err(ApiError::field("month", "in_the_future", "不能填以后月份的经费", "The month has not begun"));
        }
        let note = input.note.as_deref().map(trim).filter(|note| !note.is_empty());
        let columns = vec![("item", item(&input.item)?.into()), ("amount_yuan", input.amount_yuan.into()), ("note", note.into())];
        let id = store::insert(tx, team.id, input.month, columns).await?;
        let cost = store::find(&tx.conn, actor, id, false).await?;
        record(tx, "created", None, &cost).await?;
        Ok((201, cost, Some(1)))
    });
    done.await
}

fn item(text: &str) -> ApiResult<String> {
    let text = trim(text);
    if (1..=100).contains(&text.chars().count()) {
        return Ok(text);
    }
    Err(ApiError::field("item", "length", "请填 1–100 个字", "Give 1 to 100 characters"))
}

async fn record(tx: &Tx, action: &'static str, before: Option<&TeamCost>, after: &TeamCost) -> ApiResult<()> {
    let told = |cost: &TeamCost| serde_json::json!({"item": cost.item, "amount_yuan": cost.amount_yuan, "note": cost.note});
    let (old, new) = match before {
        Some(before) => differing(&told(before), &told(after)),
        None => (None, Some(told(after))),
    };
    let summary = Some(format!("{} {} {}", after.organization.name, after.month.format("%Y-%m"), after.item));
    tx.record(Change { action, subject_type: "team_cost", subject_id: after.id, version: after.version, summary, before: old, after: new }).await
}

/// A cost that the actor may change, held.
async fn own(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<TeamCost> {
    store::hold(tx, id).await?;
    let before = store::find(&tx.conn, actor, id, false).await?;
    if !before.can.update {
        let (zh, en) = ("只有本组组长和招商中心可以修改经费", "Only the team's lead and the centre change its costs");
        return Err(ApiError::forbidden("not_the_lead", zh, en));
    }
    if_match.check(before.version, &before)?;
    Ok(before)
}

/// Changes a cost.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: TeamCostPatch, if_match: IfMatch) -> ApiResult<Written<TeamCost>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        let mut columns: Vec<(&'static str, Value)> = Vec::new();
        if !matches!(patch.item, Patch::Absent) {
            columns.push(("item", item(&patch.item.over(None).unwrap_or_default())?.into()));
        }
        if !matches!(patch.amount_yuan, Patch::Absent) {
            let amount = patch.amount_yuan.over(None).filter(|amount| (0..=1_000_000_000_000).contains(amount));
            let (zh, en) = ("金额应在 0 到一万亿元之间", "The amount is between 0 and 10^12 yuan");
            columns.push(("amount_yuan", amount.ok_or_else(|| ApiError::field("amount_yuan", "range", zh, en))?.into()));
        }
        if !matches!(patch.note, Patch::Absent) {
            let note = patch.note.over(None).map(|note| trim(&note)).filter(|note| !note.is_empty());
            if note.as_ref().is_some_and(|note| note.chars().count() > 500) {
                return Err(ApiError::field("note", "length", "最多 500 个字", "At most 500 characters"));
            }
            columns.push(("note", note.into()));
        }
        store::set(tx, id, columns).await?;
        let after = store::find(&tx.conn, actor, id, false).await?;
        record(tx, "updated", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    done.await
}

/// Archives a cost.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<TeamCost>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        let archived: Option<DateTime<Utc>> = Some(tx.now);
        store::set(tx, id, vec![("archived_at", archived.into())]).await?;
        let after = store::find(&tx.conn, actor, id, true).await?;
        record(tx, "archived", Some(&before), &after).await?;
        let version = after.version;
        Ok((204, after, Some(version)))
    });
    done.await
}
