//! Planning, changing, reporting and archiving trips.
use super::domain::MOST_DAYS;
use super::dto::{Trip, TripCompanyIn, TripIn, TripMemberIn, TripPatch, TripReportIn, TripStopIn};
use super::{parts, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::numbers;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, Patch};
use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

/// What stands in a trip's own row, checked.
struct Fields {
    leader_id: Uuid,
    organization_id: Option<Uuid>,
    start_on: NaiveDate,
    end_on: NaiveDate,
    destination: Option<String>,
    purpose: Option<String>,
    plan: Option<String>,
}

impl Fields {
    async fn check(self, tx: &Tx) -> ApiResult<Self> {
        if self.end_on < self.start_on {
            return Err(ApiError::field("end_on", "end_before_start", "结束日期不能早于开始日期", "The end is not before the start"));
        }
        if (self.end_on - self.start_on).num_days() >= MOST_DAYS {
            let (zh, en) = (format!("一次外出最多 {MOST_DAYS} 天"), format!("A trip takes at most {MOST_DAYS} days"));
            return Err(ApiError::field("end_on", "too_long", zh, en));
        }
        parts::check_people(tx, "leader_id", &[self.leader_id]).await?;
        parts::check_units(tx, "organization_id", &self.organization_id.into_iter().collect::<Vec<_>>()).await?;
        Ok(Self {
            destination: parts::maybe_words("destination", self.destination, 120)?,
            purpose: parts::maybe_words("purpose", self.purpose, 500)?,
            plan: parts::maybe_words("plan", self.plan, 5_000)?,
            ..self
        })
    }

    fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.start_on, self.end_on)
    }

    fn columns(self) -> Vec<(&'static str, sea_orm::Value)> {
        vec![
            ("leader_id", self.leader_id.into()),
            ("organization_id", self.organization_id.into()),
            ("start_on", self.start_on.into()),
            ("end_on", self.end_on.into()),
            ("destination", self.destination.into()),
            ("purpose", self.purpose.into()),
            ("plan", self.plan.into()),
        ]
    }
}

/// A code that a person chose, if it is free.
async fn checked_code(tx: &Tx, code: String, but: Option<Uuid>) -> ApiResult<String> {
    let code = parts::maybe_words("code", Some(code), 40)?;
    let code = code.ok_or_else(|| ApiError::field("code", "required", "活动编号不能为空", "A trip has a code"))?;
    if store::is_code_taken(tx, &code, but).await? {
        return Err(ApiError::field("code", "duplicate", "活动编号已被使用", "Another trip has this code"));
    }
    Ok(code)
}

/// Plans a trip, or tells of one that was.
pub async fn create(app: &App, actor: &Actor, input: TripIn, key: Option<Idempotency>) -> ApiResult<Written<Trip>> {
    let today = app.clock.today();
    let year = input.start_on.year();
    let reserved = if input.code.is_none() { numbers::reserve(&app.db, actor.county_id, numbers::TRIPS, year).await? } else { None };
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let TripIn { code, leader_id, organization_id, start_on, end_on, destination, purpose, plan, members, stops, companies } = input;
        let organization_id = organization_id.or(Some(actor.organization_id));
        let fields = Fields { leader_id, organization_id, start_on, end_on, destination, purpose, plan }.check(tx).await?;
        let code = match code {
            Some(code) => checked_code(tx, code, None).await?,
            None => numbers::next(tx, numbers::TRIPS, year, reserved).await?,
        };
        let (id, days) = (Uuid::now_v7(), fields.days());
        let mut columns = fields.columns();
        columns.push(("code", code.into()));
        store::insert(tx, id, columns).await?;
        parts::set_members(tx, id, members).await?;
        parts::set_stops(tx, id, days, stops).await?;
        parts::set_companies(tx, id, days, companies).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "created", None, &after).await?;
        Ok((201, after, Some(1)))
    });
    made.await
}

/// Changes a trip.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: TripPatch, if_match: IfMatch) -> ApiResult<Written<Trip>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &if_match, today).await?;
        check(before.can.update)?;
        let required = |field: &str| ApiError::field(field, "required", "必填", "Required");
        let fields = Fields {
            leader_id: patch.leader_id.over(Some(before.leader.id)).ok_or_else(|| required("leader_id"))?,
            organization_id: patch.organization_id.over(before.organization.as_ref().map(|unit| unit.id)),
            start_on: patch.start_on.over(Some(before.start_on)).ok_or_else(|| required("start_on"))?,
            end_on: patch.end_on.over(Some(before.end_on)).ok_or_else(|| required("end_on"))?,
            destination: patch.destination.over(before.destination.clone()),
            purpose: patch.purpose.over(before.purpose.clone()),
            plan: patch.plan.over(before.plan.clone()),
        };
        let fields = fields.check(tx).await?;
        let days = fields.days();
        let mut columns = fields.columns();
        if let Some(code) = patch.code.over(Some(before.code.clone())).filter(|code| *code != before.code) {
            columns.push(("code", checked_code(tx, code, Some(id)).await?.into()));
        }
        store::update(tx, id, columns).await?;
        replace_parts(tx, &before, days, &patch).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "updated", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Replaces the parts that a patch names; where the days moved, those that stay must still lie within them.
