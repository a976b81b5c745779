//! The page of a team and the teams beside each other: a fixed number of statements, however many teams and months.
use super::dto::{Comparison, ComparisonCell, ComparisonCounty, ComparisonMonth, ComparisonTeam, TeamNumber, TeamResult, TeamSummary, WindowQuery};
use super::store::{self, Reported};
use crate::authz::Actor;
use crate::error::{ApiError, ApiResult};
use crate::features::figures::compute::Asked;
use crate::features::figures::{Number, period, said, snapshot};
use crate::features::reports::changes::{self, shown};
use crate::features::reports::detail::told;
use crate::features::reports::domain::{Rule, first_of, last_of, months};
use crate::features::reports::dto::{NumberRecords, ReportPerson};
use crate::features::reports::facts::{Counted, Facts, Team, Window};
use crate::features::reports::frozen::{self, Kept};
use crate::features::reports::numbers::{self as keys, NUMBERS};
use crate::features::reports::rules;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::HashMap;
use uuid::Uuid;

/// The most months that stand beside each other.
const MOST_MONTHS: usize = 24;

type Costs = HashMap<(Uuid, NaiveDate), i64>;

/// A team that the actor sees.
async fn check_sees<C: ConnectionTrait>(db: &C, actor: &Actor, team: Uuid) -> ApiResult<()> {
    let sees = actor.visible_organizations(db).await?.is_none_or(|visible| visible.contains(&team));
    if sees { Ok(()) } else { Err(ApiError::not_found()) }
}

/// What a weight of numbers makes of its visits, and what that cost.
fn result(weight: impl Fn(&str) -> i64, costs: Option<i64>) -> TeamResult {
    let per = |count: i64| costs.and_then(|costs| costs.checked_div(count));
    TeamResult {
        conversion_pct: period::percent(weight(keys::EFFECTIVE), weight(keys::COMPANIES)).map(Number),
        costs_yuan: costs,
        cost_per_effective_lead_yuan: per(weight(keys::EFFECTIVE)),
        cost_per_signing_yuan: per(weight(keys::SIGNINGS)),
    }
}

fn weight_in(counted: &[Counted], key: &str) -> i64 {
    counted.iter().find(|counted| counted.key == key).map_or(0, Counted::weight)
}

/// One team and one month of it.
pub async fn summary<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, month: NaiveDate, today: NaiveDate) -> ApiResult<TeamSummary> {
    check_sees(db, actor, id).await?;
    let month = first_of(month);
    let dates = rules::of(rules::rule(db, actor.county_id, month).await?, month);
    let reported = store::reports(db, actor.county_id, (month, month), today).await?.into_iter().find(|report| report.team == id);
    let window = reported.as_ref().map_or(dates.period, |report| report.period);
    let year = (dates.year_from, window.1);
    let facts = Facts::gather(db, actor.county_id, Some(id), (year.0.min(window.0), window.1)).await?;
    let team = facts.teams.first().cloned().ok_or_else(ApiError::not_found)?;
    let frozen = reported.as_ref().filter(|report| report.report.frozen_at.is_some()).map(|report| report.report.id);
    let kept = frozen::numbers_of_all(db, frozen.as_slice()).await?;
    let kept_of = |key: &str| frozen.map(|report| kept.get(&(report, key.to_owned())).copied().unwrap_or_default());
    let (now, so_far) = (facts.numbers(id, window), facts.numbers(id, year));
    let url = |key: &str, (from, to): Window| format!("/api/v1/outposts/{id}/numbers/{key}/records?from={from}&to={to}");
    let number = |((number, now), so_far): ((&keys::Number, &Counted), &Counted)| {
        let kept = kept_of(number.key);
        let value = kept.map_or_else(|| now.weight(), |kept| kept.weight);
        TeamNumber {
            key: number.key.into(),
            label: said(number.label),
            unit: said(number.unit),
            definition: said(number.definition),
            value: shown(value, number.per),
            year_value: shown(kept.map_or_else(|| so_far.weight(), |kept| kept.year_weight), number.per),
            now: (now.weight() != value).then(|| shown(now.weight(), number.per)),
            records_url: url(number.key, window),
            year_records_url: url(number.key, year),
        }
    };
    let costs = store::costs(db, actor.county_id, january(month), month).await?;
    let spent = |from: NaiveDate| sum(&costs, id, from, month);
    let person = |record: &crate::features::reports::facts::Record| ReportPerson {
        user: Reference { id: record.id, name: record.label.clone().unwrap_or_default() },
        days: shown(record.weight, 2),
    };
    Ok(TeamSummary {
        organization: Reference { id: team.id, name: team.name },
        zone: team.zone,
        month,
        period_from: window.0,
        period_to: window.1,
        is_closed: !store::closed(db, actor.county_id, month, month).await?.is_empty(),
        report: reported.map(|report| report.report),
        numbers: NUMBERS.iter().zip(&now).zip(&so_far).map(number).collect(),
        people: facts.people(id, window).iter().map(person).collect(),
        month_result: result(|key| kept_of(key).map_or_else(|| weight_in(&now, key), |kept| kept.weight), spent(month)),
        year_result: result(|key| kept_of(key).map_or_else(|| weight_in(&so_far, key), |kept| kept.year_weight), spent(january(month))),
    })
}

