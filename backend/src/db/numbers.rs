//! Running numbers that people see: a prefix, the year, five digits. Each kind counts by county and year; a number that a ledger brought
//! is never given again.
use super::write::Tx;
use super::{Db, sql};
use crate::error::{ApiError, ApiResult};
use uuid::Uuid;

/// A series of numbers.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    /// Its name in `running_numbers`.
    pub kind: &'static str,
    pub prefix: &'static str,
    /// Finds whether a number (`$2`) is taken in a county (`$1`).
    taken: &'static str,
    /// The codes of a county (`$1`) that begin as `$2` says.
    known: &'static str,
}

/// 线索: leads, and the claims that were reported as leads.
pub const LEADS: Series = Series {
    kind: "lead",
    prefix: "XS",
    taken: "SELECT 1 AS found FROM leads WHERE county_id = $1 AND code = $2 UNION ALL SELECT 1 FROM lead_claims WHERE county_id = $1 AND number = $2",
    known: "SELECT code FROM leads WHERE county_id = $1 AND substr(code, 1, 6) = $2 \
        UNION ALL SELECT number FROM lead_claims WHERE county_id = $1 AND substr(number, 1, 6) = $2",
};

/// 项目
pub const PROJECTS: Series = Series {
    kind: "project",
    prefix: "XM",
    taken: "SELECT 1 AS found FROM projects WHERE county_id = $1 AND code = $2",
    known: "SELECT code FROM projects WHERE county_id = $1 AND substr(code, 1, 6) = $2",
};

/// 外出招商
pub const TRIPS: Series = Series {
    kind: "trip",
    prefix: "WC",
    taken: "SELECT 1 AS found FROM trips WHERE county_id = $1 AND code = $2",
    known: "SELECT code FROM trips WHERE county_id = $1 AND substr(code, 1, 6) = $2",
};

const NEXT: &str = "UPDATE running_numbers SET last = last + 1 WHERE county_id = $1 AND kind = $2 AND year = $3 RETURNING last";

/// The same where it is committed by itself. The commit need not wait for the disk: what is kept later is kept only together with it, and a
/// number that was lost with the machine was given to nobody.
const NEXT_APART: &str = "UPDATE running_numbers SET last = last + 1 WHERE county_id = $1 AND kind = $2 AND year = $3 \
    RETURNING last, set_config('synchronous_commit', 'off', TRUE)";

/// Counts on outside any transaction where several write at once (PostgreSQL), so that none waits for another to commit; a number whose
/// write then fails is left out. None on SQLite, whose one writer counts inside its own, and before the first number of a year.
pub async fn reserve(db: &Db, county_id: Uuid, series: Series, year: i32) -> ApiResult<Option<i64>> {
    if db.is_sqlite() {
        return Ok(None);
    }
    let row = sql::row(db.write(), NEXT_APART, [county_id.into(), series.kind.into(), i64::from(year).into()]).await?;
    Ok(row.map(|row| row.try_get("", "last")).transpose()?)
}

/// The next number: the reserved one, or counted here.
pub async fn next(tx: &Tx, series: Series, year: i32, reserved: Option<i64>) -> ApiResult<String> {
    let county = tx.author.county_id;
    let written = |number: i64| format!("{}{year}{number:05}", series.prefix);
    let mut number = reserved;
    if number.is_none() {
        let row = sql::row(&tx.conn, NEXT, [county.into(), series.kind.into(), i64::from(year).into()]).await?;
        number = row.map(|row| row.try_get("", "last")).transpose()?;
    }
    if let Some(number) = number {
        let code = written(number);
        if sql::row(&tx.conn, series.taken, [county.into(), code.as_str().into()]).await?.is_none() {
            return Ok(code);
        }
    }
    // The first of a year, or a ledger brought the number: go on after the highest that is known.
    let highest = highest(tx, series, year).await?.max(number.unwrap_or(0));
    let text = "INSERT INTO running_numbers (county_id, kind, year, last) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (county_id, kind, year) DO UPDATE SET last = CASE WHEN running_numbers.last > excluded.last - 1 \
        THEN running_numbers.last + 1 ELSE excluded.last END RETURNING last";
    let values = [county.into(), series.kind.into(), i64::from(year).into(), (highest + 1).into()];
    let row = sql::row(&tx.conn, text, values).await?.ok_or_else(|| ApiError::internal("no running number"))?;
    Ok(written(row.try_get("", "last")?))
}

async fn highest(tx: &Tx, series: Series, year: i32) -> ApiResult<i64> {
    let from = format!("{}{year}", series.prefix);
    let rows = sql::rows(&tx.conn, series.known, [tx.author.county_id.into(), from.as_str().into()]).await?;
    let mut highest = 0;
    for row in rows {
        let code: String = row.try_get("", "code")?;
        let number = code.strip_prefix(&from).filter(|rest| (1..=9).contains(&rest.len())).and_then(|rest| rest.parse::<i64>().ok());
        highest = highest.max(number.unwrap_or(0));
    }
    Ok(highest)
}
