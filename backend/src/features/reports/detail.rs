//! A report with its numbers: as they are, or as they were frozen with what differs now; what is missing; what came in late.
use super::changes::{self, Did, Pair, shown};
use super::dto::{
    MonthlyReport, MonthlyReportDetail, NumberNow, NumberRecords, ReportComment, ReportLateEntry, ReportMissing, ReportNumber, ReportPerson,
    ReportStatus,
};
use super::facts::{Counted, Record};
use super::frozen::{Ground, Of};
use super::numbers::{self, DAYS, LATE, NUMBERS, QUIET_PEOPLE, WITHOUT_OUTCOME};
use super::store;
use crate::authz::Actor;
use crate::context::words;
use crate::error::{ApiError, ApiResult};
use crate::features::figures::{FigureRecord, said};
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The words of the number of late entries.
const LATE_WORDS: [(&str, &str); 3] = [
    ("补记", "Late entries"),
    ("条", "records"),
    ("以前各期结束后补录、以前的月报没有点名的记录", "Records that came in after an earlier period was over and that no earlier report has named"),
];

/// A report as far as its numbers need it.
pub fn of(report: &MonthlyReport) -> Of {
    Of {
        id: report.id,
        team: report.organization.id,
        month: report.month,
        period: (report.period_from, report.period_to),
        frozen_at: report.frozen_at,
    }
}

/// Where the records of a number are.
fn records_url(report: Uuid, key: &str) -> String {
    format!("/api/v1/monthly-reports/{report}/numbers/{key}/records")
}

/// A report with its numbers. A fixed number of statements.
pub async fn get<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<MonthlyReportDetail> {
    let report = store::find(db, actor, id, today).await?;
    let ground = Ground::load(db, actor.county_id, of(&report)).await?;
    let (now, late) = (ground.now(), ground.late());
    let pairs: HashMap<&str, Vec<Pair>> = match report.frozen_at {
        Some(_) => now.iter().map(|counted| (counted.key, changes::pairs(&ground.kept_of(counted.key), &counted.records))).collect(),
        None => HashMap::new(),
    };
    let all: Vec<&Pair> = pairs.values().flatten().collect();
    let changed = all.iter().flat_map(|pair| pair.then.iter().chain(&pair.now));
    let hidden = changes::hidden_leads(db, actor, changes::leads_of(changed.chain(late.iter().map(|late| &late.record)))).await?;
    let who = match report.frozen_at {
        Some(since) => changes::who(db, &all, since).await?,
        None => HashMap::new(),
    };
    let comments = store::comments(db, actor, &report).await?;
    let missing = if report.status == ReportStatus::Accepted { Vec::new() } else { missing(&report, &now, &comments) };
    let mut numbers = numbers_of(&report, &ground, &now, &pairs, &who, &hidden);
    numbers.push(late_number(&report, late.len()));
    let late_entries = late
        .into_iter()
        .filter(|late| late.record.lead_id.is_none_or(|lead| !hidden.contains(&lead)))
        .filter_map(|late| {
            let number = numbers::find(&late.key)?;
            let (entered_at, record) = (late.record.entered_at, told(&late.record, number.per));
            Some(ReportLateEntry { month: late.month, key: late.key, label: said(number.label), record, entered_at })
        })
        .collect();
    Ok(MonthlyReportDetail { people: people(&ground), numbers, missing, late_entries, comments, report })
}

/// Everybody of the team with the days of now; of a frozen report those that were frozen.
fn people(ground: &Ground) -> Vec<ReportPerson> {
    let day = |record: &Record, weight: i64| ReportPerson {
        user: Reference { id: record.id, name: record.label.clone().unwrap_or_default() },
        days: shown(weight, 2),
    };
    if ground.of.frozen_at.is_none() {
        return ground.facts.people(ground.of.team, ground.of.period).iter().map(|record| day(record, record.weight)).collect();
    }
    let mut there = ground.kept_of(DAYS);
    there.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.label.cmp(&b.label)));
    let quiet = ground.kept_of(QUIET_PEOPLE);
    there.iter().map(|record| day(record, record.weight)).chain(quiet.iter().map(|record| day(record, 0))).collect()
}

fn numbers_of(
    report: &MonthlyReport,
    ground: &Ground,
    now: &[Counted],
    pairs: &HashMap<&str, Vec<Pair>>,
    who: &HashMap<Uuid, Did>,
    hidden: &HashSet<Uuid>,
) -> Vec<ReportNumber> {
    let year = ground.year();
    let number = |((number, counted), year): ((&numbers::Number, &Counted), &Counted)| {
        let kept = report.frozen_at.map(|_| ground.numbers.get(number.key).copied().unwrap_or_default());
        let changed = pairs.get(number.key).filter(|pairs| !pairs.is_empty());
        let now = changed.map(|pairs| {
            let (changes, hidden_changes) = changes::told(pairs, number.per, who, hidden);
            NumberNow { value: shown(counted.weight(), number.per), changes, hidden_changes }
        });
        let count = i64::try_from(counted.records.len()).unwrap_or(i64::MAX);
        ReportNumber {
            key: number.key.into(),
            label: said(number.label),
            unit: said(number.unit),
            definition: said(number.definition),
            value: shown(kept.map_or_else(|| counted.weight(), |kept| kept.weight), number.per),
            year_value: shown(kept.map_or_else(|| year.weight(), |kept| kept.year_weight), number.per),
            records_count: kept.map_or(count, |kept| kept.records_count),
            records_url: records_url(report.id, number.key),
            now,
        }
    };
    NUMBERS.iter().zip(now).zip(&year).map(number).collect()
}

