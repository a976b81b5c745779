//! Files in pieces: begun once for a reference, gone on with where the server stands, kept once.
use crate::support::{Client, Ctx, Reply, each_database};
use crate::visits_writing::{GIF, at, visit, write};
use actix_web::http::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::crypto::sha256_hex;
use zhaoyin::features::files;

/// A picture of some size: the smallest one, with what no reader looks at behind it.
pub fn picture(size: usize) -> Vec<u8> {
    let mut bytes = GIF.to_vec();
    bytes.resize(size.max(GIF.len()), b'.');
    bytes
}

pub fn begun(visit: &Value, client_ref: Uuid, bytes: &[u8]) -> Value {
    json!({"client_ref": client_ref, "subject_type": "visit", "subject_id": visit["id"], "filename": "合影.gif", "size": bytes.len(),
        "sha256": sha256_hex(bytes)})
}

async fn append(ctx: &Ctx, upload: &Value, offset: usize, bytes: &[u8]) -> Reply {
    let client = ctx.as_role(Role::Envoy).with("upload-offset", offset.to_string());
    let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
    client.raw(Method::PATCH, &path, "application/offset+octet-stream", bytes.to_vec()).await
}

async fn photos(client: &Client<'_>, visit: &Value) -> Vec<Value> {
    let path = format!("/files?subject_type=visit&subject_id={}", visit["id"].as_str().unwrap());
    client.get(&path).await.expect(200)["items"].as_array().unwrap().clone()
}

