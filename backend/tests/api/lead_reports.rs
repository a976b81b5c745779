//! Reporting leads: receipts, hints, claims, who was first, transfers, changes.
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// A report with the least that it needs.
pub fn report(company: &str) -> Value {
    json!({"company_name": company, "source_type": "驻外招商组", "method": "走访招商", "expected_investment_yuan": 200_000_000})
}

async fn reported(client: &Client<'_>, company: &str) -> Value {
    client.post("/leads", report(company)).await.expect(201)
}

fn id(row: &Value) -> &str {
    row["id"].as_str().unwrap()
}

fn urlencoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

#[actix_web::test]
async fn a_report_is_answered_with_a_receipt_that_anybody_can_compare() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let mut body = report("  宁波长阳科技有限公司 ");
        body["contact"] = json!({"name": "某某", "title": "总经理", "phone": "13800001234"});
        body["device_time"] = json!("2024-08-14T20:00:00Z");
        let told = envoy.post("/leads", body).await.expect(201);
        assert_eq!((&told["outcome"], &told["lead"]["stage"]), (&json!("lead"), &json!("reported")));
        assert_eq!((&told["receipt"]["number"], &told["lead"]["code"]), (&json!("XS202400001"), &json!("XS202400001")));
        assert_eq!(told["receipt"]["received_at"], "2024-08-15T02:00:00Z");
        let code = told["receipt"]["check_code"].as_str().unwrap().to_lowercase().replace('-', "");
        let seen = ctx.as_role(Role::UnitOfficer).get(&format!("/lead-receipts/{code}")).await.expect(200);
        assert_eq!((&seen["company_name"], &seen["organization"]["name"]), (&json!("宁波长阳科技有限公司"), &json!("上海组")));
        ctx.as_role(Role::UnitOfficer).get("/lead-receipts/ZZZZZ-ZZZZZ").await.refused(404, "not_found");
        let lead = envoy.get(&format!("/leads/{}", id(&told))).await.expect(200);
        assert_eq!((&lead["protection"]["until"], &lead["protection"]["days_left"]), (&json!("2024-11-13"), &json!(91)));
        assert_eq!((&lead["shares"][0]["share_bp"], &lead["contact"]["name"]), (&json!(10_000), &json!("某某")));
        assert_eq!(lead["responsible_organization"]["name"], "上海组");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM lead_stage_changes WHERE to_stage = 'reported'", vec![]).await, 1);
        // A town sees neither the lead nor its history.
        ctx.as_role(Role::UnitOfficer).get(&format!("/leads/{}", id(&told))).await.refused(404, "not_found");
        ctx.as_role(Role::UnitOfficer).get(&format!("/leads/{}/first-report", id(&told))).await.refused(404, "not_found");
        // A report that names nothing but its company is found by that.
        for words in ["长阳", "nbcy", "XS202400001"] {
            assert_eq!(envoy.get(&format!("/leads?q={}", urlencoded(words))).await.expect(200)["items"][0]["id"], told["id"], "{words}");
        }
        for words in ["cyz", "长阳"] {
            assert_eq!(
                envoy.get(&format!("/companies?q={}&total=true", urlencoded(words))).await.expect(200)["items"].as_array().map(Vec::len),
                Some(usize::from(words == "长阳"))
            );
        }
    })
    .await;
}

#[actix_web::test]
async fn what_cannot_be_reported_is_refused_at_its_field() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let with = |field: &str, value: Value| {
            let mut body = report("某公司");
            body[field] = value;
            body
        };
        let post = async |body: Value| envoy.post("/leads", body).await;
        post(with("source_type", json!("天上"))).await.faulty("source_type", "unknown_choice");
        post(with("method", json!("天上"))).await.faulty("method", "unknown_choice");
        post(with("expected_investment_yuan", json!(-1))).await.faulty("expected_investment_yuan", "range");
        post(with("company_name", json!("某"))).await.faulty("company_name", "length");
        post(with("company_name", Value::Null)).await.faulty("company_name", "required");
        post(with("credit_code", json!("914403001922038217"))).await.faulty("credit_code", "invalid_credit_code");
        post(with("company_id", json!(ctx.county_id))).await.faulty("company_id", "unknown_reference");
        post(with("owner_id", json!(ctx.county_id))).await.faulty("owner_id", "unknown_reference");
        post(with("contact_id", json!(ctx.county_id))).await.faulty("contact_id", "unknown_reference");
        post(with("stage", json!("signed"))).await.faulty("stage", "unknown_field");
        post(with("recorded_for", json!(ctx.organization("城关镇")))).await.refused(403, "forbidden");
        ctx.as_role(Role::Leader).post("/leads", report("某公司")).await.refused(403, "forbidden");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies", vec![]).await, 0);
        // The centre types for a town: the town is the reporting unit and confirms.
        let typed = ctx.as_role(Role::Center).post("/leads", with("recorded_for", json!(ctx.organization("城关镇")))).await.expect(201);
        assert_eq!(typed["lead"]["reporting_organization"]["name"], "城关镇");
        assert_eq!(ctx.as_role(Role::UnitOfficer).get("/recordings").await.expect(200)["items"][0]["subject_id"], typed["id"]);
    })
    .await;
}

