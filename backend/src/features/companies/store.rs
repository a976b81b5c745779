//! Every query on companies and contacts. Companies are readable by every business role of the county.
use super::contacts;
use super::dto::{Company, CompanyCan, CompanyDetail, CompanyFilter, CompanyTies};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::{leads, projects, visits};
use crate::http::{Page, Reference};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::instant("updated_at", || Expr::col(("companies", "updated_at"))), Sortable::text("name", || Expr::col(("companies", "name")))];
const SORTING: (&[Sortable], &str) = (SORTS, "name");

/// A page of the county's companies.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &CompanyFilter) -> ApiResult<Page<Company>> {
    let mut page = narrowed(db, actor, filter)?.page(db, filter.asked(), SORTING, told, |row| company(row, actor)).await?;
    add_tags(db, &mut page.items).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &CompanyFilter) -> ApiResult<Vec<Company>> {
    let mut rows = narrowed(db, actor, filter)?.all(db, filter.asked(), SORTING, told, |row| company(row, actor)).await?;
    add_tags(db, &mut rows).await?;
    Ok(rows)
}

/// A company with its contacts and what the actor may see of its ties.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<CompanyDetail> {
    let mut company = visible_to(actor, archived).one(db, id, told, |row| company(row, actor)).await?;
    add_tags(db, std::slice::from_mut(&mut company)).await?;
    let (parents, subsidiaries) = family(db, &company).await?;
    Ok(CompanyDetail { contacts: contacts::of_company(db, actor, id).await?, ties: ties(db, actor, id).await?, parents, subsidiaries, company })
}

/// The companies above one, nearest first, and its daughters. Two statements.
async fn family<C: ConnectionTrait>(db: &C, company: &Company) -> ApiResult<(Vec<Reference>, Vec<Reference>)> {
    let up = "WITH RECURSIVE up (id, parent, depth) AS (SELECT id, parent_company_id, 0 FROM companies WHERE id = $1 \
        UNION ALL SELECT c.id, c.parent_company_id, up.depth + 1 FROM companies c JOIN up ON c.id = up.parent WHERE up.depth < 20) \
        SELECT c.id, c.name FROM up JOIN companies c ON c.id = up.id WHERE up.depth > 0 ORDER BY up.depth";
    let down = "SELECT id, name FROM companies WHERE parent_company_id = $1 AND archived_at IS NULL ORDER BY name, id LIMIT 200";
    let told = |row: &QueryResult| Ok(Reference { id: row.try_get("", "id")?, name: row.try_get("", "name")? });
    let parents = sql::rows(db, up, [company.id.into()]).await?.iter().map(told).collect::<ApiResult<_>>()?;
    let daughters = sql::rows(db, down, [company.id.into()]).await?.iter().map(told).collect::<ApiResult<_>>()?;
    Ok((parents, daughters))
}

/// The county's companies: every business role reads them all.
pub fn visible_to(actor: &Actor, archived: bool) -> Listing {
    Listing::of("companies", actor, archived)
}

fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &CompanyFilter) -> ApiResult<Listing> {
    let mut companies = visible_to(actor, filter.asked().archived);
    companies.among("province", filter.province.as_deref(), None)?;
    companies.among("industry", filter.industry.as_deref(), None)?;
    companies.among("chain", filter.chain.as_deref(), None)?;
    companies.among("chain_link", filter.chain_link.as_deref(), None)?;
    companies.equal("needs_completion", filter.needs_completion);
    companies.equal("parent_company_id", filter.parent_company_id);
    if let Some(here) = filter.here {
        let live = "(SELECT COUNT(*) FROM projects p WHERE p.company_id = companies.id AND p.status = 'active' AND p.archived_at IS NULL)";
        companies.only(if here { Expr::cust(live).gt(0) } else { Expr::cust(live).eq(0) });
    }
    if let Some(tag) = &filter.tag {
        let mut tagged = Query::select();
        tagged.column("company_id").from("company_tags").and_where(Expr::col("county_id").eq(actor.county_id));
        tagged.and_where(Expr::col("tag").eq(tag.as_str()));
        companies.only(companies.column("id").in_subquery(tagged));
    }
    companies.found(db, actor, "company", filter.asked().q);
    Ok(companies)
}

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "credit_code",
    "province",
    "city",
    "industry",
    "chain",
    "chain_link",
    "stock_code",
    "needs_completion",
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

