//! What a closed month, or any span of days, says of the teams and of the county: for the bulletins, which print it and keep it. What a closed
//! month says comes from what was kept when it closed and from nothing else; what it is now is told by the same keys.
use super::changes::shown;
use super::closes::store::{self as closes, KeptTeam};
use super::domain::first_of;
use super::dto::ReportStatus;
use super::facts::{Counted, Facts, Window};
use super::numbers::{DAYS, NUMBERS, PEOPLE};
use super::{frozen, rules};
use crate::crypto::sha256_hex;
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::figures::compute::Asked;
use crate::features::figures::snapshot;
use crate::http::Reference;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use uuid::Uuid;

/// Numbers by what they are of; see [`of_team`], [`of_year`], [`of_all`], [`in_month`] and [`so_far`].
pub type Values = HashMap<String, Decimal>;

/// The county's figures of signing, starting and travelling that a bulletin tells.
pub const FIGURES: &[&str] = &["signed_ge_1yi", "signed_ge_5yi", "signed_ge_10yi", "started", "principal_trips"];

/// A number of a team in the period.
pub fn of_team(team: Uuid, key: &str) -> String {
    format!("team:{team}:{key}")
}

/// A number of a team from the year's first period on.
pub fn of_year(team: Uuid, key: &str) -> String {
    format!("year:{team}:{key}")
}

/// A number of all teams in the period; a record that several teams count is counted once.
pub fn of_all(key: &str) -> String {
    format!("all:{key}")
}

/// What a figure of the county counts in the month.
pub fn in_month(figure: &str) -> String {
    format!("month:{figure}")
}

/// What a figure of the county counts from the year's beginning to the month's end.
pub fn so_far(figure: &str) -> String {
    format!("so_far:{figure}")
}

/// A team with what it reported.
#[derive(Debug, Clone)]
pub struct ToldTeam {
    pub organization: Reference,
    pub zone: Option<String>,
    pub report_id: Uuid,
    /// Handed in when the month closed, and not given back.
    pub is_in: bool,
    pub is_returned: bool,
    pub is_late: bool,
    /// The words of a report that is in.
    pub narrative: Option<String>,
    pub problems: Option<String>,
    pub plan: Option<String>,
}

/// A closed month.
#[derive(Debug, Clone)]
pub struct ToldMonth {
    pub month: NaiveDate,
    pub as_of: NaiveDate,
    /// The teams in their order.
    pub teams: Vec<ToldTeam>,
    pub values: Values,
    /// SHA-256 of everything that the closed month keeps of its figures and teams.
    pub digest: String,
}

/// The latest closed month of a county.
pub async fn last_closed<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Option<NaiveDate>> {
    let row = sql::row(db, "SELECT MAX(month) AS latest FROM month_closes WHERE county_id = $1", [county_id.into()]).await?;
    Ok(row.map(|row| row.try_get("", "latest")).transpose()?.flatten())
}

/// The closed month that holds a day; none while it is open. A fixed number of statements.
pub async fn told_month<C: ConnectionTrait>(db: &C, county_id: Uuid, day: NaiveDate) -> ApiResult<Option<ToldMonth>> {
    let text = "SELECT id, month, as_of FROM month_closes WHERE county_id = $1 AND month = $2";
    let Some(row) = sql::row(db, text, [county_id.into(), first_of(day).into()]).await? else { return Ok(None) };
    let (id, month, as_of): (Uuid, NaiveDate, NaiveDate) = (row.try_get("", "id")?, row.try_get("", "month")?, row.try_get("", "as_of")?);
    let kept = closes::teams(db, id).await?;
    let reports: Vec<Uuid> = kept.iter().map(|team| team.report_id).collect();
    let (mut values, digest) = kept_values(db, id, (county_id, month), &kept).await?;
    all_kept(db, &kept, &reports, &mut values).await?;
    let team = |team: KeptTeam| {
        let status = ReportStatus::parse(&team.status);
        let (is_in, is_returned) = (!status.is_open(), status == ReportStatus::Returned);
        let [narrative, problems, plan] = team.words;
        let (organization, zone, report_id, is_late) = (team.organization, team.zone, team.report_id, team.is_late);
        ToldTeam { organization, zone, report_id, is_in, is_returned, is_late, narrative, problems, plan }
    };
    Ok(Some(ToldMonth { month, as_of, teams: kept.into_iter().map(team).collect(), values, digest }))
}

