//! Requests that a cookie could carry must come from our own pages: an `Origin` that is sent is checked (403 `cross_site`).
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use actix_web::dev::Payload;
use actix_web::http::header::{HOST, ORIGIN};
use actix_web::{FromRequest, HttpRequest, web};
use std::future::{Ready, ready};

/// The request came from our own pages, or from no page at all.
pub struct SameOrigin;

impl FromRequest for SameOrigin {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = |name| request.headers().get(name).map(|v| v.to_str().unwrap_or("?").to_ascii_lowercase());
        let app = request.app_data::<web::Data<App>>();
        let public = app.map(|app| app.public_url.to_ascii_lowercase()).unwrap_or_default();
        let secure = app.is_some_and(|app| app.secure);
        let host = header(HOST).unwrap_or_default();
        let own = header(ORIGIN).is_none_or(|origin| is_own(&origin, &public, &host, secure));
        ready(if own {
            Ok(Self)
        } else {
            Err(ApiError::forbidden("cross_site", "请从本系统的页面操作", "This request came from another site's page"))
        })
    }
}

/// Whether an origin is the public address's, or that of the very host asked (over https where we are reached so).
fn is_own(origin: &str, public_url: &str, host: &str, secure: bool) -> bool {
    let Some((scheme, authority)) = origin.split_once("://") else { return false };
    let public = public_url.split_once("://").map(|(scheme, rest)| (scheme, rest.split('/').next().unwrap_or(rest)));
    public == Some((scheme, authority)) || (authority == host && (scheme == "https" || (scheme == "http" && !secure)))
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn only_our_own_origin_passes() {
        assert!(is_own("https://zs.gov.cn", "https://zs.gov.cn/zhaoyin", "10.0.0.1", true));
        assert!(is_own("http://127.0.0.1:5173", "http://127.0.0.1:8080", "127.0.0.1:5173", false));
        assert!(!is_own("http://zs.gov.cn", "https://zs.gov.cn", "zs.gov.cn", true));
        assert!(!is_own("https://evil.example", "https://zs.gov.cn", "zs.gov.cn", true));
        assert!(!is_own("null", "https://zs.gov.cn", "zs.gov.cn", true));
        assert!(!is_own("https://zs.gov.cn.evil.example", "https://zs.gov.cn", "zs.gov.cn", true));
    }
}
