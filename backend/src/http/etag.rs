//! `ETag` is a row's version; a write may send `If-Match` and gets 412 with the row as it stands when it is stale.
use crate::error::{ApiError, ApiResult};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest};
use serde::Serialize;
use std::future::{Ready, ready};

/// The version a client believes to be current; none where it sent none (or `*`).
pub struct IfMatch(pub Option<i64>);

impl IfMatch {
    /// Passes when the version is current or was not sent; else 412 with the row.
    pub fn check(&self, version: i64, row: &impl Serialize) -> ApiResult<()> {
        if self.0.is_none_or(|wanted| wanted == version) {
            return Ok(());
        }
        let (zh, en) = ("这条记录刚被别人改过，请核对后再提交", "Somebody changed this record meanwhile; compare and send again");
        let error = ApiError::new(StatusCode::PRECONDITION_FAILED, "stale_version", zh, en);
        Err(ApiError { current: Some(serde_json::to_value(row)?), ..error })
    }
}

impl FromRequest for IfMatch {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = request.headers().get("if-match").map(|v| v.to_str().unwrap_or("?").trim().to_owned());
        let parsed =
            match header.as_deref() {
                None | Some("*") => Ok(Self(None)),
                Some(text) => text.trim_start_matches("W/").trim_matches('"').parse().map(|v| Self(Some(v))).map_err(|_| {
                    ApiError::bad_request("invalid_if_match", "If-Match 应为 ETag 给出的版本", "If-Match is the version that ETag gave")
                }),
            };
        ready(parsed)
    }
}
