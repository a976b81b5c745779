//! Monthly reports of the teams: filled in from what was entered, submitted, returned, accepted, frozen when the period is over.
use crate::support::ledger::{import, sheet_rows, workbook};
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::features::reports::due;

/// Lets people of the Shanghai team belong to it from a day on.
pub async fn post(ctx: &Ctx, roles: &[Role], from_on: &str) {
    let text = format!(
        "INSERT INTO postings (id, county_id, user_id, organization_id, from_on, created_at, updated_at) VALUES ($1, $2, $3, $4, '{from_on}', $5, $5)"
    );
    for role in roles {
        let (user, team, now) = (ctx.person(*role).id, ctx.organization("上海组"), ctx.app.clock.now());
        ctx.execute(&text, vec![Uuid::now_v7().into(), ctx.county_id.into(), user.into(), team.into(), now.into()]).await;
    }
}

/// Imports visits (day, company, direction, outcome), stays of the envoy (from, to, half) and leads (code, reported, effective).
pub async fn facts(ctx: &Ctx, visits: &[(&str, &str, &str, &str)], stays: &[(&str, &str, &str)], leads: &[(&str, &str, &str)]) {
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let companies = vec![vec!["企业名称", "所在省份"], vec!["示例甲公司", "上海市"], vec!["示例乙公司", "上海市"]];
    let mut visit_rows = vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位"]];
    visit_rows.extend(visits.iter().map(|(day, company, direction, _)| vec![*day, *company, *direction, envoy, "上海组"]));
    let mut stay_rows = vec![vec!["姓名", "开始日期", "结束日期", "状态", "时段"]];
    stay_rows.extend(stays.iter().map(|(from, to, half)| vec![envoy, *from, *to, "驻外", *half]));
    let mut lead_rows = vec![vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "有效认定日期"]];
    lead_rows.extend(leads.iter().map(|(code, reported, effective)| {
        vec![
            *code,
            "示例甲公司",
            "驻外招商组",
            "走访招商",
            "上海组",
            *reported,
            "100",
            if effective.is_empty() { "首报" } else { "有效" },
            *effective,
        ]
    }));
    let mut sheets = vec![("企业", companies)];
    for (title, rows) in [("线索", lead_rows), ("拜访", visit_rows), ("驻外考勤", stay_rows)] {
        if rows.len() > 1 {
            sheets.push((title, rows));
        }
    }
    let written = import(&ctx.as_role(Role::Center), &workbook(&sheets)).await;
    assert_eq!(written["errors"], json!([]), "{written}");
    set_outcomes(ctx, visits).await;
}

/// The ledger has no column of outcomes: they are set on the rows.
async fn set_outcomes(ctx: &Ctx, visits: &[(&str, &str, &str, &str)]) {
    for (day, _, _, outcome) in visits.iter().filter(|(.., outcome)| !outcome.is_empty()) {
        ctx.execute(&format!("UPDATE visits SET outcome = $1 WHERE visited_on = '{day}'"), vec![(*outcome).into()]).await;
    }
}

/// An August of the Shanghai team.
pub async fn august(ctx: &Ctx) {
    post(ctx, &[Role::Envoy, Role::OutpostLead], "2024-01-01").await;
    let visits = [
        ("2024-08-05", "示例甲公司", "外出拜访", "有意向"),
        ("2024-08-06", "示例乙公司", "外出拜访", ""),
        ("2024-08-07", "示例甲公司", "来访接待", ""),
        ("2024-03-07", "示例甲公司", "外出拜访", "初次接触"),
    ];
    let stays = [("2024-07-30", "2024-08-04", "全天"), ("2024-08-05", "2024-08-05", "上午"), ("2024-08-03", "2024-08-06", "下午")];
    facts(ctx, &visits, &stays, &[("XS1", "2024-08-01", "2024-08-08"), ("XS2", "2024-08-02", "")]).await;
}