async fn replace_parts(tx: &Tx, before: &Trip, days: (NaiveDate, NaiveDate), patch: &TripPatch) -> ApiResult<()> {
    let moved = days != (before.start_on, before.end_on);
    if let Some(members) = replaced(&patch.members, false, Vec::<TripMemberIn>::new) {
        parts::set_members(tx, before.id, members).await?;
    }
    let kept = || before.stops.iter().map(|stop| TripStopIn { on: stop.on, place: stop.place.clone(), what: stop.what.clone() }).collect();
    if let Some(stops) = replaced(&patch.stops, moved, kept) {
        parts::set_stops(tx, before.id, days, stops).await?;
    }
    let kept = || {
        let companies = before.companies.iter();
        companies.map(|c| TripCompanyIn { company_id: c.company.id, planned_on: c.planned_on, note: c.note.clone() }).collect()
    };
    if let Some(companies) = replaced(&patch.companies, moved, kept) {
        parts::set_companies(tx, before.id, days, companies).await?;
    }
    Ok(())
}

/// What a list becomes, if it is written at all.
fn replaced<T: Clone>(patch: &Patch<Vec<T>>, again: bool, kept: impl Fn() -> Vec<T>) -> Option<Vec<T>> {
    match patch {
        Patch::Absent => again.then(kept),
        Patch::Null => Some(Vec::new()),
        Patch::Value(list) => Some(list.clone()),
    }
}

/// Tells what came of a trip; telling it again replaces what was told.
pub async fn report(app: &App, actor: &Actor, id: Uuid, input: TripReportIn, key: Option<Idempotency>) -> ApiResult<Written<Trip>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &IfMatch(None), today).await?;
        check(before.can.update)?;
        if !before.can.report {
            return Err(ApiError::conflict("not_begun", "外出还没有开始，不能填写报告", "The trip has not begun: there is nothing to report"));
        }
        let result = parts::maybe_words("result", Some(input.result), 5_000)?;
        let result = result.ok_or_else(|| ApiError::field("result", "required", "请填写外出成果", "Tell what came of it"))?;
        let achieved = parts::maybe_words("achieved", input.achieved, 1_000)?;
        let by = tx.author.id;
        let columns = vec![("result", result.into()), ("achieved", achieved.into()), ("reported_by", by.into()), ("reported_at", tx.now.into())];
        store::update(tx, id, columns).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "reported", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Archives a trip that holds no visit.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Trip>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &if_match, today).await?;
        check(before.can.archive)?;
        if before.visits_count > 0 {
            let (zh, en) = ("这次外出已有拜访记录，请先移走或停用拜访", "Visits stand on this trip: move or archive them first");
            return Err(ApiError::conflict("has_visits", zh, en));
        }
        store::update(tx, id, vec![("archived_at", tx.now.into())]).await?;
        let after = store::find(&tx.conn, actor, id, true, today).await?;
        record(tx, "archived", Some(&before), &after).await?;
        Ok((204, after, None))
    });
    written.await
}

/// Restores an archived trip.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Trip>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, true, &IfMatch(None), today).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这次外出没有停用", "This trip is not archived"));
        }
        check(before.can.restore)?;
        store::update(tx, id, vec![("archived_at", None::<chrono::DateTime<chrono::Utc>>.into())]).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "restored", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// A trip that the actor sees, held.
async fn held(tx: &Tx, actor: &Actor, id: Uuid, archived: bool, if_match: &IfMatch, today: NaiveDate) -> ApiResult<Trip> {
    store::hold(tx, id).await?;
    let trip = store::find(&tx.conn, actor, id, archived, today).await?;
    if_match.check(trip.version, &trip)?;
    Ok(trip)
}

fn check(may: bool) -> ApiResult<()> {
    if may {
        return Ok(());
    }
    let zh = "只有带队领导、随行人员、组织单位和招商中心可以办理这次外出";
    Err(ApiError::forbidden("not_yours", zh, "Only who leads it, who travels along, its unit and the centre work on this trip"))
}

/// Leaves audit row and event.
async fn record(tx: &Tx, action: &'static str, before: Option<&Trip>, after: &Trip) -> ApiResult<()> {
    let new = told(after)?;
    let (before, told_after) = match before {
        Some(before) => differing(&told(before)?, &new),
        None => (None, Some(new)),
    };
    let (summary, version) = (Some(after.code.clone()), after.version);
    tx.record(Change { action, subject_type: "trip", subject_id: after.id, version, summary, before, after: told_after }).await
}

/// A trip as the audit tells it.
fn told(trip: &Trip) -> ApiResult<serde_json::Value> {
    let mut told = serde_json::to_value(trip)?;
    if let Some(fields) = told.as_object_mut() {
        for name in ["id", "version", "created_at", "created_by", "updated_at", "can", "visits_count", "status"] {
            fields.remove(name);
        }
    }
    Ok(told)
}
