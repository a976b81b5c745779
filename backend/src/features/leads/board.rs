//! The board: leads by stage, of each how many, how much and the first ones. The table of the same leads is the list with the same
//! filters; an empty column is told too.
use super::dto::{Lead, LeadFilter, LeadStage};
use super::store::{Reach, is_named, lead, narrow, open_to, told, within};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::db::listing::Listing;
use crate::error::{ApiError, ApiResult};
use crate::http::{ReadRefusals, ValidQuery};
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;

/// How many leads a column shows where nothing is asked.
const SHOWN: u64 = 20;
/// The most that a column shows; the list goes on.
const MOST: u64 = 50;

/// Leads by stage.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadBoard {
    /// In the order of the stages, empty ones too.
    pub columns: Vec<LeadColumn>,
}

/// The leads of one stage.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadColumn {
    pub stage: LeadStage,
    /// How many the asker sees.
    pub count: i64,
    /// What they are expected to invest, in yuan.
    pub expected_investment_yuan: i64,
    /// How many restricted ones (商业秘密) stand beside them; null with filters, which would tell what they are.
    #[schema(required)]
    pub hidden: Option<i64>,
    /// The first of them, those changed last before the others.
    pub items: Vec<Lead>,
}

/// The filters of the list but for its paging; `limit` is that of a column.
pub struct BoardParameters;

impl IntoParams for BoardParameters {
    fn into_params(place: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let mut all = LeadFilter::into_params(place);
        all.retain(|parameter| !["cursor", "total", "sort", "archived"].contains(&parameter.name.as_str()));
        all
    }
}

/// The leads by stage
///
/// Filters as for the list; `limit` (20, at most 50) is the number of leads that each stage shows. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_board_get", tag = "leads", params(BoardParameters), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "One column a stage", body = LeadBoard), ReadRefusals))]
#[get("/lead-board")]
pub async fn lead_board_get(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    filter: ValidQuery<LeadFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let is_whole = is_whole(request.query_string());
    Ok(HttpResponse::Ok().json(board(app.db.read(), &actor, &filter.0, is_whole, app.clock.today()).await?))
}

/// The operation on the board.
pub fn routes(config: &mut ServiceConfig) {
    config.service(lead_board_get);
}

async fn board<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter, is_whole: bool, today: NaiveDate) -> ApiResult<LeadBoard> {
    let shown = shown(filter)?;
    let reach = Reach::of(db, actor).await?;
    let mut leads = narrow(db, actor, within(actor, &reach, false), filter, today).await?;
    let [one_half, other_half] = halves(actor, &leads, is_whole.then(|| hidden(actor, &reach)));
    leads.only_if(open_to(actor));
    let mut counts = Counts::new();
    let (one_half, other_half, mut items) =
        tokio::try_join!(counted(db, one_half), counted(db, other_half), first_of_each(db, actor, &reach, leads, shown))?;
    for (stage, count, amount, hidden) in one_half.into_iter().chain(other_half) {
        let told = counts.entry(stage).or_default();
        *told = (told.0 + count, told.1 + amount, told.2 + hidden);
    }
    let columns = LeadStage::ALL.iter().map(|stage| {
        let (count, expected_investment_yuan, hidden) = counts.remove(stage.as_str()).unwrap_or_default();
        let hidden = is_whole.then_some(hidden);
        let items = items.extract_if(.., |lead| lead.stage == *stage).collect();
        LeadColumn { stage: *stage, count, expected_investment_yuan, hidden, items }
    });
    Ok(LeadBoard { columns: columns.collect() })
}

fn shown(filter: &LeadFilter) -> ApiResult<u64> {
    let paged = [
        ("cursor", filter.cursor.is_some()),
        ("total", filter.total.is_some()),
        ("sort", filter.sort.is_some()),
        ("archived", filter.archived.is_some()),
    ];
    if let Some((name, _)) = paged.iter().find(|(_, is_set)| *is_set) {
        return Err(ApiError::bad_request(
            "unknown_parameter",
            format!("{name}: 看板没有这个参数"),
            format!("{name}: the board has no such parameter"),
        ));
    }
    match filter.limit.unwrap_or(SHOWN) {
        shown @ 1..=MOST => Ok(shown),
        _ => Err(ApiError::bad_request("invalid_limit", format!("limit 应在 1–{MOST} 之间"), format!("limit is between 1 and {MOST}"))),
    }
}

