//! What an issue says, as it is kept: blocks of text, tables and cards, each number as it was when it was counted. Pure.
use crate::features::bulletins::domain::numbers_in;
use crate::http::Reference;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a block is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    Text,
    Table,
    Cards,
}

/// A part of an issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptBlock {
    pub key: String,
    pub kind: BlockKind,
    pub heading: Option<String>,
    pub is_hidden: bool,
    /// What was written from the numbers.
    pub generated: Option<String>,
    /// What somebody wrote instead.
    pub edited: Option<String>,
    pub numbers: Vec<KeptNumber>,
    pub columns: Vec<KeptColumn>,
    pub rows: Vec<KeptRow>,
    pub cards: Vec<KeptCard>,
}

/// Where a number comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// By what it is told again, now.
    pub key: String,
    /// Where its records are.
    pub url: Option<String>,
    /// Of which unit: others may not see the records.
    pub of: Option<Uuid>,
}

/// A number that a text says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptNumber {
    pub label: String,
    pub value: String,
    pub unit: String,
    pub origin: Origin,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = BulletinColumn)]
pub struct KeptColumn {
    pub key: String,
    pub label: String,
    #[schema(required)]
    pub unit: Option<String>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptRow {
    pub organization: Option<Reference>,
    pub cells: Vec<KeptCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptCell {
    pub text: String,
    pub origin: Option<Origin>,
}

impl KeptCell {
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), origin: None }
    }
}

/// A picture of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    pub id: Uuid,
    pub name: String,
    pub content_type: String,
}

/// A recommended record, as it is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptCard {
    pub pick_id: Uuid,
    pub subject_type: String,
    pub subject_id: Uuid,
    pub title: String,
    pub day: NaiveDate,
    pub place: Option<String>,
    pub counterparts: Vec<String>,
    /// The words of the recommendation, or else of the record.
    pub generated: String,
    /// What the editor wrote instead.
    pub edited: Option<String>,
    pub leaders: Vec<String>,
    pub organizations: Vec<String>,
    pub file: Option<KeptFile>,
    pub is_hidden: bool,
}

impl KeptCard {
    pub fn words(&self) -> &str {
        self.edited.as_deref().unwrap_or(&self.generated)
    }
}

impl KeptBlock {
    fn of(key: &str, kind: BlockKind, heading: Option<&str>) -> Self {
        Self {
            key: key.into(),
            kind,
            heading: heading.map(str::to_owned),
            is_hidden: false,
            generated: None,
            edited: None,
            numbers: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            cards: Vec::new(),
        }
    }

    pub fn text(key: &str, heading: Option<&str>, text: String, numbers: Vec<KeptNumber>) -> Self {
        Self { generated: Some(text), numbers, ..Self::of(key, BlockKind::Text, heading) }
    }

    pub fn table(key: &str, heading: Option<&str>, columns: &[(&str, &str, Option<&str>)], rows: Vec<KeptRow>) -> Self {
        let column = |(key, label, unit): &(&str, &str, Option<&str>)| KeptColumn {
            key: (*key).into(),
            label: (*label).into(),
            unit: unit.map(str::to_owned),
        };
        Self { columns: columns.iter().map(column).collect(), rows, ..Self::of(key, BlockKind::Table, heading) }
    }

    pub fn cards(key: &str, heading: Option<&str>, cards: Vec<KeptCard>) -> Self {
        Self { cards, ..Self::of(key, BlockKind::Cards, heading) }
    }

    /// What a text block prints.
    pub fn printed(&self) -> Option<&str> {
        self.edited.as_deref().or(self.generated.as_deref())
    }

    /// The cards that are printed.
    pub fn shown_cards(&self) -> impl Iterator<Item = &KeptCard> {
        self.cards.iter().filter(|card| !card.is_hidden)
    }
}

