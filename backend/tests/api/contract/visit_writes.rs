//! The writes on visits, uploads and outboxes, each run once.
use crate::support::files::form;
use crate::support::{Client, Ctx, Reply};
use crate::visits_uploads::{begun, picture};
use crate::visits_writing::{at, visit, with, write};
use actix_web::http::Method;
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "visit_create",
    "visit_update",
    "visit_join",
    "visit_follow_up_done",
    "visit_archive",
    "visit_restore",
    "upload_create",
    "upload_append",
    "outbox_import",
];

/// A visit of the team's lead, whose session the writes on accounts have not ended.
async fn written(ctx: &Ctx, team: &Client<'_>) -> serde_json::Value {
    let body = json!({"participant_ids": [ctx.person(Role::OutpostLead).id], "follow_up": "回访"});
    write(team, with(visit(ctx, "拜访示例公司"), body)).await
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let team = ctx.as_role(Role::OutpostLead);
    let made = written(ctx, &team).await;
    match operation {
        "visit_create" => {
            let body = json!({"participant_ids": [ctx.person(Role::OutpostLead).id], "client_ref": Uuid::now_v7()});
            team.post("/visits", with(visit(ctx, "拜访示例公司"), body)).await
        }
        "visit_update" => team.patch(&at(&made), json!({"place": "上海"})).await,
        "visit_join" => {
            let officer = ctx.person(Role::UnitOfficer).id;
            ctx.as_role(Role::UnitOfficer).post(&format!("{}/participants", at(&made)), json!({"participant_ids": [officer]})).await
        }
        "visit_follow_up_done" => team.post(&format!("{}/follow-up-completion", at(&made)), json!({"done_on": "2024-08-15"})).await,
        "visit_archive" => team.delete(&at(&made)).await,
        "visit_restore" => {
            team.delete(&at(&made)).await;
            team.post_empty(&format!("{}/restore", at(&made))).await
        }
        "upload_create" => team.post("/uploads", begun(&made, Uuid::now_v7(), &picture(100))).await,
        "upload_append" => {
            let bytes = picture(100);
            let upload = team.post("/uploads", begun(&made, Uuid::now_v7(), &bytes)).await.expect(201);
            let client = ctx.as_role(Role::OutpostLead).with("upload-offset", "0");
            client.raw(Method::PATCH, &format!("/uploads/{}", upload["id"].as_str().unwrap()), "application/offset+octet-stream", bytes).await
        }
        "outbox_import" => {
            let key = team.get("/outbox-key").await.expect(200);
            let recipient: age::x25519::Recipient = key["recipient"].as_str().unwrap().parse().unwrap();
            let plain =
                json!({"format": "zhaoyin-outbox-1", "user_id": ctx.person(Role::OutpostLead).id, "saved_at": "2024-08-15T01:00:00Z", "items": []});
            let sealed = age::encrypt(&recipient, plain.to_string().as_bytes()).unwrap();
            let (media_type, body) = form(&[], Some(("a.age", &sealed)));
            team.raw(Method::POST, "/outbox-imports", &media_type, body).await
        }
        other => panic!("{other} is not run here"),
    }
}
