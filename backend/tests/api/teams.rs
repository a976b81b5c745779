//! A team's page, the teams beside each other, and what they cost.
use crate::monthly_reports::{august, number};
use crate::support::ledger::{case, import, unname};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

#[actix_web::test]
async fn a_team_has_a_page_of_a_month() {
    each_database(async |ctx| {
        august(ctx).await;
        let team = ctx.organization("上海组");
        let path = format!("/outposts/{team}/summary?month=2024-08-01");
        let envoy = ctx.as_role(Role::Envoy);
        let page = envoy.get(&path).await.expect(200);
        assert_eq!((&page["organization"]["name"], &page["is_closed"], &page["report"]), (&json!("上海组"), &json!(false), &Value::Null));
        assert_eq!((&number(&page, "days")["value"], &number(&page, "days")["year_value"]), (&json!(5.5), &json!(7.5)));
        let people: Vec<(&str, f64)> =
            page["people"].as_array().unwrap().iter().map(|p| (p["user"]["name"].as_str().unwrap(), p["days"].as_f64().unwrap())).collect();
        assert_eq!(people, [("驻外干部", 5.5), ("驻外组长", 0.0)]);
        assert_eq!((&page["month_result"]["conversion_pct"], &page["month_result"]["costs_yuan"]), (&json!(50), &Value::Null));
        for number in page["numbers"].as_array().unwrap() {
            for (url, value) in [("records_url", "value"), ("year_records_url", "year_value")] {
                let records = envoy.get(number[url].as_str().unwrap()).await.expect(200);
                let sum: f64 = records["items"].as_array().unwrap().iter().map(|item| item["weight"].as_f64().unwrap()).sum();
                assert_eq!(sum, number[value].as_f64().unwrap(), "{} {url}", number["key"]);
            }
        }
        let officer = ctx.as_role(Role::UnitOfficer);
        officer.get(&path).await.refused(404, "not_found");
        officer.get(&format!("/outposts/{team}/numbers/days/records?from=2024-08-01&to=2024-08-31")).await.refused(404, "not_found");
        let center = ctx.as_role(Role::Center);
        center.get(&format!("/outposts/{}/summary", ctx.organization("城关镇"))).await.refused(404, "not_found");
        center.get(&format!("/outposts/{team}/numbers/x/records?from=2024-08-01&to=2024-08-31")).await.refused(404, "not_found");
        center.get(&format!("/outposts/{team}/numbers/days/records?from=2024-08-31&to=2024-08-01")).await.refused(400, "invalid_parameter");
        let leads = format!("/outposts/{team}/numbers/effective_leads/records?from=2024-08-01&to=2024-08-31");
        ctx.execute("UPDATE leads SET is_restricted = TRUE", vec![]).await;
        let hidden = ctx.as_role(Role::Leader).get(&leads).await.expect(200);
        assert_eq!((&hidden["items"], &hidden["hidden_count"], &hidden["hidden_weight"]), (&json!([]), &json!(1), &json!(1)));
    })
    .await;
}

#[actix_web::test]
async fn teams_stand_beside_each_other_zeros_too() {
    each_database(async |ctx| {
        august(ctx).await;
        let admin = ctx.as_role(Role::SystemAdmin);
        admin.post("/organizations", json!({"name": "深圳组", "kind": "outpost", "zone": "深圳片区"})).await.expect(201);
        let officer = ctx.as_role(Role::UnitOfficer);
        let beside = officer.get("/outposts/comparison?from=2024-03-15&to=2024-08-01").await.expect(200);
        let names: Vec<&str> = beside["teams"].as_array().unwrap().iter().map(|team| team["organization"]["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["上海组", "深圳组"], "every business role sees the values");
        assert_eq!(beside["months"].as_array().unwrap().len(), 6);
        let shanghai = &beside["teams"][0];
        let days: Vec<f64> = shanghai["months"].as_array().unwrap().iter().map(|cell| cell["days"].as_f64().unwrap()).collect();
        assert_eq!(days, [0.0, 0.0, 0.0, 0.0, 2.0, 5.5]);
        assert_eq!(
            (&shanghai["total"]["days"], &shanghai["total"]["visits"], &shanghai["total"]["companies_visited"]),
            (&json!(7.5), &json!(3), &json!(2))
        );
        assert!(beside["teams"][1]["months"].as_array().unwrap().iter().all(|cell| cell["days"] == 0 && cell["visits"] == 0));
        for query in ["from=2024-09-01&to=2024-08-01", "from=2020-01-01&to=2024-08-01", "from=x", "a=1"] {
            assert_eq!(officer.get(&format!("/outposts/comparison?{query}")).await.status, 400, "{query}");
        }
        let short = ctx.statements(officer.get("/outposts/comparison?from=2024-08-01&to=2024-08-01")).await;
        let long = ctx.statements(officer.get("/outposts/comparison?from=2023-01-01&to=2024-08-01")).await;
        assert!(short > 0 && short == long, "{short} and {long}");
    })
    .await;
}

#[actix_web::test]
async fn the_same_number_is_the_same_in_the_figures() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let beside = center.get("/outposts/comparison?from=2024-01-01&to=2024-08-01").await.expect(200);
        let mut compared = 0;
        for team in beside["teams"].as_array().unwrap() {
            let id = team["organization"]["id"].as_str().unwrap();
            let figures = center.get(&format!("/figures?as_of=2024-08-31&organization_id={id}")).await.expect(200);
            let figure = |key: &str| figures["figures"].as_array().unwrap().iter().find(|f| f["key"] == key).unwrap()["value"].clone();
            for (key, of) in
                [("days", "stationed_days"), ("companies_visited", "outpost_companies_visited"), ("effective_leads", "outpost_effective_leads")]
            {
                assert_eq!(team["total"][key].as_f64(), figure(of).as_f64(), "{key} of {}", team["organization"]["name"]);
                compared += u64::from(figure(of).as_f64() > Some(0.0));
            }
            let signed: f64 = figure("signed_by_zone").as_object().unwrap().values().map(|value| value.as_f64().unwrap()).sum();
            assert_eq!(team["total"]["signings"].as_f64(), Some(signed), "{}", team["organization"]["name"]);
            let months: f64 = team["months"].as_array().unwrap().iter().map(|cell| cell["days"].as_f64().unwrap()).sum();
            assert_eq!(Some(months), team["total"]["days"].as_f64());
        }
        assert!(compared > 3, "the case has something to compare: {compared}");
        let county = center.get("/figures?as_of=2024-08-31").await.expect(200);
        for key in ["principal_trips", "principal_trip_companies", "outpost_arranged_for_principals"] {
            let figure = county["figures"].as_array().unwrap().iter().find(|f| f["key"] == key).unwrap();
            assert_eq!(beside["county"][key], figure["value"], "{key}");
        }
    })
    .await;
}

