//! Writing visits down, changing them, joining them across units, their follow-ups, and what else moves with them.
use crate::support::files::attach;
use crate::support::ledger::{import, sheet_rows, workbook};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::features::obligations::reminders;

/// The least that a visit needs.
pub fn visit(ctx: &Ctx, company: &str) -> Value {
    json!({"visited_on": "2024-08-14", "direction": "out", "company": {"name": company}, "participant_ids": [ctx.person(Role::Envoy).id]})
}

/// The same with more.
pub fn with(mut body: Value, more: Value) -> Value {
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

pub fn at(visit: &Value) -> String {
    format!("/visits/{}", visit["id"].as_str().unwrap())
}

pub async fn write(client: &Client<'_>, body: Value) -> Value {
    client.post("/visits", body).await.expect(201)
}

async fn visited(ctx: &Ctx) -> i64 {
    let figures = ctx.as_role(Role::Center).get("/figures").await.expect(200);
    let figure = figures["figures"].as_array().unwrap().iter().find(|figure| figure["key"] == "outpost_companies_visited").cloned();
    figure.map_or(0, |figure| figure["value"].as_i64().unwrap_or(0))
}

#[actix_web::test]
async fn a_visit_is_written_with_all_that_belongs_to_it() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let company = center.post("/companies", json!({"name": "示例精密制造有限公司"})).await.expect(201);
        let contacts = format!("/companies/{}/contacts", company["id"].as_str().unwrap());
        let contact = center.post(&contacts, json!({"name": "钱某", "title": "董事长", "phone": "13800000000"})).await.expect(201);
        let body = json!({
            "client_ref": Uuid::now_v7(), "made_at": "2024-08-14T09:30:00Z", "visited_on": "2024-08-14", "direction": "out",
            "company": {"name": "示例精密制造公司"}, "participant_ids": [ctx.person(Role::Envoy).id, ctx.person(Role::Center).id],
            "counterparts": [{"contact_id": contact["id"]}, {"name": " 孙某 ", "post": "总工"}],
            "place": " 上海 ", "summary": "介绍开发区", "outcome": "同意考察", "follow_up": "送图纸", "follow_up_on": "2024-08-20",
            "recommended": true, "recommended_text": "走访示例精密",
        });
        let made = write(&envoy, body.clone()).await;
        assert_eq!(made["company"]["id"], company["id"], "known by its normalized name");
        let names = |list: &Value| list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&made["participants"]), ["驻外干部", "招商中心"]);
        assert_eq!(names(&made["organizations"]), ["上海组", "招商中心"]);
        assert_eq!(names(&made["counterparts"]), ["钱某", "孙某"]);
        assert_eq!((&made["counterparts"][0]["post"], &made["counterparts"][1]["contact"]), (&json!("董事长"), &Value::Null));
        assert!(!made.to_string().contains("13800000000"));
        assert_eq!((&made["place"], &made["arranging_organization"]["name"]), (&json!("上海"), &json!("上海组")));
        assert_eq!((&made["created_by"]["name"], &made["made_at"], &made["client_ref"]), (&json!("驻外干部"), &body["made_at"], &body["client_ref"]));
        assert_eq!(made["can"], json!({"update": true, "archive": true, "restore": false, "join": true, "complete_follow_up": true}));
        let read = envoy.get(&at(&made)).await;
        assert_eq!(read.expect(200), made);
        assert_eq!(read.header("etag"), "\"1\"");
        let list = ctx.as_role(Role::Leader).get("/visits?follow_up_open=true&recommended=true").await.expect(200);
        assert_eq!(list["items"][0]["id"], made["id"]);
        // A company that nobody knows is made, to be completed.
        let other = write(&envoy, visit(ctx, "无人知晓公司")).await;
        let company = envoy.get(&format!("/companies/{}", other["company"]["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(company["needs_completion"], true);
        // A picture is counted, another file is not.
        attach(&envoy, "visit", made["id"].as_str().unwrap(), "说明.txt", b"x").await.expect(201);
        attach(&envoy, "visit", made["id"].as_str().unwrap(), "点.gif", GIF).await.expect(201);
        assert_eq!(envoy.get(&at(&made)).await.expect(200)["photos_count"], 1);
        let found = center.get(&format!("/companies/{}/timeline", made["company"]["id"].as_str().unwrap())).await.expect(200);
        assert!(found["items"].as_array().unwrap().iter().any(|entry| entry["kind"] == "visit"), "{found}");
    })
    .await;
}

