//! Every query on sessions, refresh tokens, sign-in attempts, old passwords and one-time codes.
use super::domain::{FAILURE_WINDOW, FAILURES, PASSWORDS_REMEMBERED, SESSION};
use crate::context::RequestContext;
use crate::crypto::{random_code, random_token, sha256_hex};
use crate::db::write::Tx;
use crate::db::{Db, bulk, sql};
use crate::error::ApiResult;
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, TryGetable};
use uuid::Uuid;

/// A session with one of its refresh tokens.
pub struct Presented {
    pub session_id: Uuid,
    pub user_id: Uuid,
    pub token_used: bool,
    pub ended: bool,
    pub last_refreshed_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    /// The grant by which the session acts for somebody.
    pub grant_id: Option<Uuid>,
}

/// A one-time code that may still be used.
pub struct LiveCode {
    pub id: Uuid,
    pub user_id: Uuid,
    pub expires_at: DateTime<Utc>,
}

/// Under which words the attempts for a name are counted: never the name itself, which may be a password typed into the wrong field.
pub fn attempt_key(username: &str) -> String {
    sha256_hex(username.to_lowercase().as_bytes())
}

/// Notes an attempt, as a failure until it has succeeded: so no guess made at the same time is overlooked.
pub async fn add_attempt(db: &Db, key: &str, now: DateTime<Utc>) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = ["id", "username_key", "succeeded", "address", "at"];
    let row = vec![id.into(), key.into(), false.into(), RequestContext::current().address.into(), now.into()];
    bulk::insert(db.write(), "login_attempts", &columns, vec![row]).await?;
    Ok(id)
}

/// The latest failures of a name since its last success, youngest first, without one attempt.
pub async fn failures(db: &Db, key: &str, without: Uuid, now: DateTime<Utc>) -> ApiResult<Vec<DateTime<Utc>>> {
    let text = "SELECT at FROM login_attempts WHERE username_key = $1 AND succeeded = FALSE AND id <> $2 AND at > $3 \
        AND at > COALESCE((SELECT MAX(at) FROM login_attempts WHERE username_key = $1 AND succeeded = TRUE), $4) ORDER BY at DESC LIMIT $5";
    let since = now - FAILURE_WINDOW * 2;
    let limit = i64::try_from(FAILURES).unwrap_or(i64::MAX);
    column(&sql::rows(db.write(), text, [key.into(), without.into(), since.into(), DateTime::UNIX_EPOCH.into(), limit.into()]).await?, "at")
}

