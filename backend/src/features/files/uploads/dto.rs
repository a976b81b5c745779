//! What the operations on uploads take and give.
use crate::features::files::subjects::FileSubject;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A file that is to come in pieces.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UploadIn {
    /// Made on the device, unique for ever: a repeat is answered 200 with the upload that exists.
    pub client_ref: Uuid,
    pub subject_type: FileSubject,
    pub subject_id: Uuid,
    #[schema(example = "合影.jpg")]
    pub filename: String,
    /// In bytes.
    #[validate(range(min = 1, message = "文件是空的|The file is empty"))]
    #[schema(minimum = 1)]
    pub size: i64,
    /// Of the whole, in hex.
    #[schema(min_length = 64, max_length = 64)]
    pub sha256: String,
}

/// How far an upload is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Upload {
    pub id: Uuid,
    pub client_ref: Uuid,
    /// In bytes.
    pub size: i64,
    /// How many bytes are here: the next piece begins with that one.
    pub received: i64,
    /// The file, once all of it is here and has been looked at.
    #[schema(required)]
    pub file_id: Option<Uuid>,
}
