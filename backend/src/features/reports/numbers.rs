//! The numbers of a team: their keys, words and units. What the county's figures count for a year is counted here for any period, by the
//! same definitions; a test holds the one against the other.

/// One number.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    pub key: &'static str,
    /// Chinese and English.
    pub label: (&'static str, &'static str),
    pub unit: (&'static str, &'static str),
    pub definition: (&'static str, &'static str),
    /// Its weights are divided by this.
    pub per: i64,
    /// Whether a record that comes later is told as 补记 in the next report.
    pub is_late_told: bool,
}

const fn number(
    key: &'static str,
    label: (&'static str, &'static str),
    unit: (&'static str, &'static str),
    definition: (&'static str, &'static str),
) -> Number {
    Number { key, label, unit, definition, per: 1, is_late_told: true }
}

/// 驻外天数: the figure `stationed_days` of the period.
pub const DAYS: &str = "days";
/// The people with a day in the period: told beside the days, with no definition of its own.
pub const PEOPLE: &str = "people";
pub const QUIET_PEOPLE: &str = "quiet_people";
pub const VISITS: &str = "visits";
pub const RECEPTIONS: &str = "receptions";
/// The figure `outpost_companies_visited` of the period.
pub const COMPANIES: &str = "companies_visited";
pub const WITHOUT_OUTCOME: &str = "visits_without_outcome";
pub const REPORTED: &str = "reported_leads";
/// The figure `outpost_effective_leads` of the period.
pub const EFFECTIVE: &str = "effective_leads";
pub const PROGRESS: &str = "progress_records";
/// What the figure `signed_by_zone` counts for the team's zone, of the period.
pub const SIGNINGS: &str = "signings";
/// 补记
pub const LATE: &str = "late_entries";

/// All of them, in the order of the report.
pub const NUMBERS: &[Number] = &[
    Number {
        per: 2,
        ..number(
            DAYS,
            ("驻外天数", "Days stationed"),
            ("人天", "person-days"),
            ("统计期内驻外人天；半天计 0.5，同一人同一半天只计一次", "Person-days stationed in the period; a half day is 0.5 and counts once"),
        )
    },
    Number {
        is_late_told: false,
        ..number(
            QUIET_PEOPLE,
            ("未外出人员", "People without a day"),
            ("人", "people"),
            ("统计期内在组而没有驻外天数的人员", "People who belonged to the team in the period and have no day there"),
        )
    },
    number(
        VISITS,
        ("外出拜访", "Visits"),
        ("次", "visits"),
        ("本组安排或本组人员参加的外出拜访", "Outgoing visits that the team arranged or one of its people took part in"),
    ),
    number(
        RECEPTIONS,
        ("来访接待", "Receptions"),
        ("次", "receptions"),
        ("本组安排或本组人员参加的来访接待", "Receptions that the team arranged or one of its people took part in"),
    ),
    Number {
        is_late_told: false,
        ..number(
            COMPANIES,
            ("拜访企业", "Companies visited"),
            ("家", "companies"),
            ("有驻外干部参加的外出拜访，企业同一家计一次", "Distinct companies of outgoing visits with an envoy among the participants"),
        )
    },
    Number {
        is_late_told: false,
        ..number(
            WITHOUT_OUTCOME,
            ("未填成果的拜访", "Visits without outcome"),
            ("次", "visits"),
            ("外出拜访和来访接待中没有填写成果的", "Visits and receptions whose outcome is empty"),
        )
    },
    number(REPORTED, ("首报线索", "Leads reported"), ("条", "leads"), ("统计期内本组首报的线索", "Leads that the team reported in the period")),
    number(
        EFFECTIVE,
        ("有效线索", "Effective leads"),
        ("条", "leads"),
        (
            "驻外招商组报送、有效认定日期在统计期内、由本组报送或负责的线索",
            "Leads of outposts recognised in the period that the team reported or answers for",
        ),
    ),
    number(
        PROGRESS,
        ("推进记录", "Progress records"),
        ("条", "records"),
        ("本组报送或负责的线索在统计期内的推进记录", "Progress records of the period on leads that the team reported or answers for"),
    ),
    number(
        SIGNINGS,
        ("签约项目", "Signings"),
        ("个", "projects"),
        ("统计期内签约、未终止、由本组引荐的项目", "Live projects signed in the period that the team introduced"),
    ),
];

/// The number of a key.
pub fn find(key: &str) -> Option<&'static Number> {
    NUMBERS.iter().find(|number| number.key == key)
}

/// Whether a comment may stand there: the parts of a report, or one of its numbers.
pub fn is_place(place: &str) -> bool {
    matches!(place, "report" | "narrative" | "problems" | "plan")
        || place.strip_prefix("number:").is_some_and(|key| key == LATE || find(key).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_their_own_and_places_are_known() {
        for (at, number) in NUMBERS.iter().enumerate() {
            assert!(NUMBERS.iter().skip(at + 1).all(|other| other.key != number.key), "{}", number.key);
            assert!(is_place(&format!("number:{}", number.key)));
        }
        assert!(is_place("narrative") && !is_place("number:x") && !is_place("title"));
    }
}
