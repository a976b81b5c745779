//! The county's rules as data: settings with their days, dictionaries, packages, the calendar, chains.
use crate::support::files::attach;
use crate::support::ledger::{case, import, moved, unname, upload, workbook};
use crate::support::{Client, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::settings;

async fn setting(client: &Client<'_>, key: &str) -> Value {
    let all = client.get("/settings").await.expect(200);
    all["items"].as_array().unwrap().iter().find(|setting| setting["key"] == key).unwrap().clone()
}

/// The live words of a dictionary, in their order.
async fn words(client: &Client<'_>, dictionary: &str) -> Vec<String> {
    let page = client.get(&format!("/dictionaries/{dictionary}/entries?limit=200")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|entry| entry["value"].as_str().unwrap().to_owned()).collect()
}

/// The address of a word.
async fn entry(client: &Client<'_>, dictionary: &str, word: &str) -> String {
    let page = client.get(&format!("/dictionaries/{dictionary}/entries?limit=200&archived=true")).await.expect(200);
    let found = page["items"].as_array().unwrap().iter().find(|entry| entry["value"] == word).unwrap().clone();
    format!("/dictionary-entries/{}", found["id"].as_str().unwrap())
}

#[actix_web::test]
async fn a_rule_stands_from_its_day_until_the_next_and_keeps_its_past() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let before = setting(&ctx.as_role(Role::Envoy), "first_report_protection_days").await;
        assert_eq!((&before["value"], &before["from_on"], &before["unit"]), (&json!(90), &Value::Null, &json!("days")));
        assert_eq!((&before["version"], &before["can"]["update"], &before["history"]), (&json!(0), &json!(false), &json!([])));
        assert_eq!(before["name"]["zh"], "首报保护期");
        let path = "/settings/first_report_protection_days";
        let now = center.put(path, json!({"value": 60})).await;
        assert_eq!(now.header("etag"), "\"1\"");
        let now = now.expect(200);
        assert_eq!((&now["value"], &now["from_on"], &now["can"]["update"]), (&json!(60), &json!("2024-08-15"), &json!(true)));
        let ahead = center.put(path, json!({"value": 30, "from_on": "2024-09-01", "reason": "甲招商〔2024〕7号"})).await.expect(200);
        assert_eq!((&ahead["value"], ahead["history"].as_array().unwrap().len()), (&json!(60), 2));
        assert_eq!((&ahead["history"][0]["value"], &ahead["history"][0]["reason"]), (&json!(30), &json!("甲招商〔2024〕7号")));
        assert_eq!(ahead["history"][0]["changed_by"]["name"], "招商中心");
        center.put(path, json!({"value": 80, "from_on": "2024-01-01"})).await.faulty("reason", "required");
        center.put(path, json!({"value": 80, "from_on": "2024-01-01", "reason": "补录"})).await.expect(200);
        let db = ctx.app.db.read();
        for (day, days) in [("2023-12-31", 90), ("2024-01-01", 80), ("2024-08-15", 60), ("2024-08-31", 60), ("2024-09-01", 30)] {
            let day: chrono::NaiveDate = day.parse().unwrap();
            assert_eq!(settings::number(db, ctx.county_id, "first_report_protection_days", day).await.unwrap(), days, "{day}");
        }
        ctx.advance(Duration::days(20)).await;
        assert_eq!(setting(&ctx.as_role(Role::Center), "first_report_protection_days").await["value"], 30);
        let audit = "SELECT COUNT(*) FROM audit_entries WHERE subject_type = 'setting' AND before IS NULL AND after LIKE '%60%'";
        assert_eq!(ctx.count(audit, vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_value_whose_day_has_not_come_is_taken_back() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let path = "/settings/first_report_protection_days";
        center.put(path, json!({"value": 60})).await.expect(200);
        center.put(path, json!({"value": 30, "from_on": "2024-09-01"})).await.expect(200);
        let planned = format!("{path}/values/2024-09-01");
        ctx.as_role(Role::SystemAdmin).delete(&planned).await.refused(403, "not_yours_to_set");
        ctx.as_role(Role::Center).with("if-match", "\"1\"").delete(&planned).await.refused(412, "stale_version");
        let after = ctx.as_role(Role::Center).with("if-match", "\"2\"").delete(&planned).await.expect(200);
        assert_eq!((&after["value"], &after["version"], after["history"].as_array().unwrap().len()), (&json!(60), &json!(3), 1));
        center.delete(&planned).await.refused(404, "not_found");
        center.delete(&format!("{path}/values/2024-08-15")).await.refused(409, "stands_already");
        center.delete(&format!("{path}/values/2024-13-15")).await.refused(404, "not_found");
        let audit = "SELECT COUNT(*) FROM audit_entries WHERE subject_type = 'setting' AND after IS NULL AND before LIKE '%30%'";
        assert_eq!(ctx.count(audit, vec![]).await, 1);
        let day = "2024-09-02".parse().unwrap();
        assert_eq!(settings::number(ctx.app.db.read(), ctx.county_id, "first_report_protection_days", day).await.unwrap(), 60);
        let again = center.put(path, json!({"value": 45, "from_on": "2024-09-01"})).await.expect(200);
        assert_eq!((&again["version"], again["history"].as_array().unwrap().len()), (&json!(4), 2));
    })
    .await;
}

