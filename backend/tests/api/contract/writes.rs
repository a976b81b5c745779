//! Every successful write leaves an audit row and an outbox event.
use super::bulletin_writes as bulletins;
use super::outpost_writes as outposts;
use super::{
    business_writes as business, lead_bulk_writes as bulks, lead_stage_writes, lead_work_writes as lead_work, lead_writes, operations, report_writes,
    visit_writes,
};
use crate::support::files::attach;
use crate::support::ledger::{import, upload, workbook};
use crate::support::{Ctx, PASSWORD, Reply, each_database};
use serde_json::json;
use std::collections::BTreeSet;
use zhaoyin::authz::Role;

/// Writes that change no record that others follow: sessions come and go, codes are looked at. This may only shrink.
const NO_RECORD: &[&str] = &["session_create", "session_refresh", "session_end", "activation_lookup", "contact_reveal", "acting_set"];
/// Writes whose trace the tests of their own slice look at. This may only shrink.
const ELSEWHERE: &[&str] = &[];

/// Runs each write of these slices once, and gives its operation and answer.
async fn write(ctx: &Ctx, operation: &str) -> Reply {
    let (system, security, center) = (ctx.as_role(Role::SystemAdmin), ctx.as_role(Role::SecurityAdmin), ctx.as_role(Role::Center));
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
            let id = center.get("/ledger/imports").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
            center.post_empty(&format!("/ledger/imports/{id}/confirmation")).await
        }
        "ledger_mapping_update" | "ledger_row_update" | "ledger_import_reverse" => write_ledger(ctx, operation).await,
        other if outposts::ORDER.contains(&other) => outposts::run(ctx, other).await,
        other if bulletins::ORDER.contains(&other) => bulletins::run(ctx, other).await,
        other if bulks::ORDER.contains(&other) => bulks::run(ctx, other).await,
        other if business::ORDER.contains(&other) => business::run(ctx, other).await,
        other if report_writes::ORDER.contains(&other) => report_writes::run(ctx, other).await,
        other if lead_work::ORDER.contains(&other) => lead_work::run(ctx, other).await,
        other if lead_writes::ORDER.contains(&other) => lead_writes::run(ctx, other).await,
        other if lead_stage_writes::ORDER.contains(&other) => lead_stage_writes::run(ctx, other).await,
        other if visit_writes::ORDER.contains(&other) => visit_writes::run(ctx, other).await,
        other => write_more(ctx, other).await,
    }
}

