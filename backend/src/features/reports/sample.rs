//! Reports of past months and closed months for the invented county of the demonstration, made as people would have made them: opened by the
//! centre, filled in and submitted by each team, most of them accepted, one late, one returned.
use super::dto::{ReportCommentIn, ReportIn, ReportPatch, ReportReturnIn};
use super::{actions, closes, domain, due};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::sql;
use crate::error::ApiResult;
use crate::http::{IfMatch, Patch};
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use sea_orm::QueryResult;
use uuid::Uuid;

/// How many months back.
const MONTHS: u32 = 2;
/// Which team is late with its latest report, and which has it returned.
const LATE: usize = 5;
const RETURNED: usize = 4;
const NARRATIVE: &str = "本月围绕县里主导产业走访企业，跟进在谈线索，邀请客商来县考察。\n对有意向的企业逐家梳理诉求，已转相关单位研究。";
const PROBLEMS: &str = "部分企业对用地和能耗指标较为关注，需要县里尽早明确。";
const PLAN: &str = "继续走访重点企业，促成两家以上企业来县考察，推动在谈线索尽快签约。";

/// Somebody of a unit who acts in the demonstration.
fn person(row: &QueryResult, county_id: Uuid, role: Role) -> ApiResult<Actor> {
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
}

/// Fills in the months before today. The application's clock is a fixed one and stands at today again in the end.
pub async fn fill(app: &App, county_id: Uuid) -> ApiResult<()> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let people = "SELECT u.id, u.name, u.organization_id FROM users u JOIN organizations o ON o.id = u.organization_id \
        WHERE o.county_id = $1 AND o.kind = $2 AND u.archived_at IS NULL AND u.id = \
        (SELECT x.id FROM users x WHERE x.organization_id = o.id AND x.archived_at IS NULL ORDER BY x.created_at, x.id LIMIT 1) ORDER BY o.created_at, o.id";
    let teams = sql::rows(app.db.read(), people, [county_id.into(), "outpost".into()]).await?;
    let leads = teams.iter().map(|row| person(row, county_id, Role::OutpostLead)).collect::<ApiResult<Vec<_>>>()?;
    let centre = sql::rows(app.db.read(), people, [county_id.into(), "promotion_center".into()]).await?;
    let Some(centre) = centre.first().map(|row| person(row, county_id, Role::Center)).transpose()? else { return Ok(()) };
    for back in (1..=MONTHS).rev() {
        let month = domain::first_of(today).checked_sub_months(Months::new(back)).unwrap_or(today);
        let last = domain::last_of(month);
        let mut late = None;
        for (at, lead) in leads.iter().enumerate() {
            app.clock.set(instant(last - Days::new(4), 9));
            let asked = ReportIn { organization_id: lead.organization_id, month };
            let opened = actions::open(app, &centre, asked, None).await?.body.id;
            if at == LATE && back == 1 {
                late = Some((lead, opened));
            } else {
                submit(app, lead, opened, last - Days::new(2)).await?;
                decide(app, &centre, opened, (last - Days::new(1), at == RETURNED && back == 1)).await?;
            }
        }
        if last + Days::new(3) <= today {
            app.clock.set(instant(last + Days::new(3), 9));
            closes::by_hand(app, &centre, closes::MonthCloseIn { month }, None).await?;
        }
        if let Some((lead, opened)) = late.filter(|_| last + Days::new(5) <= today) {
            submit(app, lead, opened, last + Days::new(5)).await?;
        }
    }
    app.clock.set(now);
    due::run(app).await
}

/// An hour of a day in the county.
fn instant(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    day.and_time(time).and_utc() - chrono::Duration::hours(8)
}

/// A team's lead fills in a report and submits it on a day.
async fn submit(app: &App, lead: &Actor, report: Uuid, on: NaiveDate) -> ApiResult<()> {
    app.clock.set(instant(on, 10));
    let patch = ReportPatch { narrative: Patch::Value(NARRATIVE.into()), problems: Patch::Value(PROBLEMS.into()), plan: Patch::Value(PLAN.into()) };
    actions::update(app, lead, report, patch, IfMatch(None)).await?;
    actions::submit(app, lead, report, IfMatch(None), None).await?;
    Ok(())
}

/// The centre accepts a report on a day, or returns it.
async fn decide(app: &App, centre: &Actor, report: Uuid, (on, returns): (NaiveDate, bool)) -> ApiResult<()> {
    app.clock.set(instant(on, 11));
    if !returns {
        actions::accept(app, centre, report, IfMatch(None), None).await?;
        return Ok(());
    }
    let comment = |place: &str, text: &str| ReportCommentIn { place: place.into(), text: text.into() };
    let comments = vec![comment("narrative", "请写明走访企业的名称和意向"), comment("number:visits", "有拜访没有填写成果，请补齐")];
    actions::give_back(app, centre, report, ReportReturnIn { comments }, IfMatch(None), None).await?;
    Ok(())
}
