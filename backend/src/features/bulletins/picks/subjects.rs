//! What can be recommended, by its own slice's word: whether the asker sees it, may write it, and whether it is restricted.
use super::dto::PickSubject;
use crate::authz::{Actor, Permission};
use crate::db::sql;
use crate::error::{ApiError, ApiResult};
use crate::features::visits::{self, trips};
use crate::features::{leads, projects};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// A record as far as its recommendation needs it.
pub struct Subject {
    pub organization_id: Uuid,
    pub may_write: bool,
    /// 商业秘密: it is, or it tells of such a lead.
    pub is_restricted: bool,
}

/// A record that the actor sees; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, kind: PickSubject, id: Uuid, today: NaiveDate) -> ApiResult<Subject> {
    match kind {
        PickSubject::Visit => {
            let visit = visits::find(db, actor, id, false).await?;
            let organization_id = visit.arranging_organization.map_or(actor.organization_id, |unit| unit.id);
            Ok(Subject { organization_id, may_write: visit.can.update, is_restricted: is_for_restricted(db, id).await? })
        }
        PickSubject::Trip => {
            let trip = trips::find(db, actor, id, false, today).await?;
            let organization_id = trip.organization.map_or(actor.organization_id, |unit| unit.id);
            Ok(Subject { organization_id, may_write: trip.can.update, is_restricted: false })
        }
        PickSubject::Lead => {
            let lead = leads::recommendable(db, actor, id).await?;
            Ok(Subject { organization_id: lead.reporting_organization.id, may_write: lead.may_update, is_restricted: lead.is_restricted })
        }
        PickSubject::Project => {
            let read = |row: &sea_orm::QueryResult| Ok(row.try_get("", "introducing_organization_id")?);
            let projects = projects::visible_to(db, actor, false).await?;
            let organization_id = projects.one(db, id, |rows| rows.tell(&["introducing_organization_id"]), read).await?;
            // Projects are changed through the ledger so far: whoever works on leads of a unit that it belongs to recommends it.
            Ok(Subject { organization_id, may_write: actor.may(Permission::LeadsWrite), is_restricted: false })
        }
    }
}

/// Whether a visit was made for a restricted lead.
async fn is_for_restricted<C: ConnectionTrait>(db: &C, visit: Uuid) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM visits v JOIN leads l ON l.id = v.lead_id WHERE v.id = $1 AND l.is_restricted = TRUE";
    Ok(sql::row(db, text, [visit.into()]).await?.is_some())
}

/// Whether a lead is restricted.
pub async fn is_restricted<C: ConnectionTrait>(db: &C, lead: Uuid) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM leads WHERE id = $1 AND is_restricted = TRUE";
    Ok(sql::row(db, text, [lead.into()]).await?.is_some())
}

/// Refuses what is restricted.
pub fn restricted(field: &str) -> ApiError {
    let (zh, en) = ("涉及商业秘密的线索不能推荐快报", "What touches a restricted lead is never recommended for a bulletin");
    ApiError::field(field, "restricted", zh, en)
}

/// Passes for a live picture that hangs on the record.
pub async fn check_picture<C: ConnectionTrait>(db: &C, county_id: Uuid, kind: PickSubject, subject: Uuid, file: Option<Uuid>) -> ApiResult<()> {
    let Some(file) = file else { return Ok(()) };
    let text = "SELECT media_type FROM files WHERE id = $1 AND county_id = $2 AND subject_type = $3 AND subject_id = $4 AND archived_at IS NULL";
    let row = sql::row(db, text, [file.into(), county_id.into(), kind.as_str().into(), subject.into()]).await?;
    let media_type: Option<String> = row.map(|row| row.try_get("", "media_type")).transpose()?;
    match media_type {
        Some(media_type) if media_type.starts_with("image/") => Ok(()),
        Some(_) => Err(ApiError::field("file_id", "not_a_picture", "请选择图片", "Choose a picture")),
        None => Err(ApiError::field("file_id", "unknown_reference", "这个附件不属于这条记录", "The file does not belong to this record")),
    }
}
