//! What stands around every request: its context, its log line, and the headers of every answer, errors too.
use crate::context::{CONTEXT, RequestContext};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use std::time::Instant;

/// The headers of every answer. No inline script or style, nothing from elsewhere.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The path as the log has it: the address of a calendar is a key of its own, which no log keeps.
fn named(path: &str) -> &str {
    if path.starts_with("/api/v1/calendar/") && path.ends_with(".ics") { "/api/v1/calendar/{token}.ics" } else { path }
}

/// Runs the request inside its context and dresses the answer.
pub async fn surround<B: MessageBody + 'static>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let context = RequestContext::of(request.request());
    let started = Instant::now();
    let (method, path) = (request.method().clone(), request.path().to_owned());
    let route = request.match_pattern();
    let is_api = path.starts_with("/api/");
    let is_docs = path.starts_with("/api/docs");
    let request_id = context.request_id.clone();
    let mut response = CONTEXT.scope(context, next.call(request)).await?;
    let status = response.status().as_u16();
    let headers = response.headers_mut();
    for (name, value) in HEADERS.iter().filter(|(name, _)| !(is_docs && *name == "content-security-policy")) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if is_docs {
        // Swagger UI sets styles of its own; it still loads nothing from elsewhere.
        let policy = HeaderValue::from_static("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    } else if is_api {
        headers.insert(HeaderName::from_static("cache-control"), HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    let seconds = started.elapsed().as_secs_f64();
    let route = route.unwrap_or_else(|| "other".into());
    metrics::histogram!("http_request_seconds", "method" => method.to_string(), "route" => route, "status" => status.to_string()).record(seconds);
    let path = named(&path);
    tracing::info!(%request_id, %method, %path, status, milliseconds = seconds * 1000.0, "request");
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_address_of_a_calendar_is_in_no_log() {
        assert_eq!(named("/api/v1/calendar/abcDEF123.ics"), "/api/v1/calendar/{token}.ics");
        assert_eq!(named("/api/v1/calendar"), "/api/v1/calendar");
        assert_eq!(named("/api/v1/leads/1"), "/api/v1/leads/1");
    }
}
