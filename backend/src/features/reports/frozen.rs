//! What a period's end froze: the numbers of a report with the records behind them, and what came in since for the periods before it.
use super::domain::month_before;
use super::facts::{Counted, Facts, Record, Window};
use super::numbers::{self, LATE, NUMBERS};
use super::rules;
use crate::db::write::{Change, Tx};
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use chrono::{DateTime, Months, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// A report as far as its numbers need it.
#[derive(Debug, Clone, Copy)]
pub struct Of {
    pub id: Uuid,
    pub team: Uuid,
    pub month: NaiveDate,
    pub period: Window,
    pub frozen_at: Option<DateTime<Utc>>,
}

/// A number that was frozen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kept {
    pub weight: i64,
    pub year_weight: i64,
    pub records_count: i64,
}

/// A record that was frozen, under the number, and the month, to which it belongs.
#[derive(Debug, Clone)]
pub struct KeptRecord {
    pub report_id: Uuid,
    pub key: String,
    pub of_month: NaiveDate,
    pub of_key: String,
    pub record: Record,
}

/// 补记: a record that came in for an earlier period.
#[derive(Debug, Clone)]
pub struct Late {
    pub month: NaiveDate,
    pub key: String,
    pub record: Record,
}

/// Everything from which the numbers of a report are told: what was entered, the frozen reports before it, and what was frozen.
pub struct Ground {
    pub of: Of,
    pub year_from: NaiveDate,
    pub facts: Facts,
    pub before: Vec<Of>,
    pub kept: Vec<KeptRecord>,
    pub numbers: HashMap<String, Kept>,
}

/// How many months back what comes in late is still told.
const MONTHS_BACK: u32 = 12;

impl Ground {
    /// A fixed number of statements.
    pub async fn load<C: ConnectionTrait>(db: &C, county_id: Uuid, of: Of) -> ApiResult<Self> {
        let rule = rules::rule(db, county_id, of.month).await?;
        let year_from = rules::year_from(rule, of.month);
        let before = before(db, of).await?;
        let ids: Vec<Uuid> = before.iter().map(|report| report.id).chain([of.id]).collect();
        let kept = records(db, &ids).await?;
        let numbers = if of.frozen_at.is_some() { numbers_of(db, of.id).await? } else { HashMap::new() };
        let from = before.iter().map(|report| report.period.0).chain([year_from, of.period.0]).min().unwrap_or(year_from);
        let facts = Facts::gather(db, county_id, Some(of.team), (from, of.period.1)).await?;
        Ok(Self { of, year_from, facts, before, kept, numbers })
    }

    /// The numbers of the period, of now.
    pub fn now(&self) -> Vec<Counted> {
        self.facts.numbers(self.of.team, self.of.period)
    }

    /// The numbers of the year up to the period's end, of now.
    pub fn year(&self) -> Vec<Counted> {
        self.facts.numbers(self.of.team, (self.year_from, self.of.period.1))
    }

    /// The frozen records of one of the report's own numbers.
    pub fn kept_of(&self, key: &str) -> Vec<Record> {
        let own = self.kept.iter().filter(|kept| kept.report_id == self.of.id && kept.key == key);
        own.map(|kept| kept.record.clone()).collect()
    }

    /// What came in late: as frozen with the report, or what has come until now and no earlier report has told.
    pub fn late(&self) -> Vec<Late> {
        let told = |report: Uuid| self.kept.iter().filter(move |kept| kept.key == LATE && kept.report_id == report);
        if self.of.frozen_at.is_some() {
            return told(self.of.id).map(|k| Late { month: k.of_month, key: k.of_key.clone(), record: k.record.clone() }).collect();
        }
        let mut late = Vec::new();
        for report in &self.before {
            for counted in self.facts.numbers(self.of.team, report.period) {
                if !numbers::find(counted.key).is_some_and(|number| number.is_late_told) {
                    continue;
                }
                for record in counted.records {
                    let frozen = self.kept.iter().filter(|k| k.report_id == report.id && k.key == counted.key && k.record.id == record.id);
                    let named = self
                        .kept
                        .iter()
                        .filter(|k| k.key == LATE && k.of_month == report.month && k.of_key == counted.key && k.record.id == record.id);
                    let known: i64 = frozen.chain(named).map(|kept| kept.record.weight).sum();
                    if record.weight > known {
                        let record = Record { weight: record.weight - known, ..record };
                        late.push(Late { month: report.month, key: counted.key.into(), record });
                    }
                }
            }
        }
        late
    }
}

