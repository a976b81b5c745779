//! Rows that a transaction has still to insert: they go to the database together, before its next statement or its end. Rows of several
//! tables cost one round trip: PostgreSQL takes them in one statement, SQLite in several that are handed to its thread at once.
use super::bulk;
use sea_orm::sea_query::{Alias, CommonTableExpression, InsertStatement, Query, SimpleExpr, SqliteQueryBuilder, Value};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement};
use std::sync::{Mutex, PoisonError};

/// The connection of an open transaction, with the rows that wait to be inserted: every statement finds them inserted.
pub struct Inserting {
    inner: DatabaseTransaction,
    pending: Mutex<Pending>,
}

impl Inserting {
    pub(super) fn new(inner: DatabaseTransaction) -> Self {
        Self { inner, pending: Mutex::default() }
    }

    /// Adds a row to those that wait.
    pub(super) fn add(&self, table: &'static str, columns: &'static [&'static str], row: Vec<Value>) {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).add(table, columns, row);
    }

    /// Inserts what waits and keeps the transaction's changes.
    pub(super) async fn commit(self) -> Result<(), DbErr> {
        self.flush().await?;
        self.inner.commit().await
    }

    async fn flush(&self) -> Result<(), DbErr> {
        let pending = std::mem::take(&mut *self.pending.lock().unwrap_or_else(PoisonError::into_inner));
        pending.insert(&self.inner).await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Inserting {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.flush().await?;
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.flush().await?;
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.flush().await?;
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.flush().await?;
        self.inner.query_all_raw(statement).await
    }
}

/// Rows of one table.
struct Rows {
    table: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Vec<Value>>,
}

/// What waits to be inserted, in the order in which it was added.
#[derive(Default)]
struct Pending(Vec<Rows>);

/// More values than this do not go in one statement together.
const TOGETHER: usize = 2_000;

impl Pending {
    /// Adds a row. Rows of one table go together, at the place of the first: a row refers to nothing that is added after the table's first.
    fn add(&mut self, table: &'static str, columns: &'static [&'static str], row: Vec<Value>) {
        match self.0.iter_mut().find(|waiting| waiting.table == table && waiting.columns == columns) {
            Some(waiting) => waiting.rows.push(row),
            None => self.0.push(Rows { table, columns, rows: vec![row] }),
        }
    }

    /// How many values wait.
    fn values(&self) -> usize {
        self.0.iter().map(|waiting| waiting.rows.len() * waiting.columns.len()).sum()
    }

    /// Inserts what waits.
    async fn insert<C: ConnectionTrait>(self, db: &C) -> Result<(), DbErr> {
        if self.0.len() > 1 && self.values() <= TOGETHER {
            return match db.get_database_backend() {
                DbBackend::Postgres => insert_as_one(db, self.0).await,
                _ => insert_in_a_row(db, self.0).await,
            };
        }
        for waiting in self.0 {
            bulk::insert(db, waiting.table, waiting.columns, waiting.rows).await?;
        }
        Ok(())
    }
}

/// Several tables in one statement: all inserts but the last stand in its `WITH`. References between them are checked at its end.
async fn insert_as_one<C: ConnectionTrait>(db: &C, mut tables: Vec<Rows>) -> Result<(), DbErr> {
    let Some(last) = tables.pop() else { return Ok(()) };
    let mut with = Query::with();
    for waiting in tables {
        let mut one = CommonTableExpression::new();
        one.table_name(Alias::new(format!("added_{}", waiting.table))).query(statement(waiting)?);
        with.cte(one);
    }
    db.execute(&statement(last)?.with(with)).await?;
    Ok(())
}

/// A statement for each table, one after the other; the values of each follow those of the one before it.
async fn insert_in_a_row<C: ConnectionTrait>(db: &C, tables: Vec<Rows>) -> Result<(), DbErr> {
    let (mut texts, mut values) = (Vec::new(), Vec::new());
    for waiting in tables {
        let (text, own) = statement(waiting)?.build(SqliteQueryBuilder);
        texts.push(text);
        values.extend(own);
    }
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), texts.join("; "), values)).await?;
    Ok(())
}

fn statement(waiting: Rows) -> Result<InsertStatement, DbErr> {
    let mut insert = Query::insert();
    insert.into_table(Alias::new(waiting.table)).columns(waiting.columns.iter().map(|column| Alias::new(*column)));
    for row in waiting.rows {
        insert.values(row.into_iter().map(SimpleExpr::from)).map_err(|e| DbErr::Custom(e.to_string()))?;
    }
    Ok(insert)
}
