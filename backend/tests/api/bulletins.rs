//! Issues of bulletins: what they say, their way from a draft to their readers, and that what was published stays.
use crate::month_closes::figure;
use crate::monthly_reports::{august, facts, number, opened, submit};
use crate::support::ledger::sheet_rows;
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use zhaoyin::authz::Role;
use zhaoyin::features::{bulletins, reports};
use zhaoyin::worker;

pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Does what is due, jobs included.
pub async fn run(ctx: &Ctx) {
    reports::due::run(&ctx.app).await.unwrap();
    bulletins::due::run(&ctx.app).await.unwrap();
    while worker::one(&ctx.app, "test").await.unwrap() {}
}

pub fn block<'a>(issue: &'a Value, key: &str) -> &'a Value {
    issue["blocks"].as_array().unwrap().iter().find(|block| block["key"] == key).unwrap_or_else(|| panic!("no {key} in {issue}"))
}

fn said<'a>(issue: &'a Value, key: &str) -> &'a str {
    block(issue, key)["text"].as_str().unwrap()
}

/// The address of the latest issue of a kind.
pub async fn latest(client: &Client<'_>, kind: &str) -> String {
    let list = client.get(&format!("/bulletins?kind={kind}")).await.expect(200);
    format!("/bulletins/{}", list["items"][0]["id"].as_str().unwrap_or_else(|| panic!("no {kind} issue")))
}

/// Takes a draft of the centre to its readers.
pub async fn publish(ctx: &Ctx, path: &str) -> Value {
    ctx.as_role(Role::Center).post_empty(&format!("{path}/submit")).await.expect(200);
    ctx.as_role(Role::Leader).post_empty(&format!("{path}/review")).await.expect(200);
    ctx.as_role(Role::Leader).post_empty(&format!("{path}/publish")).await.expect(200)
}

async fn told(ctx: &Ctx, kind: &str) -> i64 {
    ctx.count("SELECT COUNT(*) FROM notifications WHERE kind = $1", vec![kind.into()]).await
}

/// The month of August, closed on the 3rd of September, with its draft.
async fn drafted(ctx: &Ctx) -> String {
    august(ctx).await;
    ctx.advance(Duration::days(19)).await;
    run(ctx).await;
    run(ctx).await;
    latest(&ctx.as_role(Role::Center), "monthly").await
}

/// How many numbers the texts of an issue say: each opens to records that make it up.
async fn opens(client: &Client<'_>, issue: &Value) -> usize {
    let numbers: Vec<&Value> = issue["blocks"].as_array().unwrap().iter().flat_map(|block| block["numbers"].as_array().unwrap()).collect();
    for told in &numbers {
        let url = told["records_url"].as_str().unwrap_or_else(|| panic!("{told} opens to nothing"));
        let records = client.get(url).await.expect(200);
        let sum: f64 = records["items"].as_array().unwrap().iter().map(|item| item["weight"].as_f64().unwrap()).sum();
        assert_eq!(Some(sum + records["hidden_weight"].as_f64().unwrap()), told["value"].as_f64(), "{told}");
    }
    numbers.len()
}

