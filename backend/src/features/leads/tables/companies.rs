//! The key companies: those of a chain that bear a tag (链主, 龙头 …) or have an open lead. A page takes the same statements however long
//! it is. Companies are everybody's to read; their leads and visits only as far as the asker sees them.
use super::dto::{KeyCompany, KeyCompanyFilter, KeyLead, NextStep};
use super::major::first_of_each;
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::dto::LeadStage;
use crate::features::leads::store::{only_open, visible_to};
use crate::features::{companies, visits};
use crate::http::{Page, Reference};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Order, Query, SelectStatement, WindowStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::text("chain", || Expr::col(("companies", "chain"))), Sortable::text("name", || Expr::col(("companies", "name")))];
const SORTING: (&[Sortable], &str) = (SORTS, "chain");
/// The most contacts, and the most leads, that a row tells.
const TOLD: usize = 5;

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &KeyCompanyFilter) -> ApiResult<Page<KeyCompany>> {
    let mut page = narrowed(db, actor, filter).await?.page(db, filter.asked(), SORTING, told, company).await?;
    complete(db, actor, &mut page.items).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &KeyCompanyFilter) -> ApiResult<Vec<KeyCompany>> {
    let mut rows = narrowed(db, actor, filter).await?.all(db, filter.asked(), SORTING, told, company).await?;
    complete(db, actor, &mut rows).await?;
    Ok(rows)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &KeyCompanyFilter) -> ApiResult<Listing> {
    let mut key = companies::visible_to(actor, filter.asked().archived);
    key.filled("chain", Some(true));
    key.equal("chain", filter.chain.as_deref());
    key.equal("chain_link", filter.chain_link.as_deref());
    let mut tagged = Query::select();
    tagged.column("company_id").from("company_tags").and_where(Expr::col("county_id").eq(actor.county_id));
    if let Some(tag) = &filter.tag {
        tagged.and_where(Expr::col("tag").eq(tag.as_str()));
        key.only(key.column("id").in_subquery(tagged.clone()));
    }
    let mut open = visible_to(db, actor, false).await?;
    only_open(&mut open, true);
    let at_work = key.column("id").in_subquery(open.ids("company_id"));
    if let Some(wanted) = filter.open_lead {
        key.only(if wanted { at_work.clone() } else { at_work.clone().not() });
    }
    key.only_if(Condition::any().add(key.column("id").in_subquery(tagged)).add(at_work));
    key.found(db, actor, "company", filter.asked().q);
    Ok(key)
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "name", "chain", "chain_link", "province", "city", "industry"]);
}

fn company(row: &QueryResult) -> ApiResult<KeyCompany> {
    let place: [Option<String>; 2] = [row.try_get("", "province")?, row.try_get("", "city")?];
    let place: String = place.into_iter().flatten().collect();
    Ok(KeyCompany {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        chain: row.try_get("", "chain")?,
        chain_link: row.try_get("", "chain_link")?,
        headquarters: Some(place).filter(|place| !place.is_empty()),
        industry: row.try_get("", "industry")?,
        tags: Vec::new(),
        contacts: Vec::new(),
        leaders: Vec::new(),
        last_visit_on: None,
        leads: Vec::new(),
        next_step: None,
    })
}

