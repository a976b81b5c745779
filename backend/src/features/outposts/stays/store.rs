//! Every query on stays. Lists start from what the asker may see.
use super::super::domain::{Span, StayClaim, StayPeriod, StayStatus};
use super::super::ledger::{PERIODS, STATUSES};
use super::super::team::{Team, people_of};
use super::dto::{Stay, StayCan, StayFilter, StayOverlap};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::Page;
use crate::http::table::{Cell, Table};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, LikeExpr, Query, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::date("start_on", || Expr::col(("stays", "start_on"))), Sortable::instant("updated_at", || Expr::col(("stays", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "-start_on");

/// Other live rows of the person that share a half.
const OVERLAPS: &str = "(SELECT COUNT(*) FROM stays x WHERE x.user_id = stays.user_id AND x.id <> stays.id AND x.archived_at IS NULL \
    AND x.start_on <= stays.end_on AND x.end_on >= stays.start_on \
    AND (x.period = stays.period OR x.period = 'full_day' OR stays.period = 'full_day'))";

/// Those of the county that the actor may see: one's own, and those of people of one's units, by account or posting.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut stays = Listing::of("stays", actor, archived);
    if let Some(units) = actor.visible_organizations(db).await? {
        let (people, posted) = people_of(&units);
        let own = stays.column("user_id").eq(actor.user_id);
        let ours = Condition::any().add(own).add(stays.column("user_id").in_subquery(people)).add(stays.column("user_id").in_subquery(posted));
        stays.only_if(ours);
    }
    Ok(stays)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &StayFilter) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("user_id", filter.user_id);
    rows.equal("trip_id", filter.trip_id);
    rows.equal("late_entry", filter.late_entry);
    rows.among("status", filter.status.as_deref(), Some(StayStatus::WORDS))?;
    rows.among("claim", filter.claim.as_deref(), Some(StayClaim::WORDS))?;
    rows.between("end_on", filter.from, None);
    rows.between("start_on", None, filter.to);
    if let Some(unit) = filter.organization_id {
        let (people, posted) = people_of(&organizations::subtree(db, unit).await?);
        rows.only_if(Condition::any().add(rows.column("user_id").in_subquery(people)).add(rows.column("user_id").in_subquery(posted)));
    }
    if let Some(overlapping) = filter.overlapping {
        rows.only(Expr::cust(format!("{OVERLAPS} {} 0", if overlapping { ">" } else { "=" })));
    }
    if let Some(q) = filter.asked().q.map(str::trim).filter(|q| !q.is_empty()) {
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("name").like(LikeExpr::new(sql::anywhere(q)).escape('\\')));
        rows.only(rows.column("user_id").in_subquery(people));
    }
    Ok(rows)
}

fn tell(rows: &mut Listing, team: &Team<'_>) {
    rows.tell(&["id", "start_on", "end_on", "status", "period", "claim", "note", "decided_at", "dispute_reason", "late_entry"]);
    rows.tell(&["archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("user_id", "users", "name");
    rows.tell_reference("trip_id", "trips", "code");
    rows.tell_reference("entered_by", "users", "name");
    rows.tell_reference("decided_by", "users", "name");
    rows.tell_as(Expr::cust(OVERLAPS), "overlaps_count");
    rows.tell_as(team.belongs(), "in_team");
}

/// A stay as it is told, and whether its person belongs to the asker's team.
fn read(row: &QueryResult, team: &Team<'_>, today: NaiveDate) -> ApiResult<Stay> {
    let (user, entered_by) = (needed_reference(row, "user_id")?, reference(row, "entered_by")?);
    let archived_at: Option<DateTime<Utc>> = row.try_get("", "archived_at")?;
    let span = span(row)?;
    let in_team: bool = row.try_get("", "in_team")?;
    let writes = team.may_write(user.id, in_team);
    let decides = archived_at.is_none() && span.end_on <= today && team.may_decide(user.id, entered_by.as_ref().map(|by| by.id), in_team);
    let can = StayCan {
        update: writes && archived_at.is_none(),
        archive: writes && archived_at.is_none(),
        restore: writes && archived_at.is_some(),
        confirm: decides && span.claim != StayClaim::Confirmed,
        dispute: decides && span.claim != StayClaim::Disputed,
    };
    Ok(Stay {
        id: row.try_get("", "id")?,
        user,
        start_on: span.start_on,
        end_on: span.end_on,
        status: span.status,
        period: span.period,
        days: days(&span),
        claim: span.claim,
        note: row.try_get("", "note")?,
        trip: reference(row, "trip_id")?,
        entered_by,
        decided_by: reference(row, "decided_by")?,
        decided_at: row.try_get("", "decided_at")?,
        dispute_reason: row.try_get("", "dispute_reason")?,
        late_entry: row.try_get("", "late_entry")?,
        overlaps_count: row.try_get("", "overlaps_count")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can,
    })
}

/// How many days a stay covers.
fn days(span: &Span) -> f64 {
    let whole = i32::try_from((span.end_on - span.start_on).num_days() + 1).unwrap_or(i32::MAX);
    f64::from(whole) * if span.period == StayPeriod::FullDay { 1.0 } else { 0.5 }
}

fn span(row: &QueryResult) -> ApiResult<Span> {
    Ok(Span {
        start_on: row.try_get("", "start_on")?,
        end_on: row.try_get("", "end_on")?,
        period: StayPeriod::parse(&row.try_get::<String>("", "period")?),
        status: StayStatus::parse(&row.try_get::<String>("", "status")?),
        claim: StayClaim::parse(&row.try_get::<String>("", "claim")?),
    })
}

/// A page of the stays that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &StayFilter, today: NaiveDate) -> ApiResult<Page<Stay>> {
    let (rows, team) = (narrowed(db, actor, filter).await?, Team::of(db, actor).await?);
    rows.page(db, filter.asked(), SORTING, |rows| tell(rows, &team), |row| read(row, &team, today)).await
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &StayFilter, today: NaiveDate) -> ApiResult<Vec<Stay>> {
    let (rows, team) = (narrowed(db, actor, filter).await?, Team::of(db, actor).await?);
    rows.all(db, filter.asked(), SORTING, |rows| tell(rows, &team), |row| read(row, &team, today)).await
}

/// A stay that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool, today: NaiveDate) -> ApiResult<Stay> {
    let (rows, team) = (visible_to(db, actor, archived).await?, Team::of(db, actor).await?);
    rows.one(db, id, |rows| tell(rows, &team), |row| read(row, &team, today)).await
}

