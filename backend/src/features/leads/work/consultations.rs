//! Consultations (会商): a question on a lead to named units, what each of them answers, and the conclusion.
use super::super::dto::Lead;
use super::super::powers::{check, check_works};
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
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_consultations";
pub const ANSWERS: &str = "lead_consultation_answers";
const SUBJECT: &str = "lead_consultation";
/// The most units that one question goes to.
const MOST: usize = 20;

/// A consultation (会商).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadConsultation {
    pub id: Uuid,
    pub lead_id: Uuid,
    pub question: String,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// The units asked, in the order of their asking, with what they answered.
    pub answers: Vec<ConsultationAnswer>,
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    #[schema(required)]
    pub conclusion: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: ConsultationCan,
}

/// A unit that was asked.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ConsultationAnswer {
    pub id: Uuid,
    pub organization: Reference,
    #[schema(required)]
    pub answer: Option<String>,
    #[schema(required)]
    pub answered_by: Option<Reference>,
    #[schema(required)]
    pub answered_at: Option<DateTime<Utc>>,
    /// Whether the asker may answer for this unit.
    pub can_answer: bool,
}

/// What the asker may do with a consultation.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ConsultationCan {
    /// For one of the units at least.
    pub answer: bool,
    pub close: bool,
}

/// A question to units.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ConsultationIn {
    #[schema(min_length = 1, max_length = 1000, example = "该项目能耗指标能否保障？")]
    pub question: String,
    /// The units asked; they see the lead from then on, unless it is restricted.
    #[schema(min_items = 1, max_items = 20)]
    pub organization_ids: Vec<Uuid>,
    /// Until when they answer; not before today.
    pub due_on: Option<NaiveDate>,
}

/// What a unit answers.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ConsultationAnswerIn {
    #[schema(min_length = 1, max_length = 2000, example = "指标可在今年内保障")]
    pub answer: String,
    /// For which of the asked units, where one answers for several.
    pub organization_id: Option<Uuid>,
}

/// What came of it.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ConsultationClosureIn {
    #[schema(min_length = 1, max_length = 2000, example = "各单位意见一致，可以推进")]
    pub conclusion: String,
}

list_filter! {
    /// How to list the consultations on a lead.
    ConsultationFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the question and of the conclusion.",
    {
        /// Those that are open, or those that are closed.
        open: bool,
    }
}

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col((TABLE, "created_at")))];
const ANSWER_SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col((ANSWERS, "created_at")))];

/// A page of a lead's consultations with their answers.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &ConsultationFilter) -> ApiResult<Page<LeadConsultation>> {
    let lead = store::find(db, actor, lead, true).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.filled("closed_on", filter.open.map(|open| !open));
    rows.containing(&["question", "conclusion"], filter.asked().q);
    let mut page = rows.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| read(row, &lead)).await?;
    add_answers(db, actor, &lead, &mut page.items).await?;
    Ok(page)
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid) -> ApiResult<LeadConsultation> {
    let mut found = parts::of(TABLE, actor, lead.id, false).one(&tx.conn, id, told, |row| read(row, lead)).await?;
    add_answers(&tx.conn, actor, lead, std::slice::from_mut(&mut found)).await?;
    Ok(found)
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["question", "due_on", "closed_on", "conclusion"]);
    rows.tell_reference("created_by", "users", "name");
}

fn read(row: &QueryResult, lead: &Lead) -> ApiResult<LeadConsultation> {
    let closed_on: Option<NaiveDate> = row.try_get("", "closed_on")?;
    Ok(LeadConsultation {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        question: row.try_get("", "question")?,
        due_on: row.try_get("", "due_on")?,
        answers: Vec::new(),
        closed_on,
        conclusion: row.try_get("", "conclusion")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
        can: ConsultationCan { answer: false, close: lead.can.update && closed_on.is_none() },
    })
}

/// Fills the units asked, in two statements for all.
async fn add_answers<C: ConnectionTrait>(db: &C, actor: &Actor, lead: &Lead, consultations: &mut [LeadConsultation]) -> ApiResult<()> {
    let units = parts::own_units(db, actor).await?;
    let mut rows = parts::of(ANSWERS, actor, lead.id, false);
    rows.only(rows.column("consultation_id").is_in(consultations.iter().map(|consultation| consultation.id)));
    let answers = rows.all(db, Default::default(), (ANSWER_SORTS, "created_at"), told_answer, read_answer).await?;
    let mut found: HashMap<Uuid, Vec<ConsultationAnswer>> = HashMap::new();
    for (consultation, answer) in answers {
        found.entry(consultation).or_default().push(answer);
    }
    for consultation in consultations {
        consultation.answers = found.remove(&consultation.id).unwrap_or_default();
        let may = actor.may(Permission::LeadsWrite) && lead.archived_at.is_none() && consultation.closed_on.is_none();
        for answer in &mut consultation.answers {
            answer.can_answer = may && units.contains(&answer.organization.id);
        }
        consultation.can.answer = consultation.answers.iter().any(|answer| answer.can_answer);
    }
    Ok(())
}

fn told_answer(rows: &mut Listing) {
    rows.tell(&["id", "consultation_id", "answer", "answered_at"]);
    rows.tell_reference("organization_id", "organizations", "name");
    rows.tell_reference("answered_by", "users", "name");
}

