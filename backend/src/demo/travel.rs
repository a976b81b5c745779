//! Trips of the leaders, visits to companies and receptions, and the days that envoys live away.
use super::book::{Row, row};
use super::calendar::{Calendar, days, month_after, on_workday, plus};
use super::companies::Company;
use super::leads::Lead;
use super::people::{Person, Staff, UNITS, outpost_of};
use super::random::Random;
use super::words::{FOLLOW_UPS, INWARD, OUTCOMES, OUTWARD};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

pub struct Trip {
    code: String,
    leader: &'static Person,
    start: NaiveDate,
    end: NaiveDate,
    zone: &'static str,
    destination: &'static str,
}

pub struct Visit {
    pub day: NaiveDate,
    pub company: usize,
    pub outward: bool,
    pub people: Vec<&'static Person>,
    pub arranged_by: Option<&'static str>,
    trip: Option<String>,
    lead: Option<String>,
    summary: String,
}

struct Stay {
    person: &'static Person,
    start: NaiveDate,
    end: NaiveDate,
    status: &'static str,
    period: Option<&'static str>,
}

const DESTINATIONS: &[(&str, &str)] = &[
    ("沪苏片区", "上海、苏州"),
    ("浙江片区", "杭州、宁波"),
    ("深圳片区", "深圳、东莞"),
    ("广佛片区", "广州、佛山"),
    ("京津片区", "北京、天津"),
    ("鲁豫片区", "青岛、济南"),
];

/// What every visit is made from.
pub struct World<'a> {
    pub calendar: Calendar,
    pub staff: &'a Staff,
    pub companies: &'a [Company],
    pub leads: &'a [Lead],
}

pub fn trips(random: &mut Random, calendar: Calendar, staff: &Staff) -> Vec<Trip> {
    let mut trips = Vec::new();
    let mut numbers: HashMap<i32, usize> = HashMap::new();
    for month in calendar.months() {
        for _ in 0..random.between(1, 3) {
            let start = plus(month, random.between(2, 22));
            let start = on_workday(start);
            let end = plus(start, random.between(1, 3));
            if end > calendar.today || start < month {
                continue;
            }
            let leaders = staff.leaders(start);
            let Some(leader) = leaders.get(random.weighted(&[30, 34, 14, 12, 10])) else { continue };
            let (zone, destination) = DESTINATIONS[random.weighted(&[34, 20, 18, 10, 12, 6])];
            let number = numbers.entry(start.year()).or_default();
            *number += 1;
            trips.push(Trip { code: format!("WC{}{number:03}", start.year()), leader, start, end, zone, destination });
        }
    }
    trips
}

pub fn visits(random: &mut Random, world: &World<'_>, trips: &[Trip]) -> Vec<Visit> {
    let mut visits: Vec<Visit> = trips.iter().flat_map(|trip| on_trip(random, world, trip)).collect();
    for month in world.calendar.months() {
        for unit in UNITS.iter().filter(|unit| unit.zone.is_some()) {
            for _ in 0..random.weighted(&[0, 18, 46, 30, 6]) {
                visits.extend(by_envoy(random, world, unit.zone.unwrap_or_default(), month));
            }
        }
        for _ in 0..random.between(2, 5) {
            visits.extend(reception(random, world, month));
        }
    }
    visits.sort_by_key(|visit| visit.day);
    visits
}

/// A company of a zone, and its lead where it had one by that day.
fn company(random: &mut Random, world: &World<'_>, zone: Option<&str>, day: NaiveDate) -> (usize, Option<String>) {
    let fits: Vec<usize> = (0..world.companies.len()).filter(|at| zone.is_none() || world.companies[*at].place.zone == zone).collect();
    let known: Vec<&Lead> = world.leads.iter().filter(|lead| lead.reported <= day && fits.contains(&lead.company)).collect();
    let fresh: Vec<&&Lead> = known.iter().filter(|lead| days(lead.reported, day) < 200).collect();
    if !fresh.is_empty() && random.chance(62) {
        let lead = fresh[random.below(fresh.len())];
        return (lead.company, Some(lead.code.clone()));
    }
    (fits.get(random.below(fits.len())).copied().unwrap_or_default(), None)
}

