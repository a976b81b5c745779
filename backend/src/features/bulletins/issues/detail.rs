//! An issue as it is read: what was printed, where each number's records are, what is different now, and the text for a work chat.
use super::compose;
use super::dto::{Bulletin, BulletinBlock, BulletinCard, BulletinCell, BulletinDetail, BulletinFile, BulletinNumber, BulletinRow};
use super::kept::{KeptBlock, KeptCard, KeptFile, Origin, decimal, digits, known_numbers};
use super::store::{self, Kept, sees_drafts};
use crate::app::App;
use crate::authz::Actor;
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins::domain::{day_text, shortened, unknown_numbers};
use crate::features::figures::Number;
use crate::features::files::{self, Outgoing};
use crate::features::reports::Values;
use chrono::Datelike;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The longest text for a chat, in characters.
const CHAT: usize = 4_000;

/// An issue with what it says.
pub async fn get<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<BulletinDetail> {
    let (bulletin, kept) = (store::find(db, actor, id).await?, store::kept(db, actor.county_id, id).await?);
    let reader = Reader {
        bulletin: id,
        now: compose::now(db, actor.county_id, kept.kind, kept.period).await?,
        units: actor.visible_organizations(db).await?,
        known: known_numbers(&kept.title, &kept.blocks),
        is_editor: sees_drafts(actor),
    };
    let chat_text = chat_text(&bulletin, &kept.blocks);
    let Kept { blocks, as_of, snapshot_at, audit_head, digest, .. } = kept;
    let shown = blocks.into_iter().filter(|block| reader.is_editor || !block.is_hidden);
    Ok(BulletinDetail { blocks: shown.map(|block| reader.block(block)).collect(), as_of, snapshot_at, chat_text, audit_head, digest, bulletin })
}

/// Who reads, and what is known now.
struct Reader {
    bulletin: Uuid,
    now: Values,
    /// The units whose records the reader sees; none means all.
    units: Option<Vec<Uuid>>,
    known: BTreeSet<String>,
    is_editor: bool,
}

impl Reader {
    fn url(&self, origin: &Origin) -> Option<String> {
        let sees = origin.of.is_none_or(|unit| self.units.as_ref().is_none_or(|units| units.contains(&unit)));
        origin.url.clone().filter(|_| sees)
    }

    /// What a number is now, where that differs.
    fn now(&self, origin: &Origin, value: &str) -> Option<Number> {
        let now = *self.now.get(&origin.key)?;
        (now != decimal(value)).then_some(Number(now))
    }

    fn block(&self, block: KeptBlock) -> BulletinBlock {
        let unknown_numbers = block.edited.as_deref().filter(|_| self.is_editor).map(|text| unknown_numbers(text, &self.known)).unwrap_or_default();
        let numbers = block.numbers.iter().map(|number| BulletinNumber {
            label: number.label.clone(),
            value: Number(decimal(&number.value)),
            unit: number.unit.clone(),
            records_url: self.url(&number.origin),
            now: self.now(&number.origin, &number.value),
        });
        let numbers = numbers.collect();
        let cell = |cell: super::kept::KeptCell| BulletinCell {
            records_url: cell.origin.as_ref().and_then(|origin| self.url(origin)),
            now: cell.origin.as_ref().and_then(|origin| self.now(origin, &cell.text)).map(|now| digits(now.0)),
            text: cell.text,
        };
        let row = |row: super::kept::KeptRow| BulletinRow { organization: row.organization, cells: row.cells.into_iter().map(cell).collect() };
        let cards = block.cards.into_iter().filter(|card| self.is_editor || !card.is_hidden);
        BulletinBlock {
            text: block.edited.clone().or_else(|| block.generated.clone()),
            // What the editor replaced is for editors: readers have what was issued.
            generated_text: block.generated.filter(|_| self.is_editor || block.edited.is_none()),
            is_edited: block.edited.is_some(),
            key: block.key,
            kind: block.kind,
            heading: block.heading,
            is_hidden: block.is_hidden,
            numbers,
            unknown_numbers,
            columns: block.columns,
            rows: block.rows.into_iter().map(row).collect(),
            cards: cards.map(|card| self.card(card)).collect(),
        }
    }

    fn card(&self, card: KeptCard) -> BulletinCard {
        let file = |file: KeptFile| BulletinFile {
            url: format!("/api/v1/bulletins/{}/files/{}", self.bulletin, file.id),
            id: file.id,
            name: file.name,
            content_type: file.content_type,
        };
        BulletinCard {
            generated_words: if self.is_editor { card.generated.clone() } else { card.words().to_owned() },
            words: card.words().to_owned(),
            pick_id: card.pick_id,
            subject_type: card.subject_type,
            subject_id: card.subject_id,
            title: card.title,
            day: card.day,
            place: card.place,
            counterparts: card.counterparts,
            leaders: card.leaders,
            organizations: card.organizations,
            file: card.file.map(file),
            is_hidden: card.is_hidden,
        }
    }
}

/// The days of an issue in words.
pub fn period_text(bulletin: &Bulletin) -> String {
    let (from, to) = (bulletin.period_from, bulletin.period_to);
    if from == to { day_text(from) } else { format!("{}—{}", day_text(from), day_text(to)) }
}

/// A card in a line: what, when and where, with whom, in which words.
pub fn card_line(card: &KeptCard) -> String {
    let mut facts = vec![format!("{}月{}日", card.day.month(), card.day.day())];
    facts.extend(card.place.clone());
    if !card.counterparts.is_empty() {
        facts.push(format!("对接{}", card.counterparts.join("、")));
    }
    if !card.leaders.is_empty() {
        facts.push(format!("{}参加", card.leaders.join("、")));
    }
    let units = if card.organizations.is_empty() { String::new() } else { format!("【{}】", card.organizations.join("、")) };
    format!("{units}{}（{}）：{}", card.title, facts.join("，"), card.words().trim())
}

/// Plain text for a work chat: title, period, the texts, then the cards with their numbers.
fn chat_text(bulletin: &Bulletin, blocks: &[KeptBlock]) -> String {
    let number = bulletin.number_text.as_deref().map(|number| format!("（{number}）")).unwrap_or_default();
    let mut lines = vec![format!("{}{number}", bulletin.title), period_text(bulletin)];
    let shown = || blocks.iter().filter(|block| !block.is_hidden);
    for block in shown() {
        if let Some(text) = block.printed() {
            let heading = block.heading.as_deref().map(|heading| format!("【{heading}】")).unwrap_or_default();
            lines.push(format!("{heading}{text}"));
        }
    }
    let cards = shown().flat_map(KeptBlock::shown_cards).enumerate();
    lines.extend(cards.map(|(at, card)| format!("{}. {}", at + 1, card_line(card))));
    shortened(&lines.join("\n"), CHAT)
}

/// A picture that an issue prints, for whoever reads the issue.
pub async fn picture(app: &App, actor: &Actor, id: Uuid, file: Uuid) -> ApiResult<(KeptFile, Outgoing)> {
    store::find(app.db.read(), actor, id).await?;
    let kept = store::kept(app.db.read(), actor.county_id, id).await?;
    let mut cards = kept.blocks.iter().filter(|block| sees_drafts(actor) || !block.is_hidden).flat_map(|block| &block.cards);
    let shown = |card: &&KeptCard| (sees_drafts(actor) || !card.is_hidden) && card.file.as_ref().is_some_and(|known| known.id == file);
    let known = cards.find(shown).and_then(|card| card.file.clone()).ok_or_else(ApiError::not_found)?;
    let outgoing = files::bytes_of(app, file).await?;
    Ok((known, outgoing))
}