#[actix_web::test]
async fn two_reports_at_once_make_one_lead_and_one_claim() {
    each_database(async |ctx| {
        for (round, other) in ["长阳科技股份有限公司", "长阳（科技）有限公司", "长阳科技"].iter().enumerate() {
            let first = format!("{round}长阳科技有限公司");
            let other = format!("{round}{other}");
            let (envoy, town) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
            let (one, two) = futures_util::join!(envoy.post("/leads", report(&first)), town.post("/leads", report(&other)));
            let mut outcomes = [one.expect(201)["outcome"].clone(), two.expect(201)["outcome"].clone()];
            outcomes.sort_by_key(ToString::to_string);
            assert_eq!(outcomes, [json!("claim"), json!("lead")], "{first} and {other}");
        }
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads", vec![]).await, 3);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM lead_claims", vec![]).await, 3);
        assert_eq!(ctx.count("SELECT COUNT(DISTINCT number) FROM lead_receipts", vec![]).await, 6);
    })
    .await;
}

#[actix_web::test]
async fn what_was_made_offline_is_taken_once() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let mut body = report("离线公司");
        body["client_ref"] = json!("0190f5fe-7c00-7000-8000-000000000001");
        let first = envoy.post("/leads", body.clone()).await.expect(201);
        let again = envoy.post("/leads", body.clone()).await.expect(200);
        assert_eq!((&first["id"], &first["receipt"]["check_code"]), (&again["id"], &again["receipt"]["check_code"]));
        let keyed = ctx.as_role(Role::Envoy).with("idempotency-key", "k1");
        let one = keyed.post("/leads", report("另一家公司")).await.expect(201);
        assert_eq!(keyed.post("/leads", report("另一家公司")).await.expect(201)["receipt"], one["receipt"]);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads", vec![]).await, 2);
    })
    .await;
}

#[actix_web::test]
async fn numbers_go_on_after_those_of_a_ledger() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let lead = |code: &'static str| vec![code, "台账公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", "流失"];
        let companies = vec![vec!["企业名称", "所在省份"], vec!["台账公司", "上海市"]];
        import(&center, &workbook(&[("企业", companies), ("线索", vec![header.clone(), lead("XS202400007")])])).await;
        let number = async |company: &str| reported(&ctx.as_role(Role::Envoy), company).await["receipt"]["number"].as_str().unwrap().to_owned();
        assert_eq!(number("甲公司").await, "XS202400008");
        import(&center, &workbook(&[("线索", vec![header, lead("XS202400009")])])).await;
        assert_eq!(number("乙公司").await, "XS202400010");
        assert_eq!(number("丙公司").await, "XS202400011");
    })
    .await;
}

#[actix_web::test]
async fn while_typing_one_learns_that_a_company_is_in_hand_and_no_more() {
    each_database(async |ctx| {
        let (envoy, town) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let lead = reported(&envoy, "宁波长阳科技有限公司").await;
        let hint = async |client: &Client<'_>, name: &str| {
            client.get(&format!("/lead-hints?name={}", urlencoded(name))).await.expect(200)["items"][0].clone()
        };
        let told = hint(&town, "宁波长阳科技股份有限公司").await;
        assert_eq!((&told["in_hand"]["organization"]["name"], &told["in_hand"]["since"]), (&json!("上海组"), &json!("2024-08-15")));
        assert_eq!((&told["in_hand"]["lead"], &told["in_hand"]["protection_over"]), (&Value::Null, &json!(false)));
        assert_eq!(hint(&envoy, "宁波长阳科技").await["in_hand"]["lead"]["id"], lead["id"]);
        // A name that only holds the words tells nothing of leads.
        assert_eq!(hint(&town, "长阳").await["in_hand"], Value::Null);
        ctx.as_role(Role::Center).put("/settings/duplicate_hint", json!({"value": "in_hand_only"})).await.expect(200);
        let told = hint(&town, "宁波长阳科技").await;
        assert_eq!((&told["in_hand"]["organization"], &told["in_hand"]["since"]), (&Value::Null, &Value::Null));
        assert!(told["in_hand"].is_object());
        ctx.as_role(Role::Assessor).get("/lead-hints?name=ab").await.refused(403, "forbidden");
        for _ in 0..60 {
            town.get("/lead-hints").await;
        }
        town.get("/lead-hints").await.refused(429, "rate_limited");
        envoy.get("/lead-hints").await.expect(200);
    })
    .await;
}

