//! Every successful write leaves an audit row and an outbox event.
use super::operations;
use crate::support::ledger::{import, upload, workbook};
use crate::support::{Ctx, PASSWORD, Reply, each_database};
use serde_json::json;
use std::collections::BTreeSet;
use zhaoyin::authz::Role;

/// Writes that change no record that others follow: sessions come and go, codes are looked at. This may only shrink.
const NO_RECORD: &[&str] = &["session_create", "session_refresh", "session_end", "activation_lookup"];
/// Writes whose trace the tests of their own slice look at. This may only shrink.
const ELSEWHERE: &[&str] = &[];

/// Runs each write of these slices once, and gives its operation and answer.
async fn write(ctx: &Ctx, operation: &str) -> Reply {
    let (system, security) = (ctx.as_role(Role::SystemAdmin), ctx.as_role(Role::SecurityAdmin));
    let envoy = format!("/users/{}", ctx.person(Role::Envoy).id);
    let town = format!("/organizations/{}", ctx.organization("开发区"));
    match operation {
        "organization_create" => system.post("/organizations", json!({"name": "乙镇", "kind": "township"})).await,
        "organization_update" => system.patch(&town, json!({"name": "新开发区"})).await,
        "organization_archive" => system.delete(&town).await,
        "organization_restore" => system.post_empty(&format!("{town}/restore")).await,
        "organization_activation_slips" => {
            ctx.execute("UPDATE users SET password_hash = NULL WHERE username = 'outpost_lead'", vec![]).await;
            system.post_empty(&format!("/organizations/{}/activation-slips", ctx.organization("上海组"))).await
        }
        "user_create" => {
            let body = json!({"name": "王小明", "username": "wangxm", "organization_id": ctx.organization("上海组")});
            system.post("/users", body).await
        }
        "user_update" => system.patch(&envoy, json!({"title": "组员"})).await,
        "user_archive" => system.delete(&envoy).await,
        "user_restore" => system.post_empty(&format!("{envoy}/restore")).await,
        "user_grant_roles" => security.put(&format!("{envoy}/roles"), json!({"roles": ["outpost_lead"]})).await,
        "user_lock" => system.post(&format!("{envoy}/lock"), json!({"reason": "离岗"})).await,
        "user_unlock" => security.post_empty(&format!("{envoy}/unlock")).await,
        "user_activation" => system.post_empty(&format!("{envoy}/activation")).await,
        "activation_use" => {
            let link = system.post_empty(&format!("/users/{}/activation", ctx.person(Role::Leader).id)).await.expect(200);
            ctx.nobody().post("/auth/activations", json!({"code": link["code"], "new_password": "Shan-Gao-Shui-7"})).await
        }
        "password_change" => {
            let body = json!({"current_password": PASSWORD, "new_password": "Shan-Gao-Shui-8"});
            ctx.as_role(Role::Assessor).post("/auth/password", body).await
        }
        "ledger_import_create" => {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/small.xlsx");
            let mut body = b"--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"small.xlsx\"\r\n\r\n".to_vec();
            body.extend(std::fs::read(path).unwrap());
            body.extend(b"\r\n--b--\r\n");
            ctx.as_role(Role::Center).raw(actix_web::http::Method::POST, "/ledger/imports", "multipart/form-data; boundary=b", body).await
        }
        "ledger_import_confirm" => {
            let center = ctx.as_role(Role::Center);
            let id = center.get("/ledger/imports").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
            center.post_empty(&format!("/ledger/imports/{id}/confirmation")).await
        }
        "ledger_mapping_update" | "ledger_row_update" | "ledger_import_reverse" => write_ledger(ctx, operation).await,
        other => panic!("{other} writes: add it to this test"),
    }
}

/// The writes on an import beyond making and confirming it.
async fn write_ledger(ctx: &Ctx, operation: &str) -> Reply {
    let center = ctx.as_role(Role::Center);
    if operation == "ledger_import_reverse" {
        let sheet = workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["某基金", "产业基金", "1"]])]);
        let done = import(&center, &sheet).await;
        return center.post_empty(&format!("/ledger/imports/{}/reversal", done["id"].as_str().unwrap())).await;
    }
    let sheet = workbook(&[("基金", vec![vec!["基金名称", "基金规模（亿元）"], vec!["示例", "约2"]])]);
    let preview = upload(&center, &sheet).await.expect(201);
    let path = format!("/ledger/imports/{}", preview["id"].as_str().unwrap());
    if operation == "ledger_mapping_update" {
        return center.patch(&format!("{path}/mapping"), json!({"make_companies": false})).await;
    }
    let rows = center.get(&format!("{path}/rows")).await.expect(200);
    let key = rows["items"][0]["key"].as_str().unwrap();
    center.patch(&format!("{path}/rows/{key}"), json!({"cells": {"规模(万元)": "2亿"}})).await
}

/// The writes in an order in which each can succeed.
const ORDER: &[&str] = &[
    "organization_create",
    "organization_update",
    "organization_archive",
    "organization_restore",
    "user_create",
    "user_update",
    "user_lock",
    "user_unlock",
    "user_activation",
    "user_grant_roles",
    "user_archive",
    "user_restore",
    "organization_activation_slips",
    "activation_use",
    "password_change",
    "ledger_import_create",
    "ledger_import_confirm",
    "ledger_mapping_update",
    "ledger_row_update",
    "ledger_import_reverse",
];

#[actix_web::test]
async fn every_successful_write_leaves_an_audit_row_and_an_outbox_event() {
    let document = operations(&zhaoyin::openapi::document());
    let writes: BTreeSet<&str> = document.iter().filter(|o| o.method != "GET").map(|o| o.id()).collect();
    let known: BTreeSet<&str> = ORDER.iter().chain(NO_RECORD).chain(ELSEWHERE).copied().collect();
    assert_eq!(writes, known, "each write stands in this test");
    each_database(async |ctx| {
        for operation in ORDER {
            let count = async || {
                let audit = ctx.count("SELECT COUNT(*) FROM audit_entries", vec![]).await;
                (audit, ctx.count("SELECT COUNT(*) FROM outbox_events", vec![]).await)
            };
            let before = count().await;
            let reply = write(ctx, operation).await;
            assert!((200..300).contains(&reply.status), "{operation}: {} {}", reply.status, reply.json());
            let after = count().await;
            assert!(after.0 > before.0, "{operation} leaves no audit row");
            assert!(after.1 > before.1, "{operation} leaves no outbox event");
        }
        let nameless = "SELECT COUNT(*) FROM audit_entries WHERE actor_name IS NULL OR request_id IS NULL";
        assert_eq!(ctx.count(nameless, vec![]).await, 0);
    })
    .await;
}
