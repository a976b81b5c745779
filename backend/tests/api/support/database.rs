//! A database for each test: a copy of a migrated file, or `CREATE DATABASE … TEMPLATE` on the private cluster.
use sea_orm::{ConnectionTrait, Database as Connect, DatabaseConnection, Statement};
use std::path::PathBuf;
use zhaoyin::db::Db;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// The databases to test on.
pub fn kinds() -> Vec<Kind> {
    match admin_url() {
        Some(_) => vec![Kind::Sqlite, Kind::Postgres],
        None => vec![Kind::Sqlite],
    }
}

fn admin_url() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}

pub struct Database {
    pub kind: Kind,
    pub url: String,
    pub key_file: PathBuf,
    pub files: PathBuf,
    folder: PathBuf,
    name: String,
}

impl Database {
    /// A migrated database.
    pub async fn make(kind: Kind) -> Self {
        Self::with(kind, true).await
    }

    /// A database with nothing in it.
    pub async fn empty(kind: Kind) -> Self {
        Self::with(kind, false).await
    }

    async fn with(kind: Kind, migrated: bool) -> Self {
        let name = format!("t{}", uuid::Uuid::now_v7().simple());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name);
        std::fs::create_dir_all(&folder).unwrap();
        let url = match kind {
            Kind::Sqlite => {
                let file = folder.join("test.db");
                if migrated {
                    std::fs::copy(sqlite_template().await, &file).unwrap();
                }
                format!("sqlite://{}", file.display())
            }
            Kind::Postgres => {
                let admin = connect_admin().await;
                let template = if migrated { postgres_template(&admin).await } else { "template0".to_owned() };
                run(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
                admin.close().await.unwrap();
                url_of(&name)
            }
        };
        Self { kind, url, key_file: folder.join("key"), files: folder.join("files"), folder, name }
    }

    pub async fn drop(self) {
        if self.kind == Kind::Postgres {
            let admin = connect_admin().await;
            run(&admin, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
            admin.close().await.unwrap();
        }
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

/// The age of this test binary names the templates, so that a changed migration makes new ones.
fn stamp() -> String {
    let modified = std::fs::metadata(std::env::current_exe().unwrap()).unwrap().modified().unwrap();
    format!("{}", modified.duration_since(std::time::UNIX_EPOCH).unwrap().as_millis())
}

async fn sqlite_template() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let template = folder.join(format!("template-{}.db", stamp()));
    if template.exists() {
        return template;
    }
    // Another test may be making it too: each makes its own, and the last rename wins with the same content.
    let mine = folder.join(format!("template-{}.db", uuid::Uuid::now_v7()));
    let db = Db::connect(&format!("sqlite://{}", mine.display())).await.unwrap();
    db.migrate().await.unwrap();
    db.write().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    db.close().await;
    std::fs::rename(&mine, &template).unwrap();
    template
}

async fn postgres_template(admin: &DatabaseConnection) -> String {
    let name = format!("template_{}", stamp());
    let made = || async {
        let statement = Statement::from_sql_and_values(
            sea_orm::DbBackend::Postgres,
            "SELECT 1 AS one FROM pg_database WHERE datname = $1",
            [name.clone().into()],
        );
        admin.query_one_raw(statement).await.unwrap().is_some()
    };
    if made().await {
        return name;
    }
    run(admin, "SELECT pg_advisory_lock(4711)").await;
    if !made().await {
        let draft = format!("draft_{}", stamp());
        run(admin, &format!("DROP DATABASE IF EXISTS {draft}")).await;
        run(admin, &format!("CREATE DATABASE {draft}")).await;
        let db = Db::connect(&url_of(&draft)).await.unwrap();
        db.migrate().await.unwrap();
        db.close().await;
        run(admin, &format!("ALTER DATABASE {draft} RENAME TO {name}")).await;
    }
    run(admin, "SELECT pg_advisory_unlock(4711)").await;
    name
}

fn url_of(name: &str) -> String {
    let admin = admin_url().unwrap();
    let (server, _) = admin.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

async fn connect_admin() -> DatabaseConnection {
    let mut options = sea_orm::ConnectOptions::new(admin_url().unwrap());
    options.max_connections(1).sqlx_logging(false);
    Connect::connect(options).await.unwrap()
}

async fn run(admin: &DatabaseConnection, sql: &str) {
    admin.execute_unprepared(sql).await.unwrap();
}
