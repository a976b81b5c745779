//! A province's month for `make bench`: `bench_closes WORKBOOK [COUNTIES]` on the empty, migrated database that DATABASE_URL names, with the key
//! file of ZHAOYIN_KEY_FILE. The workbook is imported into every county as of the month's last day; then it is the closing day, and what the
//! running server does by itself is done and timed: reports open and are frozen, jobs close every month and draft its bulletin.
use chrono::{DateTime, Utc};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use uuid::Uuid;
use zhaoyin::app::App;
use zhaoyin::clock::Clock;
use zhaoyin::crypto::KeyRing;
use zhaoyin::db::write::Author;
use zhaoyin::db::{Db, sql};
use zhaoyin::features::files::Objects;
use zhaoyin::features::{ledger, reports, users};
use zhaoyin::worker;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[actix_web::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let workbook = std::fs::read(arguments.next().ok_or("usage: bench_closes WORKBOOK [COUNTIES]")?)?;
    let counties: usize = arguments.next().map_or(Ok(100), |count| count.parse())?;
    let files = std::env::temp_dir().join(format!("zhaoyin-bench-{}", Uuid::now_v7()));
    let app = app(&files, "2024-10-31T02:00:00Z".parse()?).await?;
    let first = users::account::first_county(app.db.read()).await?;
    for number in 0..counties {
        let county_id = if number == 0 { first } else { county(&app, first).await? };
        let author = Author { id: None, name: "命令行".into(), county_id, acting_for: None };
        ledger::actions::import_named(&app.db, &app.ring, author, app.clock.now(), (workbook.clone(), "county.xlsx"), true, |_| ()).await?;
    }
    app.db.refresh_statistics().await?;
    app.clock.set("2024-11-03T01:00:00Z".parse()?);
    let begin = Instant::now();
    reports::due::run(&app).await?;
    let mut jobs = 0;
    while worker::one(&app, "bench").await? {
        jobs += 1;
    }
    let took = begin.elapsed();
    let closed = count(&app, "SELECT COUNT(*) AS total FROM month_closes").await?;
    let drafted = count(&app, "SELECT COUNT(*) AS total FROM bulletins WHERE kind = 'monthly'").await?;
    std::fs::remove_dir_all(&files)?;
    if closed != i64::try_from(counties)? || drafted != closed {
        return Err(format!("{closed} months were closed and {drafted} bulletins drafted in {counties} counties").into());
    }
    println!("RESULT {:.1} {counties} {jobs}", took.as_secs_f64());
    Ok(())
}

async fn app(files: &Path, now: DateTime<Utc>) -> Outcome<App> {
    let db = Db::connect(&std::env::var("DATABASE_URL")?).await?;
    let ring = Arc::new(KeyRing::load(Path::new(&std::env::var("ZHAOYIN_KEY_FILE")?), true)?);
    Ok(App::open(db, Clock::fixed(chrono_tz::Asia::Shanghai, now), ring, Objects::open(files)?, None).await?)
}

/// One more county with the first one's dictionaries.
async fn county(app: &App, first: Uuid) -> Outcome<Uuid> {
    let (id, now, db) = (Uuid::now_v7(), app.clock.now(), app.db.write());
    let root = "INSERT INTO organizations (id, county_id, kind, created_at, updated_at) VALUES ($1, $1, 'county_leadership', $2, $2)";
    sql::execute(db, root, [id.into(), now.into()]).await?;
    let entries = "SELECT dictionary, value, position FROM dictionary_entries WHERE county_id = $1 AND code IS NULL AND archived_at IS NULL";
    for row in sql::rows(db, entries, [first.into()]).await? {
        let (dictionary, value): (String, String) = (row.try_get("", "dictionary")?, row.try_get("", "value")?);
        let position: i64 = row.try_get("", "position")?;
        let text =
            "INSERT INTO dictionary_entries (id, county_id, dictionary, value, position, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6)";
        let own = Uuid::now_v7();
        sql::execute(db, text, [own.into(), id.into(), dictionary.into(), value.into(), position.into(), now.into()]).await?;
    }
    Ok(id)
}

async fn count(app: &App, text: &str) -> Outcome<i64> {
    Ok(sql::row(app.db.read(), text, []).await?.ok_or("a count without a row")?.try_get("", "total")?)
}