fn read_answer(row: &QueryResult) -> ApiResult<(Uuid, ConsultationAnswer)> {
    let answer = ConsultationAnswer {
        id: row.try_get("", "id")?,
        organization: needed_reference(row, "organization_id")?,
        answer: row.try_get("", "answer")?,
        answered_by: reference(row, "answered_by")?,
        answered_at: row.try_get("", "answered_at")?,
        can_answer: false,
    };
    Ok((row.try_get("", "consultation_id")?, answer))
}

/// Asks units.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: ConsultationIn, key: Option<Idempotency>) -> ApiResult<Written<LeadConsultation>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check_works(held.lead.can)?;
        let question = parts::words("question", &input.question, 1000)?;
        let mut seen = BTreeSet::new();
        let units: Vec<Uuid> = input.organization_ids.into_iter().filter(|id| seen.insert(*id)).collect();
        if !(1..=MOST).contains(&units.len()) {
            let (zh, en) = (format!("请选择 1–{MOST} 个会商单位"), format!("Name 1 to {MOST} units"));
            return Err(ApiError::field("organization_ids", "length", zh, en));
        }
        parts::check_units(tx, "organization_ids", &units).await?;
        if input.due_on.is_some_and(|due| due < today) {
            return Err(ApiError::field("due_on", "in_the_past", "答复时限不能早于今天", "They are not to answer before today"));
        }
        let id = parts::insert(tx, TABLE, lead, vec![("question", question.into()), ("due_on", input.due_on.into())]).await?;
        for unit in &units {
            parts::insert(tx, ANSWERS, lead, vec![("consultation_id", id.into()), ("organization_id", (*unit).into())]).await?;
        }
        let told = find(tx, actor, &held.lead, id).await?;
        parts::record(tx, &held.row, "created", (SUBJECT, id, told.version), None, &told).await?;
        let to = [followers(tx, &held.row).await?, people_of(tx, &units).await?].concat();
        tell(tx, today, &held.row, to, kinds::LEAD_CONSULTED, &[("question", &told.question)]).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

/// Answers for a unit; until it is closed the answer may be given anew.
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: ConsultationAnswerIn,
    key: Option<Idempotency>,
) -> ApiResult<Written<LeadConsultation>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = open(tx, actor, id).await?;
        let asked = chosen(&before, input.organization_id)?;
        let (answer_id, unit) = (asked.id, asked.organization.name.clone());
        let answer = parts::words("answer", &input.answer, 2000)?;
        let columns = vec![("answer", answer.clone().into()), ("answered_by", actor.user_id.into()), ("answered_at", tx.now.into())];
        parts::update(tx, ANSWERS, answer_id, columns).await?;
        parts::update(tx, TABLE, id, Vec::new()).await?;
        let to = followers(tx, &held.row).await?.into_iter().chain(before.created_by.as_ref().map(|by| by.id)).collect();
        tell(tx, today, &held.row, to, kinds::LEAD_CONSULTATION_ANSWERED, &[("unit", &unit), ("answer", &answer)]).await?;
        settled(tx, actor, &held, "answered", before).await
    });
    written.await
}

/// The unit that the actor answers for: the one named, or the only one, or of several the first that has not answered.
fn chosen(consultation: &LeadConsultation, wanted: Option<Uuid>) -> ApiResult<&ConsultationAnswer> {
    let own = || consultation.answers.iter().filter(|answer| answer.can_answer);
    let (zh, en) = ("只有被会商的单位可以答复", "Only the units that were asked answer");
    check(consultation.can.answer, zh, en)?;
    let found = match wanted {
        Some(wanted) => own().find(|answer| answer.organization.id == wanted),
        None => own().find(|answer| answer.answer.is_none()).or_else(|| own().next()),
    };
    found.ok_or_else(|| ApiError::field("organization_id", "not_yours", "您不代表这个单位答复", "You do not answer for this unit"))
}

/// Closes a consultation with its conclusion.
pub async fn close(app: &App, actor: &Actor, id: Uuid, conclusion: &str, key: Option<Idempotency>) -> ApiResult<Written<LeadConsultation>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (held, before) = open(tx, actor, id).await?;
        check_works(held.lead.can)?;
        let conclusion = parts::words("conclusion", conclusion, 2000)?;
        parts::update(tx, TABLE, id, vec![("closed_on", today.into()), ("conclusion", conclusion.clone().into())]).await?;
        let answered = before.answers.iter().filter_map(|answer| answer.answered_by.as_ref().map(|by| by.id));
        let to = followers(tx, &held.row).await?.into_iter().chain(answered).collect();
        tell(tx, today, &held.row, to, kinds::LEAD_CONSULTATION_CLOSED, &[("conclusion", &conclusion)]).await?;
        settled(tx, actor, &held, "closed", before).await
    });
    written.await
}

/// A consultation that is not closed, its lead held.
async fn open(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<(Held, LeadConsultation)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id).await?;
    if before.closed_on.is_some() {
        return Err(ApiError::conflict("already_closed", "这次会商已办结", "This consultation is closed"));
    }
    Ok((held, before))
}

async fn settled(
    tx: &Tx,
    actor: &Actor,
    held: &Held,
    action: &'static str,
    before: LeadConsultation,
) -> ApiResult<(u16, LeadConsultation, Option<i64>)> {
    let after = find(tx, actor, &held.lead, before.id).await?;
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(&before), &after).await?;
    let version = after.version;
    Ok((200, after, Some(version)))
}
