//! Giving and ending grants.
use super::domain::{self, Fault, Wanted};
use super::dto::{Deputy, DeputyIn, DeputyKind};
use super::store;
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::auth;
use crate::features::users::account::{self, Account};
use uuid::Uuid;

/// Gives a grant.
pub async fn create(app: &App, actor: &Actor, input: DeputyIn, key: Option<Idempotency>) -> ApiResult<Written<Deputy>> {
    let today = app.clock.today();
    if actor.acting.is_some() {
        return Err(ApiError::forbidden(
            "acting",
            "代理期间不能再委托他人，请先恢复本人身份",
            "A representative gives no grants; act as yourself first",
        ));
    }
    let principal_id = input.principal_id.unwrap_or(actor.user_id);
    if principal_id != actor.user_id && !actor.is(Role::SecurityAdmin) {
        let (zh, en) = ("只能为自己设代理；为他人设代理请找安全管理员", "Grants are given for oneself; for others by the security administrator");
        return Err(ApiError::forbidden("not_for_others", zh, en));
    }
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let person = async |id: Uuid, field: &str| {
            let found = account::of(&tx.conn, id, today).await?.filter(|a| a.user.county_id == actor.county_id && Account::is_usable(a));
            found.ok_or_else(|| {
                ApiError::field(field, "unknown_reference", "没有这个人，或账号已停用", "No such person, or the account is out of use")
            })
        };
        let (principal, deputy) = (person(principal_id, "principal_id").await?, person(input.deputy_id, "deputy_id").await?);
        let wanted = Wanted {
            is_same_person: principal_id == input.deputy_id,
            is_assistant: input.kind == DeputyKind::Assistant,
            principal: &principal.roles,
            deputy: &deputy.roles,
            from_on: input.from_on,
            to_on: input.to_on,
        };
        domain::check(&wanted, today).map_err(refusal)?;
        let id = Uuid::now_v7();
        store::insert(tx, id, principal_id, &input).await?;
        let told = store::find(&tx.conn, actor, id, today).await?;
        tx.record(change("created", &told)).await?;
        Ok((201, told, Some(1)))
    });
    made.await
}

/// Ends a grant; sessions that act by it end at once.
pub async fn end(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Deputy>> {
    let today = app.clock.today();
    let mut ended = Vec::new();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = store::find(&tx.conn, actor, id, today).await?;
        if !before.can.end || !store::end(tx, id).await? {
            return Err(ApiError::conflict("not_live", "这项代理已结束，或正处于代理身份", "This grant is over, or you act for somebody"));
        }
        ended = auth::end_acting(tx, id).await?;
        let told = store::find(&tx.conn, actor, id, today).await?;
        tx.record(change("ended", &told)).await?;
        let version = told.version;
        Ok((200, told, Some(version)))
    });
    let written = written.await?;
    ended.iter().for_each(|session| app.sessions.ended(*session));
    Ok(written)
}

fn change(action: &'static str, row: &Deputy) -> Change {
    let after = serde_json::json!({
        "principal": row.principal.name, "deputy": row.deputy.name, "kind": row.kind, "from_on": row.from_on, "to_on": row.to_on,
        "reason": row.reason, "state": row.state,
    });
    let summary = Some(format!("{} 代 {}", row.deputy.name, row.principal.name));
    Change { action, subject_type: "deputy", subject_id: row.id, version: row.version, summary, before: None, after: Some(after) }
}

fn refusal(fault: Fault) -> ApiError {
    let (field, code, zh, en) = match fault {
        Fault::InThePast => ("from_on", "in_the_past", "开始日期不能早于今天", "The first day is today or later"),
        Fault::EndsBefore => ("to_on", "ends_before", "结束日期不能早于开始日期", "The last day does not stand before the first one"),
        Fault::TooLong => ("to_on", "too_long", "代理最长一年", "A grant holds a year at most"),
        Fault::SamePerson => ("deputy_id", "same_person", "代理人不能是本人", "Nobody represents himself"),
        Fault::Administrative => (
            "deputy_id",
            "administrative",
            "系统管理员、安全管理员、审计员不能代理他人，也不能由他人代理",
            "Administrative roles neither represent nor are represented",
        ),
        Fault::NotALeader => ("kind", "not_a_leader", "只有县领导可以设助理", "Only a county leader has an assistant"),
    };
    ApiError::field(field, code, zh, en)
}