fn late_number(report: &MonthlyReport, count: usize) -> ReportNumber {
    let [label, unit, definition] = LATE_WORDS.map(said);
    let records_count = i64::try_from(count).unwrap_or(i64::MAX);
    let value = shown(records_count, 1);
    let records_url = records_url(report.id, LATE);
    ReportNumber { key: LATE.into(), label, unit, definition, value, year_value: value, records_count, records_url, now: None }
}

/// What is missing, each in a sentence.
fn missing(report: &MonthlyReport, now: &[Counted], comments: &[ReportComment]) -> Vec<ReportMissing> {
    let mut missing = Vec::new();
    let mut add = |key: &str, count: usize, sentence: crate::context::Words, records: bool| {
        if count > 0 {
            let records_url = records.then(|| records_url(report.id, key) + "?now=true");
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            missing.push(ReportMissing { key: key.into(), count, words: sentence.said().to_owned(), records_url });
        }
    };
    let records = |key: &str| now.iter().find(|counted| counted.key == key).map_or(&[][..], |counted| counted.records.as_slice());
    let count = records(WITHOUT_OUTCOME).len();
    let noun = if count == 1 { "visit" } else { "visits" };
    add(WITHOUT_OUTCOME, count, words(format!("{count} 次拜访未填成果"), format!("{count} {noun} without outcome")), true);
    let quiet = records(QUIET_PEOPLE);
    let names: Vec<&str> = quiet.iter().filter_map(|record| record.label.as_deref()).collect();
    let (zh, en) = (format!("{}没有驻外天数", names.join("、")), format!("No day stationed: {}", names.join(", ")));
    add(QUIET_PEOPLE, quiet.len(), words(zh, en), true);
    if report.status.is_open() {
        let empty = |text: &Option<String>| usize::from(text.is_none());
        add("narrative", empty(&report.narrative), words("还没有填写工作情况", "The narrative is empty"), false);
        add("plan", empty(&report.plan), words("还没有填写下月打算", "The plan for the next month is empty"), false);
        let open = comments.iter().filter(|comment| comment.answer.is_none() && comment.resolved_at.is_none()).count();
        add("comments", open, words(format!("{open} 条意见没有答复"), format!("{open} comments wait for an answer")), false);
    }
    missing
}

/// A record as it is told.
pub fn told(record: &Record, per: i64) -> FigureRecord {
    FigureRecord {
        kind: record.kind.clone(),
        id: record.id,
        code: record.code.clone(),
        label: record.label.clone(),
        date: record.day,
        weight: shown(record.weight, per),
        group: None,
    }
}

/// The records of one of a report's numbers: those that were frozen, or of now.
pub async fn records<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, key: &str, now: bool, today: NaiveDate) -> ApiResult<NumberRecords> {
    let report = store::find(db, actor, id, today).await?;
    let per = if key == LATE { 1 } else { numbers::find(key).ok_or_else(ApiError::not_found)?.per };
    let ground = Ground::load(db, actor.county_id, of(&report)).await?;
    let frozen_at = report.frozen_at.filter(|_| !now || key == LATE);
    let mut items: Vec<(Record, Option<String>)> = match (key, frozen_at) {
        (LATE, _) => {
            let group = |late: &super::frozen::Late| {
                let label = numbers::find(&late.key).map(|number| said(number.label)).unwrap_or_default();
                Some(format!("{} {label}", late.month.format("%Y-%m")))
            };
            ground.late().into_iter().map(|late| (Record { weight: 1, ..late.record.clone() }, group(&late))).collect()
        }
        (_, Some(_)) => ground.kept_of(key).into_iter().map(|record| (record, None)).collect(),
        _ => ground.now().into_iter().filter(|counted| counted.key == key).flat_map(|counted| counted.records).map(|r| (r, None)).collect(),
    };
    let hidden = changes::hidden_leads(db, actor, changes::leads_of(items.iter().map(|(record, _)| record))).await?;
    let (mut hidden_count, mut hidden_weight) = (0, 0);
    items.retain(|(record, _)| {
        let is_hidden = record.lead_id.is_some_and(|lead| hidden.contains(&lead));
        hidden_count += i64::from(is_hidden);
        hidden_weight += if is_hidden { record.weight } else { 0 };
        !is_hidden
    });
    Ok(NumberRecords {
        key: key.into(),
        period_from: report.period_from,
        period_to: report.period_to,
        frozen_at,
        items: items.into_iter().map(|(record, group)| FigureRecord { group, ..told(&record, per) }).collect(),
        hidden_count,
        hidden_weight: shown(hidden_weight, per),
    })
}
