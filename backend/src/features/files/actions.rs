//! Uploading, opening, changing, archiving and restoring files; each leaves its audit row, and each upload its bytes before its row.
use super::domain::{self, Refusal};
use super::dto::{File, FilePatch};
use super::objects::{Objects, Outgoing};
use super::store::{self, NewFile};
use super::subjects::FileSubject;
use crate::app::App;
use crate::authz::Actor;
use crate::crypto::sha256_hex;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::settings;
use crate::http::multipart::Form;
use crate::http::{IdempotencyKey, IfMatch, Patch};
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use uuid::Uuid;

/// A form that has been looked at: the record it names, and a file of a type that is kept.
struct Upload {
    subject: FileSubject,
    subject_id: Uuid,
    name: String,
    tags: Vec<String>,
    media_type: &'static str,
    sha256: String,
    bytes: Bytes,
}

impl Upload {
    /// What makes it the same request under one idempotency key.
    fn hash(&self) -> String {
        let told = format!("{}\n{}\n{}\n{}\n{}", self.subject.as_str(), self.subject_id, self.name, self.tags.join("\n"), self.sha256);
        sha256_hex(told.as_bytes())
    }
}

/// Keeps an uploaded file.
pub async fn create(app: &App, actor: &Actor, form: Form, key: IdempotencyKey) -> ApiResult<Written<File>> {
    let (subject, subject_id) = subject_of(&form)?;
    store::check_subject(app.db.read(), actor, subject, subject_id, false).await?;
    check_size(app, actor, form.file.bytes.len()).await?;
    let upload = look_at(form, subject, subject_id).await?;
    let idempotency = key.with("file_create", &upload.hash());
    let storage_key = Objects::new_key(actor.county_id, app.clock.now());
    app.files.put(&storage_key, upload.bytes.clone()).await?;
    let written = keep(app, actor, &upload, &storage_key, idempotency).await;
    // A refusal or a repeat leaves no row with this key. After a fault of ours the row may stand all the same: then the object stays.
    let is_unnamed = match &written {
        Ok(answer) => answer.repeated,
        Err(error) => error.status.is_client_error(),
    };
    if is_unnamed && let Err(error) = app.files.forget(&storage_key).await {
        tracing::warn!(%error, "an object without a row stays until it is tidied away");
    }
    written
}

async fn keep(app: &App, actor: &Actor, upload: &Upload, storage_key: &str, key: Option<Idempotency>) -> ApiResult<Written<File>> {
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let id = Uuid::now_v7();
        // Once more inside the transaction: the record may have been archived meanwhile.
        store::check_subject(&tx.conn, actor, upload.subject, upload.subject_id, false).await?;
        let new = NewFile {
            id,
            subject: upload.subject,
            subject_id: upload.subject_id,
            name: &upload.name,
            media_type: upload.media_type,
            size: upload.bytes.len(),
            sha256: &upload.sha256,
            storage_key,
            tags: &upload.tags,
            client_ref: None,
            created_by: None,
        };
        store::insert(tx, &new).await?;
        let file = store::find(&tx.conn, actor, id, false).await?;
        tx.record(change("created", &file, None, Some(told(&file)))).await?;
        Ok((201, file, Some(1)))
    });
    made.await
}

/// The administrator may have set a smaller bound than the form's own.
pub async fn check_size(app: &App, actor: &Actor, size: usize) -> ApiResult<()> {
    let most = settings::number(app.db.read(), actor.county_id, "upload_limit_mib", app.clock.today()).await?;
    if usize::try_from(most).is_ok_and(|most| size <= most * 1024 * 1024) {
        return Ok(());
    }
    let zh = format!("附件超过 {most} MiB，请压缩图片或分成几个文件上传");
    Err(ApiError::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "file_too_large",
        zh,
        format!("The file is larger than {most} MiB: make it smaller or split it"),
    ))
}

fn subject_of(form: &Form) -> ApiResult<(FileSubject, Uuid)> {
    let wrong = |field: &str, zh: &str, en: &str| ApiError::field(field, "invalid", zh, en);
    let subject = form.text("subject_type").and_then(FileSubject::parse).ok_or_else(|| {
        let (zh, en) =
            ("附件挂在 lead, project, visit, company 或 fund_arrival 上", "A file belongs to a lead, project, visit, company or fund_arrival");
        wrong("subject_type", zh, en)
    })?;
    let id = form.text("subject_id").and_then(|text| text.trim().parse().ok());
    let id = id.ok_or_else(|| wrong("subject_id", "请给出附件所属记录的 id", "Give the id of the record the file belongs to"))?;
    Ok((subject, id))
}

/// Finds out what was sent, on a blocking thread: hashing 50 MiB takes its time.
async fn look_at(form: Form, subject: FileSubject, subject_id: Uuid) -> ApiResult<Upload> {
    let name = domain::clean_name(&form.file.name);
    let sent = form.texts("tags").flat_map(|text| text.split(['、', ',', '，']));
    let tags = domain::clean_tags(sent).ok_or_else(bad_tags)?;
    let bytes = Bytes::from(form.file.bytes);
    let (named, content) = (name.clone(), bytes.clone());
    let looked = tokio::task::spawn_blocking(move || domain::media_type(&named, &content).map(|media_type| (media_type, sha256_hex(&content))));
    let (media_type, sha256) = looked.await.map_err(ApiError::internal)?.map_err(refusal)?;
    Ok(Upload { subject, subject_id, name, tags, media_type, sha256, bytes })
}