/// The same for files and the county's rules.
async fn write_more(ctx: &Ctx, operation: &str) -> Reply {
    let center = ctx.as_role(Role::Center);
    match operation {
        "file_create" => {
            let company = center.get("/companies?limit=1").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
            attach(&center, "company", &company, "说明.txt", "示例".as_bytes()).await
        }
        "file_update" => center.patch(&newest_file(ctx).await, json!({"tags": ["合同"]})).await,
        "file_archive" => center.delete(&newest_file(ctx).await).await,
        "file_restore" => center.post_empty(&format!("{}/restore", newest_file(ctx).await)).await,
        "setting_set" => center.put("/settings/blocker_days", json!({"value": 20})).await,
        "setting_value_withdraw" => {
            center.put("/settings/blocker_days", json!({"value": 30, "from_on": "2024-12-01"})).await.expect(200);
            center.delete("/settings/blocker_days/values/2024-12-01").await
        }
        "dictionary_entry_create" => center.post("/dictionaries/fund_kind/entries", json!({"value": "母基金"})).await,
        "dictionary_entry_rename" => center.patch(&newest_word(ctx).await, json!({"value": "引导基金"})).await,
        "dictionary_entry_archive" => center.delete(&newest_word(ctx).await).await,
        "dictionary_entry_restore" => center.post_empty(&format!("{}/restore", newest_word(ctx).await)).await,
        "dictionary_entry_order" => {
            let words = center.get("/dictionaries/fund_kind/entries?sort=-position").await.expect(200);
            let ids: Vec<_> = words["items"].as_array().unwrap().iter().map(|word| word["id"].clone()).collect();
            center.put("/dictionaries/fund_kind/order", json!({"ids": ids})).await
        }
        "dictionary_package_import" => center.post_empty("/dictionaries/packages/holidays/import").await,
        "calendar_day_set" => center.put("/calendar-days/2024-11-11", json!({"kind": "holiday", "name": "县庆日"})).await,
        "calendar_day_clear" => center.delete("/calendar-days/2024-11-11").await,
        "notification_preference_set" => center.put("/notification-preferences", json!({"email": "a@example.gov.cn"})).await,
        "notification_read" | "notification_read_all" => {
            let own = ctx.as_role(Role::Auditor);
            let told = "INSERT INTO notifications (id, county_id, user_id, kind, subject_type, subject_id, parameters, in_app, digest, created_at) \
                VALUES ($1, $2, $3, 'roles_changed', 'user', $1, '{}', TRUE, FALSE, $4)";
            let id = uuid::Uuid::now_v7();
            let values = vec![id.into(), ctx.county_id.into(), ctx.person(Role::Auditor).id.into(), ctx.app.clock.now().into()];
            ctx.execute(told, values).await;
            own.post_empty(&if operation == "notification_read" { format!("/notifications/{id}/read") } else { "/notifications/read-all".into() })
                .await
        }
        "chain_create" => center.post("/chains", json!({"name": "光伏", "links": [{"name": "硅片"}]})).await,
        "chain_update" => center.patch(&newest_chain(ctx).await, json!({"links": [{"name": "组件"}]})).await,
        "chain_archive" => center.delete(&newest_chain(ctx).await).await,
        "chain_restore" => center.post_empty(&format!("{}/restore", newest_chain(ctx).await)).await,
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
    "file_create",
    "file_update",
    "file_archive",
    "file_restore",
    "setting_set",
    "setting_value_withdraw",
    "dictionary_entry_create",
    "dictionary_entry_rename",
    "dictionary_entry_archive",
    "dictionary_entry_restore",
    "dictionary_entry_order",
    "dictionary_package_import",
    "calendar_day_set",
    "calendar_day_clear",
    "chain_create",
    "chain_update",
    "chain_archive",
    "chain_restore",
    "notification_preference_set",
    "notification_read",
    "notification_read_all",
    "ledger_mapping_update",
    "ledger_row_update",
    "ledger_import_reverse",
];

async fn newest_word(ctx: &Ctx) -> String {
    let words = ctx.as_role(Role::Center).get("/dictionaries/fund_kind/entries?archived=true&sort=-position&limit=1").await.expect(200);
    format!("/dictionary-entries/{}", words["items"][0]["id"].as_str().unwrap())
}

async fn newest_chain(ctx: &Ctx) -> String {
    let chains = ctx.as_role(Role::Center).get("/chains?archived=true&limit=1").await.expect(200);
    format!("/chains/{}", chains["items"][0]["id"].as_str().unwrap())
}

async fn newest_file(ctx: &Ctx) -> String {
    let files = ctx.as_role(Role::Center).get("/files?archived=true&limit=1").await.expect(200);
    format!("/files/{}", files["items"][0]["id"].as_str().unwrap())
}

/// All of them, slice by slice.
fn order() -> impl Iterator<Item = &'static &'static str> {
    ORDER
        .iter()
        .chain(business::ORDER)
        .chain(lead_writes::ORDER)
        .chain(lead_stage_writes::ORDER)
        .chain(bulks::ORDER)
        .chain(lead_work::ORDER)
        .chain(report_writes::ORDER)
        .chain(visit_writes::ORDER)
        .chain(outposts::ORDER)
        .chain(bulletins::ORDER)
}

#[actix_web::test]
async fn every_successful_write_leaves_an_audit_row_and_an_outbox_event() {
    let document = operations(&zhaoyin::openapi::document());
    let writes: BTreeSet<&str> = document.iter().filter(|o| o.method != "GET").map(|o| o.id()).collect();
    let known: BTreeSet<&str> = order().chain(NO_RECORD.iter()).chain(ELSEWHERE).copied().collect();
    assert_eq!(writes, known, "each write stands in this test");
    each_database(async |ctx| {
        for operation in order() {
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