/// The frozen reports of the team of the months before.
async fn before<C: ConnectionTrait>(db: &C, of: Of) -> ApiResult<Vec<Of>> {
    let since = of.month.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or_else(|| month_before(of.month));
    let text = "SELECT id, organization_id, month, period_from, period_to, frozen_at FROM monthly_reports \
        WHERE organization_id = $1 AND month < $2 AND month >= $3 AND frozen_at IS NOT NULL AND archived_at IS NULL ORDER BY month";
    sql::rows(db, text, [of.team.into(), of.month.into(), since.into()]).await?.iter().map(report).collect()
}

fn report(row: &QueryResult) -> ApiResult<Of> {
    Ok(Of {
        id: row.try_get("", "id")?,
        team: row.try_get("", "organization_id")?,
        month: row.try_get("", "month")?,
        period: (row.try_get("", "period_from")?, row.try_get("", "period_to")?),
        frozen_at: row.try_get("", "frozen_at")?,
    })
}

/// The reports of a county whose period is over and whose numbers are not frozen.
pub async fn waiting<C: ConnectionTrait>(db: &C, county_id: Uuid, today: NaiveDate) -> ApiResult<Vec<Of>> {
    let text = "SELECT id, organization_id, month, period_from, period_to, frozen_at FROM monthly_reports \
        WHERE county_id = $1 AND frozen_at IS NULL AND period_to < $2 AND archived_at IS NULL ORDER BY month, id";
    sql::rows(db, text, [county_id.into(), today.into()]).await?.iter().map(report).collect()
}

/// The frozen records of reports.
async fn records<C: ConnectionTrait>(db: &C, reports: &[Uuid]) -> ApiResult<Vec<KeptRecord>> {
    let mut select = Query::select();
    select.columns([
        "report_id",
        "key",
        "of_month",
        "of_key",
        "record_type",
        "record_id",
        "lead_id",
        "code",
        "label",
        "on_day",
        "weight",
        "entered_at",
    ]);
    select.from("monthly_report_records").and_where(Expr::col("report_id").is_in(reports.iter().copied()));
    let mut kept = db.query_all(&select).await?.iter().map(kept_record).collect::<ApiResult<Vec<_>>>()?;
    kept.sort_by(|a, b| b.record.day.cmp(&a.record.day).then_with(|| b.record.id.cmp(&a.record.id)));
    Ok(kept)
}

fn kept_record(row: &QueryResult) -> ApiResult<KeptRecord> {
    Ok(KeptRecord {
        report_id: row.try_get("", "report_id")?,
        key: row.try_get("", "key")?,
        of_month: row.try_get("", "of_month")?,
        of_key: row.try_get("", "of_key")?,
        record: Record {
            kind: row.try_get("", "record_type")?,
            id: row.try_get("", "record_id")?,
            lead_id: row.try_get("", "lead_id")?,
            code: row.try_get("", "code")?,
            label: row.try_get("", "label")?,
            day: row.try_get("", "on_day")?,
            weight: row.try_get("", "weight")?,
            group: None,
            entered_at: row.try_get("", "entered_at")?,
        },
    })
}

async fn numbers_of<C: ConnectionTrait>(db: &C, report: Uuid) -> ApiResult<HashMap<String, Kept>> {
    let all = numbers_of_all(db, &[report]).await?;
    Ok(all.into_iter().map(|((_, key), kept)| (key, kept)).collect())
}

