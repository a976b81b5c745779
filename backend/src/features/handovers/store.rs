//! Every query on hand-overs.
use super::dto::{Handover, HandoverFilter, OpenItems, OpenItemsOf};
use super::items::{Item, OPEN};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::{Page, Reference};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The rows that were handed over, by relation.
pub type Moved = BTreeMap<String, Vec<Uuid>>;

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col(("handovers", "created_at")))];

/// A person of the county.
pub async fn person<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Reference> {
    let tell = |people: &mut Listing| people.tell(&["id", "name"]);
    Listing::of("users", actor, archived).one(db, id, tell, |row| Ok(Reference { id, name: row.try_get("", "name")? })).await
}

/// What somebody answers for now: one statement a relation.
pub async fn open_items<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<OpenItemsOf> {
    let user = person(db, actor, id, true).await?;
    let mut items = Vec::new();
    for item in OPEN {
        let count = format!("SELECT COUNT(*) AS total FROM {} WHERE {} = $1 AND {}", item.table, item.column, item.open);
        let row = sql::row(db, &count, [id.into()]).await?.ok_or_else(|| ApiError::internal("a count without a row"))?;
        items.push(OpenItems { relation: item.name(), rows: row.try_get("", "total")? });
    }
    Ok(OpenItemsOf { user, items })
}

/// Gives the open rows of a relation to another person; gives each row's id and new version.
pub async fn give(tx: &Tx, item: &Item, from: Uuid, to: Uuid) -> ApiResult<Vec<(Uuid, i64)>> {
    let Item { table, column, open, .. } = item;
    let update =
        format!("UPDATE {table} SET {column} = $2, version = version + 1, updated_at = $3 WHERE {column} = $1 AND {open} RETURNING id, version");
    let rows = sql::rows(&tx.conn, &update, [from.into(), to.into(), tx.now.into()]).await?;
    rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "version")?))).collect()
}

/// Keeps a hand-over.
pub async fn insert(tx: &Tx, id: Uuid, from: Uuid, to: Uuid, reason: &str, moved: &Moved) -> ApiResult<()> {
    let insert = "INSERT INTO handovers (id, county_id, from_user_id, to_user_id, reason, moved, created_at, created_by, updated_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)";
    let moved = serde_json::to_string(moved)?;
    let values = vec![id.into(), tx.author.county_id.into(), from.into(), to.into(), reason.into(), moved.into(), tx.now.into(), tx.author.id.into()];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(())
}

/// A page of the county's hand-overs.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &HandoverFilter) -> ApiResult<Page<Handover>> {
    let mut handovers = Listing::of("handovers", actor, filter.asked().archived);
    if let Some(user) = filter.user_id {
        handovers.only(handovers.column("from_user_id").eq(user).or(handovers.column("to_user_id").eq(user)));
    }
    handovers.containing(&["reason"], filter.asked().q);
    handovers.page(db, filter.asked(), (SORTS, "-created_at"), told, handover).await
}

/// One hand-over.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Handover> {
    Listing::of("handovers", actor, false).one(db, id, told, handover).await
}

fn told(handovers: &mut Listing) {
    handovers.tell(&["id", "reason", "moved", "created_at"]);
    handovers.tell_reference("from_user_id", "users", "name");
    handovers.tell_reference("to_user_id", "users", "name");
    handovers.tell_reference("created_by", "users", "name");
}

fn handover(row: &QueryResult) -> ApiResult<Handover> {
    let moved: Moved = serde_json::from_str(&row.try_get::<String>("", "moved")?)?;
    let items = moved.into_iter().map(|(relation, ids)| OpenItems { relation, rows: i64::try_from(ids.len()).unwrap_or(i64::MAX) });
    Ok(Handover {
        id: row.try_get("", "id")?,
        from_user: needed_reference(row, "from_user_id")?,
        to_user: needed_reference(row, "to_user_id")?,
        reason: row.try_get("", "reason")?,
        items: items.collect(),
        created_by: reference(row, "created_by")?,
        created_at: row.try_get("", "created_at")?,
    })
}
