//! The operations on files.
use super::dto::{File, FileFilter, FilePatch, FileUpload};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{FilesRead, FilesWrite};
use crate::error::ApiResult;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, multipart, respond};
use actix_multipart::Multipart;
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List files
///
/// Those of the records that the asker may read; with `subject_type` and `subject_id` those of one record. Needs `files:read`.
#[utoipa::path(operation_id = "file_list", tag = "files", params(FileFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("files:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<File>), ReadRefusals))]
#[get("/files")]
pub async fn file_list(actor: Allowed<FilesRead>, app: web::Data<App>, filter: ValidQuery<FileFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Upload a file to a record
///
/// The type is told by the content and must fit the name's ending (415 `file_type_not_allowed`, `file_type_mismatch`,
/// `file_with_macros`). A file of the same content elsewhere is flagged in `same_as`, not refused. Needs `files:write`.
#[utoipa::path(operation_id = "file_create", tag = "files", security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and form give the stored answer again, for 24 hours")),
    request_body(content = FileUpload, content_type = "multipart/form-data", description = "The file in the part `file`, and to what it belongs"),
    extensions(("x-permission" = json!("files:write"))),
    responses((status = 201, description = "The file", body = File), WriteRefusals))]
#[post("/files")]
pub async fn file_create(actor: Allowed<FilesWrite>, app: web::Data<App>, key: IdempotencyKey, form: Multipart) -> ApiResult<HttpResponse> {
    let form = multipart::read(form, &["subject_type", "subject_id", "tags"]).await?;
    Ok(respond::written(&actions::create(&app, &actor, form, key).await?))
}

/// One file, without its bytes
///
/// Needs `files:read`.
#[utoipa::path(operation_id = "file_get", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The file's id"), ArchivedToo),
    extensions(("x-permission" = json!("files:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The file", body = File), ReadRefusals))]
#[get("/files/{id}")]
pub async fn file_get(
    actor: Allowed<FilesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let file = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    Ok(respond::row(&file, file.version))
}

/// A file's bytes
///
/// Always as an attachment, under the media type that its content has. Each download is noted in the audit. Needs `files:read`.
#[utoipa::path(operation_id = "file_content_get", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The file's id"), ArchivedToo),
    extensions(("x-permission" = json!("files:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The bytes", content_type = "application/octet-stream", body = Vec<u8>), ReadRefusals))]
#[get("/files/{id}/content")]
pub async fn file_content_get(
    actor: Allowed<FilesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let (file, outgoing) = actions::open(&app, &actor, *id, query.0.archived()).await?;
    Ok(respond::stream(outgoing.bytes, outgoing.size, &file.media_type, &file.name))
}

/// Change a file's name or tags
///
/// JSON merge patch. By who uploaded it, or the centre. The name's ending stays. Needs `files:write`.
#[utoipa::path(operation_id = "file_update", tag = "files", security(("bearer" = [])),
    request_body = FilePatch,
    params(("id" = Uuid, Path, description = "The file's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("files:write"))),
    responses((status = 200, description = "The file", body = File), WriteRefusals))]
#[patch("/files/{id}")]
pub async fn file_update(
    actor: Allowed<FilesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<FilePatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a file
///
/// By who uploaded it, or the centre; its bytes stay. Needs `files:write`.
#[utoipa::path(operation_id = "file_archive", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The file's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("files:write")), ("x-mobile" = json!(true))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/files/{id}")]
pub async fn file_archive(actor: Allowed<FilesWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived file back
///
/// Needs `files:write`.
#[utoipa::path(operation_id = "file_restore", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The file's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("files:write"))),
    responses((status = 200, description = "The file", body = File), WriteRefusals))]
#[post("/files/{id}/restore")]
pub async fn file_restore(actor: Allowed<FilesWrite>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("file_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}
