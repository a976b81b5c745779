//! What stages require, as the county sets it, and the history of a lead's fields.
use crate::lead_stages::{effective, whole};
use crate::support::each_database;
use serde_json::{Value, json};
use zhaoyin::authz::Role;

#[actix_web::test]
async fn what_a_stage_requires_is_the_countys_from_a_day_on() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let all = envoy.get("/lead-stage-requirements").await.expect(200);
        let of = |all: &Value, stage: &str| all["items"].as_array().unwrap().iter().find(|item| item["stage"] == stage).unwrap().clone();
        let before = of(&all, "negotiating");
        let told = json!([before["requirements"], before["version"], before["from_on"], before["can"]["update"]]);
        assert_eq!(told, json!([["owner", "responsible_organization"], 0, null, false]));
        assert!(all["known"].as_array().unwrap().len() > 15);
        let path = "/lead-stage-requirements/negotiating";
        envoy.put(path, json!({"requirements": []})).await.refused(403, "forbidden");
        ctx.as_role(Role::SystemAdmin).put(path, json!({"requirements": []})).await.refused(403, "not_yours_to_set");
        center.put("/lead-stage-requirements/reported", json!({"requirements": []})).await.refused(404, "not_found");
        center.put(path, json!({"requirements": ["owner", "beauty"]})).await.faulty("requirements[1]", "unknown_reference");
        center.put(path, json!({"requirements": [], "from_on": "2024-08-01"})).await.faulty("reason", "required");
        let set = center.put(path, json!({"requirements": ["plan", "visit"], "reason": "甲招商〔2024〕9号"})).await;
        assert_eq!(set.header("etag"), "\"1\"");
        let set = set.expect(200);
        assert_eq!(
            json!([set["requirements"], set["from_on"], set["history"][0]["reason"]]),
            json!([["visit", "plan"], "2024-08-15", "甲招商〔2024〕9号"])
        );
        ctx.as_role(Role::Center).with("if-match", "\"0\"").put(path, json!({"requirements": []})).await.refused(412, "stale_version");
        let lead = effective(ctx, "某规公司").await;
        let refused = envoy.post(&format!("{lead}/stage"), json!({"stage": "negotiating"})).await.refused(409, "requirements_missing");
        let codes: Vec<&str> = refused["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["visit", "plan"]);
        center.put(path, json!({"requirements": []})).await.expect(200);
        envoy.post(&format!("{lead}/stage"), json!({"stage": "negotiating"})).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn every_change_of_a_field_is_told_and_an_old_value_goes_back() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let lead = whole(ctx, "某史公司").await;
        let leader = ctx.person(Role::Leader).id;
        envoy.patch(&lead, json!({"expected_investment_yuan": 300_000_000, "lead_leader_id": leader})).await.expect(200);
        let path = format!("{lead}/changes");
        let page = center.get(&format!("{path}?limit=1")).await.expect(200);
        let change = &page["items"][0];
        assert_eq!((&change["action"], &change["by"]["name"]), (&json!("updated"), &json!("驻外干部")));
        let field = |name: &str| change["fields"].as_array().unwrap().iter().find(|field| field["field"] == name).unwrap().clone();
        let sum = field("expected_investment_yuan");
        assert_eq!(json!([sum["before"], sum["after"], sum["can_revert"]]), json!([200_000_000, 300_000_000, true]));
        assert_eq!((&field("lead_leader_id")["after_name"], &field("lead_leader_id")["before"]), (&json!("县领导"), &Value::Null));
        let cursor = page["next_cursor"].as_str().unwrap();
        let next = center.get(&format!("{path}?limit=50&cursor={cursor}")).await.expect(200);
        assert_eq!((next["items"].as_array().unwrap().len(), &next["items"][0]["action"]), (1, &json!("created")));
        ctx.as_role(Role::UnitOfficer).get(&path).await.refused(404, "not_found");
        let seen = ctx.as_role(Role::Leader).get(&path).await.expect(200);
        assert_eq!(seen["items"][0]["fields"][0]["can_revert"], false);
        let back = |field: &str| json!({"change_id": change["id"], "field": field});
        let reversion = format!("{lead}/reversion");
        envoy.post(&reversion, back("stage")).await.faulty("field", "not_touched");
        envoy.post(&reversion, json!({"change_id": leader, "field": "name"})).await.faulty("change_id", "unknown_reference");
        ctx.as_role(Role::Envoy).with("if-match", "\"1\"").post(&reversion, back("lead_leader_id")).await.refused(412, "stale_version");
        let told = envoy.post(&reversion, back("expected_investment_yuan")).await.expect(200);
        assert_eq!((&told["expected_investment_yuan"], &told["lead_leader"]["id"]), (&json!(200_000_000), &json!(leader)));
        envoy.post(&reversion, back("expected_investment_yuan")).await.refused(409, "same_value");
        let told = envoy.post(&reversion, back("lead_leader_id")).await.expect(200);
        assert_eq!(told["lead_leader"], Value::Null);
        let newest = center.get(&format!("{path}?limit=1")).await.expect(200);
        assert_eq!(newest["items"][0]["action"], "reverted");
        center.post(&format!("{lead}/verdict"), json!({"effective": true, "opinion": "可以"})).await.expect(200);
        let judged = center.get(&format!("{path}?limit=1")).await.expect(200);
        let stage = json!({"change_id": judged["items"][0]["id"], "field": "stage"});
        envoy.post(&reversion, stage).await.faulty("field", "not_revertible");
    })
    .await;
}
