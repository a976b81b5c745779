//! Moving a lead from stage to stage.
use super::domain::{self, Position, Refusal, Step};
use super::dto::{ReopeningIn, StageIn};
use super::{log, people};
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::detail::{self, LeadDetail};
use crate::features::leads::dto::LeadCan;
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::{LeadStage, acting, powers, requirements};
use crate::features::notifications::kinds;
use crate::text::trim;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// A parked lead is looked at again within so many days.
const PARKED_AT_MOST: Days = Days::new(366 * 3);

/// Where a lead stands.
pub fn position(lead: &LeadRow) -> ApiResult<Position> {
    let left = lead.left_stage.as_deref().and_then(LeadStage::parse);
    Ok(Position { stage: lead.stage()?, left, was_effective: lead.effective_on.is_some() })
}

/// Moves a lead to another stage.
pub async fn change(app: &App, actor: &Actor, id: Uuid, input: StageIn, key: Option<Idempotency>) -> ApiResult<Written<LeadDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        powers::check_works(can)?;
        let wanted = Wanted { to: input.stage, reason: said(input.reason.as_deref()), until: input.until, on: input.on };
        go(app, tx, actor, &before, can, wanted).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

/// Lets a parked or lost lead go on in the stage that it left.
pub async fn reopen(app: &App, actor: &Actor, id: Uuid, input: ReopeningIn, key: Option<Idempotency>) -> ApiResult<Written<LeadDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        powers::check_works(can)?;
        let at = position(&before)?;
        if domain::rank(at.stage).is_some() {
            let (zh, en) = ("只有暂缓或流失的线索才需要重新启用", "Only a parked or lost lead is reopened");
            return Err(ApiError::conflict("not_closed", zh, en));
        }
        let wanted = Wanted { to: at.home(), reason: said(input.reason.as_deref()), until: None, on: input.on };
        go(app, tx, actor, &before, can, wanted).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

/// The lead as it stands, for an answer.
pub async fn tell(app: &App, tx: &Tx, actor: &Actor, status: u16, id: Uuid) -> ApiResult<(u16, LeadDetail, Option<i64>)> {
    let told = detail::find(&tx.conn, actor, id, false, app.clock.today()).await?;
    let version = told.lead.version;
    Ok((status, told, Some(version)))
}

/// What a person wrote, if anything.
pub fn said(words: Option<&str>) -> Option<String> {
    words.map(trim).filter(|words| !words.is_empty())
}

/// A step that somebody asks for.
struct Wanted {
    to: LeadStage,
    reason: Option<String>,
    until: Option<NaiveDate>,
    on: Option<NaiveDate>,
}

async fn go(app: &App, tx: &Tx, actor: &Actor, before: &LeadRow, can: LeadCan, wanted: Wanted) -> ApiResult<()> {
    let from = position(before)?;
    let step = domain::step(from, wanted.to).map_err(refusal)?;
    let since = log::since(&tx.conn, app, before).await?;
    let on = checked_day(app, "on", wanted.on, log::earliest(&tx.conn, app, before).await?)?;
    match &step {
        Step::Forward(entered) => requirements::check(&tx.conn, actor.county_id, before, entered, app.clock.today()).await?,
        Step::Back => check_back(&wanted, can)?,
        Step::Park => check_parking(app, &wanted)?,
        Step::Lose => check_reason(&wanted, "请写明流失原因", "Say why it is lost")?,
        Step::Reopen => check_reopening(tx, before, &wanted, can).await?,
    }
    let mut after = stepped(before, from, &step, since, on);
    after.stage = wanted.to.as_str().into();
    match wanted.to {
        LeadStage::Parked => {
            (after.parked_on, after.parked_until, after.parked_reason) = (Some(on), wanted.until, wanted.reason.clone());
        }
        LeadStage::Lost => after.lost_reason = wanted.reason.clone(),
        LeadStage::Reported => forget_verdict(&mut after),
        _ => {}
    }
    let action = match step {
        Step::Forward(_) | Step::Back => "moved",
        Step::Park => "parked",
        Step::Lose => "lost",
        Step::Reopen => "reopened",
    };
    let after = kept::save(tx, before, after, action, wanted.reason.as_deref()).await?;
    kept::log_stage(tx, Some(before), &after, on, wanted.reason.as_deref());
    announce(tx, &after).await
}

/// A lead after a step, but for the stage itself and what the person wrote of it: what it left, and its clocks moved on by the days on
/// which nobody had to work.
pub fn stepped(before: &LeadRow, from: Position, step: &Step, since: NaiveDate, on: NaiveDate) -> LeadRow {
    let mut after = before.clone();
    after.left_stage = domain::left_after(from, step).map(|stage| stage.as_str().to_owned());
    if domain::rank(from.stage).is_none() {
        let progress = before.progress_from_on.or(before.last_progress_on).unwrap_or(before.reported_on);
        after.clock_from_on = Some(domain::moved_on(before.clock_from_on.unwrap_or(before.reported_on), since, on));
        after.progress_from_on = Some(domain::moved_on(progress, since, on));
        (after.parked_on, after.parked_until, after.parked_reason, after.lost_reason) = (None, None, None, None);
    }
    after
}

