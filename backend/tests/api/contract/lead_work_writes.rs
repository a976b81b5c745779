//! The work on leads: its writes, each run once; rows for the matrix and for the lists.
use crate::lead_reports::report;
use crate::support::{Client, Ctx, Reply};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "lead_progress_record_create",
    "lead_progress_record_update",
    "lead_progress_record_archive",
    "lead_blocker_create",
    "lead_blocker_update",
    "lead_blocker_end",
    "lead_blocker_reopen",
    "lead_plan_step_create",
    "lead_plan_step_update",
    "lead_plan_step_order",
    "lead_plan_step_archive",
    "lead_consultation_create",
    "lead_consultation_answer",
    "lead_consultation_close",
    "lead_instruction_create",
    "lead_instruction_answer",
    "lead_instruction_close",
    "lead_comment_create",
    "lead_comment_update",
    "lead_comment_archive",
    "lead_follow",
    "lead_unfollow",
    "lead_tags_set",
    "lead_restriction_set",
];

const COMPANY: &str = "推进示例公司";

/// The team's lead on which all of it is done.
async fn lead(client: &Client<'_>) -> String {
    let known = client.get("/leads?limit=200").await.expect(200);
    match known["items"].as_array().unwrap().iter().find(|lead| lead["company"]["name"] == COMPANY) {
        Some(lead) => format!("/leads/{}", lead["id"].as_str().unwrap()),
        None => format!("/leads/{}", client.post("/leads", report(COMPANY)).await.expect(201)["id"].as_str().unwrap()),
    }
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let team = ctx.as_role(Role::OutpostLead);
    let path = lead(&team).await;
    let newest = async |list: &str, rows: &str| {
        let found = team.get(&format!("{path}/{list}")).await.expect(200)["items"][0]["id"].clone();
        format!("/{rows}/{}", found.as_str().unwrap())
    };
    match operation {
        "lead_progress_record_create" => team.post(&format!("{path}/progress-records"), json!({"on": "2024-08-15", "summary": "已会谈"})).await,
        "lead_progress_record_update" => {
            team.patch(&newest("progress-records", "lead-progress-records").await, json!({"next_step": "下周再访"})).await
        }
        "lead_progress_record_archive" => team.delete(&newest("progress-records", "lead-progress-records").await).await,
        "lead_blocker_create" => team.post(&format!("{path}/blockers"), json!({"cause": "用地"})).await,
        "lead_blocker_update" => team.patch(&newest("blockers", "lead-blockers").await, json!({"description": "差五十亩"})).await,
        "lead_blocker_end" => {
            let path = newest("blockers", "lead-blockers").await;
            team.post(&format!("{path}/end"), json!({"on": "2024-08-15", "outcome": "已落实"})).await
        }
        "lead_blocker_reopen" => {
            let path = newest("blockers", "lead-blockers").await;
            team.post(&format!("{path}/reopening"), json!({"reason": "又被调减"})).await
        }
        "lead_plan_step_create" => team.post(&format!("{path}/plan-steps"), json!({"title": "踏勘"})).await,
        "lead_plan_step_update" => team.patch(&newest("plan-steps", "lead-plan-steps").await, json!({"done_on": "2024-08-15"})).await,
        "lead_plan_step_order" => {
            let second = team.post(&format!("{path}/plan-steps"), json!({"title": "会审"})).await.expect(201);
            let first = team.get(&format!("{path}/plan-steps")).await.expect(200)["items"][0].clone();
            team.put(&format!("{path}/plan-steps/order"), json!({"ids": [second["id"], first["id"]]})).await
        }
        "lead_plan_step_archive" => team.delete(&newest("plan-steps", "lead-plan-steps").await).await,
        _ => run_talks(ctx, operation, &path).await,
    }
}

