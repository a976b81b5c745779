//! The OpenAPI document: what the handlers say of themselves, plus what is the same for all of them.
use crate::error::{ApiError, ApiResult};
use actix_web::HttpResponse;
use actix_web::http::header::ContentType;
use std::sync::OnceLock;
use utoipa::OpenApi;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi as Document};

#[derive(OpenApi)]
#[openapi(components(schemas(crate::error::Problem, crate::error::FieldProblem)))]
struct Base;

/// The document before the routes add theirs.
pub fn base() -> Document {
    let mut document = Base::openapi();
    document.info = InfoBuilder::new()
        .title("招引 Zhaoyin")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Investment promotion for a county. Money is whole yuan in `…_yuan`; business dates are plain dates; instants are UTC. \
             Errors are RFC 9457 problem documents with a stable `code`.",
        ))
        .license(Some(LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build()))
        .contact(Some(ContactBuilder::new().name(Some("Zhaoyin")).build()))
        .build();
    if let Some(components) = document.components.as_mut() {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        let cookie = ApiKeyValue::with_description("zhaoyin_refresh", "The refresh token, set by signing in and readable by no script");
        components.add_security_scheme("refresh_cookie", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
    document
}

/// The document after all routes are in it: every operation says which permission it needs.
pub fn finish(mut document: Document) -> Document {
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            name_permission(operation);
            shape_headers(operation);
        }
    }
    document
}

fn name_permission(operation: &mut Operation) {
    let named = operation.extensions.as_ref().and_then(|e| e.get("x-permission")).and_then(|p| p.as_str()).map(str::to_owned);
    if let Some(permission) = named {
        let description = operation.description.get_or_insert_default();
        if !description.contains(&permission) {
            let gap = if description.is_empty() { "" } else { "\n\n" };
            description.push_str(&format!("{gap}Needs `{permission}`."));
        }
    }
}

/// The headers that many operations take, with the shape that their extractors insist on.
const HEADERS: &[(&str, &str)] = &[("Idempotency-Key", "^[!-~]{1,200}$"), ("If-Match", "^(\\*|(W/)?\"?[0-9]{1,18}\"?)$")];

fn shape_headers(operation: &mut Operation) {
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        if let Some((_, pattern)) = HEADERS.iter().find(|(name, _)| *name == parameter.name) {
            parameter.schema = Some(ObjectBuilder::new().schema_type(Type::String).pattern(Some(*pattern)).into());
        }
    }
}

/// The text that is committed in `openapi/openapi.json`: everything by the order of its names, since the extensions of an operation come in
/// none of their own.
pub fn text() -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&serde_json::to_value(document())?)
}

/// The document.
pub fn document() -> Document {
    use utoipa_actix_web::AppExt;
    let (_, api) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(base())
        .service(utoipa_actix_web::scope("/api/v1").configure(crate::features::routes))
        .split_for_parts();
    finish(api)
}

/// Serves the document. It is made when it is first asked for, once for all threads: it is large, and few ask.
pub async fn serve() -> ApiResult<HttpResponse> {
    static JSON: OnceLock<String> = OnceLock::new();
    let json = match JSON.get() {
        Some(json) => json,
        None => {
            let made = document().to_json().map_err(|e| ApiError::internal(format!("the API's document: {e}")))?;
            JSON.get_or_init(|| made)
        }
    };
    Ok(HttpResponse::Ok().content_type(ContentType::json()).body(json.as_str()))
}
