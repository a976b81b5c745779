//! Entering, changing, agreeing and archiving days.
use super::super::domain::{Span, StayClaim, StayPeriod, StayStatus, is_late};
use super::super::team::{Team, check_writes, hold, hold_envoy};
use super::dto::{Stay, StayIn, StayOverlap, StayPatch};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::reports::closed_until;
use crate::features::visits::trips;
use crate::http::IfMatch;
use crate::text::trim;
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

/// How far ahead days are entered: leave that is planned, the rest of a month.
const AHEAD: u64 = 31;
/// The longest stay.
const LONGEST: i64 = 366;

/// What a person enters.
pub struct Fields {
    pub user_id: Uuid,
    pub span: Span,
    pub note: Option<String>,
    pub trip_id: Option<Uuid>,
}

impl Fields {
    /// What was asked, of the actor where nobody is named.
    pub fn of(input: StayIn, actor: &Actor) -> (Self, bool) {
        let StayIn { user_id, start_on, end_on, status, period, note, trip_id, overlap_accepted } = input;
        let span = Span { start_on, end_on, period, status, claim: StayClaim::Claimed };
        let own = actor.acting.as_ref().map_or(actor.user_id, |acting| acting.principal_id);
        (Self { user_id: user_id.unwrap_or(own), span, note, trip_id }, overlap_accepted)
    }

    fn check(self, today: NaiveDate) -> ApiResult<Self> {
        let Span { start_on, end_on, .. } = self.span;
        if end_on < start_on {
            return Err(ApiError::field("end_on", "end_before_start", "结束日期不能早于开始日期", "The end is not before the start"));
        }
        if (end_on - start_on).num_days() >= LONGEST {
            return Err(ApiError::field("end_on", "too_long", format!("一次最多 {LONGEST} 天"), format!("At most {LONGEST} days at once")));
        }
        if today.checked_add_days(Days::new(AHEAD)).is_some_and(|last| end_on > last) {
            let (zh, en) = (format!("最多提前 {AHEAD} 天填写"), format!("Days are entered at most {AHEAD} days ahead"));
            return Err(ApiError::field("end_on", "in_the_future", zh, en));
        }
        let note = self.note.map(|note| trim(&note)).filter(|note| !note.is_empty());
        if note.as_ref().is_some_and(|note| note.chars().count() > 300) {
            return Err(ApiError::field("note", "length", "最多 300 个字", "At most 300 characters"));
        }
        Ok(Self { note, ..self })
    }

    fn columns(&self, tx: &Tx, late_entry: bool) -> Vec<(&'static str, sea_orm::Value)> {
        vec![
            ("start_on", self.span.start_on.into()),
            ("end_on", self.span.end_on.into()),
            ("status", self.span.status.as_str().into()),
            ("period", self.span.period.as_str().into()),
            ("note", self.note.clone().into()),
            ("trip_id", self.trip_id.into()),
            ("entered_by", tx.author.id.into()),
            ("late_entry", late_entry.into()),
        ]
    }
}

/// Refuses a trip that the actor does not see.
async fn check_trip(tx: &Tx, actor: &Actor, trip: Option<Uuid>) -> ApiResult<()> {
    let Some(trip) = trip else { return Ok(()) };
    let mut seen = trips::visible_to(&tx.conn, actor, false).await?;
    seen.equal("id", Some(trip));
    if seen.count(&tx.conn).await? == 0 {
        return Err(ApiError::field("trip_id", "unknown_reference", "没有这次外出", "There is no such trip"));
    }
    Ok(())
}

/// Rows that share a half with the days, each told as a fault; all of them stand in `current`.
fn overlaps(others: Vec<StayOverlap>) -> ApiResult<ApiError> {
    let word = |status: StayStatus| match status {
        StayStatus::Stationed => ("驻外", "stationed"),
        StayStatus::Leave => ("休假", "on leave"),
        StayStatus::InCounty => ("返县", "in the county"),
    };
    let half = |period: StayPeriod| match period {
        StayPeriod::FullDay => ("", ""),
        StayPeriod::Morning => ("上午", ", mornings"),
        StayPeriod::Afternoon => ("下午", ", afternoons"),
    };
    let fault = |other: &StayOverlap| {
        let ((zh, en), (half_zh, half_en)) = (word(other.status), half(other.period));
        let days = format!("{} 至 {}", other.start_on, other.end_on);
        let message = crate::context::words(format!("{days} {half_zh}{zh}"), format!("{} to {}{half_en}: {en}", other.start_on, other.end_on));
        FieldFault { field: "start_on".into(), code: "stay_overlaps", message }
    };
    let (zh, en) = ("与已填的考勤重叠，请核对；确需保留请再次确认", "Other rows cover some of these days: compare, and confirm if you mean it so");
    let errors = others.iter().map(fault).collect();
    let current = Some(serde_json::json!({ "overlaps": serde_json::to_value(&others)? }));
    Ok(ApiError { errors, current, ..ApiError::unprocessable("stay_overlaps", zh, en) })
}

