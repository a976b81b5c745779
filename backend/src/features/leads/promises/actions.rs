//! Making, changing, reviewing and ending promises.
use super::dto::{Promise, PromiseCan, PromiseEndIn, PromiseIn, PromisePatch, PromiseReviewIn, PromiseStatus, ReviewResult};
use super::store::{self, Asker};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::{LeadStage, acting, powers};
use crate::features::projects::signing;
use crate::http::{IfMatch, Patch, Reference};
use crate::text::trim;
use chrono::NaiveDate;
use uuid::Uuid;

/// Records a promise on a lead; on a signed one it stands with the project too.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: PromiseIn, key: Option<Idempotency>) -> ApiResult<Written<Promise>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (row, can) = acting::held(tx, actor, lead).await?;
        powers::check_works(can)?;
        acting::check_unit(tx, input.organization_id, "organization_id").await?;
        let project = match row.stage()? {
            LeadStage::Signed => signing::of_lead(&tx.conn, lead).await?.first().copied(),
            _ => None,
        };
        let new = fresh(&input, tx, Reference { id: lead, name: row.code.clone() })?;
        store::insert(tx, lead, project, &new).await?;
        tx.record(change("created", &new, 1, None)).await?;
        tell(app, tx, actor, 201, new.id).await
    });
    written.await
}

/// A promise as it begins.
fn fresh(input: &PromiseIn, tx: &Tx, lead: Reference) -> ApiResult<Promise> {
    Ok(Promise {
        id: Uuid::now_v7(),
        lead,
        project: None,
        kind: input.kind,
        content: checked_content(&input.content)?,
        amount_yuan: input.amount_yuan,
        land_mu: input.land_mu,
        organization: input.organization_id.map(|id| Reference { id, name: String::new() }),
        due_on: input.due_on,
        review_result: ReviewResult::Pending,
        review_number: None,
        reviewed_on: None,
        status: PromiseStatus::Open,
        ended_on: None,
        outcome: None,
        is_overdue: false,
        version: 1,
        created_at: tx.now,
        created_by: None,
        updated_at: tx.now,
        can: PromiseCan { update: true, change_content: true, review: true, end: true },
    })
}

/// Changes a promise. What it says stands once its review has passed; where the review refused it, changed words are reviewed anew.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: PromisePatch, if_match: IfMatch) -> ApiResult<Written<Promise>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(app, tx, actor, id).await?;
        if_match.check(before.version, &before)?;
        check_open(&before)?;
        check_may(before.can.update)?;
        let mut after = patched(&before, &patch)?;
        let says = |promise: &Promise| (promise.kind, promise.content.clone(), promise.amount_yuan, promise.land_mu);
        if says(&before) != says(&after) {
            if before.review_result == ReviewResult::Passed {
                let (zh, en) = (
                    "已通过公平竞争审查的承诺不能改内容；确需改变的，请撤回后另立一条重新送审",
                    "What has passed its review stays as it is: withdraw it and record another one, to be reviewed",
                );
                return Err(ApiError::conflict("already_reviewed", zh, en));
            }
            (after.review_result, after.review_number, after.reviewed_on) = (ReviewResult::Pending, None, None);
        }
        if let Patch::Value(unit) = patch.organization_id {
            acting::check_unit(tx, Some(unit), "organization_id").await?;
        }
        if row_of(&before) != row_of(&after) {
            store::update(tx, &after).await?;
            tx.record(change("updated", &after, before.version + 1, Some(&before))).await?;
        }
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

fn patched(before: &Promise, patch: &PromisePatch) -> ApiResult<Promise> {
    let needed = |field: &str| ApiError::field(field, "required", "必填", "Required");
    let bounded = |field: &str, value: &Patch<i64>, most: i64| match value {
        Patch::Value(number) if !(0..=most).contains(number) => Err(ApiError::field(field, "range", "数值超出范围", "The number is out of range")),
        _ => Ok(()),
    };
    bounded("amount_yuan", &patch.amount_yuan, 1_000_000_000_000_000)?;
    bounded("land_mu", &patch.land_mu, 1_000_000)?;
    let content = patch.content.over(Some(before.content.clone())).ok_or_else(|| needed("content"))?;
    let unit = patch.organization_id.over(before.organization.as_ref().map(|unit| unit.id));
    Ok(Promise {
        kind: patch.kind.over(Some(before.kind)).ok_or_else(|| needed("kind"))?,
        content: if content == before.content { content } else { checked_content(&content)? },
        amount_yuan: patch.amount_yuan.over(before.amount_yuan),
        land_mu: patch.land_mu.over(before.land_mu),
        organization: unit.map(|id| Reference { id, name: String::new() }),
        due_on: patch.due_on.over(before.due_on),
        ..before.clone()
    })
}

fn checked_content(content: &str) -> ApiResult<String> {
    let content = trim(content);
    if (2..=2000).contains(&content.chars().count()) {
        return Ok(content);
    }
    Err(ApiError::field("content", "length", "请用 2–2000 个字写明承诺的内容", "Say what is promised, in 2 to 2000 characters"))
}

