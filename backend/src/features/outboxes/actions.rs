//! Giving the key out, and writing down what a sealed outbox holds: each item once, as typed by the importer for its writer.
use super::dto::{FORMAT, Item, Opened, OutboxImport, OutboxItem, OutboxItemStatus, OutboxKey, OutboxPhoto, Photo};
use super::{sealing, store};
use crate::app::App;
use crate::authz::{Actor, Permission, Role};
use crate::db::dialect;
use crate::db::write::{Author, Change, Tx, write};
use crate::error::{ApiError, ApiResult};
use crate::features::files::{self, FileSubject, Whole};
use crate::features::visits::{self, Visit, VisitIn};
use crate::features::{recordings, users};
use crate::http::Reference;
use crate::http::json;
use crate::http::multipart::SentFile;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use uuid::Uuid;

/// The most items of one outbox.
const MOST_ITEMS: usize = 500;

/// The key to which phones seal; made when it is first asked for.
pub async fn key(app: &App, actor: &Actor) -> ApiResult<OutboxKey> {
    if let Some(recipient) = store::recipient(app.db.read(), actor.county_id).await? {
        return Ok(OutboxKey { recipient });
    }
    let author = Author { id: None, name: "系统".into(), county_id: actor.county_id, acting_for: None };
    let tx = Tx::begin(&app.db, author, app.clock.now()).await?;
    dialect::hold_name(&tx.conn, actor.county_id, "outbox key").await?;
    if let Some(recipient) = store::recipient(&tx.conn, actor.county_id).await? {
        return Ok(OutboxKey { recipient });
    }
    let (id, (recipient, identity)) = (Uuid::now_v7(), sealing::make());
    store::insert(&tx, id, &recipient, &app.ring.seal(identity.as_bytes())?).await?;
    let summary = Some(recipient.clone());
    tx.note(Change { action: "created", subject_type: "outbox_key", subject_id: id, version: 1, summary, before: None, after: None }).await?;
    tx.commit().await?;
    Ok(OutboxKey { recipient })
}

/// Writes down what an outbox holds.
pub async fn import(app: &App, actor: &Actor, file: SentFile) -> ApiResult<OutboxImport> {
    let opened = open(app, actor, file.bytes).await?;
    let (writer, user) = writer_of(app, actor, opened.user_id).await?;
    let mut items = Vec::new();
    for item in opened.items {
        items.push(take(app, actor, &writer, item).await?);
    }
    let written = items.iter().filter(|item| item.status == OutboxItemStatus::Created).count();
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    let summary = Some(format!("{}：共 {} 件，新写入 {written} 件", user.name, items.len()));
    let subject_id = Uuid::now_v7();
    tx.record(Change { action: "imported", subject_type: "outbox", subject_id, version: 1, summary, before: None, after: None }).await?;
    tx.commit().await?;
    Ok(OutboxImport { user, saved_at: opened.saved_at, items })
}

async fn open(app: &App, actor: &Actor, sealed: Vec<u8>) -> ApiResult<Opened> {
    let mut identities = Vec::new();
    for cipher in store::identities(app.db.read(), actor.county_id).await? {
        identities.push(String::from_utf8(app.ring.open(&cipher)?).map_err(ApiError::internal)?);
    }
    let opened = tokio::task::spawn_blocking(move || {
        let plain = sealing::open(&identities, &sealed)?;
        json::read::<Opened>(&plain).map_err(|_| malformed())
    });
    let opened = opened.await.map_err(ApiError::internal)??;
    if opened.format != FORMAT || opened.items.len() > MOST_ITEMS {
        return Err(malformed());
    }
    Ok(opened)
}

fn malformed() -> ApiError {
    let (zh, en) = ("这不是本系统的离线信件，或版本不对", "This is no outbox of this system, or one of another version");
    ApiError::field("file", "invalid", zh, en)
}

