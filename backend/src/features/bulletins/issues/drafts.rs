//! Drafts: made by itself or by hand, edited, counted anew, thrown away; and the correction of a published issue, which is a new draft.
use super::compose::{Composed, Span, compose};
use super::dto::{Bulletin, BulletinCorrectionIn, BulletinIn, BulletinPatch};
use super::kept::{BlockKind, KeptBlock, carried_over, ordered};
use super::store::{self, Kept};
use super::{periods, telling};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::clock::Clock;
use crate::context::words;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::bulletins::domain::{BulletinKind, BulletinStatus};
use crate::features::notifications::kinds;
use crate::http::{IfMatch, Patch};
use crate::text::trim;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The most changes that one request makes.
const MOST_BLOCKS: usize = 50;
const MOST_CARDS: usize = 300;

/// Drafts an issue by hand.
pub async fn create(app: &App, actor: &Actor, input: BulletinIn, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (from, _) = input.kind.period(input.day);
        if from > app.clock.today() {
            return Err(ApiError::field("day", "in_the_future", "不能起草以后的通报", "The period has not begun"));
        }
        periods::hold_kind(tx, input.kind).await?;
        if let Some(id) = periods::live_of(&tx.conn, actor.county_id, input.kind, from).await? {
            let (zh, en) = ("这一期已经起草或印发，请打开已有的一期", "There is an issue of this period: open that one");
            return Err(naming(ApiError::conflict("already_there", zh, en), id));
        }
        let Some(id) = draft(tx, input.kind, input.day, &app.clock).await? else {
            let (zh, en) = ("这个月还没有关账，不能起草月通报", "The month is not closed: there is nothing to tell yet");
            return Err(ApiError::conflict("month_not_closed", zh, en));
        };
        Ok((201, store::find(&tx.conn, actor, id).await?, Some(1)))
    });
    done.await
}

/// A refusal that names the record which stands in the way.
pub fn naming(error: ApiError, id: Uuid) -> ApiError {
    ApiError { current: Some(serde_json::json!({ "id": id })), ..error }
}

/// Drafts the issue of the period that holds a day, for the transaction's author; none for a month that is open. The kind is held and the
/// period has no issue.
pub async fn draft(tx: &Tx, kind: BulletinKind, day: NaiveDate, clock: &Clock) -> ApiResult<Option<Uuid>> {
    let period = kind.period(day);
    let picked = match kind {
        BulletinKind::Daily => Some(window(tx, period.0, clock).await?),
        _ => None,
    };
    let span = Span { kind, period, picked };
    let Some(composed) = compose(&tx.conn, tx.author.county_id, span, clock.today()).await? else { return Ok(None) };
    let Composed { blocks, as_of, is_empty, audit_head, digest } = composed;
    let issue = Kept {
        id: Uuid::now_v7(),
        kind,
        title: kind.title(period),
        period,
        year: i64::from(kind.year(period.0)),
        drafted_by: tx.author.id,
        worked_on_by: tx.author.acting_for.into_iter().collect(),
        picked,
        as_of,
        snapshot_at: tx.now,
        is_empty,
        audit_head,
        digest,
        blocks,
    };
    store::insert(tx, &issue, None).await?;
    tx.record(change("created", issue.id, 1, &issue.title)).await?;
    if tx.author.id.is_none() {
        telling::holders(tx, Permission::BulletinsWrite, kinds::BULLETIN_DRAFTED, (issue.id, &issue.title), &[]).await?;
    }
    Ok(Some(issue.id))
}

/// From which instant to which a day's issue takes recommendations: from where the last one ended, else from the beginning of its day.
async fn window(tx: &Tx, day: NaiveDate, clock: &Clock) -> ApiResult<(DateTime<Utc>, DateTime<Utc>)> {
    let offset = Duration::seconds(i64::from(clock.offset()));
    let begins = day.and_time(chrono::NaiveTime::MIN).and_utc() - offset;
    let ends = begins + Duration::days(1);
    let from = periods::taken_until(&tx.conn, tx.author.county_id, day).await?.unwrap_or(begins);
    Ok((from, tx.now.min(ends).max(from)))
}

/// What the audit tells of an issue.
pub fn change(action: &'static str, id: Uuid, version: i64, title: &str) -> Change {
    Change { action, subject_type: "bulletin", subject_id: id, version, summary: Some(title.to_owned()), before: None, after: None }
}

/// An issue that the actor sees, held, in a state that an act needs.
pub async fn held(tx: &Tx, actor: &Actor, id: Uuid, wanted: &[BulletinStatus], (zh, en): (&str, &str)) -> ApiResult<(Kept, Bulletin)> {
    store::hold(tx, id).await?;
    let before = store::find(&tx.conn, actor, id).await?;
    if wanted.contains(&before.status) {
        return Ok((store::kept(&tx.conn, actor.county_id, id).await?, before));
    }
    if before.status == BulletinStatus::Published {
        let (zh, en) = ("已印发的通报不能再改，如有错误请另发更正", "A published issue is not changed: correct it by a new one");
        return Err(ApiError::conflict("published", zh, en));
    }
    Err(ApiError::conflict("wrong_status", zh, en))
}

