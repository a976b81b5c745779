//! A visit's own row as it is written, with its participants and counterparts.
use super::domain::{Counterpart, Facts};
use super::dto::Direction;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LockType, Query, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// To what a visit is tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ties {
    pub company_id: Uuid,
    pub arranging_organization_id: Option<Uuid>,
    pub lead_id: Option<Uuid>,
    pub project_id: Option<Uuid>,
    pub trip_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
}

/// A visit's row.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: Uuid,
    pub facts: Facts,
    pub ties: Ties,
    pub created_by: Option<Uuid>,
    pub client_ref: Option<Uuid>,
    pub made_at: Option<DateTime<Utc>>,
    pub follow_up_done_on: Option<NaiveDate>,
    pub follow_up_note: Option<String>,
}

const COLUMNS: &[&str] = &[
    "id",
    "created_by",
    "client_ref",
    "made_at",
    "visited_on",
    "direction",
    "place",
    "summary",
    "outcome",
    "follow_up",
    "follow_up_on",
    "follow_up_done_on",
    "follow_up_note",
    "recommended",
    "recommended_text",
    "company_id",
    "arranging_organization_id",
    "lead_id",
    "project_id",
    "trip_id",
    "event_id",
];

impl Kept {
    /// The columns that a change may touch, with their values.
    fn bound(&self) -> Vec<(&'static str, Value)> {
        let (facts, ties) = (self.facts.clone(), self.ties);
        vec![
            ("visited_on", facts.visited_on.into()),
            ("direction", facts.direction.into()),
            ("place", facts.place.into()),
            ("summary", facts.summary.into()),
            ("outcome", facts.outcome.into()),
            ("follow_up", facts.follow_up.into()),
            ("follow_up_on", facts.follow_up_on.into()),
            ("follow_up_done_on", self.follow_up_done_on.into()),
            ("follow_up_note", self.follow_up_note.clone().into()),
            ("recommended", facts.recommended.into()),
            ("recommended_text", facts.recommended_text.into()),
            ("company_id", ties.company_id.into()),
            ("arranging_organization_id", ties.arranging_organization_id.into()),
            ("lead_id", ties.lead_id.into()),
            ("project_id", ties.project_id.into()),
            ("trip_id", ties.trip_id.into()),
            ("event_id", ties.event_id.into()),
        ]
    }

    fn read(row: &QueryResult) -> ApiResult<Self> {
        Ok(Self {
            id: row.try_get("", "id")?,
            facts: Facts {
                visited_on: row.try_get("", "visited_on")?,
                direction: Direction::parse(&row.try_get::<String>("", "direction")?).as_str(),
                place: row.try_get("", "place")?,
                summary: row.try_get("", "summary")?,
                outcome: row.try_get("", "outcome")?,
                follow_up: row.try_get("", "follow_up")?,
                follow_up_on: row.try_get("", "follow_up_on")?,
                recommended: row.try_get("", "recommended")?,
                recommended_text: row.try_get("", "recommended_text")?,
            },
            ties: Ties {
                company_id: row.try_get("", "company_id")?,
                arranging_organization_id: row.try_get("", "arranging_organization_id")?,
                lead_id: row.try_get("", "lead_id")?,
                project_id: row.try_get("", "project_id")?,
                trip_id: row.try_get("", "trip_id")?,
                event_id: row.try_get("", "event_id")?,
            },
            created_by: row.try_get("", "created_by")?,
            client_ref: row.try_get("", "client_ref")?,
            made_at: row.try_get("", "made_at")?,
            follow_up_done_on: row.try_get("", "follow_up_done_on")?,
            follow_up_note: row.try_get("", "follow_up_note")?,
        })
    }
}

/// A visit of the county, held until the transaction ends; whether the actor sees it is asked elsewhere.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<Kept> {
    let mut select = Query::select();
    select.columns(COLUMNS.iter().map(|name| Alias::new(*name))).from("visits");
    select.and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?.as_ref().map(Kept::read).transpose()?.ok_or_else(ApiError::not_found)
}

