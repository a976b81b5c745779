//! THE registry of settings: every rule that a county may set, in one place. Sources: the county's measures for investment promotion
//! (first report, recognition of effective leads, clocks), its rules for outposts (monthly report) and for evaluation (publicity).
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Keeper {
    /// A rule of the county: the promotion centre.
    County,
    /// A bound of the machine: the system administrator.
    Technical,
    /// Given when the server starts: nobody through the API.
    Operator,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// By the calendar of holidays, to the end of the day.
    WorkingDays,
    /// Calendar days, to the end of the day.
    Days,
    Yuan,
    DayOfMonth,
    Mebibytes,
}

/// A value that may be chosen, with its words in Chinese and English.
pub type Choice = (&'static str, &'static str, &'static str);

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A whole number, both bounds included.
    Number { unit: Unit, least: i64, most: i64, default: i64 },
    /// One of these; the first is the default.
    Choice(&'static [Choice]),
    /// The time zone of business days, as the server was started with.
    Timezone,
}

/// One setting.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    pub key: &'static str,
    /// Where a screen puts it: `leads`, `reports`, `meetings`, `evaluation`, `technical`.
    pub group: &'static str,
    pub keeper: Keeper,
    pub kind: Kind,
    /// Chinese and English.
    pub name: (&'static str, &'static str),
    pub meaning: (&'static str, &'static str),
}

const fn days(unit: Unit, default: i64, most: i64) -> Kind {
    Kind::Number { unit, least: 1, most, default }
}

const fn of_county(
    group: &'static str,
    key: &'static str,
    kind: Kind,
    name: (&'static str, &'static str),
    meaning: (&'static str, &'static str),
) -> Definition {
    Definition { key, group, keeper: Keeper::County, kind, name, meaning }
}

/// All of them, in the order in which screens show them.
pub const SETTINGS: &[Definition] = &[
    of_county(
        "leads",
        "first_report_protection_days",
        days(Unit::Days, 90, 730),
        ("首报保护期", "First report protection"),
        (
            "首报单位对线索的保护天数，有一次进展记录可续一次",
            "How long the first reporter's claim to a lead is protected; a progress record renews it once",
        ),
    ),
    of_county(
        "leads",
        "duplicate_hint",
        Kind::Choice(&[
            ("organization_and_since", "显示首报单位和日期", "Tell which unit has it, and since when"),
            ("in_hand_only", "只提示已有单位在跟踪", "Say only that somebody has it in hand"),
        ]),
        ("撞单提示", "Hint on a company in hand"),
        (
            "填报时遇到别的单位已有的企业，提示到什么程度；涉密线索始终只提示已在跟踪",
            "What a reporter is told of a company that another unit has; of restricted leads always only that it is in hand",
        ),
    ),
    of_county(
        "leads",
        "effective_agreed_investment_yuan",
        Kind::Number { unit: Unit::Yuan, least: 0, most: 100_000_000_000, default: 100_000_000 },
        ("有效线索协议投资门槛", "Agreed investment of an effective lead"),
        ("认定为有效线索所需的最低协议投资额", "The least agreed investment with which a lead is recognised as effective"),
    ),
    of_county(
        "leads",
        "effective_fixed_assets_yuan",
        Kind::Number { unit: Unit::Yuan, least: 0, most: 100_000_000_000, default: 60_000_000 },
        ("有效线索固定资产投资门槛", "Fixed-asset investment of an effective lead"),
        (
            "制造业线索认定为有效所需的最低固定资产投资额",
            "The least fixed-asset investment with which a manufacturing lead is recognised as effective",
        ),
    ),
    of_county(
        "leads",
        "lead_owner_working_days",
        days(Unit::WorkingDays, 1, 30),
        ("明确责任人时限", "Naming an owner"),
        ("首报后几个工作日内明确责任人", "Working days after the first report within which an owner is named"),
    ),
    of_county(
        "leads",
        "lead_verdict_working_days",
        days(Unit::WorkingDays, 3, 60),
        ("研判时限", "Verdict"),
        ("首报后几个工作日内给出研判意见", "Working days after the first report within which a verdict is given"),
    ),
    of_county(
        "leads",
        "lead_feedback_days",
        days(Unit::Days, 7, 90),
        ("反馈时限", "Word back to the finder"),
        ("首报后几天内向信息提供人反馈", "Days after the first report within which the finder hears back"),
    ),
    of_county(
        "leads",
        "lead_progress_days",
        days(Unit::Days, 14, 180),
        ("进展更新间隔", "Progress record"),
        ("在谈线索最长多少天要有一次进展记录", "The longest time in days that an open lead goes without a progress record"),
    ),
    of_county(
        "leads",
        "blocker_days",
        days(Unit::Days, 15, 365),
        ("卡点超期天数", "Blocker overdue"),
        ("卡点提出后超过多少天未解决列入调度", "Days after which an unsolved blocker is put before the dispatch meeting"),
    ),
    of_county(
        "reports",
        "monthly_report_period",
        Kind::Choice(&[("calendar_month", "自然月", "The calendar month"), ("from_26th", "上月26日至本月25日", "From the 26th to the 25th")]),
        ("月报周期", "Monthly report's period"),
        ("驻外招商组月报统计的起止日期", "The days that an outpost team's monthly report covers"),
    ),
    of_county(
        "reports",
        "monthly_report_opens_on",
        Kind::Number { unit: Unit::DayOfMonth, least: 1, most: 28, default: 25 },
        ("月报开放日", "Monthly report opens"),
        ("每月几日起可以填写当月月报", "The day of the month from which its report can be filled in"),
    ),
    of_county(
        "reports",
        "month_closes_on",
        Kind::Number { unit: Unit::DayOfMonth, least: 1, most: 20, default: 3 },
        ("关账日", "Month closes"),
        (
            "次月几日关账并生成月通报；各组都已报齐时提前",
            "The day of the next month on which the month closes and its bulletin is drafted; earlier when all reports are in",
        ),
    ),
    of_county(
        "reports",
        "daily_bulletin_at",
        Kind::Choice(&[
            ("16:30", "16:30", "16:30"),
            ("15:00", "15:00", "15:00"),
            ("15:30", "15:30", "15:30"),
            ("16:00", "16:00", "16:00"),
            ("17:00", "17:00", "17:00"),
            ("17:30", "17:30", "17:30"),
            ("18:00", "18:00", "18:00"),
            ("off", "不自动起草", "Not by itself"),
        ]),
        ("快报起草时间", "Daily bulletin drafted at"),
        ("每个工作日几点自动起草双招双引快报", "The time of a working day at which the daily bulletin is drafted by itself"),
    ),
    of_county(
        "reports",
        "weekly_bulletin_on",
        Kind::Choice(&[
            ("friday", "星期五", "Friday"),
            ("monday", "星期一", "Monday"),
            ("tuesday", "星期二", "Tuesday"),
            ("wednesday", "星期三", "Wednesday"),
            ("thursday", "星期四", "Thursday"),
            ("saturday", "星期六", "Saturday"),
            ("sunday", "星期日", "Sunday"),
            ("off", "不自动起草", "Not by itself"),
        ]),
        ("周通报起草日", "Weekly bulletin drafted on"),
        (
            "每周星期几自动起草周通报，时间与快报相同（快报不自动起草时为16:30）",
            "The weekday on which the weekly bulletin is drafted by itself, at the time of the daily one (16:30 where that is off)",
        ),
    ),
    of_county(
        "meetings",
        "meeting_collection_days",
        days(Unit::Days, 2, 14),
        ("会前征集提前天数", "Collection before a meeting"),
        ("调度会前几天向责任人征集议题进展", "Days before a dispatch meeting on which the items are collected from their owners"),
    ),
    of_county(
        "evaluation",
        "objection_working_days",
        days(Unit::WorkingDays, 5, 30),
        ("公示异议期", "Time for objections"),
        ("考核结果公示后几个工作日内可以申诉", "Working days after publicity within which a unit may object to a score"),
    ),
    Definition {
        key: "timezone",
        group: "technical",
        keeper: Keeper::Operator,
        kind: Kind::Timezone,
        name: ("时区", "Time zone"),
        meaning: (
            "业务日期和“今天”所用的时区，由服务启动参数 --timezone 决定",
            "The time zone of business dates and of \"today\"; the server is started with it (--timezone)",
        ),
    },
    Definition {
        key: "upload_limit_mib",
        group: "technical",
        keeper: Keeper::Technical,
        kind: Kind::Number { unit: Unit::Mebibytes, least: 1, most: 50, default: 50 },
        name: ("附件大小上限", "Largest file"),
        meaning: ("一个附件最大多少 MiB，只能调小", "How large an uploaded file may be, in MiB; it can only be made smaller"),
    },
];

