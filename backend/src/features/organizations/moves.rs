//! Where a unit hangs from a day on: the figures of a past date are computed with the tree of that date.
use super::entity::Model;
use super::{domain, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::http::Reference;
use crate::text::trim;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel, QueryResult, Set};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Where a unit hung from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrganizationMove {
    pub id: Uuid,
    pub parent: Reference,
    /// Null for where it hung before its first move.
    #[schema(required)]
    pub from_on: Option<NaiveDate>,
    #[schema(required)]
    pub reason: Option<String>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub created_at: DateTime<Utc>,
}

/// The moves of a unit, the latest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrganizationMoves {
    pub items: Vec<OrganizationMove>,
}

/// A unit's move under another one.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MoveIn {
    pub parent_id: Uuid,
    /// The first day under the new one; today or earlier, not before the unit's last move.
    pub from_on: NaiveDate,
    #[schema(example = "机构改革")]
    #[validate(length(max = 200, message = "原因最多 200 个字|At most 200 characters"))]
    pub reason: Option<String>,
}

/// So many moves of one unit are told.
const MOST: u64 = 200;

/// The moves of a unit of the county.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<OrganizationMoves> {
    store::find(db, actor.county_id, id).await?;
    let mut moves = Listing::of("organization_parents", actor, false);
    moves.only(moves.column("organization_id").eq(id));
    let tell = |moves: &mut Listing| {
        moves.tell(&["id", "from_on", "reason", "created_at"]);
        moves.tell_reference("parent_id", "organizations", "name");
        moves.tell_reference("created_by", "users", "name");
    };
    let told = |row: &QueryResult| {
        Ok(OrganizationMove {
            id: row.try_get("", "id")?,
            parent: needed_reference(row, "parent_id")?,
            from_on: row.try_get("", "from_on")?,
            reason: row.try_get("", "reason")?,
            created_by: reference(row, "created_by")?,
            created_at: row.try_get("", "created_at")?,
        })
    };
    let mut items = moves.first(db, MOST, tell).await?.iter().map(told).collect::<ApiResult<Vec<OrganizationMove>>>()?;
    items.sort_by_key(|moved| std::cmp::Reverse(moved.from_on));
    Ok(OrganizationMoves { items })
}

/// Moves a unit under another one from a day on.
pub async fn create(app: &App, actor: &Actor, id: Uuid, input: MoveIn, key: Option<Idempotency>) -> ApiResult<Written<OrganizationMoves>> {
    let today = app.clock.today();
    let moved = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        store::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::hold(&tx.conn, actor.county_id, id).await?;
        if before.archived_at.is_some() {
            return Err(ApiError::not_found());
        }
        if input.from_on > today {
            let (zh, en) = ("生效日期不能晚于今天", "The day cannot be later than today");
            return Err(ApiError::field("from_on", "in_the_future", zh, en));
        }
        let parent = super::actions::new_parent(tx, &before, input.parent_id).await?;
        let reason = input.reason.as_deref().map(trim).filter(|reason| !reason.is_empty());
        hang(tx, &before, input.parent_id, input.from_on, reason.as_deref()).await?;
        let mut row = before.clone().into_active_model();
        row.parent_id = Set(parent);
        row.version = Set(before.version + 1);
        row.updated_at = Set(tx.now);
        let after = row.update(&tx.conn).await?;
        let told = |parent: Option<Uuid>, from: Option<NaiveDate>| Some(serde_json::json!({"parent_id": parent, "from_on": from}));
        let change = Change {
            action: "moved",
            subject_type: "organization",
            subject_id: id,
            version: after.version,
            summary: reason.or_else(|| after.name.clone()),
            before: told(before.parent_id, None),
            after: told(after.parent_id, Some(input.from_on)),
        };
        tx.record(change).await?;
        Ok((201, list(&tx.conn, actor, id).await?, None))
    });
    moved.await
}

