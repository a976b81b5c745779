//! Comments on a lead, which may mention people (@) who see it. One changes and archives only one's own; what stood before stays in the history.
use super::super::dto::Lead;
use super::super::powers::check;
use super::super::store;
use super::audience::{check_seeing, followers, tell};
use super::parts::{self, BYLINE, Held};
use crate::app::App;
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::kinds;
use crate::http::{IfMatch, Page, Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub const TABLE: &str = "lead_comments";
const SUBJECT: &str = "lead_comment";
/// The most people that one comment mentions.
const MOST: usize = 20;

/// A comment.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadComment {
    pub id: Uuid,
    pub lead_id: Uuid,
    pub words: String,
    /// The people mentioned (@).
    pub mentions: Vec<Reference>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: CommentCan,
}

/// What the asker may do with a comment: one's own alone.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CommentCan {
    pub update: bool,
    pub archive: bool,
}

/// A new comment.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CommentIn {
    #[schema(min_length = 1, max_length = 2000, example = "请发改委看一下能耗指标")]
    pub words: String,
    /// People who see the lead; they are told.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub mention_ids: Vec<Uuid>,
}

/// A change of a comment (merge patch: absent leaves).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CommentPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub words: Patch<String>,
    /// Whoever is mentioned newly is told.
    #[serde(default)]
    #[schema(value_type = Option<Vec<Uuid>>)]
    pub mention_ids: Patch<Vec<Uuid>>,
}

list_filter! {
    /// How to list the comments on a lead.
    CommentFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the comment.",
    {}
}

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col((TABLE, "created_at")))];

/// A page of a lead's comments.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, lead: Uuid, filter: &CommentFilter) -> ApiResult<Page<LeadComment>> {
    let lead = store::find(db, actor, lead, true).await?;
    let mut rows = parts::of(TABLE, actor, lead.id, filter.asked().archived);
    rows.containing(&["words"], filter.asked().q);
    let mut page = rows.page(db, filter.asked(), (SORTS, "-created_at"), told, |row| read(row, actor, &lead)).await?;
    add_mentions(db, &mut page.items).await?;
    Ok(page)
}

async fn find(tx: &Tx, actor: &Actor, lead: &Lead, id: Uuid, archived: bool) -> ApiResult<LeadComment> {
    let mut found = parts::of(TABLE, actor, lead.id, archived).one(&tx.conn, id, told, |row| read(row, actor, lead)).await?;
    add_mentions(&tx.conn, std::slice::from_mut(&mut found)).await?;
    Ok(found)
}

fn told(rows: &mut Listing) {
    rows.tell(BYLINE);
    rows.tell(&["words"]);
    rows.tell_reference("created_by", "users", "name");
}

fn read(row: &QueryResult, actor: &Actor, lead: &Lead) -> ApiResult<LeadComment> {
    let (created_by, archived_at): (_, Option<DateTime<Utc>>) = (reference(row, "created_by")?, row.try_get("", "archived_at")?);
    let may = lead.can.comment && archived_at.is_none() && created_by.as_ref().is_some_and(|by| by.id == actor.user_id);
    Ok(LeadComment {
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        words: row.try_get("", "words")?,
        mentions: Vec::new(),
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by,
        updated_at: row.try_get("", "updated_at")?,
        can: CommentCan { update: may, archive: may },
    })
}

/// Fills the people mentioned, in one statement.
async fn add_mentions<C: ConnectionTrait>(db: &C, comments: &mut [LeadComment]) -> ApiResult<()> {
    let mut select = Query::select();
    select.column(("lead_comment_mentions", "comment_id")).columns([("users", "id"), ("users", "name")]).from("lead_comment_mentions");
    select.inner_join("users", Expr::col(("users", "id")).equals(("lead_comment_mentions", "user_id")));
    select.and_where(Expr::col("comment_id").is_in(comments.iter().map(|comment| comment.id)));
    select.order_by(("users", "name"), sea_orm::Order::Asc).order_by(("users", "id"), sea_orm::Order::Asc);
    let mut found: HashMap<Uuid, Vec<Reference>> = HashMap::new();
    for row in db.query_all(&select).await? {
        let mentioned = Reference { id: row.try_get("", "id")?, name: row.try_get("", "name")? };
        found.entry(row.try_get("", "comment_id")?).or_default().push(mentioned);
    }
    for comment in comments {
        comment.mentions = found.remove(&comment.id).unwrap_or_default();
    }
    Ok(())
}

