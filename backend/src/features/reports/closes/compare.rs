//! A closed month beside now: what was known then, what is known now of the same date, and which records make the difference.
use super::dto::{ClosedFigure, ClosedFigureChanges, ClosedNumber, ClosedTeam, MonthClose, MonthCloseDetail};
use super::store;
use crate::authz::Actor;
use crate::error::{ApiError, ApiResult};
use crate::features::figures::compute::{self, Asked};
use crate::features::figures::snapshot::{self, basis, per};
use crate::features::figures::{Told, registry, said};
use crate::features::reports::changes::{self, Did, Pair, shown};
use crate::features::reports::dto::ReportStatus;
use crate::features::reports::facts::{Facts, Record};
use crate::features::reports::numbers::NUMBERS;
use crate::features::reports::{frozen, rules};
use chrono::{DateTime, NaiveDate};
use sea_orm::ConnectionTrait;
use std::collections::HashMap;
use uuid::Uuid;

fn asked(actor: &Actor, organization: Uuid, as_of: NaiveDate) -> Asked {
    Asked { county_id: actor.county_id, organization_id: Some(organization), as_of, from: None, viewer: None, reader: None }
}

/// The figures of now by key, as JSON.
async fn now<C: ConnectionTrait>(db: &C, asked: Asked) -> ApiResult<HashMap<&'static str, serde_json::Value>> {
    let all = compute::all(db, asked).await?;
    // Through the text, so that a number is told in the same digits as the one that was kept.
    let told = |computed: compute::Computed| {
        let text = serde_json::to_string(&Told(computed.value))?;
        Ok((computed.figure.key, serde_json::from_str(&text)?))
    };
    all.figures.into_iter().map(told).collect()
}

/// A closed month with the figures of the county or an organization and its teams, and now beside them. A fixed number of statements.
pub async fn detail<C: ConnectionTrait>(db: &C, actor: &Actor, month: NaiveDate, organization: Option<Uuid>) -> ApiResult<MonthCloseDetail> {
    let close = store::find(db, actor, month).await?;
    let wanted = organization.unwrap_or(actor.county_id);
    let organizations = store::organizations(db, close.id).await?;
    let organization = organizations.iter().find(|known| known.id == wanted).cloned().ok_or_else(ApiError::not_found)?;
    let kept = store::figures(db, close.id, wanted).await?;
    let mut kept: HashMap<String, store::KeptFigure> = kept.into_iter().map(|figure| (figure.key.clone(), figure)).collect();
    let current = now(db, asked(actor, wanted, close.as_of)).await?;
    let url = |key: &str, more: &str| format!("/api/v1/month-closes/{}/figures/{key}{more}?organization_id={wanted}", month.format("%Y-%m"));
    let figure = |figure: &registry::Figure| {
        let kept = kept.remove(figure.key)?;
        let now = current.get(figure.key).cloned().unwrap_or_default();
        Some(ClosedFigure {
            key: figure.key.into(),
            label: said(figure.label),
            unit: said(figure.unit),
            section: figure.section.into(),
            definition: said(figure.definition),
            differs: kept.told != now,
            value: kept.told,
            now,
            records_count: kept.records_count,
            records_url: url(figure.key, "/records"),
            changes_url: url(figure.key, ""),
        })
    };
    let figures = registry::FIGURES.iter().filter_map(figure).collect();
    let teams = teams(db, actor, &close).await?;
    Ok(MonthCloseDetail { close, organization, organizations, figures, teams })
}

