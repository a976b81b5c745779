//! Leads as a funnel: the oldest are decided, the newest just reported.
use super::book::{Row, row};
use super::calendar::{Calendar, days, plus};
use super::companies::Company;
use super::people::{Staff, kind_of, outpost_of, units};
use super::random::Random;
use super::words::BLOCKERS;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

const COUNT: usize = 262;

pub struct Lead {
    pub code: String,
    pub company: usize,
    pub name: String,
    pub method: &'static str,
    pub reporter: &'static str,
    pub reported: NaiveDate,
    /// In 万元.
    pub expected: i64,
    pub stage: &'static str,
    pub effective: Option<NaiveDate>,
    pub responsible: Option<&'static str>,
    source: &'static str,
    signing: Option<NaiveDate>,
    leader: Option<String>,
    progress: Option<NaiveDate>,
    blocker: Option<(&'static str, &'static str)>,
}

pub fn make(random: &mut Random, calendar: Calendar, staff: &Staff, companies: &[Company]) -> Vec<Lead> {
    let recent = plus(calendar.today, -40).max(calendar.first);
    let mut reported: Vec<NaiveDate> = (0..COUNT)
        .map(|_| {
            let from = if random.chance(9) { recent } else { calendar.first };
            calendar.workday(random, from, calendar.today)
        })
        .collect();
    reported.sort_unstable();
    let mut order: Vec<usize> = (0..companies.len()).collect();
    random.shuffle(&mut order);
    let mut numbers: HashMap<i32, usize> = HashMap::new();
    let mut leads = Vec::with_capacity(COUNT);
    for (at, day) in reported.into_iter().enumerate() {
        let number = numbers.entry(day.year()).or_default();
        *number += 1;
        let company = order[at % order.len()];
        // A company with a later lead has none open: its first one is decided.
        let decided = at + order.len() < COUNT;
        let code = format!("XS{}{number:04}", day.year());
        leads.push(lead(random, calendar, staff, (company, &companies[company]), code, day, decided));
    }
    leads
}

fn lead(
    random: &mut Random,
    calendar: Calendar,
    staff: &Staff,
    (company, of): (usize, &Company),
    code: String,
    reported: NaiveDate,
    decided: bool,
) -> Lead {
    let age = days(reported, calendar.today);
    let stage = stage(random, age, decided);
    let reporter = reporter(random, of);
    let (source, method) = origin(random, reporter);
    let expected = investment(random);
    let open = matches!(stage, "有效" | "在谈" | "重点在谈" | "拟签约");
    let judged = open || stage == "已签约" || (stage != "首报" && random.chance(60));
    let effective = judged.then(|| calendar.workday(random, plus(reported, 2), plus(reported, 9)));
    let since = effective.unwrap_or(reported);
    let talking = matches!(stage, "在谈" | "重点在谈");
    let signing = match stage {
        "拟签约" => Some(plus(calendar.today, random.between(3, 45))),
        "重点在谈" => Some(plus(calendar.today, random.between(30, 120))),
        "在谈" if random.chance(60) => Some(plus(calendar.today, random.between(60, 240))),
        _ => None,
    };
    let led = expected >= 10_000 && stage != "首报" && random.chance(if expected >= 50_000 { 95 } else { 55 });
    let leader = led.then(|| staff.leaders(calendar.today)).filter(|leaders| !leaders.is_empty());
    let leader = leader.map(|leaders| leaders[random.weighted(&[2, 3, 3, 3, 3, 1]).min(leaders.len() - 1)].written());
    let responsible = (stage != "首报").then(|| responsible(random, reporter));
    let quiet = if random.chance(80) { 14 } else { 60 };
    let progress = match stage {
        "首报" => None,
        _ if open => Some(calendar.workday(random, since.max(plus(calendar.today, -quiet)), calendar.today)),
        _ => Some(calendar.workday(random, since, plus(since, 80))),
    };
    let blocker = (talking && random.chance(42)).then(|| blocker(random));
    let name = name(random, of);
    Lead { code, company, name, method, reporter, reported, expected, stage, effective, responsible, source, signing, leader, progress, blocker }
}

