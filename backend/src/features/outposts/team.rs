//! Whose days somebody answers for: one's own, those of one's team, or everybody's.
use crate::authz::{Actor, Permission, Role};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, LockType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// The units whose people an actor leads.
pub struct Team<'a> {
    pub actor: &'a Actor,
    pub units: Vec<Uuid>,
}

impl<'a> Team<'a> {
    pub async fn of<C: ConnectionTrait>(db: &C, actor: &'a Actor) -> ApiResult<Self> {
        let units = match actor.organization_id == actor.county_id {
            true => vec![actor.county_id],
            false => organizations::subtree(db, actor.organization_id).await?,
        };
        Ok(Self { actor, units })
    }

    /// Whether somebody is the actor, or the one for whom the actor acts.
    pub fn is_actor(&self, user: Uuid) -> bool {
        user == self.actor.user_id || self.actor.acting.as_ref().is_some_and(|acting| acting.principal_id == user)
    }

    /// Whether the actor enters and changes somebody's days.
    pub fn may_write(&self, user: Uuid, in_team: bool) -> bool {
        let leads = self.actor.is(Role::OutpostLead) && in_team;
        self.actor.may(Permission::OutpostsWrite) && (self.is_actor(user) || leads || self.actor.is(Role::Center))
    }

    /// Whether the actor confirms or disputes somebody's days: never one's own, nor what one entered.
    pub fn may_decide(&self, user: Uuid, entered_by: Option<Uuid>, in_team: bool) -> bool {
        let is_assistant = self.actor.acting.as_ref().is_some_and(|acting| acting.is_assistant);
        let decides = self.actor.may(Permission::StaysConfirm) && !is_assistant;
        let leads = (self.actor.is(Role::OutpostLead) && in_team) || self.actor.is(Role::Center);
        decides && leads && !self.is_actor(user) && !entered_by.is_some_and(|by| self.is_actor(by))
    }

    /// The condition that the person of a stay belongs to the team on its days: by account, or by a posting.
    pub fn belongs(&self) -> Expr {
        let (stay, posting) = (|name: &'static str| Expr::col(("stays", name)), |name: &'static str| Expr::col(("postings", name)));
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("organization_id").is_in(self.units.iter().copied()));
        let mut posted = Query::select();
        posted.column("user_id").from("postings").and_where(posting("organization_id").is_in(self.units.iter().copied()));
        posted.and_where(posting("archived_at").is_null());
        posted.cond_where(Condition::any().add(posting("from_on").is_null()).add(posting("from_on").lte(stay("end_on"))));
        posted.cond_where(Condition::any().add(posting("to_on").is_null()).add(posting("to_on").gte(stay("start_on"))));
        stay("user_id").in_subquery(people).or(stay("user_id").in_subquery(posted))
    }
}

/// The people who belong to units: by their account, or by a posting at any time.
pub fn people_of(units: &[Uuid]) -> (SelectStatement, SelectStatement) {
    let of = |column: &'static str, table: &'static str| {
        let mut select = Query::select();
        select.column(column).from(table).and_where(Expr::col("organization_id").is_in(units.iter().copied()));
        select
    };
    let mut posted = of("user_id", "postings");
    posted.and_where(Expr::col("archived_at").is_null());
    (of("id", "users"), posted)
}

/// A person whose days are entered.
pub struct Envoy {
    /// Whether the person belongs to the actor's team on those days.
    pub in_team: bool,
}

/// Holds a person of the county until the transaction ends, so that nobody else enters days for the same person meanwhile; a person who
/// belongs to no outpost on those days is refused.
pub async fn hold_envoy(tx: &Tx, team: &Team<'_>, user: Uuid, (from, to): (NaiveDate, NaiveDate)) -> ApiResult<Envoy> {
    let mut hold = Query::select();
    hold.columns([Alias::new("organization_id")]).from("users").and_where(Expr::col("id").eq(user));
    hold.and_where(Expr::col("county_id").eq(tx.author.county_id)).and_where(Expr::col("archived_at").is_null());
    hold.lock(LockType::NoKeyUpdate);
    let Some(row) = tx.conn.query_one(&hold).await? else {
        return Err(ApiError::field(
            "user_id",
            "unknown_reference",
            "没有这个人，或账号已停用",
            "There is no such person, or the account is archived",
        ));
    };
    let own: Uuid = row.try_get("", "organization_id")?;
    let outposts = outposts_of(tx, user, own, from, to).await?;
    if outposts.is_empty() {
        let (zh, en) = ("这些天他不属于任何驻外招商组", "On those days the person belongs to no outpost");
        return Err(ApiError::field("user_id", "not_an_envoy", zh, en));
    }
    Ok(Envoy { in_team: outposts.iter().any(|unit| team.units.contains(unit)) })
}

