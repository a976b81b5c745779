//! Settings: each has a flag and an environment variable; `zhaoyin serve --help` names them all.
use chrono_tz::Tz;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Where the data is; common to every command.
#[derive(Debug, Clone, Args)]
pub struct DataConfig {
    /// The database: sqlite://PATH (made when missing) or postgres://USER@HOST/NAME
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite://data/zhaoyin.db", global = true, hide_env_values = true)]
    pub database_url: String,
    /// The file with the keys that seal personal data; beside the SQLite file by default, required with PostgreSQL
    #[arg(long, env = "ZHAOYIN_KEY_FILE", global = true)]
    pub key_file: Option<PathBuf>,
    /// Where uploaded files lie: a folder that all replicas share, or s3://BUCKET[/PREFIX]; `files` beside the SQLite file by default, else
    /// `data/files`
    #[arg(long, env = "ZHAOYIN_FILES", global = true)]
    pub files: Option<String>,
    #[command(flatten)]
    pub s3: S3Config,
    /// The time zone of business days
    #[arg(long, env = "ZHAOYIN_TIMEZONE", default_value = "Asia/Shanghai", global = true)]
    pub timezone: Tz,
}

/// An S3-compatible store, where `--files` names one (MinIO, Ceph, a cloud's own).
#[derive(Debug, Clone, Default, Args)]
pub struct S3Config {
    /// The store's address, such as https://minio.example:9000; the region's own without it
    #[arg(long = "s3-endpoint", env = "ZHAOYIN_S3_ENDPOINT", global = true)]
    pub endpoint: Option<String>,
    /// The store's region
    #[arg(long = "s3-region", env = "ZHAOYIN_S3_REGION", default_value = "us-east-1", global = true)]
    pub region: String,
    /// The access key
    #[arg(long = "s3-access-key", env = "ZHAOYIN_S3_ACCESS_KEY", global = true)]
    pub access_key: Option<String>,
    /// The file that holds the secret key, alone on its line
    #[arg(long = "s3-secret-key-file", env = "ZHAOYIN_S3_SECRET_KEY_FILE", global = true)]
    pub secret_key_file: Option<PathBuf>,
}

/// Where the bytes of files lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilesPlace {
    Folder(PathBuf),
    S3 { bucket: String, prefix: String },
}

impl DataConfig {
    /// Whether the database is the embedded one.
    pub fn is_sqlite(&self) -> bool {
        self.database_url.starts_with("sqlite:")
    }

    /// The embedded database's file, where it is the embedded one.
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        let path = self.database_url.strip_prefix("sqlite:")?.trim_start_matches("//");
        Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
    }

    /// Where the bytes of files lie.
    pub fn files_place(&self) -> FilesPlace {
        if let Some(place) = self.files.as_deref().and_then(|text| text.strip_prefix("s3://")) {
            let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
            return FilesPlace::S3 { bucket: bucket.to_owned(), prefix: prefix.trim_matches('/').to_owned() };
        }
        let beside = self.sqlite_path().and_then(|path| path.parent().map(|folder| folder.join("files")));
        FilesPlace::Folder(self.files.as_ref().map(PathBuf::from).or(beside).unwrap_or_else(|| PathBuf::from("data/files")))
    }

    /// The key file's path, and whether it may be made when missing (only beside an SQLite database).
    pub fn key_path(&self) -> Option<(PathBuf, bool)> {
        match &self.key_file {
            Some(path) => Some((path.clone(), self.is_sqlite())),
            None if self.is_sqlite() => {
                let path = self.database_url.trim_start_matches("sqlite:").trim_start_matches("//");
                Some((PathBuf::from(format!("{}.key", path.split('?').next().unwrap_or(path))), true))
            }
            None => None,
        }
    }
}

/// Whether requests are limited by rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RateLimit {
    On,
    Off,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// How the server runs.
#[derive(Debug, Clone, Args)]
pub struct ServeConfig {
    /// The address to listen on
    #[arg(long, env = "ZHAOYIN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// A second address that answers only what phones need, to stand behind the county's gateway; none without it
    #[arg(long, env = "ZHAOYIN_MOBILE_LISTEN")]
    pub mobile_listen: Option<String>,
    /// The folder with the built single-page app; without it the API alone is served
    #[arg(long, env = "ZHAOYIN_WEB")]
    pub web: Option<PathBuf>,
    /// The address under which people reach the server; an https one makes cookies Secure and adds HSTS
    #[arg(long, env = "ZHAOYIN_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Bring the schema up to this release before serving (SQLite always does)
    #[arg(long, env = "ZHAOYIN_MIGRATE")]
    pub migrate: bool,
    /// How many threads answer requests; 0 means as many as there are cores
    #[arg(long, env = "ZHAOYIN_WORKERS", default_value_t = 0)]
    pub workers: usize,
    /// Limit requests by rate
    #[arg(long, env = "ZHAOYIN_RATE_LIMIT", value_enum, default_value_t = RateLimit::On)]
    pub rate_limit: RateLimit,
    /// Take the client's address from X-Forwarded-For (only behind a proxy of one's own)
    #[arg(long, env = "ZHAOYIN_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// How log lines look
    #[arg(long, env = "ZHAOYIN_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    pub log_format: LogFormat,
    #[command(flatten)]
    pub mail: MailConfig,
}

/// The mail server for daily mails; without one nothing is mailed.
#[derive(Debug, Clone, Default, Args)]
pub struct MailConfig {
    /// The mail server: smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT with ?tls=required for STARTTLS
    #[arg(long, env = "ZHAOYIN_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// The sender of mails, such as 招引 <zhaoyin@example.gov.cn>
    #[arg(long, env = "ZHAOYIN_MAIL_FROM")]
    pub mail_from: Option<String>,
}

impl ServeConfig {
    /// Whether people reach the server by https.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}
