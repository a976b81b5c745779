//! Every query on the calendar.
use super::domain::{Calendar, DayKind};
use super::dto::{CalendarDay, CalendarFilter};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::Listing;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::{Can, Page};
use chrono::{Datelike, NaiveDate};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[Sortable::date("day", || Expr::col(("calendar_days", "day")))];
const SORTING: (&[Sortable], &str) = (SORTS, "day");

/// A page of the county's days.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &CalendarFilter) -> ApiResult<Page<CalendarDay>> {
    let mut days = Listing::of("calendar_days", actor, filter.asked().archived);
    days.among("kind", filter.kind.as_deref(), Some(&["holiday", "workday"]))?;
    if let Some(year) = filter.year {
        let ends = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31)).filter(|_| (1900..=9999).contains(&year));
        let (first, last) =
            ends.ok_or_else(|| ApiError::bad_request("invalid_parameter", "year 应在 1900–9999 之间", "year is between 1900 and 9999"))?;
        days.between("day", Some(first), Some(last));
    }
    days.containing(&["name"], filter.asked().q);
    days.page(db, filter.asked(), SORTING, told, |row| day(row, actor)).await
}

/// One day, archived or not.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, date: NaiveDate) -> ApiResult<Option<CalendarDay>> {
    // Beyond these years no day can be entered, and PostgreSQL would not even take the date.
    if !(2000..=2100).contains(&date.year()) {
        return Ok(None);
    }
    let row = sql::row(db, "SELECT id FROM calendar_days WHERE county_id = $1 AND day = $2", [actor.county_id.into(), date.into()]).await?;
    let Some(row) = row else { return Ok(None) };
    Listing::of("calendar_days", actor, true).one(db, row.try_get("", "id")?, told, |row| day(row, actor)).await.map(Some)
}

fn told(days: &mut Listing) {
    days.tell(&["id", "day", "kind", "name", "package", "version", "archived_at", "created_at", "updated_at"]);
}

fn kind(row: &QueryResult) -> ApiResult<DayKind> {
    DayKind::parse(&row.try_get::<String>("", "kind")?).ok_or_else(|| ApiError::internal("a day of an unknown kind"))
}

fn day(row: &QueryResult, actor: &Actor) -> ApiResult<CalendarDay> {
    Ok(CalendarDay {
        id: row.try_get("", "id")?,
        day: row.try_get("", "day")?,
        kind: kind(row)?.into(),
        name: row.try_get("", "name")?,
        is_from_package: row.try_get::<Option<String>>("", "package")?.is_some(),
        version: row.try_get("", "version")?,
        archived_at: row.try_get("", "archived_at")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: Can { update: actor.may(Permission::DictionariesWrite) },
    })
}

/// The county's calendar, for counting working days.
pub async fn working_calendar<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Calendar> {
    let rows = sql::rows(db, "SELECT day, kind FROM calendar_days WHERE county_id = $1 AND archived_at IS NULL", [county_id.into()]).await?;
    let days = rows.iter().map(|row| Ok((row.try_get("", "day")?, kind(row)?))).collect::<ApiResult<Vec<_>>>()?;
    Ok(Calendar::of(days))
}

/// A day as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDay {
    pub day: NaiveDate,
    pub kind: DayKind,
    pub name: String,
    /// The package that it came with; none where a person entered it.
    pub package: Option<String>,
    pub is_archived: bool,
}

/// Every day of the county.
pub async fn all<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Vec<KeptDay>> {
    let text = "SELECT day, kind, name, package, archived_at IS NOT NULL AS gone FROM calendar_days WHERE county_id = $1";
    let kept = |row: &QueryResult| {
        Ok(KeptDay {
            day: row.try_get("", "day")?,
            kind: kind(row)?,
            name: row.try_get("", "name")?,
            package: row.try_get("", "package")?,
            is_archived: row.try_get("", "gone")?,
        })
    };
    sql::rows(db, text, [county_id.into()]).await?.iter().map(kept).collect()
}

/// Keeps days, each over what stood there.
pub async fn put(tx: &Tx, days: &[KeptDay]) -> ApiResult<()> {
    let columns = ["id", "county_id", "day", "kind", "name", "package", "created_at", "created_by", "updated_at", "archived_at"];
    let row = |day: &KeptDay| {
        vec![
            Uuid::now_v7().into(),
            tx.author.county_id.into(),
            day.day.into(),
            day.kind.as_str().into(),
            day.name.as_str().into(),
            day.package.clone().into(),
            tx.now.into(),
            tx.author.id.into(),
            tx.now.into(),
            day.is_archived.then_some(tx.now).into(),
        ]
    };
    let updated = ["kind", "name", "package", "updated_at", "archived_at"];
    Ok(bulk::upsert(&tx.conn, "calendar_days", &columns, days.iter().map(row).collect(), &["county_id", "day"], &updated).await?)
}