/// Keeps that a unit hangs under `parent` from a day on. Refused before its last move, and where the tree of any day since would close a
/// circle. The caller changes the unit's own row.
pub async fn hang(tx: &Tx, unit: &Model, parent: Uuid, from_on: NaiveDate, reason: Option<&str>) -> ApiResult<()> {
    let Some(current) = unit.parent_id else {
        return Err(ApiError::field("parent_id", "not_allowed", "县本级没有上级单位", "The county itself has no unit above"));
    };
    let (parents, moves) = tree(tx).await?;
    let own: Vec<&Hanging> = moves.iter().filter(|moved| moved.unit == unit.id).collect();
    let last = own.iter().filter_map(|moved| moved.from_on).max();
    if last.is_some_and(|last| last > from_on) {
        let (zh, en) = ("该单位在这一天之后已调整过隶属关系，请填更晚的日期", "This unit was moved after that day; give a later one");
        return Err(ApiError::field("from_on", "moved_later", zh, en));
    }
    let days = std::iter::once(from_on).chain(moves.iter().filter_map(|moved| moved.from_on).filter(|day| *day > from_on));
    if days.into_iter().any(|day| domain::closes_circle(&parents_on(&parents, &moves, day), unit.id, parent)) {
        let (zh, en) =
            ("不能把单位放到它自己或它的下级之下（含该日期以来的隶属关系）", "A unit cannot hang under what hung under it on that day or since");
        return Err(ApiError::field("parent_id", "circular", zh, en));
    }
    if own.is_empty() {
        insert(tx, unit.id, current, None, None).await?;
    }
    if last == Some(from_on) {
        let update = "UPDATE organization_parents SET parent_id = $1, reason = $2, version = version + 1, updated_at = $3 \
            WHERE organization_id = $4 AND from_on = $5";
        sql::execute(&tx.conn, update, [parent.into(), reason.into(), tx.now.into(), unit.id.into(), from_on.into()]).await?;
        return Ok(());
    }
    insert(tx, unit.id, parent, Some(from_on), reason).await
}

async fn insert(tx: &Tx, unit: Uuid, parent: Uuid, from_on: Option<NaiveDate>, reason: Option<&str>) -> ApiResult<()> {
    let insert = "INSERT INTO organization_parents (id, county_id, organization_id, parent_id, from_on, reason, created_at, created_by, updated_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)";
    let values = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        unit.into(),
        parent.into(),
        from_on.into(),
        reason.into(),
        tx.now.into(),
        tx.author.id.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(())
}

/// A ledger tells where units hang now: for a unit that has moved before, it corrects where the last move went.
pub async fn correct_last(tx: &Tx, unit: Uuid, parent: Uuid) -> ApiResult<()> {
    let update = "UPDATE organization_parents SET parent_id = $1, version = version + 1, updated_at = $2 WHERE id = \
        (SELECT id FROM organization_parents WHERE organization_id = $3 AND archived_at IS NULL ORDER BY from_on IS NULL, from_on DESC LIMIT 1)";
    sql::execute(&tx.conn, update, [parent.into(), tx.now.into(), unit.into()]).await?;
    Ok(())
}

/// That a unit hung somewhere from a day on.
struct Hanging {
    unit: Uuid,
    parent: Uuid,
    from_on: Option<NaiveDate>,
}

async fn tree(tx: &Tx) -> ApiResult<(HashMap<Uuid, Option<Uuid>>, Vec<Hanging>)> {
    let parents = store::parents(&tx.conn, tx.author.county_id).await?;
    let all = "SELECT organization_id, parent_id, from_on FROM organization_parents WHERE county_id = $1 AND archived_at IS NULL";
    let rows = sql::rows(&tx.conn, all, [tx.author.county_id.into()]).await?;
    let hanging = |row: &QueryResult| {
        Ok(Hanging { unit: row.try_get("", "organization_id")?, parent: row.try_get("", "parent_id")?, from_on: row.try_get("", "from_on")? })
    };
    Ok((parents, rows.iter().map(hanging).collect::<ApiResult<_>>()?))
}

/// Everybody's parent on a day.
fn parents_on(now: &HashMap<Uuid, Option<Uuid>>, moves: &[Hanging], day: NaiveDate) -> HashMap<Uuid, Option<Uuid>> {
    let mut parents = now.clone();
    let mut since: HashMap<Uuid, Option<NaiveDate>> = HashMap::new();
    for moved in moves.iter().filter(|moved| moved.from_on.is_none_or(|from| from <= day)) {
        if since.get(&moved.unit).is_none_or(|known| *known < moved.from_on) {
            since.insert(moved.unit, moved.from_on);
            parents.insert(moved.unit, Some(moved.parent));
        }
    }
    parents
}
