//! What no route takes: 405 with `Allow` where the path exists with other methods, 404 for other API paths, the single-page app for
//! the rest.
use crate::error::ApiError;
use actix_files::{Files, NamedFile};
use actix_web::dev::{ResourceDef, ServiceRequest, ServiceResponse, fn_service};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use std::path::PathBuf;
use utoipa::openapi::OpenApi;

/// The API's paths with their methods.
pub struct Routes(Vec<(ResourceDef, Vec<&'static str>)>);

impl Routes {
    pub fn of(api: &OpenApi) -> Self {
        let routes = api.paths.paths.iter().map(|(path, item)| {
            let methods = [
                ("GET", item.get.is_some()),
                ("HEAD", item.get.is_some()),
                ("POST", item.post.is_some()),
                ("PUT", item.put.is_some()),
                ("PATCH", item.patch.is_some()),
                ("DELETE", item.delete.is_some()),
            ];
            (ResourceDef::new(path.as_str()), methods.into_iter().filter(|m| m.1).map(|m| m.0).collect())
        });
        Self(routes.collect())
    }

    fn allowed(&self, path: &str) -> Option<&[&'static str]> {
        self.0.iter().find(|(resource, _)| resource.is_match(path)).map(|(_, methods)| methods.as_slice())
    }
}

/// The answer where no route matched.
pub async fn not_found(request: HttpRequest, routes: web::Data<Routes>) -> HttpResponse {
    answer(&request, &routes)
}

/// The answer where a part of the path is no id. The path may be another operation's, with another method: `DELETE /leads/bulk` came to
/// `/leads/{id}` and is a 405 all the same.
pub fn no_such_id(request: &HttpRequest) -> actix_web::Error {
    let response = match request.app_data::<web::Data<Routes>>() {
        Some(routes) => answer(request, routes),
        None => ApiError::not_found().error_response(),
    };
    InternalError::from_response("no such id", response).into()
}

fn answer(request: &HttpRequest, routes: &Routes) -> HttpResponse {
    match routes.allowed(request.path()) {
        Some(methods) if !methods.contains(&request.method().as_str()) => {
            let (zh, en) = ("这个地址不接受这种请求方式", "This address does not take this method");
            let mut response = ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", zh, en).error_response();
            if let Ok(allow) = HeaderValue::from_str(&methods.join(", ")) {
                response.headers_mut().insert(ALLOW, allow);
            }
            response
        }
        _ => ApiError::not_found().error_response(),
    }
}

/// Serves the single-page app: its files, and `index.html` for every other address that is not the API's.
pub fn configure(config: &mut web::ServiceConfig, folder: Option<PathBuf>) {
    let Some(folder) = folder else { return };
    let index = folder.join("index.html");
    let assets = folder.join("assets");
    if assets.is_dir() {
        config.service(
            web::scope("/assets")
                .service(Files::new("", assets).use_etag(true))
                .wrap(actix_web::middleware::DefaultHeaders::new().add((CACHE_CONTROL, "public, max-age=31536000, immutable"))),
        );
    }
    let files =
        Files::new("/", folder).index_file("index.html").use_last_modified(true).default_handler(fn_service(move |request: ServiceRequest| {
            let index = index.clone();
            async move {
                let (request, _) = request.into_parts();
                let reads = matches!(request.method().as_str(), "GET" | "HEAD");
                let is_page = reads && !request.path().starts_with("/api/");
                let response = match is_page {
                    true => match NamedFile::open(&index) {
                        Ok(file) => file.into_response(&request),
                        Err(_) => ApiError::not_found().error_response(),
                    },
                    false => match request.app_data::<web::Data<Routes>>().cloned() {
                        Some(routes) => not_found(request.clone(), routes).await,
                        None => ApiError::not_found().error_response(),
                    },
                };
                Ok(ServiceResponse::new(request, response))
            }
        }));
    config.service(files);
}
