//! Progress records (推进记录): what was done on a day and what comes next. The latest one starts the progress clock anew and renews the
//! finder's protection.
use super::super::dto::Lead;
use super::super::kept::{self, LeadRow};
use super::super::powers::{check, check_works};
use super::super::{protection, store};
use super::audience::{followers, tell};
use super::parts::{self, BYLINE, Held};
use crate::app::App;
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::kinds;
use crate::features::visits;
use crate::http::{IfMatch, Page, Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_progress_records";
const SUBJECT: &str = "lead_progress_record";
/// The audit's word for a lead whose latest progress moved.
const PROGRESSED: &str = "progressed";

/// A progress record (推进记录).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadProgressRecord {
    pub id: Uuid,
    pub lead_id: Uuid,
    /// The day on which it was done.
    pub on: NaiveDate,
    pub summary: String,
    /// 下步打算
    #[schema(required)]
    pub next_step: Option<String>,
    #[schema(required)]
    pub next_step_on: Option<NaiveDate>,
    /// The visit that it tells of.
    #[schema(required)]
    pub visit_id: Option<Uuid>,
    /// Made on the device, unique for ever.
    #[schema(required)]
    pub client_ref: Option<Uuid>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: ProgressCan,
}

/// What the asker may do with a progress record: change one's own; the centre any.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProgressCan {
    pub update: bool,
    pub archive: bool,
}

/// A new progress record.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ProgressIn {
    /// The day on which it was done: not before the report, not after today.
    pub on: NaiveDate,
    #[schema(min_length = 1, max_length = 2000, example = "与董事长会谈，确定选址意向")]
    pub summary: String,
    /// 下步打算, at most 500 characters.
    pub next_step: Option<String>,
    /// Until when; not before `on`.
    pub next_step_on: Option<NaiveDate>,
    /// A visit to or from the lead's company.
    pub visit_id: Option<Uuid>,
    /// Made on the device, unique for ever: the same again is answered with the record that it made.
    pub client_ref: Option<Uuid>,
}

/// A change of a progress record (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ProgressPatch {
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub summary: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub next_step: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub next_step_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub visit_id: Patch<Uuid>,
}

list_filter! {
    /// How to list the progress records of a lead.
    ProgressFilter,
    sorted: "`on` or `created_at`; with `-` before it descending. Default `-on`.",
    words: "Words of what was done and of what comes next.",
    {}
}

const SORTS: &[Sortable] =
    &[Sortable::date("on", || Expr::col((TABLE, "on_day"))), Sortable::instant("created_at", || Expr::col((TABLE, "created_at")))];

/// A page of a lead's records.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &ProgressFilter) -> ApiResult<Page<LeadProgressRecord>> {
    let lead = store::find(db, actor, lead, true).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.containing(&["summary", "next_step"], filter.asked().q);
    rows.page(db, filter.asked(), (SORTS, "-on"), told, |row| read(row, actor, &lead)).await
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid, archived: bool) -> ApiResult<LeadProgressRecord> {
    parts::of(TABLE, actor, lead.id, archived).one(&tx.conn, id, told, |row| read(row, actor, lead)).await
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["on_day", "summary", "next_step", "next_step_on", "visit_id", "client_ref"]);
    rows.tell_reference("created_by", "users", "name");
}

fn read(row: &QueryResult, actor: &Actor, lead: &Lead) -> ApiResult<LeadProgressRecord> {
    let (created_by, archived_at): (_, Option<DateTime<Utc>>) = (reference(row, "created_by")?, row.try_get("", "archived_at")?);
    let own = created_by.as_ref().is_some_and(|by| by.id == actor.user_id);
    let may = lead.can.update && (own || lead.can.decide) && archived_at.is_none();
    Ok(LeadProgressRecord {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        on: row.try_get("", "on_day")?,
        summary: row.try_get("", "summary")?,
        next_step: row.try_get("", "next_step")?,
        next_step_on: row.try_get("", "next_step_on")?,
        visit_id: row.try_get("", "visit_id")?,
        client_ref: row.try_get("", "client_ref")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by,
        updated_at: row.try_get("", "updated_at")?,
        can: ProgressCan { update: may, archive: may },
    })
}