/// The words for what only a draft allows.
pub const ONLY_DRAFTS: (&str, &str) = ("这一期已送审，不能再改；需要修改请退回", "The issue is in review: let it be returned first");

/// Changes a draft.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: BulletinPatch, if_match: IfMatch) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (mut kept, before) = held(tx, actor, id, &[BulletinStatus::Draft], ONLY_DRAFTS).await?;
        if_match.check(before.version, &before)?;
        apply(&mut kept, &patch)?;
        worked(&mut kept, actor);
        let blocks = std::mem::take(&mut kept.blocks);
        kept.blocks = patch.order.as_deref().map_or(blocks.clone(), |order| ordered(blocks, order));
        store::set_cards(tx, id, &kept.blocks).await?;
        let columns: Vec<(&'static str, Value)> = vec![
            ("title", kept.title.as_str().into()),
            ("blocks", serde_json::to_string(&kept.blocks)?.into()),
            ("worked_on_by", serde_json::to_string(&kept.worked_on_by)?.into()),
        ];
        moved(tx, actor, id, "updated", columns).await
    });
    done.await
}

/// Remembers that somebody worked on a draft, and for whom: whoever did neither reviews nor issues it.
pub fn worked(kept: &mut Kept, actor: &Actor) {
    for person in actor.selves() {
        if !kept.worked_on_by.contains(&person) {
            kept.worked_on_by.push(person);
        }
    }
}

fn fault(field: String, code: &'static str, zh: &str, en: &str) -> FieldFault {
    FieldFault { field, code, message: words(zh, en) }
}

/// Writes a patch over a draft, or refuses all of it.
fn apply(kept: &mut Kept, patch: &BulletinPatch) -> ApiResult<()> {
    let mut faults = Vec::new();
    if patch.blocks.len() > MOST_BLOCKS || patch.card_words.len() > MOST_CARDS {
        let field = if patch.blocks.len() > MOST_BLOCKS { "blocks" } else { "card_words" };
        return Err(ApiError::field(field, "length", "一次修改的内容过多", "Too many changes at once"));
    }
    if let Some(title) = &patch.title {
        match trim(title) {
            title if title.is_empty() => faults.push(fault("title".into(), "required", "标题必填", "A title is required")),
            title => kept.title = title,
        }
    }
    for (at, wanted) in patch.blocks.iter().enumerate() {
        let Some(block) = kept.blocks.iter_mut().find(|block| block.key == wanted.key) else {
            faults.push(fault(format!("blocks[{at}].key"), "unknown_reference", "这一期没有这一部分", "The issue has no such part"));
            continue;
        };
        if !matches!(wanted.text, Patch::Absent) && block.kind != BlockKind::Text {
            faults.push(fault(format!("blocks[{at}].text"), "not_a_text", "这一部分不是文字", "This part is no text"));
            continue;
        }
        faults.extend(words_of(&wanted.heading, 60, &format!("blocks[{at}].heading"), &mut block.heading));
        faults.extend(words_of(&wanted.text, 20_000, &format!("blocks[{at}].text"), &mut block.edited));
        block.is_hidden = wanted.is_hidden.unwrap_or(block.is_hidden);
    }
    for (at, wanted) in patch.card_words.iter().enumerate() {
        let mut cards = kept.blocks.iter_mut().flat_map(|block| &mut block.cards);
        let Some(card) = cards.find(|card| card.pick_id == wanted.pick_id) else {
            faults.push(fault(format!("card_words[{at}].pick_id"), "unknown_reference", "这一期没有这条信息", "The issue has no such card"));
            continue;
        };
        faults.extend(words_of(&wanted.words, 2_000, &format!("card_words[{at}].words"), &mut card.edited));
        card.is_hidden = wanted.is_hidden.unwrap_or(card.is_hidden);
    }
    faults.extend(patch.order.as_deref().and_then(|order| order_fault(order, &kept.blocks)));
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(faults)) }
}

/// Writes a text of at most so many characters over another one; an empty one, as null, goes back.
fn words_of(patch: &Patch<String>, most: usize, field: &str, into: &mut Option<String>) -> Option<FieldFault> {
    let text = match patch {
        Patch::Absent => return None,
        Patch::Null => None,
        Patch::Value(text) => Some(trim(text)).filter(|text| !text.is_empty()),
    };
    if text.as_ref().is_some_and(|text| text.chars().count() > most) {
        return Some(fault(field.into(), "length", &format!("最多 {most} 个字"), &format!("At most {most} characters")));
    }
    *into = text;
    None
}

