//! Trips: planned, changed, briefed, reported, archived; who may do what with them.
use crate::support::leads::{hang, lead_id, leads, set};
use crate::support::ledger::{import, upload, workbook};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use uuid::Uuid;
use zhaoyin::authz::Role;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A trip of the leader with the envoy along, from the tenth to the twentieth of August.
async fn trip(ctx: &Ctx, companies: Value) -> Value {
    let body = json!({
        "leader_id": ctx.person(Role::Leader).id, "start_on": "2024-08-10", "end_on": "2024-08-20", "destination": "上海、苏州", "purpose": "对接",
        "members": [{"user_id": ctx.person(Role::Envoy).id, "post": "组员"}, {"name": "某律师"}],
        "stops": [{"on": "2024-08-12", "place": "苏州工业园区", "what": "座谈"}], "companies": companies,
    });
    ctx.as_role(Role::Center).post("/trips", body).await.expect(201)
}

fn at(trip: &Value) -> String {
    format!("/trips/{}", trip["id"].as_str().unwrap())
}

async fn company(ctx: &Ctx, name: &str) -> Uuid {
    let made = ctx.as_role(Role::Center).post("/companies", json!({"name": name, "province": "上海市"})).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

#[actix_web::test]
async fn a_trip_is_planned_changed_and_reported() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let made = trip(ctx, json!([])).await;
        assert_eq!((&made["code"], &made["status"], &made["visits_count"]), (&json!("WC202400001"), &json!("under_way"), &json!(0)));
        assert_eq!((&made["members"][0]["person"]["name"], &made["members"][1]["name"]), (&json!("驻外干部"), &json!("某律师")));
        assert_eq!((&made["organization"]["name"], &made["report"]), (&json!("招商中心"), &Value::Null));
        assert_eq!(trip(ctx, json!([])).await["code"], "WC202400002", "the next number");
        let stale = center.patch(&at(&made), json!({"purpose": "再对接"})).await.expect(200);
        assert_eq!((&stale["purpose"], &stale["version"], &stale["members"]), (&json!("再对接"), &json!(2), &made["members"]));
        ctx.as_role(Role::Center).with("if-match", "\"1\"").patch(&at(&made), json!({"plan": "一"})).await.refused(412, "stale_version");
        center.patch(&at(&made), json!({"start_on": "2024-08-13"})).await.faulty("stops", "outside_trip");
        let moved = center.patch(&at(&made), json!({"start_on": "2024-08-13", "stops": null, "members": []})).await.expect(200);
        assert_eq!((moved["stops"].as_array().unwrap().len(), moved["members"].as_array().unwrap().len()), (0, 0));
        center.patch(&at(&made), json!({"code": "WC202400002"})).await.faulty("code", "duplicate");
        center.patch(&at(&made), json!({"reported_by": null})).await.faulty("reported_by", "unknown_field");
        let told = center.post(&format!("{}/report", at(&made)), json!({"result": "达成意向两项", "achieved": "2 条线索"})).await.expect(200);
        assert_eq!((&told["status"], &told["report"]["reported_by"]["name"]), (&json!("reported"), &json!("招商中心")));
        let reported = center.get("/trips?status=reported").await.expect(200);
        assert_eq!(reported["items"].as_array().unwrap().len(), 1);
        assert_eq!(center.get("/trips?status=under_way&total=true").await.expect(200)["total"], 1);
        let person = ctx.person(Role::Envoy).id;
        assert_eq!(center.get(&format!("/trips?person_id={person}")).await.expect(200)["items"].as_array().unwrap().len(), 1);
        center.get("/trips?status=x").await.refused(400, "invalid_parameter");
        assert_eq!(center.delete(&at(&made)).await.status, 204);
        center.get(&at(&made)).await.refused(404, "not_found");
        center.patch(&at(&made), json!({})).await.refused(404, "not_found");
        center.post_empty(&format!("{}/restore", at(&made))).await.expect(200);
        center.post_empty(&format!("{}/restore", at(&made))).await.refused(409, "not_archived");
    })
    .await;
}

