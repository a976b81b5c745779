//! Targets that fit what was achieved: each unit is somewhat ahead of its schedule or somewhat behind it.
use super::book::{Cell, Row, row};
use super::calendar::{Calendar, plus};
use super::leads::Lead;
use super::people::{UNITS, Unit, within};
use super::projects::{Arrival, Project};
use super::random::Random;
use super::travel::Visit;
use super::words::COUNTY;
use chrono::{Datelike, NaiveDate};
use std::collections::HashSet;

const FUNDS: &str = "省外资金(万元)";
const SIGNED: &str = "新签约亿元以上项目(个)";
const RECOGNIZED: &str = "市认定亿元以上项目(个)";
const STARTED: &str = "新开工项目(个)";
const IN_STATISTICS: &str = "入统项目(个)";
const LEADS: &str = "有效线索(条)";
const VISITED: &str = "拜访企业(家)";

/// The planned cumulative share at the end of each month, in percent: counties plan for a slow spring and a strong autumn.
const PLAN: [i64; 12] = [5, 11, 20, 28, 37, 48, 56, 65, 74, 83, 92, 100];

/// All that targets are measured by.
pub struct Facts<'a> {
    pub calendar: Calendar,
    pub leads: &'a [Lead],
    pub projects: &'a [Project],
    pub arrivals: &'a [Arrival],
    pub visits: &'a [Visit],
}

impl Facts<'_> {
    /// What a unit achieved in a year so far.
    fn actual(&self, unit: &str, indicator: &str, year: i32) -> f64 {
        let in_year = |day: Option<NaiveDate>| day.is_some_and(|day| day.year() == year);
        let count = |large: bool, day: fn(&Project) -> Option<NaiveDate>| {
            let counted = |project: &&Project| {
                project.terminated.is_none() && (!large || project.total >= 10_000) && touches(project, unit) && in_year(day(project))
            };
            self.projects.iter().filter(counted).count() as f64
        };
        match indicator {
            FUNDS => self.funds(unit, year),
            SIGNED => count(true, |project| Some(project.signed)),
            RECOGNIZED => count(true, |project| project.recognized),
            STARTED => count(false, |project| project.started),
            IN_STATISTICS => count(false, |project| project.in_statistics),
            LEADS => {
                let own = |lead: &&Lead| within(lead.reporter, unit) || lead.responsible.is_some_and(|held| within(held, unit));
                self.leads.iter().filter(|lead| in_year(lead.effective)).filter(own).count() as f64
            }
            _ => {
                let own = |visit: &&Visit| visit.people.iter().any(|person| within(person.unit, unit) && person.role.starts_with("驻外"));
                let out = self.visits.iter().filter(|visit| visit.outward && in_year(Some(visit.day)));
                out.filter(own).map(|visit| visit.company).collect::<HashSet<_>>().len() as f64
            }
        }
    }

    fn funds(&self, unit: &str, year: i32) -> f64 {
        let counted = |arrival: &&Arrival| {
            let foreign = !matches!(arrival.province, "安徽省" | "香港特别行政区");
            foreign && arrival.status == "已审核" && arrival.month.year() == year && touches(&self.projects[arrival.project], unit)
        };
        self.arrivals.iter().filter(counted).map(|arrival| arrival.yuan as f64 / 10_000.0).sum()
    }

    /// A whole year's target from what was achieved so far; from last year's result while this year is young.
    fn target(&self, random: &mut Random, unit: &str, indicator: &str, year: i32) -> Option<i64> {
        let now = self.calendar.today;
        let last_closed = if plus(now, 1).day() == 1 { now.month() } else { now.month() - 1 };
        let young = year == now.year() && last_closed < 3;
        let (measured, done) = match year == now.year() {
            true if young => (year - 1, 100),
            true => (year, PLAN[last_closed as usize - 1]),
            false => (year, 100),
        };
        // How far of its plan the unit is, in percent.
        let pace = random.between(84, 118);
        let least = if done >= 60 { 62 } else { 1 };
        let completion = (done * pace / 100).clamp(least, 118) as f64 / 100.0;
        let target = self.actual(unit, indicator, measured) / completion;
        (target > 0.0).then(|| pleasant(target, indicator == FUNDS)).filter(|target| *target > 0)
    }
}

/// Two leading digits for money, whole numbers for counts.
fn pleasant(target: f64, money: bool) -> i64 {
    let whole = target.round() as i64;
    if !money {
        return whole.max(1);
    }
    let step = match whole {
        ..1_000 => 100,
        1_000..10_000 => 500,
        10_000..100_000 => 1_000,
        _ => 10_000,
    };
    ((whole + step / 2) / step * step).max(step)
}

fn touches(project: &Project, unit: &str) -> bool {
    [project.introducing, project.hosting, project.responsible].iter().any(|held| within(held, unit))
}

fn indicators(unit: &Unit) -> &'static [&'static str] {
    match unit.kind {
        "县领导" => &[FUNDS, SIGNED, RECOGNIZED, STARTED, IN_STATISTICS, LEADS, VISITED],
        "园区" => &[FUNDS, SIGNED, STARTED, IN_STATISTICS, LEADS],
        "乡镇" => &[FUNDS, SIGNED, LEADS],
        "驻外招商组" => &[SIGNED, LEADS, VISITED],
        "县直部门" if unit.name != "县委考核办" => &[SIGNED, LEADS],
        _ => &[],
    }
}

pub fn rows(random: &mut Random, facts: &Facts<'_>) -> Vec<Row> {
    let year = facts.calendar.today.year();
    let mut rows = Vec::new();
    for year in [year - 1, year] {
        for unit in UNITS {
            for indicator in indicators(unit) {
                let Some(target) = facts.target(random, unit.name, indicator, year) else { continue };
                let mut row = row![i64::from(year), *indicator, unit.name, target];
                // The county and its parks plan by month; the others follow the calendar.
                let planned = unit.name == COUNTY || unit.kind == "园区";
                row.extend(PLAN.map(|share| if planned { Cell::from(share) } else { Cell::Empty }));
                rows.push(row);
            }
        }
    }
    rows
}
