//! The stages of leads: requirements, verdict, way back, parking and its return, feedback, the log, the history of fields.
use crate::support::files::attach;
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, Reply, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::features::leads::return_due;

/// A lead that somebody of the team reports with all that an effective one needs; its address.
pub async fn whole_by(ctx: &Ctx, role: Role, company: &str) -> String {
    let envoy = ctx.as_role(role);
    let report = json!({
        "company_name": company, "source_type": "驻外招商组", "method": "走访招商", "expected_investment_yuan": 200_000_000,
        "fixed_asset_investment_yuan": 60_000_000, "is_manufacturing": true, "industry_fit": true, "name": format!("{company}项目"),
        "investor_introduction": "行业前列", "first_opinion": "可行", "owner_id": ctx.person(role).id,
    });
    let id = envoy.post("/leads", report).await.expect(201)["id"].as_str().unwrap().to_owned();
    let file = attach(&envoy, "lead", &id, "建议书.txt", "示例".as_bytes()).await.expect(201)["id"].as_str().unwrap().to_owned();
    envoy.patch(&format!("/files/{file}"), json!({"tags": ["项目建议书"]})).await.expect(200);
    format!("/leads/{id}")
}

/// The same, recognised as effective by the centre.
pub async fn effective_by(ctx: &Ctx, role: Role, company: &str) -> String {
    let lead = whole_by(ctx, role, company).await;
    ctx.as_role(Role::Center).post(&format!("{lead}/verdict"), json!({"effective": true, "opinion": "建议跟进"})).await.expect(200);
    lead
}

/// The same with what every stage before signing needs, in the stage `signing`.
pub async fn ready_to_sign_by(ctx: &Ctx, role: Role, company: &str) -> String {
    let lead = effective_by(ctx, role, company).await;
    let fields = json!({"lead_leader_id": ctx.person(Role::Leader).id, "expected_signing_on": "2024-09-30"});
    ctx.as_role(role).patch(&lead, fields).await.expect(200);
    progress(ctx, &lead).await;
    ctx.as_role(role).post(&format!("{lead}/stage"), json!({"stage": "signing"})).await.expect(200);
    lead
}

/// What the envoy reports.
pub async fn whole(ctx: &Ctx, company: &str) -> String {
    whole_by(ctx, Role::Envoy, company).await
}

/// What the envoy reports, effective.
pub async fn effective(ctx: &Ctx, company: &str) -> String {
    effective_by(ctx, Role::Envoy, company).await
}

/// What the envoy reports, ready to be signed.
pub async fn ready_to_sign(ctx: &Ctx, company: &str) -> String {
    ready_to_sign_by(ctx, Role::Envoy, company).await
}

/// A progress record.
async fn progress(ctx: &Ctx, lead: &str) {
    let insert = "INSERT INTO lead_progress_records (id, county_id, lead_id, on_day, summary, created_at, updated_at) \
        VALUES ($1, $2, $3, '2024-08-15', '来访', $4, $4)";
    let id: Uuid = lead.trim_start_matches("/leads/").parse().unwrap();
    ctx.execute(insert, vec![Uuid::now_v7().into(), ctx.county_id.into(), id.into(), ctx.app.clock.now().into()]).await;
}

async fn moved(ctx: &Ctx, lead: &str, body: Value) -> Reply {
    ctx.as_role(Role::Envoy).post(&format!("{lead}/stage"), body).await
}

