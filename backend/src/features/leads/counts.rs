//! Stalled leads by cause, and the signings to come by month and size. Counts hold restricted leads (商业秘密) too, sums and rows do not.
use super::store::{Reach, open_blockers, open_to, within};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::listing::Listing;
use crate::error::ApiResult;
use crate::http::ReadRefusals;
use actix_web::{HttpResponse, get, web};
use chrono::{Datelike, Days, Months, NaiveDate};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, CaseStatement, Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

/// The stalled leads by cause.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadStalls {
    /// The most frequent cause first.
    pub items: Vec<LeadStall>,
}

/// Stalled leads (推进受阻) of one cause: negotiating or key negotiating, with an open blocker.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadStall {
    /// Cause (卡点类型) of the oldest open blocker; null where it names none.
    #[schema(required)]
    pub cause: Option<String>,
    pub count: i64,
    /// How many of them the asker does not see.
    pub hidden: i64,
    /// What those that the asker sees are expected to invest, in yuan.
    pub expected_investment_yuan: i64,
    /// The day since which the longest stands; null where no blocker tells its day.
    #[schema(required)]
    pub oldest_on: Option<NaiveDate>,
    /// The filters of `/leads` that list them.
    pub query: String,
}

/// The signings to come.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadForecast {
    pub items: Vec<ForecastCell>,
}

/// Leads expected to be signed in one month, of one size.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ForecastCell {
    /// Its first day.
    pub month: NaiveDate,
    /// Whether the month is over and they are still not signed.
    pub is_past: bool,
    /// The smallest investment of the size band, in yuan: 0, 1亿, 5亿, 10亿, 20亿, 50亿.
    pub from_yuan: i64,
    /// Leads in stage signing (拟签约).
    pub signing: i64,
    /// Leads in the stages before it.
    pub earlier: i64,
    /// How many of both the asker does not see.
    pub hidden: i64,
    /// What those that the asker sees are expected to invest, in yuan.
    pub expected_investment_yuan: i64,
    /// The filters of `/leads` that list them.
    pub query: String,
}

/// Stalled leads by cause
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_stall_list", tag = "leads", security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "One row a cause", body = LeadStalls), ReadRefusals))]
#[get("/lead-stalls")]
pub async fn lead_stall_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(stalls(app.db.read(), &actor).await?))
}

/// Signings to come by month and size
///
/// Open leads that tell when they are expected to be signed; parked ones do not count. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_forecast_get", tag = "leads", security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "Months in order, sizes within", body = LeadForecast), ReadRefusals))]
#[get("/lead-forecast")]
pub async fn lead_forecast_get(actor: Allowed<needs::LeadsRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(forecast(app.db.read(), &actor, app.clock.today()).await?))
}

/// The operations of this file.
pub fn routes(config: &mut ServiceConfig) {
    config.service(lead_stall_list).service(lead_forecast_get);
}

