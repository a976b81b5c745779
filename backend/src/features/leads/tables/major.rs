//! The major leads: of at least 100 million yuan, led by a county leader, still going on. A page takes the same statements however long
//! it is.
use super::dto::{MajorLead, MajorLeadFilter, NextStep, ProgressNote};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::dto::LeadStage;
use crate::features::leads::store::visible_to;
use crate::http::Page;
use chrono::{Datelike, NaiveDate};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Order, OverStatement, Query, SelectStatement, WindowStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable::number("expected_investment_yuan", || Expr::col(("leads", "expected_investment_yuan"))),
    Sortable::date("reported_on", || Expr::col(("leads", "reported_on"))),
    Sortable::text("code", || Expr::col(("leads", "code"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-expected_investment_yuan");
/// 亿元以上, in yuan.
const MAJOR: i64 = 100_000_000;
const GOING_ON: [&str; 5] = ["reported", "effective", "negotiating", "key_negotiating", "signing"];

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &MajorLeadFilter, today: NaiveDate) -> ApiResult<Page<MajorLead>> {
    let leads = narrowed(db, actor, filter).await?;
    let mut page = leads.page(db, filter.asked(), SORTING, told, lead).await?;
    complete(db, &mut page.items, period(filter, today)).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &MajorLeadFilter, today: NaiveDate) -> ApiResult<Vec<MajorLead>> {
    let leads = narrowed(db, actor, filter).await?;
    let mut rows = leads.all(db, filter.asked(), SORTING, told, lead).await?;
    complete(db, &mut rows, period(filter, today)).await?;
    Ok(rows)
}

fn period(filter: &MajorLeadFilter, today: NaiveDate) -> NaiveDate {
    filter.period_from_on.or(today.with_day(1)).unwrap_or(today)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &MajorLeadFilter) -> ApiResult<Listing> {
    let mut leads = visible_to(db, actor, filter.asked().archived).await?;
    leads.between("expected_investment_yuan", Some(MAJOR), None);
    leads.filled("lead_leader_id", Some(true));
    leads.among("stage", filter.stage.as_deref(), Some(LeadStage::WORDS))?;
    if filter.stage.is_none() {
        leads.only(leads.column("stage").is_in(GOING_ON));
    }
    leads.equal("lead_leader_id", filter.lead_leader_id);
    leads.equal("responsible_organization_id", filter.responsible_organization_id);
    leads.found(db, actor, "lead", filter.asked().q);
    Ok(leads)
}

fn told(leads: &mut Listing) {
    leads.tell(&["id", "code", "name", "expected_investment_yuan", "stage", "reported_on", "last_progress_on"]);
    leads.tell_reference("company_id", "companies", "name");
    leads.tell_reference("lead_leader_id", "users", "name");
    leads.tell_reference("responsible_organization_id", "organizations", "name");
    leads.tell_reference("owner_id", "users", "name");
}

fn lead(row: &QueryResult) -> ApiResult<MajorLead> {
    let stage = LeadStage::parse(&row.try_get::<String>("", "stage")?).ok_or_else(|| ApiError::internal("an unknown stage"))?;
    let company = needed_reference(row, "company_id")?;
    Ok(MajorLead {
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        name: row.try_get::<Option<String>>("", "name")?.unwrap_or_else(|| company.name.clone()),
        company,
        expected_investment_yuan: row.try_get("", "expected_investment_yuan")?,
        stage,
        lead_leader: reference(row, "lead_leader_id")?,
        responsible_organization: reference(row, "responsible_organization_id")?,
        owner: reference(row, "owner_id")?,
        first_contact_on: row.try_get("", "reported_on")?,
        previous_progress: None,
        progress: None,
        problems: Vec::new(),
        to_coordinate: Vec::new(),
        next_step: None,
        updated_on: row.try_get("", "last_progress_on")?,
    })
}

/// Fills what hangs on the leads: five statements.
async fn complete<C: ConnectionTrait>(db: &C, leads: &mut [MajorLead], from: NaiveDate) -> ApiResult<()> {
    let ids: Vec<Uuid> = leads.iter().map(|lead| lead.id).collect();
    let mut at: HashMap<Uuid, &mut MajorLead> = leads.iter_mut().map(|lead| (lead.id, lead)).collect();
    for row in db.query_all(&first_visits(&ids)).await? {
        if let Some(lead) = at.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            lead.first_contact_on = Ord::min(lead.first_contact_on, row.try_get("", "first_on")?);
        }
    }
    for row in db.query_all(&last_progress(&ids, from)).await? {
        if let Some(lead) = at.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            add_progress(lead, &row, from)?;
        }
    }
    for row in db.query_all(&open_blockers(&ids)).await? {
        if let Some(lead) = at.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            add_blocker(lead, &row)?;
        }
    }
    for row in db.query_all(&open_questions(&ids)).await? {
        if let Some(lead) = at.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            lead.to_coordinate.push(row.try_get("", "question")?);
        }
    }
    for row in db.query_all(&first_steps(&ids)).await? {
        if let Some(lead) = at.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            let planned = NextStep { words: row.try_get("", "title")?, due_on: row.try_get("", "due_on")? };
            lead.next_step.get_or_insert(planned);
        }
    }
    Ok(())
}

