//! The worker that does jobs, one at a time, beside the requests of this process.
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::features::jobs::{self, Claimed};
use crate::features::{bulletins, ledger, notifications::digest, reports};
use std::time::Duration;

/// How often an idle worker looks for work.
const PAUSE: Duration = Duration::from_millis(500);
/// How often a working one gives a sign of life.
const SIGN: Duration = Duration::from_secs(15);

/// Does jobs until the process ends. `name` tells this worker from others in the table.
pub async fn work(app: &App, name: &str) {
    if app.db.is_sqlite()
        && let Err(error) = jobs::release_all(&app.db, app.clock.now()).await
    {
        tracing::warn!(%error, "jobs of an earlier run could not be released");
    }
    loop {
        match one(app, name).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(PAUSE).await,
            Err(error) => {
                tracing::warn!(%error, "looking for jobs failed");
                tokio::time::sleep(PAUSE * 10).await;
            }
        }
    }
}

/// Claims a job and does it; false when there is none.
pub async fn one(app: &App, name: &str) -> ApiResult<bool> {
    let Some(job) = jobs::claim(&app.db, name, app.clock.now()).await? else { return Ok(false) };
    tracing::info!(job = %job.id, kind = %job.kind, attempt = job.attempts, "job started");
    let outcome = alive(app, &job).await;
    app.progress.forget(job.id);
    if let Err(error) = &outcome {
        tracing::warn!(job = %job.id, %error, "job failed");
    }
    jobs::finish(&app.db, &job, outcome.as_ref().copied(), app.clock.now()).await?;
    Ok(true)
}

/// Runs a job while signs of life go out. On SQLite this process is the only one, and its one writer may be busy with the job itself.
async fn alive(app: &App, job: &Claimed) -> ApiResult<()> {
    let work = run(app, job);
    if app.db.is_sqlite() {
        return work.await;
    }
    let signs = async {
        loop {
            tokio::time::sleep(SIGN).await;
            if let Err(error) = jobs::renew(&app.db, job.id, app.clock.now()).await {
                tracing::warn!(job = %job.id, %error, "no sign of life could be given");
            }
        }
    };
    tokio::select! {
        outcome = work => outcome,
        () = signs => Ok(()),
    }
}

async fn run(app: &App, job: &Claimed) -> ApiResult<()> {
    match job.kind.as_str() {
        ledger::work::PREVIEW_JOB | ledger::work::CONFIRM_JOB => ledger::work::run(app, job).await,
        digest::JOB => digest::run(app, job).await,
        reports::JOB => reports::run_job(app, job).await,
        bulletins::JOB => bulletins::run_job(app, job).await,
        other => Err(ApiError::unprocessable("unknown_job", format!("不认识的任务 {other}"), format!("Unknown job {other}"))),
    }
}
