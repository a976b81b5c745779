//! What signing in needs to know of a person: offered to `auth`, which owns sessions and passwords' rules but not the people.
use super::entity::{self, Entity as Users, UserStatus};
use crate::authz::{Acting, Actor, Role};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::deputies::{self, Grant};
use crate::features::organizations::OrganizationKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Order, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// A person with unit, post and roles.
#[derive(Debug, Clone)]
pub struct Account {
    pub user: entity::Model,
    pub title: Option<String>,
    pub roles: Vec<Role>,
    pub organization_name: Option<String>,
    pub organization_kind: OrganizationKind,
    pub organization_archived: bool,
    pub county_name: Option<String>,
    /// The grants by which the person may act for others today.
    pub grants: Vec<Grant>,
    /// Whom the person represents: unit, post and roles are then that person's.
    pub acting: Option<Acting>,
}

impl Account {
    /// Whether the person is there to sign in at all (a lock is told apart, to those who know the password).
    pub fn exists(&self) -> bool {
        self.user.archived_at.is_none() && !self.organization_archived
    }

    /// Whether the account can be used now.
    pub fn is_usable(&self) -> bool {
        self.exists() && self.user.status() != UserStatus::Locked
    }

    /// The person behind requests of a session.
    pub fn actor(&self, session_id: Uuid, password_change_required: bool) -> Actor {
        Actor {
            user_id: self.user.id,
            county_id: self.user.county_id,
            organization_id: self.user.organization_id,
            session_id,
            name: self.user.name.clone(),
            roles: self.roles.clone(),
            password_change_required,
            acting: self.acting.clone(),
        }
    }

    /// The account of somebody who acts for another: own name and id, the other's unit, post and business roles. An assistant reads what
    /// a leader reads and has no other role of the leader's.
    pub fn acting_for(self, principal: Self, acting: Acting) -> Self {
        let roles = principal.roles.into_iter().filter(|role| match acting.is_assistant {
            true => *role == Role::Leader,
            false => !role.is_administrative(),
        });
        let user = entity::Model { organization_id: principal.user.organization_id, ..self.user };
        Self {
            user,
            title: principal.title,
            roles: roles.collect(),
            organization_name: principal.organization_name,
            organization_kind: principal.organization_kind,
            organization_archived: principal.organization_archived,
            county_name: self.county_name,
            grants: self.grants,
            acting: Some(acting),
        }
    }
}

/// The people with a username who are there to sign in: one in a county, so usually one. One statement, whoever is found, so that
/// the time of an answer does not tell.
pub async fn named<C: ConnectionTrait>(db: &C, username: &str) -> ApiResult<Vec<entity::Model>> {
    let archived = Query::select().column("id").from("organizations").and_where(Expr::col("archived_at").is_not_null()).to_owned();
    let users = Users::find().filter(entity::Column::Username.eq(username)).filter(entity::Column::ArchivedAt.is_null());
    Ok(users.filter(entity::Column::OrganizationId.not_in_subquery(archived)).all(db).await?)
}

/// The account of a person.
pub async fn of<C: ConnectionTrait>(db: &C, user_id: Uuid, today: NaiveDate) -> ApiResult<Option<Account>> {
    match Users::find_by_id(user_id).one(db).await? {
        Some(user) => with_surroundings(db, user, today).await.map(Some),
        None => Ok(None),
    }
}

async fn with_surroundings<C: ConnectionTrait>(db: &C, user: entity::Model, today: NaiveDate) -> ApiResult<Account> {
    let units = "SELECT o.name, o.kind, o.archived_at, c.name AS county_name FROM organizations o \
        JOIN organizations c ON c.id = o.county_id WHERE o.id = $1";
    let unit = sql::row(db, units, [user.organization_id.into()]).await?.ok_or_else(|| ApiError::internal("an account without organization"))?;
    let title = super::store::titles(db, &[user.id], today).await?.remove(&user.id);
    let roles = super::store::roles_on(db, user.id, today).await?;
    Ok(Account {
        grants: deputies::live_of(db, user.id, today).await?,
        acting: None,
        title,
        roles,
        organization_name: unit.try_get("", "name")?,
        organization_kind: unit.try_get("", "kind")?,
        organization_archived: unit.try_get::<Option<DateTime<Utc>>>("", "archived_at")?.is_some(),
        county_name: unit.try_get("", "county_name")?,
        user,
    })
}

/// People of the county as they would ask, with the roles that they hold on a day, whoever they represent apart; archived accounts are not
/// there. One statement.
pub async fn actors<C: ConnectionTrait>(db: &C, county_id: Uuid, ids: &[Uuid], day: NaiveDate) -> ApiResult<Vec<Actor>> {
    let (user, held) = (|name: &'static str| Expr::col(("users", name)), |name: &'static str| Expr::col(("user_roles", name)));
    let mut select = Query::select();
    select.columns(["id", "name", "organization_id"].map(|name| ("users", name))).column(("user_roles", "role")).from("users");
    let holds = Condition::all().add(held("user_id").equals(("users", "id")));
    select.left_join("user_roles", holds.add(held("to_on").is_null().or(held("to_on").gte(day))));
    select.and_where(user("county_id").eq(county_id)).and_where(user("archived_at").is_null());
    select.and_where(user("id").is_in(ids.iter().copied())).order_by(("users", "id"), Order::Asc);
    let mut found: Vec<Actor> = Vec::new();
    for row in db.query_all(&select).await? {
        let user_id = row.try_get("", "id")?;
        if found.last().is_none_or(|last| last.user_id != user_id) {
            found.push(Actor {
                user_id,
                county_id,
                organization_id: row.try_get("", "organization_id")?,
                session_id: Uuid::nil(),
                name: row.try_get("", "name")?,
                roles: Vec::new(),
                password_change_required: false,
                acting: None,
            });
        }
        let role = row.try_get::<Option<String>>("", "role")?.as_deref().and_then(Role::parse);
        found.last_mut().into_iter().for_each(|last| last.roles.extend(role));
    }
    Ok(found)
}

/// Gives a person a new password.
pub async fn set_password(tx: &Tx, user_id: Uuid, hash: &str, must_change: bool) -> ApiResult<i64> {
    use entity::Column::{Id, MustChangePassword, PasswordChangedAt, PasswordHash, UpdatedAt, Version};
    Users::update_many()
        .col_expr(PasswordHash, Expr::value(hash))
        .col_expr(PasswordChangedAt, Expr::value(tx.now))
        .col_expr(MustChangePassword, Expr::value(must_change))
        .col_expr(UpdatedAt, Expr::value(tx.now))
        .col_expr(Version, Expr::col(Version).add(1))
        .filter(Id.eq(user_id))
        .exec(&tx.conn)
        .await?;
    let user = Users::find_by_id(user_id).one(&tx.conn).await?.ok_or_else(ApiError::not_found)?;
    Ok(user.version)
}

/// Notes that a person has signed in; the row's version stays, for nothing of it changed.
pub async fn note_sign_in(tx: &Tx, user_id: Uuid) -> ApiResult<()> {
    sql::execute(&tx.conn, "UPDATE users SET last_sign_in_at = $1 WHERE id = $2", [tx.now.into(), user_id.into()]).await?;
    Ok(())
}

/// The county whose log takes what belongs to nobody: the first there is.
pub async fn first_county<C: ConnectionTrait>(db: &C) -> ApiResult<Uuid> {
    let row = sql::row(db, "SELECT id FROM organizations WHERE parent_id IS NULL ORDER BY created_at, id LIMIT 1", []).await?;
    Ok(row.ok_or_else(|| ApiError::internal("a database without county"))?.try_get("", "id")?)
}
