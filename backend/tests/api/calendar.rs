//! The calendar, and its secret addresses.
use crate::support::leads::{leads, set};
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// A visit and a reception, an event, and a trip with a planned company.
async fn fill(ctx: &Ctx) -> Value {
    leads(ctx, &[("XS1", "上海组", "在谈", "2024-03-01", "15000")]).await;
    set(ctx, "XS1", "is_restricted = TRUE").await;
    let (envoy, officer) = (ctx.person(Role::Envoy).name.as_str(), ctx.person(Role::UnitOfficer).name.as_str());
    let visits = vec![
        vec!["日期", "企业名称", "方向", "参加人员", "安排单位", "线索编号", "摘要"],
        vec!["2024-08-01", "示例公司", "外出拜访", envoy, "上海组", "XS1", "说了秘密"],
        vec!["2024-08-02", "另一公司", "来访接待", officer, "城关镇", "", ""],
    ];
    let companies = vec![vec!["企业名称", "所在省份"], vec!["另一公司", "上海市"]];
    let events = vec![vec!["名称", "类型", "日期"], vec!["某会", "对接会", "2024-08-03"]];
    let center = ctx.as_role(Role::Center);
    import(&center, &workbook(&[("企业", companies), ("拜访", visits), ("活动", events)])).await;
    let company = center.get("/companies?q=%E7%A4%BA%E4%BE%8B").await.expect(200)["items"][0]["id"].clone();
    let trip = json!({
        "leader_id": ctx.person(Role::Leader).id, "start_on": "2024-08-20", "end_on": "2024-08-22", "destination": "杭州",
        "companies": [{"company_id": company, "planned_on": "2024-08-21"}],
    });
    center.post("/trips", trip).await.expect(201)
}

fn kinds(calendar: &Value) -> Vec<(&str, &str)> {
    calendar["items"].as_array().unwrap().iter().map(|item| (item["kind"].as_str().unwrap(), item["title"].as_str().unwrap())).collect()
}

#[actix_web::test]
async fn the_calendar_tells_what_the_asker_may_see() {
    each_database(async |ctx| {
        let trip = fill(ctx).await;
        let path = "/calendar?from=2024-08-01&to=2024-08-31";
        let all = ctx.as_role(Role::Center).get(path).await.expect(200);
        let whole = [("visit", "示例公司"), ("reception", "另一公司"), ("event", "某会"), ("trip", "杭州"), ("planned_visit", "示例公司")];
        assert_eq!(kinds(&all), whole);
        assert_eq!(
            (&all["items"][0]["people"], &all["items"][4]["trip"]["id"], &all["truncated"]),
            (&json!(["驻外干部"]), &trip["id"], &json!(false))
        );
        assert_eq!(kinds(&ctx.as_role(Role::Envoy).get(path).await.expect(200)), [("visit", "示例公司"), ("event", "某会")]);
        assert_eq!(kinds(&ctx.as_role(Role::UnitOfficer).get(path).await.expect(200)), [("reception", "另一公司"), ("event", "某会")]);
        let of = format!("{path}&organization_id={}", ctx.organization("城关镇"));
        assert_eq!(kinds(&ctx.as_role(Role::Center).get(&of).await.expect(200)), [("reception", "另一公司")]);
        let center = ctx.as_role(Role::Center);
        center.get("/calendar?from=2024-01-01&to=2024-08-31").await.refused(400, "invalid_parameter");
        center.get("/calendar?from=2024-08-31&to=2024-08-01").await.refused(400, "invalid_parameter");
        center.get("/calendar?from=2024-08-31").await.refused(400, "required");
        center.get("/calendar?from=-5000-01-01&to=-5000-01-02").await.refused(400, "invalid_parameter");
        center.get("/leads?reported_on.gte=%2B10000-01-01").await.refused(400, "invalid_parameter");
        center.get(&format!("{path}&organization_id={}", uuid::Uuid::now_v7())).await.refused(404, "not_found");
        ctx.as_role(Role::SystemAdmin).get(path).await.refused(403, "forbidden");
        let leader = ctx.person(Role::Leader).name.as_str();
        let code = trip["code"].as_str().unwrap();
        let visits = vec![vec!["日期", "企业名称", "方向", "参加人员", "外出活动编号"], vec!["2024-08-21", "示例公司", "外出拜访", leader, code]];
        import(&center, &workbook(&[("拜访", visits)])).await;
        assert!(!kinds(&center.get(path).await.expect(200)).iter().any(|(kind, _)| *kind == "planned_visit"), "it is a visit now");
    })
    .await;
}

