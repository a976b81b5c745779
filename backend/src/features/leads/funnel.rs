//! The funnel: of the leads reported in a time how many got how far, and how long they stood in each stage. Counts hold restricted leads
//! (商业秘密) too; the rows that a number opens hide them.
use super::dto::LeadStage;
use super::filters::WAY;
use super::store::{Reach, within};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::dialect;
use crate::db::listing::Listing;
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::{ReadRefusals, Reference, ValidQuery};
use actix_web::{HttpResponse, get, web};
use chrono::{Datelike, NaiveDate};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

/// By what the leads are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FunnelBy {
    /// 报送单位
    Organization,
    /// 片区 of the outpost that reported; leads of other units stand in the whole only.
    Zone,
    SourceType,
    Method,
}

/// Which leads the funnel tells of.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FunnelQuery {
    /// Reported on this day or later; the first day of this year by default.
    #[serde(rename = "reported_on.gte")]
    #[param(rename = "reported_on.gte")]
    pub reported_on_gte: Option<NaiveDate>,
    /// Reported on this day or earlier; today by default.
    #[serde(rename = "reported_on.lte")]
    #[param(rename = "reported_on.lte")]
    pub reported_on_lte: Option<NaiveDate>,
    /// Told apart by this; without it only the whole.
    #[param(inline)]
    pub by: Option<FunnelBy>,
    /// Whether to tell the median days in each stage as well.
    pub with_days: Option<bool>,
}

/// The funnel.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadFunnel {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    /// The whole, then each group, those with most leads first.
    pub items: Vec<FunnelGroup>,
}

/// One group's way.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FunnelGroup {
    /// The unit that reported; null for the whole and where leads are told apart otherwise.
    #[schema(required)]
    pub organization: Option<Reference>,
    /// Zone, source or method; null for the whole and by unit.
    #[schema(required)]
    pub word: Option<String>,
    /// From the report to the signing.
    pub steps: Vec<FunnelStep>,
    /// How many are parked, and how many lost.
    pub parked: i64,
    pub lost: i64,
}

/// How many got so far.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FunnelStep {
    pub stage: LeadStage,
    /// Leads that got to this stage or beyond.
    pub count: i64,
    /// Of those of the step before, in hundredths of a percent; null for the first step and where there were none.
    #[schema(required)]
    pub conversion_bp: Option<i64>,
    /// Median of the calendar days that leads which have left the stage stood in it; null where none has, or where it was not asked for.
    #[schema(required)]
    pub median_days: Option<i64>,
    /// The filters of `/leads` that list them.
    pub query: String,
}

/// How far leads got
///
/// Of those reported in a time: how many got to each stage, told apart by unit, zone, source or method. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_funnel_get", tag = "leads", params(FunnelQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The funnel", body = LeadFunnel), ReadRefusals))]
#[get("/lead-funnel")]
pub async fn lead_funnel_get(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, query: ValidQuery<FunnelQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(read(app.db.read(), &actor, &query.0, app.clock.today()).await?))
}

/// The operation on the funnel.
pub fn routes(config: &mut ServiceConfig) {
    config.service(lead_funnel_get);
}

/// What a group is: the whole, a unit, a word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Whole,
    Organization(Uuid),
    Word(String),
}

/// What is counted of a group.
#[derive(Debug, Default)]
struct Counted {
    reached: [i64; WAY.len()],
    parked: i64,
    lost: i64,
    /// For each stage how many leads left it after so many days.
    days: [BTreeMap<i64, i64>; WAY.len()],
}

async fn read<C: ConnectionTrait>(db: &C, actor: &Actor, query: &FunnelQuery, today: NaiveDate) -> ApiResult<LeadFunnel> {
    let from_on = query.reported_on_gte.or(NaiveDate::from_ymd_opt(today.year(), 1, 1)).unwrap_or(today);
    let to_on = query.reported_on_lte.unwrap_or(today);
    let reach = Reach::of(db, actor).await?;
    let mut leads = within(actor, &reach, false);
    leads.between("reported_on", Some(from_on), Some(to_on));
    let mut groups = counts(db, leads.clone(), query.by).await?;
    if query.with_days == Some(true) {
        add_days(db, leads, query.by, &mut groups).await?;
    }
    let ids: Vec<Uuid> = groups.keys().filter_map(|key| if let Key::Organization(id) = key { Some(*id) } else { None }).collect();
    let names = organizations::names(db, &ids).await?;
    let mut items: Vec<(Key, FunnelGroup)> = Vec::new();
    for (key, counted) in groups {
        let organization = match &key {
            Key::Organization(id) => Some(Reference { id: *id, name: names.get(id).cloned().flatten().unwrap_or_default() }),
            _ => None,
        };
        let filters = filters(&key, query.by, from_on, to_on);
        items.push((key, told(counted, organization, &filters)));
    }
    items.sort_by_key(|(key, group)| (*key != Key::Whole, std::cmp::Reverse(group.steps.first().map_or(0, |step| step.count)), key.clone()));
    let word = |key: Key| if let Key::Word(word) = key { Some(word) } else { None };
    let items = items.into_iter().map(|(key, group)| FunnelGroup { word: word(key), ..group }).collect();
    Ok(LeadFunnel { from_on, to_on, items })
}