/// Rows of a table that hang on leads and are not archived.
fn of_leads(table: &'static str, ids: &[Uuid]) -> SelectStatement {
    let mut select = Query::select();
    select.column((table, "lead_id")).from(table).and_where(Expr::col((table, "lead_id")).is_in(ids.iter().copied()));
    select.and_where(Expr::col((table, "archived_at")).is_null());
    select
}

fn first_visits(ids: &[Uuid]) -> SelectStatement {
    let mut select = of_leads("visits", ids);
    select.expr_as(Expr::col(("visits", "visited_on")).min(), Alias::new("first_on")).group_by_col(("visits", "lead_id"));
    select
}

/// The first row of each group: where `place`, counted within it, is 1.
pub fn first_of_each(mut rows: SelectStatement, columns: &[&'static str], window: WindowStatement) -> SelectStatement {
    rows.expr_window_as(Expr::cust("ROW_NUMBER()"), window, Alias::new("place"));
    let mut select = Query::select();
    select.columns(columns.iter().copied()).from_subquery(rows, Alias::new("placed")).and_where(Expr::col("place").eq(1));
    select
}

/// The last progress record before the period and the last one of it.
fn last_progress(ids: &[Uuid], from: NaiveDate) -> SelectStatement {
    const TABLE: &str = "lead_progress_records";
    let mut rows = of_leads(TABLE, ids);
    rows.columns(["on_day", "summary", "next_step", "next_step_on"].map(|name| (TABLE, name)));
    let mut window = WindowStatement::partition_by((TABLE, "lead_id"));
    window.partition_by_customs([format!("lead_progress_records.on_day >= '{from}'")]);
    window.order_by((TABLE, "on_day"), Order::Desc).order_by((TABLE, "id"), Order::Desc);
    let mut select = first_of_each(rows, &["lead_id", "on_day", "summary", "next_step", "next_step_on"], window);
    select.order_by("on_day", Order::Asc);
    select
}

/// The earlier record comes first, so that the step of the later one stands.
fn add_progress(lead: &mut MajorLead, row: &QueryResult, from: NaiveDate) -> ApiResult<()> {
    let note = ProgressNote { on: row.try_get("", "on_day")?, summary: row.try_get("", "summary")? };
    let next: Option<String> = row.try_get("", "next_step")?;
    lead.next_step = next.map(|words| Ok::<_, ApiError>(NextStep { words, due_on: row.try_get("", "next_step_on")? })).transpose()?;
    lead.updated_on = Ord::max(lead.updated_on, Some(note.on));
    if note.on < from {
        lead.previous_progress = Some(note);
    } else {
        lead.progress = Some(note);
    }
    Ok(())
}

fn open_blockers(ids: &[Uuid]) -> SelectStatement {
    const TABLE: &str = "lead_blockers";
    let mut select = of_leads(TABLE, ids);
    select.columns(["cause", "description"].map(|name| (TABLE, name))).and_where(Expr::col((TABLE, "ended_on")).is_null());
    select.join(JoinType::LeftJoin, "organizations", Expr::col(("organizations", "id")).equals((TABLE, "solver_organization_id")));
    select.join(JoinType::LeftJoin, "users", Expr::col(("users", "id")).equals((TABLE, "solver_id")));
    select.expr_as(Expr::col(("organizations", "name")), Alias::new("unit")).expr_as(Expr::col(("users", "name")), Alias::new("person"));
    select.order_by_expr(Expr::cust("lead_blockers.opened_on IS NOT NULL"), Order::Asc);
    select.order_by((TABLE, "opened_on"), Order::Asc).order_by((TABLE, "id"), Order::Asc);
    select
}

fn add_blocker(lead: &mut MajorLead, row: &QueryResult) -> ApiResult<()> {
    let told = |name| row.try_get::<Option<String>>("", name);
    let problem = [told("cause")?, told("description")?].into_iter().flatten().collect::<Vec<_>>().join("：");
    let solver = [told("unit")?, told("person")?].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if !solver.is_empty() {
        lead.to_coordinate.push(format!("请{solver}协调解决：{problem}"));
    }
    lead.problems.push(problem);
    Ok(())
}

fn open_questions(ids: &[Uuid]) -> SelectStatement {
    const TABLE: &str = "lead_consultations";
    let mut select = of_leads(TABLE, ids);
    select.column((TABLE, "question")).and_where(Expr::col((TABLE, "closed_on")).is_null());
    select.order_by((TABLE, "created_at"), Order::Asc).order_by((TABLE, "id"), Order::Asc);
    select
}

fn first_steps(ids: &[Uuid]) -> SelectStatement {
    const TABLE: &str = "lead_plan_steps";
    let mut rows = of_leads(TABLE, ids);
    rows.columns(["title", "due_on"].map(|name| (TABLE, name))).and_where(Expr::col((TABLE, "done_on")).is_null());
    let mut window = WindowStatement::partition_by((TABLE, "lead_id"));
    window.order_by((TABLE, "position"), Order::Asc).order_by((TABLE, "id"), Order::Asc);
    first_of_each(rows, &["lead_id", "title", "due_on"], window)
}
