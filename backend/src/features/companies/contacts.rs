//! Contacts (联系人): people at companies. Their phones are personal data: sealed in the database, masked everywhere, revealed one at a
//! time for a reason that is kept.
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::crypto::KeyRing;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference};
use crate::db::sql;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::users::phone;
use crate::http::{IfMatch, Page, Patch, Reference};
use crate::list_filter;
use crate::text::{mask_phone, trim};
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Somebody at a company (联系人). The phone is personal data: masked.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Contact {
    pub id: Uuid,
    pub company: Reference,
    pub name: String,
    #[schema(required)]
    pub title: Option<String>,
    #[schema(required, example = "138****5678")]
    pub phone_masked: Option<String>,
    #[schema(required)]
    pub note: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ContactCan,
}

/// What the asker may do with a contact.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ContactCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
    /// See the phone, for a reason.
    pub reveal: bool,
}

/// A new contact.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ContactIn {
    #[schema(example = "某某")]
    #[validate(length(min = 1, max = 50, message = "姓名为 1–50 个字|A name has 1 to 50 characters"))]
    pub name: String,
    #[validate(length(max = 100, message = "职务最多 100 个字|A title has at most 100 characters"))]
    pub title: Option<String>,
    #[schema(example = "13800000000")]
    pub phone: Option<String>,
    #[validate(length(max = 500, message = "备注最多 500 个字|A note has at most 500 characters"))]
    pub note: Option<String>,
}

/// A change of a contact (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ContactPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub title: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub phone: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub note: Patch<String>,
}

/// Why somebody needs a phone number.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RevealIn {
    /// 2 to 200 characters; it stands in the audit log.
    #[schema(example = "约下周拜访时间", min_length = 2, max_length = 200)]
    #[validate(length(min = 2, max = 200, message = "请用 2–200 个字写明原因|Give a reason of 2 to 200 characters"))]
    pub reason: String,
}

/// A phone number, told once.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Revealed {
    #[schema(example = "13800000000")]
    pub phone: String,
}

list_filter! {
    /// How to list contacts.
    ContactFilter,
    sorted: "`updated_at` or `name`; with `-` before it descending. Default `name`.",
    words: "Words of the contact's name or title.",
    {
        /// The company's id.
        company_id: Uuid,
    }
}

const SORTS: &[Sortable] =
    &[Sortable::instant("updated_at", || Expr::col(("contacts", "updated_at"))), Sortable::text("name", || Expr::col(("contacts", "name")))];

fn narrowed(actor: &Actor, filter: &ContactFilter) -> Listing {
    let mut contacts = Listing::of("contacts", actor, filter.asked().archived);
    contacts.equal("company_id", filter.company_id);
    contacts.containing(&["name", "title"], filter.asked().q);
    contacts
}

/// A page of the county's contacts.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ContactFilter) -> ApiResult<Page<Contact>> {
    narrowed(actor, filter).page(db, filter.asked(), (SORTS, "name"), told, |row| contact(row, actor)).await
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ContactFilter) -> ApiResult<Vec<Contact>> {
    narrowed(actor, filter).all(db, filter.asked(), (SORTS, "name"), told, |row| contact(row, actor)).await
}

/// A contact; archived ones where that is asked.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Contact> {
    Listing::of("contacts", actor, archived).one(db, id, told, |row| contact(row, actor)).await
}

/// The contacts of a company by name, at most 200.
pub async fn of_company<C: ConnectionTrait>(db: &C, actor: &Actor, company: Uuid) -> ApiResult<Vec<Contact>> {
    let filter = ContactFilter { company_id: Some(company), limit: Some(200), ..ContactFilter::default() };
    Ok(list(db, actor, &filter).await?.items)
}

fn told(contacts: &mut Listing) {
    contacts.tell(&["id", "name", "title", "phone_masked", "note", "archived_at", "version", "created_at", "updated_at"]);
    contacts.tell_reference("company_id", "companies", "name");
}

