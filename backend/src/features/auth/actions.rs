//! Signing in and out, renewing, changing one's password, setting the first one with a one-time code.
use super::domain::{self, PasswordFault};
use super::{password, store};
use crate::app::App;
use crate::authz::Actor;
use crate::context::words;
use crate::db::Db;
use crate::db::write::{Author, Change, Tx};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::deputies;
use crate::features::users::account::{self, Account};
use crate::features::users::entity::Model;
use crate::text::fold;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A session as just opened or renewed.
pub struct Opened {
    pub account: Account,
    pub access_token: String,
    pub refresh_token: String,
    pub password_change_required: bool,
    pub expires_at: DateTime<Utc>,
}

/// Opens a session for the right name and password. Unknown names, wrong passwords, people without a password and archived ones get
/// the same answer in the same time.
pub async fn sign_in(app: &App, username: &str, password: String, agent: Option<String>) -> ApiResult<Opened> {
    let username = fold(username);
    let attempt = begin_attempt(app, &username).await?;
    let people = account::named(app.db.read(), &username).await?;
    let (ids, hashes): (Vec<Uuid>, Vec<String>) = people.iter().filter_map(|user| Some((user.id, user.password_hash.clone()?))).unzip();
    let Some(at) = password::matching(password, hashes).await? else {
        note_failure(app, people.first(), &attempt).await?;
        return Err(wrong_credentials());
    };
    let account = account::of(app.db.read(), ids[at], app.clock.today()).await?.ok_or_else(wrong_credentials)?;
    if !account.is_usable() {
        store::attempt_succeeded(app.db.write(), attempt.id).await?;
        return Err(locked_by_administrator());
    }
    let tx = Tx::begin(&app.db, author_of(&account), app.clock.now()).await?;
    store::attempt_succeeded(&tx.conn, attempt.id).await?;
    tx.note(change("signed_in", &account, None)).await?;
    open(app, tx, account, agent).await
}

/// One attempt at a password, counted before it is tried.
struct Attempt {
    id: Uuid,
    earlier_failures: Vec<DateTime<Utc>>,
}

/// Counts an attempt, or refuses it with 429 while the name is locked, even for the right password and for names that do not exist.
async fn begin_attempt(app: &App, username: &str) -> ApiResult<Attempt> {
    let (key, now) = (store::attempt_key(username), app.clock.now());
    let id = store::add_attempt(&app.db, &key, now).await?;
    let earlier_failures = store::failures(&app.db, &key, id, now).await?;
    let Some(until) = domain::locked_until(&earlier_failures, now) else { return Ok(Attempt { id, earlier_failures }) };
    store::drop_attempt(&app.db, id).await?;
    let seconds = (until - now).num_seconds() + 1;
    let minutes = seconds / 60 + 1;
    Err(ApiError::too_many(
        "account_locked",
        seconds,
        format!("密码连续输错 5 次，账号暂时锁定，请 {minutes} 分钟后再试，或请安全管理员解锁"),
        format!("Locked after 5 wrong passwords; try again in {minutes} minutes, or ask the security administrator to unlock it"),
    ))
}

async fn note_failure(app: &App, known: Option<&Model>, attempt: &Attempt) -> ApiResult<()> {
    let now = app.clock.now();
    // Asked for in either case, so that a known name takes no longer.
    let first_county = account::first_county(app.db.read()).await?;
    let (county_id, subject_id, name, who) = match known {
        Some(user) => (user.county_id, user.id, user.username.clone(), "密码错误"),
        None => (first_county, Uuid::nil(), "（未登录）".to_owned(), "登录名不存在或已停用"),
    };
    let tx = Tx::begin(&app.db, Author { id: None, name, county_id, acting_for: None }, now).await?;
    let note = |action, summary: &str| Change {
        action,
        subject_type: "user",
        subject_id,
        version: 0,
        summary: Some(summary.to_owned()),
        before: None,
        after: None,
    };
    tx.note(note("sign_in_failed", who)).await?;
    let failures: Vec<_> = std::iter::once(now).chain(attempt.earlier_failures.iter().copied()).collect();
    if domain::locked_until(&failures, now).is_some() {
        tx.note(note("sign_in_locked", "15 分钟内失败 5 次，锁定 15 分钟")).await?;
    }
    tx.commit().await
}

