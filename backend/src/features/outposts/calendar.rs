//! The month of a team, person by person and half by half, and the sums of days that reports take from here.
use super::domain::{self, Days, HALVES, Span, StayClaim, StayStatus, Window, days_of, standing};
use super::stays::{Row, spans_of};
use super::team::Team;
use crate::app::App;
use crate::authz::permission::needs::OutpostsRead;
use crate::authz::{Actor, Allowed};
use crate::db::sql;
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::{ReadRefusals, Reference, ValidQuery};
use actix_web::{HttpResponse, get, web};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Order, Query};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// The month of a team.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OutpostCalendar {
    pub organization: Reference,
    #[schema(example = "2024-08")]
    pub month: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The last day of the latest closed month: what touches it or a day before is 补记.
    #[schema(required)]
    pub closed_until: Option<NaiveDate>,
    /// Everybody who was posted there on some day of the month, and who belongs to it by account.
    pub people: Vec<CalendarPerson>,
    /// Of all people.
    pub sums: DaySums,
}

/// The month of one person.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarPerson {
    pub person: Reference,
    /// Each day of the month.
    pub days: Vec<CalendarDay>,
    /// Counted on the days on which the person was posted there.
    pub sums: DaySums,
    /// Whether the asker may enter days for the person.
    pub can_write: bool,
}

/// A day of one person.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarDay {
    pub on: NaiveDate,
    /// Whether the person was posted there that day; other days count for another unit, or for none.
    pub posted: bool,
    #[schema(required)]
    pub morning: Option<CalendarHalf>,
    #[schema(required)]
    pub afternoon: Option<CalendarHalf>,
}

/// What stands for a half of a day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarHalf {
    pub status: StayStatus,
    pub claim: StayClaim,
    /// The row that says so; where several cover the half, the one that counts.
    pub stay_id: Uuid,
    /// Whether other rows cover the same half.
    pub overlapping: bool,
}

/// Sums of days; a half is 0.5, and each half counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DaySums {
    /// 驻外
    pub stationed: f64,
    /// 休假
    pub leave: f64,
    /// 返县
    pub in_county: f64,
    /// Of those stationed, what is disputed.
    pub disputed: f64,
    /// Days that more than one row covers.
    pub overlapping: f64,
    /// Days that no row covers.
    pub open: f64,
}

impl From<Days> for DaySums {
    fn from(days: Days) -> Self {
        let Days { stationed, leave, in_county, disputed, overlapping, open } = days;
        let half = |halves: i64| f64::from(i32::try_from(halves).unwrap_or(i32::MAX)) / 2.0;
        Self {
            stationed: half(stationed),
            leave: half(leave),
            in_county: half(in_county),
            disputed: half(disputed),
            overlapping: half(overlapping),
            open: half(open),
        }
    }
}

/// Which month.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthQuery {
    /// The month, such as `2024-08`.
    #[param(pattern = "^[0-9]{4}-[0-9]{2}$")]
    pub month: String,
}

/// The days of one person at some outposts.
#[derive(Debug, Clone)]
pub struct PersonDays {
    pub person: Reference,
    /// In halves of days.
    pub days: Days,
}

/// Somebody with the times at some outposts.
struct Posted {
    person: Reference,
    unit: Uuid,
    windows: Vec<Window>,
}