#[actix_web::test]
async fn what_is_wrong_with_a_plan_is_named() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let plan = |more: Value| {
            let mut body = json!({"leader_id": ctx.person(Role::Leader).id, "start_on": "2024-09-01", "end_on": "2024-09-03"});
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        let company = company(ctx, "某甲公司").await;
        for (more, field, code) in [
            (json!({"end_on": "2024-08-31"}), "end_on", "end_before_start"),
            (json!({"end_on": "2024-12-31"}), "end_on", "too_long"),
            (json!({"leader_id": Uuid::now_v7()}), "leader_id", "unknown_reference"),
            (json!({"organization_id": Uuid::now_v7()}), "organization_id", "unknown_reference"),
            (json!({"members": [{"name": "甲", "user_id": ctx.person(Role::Envoy).id}]}), "members", "invalid"),
            (json!({"members": [{}]}), "members", "invalid"),
            (json!({"stops": [{"on": "2024-09-04", "place": "上海"}]}), "stops", "outside_trip"),
            (json!({"stops": [{"on": "2024-09-02", "place": " "}]}), "stops", "required"),
            (json!({"companies": [{"company_id": Uuid::now_v7()}]}), "companies", "unknown_reference"),
            (json!({"companies": [{"company_id": company}, {"company_id": company}]}), "companies", "duplicate"),
            (json!({"companies": [{"company_id": company, "planned_on": "2024-08-31"}]}), "companies", "outside_trip"),
            (json!({"result": "成功"}), "result", "unknown_field"),
        ] {
            center.post("/trips", plan(more)).await.faulty(field, code);
        }
        let ahead = center.post("/trips", plan(json!({}))).await.expect(201);
        assert_eq!((&ahead["status"], &ahead["can"]["report"]), (&json!("planned"), &json!(false)));
        center.post(&format!("{}/report", at(&ahead)), json!({"result": "x"})).await.refused(409, "not_begun");
        let once = ctx.as_role(Role::Center).with("idempotency-key", "k1");
        let (one, two) = (once.post("/trips", plan(json!({}))).await.expect(201), once.post("/trips", plan(json!({}))).await.expect(201));
        assert_eq!(one["id"], two["id"]);
    })
    .await;
}