#[actix_web::test]
async fn a_photo_comes_in_pieces_whatever_happens_on_the_way() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let made = write(&envoy, visit(ctx, "示例公司")).await;
        let (bytes, client_ref) = (picture(300_000), Uuid::now_v7());
        let upload = envoy.post("/uploads", begun(&made, client_ref, &bytes)).await.expect(201);
        assert_eq!((&upload["received"], &upload["file_id"], &upload["client_ref"]), (&json!(0), &Value::Null, &json!(client_ref)));
        assert_eq!(envoy.post("/uploads", begun(&made, client_ref, &bytes)).await.expect(200), upload, "begun once");
        assert_eq!(append(ctx, &upload, 0, &bytes[..100_000]).await.expect(200)["received"], 100_000);
        // The answer was lost: the phone sends the same again, is told where the server stands, and goes on from there.
        let refused = append(ctx, &upload, 0, &bytes[..100_000]).await.refused(409, "offset_mismatch");
        assert_eq!(refused["current"]["received"], 100_000);
        append(ctx, &upload, 200_000, &bytes[200_000..]).await.refused(409, "offset_mismatch");
        append(ctx, &upload, 100_000, &picture(300_001)).await.refused(422, "upload_too_long");
        let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
        assert_eq!(envoy.get(&path).await.expect(200)["received"], 100_000);
        for role in [Role::OutpostLead, Role::Center, Role::UnitOfficer] {
            ctx.as_role(role).get(&path).await.refused(404, "not_found");
        }
        append(ctx, &upload, 100_000, &bytes[100_000..250_000]).await.expect(200);
        let whole = append(ctx, &upload, 250_000, &bytes[250_000..]).await.expect(200);
        assert_eq!(whole["received"], 300_000);
        let kept = photos(&envoy, &made).await;
        assert_eq!((kept.len(), &kept[0]["id"], &kept[0]["sha256"]), (1, &whole["file_id"], &json!(sha256_hex(&bytes))));
        assert_eq!(envoy.get(&format!("/files/{}/content", kept[0]["id"].as_str().unwrap())).await.body, bytes);
        assert_eq!(envoy.post("/uploads", begun(&made, client_ref, &bytes)).await.expect(200)["file_id"], whole["file_id"]);
        assert_eq!(envoy.get(&at(&made)).await.expect(200)["photos_count"], 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM upload_pieces", vec![]).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn what_is_no_photo_is_refused_and_may_begin_anew() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let made = write(&envoy, visit(ctx, "示例公司")).await;
        let good = picture(1_000);
        let body = |more: Value| crate::visits_writing::with(begun(&made, Uuid::now_v7(), &good), more);
        envoy.post("/uploads", body(json!({"sha256": "x"}))).await.faulty("sha256", "invalid");
        envoy.post("/uploads", body(json!({"size": 0}))).await.faulty("size", "range");
        envoy.post("/uploads", body(json!({"size": 60_000_000}))).await.refused(413, "file_too_large");
        envoy.post("/uploads", body(json!({"filename": "x.exe"}))).await.refused(415, "file_type_not_allowed");
        envoy.post("/uploads", body(json!({"subject_id": Uuid::now_v7()}))).await.faulty("subject_id", "unknown_reference");
        envoy.post("/uploads", body(json!({"received": 5}))).await.faulty("received", "unknown_field");
        ctx.as_role(Role::UnitOfficer).post("/uploads", body(json!({}))).await.faulty("subject_id", "unknown_reference");
        // Not what was promised: nothing is kept, and the upload begins anew.
        let upload = envoy.post("/uploads", body(json!({}))).await.expect(201);
        append(ctx, &upload, 0, &[b'x'; 1_000]).await.refused(422, "checksum_mismatch");
        assert_eq!(envoy.get(&format!("/uploads/{}", upload["id"].as_str().unwrap())).await.expect(200)["received"], 0);
        assert!(append(ctx, &upload, 0, &good).await.expect(200)["file_id"].is_string());
        let page = b"<html></html>";
        let upload = envoy.post("/uploads", begun(&made, Uuid::now_v7(), page)).await.expect(201);
        append(ctx, &upload, 0, page).await.refused(415, "file_type_mismatch");
        assert_eq!(photos(&envoy, &made).await.len(), 1);
        // The piece's own headers.
        let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
        envoy.raw(Method::PATCH, &path, "application/offset+octet-stream", "x").await.refused(400, "invalid_upload_offset");
        envoy.raw(Method::PATCH, &path, "application/octet-stream", "x").await.refused(415, "unsupported_media_type");
        append(ctx, &upload, 0, &vec![0; 1024 * 1024 + 1]).await.refused(413, "body_too_large");
        // Another's reference, and one's own for another file.
        let taken = begun(&made, Uuid::now_v7(), &good);
        envoy.post("/uploads", taken.clone()).await.expect(201);
        ctx.as_role(Role::OutpostLead).post("/uploads", taken.clone()).await.refused(409, "client_ref_taken");
        envoy.post("/uploads", crate::visits_writing::with(taken, json!({"size": 7}))).await.refused(409, "client_ref_used");
    })
    .await;
}

#[actix_web::test]
async fn what_nobody_goes_on_with_is_swept_after_thirty_days() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let made = write(&envoy, visit(ctx, "示例公司")).await;
        let bytes = picture(2_000);
        let upload = envoy.post("/uploads", begun(&made, Uuid::now_v7(), &bytes)).await.expect(201);
        append(ctx, &upload, 0, &bytes[..1_000]).await.expect(200);
        let whole = envoy.post("/uploads", begun(&made, Uuid::now_v7(), &bytes)).await.expect(201);
        append(ctx, &whole, 0, &bytes).await.expect(200);
        ctx.advance(chrono::Duration::days(29)).await;
        files::forget_unfinished(&ctx.app).await.unwrap();
        assert_eq!(ctx.count("SELECT COUNT(*) FROM uploads", vec![]).await, 2);
        ctx.advance(chrono::Duration::days(2)).await;
        files::forget_unfinished(&ctx.app).await.unwrap();
        assert_eq!(ctx.count("SELECT COUNT(*) FROM uploads", vec![]).await, 1, "the whole one stays");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM upload_pieces", vec![]).await, 0);
        assert_eq!(photos(&ctx.as_role(Role::Envoy), &made).await.len(), 1);
    })
    .await;
}