/// The teams of a closed month with their numbers, by days from high to low.
async fn teams<C: ConnectionTrait>(db: &C, actor: &Actor, close: &MonthClose) -> ApiResult<Vec<ClosedTeam>> {
    let kept = store::teams(db, close.id).await?;
    let numbers = frozen::numbers_of_all(db, &kept.iter().map(|team| team.report_id).collect::<Vec<_>>()).await?;
    let rule = rules::rule(db, actor.county_id, close.month).await?;
    let from = kept.iter().map(|team| team.period.0).min().unwrap_or(close.month).min(rules::year_from(rule, close.month));
    let to = kept.iter().map(|team| team.period.1).max().unwrap_or(close.as_of);
    let facts = Facts::gather(db, actor.county_id, None, (from, to)).await?;
    let mut teams: Vec<(i64, ClosedTeam)> = kept
        .into_iter()
        .map(|team| {
            let now = facts.numbers(team.organization.id, team.period);
            let kept_of = |key: &str| numbers.get(&(team.report_id, key.to_owned())).copied().unwrap_or_default();
            let number = |(number, counted): (&crate::features::reports::numbers::Number, &crate::features::reports::facts::Counted)| {
                let kept = kept_of(number.key);
                ClosedNumber {
                    key: number.key.into(),
                    label: said(number.label),
                    unit: said(number.unit),
                    value: shown(kept.weight, number.per),
                    year_value: shown(kept.year_weight, number.per),
                    now: (counted.weight() != kept.weight).then(|| shown(counted.weight(), number.per)),
                    records_url: format!("/api/v1/monthly-reports/{}/numbers/{}/records", team.report_id, number.key),
                }
            };
            let numbers = NUMBERS.iter().zip(&now).map(number).collect();
            let days = kept_of(crate::features::reports::numbers::DAYS).weight;
            let status = ReportStatus::parse(&team.status);
            let (organization, zone, report_id, is_late) = (team.organization, team.zone, team.report_id, team.is_late);
            (days, ClosedTeam { organization, zone, report_id, status, is_late, numbers })
        })
        .collect();
    teams.sort_by_key(|(days, _)| -days);
    Ok(teams.into_iter().map(|(_, team)| team).collect())
}

fn kept_record(kept: store::KeptRecord) -> Record {
    let lead_id = (kept.kind == "lead").then_some(kept.id);
    let day = kept.day.parse().ok();
    let entered_at = DateTime::default();
    Record { kind: kept.kind, id: kept.id, lead_id, code: kept.code, label: kept.label, day, weight: kept.weight, group: kept.group, entered_at }
}

fn current_record(kept: snapshot::Kept) -> Record {
    let lead_id = (kept.kind == "lead").then_some(kept.id);
    let day = kept.day.parse().ok();
    let entered_at = DateTime::default();
    Record { kind: kept.kind, id: kept.id, lead_id, code: kept.code, label: kept.label, day, weight: kept.weight, group: kept.group, entered_at }
}

/// Whether the actor sees the records of an organization: all of the county, or those of the own unit and below.
pub async fn sees<C: ConnectionTrait>(db: &C, actor: &Actor, organization: Uuid) -> ApiResult<bool> {
    Ok(actor.visible_organizations(db).await?.is_none_or(|visible| visible.contains(&organization)))
}

/// What a closed month keeps of a figure of an organization.
pub async fn found<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    (month, key): (NaiveDate, &str),
    organization: Uuid,
) -> ApiResult<(MonthClose, store::KeptFigure)> {
    let close = store::find(db, actor, month).await?;
    let kept = store::figures(db, close.id, organization).await?;
    let kept = kept.into_iter().find(|figure| figure.key == key).ok_or_else(ApiError::not_found)?;
    Ok((close, kept))
}

/// Which records of a figure came, went or changed since its month closed, and who did it.
pub async fn figure<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    month: NaiveDate,
    key: &str,
    organization: Option<Uuid>,
) -> ApiResult<ClosedFigureChanges> {
    let organization = organization.unwrap_or(actor.county_id);
    let figure = registry::find(key).ok_or_else(ApiError::not_found)?;
    let (close, kept) = found(db, actor, (month, key), organization).await?;
    let records_of = basis(key).unwrap_or(figure.key);
    let asked = asked(actor, organization, close.as_of);
    let then: Vec<Record> = store::records(db, close.id, organization, records_of).await?.into_iter().map(kept_record).collect();
    let current = snapshot::records(db, asked, Some(&[records_of])).await?.into_iter().map(current_record).collect::<Vec<_>>();
    let pairs = changes::pairs(&then, &current);
    let (changes, hidden_changes) = if sees(db, actor, organization).await? {
        let all: Vec<&Pair> = pairs.iter().collect();
        let hidden = changes::hidden_leads(db, actor, changes::leads_of(pairs.iter().flat_map(|pair| pair.then.iter().chain(&pair.now)))).await?;
        let who: HashMap<Uuid, Did> = changes::who(db, &all, close.closed_at).await?;
        changes::told(&pairs, per(records_of), &who, &hidden)
    } else {
        (Vec::new(), i64::try_from(pairs.len()).unwrap_or(i64::MAX))
    };
    let now = now(db, asked).await?.remove(figure.key).unwrap_or_default();
    Ok(ClosedFigureChanges {
        key: key.into(),
        label: said(figure.label),
        unit: said(figure.unit),
        closed_at: close.closed_at,
        value: kept.told,
        now,
        records_of: records_of.into(),
        changes,
        hidden_changes,
    })
}