fn told(counted: Counted, organization: Option<Reference>, filters: &str) -> FunnelGroup {
    let mut steps = Vec::new();
    for (at, stage) in WAY.iter().enumerate() {
        let (count, before) = (counted.reached[at], if at == 0 { 0 } else { counted.reached[at - 1] });
        let conversion_bp = (before > 0).then(|| (count * 20_000 + before) / (2 * before));
        let query = format!("reached={}&{filters}", stage.as_str());
        steps.push(FunnelStep { stage: *stage, count, conversion_bp, median_days: median(&counted.days[at]), query });
    }
    FunnelGroup { organization, word: None, steps, parked: counted.parked, lost: counted.lost }
}

/// The middle value; of an even number the lower of the two in the middle.
fn median(days: &BTreeMap<i64, i64>) -> Option<i64> {
    let half = (days.values().sum::<i64>() + 1) / 2;
    let mut seen = 0;
    days.iter()
        .find(|(_, count)| {
            seen += **count;
            seen >= half
        })
        .map(|(day, _)| *day)
}

fn filters(key: &Key, by: Option<FunnelBy>, from_on: NaiveDate, to_on: NaiveDate) -> String {
    let time = format!("reported_on.gte={from_on}&reported_on.lte={to_on}");
    match (key, by) {
        (Key::Organization(id), _) => format!("reporting_organization_id={id}&{time}"),
        (Key::Word(word), Some(FunnelBy::Zone)) => format!("zone={}&{time}", super::counts::encoded(word)),
        (Key::Word(word), Some(FunnelBy::SourceType)) => format!("source_type={}&{time}", super::counts::encoded(word)),
        (Key::Word(word), Some(FunnelBy::Method)) => format!("method={}&{time}", super::counts::encoded(word)),
        _ => time,
    }
}

/// Lets a query tell leads apart; gives the columns to group by.
fn split(select: &mut SelectStatement, by: Option<FunnelBy>) {
    let column = match by {
        None => return,
        Some(FunnelBy::Organization) => ("leads", "reporting_organization_id"),
        Some(FunnelBy::Zone) => {
            select.join(JoinType::InnerJoin, "organizations", Expr::col(("organizations", "id")).equals(("leads", "reporting_organization_id")));
            ("organizations", "zone")
        }
        Some(FunnelBy::SourceType) => ("leads", "source_type"),
        Some(FunnelBy::Method) => ("leads", "method"),
    };
    select.expr_as(Expr::col(column), Alias::new("group_key"));
}

/// The group of a row; none for what stands in the whole only.
fn key(row: &QueryResult, by: Option<FunnelBy>) -> ApiResult<Option<Key>> {
    Ok(match by {
        None => None,
        Some(FunnelBy::Organization) => Some(Key::Organization(row.try_get("", "group_key")?)),
        Some(_) => row.try_get::<Option<String>>("", "group_key")?.map(Key::Word),
    })
}

type Groups = BTreeMap<Key, Counted>;

/// How many got how far, in one statement.
async fn counts<C: ConnectionTrait>(db: &C, leads: Listing, by: Option<FunnelBy>) -> ApiResult<Groups> {
    let mut select = leads.ids("stage");
    select.column(("leads", "left_stage")).expr_as(Expr::col(("leads", "effective_on")).is_not_null(), Alias::new("is_effective"));
    select.expr_as(Expr::cust("COUNT(*)"), Alias::new("leads_count"));
    split(&mut select, by);
    select.group_by_columns([("leads", "stage"), ("leads", "left_stage")]).add_group_by([Expr::cust("is_effective")]);
    if by.is_some() {
        select.add_group_by([Expr::cust("group_key")]);
    }
    let mut groups = Groups::from([(Key::Whole, Counted::default())]);
    for row in db.query_all(&select).await? {
        let count: i64 = row.try_get("", "leads_count")?;
        for key in [Some(Key::Whole), key(&row, by)?].into_iter().flatten() {
            count_in(groups.entry(key).or_default(), &row, count)?;
        }
    }
    Ok(groups)
}

