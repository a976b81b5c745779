//! Connections for reading from PostgreSQL, a few held by each thread that serves requests.
//!
//! A pool shared by all threads costs a hand-over between them and a ping on every return; half of what a read costs. A connection here
//! belongs to the thread (and so to the runtime) that opened it and is lent to one statement at a time. It is closed, never lent again,
//! after a cancelled statement or an error that is not the statement's own; a statement that finds its lent connection dead is sent
//! once more over a new one, which is safe because everything here only reads.
use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection, PgRow};
use sea_orm::sqlx::{self, ConnectOptions, Connection};
use sea_orm::{ConnAcquireErr, ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement, metric};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many a thread holds: more only queue inside the database.
const PER_THREAD: usize = 4;
/// How long a statement waits for one of them, and how long connecting may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// A connection older than this is replaced, so that the server's memory for it is given back and new addresses are found.
const OLDEST: Duration = Duration::from_secs(30 * 60);
/// One unused for longer than this may have been cut by something between.
const STALE: Duration = Duration::from_secs(5 * 60);

type Observer = Arc<dyn Fn(&metric::Info<'_>) + Send + Sync>;

/// The connections of all threads.
#[derive(Clone)]
pub struct Held {
    options: PgConnectOptions,
    threads: Arc<Mutex<HashMap<ThreadId, Arc<Thread>>>>,
    observer: Option<Observer>,
}

struct Thread {
    idle: Mutex<Vec<Kept>>,
    seats: Arc<Semaphore>,
}

struct Kept {
    connection: PgConnection,
    opened: Instant,
    used: Instant,
}

/// A connection lent to one statement.
struct Lent {
    kept: Kept,
    thread: Arc<Thread>,
    _seat: OwnedSemaphorePermit,
    is_fresh: bool,
}

impl Held {
    /// Nothing is connected before the first statement.
    pub fn new(url: &str) -> Result<Self, DbErr> {
        let options = url.parse::<PgConnectOptions>().map_err(connecting)?.disable_statement_logging();
        // Planning a statement with its joins costs more than running it: one plan serves all values.
        let options = options.options([("default_transaction_read_only", "on"), ("plan_cache_mode", "force_generic_plan"), super::SOLID_STATE]);
        Ok(Self { options, threads: Arc::default(), observer: None })
    }

    /// Tells `observer` of every statement.
    pub fn observe(&mut self, observer: impl Fn(&metric::Info<'_>) + Send + Sync + 'static) {
        self.observer = Some(Arc::new(observer));
    }

    /// Closes what is idle; what is lent closes when it comes back to nobody.
    pub async fn close(&self) {
        let threads: Vec<_> = locked(&self.threads).drain().collect();
        for (_, thread) in threads {
            thread.seats.close();
            let idle = std::mem::take(&mut *locked(&thread.idle));
            for kept in idle {
                let _ = kept.connection.close().await;
            }
        }
    }

    async fn lend(&self) -> Result<Lent, DbErr> {
        let thread = locked(&self.threads).entry(std::thread::current().id()).or_insert_with(Thread::new).clone();
        let seat = match thread.seats.clone().try_acquire_owned() {
            Ok(seat) => seat,
            Err(_) => tokio::time::timeout(PATIENCE, thread.seats.clone().acquire_owned())
                .await
                .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?
                .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?,
        };
        let now = Instant::now();
        // The one used last: its memory is warm, and those at the bottom grow stale and go.
        let idle = locked(&thread.idle).pop().filter(|kept| now - kept.opened < OLDEST && now - kept.used < STALE);
        let is_fresh = idle.is_none();
        let kept = match idle {
            Some(kept) => kept,
            None => self.open().await?,
        };
        Ok(Lent { kept, thread, _seat: seat, is_fresh })
    }

    async fn open(&self) -> Result<Kept, DbErr> {
        let opening = tokio::time::timeout(PATIENCE, PgConnection::connect_with(&self.options)).await;
        let connection = opening.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?.map_err(connecting)?;
        let now = Instant::now();
        Ok(Kept { connection, opened: now, used: now })
    }

    /// The rows of a statement, the first one alone where no more is wanted.
    async fn rows(&self, statement: &Statement, first_only: bool) -> Result<Vec<PgRow>, DbErr> {
        let begin = Instant::now();
        let answer = self.fetch(statement, first_only).await;
        if let Some(observer) = &self.observer {
            observer(&metric::Info { elapsed: begin.elapsed(), statement, failed: answer.is_err() });
        }
        answer
    }

    async fn fetch(&self, statement: &Statement, first_only: bool) -> Result<Vec<PgRow>, DbErr> {
        loop {
            let mut lent = self.lend().await?;
            let connection = &mut lent.kept.connection;
            let rows = match first_only {
                true => query(statement).fetch_optional(connection).await.map(|row| row.into_iter().collect()),
                false => query(statement).fetch_all(connection).await,
            };
            match rows {
                Ok(rows) => {
                    lent.give_back();
                    return Ok(rows);
                }
                Err(error) if is_of_the_statement(&error) => {
                    lent.give_back();
                    return Err(DbErr::Query(RuntimeErr::SqlxError(Arc::new(error))));
                }
                // The server went away while the connection lay idle: so, likely, did its neighbours.
                Err(_) if !lent.is_fresh => locked(&lent.thread.idle).clear(),
                Err(error) => return Err(DbErr::Query(RuntimeErr::SqlxError(Arc::new(error)))),
            }
        }
    }
}

impl Thread {
    fn new() -> Arc<Self> {
        Arc::new(Self { idle: Mutex::default(), seats: Arc::new(Semaphore::new(PER_THREAD)) })
    }
}

impl Lent {
    fn give_back(self) {
        let Self { mut kept, thread, .. } = self;
        kept.used = Instant::now();
        if !thread.seats.is_closed() {
            locked(&thread.idle).push(kept);
        }
    }
}

/// Whether the server refused the statement itself, and the connection is as good as before (57…: it is closing connections).
fn is_of_the_statement(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(refusal) => refusal.code().is_none_or(|code| !code.starts_with("57") && !code.starts_with("08")),
        sqlx::Error::Encode(_) => true,
        _ => false,
    }
}

fn connecting(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error)))
}

/// What a panic elsewhere left in a list of connections is as good as before.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn only_reads() -> DbErr {
    DbErr::Custom("a connection for reading was asked to write".into())
}

fn query(statement: &Statement) -> sqlx::query::Query<'_, sqlx::Postgres, sea_query_sqlx::SqlxValues> {
    let values = statement.values.clone().unwrap_or_else(|| sea_orm::Values(Vec::new()));
    // Statements come from sea-query with everything bound; the text holds nothing that a client sent.
    sqlx::query_with(sqlx::AssertSqlSafe(statement.sql.as_str()), sea_query_sqlx::SqlxValues(values))
}

#[async_trait::async_trait]
impl ConnectionTrait for Held {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Postgres
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        Ok(self.rows(&statement, true).await?.pop().map(QueryResult::from))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        Ok(self.rows(&statement, false).await?.into_iter().map(QueryResult::from).collect())
    }
}
