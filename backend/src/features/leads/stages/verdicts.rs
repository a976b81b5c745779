//! The verdict on a report (有效认定) and the word back to whoever found it.
use super::actions::{checked_day, tell};
use super::domain::VERDICT_REASONS;
use super::dto::{FeedbackIn, VerdictIn};
use super::{log, people};
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::detail::LeadDetail;
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::{LeadStage, acting, powers, requirements};
use crate::features::notifications::kinds;
use crate::text::trim;
use uuid::Uuid;

/// Judges a reported lead. Whoever reported it does not, for oneself or for another.
pub async fn judge(app: &App, actor: &Actor, id: Uuid, input: VerdictIn, key: Option<Idempotency>) -> ApiResult<Written<LeadDetail>> {
    actor.check_decides()?;
    check_reason(&input)?;
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        if before.stage()? != LeadStage::Reported {
            let (zh, en) = ("只有首报阶段的线索需要研判", "Only a reported lead waits for a verdict");
            return Err(ApiError::conflict("not_reported", zh, en));
        }
        if is_reporter(tx, actor, &before).await? {
            let (zh, en) = ("报送人和认定人不能是同一人，请由其他人研判", "Whoever reported a lead does not judge it: let somebody else do it");
            return Err(ApiError::forbidden("same_person", zh, en));
        }
        powers::check(can.verdict, "只有招商中心研判线索", "Only the promotion centre judges leads")?;
        let on = checked_day(app, "on", input.on, log::earliest(&tx.conn, app, &before).await?)?;
        let opinion = trim(&input.opinion);
        let mut after = LeadRow {
            verdict: Some(if input.effective { "effective" } else { "not_effective" }.into()),
            verdict_reason: input.reason_code.clone(),
            verdict_opinion: Some(opinion.clone()),
            verdict_on: Some(on),
            verdict_by: tx.author.id,
            ..before.clone()
        };
        if input.effective {
            requirements::check(&tx.conn, actor.county_id, &before, &[LeadStage::Effective], app.clock.today()).await?;
            (after.stage, after.effective_on) = (LeadStage::Effective.as_str().into(), Some(on));
        }
        let after = kept::save(tx, &before, after, "judged", Some(&opinion)).await?;
        if input.effective {
            kept::log_stage(tx, Some(&before), &after, on, Some(&opinion));
        }
        announce(tx, &after, input.effective, &opinion).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}

fn check_reason(input: &VerdictIn) -> ApiResult<()> {
    match (input.effective, &input.reason_code) {
        (false, None) => Err(ApiError::field("reason_code", "required", "请选择不予认定的理由", "Choose why it is not effective")),
        (true, Some(_)) => Err(ApiError::field("reason_code", "not_allowed", "认定为有效时不填理由", "An effective lead needs no such reason")),
        _ => Ok(()),
    }
}

/// Whether the actor, or whom the actor represents, reported the lead, for oneself or through a deputy.
async fn is_reporter(tx: &Tx, actor: &Actor, lead: &LeadRow) -> ApiResult<bool> {
    let Some(reporter) = lead.reporter() else { return Ok(false) };
    let mine = [Some(actor.user_id), actor.acting.as_ref().map(|acting| acting.principal_id)];
    if mine.contains(&Some(reporter)) {
        return Ok(true);
    }
    let text = "SELECT acting_for_id FROM audit_entries WHERE subject_type = 'lead' AND subject_id = $1 AND actor_id = $2 ORDER BY at, id LIMIT 1";
    let row = sql::row(&tx.conn, text, [lead.id.into(), reporter.into()]).await?;
    let principal: Option<Uuid> = row.map(|row| row.try_get("", "acting_for_id")).transpose()?.flatten();
    Ok(principal.is_some() && mine.contains(&principal))
}

async fn announce(tx: &Tx, lead: &LeadRow, effective: bool, opinion: &str) -> ApiResult<()> {
    let mut told = people::interested(tx, lead).await?;
    told.extend(people::finders(tx, lead).await?);
    let reason = lead.verdict_reason.as_deref().and_then(|code| VERDICT_REASONS.iter().find(|(known, _)| *known == code));
    let verdict = match reason {
        _ if effective => "有效".to_owned(),
        Some((_, (word, _))) => format!("不予认定（{word}）"),
        None => "不予认定".to_owned(),
    };
    people::tell(tx, lead, told, kinds::LEAD_VERDICT, &[("verdict", &verdict), ("opinion", opinion)]).await
}

/// Gives word back to whoever found the lead. The first one stops the clock; later ones stand in its place.
pub async fn feed_back(app: &App, actor: &Actor, id: Uuid, input: FeedbackIn, key: Option<Idempotency>) -> ApiResult<Written<LeadDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held(tx, actor, id).await?;
        powers::check_works(can)?;
        if before.reporter() == Some(actor.user_id) {
            let (zh, en) = ("反馈要由报送人以外的人给出", "Word back comes from somebody other than who reported it");
            return Err(ApiError::forbidden("same_person", zh, en));
        }
        let words = trim(&input.words);
        let fed_back_on = before.fed_back_on.or(Some(app.clock.today()));
        let after = LeadRow { fed_back_on, feedback: Some(words.clone()), ..before.clone() };
        let after = kept::save(tx, &before, after, "fed_back", Some(&words)).await?;
        let finders = people::finders(tx, &after).await?;
        people::tell(tx, &after, finders, kinds::LEAD_FEEDBACK, &[("words", &words), ("by", &tx.author.name)]).await?;
        tell(app, tx, actor, 200, id).await
    });
    written.await
}
