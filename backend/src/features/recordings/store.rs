//! Every query on recordings.
use super::dto::{Recording, RecordingCan, RecordingFilter, RecordingStatus};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Page;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[Sortable::instant("recorded_at", || Expr::col(("recordings", "recorded_at")))];

/// A page of the recordings for units that the actor sees.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &RecordingFilter) -> ApiResult<Page<Recording>> {
    let mut recordings = visible_to(db, actor, filter.asked().archived).await?;
    recordings.among("status", filter.status.as_deref(), Some(RecordingStatus::WORDS))?;
    recordings.equal("organization_id", filter.organization_id);
    recordings.containing(&["label"], filter.asked().q);
    recordings.page(db, filter.asked(), (SORTS, "-recorded_at"), told, |row| recording(row, actor)).await
}

/// One of them.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Recording> {
    visible_to(db, actor, false).await?.one(db, id, told, |row| recording(row, actor)).await
}

async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut recordings = Listing::of("recordings", actor, archived);
    recordings.touched_by(&["organization_id"], actor.visible_organizations(db).await?.as_deref());
    Ok(recordings)
}

fn told(recordings: &mut Listing) {
    recordings.tell(&["id", "subject_type", "subject_id", "label", "status", "recorded_at", "answered_at", "answer", "version"]);
    recordings.tell_reference("organization_id", "organizations", "name");
    recordings.tell_reference("recorded_by", "users", "name");
    recordings.tell_reference("answered_by", "users", "name");
}

fn recording(row: &QueryResult, actor: &Actor) -> ApiResult<Recording> {
    let status = RecordingStatus::parse(&row.try_get::<String>("", "status")?);
    let recorded_by = reference(row, "recorded_by")?;
    // Whoever typed it does not confirm it.
    let other = recorded_by.as_ref().is_none_or(|by| by.id != actor.user_id);
    let answers = other && actor.may(Permission::RecordingsAnswer) && actor.acting.as_ref().is_none_or(|acting| !acting.is_assistant);
    Ok(Recording {
        id: row.try_get("", "id")?,
        organization: needed_reference(row, "organization_id")?,
        subject_type: row.try_get("", "subject_type")?,
        subject_id: row.try_get("", "subject_id")?,
        label: row.try_get("", "label")?,
        can: RecordingCan { confirm: answers && status != RecordingStatus::Confirmed, dispute: answers && status == RecordingStatus::Pending },
        status,
        recorded_by,
        recorded_at: row.try_get("", "recorded_at")?,
        answered_by: reference(row, "answered_by")?,
        answered_at: row.try_get("", "answered_at")?,
        answer: row.try_get("", "answer")?,
        version: row.try_get("", "version")?,
    })
}

/// Holds a recording until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from("recordings").and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    tx.conn.query_one(select.lock(LockType::NoKeyUpdate)).await?.map(|_| ()).ok_or_else(ApiError::not_found)
}

/// Keeps that a record was typed for a unit.
pub async fn insert(tx: &Tx, id: Uuid, organization: Uuid, (subject_type, subject_id): (&'static str, Uuid), label: &str) -> ApiResult<()> {
    let insert = "INSERT INTO recordings (id, county_id, organization_id, subject_type, subject_id, label, recorded_by, recorded_at, created_at, \
        created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $7, $8)";
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        organization.into(),
        subject_type.into(),
        subject_id.into(),
        label.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(())
}

/// Keeps a unit's answer.
pub async fn answer(tx: &Tx, id: Uuid, status: RecordingStatus, answer: Option<&str>) -> ApiResult<()> {
    let update = "UPDATE recordings SET status = $2, answer = $3, answered_by = $4, answered_at = $5, version = version + 1, updated_at = $5 \
        WHERE id = $1";
    sql::execute(&tx.conn, update, [id.into(), status.as_str().into(), answer.into(), tx.author.id.into(), tx.now.into()]).await?;
    Ok(())
}

/// Whether a unit of the county is there.
pub async fn knows_unit(tx: &Tx, id: Uuid) -> ApiResult<bool> {
    let found = "SELECT id FROM organizations WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
    Ok(sql::row(&tx.conn, found, [id.into(), tx.author.county_id.into()]).await?.is_some())
}
