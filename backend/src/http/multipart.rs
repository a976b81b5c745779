//! Forms with one file: the part `file` and text parts of known names, each bounded.
use crate::error::{ApiError, ApiResult};
use actix_multipart::{Field, Multipart};
use actix_web::http::StatusCode;
use futures_util::StreamExt;

/// The largest file of any form.
pub const FILE_LIMIT: usize = 50 * 1024 * 1024;
/// The largest text part.
const TEXT_LIMIT: usize = 4 * 1024;
/// The most text parts.
const PARTS: usize = 50;

/// A file as sent: its name is whatever the client says.
pub struct SentFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a form held.
pub struct Form {
    pub file: SentFile,
    /// Name and text of the other parts, in the order sent.
    pub texts: Vec<(String, String)>,
}

impl Form {
    /// The first text of a name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// All texts of a name.
    pub fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.texts.iter().filter(move |(known, _)| known == name).map(|(_, text)| text.as_str())
    }
}

fn malformed() -> ApiError {
    let (zh, en) = ("请用 multipart/form-data 上传，文件放在 file 里", "Send multipart/form-data with the file in the part `file`");
    ApiError::bad_request("malformed_multipart", zh, en)
}

/// Reads the part `file` and text parts of the `known` names; another part is a 422, a second file or none a 400, too large a 413.
pub async fn read(mut form: Multipart, known: &[&str]) -> ApiResult<Form> {
    let (mut file, mut texts) = (None, Vec::new());
    while let Some(field) = form.next().await {
        let field = field.map_err(|_| malformed())?;
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            if file.is_some() {
                return Err(malformed());
            }
            let sent = field.content_disposition().and_then(|d| d.get_filename()).unwrap_or_default().to_owned();
            file = Some(SentFile { name: sent, bytes: content(field, FILE_LIMIT).await? });
        } else if known.contains(&name.as_str()) && texts.len() < PARTS {
            let bytes = content(field, TEXT_LIMIT).await?;
            let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or_else(malformed)?;
            texts.push((name, text));
        } else {
            let name: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
            return Err(ApiError::field(&name, "unknown_field", "没有这一项", "There is no such field"));
        }
    }
    let file = file.ok_or_else(malformed)?;
    Ok(Form { file, texts })
}

async fn content(mut field: Field, limit: usize) -> ApiResult<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.next().await {
        let piece = piece.map_err(|_| malformed())?;
        if bytes.len() + piece.len() > limit {
            let mib = FILE_LIMIT / 1024 / 1024;
            let zh = format!("文件超过 {mib} MiB，请压缩图片或分成几个文件上传");
            return Err(ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large", zh, format!("The file is larger than {mib} MiB: split it")));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}