/// The frozen numbers of reports, by report and key.
pub async fn numbers_of_all<C: ConnectionTrait>(db: &C, reports: &[Uuid]) -> ApiResult<HashMap<(Uuid, String), Kept>> {
    let mut select = Query::select();
    select.columns(["report_id", "key", "weight", "year_weight", "records_count"]).from("monthly_report_numbers");
    select.and_where(Expr::col("report_id").is_in(reports.iter().copied()));
    let read = |row: &QueryResult| {
        let kept = Kept {
            weight: row.try_get("", "weight")?,
            year_weight: row.try_get("", "year_weight")?,
            records_count: row.try_get("", "records_count")?,
        };
        Ok(((row.try_get("", "report_id")?, row.try_get("", "key")?), kept))
    };
    db.query_all(&select).await?.iter().map(read).collect()
}

/// Freezes the numbers of a report whose period is over; a second time changes nothing. It is no new version: whoever writes its words
/// meanwhile has nothing to choose between.
pub async fn freeze(tx: &Tx, of: Of) -> ApiResult<()> {
    let held = "UPDATE monthly_reports SET frozen_at = $2, updated_at = $2 WHERE id = $1 AND frozen_at IS NULL RETURNING version";
    let Some(row) = sql::row(&tx.conn, held, [of.id.into(), tx.now.into()]).await? else { return Ok(()) };
    let ground = Ground::load(&tx.conn, tx.author.county_id, of).await?;
    let (now, year, late) = (ground.now(), ground.year(), ground.late());
    let number = |key: &str, weight: i64, year: i64, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        vec![of.id.into(), tx.author.county_id.into(), key.into(), weight.into(), year.into(), count.into()]
    };
    let mut numbers: Vec<_> =
        now.iter().zip(&year).map(|(month, year)| number(month.key, month.weight(), year.weight(), month.records.len())).collect();
    let told = i64::try_from(late.len()).unwrap_or(i64::MAX);
    numbers.push(number(LATE, told, told, late.len()));
    debug_assert_eq!(numbers.len(), NUMBERS.len() + 1);
    let columns = ["report_id", "county_id", "key", "weight", "year_weight", "records_count"];
    bulk::insert(&tx.conn, "monthly_report_numbers", &columns, numbers).await?;
    let own = now.iter().flat_map(|counted| counted.records.iter().map(|record| (counted.key, of.month, counted.key, record)));
    let came = late.iter().map(|late| (LATE, late.month, late.key.as_str(), &late.record));
    let rows = own.chain(came).map(|(key, month, of_key, record)| row_of(tx, of.id, (key, month, of_key), record)).collect();
    bulk::insert(&tx.conn, "monthly_report_records", RECORD_COLUMNS, rows).await?;
    let summary = Some(format!("{} 月报数据锁定", of.month.format("%Y-%m")));
    let version = row.try_get("", "version")?;
    tx.record(Change { action: "frozen", subject_type: "monthly_report", subject_id: of.id, version, summary, before: None, after: None }).await
}

const RECORD_COLUMNS: &[&str] = &[
    "report_id",
    "county_id",
    "key",
    "of_month",
    "of_key",
    "record_type",
    "record_id",
    "lead_id",
    "code",
    "label",
    "on_day",
    "weight",
    "entered_at",
];

fn row_of(tx: &Tx, report: Uuid, (key, month, of_key): (&str, NaiveDate, &str), record: &Record) -> Vec<sea_orm::Value> {
    vec![
        report.into(),
        tx.author.county_id.into(),
        key.into(),
        month.into(),
        of_key.into(),
        record.kind.as_str().into(),
        record.id.into(),
        record.lead_id.into(),
        record.code.clone().into(),
        record.label.clone().into(),
        record.day.into(),
        record.weight.into(),
        record.entered_at.into(),
    ]
}
