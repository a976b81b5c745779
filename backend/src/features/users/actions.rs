//! Making and changing accounts. Every act on one runs in the same frame: hold the row, ask the rules, act, record, end sessions.
use super::domain::{self, Act, Refusal, Somebody};
use super::dto::{Beside, UserIn, UserOut, UserPatch};
use super::entity::{ActiveModel, Model};
use super::store;
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::notifications::{self, Notice, kinds};
use crate::features::{auth, organizations};
use crate::http::{IfMatch, Patch};
use crate::text::{mask_phone, trim};
use chrono::NaiveDate;
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel, Set};
use std::collections::HashMap;
use uuid::Uuid;

/// What stands beside the rows of people, in the same number of statements for one and for many.
pub async fn beside<C: ConnectionTrait>(db: &C, county_id: Uuid, rows: &[Model], today: NaiveDate) -> ApiResult<HashMap<Uuid, Beside>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let units: Vec<Uuid> = rows.iter().map(|row| row.organization_id).collect();
    let (mut roles, mut titles) = (store::roles(db, &ids).await?, store::titles(db, &ids, today).await?);
    let names = organizations::names(db, &units).await?;
    let administrators = store::active_administrators(db, county_id).await?;
    let terms = store::inspector_terms(db, &ids).await?;
    let told = rows.iter().map(|row| {
        let roles = roles.remove(&row.id).unwrap_or_default();
        let is_replaceable = without_successor(&administrators, row.id, &domain::administrative_losses(&roles, &[])).is_none();
        let organization_name = names.get(&row.organization_id).cloned().flatten();
        (row.id, Beside { roles, title: titles.remove(&row.id), organization_name, inspector_to_on: terms.get(&row.id).copied(), is_replaceable })
    });
    Ok(told.collect())
}

/// People as the asker is told of them.
pub async fn tell<C: ConnectionTrait>(db: &C, actor: &Actor, rows: Vec<Model>, today: NaiveDate) -> ApiResult<Vec<UserOut>> {
    let mut beside = beside(db, actor.county_id, &rows, today).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let beside = beside.remove(&row.id).unwrap_or_default();
            UserOut::of(row, beside, actor)
        })
        .collect())
}

async fn tell_one(tx: &Tx, actor: &Actor, row: Model, today: NaiveDate) -> ApiResult<UserOut> {
    tell(&tx.conn, actor, vec![row], today).await?.pop().ok_or_else(|| ApiError::internal("a row was lost"))
}

/// The first of the roles that nobody but `id` could use.
fn without_successor(administrators: &[(Role, Uuid)], id: Uuid, losses: &[Role]) -> Option<Role> {
    losses.iter().copied().find(|role| !administrators.iter().any(|(held, holder)| held == role && *holder != id))
}

/// Makes an account without roles and without password.
pub async fn create(app: &App, actor: &Actor, input: UserIn, key: Option<Idempotency>) -> ApiResult<Written<UserOut>> {
    let today = app.clock.today();
    let phone = input.phone.as_deref().and_then(domain::phone);
    let phone_cipher = phone.as_deref().map(|phone| app.ring.seal(phone.as_bytes())).transpose()?;
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        check_unit(tx, actor.county_id, input.organization_id).await?;
        if store::named(&tx.conn, actor.county_id, &input.username).await?.is_some() {
            let (zh, en) = ("这个登录名已有人使用，请换一个", "This username is taken; choose another");
            return Err(ApiError::conflict("username_taken", zh, en));
        }
        let row = Model {
            phone_cipher: phone_cipher.clone(),
            phone_masked: phone.as_deref().map(mask_phone),
            ..blank(tx, input.organization_id, checked_name(&input.name)?, input.username.clone())
        };
        let row = insert(tx, row).await?;
        store::set_posting(tx, &row, today).await?;
        let title = input.title.as_deref().map(trim).filter(|title| !title.is_empty());
        if title.is_some() {
            store::set_title(tx, &row, title.as_deref(), today).await?;
        }
        tx.record(change("created", &row, None, Some(told(&row, &[], title.as_deref())))).await?;
        let version = row.version;
        Ok((201, tell_one(tx, actor, row, today).await?, Some(version)))
    });
    made.await
}

