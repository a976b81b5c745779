//! Every query on issues and their receipts.
use super::dto::{Bulletin, BulletinCan, BulletinFilter, BulletinRead, BulletinReads, BulletinReadsQuery, BulletinRef};
use super::kept::KeptBlock;
use crate::authz::{Actor, Permission, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins::domain::{BulletinKind, BulletinStatus, number_text};
use crate::http::{Cursor, Page, Reference, page};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Func, Query, SelectStatement, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

pub const TABLE: &str = "bulletins";
const SORTS: &[Sortable] = &[
    Sortable::date("period_from", || Expr::col((TABLE, "period_from"))),
    Sortable::instant("published_at", || Func::coalesce([Expr::col((TABLE, "published_at")), Expr::col((TABLE, "updated_at"))]).into()),
];

/// Whether somebody sees issues that are not published.
pub fn sees_drafts(actor: &Actor) -> bool {
    [Permission::BulletinsWrite, Permission::BulletinsReview, Permission::BulletinsPublish].iter().any(|power| actor.may(*power))
}

/// The county's issues that the actor sees: all, or the published ones.
fn visible_to(actor: &Actor, archived: bool) -> Listing {
    let mut issues = Listing::of(TABLE, actor, archived && sees_drafts(actor));
    if !sees_drafts(actor) {
        issues.equal("status", Some("published"));
    }
    issues
}

/// The receipt of somebody for the row of an issue.
fn receipt(actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    select.expr(Expr::val(1)).from("bulletin_reads");
    select.and_where(Expr::col(("bulletin_reads", "bulletin_id")).equals((TABLE, "id")));
    select.and_where(Expr::col(("bulletin_reads", "user_id")).eq(actor.user_id));
    select
}

/// A page of issues.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &BulletinFilter) -> ApiResult<Page<Bulletin>> {
    let mut issues = visible_to(actor, filter.asked().archived);
    issues.among("kind", filter.kind.as_deref(), Some(BulletinKind::WORDS))?;
    issues.among("status", filter.status.as_deref(), Some(BulletinStatus::WORDS))?;
    issues.between("period_from", filter.period_from_gte, None);
    issues.between("period_to", None, filter.period_to_lte);
    issues.containing(&["title"], filter.asked().q);
    if let Some(unread) = filter.unread {
        let open = Condition::all().add(issues.column("status").eq("published")).add(Expr::exists(receipt(actor)).not());
        issues.only_if(if unread { open } else { open.not() });
    }
    let mut page = issues.page(db, filter.asked(), (SORTS, "-period_from"), |rows| told(rows, actor), |row| issue(row, actor)).await?;
    fill(db, actor, &mut page.items).await?;
    Ok(page)
}

/// One issue that the actor sees.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Bulletin> {
    let mut found = [visible_to(actor, false).one(db, id, |rows| told(rows, actor), |row| issue(row, actor)).await?];
    fill(db, actor, &mut found).await?;
    let [found] = found;
    Ok(found)
}

/// The same, archived or not: for whoever has just archived it.
pub async fn find_archived<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Bulletin> {
    visible_to(actor, true).one(db, id, |rows| told(rows, actor), |row| issue(row, actor)).await
}

fn told(issues: &mut Listing, actor: &Actor) {
    issues.tell(&["id", "kind", "title", "period_from", "period_to", "year", "number", "status", "worked_on_by"]);
    issues.tell(&["submitted_at", "reviewed_at", "published_at", "return_comment", "corrects_id", "correction_reason", "is_empty"]);
    issues.tell(&["version", "created_at", "updated_at", "archived_at"]);
    for key in ["drafted_by", "submitted_by", "reviewed_by", "issued_by"] {
        issues.tell_reference(key, "users", "name");
    }
    issues.tell_as(Expr::exists(receipt(actor)), "is_read");
    issues.tell_as(Expr::cust("(SELECT COUNT(*) FROM bulletin_reads r WHERE r.bulletin_id = bulletins.id)"), "reads");
}

