//! The people of a unit, for whoever may see units: names and posts, nothing of their accounts.
use super::store;
use crate::app::App;
use crate::authz::permission::needs::OrganizationsRead;
use crate::authz::{Actor, Allowed, Role};
use crate::db::listing::Listing;
use crate::error::ApiResult;
use crate::features::organizations;
use crate::http::{Page, ReadRefusals};
use actix_web::{HttpResponse, get, web};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The most people of a unit that are told.
const MOST: i64 = 500;

/// Somebody of a unit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrganizationPerson {
    pub id: Uuid,
    pub name: String,
    /// The post held today.
    #[schema(required)]
    pub title: Option<String>,
    /// What they do in the county; administrators are not told.
    pub roles: Vec<Role>,
}

/// The people who belong to a unit today, by name.
async fn of<C: ConnectionTrait>(db: &C, actor: &Actor, unit: Uuid, today: NaiveDate) -> ApiResult<Vec<OrganizationPerson>> {
    organizations::find(db, actor.county_id, unit).await?;
    let mut people = Listing::of("users", actor, false);
    people.equal("organization_id", Some(unit));
    let mut rows = people.first(db, u64::try_from(MOST).unwrap_or(500), |people| people.tell(&["id", "name"])).await?;
    rows.sort_by_key(|row| row.try_get::<String>("", "name").unwrap_or_default());
    let ids = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<Vec<Uuid>, _>>()?;
    let (titles, roles) = (store::titles(db, &ids, today).await?, store::roles(db, &ids).await?);
    let person = |row: &sea_orm::QueryResult| {
        let id: Uuid = row.try_get("", "id")?;
        let roles = roles.get(&id).into_iter().flatten().copied().filter(|role| !role.is_administrative()).collect();
        Ok(OrganizationPerson { id, name: row.try_get("", "name")?, title: titles.get(&id).cloned(), roles })
    };
    rows.iter().map(person).collect()
}

/// The people of a unit
///
/// Names, posts and roles of those who belong to it, at most 500; nothing of their accounts. Needs `organizations:read`.
#[utoipa::path(operation_id = "organization_person_list", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The unit's id")),
    extensions(("x-permission" = json!("organizations:read"))),
    responses((status = 200, description = "By name", body = Page<OrganizationPerson>), ReadRefusals))]
#[get("/organizations/{id}/people")]
pub async fn organization_person_list(actor: Allowed<OrganizationsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let items = of(app.db.read(), &actor, *id, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(Page { items, next_cursor: None, total: None }))
}
