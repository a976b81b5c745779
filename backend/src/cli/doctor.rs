//! `zhaoyin doctor`: says in words what is wrong with this installation. Exits 1 when something must be mended.
use super::Outcome;
use chrono::{DateTime, Duration, Utc};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zhaoyin::app::Failure;
use zhaoyin::config::{DataConfig, FilesPlace};
use zhaoyin::crypto::KeyRing;
use zhaoyin::db::{Db, Schema, sql};

/// What the server would be told.
#[derive(clap::Args)]
pub struct Args {
    /// The address under which people reach the server
    #[arg(long, env = "ZHAOYIN_PUBLIC_URL")]
    public_url: Option<String>,
}

/// Less free space than this is nearly full.
const LITTLE_SPACE: u64 = 1024 * 1024 * 1024;

/// What was found, as it is read out.
#[derive(Default)]
struct Findings {
    wrong: Vec<String>,
    doubtful: Vec<String>,
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    let mut found = Findings::default();
    look_at_key(&data, &mut found);
    look_at_disk(&data, &mut found);
    look_at_files(&data, &mut found);
    look_at_address(args.public_url.as_deref(), &mut found);
    look_at_database(&data, &mut found).await;
    for sentence in &found.wrong {
        println!("✗ {sentence}");
    }
    for sentence in &found.doubtful {
        println!("! {sentence}");
    }
    match (found.wrong.len(), found.doubtful.len()) {
        (0, 0) => println!("✓ nothing wrong was found"),
        (0, _) => println!("it works; look at the sentences above"),
        (count, _) => return Err(Failure(format!("{count} thing(s) must be mended, see above"))),
    }
    Ok(ExitCode::SUCCESS)
}

fn look_at_key(data: &DataConfig, found: &mut Findings) {
    let Some((path, made_when_missing)) = data.key_path() else {
        found.wrong.push("no key file is named: with PostgreSQL give --key-file (`zhaoyin keys create FILE` makes one)".into());
        return;
    };
    let shown = path.display();
    if !path.exists() {
        match made_when_missing {
            true => found.doubtful.push(format!("the key file {shown} is not there yet; `zhaoyin serve` makes it")),
            false => found.wrong.push(format!("the key file {shown} is missing; without it phones and sessions cannot be read")),
        }
        return;
    }
    if let Err(error) = KeyRing::load(&path, false) {
        found.wrong.push(error.to_string());
    }
    let others = std::fs::metadata(&path).map_or(0, |m| m.permissions().mode() & 0o077);
    if others != 0 {
        found.wrong.push(format!("the key file {shown} can be read by others; run `chmod 600 {shown}`"));
    }
}

fn look_at_disk(data: &DataConfig, found: &mut Findings) {
    let folder = data.sqlite_path().and_then(|path| path.parent().map(Path::to_path_buf)).filter(|p| p.is_dir()).unwrap_or_else(|| PathBuf::from("."));
    if let Ok(disk) = rustix::fs::statvfs(&folder) {
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < LITTLE_SPACE {
            found.wrong.push(format!("the disk of {} is nearly full: {} MiB are left", folder.display(), free / 1024 / 1024));
        }
    }
}

fn look_at_files(data: &DataConfig, found: &mut Findings) {
    let FilesPlace::Folder(folder) = data.files_place() else {
        // A store elsewhere is asked when a file is.
        if data.s3.access_key.is_none() || data.s3.secret_key_file.is_none() {
            found.wrong.push("files are to lie in an S3 store, and --s3-access-key or --s3-secret-key-file is missing".into());
        }
        return;
    };
    match std::fs::metadata(&folder) {
        Err(_) => found.doubtful.push(format!("the folder for files {} is not there yet; `zhaoyin serve` makes it", folder.display())),
        Ok(about) if !about.is_dir() => found.wrong.push(format!("{} is no folder; files cannot be kept there", folder.display())),
        Ok(about) if about.permissions().readonly() => found.wrong.push(format!("the folder for files {} cannot be written", folder.display())),
        Ok(_) => {}
    }
}

fn look_at_address(public_url: Option<&str>, found: &mut Findings) {
    let Some(url) = public_url else { return };
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', ':']).next().unwrap_or_default();
    let loopback = matches!(host, "localhost" | "127.0.0.1" | "[");
    if url.starts_with("http://") && !loopback {
        found.doubtful.push(format!("{url} is plain http: passwords cross the network readable; put https before it"));
    } else if !url.starts_with("http://") && !url.starts_with("https://") {
        found.wrong.push(format!("the public address {url} begins with neither http:// nor https://"));
    }
}

async fn look_at_database(data: &DataConfig, found: &mut Findings) {
    if let Some(path) = data.sqlite_path().filter(|path| !path.exists()) {
        found.doubtful.push(format!("there is no database {} yet; `zhaoyin serve` makes it", path.display()));
        return look_at_clock(None, None, found);
    }
    let db = match Db::connect(&data.database_url).await {
        Ok(db) => db,
        Err(error) => {
            found.wrong.push(format!("the database cannot be reached: {error}"));
            return look_at_clock(None, None, found);
        }
    };
    match db.schema().await {
        Ok(Schema::Current) => look_at_content(&db, found).await,
        Ok(Schema::Newer) => found.wrong.push("a newer release has written the database: install that release".into()),
        Ok(Schema::Older) => found.wrong.push("the database is not at this release's schema: run `zhaoyin migrate`".into()),
        Err(error) => found.wrong.push(format!("the database's schema cannot be read: {}", error.detail.en)),
    }
    db.close().await;
}

async fn look_at_content(db: &Db, found: &mut Findings) {
    let newest = match sql::row(db.read(), "SELECT at FROM audit_entries ORDER BY at DESC LIMIT 1", []).await {
        Ok(row) => row.and_then(|row| row.try_get::<DateTime<Utc>>("", "at").ok()),
        Err(error) => return found.wrong.push(format!("the database cannot be read: {error}")),
    };
    let theirs = match db.is_sqlite() {
        true => None,
        false => sql::row(db.read(), "SELECT now() AS now", []).await.ok().flatten().and_then(|row| row.try_get("", "now").ok()),
    };
    look_at_clock(newest, theirs, found);
    let homeless = "SELECT name FROM organizations WHERE parent_id IS NULL AND division_code IS NULL";
    if let Ok(rows) = sql::rows(db.read(), homeless, []).await {
        found.doubtful.extend(rows.iter().map(|row| {
            let name = row.try_get::<Option<String>>("", "name").ok().flatten().unwrap_or_else(|| "the county (without name yet)".into());
            format!("{name} has no division code (行政区划代码), so its home province is unknown and money from outside it cannot be told")
        }));
    }
}

fn look_at_clock(newest: Option<DateTime<Utc>>, database: Option<DateTime<Utc>>, found: &mut Findings) {
    let now = Utc::now();
    // Nothing of this product was built before 2024: an earlier clock has lost its battery.
    if now < DateTime::from_timestamp(1_704_067_200, 0).unwrap_or_default() {
        found.wrong.push(format!("the clock says {now}, which cannot be; set it"));
    }
    if newest.is_some_and(|at| at > now + Duration::minutes(5)) {
        found.wrong.push(format!("the clock says {now}, but the audit log has entries from later than that; set the clock"));
    }
    if database.is_some_and(|at| (at - now).abs() > Duration::minutes(5)) {
        found.wrong.push("the database server's clock and this one differ by more than 5 minutes; set them".into());
    }
}