/// Renews a session by its refresh token, which is used up. A token that was used before ends the session: somebody has a copy.
pub async fn refresh(app: &App, token: &str) -> ApiResult<Opened> {
    let now = app.clock.now();
    let presented = store::presented(app.db.write(), token).await?.ok_or_else(ApiError::unauthorized)?;
    let account = account::of(app.db.read(), presented.user_id, app.clock.today()).await?.ok_or_else(ApiError::unauthorized)?;
    let tx = Tx::begin(&app.db, author_of(&account), now).await?;
    let over = match () {
        () if presented.token_used || !store::use_token(&tx, token).await? => Some("reused"),
        () if presented.ended => return Err(ApiError::unauthorized()),
        () if !account.is_usable() => Some("unusable"),
        () => domain::session_over(presented.last_refreshed_at, presented.expires_at, now),
    };
    if let Some(reason) = over {
        store::end_session(&tx, presented.session_id, reason).await?;
        if reason == "reused" {
            tx.note(change("refresh_reused", &account, Some("更新凭证被重复使用，会话已结束".into()))).await?;
        }
        tx.commit().await?;
        app.sessions.ended(presented.session_id);
        return Err(ApiError::unauthorized());
    }
    let refresh_token = store::add_refresh_token(&tx, presented.session_id).await?;
    let account = acting(app, &tx, account, presented.session_id, presented.grant_id).await?;
    tx.commit().await?;
    issue(app, account, presented.session_id, refresh_token, presented.expires_at)
}

/// The account as it acts by a grant; by itself where there is none or it is over, and the session then acts for nobody any more.
async fn acting(app: &App, tx: &Tx, account: Account, session_id: Uuid, grant: Option<Uuid>) -> ApiResult<Account> {
    let Some(wanted) = grant else { return Ok(account) };
    let today = app.clock.today();
    if let Some(grant) = deputies::live(&tx.conn, wanted, account.user.id, today).await?
        && let Some(principal) = account::of(&tx.conn, grant.principal.id, today).await?.filter(Account::is_usable)
    {
        return Ok(account.acting_for(principal, grant.acting()));
    }
    store::set_grant(tx, session_id, None).await?;
    Ok(account)
}

/// Oneself, or whom one acts for, as it is now.
pub async fn me(app: &App, actor: &Actor) -> ApiResult<Account> {
    let account = account::of(app.db.read(), actor.user_id, app.clock.today()).await?.ok_or_else(ApiError::unauthorized)?;
    let Some(acting) = &actor.acting else { return Ok(account) };
    let principal = account::of(app.db.read(), acting.principal_id, app.clock.today()).await?.ok_or_else(ApiError::unauthorized)?;
    Ok(account.acting_for(principal, acting.clone()))
}

/// A session that now acts for somebody, or for nobody; its refresh token stays.
pub struct Switched {
    pub account: Account,
    pub access_token: String,
    pub password_change_required: bool,
}

/// Lets one's session act by a grant (none for oneself again).
pub async fn act(app: &App, actor: &Actor, grant: Option<Uuid>) -> ApiResult<Switched> {
    let account = account::of(app.db.read(), actor.user_id, app.clock.today()).await?;
    let account = account.filter(Account::is_usable).ok_or_else(ApiError::unauthorized)?;
    let tx = Tx::begin(&app.db, author_of(&account), app.clock.now()).await?;
    let expires_at = store::set_grant(&tx, actor.session_id, grant).await?.ok_or_else(ApiError::unauthorized)?;
    let own = change(if grant.is_some() { "acting_began" } else { "acting_ended" }, &account, None);
    let account = acting(app, &tx, account, actor.session_id, grant).await?;
    if grant.is_some() && account.acting.is_none() {
        return Err(ApiError::not_found());
    }
    let summary = account.acting.as_ref().map(|acting| acting.principal_name.clone());
    tx.note(Change { summary, ..own }).await?;
    tx.commit().await?;
    let password_change_required = actor.password_change_required;
    let access_token = app.tokens.issue_until(&account.actor(actor.session_id, password_change_required), app.clock.now(), expires_at)?;
    Ok(Switched { account, access_token, password_change_required })
}

