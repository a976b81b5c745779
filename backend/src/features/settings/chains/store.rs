//! Every query on chains and their links.
use super::domain::WantedLink;
use super::dto::{Chain, ChainCan, ChainFilter, ChainLink};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::Listing;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::http::Page;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Order, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::text("name", || Expr::col(("chains", "name"))), Sortable::instant("updated_at", || Expr::col(("chains", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "name");

/// A page of the county's chains, with their links.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ChainFilter) -> ApiResult<Page<Chain>> {
    let mut chains = Listing::of("chains", actor, filter.asked().archived);
    chains.containing(&["name"], filter.asked().q);
    let mut page = chains.page(db, filter.asked(), SORTING, told, |row| chain(row, actor)).await?;
    add_links(db, &mut page.items).await?;
    Ok(page)
}

/// One chain with its links.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Chain> {
    let mut chain = Listing::of("chains", actor, archived).one(db, id, told, |row| chain(row, actor)).await?;
    add_links(db, std::slice::from_mut(&mut chain)).await?;
    Ok(chain)
}

/// The names of all chains of the county but one, archived ones too.
pub async fn other_names<C: ConnectionTrait>(db: &C, county_id: Uuid, but: Option<Uuid>) -> ApiResult<Vec<(String, bool)>> {
    let text = "SELECT id, name, archived_at IS NOT NULL AS gone FROM chains WHERE county_id = $1";
    let rows = sql::rows(db, text, [county_id.into()]).await?;
    let mut names = Vec::new();
    for row in rows {
        if Some(row.try_get::<Uuid>("", "id")?) != but {
            names.push((row.try_get("", "name")?, row.try_get("", "gone")?));
        }
    }
    Ok(names)
}

fn told(chains: &mut Listing) {
    chains.tell(&["id", "name", "archived_at", "version", "created_at", "updated_at"]);
}

fn chain(row: &QueryResult, actor: &Actor) -> ApiResult<Chain> {
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let (may, live) = (actor.may(Permission::DictionariesWrite), archived_at.is_none());
    Ok(Chain {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        links: Vec::new(),
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: ChainCan { update: may && live, archive: may && live, restore: may && !live },
    })
}

/// Fills the live links of some chains, in one statement.
async fn add_links<C: ConnectionTrait>(db: &C, chains: &mut [Chain]) -> ApiResult<()> {
    let mut links: HashMap<Uuid, Vec<ChainLink>> = HashMap::new();
    let mut select = Query::select();
    select.columns(["id", "chain_id", "name"].map(Alias::new)).from("chain_links").and_where(Expr::col("archived_at").is_null());
    select.and_where(Expr::col("chain_id").is_in(chains.iter().map(|chain| chain.id)));
    select.order_by("position", Order::Asc).order_by("id", Order::Asc);
    for row in db.query_all(&select).await? {
        links.entry(row.try_get("", "chain_id")?).or_default().push(ChainLink { id: row.try_get("", "id")?, name: row.try_get("", "name")? });
    }
    for chain in chains {
        chain.links = links.remove(&chain.id).unwrap_or_default();
    }
    Ok(())
}

/// Keeps a new chain.
pub async fn insert(tx: &Tx, name: &str) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = ["id", "county_id", "name", "created_at", "created_by", "updated_at"];
    let row = vec![id.into(), tx.author.county_id.into(), name.into(), tx.now.into(), tx.author.id.into(), tx.now.into()];
    bulk::insert(&tx.conn, "chains", &columns, vec![row]).await?;
    Ok(id)
}

/// Keeps a chain's name, and counts its version on.
pub async fn set_name(tx: &Tx, id: Uuid, name: &str) -> ApiResult<()> {
    let text = "UPDATE chains SET name = $1, updated_at = $2, version = version + 1 WHERE id = $3";
    sql::execute(&tx.conn, text, [name.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Archives a chain, or brings it back.
pub async fn set_archived(tx: &Tx, id: Uuid, archived: bool) -> ApiResult<()> {
    let text = "UPDATE chains SET archived_at = $1, updated_at = $2, version = version + 1 WHERE id = $3";
    sql::execute(&tx.conn, text, [archived.then_some(tx.now).into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Brings a chain's links to what is wanted: named and placed anew, added (an archived one of that name comes back), archived.
pub async fn set_links(tx: &Tx, chain_id: Uuid, before: &[ChainLink], wanted: &[WantedLink]) -> ApiResult<()> {
    let archive = "UPDATE chain_links SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id = $2";
    for gone in before.iter().filter(|link| !wanted.iter().any(|keep| keep.id == Some(link.id))) {
        sql::execute(&tx.conn, archive, [tx.now.into(), gone.id.into()]).await?;
    }
    // Names may change places: what is renamed steps aside first, under its own id.
    let aside = "UPDATE chain_links SET name = $1 WHERE id = $2";
    let renamed = |link: &&WantedLink| before.iter().any(|old| Some(old.id) == link.id && old.name != link.name);
    for id in wanted.iter().filter(renamed).filter_map(|link| link.id) {
        sql::execute(&tx.conn, aside, [id.to_string().into(), id.into()]).await?;
    }
    let keep = "UPDATE chain_links SET name = $1, position = $2, updated_at = $3, version = version + 1 WHERE id = $4";
    let mut rows = Vec::new();
    for (position, link) in (1i64..).zip(wanted) {
        match link.id {
            Some(id) => {
                // An archived link of that name gives it up.
                let free =
                    "UPDATE chain_links SET name = name || ' ' || $1 WHERE chain_id = $2 AND name = $3 AND id <> $4 AND archived_at IS NOT NULL";
                sql::execute(&tx.conn, free, [Uuid::now_v7().to_string().into(), chain_id.into(), link.name.as_str().into(), id.into()]).await?;
                sql::execute(&tx.conn, keep, [link.name.as_str().into(), position.into(), tx.now.into(), id.into()]).await?;
            }
            None => rows.push(vec![
                Uuid::now_v7().into(),
                tx.author.county_id.into(),
                chain_id.into(),
                link.name.as_str().into(),
                position.into(),
                tx.now.into(),
                tx.author.id.into(),
                tx.now.into(),
                None::<chrono::DateTime<chrono::Utc>>.into(),
            ]),
        }
    }
    let columns = ["id", "county_id", "chain_id", "name", "position", "created_at", "created_by", "updated_at", "archived_at"];
    let updated = ["position", "updated_at", "archived_at"];
    Ok(bulk::upsert(&tx.conn, "chain_links", &columns, rows, &["county_id", "chain_id", "name"], &updated).await?)
}