fn count_in(counted: &mut Counted, row: &QueryResult, count: i64) -> ApiResult<()> {
    let stage = |text: &str| LeadStage::parse(text).ok_or_else(|| ApiError::internal("an unknown stage"));
    let now = stage(&row.try_get::<String>("", "stage")?)?;
    let left = row.try_get::<Option<String>>("", "left_stage")?.as_deref().map(stage).transpose()?;
    match now {
        LeadStage::Parked => counted.parked += count,
        LeadStage::Lost => counted.lost += count,
        _ => {}
    }
    let far = if matches!(now, LeadStage::Parked | LeadStage::Lost) { left.unwrap_or(LeadStage::Reported) } else { now };
    let at = WAY.iter().position(|one| *one == far).unwrap_or(0);
    let at = if row.try_get("", "is_effective")? { at.max(1) } else { at };
    counted.reached[..=at].iter_mut().for_each(|reached| *reached += count);
    Ok(())
}

/// How long leads stood in the stages that they have left, in one statement.
async fn add_days<C: ConnectionTrait>(db: &C, leads: Listing, by: Option<FunnelBy>, groups: &mut Groups) -> ApiResult<()> {
    let backend = db.get_database_backend();
    let mut stays = leads.ids("id");
    stays.join_as(JoinType::InnerJoin, "lead_stage_changes", Alias::new("c"), Expr::col(("c", "lead_id")).equals(("leads", "id")));
    stays.expr_as(Expr::col(("c", "from_stage")), Alias::new("from_stage"));
    let since = "COALESCE(LAG(c.changed_on) OVER (PARTITION BY c.lead_id ORDER BY c.changed_at, c.id), leads.reported_on)";
    let days = format!("{} - {}", dialect::day_number(backend, "c.changed_on"), dialect::day_number(backend, since));
    stays.expr_as(Expr::cust(days), Alias::new("days"));
    split(&mut stays, by);
    let mut select = Query::select();
    select.columns(["from_stage", "days"]).expr_as(Expr::cust("COUNT(*)"), Alias::new("leads_count"));
    select.from_subquery(stays, Alias::new("stays")).and_where(Expr::col("from_stage").is_not_null()).group_by_columns(["from_stage", "days"]);
    if by.is_some() {
        select.column("group_key").group_by_col("group_key");
    }
    for row in db.query_all(&select).await? {
        let stage = LeadStage::parse(&row.try_get::<String>("", "from_stage")?);
        let Some(at) = stage.and_then(|stage| WAY.iter().position(|one| *one == stage)) else { continue };
        let (days, count) = (number(&row, "days")?, row.try_get::<i64>("", "leads_count")?);
        for key in [Some(Key::Whole), key(&row, by)?].into_iter().flatten() {
            *groups.entry(key).or_default().days[at].entry(Ord::max(days, 0)).or_default() += count;
        }
    }
    Ok(())
}

/// A number of days: PostgreSQL tells a difference of dates in four bytes, SQLite in eight.
pub fn number(row: &QueryResult, name: &str) -> ApiResult<i64> {
    Ok(row.try_get::<i64>("", name).or_else(|_| row.try_get::<i32>("", name).map(i64::from))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_or_the_lower_of_two() {
        assert_eq!(median(&BTreeMap::new()), None);
        assert_eq!(median(&BTreeMap::from([(3, 1)])), Some(3));
        assert_eq!(median(&BTreeMap::from([(1, 2), (5, 2)])), Some(1));
        assert_eq!(median(&BTreeMap::from([(1, 2), (5, 3)])), Some(5));
    }

    #[test]
    fn shares_are_rounded_and_none_of_none_has_no_share() {
        let counted = Counted { reached: [3, 2, 0, 0, 0, 0], ..Counted::default() };
        let steps = told(counted, None, "").steps;
        assert_eq!(steps.iter().map(|step| step.conversion_bp).collect::<Vec<_>>(), [None, Some(6667), Some(0), None, None, None]);
    }
}
