//! Beginning an upload and going on with it.
use super::dto::{Upload, UploadIn};
use super::store::{self, Row};
use super::whole::{checksum, finish, taken};
use crate::app::App;
use crate::authz::Actor;
use crate::db::dialect;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::files::domain::{self, Refusal};
use crate::features::files::objects::Objects;
use crate::features::files::store as files;
use crate::features::files::{actions, subjects::FileSubject};
use crate::http::Piece;
use uuid::Uuid;

/// Begins an upload. The same reference again answers with the upload that exists (200), whichever way its file came.
pub async fn create(app: &App, actor: &Actor, input: UploadIn, key: Option<Idempotency>) -> ApiResult<Written<Upload>> {
    let sha256 = checksum(&input.sha256)?;
    actions::check_size(app, actor, usize::try_from(input.size).unwrap_or(usize::MAX)).await?;
    let name = domain::clean_name(&input.filename);
    // Whether such a name is taken at all is known before the first byte.
    if domain::media_type(&name, b"-") == Err(Refusal::NotAllowed) {
        return Err(actions::refusal(Refusal::NotAllowed));
    }
    let new = Row {
        id: Uuid::now_v7(),
        client_ref: input.client_ref,
        created_by: actor.user_id,
        subject: input.subject_type,
        subject_id: input.subject_id,
        name,
        size: input.size,
        sha256,
        received: 0,
        file_id: None,
    };
    let mut written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| begin(tx, actor, new.clone()).await).await?;
    if written.body.file_id.is_none() && written.body.received == written.body.size {
        let row = store::find(app.db.read(), actor, written.body.id).await?;
        if row.is_ripe() {
            written.body = finish(app, actor, &row).await?;
        }
    }
    Ok(written)
}

async fn begin(tx: &Tx, actor: &Actor, new: Row) -> ApiResult<(u16, Upload, Option<i64>)> {
    dialect::hold_name(&tx.conn, tx.author.county_id, &new.client_ref.to_string()).await?;
    if let Some(known) = store::of_client_ref(tx, new.client_ref).await? {
        if known.created_by != actor.user_id {
            return Err(taken());
        }
        if (known.size, &known.sha256, known.subject_id) != (new.size, &new.sha256, new.subject_id) {
            let (zh, en) = ("这个 client_ref 已用于另一个文件，请换一个", "This client_ref is that of another file; take a new one");
            return Err(ApiError::conflict("client_ref_used", zh, en));
        }
        return Ok((200, known.told(), None));
    }
    if let Some((file, owner)) = store::file_of(tx, new.client_ref).await? {
        if owner != Some(actor.user_id) {
            return Err(taken());
        }
        let whole = Row { received: new.size, file_id: Some(file), ..new };
        store::insert(tx, &whole).await?;
        return Ok((200, whole.told(), None));
    }
    check(tx, actor, new.subject, new.subject_id).await?;
    store::insert(tx, &new).await?;
    tx.record(change("created", &new)).await?;
    Ok((201, new.told(), None))
}

async fn check(tx: &Tx, actor: &Actor, subject: FileSubject, id: Uuid) -> ApiResult<()> {
    files::check_subject(&tx.conn, actor, subject, id, false).await.map_err(|error| match error.status.as_u16() {
        404 => ApiError::field("subject_id", "unknown_reference", "没有这条记录，或不在您的权限内", "There is no such record, or it is not yours"),
        _ => error,
    })
}

/// Takes the next piece; with the last one the file stands.
pub async fn append(app: &App, actor: &Actor, id: Uuid, piece: Piece) -> ApiResult<Upload> {
    let before = store::find(app.db.read(), actor, id).await?;
    let length = i64::try_from(piece.bytes.len()).unwrap_or(i64::MAX);
    check_place(&before, piece.offset)?;
    if length > before.size - before.received {
        let (zh, en) = ("发送的内容超过了文件的大小", "More bytes than the file was said to have");
        return Err(ApiError::unprocessable("upload_too_long", zh, en));
    }
    let mut after = before.clone();
    if length > 0 {
        let key = Objects::new_key(actor.county_id, app.clock.now());
        app.files.put(&key, piece.bytes).await?;
        let taken = take(app, actor, id, piece.offset, &key, length).await;
        if taken.as_ref().is_err_and(|error| error.status.is_client_error()) {
            app.files.forget(&key).await?;
        }
        after = taken?;
    }
    if after.is_ripe() { finish(app, actor, &after).await } else { Ok(after.told()) }
}

async fn take(app: &App, actor: &Actor, id: Uuid, offset: i64, key: &str, length: i64) -> ApiResult<Row> {
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    let held = store::hold(&tx, actor, id).await?;
    // Another piece may have come meanwhile.
    check_place(&held, offset)?;
    store::add_piece(&tx, &held, key, length).await?;
    tx.record(change("appended", &held)).await?;
    tx.commit().await?;
    Ok(Row { received: held.received + length, ..held })
}

/// A piece begins where the server stands, or is refused with where that is.
fn check_place(upload: &Row, offset: i64) -> ApiResult<()> {
    if upload.received == offset {
        return Ok(());
    }
    let zh = format!("已收到 {} 字节，请从那里继续", upload.received);
    let error = ApiError::conflict("offset_mismatch", zh, format!("{} bytes are here: go on with that one", upload.received));
    Err(ApiError { current: Some(serde_json::to_value(upload.told())?), ..error })
}

fn change(action: &'static str, upload: &Row) -> Change {
    let summary = Some(format!("{}（{} {}）", upload.name, upload.subject.as_str(), upload.subject_id));
    Change { action, subject_type: "upload", subject_id: upload.id, version: 1, summary, before: None, after: None }
}
