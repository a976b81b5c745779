//! The writes on many leads, each run once.
use crate::support::leads::{lead_id, leads};
use crate::support::{Ctx, Reply};
use serde_json::json;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &["lead_bulk_create", "lead_bulk_undo"];

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let center = ctx.as_role(Role::Center);
    let code = if operation == "lead_bulk_create" { "XSB1" } else { "XSB2" };
    leads(ctx, &[(code, "上海组", "在谈", "2024-03-01", "100")]).await;
    let body = json!({"ids": [lead_id(ctx, code).await], "act": {"kind": "add_tag", "tag": "重点"}});
    match operation {
        "lead_bulk_create" => center.post("/leads/bulk", body).await,
        "lead_bulk_undo" => {
            let bulk = center.post("/leads/bulk", body).await.expect(201);
            center.post_empty(&format!("/lead-bulks/{}/undo", bulk["id"].as_str().unwrap())).await
        }
        other => panic!("{other} is not run here"),
    }
}
