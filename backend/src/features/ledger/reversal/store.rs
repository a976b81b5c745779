//! The queries of taking back.
use super::Before;
use super::links::{Holder, Link};
use crate::crypto::KeyRing;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::ledger::SHEETS;
use crate::sheet::Sheet;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use std::collections::HashSet;
use uuid::Uuid;

/// One record that an import wrote.
pub struct Written {
    pub sheet: &'static Sheet,
    pub id: Uuid,
    /// Whether the import made it, or brought it back.
    pub is_made: bool,
    /// The version that the import left.
    pub version: i64,
    /// What changed cells held.
    pub before: Before,
}

/// What an import wrote.
pub async fn written(tx: &Tx, ring: &KeyRing, import_id: Uuid) -> ApiResult<Vec<Written>> {
    let text = "SELECT sheet, record_id, kind, record_version, before FROM import_changes WHERE import_id = $1 AND county_id = $2 ORDER BY record_id";
    let mut all = Vec::new();
    for row in sql::rows(&tx.conn, text, [import_id.into(), tx.author.county_id.into()]).await? {
        let title: String = row.try_get("", "sheet")?;
        let Some(sheet) = SHEETS.iter().find(|sheet| sheet.title == title).copied() else { continue };
        let before = row.try_get::<Option<Vec<u8>>>("", "before")?.map(|sealed| ring.open_bytes(&sealed)).transpose()?;
        all.push(Written {
            sheet,
            id: row.try_get("", "record_id")?,
            is_made: row.try_get::<String>("", "kind")? != "changed",
            version: row.try_get("", "record_version")?,
            before: before.map(|json| serde_json::from_slice(&json)).transpose()?.unwrap_or_default(),
        });
    }
    Ok(all)
}

/// One reference to a record that an import made: the record, and the table and id of what holds it; no holder where it is held by a
/// part of its own that somebody made or changed since.
pub struct Held {
    pub record: Uuid,
    pub holder: Option<(&'static str, Uuid)>,
}

/// The references of one kind to the records that an import made.
pub async fn held(tx: &Tx, import_id: Uuid, sheet: &Sheet, link: &Link, written_at: DateTime<Utc>) -> ApiResult<Vec<Held>> {
    let column = |name: &str| Expr::col(Alias::new(name.to_owned()));
    let mut made = Query::select();
    made.column(Alias::new("record_id"))
        .from(Alias::new("import_changes"))
        .and_where(column("import_id").eq(import_id))
        .and_where(column("sheet").eq(sheet.title))
        .and_where(column("kind").ne("changed"));
    let holder = match link.holder {
        Holder::Itself => "id",
        Holder::PartOf(holder, _) => holder,
        Holder::Own(_) => link.column,
    };
    let mut select = Query::select();
    select
        .expr_as(column(link.column), Alias::new("record"))
        .expr_as(column(holder), Alias::new("holder"))
        .from(Alias::new(link.table))
        .and_where(column("county_id").eq(tx.author.county_id))
        .and_where(column(link.column).in_subquery(made));
    if link.archives {
        select.and_where(column("archived_at").is_null());
    }
    if let Holder::Own(changed) = link.holder {
        select.and_where(column(changed).gt(written_at));
    }
    if let Holder::PartOf(_, table) = link.holder {
        // What is archived holds nothing, and neither do its parts.
        let mut live = Query::select();
        live.column(Alias::new("id"))
            .from(Alias::new(table))
            .and_where(column("county_id").eq(tx.author.county_id))
            .and_where(column("archived_at").is_null());
        select.and_where(column(holder).in_subquery(live));
    }
    let table = match link.holder {
        Holder::Itself => Some(link.table),
        Holder::PartOf(_, table) => Some(table),
        Holder::Own(_) => None,
    };
    let rows = tx.conn.query_all(&select).await?;
    rows.iter()
        .map(|row| {
            let holder: Uuid = row.try_get("", "holder")?;
            Ok(Held { record: row.try_get("", "record")?, holder: table.map(|table| (table, holder)) })
        })
        .collect()
}

/// Those of an import's people who have an account in use: they have set a password.
pub async fn in_use(tx: &Tx, import_id: Uuid) -> ApiResult<HashSet<Uuid>> {
    let text = "SELECT u.id FROM users u JOIN import_changes c ON c.record_id = u.id WHERE c.import_id = $1 AND u.password_hash IS NOT NULL";
    let rows = sql::rows(&tx.conn, text, [import_id.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// Archives records that an import made, and marks them as taken back.
pub async fn archive(tx: &Tx, import_id: Uuid, sheet: &Sheet, ids: &[Uuid]) -> ApiResult<()> {
    let column = |name: &'static str| Expr::col(Alias::new(name));
    for ids in ids.chunks(1_000) {
        let mut update = Query::update();
        update
            .table(Alias::new(sheet.table))
            .value(Alias::new("archived_at"), tx.now)
            .value(Alias::new("updated_at"), tx.now)
            .value(Alias::new("version"), column("version").add(1))
            .and_where(column("county_id").eq(tx.author.county_id))
            .and_where(column("id").is_in(ids.iter().copied()));
        tx.conn.execute(&update).await?;
        let mut mark = Query::update();
        mark.table(Alias::new("import_changes"))
            .value(Alias::new("is_taken_back"), true)
            .and_where(column("import_id").eq(import_id))
            .and_where(column("record_id").is_in(ids.iter().copied()));
        tx.conn.execute(&mark).await?;
    }
    Ok(())
}
