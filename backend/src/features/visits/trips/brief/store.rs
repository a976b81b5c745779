//! What a brief gathers, in the same number of statements however many companies there are. Companies are everybody's to read; visits,
//! leads and what hangs on them only as far as the asker sees them.
use super::super::dto::Trip;
use super::dto::{BriefBlocker, BriefCompany, BriefContact, BriefFollowUp, BriefIntent, BriefLead, BriefPromise, BriefTouch, BriefVisit, TripBrief};
use crate::authz::Actor;
use crate::db::listing::reference;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::{self, LeadStage};
use crate::features::settings;
use crate::features::visits::{self, Direction};
use crate::http::Reference;
use chrono::{Days, NaiveDate};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The most contacts and visits that are told of one company.
const TOLD: usize = 5;
/// The most rows of a kind that are looked at.
const LOOKED_AT: u64 = 2_000;
/// How far back units count as being in touch, in days.
const TOUCH: u64 = 730;

/// The brief of a trip that the actor sees.
pub async fn brief<C: ConnectionTrait>(db: &C, actor: &Actor, trip: Trip, today: NaiveDate) -> ApiResult<TripBrief> {
    let planned: HashMap<Uuid, _> = trip.companies.iter().map(|planned| (planned.company.id, planned)).collect();
    let mut order: Vec<Uuid> = trip.companies.iter().map(|planned| planned.company.id).collect();
    for company in visited(db, actor, trip.id).await? {
        if !order.contains(&company) {
            order.push(company);
        }
    }
    let mut companies = facts(db, actor, &order).await?;
    for company in companies.values_mut() {
        if let Some(planned) = planned.get(&company.company.id) {
            (company.planned_on, company.note) = (planned.planned_on, planned.note.clone());
        }
    }
    add_contacts(db, &order, &mut companies).await?;
    add_visits(db, actor, &order, &mut companies, today).await?;
    let lead_of = add_leads(db, actor, &order, &mut companies).await?;
    add_to_leads(db, &lead_of, &mut companies).await?;
    add_touches(db, actor, &order, &mut companies, today).await?;
    let companies = order.into_iter().filter_map(|id| companies.remove(&id)).collect();
    Ok(TripBrief { trip, as_of: today, companies })
}

type Companies = HashMap<Uuid, BriefCompany>;

/// The companies visited on the trip.
async fn visited<C: ConnectionTrait>(db: &C, actor: &Actor, trip: Uuid) -> ApiResult<Vec<Uuid>> {
    let mut rows = visits::visible_to(db, actor, false).await?;
    rows.equal("trip_id", Some(trip));
    let mut select = rows.ids("company_id");
    select.order_by(("visits", "visited_on"), Order::Asc).order_by(("visits", "id"), Order::Asc).limit(100);
    db.query_all(&select).await?.iter().map(|row| Ok(row.try_get("", "company_id")?)).collect()
}

async fn facts<C: ConnectionTrait>(db: &C, actor: &Actor, ids: &[Uuid]) -> ApiResult<Companies> {
    let mut select = Query::select();
    select.columns(["id", "name", "credit_code", "province", "city", "industry", "chain", "chain_link", "stock_code"].map(Alias::new));
    select.from("companies").and_where(Expr::col("county_id").eq(actor.county_id)).and_where(Expr::col("id").is_in(ids.iter().copied()));
    let mut companies = Companies::new();
    for row in db.query_all(&select).await? {
        let id = row.try_get("", "id")?;
        companies.insert(id, company(&row, id)?);
    }
    let mut tags = Query::select();
    tags.columns(["company_id", "tag"]).from("company_tags").and_where(Expr::col("company_id").is_in(ids.iter().copied()));
    tags.order_by("position", Order::Asc);
    for row in db.query_all(&tags).await? {
        if let Some(company) = companies.get_mut(&row.try_get::<Uuid>("", "company_id")?) {
            company.tags.push(row.try_get("", "tag")?);
        }
    }
    Ok(companies)
}

fn company(row: &QueryResult, id: Uuid) -> ApiResult<BriefCompany> {
    Ok(BriefCompany {
        company: Reference { id, name: row.try_get("", "name")? },
        planned_on: None,
        note: None,
        credit_code: row.try_get("", "credit_code")?,
        province: row.try_get("", "province")?,
        city: row.try_get("", "city")?,
        industry: row.try_get("", "industry")?,
        chain: row.try_get("", "chain")?,
        chain_link: row.try_get("", "chain_link")?,
        stock_code: row.try_get("", "stock_code")?,
        tags: Vec::new(),
        contacts: Vec::new(),
        visits: Vec::new(),
        leads: Vec::new(),
        our_promises: Vec::new(),
        their_promises: Vec::new(),
        follow_ups: Vec::new(),
        in_touch: Vec::new(),
    })
}