#[actix_web::test]
async fn a_value_is_typed_and_each_keeper_sets_his_own() {
    each_database(async |ctx| {
        let (center, admin) = (ctx.as_role(Role::Center), ctx.as_role(Role::SystemAdmin));
        let path = "/settings/first_report_protection_days";
        for wrong in [json!(0), json!(731), json!("ninety"), json!(""), json!("90 ")] {
            center.put(path, json!({"value": wrong})).await.faulty("value", "range");
        }
        for wrong in [json!(1.5), json!(null), json!([90]), json!(true)] {
            center.put(path, json!({"value": wrong})).await.faulty("value", "invalid");
        }
        center.put(path, json!({"value": 60, "from_on": "1999-12-31"})).await.faulty("from_on", "range");
        center.put(path, json!({"value": 60, "from_on": "2040-01-01"})).await.faulty("from_on", "range");
        center.put(path, json!({"value": 60, "created_by": "x"})).await.faulty("created_by", "unknown_field");
        center.put("/settings/colour", json!({"value": 60})).await.refused(404, "not_found");
        center.put("/settings/duplicate_hint", json!({"value": "in_hand_only"})).await.expect(200);
        center.put("/settings/duplicate_hint", json!({"value": "all"})).await.faulty("value", "range");
        admin.put(path, json!({"value": 60})).await.refused(403, "not_yours_to_set");
        center.put("/settings/upload_limit_mib", json!({"value": 1})).await.refused(403, "not_yours_to_set");
        admin.put("/settings/timezone", json!({"value": "UTC"})).await.refused(403, "not_yours_to_set");
        assert_eq!(setting(&admin, "timezone").await["value"], "Asia/Shanghai");
        let first = center.put(path, json!({"value": 60})).await.expect(200);
        center.put(path, json!({"value": 61})).await.expect(200);
        let stale = ctx.as_role(Role::Center).with("if-match", format!("\"{}\"", first["version"])).put(path, json!({"value": 62})).await;
        assert_eq!(stale.refused(412, "stale_version")["current"]["value"], 61);
        // A technical bound holds at once.
        import(&center, &workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]])])).await;
        let company = center.get("/companies?limit=1").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
        let large = vec![b'a'; 1024 * 1024 + 1];
        attach(&center, "company", &company, "a.txt", &large).await.expect(201);
        admin.put("/settings/upload_limit_mib", json!({"value": 1})).await.expect(200);
        attach(&center, "company", &company, "a.txt", &large).await.refused(413, "file_too_large");
        admin.put("/settings/upload_limit_mib", json!({"value": 51})).await.faulty("value", "range");
    })
    .await;
}

