//! Many leads at once, with a result for each, and undone.
use crate::support::leads::{lead_id, leads, set};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

async fn fill(ctx: &Ctx) -> [String; 3] {
    leads(
        ctx,
        &[
            ("XS1", "上海组", "在谈", "2024-03-01", "10000"),
            ("XS2", "上海组", "已签约", "2024-03-02", "20000"),
            ("XS3", "城关镇", "在谈", "2024-03-03", "60000"),
        ],
    )
    .await;
    [lead_id(ctx, "XS1").await.to_string(), lead_id(ctx, "XS2").await.to_string(), lead_id(ctx, "XS3").await.to_string()]
}

fn results(bulk: &Value) -> Vec<Value> {
    bulk["items"].as_array().unwrap().iter().map(|item| json!([item["status"], item["problem"]["code"]])).collect()
}

#[actix_web::test]
async fn each_lead_has_its_own_result_and_what_nobody_touched_is_put_back() {
    each_database(async |ctx| {
        let [one, two, other] = fill(ctx).await;
        let (envoy, team) = (ctx.as_role(Role::Envoy), ctx.person(Role::OutpostLead).id);
        let lead = async |id: &str| ctx.as_role(Role::Center).get(&format!("/leads/{id}")).await.expect(200);
        let bulk =
            envoy.post("/leads/bulk", json!({"ids": [one, two, other, one], "act": {"kind": "set_owner", "owner_id": team}})).await.expect(201);
        assert_eq!(results(&bulk), [json!(["done", null]), json!(["done", null]), json!(["refused", "not_found"])], "another unit's is not there");
        assert_eq!((&bulk["done"], &bulk["refused"], &bulk["can"]["undo"]), (&json!(2), &json!(1), &json!(true)));
        assert_eq!(lead(&one).await["owner"]["id"], json!(team));
        // A lead without a name goes by its company; what one may not see has none.
        assert_eq!((&bulk["items"][0]["name"], &bulk["items"][2]["name"]), (&lead(&one).await["company"]["name"], &Value::Null));
        let again = envoy.post("/leads/bulk", json!({"ids": [one], "act": {"kind": "set_owner", "owner_id": team}})).await.expect(201);
        assert_eq!(results(&again), [json!(["unchanged", null])]);
        set(ctx, "XS2", "version = version + 1").await;
        let undo = format!("/lead-bulks/{}/undo", bulk["id"].as_str().unwrap());
        ctx.as_role(Role::UnitOfficer).post_empty(&undo).await.refused(404, "not_found");
        let undone = envoy.post_empty(&undo).await.expect(200);
        assert_eq!(results(&undone), [json!(["undone", null]), json!(["stays", "touched_since"]), json!(["refused", "not_found"])]);
        assert_eq!((&lead(&one).await["owner"], &lead(&two).await["owner"]["id"]), (&Value::Null, &json!(team)));
        envoy.post_empty(&undo).await.refused(409, "already_undone");
    })
    .await;
}

#[actix_web::test]
async fn parking_and_tags_go_by_their_rules() {
    each_database(async |ctx| {
        let [one, two, other] = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let park = json!({"kind": "park", "until": "2024-10-01", "reason": "投资方暂停决策"});
        let bulk = center.post("/leads/bulk", json!({"ids": [one, two, other], "act": park})).await.expect(201);
        assert_eq!(results(&bulk), [json!(["done", null]), json!(["refused", "not_open"]), json!(["done", null])]);
        let parked = center.get(&format!("/leads/{one}")).await.expect(200);
        assert_eq!(
            (&parked["stage"], &parked["left_stage"], &parked["parked_until"]),
            (&json!("parked"), &json!("negotiating"), &json!("2024-10-01"))
        );
        let log = async || ctx.count("SELECT COUNT(*) FROM lead_stage_changes", vec![]).await;
        assert_eq!(log().await, 2);
        let english = ctx.as_role(Role::Center).with("accept-language", "en");
        let undone = english.post_empty(&format!("/lead-bulks/{}/undo", bulk["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(results(&undone)[0], json!(["undone", null]));
        assert!(undone["items"][1]["problem"]["detail"].as_str().unwrap().is_ascii(), "in the language asked for");
        assert_eq!(center.get(&format!("/leads/{one}")).await.expect(200)["stage"], "negotiating");
        assert_eq!(log().await, 4, "going back is in the log");
        let add = json!({"ids": [one, other], "act": {"kind": "add_tag", "tag": " 重点 "}});
        let tagged = center.post("/leads/bulk", add.clone()).await.expect(201);
        assert_eq!(center.get(&format!("/leads/{one}")).await.expect(200)["tags"], json!(["重点"]));
        assert_eq!(results(&center.post("/leads/bulk", add).await.expect(201))[0], json!(["unchanged", null]));
        let found = center.get("/leads?tag=%E9%87%8D%E7%82%B9&total=true").await.expect(200);
        assert_eq!(found["total"], 2);
        center.post_empty(&format!("/lead-bulks/{}/undo", tagged["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(center.get(&format!("/leads/{one}")).await.expect(200)["tags"], json!([]));
        let remove = json!({"ids": [one], "act": {"kind": "remove_tag", "tag": "重点"}});
        assert_eq!(results(&center.post("/leads/bulk", remove).await.expect(201)), [json!(["unchanged", null])]);
    })
    .await;
}

#[actix_web::test]
async fn what_no_lead_could_take_is_refused_as_a_whole() {
    each_database(async |ctx| {
        let [one, ..] = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let ask = async |act: Value| center.post("/leads/bulk", json!({"ids": [one], "act": act})).await;
        ask(json!({"kind": "set_owner", "owner_id": one})).await.faulty("act.owner_id", "unknown_reference");
        ask(json!({"kind": "park", "until": "2024-08-15", "reason": "暂停"})).await.faulty("act.until", "range");
        ask(json!({"kind": "park", "until": "2024-09-15", "reason": " "})).await.faulty("act.reason", "length");
        ask(json!({"kind": "add_tag", "tag": "a,b"})).await.faulty("act.tag", "length");
        assert_eq!(ask(json!({"kind": "sign"})).await.status, 422);
        let envoy = ctx.person(Role::Envoy).id;
        let led = ask(json!({"kind": "set_leader", "lead_leader_id": envoy})).await.expect(201);
        assert_eq!(results(&led), [json!(["refused", "not_a_leader"])], "the rule of a single lead");
        let leader = ctx.person(Role::Leader).id;
        assert_eq!(results(&ask(json!({"kind": "set_leader", "lead_leader_id": leader})).await.expect(201)), [json!(["done", null])]);
        center.post("/leads/bulk", json!({"ids": [], "act": {"kind": "add_tag", "tag": "a"}})).await.faulty("ids", "length");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM lead_bulks", vec![]).await, 2);
    })
    .await;
}
