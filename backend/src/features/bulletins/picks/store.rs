//! Every query on recommendations.
use super::dto::{BulletinPick, BulletinPickCan, BulletinPickFilter, PickFile, PickSubject, PickUse, PickedRecord};
use crate::authz::{Actor, Permission, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::features::bulletins::domain::BulletinKind;
use crate::http::Page;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, LockType, Query, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "bulletin_picks";
/// The day of the record, or of the recommendation where the record is gone.
const DAY: &str = "COALESCE(CASE bulletin_picks.subject_type WHEN 'visit' THEN (SELECT v.visited_on FROM visits v WHERE v.id = bulletin_picks.subject_id) \
    WHEN 'trip' THEN (SELECT t.start_on FROM trips t WHERE t.id = bulletin_picks.subject_id) \
    WHEN 'lead' THEN (SELECT l.reported_on FROM leads l WHERE l.id = bulletin_picks.subject_id) \
    ELSE (SELECT p.signed_on FROM projects p WHERE p.id = bulletin_picks.subject_id) END, bulletin_picks.recommended_on)";
const NAME: &str = "COALESCE(CASE bulletin_picks.subject_type \
    WHEN 'visit' THEN (SELECT c.name FROM visits v JOIN companies c ON c.id = v.company_id WHERE v.id = bulletin_picks.subject_id) \
    WHEN 'trip' THEN (SELECT COALESCE(t.destination, t.code) FROM trips t WHERE t.id = bulletin_picks.subject_id) \
    WHEN 'lead' THEN (SELECT COALESCE(l.name, c.name) FROM leads l JOIN companies c ON c.id = l.company_id WHERE l.id = bulletin_picks.subject_id) \
    ELSE (SELECT p.name FROM projects p WHERE p.id = bulletin_picks.subject_id) END, '')";
const CODE: &str = "CASE bulletin_picks.subject_type WHEN 'trip' THEN (SELECT t.code FROM trips t WHERE t.id = bulletin_picks.subject_id) \
    WHEN 'lead' THEN (SELECT l.code FROM leads l WHERE l.id = bulletin_picks.subject_id) \
    WHEN 'project' THEN (SELECT p.code FROM projects p WHERE p.id = bulletin_picks.subject_id) ELSE NULL END";
/// No lead, and no visit for a lead, that is restricted (商业秘密).
const OPEN: &str = "NOT EXISTS (SELECT 1 FROM leads l WHERE l.id = bulletin_picks.subject_id AND l.is_restricted = TRUE) \
    AND NOT EXISTS (SELECT 1 FROM visits v JOIN leads l ON l.id = v.lead_id WHERE v.id = bulletin_picks.subject_id AND l.is_restricted = TRUE)";
const SORTS: &[Sortable] = &[Sortable::date("day", || Expr::cust(DAY)), Sortable::date("recommended_on", || Expr::col((TABLE, "recommended_on")))];

/// The county's recommendations that the actor sees: one's own, those of the own unit and below, or all; of restricted leads none.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut picks = Listing::of(TABLE, actor, archived);
    if let Some(organizations) = actor.visible_organizations(db).await? {
        let own = picks.column("created_by").is_not_null().and(picks.column("created_by").eq(actor.user_id));
        picks.only_if(Condition::any().add(own).add(picks.column("organization_id").is_in(organizations)));
    }
    picks.only(Expr::cust(OPEN));
    Ok(picks)
}

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &BulletinPickFilter) -> ApiResult<Page<BulletinPick>> {
    let mut picks = visible_to(db, actor, filter.asked().archived).await?;
    picks.among("subject_type", filter.subject_type.as_deref(), Some(PickSubject::WORDS))?;
    picks.equal("subject_id", filter.subject_id);
    picks.between("recommended_on", filter.recommended_on_gte, filter.recommended_on_lte);
    if let Some(from) = filter.day_gte {
        picks.only(Expr::cust(DAY).gte(Expr::val(from)));
    }
    if let Some(to) = filter.day_lte {
        picks.only(Expr::cust(DAY).lte(Expr::val(to)));
    }
    picks.containing(&["words"], filter.asked().q);
    let mut page = picks.page(db, filter.asked(), (SORTS, "-day"), told, |row| pick(row, actor)).await?;
    add_uses(db, actor, &mut page.items).await?;
    Ok(page)
}

/// One that the actor sees.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<BulletinPick> {
    let mut found = [visible_to(db, actor, false).await?.one(db, id, told, |row| pick(row, actor)).await?];
    add_uses(db, actor, &mut found).await?;
    let [found] = found;
    Ok(found)
}

/// One of the county, for whoever has just written it; archived or not.
pub async fn written<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<BulletinPick> {
    Listing::of(TABLE, actor, true).one(db, id, told, |row| pick(row, actor)).await
}

fn told(picks: &mut Listing) {
    picks.tell(&["id", "subject_type", "subject_id", "recommended_on", "words", "version", "created_at", "updated_at", "archived_at"]);
    picks.tell_reference("organization_id", "organizations", "name");
    picks.tell_reference("created_by", "users", "name");
    picks.tell_reference("file_id", "files", "name");
    picks.tell_as(Expr::cust("(SELECT f.media_type FROM files f WHERE f.id = bulletin_picks.file_id)"), "media_type");
    picks.tell_as(Expr::cust(DAY), "day");
    picks.tell_as(Expr::cust(NAME), "subject_name");
    picks.tell_as(Expr::cust(CODE), "subject_code");
}