fn codes(refusal: &Value) -> Vec<&str> {
    refusal["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn a_lead_goes_forward_only_with_what_each_stage_requires() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let bare = json!({"company_name": "某新公司", "source_type": "驻外招商组", "method": "走访招商", "expected_investment_yuan": 99_999_999});
        let lead = format!("/leads/{}", envoy.post("/leads", bare).await.expect(201)["id"].as_str().unwrap());
        moved(ctx, &lead, json!({"stage": "negotiating"})).await.refused(409, "verdict_first");
        moved(ctx, &lead, json!({"stage": "signed"})).await.refused(409, "signing_only");
        let verdict = json!({"effective": true, "opinion": "建议跟进"});
        let refused = center.post(&format!("{lead}/verdict"), verdict.clone()).await.refused(409, "requirements_missing");
        let all = ["investor_introduction", "industry_fit", "proposal", "first_opinion", "investment_threshold", "fixed_assets_threshold"];
        assert_eq!(codes(&refused), all);
        assert!(refused["detail"].as_str().unwrap().contains("协议投资不低于 10000 万元"), "{refused}");
        let lead = whole(ctx, "某大公司").await;
        envoy.post(&format!("{lead}/verdict"), verdict.clone()).await.refused(403, "forbidden");
        let told = center.post(&format!("{lead}/verdict"), verdict.clone()).await;
        assert_eq!(told.header("etag"), format!("\"{}\"", told.json()["version"]));
        let told = told.expect(200);
        assert_eq!(
            (&told["stage"], &told["effective_on"], &told["verdict"]["is_effective"]),
            (&json!("effective"), &json!("2024-08-15"), &json!(true))
        );
        center.post(&format!("{lead}/verdict"), verdict).await.refused(409, "not_reported");
        // Over two stages at once: what is missing of all three is named.
        let refused = moved(ctx, &lead, json!({"stage": "signing"})).await.refused(409, "requirements_missing");
        assert_eq!(codes(&refused), ["lead_leader", "progress_record", "expected_signing_on"]);
        let list = envoy.get(&format!("{lead}/requirements")).await.expect(200);
        let stages: Vec<&str> = list["items"].as_array().unwrap().iter().map(|item| item["stage"].as_str().unwrap()).collect();
        assert_eq!(stages, ["negotiating", "key_negotiating", "signing", "signed"]);
        assert_eq!((&list["items"][0]["is_complete"], &list["items"][1]["is_complete"]), (&json!(true), &json!(false)));
        assert_eq!(list["items"][1]["items"][0], json!({"code": "lead_leader", "label": "明确领衔领导", "is_met": false, "field": "lead_leader_id"}));
        let incomplete = |told: &Value| told["incomplete"].as_array().unwrap().iter().map(|item| item["code"].clone()).collect::<Vec<_>>();
        assert_eq!(incomplete(&envoy.get(&lead).await.expect(200)), Vec::<Value>::new());
        let told = moved(ctx, &lead, json!({"stage": "negotiating"})).await.expect(200);
        assert_eq!(incomplete(&told), [json!("lead_leader"), json!("progress_record")]);
        moved(ctx, &lead, json!({"stage": "negotiating"})).await.refused(409, "already_there");
        ctx.as_role(Role::UnitOfficer).post(&format!("{lead}/stage"), json!({"stage": "signing"})).await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn whoever_reported_does_not_judge_and_a_no_has_its_reason() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let report = json!({"company_name": "某中心公司", "source_type": "驻外招商组", "method": "走访招商", "expected_investment_yuan": 1});
        let own = format!("/leads/{}", center.post("/leads", report).await.expect(201)["id"].as_str().unwrap());
        let no = json!({"effective": false, "reason_code": "too_small", "opinion": "规模太小"});
        center.post(&format!("{own}/verdict"), no.clone()).await.refused(403, "same_person");
        let lead = whole(ctx, "某小公司").await;
        let verdict = format!("{lead}/verdict");
        center.post(&verdict, json!({"effective": false, "opinion": "规模太小"})).await.faulty("reason_code", "required");
        center.post(&verdict, json!({"effective": false, "reason_code": "ugly", "opinion": "规模太小"})).await.faulty("reason_code", "invalid");
        center.post(&verdict, json!({"effective": true, "reason_code": "other", "opinion": "可以"})).await.faulty("reason_code", "not_allowed");
        center.post(&verdict, json!({"effective": true, "opinion": "可以", "on": "2024-08-16"})).await.faulty("on", "in_the_future");
        let told = center.post(&verdict, no).await.expect(200);
        assert_eq!((&told["stage"], &told["verdict"]["reason"]), (&json!("reported"), &json!("too_small")));
        let inbox = ctx.as_role(Role::Envoy).get("/notifications").await.expect(200);
        assert!(inbox["items"][0]["text"].as_str().unwrap().contains("不予认定（投资规模不够）"), "{inbox}");
        // Judged anew, it may become effective; back at the report the verdict is gone, and only the centre brings it there.
        center.post(&verdict, json!({"effective": true, "opinion": "补充后可行"})).await.expect(200);
        let back = json!({"stage": "reported", "reason": "材料有误"});
        moved(ctx, &lead, back.clone()).await.refused(403, "not_yours");
        let told = center.post(&format!("{lead}/stage"), back).await.expect(200);
        assert_eq!((&told["stage"], &told["effective_on"], &told["verdict"]), (&json!("reported"), &Value::Null, &Value::Null));
    })
    .await;
}