async fn check_overlaps(tx: &Tx, fields: &Fields, accepted: bool, but: Option<Uuid>) -> ApiResult<()> {
    if accepted {
        return Ok(());
    }
    let others = store::overlapping(&tx.conn, fields.user_id, &fields.span, but).await?;
    if others.is_empty() { Ok(()) } else { Err(overlaps(others)?) }
}

/// Enters days in an open transaction.
pub async fn make(tx: &Tx, actor: &Actor, input: StayIn, today: NaiveDate) -> ApiResult<Stay> {
    let (fields, accepted) = Fields::of(input, actor);
    let fields = fields.check(today)?;
    let team = Team::of(&tx.conn, actor).await?;
    let envoy = hold_envoy(tx, &team, fields.user_id, (fields.span.start_on, fields.span.end_on)).await?;
    check_writes(team.may_write(fields.user_id, envoy.in_team))?;
    check_trip(tx, actor, fields.trip_id).await?;
    check_overlaps(tx, &fields, accepted, None).await?;
    let late = is_late(fields.span.start_on, closed_until(&tx.conn, actor.county_id).await?);
    let id = Uuid::now_v7();
    let mut columns = fields.columns(tx, late);
    columns.push(("user_id", fields.user_id.into()));
    store::insert(tx, id, columns).await?;
    let after = store::find(&tx.conn, actor, id, false, today).await?;
    record(tx, "created", None, &after).await?;
    Ok(after)
}

/// Enters days.
pub async fn create(app: &App, actor: &Actor, input: StayIn, key: Option<Idempotency>) -> ApiResult<Written<Stay>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| Ok((201, make(tx, actor, input, today).await?, Some(1))));
    made.await
}

/// Changes days: what was agreed or disputed is a claim again.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: StayPatch, if_match: IfMatch) -> ApiResult<Written<Stay>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &if_match, today).await?;
        check_writes(before.can.update)?;
        let required = |field: &str| ApiError::field(field, "required", "必填", "Required");
        let span = Span {
            start_on: patch.start_on.over(Some(before.start_on)).ok_or_else(|| required("start_on"))?,
            end_on: patch.end_on.over(Some(before.end_on)).ok_or_else(|| required("end_on"))?,
            status: patch.status.over(Some(before.status)).ok_or_else(|| required("status"))?,
            period: patch.period.over(Some(before.period)).ok_or_else(|| required("period"))?,
            claim: StayClaim::Claimed,
        };
        let (note, trip_id) = (patch.note.over(before.note.clone()), patch.trip_id.over(before.trip.as_ref().map(|trip| trip.id)));
        let fields = Fields { user_id: before.user.id, span, note, trip_id }.check(today)?;
        let team = Team::of(&tx.conn, actor).await?;
        // The new days too are of the team's own time: judged by the old ones, somebody's later team would be written into.
        let envoy = hold_envoy(tx, &team, fields.user_id, (span.start_on, span.end_on)).await?;
        check_writes(team.may_write(fields.user_id, envoy.in_team))?;
        check_trip(tx, actor, fields.trip_id.filter(|trip| before.trip.as_ref().is_none_or(|known| known.id != *trip))).await?;
        let days_moved = (span.start_on, span.end_on, span.period) != (before.start_on, before.end_on, before.period);
        if days_moved || span.status != before.status {
            check_overlaps(tx, &fields, patch.overlap_accepted, Some(id)).await?;
        }
        let first = span.start_on.min(before.start_on);
        let late = before.late_entry || is_late(first, closed_until(&tx.conn, actor.county_id).await?);
        let mut columns = fields.columns(tx, late);
        columns.extend(decided(StayClaim::Claimed, None, None));
        store::update(tx, id, columns).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "updated", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// The columns of an answer; a claim has none.
fn decided(claim: StayClaim, by: Option<Uuid>, at: Option<DateTime<Utc>>) -> Vec<(&'static str, sea_orm::Value)> {
    let confirmed_by = by.filter(|_| claim == StayClaim::Confirmed);
    vec![("claim", claim.as_str().into()), ("decided_by", by.into()), ("decided_at", at.into()), ("confirmed_by", confirmed_by.into())]
}