/// The number of a key.
pub fn number<'a>(report: &'a Value, key: &str) -> &'a Value {
    report["numbers"].as_array().unwrap().iter().find(|number| number["key"] == key).unwrap_or_else(|| panic!("no {key} in {report}"))
}

/// The team's report of the latest month, opened by itself.
pub async fn opened(ctx: &Ctx, client: &Client<'_>) -> String {
    due::run(&ctx.app).await.unwrap();
    let list = client.get("/monthly-reports").await.expect(200);
    format!("/monthly-reports/{}", list["items"][0]["id"].as_str().unwrap())
}

pub const WORDS: &str = "走访企业两家，线索一条";

/// Fills in and submits.
pub async fn submit(client: &Client<'_>, path: &str) -> Value {
    client.patch(path, json!({"narrative": WORDS, "plan": "继续走访"})).await.expect(200);
    client.post_empty(&format!("{path}/submission")).await.expect(200)
}

#[actix_web::test]
async fn a_report_opens_on_its_day_and_has_filled_itself_in() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(9)).await;
        due::run(&ctx.app).await.unwrap();
        let early = ctx.as_role(Role::OutpostLead).get("/monthly-reports").await.expect(200);
        assert!(early["items"].as_array().unwrap().is_empty(), "not before the 25th");
        ctx.advance(Duration::days(1)).await;
        let (lead, envoy, center) = (ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let path = opened(ctx, &lead).await;
        due::run(&ctx.app).await.unwrap();
        for client in [&envoy, &center, &ctx.as_role(Role::Leader), &ctx.as_role(Role::Assessor), &ctx.as_role(Role::Inspector)] {
            assert_eq!(client.get("/monthly-reports?total=true").await.expect(200)["total"], 1);
        }
        let officer = ctx.as_role(Role::UnitOfficer);
        assert!(officer.get("/monthly-reports").await.expect(200)["items"].as_array().unwrap().is_empty());
        officer.get(&path).await.refused(404, "not_found");
        let report = lead.get(&path).await.expect(200);
        assert_eq!((&report["period_from"], &report["period_to"]), (&json!("2024-08-01"), &json!("2024-08-31")));
        assert_eq!((&report["opens_on"], &report["due_on"]), (&json!("2024-08-25"), &json!("2024-09-02")), "the 31st is a Saturday");
        let values: Vec<(&str, f64, f64)> = report["numbers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| (n["key"].as_str().unwrap(), n["value"].as_f64().unwrap(), n["year_value"].as_f64().unwrap()))
            .collect();
        // Four whole days and the two halves of the 5th, and the afternoon of the 6th.
        let expected = [
            ("days", 5.5, 7.5),
            ("quiet_people", 1.0, 1.0),
            ("visits", 2.0, 3.0),
            ("receptions", 1.0, 1.0),
            ("companies_visited", 2.0, 2.0),
            ("visits_without_outcome", 2.0, 2.0),
            ("reported_leads", 2.0, 2.0),
            ("effective_leads", 1.0, 1.0),
            ("progress_records", 0.0, 0.0),
            ("signings", 0.0, 0.0),
            ("late_entries", 0.0, 0.0),
        ];
        assert_eq!(values, expected);
        let missing: Vec<&str> = report["missing"].as_array().unwrap().iter().map(|m| m["words"].as_str().unwrap()).collect();
        assert_eq!(missing, ["2 次拜访未填成果", "驻外组长没有驻外天数", "还没有填写工作情况", "还没有填写下月打算"]);
        let english = ctx.as_role(Role::OutpostLead).with("accept-language", "en").get(&path).await.expect(200);
        assert_eq!(english["missing"][0]["words"], "2 visits without outcome");
        for number in report["numbers"].as_array().unwrap() {
            let records = lead.get(number["records_url"].as_str().unwrap()).await.expect(200);
            let sum: f64 = records["items"].as_array().unwrap().iter().map(|item| item["weight"].as_f64().unwrap()).sum();
            assert_eq!(sum, number["value"].as_f64().unwrap(), "{}", number["key"]);
        }
        lead.get(&format!("{path}/numbers/x/records")).await.refused(404, "not_found");
        let told = "SELECT COUNT(*) FROM notifications WHERE kind = 'monthly_report_opened'";
        assert_eq!(ctx.count(told, vec![]).await, 1, "the lead is told once");
        for (query, code) in [("status=x", "invalid_parameter"), ("x=1", "unknown_parameter"), ("sort=x", "invalid_sort")] {
            let refused = lead.get(&format!("/monthly-reports?{query}")).await;
            assert_eq!(refused.status, 400, "{query} {code}");
        }
    })
    .await;
}

