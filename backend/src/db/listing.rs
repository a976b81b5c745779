//! What every list does alike: from what the asker may see, through filters by name, words, sorting and keyset paging, to a page or a
//! file. A slice says which table, which filters, how it may be sorted and how a row is told; three statements at most (visible
//! organizations, count, rows), however many rows there are.
use super::keyset::{Keyset, SortKind, SortValue, Sortable};
use super::{dialect, sql};
use crate::authz::Actor;
use crate::context::words;
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::http::{Page, Reference, page};
use crate::text::search_query_tokens;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Func, JoinType, LikeExpr, Query, SelectStatement, SimpleExpr, Value};
use sea_orm::{ConnectionTrait, QueryResult, TryGetable};
use uuid::Uuid;

/// What every list may be asked, whatever its own filters are (`list_filter!` adds these fields).
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    pub q: Option<&'a str>,
    pub sort: Option<&'a str>,
    pub limit: Option<u64>,
    pub cursor: Option<&'a str>,
    pub total: bool,
    pub archived: bool,
}

/// The most rows that one exported file holds; more than that is asked for with narrower filters.
pub const EXPORT_LIMIT: u64 = 20_000;

/// A list on its way to the database.
#[derive(Clone)]
pub struct Listing {
    select: SelectStatement,
    table: &'static str,
}

impl Listing {
    /// All live rows of the actor's county in a table; archived ones too where that is asked.
    pub fn of(table: &'static str, actor: &Actor, archived: bool) -> Self {
        let mut listing = Self { select: Query::select(), table };
        listing.select.from(table);
        listing.only(listing.column("county_id").eq(actor.county_id));
        if !archived {
            listing.only(listing.column("archived_at").is_null());
        }
        listing
    }

    /// A column of the table.
    pub fn column(&self, name: &'static str) -> SimpleExpr {
        Expr::col((self.table, name))
    }

    /// Rows that meet a condition.
    pub fn only(&mut self, condition: impl Into<SimpleExpr>) {
        self.select.and_where(condition.into());
    }

    /// Rows that meet a condition of several parts.
    pub fn only_if(&mut self, condition: Condition) {
        self.select.cond_where(condition);
    }

    /// Rows that one of these columns ties to one of the organizations; none given means all.
    pub fn touched_by(&mut self, columns: &[&'static str], organizations: Option<&[Uuid]>) {
        let Some(organizations) = organizations else { return };
        let mut any = Condition::any();
        for name in columns {
            any = any.add(self.column(name).is_in(organizations.iter().copied()));
        }
        self.only_if(any);
    }

    /// Rows whose column equals what was asked, where something was.
    pub fn equal(&mut self, name: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.only(self.column(name).eq(Expr::val(value)));
        }
    }

    /// Rows whose column lies between what was asked, both ends included.
    pub fn between<V: Into<Value>>(&mut self, name: &'static str, from: Option<V>, to: Option<V>) {
        if let Some(from) = from {
            self.only(self.column(name).gte(Expr::val(from)));
        }
        if let Some(to) = to {
            self.only(self.column(name).lte(Expr::val(to)));
        }
    }

    /// Rows where the column holds something (`true`) or nothing (`false`).
    pub fn filled(&mut self, name: &'static str, wanted: Option<bool>) {
        match wanted {
            Some(true) => self.only(self.column(name).is_not_null()),
            Some(false) => self.only(self.column(name).is_null()),
            None => {}
        }
    }

    /// Rows whose column is one of the words asked for, split by commas. Where `known` words are given, another one is a 400 naming the
    /// parameter; without them (words of a dictionary that a county extends) it simply finds nothing.
    pub fn among(&mut self, name: &'static str, asked: Option<&str>, known: Option<&[&str]>) -> ApiResult<()> {
        if asked.is_some() {
            let words = match known {
                Some(known) => among_known(name, asked, known)?,
                None => words_of(asked),
            };
            self.only(self.column(name).is_in(words));
        }
        Ok(())
    }

    /// Rows that the search index knows under these words (Chinese, pinyin, initials, codes).
    pub fn found<C: ConnectionTrait>(&mut self, db: &C, actor: &Actor, subject_type: &'static str, q: Option<&str>) {
        if let Some(ids) = found_ids(db, actor, subject_type, q) {
            self.only(self.column("id").in_subquery(ids));
        }
    }

