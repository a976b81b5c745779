//! Blockers (卡点): what holds a lead up, who can solve it, since when, and how it ended. A lead in 在谈 or 重点在谈 with an open one is stalled.
use super::super::dto::Lead;
use super::super::powers::{check, check_works};
use super::super::reports::make::check_person;
use super::super::store;
use super::audience::{check_seeing, followers, people_of, tell};
use super::parts::{self, BYLINE, Held};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::kinds;
use crate::features::{settings, users};
use crate::http::{IfMatch, Page, Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_blockers";
const SUBJECT: &str = "lead_blocker";

/// A blocker (卡点).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadBlocker {
    pub id: Uuid,
    pub lead_id: Uuid,
    /// 卡点类型, an entry of the dictionary `blocker_cause`; null where a ledger tells none.
    #[schema(required)]
    pub cause: Option<String>,
    #[schema(required)]
    pub description: Option<String>,
    /// The unit that can solve it.
    #[schema(required)]
    pub solver_organization: Option<Reference>,
    #[schema(required)]
    pub solver: Option<Reference>,
    /// Since when; null where a ledger does not say.
    #[schema(required)]
    pub opened_on: Option<NaiveDate>,
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    #[schema(required)]
    pub outcome: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: BlockerCan,
}

/// What the asker may do with a blocker.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BlockerCan {
    pub update: bool,
    /// Those who work on the lead, and the unit that solves it.
    pub end: bool,
    pub reopen: bool,
}

/// A new blocker.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BlockerIn {
    /// 卡点类型, an entry of the dictionary `blocker_cause`.
    #[schema(example = "用地")]
    pub cause: String,
    /// At most 1000 characters.
    pub description: Option<String>,
    /// The unit that can solve it; it sees the lead while the blocker is open.
    pub solver_organization_id: Option<Uuid>,
    /// The person who can; without a unit that person's unit is meant.
    pub solver_id: Option<Uuid>,
    /// Since when; today without it.
    pub opened_on: Option<NaiveDate>,
}

/// A change of a blocker (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BlockerPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub cause: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub description: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub solver_organization_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub solver_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub opened_on: Patch<NaiveDate>,
}

/// How a blocker ended.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BlockerEndIn {
    /// Not before it opened, not after today.
    pub on: NaiveDate,
    #[schema(min_length = 1, max_length = 1000, example = "已落实用地指标 50 亩")]
    pub outcome: String,
}

/// Why a blocker is open again.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BlockerReopeningIn {
    #[schema(min_length = 1, max_length = 500, example = "指标被调减，需要重新协调")]
    pub reason: String,
}

list_filter! {
    /// How to list the blockers of a lead.
    BlockerFilter,
    sorted: "`opened_on` or `created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the description.",
    {
        /// Those that are open, or those that have ended.
        open: bool,
    }
}

const SORTS: &[Sortable] = &[
    Sortable::date("opened_on", || {
        Func::coalesce([Expr::col((TABLE, "opened_on")), Expr::val(NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default())]).into()
    }),
    Sortable::instant("created_at", || Expr::col((TABLE, "created_at"))),
];

/// A page of a lead's blockers.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &BlockerFilter) -> ApiResult<Page<LeadBlocker>> {
    let lead = store::find(db, actor, lead, true).await?;
    let units = parts::own_units(db, actor).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.filled("ended_on", filter.open.map(|open| !open));
    rows.containing(&["description"], filter.asked().q);
    rows.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| read(row, actor, &lead, &units)).await
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid) -> ApiResult<LeadBlocker> {
    let units = parts::own_units(&tx.conn, actor).await?;
    parts::of(TABLE, actor, lead.id, false).one(&tx.conn, id, told, |row| read(row, actor, lead, &units)).await
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["cause", "description", "opened_on", "ended_on", "outcome"]);
    rows.tell_reference("solver_organization_id", "organizations", "name");
    rows.tell_reference("solver_id", "users", "name");
    rows.tell_reference("created_by", "users", "name");
}

