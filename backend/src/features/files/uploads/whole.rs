//! Making a file of bytes that are all here, once for a device's reference, however they came: in pieces, or with a sealed outbox.
use super::dto::Upload;
use super::store::{self, Row};
use crate::app::App;
use crate::authz::Actor;
use crate::crypto::sha256_hex;
use crate::db::dialect;
use crate::db::write::{Author, Tx};
use crate::error::{ApiError, ApiResult};
use crate::features::files::objects::Objects;
use crate::features::files::store::{self as files, NewFile};
use crate::features::files::subjects::FileSubject;
use crate::features::files::{actions, domain};
use actix_web::web::Bytes;
use uuid::Uuid;

/// A file with all its bytes.
pub struct Whole {
    pub client_ref: Uuid,
    pub subject: FileSubject,
    pub subject_id: Uuid,
    pub name: String,
    pub sha256: String,
    pub bytes: Bytes,
}

/// Whether a text is a SHA-256 in hex; in small letters then.
pub fn checksum(text: &str) -> ApiResult<String> {
    let text = text.trim().to_ascii_lowercase();
    if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(text);
    }
    Err(ApiError::field("sha256", "invalid", "应为 64 位十六进制的 SHA-256", "A SHA-256 in 64 hexadecimal digits"))
}

/// Another's reference.
pub fn taken() -> ApiError {
    let (zh, en) = ("这个 client_ref 已被他人使用，请换一个", "This client_ref has made somebody else's file; take a new one");
    ApiError::conflict("client_ref_taken", zh, en)
}

/// Looks at the bytes and keeps them as a file of the record, by `writer`; a reference that has made its file already answers with that.
pub async fn keep_whole(app: &App, author: Author, writer: &Actor, whole: Whole) -> ApiResult<Uuid> {
    actions::check_size(app, writer, whole.bytes.len()).await?;
    let (name, bytes) = (domain::clean_name(&whole.name), whole.bytes.clone());
    let named = name.clone();
    let looked = tokio::task::spawn_blocking(move || (sha256_hex(&bytes), domain::media_type(&named, &bytes)));
    let (sha256, media_type) = looked.await.map_err(ApiError::internal)?;
    if sha256 != whole.sha256 {
        let (zh, en) = ("文件内容与校验值不符，请重新发送", "The content does not have the checksum that was told; send it again");
        return Err(ApiError::unprocessable("checksum_mismatch", zh, en));
    }
    let media_type = media_type.map_err(actions::refusal)?;
    let storage_key = Objects::new_key(writer.county_id, app.clock.now());
    app.files.put(&storage_key, whole.bytes.clone()).await?;
    let id = Uuid::now_v7();
    let new = NewFile {
        id,
        subject: whole.subject,
        subject_id: whole.subject_id,
        name: &name,
        media_type,
        size: whole.bytes.len(),
        sha256: &sha256,
        storage_key: &storage_key,
        tags: &[],
        client_ref: Some(whole.client_ref),
        created_by: Some(writer.user_id),
    };
    let tx = Tx::begin(&app.db, author, app.clock.now()).await?;
    let kept = keep(&tx, writer, &new, whole.client_ref).await?;
    tx.commit().await?;
    if kept != id {
        app.files.forget(&storage_key).await?;
    }
    Ok(kept)
}

async fn keep(tx: &Tx, writer: &Actor, new: &NewFile<'_>, client_ref: Uuid) -> ApiResult<Uuid> {
    dialect::hold_name(&tx.conn, tx.author.county_id, &client_ref.to_string()).await?;
    let file = match store::file_of(tx, client_ref).await? {
        Some((_, owner)) if owner != Some(writer.user_id) => return Err(taken()),
        Some((known, _)) => known,
        None => {
            files::check_subject(&tx.conn, writer, new.subject, new.subject_id, false).await?;
            files::insert(tx, new).await?;
            let file = files::find(&tx.conn, writer, new.id, false).await?;
            tx.record(actions::change("created", &file, None, Some(actions::told(&file)))).await?;
            new.id
        }
    };
    // An upload of the same reference is whole now, however far it was.
    if let Some(upload) = store::of_client_ref(tx, client_ref).await?.filter(|upload| upload.file_id.is_none()) {
        store::settle(tx, upload.id, Some(file)).await?;
    }
    Ok(file)
}

/// Makes the file of an upload whose bytes are all here. One that is refused begins anew.
pub async fn finish(app: &App, actor: &Actor, upload: &Row) -> ApiResult<Upload> {
    let keys = store::pieces(app.db.read(), upload.id).await?;
    let mut bytes = Vec::with_capacity(usize::try_from(upload.size).unwrap_or_default());
    for key in &keys {
        let mut piece = app.files.get(key).await?.bytes;
        while let Some(part) = futures_util::StreamExt::next(&mut piece).await {
            bytes.extend_from_slice(&part.map_err(crate::features::files::objects::away)?);
        }
    }
    let whole = Whole {
        client_ref: upload.client_ref,
        subject: upload.subject,
        subject_id: upload.subject_id,
        name: upload.name.clone(),
        sha256: upload.sha256.clone(),
        bytes: bytes.into(),
    };
    let kept = keep_whole(app, actor.author(), actor, whole).await;
    if let Err(error) = &kept {
        let (now, is_whole) = (app.clock.now(), store::find(app.db.read(), actor, upload.id).await?.file_id.is_some());
        if is_whole || !matches!(error.status.as_u16(), 415 | 422) {
            return kept.map(|_| upload.told());
        }
        let tx = Tx::begin(&app.db, actor.author(), now).await?;
        store::settle(&tx, upload.id, None).await?;
        tx.commit().await?;
    }
    kept?;
    for key in keys {
        if let Err(error) = app.files.forget(&key).await {
            tracing::warn!(%error, "a piece without a row stays until it is tidied away");
        }
    }
    Ok(store::find(app.db.read(), actor, upload.id).await?.told())
}
