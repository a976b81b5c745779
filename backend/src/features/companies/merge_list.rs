//! The merges that were done.
use super::merge_dto::{CompanyMerge, MergeCan, MovedRows};
use super::relations::Moved;
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Asked, Listing, needed_reference, reference};
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Page;
use crate::list_filter;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

list_filter! {
    /// How to list merges.
    MergeFilter,
    sorted: "`merged_at`; with `-` before it descending. Default `-merged_at`.",
    words: "Words of the reason.",
    {
        /// The company that was kept or merged.
        company_id: Uuid,
    }
}

const SORTS: &[Sortable] = &[Sortable::instant("merged_at", || Expr::col(("company_merges", "merged_at")))];

/// A page of the county's merges.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &MergeFilter) -> ApiResult<Page<CompanyMerge>> {
    let mut merges = Listing::of("company_merges", actor, filter.asked().archived);
    if let Some(company) = filter.company_id {
        merges.only(merges.column("kept_company_id").eq(company).or(merges.column("merged_company_id").eq(company)));
    }
    merges.containing(&["reason"], filter.asked().q);
    merges.page(db, Asked { q: None, ..filter.asked() }, (SORTS, "-merged_at"), told, |row| merge(row, actor)).await
}

/// One merge.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<CompanyMerge> {
    Listing::of("company_merges", actor, false).one(db, id, told, |row| merge(row, actor)).await
}

fn told(merges: &mut Listing) {
    merges.tell(&["id", "reason", "moved", "merged_at", "undone_at", "undone_reason"]);
    merges.tell_reference("kept_company_id", "companies", "name");
    merges.tell_reference("merged_company_id", "companies", "name");
    merges.tell_reference("merged_by", "users", "name");
    merges.tell_reference("undone_by", "users", "name");
}

fn merge(row: &QueryResult, actor: &Actor) -> ApiResult<CompanyMerge> {
    let moved: Moved = serde_json::from_str(&row.try_get::<String>("", "moved")?)?;
    let undone_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "undone_at")?;
    let rows = |(relation, ids): (String, Vec<Uuid>)| MovedRows { relation, rows: i64::try_from(ids.len()).unwrap_or(i64::MAX) };
    Ok(CompanyMerge {
        id: row.try_get("", "id")?,
        kept: needed_reference(row, "kept_company_id")?,
        merged: needed_reference(row, "merged_company_id")?,
        reason: row.try_get("", "reason")?,
        moved: moved.into_iter().map(rows).collect(),
        merged_by: reference(row, "merged_by")?,
        merged_at: row.try_get("", "merged_at")?,
        undone_by: reference(row, "undone_by")?,
        undone_reason: row.try_get("", "undone_reason")?,
        can: MergeCan { undo: undone_at.is_none() && actor.may(Permission::CompaniesMerge) },
        undone_at,
    })
}

/// A merge as it is stored.
pub struct Stored {
    pub kept: Uuid,
    pub merged: Uuid,
    pub moved: String,
    pub fields_before: String,
    pub fields_after: String,
    pub undone: bool,
}

/// A merge of the county, held until the transaction ends.
pub async fn stored(tx: &Tx, id: Uuid) -> ApiResult<Stored> {
    let mut select = Query::select();
    select.columns(["kept_company_id", "merged_company_id", "moved", "fields_before", "fields_after", "undone_at"]).from("company_merges");
    select.and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    let row = tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?;
    Ok(Stored {
        kept: row.try_get("", "kept_company_id")?,
        merged: row.try_get("", "merged_company_id")?,
        moved: row.try_get("", "moved")?,
        fields_before: row.try_get("", "fields_before")?,
        fields_after: row.try_get("", "fields_after")?,
        undone: row.try_get::<Option<chrono::DateTime<chrono::Utc>>>("", "undone_at")?.is_some(),
    })
}