/// Who was posted at some units on days from–to, and who belongs to them by account; in the order of their names.
async fn posted<C: ConnectionTrait>(db: &C, county: Uuid, units: &[Uuid], from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<Posted>> {
    let mut select = Query::select();
    select.columns([("users", "id"), ("users", "name"), ("users", "organization_id"), ("postings", "from_on"), ("postings", "to_on")]);
    select.expr_as(Expr::col(("postings", "id")), Alias::new("posting_id")).from("users");
    let here = Condition::all()
        .add(Expr::col(("postings", "user_id")).equals(("users", "id")))
        .add(Expr::col(("postings", "archived_at")).is_null())
        .add(Expr::col(("postings", "organization_id")).is_in(units.iter().copied()))
        .add(Condition::any().add(Expr::col(("postings", "from_on")).is_null()).add(Expr::col(("postings", "from_on")).lte(to)))
        .add(Condition::any().add(Expr::col(("postings", "to_on")).is_null()).add(Expr::col(("postings", "to_on")).gte(from)));
    select.join(JoinType::LeftJoin, "postings", here).and_where(Expr::col(("users", "county_id")).eq(county));
    let by_account =
        Condition::all().add(Expr::col(("users", "archived_at")).is_null()).add(Expr::col(("users", "organization_id")).is_in(units.iter().copied()));
    select.cond_where(Condition::any().add(Expr::col(("postings", "id")).is_not_null()).add(by_account));
    select.order_by(("users", "name"), Order::Asc).order_by(("users", "id"), Order::Asc).order_by(("postings", "from_on"), Order::Asc);
    let mut people: Vec<Posted> = Vec::new();
    for row in db.query_all(&select).await? {
        let id: Uuid = row.try_get("", "id")?;
        if people.last().is_none_or(|last| last.person.id != id) {
            let person = Reference { id, name: row.try_get("", "name")? };
            people.push(Posted { person, unit: row.try_get("", "organization_id")?, windows: Vec::new() });
        }
        let is_posted = row.try_get::<Option<Uuid>>("", "posting_id")?.is_some();
        if let Some(last) = people.last_mut().filter(|_| is_posted) {
            last.windows.push(Window { from_on: row.try_get("", "from_on")?, to_on: row.try_get("", "to_on")? });
        }
    }
    Ok(people)
}

/// The rows of some people, each person's together.
async fn rows_by_person<C: ConnectionTrait>(db: &C, people: &[Posted], from: NaiveDate, to: NaiveDate) -> ApiResult<HashMap<Uuid, Vec<Row>>> {
    let ids: Vec<Uuid> = people.iter().map(|posted| posted.person.id).collect();
    let mut rows: HashMap<Uuid, Vec<Row>> = HashMap::new();
    for row in spans_of(db, &ids, from, to).await? {
        rows.entry(row.user_id).or_default().push(row);
    }
    Ok(rows)
}

/// The days from–to of everybody who was posted at some outposts, in the order of their names: two statements. As the figure
/// `stationed_days` counts them, each half once.
pub async fn team_days<C: ConnectionTrait>(db: &C, county: Uuid, units: &[Uuid], from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<PersonDays>> {
    let people = posted(db, county, units, from, to).await?;
    let rows = rows_by_person(db, &people, from, to).await?;
    let days = |posted: Posted| {
        let spans: Vec<Span> = rows.get(&posted.person.id).into_iter().flatten().map(|row| row.span).collect();
        PersonDays { days: days_of(&spans, &posted.windows, from, to), person: posted.person }
    };
    Ok(people.into_iter().map(days).collect())
}

async fn calendar<C: ConnectionTrait>(db: &C, actor: &Actor, unit: Uuid, month: &str) -> ApiResult<OutpostCalendar> {
    let Some((from, to)) = domain::month(month) else {
        return Err(ApiError::bad_request("invalid_parameter", "month 应写作 2024-08", "month is written 2024-08"));
    };
    let units = organizations::subtree(db, unit).await?;
    let name = "SELECT name FROM organizations WHERE id = $1 AND county_id = $2 AND kind = 'outpost'";
    let row = sql::row(db, name, [unit.into(), actor.county_id.into()]).await?.ok_or_else(ApiError::not_found)?;
    if actor.visible_organizations(db).await?.is_some_and(|seen| !seen.contains(&unit)) {
        return Err(ApiError::not_found());
    }
    let team = Team::of(db, actor).await?;
    let people = posted(db, actor.county_id, &units, from, to).await?;
    let rows = rows_by_person(db, &people, from, to).await?;
    let leads = team.units.contains(&unit);
    let people: Vec<CalendarPerson> = people.into_iter().map(|posted| month_of(posted, &rows, &team, leads, (from, to))).collect();
    let mut sums = DaySums::default();
    for person in &people {
        let DaySums { stationed, leave, in_county, disputed, overlapping, open } = person.sums;
        sums.stationed += stationed;
        sums.leave += leave;
        sums.in_county += in_county;
        sums.disputed += disputed;
        sums.overlapping += overlapping;
        sums.open += open;
    }
    let organization = Reference { id: unit, name: row.try_get::<Option<String>>("", "name")?.unwrap_or_default() };
    let closed_until = crate::features::reports::closed_until(db, actor.county_id).await?;
    Ok(OutpostCalendar { organization, month: month.to_owned(), from, to, closed_until, people, sums })
}

fn month_of(posted: Posted, rows: &HashMap<Uuid, Vec<Row>>, team: &Team<'_>, leads: bool, (from, to): (NaiveDate, NaiveDate)) -> CalendarPerson {
    let rows: &[Row] = rows.get(&posted.person.id).map_or(&[], Vec::as_slice);
    let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
    let half = |day: NaiveDate, half| {
        let at = standing(&spans, day, half)?;
        let overlapping = spans.iter().filter(|span| span.covers(day, half)).count() > 1;
        Some(CalendarHalf { status: spans[at].status, claim: spans[at].claim, stay_id: rows[at].id, overlapping })
    };
    let day = |on: NaiveDate| {
        let [morning, afternoon] = HALVES.map(|part| half(on, part));
        CalendarDay { on, posted: posted.windows.iter().any(|window| window.contains(on)), morning, afternoon }
    };
    CalendarPerson {
        days: from.iter_days().take_while(|on| *on <= to).map(day).collect(),
        sums: days_of(&spans, &posted.windows, from, to).into(),
        can_write: team.may_write(posted.person.id, leads || team.units.contains(&posted.unit)),
        person: posted.person,
    }
}

/// The month of a team
///
/// Person by person, what stands for each half of each day, and the sums: each half counts once, on the days on which the person was
/// posted there. Needs `outposts:read`.
#[utoipa::path(operation_id = "outpost_calendar_get", tag = "stays", security(("bearer" = [])),
    params(("organization_id" = Uuid, Path, description = "The outpost"), MonthQuery),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "The month", body = OutpostCalendar), ReadRefusals))]
#[get("/outposts/{organization_id}/calendar")]
pub async fn outpost_calendar_get(
    actor: Allowed<OutpostsRead>,
    app: web::Data<App>,
    organization_id: web::Path<Uuid>,
    query: ValidQuery<MonthQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(calendar(app.db.read(), &actor, *organization_id, &query.0.month).await?))
}
