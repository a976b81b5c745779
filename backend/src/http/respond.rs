//! Answers: a row with its `ETag`, a written row, a file.
use crate::db::write::Written;
use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ETAG};
use actix_web::web::Bytes;
use futures_util::Stream;
use serde::Serialize;

/// 200 with the row's version as `ETag`.
pub fn row(body: &impl Serialize, version: i64) -> HttpResponse {
    HttpResponse::Ok().insert_header((ETAG, format!("\"{version}\""))).json(body)
}

/// What a write answers, the same each time where it was repeated.
pub fn written<T: Serialize>(answer: &Written<T>) -> HttpResponse {
    let mut response = HttpResponse::build(StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK));
    if let Some(version) = answer.version {
        response.insert_header((ETAG, format!("\"{version}\"")));
    }
    if answer.repeated {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    if answer.status == 204 { response.finish() } else { response.json(&answer.body) }
}

/// The media type of workbooks.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file to keep: always an attachment, never shown in place.
pub fn file(bytes: Vec<u8>, media_type: &str, name: &str) -> HttpResponse {
    HttpResponse::Ok().content_type(media_type).insert_header((CONTENT_DISPOSITION, attachment(name))).body(bytes)
}

/// The same for bytes that come piece by piece; `size` is what they will be in all.
pub fn stream<S, E>(bytes: S, size: u64, media_type: &str, name: &str) -> HttpResponse
where
    S: Stream<Item = Result<Bytes, E>> + 'static,
    E: Into<Box<dyn std::error::Error>> + 'static,
{
    HttpResponse::Ok().content_type(media_type).insert_header((CONTENT_DISPOSITION, attachment(name))).body(SizedStream::new(size, bytes))
}

fn attachment(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"._-".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}
