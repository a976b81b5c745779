//! The import as one act: read, plan, and where it is confirmed, write; the same for command line, API and screen.
use super::Authority;
use super::apply;
use super::edits::{Edits, File};
use super::form;
use super::mapping::kept::{self, Kept};
use super::mapping::rows::{self, Seen};
use super::mapping::{Mapping, SheetMapping, detect, own};
use super::plan::{self, Dictionaries, Parsed, Plan};
use super::reader::{Unreadable, Workbook};
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

/// A file, read.
pub struct Understood {
    pub parsed: Parsed,
    /// How it was read; none for the ledger's own form.
    pub mapping: Option<Mapping>,
    /// What was seen of each sheet, under a mapping.
    pub seen: Vec<Seen>,
}

/// Reads a file that nobody has seen yet: in the ledger's own form, or as is proposed for what it holds.
pub async fn read_new(db: &Db, author: &Author, bytes: Vec<u8>, file_name: &str) -> ApiResult<Understood> {
    let dictionaries = plan::dictionaries(db.read(), author.county_id).await?;
    let kept = kept::load(db.read(), author.county_id).await?;
    let file_name = file_name.to_owned();
    blocking(move || {
        let mut workbook = Workbook::open_as(bytes, &file_name)?;
        let mapping = if own::is_own(&mut workbook)? { None } else { Some(propose(&mut workbook, &kept)?) };
        let mapping = mapping.filter(|mapping| mapping.sheets.iter().any(|sheet| sheet.target.is_some()));
        understand(&mut workbook, mapping, &dictionaries, &Edits::default())
    })
    .await
}

/// Reads a file again as it was read before, with what was mended since.
pub async fn read_again(db: &Db, author: &Author, file: File) -> ApiResult<Understood> {
    let dictionaries = plan::dictionaries(db.read(), author.county_id).await?;
    blocking(move || {
        let mut workbook = Workbook::open_as(file.bytes, &file.file_name)?;
        understand(&mut workbook, file.mapping, &dictionaries, &file.edits)
    })
    .await
}

/// Runs what takes its time on a thread of its own, with the request's surroundings.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Unreadable> + Send + 'static) -> ApiResult<T> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(ApiError::internal)??)
}

fn understand(workbook: &mut Workbook, mapping: Option<Mapping>, dictionaries: &Dictionaries, edits: &Edits) -> Result<Understood, Unreadable> {
    let (parsed, seen) = match &mapping {
        Some(mapping) => rows::parse(workbook, mapping, dictionaries, edits)?,
        None => (form::parse(workbook, dictionaries, edits)?, Vec::new()),
    };
    Ok(Understood { parsed, mapping, seen })
}

/// Proposes how a workbook is read: as somebody corrected it for a file of that shape, else as it looks.
pub fn propose(workbook: &mut Workbook, kept: &Kept) -> Result<Mapping, Unreadable> {
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let rows = workbook.first_rows(&name, detect::LOOKED_AT)?;
        let proposed = detect::propose(&name, &rows);
        let known = proposed.shape.as_ref().and_then(|shape| kept.get(shape)).cloned();
        sheets.push(match known {
            Some(kept) => {
                let header = if kept.header_picked { kept.header } else { proposed.header };
                let usd_rate = proposed.usd_rate.or(kept.usd_rate.clone());
                SheetMapping { source: name, shape: proposed.shape, header, year: proposed.year, usd_rate, ..kept }
            }
            None => proposed,
        });
    }
    Ok(Mapping { make_companies: true, sheets })
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
    import_named(db, ring, author, now, (bytes, "workbook.xlsx"), confirm, progress).await
}

/// The same with the file's name, which tells a csv.
pub async fn import_named(
    db: &Db,
    ring: &KeyRing,
    author: Author,
    now: DateTime<Utc>,
    (bytes, file_name): (Vec<u8>, &str),
    confirm: bool,
    progress: impl FnMut(usize),
) -> ApiResult<Report> {
    let parsed = read_new(db, &author, bytes, file_name).await?.parsed;
    if !confirm {
        return Ok(Report::of(&preview(db, ring, author, Authority::Operator, parsed, now).await?));
    }
    let tx = Tx::begin_long(db, author, now).await?;
    let plan = write(&tx, ring, Authority::Operator, parsed, None, progress).await?;
    tx.commit().await?;
    Ok(Report::of(&plan))
}
