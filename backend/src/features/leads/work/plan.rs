//! The tailored plan (一企一策): a short list of steps in an order, each with an owner, a unit and a date.
use super::super::dto::Lead;
use super::super::powers::{check, check_works};
use super::super::reports::make::check_person;
use super::super::store;
use super::audience::{check_seeing, tell};
use super::parts::{self, BYLINE, Held};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::kinds;
use crate::features::users;
use crate::http::{IfMatch, Page, Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_plan_steps";
const SUBJECT: &str = "lead_plan_step";
/// The most steps of one plan.
const MOST: i64 = 100;

/// A step of the tailored plan (一企一策).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadPlanStep {
    pub id: Uuid,
    pub lead_id: Uuid,
    /// Its place in the plan, from 1 on.
    pub position: i64,
    pub title: String,
    #[schema(required)]
    pub owner: Option<Reference>,
    #[schema(required)]
    pub organization: Option<Reference>,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    #[schema(required)]
    pub result: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: PlanStepCan,
}

/// What the asker may do with a step.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PlanStepCan {
    pub update: bool,
    /// Say that it is done, and with what result: its owner and unit too.
    pub finish: bool,
    pub archive: bool,
}

/// The steps of a plan in their order.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LeadPlan {
    pub items: Vec<LeadPlanStep>,
}

/// A new step, behind the others.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlanStepIn {
    #[schema(min_length = 1, max_length = 200, example = "完成选址踏勘")]
    pub title: String,
    /// Who does it; sees the lead.
    pub owner_id: Option<Uuid>,
    /// The unit that does it, which sees the lead until it is done; without one that of the owner.
    pub organization_id: Option<Uuid>,
    pub due_on: Option<NaiveDate>,
}

/// A change of a step (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlanStepPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub title: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub owner_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub organization_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub due_on: Patch<NaiveDate>,
    /// Not after today; null: it is not done.
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub done_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub result: Patch<String>,
}

/// The order of a plan.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlanOrderIn {
    /// Every live step once.
    #[schema(max_items = 100)]
    pub ids: Vec<Uuid>,
}

list_filter! {
    /// How to list the steps of a plan.
    PlanFilter,
    sorted: "`position` or `created_at`; with `-` before it descending. Default `position`.",
    words: "Words of the title.",
    {
        /// Those that are done, or those that are not.
        done: bool,
    }
}

const SORTS: &[Sortable] =
    &[Sortable::number("position", || Expr::col((TABLE, "position"))), Sortable::instant("created_at", || Expr::col((TABLE, "created_at")))];

/// A page of a lead's steps.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &PlanFilter) -> ApiResult<Page<LeadPlanStep>> {
    let lead = store::find(db, actor, lead, true).await?;
    let units = parts::own_units(db, actor).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.filled("done_on", filter.done);
    rows.containing(&["title"], filter.asked().q);
    rows.page(db, filter.asked(), (SORTS, "position"), told, |row| read(row, actor, &lead, &units)).await
}

/// All live steps in their order.
async fn all(tx: &Tx, actor: &Actor, lead: &Lead) -> ApiResult<Vec<LeadPlanStep>> {
    let units = parts::own_units(&tx.conn, actor).await?;
    parts::of(TABLE, actor, lead.id, false).all(&tx.conn, Default::default(), (SORTS, "position"), told, |row| read(row, actor, lead, &units)).await
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid, archived: bool) -> ApiResult<LeadPlanStep> {
    let units = parts::own_units(&tx.conn, actor).await?;
    parts::of(TABLE, actor, lead.id, archived).one(&tx.conn, id, told, |row| read(row, actor, lead, &units)).await
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["position", "title", "due_on", "done_on", "result"]);
    rows.tell_reference("owner_id", "users", "name");
    rows.tell_reference("organization_id", "organizations", "name");
    rows.tell_reference("created_by", "users", "name");
}

