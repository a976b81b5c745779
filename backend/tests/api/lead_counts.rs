//! Board, funnel, stalls and forecast: each number is that of the rows that it opens.
use crate::support::leads::{hang, lead_id, leads, set, set_id};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

async fn fill(ctx: &Ctx) {
    leads(
        ctx,
        &[
            ("XS1", "上海组", "首报", "2024-03-01", "10000"),
            ("XS2", "上海组", "在谈", "2024-03-02", "20000"),
            ("XS3", "城关镇", "重点在谈", "2024-03-03", "60000"),
            ("XS4", "城关镇", "拟签约", "2024-03-04", "5000"),
            ("XS5", "城关镇", "流失", "2024-03-05", "30000"),
            ("XS6", "上海组", "已签约", "2023-03-06", "10000"),
            ("XS7", "城关镇", "在谈", "2024-03-07", "90000"),
        ],
    )
    .await;
    set(ctx, "XS5", "left_stage = 'effective'").await;
    set(ctx, "XS7", "is_restricted = TRUE").await;
    for (code, cause) in [("XS2", "'用地'"), ("XS3", "'用地'"), ("XS7", "'资金'")] {
        hang(ctx, code, "lead_blockers", &[("cause", cause), ("opened_on", "'2024-05-01'")], &[]).await;
    }
}

async fn total(client: &Client<'_>, query: &str) -> i64 {
    client.get(&format!("/leads?{query}&total=true&limit=1")).await.expect(200)["total"].as_i64().unwrap()
}

fn column<'a>(board: &'a Value, stage: &str) -> &'a Value {
    board["columns"].as_array().unwrap().iter().find(|column| column["stage"] == stage).unwrap()
}

#[actix_web::test]
async fn the_board_shows_what_the_list_shows() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        let board = center.get("/lead-board").await.expect(200);
        assert_eq!(board["columns"].as_array().unwrap().len(), 8, "empty ones too");
        let talks = column(&board, "negotiating");
        // The ledger's importer entered XS7, so the centre is named on it; the leader is not.
        assert_eq!((&talks["count"], &talks["hidden"]), (&json!(2), &json!(0)));
        let told = ctx.as_role(Role::Leader).get("/lead-board").await.expect(200);
        let talks = column(&told, "negotiating");
        assert_eq!((&talks["count"], &talks["hidden"], &talks["expected_investment_yuan"]), (&json!(1), &json!(1), &json!(200_000_000)));
        assert_eq!(talks["items"][0]["code"], "XS2");
        let narrowed = ctx.as_role(Role::Leader).get("/lead-board?q=XS7").await.expect(200);
        assert_eq!(column(&narrowed, "negotiating")["hidden"], Value::Null, "a filter would tell what is hidden");
        for stage in ["reported", "negotiating", "lost"] {
            assert_eq!(column(&board, stage)["count"], total(&center, &format!("stage={stage}")).await);
        }
        let own = envoy.get("/lead-board?limit=1").await.expect(200);
        assert_eq!((&column(&own, "signed")["count"], &column(&own, "key_negotiating")["count"]), (&json!(1), &json!(0)));
        let statements = async |path: &str| ctx.statements(center.get(path)).await;
        assert_eq!(statements("/lead-board?limit=1").await, statements("/lead-board?limit=50").await);
        assert!(statements("/lead-board").await <= 3);
        for (path, code) in [("cursor=x", "unknown_parameter"), ("limit=51", "invalid_limit"), ("overdue=none", "invalid_parameter")] {
            center.get(&format!("/lead-board?{path}")).await.refused(400, code);
        }
    })
    .await;
}

#[actix_web::test]
async fn the_funnel_counts_how_far_and_opens_its_rows() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let funnel = center.get("/lead-funnel").await.expect(200);
        let counts = |group: &Value| group["steps"].as_array().unwrap().iter().map(|step| step["count"].as_i64().unwrap()).collect::<Vec<_>>();
        assert_eq!(counts(&funnel["items"][0]), [6, 5, 4, 2, 1, 0], "of this year");
        assert_eq!((&funnel["items"][0]["lost"], &funnel["items"][0]["steps"][1]["conversion_bp"]), (&json!(1), &json!(8333)));
        ctx.execute("UPDATE organizations SET zone = '长三角片区' WHERE name = '上海组'", vec![]).await;
        for by in ["organization", "zone", "source_type", "method"] {
            let funnel = center.get(&format!("/lead-funnel?by={by}&with_days=true")).await.expect(200);
            assert!(funnel["items"].as_array().unwrap().len() > 1, "{by}");
            for group in funnel["items"].as_array().unwrap() {
                for step in group["steps"].as_array().unwrap() {
                    assert_eq!(total(&center, step["query"].as_str().unwrap()).await, step["count"].as_i64().unwrap(), "{by} {group}");
                }
            }
        }
        let by = center.get("/lead-funnel?by=organization").await.expect(200);
        assert_eq!((&by["items"][1]["organization"]["name"], &by["items"][2]["organization"]["name"]), (&json!("城关镇"), &json!("上海组")));
        // The leader counts the restricted one and does not see it.
        let leader = ctx.as_role(Role::Leader);
        let told = leader.get("/lead-funnel").await.expect(200);
        assert_eq!(counts(&told["items"][0])[0], 6);
        assert_eq!(total(&leader, told["items"][0]["steps"][0]["query"].as_str().unwrap()).await, 5);
        assert_eq!(counts(&ctx.as_role(Role::Envoy).get("/lead-funnel").await.expect(200)["items"][0])[0], 2);
        leader.get("/lead-funnel?by=stage").await.refused(400, "invalid_parameter");
    })
    .await;
}