async fn run_talks(ctx: &Ctx, operation: &str, path: &str) -> Reply {
    // The leader's earlier sessions have ended by then.
    let mut leader = ctx.person(Role::Leader).clone();
    leader.session_id = Uuid::now_v7();
    let (team, leader, officer) = (ctx.as_role(Role::OutpostLead), ctx.as_person(&leader), ctx.as_role(Role::UnitOfficer));
    let newest = async |list: &str, rows: &str| {
        let found = team.get(&format!("{path}/{list}")).await.expect(200)["items"][0]["id"].clone();
        format!("/{rows}/{}", found.as_str().unwrap())
    };
    match operation {
        "lead_consultation_create" => {
            let body = json!({"question": "能耗可否保障？", "organization_ids": [ctx.organization("城关镇")]});
            team.post(&format!("{path}/consultations"), body).await
        }
        "lead_consultation_answer" => {
            let path = newest("consultations", "lead-consultations").await;
            officer.post(&format!("{path}/answer"), json!({"answer": "可以"})).await
        }
        "lead_consultation_close" => {
            let path = newest("consultations", "lead-consultations").await;
            team.post(&format!("{path}/closure"), json!({"conclusion": "推进"})).await
        }
        "lead_instruction_create" => leader.post(&format!("{path}/instructions"), json!({"words": "抓紧"})).await,
        "lead_instruction_answer" => {
            let path = newest("instructions", "lead-instructions").await;
            team.post(&format!("{path}/answer"), json!({"answer": "已办"})).await
        }
        "lead_instruction_close" => leader.post_empty(&format!("{}/closure", newest("instructions", "lead-instructions").await)).await,
        "lead_comment_create" => team.post(&format!("{path}/comments"), json!({"words": "请关注"})).await,
        "lead_comment_update" => team.patch(&newest("comments", "lead-comments").await, json!({"words": "请多关注"})).await,
        "lead_comment_archive" => team.delete(&newest("comments", "lead-comments").await).await,
        "lead_follow" => team.put(&format!("{path}/following"), json!({})).await,
        "lead_unfollow" => team.delete(&format!("{path}/following")).await,
        "lead_tags_set" => team.put(&format!("{path}/tags"), json!({"tags": ["链主"]})).await,
        "lead_restriction_set" => team.put(&format!("{path}/restriction"), json!({"is_restricted": true})).await,
        other => panic!("{other} is not run here"),
    }
}

/// One row of each kind on a lead of the Shanghai team, by the beginning of its address.
pub async fn rows(ctx: &Ctx, lead: &str) -> Vec<(&'static str, String)> {
    let (envoy, leader) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Leader));
    let made = async |list: &str, body: Value| {
        let client = if list == "instructions" { &leader } else { &envoy };
        client.post(&format!("/leads/{lead}/{list}"), body).await.expect(201)["id"].as_str().unwrap().to_owned()
    };
    vec![
        ("/lead-progress-records/", made("progress-records", json!({"on": "2024-08-15", "summary": "已会谈"})).await),
        ("/lead-blockers/", made("blockers", json!({"cause": "用地"})).await),
        ("/lead-plan-steps/", made("plan-steps", json!({"title": "踏勘"})).await),
        ("/lead-consultations/", made("consultations", json!({"question": "能否保障？", "organization_ids": [ctx.organization("开发区")]})).await),
        ("/lead-instructions/", made("instructions", json!({"words": "抓紧"})).await),
        ("/lead-comments/", made("comments", json!({"words": "请关注"})).await),
    ]
}

/// Fifty rows of each kind on the lead `XS1`.
pub async fn fill(ctx: &Ctx) {
    let lead = "SELECT id FROM leads WHERE code = 'XS1'";
    let made = |table: &str, columns: &str, values: &str| {
        format!(
            "INSERT INTO {table} (id, county_id, lead_id, {columns}, created_at, created_by, updated_at) \
             VALUES ($1, $2, ({lead}), {values}, $3, $4, $3)"
        )
    };
    let (envoy, unit) = (ctx.person(Role::Envoy).id, ctx.organization("城关镇"));
    for n in 0..50 {
        let id = Uuid::now_v7();
        let own = || vec![id.into(), ctx.county_id.into(), ctx.app.clock.now().into(), envoy.into()];
        ctx.execute(&made("lead_progress_records", "on_day, summary", "'2024-08-01', '推进'"), own()).await;
        ctx.execute(&made("lead_blockers", "cause, opened_on", "'用地', '2024-08-01'"), own()).await;
        ctx.execute(&made("lead_plan_steps", "position, title", &format!("{n}, '步骤'")), own()).await;
        ctx.execute(&made("lead_consultations", "question", "'问题'"), own()).await;
        ctx.execute(&made("lead_comments", "words", "'评论'"), own()).await;
        ctx.execute(&made("lead_instructions", "words, leader_id, organization_id", "'批示', $4, $5"), [own(), vec![unit.into()]].concat()).await;
        let answer = made("lead_consultation_answers", "consultation_id, organization_id", "$1, $5");
        ctx.execute(&answer, [own(), vec![unit.into()]].concat()).await;
        let mention = "INSERT INTO lead_comment_mentions (comment_id, county_id, user_id) VALUES ($1, $2, $3)";
        ctx.execute(mention, vec![id.into(), ctx.county_id.into(), envoy.into()]).await;
    }
}
