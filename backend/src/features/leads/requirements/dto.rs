//! What the operations on requirements take and give.
use super::domain::{self, REQUIREMENTS};
use crate::authz::{Actor, Permission, Role};
use crate::features::leads::LeadStage;
use crate::http::{Can, Reference};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// One thing that a stage requires of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RequirementItem {
    #[schema(example = "owner")]
    pub code: String,
    /// In the language asked for.
    pub label: String,
    pub is_met: bool,
    /// The lead's field that meets it, where there is one.
    #[schema(required)]
    pub field: Option<String>,
}

/// What a stage ahead requires of a lead.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StageRequirements {
    pub stage: LeadStage,
    /// Whether everything is met that this stage itself requires.
    pub is_complete: bool,
    pub items: Vec<RequirementItem>,
}

/// The checklist of a lead: each stage ahead of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadChecklist {
    pub items: Vec<StageRequirements>,
}

/// A requirement that a stage may have.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct KnownRequirement {
    #[schema(example = "owner")]
    pub code: String,
    /// In the language asked for.
    pub label: String,
    #[schema(required)]
    pub field: Option<String>,
}

/// A list that a county has set for a stage.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RequirementsPast {
    pub requirements: Vec<String>,
    pub from_on: NaiveDate,
    #[schema(required)]
    pub reason: Option<String>,
    #[schema(required)]
    pub changed_by: Option<Reference>,
    pub changed_at: DateTime<Utc>,
}

/// What a stage requires today.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadStageRequirements {
    pub stage: LeadStage,
    /// Codes, in the order of `known`.
    pub requirements: Vec<String>,
    /// The product's own list.
    pub default: Vec<String>,
    /// What cannot be left out: it is the law's.
    pub always: Vec<String>,
    /// The day from which the list stands; null where it is the default.
    #[schema(required)]
    pub from_on: Option<NaiveDate>,
    /// Every list set, the latest day first; days to come included.
    pub history: Vec<RequirementsPast>,
    /// Grows with every change.
    pub version: i64,
    pub can: Can,
}

/// What every stage requires, and what may be required.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AllStageRequirements {
    pub items: Vec<LeadStageRequirements>,
    pub known: Vec<KnownRequirement>,
}

/// A new list for a stage.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StageRequirementsIn {
    /// Codes of `known`; none is a list too.
    #[validate(length(max = 60, message = "每项要求只列一次|Each requirement once"))]
    pub requirements: Vec<String>,
    /// The day from which it stands; today where absent. A day gone by needs a reason.
    pub from_on: Option<NaiveDate>,
    /// Why, such as the number of the paper.
    #[validate(length(max = 200, message = "原因最多 200 个字|A reason has at most 200 characters"))]
    pub reason: Option<String>,
}

/// A list as it is kept.
pub struct KeptList {
    pub stage: LeadStage,
    pub codes: Vec<String>,
    pub from_on: NaiveDate,
    pub reason: Option<String>,
    pub changed_by: Option<Reference>,
    pub changed_at: DateTime<Utc>,
    pub version: i64,
}

/// Whether somebody may set what stages require: a rule of the county.
pub fn may_set(actor: &Actor) -> bool {
    actor.is(Role::Center) && actor.may(Permission::SettingsWrite)
}

/// The codes that stand for a stage on a day; `kept` are the lists set, the latest day first.
pub fn standing(kept: &[KeptList], stage: LeadStage, on: NaiveDate) -> Vec<&'static str> {
    match kept.iter().find(|list| list.stage == stage && list.from_on <= on) {
        Some(list) => domain::cleaned(stage, &list.codes),
        None => domain::defaults(stage).to_vec(),
    }
}

/// One stage as it is told.
pub fn told(kept: &[KeptList], stage: LeadStage, today: NaiveDate, actor: &Actor) -> LeadStageRequirements {
    let own: Vec<&KeptList> = kept.iter().filter(|list| list.stage == stage).collect();
    let texts = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let past = |list: &&KeptList| RequirementsPast {
        requirements: texts(&domain::cleaned(stage, &list.codes)),
        from_on: list.from_on,
        reason: list.reason.clone(),
        changed_by: list.changed_by.clone(),
        changed_at: list.changed_at,
    };
    LeadStageRequirements {
        stage,
        requirements: texts(&standing(kept, stage, today)),
        default: texts(domain::defaults(stage)),
        always: texts(domain::always(stage)),
        from_on: own.iter().find(|list| list.from_on <= today).map(|list| list.from_on),
        history: own.iter().map(past).collect(),
        version: own.iter().map(|list| list.version).sum(),
        can: Can { update: may_set(actor) },
    }
}

/// What may be required.
pub fn known() -> Vec<KnownRequirement> {
    let one = |requirement: &domain::Requirement| KnownRequirement {
        code: requirement.code.into(),
        label: requirement.name().said().into(),
        field: requirement.field.map(str::to_owned),
    };
    REQUIREMENTS.iter().map(one).collect()
}
