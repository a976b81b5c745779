//! The one way to write: a transaction that carries, beside the change, its audit row and its outbox event, and where the client sent
//! an `Idempotency-Key` the answer itself, so that the same request twice has one effect and one answer.
use super::group::Turn;
use super::pending::Inserting;
use super::search::{self, Document};
use super::{Db, snapshot_options, write_options};
use crate::context::RequestContext;
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, Value};
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// Who writes, for the audit and for `created_by`. `id` is none for the command line and for the system's own work.
#[derive(Debug, Clone)]
pub struct Author {
    pub id: Option<Uuid>,
    /// With 代 and the name of the one who is represented, where somebody acts for another.
    pub name: String,
    pub county_id: Uuid,
    /// Who is represented.
    pub acting_for: Option<Uuid>,
}

/// An open transaction with what every change has to leave behind.
pub struct Tx {
    pub conn: Inserting,
    pub author: Author,
    pub now: DateTime<Utc>,
    context: RequestContext,
    /// On SQLite, whose writers share commits. It ends after `conn`, which stands before it.
    turn: Option<Turn>,
}

/// One change, for the audit and for those who follow changes.
pub struct Change {
    /// What was done: `created`, `updated`, `archived`, `restored`, or an act's own word such as `locked`.
    pub action: &'static str,
    /// The table's singular, such as `lead`.
    pub subject_type: &'static str,
    pub subject_id: Uuid,
    pub version: i64,
    pub summary: Option<String>,
    /// Changed fields before and after, personal data masked.
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

/// The fields in which two tellings of a row differ, before and after.
pub fn differing(before: &serde_json::Value, after: &serde_json::Value) -> (Option<serde_json::Value>, Option<serde_json::Value>) {
    let (Some(old), Some(new)) = (before.as_object(), after.as_object()) else { return (Some(before.clone()), Some(after.clone())) };
    let names = || new.keys().filter(|name| old.get(*name) != new.get(*name));
    let part = |of: &serde_json::Map<String, serde_json::Value>| names().filter_map(|n| Some((n.clone(), of.get(n)?.clone()))).collect();
    (Some(serde_json::Value::Object(part(old))), Some(serde_json::Value::Object(part(new))))
}

/// The columns that [`Tx::audit_row`] fills.
pub const AUDIT_COLUMNS: &[&str] = &[
    "id",
    "county_id",
    "at",
    "actor_id",
    "actor_name",
    "action",
    "subject_type",
    "subject_id",
    "summary",
    "before",
    "after",
    "address",
    "request_id",
    "acting_for_id",
];
/// The columns that [`Tx::event_row`] fills.
pub const EVENT_COLUMNS: &[&str] = &["id", "county_id", "kind", "subject_type", "subject_id", "subject_version", "created_at"];

const ANSWER_COLUMNS: &[&str] = &["county_id", "actor_id", "key", "request_hash", "status", "body", "etag", "created_at"];

/// The audit row of what an author did; a nil subject is none.
pub fn audit_row(author: &Author, now: DateTime<Utc>, context: &RequestContext, change: Change) -> Vec<Value> {
    vec![
        Uuid::now_v7().into(),
        author.county_id.into(),
        now.into(),
        author.id.into(),
        Some(author.name.clone()).into(),
        change.action.into(),
        change.subject_type.into(),
        Some(change.subject_id).filter(|id| !id.is_nil()).into(),
        change.summary.into(),
        change.before.map(|v| v.to_string()).into(),
        change.after.map(|v| v.to_string()).into(),
        context.address.clone().into(),
        Some(context.request_id.clone()).into(),
        author.acting_for.into(),
    ]
}

impl Tx {
    /// Opens a transaction.
    pub async fn begin(db: &Db, author: Author, now: DateTime<Utc>) -> ApiResult<Self> {
        Self::opened(db, author, now, false).await
    }

    /// Opens a transaction that will take long: whoever wrote before it is answered first.
    pub async fn begin_long(db: &Db, author: Author, now: DateTime<Utc>) -> ApiResult<Self> {
        Self::opened(db, author, now, true).await
    }

    async fn opened(db: &Db, author: Author, now: DateTime<Utc>, is_long: bool) -> ApiResult<Self> {
        let (conn, turn) = match db.group() {
            Some(group) => {
                let (conn, turn) = group.begin(db.write(), is_long).await?;
                (conn, Some(turn))
            }
            None => (db.write().begin_with_options(write_options()).await?, None),
        };
        Ok(Self { conn: Inserting::new(conn), author, now, context: RequestContext::current(), turn })
    }

    /// Opens a transaction that only reads, on one snapshot; it is dropped, never committed.
    pub async fn begin_reading(db: &Db, author: Author, now: DateTime<Utc>) -> ApiResult<Self> {
        let conn = db.read_transactions().begin_with_options(snapshot_options(db.backend())).await?;
        Ok(Self { conn: Inserting::new(conn), author, now, context: RequestContext::current(), turn: None })
    }

    /// Leaves the audit row and the outbox event of one change.
    pub async fn record(&self, change: Change) -> ApiResult<()> {
        self.add("outbox_events", EVENT_COLUMNS, self.event_row(&change));
        self.note(change).await
    }

    /// Leaves an audit row alone: for what changes no record that others follow, such as a sign-in or its failure.
    pub async fn note(&self, change: Change) -> ApiResult<()> {
        self.add("audit_entries", AUDIT_COLUMNS, self.audit_row(change));
        Ok(())
    }

