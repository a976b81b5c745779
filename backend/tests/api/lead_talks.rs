//! What people say on leads: consultations, instructions, comments, following; and how a timeline tells it.
use crate::lead_work::{at, heard, imported, reported};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use zhaoyin::authz::Role;

#[actix_web::test]
async fn units_are_consulted_and_answer_for_themselves() {
    each_database(async |ctx| {
        let (envoy, officer, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer), ctx.as_role(Role::Center));
        let lead = imported(ctx).await;
        let path = format!("{lead}/consultations");
        let units = json!([ctx.organization("城关镇"), ctx.organization("开发区"), ctx.organization("城关镇")]);
        let asked = envoy.post(&path, json!({"question": "能耗可否保障？", "organization_ids": units, "due_on": "2024-08-20"})).await.expect(201);
        assert_eq!(asked["answers"].as_array().unwrap().len(), 2, "each unit once");
        assert_eq!((&asked["can"]["answer"], &asked["can"]["close"]), (&json!(false), &json!(true)));
        let post = async |body: Value| envoy.post(&path, body).await;
        post(json!({"question": "？", "organization_ids": []})).await.faulty("organization_ids", "length");
        post(json!({"question": "？", "organization_ids": [uuid::Uuid::now_v7()]})).await.faulty("organization_ids", "unknown_reference");
        post(json!({"question": "？", "organization_ids": units, "due_on": "2024-08-14"})).await.faulty("due_on", "in_the_past");
        assert_eq!(heard(&officer, "lead_consulted").await, ["驻外干部就线索“XS9”请求会商：能耗可否保障？"]);
        let seen = officer.get(&path).await.expect(200)["items"][0].clone();
        assert_eq!((&seen["can"]["answer"], &seen["can"]["close"]), (&json!(true), &json!(false)));
        let row = at(&asked, "lead-consultations");
        // The centre works on the lead and is no asked unit.
        center.post(&format!("{row}/answer"), json!({"answer": "行"})).await.refused(403, "not_yours");
        let park = json!({"answer": "行", "organization_id": ctx.organization("开发区")});
        officer.post(&format!("{row}/answer"), park).await.faulty("organization_id", "not_yours");
        officer.post(&format!("{row}/closure"), json!({"conclusion": "行"})).await.refused(403, "not_yours");
        officer.post(&format!("{row}/answer"), json!({"answer": "今年内可以"})).await.expect(200);
        let told = officer.post(&format!("{row}/answer"), json!({"answer": "年内可以保障"})).await.expect(200);
        assert_eq!((&told["answers"][0]["answer"], &told["answers"][0]["answered_by"]["name"]), (&json!("年内可以保障"), &json!("责任单位")));
        assert_eq!(heard(&envoy, "lead_consultation_answered").await.len(), 2);
        let closed = envoy.post(&format!("{row}/closure"), json!({"conclusion": "推进"})).await.expect(200);
        assert_eq!((&closed["closed_on"], &closed["can"]["close"]), (&json!("2024-08-15"), &json!(false)));
        officer.post(&format!("{row}/answer"), json!({"answer": "迟了"})).await.refused(409, "already_closed");
        assert_eq!(envoy.get(&format!("{path}?open=true")).await.expect(200)["items"], json!([]));
    })
    .await;
}

/// The client of the assessor, who is the leader's assistant.
async fn assistant(ctx: &Ctx) -> Client<'_> {
    let term =
        json!({"deputy_id": ctx.person(Role::Assessor).id, "kind": "assistant", "from_on": "2024-08-15", "to_on": "2024-08-20", "reason": "代录"});
    let grant = ctx.as_role(Role::Leader).post("/deputies", term).await.expect(201);
    let session = ctx.as_role(Role::Assessor).post("/auth/acting", json!({"grant_id": grant["id"]})).await.expect(200);
    ctx.with_token(session["access_token"].as_str().unwrap())
}

