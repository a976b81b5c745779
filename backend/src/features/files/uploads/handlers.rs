//! The operations on uploads.
use super::dto::{Upload, UploadIn};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::FilesWrite;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Piece, ReadRefusals, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, get, patch, post, web};
use uuid::Uuid;

/// Begin to upload a file in pieces
///
/// For lines that break: the device's `client_ref` makes one upload and one file for ever. A repeat is answered 200 with how far it is.
/// Needs `files:write`.
#[utoipa::path(operation_id = "upload_create", tag = "files", request_body = UploadIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("files:write")), ("x-mobile" = json!(true))),
    responses((status = 201, description = "The upload", body = Upload),
        (status = 200, description = "The upload that this client_ref began before", body = Upload), WriteRefusals))]
#[post("/uploads")]
pub async fn upload_create(
    actor: Allowed<FilesWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<UploadIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("upload_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// How far an upload is
///
/// One's own. Needs `files:write`.
#[utoipa::path(operation_id = "upload_get", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The upload's id")),
    extensions(("x-permission" = json!("files:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The upload", body = Upload), ReadRefusals))]
#[get("/uploads/{id}")]
pub async fn upload_get(actor: Allowed<FilesWrite>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::find(app.db.read(), &actor, *id).await?.told()))
}

/// Send the next piece of an upload
///
/// At most 1 MiB, beginning at the byte in `Upload-Offset`, which is how many the server has; another one is 409 `offset_mismatch` with
/// the upload in `current`. With the last byte the whole is compared with its checksum and looked at as any file; what is refused begins
/// anew. Needs `files:write`.
#[utoipa::path(operation_id = "upload_append", tag = "files", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The upload's id"),
        ("Upload-Offset" = i64, Header, description = "At which byte the piece begins", minimum = 0)),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream", description = "The bytes"),
    extensions(("x-permission" = json!("files:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The upload", body = Upload), WriteRefusals))]
#[patch("/uploads/{id}")]
pub async fn upload_append(actor: Allowed<FilesWrite>, app: web::Data<App>, id: web::Path<Uuid>, piece: Piece) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(actions::append(&app, &actor, *id, piece).await?))
}
