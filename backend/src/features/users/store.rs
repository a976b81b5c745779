//! Every query on people, their roles, posts and units.
use super::dto::UserFilter;
use super::entity::{Column, Entity, Model, UserStatus};
use crate::authz::{Actor, Role};
use crate::db::keyset::{Keyset, SortValue, Sortable};
use crate::db::write::Tx;
use crate::db::{bulk, search, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::{Page, page};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, LikeExpr, LockType, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::HashMap;
use uuid::Uuid;

fn column(column: Column) -> SimpleExpr {
    Expr::col((Entity, column))
}

const SORTS: &[Sortable] = &[
    Sortable::text("name", || column(Column::Name)),
    Sortable::text("username", || column(Column::Username)),
    Sortable::instant("created_at", || column(Column::CreatedAt)),
    Sortable::instant("updated_at", || column(Column::UpdatedAt)),
];

/// A page of the county's people.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &UserFilter) -> ApiResult<Page<Model>> {
    let limit = page::limit(filter.limit)?;
    let keyset = Keyset::parse(filter.sort.as_deref(), "name", SORTS, filter.cursor.as_deref())?;
    let mut select = Entity::find().filter(Column::CountyId.eq(actor.county_id));
    if !filter.archived.unwrap_or(false) && filter.status != Some(UserStatus::Archived) {
        select = select.filter(Column::ArchivedAt.is_null());
    }
    if let Some(unit) = filter.organization_id {
        let units = organizations::subtree(db, organizations::find(db, actor.county_id, unit).await?.id).await?;
        select = select.filter(Column::OrganizationId.is_in(units));
    }
    if let Some(role) = filter.role {
        select = select.filter(Column::Id.in_subquery(holders_of(&[role])));
    }
    if let Some(status) = filter.status {
        select = select.filter(in_status(status));
    }
    if let Some(words) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let pattern = sql::anywhere(&words.to_lowercase());
        let like = |c: Column| SimpleExpr::from(Func::lower(column(c))).like(LikeExpr::new(pattern.clone()).escape('\\'));
        select = select.filter(Condition::any().add(like(Column::Name)).add(like(Column::Username)));
    }
    let total = match filter.total {
        Some(true) => Some(i64::try_from(select.clone().count(db).await?).unwrap_or(i64::MAX)),
        _ => None,
    };
    keyset.apply(QueryTrait::query(&mut select), column(Column::Id), limit);
    let rows = select.all(db).await?;
    Page::cut(rows, limit, total, |row| keyset.position(sort_value(keyset.name(), row), row.id))
}

fn sort_value(sort: &str, row: &Model) -> SortValue {
    match sort {
        "username" => SortValue::Text(row.username.clone()),
        "created_at" => SortValue::Instant(row.created_at),
        "updated_at" => SortValue::Instant(row.updated_at),
        _ => SortValue::Text(row.name.clone()),
    }
}

fn in_status(status: UserStatus) -> Condition {
    let live = Condition::all().add(Column::ArchivedAt.is_null());
    match status {
        UserStatus::Archived => Condition::all().add(Column::ArchivedAt.is_not_null()),
        UserStatus::Locked => live.add(Column::LockedAt.is_not_null()),
        UserStatus::NoPassword => live.add(Column::LockedAt.is_null()).add(Column::PasswordHash.is_null()),
        UserStatus::Active => live.add(Column::LockedAt.is_null()).add(Column::PasswordHash.is_not_null()),
    }
}

fn holders_of(roles: &[Role]) -> SelectStatement {
    let roles = roles.iter().map(|role| role.as_str());
    Query::select().column("user_id").from("user_roles").and_where(Expr::col("role").is_in(roles)).to_owned()
}

/// One person of the county, archived or not.
pub async fn find<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Model> {
    let found = Entity::find_by_id(id).filter(Column::CountyId.eq(county_id)).one(db).await?;
    found.ok_or_else(ApiError::not_found)
}

/// The same, held until the transaction ends.
pub async fn hold<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Model> {
    let found = Entity::find_by_id(id).filter(Column::CountyId.eq(county_id)).lock(LockType::NoKeyUpdate).one(db).await?;
    found.ok_or_else(ApiError::not_found)
}

/// The person of the county with a username.
pub async fn named<C: ConnectionTrait>(db: &C, county_id: Uuid, username: &str) -> ApiResult<Option<Model>> {
    Ok(Entity::find().filter(Column::CountyId.eq(county_id)).filter(Column::Username.eq(username)).one(db).await?)
}