#[actix_web::test]
async fn a_month_is_told_when_it_closes_by_the_numbers_of_its_close() {
    each_database(async |ctx| {
        let path = drafted(ctx).await;
        let center = ctx.as_role(Role::Center);
        assert_eq!(center.get("/bulletins?kind=monthly&total=true").await.expect(200)["total"], 1, "once");
        assert_eq!(told(ctx, "bulletin_drafted").await, 1);
        let issue = center.get(&path).await.expect(200);
        assert_eq!((&issue["title"], &issue["status"], &issue["drafted_by"]), (&json!("2024年8月驻外招商工作通报"), &json!("draft"), &Value::Null));
        assert_eq!((&issue["period_from"], &issue["period_to"], &issue["as_of"]), (&json!("2024-08-01"), &json!("2024-08-31"), &json!("2024-08-31")));
        assert_eq!(said(&issue, "stays_text"), "本月驻外共1人5.5天，按天数由高到低依次为：上海组5.5天。");
        assert_eq!(said(&issue, "visits_text"), "本月外出拜访2次、拜访企业2家，来访接待1次，按拜访企业数由高到低依次为：上海组2家。");
        assert_eq!(said(&issue, "leads_text"), "本月新增有效线索1条，由高到低依次为：上海组1条。");
        assert!(said(&issue, "signings_text").ends_with("暂无签约的有：上海组。"), "{}", said(&issue, "signings_text"));
        assert_eq!(said(&issue, "reports_text"), "本月应报送月报1个组，按时报送0个，迟报0个，未报1个（上海组）。");
        assert!(said(&issue, "audit").contains(issue["digest"].as_str().unwrap()));
        let close = center.get("/month-closes/2024-08").await.expect(200);
        let cells = block(&issue, "stays")["rows"][0]["cells"].as_array().unwrap();
        let columns = block(&issue, "stays")["columns"].as_array().unwrap();
        let cell = |key: &str| cells[columns.iter().position(|column| column["key"] == key).unwrap()]["text"].as_str().unwrap().to_owned();
        for (column, key) in [("days", "days"), ("companies", "companies_visited"), ("leads", "effective_leads"), ("signings", "signings")] {
            assert_eq!(cell(column), number(&close["teams"][0], key)["value"].to_string(), "{key}");
        }
        assert_eq!(cell("days_of_year"), number(&close["teams"][0], "days")["year_value"].to_string());
        let started = block(&issue, "signings_text")["numbers"].as_array().unwrap().iter().find(|n| n["label"] == "全年累计开工项目").unwrap();
        assert_eq!(started["value"].as_f64(), figure(&close, "started")["value"].as_f64());
        assert!(opens(&center, &issue).await > 15, "every number of every text opens");
        assert!(issue["blocks"].as_array().unwrap().iter().all(|b| b["numbers"].as_array().unwrap().iter().all(|n| n["now"].is_null())));
        assert!(issue["chat_text"].as_str().unwrap().contains("上海组5.5天"));
        for role in [Role::Envoy, Role::UnitOfficer, Role::Assessor] {
            ctx.as_role(role).get(&path).await.refused(404, "not_found");
            assert_eq!(ctx.as_role(role).get("/bulletins").await.expect(200)["items"], json!([]));
        }
        ctx.as_role(Role::Leader).get(&path).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn a_draft_is_edited_reviewed_by_another_issued_and_never_changes() {
    each_database(async |ctx| {
        let path = drafted(ctx).await;
        let (center, leader, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Leader), ctx.as_role(Role::Envoy));
        let to = |act: &str| format!("{path}/{act}");
        envoy.patch(&path, json!({"title": "x"})).await.refused(403, "forbidden");
        center.patch(&path, json!({"blocks": [{"key": "x"}]})).await.faulty("blocks[0].key", "unknown_reference");
        center.patch(&path, json!({"blocks": [{"key": "stays", "text": "x"}]})).await.faulty("blocks[0].text", "not_a_text");
        center.patch(&path, json!({"order": ["stays"]})).await.faulty("order", "incomplete");
        let patch = json!({"blocks": [
            {"key": "stays_text", "text": "本月驻外5.5天，同比增加77天。"}, {"key": "plans", "is_hidden": true}, {"key": "problems", "heading": "困难"}
        ]});
        let written = center.patch(&path, patch).await;
        assert_eq!(written.header("etag"), "\"2\"");
        let stale = ctx.as_role(Role::Center).with("if-match", "\"1\"").patch(&path, json!({"title": "x"})).await;
        stale.refused(412, "stale_version");
        center.post_empty(&to("refresh")).await.expect(200);
        let issue = center.get(&path).await.expect(200);
        let edited = block(&issue, "stays_text");
        assert_eq!((&edited["is_edited"], &edited["unknown_numbers"]), (&json!(true), &json!(["77"])));
        assert_eq!(edited["generated_text"], "本月驻外共1人5.5天，按天数由高到低依次为：上海组5.5天。");
        assert_eq!((&block(&issue, "plans")["is_hidden"], &block(&issue, "problems")["heading"]), (&json!(true), &json!("困难")));
        center.post_empty(&to("review")).await.refused(409, "wrong_status");
        assert_eq!(center.post_empty(&to("submit")).await.expect(200)["status"], "in_review");
        assert_eq!(told(ctx, "bulletin_submitted").await, 1, "the leader");
        center.patch(&path, json!({"title": "x"})).await.refused(409, "wrong_status");
        center.post_empty(&to("review")).await.refused(403, "same_person");
        assert_eq!(leader.post(&to("return"), json!({"comment": "请核对天数"})).await.expect(200)["status"], "draft");
        assert_eq!(told(ctx, "bulletin_returned").await, 1);
        center.patch(&path, json!({"blocks": [{"key": "stays_text", "text": null}]})).await.expect(200);
        center.post_empty(&to("submit")).await.expect(200);
        leader.post_empty(&to("publish")).await.refused(409, "wrong_status");
        leader.post_empty(&to("review")).await.expect(200);
        center.post_empty(&to("publish")).await.refused(403, "same_person");
        let issued = leader.post_empty(&to("publish")).await.expect(200);
        assert_eq!((&issued["number"], &issued["number_text"], &issued["issued_by"]["name"]), (&json!(1), &json!("2024年第1期"), &json!("县领导")));
        assert_eq!(told(ctx, "bulletin_published").await, 6, "all readers but the one who issued it");
        for (act, body) in [("submit", json!({})), ("refresh", json!({})), ("review", json!({})), ("publish", json!({}))] {
            let client = if matches!(act, "submit" | "refresh") { &center } else { &leader };
            let reply = if body == json!({}) { client.post_empty(&to(act)).await } else { client.post(&to(act), body).await };
            reply.refused(409, "published");
        }
        center.patch(&path, json!({"title": "x"})).await.refused(409, "published");
        center.delete(&path).await.refused(409, "published");
        stays_as_it_is(ctx, &path).await;
    })
    .await;
}

#[actix_web::test]
async fn what_the_centre_drafted_is_its_deputys_own_too() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let issue = center.post("/bulletins", json!({"kind": "daily", "day": "2024-08-15"})).await.expect(201);
        let path = format!("/bulletins/{}", issue["id"].as_str().unwrap());
        center.post_empty(&format!("{path}/submit")).await.expect(200);
        let deputy = ctx.person(Role::UnitOfficer).id;
        let term = json!({"deputy_id": deputy, "kind": "deputy", "from_on": "2024-08-15", "to_on": "2024-08-20", "reason": "外出学习"});
        let grant = center.post("/deputies", term).await.expect(201);
        let session = ctx.as_role(Role::UnitOfficer).post("/auth/acting", json!({"grant_id": grant["id"]})).await.expect(200);
        let deputy = ctx.with_token(session["access_token"].as_str().unwrap());
        assert_eq!(deputy.get(&path).await.expect(200)["can"]["review"], false);
        deputy.post_empty(&format!("{path}/review")).await.refused(403, "same_person");
        assert_eq!(ctx.as_role(Role::Leader).post_empty(&format!("{path}/review")).await.expect(200)["status"], "reviewed");
    })
    .await;
}

