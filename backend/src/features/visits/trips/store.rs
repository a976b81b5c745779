//! Every query on trips themselves. Lists start from what the asker may see.
use super::domain::{Standing, TripStatus, powers};
use super::dto::{Trip, TripFilter, TripReport};
use super::parts;
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, among_known, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::Page;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query, SelectStatement, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// Visits of a trip that are not archived.
const VISITS: &str = "(SELECT COUNT(*) FROM visits v WHERE v.trip_id = trips.id AND v.archived_at IS NULL)";
const SORTS: &[Sortable] = &[
    Sortable::date("start_on", || Expr::col(("trips", "start_on"))),
    Sortable::text("code", || Expr::col(("trips", "code"))),
    Sortable::instant("updated_at", || Expr::col(("trips", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-start_on");

/// Those of the county that the actor may see: of the own units, led by their people, with them along, or holding a visit that is seen.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut trips = Listing::of("trips", actor, archived);
    if let Some(organizations) = actor.visible_organizations(db).await? {
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("organization_id").is_in(organizations.iter().copied()));
        let along = with_member(Expr::col("user_id").in_subquery(people.clone()));
        let visits = crate::features::visits::visible_to(db, actor, false).await?.ids("trip_id");
        let any = Condition::any()
            .add(trips.column("organization_id").is_in(organizations))
            .add(trips.column("created_by").eq(actor.user_id))
            .add(trips.column("leader_id").in_subquery(people))
            .add(trips.column("id").in_subquery(along))
            .add(trips.column("id").in_subquery(visits));
        trips.only_if(any);
    }
    Ok(trips)
}

/// The trips with somebody in their delegation.
fn with_member(who: Expr) -> SelectStatement {
    let mut select = Query::select();
    select.column("trip_id").from("trip_members").and_where(who);
    select
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TripFilter, today: NaiveDate) -> ApiResult<Listing> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("leader_id", filter.leader_id);
    rows.equal("organization_id", filter.organization_id);
    rows.between("start_on", filter.start_on_gte, filter.start_on_lte);
    rows.between("end_on", filter.end_on_gte, None);
    rows.containing(&["code", "destination", "purpose"], filter.asked().q);
    if let Some(person) = filter.person_id {
        let along = rows.column("id").in_subquery(with_member(Expr::col("user_id").eq(person)));
        rows.only_if(Condition::any().add(rows.column("leader_id").eq(person)).add(along));
    }
    if let Some(company) = filter.company_id {
        let of = |table: &'static str| {
            let mut select = Query::select();
            select.column("trip_id").from(table).and_where(Expr::col("company_id").eq(company)).and_where(Expr::col("archived_at").is_null());
            select.and_where(Expr::col("trip_id").is_not_null());
            select
        };
        let (planned, visited) = (rows.column("id").in_subquery(of("trip_companies")), rows.column("id").in_subquery(of("visits")));
        rows.only_if(Condition::any().add(planned).add(visited));
    }
    if filter.status.is_some() {
        let mut any = Condition::any();
        for word in among_known("status", filter.status.as_deref(), TripStatus::WORDS)? {
            let (open, start, end) = (rows.column("reported_at").is_null(), rows.column("start_on"), rows.column("end_on"));
            any = any.add(match word {
                "planned" => open.and(start.gt(today)),
                "under_way" => open.and(start.lte(today)).and(end.gte(today)),
                "ended" => open.and(end.lt(today)),
                _ => rows.column("reported_at").is_not_null(),
            });
        }
        rows.only_if(any);
    }
    Ok(rows)
}

/// How the actor stands to trips: the units for which the actor answers.
struct Reach<'a> {
    actor: &'a Actor,
    units: Vec<Uuid>,
    today: NaiveDate,
}

impl<'a> Reach<'a> {
    async fn of<C: ConnectionTrait>(db: &C, actor: &'a Actor, today: NaiveDate) -> ApiResult<Self> {
        // Of the county's top the leaders' office alone, not all below it.
        let units = match actor.organization_id == actor.county_id {
            true => vec![actor.county_id],
            false => organizations::subtree(db, actor.organization_id).await?,
        };
        Ok(Self { actor, units, today })
    }