fn bad_tags() -> ApiError {
    let zh = format!("标签最多 {} 个，每个最多 {} 个字，不含引号和反斜杠", domain::MOST_TAGS, domain::LONGEST_TAG);
    let en = format!("At most {} tags of at most {} characters, without quotes and backslashes", domain::MOST_TAGS, domain::LONGEST_TAG);
    ApiError::field("tags", "invalid", zh, en)
}

/// A refusal of the rules, as it is answered.
pub fn refusal(refusal: Refusal) -> ApiError {
    let unsupported = |code, zh: String, en: String| ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, code, zh, en);
    let endings = domain::endings();
    match refusal {
        Refusal::Empty => ApiError::field("file", "empty", "文件是空的，请重新选择", "The file is empty; choose again"),
        Refusal::NotAllowed => unsupported(
            "file_type_not_allowed",
            format!("不收这种文件。可以上传：{endings}；压缩包请解开后上传"),
            format!("Files of this type are not kept. Send one of: {endings}; unpack archives first"),
        ),
        Refusal::Mismatch => unsupported(
            "file_type_mismatch",
            "文件内容与扩展名不符，或文件已损坏。请用原来的软件打开并另存后再上传".into(),
            "The content is not what the name's ending says, or the file is broken. Open it where it was made, save it again, and send that".into(),
        ),
        Refusal::Macros => unsupported(
            "file_with_macros",
            "文件里有宏，不能保存。请另存为不含宏的格式（.docx .xlsx .pptx）再上传".into(),
            "The file holds macros. Save it in a format without them (.docx .xlsx .pptx) and send that".into(),
        ),
        Refusal::ImageTooLarge => {
            let (zh, en) = ("图片像素过大，请缩小后再上传", "The image has too many pixels; make it smaller and send that");
            ApiError::field("file", "image_too_large", zh, en)
        }
    }
}

/// Opens a file's bytes, and notes who took them.
pub async fn open(app: &App, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<(File, Outgoing)> {
    let file = store::find(app.db.read(), actor, id, archived).await?;
    let outgoing = app.files.get(&store::storage_key(app.db.read(), id).await?).await?;
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    tx.note(change("downloaded", &file, None, None)).await?;
    tx.commit().await?;
    Ok((file, outgoing))
}

/// A file's bytes, for a slice whose own rules let somebody see them.
pub async fn bytes_of(app: &App, id: Uuid) -> ApiResult<Outgoing> {
    app.files.get(&store::storage_key(app.db.read(), id).await?).await
}

/// Changes name or tags.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: FilePatch, if_match: IfMatch) -> ApiResult<Written<File>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = store::find(&tx.conn, actor, id, false).await?;
        check(before.can.update, &before, &if_match)?;
        let name = match &patch.name {
            Patch::Absent => before.name.clone(),
            Patch::Null => return Err(ApiError::field("name", "required", "文件名必填", "A name is required")),
            Patch::Value(wanted) => domain::renamed(&before.name, wanted).ok_or_else(|| {
                ApiError::field("name", "ending_changed", "扩展名不能改，请保留原来的扩展名", "The ending cannot change; keep it as it was")
            })?,
        };
        let tags = match &patch.tags {
            Patch::Absent => before.tags.clone(),
            Patch::Null => Vec::new(),
            Patch::Value(tags) => domain::clean_tags(tags.iter().map(String::as_str)).ok_or_else(bad_tags)?,
        };
        store::update(tx, &before, &name, &tags).await?;
        answer(tx, actor, &before, "updated", 200).await
    });
    written.await
}

/// Takes a file out of use; its bytes stay.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<File>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = store::find(&tx.conn, actor, id, false).await?;
        check(before.can.archive, &before, &if_match)?;
        store::set_archived(tx, &before, true).await?;
        answer(tx, actor, &before, "archived", 204).await
    });
    written.await
}

/// Brings an archived file back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<File>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = store::find(&tx.conn, actor, id, true).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这个附件没有归档", "This file is not archived"));
        }
        check(before.can.restore, &before, &IfMatch(None))?;
        store::set_archived(tx, &before, false).await?;
        answer(tx, actor, &before, "restored", 200).await
    });
    written.await
}

fn check(may: bool, file: &File, if_match: &IfMatch) -> ApiResult<()> {
    if !may {
        let (zh, en) = ("只有上传者和招商中心可以修改这个附件", "Only who uploaded it and the promotion centre change this file");
        return Err(ApiError::forbidden("not_yours_to_change", zh, en));
    }
    if_match.check(file.version, file)
}

async fn answer(tx: &Tx, actor: &Actor, before: &File, action: &'static str, status: u16) -> ApiResult<(u16, File, Option<i64>)> {
    let after = store::find(&tx.conn, actor, before.id, true).await?;
    let (old, new) = differing(&told(before), &told(&after));
    tx.record(change(action, &after, old, new)).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}

/// A file as the audit tells it.
pub fn told(file: &File) -> serde_json::Value {
    serde_json::json!({
        "name": file.name, "tags": file.tags, "subject_type": file.subject_type, "subject_id": file.subject_id, "sha256": file.sha256,
        "size_bytes": file.size_bytes, "archived": file.archived_at.is_some(),
    })
}

/// A change of a file, for the audit.
pub fn change(action: &'static str, file: &File, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    let summary = Some(format!("{}（{} {}）", file.name, file.subject_type.as_str(), file.subject_id));
    Change { action, subject_type: "file", subject_id: file.id, version: file.version, summary, before, after }
}