#[actix_web::test]
async fn it_is_submitted_by_the_lead_returned_at_its_places_and_accepted_by_the_centre() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let (lead, envoy, center) = (ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let path = opened(ctx, &lead).await;
        let to = |act: &str| format!("{path}/{act}");
        let empty = lead.post_empty(&to("submission")).await;
        empty.faulty("narrative", "required");
        empty.faulty("plan", "required");
        envoy.patch(&path, json!({"narrative": "x"})).await.refused(403, "forbidden");
        center.patch(&path, json!({"narrative": "x"})).await.refused(403, "not_the_lead");
        lead.patch(&path, json!({"status": "accepted"})).await.faulty("status", "unknown_field");
        let written = lead.patch(&path, json!({"narrative": WORDS, "plan": "继续走访", "problems": " "})).await;
        assert_eq!(written.header("etag"), "\"2\"");
        assert_eq!(written.expect(200)["problems"], Value::Null);
        let stale = ctx.as_role(Role::OutpostLead).with("if-match", "\"1\"").patch(&path, json!({"plan": "x"})).await;
        assert_eq!(stale.refused(412, "stale_version")["current"]["plan"], "继续走访");
        center.post_empty(&to("acceptance")).await.refused(409, "not_submitted");
        let sent = lead.post_empty(&to("submission")).await.expect(200);
        assert_eq!((&sent["status"], &sent["is_late"], &sent["can"]["withdraw"]), (&json!("submitted"), &json!(false), &json!(true)));
        lead.patch(&path, json!({"plan": "x"})).await.refused(409, "not_open");
        lead.post_empty(&to("acceptance")).await.refused(403, "forbidden");
        assert_eq!(lead.post_empty(&to("withdrawal")).await.expect(200)["status"], "draft");
        lead.post_empty(&to("submission")).await.expect(200);
        assert!(center.post_empty(&to("review")).await.expect(200)["looked_at"].is_string());
        lead.post_empty(&to("withdrawal")).await.refused(409, "looked_at");
        center.post(&to("return"), json!({"comments": []})).await.faulty("comments", "required");
        let wrong = json!({"comments": [{"place": "number:x", "text": "?"}]});
        center.post(&to("return"), wrong).await.faulty("comments[0].place", "unknown_reference");
        let comments = json!({"comments": [{"place": "narrative", "text": "请写明企业名称"}, {"place": "number:visits", "text": "核对6日的拜访"}]});
        assert_eq!(center.post(&to("return"), comments).await.expect(200)["status"], "returned");
        lead.post_empty(&to("submission")).await.refused(409, "comments_open");
        let report = lead.get(&path).await.expect(200);
        for comment in report["comments"].as_array().unwrap() {
            let at = format!("/monthly-report-comments/{}", comment["id"].as_str().unwrap());
            ctx.as_role(Role::UnitOfficer).post(&format!("{at}/answer"), json!({"answer": "x"})).await.refused(403, "forbidden");
            let answered = lead.post(&format!("{at}/answer"), json!({"answer": "已补充"})).await.expect(200);
            assert_eq!((&answered["answer"], &answered["answered_by"]["name"]), (&json!("已补充"), &json!("驻外组长")));
        }
        lead.post_empty(&to("submission")).await.expect(200);
        let first = report["comments"][0]["id"].as_str().unwrap();
        let settled = center.post_empty(&format!("/monthly-report-comments/{first}/resolution")).await.expect(200);
        assert!(settled["resolved_at"].is_string());
        center.post_empty(&format!("/monthly-report-comments/{first}/resolution")).await.refused(409, "already_resolved");
        center.post(&to("comments"), json!({"place": "plan", "text": "可以再具体些"})).await.expect(201);
        let accepted = center.post_empty(&to("acceptance")).await.expect(200);
        assert_eq!((&accepted["status"], &accepted["open_comments"]), (&json!("accepted"), &json!(0)));
        center.post_empty(&to("acceptance")).await.refused(409, "not_submitted");
        center.post(&to("comments"), json!({"place": "plan", "text": "x"})).await.refused(409, "not_submitted");
        for (kind, count) in [("monthly_report_submitted", 3), ("monthly_report_returned", 1), ("monthly_report_accepted", 1)] {
            assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications WHERE kind = $1", vec![kind.into()]).await, count, "{kind}");
        }
        files(ctx, &path).await;
    })
    .await;
}

