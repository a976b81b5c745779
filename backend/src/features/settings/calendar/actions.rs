//! Entering and clearing days, and taking over a package's days.
use super::super::dictionaries::dto::PackageImport;
use super::super::packages::Package;
use super::domain::DayKind;
use super::dto::{CalendarDay, CalendarDayIn};
use super::store::{self, KeptDay};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::IfMatch;
use crate::text::trim;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeMap, HashMap};

/// The package of holidays.
pub const PACKAGE: &str = "holidays";

/// Says what a day is.
pub async fn set(app: &App, actor: &Actor, date: NaiveDate, input: CalendarDayIn, if_match: IfMatch) -> ApiResult<Written<CalendarDay>> {
    let (kind, name) = (DayKind::from(input.kind), trim(&input.name));
    let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    if kind == DayKind::Workday && !is_weekend {
        let (zh, en) = ("这天本来就是工作日；要取消假日请清除这一天", "This is a weekday anyhow; to take a holiday away, clear the day");
        return Err(ApiError::field("kind", "weekday_anyhow", zh, en));
    }
    if name.is_empty() || !(2000..=2100).contains(&date.year()) {
        return Err(ApiError::field("name", "required", "请填写名称；日期应在 2000–2100 年", "Give a name; the day lies between 2000 and 2100"));
    }
    put(app, actor, KeptDay { day: date, kind, name, package: None, is_archived: false }, if_match).await
}

/// Lets a day be what its weekday says; no package brings it back.
pub async fn clear(app: &App, actor: &Actor, date: NaiveDate, if_match: IfMatch) -> ApiResult<Written<CalendarDay>> {
    let found = store::find(app.db.read(), actor, date).await?.filter(|day| day.archived_at.is_none()).ok_or_else(ApiError::not_found)?;
    put(app, actor, KeptDay { day: date, kind: found.kind.into(), name: found.name, package: None, is_archived: true }, if_match).await
}

async fn put(app: &App, actor: &Actor, wanted: KeptDay, if_match: IfMatch) -> ApiResult<Written<CalendarDay>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::find(&tx.conn, actor, wanted.day).await?;
        if let Some(before) = &before {
            if_match.check(before.version, before)?;
        }
        store::put(tx, std::slice::from_ref(&wanted)).await?;
        let after = store::find(&tx.conn, actor, wanted.day).await?.ok_or_else(|| ApiError::internal("a day was lost"))?;
        let action = match (&before, wanted.is_archived) {
            (_, true) => "archived",
            (None, false) => "created",
            (Some(_), false) => "updated",
        };
        tx.record(Change {
            action,
            subject_type: "calendar_day",
            subject_id: after.id,
            version: after.version,
            summary: Some(format!("{} {}", after.day, after.name)),
            before: before.as_ref().map(told),
            after: Some(told(&after)),
        })
        .await?;
        let version = after.version;
        Ok((if wanted.is_archived { 204 } else { 200 }, after, Some(version)))
    });
    written.await
}

fn told(day: &CalendarDay) -> serde_json::Value {
    serde_json::json!({"day": day.day, "kind": day.kind, "name": day.name, "archived": day.archived_at.is_some()})
}

/// One row of the package's file: days on end.
#[derive(serde::Deserialize)]
struct Span {
    kind: String,
    first: NaiveDate,
    last: NaiveDate,
    name: String,
}

/// The days of the package.
pub fn package_days(package: &Package) -> ApiResult<BTreeMap<NaiveDate, (DayKind, String)>> {
    let mut days = BTreeMap::new();
    for span in package.rows::<Span>()? {
        let kind = DayKind::parse(&span.kind).ok_or_else(|| ApiError::internal("a package's day of an unknown kind"))?;
        days.extend(span.first.iter_days().take_while(|day| *day <= span.last).map(|day| (day, (kind, span.name.clone()))));
    }
    Ok(days)
}

/// Brings the county's days to what the package says, but for those that a person entered or cleared.
pub async fn take_days(tx: &Tx, package: &Package) -> ApiResult<PackageImport> {
    let mut have: HashMap<NaiveDate, KeptDay> = store::all(&tx.conn, tx.author.county_id).await?.into_iter().map(|kept| (kept.day, kept)).collect();
    let mut done =
        PackageImport { name: package.name.into(), release: package.release.into(), added: 0, changed: 0, archived: 0, unchanged: 0, kept: 0 };
    let mut put = Vec::new();
    for (day, (kind, name)) in package_days(package)? {
        let wanted = KeptDay { day, kind, name, package: Some(package.name.into()), is_archived: false };
        match have.remove(&day) {
            Some(same) if same == wanted => done.unchanged += 1,
            Some(own) if own.package.is_none() => done.kept += 1,
            before => {
                if before.is_some() {
                    done.changed += 1
                } else {
                    done.added += 1
                }
                put.push(wanted);
            }
        }
    }
    let gone = have.into_values().filter(|day| day.package.as_deref() == Some(package.name) && !day.is_archived);
    let gone: Vec<KeptDay> = gone.map(|day| KeptDay { is_archived: true, ..day }).collect();
    done.archived = i64::try_from(gone.len()).unwrap_or(i64::MAX);
    put.extend(gone);
    store::put(tx, &put).await?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_days_off_and_only_weekends_that_are_worked() {
        let days = package_days(Package::find(PACKAGE).unwrap()).unwrap();
        assert_eq!(days.get(&"2024-10-01".parse().unwrap()).map(|(kind, name)| (*kind, name.as_str())), Some((DayKind::Holiday, "国庆节")));
        for year in 2023..=2026 {
            let of = |wanted: DayKind| days.iter().filter(|(day, (kind, _))| day.year() == year && *kind == wanted).count();
            assert!(of(DayKind::Holiday) >= 26 && of(DayKind::Workday) >= 5, "{year}");
        }
        let worked = days.iter().filter(|(_, (kind, _))| *kind == DayKind::Workday);
        assert!(worked.clone().all(|(day, _)| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)));
    }
}
