//! Writing visits down and changing them: each in one transaction with its audit row and its event, and of one device's reference never two.
use super::domain::{self, Counterpart, Facts};
use super::dto::{Direction, Visit};
use super::input::{VisitCounterpartIn, VisitFollowUpIn, VisitIn, VisitJoinIn, VisitPatch};
use super::kept::{self, Kept, Ties};
use super::{recommending, same_day, store, ties};
use crate::app::App;
use crate::authz::Actor;
use crate::db::dialect;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, Patch};
use chrono::NaiveDate;
use uuid::Uuid;

/// What a write is answered with.
type Answer = ApiResult<(u16, Visit, Option<i64>)>;

/// Writes a visit down.
pub async fn create(app: &App, actor: &Actor, input: VisitIn, key: Option<Idempotency>) -> ApiResult<Written<Visit>> {
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| write_down(tx, actor, input.clone(), today).await).await
}

/// Writes a visit down inside a transaction: the word of `writer`, whoever types it. The same reference of a device again is answered with
/// the visit that it made (200), however it came.
pub async fn write_down(tx: &Tx, writer: &Actor, input: VisitIn, today: NaiveDate) -> Answer {
    if let Some(client_ref) = input.client_ref {
        dialect::hold_name(&tx.conn, tx.author.county_id, &client_ref.to_string()).await?;
        if let Some((id, author)) = kept::of_client_ref(tx, client_ref).await? {
            if author != Some(writer.user_id) {
                let (zh, en) = ("这个 client_ref 已被他人使用，请换一个", "This client_ref has made somebody else's visit; take a new one");
                return Err(ApiError::conflict("client_ref_taken", zh, en));
            }
            let visit = store::written(&tx.conn, writer, id).await?;
            let version = visit.version;
            return Ok((200, visit, Some(version)));
        }
    }
    let facts = facts(&input).cleaned();
    check_facts(&facts, today)?;
    let people = domain::people("participant_ids", &input.participant_ids).map_err(|fault| ApiError::invalid(vec![fault]))?;
    let others = counterparts(input.counterparts.unwrap_or_default())?;
    let arranging = Some(input.arranging_organization_id.unwrap_or(writer.organization_id));
    let units = ties::check_people(tx, &people).await?;
    ties::check_own(tx, writer, arranging, &units).await?;
    let company_id = ties::company(tx, input.company_id, input.company).await?;
    ties::check_contacts(tx, company_id, &others).await?;
    let (lead_id, project_id, trip_id, event_id) = (input.lead_id, input.project_id, input.trip_id, input.event_id);
    let ties = Ties { company_id, arranging_organization_id: arranging, lead_id, project_id, trip_id, event_id };
    ties::check(tx, writer, &ties, None).await?;
    let new = Kept {
        id: Uuid::now_v7(),
        facts,
        ties,
        created_by: Some(writer.user_id),
        client_ref: input.client_ref,
        made_at: domain::claimed_time(input.made_at),
        follow_up_done_on: None,
        follow_up_note: None,
    };
    kept::insert(tx, &new).await?;
    kept::add_participants(tx, &new, 0, &people).await?;
    kept::set_counterparts(tx, new.id, others).await?;
    recommending::follow(tx, &new, writer.organization_id, today).await?;
    let visit = store::written(&tx.conn, writer, new.id).await?;
    tx.record(change("created", &visit, None, Some(told(&visit)?))).await?;
    Ok((201, visit, Some(1)))
}

fn facts(input: &VisitIn) -> Facts {
    Facts {
        visited_on: input.visited_on,
        direction: input.direction.as_str(),
        place: input.place.clone(),
        summary: input.summary.clone(),
        outcome: input.outcome.clone(),
        follow_up: input.follow_up.clone(),
        follow_up_on: input.follow_up_on,
        recommended: input.recommended.unwrap_or(false),
        recommended_text: input.recommended_text.clone(),
    }
}

fn check_facts(facts: &Facts, today: NaiveDate) -> ApiResult<()> {
    let faults = facts.faults(today);
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(faults)) }
}

fn counterparts(given: Vec<VisitCounterpartIn>) -> ApiResult<Vec<Counterpart>> {
    let plain = given.into_iter().map(|VisitCounterpartIn { contact_id, name, post }| Counterpart { contact_id, name, post });
    domain::counterparts(plain.collect()).map_err(ApiError::invalid)
}

/// Changes a visit.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: VisitPatch, if_match: IfMatch) -> ApiResult<Written<Visit>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (row, before) = held(tx, actor, id, false).await?;
        check_works(before.can.update)?;
        if_match.check(before.version, &before)?;
        apply(tx, actor, row, &before, patch.clone(), today).await?;
        answer(tx, actor, &before, "updated", 200).await
    });
    written.await
}