/// A new account's row.
pub fn blank(tx: &Tx, organization_id: Uuid, name: String, username: String) -> Model {
    Model {
        id: Uuid::now_v7(),
        county_id: tx.author.county_id,
        organization_id,
        name,
        username,
        phone_cipher: None,
        phone_masked: None,
        password_hash: None,
        password_changed_at: None,
        must_change_password: false,
        locked_at: None,
        locked_reason: None,
        last_sign_in_at: None,
        version: 1,
        created_at: tx.now,
        created_by: tx.author.id,
        updated_at: tx.now,
        archived_at: None,
    }
}

/// Puts a new account's row into the table.
pub async fn insert(tx: &Tx, row: Model) -> ApiResult<Model> {
    let row = row.into_active_model().reset_all().insert(&tx.conn).await?;
    store::index(tx, None, &row).await?;
    Ok(row)
}

/// One act on one account, as asked.
pub struct Asked<'a> {
    pub app: &'a App,
    pub actor: &'a Actor,
    pub id: Uuid,
    pub if_match: IfMatch,
    pub key: Option<Idempotency>,
}

/// What an act did.
struct Done {
    row: Model,
    action: &'static str,
    /// The reason with which the person's sessions end, if they do.
    ends: Option<&'static str>,
}

impl Asked<'_> {
    /// Runs an act in its frame.
    async fn run<F>(self, act: Act, status: u16, work: F) -> ApiResult<Written<UserOut>>
    where
        F: AsyncFnOnce(&Tx, &Model, &Beside) -> ApiResult<Done>,
    {
        let Self { app, actor, id, if_match, key } = self;
        let today = app.clock.today();
        let mut ended = Vec::new();
        let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
            organizations::queue_up(&tx.conn, actor.county_id).await?;
            let row = store::hold(&tx.conn, actor.county_id, id).await?;
            let beside = beside(&tx.conn, actor.county_id, std::slice::from_ref(&row), today).await?.remove(&id).unwrap_or_default();
            let target = Somebody { id, roles: beside.roles.clone(), status: row.status() };
            domain::check(act, actor.user_id, &actor.roles, &target).map_err(refusal)?;
            if_match.check(row.version, &UserOut::of(row.clone(), beside.clone(), actor))?;
            if act.takes_out_of_use() && !beside.is_replaceable {
                return Err(last_of_role());
            }
            let done = work(tx, &row, &beside).await?;
            store::index(tx, Some(&row), &done.row).await?;
            let after = tell_one(tx, actor, done.row.clone(), today).await?;
            let old = told(&row, &beside.roles, beside.title.as_deref());
            let (old, new) = differing(&old, &told(&done.row, &after.roles, after.title.as_deref()));
            tx.record(change(done.action, &done.row, old, new)).await?;
            if let Some(reason) = done.ends {
                ended = auth::end_sessions(tx, id, reason).await?;
            }
            Ok((status, after, Some(done.row.version)))
        });
        let written = written.await?;
        ended.iter().for_each(|session| app.sessions.ended(*session));
        Ok(written)
    }

    /// Changes name, post, phone or unit.
    pub async fn update(self, patch: UserPatch) -> ApiResult<Written<UserOut>> {
        let (today, ring) = (self.app.clock.today(), self.app.ring.clone());
        let changed = self.run(Act::Update, 200, async |tx: &Tx, before: &Model, beside: &Beside| {
            let mut row = touched(tx, before);
            match &patch.name {
                Patch::Value(name) => row.name = Set(checked_name(name)?),
                Patch::Null => return Err(ApiError::field("name", "required", "姓名必填", "A name is required")),
                Patch::Absent => {}
            }
            if patch.phone != Patch::Absent {
                let phone = checked_phone(patch.phone.over(None))?;
                row.phone_masked = Set(phone.as_deref().map(mask_phone));
                row.phone_cipher = Set(phone.map(|phone| ring.seal(phone.as_bytes())).transpose()?);
            }
            let unit = patch.organization_id.over(Some(before.organization_id)).unwrap_or(before.county_id);
            let moved = unit != before.organization_id;
            if moved {
                check_unit(tx, before.county_id, unit).await?;
                row.organization_id = Set(unit);
            }
            let row = row.update(&tx.conn).await?;
            if moved {
                store::set_posting(tx, &row, today).await?;
            }
            let title = patch.title.over(beside.title.clone()).map(|title| trim(&title)).filter(|title| !title.is_empty());
            if title != beside.title {
                if title.as_ref().is_some_and(|title| title.chars().count() > 100) {
                    return Err(ApiError::field("title", "length", "职务最多 100 个字", "A title has at most 100 characters"));
                }
                store::set_title(tx, &row, title.as_deref(), today).await?;
            }
            Ok(Done { row, action: "updated", ends: moved.then_some("moved") })
        });
        changed.await
    }

    /// Gives somebody these roles instead of those held.
    pub async fn grant_roles(self, wanted: Vec<Role>, inspector_to_on: Option<NaiveDate>) -> ApiResult<Written<UserOut>> {
        let county_id = self.actor.county_id;
        let inspector_to_on = domain::inspector_term(&wanted, inspector_to_on, self.app.clock.today()).map_err(inspector_refusal)?;
        let granted = self.run(Act::GrantRoles, 200, async |tx: &Tx, before: &Model, beside: &Beside| {
            let roles = domain::compatible(&wanted).ok_or_else(roles_exclude_each_other)?;
            let losses = domain::administrative_losses(&beside.roles, &roles);
            if without_successor(&store::active_administrators(&tx.conn, county_id).await?, before.id, &losses).is_some() {
                return Err(last_of_role());
            }
            store::set_roles(tx, before, &roles).await?;
            store::set_inspector_term(tx, before.id, inspector_to_on).await?;
            if roles != beside.roles {
                tell_of_roles(tx, before.id, &roles).await?;
            }
            let row = touched(tx, before).update(&tx.conn).await?;
            let same = roles == beside.roles && inspector_to_on == beside.inspector_to_on;
            Ok(Done { row, action: "roles_granted", ends: (!same).then_some("roles_granted") })
        });
        granted.await
    }

    /// Locks an account: its sessions end, nobody signs in with it.
    pub async fn lock(self, reason: String) -> ApiResult<Written<UserOut>> {
        let reason = trim(&reason);
        if reason.is_empty() {
            return Err(ApiError::field("reason", "required", "请写明锁定原因", "Say why it is locked"));
        }
        let locked = self.run(Act::Lock, 200, async |tx: &Tx, before: &Model, _: &Beside| {
            let mut row = touched(tx, before);
            row.locked_at = Set(Some(before.locked_at.unwrap_or(tx.now)));
            row.locked_reason = Set(Some(reason));
            Ok(Done { row: row.update(&tx.conn).await?, action: "locked", ends: Some("locked") })
        });
        locked.await
    }

    /// Unlocks an account, and forgets its failed sign-ins.
    pub async fn unlock(self) -> ApiResult<Written<UserOut>> {
        let unlocked = self.run(Act::Unlock, 200, async |tx: &Tx, before: &Model, _: &Beside| {
            auth::forget_failures(&tx.conn, &auth::attempt_key(&before.username)).await?;
            let mut row = touched(tx, before);
            row.locked_at = Set(None);
            row.locked_reason = Set(None);
            Ok(Done { row: row.update(&tx.conn).await?, action: "unlocked", ends: None })
        });
        unlocked.await
    }

    /// Takes an account out of use.
    pub async fn archive(self) -> ApiResult<Written<UserOut>> {
        let archived = self.run(Act::Archive, 204, async |tx: &Tx, before: &Model, _: &Beside| {
            let mut row = touched(tx, before);
            row.archived_at = Set(Some(tx.now));
            Ok(Done { row: row.update(&tx.conn).await?, action: "archived", ends: Some("archived") })
        });
        archived.await
    }

    /// Brings an account back as it was.
    pub async fn restore(self) -> ApiResult<Written<UserOut>> {
        let restored = self.run(Act::Restore, 200, async |tx: &Tx, before: &Model, _: &Beside| {
            check_unit(tx, before.county_id, before.organization_id).await.map_err(|_| {
                let (zh, en) = ("所属单位已归档，请先恢复该单位", "The unit is archived; restore it first");
                ApiError::conflict("organization_archived", zh, en)
            })?;
            let mut row = touched(tx, before);
            row.archived_at = Set(None);
            Ok(Done { row: row.update(&tx.conn).await?, action: "restored", ends: None })
        });
        restored.await
    }
}

