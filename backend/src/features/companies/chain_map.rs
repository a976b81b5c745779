//! The chain map (产业链图): chain → links → companies that are here, companies known elsewhere, leads in talks, gaps. Chains and links are
//! those that the county keeps, then those that only companies name. Each number is that of a list with the same filters. Which companies
//! are wanted (招引目标) is said by a tag, so that the ledger's column 标签 carries it too.
use crate::authz::Actor;
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::leads;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The tag (标签) of a company that the county wants to bring here.
const WANTED: &str = "招引目标";

/// The chains of the county.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChainMap {
    pub items: Vec<ChainOfMap>,
}

/// One chain.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChainOfMap {
    pub name: String,
    /// Whether the county keeps it among its chains; else only companies name it.
    pub is_kept: bool,
    pub links: Vec<LinkOfMap>,
}

/// One link of a chain, or what its companies are that name no link.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct LinkOfMap {
    /// Null for the companies of the chain that name no link.
    #[schema(required)]
    pub name: Option<String>,
    pub is_kept: bool,
    /// Companies with a live project in the county: `/companies?chain=…&chain_link=…&here=true`.
    pub companies_here: i64,
    /// Known companies without one: `here=false`.
    pub companies_elsewhere: i64,
    /// Those among them that are wanted here, told by their tag: `here=false&tag=招引目标`.
    pub companies_wanted: i64,
    /// Open leads of its companies, as far as the asker sees them: `/leads?chain=…&chain_link=…&open=true`.
    pub open_leads: i64,
    /// 断点: no company of the link is here.
    pub is_gap: bool,
}

type Counts = BTreeMap<(String, Option<String>), LinkOfMap>;

/// The chain map as far as the actor sees it: four statements.
pub async fn read<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<ChainMap> {
    let mut counts = companies(db, actor).await?;
    for ((chain, link), open) in open_leads(db, actor).await? {
        counts.entry((chain, link)).or_default().open_leads = open;
    }
    let mut items = Vec::new();
    for (name, links) in kept(db, actor).await? {
        let mut chain = ChainOfMap { links: Vec::new(), is_kept: true, name };
        for link in links {
            let counted = counts.remove(&(chain.name.clone(), Some(link.clone()))).unwrap_or_default();
            chain.links.push(LinkOfMap { name: Some(link), is_kept: true, ..counted });
        }
        items.push(chain);
    }
    // What only companies name stands behind what the county keeps.
    for ((name, link), counted) in counts {
        let at = items.iter().position(|chain| chain.name == name).unwrap_or_else(|| {
            items.push(ChainOfMap { name, is_kept: false, links: Vec::new() });
            items.len() - 1
        });
        items[at].links.push(LinkOfMap { name: link, ..counted });
    }
    for link in items.iter_mut().flat_map(|chain| &mut chain.links) {
        link.is_gap = link.name.is_some() && link.companies_here == 0;
    }
    Ok(ChainMap { items })
}

/// The chains that the county keeps, with their links in order.
async fn kept<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<(String, Vec<String>)>> {
    let all = "SELECT c.name, l.name AS link FROM chains c LEFT JOIN chain_links l ON l.chain_id = c.id AND l.archived_at IS NULL \
        WHERE c.county_id = $1 AND c.archived_at IS NULL ORDER BY c.name, c.id, l.position LIMIT 2000";
    let mut chains: Vec<(String, Vec<String>)> = Vec::new();
    for row in sql::rows(db, all, [actor.county_id.into()]).await? {
        let (name, link): (String, Option<String>) = (row.try_get("", "name")?, row.try_get("", "link")?);
        match chains.last_mut() {
            Some((last, links)) if *last == name => links.extend(link),
            _ => chains.push((name, link.into_iter().collect())),
        }
    }
    Ok(chains)
}

async fn companies<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Counts> {
    let all = "SELECT c.chain, c.chain_link, COUNT(*) AS companies, COUNT(h.company_id) AS here, \
        COUNT(CASE WHEN h.company_id IS NULL THEN w.company_id END) AS wanted FROM companies c \
        LEFT JOIN (SELECT DISTINCT company_id FROM projects WHERE county_id = $1 AND archived_at IS NULL AND status = 'active') h \
        ON h.company_id = c.id LEFT JOIN company_tags w ON w.county_id = $1 AND w.company_id = c.id AND w.tag = $2 WHERE c.county_id = $1 AND c.archived_at IS NULL AND c.chain IS NOT NULL GROUP BY c.chain, c.chain_link";
    let mut counts = Counts::new();
    for row in sql::rows(db, all, [actor.county_id.into(), WANTED.into()]).await? {
        let (all, companies_here): (i64, i64) = (row.try_get("", "companies")?, row.try_get("", "here")?);
        let companies_wanted = row.try_get("", "wanted")?;
        let counted = LinkOfMap { companies_here, companies_elsewhere: all - companies_here, companies_wanted, ..LinkOfMap::default() };
        counts.insert(place(&row)?, counted);
    }
    Ok(counts)
}

/// Two statements: what the actor sees, and the counts.
async fn open_leads<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<((String, Option<String>), i64)>> {
    let mut open = leads::visible_to(db, actor, false).await?;
    leads::only_open(&mut open, true);
    let mut select = Query::select();
    let column = |name: &'static str| Expr::col(("companies", name));
    select.columns([("companies", "chain"), ("companies", "chain_link")]).from_subquery(open.ids("company_id"), Alias::new("open_leads"));
    select.expr_as(Expr::cust("COUNT(*)"), Alias::new("leads"));
    select.inner_join("companies", column("id").equals(("open_leads", "company_id")));
    select.and_where(column("chain").is_not_null()).group_by_columns([("companies", "chain"), ("companies", "chain_link")]);
    db.query_all(&select).await?.iter().map(|row| Ok((place(row)?, row.try_get("", "leads")?))).collect()
}

fn place(row: &QueryResult) -> ApiResult<(String, Option<String>)> {
    Ok((row.try_get("", "chain")?, row.try_get("", "chain_link")?))
}
