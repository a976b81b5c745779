//! The application: its state, its routes, its server.
use crate::authz::sessions::EndedSessions;
use crate::authz::token::Tokens;
use crate::clock::Clock;
use crate::config::{DataConfig, FilesPlace, ServeConfig};
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::error::{ApiError, ApiResult};
use crate::http::door::Door;
use crate::http::limit::Limiter;
use crate::{features, http, openapi};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web;
use std::path::PathBuf;
use std::sync::Arc;
use utoipa_actix_web::AppExt;

/// What every handler may reach.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub ring: Arc<KeyRing>,
    pub tokens: Tokens,
    pub sessions: EndedSessions,
    pub limiter: Limiter,
    pub progress: features::jobs::Progress,
    /// The county's mail server, where one is configured.
    pub mailer: Option<features::notifications::Mailer>,
    /// Where the bytes of files lie.
    pub files: features::files::Objects,
    /// Whether cookies are marked Secure and answers carry HSTS.
    pub secure: bool,
    /// Whether a proxy of our own says in X-Forwarded-For who asks.
    pub trust_proxy: bool,
    /// The address under which people reach the server, for links.
    pub public_url: String,
    pub web: Option<PathBuf>,
}

impl App {
    /// Opens the application on a migrated database.
    pub async fn open(db: Db, clock: Clock, ring: Arc<KeyRing>, files: features::files::Objects, serve: Option<&ServeConfig>) -> ApiResult<Self> {
        let now = clock.now();
        let tokens = Tokens::load(&db, &ring, now).await?;
        let sessions = EndedSessions::new(now);
        sessions.poll(&db, now).await?;
        let public_url =
            serve.and_then(|s| s.public_url.clone()).unwrap_or_else(|| format!("http://{}", serve.map_or("127.0.0.1:8080", |s| s.listen.as_str())));
        Ok(Self {
            db,
            clock,
            ring,
            tokens,
            sessions,
            limiter: Limiter::new(serve.is_none_or(|s| s.rate_limit == crate::config::RateLimit::On)),
            progress: features::jobs::Progress::default(),
            mailer: mailer(serve)?,
            files,
            secure: serve.is_some_and(ServeConfig::is_secure),
            trust_proxy: serve.is_some_and(|s| s.trust_proxy),
            public_url: public_url.trim_end_matches('/').to_owned(),
            web: serve.and_then(|s| s.web.clone()),
        })
    }
}

/// Connects, and migrates where that is this command's to do: an SQLite database always, PostgreSQL when `migrate` says so.
pub async fn connect(data: &DataConfig, migrate: bool) -> Result<Db, Failure> {
    let db = Db::connect(&data.database_url).await.map_err(|e| Failure(format!("the database cannot be reached: {e}")))?;
    if data.is_sqlite() || migrate {
        db.migrate().await.map_err(|e| Failure(format!("the database cannot be migrated: {e}")))?;
    }
    if !db.is_migrated().await? {
        return Err(Failure(
            "the database is not at this release's schema: run `zhaoyin migrate` (or an older release wrote it, or a newer one)".into(),
        ));
    }
    Ok(db)
}

/// The keys of the key file.
pub fn keys(data: &DataConfig) -> Result<Arc<KeyRing>, Failure> {
    let (path, create) =
        data.key_path().ok_or_else(|| Failure("with PostgreSQL a --key-file is needed; `zhaoyin keys create FILE` makes one".into()))?;
    Ok(Arc::new(KeyRing::load(&path, create).map_err(|e| Failure(e.to_string()))?))
}

fn mailer(serve: Option<&ServeConfig>) -> ApiResult<Option<features::notifications::Mailer>> {
    let Some(serve) = serve else { return Ok(None) };
    features::notifications::Mailer::open(&serve.mail).map_err(|why| ApiError::unprocessable("mail_config", why.clone(), why))
}

/// The store of files.
pub fn files(data: &DataConfig) -> Result<features::files::Objects, Failure> {
    match data.files_place() {
        FilesPlace::Folder(folder) => features::files::Objects::open(&folder),
        FilesPlace::S3 { bucket, prefix } => features::files::Objects::open_s3(&data.s3, &bucket, &prefix),
    }
    .map_err(Failure)
}

/// Why a command cannot go on, in a sentence.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub String);

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self(error.detail.zh)
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        Self(format!("database: {error}"))
    }
}

/// The actix application over the state: API, docs, health, and the single-page app where its folder is given.
pub fn build(
    app: web::Data<App>,
) -> actix_web::App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody>, Error = actix_web::Error, InitError = ()>,
> {
    build_behind(app, |_| Door::Desk)
}

/// The same behind the phones' door: only what phones need.
pub fn build_for_phones(
    app: web::Data<App>,
) -> actix_web::App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody>, Error = actix_web::Error, InitError = ()>,
> {
    build_behind(app, Door::phones)
}

fn build_behind(
    app: web::Data<App>,
    door: fn(&utoipa::openapi::OpenApi) -> Door,
) -> actix_web::App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody>, Error = actix_web::Error, InitError = ()>,
> {
    // The document is served before the scope that would swallow its address.
    let docs = utoipa_swagger_ui::SwaggerUi::new("/api/docs/{_:.*}").config(utoipa_swagger_ui::Config::from("/api/v1/openapi.json"));
    let (actix, api) = actix_web::App::new()
        .service(docs)
        .service(web::resource("/api/v1/openapi.json").route(web::get().to(openapi::serve)))
        .into_utoipa_app()
        .openapi(openapi::base())
        .app_data(app.clone())
        .app_data(web::PayloadConfig::new(http::json::BODY_LIMIT))
        .app_data(web::PathConfig::default().error_handler(|_, request| http::fallback::no_such_id(request)))
        .service(utoipa_actix_web::scope("/api/v1").configure(features::routes))
        .split_for_parts();
    let api = openapi::finish(api);
    let (routes, door) = (http::fallback::Routes::of(&api), door(&api));
    let web_folder = app.web.clone();
    actix
        .route("/api/docs", web::get().to(|| async { actix_web::web::Redirect::to("/api/docs/").see_other() }))
        .route("/healthz", web::get().to(http::health::alive))
        .route("/readyz", web::get().to(http::health::ready))
        .route("/metrics", web::get().to(http::health::metrics))
        .app_data(web::Data::new(routes))
        .app_data(web::Data::new(door))
        .configure(move |config| http::fallback::configure(config, web_folder))
        .default_service(web::to(http::fallback::not_found))
        .wrap(from_fn(http::door::guard))
        .wrap(from_fn(http::limit::limit_rate))
        .wrap(from_fn(http::security::surround))
        .wrap(Compress::default())
}