/// Tells a person which roles he holds from now on.
async fn tell_of_roles(tx: &Tx, id: Uuid, roles: &[Role]) -> ApiResult<()> {
    let held = if roles.is_empty() { "无".to_owned() } else { roles.iter().map(|role| role.label()).collect::<Vec<_>>().join("、") };
    let parameters = [("by", tx.author.name.as_str()), ("roles", held.as_str())];
    let notice = Notice { user_id: id, kind: kinds::ROLES_CHANGED, subject_type: "user", subject_id: id, parameters: &parameters };
    notifications::notify(tx, notice).await
}

/// The row with its next version.
pub fn touched(tx: &Tx, before: &Model) -> ActiveModel {
    let mut row = before.clone().into_active_model();
    row.version = Set(before.version + 1);
    row.updated_at = Set(tx.now);
    row
}

async fn check_unit(tx: &Tx, county_id: Uuid, id: Uuid) -> ApiResult<()> {
    match organizations::find(&tx.conn, county_id, id).await {
        Ok(unit) if unit.archived_at.is_none() => Ok(()),
        _ => Err(ApiError::field("organization_id", "unknown_reference", "没有这个单位", "There is no such unit")),
    }
}

fn checked_name(name: &str) -> ApiResult<String> {
    let name = trim(name);
    match name.chars().count() {
        1..=50 => Ok(name),
        _ => Err(ApiError::field("name", "length", "姓名为 1–50 个字", "A name has 1 to 50 characters")),
    }
}