/// The first day of a day's year.
fn january(day: NaiveDate) -> NaiveDate {
    chrono::Datelike::with_ordinal(&day, 1).unwrap_or(day)
}

/// What a team cost between two months; none where nothing was entered.
fn sum(costs: &Costs, team: Uuid, from: NaiveDate, to: NaiveDate) -> Option<i64> {
    let own = costs.iter().filter(|((of, month), _)| *of == team && from <= *month && *month <= to);
    let amounts: Vec<i64> = own.map(|(_, amount)| *amount).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}

/// Two days in their order, at most some two years apart.
pub fn check_window(from: NaiveDate, to: NaiveDate) -> ApiResult<Window> {
    if from <= to && (to - from).num_days() <= 800 {
        return Ok((from, to));
    }
    let (zh, en) = ("起止日期应先后有序，且不超过两年", "from is not after to, and they span two years at most");
    Err(ApiError::bad_request("invalid_parameter", zh, en))
}

/// The records behind a number of a team between two days, of now.
pub async fn records<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, key: &str, query: &WindowQuery) -> ApiResult<NumberRecords> {
    let number = keys::find(key).ok_or_else(ApiError::not_found)?;
    let window = check_window(query.from, query.to)?;
    check_sees(db, actor, id).await?;
    let facts = Facts::gather(db, actor.county_id, Some(id), window).await?;
    if facts.teams.is_empty() {
        return Err(ApiError::not_found());
    }
    let counted = facts.numbers(id, window).into_iter().find(|counted| counted.key == key);
    let records = counted.map(|counted| counted.records).unwrap_or_default();
    let hidden = changes::hidden_leads(db, actor, changes::leads_of(records.iter())).await?;
    let (hidden, open): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| record.lead_id.is_some_and(|lead| hidden.contains(&lead)));
    Ok(NumberRecords {
        key: key.into(),
        period_from: query.from,
        period_to: query.to,
        frozen_at: None,
        items: open.iter().map(|record| told(record, number.per)).collect(),
        hidden_count: i64::try_from(hidden.len()).unwrap_or(i64::MAX),
        hidden_weight: shown(hidden.iter().map(|record| record.weight).sum(), number.per),
    })
}

/// What the comparison is told from.
struct Beside {
    rule: Rule,
    months: Vec<NaiveDate>,
    facts: Facts,
    reports: HashMap<(Uuid, NaiveDate), Reported>,
    kept: HashMap<(Uuid, String), Kept>,
    costs: Costs,
    /// The teams whose costs the asker sees; none means all.
    seen: Option<Vec<Uuid>>,
}

/// The teams and months beside each other.
pub async fn comparison<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    from: Option<NaiveDate>,
    to: NaiveDate,
    today: NaiveDate,
) -> ApiResult<Comparison> {
    let from = from.unwrap_or_else(|| january(to));
    let months = months(from, to);
    if months.is_empty() || months.len() > MOST_MONTHS {
        let (zh, en) =
            (format!("一次最多比较 {MOST_MONTHS} 个月，且起月不晚于止月"), format!("At most {MOST_MONTHS} months, the first not after the last"));
        return Err(ApiError::bad_request("invalid_parameter", zh, en));
    }
    let (first, last) = (first_of(from), first_of(to));
    let county = actor.county_id;
    let rule = rules::rule(db, county, last).await?;
    let reports = store::reports(db, county, (first, last), today).await?;
    let ids: Vec<Uuid> = reports.iter().filter(|report| report.report.frozen_at.is_some()).map(|report| report.report.id).collect();
    let span = reports.iter().map(|report| report.period).chain(months.iter().map(|month| rule.period(*month)));
    let span = span.fold((first, last), |(from, to), (begins, ends)| (from.min(begins), to.max(ends)));
    let beside = Beside {
        rule,
        facts: Facts::gather(db, county, None, span).await?,
        kept: frozen::numbers_of_all(db, &ids).await?,
        costs: store::costs(db, county, first, last).await?,
        seen: actor.visible_organizations(db).await?,
        reports: reports.into_iter().map(|report| ((report.team, report.month), report)).collect(),
        months,
    };
    let closed = store::closed(db, county, first, last).await?;
    let (trips, told_county) = of_county(db, county, first, last_of(last)).await?;
    let month = |month: &NaiveDate| {
        let (period_from, period_to) = beside.rule.period(*month);
        let principal_trips = i64::try_from(trips.iter().filter(|day| first_of(**day) == *month).count()).unwrap_or(0);
        ComparisonMonth { month: *month, period_from, period_to, is_closed: closed.contains(month), principal_trips }
    };
    Ok(Comparison {
        months: beside.months.iter().map(month).collect(),
        teams: beside.facts.teams.iter().map(|team| beside.team(team)).collect(),
        county: told_county,
    })
}