/// Takes an attempt back that was not even tried because the account is locked.
pub async fn drop_attempt(db: &Db, id: Uuid) -> ApiResult<()> {
    sql::execute(db.write(), "DELETE FROM login_attempts WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// Notes that an attempt succeeded.
pub async fn attempt_succeeded<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<()> {
    sql::execute(db, "UPDATE login_attempts SET succeeded = TRUE WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// Forgets the failures of a name.
pub async fn forget_failures<C: ConnectionTrait>(db: &C, key: &str) -> ApiResult<()> {
    sql::execute(db, "DELETE FROM login_attempts WHERE username_key = $1 AND succeeded = FALSE", [key.into()]).await?;
    Ok(())
}

/// Forgets attempts that count no more, and sessions' refresh tokens long past their end.
pub async fn forget_old(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    sql::execute(db.write(), "DELETE FROM login_attempts WHERE at < $1", [(now - Duration::days(1)).into()]).await?;
    let old = "DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE expires_at < $1)";
    sql::execute(db.write(), old, [(now - Duration::days(1)).into()]).await?;
    Ok(())
}

/// Opens a session and gives its first refresh token.
pub async fn add_session(tx: &Tx, user_id: Uuid, county_id: Uuid, agent: Option<String>) -> ApiResult<(Uuid, String, DateTime<Utc>)> {
    let (id, expires_at) = (Uuid::now_v7(), tx.now + SESSION);
    let columns = ["id", "county_id", "user_id", "created_at", "last_refreshed_at", "expires_at", "address", "user_agent"];
    let address = RequestContext::current().address;
    let row = vec![id.into(), county_id.into(), user_id.into(), tx.now.into(), tx.now.into(), expires_at.into(), address.into(), agent.into()];
    bulk::insert(&tx.conn, "sessions", &columns, vec![row]).await?;
    Ok((id, add_refresh_token(tx, id).await?, expires_at))
}

/// Gives a session a new refresh token; only its hash is kept.
pub async fn add_refresh_token(tx: &Tx, session_id: Uuid) -> ApiResult<String> {
    let token = random_token();
    let row = vec![sha256_hex(token.as_bytes()).into(), session_id.into(), tx.now.into()];
    bulk::insert(&tx.conn, "refresh_tokens", &["token_hash", "session_id", "created_at"], vec![row]).await?;
    sql::execute(&tx.conn, "UPDATE sessions SET last_refreshed_at = $1 WHERE id = $2", [tx.now.into(), session_id.into()]).await?;
    Ok(token)
}

/// The session that a refresh token belongs to.
pub async fn presented<C: ConnectionTrait>(db: &C, token: &str) -> ApiResult<Option<Presented>> {
    let text = "SELECT t.session_id, t.used_at, s.user_id, s.ended_at, s.last_refreshed_at, s.expires_at, s.deputy_grant_id FROM refresh_tokens t \
        JOIN sessions s ON s.id = t.session_id WHERE t.token_hash = $1";
    let Some(row) = sql::row(db, text, [sha256_hex(token.as_bytes()).into()]).await? else { return Ok(None) };
    Ok(Some(Presented {
        session_id: row.try_get("", "session_id")?,
        user_id: row.try_get("", "user_id")?,
        token_used: row.try_get::<Option<DateTime<Utc>>>("", "used_at")?.is_some(),
        ended: row.try_get::<Option<DateTime<Utc>>>("", "ended_at")?.is_some(),
        last_refreshed_at: row.try_get("", "last_refreshed_at")?,
        expires_at: row.try_get("", "expires_at")?,
        grant_id: row.try_get("", "deputy_grant_id")?,
    }))
}

/// Lets a session act by a grant, or by none; gives the session's end, none where it is over.
pub async fn set_grant(tx: &Tx, session_id: Uuid, grant: Option<Uuid>) -> ApiResult<Option<DateTime<Utc>>> {
    let text = "UPDATE sessions SET deputy_grant_id = $1 WHERE id = $2 AND ended_at IS NULL RETURNING expires_at";
    Ok(sql::row(&tx.conn, text, [grant.into(), session_id.into()]).await?.map(|row| row.try_get("", "expires_at")).transpose()?)
}

/// Ends the sessions that act by a grant and names them.
pub async fn end_acting(tx: &Tx, grant: Uuid) -> ApiResult<Vec<Uuid>> {
    let text = "UPDATE sessions SET ended_at = $1, end_reason = 'deputy_ended' WHERE deputy_grant_id = $2 AND ended_at IS NULL RETURNING id";
    column(&sql::rows(&tx.conn, text, [tx.now.into(), grant.into()]).await?, "id")
}

/// Marks a refresh token used; false where somebody was faster.
pub async fn use_token(tx: &Tx, token: &str) -> ApiResult<bool> {
    let text = "UPDATE refresh_tokens SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), sha256_hex(token.as_bytes()).into()]).await? == 1)
}

/// Ends one session; false where it had ended.
pub async fn end_session(tx: &Tx, session_id: Uuid, reason: &str) -> ApiResult<bool> {
    let text = "UPDATE sessions SET ended_at = $1, end_reason = $2 WHERE id = $3 AND ended_at IS NULL";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), reason.into(), session_id.into()]).await? == 1)
}

