//! Validated query strings: an unknown or malformed parameter is a 400 that names it.
use super::day::is_signed_year;
use crate::context::words;
use crate::error::{ApiError, FieldFault};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use std::future::{Ready, ready};

/// Query parameters of a known set (`T` denies unknown fields).
pub struct ValidQuery<T>(pub T);

impl<T: DeserializeOwned> FromRequest for ValidQuery<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        if request.query_string().contains("%00") {
            let (zh, en) = ("参数里有不能使用的字符（NUL）", "A parameter holds a character that cannot be used (NUL)");
            return ready(Err(ApiError::bad_request("invalid_parameter", zh, en)));
        }
        if let Some(fault) = signed_year(request.query_string()) {
            return ready(Err(fault));
        }
        ready(web::Query::<T>::from_query(request.query_string()).map(|q| Self(q.into_inner())).map_err(|error| {
            let text = error.to_string();
            let named = text.split('`').nth(1).unwrap_or_default().to_owned();
            let (code, message) = match &text {
                t if t.contains("unknown field") => ("unknown_parameter", words("没有这个参数", "There is no such parameter")),
                t if t.contains("missing field") => ("required", words("缺少这个参数", "This parameter is missing")),
                t if t.contains("duplicate field") => ("duplicate_parameter", words("参数重复", "This parameter stands twice")),
                _ => ("invalid_parameter", words("参数的值不对", "The value of a parameter is not of the right form")),
            };
            let detail = format!("{}{}", if named.is_empty() { String::new() } else { format!("{named}: ") }, message.zh);
            let english = format!("{}{}", if named.is_empty() { String::new() } else { format!("{named}: ") }, message.en);
            let fault = FieldFault { field: named, code, message };
            ApiError { errors: vec![fault], ..ApiError::bad_request(code, detail, english) }
        }))
    }
}

/// Why a query cannot be asked that names a day of a year before 0 or after 9999.
fn signed_year(query: &str) -> Option<ApiError> {
    let pairs = web::Query::<Vec<(String, String)>>::from_query(query).ok()?.into_inner();
    let (named, _) = pairs.into_iter().find(|(_, value)| is_signed_year(value))?;
    let message = words("年份应为四位数字", "A year has four digits");
    let (zh, en) = (format!("{named}: {}", message.zh), format!("{named}: {}", message.en));
    let fault = FieldFault { field: named, code: "invalid_parameter", message };
    Some(ApiError { errors: vec![fault], ..ApiError::bad_request("invalid_parameter", zh, en) })
}