/// The smallest picture.
pub const GIF: &[u8] =
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

#[actix_web::test]
async fn what_cannot_be_is_refused_by_its_field() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let good = || visit(ctx, "示例公司");
        let cases = [
            (json!({"visited_on": "2024-08-16"}), "visited_on", "in_the_future"),
            (json!({"visited_on": "1999-12-31"}), "visited_on", "too_early"),
            (json!({"follow_up_on": "2024-08-13"}), "follow_up_on", "too_early"),
            (json!({"follow_up_on": "2999-01-01"}), "follow_up_on", "too_late"),
            (json!({"participant_ids": []}), "participant_ids", "length"),
            (json!({"participant_ids": [ctx.person(Role::Envoy).id, Uuid::now_v7()]}), "participant_ids[1]", "unknown_reference"),
            (
                json!({"participant_ids": [ctx.person(Role::Leader).id], "arranging_organization_id": ctx.organization("城关镇")}),
                "participant_ids",
                "not_own",
            ),
            (json!({"company_id": Uuid::now_v7()}), "company", "one_of"),
            (json!({"company": null}), "company_id", "required"),
            (json!({"company": {"name": "示例公司", "credit_code": "123"}}), "company.credit_code", "invalid"),
            (json!({"counterparts": [{"post": "总工"}]}), "counterparts[0].name", "required"),
            (json!({"counterparts": [{"contact_id": Uuid::now_v7()}]}), "counterparts[0].contact_id", "unknown_reference"),
            (json!({"place": "长".repeat(201)}), "place", "length"),
            (json!({"lead_id": Uuid::now_v7()}), "lead_id", "unknown_reference"),
            (json!({"project_id": Uuid::now_v7()}), "project_id", "unknown_reference"),
            (json!({"trip_id": Uuid::now_v7()}), "trip_id", "unknown_reference"),
            (json!({"event_id": Uuid::now_v7()}), "event_id", "unknown_reference"),
            (json!({"arranging_organization_id": Uuid::now_v7()}), "arranging_organization_id", "unknown_reference"),
            (json!({"direction": "sideways"}), "direction", "invalid"),
        ];
        for (more, field, code) in cases {
            let reply = envoy.post("/visits", with(good(), more.clone())).await;
            let body = reply.expect(422);
            let fields: Vec<_> = body["errors"].as_array().unwrap().iter().map(|fault| (fault["field"].clone(), fault["code"].clone())).collect();
            assert!(fields.iter().any(|(f, c)| f == field && (c == code || code == "invalid")), "{more} {body}");
        }
        // What nobody may say about himself.
        for more in ["id", "created_by", "county_id", "version", "follow_up_done_on", "archived_at", "can"] {
            envoy.post("/visits", with(good(), json!({more: "x"}))).await.faulty(more, "unknown_field");
        }
        for text in ["\u{202e}反", "a\u{0}b", "'; DROP TABLE visits; --", "{{7*7}}", "=1+1", &"长".repeat(4000)] {
            let status = envoy.post("/visits", with(good(), json!({"summary": text}))).await.status;
            assert!(matches!(status, 201 | 422), "{text}: {status}");
        }
        let late = write(&envoy, with(good(), json!({"made_at": "1970-01-01T00:00:00Z"}))).await;
        assert_eq!(late["made_at"], Value::Null, "a clock gone mad loses no visit");
        for role in [Role::Assessor, Role::Inspector, Role::SystemAdmin] {
            ctx.as_role(role).post("/visits", good()).await.refused(403, "forbidden");
        }
        ctx.nobody().post("/visits", good()).await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn a_visit_is_changed_by_those_it_belongs_to_and_by_nobody_else() {
    each_database(async |ctx| {
        let (envoy, center, town) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
        let made = write(&envoy, with(visit(ctx, "示例公司"), json!({"counterparts": [{"name": "孙某"}], "follow_up": "送图纸"}))).await;
        let path = at(&made);
        for reply in [town.get(&path).await, town.patch(&path, json!({"place": "x"})).await, town.delete(&path).await] {
            reply.refused(404, "not_found");
        }
        town.post_empty(&format!("{path}/restore")).await.refused(404, "not_found");
        town.post(&format!("{path}/follow-up-completion"), json!({"done_on": "2024-08-15"})).await.refused(404, "not_found");
        ctx.as_role(Role::Leader).patch(&path, json!({"place": "x"})).await.refused(403, "not_yours");
        ctx.as_role(Role::OutpostLead).delete(&path).await.refused(403, "not_yours");
        let stale = ctx.as_role(Role::Envoy).with("if-match", "\"7\"").patch(&path, json!({"place": "x"})).await.refused(412, "stale_version");
        assert_eq!(stale["current"]["id"], made["id"]);
        let patch = json!({"visited_on": "2024-08-13", "direction": "in", "place": "开发区", "company": {"name": "别的公司"},
            "participant_ids": [ctx.person(Role::OutpostLead).id, ctx.person(Role::Envoy).id], "counterparts": null});
        let changed = ctx.as_role(Role::OutpostLead).patch(&path, patch).await.expect(200);
        assert_eq!((&changed["visited_on"], &changed["direction"], &changed["version"]), (&json!("2024-08-13"), &json!("in"), &json!(2)));
        assert_eq!((&changed["company"]["name"], &changed["counterparts"]), (&json!("别的公司"), &json!([])));
        assert_eq!((&changed["participants"][0]["name"], &changed["follow_up"]), (&json!("驻外组长"), &json!("送图纸")));
        let copies = "SELECT COUNT(*) FROM visit_participants WHERE visited_on = '2024-08-13' AND direction = 'in'";
        assert_eq!(ctx.count(copies, vec![]).await, 2, "the copies follow");
        envoy.patch(&path, json!({"visited_on": null})).await.faulty("visited_on", "required");
        envoy.patch(&path, json!({"client_ref": Uuid::now_v7()})).await.faulty("client_ref", "unknown_field");
        let strangers = json!({"participant_ids": [ctx.person(Role::Leader).id], "arranging_organization_id": ctx.organization("城关镇")});
        envoy.patch(&path, strangers).await.faulty("participant_ids", "not_own");
        assert_eq!(envoy.delete(&path).await.status, 204);
        envoy.get(&path).await.refused(404, "not_found");
        assert_eq!(envoy.get(&format!("{path}?archived=true")).await.expect(200)["can"]["restore"], true);
        assert_eq!(center.post_empty(&format!("{path}/restore")).await.expect(200)["archived_at"], Value::Null);
        center.post_empty(&format!("{path}/restore")).await.refused(409, "not_archived");
        for action in ["created", "updated", "archived", "restored"] {
            let sql = "SELECT COUNT(*) FROM audit_entries WHERE subject_type = 'visit' AND action = $1";
            assert_eq!(ctx.count(sql, vec![action.into()]).await, 1, "{action}");
        }
        assert_eq!(ctx.count("SELECT COUNT(*) FROM audit_entries WHERE after LIKE '%孙某%'", vec![]).await, 0, "no names of theirs");
    })
    .await;
}

