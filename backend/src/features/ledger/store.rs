//! The table of imports.
use super::Authority;
use super::edits::{Edits, File};
use super::entity::ImportRow;
use super::mapping::Mapping;
use super::report::Report;
use crate::crypto::KeyRing;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::http::Cursor;
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult};
use uuid::Uuid;

/// How long a preview can be confirmed.
const KEPT: Duration = Duration::hours(24);

const SELECT: &str = "SELECT i.id, i.status, i.authority, i.file_name, i.file_size, i.row_count, i.report, i.plan_digest, i.failure, i.expires_at, \
    i.confirmed_at, i.job_id, i.created_at, i.updated_at, i.created_by, u.name AS author_name, i.version, \
    i.mapping IS NOT NULL AS is_mapped, i.reversed_at, i.reversal \
    FROM imports i LEFT JOIN users u ON u.id = i.created_by WHERE i.county_id = $1 AND i.authority = $2";

fn import(row: &QueryResult) -> ApiResult<ImportRow> {
    Ok(ImportRow {
        id: row.try_get("", "id")?,
        status: row.try_get("", "status")?,
        authority: row.try_get("", "authority")?,
        file_name: row.try_get("", "file_name")?,
        file_size: row.try_get("", "file_size")?,
        row_count: row.try_get("", "row_count")?,
        report: row.try_get("", "report")?,
        plan_digest: row.try_get("", "plan_digest")?,
        failure: row.try_get("", "failure")?,
        expires_at: row.try_get("", "expires_at")?,
        confirmed_at: row.try_get("", "confirmed_at")?,
        job_id: row.try_get("", "job_id")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        created_by: row.try_get("", "created_by")?,
        author_name: row.try_get("", "author_name")?,
        version: row.try_get("", "version")?,
        is_mapped: row.try_get("", "is_mapped")?,
        reversed_at: row.try_get("", "reversed_at")?,
        reversal: row.try_get("", "reversal")?,
    })
}

/// One import of the county that was made under that authority.
pub async fn find<C: ConnectionTrait>(db: &C, county_id: Uuid, authority: Authority, id: Uuid) -> ApiResult<Option<ImportRow>> {
    let text = format!("{SELECT} AND i.id = $3");
    sql::row(db, &text, [county_id.into(), authority.as_str().into(), id.into()]).await?.as_ref().map(import).transpose()
}

/// One import for the job that does it.
pub async fn find_for_job<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Option<ImportRow>> {
    let text = "SELECT authority FROM imports WHERE id = $1 AND county_id = $2";
    let Some(row) = sql::row(db, text, [id.into(), county_id.into()]).await? else { return Ok(None) };
    find(db, county_id, Authority::parse(&row.try_get::<String>("", "authority")?), id).await
}

/// The imports made under that authority, the latest first, one more than `limit`.
pub async fn list<C: ConnectionTrait>(db: &C, county_id: Uuid, authority: Authority, cursor: Option<&str>, limit: u64) -> ApiResult<Vec<ImportRow>> {
    let mut values = vec![county_id.into(), authority.as_str().into(), i64::try_from(limit).unwrap_or(200).saturating_add(1).into()];
    let mut after = "";
    if let Some(cursor) = cursor {
        let (at, id): (DateTime<Utc>, Uuid) = Cursor::decode(cursor)?;
        values.extend([at.into(), id.into()]);
        after = " AND (i.created_at, i.id) < ($4, $5)";
    }
    let text = format!("{SELECT}{after} ORDER BY i.created_at DESC, i.id DESC LIMIT $3");
    sql::rows(db, &text, values).await?.iter().map(import).collect()
}

/// The workbook of an import with how it is read, opened; none once it is forgotten.
pub async fn file<C: ConnectionTrait>(db: &C, ring: &KeyRing, id: Uuid) -> ApiResult<Option<File>> {
    let row = sql::row(db, "SELECT content, file_name, mapping, edits FROM imports WHERE id = $1", [id.into()]).await?;
    let Some(row) = row else { return Ok(None) };
    let Some(sealed) = row.try_get::<Option<Vec<u8>>>("", "content")? else { return Ok(None) };
    let edits = row.try_get::<Option<Vec<u8>>>("", "edits")?.map(|sealed| ring.open_bytes(&sealed)).transpose()?;
    Ok(Some(File {
        bytes: ring.open_bytes(&sealed)?,
        file_name: row.try_get("", "file_name")?,
        mapping: row.try_get::<Option<String>>("", "mapping")?.map(|text| serde_json::from_str(&text)).transpose()?,
        edits: edits.map(|text| serde_json::from_slice(&text)).transpose()?.unwrap_or_default(),
    }))
}

/// A new import.
pub struct NewImport<'a> {
    pub authority: Authority,
    pub file_name: &'a str,
    pub bytes: &'a [u8],
    pub row_count: i64,
    /// How it is read, where it is not in the ledger's own form.
    pub mapping: Option<&'a Mapping>,
    /// The findings, where the preview is done already.
    pub findings: Option<(&'a Report, &'a str)>,
}