fn told(companies: &mut Listing) {
    companies.tell(COLUMNS);
    companies.tell_reference("parent_company_id", "companies", "name");
    companies.tell_reference("merged_into_id", "companies", "name");
}

fn company(row: &QueryResult, actor: &Actor) -> ApiResult<Company> {
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let merged_into = reference(row, "merged_into_id")?;
    let (live, writes, merges) = (archived_at.is_none(), actor.may(Permission::CompaniesWrite), actor.may(Permission::CompaniesMerge));
    Ok(Company {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        credit_code: row.try_get("", "credit_code")?,
        province: row.try_get("", "province")?,
        city: row.try_get("", "city")?,
        industry: row.try_get("", "industry")?,
        chain: row.try_get("", "chain")?,
        chain_link: row.try_get("", "chain_link")?,
        stock_code: row.try_get("", "stock_code")?,
        parent: reference(row, "parent_company_id")?,
        tags: Vec::new(),
        needs_completion: row.try_get("", "needs_completion")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: CompanyCan { update: live && writes, archive: live && merges, restore: !live && merges && merged_into.is_none(), merge: live && merges },
        merged_into,
    })
}

/// Fills the tags of some companies, in one statement.
async fn add_tags<C: ConnectionTrait>(db: &C, companies: &mut [Company]) -> ApiResult<()> {
    let mut tags: HashMap<Uuid, Vec<String>> = HashMap::new();
    for piece in companies.chunks(1_000) {
        let mut select = Query::select();
        select.columns(["company_id", "tag"].map(Alias::new)).from("company_tags");
        select.and_where(Expr::col("company_id").is_in(piece.iter().map(|company| company.id)));
        select.order_by("company_id", sea_orm::Order::Asc).order_by("position", sea_orm::Order::Asc);
        for row in db.query_all(&select).await? {
            tags.entry(row.try_get("", "company_id")?).or_default().push(row.try_get("", "tag")?);
        }
    }
    for company in companies {
        company.tags = tags.remove(&company.id).unwrap_or_default();
    }
    Ok(())
}

/// Counts through the slices' own scopes: what the actor may not see is not counted.
async fn ties<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<CompanyTies> {
    let mut all_leads = leads::visible_to(db, actor, false).await?;
    all_leads.equal("company_id", Some(id));
    let leads = all_leads.count(db).await?;
    all_leads.only(all_leads.column("stage").is_not_in(["signed", "lost"]));
    let mut all_projects = projects::visible_to(db, actor, false).await?;
    all_projects.equal("company_id", Some(id));
    let mut all_visits = visits::visible_to(db, actor, false).await?;
    all_visits.equal("company_id", Some(id));
    Ok(CompanyTies {
        open_leads: all_leads.count(db).await?,
        leads,
        projects: all_projects.count(db).await?,
        visits: all_visits.count(db).await?,
        last_visited_on: all_visits.greatest(db, "visited_on").await?,
    })
}

/// Gives companies of one chain (产业链) another name for it.
pub async fn rename_chain(tx: &Tx, from: &str, to: &str) -> ApiResult<()> {
    let text = "UPDATE companies SET chain = $1 WHERE county_id = $2 AND chain = $3";
    sql::execute(&tx.conn, text, [to.into(), tx.author.county_id.into(), from.into()]).await?;
    Ok(())
}

/// The same for links (环节) of a chain, each from one name to another; all at once, because two may change their names.
pub async fn rename_chain_links(tx: &Tx, chain: &str, renamed: &[(&str, &str)]) -> ApiResult<()> {
    if renamed.is_empty() {
        return Ok(());
    }
    let mut names = sea_orm::sea_query::CaseStatement::new();
    for (from, to) in renamed {
        names = names.case(Expr::col("chain_link").eq(*from), Expr::val(*to));
    }
    let mut update = Query::update();
    update.table("companies").value("chain_link", names).and_where(Expr::col("county_id").eq(tx.author.county_id));
    update.and_where(Expr::col("chain").eq(chain)).and_where(Expr::col("chain_link").is_in(renamed.iter().map(|(from, _)| *from)));
    tx.conn.execute(&update).await?;
    Ok(())
}