#[actix_web::test]
async fn parked_and_lost_leads_come_back_to_what_they_left() {
    each_database(async |ctx| {
        let lead = effective(ctx, "某缓公司").await;
        moved(ctx, &lead, json!({"stage": "negotiating"})).await.expect(200);
        moved(ctx, &lead, json!({"stage": "effective"})).await.faulty("reason", "required");
        moved(ctx, &lead, json!({"stage": "parked", "reason": "等批复"})).await.faulty("until", "required");
        moved(ctx, &lead, json!({"stage": "parked", "reason": "等批复", "until": "2024-08-15"})).await.faulty("until", "range");
        moved(ctx, &lead, json!({"stage": "parked", "reason": "等批复", "until": "2024-08-25", "on": "2024-08-14"}))
            .await
            .faulty("on", "before_last_change");
        let told = moved(ctx, &lead, json!({"stage": "parked", "reason": "等批复", "until": "2024-08-25"})).await.expect(200);
        assert_eq!(
            (&told["left_stage"], &told["parked_until"], &told["parked_reason"]),
            (&json!("negotiating"), &json!("2024-08-25"), &json!("等批复"))
        );
        moved(ctx, &lead, json!({"stage": "signing"})).await.refused(409, "reopen_first");
        assert_eq!(return_due(&ctx.app).await.unwrap(), 0);
        ctx.advance(Duration::days(10)).await;
        assert_eq!((return_due(&ctx.app).await.unwrap(), return_due(&ctx.app).await.unwrap()), (1, 0));
        let told = ctx.as_role(Role::Envoy).get(&lead).await.expect(200);
        assert_eq!((&told["stage"], &told["left_stage"], &told["parked_until"]), (&json!("negotiating"), &Value::Null, &Value::Null));
        let clocks = "SELECT COUNT(*) FROM leads WHERE clock_from_on = '2024-08-25' AND progress_from_on = '2024-08-25' AND parked_on IS NULL";
        assert_eq!(ctx.count(clocks, vec![]).await, 1);
        let inbox = ctx.as_role(Role::Envoy).get("/notifications").await.expect(200);
        assert_eq!(inbox["items"][0]["kind"], "lead_returned", "{inbox}");
        let log = ctx.as_role(Role::Envoy).get(&format!("{lead}/stage-log")).await.expect(200);
        let told: Vec<(&str, i64)> =
            log["items"].as_array().unwrap().iter().map(|e| (e["to_stage"].as_str().unwrap(), e["days"].as_i64().unwrap())).collect();
        assert_eq!(told, [("negotiating", 0), ("parked", 10), ("negotiating", 0), ("effective", 0), ("reported", 0)]);
        assert_eq!((&log["items"][0]["by"], &log["items"][0]["reason"]), (&Value::Null, &json!("暂缓到期，自动恢复")));
        moved(ctx, &lead, json!({"stage": "lost"})).await.faulty("reason", "required");
        moved(ctx, &lead, json!({"stage": "lost", "reason": "落户外县"})).await.expect(200);
        moved(ctx, &lead, json!({"stage": "parked", "reason": "再看看", "until": "2024-12-31"})).await.refused(409, "lost");
        let reopening = format!("{lead}/reopening");
        let envoy = ctx.as_role(Role::Envoy);
        envoy.post(&reopening, json!({})).await.faulty("reason", "required");
        // Meanwhile somebody else has the company in hand.
        let other = json!({"company_name": "某缓公司", "source_type": "驻外招商组", "method": "走访招商", "expected_investment_yuan": 1});
        envoy.post("/leads", other).await.expect(201);
        envoy.post(&reopening, json!({"reason": "企业又来联系"})).await.refused(409, "company_in_hand");
        let told = ctx.as_role(Role::Center).post(&reopening, json!({"reason": "企业又来联系"})).await.expect(200);
        assert_eq!((&told["stage"], &told["lost_reason"]), (&json!("negotiating"), &Value::Null));
        ctx.as_role(Role::Center).post(&reopening, json!({"reason": "企业又来联系"})).await.refused(409, "not_closed");
    })
    .await;
}

