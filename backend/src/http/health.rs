//! Health for those who run the server: alive, ready, metrics.
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use actix_web::{HttpRequest, HttpResponse, web};
use metrics_exporter_prometheus::PrometheusHandle;

/// 200 while the process runs.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({"status": "ok"}))
}

/// 200 when the database is reachable and migrated; else 503.
pub async fn ready(app: web::Data<App>) -> ApiResult<HttpResponse> {
    if app.db.is_migrated().await? { Ok(HttpResponse::Ok().json(serde_json::json!({"status": "ok"}))) } else { Err(ApiError::unavailable()) }
}

/// Prometheus text; only for callers on this machine, because it is not public.
pub async fn metrics(request: HttpRequest, handle: Option<web::Data<PrometheusHandle>>) -> ApiResult<HttpResponse> {
    let local = request.peer_addr().is_none_or(|address| address.ip().is_loopback());
    match handle {
        Some(handle) if local && !request.headers().contains_key("x-forwarded-for") => {
            Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(handle.render()))
        }
        _ => Err(ApiError::not_found()),
    }
}
