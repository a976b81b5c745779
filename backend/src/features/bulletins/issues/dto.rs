//! What the operations on issues take and give.
use super::kept::{BlockKind, KeptColumn};
use crate::features::bulletins::domain::{BulletinKind, BulletinStatus};
use crate::features::figures::Number;
use crate::http::day::in_reach;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// An issue of a bulletin (通报·快报): how it stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Bulletin {
    pub id: Uuid,
    pub kind: BulletinKind,
    pub title: String,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    /// The year in which it is numbered: that of its period, of a week the ISO year.
    pub year: i32,
    /// 第N期, given when it is issued: without gaps, one row of numbers a kind and year.
    #[schema(required)]
    pub number: Option<i64>,
    #[schema(required, example = "2026年第12期")]
    pub number_text: Option<String>,
    pub status: BulletinStatus,
    /// 拟稿; null where it was drafted by itself.
    #[schema(required)]
    pub drafted_by: Option<Reference>,
    /// 送审
    #[schema(required)]
    pub submitted_by: Option<Reference>,
    #[schema(required)]
    pub submitted_at: Option<DateTime<Utc>>,
    /// 审核
    #[schema(required)]
    pub reviewed_by: Option<Reference>,
    #[schema(required)]
    pub reviewed_at: Option<DateTime<Utc>>,
    /// 签发
    #[schema(required)]
    pub issued_by: Option<Reference>,
    #[schema(required)]
    pub published_at: Option<DateTime<Utc>>,
    /// Why it went back; until it is submitted again.
    #[schema(required)]
    pub return_comment: Option<String>,
    /// The published issue that this one corrects, and why.
    #[schema(required)]
    pub corrects: Option<BulletinRef>,
    #[schema(required)]
    pub correction_reason: Option<String>,
    /// The corrections of this one; those that are not published only for who works on them.
    pub corrected_by: Vec<BulletinRef>,
    /// A day without recommendations.
    pub is_empty: bool,
    /// By the asker.
    pub is_read: bool,
    /// Of a published one, for the centre and leaders.
    #[schema(required)]
    pub reads: Option<BulletinReads>,
    pub can: BulletinCan,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// An issue that another one names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BulletinRef {
    pub id: Uuid,
    pub title: String,
    #[schema(required)]
    pub number_text: Option<String>,
}

/// How many of its readers have read an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BulletinReads {
    pub read: i64,
    /// Everybody who may read it.
    pub of: i64,
}

/// What the asker may do with an issue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BulletinCan {
    /// A draft.
    pub update: bool,
    pub refresh: bool,
    pub submit: bool,
    /// Sent back to a draft, from review on until it is published.
    #[serde(rename = "return")]
    pub give_back: bool,
    /// Never whoever worked on it.
    pub review: bool,
    pub publish: bool,
    /// A published one without a correction in work.
    pub correct: bool,
    pub archive: bool,
    pub read_receipts: bool,
}

/// An issue with what it says.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinDetail {
    #[serde(flatten)]
    pub bulletin: Bulletin,
    pub blocks: Vec<BulletinBlock>,
    /// The day at which its numbers stand.
    pub as_of: NaiveDate,
    /// When they were counted.
    pub snapshot_at: DateTime<Utc>,
    /// Plain text for a work chat, at most 4000 characters.
    pub chat_text: String,
    /// Monthly: the head of the audit's chain when it was written; null while nothing is sealed.
    #[schema(required)]
    pub audit_head: Option<String>,
    /// Monthly: SHA-256 of what the closed month keeps.
    #[schema(required)]
    pub digest: Option<String>,
}

/// A part of an issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinBlock {
    #[schema(example = "stays_text")]
    pub key: String,
    pub kind: BlockKind,
    #[schema(required)]
    pub heading: Option<String>,
    pub is_hidden: bool,
    /// Of a text block: what is printed.
    #[schema(required)]
    pub text: Option<String>,
    /// Of a text block: what was written from the numbers.
    #[schema(required)]
    pub generated_text: Option<String>,
    pub is_edited: bool,
    /// Every number that the generated text says.
    pub numbers: Vec<BulletinNumber>,
    /// Numbers of an edited text that the issue does not know; a warning.
    pub unknown_numbers: Vec<String>,
    pub columns: Vec<KeptColumn>,
    pub rows: Vec<BulletinRow>,
    pub cards: Vec<BulletinCard>,
}

/// A number that a text says.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinNumber {
    pub label: String,
    #[schema(value_type = f64)]
    pub value: Number,
    pub unit: String,
    /// Where its records are, where the asker may see them.
    #[schema(required)]
    pub records_url: Option<String>,
    /// What it is now, where that differs.
    #[schema(value_type = Option<f64>, required)]
    pub now: Option<Number>,
}