/// Leaves a comment and tells those who are mentioned, and those who follow.
pub async fn create(app: &App, actor: &Actor, lead: Uuid, input: CommentIn, key: Option<Idempotency>) -> ApiResult<Written<LeadComment>> {
    let today = app.clock.today();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let held = parts::hold(tx, actor, lead).await?;
        check(held.lead.can.comment, "您的角色不能评论线索", "Your roles do not comment on leads")?;
        let words = parts::words("words", &input.words, 2000)?;
        let mentioned = mentionable(tx, today, lead, input.mention_ids).await?;
        let id = parts::insert(tx, TABLE, lead, vec![("words", words.into())]).await?;
        mention(tx, id, &mentioned).await?;
        let told = find(tx, actor, &held.lead, id, false).await?;
        parts::record(tx, &held.row, "created", (SUBJECT, id, told.version), None, &told).await?;
        let rest = followers(tx, &held.row).await?.into_iter().filter(|person| !mentioned.contains(person)).collect();
        tell(tx, today, &held.row, rest, kinds::LEAD_COMMENTED, &[("words", &told.words)]).await?;
        tell(tx, today, &held.row, mentioned.into_iter().collect(), kinds::LEAD_MENTIONED, &[("words", &told.words)]).await?;
        let version = told.version;
        Ok((201, told, Some(version)))
    });
    made.await
}

/// The people to mention, once each; all of them see the lead.
async fn mentionable(tx: &Tx, today: NaiveDate, lead: Uuid, ids: Vec<Uuid>) -> ApiResult<BTreeSet<Uuid>> {
    let ids: BTreeSet<Uuid> = ids.into_iter().collect();
    if ids.len() > MOST {
        let (zh, en) = (format!("一条评论最多提到 {MOST} 人"), format!("A comment mentions at most {MOST} people"));
        return Err(ApiError::field("mention_ids", "too_many", zh, en));
    }
    check_seeing(tx, today, lead, "mention_ids", &ids.iter().copied().collect::<Vec<_>>()).await?;
    Ok(ids)
}

async fn mention(tx: &Tx, comment: Uuid, people: &BTreeSet<Uuid>) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM lead_comment_mentions WHERE comment_id = $1", [comment.into()]).await?;
    let rows = people.iter().map(|person| vec![comment.into(), tx.author.county_id.into(), (*person).into()]).collect();
    Ok(bulk::insert(&tx.conn, "lead_comment_mentions", &["comment_id", "county_id", "user_id"], rows).await?)
}

/// Changes one's own comment.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: CommentPatch, if_match: IfMatch) -> ApiResult<Written<LeadComment>> {
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = own(tx, actor, id, &if_match).await?;
        let words = parts::words("words", &patch.words.over(Some(before.words.clone())).unwrap_or_default(), 2000)?;
        let earlier: BTreeSet<Uuid> = before.mentions.iter().map(|person| person.id).collect();
        let wanted = match patch.mention_ids {
            Patch::Absent => earlier.clone(),
            Patch::Null => BTreeSet::new(),
            Patch::Value(ids) => mentionable(tx, today, held.row.id, ids).await?,
        };
        parts::update(tx, TABLE, id, vec![("words", words.into())]).await?;
        mention(tx, id, &wanted).await?;
        let after = find(tx, actor, &held.lead, id, false).await?;
        let new = wanted.difference(&earlier).copied().collect();
        tell(tx, today, &held.row, new, kinds::LEAD_MENTIONED, &[("words", &after.words)]).await?;
        settled(tx, &held, 200, "updated", &before, after).await
    });
    written.await
}

/// Archives one's own comment.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<LeadComment>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let (held, before) = own(tx, actor, id, &if_match).await?;
        parts::update(tx, TABLE, id, vec![("archived_at", tx.now.into())]).await?;
        let after = find(tx, actor, &held.lead, id, true).await?;
        settled(tx, &held, 204, "archived", &before, after).await
    });
    written.await
}

/// A comment of one's own, its lead held.
async fn own(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<(Held, LeadComment)> {
    let held = parts::hold_of(tx, actor, TABLE, id).await?;
    let before = find(tx, actor, &held.lead, id, false).await?;
    check(before.can.update, "只能修改自己的评论", "One changes only one's own comments")?;
    if_match.check(before.version, &before)?;
    Ok((held, before))
}

async fn settled(
    tx: &Tx,
    held: &Held,
    status: u16,
    action: &'static str,
    before: &LeadComment,
    after: LeadComment,
) -> ApiResult<(u16, LeadComment, Option<i64>)> {
    parts::record(tx, &held.row, action, (SUBJECT, after.id, after.version), Some(before), &after).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}