#[actix_web::test]
async fn word_back_reaches_the_finder_and_stops_the_clock() {
    each_database(async |ctx| {
        let lead = whole(ctx, "某回公司").await;
        let path = format!("{lead}/feedback");
        ctx.as_role(Role::Envoy).post(&path, json!({"words": "已联系"})).await.refused(403, "same_person");
        ctx.as_role(Role::Leader).post(&path, json!({"words": "已联系"})).await.refused(403, "forbidden");
        let center = ctx.as_role(Role::Center).with("idempotency-key", "once");
        for _ in 0..2 {
            let told = center.post(&path, json!({"words": "已约下周来访"})).await.expect(200);
            assert_eq!((&told["fed_back_on"], &told["feedback"]), (&json!("2024-08-15"), &json!("已约下周来访")));
        }
        let inbox = ctx.as_role(Role::Envoy).get("/notifications").await.expect(200);
        let about: Vec<_> = inbox["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "lead_feedback").collect();
        assert!(about.len() == 1 && about[0]["text"].as_str().unwrap().contains("已约下周来访"), "{inbox}");
        ctx.advance(Duration::days(3)).await;
        let told = ctx.as_role(Role::Center).post(&path, json!({"words": "来访顺利"})).await.expect(200);
        assert_eq!((&told["fed_back_on"], &told["feedback"]), (&json!("2024-08-15"), &json!("来访顺利")));
    })
    .await;
}

#[actix_web::test]
async fn what_a_ledger_brings_has_a_log_that_begins_with_the_import() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = ["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let row = |stage: &'static str| vec!["XS1", "示例公司", "驻外招商组", "走访招商", "上海组", "2024-01-05", "100", stage];
        let companies = || vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
        import(&center, &workbook(&[("企业", companies()), ("线索", vec![header.to_vec(), row("在谈")])])).await;
        let lead = format!("/leads/{}", center.get("/leads").await.expect(200)["items"][0]["id"].as_str().unwrap());
        let log = async || ctx.as_role(Role::Center).get(&format!("{lead}/stage-log")).await.expect(200)["items"].clone();
        let first = log().await;
        assert_eq!(first.as_array().unwrap().len(), 1);
        let began = json!([first[0]["basis"], first[0]["to_stage"], first[0]["on"], first[0]["from_stage"]]);
        assert_eq!(began, json!(["ledger", "negotiating", "2024-08-15", null]));
        ctx.advance(Duration::days(4)).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &workbook(&[("企业", companies()), ("线索", vec![header.to_vec(), row("暂缓")])])).await;
        let then = log().await;
        assert_eq!(json!([then[0]["basis"], then[0]["from_stage"], then[0]["on"]]), json!(["ledger", "negotiating", "2024-08-19"]));
        assert_eq!((&then[1]["to_stage"], &then[1]["days"]), (&json!("negotiating"), &json!(4)));
        let told = center.get(&lead).await.expect(200);
        assert_eq!((&told["left_stage"], &told["stage"]), (&json!("negotiating"), &json!("parked")));
        let told = center.post(&format!("{lead}/reopening"), json!({})).await.expect(200);
        assert_eq!((&told["stage"], &told["left_stage"]), (&json!("negotiating"), &Value::Null));
        // From there on it goes like any other: only what lies ahead is asked for.
        let refused = center.post(&format!("{lead}/stage"), json!({"stage": "key_negotiating"})).await.refused(409, "requirements_missing");
        assert_eq!(codes(&refused), ["lead_leader", "progress_record"]);
    })
    .await;
}