#[actix_web::test]
async fn days_in_a_stage_are_the_median_of_those_that_left_it() {
    each_database(async |ctx| {
        fill(ctx).await;
        for (code, changes) in [("XS2", [("'reported'", "'effective'", "'2024-03-12'"), ("'effective'", "'negotiating'", "'2024-03-15'")])] {
            for (at, (from, to, on)) in changes.into_iter().enumerate() {
                let text =
                    "INSERT INTO lead_stage_changes (id, county_id, lead_id, from_stage, to_stage, changed_on, changed_at) VALUES ($1, $2, $3, ";
                let at = ctx.app.clock.now() + chrono::Duration::seconds(i64::try_from(at).unwrap());
                let values = vec![uuid::Uuid::now_v7().into(), ctx.county_id.into(), lead_id(ctx, code).await.into(), at.into()];
                ctx.execute(&format!("{text}{from}, {to}, {on}, $4)"), values).await;
            }
        }
        let funnel = ctx.as_role(Role::Center).get("/lead-funnel?with_days=true&by=organization").await.expect(200);
        let days =
            |group: usize| funnel["items"][group]["steps"].as_array().unwrap().iter().map(|step| step["median_days"].clone()).collect::<Vec<_>>();
        assert_eq!(days(0)[..3], [json!(10), json!(3), Value::Null]);
        assert_eq!(days(1)[..2], [Value::Null, Value::Null], "nobody of the township has moved");
    })
    .await;
}

#[actix_web::test]
async fn stalls_and_forecast_count_what_they_open() {
    each_database(async |ctx| {
        fill(ctx).await;
        set(ctx, "XS4", "expected_signing_on = '2024-09-10'").await;
        set(ctx, "XS3", "expected_signing_on = '2024-09-20'").await;
        set(ctx, "XS2", "expected_signing_on = '2024-06-20'").await;
        set(ctx, "XS7", "expected_signing_on = '2024-09-02'").await;
        let (center, leader) = (ctx.as_role(Role::Center), ctx.as_role(Role::Leader));
        let stalls = leader.get("/lead-stalls").await.expect(200);
        let told: Vec<_> = stalls["items"].as_array().unwrap().iter().map(|s| json!([s["cause"], s["count"], s["hidden"], s["oldest_on"]])).collect();
        assert_eq!(told, [json!(["用地", 2, 0, "2024-05-01"]), json!(["资金", 1, 1, "2024-05-01"])]);
        let by_cause = center.get("/figures").await.expect(200);
        let stalled = by_cause["figures"].as_array().unwrap().iter().find(|figure| figure["key"] == "stalled_leads").unwrap()["value"].clone();
        assert_eq!(stalled.to_string().trim_matches('"'), "3", "the same as the figure");
        for stall in center.get("/lead-stalls").await.expect(200)["items"].as_array().unwrap() {
            assert_eq!(total(&center, stall["query"].as_str().unwrap()).await, stall["count"].as_i64().unwrap());
        }
        let forecast = leader.get("/lead-forecast").await.expect(200);
        let cells = forecast["items"].as_array().unwrap();
        let told: Vec<_> = cells.iter().map(|c| json!([c["month"], c["is_past"], c["from_yuan"], c["signing"], c["earlier"], c["hidden"]])).collect();
        let expected = [
            json!(["2024-06-01", true, 100_000_000, 0, 1, 0]),
            json!(["2024-09-01", false, 0, 1, 0, 0]),
            json!(["2024-09-01", false, 500_000_000, 0, 2, 1]),
        ];
        assert_eq!(told, expected);
        assert_eq!(cells[2]["expected_investment_yuan"], 600_000_000, "what is hidden is in no sum");
        for cell in cells {
            let shown = cell["signing"].as_i64().unwrap() + cell["earlier"].as_i64().unwrap() - cell["hidden"].as_i64().unwrap();
            assert_eq!(total(&leader, cell["query"].as_str().unwrap()).await, shown, "{cell}");
        }
        let owner = ctx.person(Role::Leader).id;
        set_id(ctx, "XS7", "owner_id", owner).await;
        assert_eq!(leader.get("/lead-stalls").await.expect(200)["items"][1]["hidden"], 0, "now named");
    })
    .await;
}
