//! The writes on reports of leads, each run once.
use crate::lead_reports::report;
use crate::support::{Ctx, Reply};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] =
    &["lead_create", "lead_claim_decide", "lead_update", "lead_transfer_create", "lead_transfer_decide", "lead_archive", "lead_restore"];

async fn reported(ctx: &Ctx, role: Role, company: &str) -> Value {
    ctx.as_role(role).post("/leads", report(company)).await.expect(201)["id"].clone()
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
    let lead = async |company: &str| format!("/leads/{}", reported(ctx, Role::OutpostLead, company).await.as_str().unwrap());
    match operation {
        "lead_create" => envoy.post("/leads", report("首报公司")).await,
        "lead_claim_decide" => {
            let claim = reported(ctx, Role::UnitOfficer, "首报公司").await;
            let decision = json!({"outcome": "rejected", "reason": "同一项目"});
            center.post(&format!("/lead-claims/{}/decision", claim.as_str().unwrap()), decision).await
        }
        "lead_update" => envoy.patch(&lead("修改公司").await, json!({"name": "某项目"})).await,
        "lead_transfer_create" => {
            let town = ctx.organization("城关镇");
            let shares = json!([{"organization_id": town, "share_bp": 10_000}]);
            let body = json!({"kind": "transfer", "to_organization_id": town, "shares": shares, "reason": "项目落在镇上"});
            envoy.post(&format!("{}/transfers", lead("移交公司").await), body).await
        }
        "lead_transfer_decide" => {
            let asked = center.get("/lead-transfers?status=pending").await.expect(200)["items"][0]["id"].clone();
            center.post(&format!("/lead-transfers/{}/decision", asked.as_str().unwrap()), json!({"approved": true, "reason": "同意"})).await
        }
        "lead_archive" => center.delete(&lead("归档公司").await).await,
        "lead_restore" => {
            let path = lead("恢复公司").await;
            center.delete(&path).await;
            center.post_empty(&format!("{path}/restore")).await
        }
        other => panic!("{other} is not run here"),
    }
}
