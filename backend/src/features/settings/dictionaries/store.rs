//! Every query on dictionaries.
use super::domain;
use super::dto::{DictionaryEntry, EntryCan, EntryFilter};
use crate::authz::{Actor, Permission};
use crate::context::words as words_of;
use crate::db::keyset::Sortable;
use crate::db::listing::Listing;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::figures;
use crate::http::Page;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Func, Query};
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "dictionary_entries";
const SORTS: &[Sortable] = &[
    Sortable::number("position", || Expr::col((TABLE, "position"))),
    Sortable::text("value", || Expr::col((TABLE, "value"))),
    Sortable::text("code", || Func::coalesce([Expr::col((TABLE, "code")), Expr::val("")]).into()),
];
const SORTING: (&[Sortable], &str) = (SORTS, "position");

/// A page of a dictionary's entries.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, dictionary: &str, filter: &EntryFilter) -> ApiResult<Page<DictionaryEntry>> {
    let mut entries = of(actor, dictionary, filter.asked().archived);
    entries.equal("parent_code", filter.parent_code.as_deref());
    entries.equal("level", filter.level);
    entries.containing(&["value", "code"], filter.asked().q);
    entries.page(db, filter.asked(), SORTING, told, |row| entry(row, actor)).await
}

fn of(actor: &Actor, dictionary: &str, archived: bool) -> Listing {
    let mut entries = Listing::of(TABLE, actor, archived);
    entries.equal("dictionary", Some(dictionary));
    entries
}

/// All entries of a dictionary, in their order; archived ones too where asked.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, dictionary: &str, archived: bool) -> ApiResult<Vec<DictionaryEntry>> {
    of(actor, dictionary, archived).all(db, Default::default(), SORTING, told, |row| entry(row, actor)).await
}

/// One entry.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<DictionaryEntry> {
    Listing::of(TABLE, actor, archived).one(db, id, told, |row| entry(row, actor)).await
}

fn told(entries: &mut Listing) {
    entries.tell(&["id", "dictionary", "value", "code", "parent_code", "level", "position", "archived_at", "version", "created_at", "updated_at"]);
}

fn entry(row: &QueryResult, actor: &Actor) -> ApiResult<DictionaryEntry> {
    let (dictionary, value): (String, String) = (row.try_get("", "dictionary")?, row.try_get("", "value")?);
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let is_counted = figures::counts_by(&dictionary, &value);
    let is_coded = domain::find(&dictionary).is_none_or(|known| known.is_coded);
    let may = actor.may(Permission::DictionariesWrite) && !is_coded;
    let may_change = may && archived_at.is_none() && !is_counted;
    Ok(DictionaryEntry {
        id: row.try_get("", "id")?,
        dictionary,
        value,
        code: row.try_get("", "code")?,
        parent_code: row.try_get("", "parent_code")?,
        level: row.try_get("", "level")?,
        position: row.try_get("", "position")?,
        is_counted,
        can: EntryCan { update: may_change, archive: may_change, restore: may && archived_at.is_some() },
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// How many live entries each dictionary has.
pub async fn counts<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<HashMap<String, i64>> {
    let text = "SELECT dictionary, COUNT(*) AS entries FROM dictionary_entries WHERE county_id = $1 AND archived_at IS NULL GROUP BY dictionary";
    let rows = sql::rows(db, text, [county_id.into()]).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("", "dictionary")?, row.try_get("", "entries")?))).collect::<Result<_, sea_orm::DbErr>>()?)
}

/// Keeps a new word at a place.
pub async fn insert(tx: &Tx, dictionary: &str, value: &str, position: i64) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = ["id", "county_id", "dictionary", "value", "position", "created_at", "created_by", "updated_at"];
    let row = vec![
        id.into(),
        tx.author.county_id.into(),
        dictionary.into(),
        value.into(),
        position.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, TABLE, &columns, vec![row]).await?;
    Ok(id)
}

/// Gives a word another spelling.
pub async fn set_value(tx: &Tx, id: Uuid, value: &str) -> ApiResult<()> {
    let text = "UPDATE dictionary_entries SET value = $1, updated_at = $2, version = version + 1 WHERE id = $3";
    sql::execute(&tx.conn, text, [value.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Gives a word another place.
pub async fn set_position(tx: &Tx, id: Uuid, position: i64) -> ApiResult<()> {
    let text = "UPDATE dictionary_entries SET position = $1, updated_at = $2, version = version + 1 WHERE id = $3";
    sql::execute(&tx.conn, text, [position.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Archives a word, or brings it back.
pub async fn set_archived(tx: &Tx, id: Uuid, archived: bool) -> ApiResult<()> {
    let text = "UPDATE dictionary_entries SET archived_at = $1, updated_at = $2, version = version + 1 WHERE id = $3";
    sql::execute(&tx.conn, text, [archived.then_some(tx.now).into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Refuses words that are no live entries of their dictionaries, each at its field: `(field, dictionary, word)`. One statement.
pub async fn check_words<C: ConnectionTrait>(db: &C, county_id: Uuid, words: &[(&'static str, &'static str, &str)]) -> ApiResult<()> {
    let mut any = Condition::any();
    for (_, dictionary, word) in words {
        any = any.add(Expr::col("dictionary").eq(*dictionary).and(Expr::col("value").eq(*word)));
    }
    let mut select = Query::select();
    select.columns(["dictionary", "value"]).from(TABLE).and_where(Expr::col("county_id").eq(county_id));
    select.and_where(Expr::col("archived_at").is_null()).cond_where(any);
    let rows = db.query_all(&select).await?;
    let known =
        rows.iter().map(|row| Ok((row.try_get("", "dictionary")?, row.try_get("", "value")?))).collect::<Result<Vec<(String, String)>, DbErr>>()?;
    let unknown = words.iter().filter(|(_, dictionary, word)| !known.iter().any(|(d, w)| d == dictionary && w == word));
    let faults: Vec<FieldFault> = unknown
        .map(|(field, _, word)| {
            let message = words_of(format!("字典里没有「{word}」，请从选项中选择"), format!("There is no such word: {word}"));
            FieldFault { field: (*field).into(), code: "unknown_choice", message }
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(faults)) }
}