/// A row of a table: a cell a column.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinRow {
    #[schema(required)]
    pub organization: Option<Reference>,
    pub cells: Vec<BulletinCell>,
}

/// A cell of a table.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinCell {
    pub text: String,
    #[schema(required)]
    pub records_url: Option<String>,
    /// What it is now, where that differs.
    #[schema(required)]
    pub now: Option<String>,
}

/// A recommended record, as it is printed.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulletinCard {
    pub pick_id: Uuid,
    #[schema(example = "visit")]
    pub subject_type: String,
    pub subject_id: Uuid,
    pub title: String,
    pub day: NaiveDate,
    #[schema(required)]
    pub place: Option<String>,
    pub counterparts: Vec<String>,
    /// What is printed.
    pub words: String,
    /// The words of the recommendation, or else of the record.
    pub generated_words: String,
    pub leaders: Vec<String>,
    pub organizations: Vec<String>,
    #[schema(required)]
    pub file: Option<BulletinFile>,
    /// Left out of print; readers do not get it.
    pub is_hidden: bool,
}

/// A picture of a card.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BulletinFile {
    pub id: Uuid,
    pub name: String,
    pub content_type: String,
    /// Its bytes, for whoever reads the issue.
    pub url: String,
}

list_filter! {
    /// How to list issues.
    BulletinFilter,
    sorted: "`period_from`, `published_at` (what is not published by its change); with `-` before it descending. Default `-period_from`.",
    words: "Words of the title.",
    {
        /// `daily`, `weekly`, `monthly`, split by commas.
        kind: String,
        /// `draft`, `in_review`, `reviewed`, `published`, split by commas.
        status: String,
        /// Of periods that begin on this day or later.
        #[serde(rename = "period_from.gte")]
        #[param(rename = "period_from.gte")]
        period_from_gte: NaiveDate,
        /// Of periods that end on this day or earlier.
        #[serde(rename = "period_to.lte")]
        #[param(rename = "period_to.lte")]
        period_to_lte: NaiveDate,
        /// Published ones that the asker has not read.
        unread: bool,
    }
}

/// An issue to be drafted.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinIn {
    pub kind: BulletinKind,
    /// Any day of its period, not of a period to come; a month is closed.
    #[validate(custom(function = in_reach))]
    pub day: NaiveDate,
}

/// A change of a draft (merge patch: absent leaves).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinPatch {
    /// 1 to 100 characters.
    #[validate(length(min = 1, max = 100, message = "请填 1–100 个字|Give 1 to 100 characters"))]
    #[schema(min_length = 1, max_length = 100)]
    pub title: Option<String>,
    /// Changes of blocks, each by its key.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub blocks: Vec<BulletinBlockPatch>,
    /// The keys of the blocks in their new order.
    #[schema(max_items = 50)]
    pub order: Option<Vec<String>>,
    /// Changes of cards, each by its recommendation.
    #[serde(default)]
    #[schema(max_items = 300)]
    pub card_words: Vec<BulletinCardPatch>,
}

/// A change of a block (merge patch: absent leaves, null goes back to what was written from the numbers).
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinBlockPatch {
    #[schema(example = "stays_text")]
    pub key: String,
    /// At most 60 characters; null for none.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub heading: Patch<String>,
    /// At most 20000 characters, of a text block; null goes back to the generated text.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub text: Patch<String>,
    pub is_hidden: Option<bool>,
}

/// A change of a card.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinCardPatch {
    pub pick_id: Uuid,
    /// At most 2000 characters; null goes back to the words of the recommendation.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub words: Patch<String>,
    pub is_hidden: Option<bool>,
}

/// Why an issue goes back.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinReturnIn {
    /// 1 to 1000 characters.
    #[validate(length(min = 1, max = 1000, message = "请填 1–1000 个字|Give 1 to 1000 characters"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub comment: String,
}

/// Why a published issue is corrected.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinCorrectionIn {
    /// 1 to 500 characters.
    #[validate(length(min = 1, max = 500, message = "请填 1–500 个字|Give 1 to 500 characters"))]
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Who has read an issue, or not yet.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BulletinRead {
    pub organization: Reference,
    pub user: Reference,
    #[schema(required)]
    pub read_at: Option<DateTime<Utc>>,
}

/// Which receipts.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BulletinReadsQuery {
    /// Only those who have read it, or only those who have not.
    pub read: Option<bool>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}