/// Fills what hangs on the companies: seven statements.
async fn complete<C: ConnectionTrait>(db: &C, actor: &Actor, rows: &mut [KeyCompany]) -> ApiResult<()> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut at: HashMap<Uuid, &mut KeyCompany> = rows.iter_mut().map(|row| (row.id, row)).collect();
    for row in db.query_all(&tags(&ids)).await? {
        if let Some(company) = at.get_mut(&row.try_get::<Uuid>("", "company_id")?) {
            company.tags.push(row.try_get("", "tag")?);
        }
    }
    for row in db.query_all(&contacts(&ids)).await? {
        if let Some(company) = at.get_mut(&row.try_get::<Uuid>("", "company_id")?).filter(|company| company.contacts.len() < TOLD) {
            let told: [Option<String>; 2] = [row.try_get("", "name")?, row.try_get("", "title")?];
            company.contacts.push(told.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
    }
    let mut open = visible_to(db, actor, false).await?;
    only_open(&mut open, true);
    for row in db.query_all(&leads(open.clone(), &ids)).await? {
        if let Some(company) = at.get_mut(&row.try_get::<Uuid>("", "company_id")?) {
            add_lead(company, &row)?;
        }
    }
    for row in db.query_all(&steps(open, &ids)).await? {
        if let Some(company) = at.get_mut(&row.try_get::<Uuid>("", "company_id")?) {
            company.next_step = Some(NextStep { words: row.try_get("", "next_step")?, due_on: row.try_get("", "next_step_on")? });
        }
    }
    for row in db.query_all(&last_visits(visits::visible_to(db, actor, false).await?, &ids)).await? {
        if let Some(company) = at.get_mut(&row.try_get::<Uuid>("", "company_id")?) {
            company.last_visit_on = row.try_get("", "visited_on")?;
            if let (None, Some(words)) = (&company.next_step, row.try_get("", "follow_up")?) {
                company.next_step = Some(NextStep { words, due_on: row.try_get("", "follow_up_on")? });
            }
        }
    }
    Ok(())
}

fn tags(ids: &[Uuid]) -> SelectStatement {
    let mut select = Query::select();
    select.columns(["company_id", "tag"]).from("company_tags").and_where(Expr::col("company_id").is_in(ids.iter().copied()));
    select.order_by("position", Order::Asc).order_by("tag", Order::Asc);
    select
}

fn contacts(ids: &[Uuid]) -> SelectStatement {
    let mut select = Query::select();
    select.columns(["company_id", "name", "title"]).from("contacts").and_where(Expr::col("company_id").is_in(ids.iter().copied()));
    select.and_where(Expr::col("archived_at").is_null()).order_by("created_at", Order::Asc).order_by("id", Order::Asc);
    select
}

fn leads(open: Listing, ids: &[Uuid]) -> SelectStatement {
    let mut select = open.ids("id");
    select.columns(["company_id", "code", "name", "stage", "expected_investment_yuan", "lead_leader_id"].map(|name| ("leads", name)));
    select.and_where(Expr::col(("leads", "company_id")).is_in(ids.iter().copied()));
    select.join(JoinType::LeftJoin, "users", Expr::col(("users", "id")).equals(("leads", "lead_leader_id")));
    select.expr_as(Expr::col(("users", "name")), Alias::new("lead_leader_id_name"));
    select.order_by(("leads", "expected_investment_yuan"), Order::Desc).order_by(("leads", "id"), Order::Asc);
    select
}

fn add_lead(company: &mut KeyCompany, row: &QueryResult) -> ApiResult<()> {
    let stage = LeadStage::parse(&row.try_get::<String>("", "stage")?).ok_or_else(|| ApiError::internal("an unknown stage"))?;
    let leader: Option<Reference> = reference(row, "lead_leader_id")?;
    if let Some(leader) = leader.filter(|leader| company.leaders.iter().all(|known| known.id != leader.id)) {
        company.leaders.push(leader);
    }
    if company.leads.len() < TOLD {
        let name = row.try_get::<Option<String>>("", "name")?.map_or_else(|| row.try_get("", "code"), Ok)?;
        company.leads.push(KeyLead {
            id: row.try_get("", "id")?,
            name,
            stage,
            expected_investment_yuan: row.try_get("", "expected_investment_yuan")?,
        });
    }
    Ok(())
}

/// Of each company the next step of the last record that tells one.
fn steps(open: Listing, ids: &[Uuid]) -> SelectStatement {
    const TABLE: &str = "lead_progress_records";
    let mut rows = open.ids("company_id");
    rows.and_where(Expr::col(("leads", "company_id")).is_in(ids.iter().copied()));
    rows.join(JoinType::InnerJoin, TABLE, Expr::col((TABLE, "lead_id")).equals(("leads", "id")));
    rows.and_where(Expr::col((TABLE, "archived_at")).is_null()).and_where(Expr::col((TABLE, "next_step")).is_not_null());
    rows.columns(["next_step", "next_step_on"].map(|name| (TABLE, name)));
    let mut window = WindowStatement::partition_by(("leads", "company_id"));
    window.order_by((TABLE, "on_day"), Order::Desc).order_by((TABLE, "id"), Order::Desc);
    first_of_each(rows, &["company_id", "next_step", "next_step_on"], window)
}

fn last_visits(visits: Listing, ids: &[Uuid]) -> SelectStatement {
    let mut rows = visits.ids("company_id");
    rows.and_where(Expr::col(("visits", "company_id")).is_in(ids.iter().copied()));
    rows.columns(["visited_on", "follow_up", "follow_up_on"].map(|name| ("visits", name)));
    let mut window = WindowStatement::partition_by(("visits", "company_id"));
    window.order_by(("visits", "visited_on"), Order::Desc).order_by(("visits", "id"), Order::Desc);
    first_of_each(rows, &["company_id", "visited_on", "follow_up", "follow_up_on"], window)
}
