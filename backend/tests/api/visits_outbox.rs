//! Sealed outboxes: what no line could take is carried as a file, opened by the server alone, and written down once.
use crate::support::files::form;
use crate::support::{Client, Reply, each_database};
use crate::visits_uploads::{begun, picture};
use crate::visits_writing::{visit, with, write};
use actix_web::http::Method;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::crypto::sha256_hex;

async fn seal(client: &Client<'_>, plain: &Value) -> Vec<u8> {
    let key = client.get("/outbox-key").await.expect(200);
    let recipient: age::x25519::Recipient = key["recipient"].as_str().unwrap().parse().unwrap();
    age::encrypt(&recipient, plain.to_string().as_bytes()).unwrap()
}

async fn send(client: &Client<'_>, sealed: &[u8]) -> Reply {
    let (media_type, body) = form(&[], Some(("zhaoyin-outbox-2024-08-15.age", sealed)));
    client.raw(Method::POST, "/outbox-imports", &media_type, body).await
}

fn outbox(user: Uuid, items: Value) -> Value {
    json!({"format": "zhaoyin-outbox-1", "user_id": user, "saved_at": "2024-08-15T01:00:00Z", "items": items})
}

fn item(client_ref: Uuid, body: Value, photos: Value) -> Value {
    json!({"client_ref": client_ref, "kind": "visit", "made_at": "2024-08-14T09:00:00Z", "body": body, "photos": photos})
}

fn photo(client_ref: Uuid, bytes: &[u8]) -> Value {
    json!({"client_ref": client_ref, "filename": "合影.gif", "sha256": sha256_hex(bytes), "base64": B64.encode(bytes)})
}

