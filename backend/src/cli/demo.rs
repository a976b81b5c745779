//! `zhaoyin demo`: an invented county, filled in on the first start, with one account a role.
use super::Outcome;
use super::serve;
use zhaoyin::app::{self, App, Failure, connect, keys};
use zhaoyin::authz::Role;
use zhaoyin::clock::Clock;
use zhaoyin::config::{DataConfig, ServeConfig};
use zhaoyin::db::sql;
use zhaoyin::db::write::Author;
use zhaoyin::features::ledger::actions;
use zhaoyin::features::{bulletins, reports};
use zhaoyin::features::users::{self, AccountSetting};
use zhaoyin::demo;

/// The accounts of the demonstration: user name, name, unit (none: where the ledger has it), role.
const ACCOUNTS: &[(&str, &str, Option<&str>, Role)] = &[
    ("center", "示例·中心", Some("县招商中心"), Role::Center),
    ("leader", "示例·县领导", None, Role::Leader),
    ("officer", "示例·责任单位", Some("城关镇"), Role::UnitOfficer),
    ("lead", "示例·驻外组长", Some("驻沪苏招商组"), Role::OutpostLead),
    ("envoy", "示例·驻外干部", Some("驻沪苏招商组"), Role::Envoy),
    ("assessor", "示例·考核办", Some("县招商中心"), Role::Assessor),
    ("inspector", "示例·审计巡察", None, Role::Inspector),
    ("sysadmin", "示例·系统管理员", None, Role::SystemAdmin),
    ("secadmin", "示例·安全管理员", None, Role::SecurityAdmin),
    ("auditor", "示例·审计员", None, Role::Auditor),
];
/// The password of all of them: this is a demonstration on one's own machine.
const PASSWORD: &str = "Zhaoyin-2026";

/// How to serve.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    serve: ServeConfig,
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    if !data.is_sqlite() {
        return Err(Failure("the demonstration runs on SQLite only".into()));
    }
    fill(&data).await?;
    println!("人名、企业名和数字均为虚构。People, companies and numbers are invented.");
    println!("账号（密码都是 {PASSWORD}）：");
    for (username, name, _, role) in ACCOUNTS {
        println!("  {username:<10} {}（{name}）", role.label());
    }
    serve::serve(args.serve, data).await
}

/// Fills an empty database; one that holds anything is left as it is.
async fn fill(data: &DataConfig) -> Result<(), Failure> {
    let db = connect(data, false).await?;
    let (ring, clock) = (keys(data)?, Clock::system(data.timezone));
    let county_id = users::account::first_county(db.read()).await?;
    let is_filled = sql::row(db.read(), "SELECT id FROM users WHERE county_id = $1 LIMIT 1", [county_id.into()]).await?.is_some();
    if !is_filled {
        println!("第一次启动：正在填入示例县……");
        let book = demo::workbook(clock.today()).map_err(|e| Failure(e.to_string()))?;
        let author = Author { id: None, name: "示例".into(), county_id, acting_for: None };
        let report = actions::import_file(&db, &ring, author, clock.now(), book, true, |_| {}).await?;
        if report.refuses() {
            return Err(Failure(format!("the invented county has refused rows: {:?}", report.errors.first())));
        }
        for (username, name, organization, role) in ACCOUNTS {
            let setting = AccountSetting {
                username: (*username).into(),
                name: Some((*name).into()),
                organization: organization.map(str::to_owned),
                roles: vec![*role],
                password: PASSWORD.into(),
                must_change: false,
            };
            users::set_account(&db, &clock, setting).await?;
        }
        let standing = Clock::fixed(data.timezone, clock.now());
        let app = App::open(db.clone(), standing, ring, app::files(data)?, None).await?;
        reports::sample::fill(&app, county_id).await?;
        bulletins::sample::fill(&app, county_id).await?;
    }
    db.close().await;
    Ok(())
}
