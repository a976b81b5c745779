//! A county, its people and a client for each of them, on a database of its own for every test.
pub mod actors;
pub mod client;
pub mod database;
pub mod files;
pub mod leads;
pub mod ledger;
pub mod process;

pub use actors::{PASSWORD, Person};
pub use client::{Client, Reply};

use actix_web::web::Data;
use chrono::{DateTime, Duration, Utc};
use database::Database;
use sea_orm::{ConnectionTrait, Statement, Value};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;
use zhaoyin::app::{self, App};
use zhaoyin::authz::Role;
use zhaoyin::clock::Clock;
use zhaoyin::config::{LogFormat, MailConfig, RateLimit, ServeConfig};
use zhaoyin::crypto::KeyRing;
use zhaoyin::features::files::Objects;

/// The instant at which tests begin: 2024-08-15, a Thursday, ten in the morning in Shanghai.
pub fn start() -> DateTime<Utc> {
    "2024-08-15T02:00:00Z".parse().unwrap()
}

/// An application on a fresh database, with a county whose people hold every role.
pub struct Ctx {
    pub app: Data<App>,
    pub county_id: Uuid,
    /// Organizations by name: 甲县, 招商中心, 发改委, 城关镇, 开发区, 上海组.
    pub organizations: BTreeMap<&'static str, Uuid>,
    /// People by role.
    pub people: BTreeMap<Role, Person>,
    /// The folder where the bytes of files lie.
    pub files: std::path::PathBuf,
    statements: Arc<AtomicUsize>,
    send: client::Send,
}

/// Runs a test on SQLite, and on PostgreSQL where `TEST_POSTGRES_URL` names one.
pub async fn each_database(test: impl AsyncFn(&Ctx)) {
    each_database_as(None, test).await;
}

/// How a server is set up in tests, without limits of rate.
pub fn served() -> ServeConfig {
    ServeConfig {
        listen: "127.0.0.1:0".into(),
        mobile_listen: None,
        web: None,
        public_url: Some("https://zs.example.gov.cn".into()),
        migrate: false,
        workers: 0,
        rate_limit: RateLimit::Off,
        trust_proxy: false,
        log_format: LogFormat::Text,
        mail: MailConfig::default(),
    }
}

/// The same with settings of the server.
pub async fn each_database_as(serve: Option<ServeConfig>, test: impl AsyncFn(&Ctx)) {
    for kind in database::kinds() {
        eprintln!("on {kind:?}");
        let database = Database::make(kind).await;
        let ctx = Ctx::open(&database, serve.as_ref()).await;
        test(&ctx).await;
        ctx.app.db.clone().close().await;
        database.drop().await;
    }
}

impl Ctx {
    async fn open(database: &Database, serve: Option<&ServeConfig>) -> Self {
        let clock = Clock::fixed(chrono_tz::Asia::Shanghai, start());
        let mut db = zhaoyin::db::Db::connect(&database.url).await.unwrap();
        let statements = Arc::new(AtomicUsize::new(0));
        let counter = statements.clone();
        db.observe(move |_| {
            counter.fetch_add(1, Ordering::SeqCst);
        });
        let ring = Arc::new(KeyRing::load(&database.key_file, true).unwrap());
        let (county_id, organizations, people) = actors::make(&db, start()).await;
        let app = Data::new(App::open(db, clock, ring, Objects::open(&database.files).unwrap(), serve).await.unwrap());
        let send = client::service(app::build(app.clone())).await;
        Self { app, county_id, organizations, people, files: database.files.clone(), statements, send }
    }

    /// A client with a live session of the person who holds `role`.
    pub fn as_role(&self, role: Role) -> Client<'_> {
        self.as_person(&self.people[&role])
    }

    /// A client with a live session of a person: a token issued directly, without the cost of a real sign-in.
    pub fn as_person(&self, person: &Person) -> Client<'_> {
        let token = self.app.tokens.issue(&person.actor(self.county_id), self.app.clock.now()).unwrap();
        self.with_token(&token)
    }

    pub fn with_token(&self, token: &str) -> Client<'_> {
        Client { send: &self.send, token: Some(token.to_owned()), headers: Vec::new() }
    }

    /// A client without a session.
    pub fn nobody(&self) -> Client<'_> {
        Client { send: &self.send, token: None, headers: Vec::new() }
    }

    pub fn person(&self, role: Role) -> &Person {
        &self.people[&role]
    }

    pub fn organization(&self, name: &str) -> Uuid {
        self.organizations[name]
    }

    /// Moves the clock on; sessions are polled as the server would.
    pub async fn advance(&self, by: Duration) {
        self.app.clock.set(self.app.clock.now() + by);
        self.app.sessions.poll(&self.app.db, self.app.clock.now()).await.unwrap();
    }

    /// One number of the database.
    pub async fn count(&self, sql: &str, values: Vec<Value>) -> i64 {
        let db = &self.app.db;
        let statement = Statement::from_sql_and_values(db.backend(), sql, values);
        db.write().query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
    }

    pub async fn execute(&self, sql: &str, values: Vec<Value>) -> u64 {
        let db = &self.app.db;
        db.write().execute_raw(Statement::from_sql_and_values(db.backend(), sql, values)).await.unwrap().rows_affected()
    }

    /// How many statements `work` sent to the database.
    pub async fn statements(&self, work: impl Future<Output = Reply>) -> usize {
        let before = self.statements.load(Ordering::SeqCst);
        work.await;
        self.statements.load(Ordering::SeqCst) - before
    }

    /// How often an action stands in the audit.
    pub async fn audited(&self, action: &str) -> i64 {
        self.count("SELECT COUNT(*) FROM audit_entries WHERE action = $1", vec![action.into()]).await
    }
}
