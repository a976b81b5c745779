//! Every figure of the samples, through the API, with the records behind it.
use crate::support::ledger::{case, expected, import, organization, unname};
use crate::support::{Client, each_database};
use serde_json::Value;
use zhaoyin::authz::Role;

/// The figures that differ from what the case expects.
async fn differing(client: &Client<'_>, query: &str, expected: &Value) -> Vec<String> {
    let got = client.get(&format!("/figures?{query}")).await.expect(200);
    let figures = got["figures"].as_array().unwrap();
    assert_eq!(figures.len(), expected.as_object().unwrap().len());
    let wrong = figures.iter().filter(|figure| !same(&figure["value"], &expected[figure["key"].as_str().unwrap()]["value"]));
    wrong.map(|f| format!("{query} {}: {} but {}", f["key"], f["value"], expected[f["key"].as_str().unwrap()]["value"])).collect()
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Object(a), Value::Object(b)) => a.len() == b.len() && a.iter().all(|(k, v)| b.get(k).is_some_and(|w| same(v, w))),
        _ => a == b,
    }
}

#[actix_web::test]
async fn every_figure_of_every_sample_is_as_expected() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("county.xlsx")).await;
        for date in ["2024-08-15", "2024-10-31"] {
            let wrong = differing(&center, &format!("as_of={date}"), &expected(&format!("county.{date}.figures.json"))).await;
            assert!(wrong.is_empty(), "{wrong:#?}");
        }
        for (name, figures) in expected("county.2024-10-31.organizations.json").as_object().unwrap() {
            let id = organization(&center, name).await;
            let wrong = differing(&center, &format!("as_of=2024-10-31&organization_id={id}"), figures).await;
            assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        }
    })
    .await;
}

#[actix_web::test]
async fn a_messy_workbook_tells_the_facts_of_the_tidy_one() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("messy.xlsx")).await;
        for date in ["2024-08-15", "2024-10-31"] {
            let wrong = differing(&center, &format!("as_of={date}"), &expected(&format!("small.{date}.figures.json"))).await;
            assert!(wrong.is_empty(), "{wrong:#?}");
        }
        for (name, figures) in expected("small.2024-10-31.organizations.json").as_object().unwrap() {
            let id = organization(&center, name).await;
            let wrong = differing(&center, &format!("as_of=2024-10-31&organization_id={id}"), figures).await;
            assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        }
    })
    .await;
}

/// The sum of all records' weights, by group, hidden ones under their own name; pages are small so that paging is tried.
async fn weighed(client: &Client<'_>, url: &str) -> (f64, std::collections::BTreeMap<String, f64>, i64) {
    let (mut sum, mut groups, mut count, mut cursor) = (0.0, std::collections::BTreeMap::new(), 0, None::<String>);
    loop {
        let after = cursor.map(|c| format!("&cursor={c}")).unwrap_or_default();
        let page = client.get(&format!("{url}&limit=50{after}")).await.expect(200);
        for item in page["items"].as_array().unwrap() {
            let weight = item["weight"].as_f64().unwrap();
            sum += weight;
            count += 1;
            *groups.entry(item["group"].as_str().unwrap_or_default().to_owned()).or_insert(0.0) += weight;
        }
        cursor = page["next_cursor"].as_str().map(str::to_owned);
        if cursor.is_none() {
            sum += page["hidden_weight"].as_f64().unwrap();
            return (sum, groups, count + page["hidden_count"].as_i64().unwrap());
        }
    }
}

async fn records_sum_to_values(client: &Client<'_>, query: &str) {
    let figures = client.get(&format!("/figures?{query}")).await.expect(200);
    for figure in figures["figures"].as_array().unwrap() {
        let url = figure["records_url"].as_str().unwrap();
        let first = client.get(url).await.expect(200);
        if !first["parts"].is_null() {
            assert!(first["parts"].as_array().unwrap().len() >= 2, "{first}");
            continue;
        }
        let (sum, groups, count) = weighed(client, url).await;
        let near = |a: f64, b: f64| (a - b).abs() < 0.005;
        match &figure["value"] {
            Value::Null => assert_eq!(count, 0, "{url}"),
            Value::Object(table) if first["hidden_count"] != 0 => {
                let total: f64 = table.values().filter_map(Value::as_f64).sum();
                assert!(near(sum, total), "{url}: {sum} but {total}");
            }
            Value::Object(table) => {
                for (group, value) in table {
                    let got = groups.get(group).copied().unwrap_or(0.0);
                    assert!(near(got, value.as_f64().unwrap()), "{url} {group}: {got} but {value}");
                }
            }
            value => assert!(near(sum, value.as_f64().unwrap()), "{url}: {sum} but {value}"),
        }
        assert_eq!(figure["records_count"].as_i64().unwrap(), count, "{url}");
    }
}

