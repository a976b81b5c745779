//! Many days at once, as a month's calendar is filled by dragging: each is kept or refused for itself.
use super::actions;
use super::dto::{StayBulk, StayBulkIn, StayBulkItem, StayBulkStatus, StayOverlap, StayProblem};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};

/// Enters many days in one transaction; a refusal by a rule is the item's own result, a fault of ours ends the whole.
pub async fn create(app: &App, actor: &Actor, input: StayBulkIn, key: Option<Idempotency>) -> ApiResult<Written<StayBulk>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let mut done = StayBulk { items: Vec::new(), created_count: 0, refused_count: 0 };
        for item in input.items {
            // Every rule is asked before anything is written, so that a refusal leaves nothing behind.
            match actions::make(tx, actor, item, today).await {
                Ok(stay) => {
                    done.created_count += 1;
                    done.items.push(StayBulkItem { status: StayBulkStatus::Created, stay: Some(stay), problem: None });
                }
                Err(error) if error.status.is_server_error() => return Err(error),
                Err(error) => {
                    done.refused_count += 1;
                    done.items.push(StayBulkItem { status: StayBulkStatus::Refused, stay: None, problem: Some(problem(&error)?) });
                }
            }
        }
        Ok((200, done, None))
    });
    written.await
}

fn problem(error: &ApiError) -> ApiResult<StayProblem> {
    let told = error.problem();
    let overlaps: Vec<StayOverlap> = match told.current.as_ref().and_then(|current| current.get("overlaps")) {
        Some(overlaps) => serde_json::from_value(overlaps.clone())?,
        None => Vec::new(),
    };
    Ok(StayProblem { code: told.code, detail: told.detail, errors: told.errors, overlaps })
}