async fn add_contacts<C: ConnectionTrait>(db: &C, ids: &[Uuid], companies: &mut Companies) -> ApiResult<()> {
    let mut select = Query::select();
    select.columns(["id", "company_id", "name", "title", "phone_masked"].map(Alias::new)).from("contacts");
    select.and_where(Expr::col("company_id").is_in(ids.iter().copied())).and_where(Expr::col("archived_at").is_null());
    select.order_by("created_at", Order::Asc).order_by("id", Order::Asc).limit(LOOKED_AT);
    for row in db.query_all(&select).await? {
        let company = companies.get_mut(&row.try_get::<Uuid>("", "company_id")?).filter(|company| company.contacts.len() < TOLD);
        if let Some(company) = company {
            let (name, title, phone_masked) = (row.try_get("", "name")?, row.try_get("", "title")?, row.try_get("", "phone_masked")?);
            company.contacts.push(BriefContact { id: row.try_get("", "id")?, name, title, phone_masked });
        }
    }
    Ok(())
}

/// The last visits that the asker sees, with who took part, and what was to follow of them.
async fn add_visits<C: ConnectionTrait>(db: &C, actor: &Actor, ids: &[Uuid], companies: &mut Companies, today: NaiveDate) -> ApiResult<()> {
    let mut rows = visits::visible_to(db, actor, false).await?;
    rows.tell(&["company_id", "visited_on", "direction", "summary", "outcome", "follow_up", "follow_up_on"]);
    rows.tell_reference("arranging_organization_id", "organizations", "name");
    let mut select = rows.ids("id");
    select.and_where(Expr::col(("visits", "company_id")).is_in(ids.iter().copied()));
    select.order_by(("visits", "visited_on"), Order::Desc).order_by(("visits", "id"), Order::Desc).limit(LOOKED_AT);
    let long_past = today.checked_sub_days(Days::new(180)).unwrap_or(today);
    for row in db.query_all(&select).await? {
        let company = companies.get_mut(&row.try_get::<Uuid>("", "company_id")?).filter(|company| company.visits.len() < TOLD);
        let Some(company) = company else { continue };
        let (id, visited_on): (Uuid, NaiveDate) = (row.try_get("", "id")?, row.try_get("", "visited_on")?);
        let due_on: Option<NaiveDate> = row.try_get("", "follow_up_on")?;
        if let Some(words) = row.try_get::<Option<String>>("", "follow_up")?.filter(|_| due_on.unwrap_or(visited_on) >= long_past) {
            company.follow_ups.push(BriefFollowUp { visit_id: id, visited_on, words, due_on });
        }
        company.visits.push(BriefVisit {
            id,
            visited_on,
            direction: Direction::parse(&row.try_get::<String>("", "direction")?),
            participants: Vec::new(),
            organization: reference(&row, "arranging_organization_id")?,
            summary: row.try_get("", "summary")?,
            outcome: row.try_get("", "outcome")?,
        });
    }
    let told: Vec<Uuid> = companies.values().flat_map(|company| company.visits.iter().map(|visit| visit.id)).collect();
    let mut people = visits::participants(db, &told).await?;
    for visit in companies.values_mut().flat_map(|company| company.visits.iter_mut()) {
        visit.participants = people.remove(&visit.id).unwrap_or_default().into_iter().map(|person| person.name).collect();
    }
    Ok(())
}

