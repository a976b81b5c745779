//! A piece of a resumable upload: raw bytes with the place at which they begin.
use crate::error::ApiError;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use std::pin::Pin;

/// The media type of pieces.
pub const PIECE: &str = "application/offset+octet-stream";

/// Bytes that begin at `offset`, at most as many as any body.
pub struct Piece {
    pub offset: i64,
    pub bytes: Bytes,
}

impl FromRequest for Piece {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::trim).unwrap_or_default().to_owned();
        let (content_type, offset) = (header("content-type").to_ascii_lowercase(), header("upload-offset"));
        let bytes = Bytes::from_request(request, payload);
        Box::pin(async move {
            if content_type.split(';').next() != Some(PIECE) {
                let (zh, en) = (format!("请用 {PIECE} 发送"), format!("Send {PIECE}"));
                return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", zh, en));
            }
            let offset = offset.parse::<i64>().ok().filter(|offset| *offset >= 0).ok_or_else(|| {
                let (zh, en) = ("请用 Upload-Offset 说明从第几个字节开始", "Say in Upload-Offset at which byte the piece begins");
                ApiError::bad_request("invalid_upload_offset", zh, en)
            })?;
            let bytes = bytes.await.map_err(|error| super::json::body_error(&error))?;
            Ok(Self { offset, bytes })
        })
    }
}