    fn read(&self, row: &QueryResult) -> ApiResult<Trip> {
        let (leader, organization) = (needed_reference(row, "leader_id")?, reference(row, "organization_id")?);
        let (start_on, end_on): (NaiveDate, NaiveDate) = (row.try_get("", "start_on")?, row.try_get("", "end_on")?);
        let (created_by, archived_at): (_, Option<DateTime<Utc>>) = (reference(row, "created_by")?, row.try_get("", "archived_at")?);
        let report = report(row)?;
        let standing = Standing {
            is_archived: archived_at.is_some(),
            has_begun: start_on <= self.today,
            leader_id: leader.id,
            created_by: created_by.as_ref().map(|by| by.id),
            travels: row.try_get("", "travels")?,
            is_ours: organization.as_ref().is_some_and(|unit| self.units.contains(&unit.id)),
        };
        Ok(Trip {
            id: row.try_get("", "id")?,
            code: row.try_get("", "code")?,
            leader,
            organization,
            start_on,
            end_on,
            destination: row.try_get("", "destination")?,
            status: TripStatus::on(self.today, start_on, end_on, report.is_some()),
            purpose: row.try_get("", "purpose")?,
            plan: row.try_get("", "plan")?,
            members: Vec::new(),
            stops: Vec::new(),
            companies: Vec::new(),
            report,
            visits_count: row.try_get("", "visits_count")?,
            archived_at,
            version: row.try_get("", "version")?,
            created_at: row.try_get("", "created_at")?,
            created_by,
            updated_at: row.try_get("", "updated_at")?,
            can: powers(self.actor, standing),
        })
    }

    fn tell(&self, rows: &mut Listing) {
        rows.tell(&["id", "code", "start_on", "end_on", "destination", "purpose", "plan", "result", "achieved", "reported_at"]);
        rows.tell(&["archived_at", "version", "created_at", "updated_at"]);
        rows.tell_reference("leader_id", "users", "name");
        rows.tell_reference("organization_id", "organizations", "name");
        rows.tell_reference("reported_by", "users", "name");
        rows.tell_reference("created_by", "users", "name");
        rows.tell_as(Expr::cust(VISITS), "visits_count");
        let me = self.actor.acting.as_ref().map_or(self.actor.user_id, |acting| acting.principal_id);
        let along = rows.column("id").in_subquery(with_member(Expr::col("user_id").is_in([self.actor.user_id, me])));
        rows.tell_as(along, "travels");
    }
}

fn report(row: &QueryResult) -> ApiResult<Option<TripReport>> {
    let (result, reported_at): (Option<String>, Option<DateTime<Utc>>) = (row.try_get("", "result")?, row.try_get("", "reported_at")?);
    let (Some(result), Some(reported_at)) = (result, reported_at) else { return Ok(None) };
    Ok(Some(TripReport { result, achieved: row.try_get("", "achieved")?, reported_by: reference(row, "reported_by")?, reported_at }))
}

/// A page of the trips that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TripFilter, today: NaiveDate) -> ApiResult<Page<Trip>> {
    let (rows, reach) = (narrowed(db, actor, filter, today).await?, Reach::of(db, actor, today).await?);
    let mut page = rows.page(db, filter.asked(), SORTING, |rows| reach.tell(rows), |row| reach.read(row)).await?;
    parts::add(db, &mut page.items).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &TripFilter, today: NaiveDate) -> ApiResult<Vec<Trip>> {
    let (rows, reach) = (narrowed(db, actor, filter, today).await?, Reach::of(db, actor, today).await?);
    let mut trips = rows.all(db, filter.asked(), SORTING, |rows| reach.tell(rows), |row| reach.read(row)).await?;
    parts::add(db, &mut trips).await?;
    Ok(trips)
}

/// A trip that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool, today: NaiveDate) -> ApiResult<Trip> {
    let (rows, reach) = (visible_to(db, actor, archived).await?, Reach::of(db, actor, today).await?);
    let mut trip = rows.one(db, id, |rows| reach.tell(rows), |row| reach.read(row)).await?;
    parts::add(db, std::slice::from_mut(&mut trip)).await?;
    Ok(trip)
}

/// Holds a trip until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let text = "UPDATE trips SET version = version WHERE id = $1 AND county_id = $2";
    match sql::execute(&tx.conn, text, [id.into(), tx.author.county_id.into()]).await? {
        0 => Err(ApiError::not_found()),
        _ => Ok(()),
    }
}

/// Whether another trip of the county has a code.
pub async fn is_code_taken(tx: &Tx, code: &str, but: Option<Uuid>) -> ApiResult<bool> {
    let text = "SELECT id FROM trips WHERE county_id = $1 AND code = $2";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), code.into()]).await?;
    let id: Option<Uuid> = row.map(|row| row.try_get("", "id")).transpose()?;
    Ok(id.is_some_and(|id| Some(id) != but))
}

/// Keeps a new trip.
pub async fn insert(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let own: [(&str, Value); 5] = [
        ("id", id.into()),
        ("county_id", tx.author.county_id.into()),
        ("created_at", tx.now.into()),
        ("created_by", tx.author.id.into()),
        ("updated_at", tx.now.into()),
    ];
    let (names, values): (Vec<_>, Vec<_>) = own.into_iter().chain(columns).map(|(name, value)| (Alias::new(name), Expr::val(value))).unzip();
    let mut insert = Query::insert();
    insert.into_table("trips").columns(names).values(values).map_err(ApiError::internal)?;
    tx.conn.execute(&insert).await?;
    Ok(())
}

/// Writes columns of a trip and counts its version on.
pub async fn update(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table("trips").value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}
