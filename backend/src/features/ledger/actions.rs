//! The import as one act: read, plan, and where it is confirmed, write; the same for command line, API and screen.
use super::Authority;
use super::apply;
use super::plan::{self, Parsed, Plan};
use super::reader::Unreadable;
use super::report::Report;
use super::store;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::db::write::{Author, Tx};
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, Utc};

impl From<Unreadable> for ApiError {
    fn from(error: Unreadable) -> Self {
        ApiError::unprocessable("workbook_unreadable", error.0.zh, error.0.en)
    }
}

/// Reads a workbook on a blocking thread.
pub async fn read(db: &Db, author: &Author, bytes: Vec<u8>) -> ApiResult<Parsed> {
    let dictionaries = plan::dictionaries(db.read(), author.county_id).await?;
    let parsed = tokio::task::spawn_blocking(move || plan::parse(bytes, &dictionaries)).await.map_err(ApiError::internal)?;
    Ok(parsed?)
}

/// Plans an import without writing anything.
pub async fn preview(db: &Db, ring: &KeyRing, author: Author, authority: Authority, parsed: Parsed, now: DateTime<Utc>) -> ApiResult<Plan> {
    let tx = Tx::begin_reading(db, author, now).await?;
    plan::plan(&tx, ring, authority, parsed).await
}

/// Plans an import and writes all its good rows inside the caller's transaction. With `expected`, only when the plan is still the one
/// that was shown (409 `preview_stale` otherwise).
pub async fn write(
    tx: &Tx,
    ring: &KeyRing,
    authority: Authority,
    parsed: Parsed,
    expected: Option<&str>,
    progress: impl FnMut(usize),
) -> ApiResult<Plan> {
    store::hold_county(tx).await?;
    let plan = plan::plan(tx, ring, authority, parsed).await?;
    if expected.is_some_and(|digest| digest != plan.digest()) {
        return Err(apply::stale());
    }
    apply::apply(tx, ring, &plan, progress).await?;
    Ok(plan)
}

/// The import of a file from the command line: previews, or writes all good rows at once.
pub async fn import_file(
    db: &Db,
    ring: &KeyRing,
    author: Author,
    now: DateTime<Utc>,
    bytes: Vec<u8>,
    confirm: bool,
    progress: impl FnMut(usize),
) -> ApiResult<Report> {
    let parsed = read(db, &author, bytes).await?;
    if !confirm {
        return Ok(Report::of(&preview(db, ring, author, Authority::Operator, parsed, now).await?));
    }
    let tx = Tx::begin(db, author, now).await?;
    let plan = write(&tx, ring, Authority::Operator, parsed, None, progress).await?;
    tx.commit().await?;
    Ok(Report::of(&plan))
}