/// Back at the report, a lead is judged anew.
fn forget_verdict(lead: &mut LeadRow) {
    (lead.effective_on, lead.verdict_on, lead.verdict_by) = (None, None, None);
    (lead.verdict, lead.verdict_reason, lead.verdict_opinion) = (None, None, None);
}

/// Tells those who care where a lead stands now.
pub async fn announce(tx: &Tx, lead: &LeadRow) -> ApiResult<()> {
    let told = people::interested(tx, lead).await?;
    let words = crate::features::leads::ledger::STAGES.iter().find(|(_, stage)| *stage == lead.stage).map_or("", |(word, _)| *word);
    people::tell(tx, lead, told, kinds::LEAD_STAGE, &[("stage", words), ("by", &tx.author.name)]).await
}

/// The day of an act: today or earlier, and not before `earliest`.
pub fn checked_day(app: &App, field: &str, on: Option<NaiveDate>, earliest: NaiveDate) -> ApiResult<NaiveDate> {
    let today = app.clock.today();
    let on = on.unwrap_or(today);
    if on > today {
        return Err(ApiError::field(field, "in_the_future", "日期不能晚于今天", "The day cannot be later than today"));
    }
    if on < earliest.min(today) {
        let (zh, en) =
            (format!("日期不能早于 {earliest}（首报或上一次阶段变动）"), format!("The day is {earliest} (report or last change of stage) or later"));
        return Err(ApiError::field(field, "before_last_change", zh, en));
    }
    Ok(on)
}

fn check_reason(wanted: &Wanted, zh: &str, en: &str) -> ApiResult<()> {
    if wanted.reason.as_deref().is_some_and(|reason| reason.chars().count() >= 2) {
        return Ok(());
    }
    Err(ApiError::field("reason", "required", zh, en))
}

fn check_back(wanted: &Wanted, can: LeadCan) -> ApiResult<()> {
    if wanted.to == LeadStage::Reported && !can.decide {
        let (zh, en) = ("退回首报会撤销有效认定，请由招商中心办理", "Going back to the report takes the verdict away: ask the promotion centre");
        return Err(ApiError::forbidden("not_yours", zh, en));
    }
    check_reason(wanted, "退回要写明原因", "Say why it goes back")
}

fn check_parking(app: &App, wanted: &Wanted) -> ApiResult<()> {
    check_reason(wanted, "请写明暂缓原因", "Say why it is parked")?;
    let today = app.clock.today();
    let latest = today.checked_add_days(PARKED_AT_MOST).unwrap_or(today);
    match wanted.until {
        None => Err(ApiError::field("until", "required", "请填写到哪天再看", "Give the day on which it is looked at again")),
        Some(until) if until <= today || until > latest => {
            Err(ApiError::field("until", "range", "请填写以后三年内的日期", "Give a day to come, within three years"))
        }
        Some(_) => Ok(()),
    }
}

/// What was lost comes back with a reason; where the company has another open lead meanwhile, the centre decides.
async fn check_reopening(tx: &Tx, before: &LeadRow, wanted: &Wanted, can: LeadCan) -> ApiResult<()> {
    if before.stage()? != LeadStage::Lost {
        return Ok(());
    }
    check_reason(wanted, "请写明重新启用的原因", "Say why it is taken up again")?;
    let other = "SELECT 1 AS found FROM leads WHERE company_id = $1 AND id <> $2 AND stage NOT IN ('signed', 'lost') AND archived_at IS NULL LIMIT 1";
    if !can.decide && sql::row(&tx.conn, other, [before.company_id.into(), before.id.into()]).await?.is_some() {
        let (zh, en) = (
            "这家企业现在已有别的线索在跟踪，请招商中心决定是否重新启用",
            "Another lead on this company is in hand now: the promotion centre decides whether this one is taken up again",
        );
        return Err(ApiError::conflict("company_in_hand", zh, en));
    }
    Ok(())
}

fn refusal(refusal: Refusal) -> ApiError {
    let conflict = |code, zh: &str, en: &str| ApiError::conflict(code, zh, en);
    match refusal {
        Refusal::AlreadyThere => conflict("already_there", "线索已经在这个阶段", "The lead is in this stage already"),
        Refusal::VerdictFirst => {
            conflict("verdict_first", "先由招商中心研判为有效线索，再往下推进", "The promotion centre gives its verdict first; then it goes on")
        }
        Refusal::SigningOnly => {
            conflict("signing_only", "签约请用“签约”办理，会同时生成项目", "Sign it by the act of signing, which makes the project")
        }
        Refusal::Signed => conflict(
            "signed",
            "已签约的线索不能改阶段；确需退回的，由招商中心撤回签约",
            "A signed lead stays; the promotion centre may take the signing back",
        ),
        Refusal::Lost => conflict("lost", "流失的线索请先重新启用，再办理暂缓", "Take the lost lead up again, then park it"),
        Refusal::ReopenFirst(home) => {
            let word = crate::features::leads::ledger::STAGES.iter().find(|(_, stage)| *stage == home.as_str()).map_or("", |(word, _)| *word);
            let (zh, en) = (format!("请先重新启用，恢复到“{word}”"), format!("Reopen it first: it goes on in {}", home.as_str()));
            ApiError::conflict("reopen_first", zh, en)
        }
    }
}