/// What a record holds, checked.
struct Fields {
    on: NaiveDate,
    summary: String,
    next_step: Option<String>,
    next_step_on: Option<NaiveDate>,
    visit_id: Option<Uuid>,
}

impl Fields {
    async fn check(self, tx: &Tx, actor: &Actor, today: NaiveDate, lead: &LeadRow) -> ApiResult<Self> {
        if self.on > today {
            return Err(ApiError::field("on", "in_the_future", "推进日期不能晚于今天", "The day is not after today"));
        }
        if self.on < lead.reported_on {
            return Err(ApiError::field("on", "before_report", "推进日期不能早于线索报送日期", "The day is not before that of the report"));
        }
        if self.next_step_on.is_some_and(|until| until < self.on) {
            return Err(ApiError::field(
                "next_step_on",
                "too_early",
                "下步打算的时限不能早于推进日期",
                "What comes next is not before the day itself",
            ));
        }
        if let Some(visit) = self.visit_id {
            let mut seen = visits::visible_to(&tx.conn, actor, false).await?;
            seen.equal("id", Some(visit));
            seen.equal("company_id", Some(lead.company_id));
            if seen.first(&tx.conn, 1, |visits| visits.tell(&["id"])).await?.is_empty() {
                let (zh, en) = ("没有这次拜访，或不是与该企业的", "There is no such visit, or it was not with this company");
                return Err(ApiError::field("visit_id", "unknown_reference", zh, en));
            }
        }
        Ok(Self { summary: parts::words("summary", &self.summary, 2000)?, next_step: parts::maybe_words("next_step", self.next_step, 500)?, ..self })
    }

    fn columns(self) -> Vec<(&'static str, sea_orm::Value)> {
        vec![
            ("on_day", self.on.into()),
            ("summary", self.summary.into()),
            ("next_step", self.next_step.into()),
            ("next_step_on", self.next_step_on.into()),
            ("visit_id", self.visit_id.into()),
        ]
    }
}

/// Makes a record. The same `client_ref` again answers with what it made, 200.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: ProgressIn, key: Option<Idempotency>) -> ApiResult<Written<LeadProgressRecord>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check_works(held.lead.can)?;
        let ProgressIn { on, summary, next_step, next_step_on, visit_id, client_ref } = input;
        if let Some(before) = sent_before(tx, actor, &held, client_ref).await? {
            let version = before.version;
            return Ok((200, before, Some(version)));
        }
        let fields = Fields { on, summary, next_step, next_step_on, visit_id }.check(tx, actor, today, &held.row).await?;
        let mut columns = fields.columns();
        columns.push(("client_ref", client_ref.into()));
        let id = parts::insert(tx, TABLE, lead, columns).await?;
        let row = moved_on(tx, &held.row, on).await?;
        let told = find(tx, actor, &held.lead, id, false).await?;
        parts::record(tx, &row, "created", (SUBJECT, id, told.version), None, &told).await?;
        tell(tx, today, &row, followers(tx, &row).await?, kinds::LEAD_PROGRESSED, &[("summary", &told.summary)]).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

/// The record that a device's reference made already; on another lead it is refused.
async fn sent_before(tx: &Tx, actor: &Actor, held: &Held, client_ref: Option<Uuid>) -> ApiResult<Option<LeadProgressRecord>> {
    let Some(client_ref) = client_ref else { return Ok(None) };
    let text = "SELECT id, lead_id FROM lead_progress_records WHERE county_id = $1 AND client_ref = $2";
    let Some(row) = sql::row(&tx.conn, text, [actor.county_id.into(), client_ref.into()]).await? else { return Ok(None) };
    if row.try_get::<Uuid>("", "lead_id")? != held.row.id {
        let (zh, en) = ("这个 client_ref 已用于另一条记录，请换一个", "This client_ref has made another record; take a new one");
        return Err(ApiError::conflict("client_ref_used", zh, en));
    }
    find(tx, actor, &held.lead, row.try_get("", "id")?, true).await.map(Some)
}

