//! Ambassadors, townspeople, events, trainings and funds.
use super::book::{Row, row};
use super::calendar::{Calendar, on_workday, plus};
use super::companies::Company;
use super::people::{Staff, units};
use super::random::Random;
use super::words::{CHAINS, COUNTY, PLACES, Place, stranger};
use chrono::{Datelike, NaiveDate};

const INDUSTRIES: &[&str] = &["制造业", "信息技术", "建筑业", "商贸流通", "金融", "教育科研", "医药健康"];

fn place(random: &mut Random) -> &'static Place {
    &PLACES[random.weighted(&PLACES.iter().map(|place| place.weight).collect::<Vec<_>>())]
}

pub fn ambassador_rows(random: &mut Random, calendar: Calendar) -> Vec<Row> {
    let titles = ["商会会长", "企业董事长", "律师事务所合伙人", "投资基金合伙人", "行业协会秘书长", "大学教授", "券商投行部总经理"];
    let mut rows = Vec::new();
    // A batch is appointed on one day: twice a year, from the year before last on.
    let days = [-290, -120, 75, 255, 440, 620].map(|offset| on_workday(plus(calendar.first, offset)));
    for (batch, day) in (1i64..).zip(days.into_iter().filter(|day| *day <= calendar.today)) {
        for _ in 0..random.between(6, 9) {
            rows.push(row![stranger(random), random.pick(&titles), place(random).province, day, random.between(2, 3), format!("第{batch}批")]);
        }
    }
    rows
}

pub fn townspeople_rows(random: &mut Random, calendar: Calendar, staff: &Staff) -> Vec<Row> {
    let leaders = staff.leaders(calendar.today);
    let row = |_| {
        let place = place(random);
        let key = random.chance(28);
        let leader = leaders.get(random.below(leaders.len())).filter(|_| key && random.chance(92)).map(|leader| leader.written());
        row![
            stranger(random),
            random.pick(INDUSTRIES),
            place.province,
            place.city,
            random.pick(&units("乡镇")),
            leader,
            if key { "是" } else { "否" },
        ]
    };
    (0..112).map(row).collect()
}

pub fn event_rows(random: &mut Random, calendar: Calendar) -> Vec<Row> {
    let mut kinds = ["推介会", "对接会", "展会", "产业论坛", "推介会", "联谊会", "对接会", "研讨会", "展会"].into_iter().cycle();
    let mut events: Vec<(NaiveDate, Row)> = Vec::new();
    for month in calendar.months() {
        for _ in 0..random.between(1, 3) {
            let Some(day) = calendar.past(on_workday(plus(month, random.between(4, 26)))) else { continue };
            let Some(kind) = kinds.next() else { continue };
            let chain = CHAINS[random.below(CHAINS.len())].name;
            let city = if matches!(kind, "产业论坛" | "研讨会") && random.chance(60) { COUNTY } else { place(random).city };
            let name = match kind {
                "展会" => format!("{}{}展", day.year(), chain),
                "联谊会" => format!("{COUNTY}在{}乡贤联谊会", city.trim_end_matches('市')),
                _ => format!("{COUNTY}（{}）{chain}{kind}", city.trim_end_matches('市')),
            };
            let partner = random.pick(&["安徽商会", "行业协会", "产业研究院", "投资机构", "高校校友会"]);
            let people = random.between(24, 260);
            let companies = if kind == "展会" { random.between(6, 28) } else { random.between(2, 14) };
            events.push((day, row![name, kind, day, city, people, companies, partner]));
        }
    }
    events.sort_by_key(|(day, _)| *day);
    events.into_iter().map(|(_, row)| row).collect()
}

pub fn training_rows(random: &mut Random, calendar: Calendar, companies: &[Company]) -> Vec<Row> {
    let mut kinds =
        ["走访企业", "专题培训", "跟班实训", "走访企业", "专题培训", "走访企业", "跟班实训", "擂台比武", "走访企业", "挂职锻炼"].into_iter().cycle();
    let mut rows = Vec::new();
    for month in calendar.months() {
        for _ in 0..random.between(1, 3) {
            let Some(start) = calendar.past(on_workday(plus(month, random.between(2, 24)))) else { continue };
            let Some(kind) = kinds.next() else { continue };
            let company = &companies[random.below(companies.len())];
            let (name, length, people) = match kind {
                "专题培训" => (format!("{}招商专题培训班", company.chain.name), random.between(1, 4), random.between(30, 120)),
                "走访企业" => (format!("走访{}", company.brand), 0, random.between(6, 18)),
                "跟班实训" => (format!("{}跟班实训", company.brand), random.between(10, 28), random.between(2, 6)),
                "擂台比武" => ("招商擂台比武".to_owned(), 0, random.between(16, 40)),
                _ => ("沪苏浙挂职锻炼".to_owned(), random.between(80, 170), random.between(2, 5)),
            };
            let hosted = matches!(kind, "走访企业" | "跟班实训").then_some(&company.name);
            // A course that is still running has no last day yet.
            rows.push(row![name, kind, start, calendar.past(plus(start, length)), people, hosted]);
        }
    }
    rows
}

pub fn fund_rows(calendar: Calendar) -> Vec<Row> {
    let funds: [(&str, &str, i64, i64, i64); 6] = [
        ("云岭功能膜产业基金", "产业基金", 100_000, 62_000, -900),
        ("云岭新能源装备基金", "产业基金", 60_000, 33_500, -210),
        ("云岭汽车零部件定向基金", "定向基金", 30_000, 18_600, 96),
        ("云岭科创成果转化基金", "产业基金", 20_000, 9_800, 265),
        ("云岭绿色食品定向基金", "定向基金", 8_000, 3_200, 430),
        ("云岭电子信息产业基金", "产业基金", 50_000, 31_000, 585),
    ];
    let founded = funds.iter().map(|(name, kind, size, social, offset)| (*name, *kind, *size, *social, on_workday(plus(calendar.first, *offset))));
    founded.filter(|fund| fund.4 <= calendar.today).map(|(name, kind, size, social, day)| row![name, kind, size, social, day]).collect()
}
