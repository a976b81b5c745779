//! The blocks of a monthly issue (月通报): from what a closed month keeps, and from nothing else.
use super::kept::{KeptBlock, KeptCell, KeptNumber, KeptRow, Origin, digits};
use crate::features::bulletins::domain::{day_text, from_high_to_low};
use crate::features::reports::{
    COMPANIES, DAYS, EFFECTIVE, PEOPLE, RECEPTIONS, SIGNINGS, ToldMonth, ToldTeam, VISITS, in_month, of_all, of_team, of_year, so_far,
};
use chrono::Datelike;
use rust_decimal::Decimal;
use uuid::Uuid;

/// The columns of the table of days; the widths of the paper are in `files.rs`.
pub const STAYS: &[(&str, &str, Option<&str>)] = &[
    ("position", "序号", None),
    ("team", "组别", None),
    ("zone", "片区", None),
    ("people", "驻外人数", Some("人")),
    ("days", "本月天数", Some("天")),
    ("days_of_year", "累计天数", Some("天")),
    ("companies", "拜访企业", Some("家")),
    ("leads", "有效线索", Some("条")),
    ("signings", "签约", Some("个")),
    ("about", "情况", None),
];
/// How much of a team's narrative the table holds.
const ABOUT: usize = 40;

/// Says numbers and remembers each.
struct Teller<'a> {
    month: &'a ToldMonth,
    county_id: Uuid,
    numbers: Vec<KeptNumber>,
}

/// What a monthly issue says.
pub fn blocks(month: &ToldMonth, county_id: Uuid, audit_head: Option<&str>) -> Vec<KeptBlock> {
    let mut teller = Teller { month, county_id, numbers: Vec::new() };
    let stays = teller.stays();
    let stays_numbers = std::mem::take(&mut teller.numbers);
    let visits = teller.visits();
    let visits_numbers = std::mem::take(&mut teller.numbers);
    let leads = teller.leads();
    let leads_numbers = std::mem::take(&mut teller.numbers);
    let signings = teller.signings();
    let signings_numbers = std::mem::take(&mut teller.numbers);
    vec![
        KeptBlock::text("stays_text", Some("驻外情况"), stays, stays_numbers),
        KeptBlock::table("stays", None, STAYS, teller.rows()),
        KeptBlock::text("visits_text", Some("走访接待情况"), visits, visits_numbers),
        KeptBlock::text("leads_text", Some("有效线索情况"), leads, leads_numbers),
        KeptBlock::text("signings_text", Some("签约开工情况"), signings, signings_numbers),
        KeptBlock::text("reports_text", Some("月报报送情况"), reports(&month.teams), Vec::new()),
        KeptBlock::text("problems", Some("存在问题"), team_words(&month.teams, "各组未反映问题。", |team| team.problems.as_deref()), Vec::new()),
        KeptBlock::text("plans", Some("下步打算"), team_words(&month.teams, "各组未报下步打算。", |team| team.plan.as_deref()), Vec::new()),
        KeptBlock::text("audit", Some("数据说明"), audit(month, audit_head), Vec::new()),
    ]
}

