//! Every query on organizations.
use super::dto::OrganizationFilter;
use super::entity::{Column, Entity, Model};
use crate::authz::Actor;
use crate::authz::actor::SUBTREE_SQL;
use crate::db::keyset::{Keyset, SortValue, Sortable};
use crate::db::write::Tx;
use crate::db::{search, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::{Page, page};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, LikeExpr, LockType, Query, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::HashMap;
use uuid::Uuid;

fn column(column: Column) -> SimpleExpr {
    Expr::col((Entity, column))
}

const SORTS: &[Sortable] = &[
    Sortable::text("name", || Func::coalesce([column(Column::Name), Expr::val("")]).into()),
    Sortable::instant("created_at", || column(Column::CreatedAt)),
    Sortable::instant("updated_at", || column(Column::UpdatedAt)),
];

/// A page of the county's organizations.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &OrganizationFilter) -> ApiResult<Page<Model>> {
    let limit = page::limit(filter.limit)?;
    let keyset = Keyset::parse(filter.sort.as_deref(), "name", SORTS, filter.cursor.as_deref())?;
    let mut select = Entity::find().filter(Column::CountyId.eq(actor.county_id));
    if !filter.archived.unwrap_or(false) {
        select = select.filter(Column::ArchivedAt.is_null());
    }
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(kind));
    }
    if let Some(words) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let name: SimpleExpr = Func::lower(column(Column::Name)).into();
        select = select.filter(name.like(LikeExpr::new(sql::anywhere(&words.to_lowercase())).escape('\\')));
    }
    let total = match filter.total {
        Some(true) => Some(i64::try_from(select.clone().count(db).await?).unwrap_or(i64::MAX)),
        _ => None,
    };
    keyset.apply(QueryTrait::query(&mut select), column(Column::Id), limit);
    let rows = select.all(db).await?;
    Page::cut(rows, limit, total, |row| keyset.position(sort_value(keyset.name(), row), row.id))
}

fn sort_value(sort: &str, row: &Model) -> SortValue {
    match sort {
        "created_at" => SortValue::Instant(row.created_at),
        "updated_at" => SortValue::Instant(row.updated_at),
        _ => SortValue::Text(row.name.clone().unwrap_or_default()),
    }
}

/// One organization of the county, archived or not.
pub async fn find<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Model> {
    let found = Entity::find_by_id(id).filter(Column::CountyId.eq(county_id)).one(db).await?;
    found.ok_or_else(ApiError::not_found)
}

/// The same, held until the transaction ends.
pub async fn hold<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Model> {
    let found = Entity::find_by_id(id).filter(Column::CountyId.eq(county_id)).lock(LockType::NoKeyUpdate).one(db).await?;
    found.ok_or_else(ApiError::not_found)
}

/// Whether the county has another organization of this name.
pub async fn is_name_taken<C: ConnectionTrait>(db: &C, county_id: Uuid, name: &str, but: Option<Uuid>) -> ApiResult<bool> {
    let same = Entity::find().filter(Column::CountyId.eq(county_id)).filter(Column::Name.eq(name)).one(db).await?;
    Ok(same.is_some_and(|row| Some(row.id) != but))
}

/// The organization of a name.
pub async fn named<C: ConnectionTrait>(db: &C, county_id: Uuid, name: &str) -> ApiResult<Option<Model>> {
    let found = Entity::find().filter(Column::CountyId.eq(county_id)).filter(Column::Name.eq(name)).filter(Column::ArchivedAt.is_null());
    Ok(found.one(db).await?)
}

/// The parent of every organization of the county.
pub async fn parents<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<HashMap<Uuid, Option<Uuid>>> {
    let rows: Vec<(Uuid, Option<Uuid>)> =
        Entity::find().select_only().columns([Column::Id, Column::ParentId]).filter(Column::CountyId.eq(county_id)).into_tuple().all(db).await?;
    Ok(rows.into_iter().collect())
}

/// Whether organizations hang under this one that are not archived.
pub async fn has_children<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<bool> {
    Ok(Entity::find().filter(Column::ParentId.eq(id)).filter(Column::ArchivedAt.is_null()).one(db).await?.is_some())
}

/// How many accounts that are not archived belong to each of these organizations.
pub async fn people_counts<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, i64>> {
    let mut select = Query::select();
    select
        .column(Alias::new("organization_id"))
        .expr_as(Expr::col(Alias::new("id")).count(), Alias::new("people"))
        .from(Alias::new("users"))
        .and_where(Expr::col(Alias::new("organization_id")).is_in(ids.iter().copied()))
        .and_where(Expr::col(Alias::new("archived_at")).is_null())
        .group_by_col(Alias::new("organization_id"));
    let rows = db.query_all(&select).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("", "organization_id")?, row.try_get("", "people")?))).collect::<Result<_, sea_orm::DbErr>>()?)
}

/// The names of organizations.
pub async fn names<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Option<String>>> {
    let rows: Vec<(Uuid, Option<String>)> =
        Entity::find().select_only().columns([Column::Id, Column::Name]).filter(Column::Id.is_in(ids.iter().copied())).into_tuple().all(db).await?;
    Ok(rows.into_iter().collect())
}

/// An organization with all below it.
pub async fn subtree<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<Vec<Uuid>> {
    let rows = sql::rows(db, SUBTREE_SQL, [id.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// What an organization is found by in search; none for one that is archived or has no name yet.
fn document(row: &Model) -> Option<search::Document> {
    let name = row.name.as_deref().filter(|_| row.archived_at.is_none())?;
    Some(search::Document::new("organization", row.id, name, &[]))
}

/// Lets search follow a change of an organization (`before` none for a new one).
pub async fn index(tx: &Tx, before: Option<&Model>, after: &Model) -> ApiResult<()> {
    Ok(search::follow(&tx.conn, after.county_id, before.and_then(document), document(after)).await?)
}

/// Lets acts that must not cross each other (moving units, giving and taking administrative roles) wait for one another.
pub async fn queue_up<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<()> {
    hold(db, county_id, county_id).await.map(|_| ())
}