/// A lead of the Shanghai team and a claim of the town on it.
async fn contested(ctx: &Ctx) -> (Value, Value) {
    let lead = reported(&ctx.as_role(Role::Envoy), "长阳科技有限公司").await;
    let claim = reported(&ctx.as_role(Role::UnitOfficer), "长阳科技有限公司").await;
    assert_eq!((&claim["outcome"], &claim["lead"]), (&json!("claim"), &Value::Null));
    (lead, claim)
}

#[actix_web::test]
async fn the_centre_sees_both_and_joins_them_with_shares() {
    each_database(async |ctx| {
        let (lead, claim) = contested(ctx).await;
        let (center, town) = (ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
        let path = format!("/lead-claims/{}", id(&claim));
        let both = center.get(&path).await.expect(200);
        assert_eq!((&both["lead"]["id"], &both["report"]["expected_investment_yuan"]), (&lead["id"], &json!(200_000_000)));
        assert!(both["receipt"]["received_at"].is_string() && both["lead_receipt"]["received_at"].is_string());
        let own = town.get(&path).await.expect(200);
        assert_eq!((&own["lead"], &own["lead_receipt"], &own["status"]), (&Value::Null, &Value::Null, &json!("pending")));
        ctx.as_role(Role::Envoy).get(&path).await.refused(404, "not_found");
        ctx.as_role(Role::Leader).get(&path).await.refused(404, "not_found");
        // Nothing of it is counted: neither in lists nor in figures, and the lead's people do not learn of it.
        assert_eq!(town.get("/leads?total=true").await.expect(200)["total"], 0);
        let history = async |role: Role| {
            let events = ctx.as_role(role).get(&format!("/leads/{}/first-report", id(&lead))).await.expect(200);
            events["items"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(history(Role::Envoy).await, ["reported"]);
        assert_eq!(history(Role::Center).await, ["reported", "claim_received"]);
        assert_eq!(center.get("/notifications").await.expect(200)["items"][0]["kind"], "lead_claimed");
        let decision = format!("{path}/decision");
        let shares = |one: i64| json!([{"organization_id": ctx.organization("上海组"), "share_bp": one}, {"organization_id": ctx.organization("城关镇"), "share_bp": 10_000 - one}]);
        let joined = |shares: Value| json!({"outcome": "joined", "reason": "双方都有贡献", "shares": shares});
        town.post(&decision, joined(shares(6_000))).await.refused(403, "forbidden");
        center.post(&decision, json!({"outcome": "joined", "reason": "双方都有贡献"})).await.faulty("shares", "required");
        center.post(&decision, joined(json!([{"organization_id": ctx.organization("上海组"), "share_bp": 10_000}]))).await.faulty("shares", "unit_missing");
        let mut short = shares(6_000);
        short[1]["share_bp"] = json!(3_999);
        center.post(&decision, joined(short)).await.faulty("shares", "invalid_shares");
        center.post(&decision, json!({"outcome": "transferred", "reason": "对方先到"})).await.refused(409, "still_protected");
        let decided = center.post(&decision, joined(shares(6_000))).await.expect(200);
        assert_eq!((&decided["status"], &decided["result_lead"]["id"]), (&json!("joined"), &lead["id"]));
        center.post(&decision, joined(shares(5_000))).await.refused(409, "already_decided");
        let lead = center.get(&format!("/leads/{}", id(&lead))).await.expect(200);
        let told: Vec<_> = lead["shares"].as_array().unwrap().iter().map(|s| s["share_bp"].as_i64().unwrap()).collect();
        assert_eq!(told, [6_000, 4_000]);
        assert_eq!(town.get("/notifications").await.expect(200)["items"][0]["kind"], "lead_claim_decided");
        assert_eq!(history(Role::Envoy).await, ["reported", "shares_set", "claim_joined"]);
        let events = center.get(&format!("/leads/{}/first-report", id(&lead))).await.expect(200);
        let set = events["items"].as_array().unwrap().iter().find(|event| event["kind"] == "shares_set").unwrap().clone();
        assert_eq!((&set["shares"][1]["organization"]["name"], &set["shares"][1]["share_bp"]), (&json!("城关镇"), &json!(4_000)));
        for table in ["lead_first_report_events", "lead_receipts"] {
            let db = &ctx.app.db;
            for text in [format!("DELETE FROM {table}"), format!("UPDATE {table} SET id = id")] {
                use sea_orm::ConnectionTrait;
                let changed = db.write().execute_raw(sea_orm::Statement::from_string(db.backend(), text.clone())).await;
                assert!(changed.is_err(), "{text}");
            }
        }
    })
    .await;
}

#[actix_web::test]
async fn a_claim_becomes_a_lead_of_its_own_or_takes_over_or_is_rejected() {
    each_database(async |ctx| {
        let (_, claim) = contested(ctx).await;
        let (center, town) = (ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
        let decide = async |claim: &Value, body: Value| center.post(&format!("/lead-claims/{}/decision", id(claim)), body).await;
        let own = decide(&claim, json!({"outcome": "own_lead", "reason": "不同项目"})).await.expect(200);
        let lead = town.get(&format!("/leads/{}", own["result_lead"]["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&lead["code"], &lead["reporting_organization"]["name"]), (&claim["receipt"]["number"], &json!("城关镇")));
        let rejected = reported(&town, "长阳科技有限公司").await;
        decide(&rejected, json!({"outcome": "rejected", "reason": "x"})).await.faulty("reason", "length");
        let told = decide(&rejected, json!({"outcome": "rejected", "reason": "同一项目"})).await.expect(200);
        assert_eq!((&told["status"], &told["result_lead"], &told["reason"]), (&json!("rejected"), &Value::Null, &json!("同一项目")));
        // After the protection another unit takes over.
        reported(&ctx.as_role(Role::Envoy), "东海材料有限公司").await;
        ctx.advance(Duration::days(91)).await;
        let late = reported(&ctx.as_role(Role::UnitOfficer), "东海材料有限公司").await;
        let center = ctx.as_role(Role::Center);
        let path = format!("/lead-claims/{}", id(&late));
        assert_eq!(center.get(&path).await.expect(200)["protection_over"], true);
        let told = center.post(&format!("{path}/decision"), json!({"outcome": "transferred", "reason": "首报单位三个月无进展"})).await.expect(200);
        let lead = ctx.as_role(Role::UnitOfficer).get(&format!("/leads/{}", told["result_lead"]["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&lead["responsible_organization"]["name"], &lead["reporting_organization"]["name"]), (&json!("城关镇"), &json!("上海组")));
        assert_eq!((&lead["protection"]["organization"]["name"], &lead["protection"]["until"]), (&json!("城关镇"), &json!("2025-02-12")));
        let shares: Vec<_> = lead["shares"].as_array().unwrap().iter().map(|s| (s["organization"]["name"].clone(), s["to_on"].is_null())).collect();
        assert_eq!(shares, [(json!("城关镇"), true), (json!("上海组"), false)]);
    })
    .await;
}

#[actix_web::test]
async fn nobody_decides_what_he_reported() {
    each_database(async |ctx| {
        reported(&ctx.as_role(Role::Envoy), "长阳科技有限公司").await;
        let center = ctx.as_role(Role::Center);
        let claim = reported(&center, "长阳科技有限公司").await;
        let path = format!("/lead-claims/{}", id(&claim));
        assert_eq!(center.get(&path).await.expect(200)["can"]["decide"], false);
        center.post(&format!("{path}/decision"), json!({"outcome": "own_lead", "reason": "自己的"})).await.refused(403, "same_person");
    })
    .await;
}

#[actix_web::test]
async fn a_lead_passes_to_another_unit_once_the_centre_agrees() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let mut body = report("长阳科技有限公司");
        body["owner_id"] = json!(ctx.person(Role::Envoy).id);
        let lead = envoy.post("/leads", body).await.expect(201);
        let path = format!("/leads/{}/transfers", id(&lead));
        let [ours, town] = ["上海组", "城关镇"].map(|name| ctx.organization(name));
        let shares = json!([{"organization_id": ours, "share_bp": 7_000}, {"organization_id": town, "share_bp": 3_000}]);
        let ask = |kind: &str| json!({"kind": kind, "to_organization_id": town, "shares": shares, "reason": "项目落在镇上"});
        ctx.as_role(Role::UnitOfficer).post(&path, ask("transfer")).await.refused(404, "not_found");
        envoy.post(&path, ask("takeover")).await.refused(409, "still_protected");
        let asked = envoy.post(&path, ask("transfer")).await.expect(201);
        envoy.post(&path, ask("transfer")).await.refused(409, "transfer_pending");
        assert_eq!(center.get("/notifications?kind=lead_transfer_asked").await.expect(200)["items"].as_array().unwrap().len(), 1);
        let decision = format!("/lead-transfers/{}/decision", id(&asked));
        envoy.post(&decision, json!({"approved": true, "reason": "同意"})).await.refused(403, "forbidden");
        assert_eq!(center.get("/lead-transfers?status=pending").await.expect(200)["items"][0]["id"], asked["id"]);
        let decided = center.post(&decision, json!({"approved": true, "reason": "同意"})).await.expect(200);
        assert_eq!(decided["status"], "approved");
        center.post(&decision, json!({"approved": false, "reason": "再想想"})).await.refused(409, "already_decided");
        let told = ctx.as_role(Role::UnitOfficer).get(&format!("/leads/{}", id(&lead))).await.expect(200);
        assert_eq!((&told["responsible_organization"]["name"], &told["owner"]), (&json!("城关镇"), &Value::Null));
        assert_eq!((&told["protection"]["organization"]["name"], told["shares"].as_array().unwrap().len()), (&json!("上海组"), 2));
        assert_eq!(envoy.get("/notifications").await.expect(200)["items"][0]["kind"], "lead_transfer_decided");
    })
    .await;
}

#[actix_web::test]
async fn a_change_checks_what_is_sent_and_tells_what_stands() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let lead = reported(&envoy, "长阳科技有限公司").await;
        let path = format!("/leads/{}", id(&lead));
        let leader = ctx.person(Role::Leader).id;
        let body = json!({"name": "高端膜材项目", "lead_leader_id": leader, "owner_id": ctx.person(Role::Envoy).id, "industry_fit": true});
        let reply = envoy.patch(&path, body).await;
        let told = reply.expect(200);
        assert_eq!((&told["name"], &told["lead_leader"]["name"], reply.header("etag")), (&json!("高端膜材项目"), &json!("县领导"), "\"2\""));
        assert_eq!(envoy.patch(&path, json!({"industry_fit": true})).await.expect(200)["version"], 2);
        let stale = ctx.as_role(Role::Envoy).with("if-match", "\"1\"").patch(&path, json!({"name": "别名"})).await.refused(412, "stale_version");
        assert_eq!(stale["current"]["name"], "高端膜材项目");
        envoy.patch(&path, json!({"lead_leader_id": ctx.person(Role::Envoy).id})).await.faulty("lead_leader_id", "not_a_leader");
        envoy.patch(&path, json!({"method": null})).await.faulty("method", "required");
        envoy
            .patch(&path, json!({"responsible_organization_id": ctx.organization("城关镇")}))
            .await
            .faulty("responsible_organization_id", "needs_transfer");
        envoy.patch(&path, json!({"stage": "signed"})).await.faulty("stage", "unknown_field");
        ctx.as_role(Role::UnitOfficer).patch(&path, json!({"name": "别名"})).await.refused(404, "not_found");
        assert_eq!(envoy.get(&format!("/leads?q={}", urlencoded("gdmc"))).await.expect(200)["items"][0]["id"], lead["id"]);
        let center = ctx.as_role(Role::Center);
        envoy.delete(&path).await.refused(403, "forbidden");
        assert_eq!(center.delete(&path).await.status, 204);
        envoy.get(&path).await.refused(404, "not_found");
        let back = center.post_empty(&format!("{path}/restore")).await.expect(200);
        assert_eq!((&back["name"], &back["archived_at"]), (&json!("高端膜材项目"), &Value::Null));
    })
    .await;
}

#[actix_web::test]
async fn what_came_with_a_ledger_is_protected_and_credited_as_the_rule_says() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "最近进展日期"];
        let lead = vec!["XS1", "台账公司", "乡镇", "走访招商", "上海组", "2024-06-01", "100", "在谈", "2024-07-01"];
        let companies = vec![vec!["企业名称", "所在省份"], vec!["台账公司", "上海市"]];
        import(&center, &workbook(&[("企业", companies), ("线索", vec![header, lead])])).await;
        let lead = center.get("/leads").await.expect(200)["items"][0].clone();
        let told = center.get(&format!("/leads/{}", id(&lead))).await.expect(200);
        assert_eq!((&told["protection"]["until"], &told["protection"]["renewed_on"]), (&json!("2024-11-28"), &json!("2024-07-01")));
        assert_eq!((&told["shares"][0]["organization"]["name"], &told["receipt"]), (&json!("上海组"), &Value::Null));
        let claim = reported(&ctx.as_role(Role::UnitOfficer), "台账公司").await;
        assert_eq!(claim["outcome"], "claim");
    })
    .await;
}