fn statuses(told: &Value) -> Vec<&str> {
    told["items"].as_array().unwrap().iter().map(|item| item["status"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn an_outbox_is_written_down_once_whichever_way_each_of_it_came_first() {
    each_database(async |ctx| {
        let (envoy, lead) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::OutpostLead));
        let [sent, carried, wrong, broken] = [(); 4].map(|()| Uuid::now_v7());
        let [early, late, bad] = [(); 3].map(|()| Uuid::now_v7());
        let bytes = picture(5_000);
        let before = write(&envoy, with(visit(ctx, "已送公司"), json!({"client_ref": sent}))).await;
        // Its photo is half way up.
        let upload = envoy.post("/uploads", begun(&before, early, &bytes)).await.expect(201);
        let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
        let piece = ctx.as_role(Role::Envoy).with("upload-offset", "0");
        piece.raw(Method::PATCH, &path, "application/offset+octet-stream", bytes[..2_000].to_vec()).await.expect(200);
        let items = json!([
            item(sent, visit(ctx, "已送公司"), json!([photo(early, &bytes)])),
            item(
                carried,
                with(visit(ctx, "捎带公司"), json!({"summary": "会谈"})),
                json!([photo(late, &bytes), {"client_ref": bad, "filename": "x.gif", "sha256": "0", "base64": "?"}])
            ),
            item(wrong, with(visit(ctx, "错误公司"), json!({"visited_on": "2024-09-01"})), json!([])),
            item(broken, json!({"created_by": ctx.person(Role::Leader).id}), json!([])),
        ]);
        let sealed = seal(&envoy, &outbox(ctx.person(Role::Envoy).id, items)).await;
        assert!(!String::from_utf8_lossy(&sealed).contains("捎带公司"));
        let told = send(&lead, &sealed).await.expect(201);
        assert_eq!(statuses(&told), ["known", "created", "refused", "refused"], "{told}");
        assert_eq!((&told["user"]["name"], &told["items"][0]["visit_id"]), (&json!("驻外干部"), &before["id"]));
        assert_eq!(told["items"][2]["problem"]["errors"][0]["field"], "visited_on");
        assert!(told["items"][1]["photos"][0]["file_id"].is_string() && told["items"][1]["photos"][1]["problem"]["status"] == 422, "{told}");
        let made = envoy.get(&format!("/visits/{}", told["items"][1]["visit_id"].as_str().unwrap())).await.expect(200);
        assert_eq!(
            (&made["created_by"]["name"], &made["made_at"], &made["photos_count"]),
            (&json!("驻外干部"), &json!("2024-08-14T09:00:00Z"), &json!(1))
        );
        // Again, and again over the line: nothing is there twice.
        assert_eq!(statuses(&send(&ctx.as_role(Role::Center), &sealed).await.expect(201)), ["known", "known", "refused", "refused"]);
        envoy.post("/visits", with(visit(ctx, "捎带公司"), json!({"client_ref": carried}))).await.expect(200);
        assert!(envoy.get(&path).await.expect(200)["file_id"].is_string(), "the upload is whole by the other way");
        assert!(envoy.post("/uploads", begun(&made, late, &bytes)).await.expect(200)["file_id"].is_string());
        let count = async |table: &str| ctx.count(&format!("SELECT COUNT(*) FROM {table}"), vec![]).await;
        assert_eq!((count("visits").await, count("files").await), (2, 2));
        // The writer's unit confirms what was typed for it; whoever typed it does not.
        let recordings = envoy.get("/recordings").await.expect(200);
        assert_eq!((recordings["items"].as_array().unwrap().len(), &recordings["items"][0]["subject_id"]), (1, &made["id"]));
        let confirm = format!("/recordings/{}/confirmation", recordings["items"][0]["id"].as_str().unwrap());
        lead.post_empty(&confirm).await.refused(403, "not_by_oneself");
        assert_eq!(envoy.post_empty(&confirm).await.expect(200)["status"], "confirmed");
        assert_eq!(ctx.audited("imported").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn only_the_centre_and_the_own_team_lead_import_and_only_what_was_sealed_for_us() {
    each_database(async |ctx| {
        let (envoy, center, lead) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
        let key = envoy.get("/outbox-key").await.expect(200);
        assert_eq!(ctx.as_role(Role::UnitOfficer).get("/outbox-key").await.expect(200), key, "one key");
        let stored = "SELECT COUNT(*) FROM outbox_keys WHERE identity_cipher LIKE '%AGE-SECRET%'";
        assert_eq!(ctx.count(stored, vec![]).await, 0, "sealed where it is kept");
        let of = |user: Uuid| outbox(user, json!([]));
        let towns = seal(&envoy, &of(ctx.person(Role::UnitOfficer).id)).await;
        send(&lead, &towns).await.refused(403, "not_your_team");
        assert_eq!(send(&center, &towns).await.expect(201)["items"], json!([]));
        send(&envoy, &towns).await.refused(403, "forbidden");
        send(&center, &seal(&envoy, &of(Uuid::now_v7())).await).await.faulty("file", "unknown_writer");
        let other = json!({"format": "zhaoyin-outbox-2", "user_id": Uuid::now_v7(), "saved_at": "2024-08-15T01:00:00Z", "items": []});
        send(&center, &seal(&envoy, &other).await).await.faulty("file", "invalid");
        send(&center, &seal(&envoy, &with(of(ctx.person(Role::Envoy).id), json!({"more": 1}))).await).await.faulty("file", "invalid");
        let foreign = age::x25519::Identity::generate().to_public();
        for sealed in [age::encrypt(&foreign, b"{}").unwrap(), b"{}".to_vec(), b"age-encryption.org/v1\n".to_vec(), vec![0; 100_000]] {
            send(&center, &sealed).await.faulty("file", "cannot_be_opened");
        }
        // Whoever may not write visits has none written for him.
        let assessor = outbox(ctx.person(Role::Assessor).id, json!([item(Uuid::now_v7(), visit(ctx, "某公司"), json!([]))]));
        let told = send(&center, &seal(&envoy, &assessor).await).await.expect(201);
        assert_eq!((statuses(&told), &told["items"][0]["problem"]["code"]), (vec!["refused"], &json!("forbidden")));
        let nul =
            outbox(ctx.person(Role::Envoy).id, json!([item(Uuid::now_v7(), with(visit(ctx, "某公司"), json!({"place": "a\u{0}b"})), json!([]))]));
        send(&center, &seal(&envoy, &nul).await).await.faulty("file", "invalid");
    })
    .await;
}