/// Ends the session of a refresh token or of an access token; what is over already stays so.
pub async fn sign_out(app: &App, token: Option<String>, actor: Option<Actor>) -> ApiResult<()> {
    let presented = match &token {
        Some(token) => store::presented(app.db.write(), token).await?,
        None => None,
    };
    let mut ending: Vec<(Uuid, Uuid)> = presented.iter().map(|p| (p.session_id, p.user_id)).collect();
    ending.extend(actor.map(|actor| (actor.session_id, actor.user_id)));
    ending.dedup();
    for (session_id, user_id) in ending {
        let Some(account) = account::of(app.db.read(), user_id, app.clock.today()).await? else { continue };
        let tx = Tx::begin(&app.db, author_of(&account), app.clock.now()).await?;
        if store::end_session(&tx, session_id, "signed_out").await? {
            tx.note(change("signed_out", &account, None)).await?;
        }
        tx.commit().await?;
        app.sessions.ended(session_id);
    }
    Ok(())
}

/// Changes one's own password: every session ends, a new one begins.
pub async fn change_password(app: &App, actor: &Actor, current: String, new: String, agent: Option<String>) -> ApiResult<Opened> {
    let account = account::of(app.db.read(), actor.user_id, app.clock.today()).await?;
    let account = account.filter(Account::is_usable).ok_or_else(ApiError::unauthorized)?;
    let attempt = begin_attempt(app, &account.user.username).await?;
    let hashes = account.user.password_hash.iter().cloned().collect();
    if password::matching(current, hashes).await?.is_none() {
        note_failure(app, Some(&account.user), &attempt).await?;
        return Err(ApiError::field("current_password", "wrong", "现在的密码不对", "The current password is wrong"));
    }
    store::attempt_succeeded(app.db.write(), attempt.id).await?;
    let hash = accept(&app.db, &account, new).await?;
    let tx = Tx::begin(&app.db, author_of(&account), app.clock.now()).await?;
    let ended = set(&tx, &account, &hash, false, "password_changed").await?;
    let account = refreshed(account, tx.now);
    let opened = open(app, tx, account, agent).await?;
    ended.iter().for_each(|session| app.sessions.ended(*session));
    Ok(opened)
}

/// Whose account a one-time code opens, and until when.
pub async fn look_up(app: &App, code: &str) -> ApiResult<(Account, DateTime<Utc>)> {
    let code = store::live_code(&app.db, code, app.clock.now()).await?.ok_or_else(unknown_code)?;
    let account = account::of(app.db.read(), code.user_id, app.clock.today()).await?;
    Ok((account.filter(Account::exists).ok_or_else(unknown_code)?, code.expires_at))
}

/// Sets a password with a one-time code and opens a session.
pub async fn activate(app: &App, code: &str, new: String, agent: Option<String>) -> ApiResult<Opened> {
    let live = store::live_code(&app.db, code, app.clock.now()).await?.ok_or_else(unknown_code)?;
    let account = account::of(app.db.read(), live.user_id, app.clock.today()).await?;
    let account = account.filter(Account::exists).ok_or_else(unknown_code)?;
    if !account.is_usable() {
        return Err(locked_by_administrator());
    }
    let hash = accept(&app.db, &account, new).await?;
    let tx = Tx::begin(&app.db, author_of(&account), app.clock.now()).await?;
    if !store::use_code(&tx, live.id).await? {
        return Err(unknown_code());
    }
    store::use_codes(&tx, account.user.id).await?;
    store::forget_failures(&tx.conn, &store::attempt_key(&account.user.username)).await?;
    let ended = set(&tx, &account, &hash, false, "password_set").await?;
    let account = refreshed(account, tx.now);
    let opened = open(app, tx, account, agent).await?;
    ended.iter().for_each(|session| app.sessions.ended(*session));
    Ok(opened)
}

