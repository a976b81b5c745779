//! How companies stand in a ledger.
use crate::db::bulk;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Value, apart, column};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashMap;
use uuid::Uuid;

const COLUMNS: &[Column] = &[
    column("企业名称", Kind::Text, "name").required(),
    column("统一社会信用代码", Kind::CreditCode, "credit_code"),
    column("所在省份", Kind::Text, "province").required(),
    column("所在城市", Kind::Text, "city"),
    column("行业门类", Kind::Text, "industry"),
    column("产业链", Kind::Text, "chain"),
    column("环节", Kind::Text, "chain_link"),
    apart("标签", Kind::Words),
    column("股票代码", Kind::Text, "stock_code"),
];

/// 企业
pub const COMPANIES: Sheet = Sheet {
    title: "企业",
    subject_type: "company",
    table: "companies",
    columns: COLUMNS,
    key: &["企业名称"],
    key_is_unique: true,
    duplicate_at: "企业名称",
    span: None,
    label: "企业名称",
    searchable: true,
};

/// Fills the tags, in one statement.
pub async fn load<C: ConnectionTrait>(db: &C, county_id: Uuid, rows: &mut HashMap<Uuid, Vec<Value>>) -> ApiResult<()> {
    let sql = "SELECT company_id, tag FROM company_tags WHERE county_id = $1 ORDER BY company_id, position";
    let at = COMPANIES.at("标签").unwrap_or_default();
    let mut tags: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()])).await? {
        tags.entry(row.try_get("", "company_id")?).or_default().push(row.try_get("", "tag")?);
    }
    for (id, tags) in tags {
        if let Some(cells) = rows.get_mut(&id) {
            cells[at] = Value::Words(tags.into());
        }
    }
    Ok(())
}

/// Keeps the tags of companies that are new or whose tags changed.
pub async fn save(tx: &Tx, companies: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let at = COMPANIES.at("标签").unwrap_or_default();
    let mut tags = Vec::new();
    for (id, cells, is_new, changed) in companies {
        if !is_new {
            if !changed.contains(&at) {
                continue;
            }
            let sql = "DELETE FROM company_tags WHERE company_id = $1";
            tx.conn.execute_raw(Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, [(*id).into()])).await?;
        }
        for (position, tag) in (1i64..).zip(cells[at].as_words()) {
            tags.push(vec![(*id).into(), tx.author.county_id.into(), tag.as_str().into(), position.into()]);
        }
    }
    bulk::insert(&tx.conn, "company_tags", &["company_id", "county_id", "tag", "position"], tags).await?;
    Ok(())
}
