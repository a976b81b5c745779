//! `zhaoyin serve`
use super::Outcome;
use actix_web::{HttpServer, web};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::process::ExitCode;
use std::time::Duration;
use zhaoyin::app::{self, App, Failure};
use zhaoyin::authz::sessions::POLL;
use zhaoyin::clock::Clock;
use zhaoyin::config::{DataConfig, LogFormat, ServeConfig};
use zhaoyin::db::write::forget_old_answers;
use zhaoyin::error::ApiResult;
use zhaoyin::features::{auth, bulletins, files, ledger, notifications, obligations, reports, settings, users};

/// How to serve.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    serve: ServeConfig,
}

/// How long running requests may take to end when the server is asked to stop.
const GRACE_SECONDS: u64 = 30;

/// How long a quiet connection is kept: longer than a proxy in front keeps it (nginx 60 s), which would otherwise send a request into a
/// connection that is being closed.
const KEEP_ALIVE: Duration = Duration::from_secs(75);

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    serve(args.serve, data).await
}

/// Serves until the process is asked to stop.
pub async fn serve(serve: ServeConfig, data: DataConfig) -> Outcome {
    log_to_stderr(serve.log_format);
    let ring = app::keys(&data)?;
    let db = app::connect(&data, serve.migrate).await?;
    let clock = Clock::system(data.timezone);
    let app = web::Data::new(App::open(db.clone(), clock, ring, app::files(&data)?, Some(&serve)).await?);
    print_first_links(&app).await?;
    settings::import_first(&app).await?;
    let metrics = PrometheusBuilder::new().install_recorder().map_err(|e| Failure(format!("metrics: {e}")))?;
    let handle = web::Data::new(metrics.clone());
    let state = app.clone();
    let factory = move || app::build(state.clone()).app_data(handle.clone());
    let mut server = HttpServer::new(factory).shutdown_timeout(GRACE_SECONDS).keep_alive(KEEP_ALIVE);
    if serve.workers > 0 {
        server = server.workers(serve.workers);
    }
    let server = server.bind(serve.listen.as_str()).map_err(|e| Failure(format!("cannot listen on {}: {e}", serve.listen)))?;
    let addresses = server.addrs();
    let running = server.run();
    let phones = open_to_phones(&app, &serve)?;
    work_in_the_background(&app, metrics);
    for address in addresses {
        println!("listening on http://{address}");
    }
    running.await.map_err(|e| Failure(format!("the server stopped: {e}")))?;
    if let Some(phones) = phones {
        phones.stop(true).await;
    }
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Opens the phones' door where an address for it is given.
fn open_to_phones(app: &web::Data<App>, serve: &ServeConfig) -> Result<Option<actix_web::dev::ServerHandle>, Failure> {
    let Some(address) = &serve.mobile_listen else { return Ok(None) };
    let state = app.clone();
    let factory = move || app::build_for_phones(state.clone());
    let mut server = HttpServer::new(factory).shutdown_timeout(GRACE_SECONDS).keep_alive(KEEP_ALIVE).disable_signals();
    if serve.workers > 0 {
        server = server.workers(serve.workers);
    }
    let server = server.bind(address.as_str()).map_err(|e| Failure(format!("cannot listen on {address}: {e}")))?;
    for address in server.addrs() {
        println!("listening for phones on http://{address}");
    }
    let running = server.run();
    let handle = running.handle();
    actix_web::rt::spawn(running);
    Ok(Some(handle))
}

/// Prints the one-time links of administrators who cannot sign in yet.
async fn print_first_links(app: &App) -> ApiResult<()> {
    let county_id = users::account::first_county(app.db.read()).await?;
    let links = users::first_start(&app.db, &app.clock, county_id).await?;
    if links.is_empty() {
        return Ok(());
    }
    println!("首次启动：请把下面的一次性链接分别交给三位管理员，72 小时内设置密码");
    println!("First start: hand these one-time links to three different people; each sets a password within 72 hours");
    for (role, username, code) in links {
        println!("{}\t{username}\t{}/activate?code={code}", role.label(), app.public_url);
    }
    Ok(())
}

fn log_to_stderr(format: LogFormat) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sea_orm_migration=warn,actix_server=warn"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second subscriber can only stand there in tests, and then the first one keeps the log.
    let _ = match format {
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
        LogFormat::Text => lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init(),
    };
}

/// Starts what runs beside requests: which sessions ended, which keys are new, and tidying.
fn work_in_the_background(app: &web::Data<App>, metrics: PrometheusHandle) {
    let worker = app.clone();
    actix_web::rt::spawn(async move { zhaoyin::worker::work(&worker, &format!("{}", uuid::Uuid::now_v7())).await });
    every(POLL, app, async |app| app.sessions.poll(&app.db, app.clock.now()).await);
    every(Duration::from_secs(30), app, async |app| app.tokens.reload(&app.db, &app.ring).await);
    every(Duration::from_secs(3600), app, async |app| {
        app.limiter.tidy();
        forget_old_answers(&app.db, app.clock.now()).await?;
        ledger::store::forget_expired(&app.db, app.clock.now()).await?;
        files::forget_unfinished(app).await?;
        files::forget_orphans(app).await?;
        notifications::forget_old(&app.db, app.clock.now()).await?;
        auth::forget_old(&app.db, app.clock.now()).await
    });
    every(Duration::from_secs(60), app, async |app| obligations::reminders::run_due(app).await.map(|_| ()));
    every(Duration::from_secs(60), app, async |app| reports::due::run(app).await);
    every(Duration::from_secs(60), app, async |app| bulletins::due::run(app).await);
    every(Duration::from_secs(60), app, async |app| notifications::digest::enqueue_due(app).await.map(|_| ()));
    every(Duration::from_secs(60), app, async move |_| {
        metrics.run_upkeep();
        Ok(())
    });
}

/// Does `work` again and again; what fails once is tried the next time.
fn every(pause: Duration, app: &web::Data<App>, work: impl AsyncFn(&App) -> ApiResult<()> + 'static) {
    let app = app.clone();
    actix_web::rt::spawn(async move {
        let mut ticks = tokio::time::interval(pause);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Err(error) = work(&app).await {
                tracing::warn!(%error, "background work failed; it is tried again");
            }
        }
    });
}
