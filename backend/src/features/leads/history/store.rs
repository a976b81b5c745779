//! Every query on the history of a lead's fields: its rows of the audit, and the names of what they speak of.
use super::dto::{ChangesQuery, FieldChange, LeadChange};
use super::fields::REVERTIBLE;
use crate::db::listing::reference;
use crate::db::sql;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::kept::LeadRow;
use crate::features::leads::ledger::LEADS;
use crate::http::page::{self, Cursor};
use crate::http::{Page, Reference};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The tables whose records the fields of a lead name, each with the fields.
const NAMED: &[(&str, &[&str])] = &[
    ("organizations", &["reporting_organization_id", "responsible_organization_id", "protected_organization_id"]),
    ("users", &["lead_leader_id", "owner_id", "verdict_by"]),
    ("companies", &["company_id"]),
];

/// A page of a lead's changes, the latest first. `may_update` says whether old values may be put back.
pub async fn page<C: ConnectionTrait>(db: &C, lead: &LeadRow, query: &ChangesQuery, may_update: bool) -> ApiResult<Page<LeadChange>> {
    let limit = page::limit(query.limit)?;
    let after: Option<(DateTime<Utc>, Uuid)> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let columns = "a.id, a.at, a.actor_id, a.actor_name, a.acting_for_id, p.name AS acting_for_id_name, a.action, a.summary, a.before, a.after";
    let from = "audit_entries a LEFT JOIN users p ON p.id = a.acting_for_id";
    let mut values: Vec<sea_orm::Value> = vec![lead.id.into(), i64::try_from(limit + 1).unwrap_or(i64::MAX).into()];
    let mut further = "";
    if let Some((at, id)) = after {
        further = "AND (a.at, a.id) < ($3, $4)";
        values.extend([at.into(), id.into()]);
    }
    let text =
        format!("SELECT {columns} FROM {from} WHERE a.subject_type = 'lead' AND a.subject_id = $1 {further} ORDER BY a.at DESC, a.id DESC LIMIT $2");
    let rows = sql::rows(db, &text, values).await?;
    let mut items = rows.iter().map(|row| change(row, may_update)).collect::<ApiResult<Vec<_>>>()?;
    add_names(db, &mut items).await?;
    Page::cut(items, limit, None, |change| (change.at, change.id))
}

fn change(row: &QueryResult, may_update: bool) -> ApiResult<LeadChange> {
    let (id, name): (Option<Uuid>, Option<String>) = (row.try_get("", "actor_id")?, row.try_get("", "actor_name")?);
    let told = |column: &str| -> ApiResult<Map<String, Value>> {
        let text: Option<String> = row.try_get("", column)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    };
    let (before, after) = (told("before")?, told("after")?);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let filled = |value: Option<&Value>| value.filter(|value| !value.is_null()).cloned();
    let field = |name: &&String| {
        let field = field_of(name);
        let is_own = REVERTIBLE.contains(&field) && before.contains_key(*name);
        FieldChange {
            field: field.to_owned(),
            before: filled(before.get(*name)),
            after: filled(after.get(*name)),
            before_name: None,
            after_name: None,
            can_revert: may_update && is_own,
        }
    };
    Ok(LeadChange {
        id: row.try_get("", "id")?,
        at: row.try_get("", "at")?,
        by: id.map(|id| Reference { id, name: name.unwrap_or_default() }),
        acting_for: reference(row, "acting_for_id")?,
        action: row.try_get("", "action")?,
        summary: row.try_get("", "summary")?,
        fields: names.iter().map(field).filter(|field| field.before.is_some() || field.after.is_some()).collect(),
    })
}

/// The field that a name in the audit means: a ledger tells its columns by their titles.
fn field_of(name: &str) -> &str {
    LEADS.columns.iter().find(|column| column.title == name).and_then(|column| column.kept_in).unwrap_or(name)
}

/// Tells what units, people and companies are called: three statements at most.
async fn add_names<C: ConnectionTrait>(db: &C, items: &mut [LeadChange]) -> ApiResult<()> {
    let id_of = |value: &Option<Value>| value.as_ref().and_then(Value::as_str).and_then(|text| Uuid::parse_str(text).ok());
    for (table, fields) in NAMED {
        let mut told: Vec<&mut FieldChange> =
            items.iter_mut().flat_map(|item| item.fields.iter_mut()).filter(|change| fields.contains(&change.field.as_str())).collect();
        let ids: BTreeSet<Uuid> = told.iter().flat_map(|change| [id_of(&change.before), id_of(&change.after)]).flatten().collect();
        let mut select = Query::select();
        select.columns(["id", "name"]).from(*table).and_where(Expr::col("id").is_in(ids));
        let rows = db.query_all(&select).await?;
        let names: HashMap<Uuid, String> =
            rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "name")?))).collect::<Result<_, sea_orm::DbErr>>()?;
        for change in &mut told {
            change.before_name = id_of(&change.before).and_then(|id| names.get(&id).cloned());
            change.after_name = id_of(&change.after).and_then(|id| names.get(&id).cloned());
        }
    }
    Ok(())
}

/// The value that a field had before a change of this lead; none where the change did not touch it.
pub async fn value_before<C: ConnectionTrait>(db: &C, lead: Uuid, change: Uuid, field: &str) -> ApiResult<Option<Value>> {
    let text = "SELECT before FROM audit_entries WHERE id = $1 AND subject_type = 'lead' AND subject_id = $2";
    let row = sql::row(db, text, [change.into(), lead.into()]).await?;
    let row = row.ok_or_else(|| ApiError::field("change_id", "unknown_reference", "这条线索没有这次改动", "The lead has no such change"))?;
    let told: Option<String> = row.try_get("", "before")?;
    let told: Map<String, Value> = told.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(told.into_iter().find(|(name, _)| field_of(name) == field).map(|(_, value)| value))
}