#[actix_web::test]
async fn a_visit_of_several_units_belongs_to_each_and_the_county_counts_one() {
    each_database(async |ctx| {
        let (envoy, town) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let posting = "INSERT INTO postings (id, county_id, user_id, organization_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)";
        let (person, team) = (ctx.person(Role::Envoy).id, ctx.organization("上海组"));
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), person.into(), team.into(), ctx.app.clock.now().into()];
        ctx.execute(posting, values).await;
        let before = visited(ctx).await;
        let made = write(&envoy, with(visit(ctx, "示例公司"), json!({"summary": "机密细节"}))).await;
        assert_eq!(visited(ctx).await, before + 1, "exactly the visit that was written");
        let hint = format!("/visits/same-day?visited_on=2024-08-14&company_id={}", made["company"]["id"].as_str().unwrap());
        let told = town.get(&hint).await.expect(200);
        let expected =
            json!([{"id": made["id"], "arranging_organization": made["arranging_organization"], "participants": ["驻外干部"], "joined": false}]);
        assert_eq!(told["items"], expected, "nothing of what was said");
        assert_eq!(envoy.get(&hint).await.expect(200)["items"][0]["joined"], true);
        town.get("/visits/same-day?visited_on=2024-08-14").await.refused(400, "required");
        let join = format!("{}/participants", at(&made));
        town.post(&join, json!({"participant_ids": [ctx.person(Role::Envoy).id]})).await.faulty("participant_ids[0]", "not_own");
        let officer = json!({"participant_ids": [ctx.person(Role::UnitOfficer).id]});
        let joined = town.post(&join, officer.clone()).await.expect(200);
        assert_eq!(joined["organizations"].as_array().unwrap().len(), 2);
        assert_eq!(town.post(&join, officer).await.expect(200)["version"], joined["version"], "a second time changes nothing");
        assert_eq!(town.get(&at(&made)).await.expect(200)["summary"], "机密细节");
        assert_eq!(visited(ctx).await, before + 1, "the county counts one");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM visit_participants", vec![]).await, 2);
        town.post(&format!("/visits/{}/participants", Uuid::now_v7()), json!({"participant_ids": [ctx.person(Role::UnitOfficer).id]}))
            .await
            .refused(404, "not_found");
        // A visit for a restricted lead is nobody else's to know of.
        let lead = envoy.post("/leads", with(crate::lead_reports::report("保密公司"), json!({"is_restricted": true}))).await.expect(201);
        let body = with(visit(ctx, "保密公司"), json!({"lead_id": lead["id"]}));
        let secret = write(&envoy, body).await;
        let hint = format!("/visits/same-day?visited_on=2024-08-14&company_id={}", secret["company"]["id"].as_str().unwrap());
        assert_eq!(town.get(&hint).await.expect(200)["items"], json!([]));
        let officer = json!({"participant_ids": [ctx.person(Role::UnitOfficer).id]});
        town.post(&format!("{}/participants", at(&secret)), officer).await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn a_follow_up_is_owed_until_it_is_done_and_reminds() {
    each_database(async |ctx| {
        let (envoy, town) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let made = write(&envoy, with(visit(ctx, "示例公司"), json!({"follow_up": "送图纸", "follow_up_on": "2024-08-15"}))).await;
        let owed = async |client: &Client<'_>, query: &str| {
            client.get(&format!("/obligations?kind=visit_follow_up{query}")).await.expect(200)["items"].clone()
        };
        let mine = owed(&envoy, "").await;
        assert_eq!((&mine[0]["subject_type"], &mine[0]["subject_id"], &mine[0]["about"]), (&json!("visit"), &made["id"], &json!("送图纸")));
        assert_eq!((&mine[0]["lead"], &mine[0]["company"]["name"], &mine[0]["due_on"]), (&Value::Null, &json!("示例公司"), &json!("2024-08-15")));
        assert_eq!((&mine[0]["person"]["name"], &mine[0]["is_overdue"], &mine[0]["days"]), (&json!("驻外干部"), &json!(false), &json!(0)));
        assert_eq!(owed(&town, "&of=county").await, json!([]), "another unit's");
        assert_eq!(owed(&ctx.as_role(Role::Center), "&of=county").await.as_array().unwrap().len(), 1);
        reminders::run_due(&ctx.app).await.unwrap();
        let told = envoy.get("/notifications?kind=obligations_due").await.expect(200);
        assert_eq!(told["items"][0]["text"], "待办：1件今天到期，0件已超期，请尽快办理");
        let done = format!("{}/follow-up-completion", at(&made));
        envoy.post(&done, json!({"done_on": "2024-08-16"})).await.faulty("done_on", "out_of_range");
        envoy.post(&done, json!({"done_on": "2024-08-13"})).await.faulty("done_on", "out_of_range");
        let closed = ctx.as_role(Role::OutpostLead).post(&done, json!({"done_on": "2024-08-15", "note": " 已送达 "})).await.expect(200);
        assert_eq!((&closed["follow_up_done_on"], &closed["follow_up_note"]), (&json!("2024-08-15"), &json!("已送达")));
        envoy.post(&done, json!({"done_on": "2024-08-15"})).await.refused(409, "already_done");
        assert_eq!(owed(&envoy, "").await, json!([]));
        // A new day opens it again.
        let again = envoy.patch(&at(&made), json!({"follow_up_on": "2024-08-30"})).await.expect(200);
        assert_eq!((&again["follow_up_done_on"], &again["follow_up_note"]), (&Value::Null, &Value::Null));
        assert_eq!(owed(&envoy, "").await.as_array().unwrap().len(), 1);
        let bare = write(&envoy, visit(ctx, "示例公司")).await;
        envoy.post(&format!("{}/follow-up-completion", at(&bare)), json!({"done_on": "2024-08-15"})).await.refused(409, "no_follow_up");
        envoy.delete(&at(&made)).await;
        assert_eq!(owed(&envoy, "").await, json!([]), "an archived visit owes nothing");
    })
    .await;
}

