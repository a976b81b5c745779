//! Making, changing, archiving and restoring organizations.
use super::dto::{OrganizationIn, OrganizationOut, OrganizationPatch};
use super::entity::{ActiveModel, Model, OrganizationKind};
use super::{domain, moves, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, Patch};
use crate::text::trim;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use uuid::Uuid;

/// Makes an organization; the first top one names the county.
pub async fn create(app: &App, actor: &Actor, input: OrganizationIn, key: Option<Idempotency>) -> ApiResult<Written<OrganizationOut>> {
    let county_id = actor.county_id;
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let name = named(tx, county_id, &input.name, None).await?;
        check_kind(input.kind, input.zone.as_deref(), input.division_code.as_deref())?;
        let root = store::hold(&tx.conn, county_id, county_id).await?;
        if root.name.is_none() && input.parent_id.is_none() && input.kind == OrganizationKind::CountyLeadership {
            let mut row = root.clone().into_active_model();
            row.name = Set(Some(name));
            row.division_code = Set(input.division_code.clone());
            let row = save(tx, &root, row, "updated").await?;
            return tell(tx, actor, 201, row).await;
        }
        let parent = check_parent(tx, county_id, input.parent_id.unwrap_or(county_id)).await?;
        let row = ActiveModel {
            id: Set(Uuid::now_v7()),
            county_id: Set(county_id),
            parent_id: Set(Some(parent)),
            name: Set(Some(name)),
            kind: Set(input.kind),
            zone: Set(cleaned(input.zone.clone())),
            division_code: Set(cleaned(input.division_code.clone())),
            version: Set(1),
            created_at: Set(tx.now),
            created_by: Set(tx.author.id),
            updated_at: Set(tx.now),
            archived_at: Set(None),
        };
        let row = row.insert(&tx.conn).await?;
        store::index(tx, None, &row).await?;
        tx.record(change("created", &row, None, Some(told(&row)))).await?;
        tell(tx, actor, 201, row).await
    });
    made.await
}

/// Changes an organization.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: OrganizationPatch, if_match: IfMatch) -> ApiResult<Written<OrganizationOut>> {
    let (county_id, today) = (actor.county_id, app.clock.today());
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        store::queue_up(&tx.conn, county_id).await?;
        let before = live(tx, actor, id, &if_match).await?;
        let mut after = before.clone();
        match &patch.name {
            Patch::Value(name) => after.name = Some(named(tx, county_id, name, Some(id)).await?),
            Patch::Null => return Err(ApiError::field("name", "required", "名称必填", "A name is required")),
            Patch::Absent => {}
        }
        if let Patch::Value(kind) = patch.kind {
            after.kind = kind;
        }
        after.zone = cleaned(patch.zone.over(before.zone.clone()));
        after.division_code = cleaned(patch.division_code.over(before.division_code.clone()));
        check_kind(after.kind, after.zone.as_deref(), after.division_code.as_deref())?;
        if patch.parent_id != Patch::Absent {
            let parent = patch.parent_id.over(None).unwrap_or(county_id);
            after.parent_id = new_parent(tx, &before, parent).await?;
            if after.parent_id != before.parent_id {
                moves::hang(tx, &before, parent, today, None).await?;
            }
        }
        let mut row = before.clone().into_active_model();
        row.name = Set(after.name);
        row.kind = Set(after.kind);
        row.parent_id = Set(after.parent_id);
        row.zone = Set(after.zone);
        row.division_code = Set(after.division_code);
        let row = save(tx, &before, row, "updated").await?;
        tell(tx, actor, 200, row).await
    });
    written.await
}

/// Archives an organization without people and without units below it.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<OrganizationOut>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        store::queue_up(&tx.conn, actor.county_id).await?;
        let before = live(tx, actor, id, &if_match).await?;
        if before.parent_id.is_none() {
            return Err(ApiError::conflict("is_county", "县本级不能归档", "The county itself cannot be archived"));
        }
        if store::has_children(&tx.conn, id).await? {
            let (zh, en) = ("该单位下还有下级单位，请先归档或移走下级单位", "Units hang under this one; archive or move them first");
            return Err(ApiError::conflict("has_children", zh, en));
        }
        if !store::people_counts(&tx.conn, &[id]).await?.is_empty() {
            let (zh, en) = ("该单位还有人员账号，请先调走或归档这些账号", "Accounts belong to this unit; move or archive them first");
            return Err(ApiError::conflict("has_people", zh, en));
        }
        let mut row = before.clone().into_active_model();
        row.archived_at = Set(Some(tx.now));
        let row = save(tx, &before, row, "archived").await?;
        tell(tx, actor, 204, row).await
    });
    written.await
}