#[actix_web::test]
async fn an_instruction_is_recorded_answered_and_closed_by_the_leader() {
    each_database(async |ctx| {
        let (envoy, leader, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Leader), ctx.as_role(Role::UnitOfficer));
        let assistant = assistant(ctx).await;
        let lead = reported(&envoy, "批示公司").await;
        let path = format!("{lead}/instructions");
        ctx.as_role(Role::Center).post(&path, json!({"words": "抓紧"})).await.refused(403, "forbidden");
        leader.post(&path, json!({"words": "抓紧", "due_on": "2024-08-14"})).await.faulty("due_on", "in_the_past");
        let made = assistant.post(&path, json!({"words": "一周内拿出方案", "due_on": "2024-08-22"})).await.expect(201);
        assert_eq!((&made["leader"]["name"], &made["recorded_by"]["name"]), (&json!("县领导"), &json!("考核办")));
        assert_eq!(made["organization"]["name"], "上海组", "the unit that answers for the lead");
        let heard_of = heard(&envoy, "lead_instructed").await;
        assert!(heard_of.len() == 1 && heard_of[0].starts_with("县领导对线索“") && heard_of[0].contains("代录"), "{heard_of:?}");
        let row = at(&made, "lead-instructions");
        leader.post_empty(&format!("{row}/closure")).await.refused(409, "not_answered");
        officer.post(&format!("{row}/answer"), json!({"answer": "好"})).await.refused(404, "not_found");
        ctx.as_role(Role::Center).post(&format!("{row}/answer"), json!({"answer": "好"})).await.refused(403, "not_yours");
        let answered = envoy.post(&format!("{row}/answer"), json!({"answer": "方案已报"})).await.expect(200);
        assert_eq!((&answered["answered_by"]["name"], &answered["can"]["close"]), (&json!("驻外干部"), &json!(false)));
        assert_eq!(heard(&leader, "lead_instruction_answered").await.len(), 1);
        assert_eq!(assistant.get(&path).await.expect(200)["items"][0]["can"]["close"], false);
        assistant.post_empty(&format!("{row}/closure")).await.refused(403, "assistants_do_not_decide");
        let closed = leader.post_empty(&format!("{row}/closure")).await.expect(200);
        assert_eq!((&closed["closed_by"]["name"], &closed["can"]["answer"]), (&json!("县领导"), &json!(false)));
        leader.post_empty(&format!("{row}/closure")).await.refused(409, "already_closed");
        envoy.post(&format!("{row}/answer"), json!({"answer": "再报"})).await.refused(409, "already_closed");
        // Another unit that a leader instructs sees the lead from then on.
        officer.get(&lead).await.refused(404, "not_found");
        let other = leader.post(&path, json!({"words": "请城关镇配合", "organization_id": ctx.organization("城关镇")})).await.expect(201);
        assert_eq!(other["recorded_by"], Value::Null);
        let row = at(&other, "lead-instructions");
        envoy.post(&format!("{row}/answer"), json!({"answer": "代答"})).await.refused(403, "not_yours");
        officer.post(&format!("{row}/answer"), json!({"answer": "全力配合"})).await.expect(200);
        assert_eq!(officer.get(&lead).await.expect(200)["can"]["update"], false);
    })
    .await;
}