fn read(row: &QueryResult, actor: &Actor, lead: &Lead, units: &[Uuid]) -> ApiResult<LeadPlanStep> {
    let (owner, organization) = (reference(row, "owner_id")?, reference(row, "organization_id")?);
    let archived_at: Option<DateTime<Utc>> = row.try_get("", "archived_at")?;
    let live = archived_at.is_none() && lead.archived_at.is_none();
    let its = owner.as_ref().is_some_and(|owner| owner.id == actor.user_id) || organization.as_ref().is_some_and(|unit| units.contains(&unit.id));
    Ok(LeadPlanStep {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        position: row.try_get("", "position")?,
        title: row.try_get("", "title")?,
        owner,
        organization,
        due_on: row.try_get("", "due_on")?,
        done_on: row.try_get("", "done_on")?,
        result: row.try_get("", "result")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
        can: PlanStepCan {
            update: live && lead.can.update,
            finish: live && (lead.can.update || (its && actor.may(Permission::LeadsWrite))),
            archive: live && lead.can.update,
        },
    })
}

/// Whose a step is.
struct Whose {
    owner_id: Option<Uuid>,
    organization_id: Option<Uuid>,
}

impl Whose {
    /// An owner without a unit does it with the own one.
    async fn check(self, tx: &Tx, today: NaiveDate) -> ApiResult<Self> {
        let unit = match (self.organization_id, self.owner_id) {
            (None, Some(person)) => {
                users::actors(&tx.conn, tx.author.county_id, &[person], today).await?.first().map(|person| person.organization_id)
            }
            (unit, _) => unit,
        };
        parts::check_units(tx, "organization_id", unit.as_slice()).await?;
        check_person(tx, "owner_id", self.owner_id).await?;
        Ok(Self { organization_id: unit, ..self })
    }
}

/// Adds a step behind the others.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: PlanStepIn, key: Option<Idempotency>) -> ApiResult<Written<LeadPlanStep>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check_works(held.lead.can)?;
        let title = parts::words("title", &input.title, 200)?;
        let whose = Whose { owner_id: input.owner_id, organization_id: input.organization_id }.check(tx, today).await?;
        let columns = vec![
            ("position", next_position(tx, lead).await?.into()),
            ("title", title.into()),
            ("owner_id", whose.owner_id.into()),
            ("organization_id", whose.organization_id.into()),
            ("due_on", input.due_on.into()),
        ];
        let id = parts::insert(tx, TABLE, lead, columns).await?;
        check_seeing(tx, today, lead, "owner_id", whose.owner_id.as_slice()).await?;
        let told = find(tx, actor, &held.lead, id, false).await?;
        parts::record(tx, &held.row, "created", (SUBJECT, id, told.version), None, &told).await?;
        tell_owner(tx, today, &held, None, &told).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

async fn next_position(tx: &Tx, lead: Uuid) -> ApiResult<i64> {
    let text = "SELECT COUNT(*) AS steps, COALESCE(MAX(position), 0) AS last FROM lead_plan_steps WHERE lead_id = $1 AND archived_at IS NULL";
    let row = sql::row(&tx.conn, text, [lead.into()]).await?.ok_or_else(|| ApiError::internal("a count without a row"))?;
    if row.try_get::<i64>("", "steps")? >= MOST {
        let (zh, en) = (format!("一企一策最多 {MOST} 步，请先归并"), format!("A plan has at most {MOST} steps: join some first"));
        return Err(ApiError::conflict("too_many_steps", zh, en));
    }
    Ok(row.try_get::<i64>("", "last")? + 1)
}

/// Tells the owner, where there is a new one.
async fn tell_owner(tx: &Tx, today: NaiveDate, held: &Held, before: Option<&LeadPlanStep>, after: &LeadPlanStep) -> ApiResult<()> {
    match &after.owner {
        Some(owner) if before.is_none_or(|before| before.owner.as_ref() != Some(owner)) => {
            tell(tx, today, &held.row, vec![owner.id], kinds::LEAD_STEP_GIVEN, &[("step", &after.title)]).await
        }
        _ => Ok(()),
    }
}