/// One cost of the team.
fn cost(ctx: &Ctx, unit: &str, month: &str) -> Value {
    json!({"organization_id": ctx.organization(unit), "month": month, "item": " 房租 ", "amount_yuan": 6000})
}

#[actix_web::test]
async fn what_a_team_costs_is_kept_by_its_lead_or_the_centre() {
    each_database(async |ctx| {
        august(ctx).await;
        let (lead, center, officer) = (ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Center), ctx.as_role(Role::UnitOfficer));
        let made = lead.post("/team-costs", cost(ctx, "上海组", "2024-08-15")).await.expect(201);
        assert_eq!((&made["item"], &made["month"], &made["can"]["update"]), (&json!("房租"), &json!("2024-08-01"), &json!(true)));
        center.post("/team-costs", cost(ctx, "上海组", "2024-07-01")).await.expect(201);
        center.post("/team-costs", cost(ctx, "城关镇", "2024-07-01")).await.faulty("organization_id", "unknown_reference");
        lead.post("/team-costs", cost(ctx, "上海组", "2024-09-01")).await.faulty("month", "in_the_future");
        let mut below = cost(ctx, "上海组", "2024-08-01");
        below["amount_yuan"] = json!(-1);
        lead.post("/team-costs", below).await.faulty("amount_yuan", "range");
        officer.post("/team-costs", cost(ctx, "上海组", "2024-08-01")).await.refused(403, "forbidden");
        assert!(officer.get("/team-costs").await.expect(200)["items"].as_array().unwrap().is_empty());
        let path = format!("/team-costs/{}", made["id"].as_str().unwrap());
        let changed = lead.patch(&path, json!({"amount_yuan": 5000, "note": "含水电"})).await.expect(200);
        assert_eq!((&changed["amount_yuan"], &changed["version"]), (&json!(5000), &json!(2)));
        lead.patch(&path, json!({"item": ""})).await.faulty("item", "length");
        ctx.as_role(Role::OutpostLead).with("if-match", "\"1\"").patch(&path, json!({"note": "x"})).await.refused(412, "stale_version");
        let page = lead.get(&format!("/outposts/{}/summary?month=2024-08-01", ctx.organization("上海组"))).await.expect(200);
        assert_eq!((&page["month_result"]["costs_yuan"], &page["year_result"]["costs_yuan"]), (&json!(5000), &json!(11_000)));
        assert_eq!(page["month_result"]["cost_per_effective_lead_yuan"], json!(5000));
        let seen = center.get("/outposts/comparison?from=2024-07-01&to=2024-08-01").await.expect(200);
        assert_eq!(seen["teams"][0]["total"]["result"]["costs_yuan"], json!(11_000));
        let hidden = officer.get("/outposts/comparison?from=2024-07-01&to=2024-08-01").await.expect(200);
        assert_eq!(hidden["teams"][0]["total"]["result"]["costs_yuan"], Value::Null, "costs are for those who see the team");
        assert_eq!(lead.delete(&path).await.status, 204);
        assert_eq!(center.get("/team-costs?total=true").await.expect(200)["total"], 1);
        center.patch(&path, json!({"note": "x"})).await.refused(404, "not_found");
    })
    .await;
}
