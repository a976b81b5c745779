//! Accounts and the separation of the three administrators (A3, A4, I6).
use crate::support::actors::person;
use crate::support::{Ctx, PASSWORD, each_database};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

fn path(ctx: &Ctx, role: Role, rest: &str) -> String {
    format!("/users/{}{rest}", ctx.person(role).id)
}

async fn create(ctx: &Ctx, username: &str) -> Value {
    let body =
        json!({"name": "王小明", "username": username, "organization_id": ctx.organization("上海组"), "title": "组员", "phone": "138 1234 5678"});
    ctx.as_role(Role::SystemAdmin).post("/users", body).await.expect(201)
}

#[actix_web::test]
async fn a_new_account_has_no_roles_no_password_and_a_sealed_phone() {
    each_database(async |ctx| {
        let user = create(ctx, "wangxm").await;
        assert_eq!((user["roles"].clone(), user["status"].as_str()), (json!([]), Some("no_password")));
        assert_eq!((user["title"].as_str(), user["phone_masked"].as_str()), (Some("组员"), Some("138****5678")));
        assert_eq!(user["organization"]["name"], "上海组");
        assert_eq!(user["can"]["update"], true);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM postings WHERE from_on = '2024-08-15' AND to_on IS NULL", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM office_terms WHERE title = '组员'", vec![]).await, 1);
        for (table, columns) in [
            ("users", "COALESCE(phone_cipher, '')"),
            ("audit_entries", "COALESCE(before, '') || COALESCE(after, '') || COALESCE(summary, '')"),
            ("idempotency_records", "body"),
        ] {
            assert_eq!(ctx.count(&format!("SELECT COUNT(*) FROM {table} WHERE {columns} LIKE '%13812345678%'"), vec![]).await, 0, "{table}");
        }
        let login = json!({"username": "wangxm", "password": PASSWORD});
        ctx.nobody().post("/auth/login", login).await.refused(401, "invalid_credentials");
    })
    .await;
}

#[actix_web::test]
async fn creating_checks_its_fields_and_takes_no_others() {
    each_database(async |ctx| {
        let admin = ctx.as_role(Role::SystemAdmin);
        let body = |changes: Value| {
            let mut body = json!({"name": "王小明", "username": "wangxm", "organization_id": ctx.organization("上海组")});
            body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            body
        };
        for (changes, field, code) in [
            (json!({"username": "a"}), "username", "invalid_username"),
            (json!({"username": "王小明"}), "username", "invalid_username"),
            (json!({"username": "x' OR '1'='1"}), "username", "invalid_username"),
            (json!({"name": ""}), "name", "length"),
            (json!({"name": "\u{202e}\u{200b}"}), "name", "length"),
            (json!({"phone": "call me"}), "phone", "invalid_phone"),
            (json!({"organization_id": Uuid::now_v7()}), "organization_id", "unknown_reference"),
            (json!({"roles": ["center"]}), "roles", "unknown_field"),
            (json!({"version": 7}), "version", "unknown_field"),
            (json!({"id": Uuid::now_v7()}), "id", "unknown_field"),
            (json!({"password_hash": "x"}), "password_hash", "unknown_field"),
        ] {
            admin.post("/users", body(changes)).await.faulty(field, code);
        }
        admin.post("/users", body(json!({"username": "center"}))).await.refused(409, "username_taken");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM users", vec![]).await, 10);
    })
    .await;
}

#[actix_web::test]
async fn lists_filter_sort_and_page() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::SecurityAdmin);
        let total = async |query: &str| client.get(&format!("/users?total=true&{query}")).await.expect(200)["total"].as_i64().unwrap();
        create(ctx, "wangxm").await;
        assert_eq!(total("").await, 11);
        assert_eq!(total("role=envoy").await, 1);
        assert_eq!(total("status=no_password").await, 1);
        assert_eq!(total("status=active").await, 10);
        assert_eq!(total("q=WANG").await, 1);
        assert_eq!(total("q=_").await, 4, "an underline is no wildcard");
        assert_eq!(total(&format!("organization_id={}", ctx.organization("上海组"))).await, 3);
        assert_eq!(total(&format!("organization_id={}", ctx.county_id)).await, 11);
        client.get(&format!("/users?organization_id={}", Uuid::now_v7())).await.refused(404, "not_found");
        for sort in ["name", "-username", "created_at", "-updated_at"] {
            let (mut seen, mut cursor) = (0, String::new());
            loop {
                let page = client.get(&format!("/users?limit=3&sort={sort}{cursor}")).await.expect(200);
                seen += page["items"].as_array().unwrap().len();
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen, 11, "{sort}");
        }
        ctx.as_role(Role::SystemAdmin).delete(&path(ctx, Role::Envoy, "")).await.expect(204);
        assert_eq!((total("").await, total("archived=true").await, total("status=archived").await), (10, 11, 1));
    })
    .await;
}