fn issue(row: &QueryResult, actor: &Actor) -> ApiResult<Bulletin> {
    let (year, number): (i64, Option<i64>) = (row.try_get("", "year")?, row.try_get("", "number")?);
    let year = i32::try_from(year).unwrap_or_default();
    let status = BulletinStatus::parse(&row.try_get::<String>("", "status")?);
    let (drafted_by, submitted_by) = (reference(row, "drafted_by")?, reference(row, "submitted_by")?);
    let worked: Vec<Uuid> = serde_json::from_str(&row.try_get::<String>("", "worked_on_by")?)?;
    let own = [&drafted_by, &submitted_by].into_iter().flatten().any(|person| actor.is_self(person.id))
        || actor.selves().any(|person| worked.contains(&person));
    let is_live = row.try_get::<Option<DateTime<Utc>>>("", "archived_at")?.is_none();
    let corrects: Option<Uuid> = row.try_get("", "corrects_id")?;
    let reads = (status == BulletinStatus::Published && actor.may(Permission::BulletinsReview)).then_some(row.try_get("", "reads")?);
    Ok(Bulletin {
        id: row.try_get("", "id")?,
        kind: BulletinKind::parse(&row.try_get::<String>("", "kind")?),
        title: row.try_get("", "title")?,
        period_from: row.try_get("", "period_from")?,
        period_to: row.try_get("", "period_to")?,
        year,
        number,
        number_text: number.map(|number| number_text(year, number)),
        status,
        drafted_by,
        submitted_by,
        submitted_at: row.try_get("", "submitted_at")?,
        reviewed_by: reference(row, "reviewed_by")?,
        reviewed_at: row.try_get("", "reviewed_at")?,
        issued_by: reference(row, "issued_by")?,
        published_at: row.try_get("", "published_at")?,
        return_comment: row.try_get("", "return_comment")?,
        corrects: corrects.map(|id| BulletinRef { id, title: String::new(), number_text: None }),
        correction_reason: row.try_get("", "correction_reason")?,
        corrected_by: Vec::new(),
        is_empty: row.try_get("", "is_empty")?,
        is_read: row.try_get("", "is_read")?,
        reads: reads.map(|read| BulletinReads { read, of: 0 }),
        can: if is_live { powers(actor, status, own) } else { BulletinCan::default() },
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// What the actor may do with an issue; `own` where the actor worked on it.
fn powers(actor: &Actor, status: BulletinStatus, own: bool) -> BulletinCan {
    let writes = actor.may(Permission::BulletinsWrite);
    let decides = !actor.acting.as_ref().is_some_and(|acting| acting.is_assistant);
    let (reviews, issues) = (actor.may(Permission::BulletinsReview) && decides, actor.may(Permission::BulletinsPublish) && decides);
    let draft = writes && status == BulletinStatus::Draft;
    let published = status == BulletinStatus::Published;
    BulletinCan {
        update: draft,
        refresh: draft,
        submit: draft,
        give_back: reviews && matches!(status, BulletinStatus::InReview | BulletinStatus::Reviewed),
        review: reviews && status == BulletinStatus::InReview && !own,
        publish: issues && status == BulletinStatus::Reviewed && !own,
        correct: writes && published,
        archive: draft,
        read_receipts: published && actor.may(Permission::BulletinsReview),
    }
}

/// Fills in what issues correct and by what they are corrected, and how many readers there are. Two statements at most.
async fn fill<C: ConnectionTrait>(db: &C, actor: &Actor, issues: &mut [Bulletin]) -> ApiResult<()> {
    let ids: Vec<Uuid> = issues.iter().map(|issue| issue.id).collect();
    let named: Vec<Uuid> = issues.iter().filter_map(|issue| issue.corrects.as_ref().map(|other| other.id)).collect();
    let mut select = visible_to(actor, false).ids("id");
    select.columns(["title", "year", "number", "corrects_id"].map(|name| (TABLE, name)));
    let any = Condition::any().add(Expr::col((TABLE, "id")).is_in(named)).add(Expr::col((TABLE, "corrects_id")).is_in(ids));
    select.cond_where(any).order_by((TABLE, "created_at"), sea_orm::Order::Asc);
    let mut known: HashMap<Uuid, BulletinRef> = HashMap::new();
    let mut corrections: HashMap<Uuid, Vec<BulletinRef>> = HashMap::new();
    for row in db.query_all(&select).await? {
        let (year, number): (i64, Option<i64>) = (row.try_get("", "year")?, row.try_get("", "number")?);
        let number_text = number.map(|number| number_text(i32::try_from(year).unwrap_or_default(), number));
        let told = BulletinRef { id: row.try_get("", "id")?, title: row.try_get("", "title")?, number_text };
        if let Some(of) = row.try_get::<Option<Uuid>>("", "corrects_id")? {
            corrections.entry(of).or_default().push(told.clone());
        }
        known.insert(told.id, told);
    }
    let of = readers(db, actor.county_id).await?;
    for issue in issues {
        if let Some(other) = issue.corrects.take() {
            issue.corrects = Some(known.get(&other.id).cloned().unwrap_or(other));
        }
        let own = corrections.remove(&issue.id).unwrap_or_default();
        issue.can.correct &= own.is_empty();
        issue.corrected_by = own;
        issue.reads = issue.reads.map(|reads| BulletinReads { of: Ord::max(of, reads.read), ..reads });
    }
    Ok(())
}

/// The roles that read bulletins, as words of SQL of our own.
fn reading_roles() -> String {
    let reads = |role: &&Role| role.permissions().contains(&Permission::BulletinsRead);
    Role::ALL.iter().filter(reads).map(|role| format!("'{}'", role.as_str())).collect::<Vec<_>>().join(", ")
}

/// The condition that `u` reads bulletins of the county `$1`.
fn reads_bulletins() -> String {
    format!(
        "u.county_id = $1 AND u.archived_at IS NULL AND EXISTS (SELECT 1 FROM user_roles x WHERE x.user_id = u.id AND x.role IN ({}))",
        reading_roles()
    )
}

/// How many people read bulletins.
async fn readers<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<i64> {
    let text = format!("SELECT COUNT(*) AS total FROM users u WHERE {}", reads_bulletins());
    let row = sql::row(db, &text, [county_id.into()]).await?.ok_or_else(|| ApiError::internal("a count without a row"))?;
    Ok(row.try_get("", "total")?)
}

/// A page of an issue's readers, those who have not read it first.
pub async fn reads<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, query: &BulletinReadsQuery) -> ApiResult<Page<BulletinRead>> {
    let limit = page::limit(query.limit)?;
    let after: Option<(i64, String, Uuid)> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let rank = "CASE WHEN r.read_at IS NULL THEN 0 ELSE 1 END";
    let mut values: Vec<Value> = vec![actor.county_id.into(), id.into()];
    let mut more = match query.read {
        Some(true) => " AND r.read_at IS NOT NULL".to_owned(),
        Some(false) => " AND r.read_at IS NULL".to_owned(),
        None => String::new(),
    };
    if let Some((rank_after, name, user)) = after {
        more.push_str(&format!(" AND ({rank}, COALESCE(o.name, ''), u.id) > ($3, $4, $5)"));
        values.extend([rank_after.into(), name.into(), user.into()]);
    }
    let text = format!(
        "SELECT u.id AS user_id, u.name, u.organization_id, COALESCE(o.name, '') AS unit, r.read_at FROM users u \
         JOIN organizations o ON o.id = u.organization_id LEFT JOIN bulletin_reads r ON r.user_id = u.id AND r.bulletin_id = $2 \
         WHERE {}{more} ORDER BY {rank}, COALESCE(o.name, ''), u.id LIMIT {}",
        reads_bulletins(),
        limit + 1
    );
    let read = |row: &QueryResult| {
        Ok(BulletinRead {
            organization: Reference { id: row.try_get("", "organization_id")?, name: row.try_get("", "unit")? },
            user: Reference { id: row.try_get("", "user_id")?, name: row.try_get("", "name")? },
            read_at: row.try_get("", "read_at")?,
        })
    };
    let rows = sql::rows(db, &text, values).await?.iter().map(read).collect::<ApiResult<Vec<_>>>()?;
    Page::cut(rows, limit, None, |row| (i64::from(row.read_at.is_some()), row.organization.name.clone(), row.user.id))
}

/// An issue's own row as far as writing needs it.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: Uuid,
    pub kind: BulletinKind,
    pub title: String,
    pub period: (NaiveDate, NaiveDate),
    pub year: i64,
    pub drafted_by: Option<Uuid>,
    pub worked_on_by: Vec<Uuid>,
    pub picked: Option<(DateTime<Utc>, DateTime<Utc>)>,
    pub as_of: NaiveDate,
    pub snapshot_at: DateTime<Utc>,
    pub is_empty: bool,
    pub audit_head: Option<String>,
    pub digest: Option<String>,
    pub blocks: Vec<KeptBlock>,
}

/// What an issue says, for whoever sees it.
pub async fn kept<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Kept> {
    let text = "SELECT id, kind, title, period_from, period_to, year, drafted_by, worked_on_by, picked_from, picked_to, as_of, snapshot_at, \
        is_empty, audit_head, digest, blocks FROM bulletins WHERE id = $1 AND county_id = $2";
    let row = sql::row(db, text, [id.into(), county_id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let picked: (Option<DateTime<Utc>>, Option<DateTime<Utc>>) = (row.try_get("", "picked_from")?, row.try_get("", "picked_to")?);
    Ok(Kept {
        id,
        kind: BulletinKind::parse(&row.try_get::<String>("", "kind")?),
        title: row.try_get("", "title")?,
        period: (row.try_get("", "period_from")?, row.try_get("", "period_to")?),
        year: row.try_get("", "year")?,
        drafted_by: row.try_get("", "drafted_by")?,
        worked_on_by: serde_json::from_str(&row.try_get::<String>("", "worked_on_by")?)?,
        picked: picked.0.zip(picked.1),
        as_of: row.try_get("", "as_of")?,
        snapshot_at: row.try_get("", "snapshot_at")?,
        is_empty: row.try_get("", "is_empty")?,
        audit_head: row.try_get("", "audit_head")?,
        digest: row.try_get("", "digest")?,
        blocks: serde_json::from_str(&row.try_get::<String>("", "blocks")?)?,
    })
}

/// Holds an issue until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<Kept> {
    let mut select = Query::select();
    select.column("id").from(TABLE).and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.lock(sea_orm::sea_query::LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?;
    kept(&tx.conn, tx.author.county_id, id).await
}

/// Keeps a new issue.
pub async fn insert(tx: &Tx, issue: &Kept, corrects: Option<(Uuid, &str)>) -> ApiResult<()> {
    let own: [(&str, Value); 20] = [
        ("id", issue.id.into()),
        ("county_id", tx.author.county_id.into()),
        ("kind", issue.kind.as_str().into()),
        ("title", issue.title.as_str().into()),
        ("period_from", issue.period.0.into()),
        ("period_to", issue.period.1.into()),
        ("year", issue.year.into()),
        ("drafted_by", issue.drafted_by.into()),
        ("corrects_id", corrects.map(|(id, _)| id).into()),
        ("correction_reason", corrects.map(|(_, reason)| reason.to_owned()).into()),
        ("picked_from", issue.picked.map(|(from, _)| from).into()),
        ("picked_to", issue.picked.map(|(_, to)| to).into()),
        ("as_of", issue.as_of.into()),
        ("snapshot_at", issue.snapshot_at.into()),
        ("is_empty", issue.is_empty.into()),
        ("audit_head", issue.audit_head.clone().into()),
        ("digest", issue.digest.clone().into()),
        ("blocks", serde_json::to_string(&issue.blocks)?.into()),
        ("created_by", tx.author.id.into()),
        ("updated_at", tx.now.into()),
    ];
    let all = own.into_iter().chain([("created_at", tx.now.into())]);
    let (names, values): (Vec<&str>, Vec<Value>) = all.unzip();
    bulk::insert(&tx.conn, TABLE, &names, vec![values]).await?;
    set_cards(tx, issue.id, &issue.blocks).await
}

/// Writes columns of an issue and counts its version on.
pub async fn set(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table(TABLE).value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// Keeps which recommendations an issue has taken, and which of them it prints.
pub async fn set_cards(tx: &Tx, id: Uuid, blocks: &[KeptBlock]) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM bulletin_cards WHERE bulletin_id = $1", [id.into()]).await?;
    let cards = blocks.iter().flat_map(|block| block.cards.iter().map(|card| (card.pick_id, !block.is_hidden && !card.is_hidden)));
    let rows = cards.map(|(pick, is_printed)| vec![id.into(), tx.author.county_id.into(), pick.into(), is_printed.into()]).collect();
    Ok(bulk::insert(&tx.conn, "bulletin_cards", &["bulletin_id", "county_id", "pick_id", "is_printed"], rows).await?)
}