/// Writes a patch over a visit that is held.
async fn apply(tx: &Tx, actor: &Actor, mut row: Kept, before: &Visit, patch: VisitPatch, today: NaiveDate) -> ApiResult<()> {
    let old = row.ties;
    let company = match (&patch.company_id, &patch.company) {
        (Patch::Absent, Patch::Absent) => old.company_id,
        (id, named) => ties::company(tx, id.over(None), named.over(None)).await?,
    };
    let others = match &patch.counterparts {
        Patch::Absent => None,
        given => Some(counterparts(given.over(None).unwrap_or_default())?),
    };
    let people = match &patch.participant_ids {
        Patch::Absent => None,
        given => {
            let people = domain::people("participant_ids", &given.over(None).unwrap_or_default());
            Some(people.map_err(|fault| ApiError::invalid(vec![fault]))?)
        }
    };
    reopen(&mut row, &patch);
    row.ties = Ties {
        company_id: company,
        arranging_organization_id: patch.arranging_organization_id.over(old.arranging_organization_id),
        lead_id: patch.lead_id.over(old.lead_id),
        project_id: patch.project_id.over(old.project_id),
        trip_id: patch.trip_id.over(old.trip_id),
        event_id: patch.event_id.over(old.event_id),
    };
    row.facts = overlaid(row.facts, patch)?.cleaned();
    check_facts(&row.facts, today.max(before.visited_on))?;
    ties::check(tx, actor, &row.ties, Some(&old)).await?;
    let now: Vec<Uuid> = people.clone().unwrap_or_else(|| before.participants.iter().map(|person| person.id).collect());
    let units = ties::check_people(tx, &now).await?;
    ties::check_own(tx, actor, row.ties.arranging_organization_id, &units).await?;
    let told = before.counterparts.iter().map(|one| Counterpart { contact_id: one.contact.as_ref().map(|c| c.id), name: None, post: None });
    ties::check_contacts(tx, company, &others.clone().unwrap_or_else(|| told.collect())).await?;
    kept::update(tx, &row).await?;
    if let Some(people) = people {
        kept::set_participants(tx, &row, &people).await?;
    }
    if let Some(others) = others {
        kept::set_counterparts(tx, row.id, others).await?;
    }
    recommending::follow(tx, &row, actor.organization_id, today).await
}

/// A new day for the follow-up opens it again.
fn reopen(row: &mut Kept, patch: &VisitPatch) {
    if !matches!(patch.follow_up_on, Patch::Absent) {
        row.follow_up_done_on = None;
        row.follow_up_note = None;
    }
}

fn overlaid(row: Facts, patch: VisitPatch) -> ApiResult<Facts> {
    let required = |field: &str| ApiError::field(field, "required", "必填", "Required");
    let direction = patch.direction.over(Some(Direction::parse(row.direction))).ok_or_else(|| required("direction"))?;
    Ok(Facts {
        visited_on: patch.visited_on.over(Some(row.visited_on)).ok_or_else(|| required("visited_on"))?,
        direction: direction.as_str(),
        place: patch.place.over(row.place),
        summary: patch.summary.over(row.summary),
        outcome: patch.outcome.over(row.outcome),
        follow_up: patch.follow_up.over(row.follow_up),
        follow_up_on: patch.follow_up_on.over(row.follow_up_on),
        recommended: patch.recommended.over(Some(row.recommended)).unwrap_or(false),
        recommended_text: patch.recommended_text.over(row.recommended_text),
    })
}

/// Archives a visit.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Visit>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (row, before) = held(tx, actor, id, false).await?;
        check_owns(before.can.archive)?;
        if_match.check(before.version, &before)?;
        kept::set_archived(tx, id, true).await?;
        recommending::drop(tx, &row, app.clock.today()).await?;
        answer(tx, actor, &before, "archived", 204).await
    });
    written.await
}

/// Brings an archived visit back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Visit>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (row, before) = held(tx, actor, id, true).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这次拜访没有归档", "This visit is not archived"));
        }
        check_owns(before.can.restore)?;
        kept::set_archived(tx, id, false).await?;
        recommending::follow(tx, &row, actor.organization_id, app.clock.today()).await?;
        answer(tx, actor, &before, "restored", 200).await
    });
    written.await
}