/// A word as it stands in a query string.
pub fn encoded(word: &str) -> String {
    word.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

const STALLED: [&str; 2] = ["negotiating", "key_negotiating"];
const OPEN: [&str; 5] = ["reported", "effective", "negotiating", "key_negotiating", "signing"];

/// Tells count, hidden ones and the sum of what is seen, of leads with a column `is_open` and `amount`.
fn sums(rows: SelectStatement, by: &[&'static str]) -> SelectStatement {
    let mut select = Query::select();
    select.columns(by.iter().copied()).expr_as(Expr::cust("COUNT(*)"), Alias::new("leads_count"));
    select.expr_as(Expr::cust("COALESCE(SUM(CASE WHEN is_open THEN 0 ELSE 1 END), 0)"), Alias::new("hidden"));
    select.expr_as(Expr::cust("CAST(COALESCE(SUM(CASE WHEN is_open THEN amount ELSE 0 END), 0) AS bigint)"), Alias::new("amount"));
    select.from_subquery(rows, Alias::new("counted")).group_by_columns(by.iter().copied());
    select
}

/// The leads of a count, with whether the actor sees each and how much it is to invest.
fn counted(leads: Listing, actor: &Actor) -> SelectStatement {
    let mut rows = leads.ids("id");
    let open: SimpleExpr = CaseStatement::new().case(open_to(actor), Expr::val(true)).finally(Expr::val(false)).into();
    rows.expr_as(open, Alias::new("is_open")).expr_as(Expr::col(("leads", "expected_investment_yuan")), Alias::new("amount"));
    rows
}

async fn stalls<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<LeadStalls> {
    let mut leads = within(actor, &Reach::of(db, actor).await?, false);
    leads.only(leads.column("stage").is_in(STALLED));
    leads.only(open_blockers("COUNT(*)").gt(0));
    let mut rows = counted(leads, actor);
    rows.expr_as(open_blockers("cause"), Alias::new("cause")).expr_as(open_blockers("MIN(b.opened_on)"), Alias::new("opened_on"));
    let mut select = sums(rows, &["cause"]);
    select.expr_as(Func::min(Expr::col("opened_on")), Alias::new("oldest_on"));
    let mut items = Vec::new();
    for row in db.query_all(&select).await? {
        let cause: Option<String> = row.try_get("", "cause")?;
        let query = format!("stage={}&blocked_cause={}", STALLED.join(","), encoded(cause.as_deref().unwrap_or_default()));
        items.push(LeadStall {
            cause,
            count: row.try_get("", "leads_count")?,
            hidden: row.try_get("", "hidden")?,
            expected_investment_yuan: row.try_get("", "amount")?,
            oldest_on: row.try_get("", "oldest_on")?,
            query,
        });
    }
    items.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.cause.cmp(&b.cause)));
    Ok(LeadStalls { items })
}

const YI: i64 = 100_000_000;
/// The smallest investments of the bands, in yuan.
const BANDS: [i64; 6] = [0, YI, 5 * YI, 10 * YI, 20 * YI, 50 * YI];

async fn forecast<C: ConnectionTrait>(db: &C, actor: &Actor, today: NaiveDate) -> ApiResult<LeadForecast> {
    let mut leads = within(actor, &Reach::of(db, actor).await?, false);
    leads.only(leads.column("stage").is_in(OPEN));
    leads.filled("expected_signing_on", Some(true));
    let mut rows = counted(leads, actor);
    let amount = || Expr::col(("leads", "expected_investment_yuan"));
    let band = BANDS.iter().rev().fold(CaseStatement::new(), |case, from| case.case(amount().gte(*from), Expr::val(*from)));
    let signing: SimpleExpr =
        CaseStatement::new().case(Expr::col(("leads", "stage")).eq("signing"), Expr::val(true)).finally(Expr::val(false)).into();
    rows.column(("leads", "expected_signing_on")).expr_as(band, Alias::new("band")).expr_as(signing, Alias::new("is_signing"));
    let mut cells: BTreeMap<(NaiveDate, i64), ForecastCell> = BTreeMap::new();
    for row in db.query_all(&sums(rows, &["expected_signing_on", "band", "is_signing"])).await? {
        let (day, from_yuan): (NaiveDate, i64) = (row.try_get("", "expected_signing_on")?, row.try_get("", "band")?);
        let month = day.with_day(1).unwrap_or(day);
        let cell = cells.entry((month, from_yuan)).or_insert_with(|| empty(month, from_yuan, today));
        let count: i64 = row.try_get("", "leads_count")?;
        *(if row.try_get("", "is_signing")? { &mut cell.signing } else { &mut cell.earlier }) += count;
        cell.hidden += row.try_get::<i64>("", "hidden")?;
        cell.expected_investment_yuan += row.try_get::<i64>("", "amount")?;
    }
    Ok(LeadForecast { items: cells.into_values().collect() })
}

fn empty(month: NaiveDate, from_yuan: i64, today: NaiveDate) -> ForecastCell {
    let last = month.checked_add_months(Months::new(1)).and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(month);
    let most = BANDS.iter().find(|from| **from > from_yuan).map(|next| format!("&expected_investment_yuan.lte={}", next - 1));
    let query = format!(
        "stage={}&expected_signing_on.gte={month}&expected_signing_on.lte={last}&expected_investment_yuan.gte={from_yuan}{}",
        OPEN.join(","),
        most.unwrap_or_default()
    );
    let is_past = last < today;
    ForecastCell { month, is_past, from_yuan, signing: 0, earlier: 0, hidden: 0, expected_investment_yuan: 0, query }
}
