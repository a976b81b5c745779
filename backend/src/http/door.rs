//! Through which door a request comes. The desk's door answers everything; the phones' door (`--mobile-listen`), which may stand behind a
//! county's gateway, answers only the operations that say `x-mobile` of themselves and the files of the single-page app.
use crate::error::ApiError;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ResourceDef, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{ResponseError, web};
use utoipa::openapi::OpenApi;
use utoipa::openapi::path::Operation;

/// The extension by which an operation says that phones may call it.
pub const EXTENSION: &str = "x-mobile";

/// A door.
pub enum Door {
    /// Answers everything.
    Desk,
    /// Answers these methods and paths.
    Phones(Vec<(&'static str, ResourceDef)>),
}

impl Door {
    /// The phones' door, as the document says.
    pub fn phones(api: &OpenApi) -> Self {
        let listed = |operation: &Option<Operation>| {
            let extensions = operation.as_ref().and_then(|operation| operation.extensions.as_ref());
            extensions.and_then(|all| all.get(EXTENSION)).and_then(serde_json::Value::as_bool).unwrap_or(false)
        };
        let mut open = Vec::new();
        for (path, item) in &api.paths.paths {
            let operations = [("GET", &item.get), ("POST", &item.post), ("PUT", &item.put), ("PATCH", &item.patch), ("DELETE", &item.delete)];
            let methods = operations.into_iter().filter(|(_, operation)| listed(operation)).map(|(method, _)| method);
            open.extend(methods.map(|method| (method, ResourceDef::new(path.as_str()))));
        }
        Self::Phones(open)
    }

    fn lets_in(&self, method: &str, path: &str) -> bool {
        let Self::Phones(open) = self else { return true };
        // Nothing of the API's has an encoded sign in its address: what has one is none of it, or wants to look like none.
        let plain = percent_decoded(path);
        let first = plain.trim_start_matches(['/', '\\', '.']).split(['/', '\\']).next().unwrap_or_default().to_ascii_lowercase();
        let reads = matches!(method, "GET" | "HEAD");
        if !matches!(first.as_str(), "api" | "healthz" | "readyz" | "metrics") {
            return reads && !plain.contains("..");
        }
        let method = if method == "HEAD" { "GET" } else { method };
        plain == path && open.iter().any(|(known, resource)| *known == method && resource.is_match(path))
    }
}

/// A path with its `%xx` read, again and again until none is left.
fn percent_decoded(path: &str) -> String {
    let mut plain = path.to_owned();
    for _ in 0..5 {
        let bytes = plain.as_bytes();
        let (mut read, mut at) = (Vec::with_capacity(bytes.len()), 0);
        while let Some(byte) = bytes.get(at) {
            let code = if *byte == b'%' { plain.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok()) } else { None };
            read.push(code.unwrap_or(*byte));
            at += if code.is_some() { 3 } else { 1 };
        }
        let next = String::from_utf8_lossy(&read).into_owned();
        if next == plain {
            break;
        }
        plain = next;
    }
    plain
}

/// Answers 404 to whatever the door does not let in.
pub async fn guard<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let lets_in = request.app_data::<web::Data<Door>>().is_none_or(|door| door.lets_in(request.method().as_str(), request.path()));
    if !lets_in {
        return Ok(request.into_response(ApiError::not_found().error_response()).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn door() -> Door {
        Door::Phones(vec![("GET", ResourceDef::new("/api/v1/visits/{id}")), ("POST", ResourceDef::new("/api/v1/visits"))])
    }

    #[test]
    fn the_phones_door_answers_what_is_listed_and_the_apps_files() {
        for (method, path) in
            [("GET", "/"), ("GET", "/m/visits/new"), ("HEAD", "/assets/x.js"), ("GET", "/api/v1/visits/1"), ("POST", "/api/v1/visits")]
        {
            assert!(door().lets_in(method, path), "{method} {path}");
        }
        let closed = [
            ("GET", "/api/v1/visits"),
            ("DELETE", "/api/v1/visits/1"),
            ("POST", "/"),
            ("GET", "/api/docs/"),
            ("GET", "/api/v1/openapi.json"),
            ("GET", "/metrics"),
            ("GET", "/%6detrics"),
            ("GET", "/%61pi/v1/visits/1"),
            ("GET", "//api/v1/leads"),
            ("GET", "/./api/v1/leads"),
            ("GET", "/%2561pi/v1/leads"),
            ("GET", "/API/v1/leads"),
            ("GET", "/assets/%2e%2e/api/v1/leads"),
            ("GET", "/api/v1/visits/1%2F..%2F..%2Fleads"),
        ];
        for (method, path) in closed {
            assert!(!door().lets_in(method, path), "{method} {path}");
        }
        assert!(Door::Desk.lets_in("GET", "/metrics"));
    }

    proptest! {
        #[test]
        fn nothing_below_the_api_comes_in_but_what_is_listed(path in "/(api|%61pi|/api|\\./api)(/[a-z0-9%./]{0,12}){0,4}") {
            let listed = ResourceDef::new("/api/v1/visits/{id}").is_match(&path);
            prop_assert!(!door().lets_in("GET", &path) || listed);
        }
    }
}
