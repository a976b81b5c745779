//! Every query on postings at outposts. Lists start from what the asker may see.
use super::super::domain::Window;
use super::dto::{Posting, PostingCan, PostingFilter};
use crate::authz::{Actor, Permission, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference};
use crate::db::sql;
use crate::error::ApiResult;
use crate::http::Page;
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LikeExpr, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// The first day, for sorting: a posting that was always so comes first.
fn begins() -> Expr {
    Expr::cust("COALESCE(postings.from_on, '0001-01-01')")
}

const SORTS: &[Sortable] = &[Sortable::date("from_on", begins), Sortable::instant("updated_at", || Expr::col(("postings", "updated_at")))];

/// The postings at outposts that the actor may see: one's own, and those of one's units.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut rows = Listing::of("postings", actor, archived);
    let mut outposts = Query::select();
    outposts.column("id").from("organizations").and_where(Expr::col("county_id").eq(actor.county_id)).and_where(Expr::col("kind").eq("outpost"));
    rows.only(rows.column("organization_id").in_subquery(outposts));
    if let Some(units) = actor.visible_organizations(db).await? {
        let own = rows.column("user_id").eq(actor.user_id);
        rows.only_if(Condition::any().add(own).add(rows.column("organization_id").is_in(units)));
    }
    Ok(rows)
}

fn tell(rows: &mut Listing) {
    rows.tell(&["id", "from_on", "to_on", "archived_at", "version", "created_at", "updated_at"]);
    rows.tell_reference("user_id", "users", "name");
    rows.tell_reference("organization_id", "organizations", "name");
    rows.tell_as(Expr::col(("of_organization_id", "zone")), "zone");
}

fn read(row: &QueryResult, actor: &Actor, today: NaiveDate) -> ApiResult<Posting> {
    let window = Window { from_on: row.try_get("", "from_on")?, to_on: row.try_get("", "to_on")? };
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let may = actor.is(Role::Center) && actor.may(Permission::OutpostsWrite) && archived_at.is_none();
    Ok(Posting {
        id: row.try_get("", "id")?,
        user: needed_reference(row, "user_id")?,
        organization: needed_reference(row, "organization_id")?,
        zone: row.try_get("", "zone")?,
        from_on: window.from_on,
        to_on: window.to_on,
        current: archived_at.is_none() && window.contains(today),
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: PostingCan { update: may, archive: may },
    })
}

/// A page of the postings that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &PostingFilter, today: NaiveDate) -> ApiResult<Page<Posting>> {
    let mut rows = visible_to(db, actor, filter.asked().archived).await?;
    rows.equal("user_id", filter.user_id);
    rows.equal("organization_id", filter.organization_id);
    if let Some(day) = filter.on {
        let open = |column: &'static str| Condition::any().add(rows.column(column).is_null());
        let (from, to) = (open("from_on").add(rows.column("from_on").lte(day)), open("to_on").add(rows.column("to_on").gte(day)));
        rows.only_if(from);
        rows.only_if(to);
    }
    if let Some(q) = filter.asked().q.map(str::trim).filter(|q| !q.is_empty()) {
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("name").like(LikeExpr::new(sql::anywhere(q)).escape('\\')));
        rows.only(rows.column("user_id").in_subquery(people));
    }
    rows.page(db, filter.asked(), (SORTS, "-from_on"), tell, |row| read(row, actor, today)).await
}

/// A posting that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool, today: NaiveDate) -> ApiResult<Posting> {
    visible_to(db, actor, archived).await?.one(db, id, tell, |row| read(row, actor, today)).await
}

/// A live posting of somebody, to any unit.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: Uuid,
    pub unit: Uuid,
    pub unit_name: String,
    pub window: Window,
}

/// All live postings of a person.
pub async fn of_person<C: ConnectionTrait>(db: &C, user: Uuid) -> ApiResult<Vec<Held>> {
    let text = "SELECT p.id, p.organization_id, o.name, p.from_on, p.to_on FROM postings p JOIN organizations o ON o.id = p.organization_id \
        WHERE p.user_id = $1 AND p.archived_at IS NULL ORDER BY p.from_on, p.id";
    let read = |row: &QueryResult| {
        Ok(Held {
            id: row.try_get("", "id")?,
            unit: row.try_get("", "organization_id")?,
            unit_name: row.try_get::<Option<String>>("", "name")?.unwrap_or_default(),
            window: Window { from_on: row.try_get("", "from_on")?, to_on: row.try_get("", "to_on")? },
        })
    };
    sql::rows(db, text, [user.into()]).await?.iter().map(read).collect()
}

/// Whether a unit is a live outpost of the county.
pub async fn is_outpost<C: ConnectionTrait>(db: &C, county: Uuid, unit: Uuid) -> ApiResult<bool> {
    let text = "SELECT id FROM organizations WHERE id = $1 AND county_id = $2 AND kind = 'outpost' AND archived_at IS NULL";
    Ok(sql::row(db, text, [unit.into(), county.into()]).await?.is_some())
}