fn read(row: &QueryResult, actor: &Actor, lead: &Lead, units: &[Uuid]) -> ApiResult<LeadBlocker> {
    let (solver_organization, ended_on): (_, Option<NaiveDate>) = (reference(row, "solver_organization_id")?, row.try_get("", "ended_on")?);
    let live = row.try_get::<Option<DateTime<Utc>>>("", "archived_at")?.is_none() && lead.archived_at.is_none();
    let solves = actor.may(Permission::LeadsWrite) && solver_organization.as_ref().is_some_and(|unit| units.contains(&unit.id));
    Ok(LeadBlocker {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        cause: row.try_get("", "cause")?,
        description: row.try_get("", "description")?,
        solver_organization,
        solver: reference(row, "solver_id")?,
        opened_on: row.try_get("", "opened_on")?,
        ended_on,
        outcome: row.try_get("", "outcome")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
        can: BlockerCan {
            update: live && lead.can.update && ended_on.is_none(),
            end: live && (lead.can.update || solves) && ended_on.is_none(),
            reopen: live && lead.can.update && ended_on.is_some(),
        },
    })
}

/// What a blocker holds.
struct Fields {
    cause: Option<String>,
    description: Option<String>,
    solver_organization_id: Option<Uuid>,
    solver_id: Option<Uuid>,
    opened_on: Option<NaiveDate>,
}

impl Fields {
    /// Checks what does not depend on the lead; a solver without a unit stands for the own unit.
    async fn check(self, tx: &Tx, today: NaiveDate) -> ApiResult<Self> {
        if self.opened_on.is_some_and(|on| on > today) {
            return Err(ApiError::field("opened_on", "in_the_future", "卡点提出日期不能晚于今天", "A blocker does not open after today"));
        }
        if let Some(cause) = &self.cause {
            settings::check_words(&tx.conn, tx.author.county_id, &[("cause", "blocker_cause", cause)]).await?;
        }
        let unit = match (self.solver_organization_id, self.solver_id) {
            (None, Some(person)) => {
                users::actors(&tx.conn, tx.author.county_id, &[person], today).await?.first().map(|person| person.organization_id)
            }
            (unit, _) => unit,
        };
        parts::check_units(tx, "solver_organization_id", unit.as_slice()).await?;
        check_person(tx, "solver_id", self.solver_id).await?;
        Ok(Self { solver_organization_id: unit, description: parts::maybe_words("description", self.description, 1000)?, ..self })
    }

    fn columns(&self) -> Vec<(&'static str, sea_orm::Value)> {
        vec![
            ("cause", self.cause.clone().into()),
            ("description", self.description.clone().into()),
            ("solver_organization_id", self.solver_organization_id.into()),
            ("solver_id", self.solver_id.into()),
            ("opened_on", self.opened_on.into()),
        ]
    }
}

/// Opens a blocker.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: BlockerIn, key: Option<Idempotency>) -> ApiResult<Written<LeadBlocker>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check_works(held.lead.can)?;
        let BlockerIn { cause, description, solver_organization_id, solver_id, opened_on } = input;
        let opened_on = Some(opened_on.unwrap_or(today));
        let fields = Fields { cause: Some(cause), description, solver_organization_id, solver_id, opened_on }.check(tx, today).await?;
        let mut columns = fields.columns();
        columns.push(("basis", "product".into()));
        let id = parts::insert(tx, TABLE, lead, columns).await?;
        check_seeing(tx, today, lead, "solver_id", fields.solver_id.as_slice()).await?;
        let told = find(tx, actor, &held.lead, id).await?;
        parts::record(tx, &held.row, "created", (SUBJECT, id, told.version), None, &told).await?;
        tell_opened(tx, today, &held, &told).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

/// Tells whoever can solve it, and those who follow the lead.
async fn tell_opened(tx: &Tx, today: NaiveDate, held: &Held, blocker: &LeadBlocker) -> ApiResult<()> {
    let mut to = followers(tx, &held.row).await?;
    match (&blocker.solver, &blocker.solver_organization) {
        (Some(person), _) => to.push(person.id),
        (None, Some(unit)) => to.extend(people_of(tx, &[unit.id]).await?),
        (None, None) => {}
    }
    let cause = blocker.cause.as_deref().unwrap_or_default();
    tell(tx, today, &held.row, to, kinds::LEAD_BLOCKED, &[("cause", cause)]).await
}

