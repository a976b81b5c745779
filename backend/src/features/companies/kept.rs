//! A company's own row and tags as they are written: the queries of the writing side.
use super::domain::Fields;
use crate::db::write::Tx;
use crate::db::{search, sql};
use crate::error::{ApiError, ApiResult};
use crate::text::{company_key, company_sound};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use uuid::Uuid;

/// A company's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub id: Uuid,
    pub fields: Fields,
    pub version: i64,
    pub archived_at: Option<DateTime<Utc>>,
    pub merged_into_id: Option<Uuid>,
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
    "parent_company_id",
    "version",
    "archived_at",
    "merged_into_id",
];

/// A company of the county, archived or not, held until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<Kept> {
    let mut select = Query::select();
    select.columns(COLUMNS.iter().copied()).from("companies").and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    let row = tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?;
    let tags = sql::rows(&tx.conn, "SELECT tag FROM company_tags WHERE company_id = $1 ORDER BY position", [id.into()]).await?;
    Ok(Kept {
        id,
        fields: Fields {
            name: row.try_get("", "name")?,
            credit_code: row.try_get("", "credit_code")?,
            province: row.try_get("", "province")?,
            city: row.try_get("", "city")?,
            industry: row.try_get("", "industry")?,
            chain: row.try_get("", "chain")?,
            chain_link: row.try_get("", "chain_link")?,
            stock_code: row.try_get("", "stock_code")?,
            parent_company_id: row.try_get("", "parent_company_id")?,
            tags: tags.iter().map(|row| row.try_get("", "tag")).collect::<Result<_, _>>()?,
        },
        version: row.try_get("", "version")?,
        archived_at: row.try_get("", "archived_at")?,
        merged_into_id: row.try_get("", "merged_into_id")?,
    })
}

/// The columns that [`insert`] fills.
const INSERTED: &[&str] = &[
    "id",
    "county_id",
    "name",
    "name_normalized",
    "name_sound",
    "credit_code",
    "province",
    "city",
    "industry",
    "chain",
    "chain_link",
    "stock_code",
    "parent_company_id",
    "needs_completion",
    "version",
    "created_at",
    "created_by",
    "updated_at",
];

/// Keeps a new company.
pub fn insert(tx: &Tx, row: &Kept) {
    let f = &row.fields;
    let values = vec![
        row.id.into(),
        tx.author.county_id.into(),
        f.name.clone().into(),
        company_key(&f.name).into(),
        company_sound(&f.name).into(),
        f.credit_code.clone().into(),
        f.province.clone().into(),
        f.city.clone().into(),
        f.industry.clone().into(),
        f.chain.clone().into(),
        f.chain_link.clone().into(),
        f.stock_code.clone().into(),
        f.parent_company_id.into(),
        f.needs_completion().into(),
        row.version.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    tx.add("companies", INSERTED, values);
    set_tags(tx, row);
    if let Some(document) = document(row) {
        tx.index(document);
    }
}

/// Keeps a changed company.
pub async fn update(tx: &Tx, before: &Kept, row: &Kept) -> ApiResult<()> {
    let f = &row.fields;
    let update = "UPDATE companies SET name = $2, name_normalized = $3, name_sound = $4, credit_code = $5, province = $6, city = $7, \
        industry = $8, chain = $9, chain_link = $10, stock_code = $11, parent_company_id = $12, needs_completion = $13, archived_at = $14, \
        merged_into_id = $15, version = $16, updated_at = $17 WHERE id = $1";
    let values = vec![
        row.id.into(),
        f.name.clone().into(),
        company_key(&f.name).into(),
        company_sound(&f.name).into(),
        f.credit_code.clone().into(),
        f.province.clone().into(),
        f.city.clone().into(),
        f.industry.clone().into(),
        f.chain.clone().into(),
        f.chain_link.clone().into(),
        f.stock_code.clone().into(),
        f.parent_company_id.into(),
        f.needs_completion().into(),
        row.archived_at.into(),
        row.merged_into_id.into(),
        row.version.into(),
        tx.now.into(),
    ];
    sql::execute(&tx.conn, update, values).await?;
    if before.fields.tags != f.tags {
        sql::execute(&tx.conn, "DELETE FROM company_tags WHERE company_id = $1", [row.id.into()]).await?;
        set_tags(tx, row);
    }
    Ok(search::follow(&tx.conn, tx.author.county_id, document(before), document(row)).await?)
}

fn set_tags(tx: &Tx, row: &Kept) {
    for (position, tag) in (1i64..).zip(&row.fields.tags) {
        let values = vec![row.id.into(), tx.author.county_id.into(), tag.as_str().into(), position.into()];
        tx.add("company_tags", &["company_id", "county_id", "tag", "position"], values);
    }
}

/// What a company is found by in search; none for one that is archived.
fn document(row: &Kept) -> Option<search::Document> {
    let live = row.archived_at.is_none();
    live.then(|| search::Document::new("company", row.id, &row.fields.name, &[row.fields.credit_code.as_deref().unwrap_or_default()]))
}

/// The name of another company of the county, archived or not, with this value in a column.
pub async fn bearer(tx: &Tx, but: Uuid, column: &'static str, value: &str) -> ApiResult<Option<String>> {
    let mut select = Query::select();
    select.column("name").from("companies").and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.and_where(Expr::col(column).eq(value)).and_where(Expr::col("id").ne(but)).limit(1);
    Ok(tx.conn.query_one(&select).await?.map(|row| row.try_get("", "name")).transpose()?)
}

/// A company of the county and all above it; empty where there is no such company.
pub async fn chain_up(tx: &Tx, id: Uuid) -> ApiResult<Vec<Uuid>> {
    let up = "WITH RECURSIVE up (id, parent) AS (SELECT id, parent_company_id FROM companies \
        WHERE id = $1 AND county_id = $2 AND archived_at IS NULL \
        UNION SELECT c.id, c.parent_company_id FROM companies c JOIN up ON c.id = up.parent) SELECT id FROM up";
    let rows = sql::rows(&tx.conn, up, [id.into(), tx.author.county_id.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// Whether leads of the company are open or projects of it live.
pub async fn is_at_work(tx: &Tx, id: Uuid) -> ApiResult<bool> {
    let work = "SELECT 1 AS found FROM leads WHERE company_id = $1 AND archived_at IS NULL AND stage NOT IN ('signed', 'lost') \
        UNION ALL SELECT 1 FROM projects WHERE company_id = $1 AND archived_at IS NULL AND status = 'active' LIMIT 1";
    Ok(sql::row(&tx.conn, work, [id.into()]).await?.is_some())
}