/// Confirms days, or disputes them with a reason.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: Uuid,
    reason: Option<String>,
    if_match: IfMatch,
    key: Option<Idempotency>,
) -> ApiResult<Written<Stay>> {
    actor.check_decides()?;
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &if_match, today).await?;
        let claim = if reason.is_some() { StayClaim::Disputed } else { StayClaim::Confirmed };
        check_decides(tx, actor, &before, claim, today).await?;
        let mut columns = decided(claim, tx.author.id, Some(tx.now));
        if let Some(reason) = &reason {
            let reason = trim(reason);
            if !(1..=300).contains(&reason.chars().count()) {
                return Err(ApiError::field("reason", "length", "请写明理由，1–300 个字", "Say why, in 1 to 300 characters"));
            }
            columns.push(("dispute_reason", reason.into()));
        }
        store::update(tx, id, columns).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        let action = if claim == StayClaim::Confirmed { "confirmed" } else { "disputed" };
        record(tx, action, Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Refuses an answer that is not the actor's to give, or not now, in words that say why.
async fn check_decides(tx: &Tx, actor: &Actor, stay: &Stay, claim: StayClaim, today: NaiveDate) -> ApiResult<()> {
    let may = if claim == StayClaim::Confirmed { stay.can.confirm } else { stay.can.dispute };
    if may {
        return Ok(());
    }
    let team = Team::of(&tx.conn, actor).await?;
    let is_own = team.is_actor(stay.user.id) || stay.entered_by.as_ref().is_some_and(|by| team.is_actor(by.id));
    if is_own {
        let (zh, en) =
            ("本人的或本人填写的考勤，由招商中心或另一位组长确认", "One’s own days, or those one entered, are for the centre or another lead");
        return Err(ApiError::forbidden("same_person", zh, en));
    }
    if stay.claim == claim {
        return Err(ApiError::conflict("already_answered", "这条考勤已有同样的答复", "These days have been answered so already"));
    }
    if stay.end_on > today {
        return Err(ApiError::conflict("not_over", "这些天还没有过完，暂不能确认", "These days are not over yet"));
    }
    let (zh, en) = ("只有本组组长和招商中心可以确认考勤", "Only the team’s lead and the centre answer for these days");
    Err(ApiError::forbidden("not_yours", zh, en))
}

/// Archives days.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Stay>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, false, &if_match, today).await?;
        check_writes(before.can.archive)?;
        let late = before.late_entry || is_late(before.start_on, closed_until(&tx.conn, actor.county_id).await?);
        store::update(tx, id, vec![("archived_at", tx.now.into()), ("late_entry", late.into())]).await?;
        let after = store::find(&tx.conn, actor, id, true, today).await?;
        record(tx, "archived", Some(&before), &after).await?;
        Ok((204, after, None))
    });
    written.await
}

/// Restores archived days: they are a claim again.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, accepted: bool, key: Option<Idempotency>) -> ApiResult<Written<Stay>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, true, &IfMatch(None), today).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这条考勤没有停用", "These days are not archived"));
        }
        check_writes(before.can.restore)?;
        let span = Span { start_on: before.start_on, end_on: before.end_on, period: before.period, status: before.status, claim: StayClaim::Claimed };
        let fields = Fields { user_id: before.user.id, span, note: None, trip_id: None };
        let team = Team::of(&tx.conn, actor).await?;
        let envoy = hold_envoy(tx, &team, fields.user_id, (span.start_on, span.end_on)).await?;
        check_writes(team.may_write(fields.user_id, envoy.in_team))?;
        check_overlaps(tx, &fields, accepted, Some(id)).await?;
        let late = before.late_entry || is_late(before.start_on, closed_until(&tx.conn, actor.county_id).await?);
        let mut columns = decided(StayClaim::Claimed, None, None);
        columns.extend([("archived_at", None::<DateTime<Utc>>.into()), ("late_entry", late.into()), ("entered_by", tx.author.id.into())]);
        store::update(tx, id, columns).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "restored", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// A stay that the actor sees, held.
async fn held(tx: &Tx, actor: &Actor, id: Uuid, archived: bool, if_match: &IfMatch, today: NaiveDate) -> ApiResult<Stay> {
    hold(tx, "stays", id).await?;
    let stay = store::find(&tx.conn, actor, id, archived, today).await?;
    if_match.check(stay.version, &stay)?;
    Ok(stay)
}

/// Leaves audit row and event.
async fn record(tx: &Tx, action: &'static str, before: Option<&Stay>, after: &Stay) -> ApiResult<()> {
    let told = |stay: &Stay| -> ApiResult<serde_json::Value> {
        let mut told = serde_json::to_value(stay)?;
        if let Some(fields) = told.as_object_mut() {
            for name in ["id", "version", "created_at", "updated_at", "can", "overlaps_count"] {
                fields.remove(name);
            }
        }
        Ok(told)
    };
    let (old, new) = match before {
        Some(before) => differing(&told(before)?, &told(after)?),
        None => (None, Some(told(after)?)),
    };
    let summary = Some(format!("{} {} 至 {}", after.user.name, after.start_on, after.end_on));
    tx.record(Change { action, subject_type: "stay", subject_id: after.id, version: after.version, summary, before: old, after: new }).await
}
