//! What the operation on obligations takes and gives.
use crate::http::Reference;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// What is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ObligationKind {
    /// 明确责任人: the responsible unit, else the one that reported.
    NameOwner,
    /// 研判: the centre.
    Verdict,
    /// 反馈: the owner, else the centre.
    Feedback,
    /// 进展更新: the owner, else the responsible unit, else the one that reported.
    Progress,
    /// 卡点: who is to solve it, else the unit that is, else as for progress.
    Blocker,
    /// 一企一策: the step's owner, else its unit, else as for progress.
    PlanStep,
    /// 会商: an asked unit's answer.
    Consultation,
    /// 批示: the unit's answer.
    Instruction,
    /// 撞单: the centre's decision.
    Claim,
    /// 移交·接手: the centre's decision.
    Transfer,
    /// 拜访后续: the visit's author, else the first of its participants.
    VisitFollowUp,
}

impl ObligationKind {
    /// The identifiers of all, in the order of [`super::sources::ALL`].
    pub const WORDS: &[&str] = &[
        "name_owner",
        "verdict",
        "feedback",
        "progress",
        "blocker",
        "plan_step",
        "consultation",
        "instruction",
        "claim",
        "transfer",
        "visit_follow_up",
    ];
}

/// Whose obligations are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ObligationsOf {
    /// Of the asker, and of the asker's unit where no person is named.
    #[default]
    Mine,
    /// Of the asker's unit and those below it.
    Unit,
    /// Of everybody, on the leads and visits that the asker sees.
    County,
}

/// How to list obligations.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ObligationQuery {
    /// Whose: `mine` by default, `unit` or `county`.
    #[param(inline)]
    pub of: Option<ObligationsOf>,
    /// Only overdue ones, or only those in time.
    pub overdue: Option<bool>,
    /// Kinds, split by commas.
    #[param(example = "progress,blocker")]
    pub kind: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Something owed on a lead or after a visit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Obligation {
    pub kind: ObligationKind,
    /// The record on which it is done: the lead itself or one of its parts, or the visit.
    #[schema(example = "lead_plan_step")]
    pub subject_type: String,
    pub subject_id: Uuid,
    /// Null after a visit for no lead, or for a restricted one.
    #[schema(required)]
    pub lead: Option<Reference>,
    pub company: Reference,
    /// The unit that owes it.
    #[schema(required)]
    pub organization: Option<Reference>,
    /// The person who owes it, where one is named.
    #[schema(required)]
    pub person: Option<Reference>,
    /// What it is about: the step, the question, the words of the instruction, the blocker.
    #[schema(required)]
    pub about: Option<String>,
    /// The day on which it began.
    pub from_on: NaiveDate,
    /// The last day in time; null where none was set.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    pub is_overdue: bool,
    /// Calendar days from today to the due day; below zero it is overdue by so many.
    #[schema(required)]
    pub days: Option<i64>,
}