impl Teller<'_> {
    fn value(&self, key: &str) -> Decimal {
        self.month.values.get(key).copied().unwrap_or_default()
    }

    /// A number's digits, remembered with where it comes from.
    fn say(&mut self, label: &str, unit: &str, origin: Origin) -> String {
        let value = digits(self.value(&origin.key));
        self.numbers.push(KeptNumber { label: label.into(), value: value.clone(), unit: unit.into(), origin });
        value
    }

    fn all(&mut self, label: &str, unit: &str, key: &str) -> String {
        let url = format!("/api/v1/month-closes/{}/numbers/{key}/records", self.month.month.format("%Y-%m"));
        self.say(label, unit, Origin { key: of_all(key), url: Some(url), of: None })
    }

    /// A figure of the county, in the month or so far.
    fn figure(&mut self, label: &str, unit: &str, figure: &str, is_month: bool) -> String {
        let month = self.month.month.format("%Y-%m");
        let within = if is_month { "&in_month=true" } else { "" };
        let url = format!("/api/v1/month-closes/{month}/figures/{figure}/records?organization_id={}{within}", self.county_id);
        let (key, label) = if is_month { (in_month(figure), format!("本月{label}")) } else { (so_far(figure), format!("全年累计{label}")) };
        self.say(&label, unit, Origin { key, url: Some(url), of: None })
    }

    /// The teams with a number of each, remembered.
    fn teams(&mut self, label: &str, unit: &str, key: &str) -> Vec<(String, Decimal)> {
        let month = self.month;
        let mut told = Vec::new();
        for team in &month.teams {
            let value = self.value(&of_team(team.organization.id, key));
            if value > Decimal::ZERO {
                self.say(&format!("{}{label}", team.organization.name), unit, origin(team, of_team(team.organization.id, key), key));
            }
            told.push((team.organization.name.clone(), value));
        }
        told
    }

    fn stays(&mut self) -> String {
        let (people, days) = (self.all("驻外人数", "人", PEOPLE), self.all("驻外天数", "天", DAYS));
        let ranked = from_high_to_low("按天数由高到低依次为", "未外出的有", "天", &self.teams("驻外天数", "天", DAYS));
        sentence(format!("本月驻外共{people}人{days}天"), &ranked)
    }

    fn visits(&mut self) -> String {
        let (companies, visits, receptions) =
            (self.all("拜访企业", "家", COMPANIES), self.all("外出拜访", "次", VISITS), self.all("来访接待", "次", RECEPTIONS));
        let ranked = from_high_to_low("按拜访企业数由高到低依次为", "未拜访企业的有", "家", &self.teams("拜访企业", "家", COMPANIES));
        sentence(format!("本月外出拜访{visits}次、拜访企业{companies}家，来访接待{receptions}次"), &ranked)
    }

    fn leads(&mut self) -> String {
        let leads = self.all("有效线索", "条", EFFECTIVE);
        let ranked = from_high_to_low("由高到低依次为", "暂无有效线索的有", "条", &self.teams("有效线索", "条", EFFECTIVE));
        sentence(format!("本月新增有效线索{leads}条"), &ranked)
    }

    fn signings(&mut self) -> String {
        const SIZES: [(&str, &str); 3] =
            [("签约亿元以上项目", "signed_ge_1yi"), ("签约5亿元以上项目", "signed_ge_5yi"), ("签约10亿元以上项目", "signed_ge_10yi")];
        let mut parts = Vec::new();
        for (label, figure) in SIZES {
            let (month, so_far) = (self.figure(label, "个", figure, true), self.figure(label, "个", figure, false));
            parts.push(format!("{label}{month}个（全年累计{so_far}个）"));
        }
        let (started, started_so_far) = (self.figure("开工项目", "个", "started", true), self.figure("开工项目", "个", "started", false));
        parts.push(format!("开工项目{started}个（全年累计{started_so_far}个）"));
        let label = "党政主要负责同志外出招商";
        let (trips, trips_so_far) = (self.figure(label, "批次", "principal_trips", true), self.figure(label, "批次", "principal_trips", false));
        parts.push(format!("{label}{trips}批次（全年累计{trips_so_far}批次）"));
        let ranked = from_high_to_low("各组引荐签约由高到低依次为", "暂无签约的有", "个", &self.teams("签约项目", "个", SIGNINGS));
        let ranked = if ranked.is_empty() { ranked } else { format!("{ranked}。") };
        format!("本月{}。{ranked}", parts.join("，"))
    }

    /// The table: teams by days from high to low, those without any last and named.
    fn rows(&self) -> Vec<KeptRow> {
        let days = |team: &ToldTeam| self.value(&of_team(team.organization.id, DAYS));
        let mut teams: Vec<&ToldTeam> = self.month.teams.iter().collect();
        teams.sort_by_key(|team| std::cmp::Reverse(days(team)));
        let row = |(at, team): (usize, &ToldTeam)| {
            let id = team.organization.id;
            let cell = |key: &str| KeptCell { text: digits(self.value(&of_team(id, key))), origin: Some(origin(team, of_team(id, key), key)) };
            let year = KeptCell {
                text: digits(self.value(&of_year(id, DAYS))),
                origin: Some(Origin { url: None, ..origin(team, of_year(id, DAYS), DAYS) }),
            };
            let about = if days(team).is_zero() { "未外出".to_owned() } else { about(team.narrative.as_deref()) };
            let cells = vec![
                KeptCell::text((at + 1).to_string()),
                KeptCell::text(&team.organization.name),
                KeptCell::text(team.zone.as_deref().unwrap_or_default()),
                cell(PEOPLE),
                cell(DAYS),
                year,
                cell(COMPANIES),
                cell(EFFECTIVE),
                cell(SIGNINGS),
                KeptCell::text(about),
            ];
            KeptRow { organization: Some(team.organization.clone()), cells }
        };
        teams.into_iter().enumerate().map(row).collect()
    }
}

/// Where a team's number comes from: its report, which is frozen.
fn origin(team: &ToldTeam, key: String, number: &str) -> Origin {
    let number = if number == PEOPLE { DAYS } else { number };
    let url = format!("/api/v1/monthly-reports/{}/numbers/{number}/records", team.report_id);
    Origin { key, url: Some(url), of: Some(team.organization.id) }
}

fn sentence(beginning: String, ranked: &str) -> String {
    if ranked.is_empty() { format!("{beginning}。") } else { format!("{beginning}，{ranked}。") }
}

/// The first line of a narrative, as much as a cell holds.
fn about(narrative: Option<&str>) -> String {
    let line = narrative.and_then(|text| text.lines().map(str::trim).find(|line| !line.is_empty())).unwrap_or_default();
    if line.chars().count() <= ABOUT { line.to_owned() } else { line.chars().take(ABOUT).chain(['…']).collect() }
}