/// The report as files.
async fn files(ctx: &Ctx, path: &str) {
    let lead = ctx.as_role(Role::OutpostLead);
    let book = lead.get_as(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").await;
    let rows = sheet_rows(&book.body, "月报");
    assert_eq!(rows[1][..4], ["驻外天数", "5.5", "7.5", "人天"]);
    assert!(rows.iter().any(|row| row[0] == "工作情况" && row[4] == WORDS));
    let word = lead.get_as(path, zhaoyin::http::word::DOCX).await;
    assert_eq!((word.status, &word.body[..2]), (200, &b"PK"[..]));
    assert_eq!(ctx.audited("exported").await, 2);
}

#[actix_web::test]
async fn whoever_submitted_does_not_decide() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        submit(&ctx.as_role(Role::OutpostLead), &path).await;
        let center = ctx.person(Role::Center).id;
        ctx.execute("UPDATE monthly_reports SET submitted_by = $1", vec![center.into()]).await;
        let client = ctx.as_role(Role::Center);
        assert_eq!(client.get(&path).await.expect(200)["can"]["accept"], false);
        client.post_empty(&format!("{path}/acceptance")).await.refused(403, "same_person");
        client.post(&format!("{path}/return"), json!({"comments": [{"place": "plan", "text": "x"}]})).await.refused(403, "same_person");
    })
    .await;
}

#[actix_web::test]
async fn numbers_that_freeze_do_not_stand_in_the_way_of_whoever_writes() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        let seen = ctx.as_role(Role::OutpostLead).get(&path).await.expect(200);
        assert_eq!(seen["frozen_at"], Value::Null);
        ctx.advance(Duration::days(8)).await;
        due::run(&ctx.app).await.unwrap();
        let lead = ctx.as_role(Role::OutpostLead).with("if-match", format!("\"{}\"", seen["version"]));
        let written = lead.patch(&path, json!({"narrative": WORDS})).await.expect(200);
        assert!(written["frozen_at"].is_string() && written["narrative"] == WORDS);
    })
    .await;
}

