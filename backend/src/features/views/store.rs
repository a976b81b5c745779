//! Every query on views.
use super::dto::{View, ViewCan, ViewFilter};
use crate::authz::{Actor, Role};
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// So many views of one list may somebody use.
const MOST: u64 = 200;

/// Whether this may be the last part of a list's address.
pub fn is_list(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c == '-';
    (1..=40).contains(&name.len()) && name.chars().all(letters) && !name.starts_with('-')
}

/// The views of a list that the actor may use, by name: two statements.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ViewFilter) -> ApiResult<Vec<View>> {
    if !is_list(&filter.list) {
        let (zh, en) = ("list 是列表地址的最后一段，例如 leads", "list is the last part of a list's address, such as leads");
        return Err(ApiError::bad_request("invalid_parameter", zh, en));
    }
    let mut views = usable(db, actor).await?;
    views.equal("list", Some(filter.list.as_str()));
    let rows = views.first(db, MOST, told).await?;
    let mut views = rows.iter().map(|row| view(row, actor)).collect::<ApiResult<Vec<_>>>()?;
    views.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(views)
}

/// One view that the actor may use.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<View> {
    usable(db, actor).await?.one(db, id, told, |row| view(row, actor)).await
}

/// Own views, those shared with the actor's unit or one above it, and the defaults of the actor's roles (of all roles for the centre).
async fn usable<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Listing> {
    let up = "WITH RECURSIVE up (id, parent) AS (SELECT id, parent_id FROM organizations WHERE id = $1 \
        UNION SELECT o.id, o.parent_id FROM organizations o JOIN up ON o.id = up.parent) SELECT id FROM up";
    let above = sql::rows(db, up, [actor.organization_id.into()]).await?;
    let above = above.iter().map(|row| row.try_get::<Uuid>("", "id")).collect::<Result<Vec<_>, _>>()?;
    let mut views = Listing::of("saved_views", actor, false);
    let roles = if actor.is(Role::Center) { Role::ALL.to_vec() } else { actor.roles.clone() };
    let mut any = Condition::any().add(views.column("owner_id").eq(actor.user_id)).add(views.column("organization_id").is_in(above));
    any = any.add(views.column("default_role").is_in(roles.iter().map(|role| role.as_str())));
    views.only_if(any);
    Ok(views)
}

fn told(views: &mut Listing) {
    views.tell(&["id", "list", "name", "query", "columns", "default_role", "version", "created_at", "updated_at"]);
    views.tell_reference("owner_id", "users", "name");
    views.tell_reference("organization_id", "organizations", "name");
}

fn view(row: &QueryResult, actor: &Actor) -> ApiResult<View> {
    let owner = needed_reference(row, "owner_id")?;
    let default_role = row.try_get::<Option<String>>("", "default_role")?.as_deref().and_then(Role::parse);
    let mine = owner.id == actor.user_id || (default_role.is_some() && actor.is(Role::Center));
    Ok(View {
        id: row.try_get("", "id")?,
        list: row.try_get("", "list")?,
        name: row.try_get("", "name")?,
        query: row.try_get("", "query")?,
        columns: serde_json::from_str(&row.try_get::<String>("", "columns")?)?,
        owner,
        organization: reference(row, "organization_id")?,
        default_role,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: ViewCan { update: mine, archive: mine },
    })
}

/// Holds a view until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from("saved_views").and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    tx.conn.query_one(select.lock(LockType::NoKeyUpdate)).await?.map(|_| ()).ok_or_else(ApiError::not_found)
}

/// What is written of a view.
pub struct Fields {
    pub name: String,
    pub query: String,
    pub columns: Vec<String>,
    pub organization_id: Option<Uuid>,
    pub default_role: Option<Role>,
}

/// Keeps a new view of the author's.
pub async fn insert(tx: &Tx, id: Uuid, list: &str, fields: &Fields) -> ApiResult<()> {
    let insert = "INSERT INTO saved_views (id, county_id, owner_id, list, name, query, columns, organization_id, default_role, created_at, \
        created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $3, $10)";
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        tx.author.id.into(),
        list.into(),
        fields.name.clone().into(),
        fields.query.clone().into(),
        serde_json::to_string(&fields.columns)?.into(),
        fields.organization_id.into(),
        fields.default_role.map(Role::as_str).into(),
        tx.now.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(())
}

/// Keeps a changed view.
pub async fn update(tx: &Tx, id: Uuid, fields: &Fields) -> ApiResult<()> {
    let update = "UPDATE saved_views SET name = $2, query = $3, columns = $4, organization_id = $5, default_role = $6, version = version + 1, \
        updated_at = $7 WHERE id = $1";
    let values = vec![
        id.into(),
        fields.name.clone().into(),
        fields.query.clone().into(),
        serde_json::to_string(&fields.columns)?.into(),
        fields.organization_id.into(),
        fields.default_role.map(Role::as_str).into(),
        tx.now.into(),
    ];
    sql::execute(&tx.conn, update, values).await?;
    Ok(())
}

/// Archives a view.
pub async fn archive(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let update = "UPDATE saved_views SET archived_at = $2, version = version + 1, updated_at = $2 WHERE id = $1";
    sql::execute(&tx.conn, update, [id.into(), tx.now.into()]).await?;
    Ok(())
}

/// Takes the default of a role away from the view that has it; there is one a list.
pub async fn clear_default(tx: &Tx, list: &str, role: Role, but: Uuid) -> ApiResult<()> {
    let clear = "UPDATE saved_views SET default_role = NULL, version = version + 1, updated_at = $5 \
        WHERE county_id = $1 AND list = $2 AND default_role = $3 AND id <> $4 AND archived_at IS NULL";
    sql::execute(&tx.conn, clear, [tx.author.county_id.into(), list.into(), role.as_str().into(), but.into(), tx.now.into()]).await?;
    Ok(())
}