#[actix_web::test]
async fn a_report_that_was_given_back_is_named_and_its_words_are_kept_as_they_were() {
    each_database(async |ctx| {
        august(ctx).await;
        ctx.advance(Duration::days(17)).await;
        let (center, lead) = (ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
        let report = opened(ctx, &lead).await;
        submit(&lead, &report).await;
        let comments = json!({"comments": [{"place": "narrative", "text": "请写明企业名称"}]});
        center.post(&format!("{report}/return"), comments).await.expect(200);
        center.post("/month-closes", json!({"month": "2024-08-01"})).await.expect(201);
        run(ctx).await;
        let path = latest(&center, "monthly").await;
        let issue = center.get(&path).await.expect(200);
        assert_eq!(said(&issue, "reports_text"), "本月应报送月报1个组，按时报送0个，迟报0个，未报0个，退回待重报1个（上海组）。");
        assert_eq!(said(&issue, "plans"), "各组未报下步打算。", "words that were given back are not printed");
        lead.patch(&report, json!({"plan": "另写的打算"})).await.expect(200);
        center.post_empty(&format!("{path}/refresh")).await.expect(200);
        assert_eq!(said(&center.get(&path).await.expect(200), "plans"), "各组未报下步打算。", "what was known when the month closed");
    })
    .await;
}

/// What was published stays whatever is entered later, and the database itself refuses to change it.
async fn stays_as_it_is(ctx: &Ctx, path: &str) {
    let envoy = ctx.as_role(Role::Envoy);
    let before = envoy.get(path).await.expect(200);
    assert!(before["blocks"].as_array().unwrap().iter().all(|block| block["key"] != "plans"), "what is hidden is not told");
    facts(ctx, &[("2024-08-21", "示例乙公司", "外出拜访", "")], &[("2024-08-12", "2024-08-12", "全天")], &[]).await;
    let after = envoy.get(path).await.expect(200);
    assert_eq!(said(&after, "stays_text"), said(&before, "stays_text"));
    let days = block(&after, "stays_text")["numbers"].as_array().unwrap().iter().find(|number| number["label"] == "驻外天数").unwrap().clone();
    assert_eq!((&days["value"], &days["now"]), (&json!(5.5), &json!(6.5)));
    let officer = ctx.as_role(Role::UnitOfficer).get(path).await.expect(200);
    let told = block(&officer, "stays_text")["numbers"].as_array().unwrap();
    let urls: Vec<&str> = told.iter().filter_map(|number| number["records_url"].as_str()).collect();
    assert_eq!((told.len(), urls.len()), (3, 2), "another unit's records are not theirs");
    for url in urls {
        let records = ctx.as_role(Role::UnitOfficer).get(url).await.expect(200);
        assert_eq!((&records["items"], records["hidden_count"].as_i64() > Some(0)), (&json!([]), true), "of the county's they learn how many");
    }
    for text in [
        "UPDATE bulletins SET title = 'x'",
        "UPDATE bulletins SET blocks = '[]' WHERE published_at IS NOT NULL",
        "UPDATE bulletins SET published_at = NULL, status = 'draft'",
        "DELETE FROM bulletins",
    ] {
        assert!(zhaoyin::db::sql::execute(ctx.app.db.write(), text, []).await.is_err(), "{text}");
    }
    assert_eq!(envoy.get(path).await.expect(200)["title"], before["title"]);
}

#[actix_web::test]
async fn a_correction_is_a_new_issue_that_names_it_and_numbers_have_no_gap() {
    each_database(async |ctx| {
        let path = drafted(ctx).await;
        let (center, leader) = (ctx.as_role(Role::Center), ctx.as_role(Role::Leader));
        center.post(&format!("{path}/correct"), json!({"reason": "x"})).await.refused(409, "wrong_status");
        publish(ctx, &path).await;
        let again = center.post("/bulletins", json!({"kind": "monthly", "day": "2024-08-20"})).await.refused(409, "already_there");
        assert_eq!(path, format!("/bulletins/{}", again["current"]["id"].as_str().unwrap()));
        center.post("/bulletins", json!({"kind": "monthly", "day": "2024-07-20"})).await.refused(409, "month_not_closed");
        center.post("/bulletins", json!({"kind": "daily", "day": "2024-09-04"})).await.faulty("day", "in_the_future");
        let correction = center.post(&format!("{path}/correct"), json!({"reason": "上海组天数有误"})).await.expect(201);
        assert_eq!(
            (&correction["title"], &correction["corrects"]["number_text"]),
            (&json!("2024年8月驻外招商工作通报（更正）"), &json!("2024年第1期"))
        );
        center.post(&format!("{path}/correct"), json!({"reason": "x"})).await.refused(409, "correction_in_work");
        assert_eq!(ctx.as_role(Role::Envoy).get(&path).await.expect(200)["corrected_by"], json!([]), "not yet for readers");
        let new = format!("/bulletins/{}", correction["id"].as_str().unwrap());
        center.delete(&new).await.expect(204);
        center.get(&new).await.refused(404, "not_found");
        let correction = center.post(&format!("{path}/correct"), json!({"reason": "上海组天数有误"})).await.expect(201);
        let new = format!("/bulletins/{}", correction["id"].as_str().unwrap());
        assert_eq!(publish(ctx, &new).await["number"], 2, "what was thrown away leaves no gap");
        let old = ctx.as_role(Role::Envoy).get(&path).await.expect(200);
        assert_eq!(old["corrected_by"][0]["number_text"], "2024年第2期");
        assert_eq!(leader.get(&path).await.expect(200)["can"]["correct"], false);
        assert_eq!(center.get(&path).await.expect(200)["can"]["correct"], false);
        let once = center.post(&format!("{path}/correct"), json!({"reason": "x"})).await.refused(409, "corrected_already");
        assert_eq!(once["current"]["id"], correction["id"], "what is wrong now is corrected there");
        assert_eq!(center.get(&new).await.expect(200)["can"]["correct"], true);
        for day in ["2024-09-02", "2024-09-03"] {
            let made = center.post("/bulletins", json!({"kind": "daily", "day": day})).await.expect(201);
            publish(ctx, &format!("/bulletins/{}", made["id"].as_str().unwrap())).await;
        }
        let daily = center.get("/bulletins?kind=daily&sort=period_from").await.expect(200);
        let numbers: Vec<&Value> = daily["items"].as_array().unwrap().iter().map(|issue| &issue["number"]).collect();
        assert_eq!(numbers, [&json!(1), &json!(2)]);
        let weekly = center.post("/bulletins", json!({"kind": "weekly", "day": "2024-08-08"})).await.expect(201);
        assert_eq!(weekly["title"], "2024年第32周招商工作通报（8月5日—8月11日）");
        let issue = center.get(&format!("/bulletins/{}", weekly["id"].as_str().unwrap())).await.expect(200);
        let text = said(&issue, "summary_text");
        assert!(text.contains("拜访2次、接待1次、新增线索0条、有效线索1条") && text.ends_with("上海组2次。"), "{text}");
        assert_eq!(block(&issue, "numbers")["rows"][0]["cells"][2]["text"], "2");
        assert_eq!(opens(&center, &issue).await, 7);
    })
    .await;
}

#[actix_web::test]
async fn receipts_tell_who_has_read_it_and_files_hold_the_numbers() {
    each_database(async |ctx| {
        let path = drafted(ctx).await;
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        center.post_empty(&format!("{path}/read")).await.refused(409, "not_published");
        publish(ctx, &path).await;
        assert_eq!(envoy.get("/bulletins?unread=true").await.expect(200)["items"].as_array().unwrap().len(), 1);
        for _ in 0..2 {
            assert_eq!(envoy.post_empty(&format!("{path}/read")).await.expect(200)["is_read"], true);
        }
        assert_eq!(ctx.count("SELECT COUNT(*) FROM bulletin_reads", vec![]).await, 1, "once");
        assert_eq!(envoy.get("/bulletins?unread=true").await.expect(200)["items"], json!([]));
        assert_eq!(envoy.get(&path).await.expect(200)["reads"], Value::Null);
        assert_eq!(center.get(&path).await.expect(200)["reads"], json!({"read": 1, "of": 7}));
        envoy.get(&format!("{path}/reads")).await.refused(403, "forbidden");
        let (mut names, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = center.get(&format!("{path}/reads?limit=3{cursor}")).await.expect(200);
            names.extend(
                page["items"].as_array().unwrap().iter().map(|row| (row["user"]["name"].as_str().unwrap().to_owned(), row["read_at"].is_string())),
            );
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(names.len(), 7);
        assert_eq!(names.last().unwrap(), &("驻外干部".to_owned(), true), "those who have not read it first");
        assert_eq!(center.get(&format!("{path}/reads?read=true")).await.expect(200)["items"].as_array().unwrap().len(), 1);
        let word = envoy.get_as(&path, DOCX).await;
        assert_eq!((word.status, word.header("content-type")), (200, DOCX));
        let mut document = String::new();
        zip::ZipArchive::new(Cursor::new(word.body.to_vec())).unwrap().by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        for words in ["2024年8月驻外招商工作通报", "2024年第1期", "一、驻外情况", "上海组5.5天", "八、数据说明", "招商中心", "2024年9月3日"]
        {
            assert!(document.contains(words), "{words}");
        }
        let book = envoy.get_as(&path, XLSX).await;
        assert_eq!(book.status, 200);
        let rows = sheet_rows(&book.body, "月通报");
        assert_eq!(&rows[0][..5], ["序号", "组别", "片区", "驻外人数", "本月天数"]);
        assert_eq!((rows[1][1].as_str(), rows[1][4].as_str()), ("上海组", "5.5"));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM audit_entries WHERE action = 'exported' AND subject_type = 'bulletin'", vec![]).await, 2);
    })
    .await;
}

#[actix_web::test]
async fn drafts_are_made_by_themselves_and_an_empty_day_says_so() {
    each_database(async |ctx| {
        let center = || ctx.as_role(Role::Center);
        run(ctx).await;
        assert_eq!(center().get("/bulletins").await.expect(200)["items"], json!([]), "Thursday at ten");
        ctx.advance(Duration::minutes(6 * 60 + 30)).await;
        run(ctx).await;
        run(ctx).await;
        let list = center().get("/bulletins?total=true").await.expect(200);
        assert_eq!((&list["total"], &list["items"][0]["kind"], &list["items"][0]["is_empty"]), (&json!(1), &json!("daily"), &json!(true)));
        let path = latest(&center(), "daily").await;
        assert_eq!(said(&center().get(&path).await.expect(200), "summary_text"), "今日无推荐信息。");
        center().delete(&path).await.expect(204);
        run(ctx).await;
        assert_eq!(center().get("/bulletins").await.expect(200)["items"], json!([]), "what was thrown away does not come again");
        ctx.advance(Duration::days(1)).await;
        run(ctx).await;
        assert_eq!(center().get("/bulletins?total=true").await.expect(200)["total"], 2, "Friday: the day's and the week's");
        ctx.advance(Duration::days(1)).await;
        run(ctx).await;
        assert_eq!(center().get("/bulletins?total=true").await.expect(200)["total"], 2, "Saturday");
        center().put("/settings/daily_bulletin_at", json!({"value": "off"})).await.expect(200);
        ctx.advance(Duration::days(2)).await;
        run(ctx).await;
        assert_eq!(center().get("/bulletins?total=true").await.expect(200)["total"], 2, "Monday, but not by itself any more");
    })
    .await;
}
