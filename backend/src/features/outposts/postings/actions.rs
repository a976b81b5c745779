//! Posting people to outposts.
use super::super::domain::Window;
use super::dto::{Posting, PostingIn, PostingPatch};
use super::store::{self, Held};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::context::words;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::users::postings;
use crate::http::IfMatch;
use chrono::NaiveDate;
use uuid::Uuid;

fn check_manages(actor: &Actor) -> ApiResult<()> {
    if actor.is(Role::Center) {
        return Ok(());
    }
    Err(ApiError::forbidden("not_yours", "派驻由招商中心安排", "Postings are the promotion centre’s to arrange"))
}

/// Posts somebody to an outpost.
pub async fn create(app: &App, actor: &Actor, input: PostingIn, key: Option<Idempotency>) -> ApiResult<Written<Posting>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        check_manages(actor)?;
        let window = Window { from_on: Some(input.from_on), to_on: input.to_on };
        check_days(window)?;
        if !store::is_outpost(&tx.conn, actor.county_id, input.organization_id).await? {
            let (zh, en) = ("请选择驻外招商组", "Choose an outpost");
            return Err(ApiError::field("organization_id", "not_an_outpost", zh, en));
        }
        postings::hold(tx, input.user_id).await?;
        let others = overlapping(tx, input.user_id, window, None).await?;
        match others.as_slice() {
            [] => {}
            [running] if input.interrupts && running.unit != input.organization_id && surrounds(running.window, window) => {
                interrupt(tx, input.user_id, running, window).await?;
            }
            _ => return Err(overlap(&others)),
        }
        let id = postings::insert(tx, input.user_id, input.organization_id, window.from_on, window.to_on).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "created", None, &after).await?;
        Ok((201, after, Some(1)))
    });
    made.await
}

/// Whether a posting begins before another and does not end within it.
fn surrounds(running: Window, inner: Window) -> bool {
    let begins_before = running.from_on.is_none_or(|from| inner.from_on.is_some_and(|inner| from < inner));
    begins_before && (running.to_on.is_none() || (inner.to_on.is_some() && running.to_on >= inner.to_on))
}

/// Lets a running posting end the day before, and go on after the last day.
async fn interrupt(tx: &Tx, user: Uuid, running: &Held, inner: Window) -> ApiResult<()> {
    let before = inner.from_on.and_then(|day| day.pred_opt());
    postings::set_days(tx, running.id, running.window.from_on, before).await?;
    let after = inner.to_on.and_then(|day| day.succ_opt()).filter(|day| running.window.to_on.is_none_or(|last| *day <= last));
    if let Some(day) = after {
        postings::insert(tx, user, running.unit, Some(day), running.window.to_on).await?;
    }
    Ok(())
}

fn check_days(window: Window) -> ApiResult<()> {
    if matches!((window.from_on, window.to_on), (Some(from), Some(to)) if to < from) {
        return Err(ApiError::field("to_on", "end_before_start", "结束日期不能早于开始日期", "The end is not before the start"));
    }
    Ok(())
}

async fn overlapping(tx: &Tx, user: Uuid, window: Window, but: Option<Uuid>) -> ApiResult<Vec<Held>> {
    let all = store::of_person(&tx.conn, user).await?;
    Ok(all.into_iter().filter(|held| Some(held.id) != but && held.window.overlaps(&window)).collect())
}

/// A person is in one unit at a time: the other postings, told one by one.
fn overlap(others: &[Held]) -> ApiError {
    let day = |day: Option<NaiveDate>, open: &str| day.map_or(open.to_owned(), |day| day.to_string());
    let fault = |held: &Held| {
        let Window { from_on, to_on } = held.window;
        let zh = format!("{}：{} 至 {}", held.unit_name, day(from_on, "最初"), day(to_on, "今"));
        let en = format!("{}: {} to {}", held.unit_name, day(from_on, "ever"), day(to_on, "now"));
        FieldFault { field: "from_on".into(), code: "posting_overlaps", message: words(zh, en) }
    };
    let (zh, en) = ("同一时间只能在一个单位，与已有任职重叠", "A person is in one unit at a time: other postings hold on these days");
    ApiError { errors: others.iter().map(fault).collect(), ..ApiError::unprocessable("posting_overlaps", zh, en) }
}

/// Moves a posting's days.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: PostingPatch, if_match: IfMatch) -> ApiResult<Written<Posting>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, &if_match, today).await?;
        check_manages(actor)?;
        let window = Window { from_on: patch.from_on.over(before.from_on), to_on: patch.to_on.over(before.to_on) };
        check_days(window)?;
        let others = overlapping(tx, before.user.id, window, Some(id)).await?;
        if !others.is_empty() {
            return Err(overlap(&others));
        }
        postings::set_days(tx, id, window.from_on, window.to_on).await?;
        let after = store::find(&tx.conn, actor, id, false, today).await?;
        record(tx, "updated", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Archives a posting that was entered by mistake.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Posting>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, &if_match, today).await?;
        check_manages(actor)?;
        postings::archive(tx, id).await?;
        let after = store::find(&tx.conn, actor, id, true, today).await?;
        record(tx, "archived", Some(&before), &after).await?;
        Ok((204, after, None))
    });
    written.await
}

/// A posting that the actor sees, its person held.
async fn held(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch, today: NaiveDate) -> ApiResult<Posting> {
    let person = store::find(&tx.conn, actor, id, false, today).await?.user.id;
    postings::hold(tx, person).await?;
    let posting = store::find(&tx.conn, actor, id, false, today).await?;
    if_match.check(posting.version, &posting)?;
    Ok(posting)
}

/// Leaves audit row and event.
async fn record(tx: &Tx, action: &'static str, before: Option<&Posting>, after: &Posting) -> ApiResult<()> {
    let told = |p: &Posting| serde_json::json!({ "user": p.user.name, "organization": p.organization.name, "from_on": p.from_on, "to_on": p.to_on });
    let (old, new) = match before {
        Some(before) => differing(&told(before), &told(after)),
        None => (None, Some(told(after))),
    };
    let summary = Some(format!("{} {}", after.user.name, after.organization.name));
    tx.record(Change { action, subject_type: "posting", subject_id: after.id, version: after.version, summary, before: old, after: new }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from: &str, to: &str) -> Window {
        Window { from_on: from.parse().ok(), to_on: to.parse().ok() }
    }

    #[test]
    fn a_posting_gives_way_where_it_holds_before_and_after() {
        let inner = window("2024-03-01", "2024-06-30");
        assert!(surrounds(window("", ""), inner) && surrounds(window("2024-01-01", "2024-06-30"), inner));
        assert!(!surrounds(window("2024-03-01", ""), inner), "it would begin on the same day");
        assert!(!surrounds(window("2024-01-01", "2024-05-01"), inner));
        assert!(surrounds(window("2024-01-01", ""), window("2024-03-01", "")) && !surrounds(window("", "2024-12-31"), window("2024-03-01", "")));
    }
}