/// What was kept of the teams' numbers and the county's figures, and the digest of all that was kept.
async fn kept_values<C: ConnectionTrait>(
    db: &C,
    close: Uuid,
    (county_id, month): (Uuid, NaiveDate),
    teams: &[KeptTeam],
) -> ApiResult<(Values, String)> {
    let (mut values, mut text) = (Values::new(), format!("{month}\n"));
    let numbers = frozen::numbers_of_all(db, &teams.iter().map(|team| team.report_id).collect::<Vec<_>>()).await?;
    for team in teams {
        let id = team.organization.id;
        let _ = writeln!(text, "{id} {} {} {} {:?}", team.report_id, team.status, team.is_late, team.words);
        for number in NUMBERS {
            let kept = numbers.get(&(team.report_id, number.key.to_owned())).copied().unwrap_or_default();
            let _ = writeln!(text, "{} {} {}", number.key, kept.weight, kept.year_weight);
            values.insert(of_team(id, number.key), shown(kept.weight, number.per).0);
            values.insert(of_year(id, number.key), shown(kept.year_weight, number.per).0);
        }
    }
    let figures = "SELECT organization_id, key, told, records_count FROM month_close_figures WHERE close_id = $1 ORDER BY organization_id, key";
    for row in sql::rows(db, figures, [close.into()]).await? {
        let (organization, key, told): (Uuid, String, String) =
            (row.try_get("", "organization_id")?, row.try_get("", "key")?, row.try_get("", "told")?);
        let count: i64 = row.try_get("", "records_count")?;
        let _ = writeln!(text, "{organization} {key} {told} {count}");
        if organization == county_id && FIGURES.contains(&key.as_str()) {
            values.insert(so_far(&key), told.parse().unwrap_or_default());
        }
    }
    for figure in FIGURES {
        let records = closes::records(db, close, county_id, figure).await?;
        let inside = records.iter().filter(|record| is_in(&record.day, month)).map(|record| record.weight).sum();
        values.insert(in_month(figure), shown(inside, snapshot::per(figure)).0);
    }
    Ok((values, sha256_hex(text.as_bytes())))
}

/// Whether a record's day lies in a month.
fn is_in(day: &str, month: NaiveDate) -> bool {
    day.parse().is_ok_and(|day: NaiveDate| first_of(day) == first_of(month))
}

/// A record under a number, with what it adds.
type Weighed = (String, Uuid, i64);

/// Adds the people of each team, and the numbers of all teams, a record once.
async fn all_kept<C: ConnectionTrait>(db: &C, teams: &[KeptTeam], reports: &[Uuid], values: &mut Values) -> ApiResult<()> {
    let mut select = Query::select();
    select.columns(["report_id", "key", "record_id", "weight"]).from("monthly_report_records");
    select.and_where(Expr::col("report_id").is_in(reports.iter().copied()));
    select.and_where(Expr::col("key").is_in(NUMBERS.iter().map(|number| number.key)));
    let mut kept: HashMap<Uuid, Vec<Weighed>> = HashMap::new();
    for row in db.query_all(&select).await? {
        let record = (row.try_get("", "key")?, row.try_get("", "record_id")?, row.try_get("", "weight")?);
        kept.entry(row.try_get("", "report_id")?).or_default().push(record);
    }
    let of = |team: &KeptTeam| (team.organization.id, kept.remove(&team.report_id).unwrap_or_default());
    let records: Vec<(Uuid, Vec<Weighed>)> = teams.iter().map(of).collect();
    add_all(&records, values);
    Ok(())
}

/// Adds the numbers of all teams from the records of each: of days all, of everything else each record once.
fn add_all(teams: &[(Uuid, Vec<Weighed>)], values: &mut Values) {
    let mut people = BTreeSet::new();
    for (team, records) in teams {
        let own: BTreeSet<Uuid> = records.iter().filter(|(key, ..)| key == DAYS).map(|(_, id, _)| *id).collect();
        values.insert(of_team(*team, PEOPLE), Decimal::from(own.len()));
        people.extend(own);
    }
    values.insert(of_all(PEOPLE), Decimal::from(people.len()));
    for number in NUMBERS {
        let own = teams.iter().flat_map(|(_, records)| records).filter(|(key, ..)| key == number.key);
        let sum: i64 = match number.key {
            DAYS => own.map(|(.., weight)| weight).sum(),
            _ => own.map(|(_, id, weight)| (*id, *weight)).collect::<HashMap<Uuid, i64>>().values().sum(),
        };
        values.insert(of_all(number.key), shown(sum, number.per).0);
    }
}