/// Checks a new password against every rule and hashes it; refused with 422 naming the rules.
pub async fn accept(db: &Db, account: &Account, new: String) -> ApiResult<String> {
    let mut faults = domain::password_faults(&new, &account.user.name, &account.user.username);
    if faults.is_empty() {
        let mut old = store::old_passwords(db, account.user.id).await?;
        old.extend(account.user.password_hash.clone());
        old.dedup();
        if !old.is_empty() && password::matching(new.clone(), old).await?.is_some() {
            faults.push(PasswordFault::Reused);
        }
    }
    refuse(&faults)?;
    password::hash(new).await
}

/// 422 for a password with faults.
pub fn refuse(faults: &[PasswordFault]) -> ApiResult<()> {
    let told = faults.iter().map(|fault| {
        let (zh, en) = fault.words();
        FieldFault { field: "new_password".into(), code: fault.code(), message: words(zh, en) }
    });
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(told.collect())) }
}

/// Gives an account its accepted password, ends its sessions and names those that had been alive.
pub async fn set(tx: &Tx, account: &Account, hash: &str, must_change: bool, action: &'static str) -> ApiResult<Vec<Uuid>> {
    let version = account::set_password(tx, account.user.id, hash, must_change).await?;
    store::remember_password(tx, account.user.id, hash).await?;
    tx.record(Change { version, ..change(action, account, None) }).await?;
    store::end_sessions(tx, account.user.id, action).await
}

/// The account after its password was set just now.
fn refreshed(mut account: Account, now: DateTime<Utc>) -> Account {
    account.user.must_change_password = false;
    account.user.password_changed_at = Some(now);
    account
}

async fn open(app: &App, tx: Tx, account: Account, agent: Option<String>) -> ApiResult<Opened> {
    account::note_sign_in(&tx, account.user.id).await?;
    let (session_id, refresh_token, expires_at) = store::add_session(&tx, account.user.id, account.user.county_id, agent).await?;
    tx.commit().await?;
    issue(app, account, session_id, refresh_token, expires_at)
}

fn issue(app: &App, account: Account, session_id: Uuid, refresh_token: String, expires_at: DateTime<Utc>) -> ApiResult<Opened> {
    let now = app.clock.now();
    let password_change_required = domain::must_change(account.user.must_change_password, account.user.password_changed_at, now);
    let access_token = app.tokens.issue_until(&account.actor(session_id, password_change_required), now, expires_at)?;
    Ok(Opened { account, access_token, refresh_token, password_change_required, expires_at })
}

fn author_of(account: &Account) -> Author {
    Author { id: Some(account.user.id), name: account.user.name.clone(), county_id: account.user.county_id, acting_for: None }
}

fn change(action: &'static str, account: &Account, summary: Option<String>) -> Change {
    let user = &account.user;
    Change { action, subject_type: "user", subject_id: user.id, version: user.version, summary, before: None, after: None }
}

fn wrong_credentials() -> ApiError {
    let (zh, en) = ("登录名或密码不对", "The username or the password is wrong");
    ApiError::new(actix_web::http::StatusCode::UNAUTHORIZED, "invalid_credentials", zh, en)
}

fn locked_by_administrator() -> ApiError {
    let (zh, en) = ("账号已被管理员锁定，请联系安全管理员", "An administrator has locked this account; ask the security administrator");
    ApiError::forbidden("account_disabled", zh, en)
}

fn unknown_code() -> ApiError {
    let (zh, en) = ("链接或代码无效、已用过或已过期，请向管理员重新索取", "This link or code is unknown, used or expired; ask for a new one");
    ApiError::new(actix_web::http::StatusCode::NOT_FOUND, "activation_unknown", zh, en)
}