/// Changes a record.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: ProgressPatch, if_match: IfMatch) -> ApiResult<Written<LeadProgressRecord>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = own(tx, actor, id, &if_match).await?;
        let fields = Fields {
            on: patch.on.over(Some(before.on)).ok_or_else(|| ApiError::field("on", "required", "推进日期必填", "A day is required"))?,
            summary: patch.summary.over(Some(before.summary.clone())).unwrap_or_default(),
            next_step: patch.next_step.over(before.next_step.clone()),
            next_step_on: patch.next_step_on.over(before.next_step_on),
            visit_id: patch.visit_id.over(before.visit_id),
        };
        parts::update(tx, TABLE, id, fields.check(tx, actor, today, &held.row).await?.columns()).await?;
        settled(tx, actor, 200, &held, before).await
    });
    written.await
}

/// Archives a record.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<LeadProgressRecord>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = own(tx, actor, id, &if_match).await?;
        parts::update(tx, TABLE, id, vec![("archived_at", tx.now.into())]).await?;
        settled(tx, actor, 204, &held, before).await
    });
    written.await
}

/// A live record that the actor may change, its lead held.
async fn own(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<(Held, LeadProgressRecord)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id, false).await?;
    let (zh, en) = ("只有填写人和招商中心可以修改这条推进记录", "Only whoever wrote this record, and the centre, change it");
    check(before.can.update, zh, en)?;
    if_match.check(before.version, &before)?;
    Ok((held, before))
}

/// Lets the lead's latest progress follow a changed or archived record, and tells the record.
async fn settled(tx: &Tx, actor: &Actor, status: u16, held: &Held, before: LeadProgressRecord) -> ApiResult<(u16, LeadProgressRecord, Option<i64>)> {
    let text = "SELECT MAX(on_day) AS latest FROM lead_progress_records WHERE lead_id = $1 AND archived_at IS NULL";
    let row = sql::row(&tx.conn, text, [held.row.id.into()]).await?;
    let latest: Option<NaiveDate> = row.map(|row| row.try_get("", "latest")).transpose()?.flatten();
    let latest = latest.max(known_before(tx, held.row.id).await?);
    // Where days of parking have moved the clock's start away from the record's day, it stays where it is.
    let follows = held.row.progress_from_on == held.row.last_progress_on;
    let start = if follows { latest } else { held.row.progress_from_on };
    let row = LeadRow { last_progress_on: latest, progress_from_on: start, ..held.row.clone() };
    kept::save(tx, &held.row, row, PROGRESSED, None).await?;
    let after = find(tx, actor, &held.lead, before.id, true).await?;
    let action = if after.archived_at.is_some() { "archived" } else { "updated" };
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(&before), &after).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}

/// The latest progress before the first record moved it: what a ledger told, which stands behind the records.
async fn known_before(tx: &Tx, lead: Uuid) -> ApiResult<Option<NaiveDate>> {
    let text = "SELECT before FROM audit_entries WHERE subject_type = 'lead' AND subject_id = $1 AND action = $2 ORDER BY at, id LIMIT 1";
    let Some(row) = sql::row(&tx.conn, text, [lead.into(), PROGRESSED.into()]).await? else { return Ok(None) };
    let before: Option<String> = row.try_get("", "before")?;
    let before: Option<serde_json::Value> = before.map(|text| serde_json::from_str(&text)).transpose()?;
    Ok(before.and_then(|before| before["last_progress_on"].as_str()?.parse().ok()))
}

/// A lead after a record of a day: its latest progress and the start of its clock move on, never back, and its finder's protection is renewed.
async fn moved_on(tx: &Tx, before: &LeadRow, on: NaiveDate) -> ApiResult<LeadRow> {
    let mut after = before.clone();
    protection::renew(tx, &mut after, on).await?;
    after.last_progress_on = before.last_progress_on.max(Some(on));
    after.progress_from_on = before.progress_from_on.max(after.last_progress_on);
    kept::save(tx, before, after, PROGRESSED, None).await
}