/// Adds people of the actor's own unit to a visit of any unit of the county: it belongs to both then, and the county counts one. A visit
/// for a restricted lead (商业秘密) that the actor does not see is not there.
pub async fn join(app: &App, actor: &Actor, id: Uuid, input: VisitJoinIn, key: Option<Idempotency>) -> ApiResult<Written<Visit>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let row = kept::hold(tx, id).await?;
        same_day::check_open(&tx.conn, actor, id).await?;
        let before = store::written(&tx.conn, actor, id).await?;
        let people = domain::people("participant_ids", &input.participant_ids).map_err(|fault| ApiError::invalid(vec![fault]))?;
        ties::check_own_people(tx, &people, &store::answered_for(&tx.conn, actor).await?).await?;
        let new: Vec<Uuid> = people.into_iter().filter(|id| !before.participants.iter().any(|known| known.id == *id)).collect();
        if before.participants.len() + new.len() > domain::MOST_PEOPLE {
            let zh = format!("一次拜访最多 {} 人参加", domain::MOST_PEOPLE);
            return Err(ApiError::field("participant_ids", "length", zh, format!("At most {} people on a visit", domain::MOST_PEOPLE)));
        }
        if new.is_empty() {
            let version = before.version;
            return Ok((200, before, Some(version)));
        }
        let behind = kept::last_position(tx, id).await?;
        kept::add_participants(tx, &row, behind, &new).await?;
        kept::update(tx, &row).await?;
        answer(tx, actor, &before, "joined", 200).await
    });
    written.await
}

/// Notes that a follow-up was done.
pub async fn complete(app: &App, actor: &Actor, id: Uuid, input: VisitFollowUpIn, key: Option<Idempotency>) -> ApiResult<Written<Visit>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (mut row, before) = held(tx, actor, id, false).await?;
        check_works(before.can.update)?;
        if !before.can.complete_follow_up {
            return Err(match before.follow_up_done_on {
                Some(_) => ApiError::conflict("already_done", "后续事项已办结", "The follow-up is done already"),
                None => ApiError::conflict("no_follow_up", "这次拜访没有后续事项", "This visit has no follow-up"),
            });
        }
        if input.done_on > today || input.done_on < before.visited_on {
            let (zh, en) = ("办结日期应在拜访日期和今天之间", "The day lies between that of the visit and today");
            return Err(ApiError::field("done_on", "out_of_range", zh, en));
        }
        row.follow_up_done_on = Some(input.done_on);
        row.follow_up_note = input.note.as_deref().map(crate::text::trim).filter(|note| !note.is_empty());
        if row.follow_up_note.as_ref().is_some_and(|note| note.chars().count() > 500) {
            return Err(ApiError::field("note", "length", "最多 500 个字", "At most 500 characters"));
        }
        kept::update(tx, &row).await?;
        answer(tx, actor, &before, "follow_up_done", 200).await
    });
    written.await
}

/// A visit that the actor sees, held until the transaction ends.
async fn held(tx: &Tx, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<(Kept, Visit)> {
    let row = kept::hold(tx, id).await?;
    Ok((row, store::find(&tx.conn, actor, id, archived).await?))
}

fn check_works(may: bool) -> ApiResult<()> {
    let (zh, en) = (
        "只有填写人、参加人、安排单位和招商中心可以修改这次拜访",
        "Its author, its participants, the arranging unit and the centre change this visit",
    );
    if may { Ok(()) } else { Err(ApiError::forbidden("not_yours", zh, en)) }
}

fn check_owns(may: bool) -> ApiResult<()> {
    let (zh, en) = ("只有填写人和招商中心可以归档或恢复这次拜访", "Only its author and the centre archive or restore this visit");
    if may { Ok(()) } else { Err(ApiError::forbidden("not_yours", zh, en)) }
}

async fn answer(tx: &Tx, actor: &Actor, before: &Visit, action: &'static str, status: u16) -> Answer {
    let after = store::written(&tx.conn, actor, before.id).await?;
    let (old, new) = differing(&told(before)?, &told(&after)?);
    tx.record(change(action, &after, old, new)).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}

/// A visit as the audit tells it: without what every row carries; of counterparts how many.
fn told(visit: &Visit) -> ApiResult<serde_json::Value> {
    let mut told = serde_json::to_value(visit)?;
    if let Some(fields) = told.as_object_mut() {
        for name in ["id", "version", "created_at", "created_by", "updated_at", "organizations", "photos_count", "can"] {
            fields.remove(name);
        }
        fields.insert("counterparts".into(), visit.counterparts.len().into());
    }
    Ok(told)
}

fn change(action: &'static str, visit: &Visit, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    let summary = Some(format!("{} {}", visit.visited_on, visit.company.name));
    Change { action, subject_type: "visit", subject_id: visit.id, version: visit.version, summary, before, after }
}