fn pick(row: &QueryResult, actor: &Actor) -> ApiResult<BulletinPick> {
    let (organization, author) = (needed_reference(row, "organization_id")?, reference(row, "created_by")?);
    let archived_at: Option<DateTime<Utc>> = row.try_get("", "archived_at")?;
    let media_type: Option<String> = row.try_get("", "media_type")?;
    let file = reference(row, "file_id")?.map(|file| PickFile {
        url: format!("/api/v1/files/{}/content", file.id),
        id: file.id,
        name: file.name,
        content_type: media_type.unwrap_or_default(),
    });
    let is_own = author.as_ref().is_some_and(|person| person.id == actor.user_id) || organization.id == actor.organization_id;
    let may = archived_at.is_none() && actor.may(Permission::VisitsWrite) && (is_own || actor.is(Role::Center));
    Ok(BulletinPick {
        id: row.try_get("", "id")?,
        subject_type: PickSubject::parse(&row.try_get::<String>("", "subject_type")?),
        subject: PickedRecord { id: row.try_get("", "subject_id")?, code: row.try_get("", "subject_code")?, name: row.try_get("", "subject_name")? },
        day: row.try_get("", "day")?,
        recommended_on: row.try_get("", "recommended_on")?,
        organization,
        words: row.try_get("", "words")?,
        file,
        author,
        used_in: Vec::new(),
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        archived_at,
        can: BulletinPickCan { update: may, archive: may },
    })
}

/// Fills in which issues print some recommendations; one statement.
async fn add_uses<C: ConnectionTrait>(db: &C, actor: &Actor, picks: &mut [BulletinPick]) -> ApiResult<()> {
    let mut select = Query::select();
    select.column(("bulletin_cards", "pick_id")).columns(["id", "kind", "title"].map(|name| ("bulletins", name))).from("bulletin_cards");
    select.join(sea_orm::sea_query::JoinType::InnerJoin, "bulletins", Expr::col(("bulletins", "id")).equals(("bulletin_cards", "bulletin_id")));
    select.and_where(Expr::col(("bulletin_cards", "pick_id")).is_in(picks.iter().map(|pick| pick.id)));
    select.and_where(Expr::col(("bulletin_cards", "is_printed")).eq(true)).and_where(Expr::col(("bulletins", "archived_at")).is_null());
    if !actor.may(Permission::BulletinsReview) {
        select.and_where(Expr::col(("bulletins", "status")).eq("published"));
    }
    select.order_by(("bulletins", "created_at"), sea_orm::Order::Asc);
    let mut uses: HashMap<Uuid, Vec<PickUse>> = HashMap::new();
    for row in db.query_all(&select).await? {
        let kind = BulletinKind::parse(&row.try_get::<String>("", "kind")?);
        let told = PickUse { id: row.try_get("", "id")?, kind, title: row.try_get("", "title")? };
        uses.entry(row.try_get("", "pick_id")?).or_default().push(told);
    }
    for pick in picks {
        pick.used_in = uses.remove(&pick.id).unwrap_or_default();
    }
    Ok(())
}

/// Holds a recommendation until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from(TABLE).and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?;
    Ok(())
}

/// The recommendation of a record, and whether it stands. The record's name is held.
pub async fn of_subject(tx: &Tx, kind: PickSubject, subject: Uuid) -> ApiResult<Option<(Uuid, bool)>> {
    let text = "SELECT id, archived_at IS NULL AS stands FROM bulletin_picks WHERE county_id = $1 AND subject_type = $2 AND subject_id = $3";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), kind.as_str().into(), subject.into()]).await?;
    row.map(|row| Ok((row.try_get("", "id")?, row.try_get("", "stands")?))).transpose()
}

/// A recommendation to be kept.
pub struct NewPick<'a> {
    pub kind: PickSubject,
    pub subject_id: Uuid,
    pub organization_id: Uuid,
    pub words: Option<&'a str>,
    pub file_id: Option<Uuid>,
    pub on: NaiveDate,
}

/// Keeps a new recommendation, or one again that was taken back.
pub async fn keep(tx: &Tx, new: &NewPick<'_>, before: Option<Uuid>) -> ApiResult<Uuid> {
    if let Some(id) = before {
        let columns: Vec<(&'static str, Value)> = vec![
            ("organization_id", new.organization_id.into()),
            ("words", new.words.map(str::to_owned).into()),
            ("file_id", new.file_id.into()),
            ("recommended_on", new.on.into()),
            ("picked_at", tx.now.into()),
            ("created_by", tx.author.id.into()),
            ("archived_at", None::<DateTime<Utc>>.into()),
        ];
        set(tx, id, columns).await?;
        return Ok(id);
    }
    let id = Uuid::now_v7();
    let columns = [
        "id",
        "county_id",
        "subject_type",
        "subject_id",
        "organization_id",
        "words",
        "file_id",
        "recommended_on",
        "picked_at",
        "created_at",
        "created_by",
        "updated_at",
    ];
    let row = vec![
        id.into(),
        tx.author.county_id.into(),
        new.kind.as_str().into(),
        new.subject_id.into(),
        new.organization_id.into(),
        new.words.map(str::to_owned).into(),
        new.file_id.into(),
        new.on.into(),
        tx.now.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, TABLE, &columns, vec![row]).await?;
    Ok(id)
}

/// Writes columns of a recommendation and counts its version on.
pub async fn set(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table(TABLE).value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// The version of a recommendation.
pub async fn version(tx: &Tx, id: Uuid) -> ApiResult<i64> {
    let row = sql::row(&tx.conn, "SELECT version FROM bulletin_picks WHERE id = $1", [id.into()]).await?;
    Ok(row.map(|row| row.try_get("", "version")).transpose()?.unwrap_or(1))
}