/// A session of somebody for whom somebody else acts.
async fn acting(ctx: &Ctx, principal: Role, deputy: Role) -> String {
    let (from, to) = (ctx.app.clock.today(), ctx.app.clock.today() + Duration::days(5));
    let term = json!({"deputy_id": ctx.person(deputy).id, "kind": "deputy", "from_on": from, "to_on": to, "reason": "外出学习"});
    let grant = ctx.as_role(principal).post("/deputies", term).await.expect(201);
    // The days that passed have ended every session but for this.
    let now = ctx.app.clock.now();
    ctx.execute("UPDATE sessions SET last_refreshed_at = $1, expires_at = $2", vec![now.into(), (now + Duration::hours(12)).into()]).await;
    let session = ctx.as_role(deputy).post("/auth/acting", json!({"grant_id": grant["id"]})).await.expect(200);
    session["access_token"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn whoever_let_a_deputy_submit_does_not_decide_as_the_deputy_of_the_centre() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        let sent = submit(&ctx.with_token(&acting(ctx, Role::OutpostLead, Role::Envoy).await), &path).await;
        assert_eq!((&sent["submitted_by"]["name"], &sent["submitted_for"]["name"]), (&json!("驻外干部"), &json!("驻外组长")));
        let lead = acting(ctx, Role::Center, Role::OutpostLead).await;
        let lead = ctx.with_token(&lead);
        assert_eq!(lead.get(&path).await.expect(200)["can"]["accept"], false);
        lead.post_empty(&format!("{path}/acceptance")).await.refused(403, "same_person");
        ctx.as_role(Role::Center).post_empty(&format!("{path}/acceptance")).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn the_periods_end_freezes_the_numbers_and_what_comes_later_is_told_beside_and_in_the_next_report() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        submit(&ctx.as_role(Role::OutpostLead), &path).await;
        assert_eq!(ctx.as_role(Role::OutpostLead).get(&path).await.expect(200)["frozen_at"], Value::Null);
        ctx.advance(Duration::days(7)).await;
        due::run(&ctx.app).await.unwrap();
        let lead = ctx.as_role(Role::OutpostLead);
        let frozen = lead.get(&path).await.expect(200);
        assert!(frozen["frozen_at"].is_string() && frozen["numbers"].as_array().unwrap().iter().all(|number| number["now"].is_null()));
        ctx.advance(Duration::hours(1)).await;
        // A visit comes in late, another one is archived, a stay grows.
        facts(ctx, &[("2024-08-20", "示例乙公司", "外出拜访", "已约见")], &[("2024-08-19", "2024-08-20", "全天")], &[]).await;
        ctx.execute("UPDATE visits SET archived_at = $1 WHERE visited_on = '2024-08-05'", vec![ctx.app.clock.now().into()]).await;
        let lead = ctx.as_role(Role::OutpostLead);
        let report = lead.get(&path).await.expect(200);
        let visits = number(&report, "visits");
        assert_eq!((&visits["value"], &visits["now"]["value"]), (&json!(2), &json!(2)), "one came, one went");
        let changes: Vec<(&str, &str)> =
            visits["now"]["changes"].as_array().unwrap().iter().map(|c| (c["change"].as_str().unwrap(), c["date"].as_str().unwrap())).collect();
        assert_eq!(changes, [("came", "2024-08-20"), ("went", "2024-08-05")]);
        assert_eq!(visits["now"]["changes"][0]["by"], "招商中心", "{visits}");
        let days = number(&report, "days");
        assert_eq!((&days["value"], &days["now"]["value"], &days["now"]["changes"][0]["change"]), (&json!(5.5), &json!(7.5), &json!("changed")));
        assert_eq!((&days["now"]["changes"][0]["weight_then"], &days["now"]["changes"][0]["weight_now"]), (&json!(5.5), &json!(7.5)));
        let url = visits["records_url"].as_str().unwrap();
        let then = lead.get(url).await.expect(200);
        assert!(then["frozen_at"].is_string());
        assert_eq!(then["items"].as_array().unwrap().len(), 2);
        assert_eq!(lead.get(&format!("{url}?now=true")).await.expect(200)["items"][0]["date"], "2024-08-20");
        // The next report names it; the one after it does not name it again.
        ctx.advance(Duration::days(24)).await;
        let next = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        assert_ne!(next, path);
        let named = |report: &Value| -> Vec<String> {
            let late = report["late_entries"].as_array().unwrap().iter();
            late.map(|l| format!("{} {} {}", l["month"].as_str().unwrap(), l["key"].as_str().unwrap(), l["record"]["weight"])).collect()
        };
        let lead = ctx.as_role(Role::OutpostLead);
        assert_eq!(named(&lead.get(&next).await.expect(200)), ["2024-08-01 days 2", "2024-08-01 visits 1"]);
        ctx.advance(Duration::days(6)).await;
        due::run(&ctx.app).await.unwrap();
        assert_eq!(named(&ctx.as_role(Role::OutpostLead).get(&next).await.expect(200)).len(), 2, "kept with the report");
        ctx.advance(Duration::days(25)).await;
        let after = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        assert!(named(&ctx.as_role(Role::OutpostLead).get(&after).await.expect(200)).is_empty(), "named once");
    })
    .await;
}

