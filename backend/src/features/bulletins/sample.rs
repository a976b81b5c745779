//! Bulletins of the invented county of the demonstration: recommendations of all four kinds, and a daily, a weekly and a monthly issue, drafted by
//! the centre, reviewed and issued by a leader, read by some.
use super::domain::BulletinKind;
use super::issues::dto::BulletinIn;
use super::issues::{drafts, life};
use super::picks::{self, BulletinPickIn, PickSubject};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::{reports, settings};
use crate::http::IfMatch;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use sea_orm::Value;
use uuid::Uuid;

/// The records that are recommended: the kind, the latest of them until a day, which of those, and the words to print.
const EARLIER: &[(PickSubject, &str, i64, &str)] = &[
    (PickSubject::Visit, VISITS, 0, "走访企业，就来县投资建设生产基地作了深入交流，企业有意近期来县考察。"),
    (PickSubject::Visit, VISITS, 1, "与企业负责人座谈，介绍县里主导产业和园区配套，企业希望了解用地和用能保障。"),
    (PickSubject::Lead, LEADS, 0, ""),
    (PickSubject::Project, PROJECTS, 0, ""),
];
const TODAY: &[(PickSubject, &str, i64, &str)] =
    &[(PickSubject::Trip, TRIPS, 0, "带队外出招商，集中拜访重点企业，推介县里的产业链和营商环境。"), (PickSubject::Visit, VISITS, 5, "")];

const VISITS: &str = "SELECT v.id FROM visits v LEFT JOIN leads l ON l.id = v.lead_id WHERE v.county_id = $1 AND v.visited_on <= $2 \
    AND v.archived_at IS NULL AND (l.id IS NULL OR l.is_restricted = FALSE) ORDER BY v.visited_on DESC, v.id LIMIT 1 OFFSET $3";
const LEADS: &str = "SELECT id FROM leads WHERE county_id = $1 AND reported_on <= $2 AND archived_at IS NULL AND is_restricted = FALSE \
    ORDER BY reported_on DESC, id LIMIT 1 OFFSET $3";
const PROJECTS: &str =
    "SELECT id FROM projects WHERE county_id = $1 AND signed_on <= $2 AND archived_at IS NULL ORDER BY signed_on DESC, id LIMIT 1 OFFSET $3";
const TRIPS: &str =
    "SELECT id FROM trips WHERE county_id = $1 AND start_on <= $2 AND archived_at IS NULL ORDER BY start_on DESC, id LIMIT 1 OFFSET $3";

/// Fills in the bulletins before today. The application's clock is a fixed one and stands at today again in the end.
pub async fn fill(app: &App, county_id: Uuid) -> ApiResult<()> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let [centre, leader, lead, officer] = [Role::Center, Role::Leader, Role::OutpostLead, Role::UnitOfficer];
    let (Some(centre), Some(leader)) = (person(app, county_id, centre).await?, person(app, county_id, leader).await?) else { return Ok(()) };
    let readers = [person(app, county_id, lead).await?, person(app, county_id, officer).await?];
    let people = (&centre, &leader, &readers);
    if let Some(month) = reports::last_closed(app.db.read(), county_id).await? {
        issue(app, people, BulletinKind::Monthly, month, now).await?;
    }
    let friday = last_friday(today);
    app.clock.set(instant(friday, 10, 0));
    recommend(app, &centre, friday, EARLIER).await?;
    let calendar = settings::working_calendar(app.db.read(), county_id).await?;
    if calendar.is_working(friday) {
        issue(app, people, BulletinKind::Daily, friday, instant(friday, 16, 30)).await?;
    }
    issue(app, people, BulletinKind::Weekly, friday, instant(friday, 16, 40)).await?;
    app.clock.set(now);
    recommend(app, &centre, today, TODAY).await
}

/// The last Friday before a day.
fn last_friday(today: NaiveDate) -> NaiveDate {
    let before = today.weekday().days_since(Weekday::Fri);
    today - Days::new(u64::from(if before == 0 { 7 } else { before }))
}

/// A time of a day in the county.
fn instant(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    day.and_time(time).and_utc() - chrono::Duration::hours(8)
}

/// Somebody who holds a role.
async fn person(app: &App, county_id: Uuid, role: Role) -> ApiResult<Option<Actor>> {
    let text = "SELECT u.id, u.name, u.organization_id FROM users u JOIN user_roles r ON r.user_id = u.id \
        WHERE u.county_id = $1 AND r.role = $2 AND u.archived_at IS NULL AND u.username IS NOT NULL ORDER BY u.created_at, u.id LIMIT 1";
    let row = sql::row(app.db.read(), text, [county_id.into(), role.as_str().into()]).await?;
    row.map(|row| {
        Ok(Actor {
            user_id: row.try_get("", "id")?,
            county_id,
            organization_id: row.try_get("", "organization_id")?,
            session_id: Uuid::nil(),
            name: row.try_get("", "name")?,
            roles: vec![role],
            password_change_required: false,
            acting: None,
        })
    })
    .transpose()
}

/// Recommends records of the days until one.
async fn recommend(app: &App, centre: &Actor, until: NaiveDate, wanted: &[(PickSubject, &str, i64, &str)]) -> ApiResult<()> {
    for (subject_type, text, at, words) in wanted {
        let values: [Value; 3] = [centre.county_id.into(), until.into(), (*at).into()];
        let Some(row) = sql::row(app.db.read(), text, values).await? else { continue };
        let words = Some((*words).to_owned()).filter(|words| !words.is_empty());
        let input = BulletinPickIn { subject_type: *subject_type, subject_id: row.try_get("", "id")?, words, file_id: None };
        picks::create(app, centre, input, None).await?;
    }
    Ok(())
}

/// An issue from its draft to its readers.
async fn issue(
    app: &App,
    (centre, leader, readers): (&Actor, &Actor, &[Option<Actor>; 2]),
    kind: BulletinKind,
    day: NaiveDate,
    at: DateTime<Utc>,
) -> ApiResult<()> {
    app.clock.set(at);
    let id = drafts::create(app, centre, BulletinIn { kind, day }, None).await?.body.id;
    life::submit(app, centre, id, IfMatch(None), None).await?;
    life::review(app, leader, id, IfMatch(None), None).await?;
    life::publish(app, leader, id, IfMatch(None), None).await?;
    for reader in readers.iter().flatten() {
        life::read(app, reader, id, None).await?;
    }
    Ok(())
}
