//! THE registry of what a stage may require of a lead, the product's own list for each stage, and when a requirement is met. Pure.
//! Sources: the counties' rules on valid leads (industry fit, project proposal, first opinion, agreed investment and fixed assets of
//! manufacturing) and on policy promises (fair-competition review).
use crate::context::{Words, words};
use crate::features::leads::LeadStage;

/// One thing that a stage may require.
#[derive(Debug)]
pub struct Requirement {
    pub code: &'static str,
    /// Chinese and English; `{wan}` stands for a threshold in 万元.
    label: (&'static str, &'static str),
    /// The lead's field that meets it, where there is one.
    pub field: Option<&'static str>,
}

const fn field(code: &'static str, field: &'static str, zh: &'static str, en: &'static str) -> Requirement {
    Requirement { code, label: (zh, en), field: Some(field) }
}

const fn fact(code: &'static str, zh: &'static str, en: &'static str) -> Requirement {
    Requirement { code, label: (zh, en), field: None }
}

/// All of them, in the order in which screens show them.
pub const REQUIREMENTS: &[Requirement] = &[
    field("investor_introduction", "investor_introduction", "投资方介绍", "Who the investor is"),
    field("project_overview", "project_overview", "项目概况", "What the project is"),
    field("process_description", "process_description", "工艺流程", "The production process"),
    field("industry_fit", "industry_fit", "符合产业方向", "It fits the county's industries"),
    field("contact", "contact_id", "企业联系人", "A contact at the company"),
    fact("proposal", "附件中有标为“项目建议书”的文件", "A file tagged 项目建议书 (the project proposal)"),
    field("first_opinion", "first_opinion", "初评意见", "A first opinion"),
    field("investment_threshold", "expected_investment_yuan", "协议投资不低于 {wan} 万元", "An investment of at least {wan} × 10,000 yuan"),
    field(
        "fixed_assets_threshold",
        "fixed_asset_investment_yuan",
        "制造业固定资产投资不低于 {wan} 万元（不是制造业的请注明）",
        "Fixed assets of at least {wan} × 10,000 yuan where it is manufacturing (say so where it is not)",
    ),
    field("land_need", "land_need_mu", "用地需求", "How much land it needs"),
    field("energy_need", "energy_need", "用能需求", "The energy it needs"),
    field("environment_need", "environment_need", "环境容量需求", "What it needs of the environment's capacity"),
    field("expected_output", "expected_output_yuan", "预计产值", "The expected output"),
    field("expected_tax", "expected_tax_yuan", "预计税收", "The expected tax"),
    field("owner", "owner_id", "明确责任人", "A named owner"),
    field("responsible_organization", "responsible_organization_id", "明确责任单位", "A responsible unit"),
    field("lead_leader", "lead_leader_id", "明确领衔领导", "A county leader who leads it"),
    fact("progress_record", "至少一条推进记录", "A progress record at least"),
    fact("visit", "与企业有过一次拜访或接待", "A visit to or from the company"),
    fact("plan", "“一企一策”至少一个步骤", "A step at least in the tailored plan"),
    field("expected_signing_on", "expected_signing_on", "预计签约日期", "The day on which signing is expected"),
    fact("no_open_blocker", "没有未解决的卡点", "No blocker that is open"),
    fact("promises_reviewed", "对企业的承诺都已通过公平竞争审查", "Every promise to the investor has passed its fair-competition review"),
];

/// The stages that require something.
pub const STAGES: &[LeadStage] = &[LeadStage::Effective, LeadStage::Negotiating, LeadStage::KeyNegotiating, LeadStage::Signing, LeadStage::Signed];

/// The requirement of a code.
pub fn find(code: &str) -> Option<&'static Requirement> {
    REQUIREMENTS.iter().find(|requirement| requirement.code == code)
}

/// What a stage requires where the county has set nothing.
pub fn defaults(stage: LeadStage) -> &'static [&'static str] {
    match stage {
        LeadStage::Effective => {
            &["investor_introduction", "industry_fit", "proposal", "first_opinion", "investment_threshold", "fixed_assets_threshold"]
        }
        LeadStage::Negotiating => &["owner", "responsible_organization"],
        LeadStage::KeyNegotiating => &["lead_leader", "progress_record"],
        LeadStage::Signing => &["expected_signing_on", "no_open_blocker"],
        LeadStage::Signed => &["promises_reviewed"],
        LeadStage::Reported | LeadStage::Parked | LeadStage::Lost => &[],
    }
}

/// What a stage requires whatever a county sets: the review of promises is the law's (公平竞争审查), not the county's.
pub fn always(stage: LeadStage) -> &'static [&'static str] {
    match stage {
        LeadStage::Signed => &["promises_reviewed"],
        _ => &[],
    }
}