#[actix_web::test]
async fn words_are_added_ordered_archived_and_the_ledger_follows() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let list = "/dictionaries/source_type/entries";
        let made = center.post(list, json!({"value": " 行业展会 "})).await.expect(201);
        assert_eq!((&made["value"], &made["position"]), (&json!("行业展会"), &json!(13)));
        for (value, code) in [("行业展会", "entry_exists"), ("乡镇", "entry_exists")] {
            center.post(list, json!({"value": value})).await.refused(409, code);
        }
        center.post(list, json!({"value": "甲、乙"})).await.faulty("value", "invalid");
        center.post("/dictionaries/colours/entries", json!({"value": "红"})).await.refused(404, "not_found");
        let before = words(&center, "source_type").await;
        let page = center.get(&format!("{list}?limit=200")).await.expect(200);
        let mut ids: Vec<&Value> = page["items"].as_array().unwrap().iter().map(|entry| &entry["id"]).collect();
        ids.rotate_right(1);
        let ordered = center.put("/dictionaries/source_type/order", json!({"ids": ids})).await.expect(200);
        assert_eq!(ordered["items"][0]["value"], "行业展会");
        assert_eq!(words(&center, "source_type").await[1..], before[..12]);
        center.put("/dictionaries/source_type/order", json!({"ids": ids[1..]})).await.faulty("ids", "not_all_entries");
        let twice = [ids.clone(), vec![ids[0]]].concat();
        center.put("/dictionaries/source_type/order", json!({"ids": twice})).await.faulty("ids", "not_all_entries");
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let lead = |code: &'static str, word: &'static str| vec![code, "示例公司", word, "走访招商", "上海组", "2024-01-05", "100", "首报"];
        let companies = vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
        let book = workbook(&[("企业", companies), ("线索", vec![header.clone(), lead("XS1", "行业展会"), lead("XS2", "乡镇")])]);
        assert_eq!(moved(&import(&center, &book).await), 3);
        // Archived: offered no more, but what holds it is still taken, and an export imports unchanged.
        let path = entry(&center, "source_type", "行业展会").await;
        assert_eq!(center.delete(&path).await.status, 204);
        assert!(!words(&center, "source_type").await.contains(&"行业展会".into()));
        center.post(list, json!({"value": "行业展会"})).await.refused(409, "entry_archived");
        let export = center.get("/ledger/export.xlsx").await.body.to_vec();
        let again = upload(&center, &export).await.expect(201);
        assert_eq!((moved(&again), again["errors"].as_array().map_or(0, Vec::len)), (0, 0), "{again}");
        assert_eq!(center.post_empty(&format!("{path}/restore")).await.expect(200)["archived_at"], Value::Null);
        center.post_empty(&format!("{path}/restore")).await.refused(409, "not_archived");
        ctx.as_role(Role::Envoy).post(list, json!({"value": "x"})).await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn a_renamed_word_is_renamed_wherever_it_is_held() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let held = [
            ("source_type", "leads", "source_type"),
            ("method", "leads", "method"),
            ("blocker_cause", "lead_blockers", "cause"),
            ("fund_kind", "funds", "kind"),
        ];
        for (dictionary, table, column) in held {
            let count = async |word: &str| ctx.count(&format!("SELECT COUNT(*) FROM {table} WHERE {column} = $1"), vec![word.into()]).await;
            let mut found = None;
            for word in words(&center, dictionary).await {
                let records = count(&word).await;
                if records > 0 {
                    found = Some((word, records));
                }
            }
            let (word, records) = found.unwrap_or_else(|| panic!("no record holds a word of {dictionary}"));
            let path = entry(&center, dictionary, &word).await;
            let renamed = center.patch(&path, json!({"value": format!("{word}（新）")})).await.expect(200);
            assert_eq!(renamed["version"], 2);
            assert_eq!((count(&word).await, count(&format!("{word}（新）")).await), (0, records), "{dictionary}");
        }
        let export = center.get("/ledger/export.xlsx").await.body.to_vec();
        let again = upload(&center, &export).await.expect(201);
        assert_eq!((moved(&again), again["errors"].as_array().map_or(0, Vec::len)), (0, 0), "{}", again["errors"]);
        // By these words the figures count.
        for (dictionary, word) in [("event_kind", "展会"), ("training_kind", "专题培训"), ("indicator", "省外资金(万元)")] {
            let path = entry(&center, dictionary, word).await;
            assert_eq!(center.get(&path).await.expect(200)["is_counted"], true);
            center.patch(&path, json!({"value": "别的"})).await.refused(409, "word_is_counted");
            center.delete(&path).await.refused(409, "word_is_counted");
        }
        let path = entry(&center, "event_kind", "联谊会").await;
        center.patch(&path, json!({"value": "展会"})).await.refused(409, "entry_exists");
        let stale = ctx.as_role(Role::Center).with("if-match", "\"7\"").patch(&path, json!({"value": "茶话会"})).await;
        stale.refused(412, "stale_version");
    })
    .await;
}

