//! What the operator of the machine does without a session: the first three administrators, and accounts by the command line.
use super::account::{self, Account};
use super::actions::{blank, change, insert, roles_exclude_each_other, told, touched};
use super::{domain, store};
use crate::authz::Role;
use crate::clock::Clock;
use crate::db::Db;
use crate::db::write::{Author, Tx, differing};
use crate::error::{ApiError, ApiResult};
use crate::features::{auth, organizations};
use crate::text::{fold, trim};
use sea_orm::{ActiveModelTrait, Set};
use uuid::Uuid;

/// The first administrators: role and username.
const FIRST: &[(Role, &str)] = &[(Role::SystemAdmin, "sysadmin"), (Role::SecurityAdmin, "secadmin"), (Role::Auditor, "auditor")];

fn author(county_id: Uuid) -> Author {
    Author { id: None, name: "命令行".into(), county_id, acting_for: None }
}

/// Makes an account for each administrative role that nobody holds, and gives their one-time codes. Where the only holder has no
/// password and no live code any more, a new code.
pub async fn first_start(db: &Db, clock: &Clock, county_id: Uuid) -> ApiResult<Vec<(Role, String, String)>> {
    let mut links = Vec::new();
    let tx = Tx::begin(db, author(county_id), clock.now()).await?;
    organizations::queue_up(&tx.conn, county_id).await?;
    for (role, username) in FIRST {
        let holders = store::holders(&tx.conn, county_id, *role).await?;
        let user = match holders.as_slice() {
            [] => {
                let row = insert(&tx, blank(&tx, county_id, role.label().into(), free_username(&tx, username).await?)).await?;
                store::set_roles(&tx, &row, &[*role]).await?;
                store::set_posting(&tx, &row, clock.today()).await?;
                tx.record(change("created", &row, None, Some(told(&row, &[*role], None)))).await?;
                row
            }
            [only] if only.password_hash.is_none() && !auth::has_live_code(&tx.conn, only.id, tx.now).await? => only.clone(),
            _ => continue,
        };
        let (code, _) = auth::add_code(&tx, user.id, auth::domain::LINK).await?;
        tx.record(change("activation_issued", &user, None, None)).await?;
        links.push((*role, user.username, code));
    }
    tx.commit().await?;
    Ok(links)
}

async fn free_username(tx: &Tx, wanted: &str) -> ApiResult<String> {
    let mut username = wanted.to_owned();
    for number in 2.. {
        if store::named(&tx.conn, tx.author.county_id, &username).await?.is_none() {
            break;
        }
        username = format!("{wanted}{number}");
    }
    Ok(username)
}

/// An account as the operator wants it.
pub struct AccountSetting {
    pub username: String,
    /// A new account takes its username where none is given.
    pub name: Option<String>,
    /// The unit by name; a new account belongs to the county itself where none is given.
    pub organization: Option<String>,
    /// Instead of those held, where any is given.
    pub roles: Vec<Role>,
    pub password: String,
    pub must_change: bool,
}

/// Makes an account with a password, or resets one: it is brought back and unlocked, and its sessions end.
pub async fn set_account(db: &Db, clock: &Clock, setting: AccountSetting) -> ApiResult<Account> {
    let county_id = account::first_county(db.read()).await?;
    let username = fold(&setting.username);
    if !domain::is_username(&username) {
        let (zh, en) = ("登录名为 2–32 个字母、数字或 . _ -", "A username is 2 to 32 letters, digits, or . _ -");
        return Err(ApiError::field("username", "invalid_username", zh, en));
    }
    let roles = domain::compatible(&setting.roles).ok_or_else(roles_exclude_each_other)?;
    let name = setting.name.as_deref().map(trim).filter(|name| !name.is_empty());
    let hash = accepted(db, clock, county_id, &username, name.as_deref(), setting.password.clone()).await?;
    let tx = Tx::begin(db, author(county_id), clock.now()).await?;
    organizations::queue_up(&tx.conn, county_id).await?;
    let unit = unit(&tx, setting.organization.as_deref()).await?;
    let user = match store::named(&tx.conn, county_id, &username).await? {
        Some(user) => bring_back(&tx, user, name, unit, &roles, clock).await?,
        None if roles.is_empty() => {
            return Err(ApiError::field("role", "required", "新账号至少要有一个角色（--role）", "A new account needs a role (--role)"));
        }
        None => {
            let name = name.unwrap_or_else(|| username.clone());
            let row = insert(&tx, blank(&tx, unit.unwrap_or(county_id), name, username.clone())).await?;
            store::set_roles(&tx, &row, &roles).await?;
            store::set_posting(&tx, &row, clock.today()).await?;
            tx.record(change("created", &row, None, Some(told(&row, &roles, None)))).await?;
            row
        }
    };
    auth::forget_failures(&tx.conn, &auth::attempt_key(&username)).await?;
    let account = account::of(&tx.conn, user.id, clock.today()).await?.ok_or_else(ApiError::not_found)?;
    auth::set_password(&tx, &account, &hash, setting.must_change, "password_set").await?;
    tx.commit().await?;
    Ok(account)
}

/// The hash of a password that passes every rule, reuse included where the account exists.
async fn accepted(db: &Db, clock: &Clock, county_id: Uuid, username: &str, name: Option<&str>, password: String) -> ApiResult<String> {
    match store::named(db.read(), county_id, username).await? {
        Some(user) => {
            let mut account = account::of(db.read(), user.id, clock.today()).await?.ok_or_else(ApiError::not_found)?;
            if let Some(name) = name {
                account.user.name = name.to_owned();
            }
            auth::accept_password(db, &account, password).await
        }
        None => {
            auth::refuse_password(&auth::domain::password_faults(&password, name.unwrap_or(username), username))?;
            auth::password::hash(password).await
        }
    }
}

async fn unit(tx: &Tx, name: Option<&str>) -> ApiResult<Option<Uuid>> {
    let Some(name) = name.map(trim) else { return Ok(None) };
    match organizations::named(&tx.conn, tx.author.county_id, &name).await? {
        Some(unit) => Ok(Some(unit.id)),
        None => {
            Err(ApiError::field("organization", "unknown_reference", format!("没有名为“{name}”的单位"), format!("There is no unit named {name}")))
        }
    }
}

async fn bring_back(
    tx: &Tx,
    before: super::entity::Model,
    name: Option<String>,
    unit: Option<Uuid>,
    roles: &[Role],
    clock: &Clock,
) -> ApiResult<super::entity::Model> {
    let held = store::roles(&tx.conn, &[before.id]).await?.remove(&before.id).unwrap_or_default();
    let mut row = touched(tx, &before);
    row.name = Set(name.unwrap_or_else(|| before.name.clone()));
    row.organization_id = Set(unit.unwrap_or(before.organization_id));
    row.locked_at = Set(None);
    row.locked_reason = Set(None);
    row.archived_at = Set(None);
    let after = row.update(&tx.conn).await?;
    store::index(tx, Some(&before), &after).await?;
    if after.organization_id != before.organization_id {
        store::set_posting(tx, &after, clock.today()).await?;
    }
    if !roles.is_empty() {
        store::set_roles(tx, &after, roles).await?;
    }
    let kept = if roles.is_empty() { &held } else { roles };
    let (old, new) = differing(&told(&before, &held, None), &told(&after, kept, None));
    tx.record(change("updated", &after, old, new)).await?;
    Ok(after)
}