/// The setting of a key.
pub fn find(key: &str) -> Option<&'static Definition> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

impl Definition {
    /// What stands where nobody has set anything; empty for what the server was started with.
    pub fn default_text(&self) -> String {
        match self.kind {
            Kind::Number { default, .. } => default.to_string(),
            Kind::Choice(choices) => choices.first().map(|(value, ..)| (*value).to_owned()).unwrap_or_default(),
            Kind::Timezone => String::new(),
        }
    }

    /// Whether a kept text is a value of this setting.
    pub fn takes(&self, text: &str) -> bool {
        match self.kind {
            Kind::Number { least, most, .. } => text.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number)),
            Kind::Choice(choices) => choices.iter().any(|(value, ..)| *value == text),
            Kind::Timezone => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_setting_has_a_key_of_its_own_words_in_both_languages_and_a_default_that_it_takes() {
        let mut keys = HashSet::new();
        for setting in SETTINGS {
            assert!(keys.insert(setting.key) && setting.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
            let words = [setting.name.0, setting.name.1, setting.meaning.0, setting.meaning.1];
            assert!(words.iter().all(|word| !word.is_empty()), "{}", setting.key);
            assert!(setting.keeper == Keeper::Operator || setting.takes(&setting.default_text()), "{}", setting.key);
        }
    }

    #[test]
    fn a_value_outside_its_bounds_is_none() {
        let days = find("first_report_protection_days").unwrap();
        assert!(days.takes("1") && days.takes("730"));
        assert!(!days.takes("0") && !days.takes("731") && !days.takes("ninety") && !days.takes(""));
        assert!(find("duplicate_hint").unwrap().takes("in_hand_only") && !find("duplicate_hint").unwrap().takes("all"));
        assert!(!find("timezone").unwrap().takes("Asia/Shanghai"));
    }
}