/// People of these units who have no password yet and could have one.
pub async fn without_password<C: ConnectionTrait>(db: &C, county_id: Uuid, units: Vec<Uuid>) -> ApiResult<Vec<Model>> {
    let people = Entity::find().filter(Column::CountyId.eq(county_id)).filter(Column::OrganizationId.is_in(units));
    Ok(people.filter(in_status(UserStatus::NoPassword)).order_by_asc(Column::Name).order_by_asc(Column::Id).all(db).await?)
}

/// Everybody who holds a role, archived ones apart.
pub async fn holders<C: ConnectionTrait>(db: &C, county_id: Uuid, role: Role) -> ApiResult<Vec<Model>> {
    let people = Entity::find().filter(Column::CountyId.eq(county_id)).filter(Column::ArchivedAt.is_null());
    Ok(people.filter(Column::Id.in_subquery(holders_of(&[role]))).order_by_asc(Column::Id).all(db).await?)
}

/// Who holds the administrative roles and can use them: password set, not locked, not archived.
pub async fn active_administrators<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Vec<(Role, Uuid)>> {
    let text = "SELECT r.role, u.id FROM user_roles r JOIN users u ON u.id = r.user_id WHERE r.county_id = $1 \
        AND r.role IN ('system_admin', 'security_admin', 'auditor') AND u.archived_at IS NULL AND u.locked_at IS NULL AND u.password_hash IS NOT NULL";
    let rows = sql::rows(db, text, [county_id.into()]).await?;
    let mut found = Vec::new();
    for row in rows {
        let id = row.try_get("", "id")?;
        found.extend(Role::parse(&row.try_get::<String>("", "role")?).map(|role| (role, id)));
    }
    Ok(found)
}

/// The roles of people.
pub async fn roles<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<Role>>> {
    let mut select = Query::select();
    select.columns(["user_id", "role"].map(Alias::new)).from("user_roles").and_where(Expr::col("user_id").is_in(ids.iter().copied()));
    let mut found: HashMap<Uuid, Vec<Role>> = HashMap::new();
    for row in db.query_all(&select).await? {
        found.entry(row.try_get("", "user_id")?).or_default().extend(Role::parse(&row.try_get::<String>("", "role")?));
    }
    found.values_mut().for_each(|roles| roles.sort_unstable());
    Ok(found)
}

/// The roles that a person holds on a day: one held for a term ends with it.
pub async fn roles_on<C: ConnectionTrait>(db: &C, id: Uuid, day: NaiveDate) -> ApiResult<Vec<Role>> {
    let text = "SELECT role FROM user_roles WHERE user_id = $1 AND (to_on IS NULL OR to_on >= $2)";
    let rows = sql::rows(db, text, [id.into(), day.into()]).await?;
    let mut roles = Vec::new();
    for row in rows {
        roles.extend(Role::parse(&row.try_get::<String>("", "role")?));
    }
    roles.sort_unstable();
    Ok(roles)
}

/// Until when people are inspectors; those without a term are not told.
pub async fn inspector_terms<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, NaiveDate>> {
    let mut select = Query::select();
    select.columns(["user_id", "to_on"].map(Alias::new)).from("user_roles").and_where(Expr::col("user_id").is_in(ids.iter().copied()));
    select.and_where(Expr::col("role").eq(Role::Inspector.as_str())).and_where(Expr::col("to_on").is_not_null());
    let rows = db.query_all(&select).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("", "user_id")?, row.try_get("", "to_on")?))).collect::<Result<_, sea_orm::DbErr>>()?)
}

/// Until when a person is an inspector.
pub async fn set_inspector_term(tx: &Tx, user: Uuid, to_on: Option<NaiveDate>) -> ApiResult<()> {
    let update = "UPDATE user_roles SET to_on = $1 WHERE user_id = $2 AND role = 'inspector'";
    sql::execute(&tx.conn, update, [to_on.into(), user.into()]).await?;
    Ok(())
}