#[actix_web::test]
async fn a_change_keeps_history_and_versions() {
    each_database(async |ctx| {
        let admin = ctx.as_role(Role::SystemAdmin);
        let user = create(ctx, "wangxm").await;
        let path = format!("/users/{}", user["id"].as_str().unwrap());
        ctx.advance(chrono::Duration::days(3)).await;
        let changed = ctx.as_role(Role::SystemAdmin).with("if-match", "\"1\"").patch(&path, json!({"title": "副组长", "phone": null})).await.expect(200);
        assert_eq!((changed["title"].as_str(), changed["phone_masked"].is_null(), changed["version"].as_i64()), (Some("副组长"), true, Some(2)));
        let terms = "SELECT COUNT(*) FROM office_terms WHERE (title = '组员' AND to_on = '2024-08-17') OR (title = '副组长' AND from_on = '2024-08-18' AND to_on IS NULL)";
        assert_eq!(ctx.count(terms, vec![]).await, 2);
        let moved = ctx.as_role(Role::SystemAdmin).patch(&path, json!({"organization_id": ctx.organization("发改委")})).await.expect(200);
        assert_eq!(moved["organization"]["name"], "发改委");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM postings WHERE to_on = '2024-08-17' OR from_on = '2024-08-18'", vec![]).await, 2);
        let stale = ctx.as_role(Role::SystemAdmin).with("if-match", "\"1\"").patch(&path, json!({"name": "李小明"})).await;
        assert_eq!(stale.refused(412, "stale_version")["current"]["version"], 3);
        let cleared = ctx.as_role(Role::SystemAdmin).patch(&path, json!({"title": null})).await.expect(200);
        assert!(cleared["title"].is_null());
        drop(admin);
    })
    .await;
}

#[actix_web::test]
async fn roles_are_granted_by_the_security_administrator_alone_and_end_sessions() {
    each_database(async |ctx| {
        let grant =
            async |client: Role, target: Role, roles: Value| ctx.as_role(client).put(&path(ctx, target, "/roles"), json!({"roles": roles})).await;
        let envoy = ctx.as_role(Role::Envoy);
        envoy.get("/me").await.expect(200);
        let user = grant(Role::SecurityAdmin, Role::Envoy, json!(["outpost_lead", "envoy", "envoy"])).await.expect(200);
        assert_eq!(user["roles"], json!(["outpost_lead", "envoy"]));
        envoy.get("/me").await.refused(401, "unauthorized");
        grant(Role::SystemAdmin, Role::Envoy, json!(["center"])).await.refused(403, "forbidden");
        grant(Role::SecurityAdmin, Role::SecurityAdmin, json!(["security_admin", "center"])).await.refused(403, "not_to_oneself");
        for mixed in [json!(["system_admin", "auditor"]), json!(["auditor", "center"]), json!(["security_admin", "envoy"])] {
            grant(Role::SecurityAdmin, Role::Envoy, mixed).await.refused(422, "roles_exclude_each_other");
        }
        grant(Role::SecurityAdmin, Role::Envoy, json!(["emperor"])).await.faulty("roles[0]", "invalid");
        grant(Role::SecurityAdmin, Role::SystemAdmin, json!([])).await.refused(409, "last_of_role");
        grant(Role::SecurityAdmin, Role::Auditor, json!(["center"])).await.refused(409, "last_of_role");
        grant(Role::SecurityAdmin, Role::Leader, json!(["auditor"])).await.expect(200);
        grant(Role::SecurityAdmin, Role::Auditor, json!(["center"])).await.expect(200);
        assert_eq!(ctx.audited("roles_granted").await, 3);
    })
    .await;
}