fn contact(row: &QueryResult, actor: &Actor) -> ApiResult<Contact> {
    let phone_masked: Option<String> = row.try_get("", "phone_masked")?;
    let archived_at: Option<DateTime<Utc>> = row.try_get("", "archived_at")?;
    let writes = actor.may(Permission::CompaniesWrite);
    Ok(Contact {
        id: row.try_get("", "id")?,
        company: needed_reference(row, "company_id")?,
        name: row.try_get("", "name")?,
        title: row.try_get("", "title")?,
        can: ContactCan {
            update: writes && archived_at.is_none(),
            archive: writes && archived_at.is_none(),
            restore: writes && archived_at.is_some(),
            reveal: actor.may(Permission::ContactsReveal) && phone_masked.is_some() && archived_at.is_none(),
        },
        phone_masked,
        note: row.try_get("", "note")?,
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// A contact's fields as they are kept; `phone` none leaves the number as it is.
struct Fields {
    name: String,
    title: Option<String>,
    phone: Option<Option<String>>,
    note: Option<String>,
}

impl Fields {
    fn check(self) -> ApiResult<Self> {
        let clean = |text: Option<String>| text.map(|text| trim(&text)).filter(|text| !text.is_empty());
        let phone = match self.phone {
            Some(Some(typed)) if !typed.trim().is_empty() => {
                let (zh, en) = ("电话号码为 5–15 位数字", "A phone number has 5 to 15 digits");
                Some(Some(phone(&typed).ok_or_else(|| ApiError::field("phone", "invalid_phone", zh, en))?))
            }
            Some(_) => Some(None),
            None => None,
        };
        let fields = Self { name: trim(&self.name), title: clean(self.title), phone, note: clean(self.note) };
        let long = |text: &Option<String>, most: usize| text.as_ref().is_some_and(|text| text.chars().count() > most);
        let fault = if !(1..=50).contains(&fields.name.chars().count()) {
            Some(("name", "姓名为 1–50 个字", "A name has 1 to 50 characters"))
        } else if long(&fields.title, 100) {
            Some(("title", "职务最多 100 个字", "A title has at most 100 characters"))
        } else if long(&fields.note, 500) {
            Some(("note", "备注最多 500 个字", "A note has at most 500 characters"))
        } else {
            None
        };
        fault.map_or(Ok(fields), |(field, zh, en)| Err(ApiError::field(field, "length", zh, en)))
    }
}

/// Makes a contact of a company.
pub async fn create(app: &App, actor: &Actor, company: Uuid, input: ContactIn, key: Option<Idempotency>) -> ApiResult<Written<Contact>> {
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        super::store::find(&tx.conn, actor, company, false).await?;
        let id = insert(tx, &app.ring, company, input).await?;
        record(tx, actor, "created", None, 201, id).await
    });
    made.await
}

/// Keeps a contact inside the caller's transaction, with its audit row and its event.
pub async fn keep(tx: &Tx, ring: &KeyRing, company: Uuid, input: ContactIn) -> ApiResult<Uuid> {
    let (name, title, phone) = (input.name.clone(), input.title.clone(), input.phone.as_deref().and_then(phone).as_deref().map(mask_phone));
    let id = insert(tx, ring, company, input).await?;
    let after = Some(serde_json::json!({ "company_id": company, "name": name, "title": title, "phone": phone }));
    tx.record(Change { action: "created", subject_type: "contact", subject_id: id, version: 1, summary: Some(name), before: None, after }).await?;
    Ok(id)
}

async fn insert(tx: &Tx, ring: &KeyRing, company: Uuid, input: ContactIn) -> ApiResult<Uuid> {
    let ContactIn { name, title, phone, note } = input;
    let fields = Fields { name, title, phone: Some(phone), note }.check()?;
    let (id, phone) = (Uuid::now_v7(), fields.phone.flatten());
    let insert = "INSERT INTO contacts (id, county_id, company_id, name, title, note, phone_cipher, phone_masked, created_at, created_by, \
        updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)";
    let sealed = phone.as_deref().map(|phone| ring.seal(phone.as_bytes())).transpose()?;
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        company.into(),
        fields.name.into(),
        fields.title.into(),
        fields.note.into(),
        sealed.into(),
        phone.as_deref().map(mask_phone).into(),
        tx.now.into(),
        tx.author.id.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(id)
}

/// Changes a contact.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: ContactPatch, if_match: IfMatch) -> ApiResult<Written<Contact>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = live(tx, actor, id, &if_match).await?;
        let phone = match patch.phone {
            Patch::Absent => None,
            Patch::Null => Some(None),
            Patch::Value(phone) => Some(Some(phone)),
        };
        let name = patch.name.over(Some(before.name.clone())).unwrap_or_default();
        let fields = Fields { name, title: patch.title.over(before.title.clone()), phone, note: patch.note.over(before.note.clone()) }.check()?;
        let update = "UPDATE contacts SET name = $2, title = $3, note = $4, version = version + 1, updated_at = $5 WHERE id = $1";
        sql::execute(&tx.conn, update, [id.into(), fields.name.into(), fields.title.into(), fields.note.into(), tx.now.into()]).await?;
        if let Some(phone) = fields.phone {
            let sealed = phone.as_deref().map(|phone| app.ring.seal(phone.as_bytes())).transpose()?;
            let update = "UPDATE contacts SET phone_cipher = $2, phone_masked = $3 WHERE id = $1";
            sql::execute(&tx.conn, update, [id.into(), sealed.into(), phone.as_deref().map(mask_phone).into()]).await?;
        }
        record(tx, actor, "updated", Some(before), 200, id).await
    });
    written.await
}