/// A live row of the days of somebody, as far as counting and naming it goes.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: Uuid,
    pub user_id: Uuid,
    pub span: Span,
}

/// The live rows of some people that touch the days from–to, in their order.
pub async fn spans_of<C: ConnectionTrait>(db: &C, people: &[Uuid], from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<Row>> {
    let mut rows = Vec::new();
    for piece in people.chunks(1_000) {
        let mut select = Query::select();
        select.columns(["id", "user_id", "start_on", "end_on", "period", "status", "claim"].map(Alias::new)).from("stays");
        select.and_where(Expr::col("user_id").is_in(piece.iter().copied())).and_where(Expr::col("archived_at").is_null());
        select.and_where(Expr::col("start_on").lte(to)).and_where(Expr::col("end_on").gte(from));
        select.order_by("start_on", sea_orm::Order::Asc).order_by("id", sea_orm::Order::Asc);
        for row in db.query_all(&select).await? {
            rows.push(Row { id: row.try_get("", "id")?, user_id: row.try_get("", "user_id")?, span: span(&row)? });
        }
    }
    Ok(rows)
}

/// The live rows of a person that share a half with the days; `but` is left out.
pub async fn overlapping<C: ConnectionTrait>(db: &C, user: Uuid, days: &Span, but: Option<Uuid>) -> ApiResult<Vec<StayOverlap>> {
    let rows = spans_of(db, &[user], days.start_on, days.end_on).await?;
    let others = rows.into_iter().filter(|row| Some(row.id) != but && row.span.overlaps(days));
    let told = |Row { id, span, .. }: Row| {
        let Span { start_on, end_on, period, status, claim } = span;
        StayOverlap { id, start_on, end_on, status, period, claim }
    };
    Ok(others.map(told).collect())
}

/// Keeps new days.
pub async fn insert(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let own: [(&str, Value); 7] = [
        ("id", id.into()),
        ("county_id", tx.author.county_id.into()),
        ("basis", "product".into()),
        ("claim", "claimed".into()),
        ("created_at", tx.now.into()),
        ("created_by", tx.author.id.into()),
        ("updated_at", tx.now.into()),
    ];
    let (names, values): (Vec<_>, Vec<_>) = own.into_iter().chain(columns).map(|(name, value)| (Alias::new(name), Expr::val(value))).unzip();
    let mut insert = Query::insert();
    insert.into_table("stays").columns(names).values(values).map_err(ApiError::internal)?;
    tx.conn.execute(&insert).await?;
    Ok(())
}

/// Writes columns of a stay and counts its version on.
pub async fn update(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table("stays").value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// The list as a file: the columns of the ledger.
pub fn table(rows: &[Stay]) -> Table {
    let mut table = Table::new("驻外考勤", &["姓名", "开始日期", "结束日期", "状态", "时段", "确认", "说明", "补记"]);
    for row in rows {
        let claim = match row.claim {
            StayClaim::Claimed => "待确认",
            StayClaim::Confirmed => "已确认",
            StayClaim::Disputed => "有异议",
        };
        table.row(vec![
            Cell::text(&row.user.name),
            Cell::date(Some(row.start_on)),
            Cell::date(Some(row.end_on)),
            Cell::word(STATUSES, row.status.as_str()),
            Cell::word(PERIODS, row.period.as_str()),
            Cell::text(claim),
            Cell::maybe(row.note.as_deref()),
            Cell::text(if row.late_entry { "补记" } else { "" }),
        ]);
    }
    table
}
