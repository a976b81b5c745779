//! The operation of the search.
use super::dto::{SearchQuery, SearchResults};
use super::store;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{ReadRefusals, ValidQuery};
use actix_web::{HttpResponse, get, web};

/// Search everything
///
/// The closest hits of each type, as far as the asker may see them. Needs `search:read`.
#[utoipa::path(operation_id = "search_list", tag = "search", params(SearchQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("search:read"))),
    responses((status = 200, description = "What was found", body = SearchResults), ReadRefusals))]
#[get("/search")]
pub async fn search_list(actor: Allowed<needs::SearchRead>, app: web::Data<App>, query: ValidQuery<SearchQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(SearchResults { items: store::search(&app.db, &actor, &query.0).await? }))
}
