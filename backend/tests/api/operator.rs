//! The first three administrators, and accounts by the command line.
use crate::support::{Ctx, PASSWORD, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::users::{AccountSetting, first_start, set_account};

fn setting(username: &str, roles: &[Role], password: &str) -> AccountSetting {
    AccountSetting { username: username.into(), name: None, organization: None, roles: roles.to_vec(), password: password.into(), must_change: false }
}

async fn sign_in(ctx: &Ctx, username: &str, password: &str) -> Value {
    ctx.nobody().post("/auth/login", json!({"username": username, "password": password})).await.expect(200)
}

#[actix_web::test]
async fn the_first_start_gives_three_links_once_and_again_when_they_have_run_out() {
    each_database(async |ctx| {
        let start = async || first_start(&ctx.app.db, &ctx.app.clock, ctx.county_id).await.unwrap();
        assert_eq!(start().await.len(), 0, "all three are there");
        ctx.execute("UPDATE users SET archived_at = created_at WHERE username IN ('system_admin', 'security_admin', 'auditor')", vec![]).await;
        let links = start().await;
        let made: Vec<(Role, &str)> = links.iter().map(|(role, username, _)| (*role, username.as_str())).collect();
        assert_eq!(made, [(Role::SystemAdmin, "sysadmin"), (Role::SecurityAdmin, "secadmin"), (Role::Auditor, "auditor2")]);
        assert_eq!(start().await.len(), 0, "their codes live");
        let used = json!({"code": links[0].2, "new_password": PASSWORD});
        let session = ctx.nobody().post("/auth/activations", used).await.expect(200);
        assert_eq!(session["user"]["roles"], json!(["system_admin"]));
        ctx.advance(Duration::hours(73)).await;
        let again = start().await;
        assert_eq!(again.iter().map(|link| link.0).collect::<Vec<_>>(), [Role::SecurityAdmin, Role::Auditor]);
        let late = json!({"code": links[1].2, "new_password": PASSWORD});
        ctx.nobody().post("/auth/activations", late).await.refused(404, "activation_unknown");
    })
    .await;
}

#[actix_web::test]
async fn an_account_is_made_and_reset_by_the_operator() {
    each_database(async |ctx| {
        let set = async |setting| set_account(&ctx.app.db, &ctx.app.clock, setting).await;
        let made =
            AccountSetting { name: Some("张三".into()), organization: Some("招商中心".into()), ..setting("zhang", &[Role::Center], PASSWORD) };
        set(made).await.unwrap();
        let me = sign_in(ctx, "zhang", PASSWORD).await["user"].clone();
        assert_eq!(
            (me["name"].as_str(), me["organization"]["name"].as_str(), me["roles"].clone()),
            (Some("张三"), Some("招商中心"), json!(["center"]))
        );
        assert_eq!(me["password_change_required"], false);
        let old = sign_in(ctx, "zhang", PASSWORD).await;
        ctx.execute("UPDATE users SET locked_at = created_at, archived_at = created_at WHERE username = 'zhang'", vec![]).await;
        let reset = AccountSetting { must_change: true, ..setting("zhang", &[Role::Leader, Role::Assessor], "Shan-Gao-Shui-7") };
        set(reset).await.unwrap();
        ctx.advance(Duration::zero()).await;
        ctx.with_token(old["access_token"].as_str().unwrap()).get("/me").await.refused(401, "unauthorized");
        let me = sign_in(ctx, "zhang", "Shan-Gao-Shui-7").await["user"].clone();
        assert_eq!((me["roles"].clone(), me["password_change_required"].as_bool()), (json!(["leader", "assessor"]), Some(true)));
        for (wrong, code) in [
            (setting("zhang", &[], "short"), "too_short"),
            (setting("zhang", &[], "Shan-Gao-Shui-7"), "reused"),
            (setting("li", &[], PASSWORD), "required"),
            (setting("李", &[Role::Center], PASSWORD), "invalid_username"),
            (setting("li", &[Role::Center, Role::Auditor], PASSWORD), "roles_exclude_each_other"),
            (AccountSetting { organization: Some("无此单位".into()), ..setting("li", &[Role::Center], PASSWORD) }, "unknown_reference"),
        ] {
            let refused = set(wrong).await.unwrap_err();
            assert!(refused.errors.iter().any(|fault| fault.code == code), "{code}: {refused:?}");
        }
        assert_eq!(ctx.count("SELECT COUNT(*) FROM users", vec![]).await, 11);
    })
    .await;
}
