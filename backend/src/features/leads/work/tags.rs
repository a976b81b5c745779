//! The tags of a lead: words by which people find theirs.
use super::super::dto::Lead;
use super::super::kept;
use super::super::powers::check_works;
use super::super::store;
use super::parts;
use crate::app::App;
use crate::authz::permission::needs::LeadsWrite;
use crate::authz::{Actor, Allowed};
use crate::db::write::{Change, Tx, Written, write};
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, ValidJson, WriteRefusals, respond};
use crate::text::trim;
use actix_web::{HttpResponse, put, web};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// The most tags of a lead, and their longest.
const MOST: usize = 20;
const LONGEST: usize = 20;

/// The tags of a lead, in their order.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LeadTagsIn {
    /// At most 20 of at most 20 characters.
    #[schema(max_items = 20, example = json!(["专精特新", "链主"]))]
    pub tags: Vec<String>,
}

/// The tags as they are kept: trimmed, each once.
fn cleaned(tags: &[String]) -> ApiResult<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| trim(tag)).filter(|tag| !tag.is_empty()) {
        if tag.chars().count() > LONGEST || tag.contains([',', '，', '、']) {
            let (zh, en) = (format!("标签最多 {LONGEST} 个字，不含逗号和顿号"), format!("A tag has at most {LONGEST} characters and no comma"));
            return Err(ApiError::field("tags", "length", zh, en));
        }
        if !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    if kept.len() > MOST {
        return Err(ApiError::field("tags", "too_many", format!("标签最多 {MOST} 个"), format!("At most {MOST} tags")));
    }
    Ok(kept)
}

async fn set(app: &App, actor: &Actor, id: Uuid, tags: &[String], if_match: IfMatch) -> ApiResult<Written<Lead>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let held = parts::hold(tx, actor, id).await?;
        check_works(held.lead.can)?;
        if_match.check(held.lead.version, &held.lead)?;
        let wanted = cleaned(tags)?;
        if wanted == held.lead.tags {
            let version = held.lead.version;
            return Ok((200, held.lead, Some(version)));
        }
        sql::execute(&tx.conn, "DELETE FROM lead_tags WHERE lead_id = $1", [id.into()]).await?;
        let row = |(position, tag): (i64, &String)| vec![id.into(), actor.county_id.into(), tag.as_str().into(), position.into()];
        let rows = (0i64..).zip(&wanted).map(row).collect();
        bulk::insert(&tx.conn, "lead_tags", &["lead_id", "county_id", "tag", "position"], rows).await?;
        let row = parts::touch(tx, &held.row).await?;
        let told = |tags: &[String]| Some(serde_json::json!({ "tags": tags }));
        tx.record(Change { before: told(&held.lead.tags), after: told(&wanted), ..kept::change("updated", &row, None) }).await?;
        let after = store::find(&tx.conn, actor, id, false).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Set the tags of a lead
///
/// All of them, in their order. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_tags_set", tag = "leads", request_body = LeadTagsIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("If-Match" = Option<String>, Header, description = "The lead's version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = Lead), WriteRefusals))]
#[put("/leads/{id}/tags")]
pub async fn lead_tags_set(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<LeadTagsIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&set(&app, &actor, *id, &body.value.tags, if_match).await?))
}

#[cfg(test)]
mod tests {
    use super::cleaned;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn kept_tags_are_kept_again_as_they_are(tags in proptest::collection::vec("\\PC{0,24}", 0..30)) {
            if let Ok(kept) = cleaned(&tags) {
                prop_assert!(kept.len() <= 20 && kept.iter().all(|tag| !tag.is_empty() && tag.chars().count() <= 20));
                prop_assert_eq!(cleaned(&kept).unwrap(), kept);
            }
        }
    }
}
