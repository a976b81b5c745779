//! Every query on uploads and their pieces.
use super::dto::Upload;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::files::subjects::FileSubject;
use chrono::Duration;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LockType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// How long an upload with which nobody goes on is kept.
const KEPT: Duration = Duration::days(30);

/// An upload's row.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: Uuid,
    pub client_ref: Uuid,
    pub created_by: Uuid,
    pub subject: FileSubject,
    pub subject_id: Uuid,
    pub name: String,
    pub size: i64,
    pub sha256: String,
    pub received: i64,
    pub file_id: Option<Uuid>,
}

impl Row {
    pub fn told(&self) -> Upload {
        Upload { id: self.id, client_ref: self.client_ref, size: self.size, received: self.received, file_id: self.file_id }
    }

    /// Whether all its bytes are here and no file is made of them yet.
    pub fn is_ripe(&self) -> bool {
        self.file_id.is_none() && self.received == self.size
    }

    fn read(row: &QueryResult) -> ApiResult<Self> {
        let subject: String = row.try_get("", "subject_type")?;
        Ok(Self {
            id: row.try_get("", "id")?,
            client_ref: row.try_get("", "client_ref")?,
            created_by: row.try_get("", "created_by")?,
            subject: FileSubject::parse(&subject).ok_or_else(|| ApiError::internal("an upload to an unknown kind of record"))?,
            subject_id: row.try_get("", "subject_id")?,
            name: row.try_get("", "name")?,
            size: row.try_get("", "size_bytes")?,
            sha256: row.try_get("", "sha256")?,
            received: row.try_get("", "received")?,
            file_id: row.try_get("", "file_id")?,
        })
    }
}

const COLUMNS: &[&str] = &["id", "client_ref", "created_by", "subject_type", "subject_id", "name", "size_bytes", "sha256", "received", "file_id"];

fn of(county_id: Uuid, column: &'static str, value: Uuid) -> SelectStatement {
    let mut select = Query::select();
    select.columns(COLUMNS.iter().map(|name| Alias::new(*name))).from("uploads");
    select.and_where(Expr::col("county_id").eq(county_id)).and_where(Expr::col(column).eq(value));
    select
}

/// One's own upload; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Row> {
    let mut select = of(actor.county_id, "id", id);
    select.and_where(Expr::col("created_by").eq(actor.user_id));
    db.query_one(&select).await?.as_ref().map(Row::read).transpose()?.ok_or_else(ApiError::not_found)
}

/// The same, held until the transaction ends.
pub async fn hold(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<Row> {
    let mut select = of(actor.county_id, "id", id);
    select.and_where(Expr::col("created_by").eq(actor.user_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?.as_ref().map(Row::read).transpose()?.ok_or_else(ApiError::not_found)
}

/// The upload of a device's reference, held.
pub async fn of_client_ref(tx: &Tx, client_ref: Uuid) -> ApiResult<Option<Row>> {
    let mut select = of(tx.author.county_id, "client_ref", client_ref);
    tx.conn.query_one(select.lock(LockType::NoKeyUpdate)).await?.as_ref().map(Row::read).transpose()
}

/// The file that a device's reference made already, and whose it is.
pub async fn file_of(tx: &Tx, client_ref: Uuid) -> ApiResult<Option<(Uuid, Option<Uuid>)>> {
    let text = "SELECT id, created_by FROM files WHERE county_id = $1 AND client_ref = $2";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), client_ref.into()]).await?;
    row.map(|row| Ok((row.try_get("", "id")?, row.try_get("", "created_by")?))).transpose()
}

/// Keeps a new upload.
pub async fn insert(tx: &Tx, row: &Row) -> ApiResult<()> {
    let columns = [COLUMNS, &["county_id", "created_at", "updated_at"]].concat();
    let values = vec![
        row.id.into(),
        row.client_ref.into(),
        row.created_by.into(),
        row.subject.as_str().into(),
        row.subject_id.into(),
        row.name.as_str().into(),
        row.size.into(),
        row.sha256.as_str().into(),
        row.received.into(),
        row.file_id.into(),
        tx.author.county_id.into(),
        tx.now.into(),
        tx.now.into(),
    ];
    Ok(bulk::insert(&tx.conn, "uploads", &columns, vec![values]).await?)
}

/// Adds a piece to an upload that is held.
pub async fn add_piece(tx: &Tx, upload: &Row, storage_key: &str, bytes: i64) -> ApiResult<()> {
    let piece = vec![upload.id.into(), tx.author.county_id.into(), upload.received.into(), storage_key.into()];
    bulk::insert(&tx.conn, "upload_pieces", &["upload_id", "county_id", "from_byte", "storage_key"], vec![piece]).await?;
    let text = "UPDATE uploads SET received = received + $2, updated_at = $3 WHERE id = $1";
    sql::execute(&tx.conn, text, [upload.id.into(), bytes.into(), tx.now.into()]).await?;
    Ok(())
}

/// Under what the pieces lie, in their order.
pub async fn pieces<C: ConnectionTrait>(db: &C, upload: Uuid) -> ApiResult<Vec<String>> {
    let rows = sql::rows(db, "SELECT storage_key FROM upload_pieces WHERE upload_id = $1 ORDER BY from_byte", [upload.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "storage_key")).collect::<Result<_, _>>()?)
}

/// Lets go of the pieces: the upload is whole as `file`, or begins anew.
pub async fn settle(tx: &Tx, upload: Uuid, file: Option<Uuid>) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM upload_pieces WHERE upload_id = $1", [upload.into()]).await?;
    let text = "UPDATE uploads SET file_id = $2, received = CASE WHEN $3 THEN size_bytes ELSE 0 END, updated_at = $4 WHERE id = $1";
    sql::execute(&tx.conn, text, [upload.into(), file.into(), file.is_some().into(), tx.now.into()]).await?;
    Ok(())
}

/// Forgets uploads with which nobody has gone on for thirty days; their pieces' objects are tidied away as those that no row names.
pub async fn forget_unfinished(app: &App) -> ApiResult<()> {
    let before = app.clock.now() - KEPT;
    let old = "SELECT id FROM uploads WHERE file_id IS NULL AND updated_at < $1";
    let pieces = format!("DELETE FROM upload_pieces WHERE upload_id IN ({old})");
    sql::execute(app.db.write(), &pieces, [before.into()]).await?;
    let bare = "DELETE FROM uploads WHERE file_id IS NULL AND updated_at < $1 AND id NOT IN (SELECT upload_id FROM upload_pieces)";
    sql::execute(app.db.write(), bare, [before.into()]).await?;
    Ok(())
}