/// The visit that a device's reference made, with its author.
pub async fn of_client_ref(tx: &Tx, client_ref: Uuid) -> ApiResult<Option<(Uuid, Option<Uuid>)>> {
    let text = "SELECT id, created_by FROM visits WHERE county_id = $1 AND client_ref = $2";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), client_ref.into()]).await?;
    row.map(|row| Ok((row.try_get("", "id")?, row.try_get("", "created_by")?))).transpose()
}

/// Keeps a new visit.
pub async fn insert(tx: &Tx, new: &Kept) -> ApiResult<()> {
    let own: [(&str, Value); 7] = [
        ("id", new.id.into()),
        ("county_id", tx.author.county_id.into()),
        ("client_ref", new.client_ref.into()),
        ("made_at", new.made_at.into()),
        ("created_at", tx.now.into()),
        ("created_by", new.created_by.into()),
        ("updated_at", tx.now.into()),
    ];
    let (names, values): (Vec<_>, Vec<_>) = own.into_iter().chain(new.bound()).unzip();
    Ok(bulk::insert(&tx.conn, "visits", &names, vec![values]).await?)
}

/// Writes a visit's columns and counts its version on.
pub async fn update(tx: &Tx, row: &Kept) -> ApiResult<()> {
    let mut update = Query::update();
    update.table("visits").value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(row.id));
    for (name, value) in row.bound() {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// Archives a visit, or brings it back.
pub async fn set_archived(tx: &Tx, id: Uuid, archived: bool) -> ApiResult<()> {
    let text = "UPDATE visits SET archived_at = $2, updated_at = $3, version = version + 1 WHERE id = $1";
    sql::execute(&tx.conn, text, [id.into(), archived.then_some(tx.now).into(), tx.now.into()]).await?;
    Ok(())
}

/// Keeps the participants of a visit, in their order, in place of those it had.
pub async fn set_participants(tx: &Tx, visit: &Kept, people: &[Uuid]) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM visit_participants WHERE visit_id = $1", [visit.id.into()]).await?;
    add_participants(tx, visit, 0, people).await
}

/// Adds participants behind the ones that a visit has.
pub async fn add_participants(tx: &Tx, visit: &Kept, behind: usize, people: &[Uuid]) -> ApiResult<()> {
    let columns = ["visit_id", "county_id", "user_id", "position", "visited_on", "direction", "company_id"];
    let first = i64::try_from(behind).unwrap_or_default() + 1;
    let rows = (first..).zip(people).map(|(position, user)| {
        vec![
            visit.id.into(),
            tx.author.county_id.into(),
            (*user).into(),
            position.into(),
            visit.facts.visited_on.into(),
            visit.facts.direction.into(),
            visit.ties.company_id.into(),
        ]
    });
    Ok(bulk::insert(&tx.conn, "visit_participants", &columns, rows.collect()).await?)
}

/// Keeps the counterparts of a visit, in their order, in place of those it had.
pub async fn set_counterparts(tx: &Tx, visit: Uuid, people: Vec<Counterpart>) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM visit_counterparts WHERE visit_id = $1", [visit.into()]).await?;
    let columns = ["visit_id", "county_id", "position", "contact_id", "name", "post"];
    let rows = (1i64..).zip(people).map(|(position, one)| {
        vec![visit.into(), tx.author.county_id.into(), position.into(), one.contact_id.into(), one.name.into(), one.post.into()]
    });
    Ok(bulk::insert(&tx.conn, "visit_counterparts", &columns, rows.collect()).await?)
}

/// The last place of a visit's participants.
pub async fn last_position(tx: &Tx, visit: Uuid) -> ApiResult<usize> {
    let text = "SELECT COALESCE(MAX(position), 0) AS last FROM visit_participants WHERE visit_id = $1";
    let last: i64 = sql::row(&tx.conn, text, [visit.into()]).await?.map(|row| row.try_get("", "last")).transpose()?.unwrap_or(0);
    Ok(usize::try_from(last).unwrap_or(0))
}