fn checked_phone(phone: Option<String>) -> ApiResult<Option<String>> {
    let wrong = || ApiError::field("phone", "invalid_phone", "手机号格式不对", "This is no phone number");
    phone.filter(|phone| !phone.trim().is_empty()).map(|phone| domain::phone(&phone).ok_or_else(wrong)).transpose()
}

/// A person as the audit tells of him: the phone masked, never a password.
pub fn told(row: &Model, roles: &[Role], title: Option<&str>) -> serde_json::Value {
    serde_json::json!({
        "name": row.name, "username": row.username, "organization_id": row.organization_id, "phone": row.phone_masked, "title": title,
        "roles": roles, "status": row.status(), "locked_reason": row.locked_reason,
    })
}

/// A change of an account, for the audit.
pub fn change(action: &'static str, row: &Model, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    let summary = Some(format!("{}（{}）", row.name, row.username));
    Change { action, subject_type: "user", subject_id: row.id, version: row.version, summary, before, after }
}

/// 409 for the last who holds an administrative role.
pub fn last_of_role() -> ApiError {
    let (zh, en) = (
        "这是最后一个可用的该类管理员，请先让另一个账号担任并设好密码",
        "This is the last usable administrator of this kind; let another account take the role and set its password first",
    );
    ApiError::conflict("last_of_role", zh, en)
}

/// 422 for roles that exclude each other.
pub fn roles_exclude_each_other() -> ApiError {
    let (zh, en) = (
        "系统管理员、安全管理员、审计员互相排斥，也不能兼任其他角色（三员分立）",
        "System administrator, security administrator and auditor exclude each other and every other role",
    );
    let fault = FieldFault { field: "roles".into(), code: "roles_exclude_each_other", message: crate::context::words(zh, en) };
    ApiError { errors: vec![fault], ..ApiError::unprocessable("roles_exclude_each_other", zh, en) }
}

fn inspector_refusal(code: &'static str) -> ApiError {
    let (zh, en) = match code {
        "required" => ("审计巡察角色须填写任期截止日期", "An inspector holds the role for a term: give its last day"),
        "in_the_past" => ("截止日期不能早于今天", "The last day is today or later"),
        _ => ("只有审计巡察角色有任期", "Only inspectors have a term"),
    };
    ApiError::field("inspector_to_on", code, zh, en)
}

/// A refusal of the rules, as it is answered.
pub fn refusal(refusal: Refusal) -> ApiError {
    match refusal {
        Refusal::Forbidden => ApiError::forbidden("forbidden", "您的角色不能做这件事", "Your roles do not allow this"),
        Refusal::NotToOneself => ApiError::forbidden(
            "not_to_oneself",
            "不能对自己的账号做这件事，请另一位管理员操作",
            "Nobody does this to himself; ask another administrator",
        ),
        Refusal::NotYoursToReset => ApiError::forbidden(
            "not_yours_to_reset",
            "这个账号要由另一类管理员重置：系统管理员由安全管理员重置，安全管理员和审计员由系统管理员重置",
            "Another administrator resets this account: the security administrator the system administrator's, and the other way round",
        ),
        Refusal::Archived => ApiError::not_found(),
        Refusal::NotArchived => ApiError::conflict("not_archived", "这个账号没有归档", "This account is not archived"),
        Refusal::NotLocked => ApiError::conflict("not_locked", "这个账号没有锁定", "This account is not locked"),
        Refusal::Locked => {
            ApiError::conflict("locked", "账号已锁定，请先由安全管理员解锁", "The account is locked; the security administrator unlocks it first")
        }
    }
}