/// Who wrote it: anybody of the county for the centre, for a team lead the own team.
async fn writer_of(app: &App, actor: &Actor, id: Uuid) -> ApiResult<(Actor, Reference)> {
    let found = users::actors(app.db.read(), actor.county_id, &[id], app.clock.today()).await?;
    let writer = found.into_iter().next().ok_or_else(|| {
        let (zh, en) = ("写信人不在本县，或账号已停用", "Its writer is not of this county, or the account is archived");
        ApiError::field("file", "unknown_writer", zh, en)
    })?;
    if !actor.is(Role::Center) && writer.organization_id != actor.organization_id {
        let (zh, en) = ("只能导入本组人员的离线信件", "Only outboxes of one's own team are imported");
        return Err(ApiError::forbidden("not_your_team", zh, en));
    }
    let user = Reference { id: writer.user_id, name: writer.name.clone() };
    Ok((writer, user))
}

/// Writes one item with its pictures. What the item itself is at fault for is told beside it; a fault of ours ends the import, which may
/// simply be repeated.
async fn take(app: &App, actor: &Actor, writer: &Actor, mut item: Item) -> ApiResult<OutboxItem> {
    let (client_ref, photos) = (item.client_ref, std::mem::take(&mut item.photos));
    let written = match visit_of(item) {
        Ok(input) => write_visit(app, actor, writer, input).await,
        Err(error) => Err(error),
    };
    let (status, visit) = match written {
        Ok(written) => written,
        Err(error) if error.status.is_client_error() => {
            let problem = Some(error.problem());
            return Ok(OutboxItem { client_ref, status: OutboxItemStatus::Refused, visit_id: None, problem, photos: Vec::new() });
        }
        Err(error) => return Err(error),
    };
    let mut kept = Vec::new();
    for photo in photos {
        kept.push(keep(app, actor, writer, visit.id, photo).await?);
    }
    Ok(OutboxItem { client_ref, status, visit_id: Some(visit.id), problem: None, photos: kept })
}

fn visit_of(item: Item) -> ApiResult<VisitIn> {
    if item.kind != "visit" {
        let (zh, en) = ("不认识这一类内容", "This kind of item is not known");
        return Err(ApiError::field("kind", "unknown_kind", zh, en));
    }
    let input: VisitIn = json::read(item.body.get().as_bytes())?;
    if input.client_ref.is_some_and(|own| own != item.client_ref) {
        let (zh, en) = ("client_ref 前后不一致", "The client_ref differs from that of the item");
        return Err(ApiError::field("client_ref", "invalid", zh, en));
    }
    Ok(VisitIn { client_ref: Some(item.client_ref), made_at: input.made_at.or(item.made_at), ..input })
}

async fn write_visit(app: &App, actor: &Actor, writer: &Actor, input: VisitIn) -> ApiResult<(OutboxItemStatus, Visit)> {
    if !writer.may(Permission::VisitsWrite) {
        let (zh, en) = ("写信人的角色不能填写拜访", "The roles of its writer do not allow writing visits");
        return Err(ApiError::forbidden("forbidden", zh, en));
    }
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (status, visit, version) = visits::write_down(tx, writer, input.clone(), today).await?;
        if status == 201 && writer.user_id != actor.user_id {
            let label = format!("{} {}", visit.visited_on, visit.company.name);
            recordings::record(tx, writer.organization_id, ("visit", visit.id), &label).await?;
        }
        Ok((status, visit, version))
    });
    let written = written.await?;
    Ok((if written.status == 201 { OutboxItemStatus::Created } else { OutboxItemStatus::Known }, written.body))
}

async fn keep(app: &App, actor: &Actor, writer: &Actor, visit: Uuid, photo: Photo) -> ApiResult<OutboxPhoto> {
    let client_ref = photo.client_ref;
    let kept = match B64.decode(photo.base64.as_bytes()) {
        Ok(bytes) => {
            let (subject, subject_id, name, sha256) = (FileSubject::Visit, visit, photo.filename, photo.sha256.to_ascii_lowercase());
            files::keep_whole(app, actor.author(), writer, Whole { client_ref, subject, subject_id, name, sha256, bytes: bytes.into() }).await
        }
        Err(_) => Err(ApiError::field("base64", "invalid", "图片内容不完整", "The picture's content is broken")),
    };
    match kept {
        Ok(file) => Ok(OutboxPhoto { client_ref, file_id: Some(file), problem: None }),
        Err(error) if error.status.is_client_error() => Ok(OutboxPhoto { client_ref, file_id: None, problem: Some(error.problem()) }),
        Err(error) => Err(error),
    }
}
