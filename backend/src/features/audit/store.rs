//! Every query on the audit log. Nothing here writes: rows come with the changes they tell of (`db::write`).
use super::dto::{AuditEntry, AuditFilter};
use crate::authz::Actor;
use crate::db::keyset::{Keyset, SortValue, Sortable};
use crate::db::sql;
use crate::error::ApiResult;
use crate::http::{Page, Reference, page};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Func, LikeExpr, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};

const SORTS: &[Sortable] = &[Sortable::instant("at", || Expr::col("at"))];
const COLUMNS: [&str; 12] =
    ["id", "at", "actor_id", "actor_name", "action", "subject_type", "subject_id", "summary", "before", "after", "address", "request_id"];

/// A page of the county's log.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &AuditFilter) -> ApiResult<Page<AuditEntry>> {
    let limit = page::limit(filter.limit)?;
    let keyset = Keyset::parse(filter.sort.as_deref(), "-at", SORTS, filter.cursor.as_deref())?;
    let total = match filter.total {
        Some(true) => {
            let mut count = filtered(actor, filter);
            count.expr_as(Expr::col("id").count(), Alias::new("total"));
            db.query_one(&count).await?.map(|row| row.try_get("", "total")).transpose()?
        }
        _ => None,
    };
    let mut select = filtered(actor, filter);
    select.columns(COLUMNS.map(Alias::new));
    keyset.apply(&mut select, Expr::col("id"), limit);
    let rows = db.query_all(&select).await?.iter().map(entry).collect::<ApiResult<Vec<_>>>()?;
    Page::cut(rows, limit, total, |row| keyset.position(SortValue::Instant(row.at), row.id))
}

fn filtered(actor: &Actor, filter: &AuditFilter) -> SelectStatement {
    let mut select = Query::select();
    select.from("audit_entries").and_where(Expr::col("county_id").eq(actor.county_id));
    if let Some(kind) = &filter.subject_type {
        select.and_where(Expr::col("subject_type").eq(kind.as_str()));
    }
    if let Some(action) = &filter.action {
        select.and_where(Expr::col("action").eq(action.as_str()));
    }
    if let Some(from) = filter.at_gte {
        select.and_where(Expr::col("at").gte(from));
    }
    if let Some(to) = filter.at_lte {
        select.and_where(Expr::col("at").lte(to));
    }
    if let Some(words) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let pattern = sql::anywhere(&words.to_lowercase());
        let like = |column: &'static str| SimpleExpr::from(Func::lower(Expr::col(column))).like(LikeExpr::new(pattern.clone()).escape('\\'));
        select.cond_where(Condition::any().add(like("summary")).add(like("actor_name")));
    }
    select
}

fn entry(row: &QueryResult) -> ApiResult<AuditEntry> {
    let json = |name: &str| -> ApiResult<Option<serde_json::Value>> {
        Ok(row.try_get::<Option<String>>("", name)?.and_then(|text| serde_json::from_str(&text).ok()))
    };
    let (id, name): (Option<uuid::Uuid>, Option<String>) = (row.try_get("", "actor_id")?, row.try_get("", "actor_name")?);
    Ok(AuditEntry {
        id: row.try_get("", "id")?,
        at: row.try_get("", "at")?,
        actor: id.map(|id| Reference { id, name: name.unwrap_or_default() }),
        action: row.try_get("", "action")?,
        subject_type: row.try_get("", "subject_type")?,
        subject_id: row.try_get::<Option<uuid::Uuid>>("", "subject_id")?.filter(|id| !id.is_nil()),
        summary: row.try_get("", "summary")?,
        before: json("before")?,
        after: json("after")?,
        address: row.try_get("", "address")?,
        request_id: row.try_get("", "request_id")?,
    })
}