/// Brings an archived organization back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<OrganizationOut>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = store::hold(&tx.conn, actor.county_id, id).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "该单位没有归档", "This unit is not archived"));
        }
        let parent = store::find(&tx.conn, actor.county_id, before.parent_id.unwrap_or(actor.county_id)).await?;
        if parent.archived_at.is_some() {
            return Err(ApiError::conflict("parent_archived", "上级单位已归档，请先恢复上级单位", "The unit above is archived; restore it first"));
        }
        let mut row = before.clone().into_active_model();
        row.archived_at = Set(None);
        let row = save(tx, &before, row, "restored").await?;
        tell(tx, actor, 200, row).await
    });
    written.await
}

async fn live(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<Model> {
    let row = store::hold(&tx.conn, actor.county_id, id).await?;
    if row.archived_at.is_some() {
        return Err(ApiError::not_found());
    }
    let current = OrganizationOut::of(row.clone(), 0, actor);
    if_match.check(row.version, &current)?;
    Ok(row)
}

async fn named(tx: &Tx, county_id: Uuid, name: &str, but: Option<Uuid>) -> ApiResult<String> {
    let name = trim(name);
    if name.is_empty() || name.chars().count() > 100 {
        return Err(ApiError::field("name", "length", "名称为 1–100 个字", "A name has 1 to 100 characters"));
    }
    if store::is_name_taken(&tx.conn, county_id, &name, but).await? {
        let (zh, en) = ("已有同名单位（可能已归档），请换一个名称", "A unit of this name exists already, archived perhaps; choose another name");
        return Err(ApiError::conflict("name_taken", zh, en));
    }
    Ok(name)
}

fn check_kind(kind: OrganizationKind, zone: Option<&str>, division_code: Option<&str>) -> ApiResult<()> {
    if zone.is_some_and(|zone| !zone.trim().is_empty()) && !domain::may_have_zone(kind) {
        return Err(ApiError::field("zone", "not_allowed", "只有驻外招商组填写片区", "Only outposts have a zone"));
    }
    if division_code.is_some_and(|code| !code.trim().is_empty() && !domain::is_division_code(code.trim())) {
        return Err(ApiError::field("division_code", "invalid", "行政区划代码为 6–12 位数字", "A division code is 6 to 12 digits"));
    }
    Ok(())
}

/// The unit that another one may hang under from now on.
pub async fn new_parent(tx: &Tx, before: &Model, wanted: Uuid) -> ApiResult<Option<Uuid>> {
    if before.parent_id.is_none() {
        return Err(ApiError::field("parent_id", "not_allowed", "县本级没有上级单位", "The county itself has no unit above"));
    }
    let parent = check_parent(tx, before.county_id, wanted).await?;
    if domain::closes_circle(&store::parents(&tx.conn, before.county_id).await?, before.id, parent) {
        let (zh, en) = ("不能把单位放到它自己或它的下级之下", "A unit cannot hang under itself or what hangs under it");
        return Err(ApiError::field("parent_id", "circular", zh, en));
    }
    Ok(Some(parent))
}

async fn check_parent(tx: &Tx, county_id: Uuid, parent_id: Uuid) -> ApiResult<Uuid> {
    match store::find(&tx.conn, county_id, parent_id).await {
        Ok(parent) if parent.archived_at.is_none() => Ok(parent_id),
        Ok(_) | Err(_) => Err(ApiError::field("parent_id", "unknown_reference", "没有这个上级单位", "There is no such unit above")),
    }
}

fn cleaned(text: Option<String>) -> Option<String> {
    text.map(|text| trim(&text)).filter(|text| !text.is_empty())
}

async fn save(tx: &Tx, before: &Model, mut row: ActiveModel, action: &'static str) -> ApiResult<Model> {
    row.version = Set(before.version + 1);
    row.updated_at = Set(tx.now);
    let after = row.update(&tx.conn).await?;
    store::index(tx, Some(before), &after).await?;
    let (old, new) = differing(&told(before), &told(&after));
    tx.record(change(action, &after, old, new)).await?;
    Ok(after)
}

/// A row as the audit tells it.
fn told(row: &Model) -> serde_json::Value {
    serde_json::json!({
        "name": row.name, "kind": row.kind, "parent_id": row.parent_id, "zone": row.zone, "division_code": row.division_code,
        "archived": row.archived_at.is_some(),
    })
}

fn change(action: &'static str, row: &Model, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    Change { action, subject_type: "organization", subject_id: row.id, version: row.version, summary: row.name.clone(), before, after }
}

async fn tell(tx: &Tx, actor: &Actor, status: u16, row: Model) -> ApiResult<(u16, OrganizationOut, Option<i64>)> {
    let people = store::people_counts(&tx.conn, &[row.id]).await?.get(&row.id).copied().unwrap_or(0);
    let version = row.version;
    Ok((status, OrganizationOut::of(row, people, actor), Some(version)))
}
