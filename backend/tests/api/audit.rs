//! The audit log is the auditor's (L1), and holds no secret.
use crate::support::{PASSWORD, each_database};
use chrono::Duration;
use serde_json::json;
use zhaoyin::authz::Role;

#[actix_web::test]
async fn the_auditor_reads_and_filters_the_log() {
    each_database(async |ctx| {
        let admin = ctx.as_role(Role::SystemAdmin);
        for n in 0..5 {
            admin.post("/organizations", json!({"name": format!("第{n}镇"), "kind": "township"})).await.expect(201);
            ctx.app.clock.set(ctx.app.clock.now() + Duration::seconds(1));
        }
        ctx.nobody().post("/auth/login", json!({"username": "envoy", "password": "wrong"})).await.expect(401);
        ctx.nobody().post("/auth/login", json!({"username": "Secret-Typed-Here", "password": "wrong"})).await.expect(401);
        let auditor = ctx.as_role(Role::Auditor);
        let page = auditor.get("/audit-entries?total=true").await.expect(200);
        assert_eq!(page["total"], 7);
        let newest = &page["items"][0];
        assert_eq!((newest["action"].as_str(), newest["actor"].is_null(), newest["subject_id"].is_null()), (Some("sign_in_failed"), true, true));
        let oldest = &page["items"][6];
        assert_eq!(
            (oldest["action"].as_str(), oldest["actor"]["name"].as_str(), oldest["summary"].as_str()),
            (Some("created"), Some("系统管理员"), Some("第0镇"))
        );
        assert_eq!(oldest["after"]["kind"], "township");
        assert!(oldest["request_id"].is_string());
        let count = async |query: &str| auditor.get(&format!("/audit-entries?total=true&{query}")).await.expect(200)["total"].as_i64().unwrap();
        assert_eq!(count("action=sign_in_failed").await, 2);
        assert_eq!(count("subject_type=organization").await, 5);
        assert_eq!(count("q=%E7%AC%AC3").await, 1);
        assert_eq!(count("at.gte=2024-08-15T02:00:03Z&at.lte=2024-08-15T02:00:03Z").await, 1);
        let (mut cursor, mut seen) = (String::new(), 0);
        loop {
            let page = auditor.get(&format!("/audit-entries?limit=2{cursor}")).await.expect(200);
            seen += page["items"].as_array().unwrap().len();
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, 7);
        auditor.get("/audit-entries?at.eq=1").await.refused(400, "unknown_parameter");
        for role in Role::ALL.iter().filter(|role| **role != Role::Auditor) {
            ctx.as_role(*role).get("/audit-entries").await.refused(403, "forbidden");
        }
        for table in ["audit_entries", "login_attempts"] {
            let column = if table == "audit_entries" { "COALESCE(summary, '') || actor_name" } else { "username_key" };
            assert_eq!(ctx.count(&format!("SELECT COUNT(*) FROM {table} WHERE {column} LIKE '%Secret-Typed%'"), vec![]).await, 0, "{table}");
        }
    })
    .await;
}

#[actix_web::test]
async fn sign_ins_leave_the_person_and_the_request() {
    each_database(async |ctx| {
        let reply = ctx.nobody().post("/auth/login", json!({"username": ctx.person(Role::Leader).username, "password": PASSWORD})).await;
        reply.expect(200);
        let entry = &ctx.as_role(Role::Auditor).get("/audit-entries?action=signed_in").await.expect(200)["items"][0];
        assert_eq!(entry["actor"]["id"], ctx.person(Role::Leader).id.to_string());
        assert_eq!(entry["request_id"], reply.header("x-request-id"));
    })
    .await;
}