/// The open leads that the asker sees; gives the company of each.
async fn add_leads<C: ConnectionTrait>(db: &C, actor: &Actor, ids: &[Uuid], companies: &mut Companies) -> ApiResult<HashMap<Uuid, Uuid>> {
    let mut open = leads::visible_to(db, actor, false).await?;
    leads::only_open(&mut open, true);
    open.tell(&["company_id", "code", "name", "stage", "expected_investment_yuan", "expected_signing_on", "last_progress_on"]);
    open.tell_reference("lead_leader_id", "users", "name");
    open.tell_reference("responsible_organization_id", "organizations", "name");
    open.tell_reference("reporting_organization_id", "organizations", "name");
    let mut select = open.ids("id");
    select.and_where(Expr::col(("leads", "company_id")).is_in(ids.iter().copied()));
    select.order_by(("leads", "expected_investment_yuan"), Order::Desc).order_by(("leads", "id"), Order::Asc).limit(LOOKED_AT);
    let mut lead_of = HashMap::new();
    for row in db.query_all(&select).await? {
        let (id, company_id): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "company_id")?);
        let Some(company) = companies.get_mut(&company_id) else { continue };
        let stage = LeadStage::parse(&row.try_get::<String>("", "stage")?).ok_or_else(|| ApiError::internal("an unknown stage"))?;
        let (code, expected_investment_yuan): (String, i64) = (row.try_get("", "code")?, row.try_get("", "expected_investment_yuan")?);
        lead_of.insert(id, company_id);
        company.their_promises.push(BriefIntent {
            lead: code.clone(),
            expected_investment_yuan,
            expected_signing_on: row.try_get("", "expected_signing_on")?,
            next_step: None,
            next_step_on: None,
        });
        company.leads.push(BriefLead {
            id,
            code,
            name: row.try_get("", "name")?,
            stage,
            expected_investment_yuan,
            organization: reference(&row, "responsible_organization_id")?.or(reference(&row, "reporting_organization_id")?),
            lead_leader: reference(&row, "lead_leader_id")?,
            last_progress_on: row.try_get("", "last_progress_on")?,
            blockers: Vec::new(),
        });
    }
    Ok(lead_of)
}

/// What hangs on those leads: open blockers, open promises, the last agreed step.
async fn add_to_leads<C: ConnectionTrait>(db: &C, lead_of: &HashMap<Uuid, Uuid>, companies: &mut Companies) -> ApiResult<()> {
    let of = |table: &'static str, columns: &[&'static str]| -> SelectStatement {
        let mut select = Query::select();
        select.columns(columns.iter().map(|column| (table, *column))).from(table);
        select.and_where(Expr::col((table, "lead_id")).is_in(lead_of.keys().copied())).and_where(Expr::col((table, "archived_at")).is_null());
        select
    };
    let mut select = of("lead_blockers", &["lead_id", "cause", "description", "opened_on", "solver_organization_id"]);
    select.join(JoinType::LeftJoin, "organizations", Expr::col(("organizations", "id")).equals(("lead_blockers", "solver_organization_id")));
    select.expr_as(Expr::col(("organizations", "name")), Alias::new("solver_organization_id_name"));
    select.and_where(Expr::col(("lead_blockers", "ended_on")).is_null()).order_by(("lead_blockers", "id"), Order::Asc);
    for row in db.query_all(&select).await? {
        let blocker = BriefBlocker {
            cause: row.try_get("", "cause")?,
            description: row.try_get("", "description")?,
            opened_on: row.try_get("", "opened_on")?,
            solver_organization: reference(&row, "solver_organization_id")?,
        };
        lead(&row, lead_of, companies, |company, at| company.leads[at].blockers.push(blocker))?;
    }
    let mut select = of("promises", &["lead_id", "content", "due_on", "review_result"]);
    select.and_where(Expr::col(("promises", "status")).eq("open")).order_by(("promises", "id"), Order::Asc);
    for row in db.query_all(&select).await? {
        let (content, due_on, review_result) = (row.try_get("", "content")?, row.try_get("", "due_on")?, row.try_get("", "review_result")?);
        let promise = |lead: String| BriefPromise { lead, content, due_on, review_result };
        lead(&row, lead_of, companies, |company, at| company.our_promises.push(promise(company.leads[at].code.clone())))?;
    }
    let mut select = of("lead_progress_records", &["lead_id", "next_step", "next_step_on"]);
    select.and_where(Expr::col(("lead_progress_records", "next_step")).is_not_null());
    select.order_by(("lead_progress_records", "on_day"), Order::Asc).order_by(("lead_progress_records", "id"), Order::Asc).limit(LOOKED_AT);
    for row in db.query_all(&select).await? {
        let (words, on) = (row.try_get("", "next_step")?, row.try_get("", "next_step_on")?);
        // The latest record stands: it comes last.
        lead(&row, lead_of, companies, |company, at| {
            (company.their_promises[at].next_step, company.their_promises[at].next_step_on) = (words, on);
        })?;
    }
    Ok(())
}

