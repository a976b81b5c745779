//! Projects from signed leads and from earlier years, and the money that arrived for them month by month.
use super::book::{Cell, Row, row};
use super::calendar::{Calendar, days, month_after, on_workday, plus};
use super::companies::Company;
use super::leads::{self, Lead};
use super::people::{Staff, units};
use super::random::Random;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// Projects that no lead of this ledger led to.
const WITHOUT_LEAD: usize = 36;

pub struct Project {
    pub code: String,
    pub company: usize,
    /// In 万元.
    pub total: i64,
    pub introducing: &'static str,
    pub hosting: &'static str,
    pub responsible: &'static str,
    pub signed: NaiveDate,
    pub recognized: Option<NaiveDate>,
    pub started: Option<NaiveDate>,
    pub in_statistics: Option<NaiveDate>,
    pub terminated: Option<NaiveDate>,
    name: String,
    method: &'static str,
    sponsor: Option<String>,
    lead: Option<String>,
    registered: Option<NaiveDate>,
    start_planned: Option<NaiveDate>,
    production_planned: Option<NaiveDate>,
    production: Option<NaiveDate>,
}

pub struct Arrival {
    pub project: usize,
    pub month: NaiveDate,
    pub yuan: i64,
    pub province: &'static str,
    pub status: &'static str,
}

/// What is known of a project on the day it is signed.
struct Signed {
    company: usize,
    name: String,
    total: i64,
    method: &'static str,
    introducing: &'static str,
    responsible: &'static str,
    lead: Option<String>,
    on: NaiveDate,
}

pub fn make(random: &mut Random, calendar: Calendar, staff: &Staff, companies: &[Company], leads: &[Lead]) -> Vec<Project> {
    let mut signed: Vec<Signed> = leads.iter().filter(|lead| lead.stage == "已签约").map(|lead| from_lead(random, calendar, lead)).collect();
    signed.extend((0..WITHOUT_LEAD).map(|_| of_old(random, calendar, companies)));
    signed.sort_by_key(|signed| signed.on);
    let mut numbers: HashMap<i32, usize> = HashMap::new();
    let numbered = signed.into_iter().map(|signed| {
        let number = numbers.entry(signed.on.year()).or_default();
        *number += 1;
        (format!("XM{}{number:03}", signed.on.year()), signed)
    });
    numbered.map(|(code, signed)| project(random, calendar, staff, code, signed)).collect()
}

fn from_lead(random: &mut Random, calendar: Calendar, lead: &Lead) -> Signed {
    let since = lead.effective.unwrap_or(lead.reported);
    let on = calendar.workday(random, plus(since, 35), plus(since, 190));
    Signed {
        company: lead.company,
        name: lead.name.clone(),
        total: (lead.expected * random.between(88, 115) / 100 / 50 * 50).max(lead.expected.min(10_000)),
        method: lead.method,
        introducing: lead.reporter,
        responsible: lead.responsible.unwrap_or(lead.reporter),
        lead: Some(lead.code.clone()),
        on,
    }
}

/// A project of the year before last or of the ledger's time, whose lead was never written down.
fn of_old(random: &mut Random, calendar: Calendar, companies: &[Company]) -> Signed {
    let company = random.below(companies.len());
    let earliest = plus(calendar.first, -330);
    let latest = plus(calendar.first, if random.chance(55) { -1 } else { 150 }).min(calendar.today);
    let introducing = match (companies[company].place.zone.and_then(super::people::outpost_of), random.weighted(&[40, 30, 30])) {
        (Some(outpost), 0) => outpost,
        (_, 1) => random.pick(&units("园区")),
        _ => random.pick(&units("乡镇")),
    };
    Signed {
        company,
        name: leads::name(random, &companies[company]),
        total: leads::investment(random),
        method: leads::origin(random, introducing).1,
        introducing,
        responsible: leads::responsible(random, introducing),
        lead: None,
        on: calendar.workday(random, earliest, latest),
    }
}