#[actix_web::test]
async fn packages_are_taken_over_once_and_edited_by_nobody() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let packages = center.get("/dictionaries/packages").await.expect(200);
        assert!(packages["items"].as_array().unwrap().iter().all(|package| package["imported"].is_null() && package["is_current"] == false));
        settings::import_first(&ctx.app).await.unwrap();
        let packages = center.get("/dictionaries/packages").await.expect(200);
        let industries = &packages["items"][0];
        assert_eq!(
            (&industries["is_current"], &industries["entries"], &industries["imported"]["imported_by"]),
            (&json!(true), &json!(1970), &Value::Null)
        );
        let sections = center.get("/dictionaries/industries/entries?level=1&limit=200&total=true").await.expect(200);
        assert_eq!(sections["total"], 20);
        let cars = center.get("/dictionaries/industries/entries?parent_code=C36").await.expect(200);
        assert_eq!((&cars["items"][0]["code"], &cars["items"][0]["value"]), (&json!("C361"), &json!("汽车整车制造")));
        let cities = center.get("/dictionaries/divisions/entries?parent_code=340000&limit=200").await.expect(200);
        assert_eq!(cities["items"].as_array().unwrap().len(), 16);
        let counties = center.get("/dictionaries/divisions/entries?parent_code=340100&limit=200").await.expect(200);
        assert!(counties["items"].as_array().unwrap().iter().any(|c| (&c["code"], &c["value"]) == (&json!("340122"), &json!("肥东县"))));
        let again = center.post_empty("/dictionaries/packages/industries/import").await.expect(200);
        assert_eq!((&again["unchanged"], &again["added"], &again["changed"], &again["archived"]), (&json!(1970), &json!(0), &json!(0), &json!(0)));
        // What differs is mended; what the package does not know is archived.
        ctx.execute("UPDATE dictionary_entries SET value = '旧名' WHERE code = 'C361'", vec![]).await;
        ctx.execute("UPDATE dictionary_entries SET code = 'X99' WHERE code = 'T970'", vec![]).await;
        let mended = center.post_empty("/dictionaries/packages/industries/import").await.expect(200);
        assert_eq!((&mended["changed"], &mended["added"], &mended["archived"]), (&json!(1), &json!(1), &json!(1)), "{mended}");
        let path = format!("/dictionary-entries/{}", cars["items"][0]["id"].as_str().unwrap());
        assert_eq!(center.get(&path).await.expect(200)["value"], "汽车整车制造");
        center.patch(&path, json!({"value": "别的"})).await.refused(409, "coded_dictionary");
        center.delete(&path).await.refused(409, "coded_dictionary");
        center.post("/dictionaries/industries/entries", json!({"value": "别的"})).await.refused(409, "coded_dictionary");
        center.post_empty("/dictionaries/packages/colours/import").await.refused(404, "not_found");
        let dictionaries = center.get("/dictionaries").await.expect(200);
        let told: Vec<(&str, i64)> =
            dictionaries["items"].as_array().unwrap().iter().map(|d| (d["name"].as_str().unwrap(), d["entries"].as_i64().unwrap())).collect();
        assert_eq!((told[0], told[7], told[8]), (("source_type", 12), ("industries", 1970), ("divisions", 3213)));
        // Classifications are no choices of the ledger.
        unname(ctx).await;
        import(&center, &case("small.xlsx")).await;
    })
    .await;
}

