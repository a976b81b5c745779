//! Contacts and their phones: sealed, masked, revealed for a reason.
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;

const PHONE: &str = "13912345678";

async fn contact(client: &Client<'_>) -> Value {
    let company = client.post("/companies", json!({"name": "某某公司"})).await.expect(201);
    let path = format!("/companies/{}/contacts", company["id"].as_str().unwrap());
    client.post(&path, json!({"name": "张某某", "title": "总经理", "phone": "139-1234 5678"})).await.expect(201)
}

fn path(contact: &Value) -> String {
    format!("/contacts/{}", contact["id"].as_str().unwrap())
}

/// How many texts of the database hold a number.
async fn holding(ctx: &Ctx, number: &str) -> i64 {
    let mut found = 0;
    for (table, columns) in [
        ("contacts", "name || COALESCE(title, '') || COALESCE(note, '') || COALESCE(phone_cipher, '') || COALESCE(phone_masked, '')"),
        ("audit_entries", "COALESCE(before, '') || COALESCE(after, '') || COALESCE(summary, '')"),
        ("search_documents", "label || tokens"),
        ("idempotency_records", "body"),
        ("personal_data_reveals", "reason"),
    ] {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {columns} LIKE $1");
        found += ctx.count(&sql, vec![format!("%{number}%").into()]).await;
    }
    found
}

#[actix_web::test]
async fn a_phone_is_masked_everywhere_and_sealed_in_the_database() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy).with("idempotency-key", "once");
        let made = contact(&ctx.as_role(Role::Envoy)).await;
        assert_eq!(made["phone_masked"], "139****5678");
        let company = made["company"]["id"].as_str().unwrap();
        let again = json!({"name": "李某某", "phone": PHONE});
        envoy.post(&format!("/companies/{company}/contacts"), again).await.expect(201);
        let detail = ctx.as_role(Role::Leader).get(&format!("/companies/{company}")).await.expect(200);
        assert_eq!(detail["contacts"].as_array().unwrap().len(), 2);
        let file = ctx.as_role(Role::Leader).with("accept", "text/csv").get("/contacts").await;
        let csv = String::from_utf8_lossy(&file.body).into_owned();
        assert!(csv.contains("139****5678") && !csv.contains(PHONE), "{csv}");
        assert_eq!(holding(ctx, PHONE).await, 0);
        assert!(holding(ctx, "139****5678").await > 0);
        // Changed and taken away.
        let changed = ctx.as_role(Role::Envoy).patch(&path(&made), json!({"phone": "0563-4012345", "title": null})).await.expect(200);
        assert_eq!((changed["phone_masked"].as_str(), &changed["title"]), (Some("056****2345"), &Value::Null));
        ctx.as_role(Role::Envoy).patch(&path(&made), json!({"phone": "电话"})).await.faulty("phone", "invalid_phone");
        assert_eq!(ctx.as_role(Role::Envoy).patch(&path(&made), json!({"phone": null})).await.expect(200)["phone_masked"], Value::Null);
        ctx.as_role(Role::Envoy).post(&format!("{}/reveal", path(&made)), json!({"reason": "约访"})).await.refused(409, "no_phone");
    })
    .await;
}

#[actix_web::test]
async fn a_phone_is_revealed_for_a_reason_twenty_times_an_hour() {
    each_database(async |ctx| {
        let made = contact(&ctx.as_role(Role::Center)).await;
        let reveal = format!("{}/reveal", path(&made));
        let envoy = ctx.as_role(Role::Envoy);
        envoy.post(&reveal, json!({})).await.faulty("reason", "required");
        envoy.post(&reveal, json!({"reason": "x"})).await.faulty("reason", "length");
        ctx.as_role(Role::Inspector).post(&reveal, json!({"reason": "看看"})).await.refused(403, "forbidden");
        for _ in 0..20 {
            let told = envoy.post(&reveal, json!({"reason": "约下周拜访"})).await;
            assert_eq!(told.expect(200)["phone"], PHONE);
            assert_eq!(told.header("cache-control"), "no-store");
        }
        let refused = envoy.post(&reveal, json!({"reason": "约下周拜访"})).await;
        refused.refused(429, "too_many_reveals");
        assert_eq!(refused.header("retry-after"), "3600");
        assert_eq!(ctx.as_role(Role::Center).post(&reveal, json!({"reason": "核对"})).await.status, 200);
        assert_eq!(ctx.audited("revealed").await, 21);
        ctx.advance(Duration::minutes(61)).await;
        assert_eq!(ctx.as_role(Role::Envoy).post(&reveal, json!({"reason": "再约"})).await.status, 200);
        assert_eq!(holding(ctx, PHONE).await, 0, "neither the reason nor the audit holds the number");
    })
    .await;
}

#[actix_web::test]
async fn a_contact_is_archived_and_restored() {
    each_database(async |ctx| {
        let made = contact(&ctx.as_role(Role::Center)).await;
        let envoy = ctx.as_role(Role::Envoy);
        assert_eq!(envoy.delete(&path(&made)).await.status, 204);
        envoy.get(&path(&made)).await.refused(404, "not_found");
        envoy.post(&format!("{}/reveal", path(&made)), json!({"reason": "约访"})).await.refused(404, "not_found");
        assert_eq!(envoy.get("/contacts?total=true").await.expect(200)["total"], 0);
        assert_eq!(envoy.post_empty(&format!("{}/restore", path(&made))).await.expect(200)["version"], 3);
        assert_eq!(envoy.get("/contacts?q=%E6%80%BB%E7%BB%8F%E7%90%86&total=true").await.expect(200)["total"], 1);
    })
    .await;
}