#[actix_web::test]
async fn a_trip_is_there_for_those_it_concerns() {
    each_database(async |ctx| {
        let made = trip(ctx, json!([])).await;
        let (envoy, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        assert_eq!(envoy.get(&at(&made)).await.expect(200)["can"], json!({"update": true, "archive": false, "restore": false, "report": true}));
        envoy.patch(&at(&made), json!({"plan": "先到上海"})).await.expect(200);
        envoy.delete(&at(&made)).await.refused(403, "not_yours");
        let lead = ctx.as_role(Role::OutpostLead).get(&at(&made)).await.expect(200);
        assert_eq!(lead["can"]["update"], false, "somebody of the team travels along: it is seen, not changed");
        ctx.as_role(Role::OutpostLead).patch(&at(&made), json!({"plan": "x"})).await.refused(403, "not_yours");
        officer.get(&at(&made)).await.refused(404, "not_found");
        officer.patch(&at(&made), json!({})).await.refused(404, "not_found");
        officer.get(&format!("{}/brief", at(&made))).await.refused(404, "not_found");
        officer.get(&format!("{}/visit-drafts", at(&made))).await.refused(404, "not_found");
        assert_eq!(officer.get("/trips").await.expect(200)["items"], json!([]));
        assert_eq!(ctx.as_role(Role::Leader).get(&at(&made)).await.expect(200)["can"]["archive"], true, "the leader’s own");
        assert_eq!(ctx.as_role(Role::Assessor).get(&at(&made)).await.expect(200)["can"]["update"], false);
        ctx.as_role(Role::Assessor).patch(&at(&made), json!({})).await.refused(403, "forbidden");
        let theirs = officer.post("/trips", json!({"leader_id": ctx.person(Role::UnitOfficer).id, "start_on": "2024-08-14", "end_on": "2024-08-15"}));
        let theirs = theirs.await.expect(201);
        assert_eq!(theirs["organization"]["name"], "城关镇");
        envoy.get(&at(&theirs)).await.refused(404, "not_found");
    })
    .await;
}

/// Two companies: one with leads, a visit, a contact and promises, the other new.
async fn filled(ctx: &Ctx) -> (Value, Uuid) {
    leads(ctx, &[("XS1", "上海组", "在谈", "2024-03-01", "15000"), ("XS2", "城关镇", "在谈", "2024-03-02", "20000")]).await;
    set(ctx, "XS2", "is_restricted = TRUE").await;
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let visit = vec!["2024-07-01", "示例公司", "外出拜访", envoy, "上海组", "谈了用地"];
    let visits = vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位", "摘要"], visit];
    import(&ctx.as_role(Role::Center), &workbook(&[("拜访", visits)])).await;
    let center = ctx.as_role(Role::Center);
    let found = center.get("/companies?q=%E7%A4%BA%E4%BE%8B").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
    center.post(&format!("/companies/{found}/contacts"), json!({"name": "钱某", "title": "董事长", "phone": "13812345678"})).await.expect(201);
    hang(ctx, "XS1", "promises", &[("kind", "'policy'"), ("content", "'租金减半'")], &[]).await;
    hang(ctx, "XS2", "promises", &[("kind", "'policy'"), ("content", "'保密条件'")], &[]).await;
    hang(ctx, "XS1", "lead_blockers", &[("cause", "'用地'"), ("description", "'指标不足'"), ("opened_on", "'2024-06-01'")], &[]).await;
    let record = [("on_day", "'2024-07-02'"), ("summary", "'会谈'"), ("next_step", "'签框架协议'"), ("next_step_on", "'2024-09-01'")];
    hang(ctx, "XS1", "lead_progress_records", &record, &[]).await;
    let other = company(ctx, "某新公司").await;
    let planned = json!([{"company_id": found, "planned_on": "2024-08-12", "note": "谈用地"}, {"company_id": other}]);
    (trip(ctx, planned).await, other)
}

#[actix_web::test]
async fn a_brief_tells_what_to_know_and_nothing_restricted() {
    each_database(async |ctx| {
        let (made, _) = filled(ctx).await;
        let brief = ctx.as_role(Role::Envoy).get(&format!("{}/brief", at(&made))).await.expect(200);
        let told = &brief["companies"][0];
        assert_eq!((&told["company"]["name"], &told["note"], &told["province"]), (&json!("示例公司"), &json!("谈用地"), &json!("上海市")));
        assert_eq!(told["contacts"][0]["phone_masked"], "138****5678");
        assert_eq!((&told["visits"][0]["participants"], &told["visits"][0]["summary"]), (&json!(["驻外干部"]), &json!("谈了用地")));
        assert_eq!(told["leads"].as_array().unwrap().len(), 1);
        assert_eq!((&told["leads"][0]["code"], &told["leads"][0]["blockers"][0]["description"]), (&json!("XS1"), &json!("指标不足")));
        assert_eq!(told["our_promises"], json!([{"lead": "XS1", "content": "租金减半", "due_on": null, "review_result": "pending"}]));
        assert_eq!((&told["their_promises"][0]["next_step"], &told["their_promises"][0]["lead"]), (&json!("签框架协议"), &json!("XS1")));
        let units: Vec<&Value> = told["in_touch"].as_array().unwrap().iter().map(|touch| &touch["organization"]["name"]).collect();
        assert_eq!(units, ["上海组"], "the unit of the restricted lead is not told");
        assert_eq!(brief["companies"][1]["visits"], json!([]));
        for role in [Role::Envoy, Role::Assessor, Role::Leader] {
            let text = ctx.as_role(role).get(&format!("{}/brief", at(&made))).await.body;
            let text = String::from_utf8_lossy(&text);
            assert!(!text.contains("XS2") && !text.contains("保密条件") && !text.contains("13812345678"), "{role:?}");
        }
        let word = ctx.as_role(Role::Envoy).get_as(&format!("{}/brief", at(&made)), DOCX).await;
        assert_eq!((word.status, word.header("content-type")), (200, DOCX));
        let mut document = String::new();
        zip::ZipArchive::new(Cursor::new(word.body.to_vec())).unwrap().by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        for words in [
            "外出招商手册（上海、苏州）",
            "示例公司（8月12日）",
            "钱某 董事长 138****5678",
            "租金减半（未经公平竞争审查）",
            "用地：指标不足",
            "1.5亿元",
            "上海组",
        ] {
            assert!(document.contains(words), "{words}");
        }
        assert_eq!(ctx.audited("exported").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_trip_offers_its_visits_and_days_filled_in() {
    each_database(async |ctx| {
        let (made, other) = filled(ctx).await;
        let envoy = ctx.as_role(Role::Envoy);
        let drafts = envoy.get(&format!("{}/visit-drafts", at(&made))).await.expect(200);
        let visit = &drafts["items"][0]["visit"];
        assert_eq!((&visit["visited_on"], &visit["place"], &visit["trip_id"]), (&json!("2024-08-12"), &json!("苏州工业园区"), &made["id"]));
        assert_eq!(visit["participant_ids"], json!([ctx.person(Role::Leader).id, ctx.person(Role::Envoy).id]));
        assert_eq!(visit["lead_id"], json!(lead_id(ctx, "XS1").await));
        let leader = ctx.person(Role::Leader).name.as_str();
        let code = made["code"].as_str().unwrap();
        let visits = vec![vec!["日期", "企业名称", "方向", "参加人员", "外出活动编号"], vec!["2024-08-12", "示例公司", "外出拜访", leader, code]];
        import(&ctx.as_role(Role::Center), &workbook(&[("拜访", visits)])).await;
        let left = envoy.get(&format!("{}/visit-drafts", at(&made))).await.expect(200);
        assert_eq!(left["items"].as_array().unwrap().len(), 1);
        assert_eq!(left["items"][0]["visit"]["company_id"], json!(other));
        let now = envoy.get(&at(&made)).await.expect(200);
        assert_eq!((&now["visits_count"], &now["companies"][0]["visited"]), (&json!(1), &json!(true)));
        ctx.as_role(Role::Center).delete(&at(&made)).await.refused(409, "has_visits");
        let days = envoy.get(&format!("{}/stay-drafts", at(&made))).await.expect(200);
        assert_eq!(days["items"].as_array().unwrap().len(), 1, "the envoy alone belongs to an outpost");
        let stay = envoy.post("/stays", days["items"][0]["stay"].clone()).await.expect(201);
        assert_eq!((&stay["trip"]["name"], &stay["days"], &stay["claim"]), (&json!(code), &json!(11.0), &json!("claimed")));
        let again = envoy.get(&format!("{}/stay-drafts", at(&made))).await.expect(200);
        assert_eq!(again["items"][0]["overlaps"][0]["id"], stay["id"]);
        ctx.as_role(Role::UnitOfficer).get(&format!("{}/stay-drafts", at(&made))).await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn trips_of_county_principals_come_out_of_the_figures_and_leave_with_the_ledger() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let principal = "INSERT INTO office_terms (id, county_id, user_id, title, is_county_principal, created_at, updated_at) \
            VALUES ($1, $2, $3, '书记', TRUE, $4, $4)";
        let leader = ctx.person(Role::Leader).id;
        ctx.execute(principal, vec![Uuid::now_v7().into(), ctx.county_id.into(), leader.into(), ctx.app.clock.now().into()]).await;
        let made = trip(ctx, json!([])).await;
        let figure = async || {
            let all = center.get("/figures?as_of=2024-08-15").await.expect(200);
            all["figures"].as_array().unwrap().iter().find(|f| f["key"] == "principal_trips").unwrap()["value"].as_f64()
        };
        assert_eq!(figure().await, Some(1.0));
        let stay = json!({"start_on": "2024-08-10", "end_on": "2024-08-12", "status": "stationed", "note": "园区"});
        ctx.as_role(Role::Envoy).post("/stays", stay).await.expect(201);
        let book = center.get("/ledger/export.xlsx").await;
        assert_eq!(book.status, 200);
        let preview = upload(&center, &book.body).await.expect(201);
        for sheet in preview["sheets"].as_array().unwrap() {
            assert_eq!((&sheet["new"], &sheet["changed"], &sheet["refused"]), (&json!(0), &json!(0), &json!(0)), "{sheet}");
        }
        let counted = |name: &str| preview["sheets"].as_array().unwrap().iter().find(|s| s["name"] == name).unwrap()["unchanged"].clone();
        assert_eq!((counted("外出招商"), counted("驻外考勤")), (json!(1), json!(1)));
        assert_eq!(center.delete(&at(&made)).await.status, 204);
        assert_eq!(figure().await, Some(0.0));
    })
    .await;
}