#[actix_web::test]
async fn deadlines_pass_over_holidays_and_the_county_has_the_last_word() {
    each_database(async |ctx| {
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        let due = async |from: &str, days: u32| envoy.get(&format!("/calendar/deadline?from={from}&working_days={days}")).await.expect(200);
        let bare = due("2024-09-30", 1).await;
        assert_eq!((&bare["due_on"], &bare["unknown_years"]), (&json!("2024-10-01"), &json!([2024])));
        let taken = center.post_empty("/dictionaries/packages/holidays/import").await.expect(200);
        assert!(taken["added"].as_i64().unwrap() > 100);
        let known = due("2024-09-30", 1).await;
        assert_eq!((&known["due_on"], &known["unknown_years"]), (&json!("2024-10-08"), &json!([])));
        assert_eq!(due("2024-09-27", 1).await["due_on"], "2024-09-29", "a Sunday that is worked");
        let day = center.put("/calendar-days/2024-10-09", json!({"kind": "holiday", "name": "县庆日"})).await.expect(200);
        assert_eq!((&day["is_from_package"], &day["can"]["update"]), (&json!(false), &json!(true)));
        assert_eq!(due("2024-10-08", 1).await["due_on"], "2024-10-10");
        assert_eq!(center.delete("/calendar-days/2024-09-29").await.status, 204);
        center.delete("/calendar-days/2024-09-29").await.refused(404, "not_found");
        let again = center.post_empty("/dictionaries/packages/holidays/import").await.expect(200);
        assert_eq!((&again["kept"], &again["added"], &again["changed"], &again["archived"]), (&json!(1), &json!(0), &json!(0), &json!(0)));
        assert_eq!(due("2024-09-27", 1).await["due_on"], "2024-09-30", "cleared by a person");
        assert_eq!(due("2024-10-08", 1).await["due_on"], "2024-10-10", "entered by a person");
        let october = envoy.get("/calendar-days?year=2024&kind=holiday&q=%E5%9B%BD%E5%BA%86&total=true").await.expect(200);
        assert_eq!(october["total"], 7);
        center.put("/calendar-days/2024-10-10", json!({"kind": "workday", "name": "班"})).await.faulty("kind", "weekday_anyhow");
        center.put("/calendar-days/2200-10-10", json!({"kind": "holiday", "name": "x"})).await.faulty("name", "required");
        for path in ["/calendar-days/2024-02-30", "/calendar-days/-100000-01-01"] {
            assert_eq!(center.delete(path).await.status, 404, "{path}");
        }
        envoy.get("/calendar/deadline?from=2024-09-30&working_days=1001").await.refused(400, "invalid_parameter");
        envoy.get("/calendar/deadline?working_days=1").await.refused(400, "required");
        envoy.get("/calendar/deadline?from=9999-12-31&working_days=1").await.refused(400, "invalid_parameter");
        envoy.get("/calendar-days?year=1").await.refused(400, "invalid_parameter");
        envoy.put("/calendar-days/2024-10-11", json!({"kind": "holiday", "name": "x"})).await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn a_chain_has_links_in_order_and_companies_follow_its_names() {
    each_database(async |ctx| {
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        let links = json!([{"name": "正极材料"}, {"name": "电芯"}, {"name": "电池包"}]);
        let made = center.post("/chains", json!({"name": "新能源电池", "links": links})).await.expect(201);
        let path = format!("/chains/{}", made["id"].as_str().unwrap());
        let names = |chain: &Value| chain["links"].as_array().unwrap().iter().map(|l| l["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&made), ["正极材料", "电芯", "电池包"]);
        let rows = vec![
            vec!["企业名称", "所在省份", "产业链", "环节"],
            vec!["甲公司", "上海市", "新能源电池", "电芯"],
            vec!["乙公司", "上海市", "新能源电池", "电池包"],
        ];
        import(&center, &workbook(&[("企业", rows)])).await;
        // Two links change their names, one goes, one comes, and the order is another.
        let (cell, pack) = (&made["links"][1]["id"], &made["links"][2]["id"]);
        let links = json!([{"id": pack, "name": "电芯"}, {"name": "回收"}, {"id": cell, "name": "电池包"}]);
        let changed = center.patch(&path, json!({"name": "动力电池", "links": links})).await.expect(200);
        assert_eq!((names(&changed), &changed["version"]), (vec!["电芯".to_owned(), "回收".into(), "电池包".into()], &json!(2)));
        let company = async |name: &str| {
            let found = envoy.get("/companies").await.expect(200);
            found["items"].as_array().unwrap().iter().find(|c| c["name"] == name).unwrap().clone()
        };
        assert_eq!((&company("甲公司").await["chain"], &company("甲公司").await["chain_link"]), (&json!("动力电池"), &json!("电池包")));
        assert_eq!(company("乙公司").await["chain_link"], "电芯");
        // A link that was archived gives its name to another, or comes back.
        let links = json!([{"name": "正极材料"}, {"id": pack, "name": "电芯"}]);
        let back = center.patch(&path, json!({"links": links})).await.expect(200);
        assert_eq!((names(&back), &back["links"][0]["id"]), (vec!["正极材料".to_owned(), "电芯".into()], &made["links"][0]["id"]));
        let links = json!([{"id": pack, "name": "回收"}]);
        assert_eq!(names(&center.patch(&path, json!({"links": links})).await.expect(200)), ["回收"]);
        center.patch(&path, json!({"links": [{"name": "甲"}, {"name": "甲"}]})).await.faulty("links[1].name", "duplicate");
        center.patch(&path, json!({"links": [{"id": ctx.county_id, "name": "甲"}]})).await.faulty("links[0].id", "unknown_reference");
        center.patch(&path, json!({"links": null})).await.faulty("links", "invalid");
        center.post("/chains", json!({"name": "动力电池"})).await.refused(409, "chain_exists");
        assert_eq!(center.delete(&path).await.status, 204);
        envoy.get(&path).await.refused(404, "not_found");
        center.post("/chains", json!({"name": "动力电池"})).await.refused(409, "chain_archived");
        assert_eq!(names(&center.post_empty(&format!("{path}/restore")).await.expect(200)), ["回收"]);
        assert_eq!(envoy.get("/chains?q=%E7%94%B5%E6%B1%A0").await.expect(200)["items"].as_array().unwrap().len(), 1);
        envoy.patch(&path, json!({"name": "x"})).await.refused(403, "forbidden");
    })
    .await;
}
