//! Imports through the API: small ones at once, large ones as a job; both do the same.
use super::actions::Understood;
use super::dto::Import;
use super::edits::File;
use super::entity::ImportRow;
use super::plan::{Parsed, Plan};
use super::store::{self, NewImport};
use super::upload::Upload;
use super::{Authority, actions, report::Report, reversal};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::crypto::KeyRing;
use crate::db::write::{Author, Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::jobs::{self, Claimed};
use crate::features::notifications::{self, Notice, kinds};
use uuid::Uuid;

/// From so many rows on an import is a job.
pub const AT_ONCE: usize = 20_000;
/// The kinds of jobs.
pub const PREVIEW_JOB: &str = "ledger_import_preview";
pub const CONFIRM_JOB: &str = "ledger_import_confirmation";

/// Under whose word an actor imports.
pub fn authority(actor: &Actor) -> Authority {
    if actor.is(Role::Center) { Authority::Center } else { Authority::SystemAdmin }
}

/// What the audit tells of an import.
pub fn change(action: &'static str, id: Uuid, version: i64, summary: String) -> Change {
    Change { action, subject_type: "import", subject_id: id, version, summary: Some(summary), before: None, after: None }
}

/// Previews a workbook: 201 with the findings, or 202 with a job to follow.
pub async fn create(app: &App, actor: &Actor, upload: Upload, idempotency: Option<Idempotency>) -> ApiResult<Written<Import>> {
    let (now, author, authority) = (app.clock.now(), actor.author(), authority(actor));
    let Understood { parsed, mapping, .. } = actions::read_new(&app.db, &author, upload.bytes.clone(), &upload.file_name).await?;
    let rows = parsed.filled_rows;
    let findings = if rows > AT_ONCE {
        None
    } else {
        let plan = actions::preview(&app.db, &app.ring, author.clone(), authority, parsed, now).await?;
        Some((Report::of(&plan), plan.digest()))
    };
    write(&app.db, author, now, idempotency, async |tx| {
        let new = NewImport {
            authority,
            file_name: &upload.file_name,
            bytes: &upload.bytes,
            row_count: i64::try_from(rows).unwrap_or(i64::MAX),
            mapping: mapping.as_ref(),
            findings: findings.as_ref().map(|(report, digest)| (report, digest.as_str())),
        };
        let id = store::insert(tx, &app.ring, new).await?;
        if findings.is_none() {
            let job = jobs::enqueue(tx, PREVIEW_JOB, id).await?;
            store::set_job(tx, id, job, "previewing").await?;
        }
        tx.record(change("created", id, 1, format!("台账预览：{}，{rows} 行", upload.file_name))).await?;
        let status = if findings.is_some() { 201 } else { 202 };
        answer(app, tx, authority, id, status).await
    })
    .await
}

/// The import as it stands in the transaction.
pub async fn answer(app: &App, tx: &Tx, authority: Authority, id: Uuid, status: u16) -> ApiResult<(u16, Import, Option<i64>)> {
    let row = store::find(&tx.conn, tx.author.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
    let version = row.version;
    let job = match (status, row.job_id) {
        // The job is in this transaction: nobody else can tell of it yet.
        (202, Some(job_id)) => Some(jobs::Job {
            id: job_id,
            kind: if row.status == "confirming" { CONFIRM_JOB } else { PREVIEW_JOB }.into(),
            status: "queued".into(),
            done: 0,
            total: row.row_count,
            phase: None,
            error: None,
        }),
        _ => None,
    };
    Ok((status, Import::of(row, job, app.clock.now(), true), Some(version)))
}

/// Confirms a preview: 200 when all good rows are written, or 202 with a job to follow.
pub async fn confirm(app: &App, actor: &Actor, id: Uuid, idempotency: Option<Idempotency>) -> ApiResult<Written<Import>> {
    let (now, authority) = (app.clock.now(), authority(actor));
    let row = store::find(app.db.read(), actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
    let large = row.row_count > i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
    // A repeat of a confirmed request is answered from its record; only a new one is checked here.
    let parsed = match check(&row, now) {
        Ok(()) if !large => Some(read_again(app, &actor.author(), id).await?),
        Err(error) if idempotency.is_none() => return Err(error),
        _ => None,
    };
    write(&app.db, actor.author(), now, idempotency, async |tx| {
        let row = store::find(&tx.conn, actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
        check(&row, now)?;
        match parsed {
            Some(parsed) => {
                let plan = actions::write(tx, &app.ring, authority, parsed, row.plan_digest.as_deref(), |_| {}).await?;
                confirmed(tx, &app.ring, &row, &plan).await?;
                answer(app, tx, authority, id, 200).await
            }
            None => {
                let job = jobs::enqueue(tx, CONFIRM_JOB, id).await?;
                store::set_job(tx, id, job, "confirming").await?;
                tx.record(change("confirming", id, row.version + 1, row.file_name.clone())).await?;
                answer(app, tx, authority, id, 202).await
            }
        }
    })
    .await
}

async fn confirmed(tx: &Tx, ring: &KeyRing, row: &ImportRow, plan: &Plan) -> ApiResult<()> {
    reversal::keep(tx, ring, row.id, plan).await?;
    if !store::set_confirmed(tx, row.id).await? {
        return Err(already());
    }
    tx.record(change("confirmed", row.id, row.version + 1, format!("台账写入：{}", row.file_name))).await
}

fn already() -> ApiError {
    ApiError::conflict("already_confirmed", "这个预览已经写入过了", "This preview is written already")
}

/// Whether an import can be confirmed, or corrected.
pub fn check(row: &ImportRow, now: chrono::DateTime<chrono::Utc>) -> ApiResult<()> {
    match row.status.as_str() {
        "previewed" if row.expires_at <= now => {
            Err(ApiError::conflict("preview_expired", "预览已超过 24 小时，请重新上传", "The preview is older than 24 hours: upload again"))
        }
        "previewed" => Ok(()),
        "confirmed" => Err(already()),
        _ => Err(ApiError::conflict("not_previewed", "预览还没有完成，或已经失败", "The preview is not done yet, or it failed")),
    }
}

/// The file of an import with how it is read now.
pub async fn file(app: &App, id: Uuid) -> ApiResult<File> {
    let file = store::file(app.db.read(), &app.ring, id).await?;
    file.ok_or_else(|| ApiError::conflict("preview_expired", "预览的文件已清除，请重新上传", "The workbook is gone: upload again"))
}

async fn read_again(app: &App, author: &Author, id: Uuid) -> ApiResult<Parsed> {
    Ok(actions::read_again(&app.db, author, file(app, id).await?).await?.parsed)
}

/// Does a claimed job of this slice.
pub async fn run(app: &App, job: &Claimed) -> ApiResult<()> {
    let Some(row) = store::find_for_job(app.db.read(), job.county_id, job.subject_id).await? else { return Ok(()) };
    let author = Author { id: job.created_by, name: row.author_name.clone().unwrap_or_default(), county_id: job.county_id, acting_for: None };
    let outcome = match job.kind.as_str() {
        PREVIEW_JOB if row.status == "previewing" => preview_job(app, job, &row, author.clone()).await,
        CONFIRM_JOB if row.status == "confirming" => confirm_job(app, job, &row, author.clone()).await,
        // Done before a restart could say so.
        _ => return Ok(()),
    };
    if let Err(error) = &outcome
        && !error.status.is_server_error()
    {
        let status = if job.kind == CONFIRM_JOB { "previewed" } else { "failed" };
        let tx = Tx::begin(&app.db, author, app.clock.now()).await?;
        store::set_failed(&tx, row.id, status, &error.detail.zh).await?;
        tx.record(change("failed", row.id, row.version + 1, error.detail.zh.clone())).await?;
        tell_starter(&tx, &row, kinds::IMPORT_FAILED, &error.detail.zh).await?;
        tx.commit().await?;
    }
    outcome
}

/// Tells who started an import how its job ended.
async fn tell_starter(tx: &Tx, row: &ImportRow, kind: &'static str, reason: &str) -> ApiResult<()> {
    let Some(user_id) = row.created_by else { return Ok(()) };
    let parameters = [("file", row.file_name.as_str()), ("reason", reason)];
    notifications::notify(tx, Notice { user_id, kind, subject_type: "import", subject_id: row.id, parameters: &parameters }).await
}

async fn preview_job(app: &App, job: &Claimed, row: &ImportRow, author: Author) -> ApiResult<()> {
    app.progress.set(job.id, "reading", 0, row.row_count);
    let parsed = read_again(app, &author, row.id).await?;
    app.progress.set(job.id, "checking", 0, row.row_count);
    let plan = actions::preview(&app.db, &app.ring, author.clone(), Authority::parse(&row.authority), parsed, app.clock.now()).await?;
    let tx = Tx::begin(&app.db, author, app.clock.now()).await?;
    store::set_findings(&tx, row.id, &Report::of(&plan), &plan.digest()).await?;
    tx.record(change("previewed", row.id, row.version + 1, row.file_name.clone())).await?;
    tell_starter(&tx, row, kinds::IMPORT_PREVIEWED, "").await?;
    tx.commit().await
}

async fn confirm_job(app: &App, job: &Claimed, row: &ImportRow, author: Author) -> ApiResult<()> {
    app.progress.set(job.id, "reading", 0, row.row_count);
    let parsed = read_again(app, &author, row.id).await?;
    app.progress.set(job.id, "checking", 0, row.row_count);
    let tx = Tx::begin_long(&app.db, author, app.clock.now()).await?;
    let tell = |done: usize| app.progress.set(job.id, "writing", i64::try_from(done).unwrap_or(i64::MAX), row.row_count);
    let plan = actions::write(&tx, &app.ring, Authority::parse(&row.authority), parsed, row.plan_digest.as_deref(), tell).await?;
    confirmed(&tx, &app.ring, row, &plan).await?;
    tell_starter(&tx, row, kinds::IMPORT_CONFIRMED, "").await?;
    tx.commit().await?;
    Ok(app.db.refresh_statistics().await?)
}
