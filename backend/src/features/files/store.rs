//! Every query on files. Lists start from the records that the asker may read.
use super::dto::{File, FileCan, FileFilter, SameFile};
use super::subjects::FileSubject;
use crate::authz::{Actor, Permission, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::http::Page;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LikeExpr, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable::instant("created_at", || Expr::col(("files", "created_at"))),
    Sortable::text("name", || Expr::col(("files", "name"))),
    Sortable::number("size_bytes", || Expr::col(("files", "size_bytes"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-created_at");
/// The most other files of the same content that are told.
const MOST_SAME: usize = 10;

/// A page of the files that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &FileFilter) -> ApiResult<Page<File>> {
    let subject = subject_of(filter)?;
    if let (Some(subject), Some(id)) = (subject, filter.subject_id) {
        check_subject(db, actor, subject, id, true).await?;
    }
    let of = subject.as_ref().map_or(FileSubject::ALL, std::slice::from_ref);
    let mut files = visible_to(db, actor, of, filter.asked().archived).await?;
    files.equal("subject_id", filter.subject_id);
    if let Some(tag) = &filter.tag {
        files.only(files.column("tags").like(LikeExpr::new(sql::anywhere(&format!("\"{tag}\""))).escape('\\')));
    }
    files.containing(&["name", "tags"], filter.asked().q);
    let mut page = files.page(db, filter.asked(), SORTING, told, |row| file(row, actor)).await?;
    add_same(db, actor, &mut page.items).await?;
    Ok(page)
}

fn subject_of(filter: &FileFilter) -> ApiResult<Option<FileSubject>> {
    let wrong = |field: &str, zh: &str, en: &str| {
        let message = crate::context::words(zh, en);
        let error = ApiError::bad_request("invalid_parameter", zh, en);
        ApiError { errors: vec![FieldFault { field: field.into(), code: "invalid_parameter", message }], ..error }
    };
    match filter.subject_type.as_deref() {
        None if filter.subject_id.is_some() => {
            Err(wrong("subject_type", "subject_id 要和 subject_type 一起给出", "subject_id needs subject_type beside it"))
        }
        None => Ok(None),
        Some(text) => {
            let (zh, en) =
                ("subject_type 可以是 lead, project, visit, company, fund_arrival", "subject_type is lead, project, visit, company or fund_arrival");
            FileSubject::parse(text).map(Some).ok_or_else(|| wrong("subject_type", zh, en))
        }
    }
}

/// Passes where the actor may read the record; else it is not there. `archived` lets an archived record pass.
pub async fn check_subject<C: ConnectionTrait>(db: &C, actor: &Actor, subject: FileSubject, id: Uuid, archived: bool) -> ApiResult<()> {
    if !actor.may(subject.permission()) {
        return Err(ApiError::not_found());
    }
    subject.visible_to(db, actor, archived).await?.one(db, id, |rows| rows.tell(&["id"]), |_| Ok(())).await
}

/// The county's files of some kinds of records, as far as the actor may read the record.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, subjects: &[FileSubject], archived: bool) -> ApiResult<Listing> {
    let mut files = Listing::of("files", actor, archived);
    let mut any = Condition::any().add(Expr::val(1).eq(0));
    for subject in subjects.iter().filter(|subject| actor.may(subject.permission())) {
        let mut records = subject.visible_to(db, actor, true).await?;
        records.only(Expr::col((subject.table(), "id")).equals(("files", "subject_id")));
        any = any.add(files.column("subject_type").eq(subject.as_str()).and(Expr::exists(records.ids("id"))));
    }
    files.only_if(any);
    Ok(files)
}

/// A file whose record the actor may read; another is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<File> {
    let found = Listing::of("files", actor, archived).one(db, id, told, |row| file(row, actor)).await?;
    check_subject(db, actor, found.subject_type, found.subject_id, true).await?;
    let mut found = [found];
    add_same(db, actor, &mut found).await?;
    let [found] = found;
    Ok(found)
}

/// Under what a file's bytes lie.
pub async fn storage_key<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<String> {
    let row = sql::row(db, "SELECT storage_key FROM files WHERE id = $1", [id.into()]).await?.ok_or_else(ApiError::not_found)?;
    Ok(row.try_get("", "storage_key")?)
}

/// Which of these keys a row names, in whatever county: of a file, or of a piece on its way.
pub async fn named_keys<C: ConnectionTrait>(db: &C, keys: &[String]) -> ApiResult<HashSet<String>> {
    let mut named = HashSet::new();
    for table in ["files", "upload_pieces"] {
        let mut select = Query::select();
        select.column("storage_key").from(table).and_where(Expr::col("storage_key").is_in(keys.iter().map(String::as_str)));
        for row in db.query_all(&select).await? {
            named.insert(row.try_get("", "storage_key")?);
        }
    }
    Ok(named)
}

fn told(files: &mut Listing) {
    files.tell(&["id", "subject_type", "subject_id", "name", "media_type", "size_bytes", "sha256", "tags"]);
    files.tell(&["archived_at", "version", "created_at", "updated_at"]);
    files.tell_reference("created_by", "users", "name");
}

fn subject(row: &QueryResult) -> ApiResult<FileSubject> {
    FileSubject::parse(&row.try_get::<String>("", "subject_type")?).ok_or_else(|| ApiError::internal("a file of an unknown kind of record"))
}

fn file(row: &QueryResult, actor: &Actor) -> ApiResult<File> {
    let created_by = reference(row, "created_by")?;
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let is_own = created_by.as_ref().is_some_and(|person| person.id == actor.user_id);
    let may = actor.may(Permission::FilesWrite) && (is_own || actor.is(Role::Center));
    let tags: Option<String> = row.try_get("", "tags")?;
    Ok(File {
        id: row.try_get("", "id")?,
        subject_type: subject(row)?,
        subject_id: row.try_get("", "subject_id")?,
        name: row.try_get("", "name")?,
        media_type: row.try_get("", "media_type")?,
        size_bytes: row.try_get("", "size_bytes")?,
        sha256: row.try_get("", "sha256")?,
        tags: tags.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default(),
        same_as: Vec::new(),
        created_by,
        can: FileCan { update: may && archived_at.is_none(), archive: may && archived_at.is_none(), restore: may && archived_at.is_some() },
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// Tells of other live files of the same content that the actor may see, for all of these files in one statement (and those of scope).
async fn add_same<C: ConnectionTrait>(db: &C, actor: &Actor, files: &mut [File]) -> ApiResult<()> {
    if files.is_empty() {
        return Ok(());
    }
    let mut others = visible_to(db, actor, FileSubject::ALL, false).await?;
    others.only(others.column("sha256").is_in(files.iter().map(|file| file.sha256.as_str())));
    let mut select = others.ids("id");
    select.columns([("files", "name"), ("files", "sha256"), ("files", "subject_type"), ("files", "subject_id")]);
    select.order_by(("files", "created_at"), sea_orm::Order::Asc).order_by(("files", "id"), sea_orm::Order::Asc).limit(2_000);
    let mut same: HashMap<String, Vec<SameFile>> = HashMap::new();
    for row in db.query_all(&select).await? {
        let other = SameFile {
            id: row.try_get("", "id")?,
            name: row.try_get("", "name")?,
            subject_type: subject(&row)?,
            subject_id: row.try_get("", "subject_id")?,
        };
        same.entry(row.try_get("", "sha256")?).or_default().push(other);
    }
    for file in files {
        let others = same.get(&file.sha256).into_iter().flatten();
        file.same_as = others.filter(|other| other.id != file.id).take(MOST_SAME).cloned().collect();
    }
    Ok(())
}

/// A new file's row.
pub struct NewFile<'a> {
    pub id: Uuid,
    pub subject: FileSubject,
    pub subject_id: Uuid,
    pub name: &'a str,
    pub media_type: &'a str,
    pub size: usize,
    pub sha256: &'a str,
    pub storage_key: &'a str,
    pub tags: &'a [String],
    /// Made on the device, unique for ever.
    pub client_ref: Option<Uuid>,
    /// Whose it is, where somebody else types it.
    pub created_by: Option<Uuid>,
}

/// Keeps a new file's row.
pub async fn insert(tx: &Tx, new: &NewFile<'_>) -> ApiResult<()> {
    let columns = [
        "id",
        "county_id",
        "subject_type",
        "subject_id",
        "name",
        "media_type",
        "size_bytes",
        "sha256",
        "storage_key",
        "tags",
        "created_at",
        "created_by",
        "updated_at",
        "client_ref",
    ];
    let row = vec![
        new.id.into(),
        tx.author.county_id.into(),
        new.subject.as_str().into(),
        new.subject_id.into(),
        new.name.into(),
        new.media_type.into(),
        i64::try_from(new.size).unwrap_or(i64::MAX).into(),
        new.sha256.into(),
        new.storage_key.into(),
        Some(serde_json::to_string(new.tags)?).into(),
        tx.now.into(),
        new.created_by.or(tx.author.id).into(),
        tx.now.into(),
        new.client_ref.into(),
    ];
    Ok(bulk::insert(&tx.conn, "files", &columns, vec![row]).await?)
}

/// Keeps a file's new name and tags.
pub async fn update(tx: &Tx, file: &File, name: &str, tags: &[String]) -> ApiResult<()> {
    let text = "UPDATE files SET name = $1, tags = $2, updated_at = $3, version = version + 1 WHERE id = $4 AND version = $5";
    let values = [name.into(), Some(serde_json::to_string(tags)?).into(), tx.now.into(), file.id.into(), file.version.into()];
    one(sql::execute(&tx.conn, text, values).await?)
}

/// Archives a file, or brings it back.
pub async fn set_archived(tx: &Tx, file: &File, archived: bool) -> ApiResult<()> {
    let text = "UPDATE files SET archived_at = $1, updated_at = $2, version = version + 1 WHERE id = $3 AND version = $4";
    let values = [archived.then_some(tx.now).into(), tx.now.into(), file.id.into(), file.version.into()];
    one(sql::execute(&tx.conn, text, values).await?)
}

/// Somebody else changed the row between reading and writing it.
fn one(rows: u64) -> ApiResult<()> {
    let (zh, en) = ("这条记录刚被别人改过，请核对后再提交", "Somebody changed this record meanwhile; compare and send again");
    if rows == 1 { Ok(()) } else { Err(ApiError::conflict("changed_meanwhile", zh, en)) }
}