#[actix_web::test]
async fn the_weights_of_the_records_sum_to_the_value_of_every_figure() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        for date in ["2024-08-15", "2024-10-31"] {
            records_sum_to_values(&center, &format!("as_of={date}")).await;
        }
        for name in ["城关镇", "驻沪苏招商组", "县招商中心"] {
            let id = organization(&center, name).await;
            records_sum_to_values(&center, &format!("as_of=2024-10-31&organization_id={id}")).await;
        }
    })
    .await;
}

#[actix_web::test]
async fn an_envoy_gets_the_countys_values_but_only_the_rows_of_the_own_team() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let envoy = ctx.as_role(Role::Envoy);
        let of = |who: Value| who["figures"].as_array().unwrap().iter().map(|f| f["value"].clone()).collect::<Vec<_>>();
        let query = "/figures?as_of=2024-10-31";
        assert_eq!(of(envoy.get(query).await.expect(200)), of(center.get(query).await.expect(200)));
        let page = envoy.get("/figures/signed_ge_1yi/records?as_of=2024-10-31").await.expect(200);
        assert_eq!(page["items"].as_array().unwrap().len(), 0, "no project touches this team");
        assert_eq!(page["hidden_count"], 11);
        assert_eq!(page["hidden_weight"], 11);
        records_sum_to_values(&envoy, "as_of=2024-10-31").await;
    })
    .await;
}

#[actix_web::test]
async fn all_figures_take_at_most_twelve_statements() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        let empty = ctx.statements(center.get("/figures?as_of=2024-10-31")).await;
        import(&center, &case("county.xlsx")).await;
        let full = ctx.statements(center.get("/figures?as_of=2024-10-31")).await;
        assert_eq!(empty, full, "the same number of statements for any number of rows");
        assert!(full <= 12, "{full} statements");
        let records = async |limit: usize| {
            ctx.statements(center.get(&format!("/figures/outpost_effective_leads/records?as_of=2024-10-31&limit={limit}"))).await
        };
        assert_eq!(records(1).await, records(50).await);
    })
    .await;
}

#[actix_web::test]
async fn odd_questions_are_refused_in_words() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        center.get("/figures?as_of=2024-13-01").await.refused(400, "invalid_parameter");
        center.get("/figures?as_off=2024-10-31").await.refused(400, "unknown_parameter");
        center.get("/figures?organization_id=00000000-0000-7000-8000-000000000000").await.refused(404, "not_found");
        center.get("/figures/no_such_key/records").await.refused(404, "not_found");
        center.get("/figures/started/records?limit=201").await.refused(400, "invalid_limit");
        center.get("/figures/started/records?cursor=x").await.refused(400, "invalid_cursor");
        for role in [Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor] {
            ctx.as_role(role).get("/figures").await.refused(403, "forbidden");
        }
        ctx.nobody().get("/figures").await.refused(401, "unauthorized");
        let early = center.get("/figures?as_of=0001-01-01").await.expect(200);
        assert!(early["schedule_as_of"].is_null());
        center.get("/figures?as_of=9999-12-31").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn figures_and_records_come_as_files_and_each_file_is_logged() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let csv = ctx.as_role(Role::Center).with("accept", "text/csv").get("/figures?as_of=2024-10-31").await;
        assert_eq!(csv.status, 200);
        let text = String::from_utf8(csv.body.to_vec()).unwrap();
        assert!(text.contains("新签约亿元以上项目") && text.contains("48873.14"), "{text}");
        let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let book = ctx.as_role(Role::Center).with("accept", xlsx).get("/figures/signed_ge_1yi/records?as_of=2024-10-31").await;
        assert_eq!((book.status, book.header("content-type")), (200, xlsx));
        assert!(book.header("content-disposition").starts_with("attachment"));
        assert_eq!(ctx.audited("exported").await, 2);
    })
    .await;
}