/// Whether nothing is asked but stages and the number of rows.
fn is_whole(query: &str) -> bool {
    let asked = web::Query::<Vec<(String, String)>>::from_query(query).map(web::Query::into_inner).unwrap_or_default();
    asked.iter().all(|(name, _)| ["stage", "limit"].contains(&name.as_str()))
}

/// The restricted leads that the actor's units touch and the actor is not named on.
fn hidden(actor: &Actor, reach: &Reach) -> Listing {
    let mut hidden = within(actor, reach, false);
    hidden.only(restricted(true));
    hidden.only_if(is_named(actor).not());
    hidden
}

/// Written out, not bound, as the stages below: PostgreSQL then knows how many leads each is.
fn restricted(is_restricted: bool) -> SimpleExpr {
    Expr::cust(if is_restricted { "leads.is_restricted = TRUE" } else { "leads.is_restricted = FALSE" })
}

type Counts = BTreeMap<String, (i64, i64, i64)>;

/// Count and sum of each stage, and how many are hidden, in two statements that a machine with several cores works on at once. Open leads
/// are counted stage by stage, each from its own stretch of an index alone; the restricted ones on which the actor is named are few.
fn halves(actor: &Actor, leads: &Listing, hidden: Option<Listing>) -> [SelectStatement; 2] {
    let stage = || Expr::col(("leads", "stage"));
    let sum = |amount: SimpleExpr| Expr::from(Func::coalesce([Func::sum(amount).into(), Expr::val(0)])).cast_as(Alias::new("bigint"));
    let counted = |leads: Listing| {
        let mut select = leads.ids("stage");
        select.expr_as(Expr::cust("COUNT(*)"), "leads").expr_as(sum(Expr::col(("leads", "expected_investment_yuan"))), "amount");
        select.expr_as(Expr::cust("CAST(0 AS bigint)"), "hidden").add_group_by([stage()]);
        select
    };
    let of = |one: &LeadStage| {
        let mut open = leads.clone();
        open.only(restricted(false));
        open.only(Expr::cust(format!("leads.stage = '{}'", one.as_str())));
        counted(open)
    };
    let mut named = leads.clone();
    named.only(restricted(true));
    named.only_if(is_named(actor));
    let mut halves = [counted(named), of(&LeadStage::ALL[0])];
    for (at, one) in LeadStage::ALL.iter().enumerate().skip(1) {
        halves[at % 2].union(UnionType::All, of(one));
    }
    if let Some(hidden) = hidden {
        let mut other = hidden.ids("stage");
        other.expr_as(Expr::cust("CAST(0 AS bigint)"), "leads").expr_as(Expr::cust("CAST(0 AS bigint)"), "amount");
        other.expr_as(Expr::cust("COUNT(*)"), "hidden").add_group_by([stage()]);
        halves[0].union(UnionType::All, other);
    }
    halves
}

/// Stages with their count, sum and how many are hidden; a stage may come several times.
async fn counted<C: ConnectionTrait>(db: &C, select: SelectStatement) -> ApiResult<Vec<(String, i64, i64, i64)>> {
    let told = |row: &QueryResult| Ok((row.try_get("", "stage")?, row.try_get("", "leads")?, row.try_get("", "amount")?, row.try_get("", "hidden")?));
    db.query_all(&select).await?.iter().map(told).collect()
}

/// The first leads of every stage, in one statement: each stage is read from its own place in the index.
async fn first_of_each<C: ConnectionTrait>(db: &C, actor: &Actor, reach: &Reach, leads: Listing, shown: u64) -> ApiResult<Vec<Lead>> {
    let of = |stage: &LeadStage| {
        let mut leads = leads.clone();
        leads.equal("stage", Some(stage.as_str()));
        told(&mut leads, reach);
        let first = leads.newest(shown);
        let mut all = Query::select();
        all.expr(Expr::cust("*")).from_subquery(first, Alias::new(format!("of_{}", stage.as_str())));
        all
    };
    let mut stages = LeadStage::ALL.iter().map(of);
    let Some(mut select) = stages.next() else { return Ok(Vec::new()) };
    for other in stages {
        select.union(UnionType::All, other);
    }
    let mut leads = db.query_all(&select).await?.iter().map(|row: &QueryResult| lead(row, actor)).collect::<ApiResult<Vec<_>>>()?;
    leads.sort_by(|a, b| b.updated_at.cmp(&a.updated_at).then(b.id.cmp(&a.id)));
    Ok(leads)
}