    /// Adds a row: it is inserted together with others before the next statement, at the latest by [`Tx::commit`]. A row refers to nothing
    /// that is added after the first row of its table.
    pub fn add(&self, table: &'static str, columns: &'static [&'static str], row: Vec<Value>) {
        self.conn.add(table, columns, row);
    }

    /// Adds a document to the search index; nothing may stand there for the record yet.
    pub fn index(&self, document: Document) {
        self.add("search_documents", search::COLUMNS, search::row(self.author.county_id, document));
    }

    /// The audit row of a change, for writing many at once.
    pub fn audit_row(&self, change: Change) -> Vec<Value> {
        audit_row(&self.author, self.now, &self.context, change)
    }

    /// The outbox event of a change, for writing many at once.
    pub fn event_row(&self, change: &Change) -> Vec<Value> {
        vec![
            Uuid::now_v7().into(),
            self.author.county_id.into(),
            change.action.into(),
            change.subject_type.into(),
            change.subject_id.into(),
            change.version.into(),
            self.now.into(),
        ]
    }

    /// Makes everything since [`Tx::begin`] real.
    pub async fn commit(self) -> ApiResult<()> {
        let Self { conn, turn, .. } = self;
        // What fails here drops the turn after the savepoint is gone.
        conn.commit().await?;
        match turn {
            Some(turn) => Ok(turn.committed().await?),
            None => Ok(()),
        }
    }
}

/// The `Idempotency-Key` of a request with the hash of what it asks.
#[derive(Debug, Clone)]
pub struct Idempotency {
    pub key: String,
    pub request_hash: String,
}

/// What a write answers: the body and its version for the `ETag`; `repeated` where an earlier answer is given again.
pub struct Written<T> {
    pub status: u16,
    pub body: T,
    pub version: Option<i64>,
    pub repeated: bool,
}

/// Runs `work` in one transaction. With an idempotency key, the same key and request gives the first answer again, and another
/// request under the same key is 422 `idempotency_key_reused`.
pub async fn write<T, F>(db: &Db, author: Author, now: DateTime<Utc>, idempotency: Option<Idempotency>, work: F) -> ApiResult<Written<T>>
where
    T: Serialize + DeserializeOwned,
    F: AsyncFnOnce(&Tx) -> ApiResult<(u16, T, Option<i64>)>,
{
    let Some(actor_id) = author.id else {
        return run(db, author, now, None, work).await;
    };
    let county_id = author.county_id;
    if let Some(wanted) = &idempotency
        && let Some(answer) = stored(db, county_id, actor_id, wanted).await?
    {
        return Ok(answer);
    }
    match run(db, author, now, idempotency.clone(), work).await {
        // Two at once: the other one's answer stands now.
        Err(error) if error.code == "already_exists" => match &idempotency {
            Some(wanted) => stored(db, county_id, actor_id, wanted).await?.ok_or(error),
            None => Err(error),
        },
        other => other,
    }
}

async fn run<T, F>(db: &Db, author: Author, now: DateTime<Utc>, idempotency: Option<Idempotency>, work: F) -> ApiResult<Written<T>>
where
    T: Serialize,
    F: AsyncFnOnce(&Tx) -> ApiResult<(u16, T, Option<i64>)>,
{
    let tx = Tx::begin(db, author, now).await?;
    let (status, body, version) = work(&tx).await?;
    if let (Some(wanted), Some(actor_id)) = (idempotency, tx.author.id) {
        let row = vec![
            tx.author.county_id.into(),
            actor_id.into(),
            wanted.key.into(),
            wanted.request_hash.into(),
            i64::from(status).into(),
            serde_json::to_string(&body)?.into(),
            version.map(|v| v.to_string()).into(),
            tx.now.into(),
        ];
        tx.add("idempotency_records", ANSWER_COLUMNS, row);
    }
    tx.commit().await?;
    Ok(Written { status, body, version, repeated: false })
}

/// How long an answer is kept for its idempotency key.
const KEPT: chrono::Duration = chrono::Duration::hours(24);

async fn stored<T: DeserializeOwned>(db: &Db, county_id: Uuid, actor_id: Uuid, wanted: &Idempotency) -> ApiResult<Option<Written<T>>> {
    let mut select = Query::select();
    select
        .columns(["request_hash", "status", "body", "etag"].map(Alias::new))
        .from(Alias::new("idempotency_records"))
        .and_where(Expr::col(Alias::new("county_id")).eq(county_id))
        .and_where(Expr::col(Alias::new("actor_id")).eq(actor_id))
        .and_where(Expr::col(Alias::new("key")).eq(wanted.key.as_str()));
    let Some(row) = db.read().query_one(&select).await? else { return Ok(None) };
    if row.try_get::<String>("", "request_hash")? != wanted.request_hash {
        let (zh, en) = ("这个 Idempotency-Key 已用于另一个请求，请换一个", "This Idempotency-Key was used for another request; take a new one");
        return Err(ApiError::unprocessable("idempotency_key_reused", zh, en));
    }
    let status = u16::try_from(row.try_get::<i64>("", "status")?).unwrap_or(200);
    let body = serde_json::from_str(&row.try_get::<String>("", "body")?)?;
    let version = row.try_get::<Option<String>>("", "etag")?.and_then(|v| v.parse().ok());
    Ok(Some(Written { status, body, version, repeated: true }))
}

/// Forgets answers older than 24 hours.
pub async fn forget_old_answers(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    let mut delete = Query::delete();
    delete.from_table(Alias::new("idempotency_records")).and_where(Expr::col(Alias::new("created_at")).lt(now - KEPT));
    db.write().execute(&delete).await?;
    Ok(())
}