#[actix_web::test]
async fn comments_reach_those_who_are_mentioned_and_those_who_follow() {
    each_database(async |ctx| {
        let (envoy, center, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
        let lead = imported(ctx).await;
        let path = format!("{lead}/comments");
        let id = |role: Role| ctx.person(role).id;
        center.put(&format!("{lead}/following"), json!({})).await.expect(200);
        let followers = center.put(&format!("{lead}/following"), json!({})).await.expect(200);
        assert_eq!((followers["items"].as_array().unwrap().len(), &followers["is_following"]), (1, &json!(true)));
        ctx.as_role(Role::Inspector).put(&format!("{lead}/following"), json!({})).await.refused(403, "forbidden");
        let made = envoy.post(&path, json!({"words": "请看一下", "mention_ids": [id(Role::OutpostLead), id(Role::OutpostLead)]})).await.expect(201);
        assert_eq!(made["mentions"].as_array().unwrap().len(), 1);
        assert_eq!(heard(&ctx.as_role(Role::OutpostLead), "lead_mentioned").await, ["驻外干部在线索“XS9”提到您：请看一下"]);
        assert_eq!(heard(&center, "lead_commented").await.len(), 1);
        assert_eq!(heard(&envoy, "lead_commented,lead_mentioned").await.len(), 0, "nobody hears of oneself");
        // Whoever does not see the lead is not mentioned, and is named.
        let refused = envoy.post(&path, json!({"words": "请看", "mention_ids": [id(Role::UnitOfficer), id(Role::Center)]})).await;
        refused.faulty("mention_ids", "cannot_see");
        assert!(refused.json()["errors"][0]["message"].as_str().unwrap().contains("责任单位"));
        envoy.post(&path, json!({"words": "请看", "mention_ids": [ctx.county_id]})).await.faulty("mention_ids", "unknown_reference");
        officer.get(&path).await.refused(404, "not_found");
        ctx.as_role(Role::Assessor).post(&path, json!({"words": "x"})).await.refused(403, "forbidden");
        // One's own alone, and what stood before stays in the history.
        let row = at(&made, "lead-comments");
        center.patch(&row, json!({"words": "改"})).await.refused(403, "not_yours");
        let changed = envoy.patch(&row, json!({"words": "请两位看一下", "mention_ids": [id(Role::OutpostLead), id(Role::Leader)]})).await.expect(200);
        assert_eq!((&changed["version"], changed["mentions"].as_array().unwrap().len()), (&json!(2), 2));
        assert_eq!(heard(&ctx.as_role(Role::OutpostLead), "lead_mentioned").await.len(), 1, "only who is new");
        assert_eq!(heard(&ctx.as_role(Role::Leader), "lead_mentioned").await.len(), 1);
        let kept = "SELECT COUNT(*) FROM audit_entries WHERE subject_type = 'lead_comment' AND action = 'updated' AND before LIKE '%请看一下%'";
        assert_eq!(ctx.count(kept, vec![]).await, 1);
        assert_eq!(envoy.delete(&row).await.status, 204);
        assert_eq!(envoy.get(&path).await.expect(200)["items"], json!([]));
        assert_eq!(center.delete(&format!("{lead}/following")).await.expect(200)["is_following"], false);
        envoy.post(&path, json!({"words": "再说"})).await.expect(201);
        assert_eq!(heard(&center, "lead_commented").await.len(), 1);
    })
    .await;
}

#[actix_web::test]
async fn a_timeline_tells_of_the_work() {
    each_database(async |ctx| {
        let (envoy, leader, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Leader), ctx.as_role(Role::UnitOfficer));
        let lead = imported(ctx).await;
        let made = async |list: &str, body: Value| envoy.post(&format!("{lead}/{list}"), body).await.expect(201);
        made("progress-records", json!({"on": "2024-08-14", "summary": "会谈"})).await;
        let step = made("plan-steps", json!({"title": "踏勘", "organization_id": ctx.organization("上海组")})).await;
        envoy.patch(&at(&step, "lead-plan-steps"), json!({"done_on": "2024-08-13", "result": "可用"})).await.expect(200);
        let asked = made("consultations", json!({"question": "能耗？", "organization_ids": [ctx.organization("城关镇")]})).await;
        officer.post(&format!("{}/answer", at(&asked, "lead-consultations")), json!({"answer": "可以"})).await.expect(200);
        let order = leader.post(&format!("{lead}/instructions"), json!({"words": "抓紧"})).await.expect(201);
        envoy.post(&format!("{}/answer", at(&order, "lead-instructions")), json!({"answer": "已办"})).await.expect(200);
        made("comments", json!({"words": "好"})).await;
        let kinds = "progress,plan,consultation,instruction,comment";
        let told = envoy.get(&format!("{lead}/timeline?kinds={kinds}&limit=50")).await.expect(200)["items"].as_array().unwrap().clone();
        let brief: BTreeSet<String> = told
            .iter()
            .map(|entry| format!("{} {} {}", entry["on"].as_str().unwrap(), entry["kind"].as_str().unwrap(), entry["is_answer"]))
            .collect();
        let expected = [
            "2024-08-13 plan null",
            "2024-08-14 progress null",
            "2024-08-15 comment null",
            "2024-08-15 consultation false",
            "2024-08-15 consultation true",
            "2024-08-15 instruction false",
            "2024-08-15 instruction true",
        ];
        assert_eq!(brief, expected.map(str::to_owned).into());
        let answer = told.iter().find(|entry| entry["kind"] == "consultation" && entry["is_answer"] == true).unwrap();
        assert_eq!((&answer["organization"]["name"], &answer["answer"]), (&json!("城关镇"), &json!("可以")));
        // The company's timeline tells it to whoever sees the lead, and to nobody else.
        let company = envoy.get(&lead).await.expect(200)["company"]["id"].as_str().unwrap().to_owned();
        let path = format!("/companies/{company}/timeline?kinds={kinds}&limit=50");
        assert_eq!(envoy.get(&path).await.expect(200)["items"].as_array().unwrap().len(), told.len());
        ctx.execute("UPDATE leads SET is_restricted = TRUE", vec![]).await;
        assert_eq!(ctx.as_role(Role::Center).get(&path).await.expect(200)["items"].as_array().unwrap().len(), told.len(), "who entered it");
        assert_eq!(leader.get(&path).await.expect(200)["items"], json!([]));
    })
    .await;
}