/// What the county's principals did between two days, and the days of their trips.
async fn of_county<C: ConnectionTrait>(db: &C, county_id: Uuid, from: NaiveDate, to: NaiveDate) -> ApiResult<(Vec<NaiveDate>, ComparisonCounty)> {
    const TRIPS: &str = "principal_trips";
    const COMPANIES: &str = "principal_trip_companies";
    const ARRANGED: &str = "outpost_arranged_for_principals";
    let asked = Asked { county_id, organization_id: None, as_of: to, from: Some(from), viewer: None, reader: None };
    let records = snapshot::records(db, asked, Some(&[TRIPS, COMPANIES, ARRANGED])).await?;
    let count = |key: &str| records.iter().filter(|record| record.key == key).map(|record| record.weight).sum();
    let days = records.iter().filter(|record| record.key == TRIPS).filter_map(|record| record.day.parse().ok()).collect();
    let county = ComparisonCounty {
        from,
        to,
        principal_trips: count(TRIPS),
        principal_trip_companies: count(COMPANIES),
        outpost_arranged_for_principals: count(ARRANGED),
    };
    Ok((days, county))
}

impl Beside {
    fn team(&self, team: &Team) -> ComparisonTeam {
        let months: Vec<ComparisonCell> = self.months.iter().map(|month| self.cell(team.id, *month)).collect();
        let window = (months.first().map_or(self.months[0], |cell| cell.from), months.last().map_or(self.months[0], |cell| cell.to));
        let now = self.facts.numbers(team.id, window);
        let (first, last) = (self.months[0], self.months[self.months.len() - 1]);
        let total = self.told(team.id, window, |key| weight_in(&now, key), (first, last), (false, false));
        let organization = Reference { id: team.id, name: team.name.clone() };
        ComparisonTeam { organization, zone: team.zone.clone(), total, months }
    }

    fn cell(&self, team: Uuid, month: NaiveDate) -> ComparisonCell {
        let report = self.reports.get(&(team, month));
        let window = report.map_or_else(|| self.rule.period(month), |report| report.period);
        let now = self.facts.numbers(team, window);
        let frozen = report.filter(|report| report.report.frozen_at.is_some()).map(|report| report.report.id);
        let kept = |key: &str| frozen.map(|id| self.kept.get(&(id, key.to_owned())).map_or(0, |kept| kept.weight));
        let differs = now.iter().any(|counted| kept(counted.key).is_some_and(|kept| kept != counted.weight()));
        self.told(team, window, |key| kept(key).unwrap_or_else(|| weight_in(&now, key)), (month, month), (frozen.is_some(), differs))
    }

    fn told(
        &self,
        team: Uuid,
        (from, to): Window,
        weight: impl Fn(&str) -> i64,
        (first, last): (NaiveDate, NaiveDate),
        (is_frozen, differs): (bool, bool),
    ) -> ComparisonCell {
        let sees = self.seen.as_ref().is_none_or(|seen| seen.contains(&team));
        let costs = sum(&self.costs, team, first, last).filter(|_| sees);
        ComparisonCell {
            from,
            to,
            days: shown(weight(keys::DAYS), 2),
            visits: weight(keys::VISITS),
            receptions: weight(keys::RECEPTIONS),
            companies_visited: weight(keys::COMPANIES),
            reported_leads: weight(keys::REPORTED),
            effective_leads: weight(keys::EFFECTIVE),
            progress_records: weight(keys::PROGRESS),
            signings: weight(keys::SIGNINGS),
            result: result(&weight, costs),
            is_frozen,
            differs,
        }
    }
}