/// A number in its shortest form.
pub fn digits(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A kept number as a number.
pub fn decimal(value: &str) -> Decimal {
    Decimal::from_str(value).unwrap_or_default()
}

/// Every number that an issue knows: of its generated texts, its tables, its title.
pub fn known_numbers(title: &str, blocks: &[KeptBlock]) -> BTreeSet<String> {
    let texts = blocks.iter().filter_map(|block| block.generated.as_deref());
    let cells = blocks.iter().flat_map(|block| &block.rows).flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
    let cards = blocks.iter().flat_map(|block| &block.cards).map(|card| card.generated.as_str());
    let numbers = blocks.iter().flat_map(|block| &block.numbers).map(|number| number.value.as_str());
    std::iter::once(title).chain(texts).chain(cells).chain(cards).chain(numbers).flat_map(numbers_in).collect()
}

/// Blocks that were made anew, with what people did to those before: their texts, headings, hidden parts, words of cards and their order.
pub fn carried_over(fresh: Vec<KeptBlock>, before: &[KeptBlock]) -> Vec<KeptBlock> {
    let known: HashMap<&str, (usize, &KeptBlock)> = before.iter().enumerate().map(|(at, block)| (block.key.as_str(), (at, block))).collect();
    let mut blocks: Vec<(usize, KeptBlock)> = fresh
        .into_iter()
        .map(|mut block| {
            let Some((at, old)) = known.get(block.key.as_str()) else { return (usize::MAX, block) };
            block.heading.clone_from(&old.heading);
            block.is_hidden = old.is_hidden;
            block.edited.clone_from(&old.edited);
            let cards: HashMap<Uuid, &KeptCard> = old.cards.iter().map(|card| (card.pick_id, card)).collect();
            for card in &mut block.cards {
                if let Some(old) = cards.get(&card.pick_id) {
                    card.edited.clone_from(&old.edited);
                    card.is_hidden = old.is_hidden;
                }
            }
            (*at, block)
        })
        .collect();
    blocks.sort_by_key(|(at, _)| *at);
    blocks.into_iter().map(|(_, block)| block).collect()
}

/// Blocks in the order of their keys; those that are not named keep theirs behind.
pub fn ordered(blocks: Vec<KeptBlock>, order: &[String]) -> Vec<KeptBlock> {
    let mut blocks = blocks;
    blocks.sort_by_key(|block| order.iter().position(|key| *key == block.key).unwrap_or(usize::MAX));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(pick: u128) -> KeptCard {
        KeptCard {
            pick_id: Uuid::from_u128(pick),
            subject_type: "visit".into(),
            subject_id: Uuid::nil(),
            title: "示例公司".into(),
            day: NaiveDate::default(),
            place: None,
            counterparts: Vec::new(),
            generated: "拜访3家".into(),
            edited: None,
            leaders: Vec::new(),
            organizations: Vec::new(),
            file: None,
            is_hidden: false,
        }
    }

    #[test]
    fn what_people_did_stays_when_numbers_are_counted_anew() {
        let mut before = vec![KeptBlock::text("a", Some("甲"), "旧1".into(), vec![]), KeptBlock::cards("b", None, vec![card(1), card(2)])];
        before[0].edited = Some("改过".into());
        before[0].heading = Some("新标题".into());
        before[1].is_hidden = true;
        before[1].cards[0].edited = Some("改词".into());
        before[1].cards[1].is_hidden = true;
        before.reverse();
        let fresh = vec![
            KeptBlock::text("a", Some("甲"), "新2".into(), vec![]),
            KeptBlock::cards("b", None, vec![card(2), card(1), card(3)]),
            KeptBlock::text("c", None, "来".into(), vec![]),
        ];
        let after = carried_over(fresh, &before);
        assert_eq!(after.iter().map(|block| block.key.as_str()).collect::<Vec<_>>(), ["b", "a", "c"], "their order stays");
        assert_eq!((after[1].printed(), after[1].generated.as_deref(), after[1].heading.as_deref()), (Some("改过"), Some("新2"), Some("新标题")));
        assert!(after[0].is_hidden && after[0].cards[0].is_hidden && !after[0].cards[2].is_hidden);
        assert_eq!(after[0].cards[1].words(), "改词");
        assert_eq!(after[0].shown_cards().count(), 2);
        let keys = ordered(after, &["c".into(), "a".into()]).into_iter().map(|block| block.key).collect::<Vec<_>>();
        assert_eq!(keys, ["c", "a", "b"]);
    }

    #[test]
    fn an_issue_knows_its_own_numbers() {
        let row = KeptRow { organization: None, cells: vec![KeptCell::text("12.50")] };
        let blocks = vec![
            KeptBlock::text("a", None, "共31人".into(), vec![]),
            KeptBlock::table("b", None, &[], vec![row]),
            KeptBlock::cards("c", None, vec![card(1)]),
        ];
        let known = known_numbers("2024年8月", &blocks);
        assert_eq!(known.iter().map(String::as_str).collect::<Vec<_>>(), ["12.5", "2024", "3", "31", "8"]);
    }
}