fn project(random: &mut Random, calendar: Calendar, staff: &Staff, code: String, signed: Signed) -> Project {
    let Signed { company, name, total, method, introducing, responsible, lead, on } = signed;
    let hosting = if super::people::kind_of(responsible) == "县直部门" { random.pick(&units("园区")) } else { responsible };
    let end = random.chance(7).then(|| on_workday(plus(on, random.between(90, 260)))).and_then(|day| calendar.past(day));
    // What happens after the end of a project does not happen.
    let last = end.unwrap_or(calendar.today);
    let mut after = |from: Option<NaiveDate>, percent: u64, least: i64, most: i64| {
        let day = from.filter(|_| random.chance(percent)).map(|from| on_workday(plus(from, random.between(least, most))))?;
        Some(day).filter(|day| *day <= last && *day >= on)
    };
    let recognized = after(Some(on), if total >= 10_000 { 86 } else { 30 }, 12, 70);
    let registered = after(Some(on), 78, 20, 120);
    let start_planned = on_workday(plus(on, 60 + i64::from(total >= 50_000) * 45 + days_of(&code) % 50));
    let started = after(Some(start_planned), 84, -25, 55);
    let in_statistics = after(started, 84, 12, 75);
    let production_planned = plus(start_planned, 240 + days_of(&code) % 150);
    // Who is not in the statistics is seldom in production.
    let production = after(started, if in_statistics.is_some() { 85 } else { 35 }, 210, 380);
    let sponsor = staff.leaders(calendar.today);
    let sponsor = (total >= 10_000 && random.chance(82)).then(|| sponsor.get(random.below(sponsor.len().max(1))).map(|leader| leader.written()));
    Project {
        code,
        company,
        name,
        total,
        method,
        introducing,
        hosting,
        responsible,
        sponsor: sponsor.flatten(),
        lead,
        signed: on,
        recognized,
        registered,
        start_planned: Some(start_planned),
        started,
        in_statistics,
        production_planned: Some(production_planned),
        production,
        terminated: end,
    }
}

/// A number that differs from project to project.
fn days_of(code: &str) -> i64 {
    code.bytes().fold(7i64, |sum, byte| (sum * 31 + i64::from(byte)) % 9_973)
}

/// Money month by month after the start, never more than the whole, and none before last year or after today.
pub fn arrivals(random: &mut Random, calendar: Calendar, companies: &[Company], projects: &[Project]) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    for (at, project) in projects.iter().enumerate() {
        // Some of the money comes before the first pile is driven.
        let early = project.recognized.filter(|_| project.started.is_none() && project.terminated.is_none() && random.chance(25));
        let Some(begin) = project.started.or(early) else { continue };
        let count = if project.started.is_some() { random.between(3, 7) } else { 1 };
        let whole = project.total * 10_000 * random.between(18, 42) / 100;
        let mut month = begin.with_day(1).unwrap_or(begin);
        for _ in 0..count {
            let end = project.terminated.unwrap_or(calendar.today);
            if month > end {
                break;
            }
            // To the hundred yuan, as bank slips are entered.
            let yuan = whole / count * random.between(55, 145) / 100 / 100 * 100;
            if month >= calendar.first && yuan > 0 {
                let province = companies[project.company].place.province;
                let province = if random.chance(8) { "安徽省" } else { province };
                arrivals.push(Arrival { project: at, month, yuan, province, status: status(random, calendar, month) });
            }
            for _ in 0..random.weighted(&[0, 62, 28, 10]) {
                month = month_after(month);
            }
        }
    }
    arrivals.sort_by_key(|arrival| (arrival.month, arrival.project));
    arrivals
}

fn status(random: &mut Random, calendar: Calendar, month: NaiveDate) -> &'static str {
    match days(month, calendar.today) {
        ..=31 => random.word(&[("待审核", 78), ("已审核", 20), ("退回", 2)]),
        32..=62 => random.word(&[("已审核", 82), ("待审核", 15), ("退回", 3)]),
        _ => random.word(&[("已审核", 98), ("退回", 2)]),
    }
}

pub fn rows(projects: &[Project], companies: &[Company]) -> Vec<Row> {
    let row = |project: &Project| {
        row![
            &project.code,
            &project.name,
            &companies[project.company].name,
            project.total,
            project.method,
            project.introducing,
            project.hosting,
            project.responsible,
            project.sponsor.as_ref(),
            project.lead.as_ref(),
            project.signed,
            project.recognized,
            project.registered,
            project.start_planned,
            project.started,
            project.in_statistics,
            project.production_planned,
            project.production,
            if project.terminated.is_some() { "终止" } else { "推进中" },
            project.terminated,
        ]
    };
    projects.iter().map(row).collect()
}

pub fn arrival_rows(arrivals: &[Arrival], projects: &[Project]) -> Vec<Row> {
    let row = |arrival: &Arrival| {
        let month = arrival.month.format("%Y-%m").to_string();
        row![&projects[arrival.project].code, month, Cell::Number(arrival.yuan as f64 / 10_000.0), arrival.province, arrival.status]
    };
    arrivals.iter().map(row).collect()
}
