//! The company that somebody means when a report names it: one that is known, or a new one that is 待完善.
use super::actions;
use super::contacts::{self, ContactIn};
use super::domain::Fields;
use super::kept::Kept;
use crate::crypto::KeyRing;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::text::company_key;
use sea_orm::QueryResult;
use uuid::Uuid;

/// A company as a report names it.
#[derive(Debug, Clone, Default)]
pub struct Named {
    pub id: Option<Uuid>,
    pub name: Option<String>,
    pub credit_code: Option<String>,
    pub province: Option<String>,
}

/// The company that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    pub id: Uuid,
    pub name: String,
    /// The name without legal form, brackets and widths, by which doubles are found.
    pub name_normalized: String,
    /// It was made of this report: nothing refers to it yet.
    pub is_new: bool,
}

/// The company of the county that is meant: by id, by credit code, by normalized name; otherwise it is made.
pub async fn meant(tx: &Tx, named: Named) -> ApiResult<Meant> {
    let county = tx.author.county_id;
    if let Some(id) = named.id {
        // Whoever was without a line does not know that it has been merged into another meanwhile.
        let text = "SELECT id, name, name_normalized FROM companies WHERE county_id = $2 AND archived_at IS NULL \
            AND id = COALESCE((SELECT merged_into_id FROM companies WHERE id = $1 AND county_id = $2), $1)";
        let row = sql::row(&tx.conn, text, [id.into(), county.into()]).await?;
        return row
            .map(|row| told(&row))
            .transpose()?
            .ok_or_else(|| ApiError::field("company_id", "unknown_reference", "没有这家企业", "There is no such company"));
    }
    let Some(name) = named.name else {
        return Err(ApiError::field("company_name", "required", "请填写企业", "Name the company"));
    };
    let fields = Fields { name, credit_code: named.credit_code, province: named.province, ..Fields::default() }.cleaned();
    let faults = fields.faults();
    if !faults.is_empty() {
        let name = |field: String| if field == "name" { "company_name".to_owned() } else { field };
        return Err(ApiError::invalid(faults.into_iter().map(|fault| crate::error::FieldFault { field: name(fault.field), ..fault }).collect()));
    }
    let key = company_key(&fields.name);
    // Archived ones too: their names and codes are taken, which a refusal tells. Each by its own index: with an OR SQLite reads them all.
    let text = "SELECT id, name, name_normalized, archived_at IS NOT NULL AS is_archived FROM companies WHERE id IN \
        (SELECT id FROM companies WHERE county_id = $1 AND credit_code = $2 UNION ALL SELECT id FROM companies WHERE county_id = $1 AND name_normalized = $3) \
        ORDER BY archived_at IS NOT NULL, CASE WHEN credit_code = $2 THEN 0 WHEN name = $4 THEN 1 ELSE 2 END, id LIMIT 1";
    let values = [county.into(), fields.credit_code.clone().into(), key.as_str().into(), fields.name.as_str().into()];
    let known = sql::row(&tx.conn, text, values).await?;
    if let Some(row) = &known
        && !row.try_get::<bool>("", "is_archived")?
    {
        return told(row);
    }
    let made = Kept { id: Uuid::now_v7(), fields, version: 1, archived_at: None, merged_into_id: None };
    match known {
        Some(_) => actions::make(tx, &made).await?,
        None => actions::make_unchecked(tx, &made).await?,
    }
    Ok(Meant { id: made.id, name: made.fields.name, name_normalized: key, is_new: known.is_none() })
}

fn told(row: &QueryResult) -> ApiResult<Meant> {
    Ok(Meant { id: row.try_get("", "id")?, name: row.try_get("", "name")?, name_normalized: row.try_get("", "name_normalized")?, is_new: false })
}

/// The key under which reports on one company wait for each other, before the company is known by id.
pub async fn key_of(tx: &Tx, named: &Named) -> ApiResult<String> {
    match (named.id, &named.name) {
        (Some(id), _) => {
            let row = sql::row(&tx.conn, "SELECT name_normalized FROM companies WHERE id = $1", [id.into()]).await?;
            Ok(row.map(|row| row.try_get("", "name_normalized")).transpose()?.unwrap_or_default())
        }
        (None, name) => Ok(company_key(name.as_deref().unwrap_or_default())),
    }
}

/// A contact of the company: the one that is named, or a new one.
pub async fn contact(tx: &Tx, ring: &KeyRing, company: &Meant, id: Option<Uuid>, new: Option<ContactIn>) -> ApiResult<Option<Uuid>> {
    if let Some(id) = id {
        return known_contact(tx, company, id).await.map(Some);
    }
    match new {
        Some(new) => Ok(Some(contacts::keep(tx, ring, company.id, new).await?)),
        None => Ok(None),
    }
}

/// A live contact of the company, or a refusal.
pub async fn known_contact(tx: &Tx, company: &Meant, id: Uuid) -> ApiResult<Uuid> {
    let text = "SELECT id FROM contacts WHERE id = $1 AND company_id = $2 AND archived_at IS NULL";
    match sql::row(&tx.conn, text, [id.into(), company.id.into()]).await? {
        Some(_) => Ok(id),
        None => Err(ApiError::field("contact_id", "unknown_reference", "该企业没有这位联系人", "The company has no such contact")),
    }
}
