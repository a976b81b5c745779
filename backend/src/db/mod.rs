//! The database: SQLite (one writer connection, several readers) or PostgreSQL, behind one handle.
use crate::error::ApiResult;
use group::Group;
use held::Held;
use migrations::Migrator;
use sea_orm::sqlx::Connection;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, IsolationLevel, SqliteTransactionMode, TransactionOptions,
};
use sea_orm_migration::MigratorTrait;
use std::time::Duration;

pub use reader::Reader;

pub mod bulk;
pub mod dialect;
mod group;
mod held;
pub mod keyset;
pub mod listing;
pub mod numbers;
mod pending;
mod reader;
pub mod search;
pub mod sql;
pub mod write;

/// The handle every slice is given. Reads and writes are apart because SQLite has one writer.
#[derive(Clone)]
pub struct Db {
    reader: Reader,
    writer: DatabaseConnection,
    /// Where writers share commits: SQLite alone, PostgreSQL does so itself.
    group: Option<Group>,
}

/// How a transaction that writes begins. SQLite takes its write lock at once: one that reads first could not take it later.
fn write_options() -> TransactionOptions {
    TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() }
}

/// One snapshot for as long as it is open. SQLite has no other way, and warns where it is asked for.
fn snapshot_options(backend: DbBackend) -> TransactionOptions {
    let isolation_level = (backend == DbBackend::Postgres).then_some(IsolationLevel::RepeatableRead);
    TransactionOptions { isolation_level, ..Default::default() }
}

/// Which release's schema a database has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// None, or an older release's.
    Older,
    Current,
    /// It knows steps that this release does not.
    Newer,
}

/// How many connections read at once; more than the cores can use only queue inside the database.
const CONNECTIONS: u32 = 8;

/// What PostgreSQL is told of its disk: a page read out of turn costs hardly more than the next one, as on solid state. By its default, made
/// for turning disks, plans that a connection keeps read small tables from end to end, a few times for every row that refers to them, and go
/// on so however large the tables grow.
const SOLID_STATE: (&str, &str) = ("random_page_cost", "1.1");

impl Db {
    /// Connects to `sqlite://PATH` (made when missing) or `postgres://…`. Nothing is migrated here.
    pub async fn connect(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") { Self::connect_sqlite(url).await } else { Self::connect_postgres(url).await }
    }

    async fn connect_sqlite(url: &str) -> Result<Self, DbErr> {
        let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
        let path = path.split('?').next().unwrap_or(path);
        if let Some(folder) = std::path::Path::new(path).parent().filter(|p| !p.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|e| DbErr::Custom(format!("cannot make the folder {}: {e}", folder.display())))?;
        }
        let connect = |connections: u32| {
            let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
            options.max_connections(connections).min_connections(1).sqlx_logging(false).test_before_acquire(false);
            options.map_sqlx_sqlite_opts(|o| {
                use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
                o.journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("cache_size", "-8000")
                    .pragma("temp_store", "memory")
            });
            if connections == 1 {
                // After a commit that failed (a full disk), SQLite has ended the transaction and the driver still counts it: the next would
                // be savepoints within nothing, answered as kept and never committed. Such a connection is closed, and a new one opened.
                options.map_sqlx_sqlite_pool_opts(|pool| {
                    pool.after_release(|connection, _| {
                        Box::pin(async move {
                            connection.ping().await?;
                            Ok(!connection.is_in_transaction())
                        })
                    })
                });
            }
            Database::connect(options)
        };
        let writer = connect(1).await?;
        let reader = connect(4).await?;
        Ok(Self { reader: Reader::Pool(reader), writer, group: Some(Group::default()) })
    }

    async fn connect_postgres(url: &str) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(CONNECTIONS)
            .min_connections(1)
            .sqlx_logging(false)
            .test_before_acquire(false)
            .acquire_timeout(Duration::from_secs(5))
            .connect_timeout(Duration::from_secs(5))
            .map_sqlx_postgres_opts(|o| o.options([SOLID_STATE]));
        let writer = Database::connect(options).await?;
        Ok(Self { reader: Reader::Held(Box::new(Held::new(url)?)), writer, group: None })
    }

    /// Tells `observer` of every statement, for measuring.
    pub fn observe(&mut self, observer: impl Fn(&sea_orm::metric::Info<'_>) + Clone + Send + Sync + 'static) {
        self.reader.observe(observer.clone());
        self.writer.set_metric_callback(observer);
    }

    /// For statements that only read.
    pub fn read(&self) -> &Reader {
        &self.reader
    }

    /// For transactions that only read, on one snapshot.
    pub fn read_transactions(&self) -> &DatabaseConnection {
        match &self.reader {
            Reader::Pool(pool) => pool,
            Reader::Held(_) => &self.writer,
        }
    }

    /// For statements that write outside [`write::Tx`]: sign-in bookkeeping, jobs, migrations.
    pub fn write(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Where SQLite's writers take turns.
    fn group(&self) -> Option<&Group> {
        self.group.as_ref()
    }

    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    pub fn is_sqlite(&self) -> bool {
        self.backend() == DbBackend::Sqlite
    }

    /// Brings the schema up to this release. Of a database that was in use the rows are counted anew: what the database knew of an older
    /// release's indexes leads it astray among the new ones.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        let before = Migrator::get_migration_models(&self.writer).await.map_or(0, |applied| applied.len());
        Migrator::up(&self.writer, None).await?;
        if before > 0 && before < Migrator::migrations().len() {
            self.refresh_statistics().await?;
        }
        Ok(())
    }

    /// Whether every step of this release has been applied, and none that this release does not know.
    pub async fn is_migrated(&self) -> ApiResult<bool> {
        Ok(self.schema().await? == Schema::Current)
    }

    /// Which release's schema the database has.
    pub async fn schema(&self) -> ApiResult<Schema> {
        let Ok(applied) = Migrator::get_migration_models(&self.writer).await else { return Ok(Schema::Older) };
        let known = Migrator::migrations();
        if applied.iter().any(|a| !known.iter().any(|step| step.name() == a.version)) {
            return Ok(Schema::Newer);
        }
        Ok(if applied.len() == known.len() { Schema::Current } else { Schema::Older })
    }

    /// Lets the database count anew what its tables hold, after very many rows came: until then it may choose slow ways to them. PostgreSQL
    /// notes too which pages everybody sees; without that note it reads the rows of what it could count in an index.
    pub async fn refresh_statistics(&self) -> Result<(), DbErr> {
        let sql = if self.is_sqlite() { "PRAGMA analysis_limit = 1000; ANALYZE" } else { "VACUUM (ANALYZE)" };
        self.writer.execute_unprepared(sql).await.map(|_| ())
    }

    /// Closes every connection, letting running statements end.
    pub async fn close(self) {
        self.reader.close().await;
        let _ = self.writer.close().await;
    }
}
