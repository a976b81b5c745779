//! The work on leads: progress records, blockers, the tailored plan, tags.
use crate::lead_reports::report;
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The address of a lead that somebody reports.
pub async fn reported(client: &Client<'_>, company: &str) -> String {
    format!("/leads/{}", client.post("/leads", report(company)).await.expect(201)["id"].as_str().unwrap())
}

/// The address of a lead of the Shanghai team in 在谈 that came with a ledger.
pub async fn imported(ctx: &Ctx) -> String {
    let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "最近进展日期"];
    let lead = vec!["XS9", "台账公司", "驻外招商组", "走访招商", "上海组", "2024-06-01", "20000", "在谈", "2024-07-01"];
    let companies = vec![vec!["企业名称", "所在省份"], vec!["台账公司", "上海市"]];
    import(&ctx.as_role(Role::Center), &workbook(&[("企业", companies), ("线索", vec![header, lead])])).await;
    let found = ctx.as_role(Role::Center).get("/leads?limit=200").await.expect(200);
    let lead = found["items"].as_array().unwrap().iter().find(|lead| lead["code"] == "XS9").unwrap().clone();
    format!("/leads/{}", lead["id"].as_str().unwrap())
}

/// The sentences in somebody's inbox that a kind says.
pub async fn heard(client: &Client<'_>, kind: &str) -> Vec<String> {
    let page = client.get(&format!("/notifications?kind={kind}&limit=50")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|notice| notice["text"].as_str().unwrap().to_owned()).collect()
}

pub fn at(row: &Value, rows: &str) -> String {
    format!("/{rows}/{}", row["id"].as_str().unwrap())
}

#[actix_web::test]
async fn progress_starts_the_clock_anew_and_is_recorded_once() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let lead = imported(ctx).await;
        let path = format!("{lead}/progress-records");
        let client_ref = Uuid::now_v7();
        let body =
            json!({"on": "2024-08-10", "summary": " 与董事长会谈 ", "next_step": "选址", "next_step_on": "2024-08-20", "client_ref": client_ref});
        let made = envoy.post(&path, body.clone()).await.expect(201);
        assert_eq!(
            (&made["summary"], &made["created_by"]["name"], &made["can"]["update"]),
            (&json!("与董事长会谈"), &json!("驻外干部"), &json!(true))
        );
        assert_eq!(envoy.post(&path, body.clone()).await.expect(200)["id"], made["id"], "sent twice, kept once");
        let other = reported(&envoy, "另一家公司").await;
        envoy
            .post(&format!("{other}/progress-records"), json!({"on": "2024-08-15", "summary": "x", "client_ref": client_ref}))
            .await
            .refused(409, "client_ref_used");
        let told = envoy.get(&lead).await.expect(200);
        assert_eq!((&told["last_progress_on"], &told["version"]), (&json!("2024-08-10"), &json!(2)));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads WHERE progress_from_on = '2024-08-10'", vec![]).await, 1);
        // One that comes late does not turn the clock back.
        let late = envoy.post(&path, json!({"on": "2024-06-20", "summary": "补记"})).await.expect(201);
        assert_eq!(envoy.get(&lead).await.expect(200)["last_progress_on"], "2024-08-10");
        envoy.post(&path, json!({"on": "2024-08-16", "summary": "x"})).await.faulty("on", "in_the_future");
        envoy.post(&path, json!({"on": "2024-05-31", "summary": "x"})).await.faulty("on", "before_report");
        envoy.post(&path, json!({"on": "2024-08-01", "summary": "  "})).await.faulty("summary", "length");
        envoy.post(&path, json!({"on": "2024-08-01", "summary": "x", "next_step_on": "2024-07-01"})).await.faulty("next_step_on", "too_early");
        envoy.post(&path, json!({"on": "2024-08-01", "summary": "x", "visit_id": Uuid::now_v7()})).await.faulty("visit_id", "unknown_reference");
        ctx.as_role(Role::UnitOfficer).post(&path, json!({"on": "2024-08-01", "summary": "x"})).await.refused(404, "not_found");
        ctx.as_role(Role::Leader).post(&path, json!({"on": "2024-08-01", "summary": "x"})).await.refused(403, "forbidden");
        // A colleague reads it, the centre changes it, and without it what the ledger told stands again.
        ctx.as_role(Role::OutpostLead).patch(&at(&made, "lead-progress-records"), json!({"summary": "改"})).await.refused(403, "not_yours");
        ctx.as_role(Role::Envoy)
            .with("if-match", "\"7\"")
            .patch(&at(&made, "lead-progress-records"), json!({"summary": "改"}))
            .await
            .refused(412, "stale_version");
        let changed = center.patch(&at(&made, "lead-progress-records"), json!({"on": "2024-08-05", "next_step": null})).await.expect(200);
        assert_eq!((&changed["on"], &changed["next_step"]), (&json!("2024-08-05"), &Value::Null));
        assert_eq!(envoy.get(&lead).await.expect(200)["last_progress_on"], "2024-08-05");
        for row in [&made, &late] {
            assert_eq!(envoy.delete(&at(row, "lead-progress-records")).await.status, 204);
        }
        assert_eq!(envoy.get(&lead).await.expect(200)["last_progress_on"], "2024-07-01");
        assert_eq!(envoy.get(&path).await.expect(200)["items"], json!([]));
        assert_eq!(envoy.get(&format!("{path}?archived=true")).await.expect(200)["items"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[actix_web::test]
async fn progress_renews_the_finders_protection_once() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let lead = reported(&envoy, "保护公司").await;
        ctx.advance(chrono::Duration::days(3)).await;
        let until = async || ctx.as_role(Role::Envoy).get(&lead).await.expect(200)["protection"]["until"].clone();
        assert_eq!(until().await, "2024-11-13");
        for on in ["2024-08-16", "2024-08-17"] {
            ctx.as_role(Role::Envoy).post(&format!("{lead}/progress-records"), json!({"on": on, "summary": "会谈"})).await.expect(201);
            assert_eq!(until().await, "2025-02-11");
        }
    })
    .await;
}