/// Changes a step; whoever only does it says that it is done, and with what result.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: PlanStepPatch, if_match: IfMatch) -> ApiResult<Written<LeadPlanStep>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = live(tx, actor, id, &if_match).await?;
        let (people, units) = (patch.owner_id == Patch::Absent, patch.organization_id == Patch::Absent);
        let only_finishes = people && units && patch.title == Patch::Absent && patch.due_on == Patch::Absent;
        let (zh, en) = ("承办人和承办单位只能填写完成日期和结果", "Whoever does a step says when it was done and with what result");
        check(before.can.update || (before.can.finish && only_finishes), zh, en)?;
        let done_on = patch.done_on.over(before.done_on);
        if done_on.is_some_and(|on| on > today) {
            return Err(ApiError::field("done_on", "in_the_future", "完成日期不能晚于今天", "It was not done after today"));
        }
        let whose = Whose {
            owner_id: patch.owner_id.over(before.owner.as_ref().map(|owner| owner.id)),
            organization_id: patch.organization_id.over(before.organization.as_ref().map(|unit| unit.id)),
        };
        let whose = whose.check(tx, today).await?;
        let columns = vec![
            ("title", parts::words("title", &patch.title.over(Some(before.title.clone())).unwrap_or_default(), 200)?.into()),
            ("owner_id", whose.owner_id.into()),
            ("organization_id", whose.organization_id.into()),
            ("due_on", patch.due_on.over(before.due_on).into()),
            ("done_on", done_on.into()),
            ("result", parts::maybe_words("result", patch.result.over(before.result.clone()), 500)?.into()),
        ];
        parts::update(tx, TABLE, id, columns).await?;
        if patch.owner_id != Patch::Absent {
            check_seeing(tx, today, held.row.id, "owner_id", whose.owner_id.as_slice()).await?;
        }
        let after = find(tx, actor, &held.lead, id, false).await?;
        tell_owner(tx, today, &held, Some(&before), &after).await?;
        settled(tx, &held, 200, "updated", &before, after).await
    });
    written.await
}

/// Archives a step.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<LeadPlanStep>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = live(tx, actor, id, &if_match).await?;
        check_works(held.lead.can)?;
        parts::update(tx, TABLE, id, vec![("archived_at", tx.now.into())]).await?;
        let after = find(tx, actor, &held.lead, id, true).await?;
        settled(tx, &held, 204, "archived", &before, after).await
    });
    written.await
}

/// Puts the steps of a plan into an order.
pub async fn order(app: &App, actor: &Actor, lead: Uuid, ids: Vec<Uuid>) -> ApiResult<Written<LeadPlan>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check_works(held.lead.can)?;
        let before = all(tx, actor, &held.lead).await?;
        let known: BTreeSet<Uuid> = before.iter().map(|step| step.id).collect();
        if ids.len() != known.len() || ids.iter().copied().collect::<BTreeSet<_>>() != known {
            let (zh, en) = (
                "请给出全部步骤，每步一次；若刚有人增减，请刷新后重排",
                "Give every step once; if somebody just added or removed one, read them anew",
            );
            return Err(ApiError::field("ids", "not_all_steps", zh, en));
        }
        for (position, id) in (1i64..).zip(&ids) {
            let Some(step) = before.iter().find(|step| step.id == *id && step.position != position) else { continue };
            parts::update(tx, TABLE, *id, vec![("position", position.into())]).await?;
            let moved = LeadPlanStep { position, version: step.version + 1, ..step.clone() };
            parts::record(tx, &held.row, "ordered", (SUBJECT, *id, moved.version), Some(step), &moved).await?;
        }
        Ok((200, LeadPlan { items: all(tx, actor, &held.lead).await? }, None))
    });
    written.await
}

async fn live(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<(Held, LeadPlanStep)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id, false).await?;
    if_match.check(before.version, &before)?;
    Ok((held, before))
}

async fn settled(
    tx: &Tx,
    held: &Held,
    status: u16,
    action: &'static str,
    before: &LeadPlanStep,
    after: LeadPlanStep,
) -> ApiResult<(u16, LeadPlanStep, Option<i64>)> {
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(before), &after).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}
