//! Secret addresses of calendars: made, listed and revoked by their owners; of the secret only the hash is kept.
use super::dto::{CalendarLink, CalendarLinkCan, CalendarLinkIn, CalendarLinkMade};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::crypto::{random_token, sha256_hex};
use crate::db::listing::reference;
use crate::db::write::{Change, Tx, Written, write};
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::{organizations, users};
use crate::text::trim;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// The most live links of one person.
const MOST: usize = 10;

const SELECT: &str = "SELECT l.id, l.name, l.organization_id, o.name AS organization_id_name, l.last_used_at, l.revoked_at, l.version, \
    l.created_at, l.updated_at FROM calendar_links l LEFT JOIN organizations o ON o.id = l.organization_id";

fn link(row: &QueryResult) -> ApiResult<CalendarLink> {
    let revoked_at: Option<DateTime<Utc>> = row.try_get("", "revoked_at")?;
    Ok(CalendarLink {
        id: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        organization: reference(row, "organization_id")?,
        last_used_at: row.try_get("", "last_used_at")?,
        revoked_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: CalendarLinkCan { revoke: revoked_at.is_none() },
    })
}

/// One's own links, the newest first.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<CalendarLink>> {
    let text = format!("{SELECT} WHERE l.user_id = $1 AND l.archived_at IS NULL ORDER BY l.created_at DESC, l.id DESC LIMIT 100");
    sql::rows(db, &text, [actor.user_id.into()]).await?.iter().map(link).collect()
}

async fn own<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<CalendarLink> {
    let text = format!("{SELECT} WHERE l.user_id = $1 AND l.id = $2 AND l.archived_at IS NULL");
    sql::row(db, &text, [actor.user_id.into(), id.into()]).await?.as_ref().map(link).transpose()?.ok_or_else(ApiError::not_found)
}

/// Makes a link; the secret is told in this answer alone, and is not kept for an idempotency key either.
pub async fn create(app: &App, actor: &Actor, input: CalendarLinkIn) -> ApiResult<Written<CalendarLinkMade>> {
    let token = random_token();
    let made = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let name = trim(&input.name);
        if name.is_empty() {
            return Err(ApiError::field("name", "required", "请填写名称", "Give it a name"));
        }
        if list(&tx.conn, actor).await?.iter().filter(|link| link.can.revoke).count() >= MOST {
            let zh = format!("最多 {MOST} 个有效的日历地址，请先停用不用的");
            return Err(ApiError::conflict("too_many_links", zh, format!("At most {MOST} live links: revoke those not used")));
        }
        if let Some(unit) = input.organization_id {
            let known = organizations::find(&tx.conn, actor.county_id, unit).await;
            known.map_err(|_| ApiError::field("organization_id", "unknown_reference", "没有这个单位", "There is no such unit"))?;
        }
        let id = Uuid::now_v7();
        let columns = ["id", "county_id", "user_id", "name", "organization_id", "token_hash", "created_at", "created_by", "updated_at"];
        let own_columns = vec![id.into(), actor.county_id.into(), actor.user_id.into(), name.into(), input.organization_id.into()];
        let stamps = vec![sha256_hex(token.as_bytes()).into(), tx.now.into(), tx.author.id.into(), tx.now.into()];
        bulk::insert(&tx.conn, "calendar_links", &columns, vec![[own_columns, stamps].concat()]).await?;
        let link = own(&tx.conn, actor, id).await?;
        record(tx, "created", &link).await?;
        let url = format!("{}/api/v1/calendar/{token}.ics", app.public_url);
        Ok((201, CalendarLinkMade { link, token: token.clone(), url }, Some(1)))
    });
    made.await
}

/// Revokes a link: from now on it is not there.
pub async fn revoke(app: &App, actor: &Actor, id: Uuid) -> ApiResult<Written<CalendarLink>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        own(&tx.conn, actor, id).await?;
        let text = "UPDATE calendar_links SET revoked_at = $1, updated_at = $1, version = version + 1 WHERE id = $2 AND revoked_at IS NULL";
        if sql::execute(&tx.conn, text, [tx.now.into(), id.into()]).await? == 0 {
            return Err(ApiError::conflict("already_revoked", "这个日历地址已经停用", "This link is revoked already"));
        }
        let after = own(&tx.conn, actor, id).await?;
        record(tx, "revoked", &after).await?;
        Ok((204, after, None))
    });
    written.await
}

async fn record(tx: &Tx, action: &'static str, link: &CalendarLink) -> ApiResult<()> {
    let (summary, version) = (Some(link.name.clone()), link.version);
    tx.record(Change { action, subject_type: "calendar_link", subject_id: link.id, version, summary, before: None, after: None }).await
}

/// Whose calendar a secret opens, as that person may see it today.
pub struct Opened {
    pub actor: Actor,
    pub name: String,
    pub organization_id: Option<Uuid>,
}

/// The calendar behind a secret; unknown, revoked, and what belongs to an account that cannot be used are not there alike.
pub async fn open(app: &App, token: &str, today: NaiveDate) -> ApiResult<Opened> {
    let text = "SELECT id, user_id, name, organization_id, last_used_at FROM calendar_links \
        WHERE token_hash = $1 AND revoked_at IS NULL AND archived_at IS NULL";
    let row = sql::row(app.db.read(), text, [sha256_hex(token.as_bytes()).into()]).await?.ok_or_else(ApiError::not_found)?;
    let account = users::account::of(app.db.read(), row.try_get("", "user_id")?, today).await?;
    let account = account.filter(|account| account.is_usable()).ok_or_else(ApiError::not_found)?;
    let actor = account.actor(Uuid::nil(), false);
    if !actor.may(Permission::VisitsRead) {
        return Err(ApiError::not_found());
    }
    let (now, last): (_, Option<DateTime<Utc>>) = (app.clock.now(), row.try_get("", "last_used_at")?);
    if last.is_none_or(|last| now - last >= Duration::hours(1)) {
        let text = "UPDATE calendar_links SET last_used_at = $1 WHERE id = $2";
        sql::execute(app.db.write(), text, [now.into(), row.try_get::<Uuid>("", "id")?.into()]).await?;
    }
    Ok(Opened { actor, name: row.try_get("", "name")?, organization_id: row.try_get("", "organization_id")? })
}
