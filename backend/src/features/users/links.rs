//! One-time links and slips with which people set their password. Their codes are told once and kept as hashes only, so these answers
//! are never stored for an `Idempotency-Key`.
use super::actions::{change, refusal};
use super::domain::{self, Act, Somebody};
use super::dto::{ActivationLink, ActivationSlip, ActivationSlips};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::auth;
use crate::features::organizations::{self, OrganizationRef};
use uuid::Uuid;

/// The address that a one-time code is used at.
pub fn link(public_url: &str, code: &str) -> String {
    format!("{public_url}/activate?code={code}")
}

/// Makes a link that sets a new password for one account: the older links and every session of it end.
pub async fn reset(app: &App, actor: &Actor, id: Uuid) -> ApiResult<ActivationLink> {
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    let user = store::hold(&tx.conn, actor.county_id, id).await?;
    let roles = store::roles(&tx.conn, &[id]).await?.remove(&id).unwrap_or_default();
    let target = Somebody { id, roles, status: user.status() };
    domain::check(Act::Reset, actor.user_id, &actor.roles, &target).map_err(refusal)?;
    let (code, expires_at) = auth::add_code(&tx, id, auth::domain::LINK).await?;
    let ended = auth::end_sessions(&tx, id, "reset").await?;
    tx.record(change("activation_issued", &user, None, None)).await?;
    tx.commit().await?;
    ended.iter().for_each(|session| app.sessions.ended(*session));
    let link = link(&app.public_url, &code);
    Ok(ActivationLink { name: user.name, username: user.username, code, link, expires_at })
}

/// Makes a slip for everybody of a unit, and of those below it, who has no password yet and whom the asker may reset.
pub async fn slips(app: &App, actor: &Actor, organization_id: Uuid) -> ApiResult<ActivationSlips> {
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    let unit = organizations::find(&tx.conn, actor.county_id, organization_id).await?;
    if unit.archived_at.is_some() {
        return Err(ApiError::not_found());
    }
    let units = organizations::subtree(&tx.conn, unit.id).await?;
    let people = store::without_password(&tx.conn, actor.county_id, units).await?;
    let ids: Vec<Uuid> = people.iter().map(|user| user.id).collect();
    let roles = store::roles(&tx.conn, &ids).await?;
    let mut slips = Vec::new();
    for user in people {
        let target = Somebody { id: user.id, roles: roles.get(&user.id).cloned().unwrap_or_default(), status: user.status() };
        if domain::check(Act::Reset, actor.user_id, &actor.roles, &target).is_err() {
            continue;
        }
        let (code, _) = auth::add_code(&tx, user.id, auth::domain::SLIP).await?;
        tx.record(change("activation_issued", &user, None, None)).await?;
        let link = link(&app.public_url, &code);
        slips.push(ActivationSlip { name: user.name, username: user.username, code, link });
    }
    let expires_at = tx.now + auth::domain::SLIP;
    tx.commit().await?;
    Ok(ActivationSlips { organization: OrganizationRef { id: unit.id, name: unit.name }, expires_at, slips })
}