    /// Rows in one of whose columns the words occur; for tables too small to be in the search index.
    pub fn containing(&mut self, columns: &[&'static str], q: Option<&str>) {
        let Some(q) = q.map(str::trim).filter(|q| !q.is_empty()) else { return };
        let pattern = sql::anywhere(&q.to_lowercase());
        let mut any = Condition::any();
        for name in columns {
            any = any.add(SimpleExpr::from(Func::lower(self.column(name))).like(LikeExpr::new(pattern.clone()).escape('\\')));
        }
        self.only_if(any);
    }

    /// Selects columns of the table.
    pub fn tell(&mut self, columns: &[&'static str]) {
        for name in columns {
            self.select.column((self.table, *name));
        }
    }

    /// Selects an expression under a name.
    pub fn tell_as(&mut self, expression: impl Into<SimpleExpr>, name: &'static str) {
        self.select.expr_as(expression, Alias::new(name));
    }

    /// Selects what `key` refers to: its id and, as `{key}_name`, its column `shown`. [`reference`] reads it.
    pub fn tell_reference(&mut self, key: &'static str, table: &'static str, shown: &'static str) {
        let alias = Alias::new(format!("of_{key}"));
        self.select.join_as(JoinType::LeftJoin, table, alias.clone(), Expr::col((alias.clone(), "id")).equals((self.table, key)));
        self.select.column((self.table, key)).expr_as(Expr::col((alias, shown)), Alias::new(format!("{key}_name")));
    }

    /// Selects the lead behind `lead_id` by its code, as [`Listing::tell_reference`] would; a restricted one (商业秘密) is not told.
    pub fn tell_lead(&mut self) {
        let open = |name: &'static str| {
            let lead = Expr::col(("of_lead", name));
            sea_orm::sea_query::CaseStatement::new().case(Expr::col(("of_lead", "is_restricted")).eq(false), lead)
        };
        self.select.join_as(JoinType::LeftJoin, "leads", "of_lead", Expr::col(("of_lead", "id")).equals((self.table, "lead_id")));
        self.select.expr_as(open("id"), Alias::new("lead_id")).expr_as(open("code"), Alias::new("lead_id_name"));
    }

    /// A page of rows, or as many as a file holds.
    pub async fn page<C: ConnectionTrait, T>(
        self,
        db: &C,
        asked: Asked<'_>,
        (sorts, default): (&[Sortable], &str),
        tell: impl Fn(&mut Self),
        read: impl Fn(&QueryResult) -> ApiResult<T>,
    ) -> ApiResult<Page<T>> {
        let limit = page::limit(asked.limit)?;
        self.rows(db, asked, limit, (sorts, default), tell, read).await
    }

    /// All rows for a file; more than [`EXPORT_LIMIT`] is a 422 that says so.
    pub async fn all<C: ConnectionTrait, T>(
        self,
        db: &C,
        asked: Asked<'_>,
        sorting: (&[Sortable], &str),
        tell: impl Fn(&mut Self),
        read: impl Fn(&QueryResult) -> ApiResult<T>,
    ) -> ApiResult<Vec<T>> {
        let asked = Asked { total: false, cursor: None, ..asked };
        let page = self.rows(db, asked, EXPORT_LIMIT, sorting, tell, read).await?;
        if page.next_cursor.is_some() {
            let zh = format!("超过 {EXPORT_LIMIT} 行，请先缩小筛选范围再导出");
            return Err(ApiError::unprocessable("too_many_rows", zh, format!("More than {EXPORT_LIMIT} rows: narrow the filters, then export")));
        }
        Ok(page.items)
    }

    async fn rows<C: ConnectionTrait, T>(
        mut self,
        db: &C,
        asked: Asked<'_>,
        limit: u64,
        (sorts, default): (&[Sortable], &str),
        tell: impl Fn(&mut Self),
        read: impl Fn(&QueryResult) -> ApiResult<T>,
    ) -> ApiResult<Page<T>> {
        let keyset = Keyset::parse(asked.sort, default, sorts, asked.cursor)?;
        let total = match asked.total {
            true => Some(self.count(db).await?),
            false => None,
        };
        tell(&mut self);
        let id = self.column("id");
        self.select.expr_as(id.clone(), Alias::new("row_id")).expr_as(keyset.expression(), Alias::new("row_sort"));
        keyset.apply(&mut self.select, id, limit);
        let rows = db.query_all(&self.select).await?;
        let told = rows.iter().map(|row| Ok((keyset.position(sort_value(row, keyset.kind())?, row.try_get("", "row_id")?), read(row)?)));
        let told = told.collect::<ApiResult<Vec<_>>>()?;
        Ok(Page::cut(told, limit, total, |(position, _)| position.clone())?.map(|(_, row)| row))
    }

    /// How many rows there are.
    pub async fn count<C: ConnectionTrait>(&self, db: &C) -> ApiResult<i64> {
        let mut count = self.select.clone();
        count.expr_as(self.column("id").count(), Alias::new("total"));
        let row = db.query_one(&count).await?.ok_or_else(|| ApiError::internal("a count without a row"))?;
        Ok(row.try_get("", "total")?)
    }

    /// The greatest value of a column; none where there is no row.
    pub async fn greatest<C: ConnectionTrait, T: TryGetable>(&self, db: &C, name: &'static str) -> ApiResult<Option<T>> {
        let mut select = self.select.clone();
        select.expr_as(self.column(name).max(), Alias::new("greatest"));
        let row = db.query_one(&select).await?.ok_or_else(|| ApiError::internal("a maximum without a row"))?;
        Ok(row.try_get("", "greatest")?)
    }

    /// The values of a column, for a condition of another query.
    pub fn ids(mut self, name: &'static str) -> SelectStatement {
        self.tell(&[name]);
        self.select
    }

    /// The first rows, in no order, that the search index knows under these words; it ends as soon as there are `most`.
    pub async fn first_found<C: ConnectionTrait>(
        mut self,
        db: &C,
        actor: &Actor,
        subject_type: &'static str,
        q: &str,
        most: u64,
        tell: impl Fn(&mut Self),
    ) -> ApiResult<Vec<QueryResult>> {
        let (backend, tokens) = (db.get_database_backend(), search_query_tokens(q));
        if tokens.is_empty() {
            return Ok(Vec::new());
        }
        dialect::stream_search(backend, &mut self.select, self.table, actor.county_id, subject_type, &tokens);
        tell(&mut self);
        self.select.limit(most);
        Ok(db.query_all(&self.select).await?)
    }

    /// The first rows, in no order; for conditions that few rows meet.
    pub async fn first<C: ConnectionTrait>(mut self, db: &C, most: u64, tell: impl Fn(&mut Self)) -> ApiResult<Vec<QueryResult>> {
        tell(&mut self);
        self.select.limit(most);
        Ok(db.query_all(&self.select).await?)
    }

    /// One row by its id; a row outside the list is not there.
    pub async fn one<C: ConnectionTrait, T>(
        mut self,
        db: &C,
        id: Uuid,
        tell: impl Fn(&mut Self),
        read: impl Fn(&QueryResult) -> ApiResult<T>,
    ) -> ApiResult<T> {
        self.only(self.column("id").eq(id));
        tell(&mut self);
        db.query_one(&self.select).await?.as_ref().map(read).transpose()?.ok_or_else(ApiError::not_found)
    }
}

/// The ids of a type's records that the search index knows under these words; none where no word was asked for. Words without a letter
/// or a character find nothing.
pub fn found_ids<C: ConnectionTrait>(db: &C, actor: &Actor, subject_type: &'static str, q: Option<&str>) -> Option<SelectStatement> {
    let q = q.map(str::trim).filter(|q| !q.is_empty())?;
    let (backend, tokens) = (db.get_database_backend(), search_query_tokens(q));
    let mut select = Query::select();
    select.column(("search_documents", "subject_id")).from("search_documents");
    select.and_where(Expr::col(("search_documents", "county_id")).eq(actor.county_id));
    select.and_where(Expr::col(("search_documents", "subject_type")).eq(subject_type));
    if tokens.is_empty() {
        select.and_where(Expr::val(1).eq(0));
    } else {
        select.and_where(Expr::cust_with_values(dialect::search_condition(backend), [dialect::search_query(backend, &tokens)]));
    }
    Some(select)
}

/// The words of a parameter, split by commas.
fn words_of(asked: Option<&str>) -> Vec<&str> {
    asked.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty()).take(100).collect()
}