/// Who handed the report in on time, late, or not at all, by name.
fn reports(teams: &[ToldTeam]) -> String {
    let named = |takes: &dyn Fn(&ToldTeam) -> bool| teams.iter().filter(|team| takes(team)).map(|team| team.organization.name.as_str()).collect();
    let groups: [(&str, Vec<&str>); 4] = [
        ("按时报送", named(&|team| team.is_in && !team.is_late)),
        ("迟报", named(&|team| team.is_in && team.is_late)),
        ("未报", named(&|team| !team.is_in && !team.is_returned)),
        ("退回待重报", named(&|team| team.is_returned)),
    ];
    // That a report was returned is said where there is one; the others are said even where they are none.
    let said = groups.iter().filter(|(word, names)| *word != "退回待重报" || !names.is_empty()).map(|(word, names)| match names.as_slice() {
        [] => format!("{word}0个"),
        names => format!("{word}{}个（{}）", names.len(), names.join("、")),
    });
    format!("本月应报送月报{}个组，{}。", teams.len(), said.collect::<Vec<_>>().join("，"))
}

/// The words of the reports, a line a team.
fn team_words<'a>(teams: &'a [ToldTeam], none: &str, words: impl Fn(&'a ToldTeam) -> Option<&'a str>) -> String {
    let line = |team: &'a ToldTeam| {
        let text = words(team)?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| format!("{}：{text}", team.organization.name))
    };
    let lines: Vec<String> = teams.iter().filter_map(line).collect();
    if lines.is_empty() { none.to_owned() } else { lines.join("\n") }
}

fn audit(month: &ToldMonth, audit_head: Option<&str>) -> String {
    let of = format!("{}年{}月", month.month.year(), month.month.month());
    let head = audit_head.map(|head| format!("审计链头：{head}。")).unwrap_or_default();
    format!("本期数据以{of}关账快照为准（截至{}），快照摘要（SHA-256）：{}。{head}", day_text(month.as_of), month.digest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::bulletins::domain::unknown_numbers;
    use crate::features::bulletins::issues::kept::known_numbers;
    use crate::http::Reference;

    fn team(n: u128, name: &str, (is_in, is_late): (bool, bool)) -> ToldTeam {
        ToldTeam {
            organization: Reference { id: Uuid::from_u128(n), name: name.into() },
            zone: None,
            report_id: Uuid::from_u128(n + 100),
            is_in,
            is_returned: false,
            is_late,
            narrative: Some("走访企业\n二".into()),
            problems: (n == 1).then(|| "用地 \n 紧张".into()),
            plan: None,
        }
    }

    #[test]
    fn teams_stand_from_high_to_low_and_those_at_home_are_named() {
        let teams = vec![team(1, "甲组", (true, false)), team(2, "乙组", (true, true)), team(3, "丙组", (false, true))];
        let mut values = crate::features::reports::Values::new();
        values.insert(of_all(PEOPLE), 3.into());
        values.insert(of_all(DAYS), Decimal::new(155, 1));
        values.insert(of_team(teams[0].organization.id, DAYS), Decimal::new(30, 1));
        values.insert(of_team(teams[1].organization.id, DAYS), Decimal::new(125, 1));
        let (month, as_of) = ("2024-08-01".parse().unwrap(), "2024-08-31".parse().unwrap());
        let told = ToldMonth { month, as_of, teams, values, digest: "ab12".into() };
        let blocks = blocks(&told, Uuid::nil(), None);
        let text = |key: &str| blocks.iter().find(|block| block.key == key).and_then(KeptBlock::printed).unwrap_or_default().to_owned();
        assert_eq!(text("stays_text"), "本月驻外共3人15.5天，按天数由高到低依次为：乙组12.5天，甲组3天；未外出的有：丙组。");
        assert_eq!(text("reports_text"), "本月应报送月报3个组，按时报送1个（甲组），迟报1个（乙组），未报1个（丙组）。");
        assert_eq!(text("problems"), "甲组：用地 紧张");
        assert_eq!(text("plans"), "各组未报下步打算。");
        let rows = &blocks.iter().find(|block| block.key == "stays").unwrap().rows;
        let told: Vec<(&str, &str, &str)> =
            rows.iter().map(|row| (row.cells[1].text.as_str(), row.cells[4].text.as_str(), row.cells[9].text.as_str())).collect();
        assert_eq!(told, [("乙组", "12.5", "走访企业"), ("甲组", "3", "走访企业"), ("丙组", "0", "未外出")]);
        let known = known_numbers("2024年8月", &blocks);
        for block in &blocks {
            assert!(unknown_numbers(block.printed().unwrap_or_default(), &known).is_empty(), "{}", block.key);
        }
    }
}