#[actix_web::test]
async fn a_calendar_opens_by_its_secret_until_it_is_revoked() {
    each_database(async |ctx| {
        fill(ctx).await;
        let envoy = ctx.as_role(Role::Envoy);
        envoy.post("/calendar/links", json!({"name": ""})).await.faulty("name", "length");
        envoy.post("/calendar/links", json!({"name": "甲", "token": "x"})).await.faulty("token", "unknown_field");
        let made = envoy.post("/calendar/links", json!({"name": "我的手机"})).await.expect(201);
        let token = made["token"].as_str().unwrap();
        assert!(token.len() >= 32 && made["url"].as_str().unwrap().ends_with(&format!("/api/v1/calendar/{token}.ics")));
        let listed = envoy.get("/calendar/links").await;
        assert!(!String::from_utf8_lossy(&listed.body).contains(token), "the secret is told once");
        for table in ["calendar_links WHERE token_hash", "audit_entries WHERE after", "idempotency_records WHERE body"] {
            let kept = format!("SELECT COUNT(*) FROM {table} LIKE $1");
            assert_eq!(ctx.count(&kept, vec![format!("%{token}%").into()]).await, 0, "{table}");
        }
        let feed = ctx.nobody().get(&format!("/calendar/{token}.ics")).await;
        assert_eq!((feed.status, feed.header("content-type")), (200, "text/calendar; charset=utf-8"));
        let text = String::from_utf8(feed.body.to_vec()).unwrap().replace("\r\n ", "");
        for words in ["BEGIN:VCALENDAR", "SUMMARY:拜访：示例公司", "DTSTART;VALUE=DATE:20240801", "SUMMARY:活动：某会", "人员：驻外干部"]
        {
            assert!(text.contains(words), "{words} in {text}");
        }
        for words in ["另一公司", "杭州", "说了秘密", "XS1"] {
            assert!(!text.contains(words), "{words} is not the envoy’s to see there: {text}");
        }
        assert!(envoy.get("/calendar/links").await.expect(200)["items"][0]["last_used_at"].is_string());
        let id = made["link"]["id"].as_str().unwrap();
        ctx.as_role(Role::Center).delete(&format!("/calendar/links/{id}")).await.refused(404, "not_found");
        assert_eq!(envoy.delete(&format!("/calendar/links/{id}")).await.status, 204);
        envoy.delete(&format!("/calendar/links/{id}")).await.refused(409, "already_revoked");
        ctx.nobody().get(&format!("/calendar/{token}.ics")).await.refused(404, "not_found");
        ctx.nobody().get("/calendar/unknown.ics").await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn a_secret_sees_no_more_than_its_owner_and_is_not_guessed() {
    each_database(async |ctx| {
        fill(ctx).await;
        let officer = ctx.as_role(Role::UnitOfficer);
        let made = officer.post("/calendar/links", json!({"name": "手机", "organization_id": ctx.organization("上海组")})).await.expect(201);
        let path = format!("/calendar/{}.ics", made["token"].as_str().unwrap());
        let text = String::from_utf8(ctx.nobody().get(&path).await.body.to_vec()).unwrap();
        assert!(!text.contains("BEGIN:VEVENT"), "another unit’s visits stay hidden: {text}");
        ctx.execute("UPDATE users SET locked_at = $1 WHERE username = 'unit_officer'", vec![ctx.app.clock.now().into()]).await;
        ctx.nobody().get(&path).await.refused(404, "not_found");
        for _ in 0..9 {
            officer.post("/calendar/links", json!({"name": "又一个"})).await.expect(201);
        }
        officer.post("/calendar/links", json!({"name": "第十一个"})).await.refused(409, "too_many_links");
        let mut last = 200;
        for _ in 0..70 {
            last = ctx.nobody().get("/calendar/guess.ics").await.status;
        }
        assert_eq!(last, 429);
    })
    .await;
}
