//! Putting an old value of a field back.
use super::dto::ReversionIn;
use super::{fields, store};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::detail::LeadDetail;
use crate::features::leads::edit::{self, LeadPatch};
use crate::features::leads::{acting, powers, stages};
use crate::http::IfMatch;
use uuid::Uuid;

/// Gives a field the value that it had before a change, through the checks that any change of it passes.
pub async fn revert(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: ReversionIn,
    if_match: IfMatch,
    key: Option<Idempotency>,
) -> ApiResult<Written<LeadDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (before, can) = acting::held_at(tx, actor, id, &if_match, app.clock.today()).await?;
        powers::check_works(can)?;
        let Some(value) = store::value_before(&tx.conn, id, input.change_id, &input.field).await? else {
            let (zh, en) = ("那次改动没有动过这一项", "That change did not touch this field");
            return Err(ApiError::field("field", "not_touched", zh, en));
        };
        if !fields::REVERTIBLE.contains(&input.field.as_str()) {
            return Err(not_revertible());
        }
        if serde_json::to_value(&before)?.get(&input.field) == Some(&value) {
            return Err(ApiError::conflict("same_value", "现在就是这个值", "The field has this value now"));
        }
        let sent = serde_json::Value::Object([(input.field.clone(), value)].into_iter().collect());
        let patch: LeadPatch = serde_json::from_value(sent).map_err(|_| not_revertible())?;
        edit::apply(tx, &before, patch, "reverted", app.clock.today()).await?;
        stages::actions::tell(app, tx, actor, 200, id).await
    });
    written.await
}

fn not_revertible() -> ApiError {
    let (zh, en) = ("这一项不能退回旧值，请用相应的操作办理", "This field does not go back to an old value: use the act that changes it");
    ApiError::field("field", "not_revertible", zh, en)
}
