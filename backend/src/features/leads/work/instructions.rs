//! Instructions (批示): what a leader orders on a lead, or has recorded by the assistant (代录); the unit answers, and the leader closes it.
use super::super::dto::Lead;
use super::super::powers::check;
use super::super::store;
use super::audience::{followers, people_of, tell};
use super::parts::{self, BYLINE, Held};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::kinds;
use crate::http::{Page, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_instructions";
const SUBJECT: &str = "lead_instruction";

/// An instruction (批示).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadInstruction {
    pub id: Uuid,
    pub lead_id: Uuid,
    /// Who ordered it.
    pub leader: Reference,
    /// Who recorded it for the leader (代录); null where the leader wrote it.
    #[schema(required)]
    pub recorded_by: Option<Reference>,
    /// The unit that answers.
    pub organization: Reference,
    pub words: String,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    #[schema(required)]
    pub answer: Option<String>,
    #[schema(required)]
    pub answered_by: Option<Reference>,
    #[schema(required)]
    pub answered_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub closed_by: Option<Reference>,
    #[schema(required)]
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: InstructionCan,
}

/// What the asker may do with an instruction.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct InstructionCan {
    /// Somebody of the unit, until it is closed.
    pub answer: bool,
    /// The leader who ordered it, once it is answered; never the assistant.
    pub close: bool,
}

/// A new instruction.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct InstructionIn {
    #[schema(min_length = 1, max_length = 1000, example = "请一周内拿出选址方案")]
    pub words: String,
    /// Until when the unit answers; not before today.
    pub due_on: Option<NaiveDate>,
    /// The unit that answers, which sees the lead from then on; without one the responsible, else the reporting one.
    pub organization_id: Option<Uuid>,
}

/// What the unit answers.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct InstructionAnswerIn {
    #[schema(min_length = 1, max_length = 2000, example = "已完成两个备选地块踏勘，周五报方案")]
    pub answer: String,
}

list_filter! {
    /// How to list the instructions on a lead.
    InstructionFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the instruction and of its answer.",
    {
        /// Those that are open, or those that are closed.
        open: bool,
    }
}

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col((TABLE, "created_at")))];

/// A page of a lead's instructions.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &InstructionFilter) -> ApiResult<Page<LeadInstruction>> {
    let lead = store::find(db, actor, lead, true).await?;
    let units = parts::own_units(db, actor).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.filled("closed_at", filter.open.map(|open| !open));
    rows.containing(&["words", "answer"], filter.asked().q);
    rows.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| read(row, actor, &lead, &units)).await
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid) -> ApiResult<LeadInstruction> {
    let units = parts::own_units(&tx.conn, actor).await?;
    parts::of(TABLE, actor, lead.id, false).one(&tx.conn, id, told, |row| read(row, actor, lead, &units)).await
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["words", "due_on", "answer", "answered_at", "closed_at"]);
    rows.tell_reference("organization_id", "organizations", "name");
    for key in ["leader_id", "recorded_by", "answered_by", "closed_by", "created_by"] {
        rows.tell_reference(key, "users", "name");
    }
}

/// The leader in whose name the actor speaks: oneself, or whom one represents.
fn speaks_for(actor: &Actor) -> Uuid {
    actor.acting.as_ref().map_or(actor.user_id, |acting| acting.principal_id)
}