/// How many leads of the county are stalled.
async fn stalled(ctx: &Ctx) -> Value {
    let figures = ctx.as_role(Role::Center).get("/figures").await.expect(200);
    figures["figures"].as_array().unwrap().iter().find(|figure| figure["key"] == "stalled_leads").unwrap()["value"].clone()
}

#[actix_web::test]
async fn a_blocker_stalls_a_lead_until_the_unit_that_can_has_solved_it() {
    each_database(async |ctx| {
        let (envoy, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let lead = imported(ctx).await;
        assert_eq!(stalled(ctx).await, 0);
        officer.get(&lead).await.refused(404, "not_found");
        let body = json!({"cause": "用地", "description": "差五十亩", "solver_id": ctx.person(Role::UnitOfficer).id, "opened_on": "2024-08-12"});
        let made = envoy.post(&format!("{lead}/blockers"), body).await.expect(201);
        assert_eq!(made["solver_organization"]["name"], "城关镇", "the solver's own unit");
        assert_eq!(stalled(ctx).await, 1);
        assert_eq!(envoy.get(&lead).await.expect(200)["blocker_cause"], "用地");
        assert_eq!(heard(&officer, "lead_blocked").await, ["线索“XS9”有卡点（用地），由驻外干部提出"]);
        let post = async |body: Value| envoy.post(&format!("{lead}/blockers"), body).await;
        post(json!({"cause": "天意"})).await.faulty("cause", "unknown_choice");
        post(json!({"cause": "用地", "opened_on": "2024-08-16"})).await.faulty("opened_on", "in_the_future");
        post(json!({"cause": "用地", "solver_organization_id": Uuid::now_v7()})).await.faulty("solver_organization_id", "unknown_reference");
        post(json!({"cause": "用地", "solver_id": Uuid::now_v7()})).await.faulty("solver_id", "unknown_reference");
        let blind = json!({"cause": "用地", "solver_id": ctx.person(Role::UnitOfficer).id, "solver_organization_id": ctx.organization("开发区")});
        post(blind).await.expect(201);
        // Who solves it sees the lead and ends the blocker, and no more.
        officer.get(&lead).await.expect(200);
        let path = at(&made, "lead-blockers");
        officer.patch(&path, json!({"description": "改"})).await.refused(403, "not_yours");
        officer.post(&format!("{path}/end"), json!({"on": "2024-08-11", "outcome": "好"})).await.faulty("on", "out_of_range");
        let ended = officer.post(&format!("{path}/end"), json!({"on": "2024-08-14", "outcome": "指标已落实"})).await.expect(200);
        assert_eq!((&ended["ended_on"], &ended["can"]["end"]), (&json!("2024-08-14"), &json!(false)));
        envoy.post(&format!("{path}/end"), json!({"on": "2024-08-14", "outcome": "好"})).await.refused(409, "blocker_ended");
        envoy.patch(&path, json!({"cause": "资金"})).await.refused(409, "blocker_ended");
        let open = envoy.get(&format!("{lead}/blockers?open=true")).await.expect(200)["items"].as_array().unwrap().clone();
        assert_eq!(open.len(), 1);
        let end = format!("{}/end", at(&open[0], "lead-blockers"));
        envoy.post(&end, json!({"on": "2024-08-15", "outcome": "好"})).await.expect(200);
        assert_eq!(stalled(ctx).await, 0);
        let again = envoy.post(&format!("{path}/reopening"), json!({"reason": "指标被调减"})).await.expect(200);
        assert_eq!((&again["ended_on"], &again["outcome"]), (&Value::Null, &Value::Null));
        assert!(again["description"].as_str().unwrap().contains("指标被调减"));
        assert_eq!(stalled(ctx).await, 1);
        envoy.post(&format!("{path}/reopening"), json!({"reason": "再"})).await.refused(409, "blocker_open");
    })
    .await;
}

#[actix_web::test]
async fn a_plan_has_an_order_owners_and_results() {
    each_database(async |ctx| {
        let (envoy, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let lead = reported(&envoy, "一企一策公司").await;
        let path = format!("{lead}/plan-steps");
        let mut steps = Vec::new();
        for title in ["踏勘", "会审", "签约"] {
            steps.push(envoy.post(&path, json!({"title": title, "due_on": "2024-09-01"})).await.expect(201));
        }
        let titles = async || {
            let rows = ctx.as_role(Role::Envoy).get(&path).await.expect(200);
            rows["items"].as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(titles().await, ["踏勘", "会审", "签约"]);
        let order = async |ids: Vec<&Value>| envoy.put(&format!("{path}/order"), json!({"ids": ids})).await;
        order(vec![&steps[2]["id"], &steps[0]["id"], &steps[1]["id"]]).await.expect(200);
        assert_eq!(titles().await, ["签约", "踏勘", "会审"]);
        order(vec![&steps[2]["id"], &steps[0]["id"]]).await.faulty("ids", "not_all_steps");
        order(vec![&steps[2]["id"], &steps[0]["id"], &steps[0]["id"]]).await.faulty("ids", "not_all_steps");
        // Whoever is to do a step hears of it, sees the lead, and says that it is done.
        officer.get(&lead).await.refused(404, "not_found");
        let step = at(&steps[0], "lead-plan-steps");
        let given = envoy.patch(&step, json!({"owner_id": ctx.person(Role::UnitOfficer).id})).await.expect(200);
        assert_eq!(given["organization"]["name"], "城关镇");
        assert_eq!(heard(&officer, "lead_step_given").await.len(), 1);
        officer.patch(&step, json!({"title": "不踏勘"})).await.refused(403, "not_yours");
        officer.patch(&step, json!({"done_on": "2024-08-16"})).await.faulty("done_on", "in_the_future");
        let done = officer.patch(&step, json!({"done_on": "2024-08-15", "result": "两块地可用"})).await.expect(200);
        assert_eq!((&done["done_on"], &done["result"]), (&json!("2024-08-15"), &json!("两块地可用")));
        assert_eq!(envoy.delete(&at(&steps[1], "lead-plan-steps")).await.status, 204);
        assert_eq!(titles().await, ["签约", "踏勘"]);
        assert_eq!(envoy.get(&format!("{path}?done=true")).await.expect(200)["items"].as_array().unwrap().len(), 1);
        let assessor = json!({"title": "x", "owner_id": ctx.person(Role::Auditor).id});
        envoy.post(&path, assessor).await.faulty("owner_id", "cannot_see");
    })
    .await;
}

#[actix_web::test]
async fn tags_are_set_as_a_whole() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let lead = reported(&envoy, "标签公司").await;
        let path = format!("{lead}/tags");
        let reply = envoy.put(&path, json!({"tags": [" 链主 ", "外资", "链主", ""]})).await;
        assert_eq!((&reply.expect(200)["tags"], reply.header("etag")), (&json!(["链主", "外资"]), "\"2\""));
        assert_eq!(envoy.put(&path, json!({"tags": ["链主", "外资"]})).await.expect(200)["version"], 2, "nothing changed");
        ctx.as_role(Role::Envoy).with("if-match", "\"1\"").put(&path, json!({"tags": []})).await.refused(412, "stale_version");
        envoy.put(&path, json!({"tags": ["一二三四五六七八九十一二三四五六七八九十一"]})).await.faulty("tags", "length");
        envoy.put(&path, json!({"tags": ["甲、乙"]})).await.faulty("tags", "length");
        assert_eq!(envoy.put(&path, json!({"tags": []})).await.expect(200)["tags"], json!([]));
        ctx.as_role(Role::UnitOfficer).put(&path, json!({"tags": []})).await.refused(404, "not_found");
    })
    .await;
}