#[actix_web::test]
async fn locking_ends_sessions_and_only_the_security_administrator_unlocks() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let lock = json!({"reason": "离岗"});
        ctx.as_role(Role::SystemAdmin).post(&path(ctx, Role::Envoy, "/lock"), json!({"reason": "　"})).await.faulty("reason", "required");
        let locked = ctx.as_role(Role::SystemAdmin).post(&path(ctx, Role::Envoy, "/lock"), lock.clone()).await.expect(200);
        assert_eq!((locked["status"].as_str(), locked["locked_reason"].as_str()), (Some("locked"), Some("离岗")));
        envoy.get("/me").await.refused(401, "unauthorized");
        let login = json!({"username": "envoy", "password": PASSWORD});
        ctx.nobody().post("/auth/login", login.clone()).await.refused(403, "account_disabled");
        ctx.as_role(Role::SystemAdmin).post_empty(&path(ctx, Role::Envoy, "/activation")).await.refused(409, "locked");
        ctx.as_role(Role::SystemAdmin).post_empty(&path(ctx, Role::Envoy, "/unlock")).await.refused(403, "forbidden");
        let unlocked = ctx.as_role(Role::SecurityAdmin).post_empty(&path(ctx, Role::Envoy, "/unlock")).await.expect(200);
        assert_eq!((unlocked["status"].as_str(), unlocked["locked_reason"].is_null()), (Some("active"), true));
        ctx.as_role(Role::SecurityAdmin).post_empty(&path(ctx, Role::Envoy, "/unlock")).await.refused(409, "not_locked");
        ctx.nobody().post("/auth/login", login).await.expect(200);
        let to_last = async |actor: Role, target: Role| ctx.as_role(actor).post(&path(ctx, target, "/lock"), lock.clone()).await;
        to_last(Role::SystemAdmin, Role::SystemAdmin).await.refused(403, "not_to_oneself");
        to_last(Role::SecurityAdmin, Role::SecurityAdmin).await.refused(403, "not_to_oneself");
        to_last(Role::SystemAdmin, Role::SecurityAdmin).await.refused(409, "last_of_role");
        to_last(Role::SystemAdmin, Role::Auditor).await.refused(409, "last_of_role");
        to_last(Role::SecurityAdmin, Role::SystemAdmin).await.refused(409, "last_of_role");
        let now = ctx.app.clock.now();
        let second = person(&ctx.app.db, ctx.county_id, ctx.county_id, "auditor2", "乙", &[Role::Auditor], now).await;
        to_last(Role::SystemAdmin, Role::Auditor).await.expect(200);
        let other = ctx.as_role(Role::SystemAdmin).post(&format!("/users/{}/lock", second.id), lock.clone()).await;
        other.refused(409, "last_of_role");
        ctx.nobody().post("/auth/login", json!({"username": "auditor2", "password": PASSWORD})).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn a_repeat_that_comes_late_ends_no_later_session() {
    each_database(async |ctx| {
        let lock = async || {
            let administrator = ctx.as_role(Role::SystemAdmin).with("idempotency-key", "once");
            administrator.post(&path(ctx, Role::Envoy, "/lock"), json!({"reason": "离岗"})).await.expect(200)
        };
        let locked = lock().await;
        ctx.as_role(Role::SecurityAdmin).post_empty(&path(ctx, Role::Envoy, "/unlock")).await.expect(200);
        let login = json!({"username": "envoy", "password": PASSWORD});
        let session = ctx.nobody().post("/auth/login", login).await.expect(200);
        assert_eq!(lock().await, locked, "the first answer again");
        ctx.with_token(session["access_token"].as_str().unwrap()).get("/me").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn archiving_ends_sessions_and_restoring_brings_back() {
    each_database(async |ctx| {
        let admin = ctx.as_role(Role::SystemAdmin);
        let envoy = ctx.as_role(Role::Envoy);
        admin.delete(&path(ctx, Role::Envoy, "")).await.expect(204);
        envoy.get("/me").await.refused(401, "unauthorized");
        admin.get(&path(ctx, Role::Envoy, "")).await.refused(404, "not_found");
        admin.delete(&path(ctx, Role::Envoy, "")).await.refused(404, "not_found");
        let archived = admin.get(&path(ctx, Role::Envoy, "?archived=true")).await.expect(200);
        assert_eq!((archived["status"].as_str(), archived["can"]["restore"].as_bool()), (Some("archived"), Some(true)));
        assert_eq!(admin.post_empty(&path(ctx, Role::Envoy, "/restore")).await.expect(200)["status"], "active");
        admin.post_empty(&path(ctx, Role::Envoy, "/restore")).await.refused(409, "not_archived");
        admin.delete(&path(ctx, Role::SystemAdmin, "")).await.refused(403, "not_to_oneself");
        admin.delete(&path(ctx, Role::Auditor, "")).await.refused(409, "last_of_role");
        let can = admin.get(&path(ctx, Role::Auditor, "")).await.expect(200)["can"].clone();
        assert_eq!((can["archive"].as_bool(), can["lock"].as_bool(), can["reset"].as_bool()), (Some(false), Some(false), Some(true)));
    })
    .await;
}

#[actix_web::test]
async fn each_administrator_is_reset_by_another_and_a_reset_ends_sessions() {
    each_database(async |ctx| {
        let reset = async |actor: Role, target: Role| ctx.as_role(actor).post_empty(&path(ctx, target, "/activation")).await;
        let envoy = ctx.as_role(Role::Envoy);
        reset(Role::SystemAdmin, Role::Envoy).await.expect(200);
        envoy.get("/me").await.refused(401, "unauthorized");
        reset(Role::SecurityAdmin, Role::Center).await.expect(200);
        reset(Role::SystemAdmin, Role::Auditor).await.expect(200);
        reset(Role::SecurityAdmin, Role::Auditor).await.refused(403, "not_yours_to_reset");
        reset(Role::SystemAdmin, Role::SystemAdmin).await.refused(403, "not_to_oneself");
        reset(Role::SecurityAdmin, Role::SecurityAdmin).await.refused(403, "not_to_oneself");
        reset(Role::SecurityAdmin, Role::SystemAdmin).await.expect(200);
        let kept = ctx.count("SELECT COUNT(*) FROM idempotency_records", vec![]).await;
        assert_eq!(kept, 0);
    })
    .await;
}

#[actix_web::test]
async fn slips_go_to_those_of_a_unit_who_have_no_password() {
    each_database(async |ctx| {
        create(ctx, "wangxm").await;
        create(ctx, "lixm").await;
        ctx.execute("UPDATE users SET password_hash = NULL WHERE username IN ('leader', 'system_admin')", vec![]).await;
        let slips = async |unit: Uuid| ctx.as_role(Role::SystemAdmin).post_empty(&format!("/organizations/{unit}/activation-slips")).await;
        let printed = slips(ctx.organization("上海组")).await.expect(200);
        assert_eq!(printed["slips"].as_array().unwrap().len(), 2);
        assert_eq!(printed["organization"]["name"], "上海组");
        let all = slips(ctx.county_id).await.expect(200);
        assert_eq!(all["slips"].as_array().unwrap().len(), 3, "the unit and all below it, but not what another administrator resets");
        let activate = async |code: &Value| ctx.nobody().post("/auth/activations", json!({"code": code, "new_password": "Shan-Gao-Shui-7"})).await;
        activate(&printed["slips"][0]["code"]).await.refused(404, "activation_unknown");
        activate(&all["slips"][0]["code"]).await.expect(200);
        slips(Uuid::now_v7()).await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn two_administrators_cannot_lock_each_other_out_at_once() {
    each_database(async |ctx| {
        let now = ctx.app.clock.now();
        let second = person(&ctx.app.db, ctx.county_id, ctx.county_id, "sysadmin2", "乙", &[Role::SystemAdmin], now).await;
        let lock = json!({"reason": "x"});
        let (one, other) = (ctx.as_role(Role::SystemAdmin), ctx.as_person(&second));
        let (first, second) = (format!("/users/{}/lock", second.id), path(ctx, Role::SystemAdmin, "/lock"));
        let replies = tokio::join!(one.post(&first, lock.clone()), other.post(&second, lock.clone()));
        let good = [replies.0.status, replies.1.status].iter().filter(|status| **status == 200).count();
        assert_eq!(good, 1, "{} {}", replies.0.status, replies.1.status);
    })
    .await;
}