/// The outposts to which a person belongs on some of those days: by the account, or by a posting.
async fn outposts_of(tx: &Tx, user: Uuid, own: Uuid, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<Uuid>> {
    let mut posted = Query::select();
    posted.column("organization_id").from("postings").and_where(Expr::col("user_id").eq(user)).and_where(Expr::col("archived_at").is_null());
    posted.cond_where(Condition::any().add(Expr::col("from_on").is_null()).add(Expr::col("from_on").lte(to)));
    posted.cond_where(Condition::any().add(Expr::col("to_on").is_null()).add(Expr::col("to_on").gte(from)));
    let mut select = Query::select();
    select.column("id").from("organizations").and_where(Expr::col("kind").eq("outpost"));
    select.cond_where(Condition::any().add(Expr::col("id").eq(own)).add(Expr::col("id").in_subquery(posted)));
    let read = |row: &QueryResult| Ok(row.try_get("", "id")?);
    tx.conn.query_all(&select).await?.iter().map(read).collect()
}

/// Refuses who may not enter somebody's days.
pub fn check_writes(may: bool) -> ApiResult<()> {
    if may {
        return Ok(());
    }
    let (zh, en) = ("只能填写自己的考勤；组长可填写本组的", "One enters one’s own days; a team lead those of the team");
    Err(ApiError::forbidden("not_yours", zh, en))
}

/// How many rows of a table of the county stand under an id, held; none is 404.
pub async fn hold(tx: &Tx, table: &'static str, id: Uuid) -> ApiResult<()> {
    let text = format!("UPDATE {table} SET version = version WHERE id = $1 AND county_id = $2");
    match sql::execute(&tx.conn, &text, [id.into(), tx.author.county_id.into()]).await? {
        0 => Err(ApiError::not_found()),
        _ => Ok(()),
    }
}

/// Of some people those who belong to outposts on some of those days, each with the outposts. One statement.
pub async fn outposts_of_people<C: ConnectionTrait>(
    db: &C,
    people: &[Uuid],
    from: NaiveDate,
    to: NaiveDate,
) -> ApiResult<Vec<(Reference, Vec<Uuid>)>> {
    let (user, posting, unit) = (
        |name: &'static str| Expr::col(("users", name)),
        |name: &'static str| Expr::col(("postings", name)),
        |name: &'static str| Expr::col(("organizations", name)),
    );
    let mut select = Query::select();
    select.columns([("users", "id"), ("users", "name")]).expr_as(unit("id"), Alias::new("unit")).from("users");
    let held = Condition::all()
        .add(posting("user_id").equals(("users", "id")))
        .add(posting("archived_at").is_null())
        .add(Condition::any().add(posting("from_on").is_null()).add(posting("from_on").lte(to)))
        .add(Condition::any().add(posting("to_on").is_null()).add(posting("to_on").gte(from)));
    select.join(JoinType::LeftJoin, "postings", held);
    let belongs = Condition::any().add(unit("id").equals(("postings", "organization_id"))).add(unit("id").equals(("users", "organization_id")));
    select.join(JoinType::InnerJoin, "organizations", Condition::all().add(unit("kind").eq("outpost")).add(belongs));
    select.and_where(user("id").is_in(people.iter().copied())).order_by(("users", "name"), Order::Asc).order_by(("users", "id"), Order::Asc);
    let mut found: Vec<(Reference, Vec<Uuid>)> = Vec::new();
    for row in db.query_all(&select).await? {
        let (id, unit): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "unit")?);
        match found.last_mut().filter(|(person, _)| person.id == id) {
            Some((_, units)) => units.push(unit),
            None => found.push((Reference { id, name: row.try_get("", "name")? }, vec![unit])),
        }
    }
    Ok(found)
}
