//! The writes on stages, requirements, promises, signing and history of leads, each run once.
use crate::lead_stages::{effective_by, ready_to_sign_by, whole_by};
use crate::support::{Ctx, Reply};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "lead_verdict_give",
    "lead_feedback_give",
    "lead_stage_change",
    "lead_reopen",
    "lead_revert",
    "promise_create",
    "promise_update",
    "promise_review",
    "promise_end",
    "lead_sign",
    "lead_signing_undo",
    "lead_stage_requirements_set",
];

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    // Somebody whose session the writes on accounts have not ended.
    let somebody = Role::OutpostLead;
    let (center, team) = (ctx.as_role(Role::Center), ctx.as_role(somebody));
    let company = format!("{operation}公司");
    let promise = async || format!("/promises/{}", team.get("/promises").await.expect(200)["items"][0]["id"].as_str().unwrap());
    match operation {
        "lead_verdict_give" => {
            let body = json!({"effective": true, "opinion": "建议跟进"});
            center.post(&format!("{}/verdict", whole_by(ctx, somebody, &company).await), body).await
        }
        "lead_feedback_give" => center.post(&format!("{}/feedback", whole_by(ctx, somebody, &company).await), json!({"words": "已联系企业"})).await,
        "lead_stage_change" => team.post(&format!("{}/stage", effective_by(ctx, somebody, &company).await), json!({"stage": "negotiating"})).await,
        "lead_reopen" => {
            let lead = effective_by(ctx, somebody, &company).await;
            team.post(&format!("{lead}/stage"), json!({"stage": "lost", "reason": "落户外县"})).await.expect(200);
            team.post(&format!("{lead}/reopening"), json!({"reason": "又来联系"})).await
        }
        "lead_revert" => {
            let lead = whole_by(ctx, somebody, &company).await;
            team.patch(&lead, json!({"name": "别的名字"})).await.expect(200);
            let change: Value = team.get(&format!("{lead}/changes")).await.expect(200)["items"][0]["id"].clone();
            team.post(&format!("{lead}/reversion"), json!({"change_id": change, "field": "name"})).await
        }
        "promise_create" => {
            let body = json!({"kind": "land", "content": "保障用地五十亩", "land_mu": 50});
            team.post(&format!("{}/promises", whole_by(ctx, somebody, &company).await), body).await
        }
        "promise_update" => team.patch(&promise().await, json!({"land_mu": 40})).await,
        "promise_review" => team.post(&format!("{}/review", promise().await), json!({"result": "passed", "number": "1号"})).await,
        "promise_end" => team.post(&format!("{}/end", promise().await), json!({"status": "kept", "outcome": "已供地"})).await,
        "lead_sign" => team.post(&format!("{}/signing", ready_to_sign_by(ctx, somebody, &company).await), json!({})).await,
        "lead_signing_undo" => {
            let lead = ready_to_sign_by(ctx, somebody, &company).await;
            team.post(&format!("{lead}/signing"), json!({})).await.expect(201);
            center.post(&format!("{lead}/signing/undo"), json!({"reason": "合同未生效"})).await
        }
        "lead_stage_requirements_set" => center.put("/lead-stage-requirements/signing", json!({"requirements": ["visit"]})).await,
        other => panic!("{other} is not run here"),
    }
}
