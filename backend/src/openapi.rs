//! The OpenAPI document: what the handlers say of themselves, plus what is the same for all of them.
use utoipa::OpenApi;
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

/// The document after all routes are in it.
pub fn finish(document: Document) -> Document {
    document
}

/// The document as committed in `openapi/openapi.json`.
pub fn document() -> Document {
    use utoipa_actix_web::AppExt;
    let (_, api) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(base())
        .service(utoipa_actix_web::scope("/api/v1").configure(crate::features::routes))
        .split_for_parts();
    finish(api)
}