fn order_fault(order: &[String], blocks: &[KeptBlock]) -> Option<FieldFault> {
    let (wanted, known): (BTreeSet<&str>, BTreeSet<&str>) =
        (order.iter().map(String::as_str).collect(), blocks.iter().map(|block| block.key.as_str()).collect());
    let same = wanted == known && order.len() == blocks.len();
    (!same).then(|| fault("order".into(), "incomplete", "顺序要把每一部分各列一次", "The order names each part once"))
}

/// Writes columns of an issue with its audit row, and tells the issue.
pub async fn moved(
    tx: &Tx,
    actor: &Actor,
    id: Uuid,
    action: &'static str,
    columns: Vec<(&'static str, Value)>,
) -> ApiResult<(u16, Bulletin, Option<i64>)> {
    store::set(tx, id, columns).await?;
    let after = store::find(&tx.conn, actor, id).await?;
    tx.record(change(action, id, after.version, &after.title)).await?;
    let version = after.version;
    Ok((200, after, Some(version)))
}

/// Counts a draft's numbers and takes its cards anew; what people wrote stays.
pub async fn refresh(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (mut kept, _) = held(tx, actor, id, &[BulletinStatus::Draft], ONLY_DRAFTS).await?;
        if let Some((from, _)) = kept.picked
            && !periods::has_later(tx, kept.period.0).await?
        {
            kept.picked = Some((from, tx.now));
        }
        let span = Span { kind: kept.kind, period: kept.period, picked: kept.picked };
        let composed = compose(&tx.conn, actor.county_id, span, app.clock.today()).await?;
        let Composed { blocks, as_of, is_empty, audit_head, digest } = composed.ok_or_else(ApiError::not_found)?;
        let blocks = carried_over(blocks, &kept.blocks);
        worked(&mut kept, actor);
        store::set_cards(tx, id, &blocks).await?;
        let columns: Vec<(&'static str, Value)> = vec![
            ("blocks", serde_json::to_string(&blocks)?.into()),
            ("worked_on_by", serde_json::to_string(&kept.worked_on_by)?.into()),
            ("picked_to", kept.picked.map(|(_, to)| to).into()),
            ("as_of", as_of.into()),
            ("snapshot_at", tx.now.into()),
            ("is_empty", is_empty.into()),
            ("audit_head", audit_head.into()),
            ("digest", digest.into()),
        ];
        moved(tx, actor, id, "refreshed", columns).await
    });
    done.await
}

/// Begins the correction of a published issue: a new draft that names it and says what it said.
pub async fn correct(app: &App, actor: &Actor, id: Uuid, input: BulletinCorrectionIn, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (zh, en) = ("只有已印发的通报可以更正", "Only a published issue is corrected");
        let (before, _) = held(tx, actor, id, &[BulletinStatus::Published], (zh, en)).await?;
        periods::hold_kind(tx, before.kind).await?;
        if let Some((other, is_published)) = periods::correction_of(tx, id).await? {
            return Err(naming(corrected(is_published), other));
        }
        let reason = trim(&input.reason);
        if reason.is_empty() {
            return Err(ApiError::field("reason", "required", "请写明更正的原因", "Say why it is corrected"));
        }
        let title = match before.title.strip_suffix("（更正）") {
            Some(_) => before.title.clone(),
            None => format!("{}（更正）", before.title),
        };
        let issue =
            Kept { id: Uuid::now_v7(), title, drafted_by: Some(actor.user_id), worked_on_by: tx.author.acting_for.into_iter().collect(), ..before };
        store::insert(tx, &issue, Some((id, &reason))).await?;
        tx.record(change("created", issue.id, 1, &issue.title)).await?;
        Ok((201, store::find(&tx.conn, actor, issue.id).await?, Some(1)))
    });
    done.await
}

/// Why an issue is not corrected that has a correction.
fn corrected(is_published: bool) -> ApiError {
    if is_published {
        let (zh, en) = ("这一期已有印发的更正，请在更正的那一期上再更正", "The issue has a correction already: correct that one");
        return ApiError::conflict("corrected_already", zh, en);
    }
    let (zh, en) = ("这一期的更正正在办理，请打开那一期", "A correction of this issue is in work: open that one");
    ApiError::conflict("correction_in_work", zh, en)
}

/// Throws a draft away.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (_, before) = held(tx, actor, id, &[BulletinStatus::Draft], ONLY_DRAFTS).await?;
        if_match.check(before.version, &before)?;
        store::set_cards(tx, id, &[]).await?;
        store::set(tx, id, vec![("archived_at", tx.now.into())]).await?;
        let after = store::find_archived(&tx.conn, actor, id).await?;
        tx.record(change("archived", id, after.version, &after.title)).await?;
        let version = after.version;
        Ok((204, after, Some(version)))
    });
    done.await
}