/// The words of a parameter, each of them known; another one, or none, is a 400 that names the parameter.
pub fn among_known<'a>(name: &'static str, asked: Option<&'a str>, known: &[&str]) -> ApiResult<Vec<&'a str>> {
    let words = words_of(asked);
    if asked.is_some() && (words.is_empty() || words.iter().any(|word| !known.contains(word))) {
        return Err(not_among(name, known));
    }
    Ok(words)
}

fn sort_value(row: &QueryResult, kind: SortKind) -> ApiResult<SortValue> {
    Ok(match kind {
        SortKind::Text => SortValue::Text(row.try_get("", "row_sort")?),
        SortKind::Instant => SortValue::Instant(row.try_get("", "row_sort")?),
        SortKind::Date => SortValue::Date(row.try_get("", "row_sort")?),
        SortKind::Number => SortValue::Number(row.try_get("", "row_sort")?),
    })
}

fn not_among(name: &'static str, known: &[&str]) -> ApiError {
    let known = known.join(", ");
    let message = words(format!("{name} 可以是 {known}，用逗号分开"), format!("{name} is some of {known}, split by commas"));
    let error = ApiError::bad_request("invalid_parameter", message.zh.clone(), message.en.clone());
    ApiError { errors: vec![FieldFault { field: name.into(), code: "invalid_parameter", message }], ..error }
}

/// What a row refers to under `key` (see [`Listing::tell_reference`]).
pub fn reference(row: &QueryResult, key: &str) -> ApiResult<Option<Reference>> {
    let (id, name): (Option<Uuid>, Option<String>) = (row.try_get("", key)?, row.try_get("", &format!("{key}_name"))?);
    Ok(id.map(|id| Reference { id, name: name.unwrap_or_default() }))
}

/// The same for what every row has.
pub fn needed_reference(row: &QueryResult, key: &str) -> ApiResult<Reference> {
    reference(row, key)?.ok_or_else(|| ApiError::internal(format!("a row without {key}")))
}