/// Finds the place of a row's lead among its company's leads.
fn lead(row: &QueryResult, lead_of: &HashMap<Uuid, Uuid>, companies: &mut Companies, put: impl FnOnce(&mut BriefCompany, usize)) -> ApiResult<()> {
    let id: Uuid = row.try_get("", "lead_id")?;
    if let Some(company) = lead_of.get(&id).and_then(|company| companies.get_mut(company))
        && let Some(at) = company.leads.iter().position(|lead| lead.id == id)
    {
        put(company, at);
    }
    Ok(())
}

/// The units that visited or answer for an open lead: of a lead that the asker does not see as far as the county tells whose it is,
/// and never of a restricted one (商业秘密).
async fn add_touches<C: ConnectionTrait>(db: &C, actor: &Actor, ids: &[Uuid], companies: &mut Companies, today: NaiveDate) -> ApiResult<()> {
    let since = today.checked_sub_days(Days::new(TOUCH)).unwrap_or(today);
    let mut touches: HashMap<Uuid, BTreeMap<Uuid, (Option<NaiveDate>, bool)>> = HashMap::new();
    let county = || Expr::col(("visits", "county_id")).eq(actor.county_id);
    for joined in [false, true] {
        let mut select = Query::select();
        select.column(("visits", "company_id")).expr_as(Expr::col(("visits", "visited_on")).max(), Alias::new("last")).from("visits");
        let unit = if joined { ("users", "organization_id") } else { ("visits", "arranging_organization_id") };
        if joined {
            select.join(JoinType::InnerJoin, "visit_participants", Expr::col(("visit_participants", "visit_id")).equals(("visits", "id")));
            select.join(JoinType::InnerJoin, "users", Expr::col(("users", "id")).equals(("visit_participants", "user_id")));
        }
        select.expr_as(Expr::col(unit), Alias::new("unit")).and_where(county()).and_where(Expr::col(("visits", "archived_at")).is_null());
        select.and_where(Expr::col(("visits", "company_id")).is_in(ids.iter().copied())).and_where(Expr::col(unit).is_not_null());
        select.and_where(Expr::cust("NOT EXISTS (SELECT 1 FROM leads l WHERE l.id = visits.lead_id AND l.is_restricted = TRUE)"));
        select.and_where(Expr::col(("visits", "visited_on")).gte(since)).group_by_col(("visits", "company_id")).group_by_col(unit);
        for row in db.query_all(&select).await? {
            let of = touches.entry(row.try_get("", "company_id")?).or_default().entry(row.try_get("", "unit")?).or_default();
            of.0 = std::cmp::max(of.0, row.try_get("", "last")?);
        }
    }
    let tells = settings::word(db, actor.county_id, "duplicate_hint", today).await? == "organization_and_since";
    let mut select = Query::select();
    select.column("company_id").expr_as(Expr::cust("COALESCE(responsible_organization_id, reporting_organization_id)"), Alias::new("unit"));
    select.from("leads").and_where(Expr::col("county_id").eq(actor.county_id)).and_where(Expr::col("archived_at").is_null());
    select.and_where(Expr::col("company_id").is_in(ids.iter().copied())).and_where(Expr::col("stage").is_not_in(["signed", "lost"]));
    select.and_where(Expr::col("is_restricted").eq(false));
    let rows = if tells { db.query_all(&select).await? } else { Vec::new() };
    for row in rows {
        touches.entry(row.try_get("", "company_id")?).or_default().entry(row.try_get("", "unit")?).or_default().1 = true;
    }
    for company in companies.values() {
        for unit in company.leads.iter().filter_map(|lead| lead.organization.as_ref()) {
            touches.entry(company.company.id).or_default().entry(unit.id).or_default().1 = true;
        }
    }
    let units: Vec<Uuid> = touches.values().flat_map(|of| of.keys().copied()).collect();
    let names = crate::features::organizations::names(db, &units).await?;
    for (company, of) in touches {
        let Some(company) = companies.get_mut(&company) else { continue };
        let touch = |(id, (last_visit_on, has_lead)): (Uuid, (Option<NaiveDate>, bool))| {
            let name = names.get(&id).cloned().flatten().unwrap_or_default();
            BriefTouch { organization: Reference { id, name }, last_visit_on, has_lead }
        };
        company.in_touch = of.into_iter().map(touch).collect();
        company.in_touch.sort_by_key(|touch| std::cmp::Reverse((touch.last_visit_on, touch.has_lead)));
    }
    Ok(())
}