fn read(row: &QueryResult, actor: &Actor, lead: &Lead, units: &[Uuid]) -> ApiResult<LeadInstruction> {
    let (leader, organization) = (needed_reference(row, "leader_id")?, needed_reference(row, "organization_id")?);
    let (answered_at, closed_at): (Option<DateTime<Utc>>, Option<DateTime<Utc>>) = (row.try_get("", "answered_at")?, row.try_get("", "closed_at")?);
    let live = lead.archived_at.is_none() && row.try_get::<Option<DateTime<Utc>>>("", "archived_at")?.is_none() && closed_at.is_none();
    let decides = actor.may(Permission::LeadsInstruct) && actor.acting.as_ref().is_none_or(|acting| !acting.is_assistant);
    Ok(LeadInstruction {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        can: InstructionCan {
            answer: live && actor.may(Permission::LeadsWrite) && units.contains(&organization.id),
            close: live && decides && leader.id == speaks_for(actor) && answered_at.is_some(),
        },
        leader,
        recorded_by: reference(row, "recorded_by")?,
        organization,
        words: row.try_get("", "words")?,
        due_on: row.try_get("", "due_on")?,
        answer: row.try_get("", "answer")?,
        answered_by: reference(row, "answered_by")?,
        answered_at,
        closed_by: reference(row, "closed_by")?,
        closed_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// Leaves an instruction, in the leader's name where somebody acts for one.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: InstructionIn, key: Option<Idempotency>) -> ApiResult<Written<LeadInstruction>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check(held.lead.can.instruct, "只有县领导可以批示", "Only county leaders instruct")?;
        let words = parts::words("words", &input.words, 1000)?;
        if input.due_on.is_some_and(|due| due < today) {
            return Err(ApiError::field("due_on", "in_the_past", "办理时限不能早于今天", "It is not due before today"));
        }
        let unit = input.organization_id.or(held.row.responsible_organization_id).unwrap_or(held.row.reporting_organization_id);
        parts::check_units(tx, "organization_id", &[unit]).await?;
        let columns = vec![
            ("leader_id", speaks_for(actor).into()),
            ("recorded_by", actor.acting.as_ref().map(|_| actor.user_id).into()),
            ("organization_id", unit.into()),
            ("words", words.into()),
            ("due_on", input.due_on.into()),
        ];
        let id = parts::insert(tx, TABLE, lead, columns).await?;
        let told = find(tx, actor, &held.lead, id).await?;
        parts::record(tx, &held.row, "created", (SUBJECT, id, told.version), None, &told).await?;
        let to = [followers(tx, &held.row).await?, people_of(tx, &[unit]).await?].concat();
        tell(tx, today, &held.row, to, kinds::LEAD_INSTRUCTED, &[("leader", &told.leader.name), ("words", &told.words)]).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

/// Answers for the unit; until it is closed the answer may be given anew.
pub async fn answer(app: &App, actor: &Actor, id: Uuid, words: &str, key: Option<Idempotency>) -> ApiResult<Written<LeadInstruction>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = open(tx, actor, id).await?;
        let (zh, en) = ("只有批示交办的单位可以答复", "Only the unit that was instructed answers");
        check(before.can.answer, zh, en)?;
        let answer = parts::words("answer", words, 2000)?;
        let columns = vec![("answer", answer.clone().into()), ("answered_by", actor.user_id.into()), ("answered_at", tx.now.into())];
        parts::update(tx, TABLE, id, columns).await?;
        let to = followers(tx, &held.row).await?.into_iter().chain([before.leader.id]).chain(before.recorded_by.as_ref().map(|by| by.id));
        let unit = before.organization.name.as_str();
        tell(tx, today, &held.row, to.collect(), kinds::LEAD_INSTRUCTION_ANSWERED, &[("unit", unit), ("answer", &answer)]).await?;
        settled(tx, actor, &held, "answered", before).await
    });
    written.await
}

/// Closes an answered instruction: by the leader who ordered it.
pub async fn close(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<LeadInstruction>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = open(tx, actor, id).await?;
        actor.check_decides()?;
        let (zh, en) = ("批示由作出批示的领导办结", "An instruction is closed by the leader who gave it");
        check(before.leader.id == speaks_for(actor), zh, en)?;
        if before.answered_at.is_none() {
            let (zh, en) = ("责任单位还没有答复，答复后再办结", "The unit has not answered yet: close it after that");
            return Err(ApiError::conflict("not_answered", zh, en));
        }
        parts::update(tx, TABLE, id, vec![("closed_by", actor.user_id.into()), ("closed_at", tx.now.into())]).await?;
        let to = before.answered_by.iter().map(|by| by.id).collect();
        tell(tx, today, &held.row, to, kinds::LEAD_INSTRUCTION_CLOSED, &[("words", &before.words)]).await?;
        settled(tx, actor, &held, "closed", before).await
    });
    written.await
}

/// An instruction that is not closed, its lead held.
async fn open(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<(Held, LeadInstruction)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id).await?;
    if before.closed_at.is_some() {
        return Err(ApiError::conflict("already_closed", "这条批示已办结", "This instruction is closed"));
    }
    Ok((held, before))
}

async fn settled(
    tx: &Tx,
    actor: &Actor,
    held: &Held,
    action: &'static str,
    before: LeadInstruction,
) -> ApiResult<(u16, LeadInstruction, Option<i64>)> {
    let after = find(tx, actor, &held.lead, before.id).await?;
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(&before), &after).await?;
    let version = after.version;
    Ok((200, after, Some(version)))
}
