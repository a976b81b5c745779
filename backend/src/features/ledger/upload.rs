//! Taking a workbook from a multipart request, with a bound on its size.
use super::reader::FILE_LIMIT;
use crate::error::{ApiError, ApiResult};
use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use futures_util::StreamExt;

/// An uploaded workbook.
pub struct Upload {
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// Reads the part `file`; another part, none, or a second one is a 400.
pub async fn read(mut form: Multipart) -> ApiResult<Upload> {
    let malformed = || {
        ApiError::bad_request(
            "malformed_multipart",
            "请用 multipart/form-data 上传，文件放在 file 里",
            "Send multipart/form-data with the workbook in the part `file`",
        )
    };
    let mut upload = None;
    while let Some(field) = form.next().await {
        let mut field = field.map_err(|_| malformed())?;
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" || upload.is_some() {
            return Err(malformed());
        }
        let sent = field.content_disposition().and_then(|d| d.get_filename()).unwrap_or("workbook.xlsx").to_owned();
        let mut bytes = Vec::new();
        while let Some(piece) = field.next().await {
            let piece = piece.map_err(|_| malformed())?;
            if bytes.len() + piece.len() > FILE_LIMIT {
                let (zh, en) = ("文件超过 50 MiB，请分成几个文件导入", "The file is larger than 50 MiB: split it");
                return Err(ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large", zh, en));
            }
            bytes.extend_from_slice(&piece);
        }
        upload = Some(Upload { file_name: shown_name(&sent), bytes });
    }
    upload.ok_or_else(malformed)
}

/// A file's name for showing: the last part of what was sent, without control characters. It is never used as a path.
fn shown_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = crate::text::trim(last).chars().filter(|c| !c.is_control()).take(120).collect();
    if clean.is_empty() { "workbook.xlsx".to_owned() } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_path() {
        assert_eq!(shown_name("../../etc/passwd"), "passwd");
        assert_eq!(shown_name("C:\\桌面\\台账（终稿）.xlsx"), "台账（终稿）.xlsx");
        assert_eq!(shown_name("a\u{0}b\nc"), "abc");
        assert_eq!(shown_name("/"), "workbook.xlsx");
    }
}
