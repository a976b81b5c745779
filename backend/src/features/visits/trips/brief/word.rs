//! A brief as Word: two pages for an ordinary trip, so each thing is told in a line.
use super::dto::{BriefCompany, TripBrief};
use crate::features::leads::ledger::STAGES;
use crate::features::visits::Direction;
use crate::http::leaflet::{Block, Leaflet};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// How much of a text a line takes.
const WORDS: usize = 60;
/// How many visits are told on paper.
const VISITS: usize = 3;

/// The document of a brief.
pub fn leaflet(brief: &TripBrief) -> Leaflet {
    let trip = &brief.trip;
    let members: Vec<String> = trip.members.iter().map(|m| m.post.as_ref().map_or(m.name.clone(), |post| format!("{}（{post}）", m.name))).collect();
    let mut lines = vec![format!("带队：{}    随行：{}", trip.leader.name, or_none(&members.join("、")))];
    lines.extend(trip.purpose.as_deref().map(|words| format!("目的：{}", cut(words, 120))));
    let stops: Vec<String> = trip.stops.iter().map(|stop| format!("{} {}", short(stop.on), stop.place)).collect();
    lines.extend((!stops.is_empty()).then(|| format!("行程：{}", stops.join(" → "))));
    Leaflet {
        title: format!("外出招商手册（{}）", trip.destination.as_deref().unwrap_or(&trip.code)),
        line: format!("{}  {} 至 {}  {}制", trip.code, long(trip.start_on), long(trip.end_on), long(brief.as_of)),
        lines,
        blocks: brief.companies.iter().enumerate().map(|(at, company)| block(at, company)).collect(),
    }
}

fn block(at: usize, company: &BriefCompany) -> Block {
    let day = company.planned_on.map(|day| format!("（{}）", short(day))).unwrap_or_default();
    let mut rows = Vec::new();
    let mut add = |what: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            rows.push((what.to_owned(), lines.join("\n")));
        }
    };
    add("企业", vec![facts(company)]);
    add("来意", company.note.iter().map(|note| cut(note, WORDS * 2)).collect());
    let contact = |c: &super::dto::BriefContact| {
        [Some(c.name.as_str()), c.title.as_deref(), c.phone_masked.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let contacts: Vec<String> = company.contacts.iter().map(contact).collect();
    add("联系人", if contacts.is_empty() { Vec::new() } else { vec![contacts.join("；")] });
    add("往来", company.visits.iter().take(VISITS).map(visit).collect());
    add("线索", company.leads.iter().map(lead).collect());
    add("我方承诺", company.our_promises.iter().map(promise).collect());
    add("对方意向", company.their_promises.iter().map(intent).collect());
    let blocker = |b: &super::dto::BriefBlocker| {
        let solver = b.solver_organization.as_ref().map(|unit| format!("（{}）", unit.name)).unwrap_or_default();
        let words = [b.cause.as_deref(), b.description.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("：");
        format!("{}{solver}", cut(&words, WORDS))
    };
    add("卡点", company.leads.iter().flat_map(|lead| lead.blockers.iter().map(blocker)).collect());
    let follow = |f: &super::dto::BriefFollowUp| {
        format!("{}{}", cut(&f.words, WORDS), f.due_on.map(|day| format!("（{}前）", short(day))).unwrap_or_default())
    };
    add("待办", company.follow_ups.iter().take(VISITS).map(follow).collect());
    let units: Vec<String> = company.in_touch.iter().map(touch).collect();
    add("对接单位", if units.is_empty() { Vec::new() } else { vec![units.join("、")] });
    Block { heading: format!("{}．{}{day}", at + 1, company.company.name), rows }
}

fn facts(company: &BriefCompany) -> String {
    let place: String = [company.province.as_deref(), company.city.as_deref()].into_iter().flatten().collect();
    let chain = company.chain.as_ref().map(|chain| company.chain_link.as_ref().map_or(chain.clone(), |link| format!("{chain}·{link}")));
    let stock = company.stock_code.as_ref().map(|code| format!("股票代码 {code}"));
    let tags = Some(company.tags.join("、")).filter(|tags| !tags.is_empty());
    let parts = [Some(place).filter(|place| !place.is_empty()), company.industry.clone(), chain, stock, tags];
    or_none(&parts.into_iter().flatten().collect::<Vec<_>>().join("；"))
}

fn visit(visit: &super::dto::BriefVisit) -> String {
    let direction = if visit.direction == Direction::Out { "拜访" } else { "来访" };
    let said = visit.outcome.as_deref().or(visit.summary.as_deref()).map(|words| format!("：{}", cut(words, WORDS))).unwrap_or_default();
    format!("{} {direction} {}{said}", visit.visited_on, visit.participants.join("、"))
}

fn lead(lead: &super::dto::BriefLead) -> String {
    let stage = STAGES.iter().find(|(_, kept)| *kept == lead.stage.as_str()).map_or(lead.stage.as_str(), |(word, _)| word);
    let unit = lead.organization.as_ref().map(|unit| format!("，{}", unit.name)).unwrap_or_default();
    let leader = lead.lead_leader.as_ref().map(|leader| format!("，{}领衔", leader.name)).unwrap_or_default();
    format!("{}（{stage}，{}{unit}{leader}）", lead.name.as_deref().unwrap_or(&lead.code), money(lead.expected_investment_yuan))
}

fn promise(promise: &super::dto::BriefPromise) -> String {
    let review = match promise.review_result.as_str() {
        "passed" => "已过公平竞争审查",
        "refused" => "公平竞争审查未通过",
        _ => "未经公平竞争审查",
    };
    let due = promise.due_on.map(|day| format!("，{}前", short(day))).unwrap_or_default();
    format!("{}（{review}{due}）", cut(&promise.content, WORDS))
}

fn intent(intent: &super::dto::BriefIntent) -> String {
    let signing = intent.expected_signing_on.map(|day| format!("，预计 {day} 签约")).unwrap_or_default();
    let step = intent.next_step.as_ref().map(|words| format!("；下步：{}", cut(words, WORDS))).unwrap_or_default();
    let due = intent.next_step_on.map(|day| format!("（{}前）", short(day))).unwrap_or_default();
    format!("{}：拟投资 {}{signing}{step}{due}", intent.lead, money(intent.expected_investment_yuan))
}

fn touch(touch: &super::dto::BriefTouch) -> String {
    let last = touch.last_visit_on.map(|day| format!("最近 {day}"));
    let has_lead = touch.has_lead.then(|| "有在谈线索".to_owned());
    let what: Vec<String> = last.into_iter().chain(has_lead).collect();
    format!("{}（{}）", touch.organization.name, what.join("，"))
}

/// Yuan, in 亿元 from one on, else in 万元.
fn money(yuan: i64) -> String {
    match yuan >= 100_000_000 {
        true => format!("{}亿元", Decimal::new(yuan, 8).round_dp(2).normalize()),
        false => format!("{}万元", Decimal::new(yuan, 4).round_dp(2).normalize()),
    }
}

fn cut(words: &str, most: usize) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() > most {
        true => line.chars().take(most - 1).chain(['…']).collect(),
        false => line,
    }
}

fn or_none(words: &str) -> String {
    if words.is_empty() { "无".to_owned() } else { words.to_owned() }
}

fn short(day: NaiveDate) -> String {
    format!("{}月{}日", day.month(), day.day())
}

fn long(day: NaiveDate) -> String {
    format!("{}年{}", day.year(), short(day))
}