/// The posts that people hold today.
pub async fn titles<C: ConnectionTrait>(db: &C, ids: &[Uuid], today: NaiveDate) -> ApiResult<HashMap<Uuid, String>> {
    let mut select = Query::select();
    select
        .columns(["user_id", "title"].map(Alias::new))
        .from("office_terms")
        .and_where(Expr::col("user_id").is_in(ids.iter().copied()))
        .and_where(Expr::col("archived_at").is_null())
        .and_where(Expr::col("title").is_not_null())
        .cond_where(Condition::any().add(Expr::col("from_on").is_null()).add(Expr::col("from_on").lte(today)))
        .cond_where(Condition::any().add(Expr::col("to_on").is_null()).add(Expr::col("to_on").gte(today)))
        .order_by("id", Order::Asc);
    let rows = db.query_all(&select).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("", "user_id")?, row.try_get("", "title")?))).collect::<Result<_, sea_orm::DbErr>>()?)
}

/// What a person is found by in search; none for an archived account.
fn document(row: &Model) -> Option<search::Document> {
    row.archived_at.is_none().then(|| search::Document::new("user", row.id, &row.name, &[&row.username]))
}

/// Lets search follow a change of a person (`before` none for a new one).
pub async fn index(tx: &Tx, before: Option<&Model>, after: &Model) -> ApiResult<()> {
    Ok(search::follow(&tx.conn, after.county_id, before.and_then(document), document(after)).await?)
}

/// Replaces a person's roles.
pub async fn set_roles(tx: &Tx, user: &Model, wanted: &[Role]) -> ApiResult<()> {
    let held = roles(&tx.conn, &[user.id]).await?.remove(&user.id).unwrap_or_default();
    for role in held.iter().filter(|role| !wanted.contains(role)) {
        sql::execute(&tx.conn, "DELETE FROM user_roles WHERE user_id = $1 AND role = $2", [user.id.into(), role.as_str().into()]).await?;
    }
    let new = wanted.iter().filter(|role| !held.contains(role));
    let rows = new.map(|role| vec![user.id.into(), user.county_id.into(), role.as_str().into(), tx.now.into(), tx.author.id.into()]).collect();
    bulk::insert(&tx.conn, "user_roles", &["user_id", "county_id", "role", "granted_at", "granted_by"], rows).await?;
    Ok(())
}

/// Puts a person into a unit from a day on; the posting before ends the day before (or goes, where it began on that very day).
pub async fn set_posting(tx: &Tx, user: &Model, from_on: NaiveDate) -> ApiResult<()> {
    end_current(tx, "postings", user.id, from_on).await?;
    let columns = ["id", "county_id", "user_id", "organization_id", "from_on", "basis", "created_at", "created_by", "updated_at"];
    let row = vec![
        Uuid::now_v7().into(),
        user.county_id.into(),
        user.id.into(),
        user.organization_id.into(),
        from_on.into(),
        "account".into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, "postings", &columns, vec![row]).await?;
    Ok(())
}

/// Gives a person a post from a day on, or none.
pub async fn set_title(tx: &Tx, user: &Model, title: Option<&str>, from_on: NaiveDate) -> ApiResult<()> {
    end_current(tx, "office_terms", user.id, from_on).await?;
    let Some(title) = title else { return Ok(()) };
    let columns = ["id", "county_id", "user_id", "title", "from_on", "basis", "created_at", "created_by", "updated_at"];
    let row = vec![
        Uuid::now_v7().into(),
        user.county_id.into(),
        user.id.into(),
        title.into(),
        from_on.into(),
        "account".into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, "office_terms", &columns, vec![row]).await?;
    Ok(())
}

async fn end_current(tx: &Tx, table: &'static str, user_id: Uuid, from_on: NaiveDate) -> ApiResult<()> {
    let day_before = from_on.pred_opt().ok_or_else(|| ApiError::internal("no day before"))?;
    let current = || {
        Condition::all()
            .add(Expr::col("user_id").eq(user_id))
            .add(Expr::col("archived_at").is_null())
            .add(Condition::any().add(Expr::col("to_on").is_null()).add(Expr::col("to_on").gte(from_on)))
    };
    let mut gone = Query::update();
    gone.table(table).value("archived_at", tx.now).value("updated_at", tx.now).value("version", Expr::col("version").add(1));
    gone.cond_where(current().add(Expr::col("from_on").gte(from_on)));
    tx.conn.execute(&gone).await?;
    let mut ended = Query::update();
    ended.table(table).value("to_on", day_before).value("updated_at", tx.now).value("version", Expr::col("version").add(1));
    ended.cond_where(current());
    tx.conn.execute(&ended).await?;
    Ok(())
}