/// Ends every session of a person and names those that had been alive.
pub async fn end_sessions(tx: &Tx, user_id: Uuid, reason: &str) -> ApiResult<Vec<Uuid>> {
    let text = "UPDATE sessions SET ended_at = $1, end_reason = $2 WHERE user_id = $3 AND ended_at IS NULL RETURNING id";
    column(&sql::rows(&tx.conn, text, [tx.now.into(), reason.into(), user_id.into()]).await?, "id")
}

/// The hashes of a person's last passwords, youngest first.
pub async fn old_passwords(db: &Db, user_id: Uuid) -> ApiResult<Vec<String>> {
    let text = "SELECT password_hash FROM password_history WHERE user_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2";
    let limit = i64::try_from(PASSWORDS_REMEMBERED).unwrap_or(i64::MAX);
    column(&sql::rows(db.write(), text, [user_id.into(), limit.into()]).await?, "password_hash")
}

/// Remembers a password's hash against reuse.
pub async fn remember_password(tx: &Tx, user_id: Uuid, hash: &str) -> ApiResult<()> {
    let row = vec![Uuid::now_v7().into(), user_id.into(), hash.into(), tx.now.into()];
    bulk::insert(&tx.conn, "password_history", &["id", "user_id", "password_hash", "created_at"], vec![row]).await?;
    Ok(())
}

/// Makes a one-time code for a person, ending those made before; only its hash is kept.
pub async fn add_code(tx: &Tx, user_id: Uuid, lives: Duration) -> ApiResult<(String, DateTime<Utc>)> {
    use_codes(tx, user_id).await?;
    let (code, expires_at) = (random_code(), tx.now + lives);
    let columns = ["id", "county_id", "user_id", "code_hash", "expires_at", "created_at", "created_by"];
    let hash = sha256_hex(super::domain::plain_code(&code).as_bytes());
    let author = &tx.author;
    let row = vec![Uuid::now_v7().into(), author.county_id.into(), user_id.into(), hash.into(), expires_at.into(), tx.now.into(), author.id.into()];
    bulk::insert(&tx.conn, "activation_codes", &columns, vec![row]).await?;
    Ok((code, expires_at))
}

/// Ends every one-time code of a person.
pub async fn use_codes(tx: &Tx, user_id: Uuid) -> ApiResult<u64> {
    let text = "UPDATE activation_codes SET used_at = $1 WHERE user_id = $2 AND used_at IS NULL";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), user_id.into()]).await?)
}

/// Ends one code; false where somebody was faster.
pub async fn use_code(tx: &Tx, id: Uuid) -> ApiResult<bool> {
    let text = "UPDATE activation_codes SET used_at = $1 WHERE id = $2 AND used_at IS NULL";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), id.into()]).await? == 1)
}

/// The code's row, where it may still be used.
pub async fn live_code(db: &Db, code: &str, now: DateTime<Utc>) -> ApiResult<Option<LiveCode>> {
    let text = "SELECT id, user_id, expires_at FROM activation_codes WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let hash = sha256_hex(super::domain::plain_code(code).as_bytes());
    let Some(row) = sql::row(db.write(), text, [hash.into(), now.into()]).await? else { return Ok(None) };
    Ok(Some(LiveCode { id: row.try_get("", "id")?, user_id: row.try_get("", "user_id")?, expires_at: row.try_get("", "expires_at")? }))
}

/// Whether a person has a code that may still be used.
pub async fn has_live_code<C: ConnectionTrait>(db: &C, user_id: Uuid, now: DateTime<Utc>) -> ApiResult<bool> {
    let text = "SELECT id FROM activation_codes WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2 LIMIT 1";
    Ok(sql::row(db, text, [user_id.into(), now.into()]).await?.is_some())
}

fn column<T: TryGetable>(rows: &[sea_orm::QueryResult], name: &str) -> ApiResult<Vec<T>> {
    Ok(rows.iter().map(|row| row.try_get("", name)).collect::<Result<_, _>>()?)
}