#[actix_web::test]
async fn a_phone_keeps_what_it_needs_and_nothing_of_other_units() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        write(&envoy, with(visit(ctx, "上海公司"), json!({"participant_ids": [ctx.person(Role::Envoy).id, ctx.person(Role::Leader).id]}))).await;
        envoy.post("/leads", crate::lead_reports::report("在手公司")).await.expect(201);
        let town = ctx.as_role(Role::UnitOfficer);
        town.post("/leads", crate::lead_reports::report("镇上公司")).await.expect(201);
        let kept = envoy.get("/visits/material").await.expect(200);
        assert_eq!((&kept["me"]["name"], &kept["me"]["organization"]["name"]), (&json!("驻外干部"), &json!("上海组")));
        let people: Vec<_> = kept["people"].as_array().unwrap().iter().map(|one| (one["name"].clone(), one["recent"].clone())).collect();
        assert_eq!(people, [(json!("驻外组长"), json!(false)), (json!("县领导"), json!(true))], "the team first");
        let companies: Vec<_> = kept["companies"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
        assert_eq!(companies, ["上海公司", "在手公司"]);
        assert_eq!(kept["leads"].as_array().unwrap().len(), 1);
        assert!(!kept.to_string().contains("镇上公司"));
        ctx.as_role(Role::Center).get("/visits/material").await.expect(200);
        ctx.as_role(Role::Inspector).get("/visits/material").await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn a_ledger_carries_visits_out_and_in_again() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let more = json!({"place": "上海", "outcome": "同意考察", "follow_up": "送图纸", "follow_up_on": "2024-08-20", "summary": "会谈"});
        let made = write(&envoy, with(visit(ctx, "示例公司"), more)).await;
        let out = center.get("/ledger/export.xlsx").await;
        assert_eq!(out.status, 200);
        let rows = sheet_rows(&out.body, "拜访");
        let cell = |title: &str| rows[1][rows[0].iter().position(|name| name == title).unwrap()].clone();
        assert_eq!((cell("地点"), cell("成果"), cell("后续事项")), ("上海".into(), "同意考察".into(), "送图纸".into()));
        let again = import(&center, &out.body).await;
        let sheet = again["sheets"].as_array().unwrap().iter().find(|sheet| sheet["name"] == "拜访").unwrap().clone();
        assert_eq!((&sheet["new"], &sheet["changed"], &sheet["unchanged"]), (&json!(0), &json!(0), &json!(1)), "{sheet}");
        let header = vec!["日期", "企业名称", "方向", "参加人员", "安排单位", "后续事项", "后续日期"];
        let row = vec!["2024-08-01", "示例公司", "来访接待", "驻外干部", "上海组", "回访", "2024-08-10"];
        import(&center, &workbook(&[("拜访", vec![header, row])])).await;
        assert_eq!(envoy.get("/visits").await.expect(200)["items"].as_array().unwrap().len(), 2);
        let owed = envoy.get("/obligations?kind=visit_follow_up&overdue=true").await.expect(200);
        assert_eq!(owed["items"][0]["person"]["name"], "驻外干部", "the first of its participants: {owed}");
        assert_eq!(envoy.get(&at(&made)).await.expect(200)["version"], 1, "nothing was touched");
    })
    .await;
}
