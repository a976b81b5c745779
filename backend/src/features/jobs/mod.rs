//! Work in the background: a table of jobs, claimed by lease, so that two replicas never do one twice and a restart loses none.
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::db::write::Tx;
use crate::db::{Db, bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::ReadRefusals;
use actix_web::{HttpResponse, get, web};
use chrono::{DateTime, Duration, Utc};
use sea_orm::QueryResult;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

/// How long a claim holds without a sign of life.
const LEASE: Duration = Duration::seconds(60);
/// How often a job that dies is tried.
const ATTEMPTS: i64 = 3;

/// A job as the API tells it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Job {
    pub id: Uuid,
    #[schema(example = "ledger_import_preview")]
    pub kind: String,
    /// `queued`, `running`, `done` or `failed`.
    pub status: String,
    /// How much is done, and of how much; 0 of 0 until it is known.
    pub done: i64,
    pub total: i64,
    /// What it is at.
    pub phase: Option<String>,
    /// Why it failed, in a sentence.
    pub error: Option<String>,
}

/// A claimed job.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: Uuid,
    pub county_id: Uuid,
    pub kind: String,
    pub subject_id: Uuid,
    pub created_by: Option<Uuid>,
    pub attempts: i64,
}

/// How far this process's running jobs are: told to those who ask without a write for every step.
#[derive(Default)]
pub struct Progress(Mutex<HashMap<Uuid, (String, i64, i64)>>);

impl Progress {
    pub fn set(&self, id: Uuid, phase: &str, done: i64, total: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (phase.to_owned(), done, total));
    }

    pub fn forget(&self, id: Uuid) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    fn over(&self, mut job: Job) -> Job {
        if let Some((phase, done, total)) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&job.id) {
            (job.phase, job.done, job.total) = (Some(phase.clone()), *done, *total);
        }
        job
    }
}

/// Puts a job into the caller's transaction.
pub async fn enqueue(tx: &Tx, kind: &str, subject_id: Uuid) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = ["id", "county_id", "kind", "subject_id", "payload", "status", "run_at", "created_at", "created_by", "updated_at"];
    let row = vec![
        id.into(),
        tx.author.county_id.into(),
        kind.into(),
        Some(subject_id).into(),
        "{}".into(),
        "queued".into(),
        tx.now.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, "jobs", &columns, vec![row]).await?;
    Ok(id)
}

/// Claims the job that has waited longest, or one whose worker has given no sign of life.
pub async fn claim(db: &Db, worker: &str, now: DateTime<Utc>) -> ApiResult<Option<Claimed>> {
    let text = "UPDATE jobs SET status = 'running', leased_until = $1, leased_by = $2, attempts = attempts + 1, updated_at = $3 \
        WHERE id = (SELECT id FROM jobs WHERE attempts < $4 AND ((status = 'queued' AND run_at <= $3) OR (status = 'running' AND leased_until < $3)) \
        ORDER BY run_at, id LIMIT 1) AND ((status = 'queued' AND run_at <= $3) OR (status = 'running' AND leased_until < $3)) \
        RETURNING id, county_id, kind, subject_id, created_by, attempts";
    let values = [(now + LEASE).into(), worker.into(), now.into(), ATTEMPTS.into()];
    let row = sql::row(db.write(), text, values).await?;
    row.map(|row| {
        Ok(Claimed {
            id: row.try_get("", "id")?,
            county_id: row.try_get("", "county_id")?,
            kind: row.try_get("", "kind")?,
            subject_id: row.try_get("", "subject_id")?,
            created_by: row.try_get("", "created_by")?,
            attempts: row.try_get("", "attempts")?,
        })
    })
    .transpose()
}

/// A sign of life.
pub async fn renew(db: &Db, id: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    sql::execute(db.write(), "UPDATE jobs SET leased_until = $1 WHERE id = $2 AND status = 'running'", [(now + LEASE).into(), id.into()]).await?;
    Ok(())
}

/// Ends a job: done, or failed with a sentence. A job that failed for a passing reason goes back into the queue while it has tries.
pub async fn finish(db: &Db, job: &Claimed, outcome: Result<(), &ApiError>, now: DateTime<Utc>) -> ApiResult<()> {
    let (status, error) = match outcome {
        Ok(()) => ("done", None),
        Err(error) if error.status.is_server_error() && job.attempts < ATTEMPTS => ("queued", Some(error.detail.zh.clone())),
        Err(error) => ("failed", Some(error.detail.zh.clone())),
    };
    let text = "UPDATE jobs SET status = $1, error = $2, leased_until = NULL, run_at = $3, updated_at = $4 WHERE id = $5";
    let again = now + Duration::seconds(5 * job.attempts);
    sql::execute(db.write(), text, [status.into(), error.into(), again.into(), now.into(), job.id.into()]).await?;
    Ok(())
}

/// After a start on SQLite nobody else works: what was running is free again.
pub async fn release_all(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    sql::execute(db.write(), "UPDATE jobs SET leased_until = $1 WHERE status = 'running'", [(now - Duration::seconds(1)).into()]).await?;
    Ok(())
}

/// A job of a county by its id.
pub async fn find(app: &App, county_id: Uuid, id: Uuid) -> ApiResult<Option<Job>> {
    let text = "SELECT id, kind, status, done, total, phase, error FROM jobs WHERE id = $1 AND county_id = $2";
    let row = sql::row(app.db.read(), text, [id.into(), county_id.into()]).await?;
    row.map(|row| job(&row).map(|job| app.progress.over(job))).transpose()
}

fn job(row: &QueryResult) -> ApiResult<Job> {
    Ok(Job {
        id: row.try_get("", "id")?,
        kind: row.try_get("", "kind")?,
        status: row.try_get("", "status")?,
        done: row.try_get("", "done")?,
        total: row.try_get("", "total")?,
        phase: row.try_get("", "phase")?,
        error: row.try_get("", "error")?,
    })
}

/// How far a job is
///
/// A job of the ledger's imports. Needs `ledger:import`.
#[utoipa::path(
    operation_id = "job_get",
    tag = "jobs",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, body = Job, description = "The job"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/jobs/{id}")]
pub async fn get(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let job = find(&app, actor.county_id, *id).await?.ok_or_else(ApiError::not_found)?;
    Ok(HttpResponse::Ok().json(job))
}

/// The slice's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(get);
}