/// A stage's codes in the registry's order, each once: those that are known, and those that stand always.
pub fn cleaned(stage: LeadStage, codes: &[String]) -> Vec<&'static str> {
    let wanted = |code: &str| codes.iter().any(|known| known == code) || always(stage).contains(&code);
    REQUIREMENTS.iter().map(|requirement| requirement.code).filter(|code| wanted(code)).collect()
}

/// What is known of a lead, as far as requirements ask. Money is in yuan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Fields of the lead that are filled, by their names.
    pub filled: Vec<&'static str>,
    pub expected_investment_yuan: i64,
    pub fixed_asset_investment_yuan: Option<i64>,
    /// None where nobody has said.
    pub is_manufacturing: Option<bool>,
    pub industry_fit: bool,
    /// What the county's settings ask of the day.
    pub agreed_threshold_yuan: i64,
    pub fixed_assets_threshold_yuan: i64,
    pub proposals: i64,
    pub progress_records: i64,
    pub visits: i64,
    pub plan_steps: i64,
    pub open_blockers: i64,
    /// Promises that stand and have not passed their review.
    pub unreviewed_promises: i64,
}

impl Facts {
    /// Whether a requirement is met; an unknown one is not.
    pub fn meets(&self, code: &str) -> bool {
        match code {
            "industry_fit" => self.industry_fit,
            "proposal" => self.proposals > 0,
            "investment_threshold" => self.expected_investment_yuan >= self.agreed_threshold_yuan,
            "fixed_assets_threshold" => {
                self.is_manufacturing == Some(false) || self.fixed_asset_investment_yuan.is_some_and(|yuan| yuan >= self.fixed_assets_threshold_yuan)
            }
            "progress_record" => self.progress_records > 0,
            "visit" => self.visits > 0,
            "plan" => self.plan_steps > 0,
            "no_open_blocker" => self.open_blockers == 0,
            "promises_reviewed" => self.unreviewed_promises == 0,
            other => find(other).and_then(|requirement| requirement.field).is_some_and(|field| self.filled.contains(&field)),
        }
    }

    /// What a requirement is called, with the threshold of the day.
    pub fn label(&self, requirement: &Requirement) -> Words {
        let yuan = match requirement.code {
            "investment_threshold" => self.agreed_threshold_yuan,
            _ => self.fixed_assets_threshold_yuan,
        };
        let told = |text: &str| text.replace("{wan}", &(yuan / 10_000).to_string());
        words(told(requirement.label.0), told(requirement.label.1))
    }
}

impl Requirement {
    /// What it is called where no lead is meant: without a threshold.
    pub fn name(&self) -> Words {
        match self.code {
            "investment_threshold" => words("协议投资达到门槛", "The investment reaches the threshold"),
            "fixed_assets_threshold" => words("制造业固定资产投资达到门槛", "Fixed assets of manufacturing reach the threshold"),
            _ => words(self.label.0, self.label.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn every_requirement_has_a_code_of_its_own_and_words_in_both_languages() {
        let mut codes = HashSet::new();
        for requirement in REQUIREMENTS {
            assert!(codes.insert(requirement.code));
            assert!(!requirement.label.0.is_empty() && !requirement.label.1.is_empty(), "{}", requirement.code);
            assert!(!requirement.name().zh.contains('{'), "{}", requirement.code);
        }
        for stage in LeadStage::ALL {
            assert!(defaults(*stage).iter().chain(always(*stage)).all(|code| find(code).is_some()), "{stage:?}");
            assert_eq!(!defaults(*stage).is_empty(), STAGES.contains(stage));
        }
    }

    #[test]
    fn thresholds_are_met_from_the_threshold_on() {
        let facts = Facts { agreed_threshold_yuan: 100_000_000, fixed_assets_threshold_yuan: 60_000_000, ..Facts::default() };
        assert!(!Facts { expected_investment_yuan: 99_999_999, ..facts.clone() }.meets("investment_threshold"));
        assert!(Facts { expected_investment_yuan: 100_000_000, ..facts.clone() }.meets("investment_threshold"));
        assert!(!facts.meets("fixed_assets_threshold"));
        assert!(Facts { is_manufacturing: Some(false), ..facts.clone() }.meets("fixed_assets_threshold"));
        let of = |yuan| Facts { is_manufacturing: Some(true), fixed_asset_investment_yuan: Some(yuan), ..facts.clone() };
        assert!(of(60_000_000).meets("fixed_assets_threshold") && !of(59_999_999).meets("fixed_assets_threshold"));
        assert_eq!(facts.label(find("investment_threshold").unwrap()).zh, "协议投资不低于 10000 万元");
    }

    proptest! {
        #[test]
        fn no_list_of_a_county_does_without_the_review(codes in proptest::collection::vec("[a-z_]{1,12}", 0..5)) {
            prop_assert!(cleaned(LeadStage::Signed, &codes).contains(&"promises_reviewed"));
            prop_assert!(cleaned(LeadStage::Signing, &codes).iter().all(|code| find(code).is_some()));
        }
    }
}