#[actix_web::test]
async fn a_late_report_is_marked_and_reminded_of_before() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(10)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        let reminded = async || ctx.count("SELECT COUNT(*) FROM notifications WHERE kind = 'monthly_report_due'", vec![]).await;
        // Due on the 2nd of September: told on the 30th, the 1st and the 2nd, once each.
        for expected in [0, 0, 0, 0, 0, 1, 1, 2, 3, 3] {
            due::run(&ctx.app).await.unwrap();
            due::run(&ctx.app).await.unwrap();
            assert_eq!(reminded().await, expected, "{}", ctx.app.clock.today());
            ctx.advance(Duration::days(1)).await;
        }
        let center = ctx.as_role(Role::Center);
        assert_eq!(center.get("/monthly-reports?late=true&total=true").await.expect(200)["total"], 1);
        assert_eq!(center.get("/monthly-reports?late=false&total=true").await.expect(200)["total"], 0);
        let sent = submit(&ctx.as_role(Role::OutpostLead), &path).await;
        assert_eq!((&sent["is_late"], &sent["status"]), (&json!(true), &json!("submitted")));
        assert_eq!(center.get("/monthly-reports?late=true&status=submitted&total=true").await.expect(200)["total"], 1);
    })
    .await;
}

#[actix_web::test]
async fn the_centre_opens_one_by_hand_and_the_period_is_a_rule() {
    each_database(async |ctx| {
        august(ctx).await;
        let center = ctx.as_role(Role::Center);
        let team = ctx.organization("上海组");
        let open =
            async |organization: Uuid, month: &str| center.post("/monthly-reports", json!({"organization_id": organization, "month": month})).await;
        open(ctx.organization("城关镇"), "2024-07-01").await.faulty("organization_id", "unknown_reference");
        open(team, "2024-09-01").await.faulty("month", "in_the_future");
        for month in ["1999-12-31", "2101-01-01", "-5000-01-01", "+10000-01-01"] {
            open(team, month).await.faulty("month", "out_of_reach");
        }
        let july = open(team, "2024-07-15").await.expect(201);
        assert_eq!((&july["month"], &july["is_late"]), (&json!("2024-07-01"), &json!(true)));
        open(team, "2024-07-01").await.refused(409, "already_exists");
        let path = format!("/monthly-reports/{}", july["id"].as_str().unwrap());
        submit(&ctx.as_role(Role::OutpostLead), &path).await;
        let report = center.get(&path).await.expect(200);
        assert!(report["frozen_at"].is_string(), "the period was over: submitted, its numbers stand");
        assert_eq!(number(&report, "days")["value"], json!(2));
        let rule = json!({"value": "from_26th", "from_on": "2024-08-01", "reason": "按县里规定"});
        center.put("/settings/monthly_report_period", rule).await.expect(200);
        let august = open(team, "2024-08-01").await.expect(201);
        assert_eq!((&august["period_from"], &august["period_to"]), (&json!("2024-07-26"), &json!("2024-08-25")));
        let early = format!("/monthly-reports/{}", august["id"].as_str().unwrap());
        let lead = ctx.as_role(Role::OutpostLead);
        lead.patch(&early, json!({"narrative": "x", "plan": "x"})).await.expect(200);
        lead.post_empty(&format!("{early}/submission")).await.refused(409, "not_open_yet");
    })
    .await;
}
