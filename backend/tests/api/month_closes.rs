//! The closing of months: the snapshot, for good; now beside it, and why it differs.
use crate::monthly_reports::{august, facts, number, opened, submit};
use crate::support::ledger::{case, import, unname, workbook};
use crate::support::{Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::reports::{closed_at, closed_until, due};
use zhaoyin::worker;

/// Does what is due, jobs included.
async fn run(ctx: &Ctx) {
    due::run(&ctx.app).await.unwrap();
    while worker::one(&ctx.app, "test").await.unwrap() {}
}

pub fn figure<'a>(close: &'a Value, key: &str) -> &'a Value {
    close["figures"].as_array().unwrap().iter().find(|figure| figure["key"] == key).unwrap_or_else(|| panic!("no {key}"))
}

/// A target, so that the team's figures are kept as well.
async fn target(ctx: &Ctx) {
    let sheet = vec![vec!["年度", "指标", "单位", "目标值"], vec!["2024", "有效线索(条)", "上海组", "10"]];
    import(&ctx.as_role(Role::Center), &workbook(&[("目标任务", sheet)])).await;
}

#[actix_web::test]
async fn a_month_closes_on_its_day_and_keeps_what_was_known() {
    each_database(async |ctx| {
        august(ctx).await;
        target(ctx).await;
        assert_eq!(closed_until(ctx.app.db.read(), ctx.county_id).await.unwrap(), None);
        ctx.advance(Duration::days(18)).await;
        run(ctx).await;
        assert!(ctx.as_role(Role::Center).get("/month-closes").await.expect(200)["items"].as_array().unwrap().is_empty(), "the 2nd of September");
        ctx.advance(Duration::days(1)).await;
        run(ctx).await;
        let envoy = ctx.as_role(Role::Envoy);
        let list = envoy.get("/month-closes?total=true").await.expect(200);
        assert_eq!((&list["total"], &list["items"][0]["reason"], &list["items"][0]["late_reports"]), (&json!(1), &json!("day"), &json!(1)));
        let last: chrono::NaiveDate = "2024-08-31".parse().unwrap();
        assert_eq!(closed_until(ctx.app.db.read(), ctx.county_id).await.unwrap(), Some(last));
        assert!(closed_at(ctx.app.db.read(), ctx.county_id, last).await.unwrap().is_some());
        let close = envoy.get("/month-closes/2024-08").await.expect(200);
        assert!(close["figures"].as_array().unwrap().len() > 50 && close["figures"].as_array().unwrap().iter().all(|f| f["differs"] == false));
        let names: Vec<&str> = close["organizations"].as_array().unwrap().iter().map(|o| o["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["甲县", "上海组"]);
        assert_eq!(figure(&close, "stationed_days")["value"], json!(7.5));
        let team = &close["teams"][0];
        assert_eq!((&team["organization"]["name"], &team["status"], &team["is_late"]), (&json!("上海组"), &json!("draft"), &json!(true)));
        assert_eq!((&number(team, "days")["value"], &number(team, "days")["year_value"]), (&json!(5.5), &json!(7.5)));
        changed_later(ctx, &close).await;
    })
    .await;
}

/// What comes later stands beside, with who did it.
async fn changed_later(ctx: &Ctx, before: &Value) {
    ctx.advance(Duration::hours(1)).await;
    facts(ctx, &[("2024-08-21", "示例乙公司", "外出拜访", "")], &[("2024-08-12", "2024-08-12", "全天")], &[("XS9", "2024-08-01", "2024-08-09")])
        .await;
    let (center, officer) = (ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
    let after = center.get("/month-closes/2024-08").await.expect(200);
    let leads = figure(&after, "outpost_effective_leads");
    assert_eq!((&leads["value"], &leads["now"], &leads["differs"]), (&json!(1), &json!(2), &json!(true)));
    assert_eq!(number(&after["teams"][0], "days")["now"], json!(6.5));
    for figure in before["figures"].as_array().unwrap() {
        let key = figure["key"].as_str().unwrap();
        assert_eq!(self::figure(&after, key)["value"], figure["value"], "{key}");
        let mut sum = 0.0;
        let mut url = format!("{}&limit=200", figure["records_url"].as_str().unwrap());
        while !url.is_empty() {
            let page = center.get(&url).await.expect(200);
            sum += page["items"].as_array().unwrap().iter().map(|item| item["weight"].as_f64().unwrap()).sum::<f64>();
            let next = page["next_cursor"].as_str().map(|cursor| format!("{}&limit=200&cursor={cursor}", figure["records_url"].as_str().unwrap()));
            url = next.unwrap_or_default();
        }
        if let Some(value) = figure["value"].as_f64().filter(|_| figure["records_count"].as_i64().unwrap() > 0) {
            assert!((sum - value).abs() < 0.001, "{key}: {sum} and {value}");
        }
    }
    let told = center.get(leads["changes_url"].as_str().unwrap()).await.expect(200);
    let change = &told["changes"][0];
    assert_eq!((&change["change"], &change["code"], &change["by"]), (&json!("came"), &json!("XS9"), &json!("招商中心")));
    let hidden = officer.get("/month-closes/2024-08/figures/outpost_effective_leads").await.expect(200);
    assert_eq!((&hidden["changes"], &hidden["hidden_changes"]), (&json!([]), &json!(1)), "counted, not shown");
    let hidden = officer.get("/month-closes/2024-08/figures/outpost_effective_leads/records").await.expect(200);
    assert_eq!((&hidden["items"], &hidden["hidden_count"]), (&json!([]), &json!(1)));
    let team = ctx.organization("上海组");
    let own = ctx.as_role(Role::Envoy).get(&format!("/month-closes/2024-08/figures/stationed_days?organization_id={team}")).await.expect(200);
    assert_eq!((&own["changes"][0]["change"], &own["changes"][0]["weight_now"]), (&json!("changed"), &json!(8.5)));
    for path in ["2024-07", "2024-13", "x", "2024-08/figures/x", "2024-08/figures/x/records"] {
        center.get(&format!("/month-closes/{path}")).await.refused(404, "not_found");
    }
    let town = ctx.organization("城关镇");
    center.get(&format!("/month-closes/2024-08?organization_id={town}")).await.refused(404, "not_found");
}

#[actix_web::test]
async fn it_closes_at_once_when_all_reports_are_in_and_by_hand_when_it_is_over() {
    each_database(async |ctx| {
        august(ctx).await;
        let close = async |month: &str| ctx.as_role(Role::Center).post("/month-closes", json!({"month": month})).await;
        close("2024-08-01").await.refused(409, "month_not_over");
        ctx.as_role(Role::OutpostLead).post("/month-closes", json!({"month": "2024-07-01"})).await.refused(403, "forbidden");
        let july = close("2024-07-20").await.expect(201);
        assert_eq!((&july["month"], &july["reason"], &july["closed_by"]["name"]), (&json!("2024-07-01"), &json!("by_hand"), &json!("招商中心")));
        close("2024-07-01").await.refused(409, "already_closed");
        assert_eq!(july["teams"], 1, "a team that had no report has one now");
        ctx.advance(Duration::days(17)).await;
        let path = opened(ctx, &ctx.as_role(Role::OutpostLead)).await;
        submit(&ctx.as_role(Role::OutpostLead), &path).await;
        ctx.as_role(Role::Center).post_empty(&format!("{path}/acceptance")).await.expect(200);
        run(ctx).await;
        let closed = ctx.as_role(Role::Center).get("/month-closes/2024-08").await.expect(200);
        assert_eq!((&closed["reason"], &closed["teams"][0]["status"]), (&json!("all_accepted"), &json!("accepted")));
        run(ctx).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM month_closes", vec![]).await, 2, "once");
    })
    .await;
}

#[actix_web::test]
async fn the_month_before_a_county_came_to_be_closes_once_its_reports_are_in() {
    each_database(async |ctx| {
        august(ctx).await;
        let center = ctx.as_role(Role::Center);
        run(ctx).await;
        let july = json!({"organization_id": ctx.organization("上海组"), "month": "2024-07-01"});
        let report = center.post("/monthly-reports", july).await.expect(201);
        let path = format!("/monthly-reports/{}", report["id"].as_str().unwrap());
        submit(&ctx.as_role(Role::OutpostLead), &path).await;
        run(ctx).await;
        assert_eq!(center.get("/month-closes").await.expect(200)["items"], json!([]), "its day has passed, but nobody was there to report");
        center.post_empty(&format!("{path}/acceptance")).await.expect(200);
        run(ctx).await;
        assert_eq!(center.get("/month-closes/2024-07").await.expect(200)["reason"], "all_accepted");
    })
    .await;
}

const FROZEN: &[&str] =
    &["monthly_report_numbers", "monthly_report_records", "month_closes", "month_close_figures", "month_close_records", "month_close_teams"];

#[actix_web::test]
async fn the_database_itself_refuses_to_change_what_was_frozen() {
    each_database(async |ctx| {
        august(ctx).await;
        target(ctx).await;
        ctx.as_role(Role::Center).post("/month-closes", json!({"month": "2024-07-01"})).await.expect(201);
        for table in FROZEN {
            assert!(ctx.count(&format!("SELECT COUNT(*) FROM {table}"), vec![]).await > 0, "{table}");
            for text in [format!("DELETE FROM {table}"), format!("UPDATE {table} SET county_id = county_id")] {
                let refused = zhaoyin::db::sql::execute(ctx.app.db.write(), &text, []).await;
                assert!(refused.is_err(), "{text}");
            }
        }
    })
    .await;
}

/// A sequence of numbers that looks like chance and is the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Writes that touch what a closed month counted.
const WRITES: &[&str] = &[
    "UPDATE visits SET archived_at = $1 WHERE id = (SELECT id FROM visits WHERE archived_at IS NULL ORDER BY visited_on LIMIT 1)",
    "UPDATE visits SET archived_at = NULL, updated_at = $1",
    "UPDATE visits SET direction = 'in', updated_at = $1 WHERE id = (SELECT id FROM visits ORDER BY id LIMIT 1)",
    "UPDATE visits SET outcome = 'x', updated_at = $1",
    "UPDATE stays SET status = 'leave', updated_at = $1 WHERE id = (SELECT id FROM stays ORDER BY id LIMIT 1)",
    "UPDATE stays SET end_on = start_on, updated_at = $1",
    "UPDATE stays SET archived_at = $1 WHERE id = (SELECT id FROM stays ORDER BY id DESC LIMIT 1)",
    "UPDATE leads SET effective_on = NULL, updated_at = $1 WHERE id = (SELECT id FROM leads ORDER BY id LIMIT 1)",
    "UPDATE leads SET archived_at = $1 WHERE id = (SELECT id FROM leads ORDER BY id DESC LIMIT 1)",
    "UPDATE projects SET total_investment_yuan = total_investment_yuan * 3, updated_at = $1",
    "UPDATE projects SET status = 'terminated', terminated_on = signed_on, updated_at = $1 WHERE id = (SELECT id FROM projects ORDER BY id LIMIT 1)",
    "UPDATE fund_arrivals SET amount_yuan = amount_yuan + 10000, updated_at = $1",
    "UPDATE organizations SET zone = 'x片区', updated_at = $1 WHERE kind = 'outpost'",
    "UPDATE postings SET to_on = '2024-03-01', updated_at = $1 WHERE id = (SELECT id FROM postings ORDER BY id LIMIT 1)",
    "UPDATE targets SET value_e4 = value_e4 * 2, updated_at = $1",
    "UPDATE companies SET archived_at = $1",
];

/// What a closed month says: everything but what is now.
async fn said(ctx: &Ctx, month: &str) -> Vec<Value> {
    let center = ctx.as_role(Role::Center);
    let mut said = Vec::new();
    let close = center.get(&format!("/month-closes/{month}")).await.expect(200);
    for organization in close["organizations"].as_array().unwrap() {
        let path = format!("/month-closes/{month}?organization_id={}", organization["id"].as_str().unwrap());
        let close = center.get(&path).await.expect(200);
        said.extend(close["figures"].as_array().unwrap().iter().map(|f| json!([f["key"], f["value"], f["records_count"]])));
        for team in close["teams"].as_array().unwrap() {
            let numbers = team["numbers"].as_array().unwrap().iter().map(|n| json!([n["key"], n["value"], n["year_value"]]));
            said.push(json!([team["organization"]["name"], team["zone"], team["status"], numbers.collect::<Vec<_>>()]));
        }
    }
    said
}

#[actix_web::test]
async fn closed_months_never_change_under_any_later_writes() {
    each_database(async |ctx| {
        unname(ctx).await;
        import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
        let sheet = vec![vec!["年度", "指标", "单位", "目标值"], vec!["2024", "有效线索(条)", "上海组", "10"]];
        import(&ctx.as_role(Role::Center), &workbook(&[("目标任务", sheet)])).await;
        ctx.as_role(Role::Center).post("/month-closes", json!({"month": "2024-07-01"})).await.expect(201);
        let before = said(ctx, "2024-07").await;
        assert!(before.len() > 100, "{}", before.len());
        for seed in 0..4 {
            let mut chance = Chance(seed);
            for _ in 0..6 {
                let write = WRITES[usize::try_from(chance.below(u64::try_from(WRITES.len()).unwrap())).unwrap()];
                ctx.advance(Duration::minutes(i64::try_from(chance.below(600)).unwrap())).await;
                let now = ctx.app.clock.now();
                let values = if write.contains("$1") { vec![now.into()] } else { vec![] };
                ctx.execute(write, values).await;
            }
            assert_eq!(said(ctx, "2024-07").await, before, "after the writes of {seed}");
        }
        import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
        run(ctx).await;
        assert_eq!(said(ctx, "2024-07").await, before);
    })
    .await;
}