/// Archives a contact.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Contact>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = live(tx, actor, id, &if_match).await?;
        let update = "UPDATE contacts SET archived_at = $2, version = version + 1, updated_at = $2 WHERE id = $1";
        sql::execute(&tx.conn, update, [id.into(), tx.now.into()]).await?;
        record(tx, actor, "archived", Some(before), 204, id).await
    });
    written.await
}

/// Brings an archived contact back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Contact>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        hold(tx, "contacts", id).await?;
        let before = find(&tx.conn, actor, id, true).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "该联系人没有归档", "This contact is not archived"));
        }
        let update = "UPDATE contacts SET archived_at = NULL, version = version + 1, updated_at = $2 WHERE id = $1";
        sql::execute(&tx.conn, update, [id.into(), tx.now.into()]).await?;
        record(tx, actor, "restored", Some(before), 200, id).await
    });
    written.await
}

/// So many numbers an hour may one person see.
const REVEALS_AN_HOUR: usize = 20;

/// Tells a contact's phone for a reason that is kept. The 21st within an hour is 429. Never stored for an `Idempotency-Key`.
pub async fn reveal(app: &App, actor: &Actor, id: Uuid, reason: &str) -> ApiResult<Revealed> {
    let tx = Tx::begin(&app.db, actor.author(), app.clock.now()).await?;
    // Two reveals of one person at once wait for each other, so that none slips by the limit.
    hold(&tx, "users", actor.user_id).await?;
    let contact = find(&tx.conn, actor, id, false).await?;
    let row = sql::row(&tx.conn, "SELECT phone_cipher FROM contacts WHERE id = $1", [id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let Some(sealed) = row.try_get::<Option<String>>("", "phone_cipher")? else {
        return Err(ApiError::conflict("no_phone", "该联系人没有登记电话", "No phone is kept for this contact"));
    };
    let recent = "SELECT revealed_at FROM personal_data_reveals WHERE user_id = $1 AND revealed_at > $2 ORDER BY revealed_at LIMIT $3";
    let most = i64::try_from(REVEALS_AN_HOUR).unwrap_or(i64::MAX);
    let recent = sql::rows(&tx.conn, recent, [actor.user_id.into(), (tx.now - Duration::hours(1)).into(), most.into()]).await?;
    if recent.len() >= REVEALS_AN_HOUR {
        let first: DateTime<Utc> = recent[0].try_get("", "revealed_at")?;
        let wait = (first + Duration::hours(1) - tx.now).num_seconds().clamp(1, 3600);
        let (zh, en) = ("一小时内查看号码已达 20 次，请稍后再看", "Twenty numbers within an hour: come back later");
        return Err(ApiError::too_many("too_many_reveals", wait, zh, en));
    }
    let insert = "INSERT INTO personal_data_reveals (id, county_id, user_id, subject_type, subject_id, reason, revealed_at) \
        VALUES ($1, $2, $3, 'contact', $4, $5, $6)";
    let reason = trim(reason);
    let values = [Uuid::now_v7().into(), tx.author.county_id.into(), actor.user_id.into(), id.into(), reason.clone().into(), tx.now.into()];
    sql::execute(&tx.conn, insert, values).await?;
    let summary = Some(format!("{}（{}）：{reason}", contact.name, contact.company.name));
    let subject_type = "contact";
    tx.note(Change { action: "revealed", subject_type, subject_id: id, version: contact.version, summary, before: None, after: None }).await?;
    let phone = String::from_utf8_lossy(&app.ring.open(&sealed)?).into_owned();
    tx.commit().await?;
    Ok(Revealed { phone })
}

/// Holds a row of the county until the transaction ends.
async fn hold(tx: &Tx, table: &'static str, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from(table).and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?.map(|_| ()).ok_or_else(ApiError::not_found)
}

async fn live(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<Contact> {
    hold(tx, "contacts", id).await?;
    let before = find(&tx.conn, actor, id, false).await?;
    if_match.check(before.version, &before)?;
    Ok(before)
}

/// Leaves audit row and event, and tells the contact as it is now.
async fn record(
    tx: &Tx,
    actor: &Actor,
    action: &'static str,
    before: Option<Contact>,
    status: u16,
    id: Uuid,
) -> ApiResult<(u16, Contact, Option<i64>)> {
    let after = find(&tx.conn, actor, id, true).await?;
    let told = |c: &Contact| {
        serde_json::json!({
            "company_id": c.company.id, "name": c.name, "title": c.title, "phone": c.phone_masked, "note": c.note,
            "archived": c.archived_at.is_some(),
        })
    };
    let (old, new) = match &before {
        Some(before) => differing(&told(before), &told(&after)),
        None => (None, Some(told(&after))),
    };
    let summary = Some(after.name.clone());
    tx.record(Change { action, subject_type: "contact", subject_id: id, version: after.version, summary, before: old, after: new }).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}