/// Changes an open blocker.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: BlockerPatch, if_match: IfMatch) -> ApiResult<Written<LeadBlocker>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = live(tx, actor, id).await?;
        check_works(held.lead.can)?;
        if before.ended_on.is_some() {
            return Err(ApiError::conflict("blocker_ended", "卡点已解决，请先重新打开", "The blocker has ended: open it again first"));
        }
        if_match.check(before.version, &before)?;
        if patch.cause == Patch::Null {
            return Err(ApiError::field("cause", "required", "请选择卡点类型", "A cause is required"));
        }
        let fields = Fields {
            cause: patch.cause.over(before.cause.clone()),
            description: patch.description.over(before.description.clone()),
            solver_organization_id: patch.solver_organization_id.over(before.solver_organization.as_ref().map(|unit| unit.id)),
            solver_id: patch.solver_id.over(before.solver.as_ref().map(|person| person.id)),
            opened_on: patch.opened_on.over(before.opened_on),
        };
        let fields = fields.check(tx, today).await?;
        parts::update(tx, TABLE, id, fields.columns()).await?;
        check_seeing(tx, today, held.row.id, "solver_id", fields.solver_id.as_slice()).await?;
        settled(tx, actor, &held, "updated", before).await
    });
    written.await
}

/// Ends a blocker.
pub async fn end(app: &App, actor: &Actor, id: Uuid, input: BlockerEndIn, key: Option<Idempotency>) -> ApiResult<Written<LeadBlocker>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = live(tx, actor, id).await?;
        if before.ended_on.is_some() {
            return Err(ApiError::conflict("blocker_ended", "卡点已经解决", "The blocker has ended already"));
        }
        let (zh, en) =
            ("只有办理该线索的单位和解决卡点的单位可以销号", "Only those who work on the lead, and the unit that solves it, end a blocker");
        check(before.can.end, zh, en)?;
        if input.on > today || before.opened_on.is_some_and(|opened| input.on < opened) {
            let (zh, en) = ("解决日期应在提出日期之后、不晚于今天", "It ends between the day it opened and today");
            return Err(ApiError::field("on", "out_of_range", zh, en));
        }
        let outcome = parts::words("outcome", &input.outcome, 1000)?;
        parts::update(tx, TABLE, id, vec![("ended_on", input.on.into()), ("outcome", outcome.clone().into())]).await?;
        tell(tx, today, &held.row, followers(tx, &held.row).await?, kinds::LEAD_UNBLOCKED, &[("outcome", &outcome)]).await?;
        settled(tx, actor, &held, "ended", before).await
    });
    written.await
}

/// Opens an ended blocker again; how it had ended stays in the history.
pub async fn reopen(app: &App, actor: &Actor, id: Uuid, input: BlockerReopeningIn, key: Option<Idempotency>) -> ApiResult<Written<LeadBlocker>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = live(tx, actor, id).await?;
        check_works(held.lead.can)?;
        if before.ended_on.is_none() {
            return Err(ApiError::conflict("blocker_open", "卡点还没有解决", "The blocker is open"));
        }
        let reason = parts::words("reason", &input.reason, 500)?;
        let description = Some(match &before.description {
            Some(text) => format!("{text}\n{today} 重新打开：{reason}"),
            None => format!("{today} 重新打开：{reason}"),
        });
        let columns = vec![("ended_on", None::<NaiveDate>.into()), ("outcome", None::<String>.into()), ("description", description.into())];
        parts::update(tx, TABLE, id, columns).await?;
        let open = find(tx, actor, &held.lead, id).await?;
        tell_opened(tx, today, &held, &open).await?;
        settled(tx, actor, &held, "reopened", before).await
    });
    written.await
}

/// A live blocker, its lead held.
async fn live(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<(Held, LeadBlocker)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id).await?;
    Ok((held, before))
}

async fn settled(tx: &Tx, actor: &Actor, held: &Held, action: &'static str, before: LeadBlocker) -> ApiResult<(u16, LeadBlocker, Option<i64>)> {
    let after = find(tx, actor, &held.lead, before.id).await?;
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(&before), &after).await?;
    let version = after.version;
    Ok((200, after, Some(version)))
}
