//! Following a lead: whoever does hears of what happens with it.
use super::super::store;
use super::audience;
use super::parts::{self, called};
use crate::app::App;
use crate::authz::permission::needs::{LeadsComment, LeadsRead};
use crate::authz::{Actor, Allowed};
use crate::db::write::{Change, Tx, Written, write};
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::http::{ReadRefusals, Reference, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, put, web};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Who follows a lead.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LeadFollowers {
    /// By name, at most 500.
    pub items: Vec<Reference>,
    /// Whether the asker is one of them.
    pub is_following: bool,
}

async fn told<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid) -> ApiResult<LeadFollowers> {
    let text = "SELECT u.id, u.name FROM lead_people p JOIN users u ON u.id = p.user_id WHERE p.lead_id = $1 AND p.capacity = 'follower' \
        AND u.archived_at IS NULL ORDER BY u.name, u.id LIMIT 500";
    let rows = sql::rows(db, text, [lead.into()]).await?;
    let items = rows.iter().map(|row| Ok(Reference { id: row.try_get("", "id")?, name: row.try_get("", "name")? })).collect::<ApiResult<Vec<_>>>()?;
    Ok(LeadFollowers { is_following: items.iter().any(|person| person.id == actor.user_id), items })
}

/// Lets the actor follow a lead, or follow it no longer; a second time changes nothing.
async fn set(app: &App, actor: &Actor, lead: Uuid, follows: bool) -> ApiResult<Written<LeadFollowers>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        if audience::follows(tx, lead, actor.user_id).await? != follows {
            if follows {
                let columns = ["lead_id", "county_id", "user_id", "capacity", "created_at"];
                let row = vec![lead.into(), actor.county_id.into(), actor.user_id.into(), "follower".into(), tx.now.into()];
                bulk::insert(&tx.conn, "lead_people", &columns, vec![row]).await?;
            } else {
                let text = "DELETE FROM lead_people WHERE lead_id = $1 AND user_id = $2 AND capacity = 'follower'";
                sql::execute(&tx.conn, text, [lead.into(), actor.user_id.into()]).await?;
            }
            let (action, version) = (if follows { "followed" } else { "unfollowed" }, held.row.version);
            let summary = Some(called(&held.row));
            let subject_type = "lead_follower";
            tx.record(Change { action, subject_type, subject_id: lead, version, summary, before: None, after: None }).await?;
        }
        Ok((200, told(&tx.conn, actor, lead).await?, None))
    });
    written.await
}

/// Who follows a lead
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_follower_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The followers", body = LeadFollowers), ReadRefusals))]
#[get("/leads/{id}/followers")]
pub async fn lead_follower_list(actor: Allowed<LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let lead = store::find(app.db.read(), &actor, *id, true).await?;
    Ok(HttpResponse::Ok().json(told(app.db.read(), &actor, lead.id).await?))
}

/// Follow a lead
///
/// Once is enough. Needs `leads:comment`.
#[utoipa::path(operation_id = "lead_follow", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:comment"))),
    responses((status = 200, description = "The followers", body = LeadFollowers), WriteRefusals))]
#[put("/leads/{id}/following")]
pub async fn lead_follow(actor: Allowed<LeadsComment>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(respond::written(&set(&app, &actor, *id, true).await?))
}

/// Follow a lead no longer
///
/// Needs `leads:comment`.
#[utoipa::path(operation_id = "lead_unfollow", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:comment"))),
    responses((status = 200, description = "The followers", body = LeadFollowers), WriteRefusals))]
#[delete("/leads/{id}/following")]
pub async fn lead_unfollow(actor: Allowed<LeadsComment>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(respond::written(&set(&app, &actor, *id, false).await?))
}