/// What a closed month's numbers are now. A fixed number of statements.
pub async fn month_now<C: ConnectionTrait>(db: &C, county_id: Uuid, month: NaiveDate) -> ApiResult<Values> {
    let text = "SELECT id, as_of FROM month_closes WHERE county_id = $1 AND month = $2";
    let Some(row) = sql::row(db, text, [county_id.into(), first_of(month).into()]).await? else { return Ok(Values::new()) };
    let teams = closes::teams(db, row.try_get("", "id")?).await?;
    let year_from = rules::year_from(rules::rule(db, county_id, month).await?, month);
    let windows: Vec<(Uuid, Window)> = teams.iter().map(|team| (team.organization.id, team.period)).collect();
    let from = windows.iter().map(|(_, period)| period.0).chain([year_from]).min().unwrap_or(month);
    let to = windows.iter().map(|(_, period)| period.1).max().unwrap_or(month);
    let facts = Facts::gather(db, county_id, None, (from, to)).await?;
    let mut values = counted(&facts, &windows);
    for (team, (_, to)) in &windows {
        for (number, so_far) in NUMBERS.iter().zip(facts.numbers(*team, (year_from, *to))) {
            values.insert(of_year(*team, number.key), shown(so_far.weight(), number.per).0);
        }
    }
    let asked = Asked { county_id, organization_id: Some(county_id), as_of: row.try_get("", "as_of")?, from: None, viewer: None, reader: None };
    let records = snapshot::records(db, asked, Some(FIGURES)).await?;
    for figure in FIGURES {
        let own = || records.iter().filter(|record| record.key == *figure);
        let inside = own().filter(|record| is_in(&record.day, month)).map(|record| record.weight).sum();
        values.insert(in_month(figure), shown(inside, snapshot::per(figure)).0);
        values.insert(so_far(figure), shown(own().map(|record| record.weight).sum(), snapshot::per(figure)).0);
    }
    Ok(values)
}

/// The numbers of teams, each in its window, and of all of them.
fn counted(facts: &Facts, windows: &[(Uuid, Window)]) -> Values {
    let (mut values, mut all) = (Values::new(), Vec::new());
    for (team, window) in windows {
        let numbers = facts.numbers(*team, *window);
        for (number, counted) in NUMBERS.iter().zip(&numbers) {
            values.insert(of_team(*team, number.key), shown(counted.weight(), number.per).0);
        }
        let record = |counted: &Counted| {
            let key = counted.key;
            counted.records.iter().map(move |record| (key.to_owned(), record.id, record.weight)).collect::<Vec<_>>()
        };
        all.push((*team, numbers.iter().flat_map(record).collect()));
    }
    add_all(&all, &mut values);
    values
}

/// The numbers of every team of the county between two days, as they are now, with the teams in their order.
pub async fn told_window<C: ConnectionTrait>(db: &C, county_id: Uuid, window: Window) -> ApiResult<(Vec<Reference>, Values)> {
    let facts = Facts::gather(db, county_id, None, window).await?;
    let windows: Vec<(Uuid, Window)> = facts.teams.iter().map(|team| (team.id, window)).collect();
    let values = counted(&facts, &windows);
    Ok((facts.teams.into_iter().map(|team| Reference { id: team.id, name: team.name }).collect(), values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_that_two_teams_count_is_counted_once_but_days_are_added() {
        let [one, other, lead, person] = [1, 2, 3, 4].map(Uuid::from_u128);
        let record = |key: &str, id, weight| (key.to_owned(), id, weight);
        let own = vec![record("effective_leads", lead, 1), record(DAYS, person, 3)];
        let teams = [(one, own.clone()), (other, own)];
        let mut values = Values::new();
        add_all(&teams, &mut values);
        assert_eq!(values[&of_all("effective_leads")], Decimal::ONE);
        assert_eq!(values[&of_all(DAYS)], Decimal::from(3), "six halves");
        assert_eq!((values[&of_team(one, PEOPLE)], values[&of_all(PEOPLE)]), (Decimal::ONE, Decimal::ONE));
        assert!(
            is_in("2024-08-31", "2024-08-01".parse().unwrap()) && !is_in("2024-09-01", "2024-08-01".parse().unwrap()) && !is_in("", NaiveDate::MIN)
        );
    }
}