fn stage(random: &mut Random, age: i64, decided: bool) -> &'static str {
    let words = ["首报", "有效", "在谈", "重点在谈", "拟签约", "已签约", "流失", "暂缓"];
    let weights: [u64; 8] = match age {
        ..12 => [1, 0, 0, 0, 0, 0, 0, 0],
        _ if decided && age < 75 => [0, 0, 0, 0, 0, 0, 70, 30],
        _ if decided => [0, 0, 0, 0, 0, 58, 30, 12],
        12..45 => [62, 28, 6, 0, 0, 0, 4, 0],
        45..110 => [16, 36, 27, 9, 4, 0, 5, 3],
        110..220 => [2, 16, 26, 16, 9, 20, 7, 4],
        _ => [0, 6, 15, 12, 7, 44, 10, 6],
    };
    words[random.weighted(&weights)]
}

fn reporter(random: &mut Random, company: &Company) -> &'static str {
    let outpost = company.place.zone.and_then(outpost_of);
    match random.weighted(&[60, 12, 14, 14]) {
        0 => outpost.unwrap_or("县招商中心"),
        1 => random.pick(&units("县直部门")[..6]),
        2 => random.pick(&units("乡镇")),
        _ => random.pick(&units("园区")),
    }
}

/// Who may have brought a lead to a unit, and by which way.
pub fn origin(random: &mut Random, unit: &str) -> (&'static str, &'static str) {
    let source = match kind_of(unit) {
        "驻外招商组" => random.word(&[("驻外招商组", 70), ("协会商会", 9), ("招商大使", 7), ("券商", 4), ("基金公司", 6), ("律所", 2)]),
        "乡镇" => random.word(&[("乡镇", 60), ("在外乡贤", 40)]),
        "园区" => random.word(&[("园区", 72), ("活动", 16), ("基金公司", 12)]),
        _ => random.word(&[("县直部门", 55), ("领导走访", 35), ("活动", 10)]),
    };
    let method = match source {
        "在外乡贤" => "乡情招商",
        "基金公司" => "基金招商",
        "券商" => "资本招商",
        "协会商会" | "律所" | "招商大使" => "委托招商",
        "活动" => "展会招商",
        _ => random.word(&[("走访招商", 44), ("产业链招商", 34), ("以商招商", 16), ("结对招商", 6)]),
    };
    (source, method)
}

/// Where the company would settle: a park, sometimes a township; a unit that found it may answer for it itself.
pub fn responsible(random: &mut Random, reporter: &'static str) -> &'static str {
    match kind_of(reporter) {
        "乡镇" | "园区" if random.chance(75) => reporter,
        "县直部门" if random.chance(40) => reporter,
        _ if random.chance(55) => random.pick(&units("园区")),
        _ => random.pick(&units("乡镇")),
    }
}

/// An investment in 万元: few are large, and not every number is round.
pub fn investment(random: &mut Random) -> i64 {
    let (least, most) =
        [(2_200, 9_600), (10_000, 48_000), (50_000, 98_000), (100_000, 260_000), (500_000, 580_000)][random.weighted(&[20, 54, 17, 8, 1])];
    let amount = random.between(least, most);
    let step = [50, 100, 500, 1_000, 5_000][random.weighted(&[14, 30, 24, 22, 10])];
    (amount / step * step).max(least)
}

fn blocker(random: &mut Random) -> (&'static str, &'static str) {
    let weights: Vec<u64> = BLOCKERS.iter().map(|(_, _, weight)| *weight).collect();
    let (cause, words, _) = BLOCKERS[random.weighted(&weights)];
    (cause, words)
}

pub fn name(random: &mut Random, company: &Company) -> String {
    let (product, counted) = company.chain.products[random.below(company.chain.products.len())];
    match random.weighted(&[40, 32, 28]) {
        0 => format!("{}年产{}{counted}{product}项目", company.brand, random.between(2, 60) * 50),
        1 => format!("{}{product}生产基地项目", company.brand),
        _ => format!("{}{}产业园项目", company.brand, company.chain.name),
    }
}

pub fn rows(leads: &[Lead], companies: &[Company]) -> Vec<Row> {
    leads
        .iter()
        .map(|lead| {
            let company = &companies[lead.company].name;
            let (cause, words) = lead.blocker.unzip();
            row![
                &lead.code,
                company,
                &lead.name,
                lead.source,
                lead.method,
                lead.reporter,
                lead.reported,
                lead.expected,
                lead.stage,
                lead.effective,
                lead.signing,
                lead.leader.as_ref(),
                lead.responsible,
                lead.progress,
                cause,
                words,
            ]
        })
        .collect()
}