/// Records what came of the fair-competition review.
pub async fn review(app: &App, actor: &Actor, id: Uuid, input: PromiseReviewIn, key: Option<Idempotency>) -> ApiResult<Written<Promise>> {
    if input.result == ReviewResult::Pending {
        let (zh, en) = ("审查结果是“通过”或“不通过”", "The review's result is `passed` or `refused`");
        return Err(ApiError::field("result", "invalid", zh, en));
    }
    let number = trim(&input.number);
    if number.is_empty() {
        return Err(ApiError::field("number", "required", "请填写审查文号", "Give the paper's number"));
    }
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(app, tx, actor, id).await?;
        check_open(&before)?;
        check_may(before.can.review)?;
        let on = past_day(app, input.on)?;
        let after = Promise { review_result: input.result, review_number: Some(number.clone()), reviewed_on: Some(on), ..before.clone() };
        store::update(tx, &after).await?;
        tx.record(change("reviewed", &after, before.version + 1, Some(&before))).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

/// Ends a promise: kept, by those who work on the lead or by the unit that had to keep it, or withdrawn.
pub async fn end(app: &App, actor: &Actor, id: Uuid, input: PromiseEndIn, key: Option<Idempotency>) -> ApiResult<Written<Promise>> {
    if input.status == PromiseStatus::Open {
        return Err(ApiError::field("status", "invalid", "请选择已兑现或已撤回", "It was `kept` or `withdrawn`"));
    }
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(app, tx, actor, id).await?;
        check_open(&before)?;
        check_may(before.can.end)?;
        if input.status == PromiseStatus::Kept && before.review_result != ReviewResult::Passed {
            let (zh, en) = ("先登记公平竞争审查通过的结果和文号，再登记兑现", "Record that its review has passed first; then it may be kept");
            return Err(ApiError::conflict("review_first", zh, en));
        }
        let on = past_day(app, input.on)?;
        let after = Promise { status: input.status, ended_on: Some(on), outcome: Some(trim(&input.outcome)), ..before.clone() };
        store::update(tx, &after).await?;
        tx.record(change("ended", &after, before.version + 1, Some(&before))).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

async fn held(app: &App, tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<Promise> {
    store::hold(tx, id).await?;
    store::find(&tx.conn, &Asker::of(&tx.conn, actor, app.clock.today()).await?, id).await
}

fn check_open(promise: &Promise) -> ApiResult<()> {
    if promise.status == PromiseStatus::Open {
        return Ok(());
    }
    Err(ApiError::conflict("already_ended", "这条承诺已经兑现或撤回", "This promise has ended"))
}

fn check_may(may: bool) -> ApiResult<()> {
    powers::check(
        may,
        "只有线索的报送单位、责任单位、招商中心（办理兑现时还有承诺单位）可以办理",
        "Only the lead's units and the centre do this; that it was kept, its unit too",
    )
}

fn past_day(app: &App, on: Option<NaiveDate>) -> ApiResult<NaiveDate> {
    let (today, earliest) = (app.clock.today(), NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default());
    match on.unwrap_or(today) {
        on if (earliest..=today).contains(&on) => Ok(on),
        _ => Err(ApiError::field("on", "range", "日期应在 2000 年以后，且不晚于今天", "The day lies between 2000 and today")),
    }
}

async fn tell(app: &App, tx: &Tx, actor: &Actor, status: u16, id: Uuid) -> ApiResult<(u16, Promise, Option<i64>)> {
    let told = store::find(&tx.conn, &Asker::of(&tx.conn, actor, app.clock.today()).await?, id).await?;
    let version = told.version;
    Ok((status, told, Some(version)))
}

/// A promise as the audit tells it.
fn row_of(promise: &Promise) -> serde_json::Value {
    serde_json::json!({
        "lead_id": promise.lead.id, "kind": promise.kind, "content": promise.content, "amount_yuan": promise.amount_yuan,
        "land_mu": promise.land_mu, "organization_id": promise.organization.as_ref().map(|unit| unit.id), "due_on": promise.due_on,
        "review_result": promise.review_result, "review_number": promise.review_number, "reviewed_on": promise.reviewed_on,
        "status": promise.status, "ended_on": promise.ended_on, "outcome": promise.outcome,
    })
}

fn change(action: &'static str, promise: &Promise, version: i64, before: Option<&Promise>) -> Change {
    let (old, new) = match before {
        Some(before) => differing(&row_of(before), &row_of(promise)),
        None => (None, Some(row_of(promise))),
    };
    let summary = Some(promise.content.chars().take(80).collect());
    Change { action, subject_type: "promise", subject_id: promise.id, version, summary, before: old, after: new }
}

/// Lets the promises of a lead go on with its project, or come back from it.
pub async fn follow(tx: &Tx, lead: Uuid, project: Option<Uuid>) -> ApiResult<()> {
    for (id, version) in store::set_project(tx, lead, project).await? {
        let after = Some(serde_json::json!({ "project_id": project }));
        tx.record(Change { action: "updated", subject_type: "promise", subject_id: id, version, summary: None, before: None, after }).await?;
    }
    Ok(())
}
