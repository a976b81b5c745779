//! What the operations on files take and give.
use super::subjects::FileSubject;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A file (附件), without its bytes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct File {
    pub id: Uuid,
    pub subject_type: FileSubject,
    pub subject_id: Uuid,
    #[schema(example = "投资协议.pdf")]
    pub name: String,
    /// Told by the content, never by what was sent.
    #[schema(example = "application/pdf")]
    pub media_type: String,
    pub size_bytes: i64,
    /// Of the content, in hex.
    pub sha256: String,
    pub tags: Vec<String>,
    /// Other live files of the same content, as far as the asker may see them; at most ten.
    pub same_as: Vec<SameFile>,
    /// Who uploaded it.
    #[schema(required)]
    pub created_by: Option<Reference>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: FileCan,
}

/// Another file of the same content.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SameFile {
    pub id: Uuid,
    pub name: String,
    pub subject_type: FileSubject,
    pub subject_id: Uuid,
}

/// What the asker may do with a file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FileCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
}

/// A file, as sent.
#[derive(Debug, ToSchema)]
#[allow(dead_code)]
pub struct FileUpload {
    /// At most 50 MiB; pdf, png, jpg, gif, webp, bmp, tiff, docx, xlsx, pptx, doc, xls, ppt, wps, et, dps, ofd, txt, csv.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    pub file: Vec<u8>,
    pub subject_type: FileSubject,
    pub subject_id: Uuid,
    /// Tags; the part may stand several times, or hold several split by 、 or commas.
    pub tags: Option<String>,
}

/// A change of a file's name or tags (merge patch: absent leaves, null clears the tags). The name keeps its ending.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FilePatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    pub tags: Patch<Vec<String>>,
}

list_filter! {
    /// Which files.
    FileFilter,
    sorted: "`created_at`, `name` or `size_bytes`; with `-` before it descending. Default `-created_at`.",
    words: "Words that occur in name or tags.",
    {
        /// Of this kind of record: `lead`, `project`, `visit`, `company` or `fund_arrival`.
        #[param(example = "project")]
        subject_type: String,
        /// Of this record; needs `subject_type`. A record that the asker may not read is a 404.
        subject_id: Uuid,
        /// With this tag.
        tag: String,
    }
}
