//! Validated JSON bodies: 400 for what is no JSON, 422 with field paths for what is JSON but wrong, unknown fields included.
use crate::context::words;
use crate::crypto::sha256_hex;
use crate::db::write::Idempotency;
use crate::error::{ApiError, FieldFault};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use std::future::{Ready, ready};
use std::pin::Pin;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

/// The largest JSON body.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// A body that parsed and passed its own rules; `hash` is that of the bytes as sent.
pub struct ValidJson<T> {
    pub value: T,
    pub hash: String,
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for ValidJson<T> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let content_type = request.headers().get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if !(content_type.starts_with("application/json") || content_type.starts_with("application/merge-patch+json")) {
                let (zh, en) = ("请用 application/json 发送", "Send application/json");
                return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", zh, en));
            }
            let bytes = bytes.await.map_err(|e| body_error(&e))?;
            Ok(Self { value: read(&bytes)?, hash: sha256_hex(&bytes) })
        })
    }
}

/// Reads a JSON text by the rules of bodies: 400 for what is no JSON, 422 with field paths for what is wrong.
pub fn read<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T, ApiError> {
    let value: T = parse(bytes)?;
    value.validate().map_err(|errors| ApiError::invalid(faults(&errors, "")))?;
    Ok(value)
}

/// Why a body could not be taken.
pub fn body_error(error: &actix_web::Error) -> ApiError {
    match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "内容超过 1 MiB", "The body is larger than 1 MiB")
        }
        _ => ApiError::bad_request("malformed_body", "请求没有发送完整", "The body did not arrive whole"),
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let malformed = || ApiError::bad_request("malformed_json", "不是正确的 JSON", "This is not well-formed JSON");
    if holds_nul(bytes) {
        let (zh, en) = ("内容里有不能保存的字符（NUL）", "The content holds a character that cannot be kept (NUL)");
        return Err(ApiError::unprocessable("invalid_character", zh, en));
    }
    let parsed = serde_path_to_error::deserialize(&mut deserializer);
    if parsed.is_ok() && deserializer.end().is_err() {
        return Err(malformed());
    }
    parsed.map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        if !inner.is_data() {
            return malformed();
        }
        let text = inner.to_string();
        let named = text.split('`').nth(1).unwrap_or_default().to_owned();
        let path = if path == "." { String::new() } else { path };
        let (field, code, message) = if text.starts_with("unknown field") {
            (if path.is_empty() { named } else { path }, "unknown_field", words("没有这一项", "There is no such field"))
        } else if text.starts_with("missing field") {
            (join(&path, &named), "required", words("必填", "Required"))
        } else {
            (path, "invalid", words("格式不对", "Not of the right form"))
        };
        ApiError::invalid(vec![FieldFault { field, code, message }])
    })
}

/// Whether a JSON text spells a NUL, which no database keeps in a text: an odd number of backslashes before `u0000`.
fn holds_nul(bytes: &[u8]) -> bool {
    let mut escaped = false;
    bytes.windows(5).enumerate().any(|(at, window)| {
        escaped = at > 0 && bytes[at - 1] == b'\\' && !escaped;
        escaped && window == b"u0000"
    })
}

fn join(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// The faults that `validator` found, with their paths. A rule's message is written `中文|English`.
fn faults(errors: &ValidationErrors, path: &str) -> Vec<FieldFault> {
    let mut found = Vec::new();
    for (field, kind) in errors.errors() {
        let at = join(path, field);
        match kind {
            ValidationErrorsKind::Field(list) => found.extend(list.iter().map(|error| {
                let message = error.message.as_deref().unwrap_or("不符合要求|Not acceptable");
                let (zh, en) = message.split_once('|').unwrap_or((message, message));
                FieldFault { field: at.clone(), code: stable(&error.code), message: words(zh, en) }
            })),
            ValidationErrorsKind::Struct(inner) => found.extend(faults(inner, &at)),
            ValidationErrorsKind::List(items) => {
                found.extend(items.iter().flat_map(|(index, inner)| faults(inner, &format!("{at}[{index}]"))));
            }
        }
    }
    found.sort_by(|a, b| a.field.cmp(&b.field));
    found
}

/// The stable codes of the rules in use; a rule of another name answers as `invalid`.
fn stable(code: &str) -> &'static str {
    const CODES: &[&str] = &["required", "length", "range", "url", "email", "regex", "invalid_username", "invalid_phone", "blank", "out_of_reach"];
    CODES.iter().find(|known| **known == code).copied().unwrap_or("invalid")
}

/// The `Idempotency-Key` header, when there is one.
pub struct IdempotencyKey(Option<String>);

impl IdempotencyKey {
    /// The key together with what is asked: operation and body.
    pub fn with(self, operation: &str, body_hash: &str) -> Option<Idempotency> {
        self.0.map(|key| Idempotency { key, request_hash: sha256_hex(format!("{operation}\n{body_hash}").as_bytes()) })
    }
}

impl FromRequest for IdempotencyKey {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(header) = request.headers().get("idempotency-key") else { return ready(Ok(Self(None))) };
        let key = header.to_str().ok().filter(|k| (1..=200).contains(&k.len()) && k.bytes().all(|b| b.is_ascii_graphic()));
        ready(key.map(|k| Self(Some(k.to_owned()))).ok_or_else(|| {
            ApiError::bad_request(
                "invalid_idempotency_key",
                "Idempotency-Key 应为 1–200 个可见字符",
                "Idempotency-Key is 1 to 200 visible characters",
            )
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::holds_nul;

    #[test]
    fn a_spelled_nul_is_found_and_a_spelled_backslash_is_not_one() {
        assert!(holds_nul(br#"{"name": "a\u0000b"}"#));
        assert!(holds_nul(br#"{"name": "\\\u0000"}"#));
        assert!(!holds_nul(br#"{"name": "\\u0000"}"#));
        assert!(!holds_nul(br#"{"name": "u0000"}"#));
    }
}
