//! Setting a rule of the county from a day on.
use super::dto::{Setting, SettingIn, Telling, may_set};
use super::registry::{self, Definition, Keeper, Kind};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::organizations;
use crate::http::IfMatch;
use crate::text::trim;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// How far ahead a rule may be set.
const DAYS_AHEAD: Days = Days::new(366 * 5);

/// Sets a value; it stands from its day until the next one.
pub async fn set(app: &App, actor: &Actor, key: &str, input: SettingIn, if_match: IfMatch) -> ApiResult<Written<Setting>> {
    let definition = registry::find(key).ok_or_else(ApiError::not_found)?;
    if !may_set(actor, definition) {
        return Err(not_yours(definition));
    }
    let today = app.clock.today();
    let from_on = checked_day(input.from_on.unwrap_or(today), today)?;
    let reason = input.reason.as_deref().map(trim).filter(|reason| !reason.is_empty());
    if from_on < today && reason.is_none() {
        let (zh, en) = ("从过去的日期起改变规则，请写明原因或文件号", "A rule changed for days gone by needs a reason, such as the paper's number");
        return Err(ApiError::field("reason", "required", zh, en));
    }
    let value = input.value.text();
    if !definition.takes(&value) {
        return Err(bad_value(definition));
    }
    let timezone = app.clock.timezone();
    let telling = Telling { actor, today, timezone: &timezone };
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = telling.one(definition, &store::all(&tx.conn, actor.county_id).await?);
        if_match.check(before.version, &before)?;
        store::set(tx, definition.key, &value, from_on, reason).await?;
        let after = telling.one(definition, &store::all(&tx.conn, actor.county_id).await?);
        tx.record(change(tx, definition, &before, &after, from_on)).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Takes back a value whose day has not come: what stood before it goes on.
pub async fn withdraw(app: &App, actor: &Actor, key: &str, from_on: NaiveDate, if_match: IfMatch) -> ApiResult<Written<Setting>> {
    let definition = registry::find(key).ok_or_else(ApiError::not_found)?;
    if !may_set(actor, definition) {
        return Err(not_yours(definition));
    }
    let today = app.clock.today();
    if from_on <= today {
        let (zh, en) = ("这个值已经开始执行，不能撤回；请从今天起设定新的值", "This value stands already: set another one from today on instead");
        return Err(ApiError::conflict("stands_already", zh, en));
    }
    let timezone = app.clock.timezone();
    let telling = Telling { actor, today, timezone: &timezone };
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = telling.one(definition, &store::all(&tx.conn, actor.county_id).await?);
        if_match.check(before.version, &before)?;
        if !store::withdraw(tx, definition.key, from_on).await? {
            return Err(ApiError::not_found());
        }
        let after = telling.one(definition, &store::all(&tx.conn, actor.county_id).await?);
        tx.record(change(tx, definition, &before, &after, from_on)).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

fn change(tx: &Tx, definition: &Definition, before: &Setting, after: &Setting, from_on: NaiveDate) -> Change {
    let at = |setting: &Setting| {
        setting.history.iter().find(|past| past.from_on == from_on).map(|past| serde_json::json!({"value": past.value, "reason": past.reason}))
    };
    Change {
        action: "updated",
        subject_type: "setting",
        // A setting has no row of its own: its id is made of county and key, always the same.
        subject_id: Uuid::from_u128(tx.author.county_id.as_u128() ^ u128::from_be_bytes(key_digest(definition.key))),
        version: after.version,
        summary: Some(format!("{}，自 {from_on} 起", definition.name.0)),
        before: at(before),
        after: at(after),
    }
}

fn key_digest(key: &str) -> [u8; 16] {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(key.as_bytes());
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    first
}

fn checked_day(from_on: NaiveDate, today: NaiveDate) -> ApiResult<NaiveDate> {
    let latest = today.checked_add_days(DAYS_AHEAD).unwrap_or(today);
    let earliest = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(today);
    if (earliest..=latest).contains(&from_on) {
        return Ok(from_on);
    }
    Err(ApiError::field("from_on", "range", "起始日期应在 2000 年以后、五年以内", "The day lies between 2000 and five years from today"))
}

fn not_yours(definition: &Definition) -> ApiError {
    let (zh, en) = match definition.keeper {
        Keeper::County => ("这条规则由招商中心设定", "The promotion centre sets this rule"),
        Keeper::Technical => ("这项技术参数由系统管理员设定", "The system administrator sets this bound"),
        Keeper::Operator => ("这一项由运维人员在启动服务时给出", "This is given when the server is started"),
    };
    ApiError::forbidden("not_yours_to_set", zh, en)
}

fn bad_value(definition: &Definition) -> ApiError {
    let (zh, en) = match definition.kind {
        Kind::Number { least, most, .. } => (format!("请填 {least}–{most} 的整数"), format!("A whole number from {least} to {most}")),
        Kind::Choice(choices) => {
            let words = choices.iter().map(|(value, ..)| *value).collect::<Vec<_>>().join(", ");
            (format!("请从这些里选：{words}"), format!("One of: {words}"))
        }
        Kind::Timezone => ("这一项不能设定".into(), "This cannot be set".into()),
    };
    ApiError::field("value", "range", zh, en)
}