fn told(random: &mut Random, words: &[&'static str], company: &Company) -> String {
    let product = company.chain.products[random.below(company.chain.products.len())].0;
    random.pick(words).replace("{}", product)
}

fn on_trip(random: &mut Random, world: &World<'_>, trip: &Trip) -> Vec<Visit> {
    let mut visits = Vec::new();
    let mut seen = Vec::new();
    for offset in 0..=days(trip.start, trip.end) {
        let day = plus(trip.start, offset);
        for _ in 0..random.weighted(&[25, 55, 20]) {
            let (company, lead) = company(random, world, Some(trip.zone), day);
            if seen.contains(&company) {
                continue;
            }
            seen.push(company);
            let outpost = outpost_of(trip.zone);
            let mut people = vec![trip.leader];
            people.extend(world.staff.of_unit("县招商中心", day).into_iter().take(1 + random.below(2)));
            people.extend(outpost.and_then(|unit| world.staff.of_unit(unit, day).into_iter().next()));
            let arranged_by = if random.chance(78) { outpost } else { Some("县招商中心") };
            let summary = told(random, OUTWARD, &world.companies[company]);
            visits.push(Visit { day, company, outward: true, people, arranged_by, trip: Some(trip.code.clone()), lead, summary });
        }
    }
    visits
}

fn by_envoy(random: &mut Random, world: &World<'_>, zone: &'static str, month: NaiveDate) -> Option<Visit> {
    let outpost = outpost_of(zone)?;
    let day = world.calendar.past(on_workday(plus(month, random.between(5, 23)))).filter(|day| *day > plus(month, 4))?;
    let mut team = world.staff.of_unit(outpost, day);
    random.shuffle(&mut team);
    team.truncate(if random.chance(45) { 2 } else { 1 });
    let (company, lead) = company(random, world, Some(zone), day);
    let summary = told(random, OUTWARD, &world.companies[company]);
    (!team.is_empty()).then_some(Visit { day, company, outward: true, people: team, arranged_by: Some(outpost), trip: None, lead, summary })
}

fn reception(random: &mut Random, world: &World<'_>, month: NaiveDate) -> Option<Visit> {
    let day = world.calendar.past(on_workday(plus(month, random.between(3, 26))))?;
    let (company, lead) = company(random, world, None, day);
    let mut people = Vec::new();
    let leaders = world.staff.leaders(day);
    if random.chance(60) {
        people.extend(leaders.get(random.weighted(&[30, 36, 14, 10, 10])).copied());
    }
    let host = random.pick(&["云岭经济开发区", "功能膜产业园", "城关镇", "青石镇"]);
    people.extend(world.staff.of_unit("县招商中心", day).into_iter().take(1));
    people.extend(world.staff.of_unit(host, day).into_iter().take(1));
    let outpost = world.companies[company].place.zone.and_then(outpost_of);
    let arranged_by = outpost.filter(|_| random.chance(65)).unwrap_or(host);
    let summary = told(random, INWARD, &world.companies[company]);
    Some(Visit { day, company, outward: false, people, arranged_by: Some(arranged_by), trip: None, lead, summary })
}

fn stays(random: &mut Random, calendar: Calendar, staff: &Staff) -> Vec<Stay> {
    let mut stays = Vec::new();
    for month in calendar.months() {
        let envoys = UNITS.iter().filter(|unit| unit.zone.is_some()).flat_map(|unit| staff.of_unit(unit.name, month));
        for person in envoys {
            let out = plus(month, random.between(1, 4));
            let home = plus(month, random.between(22, 26));
            let mut add = |start: NaiveDate, end: NaiveDate, status, period| {
                let (start, end) = (start.max(month), end.min(calendar.today));
                if start <= end && staff.serves(person, start) && staff.serves(person, end) {
                    stays.push(Stay { person, start, end, status, period });
                }
            };
            add(month, plus(out, -1), "返县", None);
            // Some travel after lunch.
            let late = random.chance(35);
            if late {
                add(out, out, "驻外", Some("下午"));
            }
            add(plus(out, i64::from(late)), home, "驻外", None);
            let rest = if random.chance(30) { "休假" } else { "返县" };
            add(plus(home, 1), plus(month_after(month), -1), rest, None);
        }
    }
    stays
}

pub fn trip_rows(trips: &[Trip]) -> Vec<Row> {
    trips.iter().map(|trip| row![&trip.code, trip.leader.written(), trip.start, trip.end, trip.destination]).collect()
}

/// What was agreed at a visit and until when, for every third one; what is due already has been done.
fn follow_up(at: usize, visit: &Visit, today: NaiveDate) -> Option<(&'static str, NaiveDate, Option<NaiveDate>)> {
    let words = FOLLOW_UPS.get(at % (FOLLOW_UPS.len() * 3)).filter(|_| days(visit.day, today) < 200)?;
    let due = plus(visit.day, 7 + i64::try_from(at % 15).unwrap_or_default());
    Some((words, due, (plus(due, 2) < today).then_some(due)))
}

pub fn visit_rows(visits: &[Visit], companies: &[Company], today: NaiveDate) -> Vec<Row> {
    let row = |(at, visit): (usize, &Visit)| {
        let direction = if visit.outward { "外出拜访" } else { "来访接待" };
        let people = visit.people.iter().map(|person| person.written()).collect::<Vec<_>>().join("、");
        let company = &companies[visit.company];
        let place = if visit.outward { company.place.city } else { "云岭经济开发区" };
        let outcome = (at % 4 == 1).then_some(OUTCOMES[at % OUTCOMES.len()]);
        let (next, due, done) = follow_up(at, visit, today).map_or((None, None, None), |(words, due, done)| (Some(words), Some(due), done));
        let (trip, lead) = (visit.trip.as_ref(), visit.lead.as_ref());
        let told = row![visit.day, &company.name, direction, people, visit.arranged_by, trip, lead, &visit.summary];
        [told, row![place, outcome, next, due, done, done.map(|_| "已落实，企业认可")]].concat()
    };
    visits.iter().enumerate().map(row).collect()
}

pub fn stay_rows(random: &mut Random, calendar: Calendar, staff: &Staff) -> Vec<Row> {
    stays(random, calendar, staff).iter().map(|stay| row![stay.person.written(), stay.start, stay.end, stay.status, stay.period]).collect()
}
