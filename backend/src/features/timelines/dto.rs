//! What a timeline tells.
use crate::features::visits::Direction;
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How to read a timeline.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TimelineQuery {
    /// Kinds, split by commas: `reported`, `effective`, `visit`, `stage`, `blocker`, `milestone`, `money`, `progress`, `plan`,
    /// `consultation`, `instruction`, `comment`, `file`, `change`. All without it.
    pub kinds: Option<String>,
    /// Entries a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// The kinds of entries, as `kinds` names them.
pub const KINDS: &[&str] = &[
    "reported",
    "effective",
    "visit",
    "stage",
    "blocker",
    "milestone",
    "money",
    "progress",
    "plan",
    "consultation",
    "instruction",
    "comment",
    "file",
    "change",
];

/// The record that an entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimelineRecord {
    /// `company`, `lead`, `project` or `visit`.
    pub subject_type: String,
    pub id: Uuid,
    /// Its name, or its code where it has none.
    pub name: String,
}

/// Something that happened. `kind` tells which fields it has.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TimelineEntry {
    pub id: Uuid,
    /// The business date; for files and changes the day on which they came.
    pub on: NaiveDate,
    /// The instant, where one is known.
    #[schema(required)]
    pub at: Option<DateTime<Utc>>,
    pub record: TimelineRecord,
    /// Who did it, where one person did.
    #[schema(required)]
    pub by: Option<String>,
    #[serde(flatten)]
    pub fact: TimelineFact,
}

/// What happened.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TimelineFact {
    /// 首报: a lead was reported.
    Reported { organization: Reference, expected_investment_yuan: i64 },
    /// 有效: a lead became effective.
    Effective,
    /// 拜访·接待
    Visit {
        direction: Direction,
        place: Option<String>,
        summary: Option<String>,
        outcome: Option<String>,
        follow_up: Option<String>,
        follow_up_on: Option<NaiveDate>,
        participants: Vec<Reference>,
    },
    /// A lead went from one stage to another.
    Stage { from_stage: Option<String>, to_stage: String, reason: Option<String> },
    /// 卡点: one came up, or (`is_ended`) it ended.
    Blocker { cause: Option<String>, description: Option<String>, outcome: Option<String>, is_ended: bool },
    /// A project reached a milestone.
    Milestone { code: String, is_verified: bool },
    /// 到位资金, at the first day of its month.
    Money { amount_yuan: i64, status: String, source_province: String },
    /// 推进记录
    Progress { summary: String, next_step: Option<String>, next_step_on: Option<NaiveDate> },
    /// 一企一策: a step of the plan was done.
    Plan { title: String, result: Option<String>, organization: Option<Reference> },
    /// 会商: units were asked, or (`is_answer`) one of them answered.
    Consultation { question: String, organization: Option<Reference>, answer: Option<String>, is_answer: bool },
    /// 批示: a leader ordered something, or (`is_answer`) the unit answered.
    Instruction { leader: Reference, organization: Reference, words: String, answer: Option<String>, is_answer: bool },
    /// A comment.
    Comment { words: String },
    /// 附件
    File { name: String, media_type: String, size_bytes: i64 },
    /// The record itself was made or changed: the fields by name.
    Change { action: String, fields: Vec<String>, note: Option<String> },
}