/// Keeps a new import, its workbook sealed.
pub async fn insert(tx: &Tx, ring: &KeyRing, new: NewImport<'_>) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = [
        "id",
        "county_id",
        "status",
        "authority",
        "file_name",
        "file_size",
        "content",
        "row_count",
        "report",
        "plan_digest",
        "mapping",
        "expires_at",
        "created_at",
        "created_by",
        "updated_at",
    ];
    let report = new.findings.map(|(report, _)| serde_json::to_string(report)).transpose()?;
    let row = vec![
        id.into(),
        tx.author.county_id.into(),
        if new.findings.is_some() { "previewed" } else { "previewing" }.into(),
        new.authority.as_str().into(),
        new.file_name.into(),
        i64::try_from(new.bytes.len()).unwrap_or(i64::MAX).into(),
        Some(ring.seal_bytes(new.bytes)?).into(),
        new.row_count.into(),
        report.into(),
        new.findings.map(|(_, digest)| digest.to_owned()).into(),
        new.mapping.map(serde_json::to_string).transpose()?.into(),
        (tx.now + KEPT).into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, "imports", &columns, vec![row]).await?;
    Ok(id)
}

/// Gives an import its job.
pub async fn set_job(tx: &Tx, id: Uuid, job_id: Uuid, status: &str) -> ApiResult<()> {
    let text = "UPDATE imports SET job_id = $1, status = $2, updated_at = $3, version = version + 1 WHERE id = $4";
    sql::execute(&tx.conn, text, [job_id.into(), status.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Keeps what a preview found.
pub async fn set_findings(tx: &Tx, id: Uuid, report: &Report, digest: &str) -> ApiResult<()> {
    let text = "UPDATE imports SET status = 'previewed', report = $1, plan_digest = $2, updated_at = $3, version = version + 1 WHERE id = $4";
    let values = [serde_json::to_string(report)?.into(), digest.into(), tx.now.into(), id.into()];
    sql::execute(&tx.conn, text, values).await?;
    Ok(())
}

/// Keeps how a workbook is read now and what is mended in its rows.
pub async fn set_reading(tx: &Tx, ring: &KeyRing, id: Uuid, mapping: Option<&Mapping>, edits: &Edits) -> ApiResult<()> {
    let sealed = if edits.is_empty() { None } else { Some(ring.seal_bytes(&serde_json::to_vec(edits)?)?) };
    let mapping = mapping.map(serde_json::to_string).transpose()?;
    sql::execute(&tx.conn, "UPDATE imports SET mapping = $1, edits = $2 WHERE id = $3", [mapping.into(), sealed.into(), id.into()]).await?;
    Ok(())
}

/// Keeps how many rows an import has, read as it is now.
pub async fn set_row_count(tx: &Tx, id: Uuid, rows: i64) -> ApiResult<()> {
    sql::execute(&tx.conn, "UPDATE imports SET row_count = $1 WHERE id = $2", [rows.into(), id.into()]).await?;
    Ok(())
}

/// Marks an import as taken back, with what that did; false where it was not to be taken back any more.
pub async fn set_reversed(tx: &Tx, id: Uuid, reversal: &str) -> ApiResult<bool> {
    let text = "UPDATE imports SET reversed_at = $1, reversal = $2, updated_at = $1, version = version + 1 \
        WHERE id = $3 AND status = 'confirmed' AND reversed_at IS NULL";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), reversal.into(), id.into()]).await? == 1)
}

/// Marks an import as written; false where it was not to be confirmed any more.
pub async fn set_confirmed(tx: &Tx, id: Uuid) -> ApiResult<bool> {
    let text = "UPDATE imports SET status = 'confirmed', confirmed_at = $1, updated_at = $1, version = version + 1 \
        WHERE id = $2 AND status IN ('previewed', 'confirming')";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), id.into()]).await? == 1)
}

/// Marks an import as failed, with the sentence that says why; `previewed` lets it be confirmed again.
pub async fn set_failed(tx: &Tx, id: Uuid, status: &str, failure: &str) -> ApiResult<()> {
    let text = "UPDATE imports SET status = $1, failure = $2, updated_at = $3, version = version + 1 WHERE id = $4";
    sql::execute(&tx.conn, text, [status.into(), failure.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Forgets the workbooks of imports that can no longer be confirmed.
pub async fn forget_expired(db: &crate::db::Db, now: DateTime<Utc>) -> ApiResult<()> {
    sql::execute(db.write(), "UPDATE imports SET content = NULL, edits = NULL WHERE content IS NOT NULL AND expires_at < $1", [now.into()]).await?;
    Ok(())
}

/// One import at a time in a county: the later one waits and then plans on what the earlier one wrote. SQLite has one writer anyway.
pub async fn hold_county(tx: &Tx) -> ApiResult<()> {
    if tx.conn.get_database_backend() == DbBackend::Postgres {
        sql::row(&tx.conn, "SELECT id FROM organizations WHERE id = $1 FOR UPDATE", [tx.author.county_id.into()]).await?;
    }
    Ok(())
}
