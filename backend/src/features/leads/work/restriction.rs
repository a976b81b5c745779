//! Restricted leads (商业秘密): only those named on one see it – who reported it, its owner, its county leader and its readers. Others see
//! that there is one, in counts.
use super::super::dto::Lead;
use super::super::kept::{self, LeadRow};
use super::super::powers::check_works;
use super::super::store;
use super::parts::{self, Held};
use crate::app::App;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::authz::{Actor, Allowed, Permission};
use crate::db::write::{Change, Tx, Written, write};
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::users;
use crate::http::{IfMatch, ReadRefusals, Reference, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, get, put, web};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// The most readers of one lead.
const MOST: usize = 50;

/// Who sees a lead where it is restricted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadRestriction {
    pub is_restricted: bool,
    /// Those who see it beside its reporter, its owner and its county leader.
    pub readers: Vec<Reference>,
    /// Everybody who sees it while it is restricted.
    pub named: Vec<Reference>,
    /// The lead's version.
    pub version: i64,
}

/// Whether a lead is restricted, and to whom beside those named on it.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RestrictionIn {
    pub is_restricted: bool,
    /// Without meaning where it is not restricted. Whoever restricts a lead stays among its readers.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub reader_ids: Vec<Uuid>,
}

async fn told<C: ConnectionTrait>(db: &C, lead: &Lead) -> ApiResult<LeadRestriction> {
    let text = "SELECT u.id, u.name, CASE WHEN p.user_id IS NULL THEN 0 ELSE 1 END AS reads FROM leads l \
        JOIN users u ON u.county_id = l.county_id LEFT JOIN lead_people p ON p.lead_id = l.id AND p.user_id = u.id AND p.capacity = 'reader' \
        WHERE l.id = $1 AND (p.user_id IS NOT NULL OR u.id IN (l.owner_id, l.lead_leader_id, l.created_by)) ORDER BY u.name, u.id";
    let (mut readers, mut named) = (Vec::new(), Vec::new());
    for row in sql::rows(db, text, [lead.id.into()]).await? {
        let person = Reference { id: row.try_get("", "id")?, name: row.try_get("", "name")? };
        if row.try_get::<i32>("", "reads")? == 1 {
            readers.push(person.clone());
        }
        named.push(person);
    }
    Ok(LeadRestriction { is_restricted: lead.is_restricted, readers, named, version: lead.version })
}

/// Restricts a lead to those named, or opens it again.
async fn set(app: &App, actor: &Actor, id: Uuid, input: RestrictionIn, if_match: IfMatch) -> ApiResult<Written<LeadRestriction>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let held = parts::hold(tx, actor, id).await?;
        check_works(held.lead.can)?;
        let before = told(&tx.conn, &held.lead).await?;
        if_match.check(held.row.version, &before)?;
        let wanted = if input.is_restricted { readers(tx, actor, today, &held.row, input.reader_ids).await? } else { BTreeSet::new() };
        let earlier: BTreeSet<Uuid> = before.readers.iter().map(|person| person.id).collect();
        if (input.is_restricted, &wanted) != (before.is_restricted, &earlier) {
            write_readers(tx, id, &wanted).await?;
            follow(tx, actor, &held, &before, input.is_restricted).await?;
        }
        let after = told(&tx.conn, &store::find(&tx.conn, actor, id, false).await?).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// The readers that are wanted, each of whom may read leads at all; with whoever restricts it, who would else lose sight of it.
async fn readers(tx: &Tx, actor: &Actor, today: NaiveDate, lead: &LeadRow, ids: Vec<Uuid>) -> ApiResult<BTreeSet<Uuid>> {
    let mut wanted: BTreeSet<Uuid> = ids.into_iter().collect();
    if wanted.len() > MOST {
        let (zh, en) = (format!("知悉人最多 {MOST} 人"), format!("At most {MOST} readers"));
        return Err(ApiError::field("reader_ids", "too_many", zh, en));
    }
    let people = users::actors(&tx.conn, actor.county_id, &wanted.iter().copied().collect::<Vec<_>>(), today).await?;
    if people.len() < wanted.len() {
        return Err(ApiError::field(
            "reader_ids",
            "unknown_reference",
            "没有这个人，或账号已停用",
            "There is no such person, or the account is archived",
        ));
    }
    let barred: Vec<&str> = people.iter().filter(|person| !person.may(Permission::LeadsRead)).map(|person| person.name.as_str()).collect();
    if !barred.is_empty() {
        let zh = format!("{}的角色不能看线索，不能列为知悉人", barred.join("、"));
        let en = format!("The roles of {} do not read leads", barred.join(", "));
        return Err(ApiError::field("reader_ids", "cannot_see", zh, en));
    }
    if ![lead.owner_id, lead.lead_leader_id, lead.created_by].contains(&Some(actor.user_id)) {
        wanted.insert(actor.user_id);
    }
    Ok(wanted)
}

async fn write_readers(tx: &Tx, lead: Uuid, readers: &BTreeSet<Uuid>) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM lead_people WHERE lead_id = $1 AND capacity = 'reader'", [lead.into()]).await?;
    let row = |person: &Uuid| vec![lead.into(), tx.author.county_id.into(), (*person).into(), "reader".into(), tx.now.into()];
    let columns = ["lead_id", "county_id", "user_id", "capacity", "created_at"];
    Ok(bulk::insert(&tx.conn, "lead_people", &columns, readers.iter().map(row).collect()).await?)
}

/// Lets the lead's own row and the audit follow.
async fn follow(tx: &Tx, actor: &Actor, held: &Held, before: &LeadRestriction, is_restricted: bool) -> ApiResult<()> {
    let action = if is_restricted { "restricted" } else { "unrestricted" };
    let row = LeadRow { is_restricted, ..held.row.clone() };
    let row = match is_restricted == held.row.is_restricted {
        true => parts::touch(tx, &row).await?,
        false => kept::save(tx, &held.row, row, action, None).await?,
    };
    let after = told(&tx.conn, &store::find(&tx.conn, actor, row.id, false).await?).await?;
    let names = |restriction: &LeadRestriction| Some(serde_json::json!({ "readers": restriction.readers }));
    let summary = Some(parts::called(&row));
    let (before, after, subject_type) = (names(before), names(&after), "lead_reader");
    tx.record(Change { action, subject_type, subject_id: row.id, version: row.version, summary, before, after }).await
}

/// Who sees a lead where it is restricted
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_restriction_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "Whether it is restricted, and to whom", body = LeadRestriction), ReadRefusals))]
#[get("/leads/{id}/restriction")]
pub async fn lead_restriction_get(actor: Allowed<LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let lead = store::find(app.db.read(), &actor, *id, true).await?;
    let restriction = told(app.db.read(), &lead).await?;
    Ok(respond::row(&restriction, restriction.version))
}

/// Restrict a lead to those named, or open it
///
/// 商业秘密: its reporter, owner, county leader and readers alone see it; whoever restricts it is one of them. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_restriction_set", tag = "leads", request_body = RestrictionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("If-Match" = Option<String>, Header, description = "The lead's version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "Whether it is restricted, and to whom", body = LeadRestriction), WriteRefusals))]
#[put("/leads/{id}/restriction")]
pub async fn lead_restriction_set(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<RestrictionIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&set(&app, &actor, *id, body.value, if_match).await?))
}
