//! Signing makes the project, once, and moves the figures by exactly that; it is taken back while nothing hangs on the project.
use crate::lead_stages::ready_to_sign;
use crate::support::database::{Database, Kind};
use crate::support::{Ctx, each_database};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::features::projects::signing::HANGING;

/// The county's figures on a day.
async fn figures(ctx: &Ctx, as_of: &str) -> BTreeMap<String, Value> {
    let told = ctx.as_role(Role::Center).get(&format!("/figures?as_of={as_of}")).await.expect(200);
    told["figures"].as_array().unwrap().iter().map(|f| (f["key"].as_str().unwrap().to_owned(), f["value"].clone())).collect()
}

/// The figures that differ.
fn differing(one: &BTreeMap<String, Value>, other: &BTreeMap<String, Value>) -> Vec<String> {
    one.iter().filter(|(key, value)| other[*key] != **value).map(|(key, _)| key.clone()).collect()
}

#[actix_web::test]
async fn signing_makes_the_project_once_and_the_figures_move_by_exactly_that() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let lead = ready_to_sign(ctx, "某签公司").await;
        let path = format!("{lead}/signing");
        let before = figures(ctx, "2024-08-15").await;
        assert_eq!((&before["signed_ge_1yi"], &before["signed_ge_1yi_forecast"]), (&json!(0), &json!(1)));
        envoy.post(&path, json!({"signed_on": "2024-08-16"})).await.faulty("signed_on", "in_the_future");
        envoy
            .post(&path, json!({"hosting_organization_id": ctx.county_id, "sponsor_id": ctx.county_id}))
            .await
            .faulty("sponsor_id", "unknown_reference");
        envoy.post(&path, json!({"method": "天上"})).await.faulty("method", "unknown_choice");
        ctx.as_role(Role::Leader).post(&path, json!({})).await.refused(403, "forbidden");
        let made = envoy.post(&path, json!({"hosting_organization_id": ctx.organization("开发区"), "total_investment_yuan": 150_000_000})).await;
        assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
        let made = made.json();
        let told = json!([made["code"], made["name"], made["total_investment_yuan"], made["fixed_asset_investment_yuan"], made["signed_on"]]);
        assert_eq!(told, json!(["XM202400001", "某签公司项目", 150_000_000, 60_000_000, "2024-08-15"]));
        let units = ["introducing_organization", "hosting_organization", "responsible_organization"].map(|unit| made[unit]["name"].clone());
        assert_eq!(units, [json!("上海组"), json!("开发区"), json!("上海组")]);
        assert_eq!((&made["sponsor"]["name"], &made["milestones"][0]["entered_by"]["name"]), (&json!("县领导"), &json!("驻外干部")));
        let shares = made["shares"].as_array().unwrap();
        assert_eq!((shares.len(), &shares[0]["organization"]["name"], &shares[0]["share_bp"]), (1, &json!("上海组"), &json!(10_000)));
        let again = envoy.post(&path, json!({"name": "别的名字"})).await.expect(200);
        assert_eq!((&again["id"], &again["name"]), (&made["id"], &made["name"]));
        let parts = "SELECT (SELECT COUNT(*) FROM project_attributions WHERE share_bp = 10000 AND capacity = 'introducing') + \
            (SELECT COUNT(*) FROM project_investors WHERE share_bp = 10000) + (SELECT COUNT(*) FROM projects)";
        assert_eq!(ctx.count(parts, vec![]).await, 3);
        let after = figures(ctx, "2024-08-15").await;
        assert_eq!((&after["signed_ge_1yi"], &after["signed_ge_1yi_forecast"]), (&json!(1), &json!(1)));
        assert_eq!(differing(&before, &after), ["signed_by_method", "signed_ge_1yi", "signed_not_city_recognized"]);
        assert_eq!(figures(ctx, "2024-08-14").await["signed_ge_1yi"], 0);
        let signed = envoy.get(&lead).await.expect(200);
        assert_eq!((&signed["stage"], &signed["project"]["id"]), (&json!("signed"), &made["id"]));
        envoy.post(&format!("{lead}/stage"), json!({"stage": "signing", "reason": "写错了"})).await.refused(409, "signed");
        assert_eq!(center.get("/projects?q=XM202400001&total=true").await.expect(200)["total"], 1);
        undone(ctx, &lead, &made, &before).await;
    })
    .await;
}

async fn undone(ctx: &Ctx, lead: &str, made: &Value, before: &BTreeMap<String, Value>) {
    let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
    let (undo, body) = (format!("{lead}/signing/undo"), json!({"reason": "合同未生效"}));
    envoy.post(&undo, body.clone()).await.refused(403, "forbidden");
    center.post(&undo, json!({"reason": ""})).await.faulty("reason", "length");
    let project: Uuid = made["id"].as_str().unwrap().parse().unwrap();
    let money = "INSERT INTO fund_arrivals (id, county_id, project_id, month, amount_yuan, source_province, status, created_at, updated_at) \
        VALUES ($1, $2, $1, '2024-08-01', 1, '上海市', 'submitted', $3, $3)";
    let values = vec![project.into(), ctx.county_id.into(), ctx.app.clock.now().into()];
    ctx.execute(money, values).await;
    let refused = center.post(&undo, body.clone()).await.refused(409, "project_in_use");
    assert!(refused["detail"].as_str().unwrap().contains("到位资金"), "{refused}");
    ctx.execute("UPDATE fund_arrivals SET archived_at = updated_at", vec![]).await;
    let told = center.post(&undo, body.clone()).await.expect(200);
    assert_eq!((&told["stage"], &told["project"]), (&json!("signing"), &Value::Null));
    assert_eq!(differing(before, &figures(ctx, "2024-08-15").await), Vec::<String>::new());
    center.get(&format!("/projects/{project}")).await.refused(404, "not_found");
    assert!(center.get(&format!("/projects/{project}?archived=true")).await.expect(200)["archived_at"].is_string());
    center.post(&undo, body).await.refused(409, "not_signed");
    let log = envoy.get(&format!("{lead}/stage-log")).await.expect(200);
    assert_eq!((&log["items"][0]["reason"], &log["items"][0]["is_backward"]), (&json!("合同未生效"), &json!(true)));
    // Signed once more, it is another project.
    let again = envoy.post(&format!("{lead}/signing"), json!({"code": "XM202400001"})).await;
    again.refused(409, "code_taken");
    let again = envoy.post(&format!("{lead}/signing"), json!({})).await.expect(201);
    assert_eq!((&again["code"], again["id"] == made["id"]), (&json!("XM202400002"), false));
}

#[actix_web::test]
async fn two_who_sign_at_once_make_one_project() {
    each_database(async |ctx| {
        let lead = ready_to_sign(ctx, "某同公司").await;
        let path = format!("{lead}/signing");
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let (one, other) = futures_util::join!(envoy.post(&path, json!({})), center.post(&path, json!({})));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!((statuses, &one.json()["id"]), ([200, 201], &other.json()["id"]));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM projects", vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn no_lead_is_signed_with_a_promise_that_was_not_reviewed() {
    each_database(async |ctx| {
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let lead = ready_to_sign(ctx, "某诺公司").await;
        // A county may require less, but not less than the law.
        center.put("/lead-stage-requirements/signed", json!({"requirements": []})).await.expect(200);
        let promise =
            json!({"kind": "policy", "content": "前三年厂房租金减半", "organization_id": ctx.organization("城关镇"), "due_on": "2024-08-01"});
        let promise = envoy.post(&format!("{lead}/promises"), promise).await.expect(201);
        assert_eq!(
            (&promise["review_result"], &promise["is_overdue"], &promise["can"]["change_content"]),
            (&json!("pending"), &json!(true), &json!(true))
        );
        let refused = envoy.post(&format!("{lead}/signing"), json!({})).await.refused(409, "requirements_missing");
        assert_eq!(refused["errors"][0]["code"], "promises_reviewed");
        let path = format!("/promises/{}", promise["id"].as_str().unwrap());
        let ended = json!({"status": "kept", "outcome": "已兑现"});
        envoy.post(&format!("{path}/end"), ended.clone()).await.refused(409, "review_first");
        envoy.post(&format!("{path}/review"), json!({"result": "pending", "number": "1号"})).await.faulty("result", "invalid");
        envoy.post(&format!("{path}/review"), json!({"result": "refused", "number": "1号"})).await.expect(200);
        envoy.post(&format!("{lead}/signing"), json!({})).await.refused(409, "requirements_missing");
        let changed = envoy.patch(&path, json!({"content": "前两年厂房租金减半"})).await.expect(200);
        assert_eq!((&changed["review_result"], &changed["review_number"]), (&json!("pending"), &Value::Null));
        envoy.post(&format!("{path}/review"), json!({"result": "passed", "number": "甲公平审〔2024〕2号"})).await.expect(200);
        envoy.patch(&path, json!({"content": "别的"})).await.refused(409, "already_reviewed");
        envoy.patch(&path, json!({"due_on": "2025-08-01"})).await.expect(200);
        ctx.as_role(Role::Envoy).with("if-match", "\"1\"").patch(&path, json!({"due_on": null})).await.refused(412, "stale_version");
        let project = envoy.post(&format!("{lead}/signing"), json!({"hosting_organization_id": ctx.organization("城关镇")})).await.expect(201);
        // It goes on with the project: the town that hosts it sees it there and says that it was kept.
        let town = ctx.as_role(Role::UnitOfficer);
        town.get(&format!("{lead}/promises")).await.refused(404, "not_found");
        let listed = town.get(&format!("/promises?project_id={}", project["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&listed["items"][0]["project"]["id"], &listed["items"][0]["can"]["update"]), (&project["id"], &json!(false)));
        town.patch(&path, json!({"due_on": "2025-09-01"})).await.refused(403, "not_yours");
        let kept = town.post(&format!("{path}/end"), ended.clone()).await.expect(200);
        assert_eq!((&kept["status"], &kept["ended_on"]), (&json!("kept"), &json!("2024-08-15")));
        town.post(&format!("{path}/end"), ended).await.refused(409, "already_ended");
        assert_eq!(envoy.get(&format!("{lead}/promises?status=kept")).await.expect(200)["items"].as_array().unwrap().len(), 1);
        restricted(ctx, &lead).await;
    })
    .await;
}

/// Of a restricted lead nobody sees the promises but those named on it.
async fn restricted(ctx: &Ctx, lead: &str) {
    ctx.execute("UPDATE leads SET is_restricted = TRUE", vec![]).await;
    for role in [Role::UnitOfficer, Role::Center] {
        assert_eq!(ctx.as_role(role).get("/promises").await.expect(200)["items"], json!([]), "{role:?}");
    }
    for part in ["promises", "changes", "stage-log", "requirements"] {
        ctx.as_role(Role::Center).get(&format!("{lead}/{part}")).await.refused(404, "not_found");
    }
    assert_eq!(ctx.as_role(Role::Envoy).get("/promises").await.expect(200)["items"].as_array().unwrap().len(), 1);
}

#[actix_web::test]
async fn everything_that_refers_to_a_project_is_known_to_the_undoing() {
    let database = Database::make(Kind::Sqlite).await;
    let db = zhaoyin::db::Db::connect(&database.url).await.unwrap();
    let sql = "SELECT m.name AS tab, f.\"table\" AS target FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    let rows = db.write().query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    for row in rows {
        let (table, target): (String, String) = (row.try_get("", "tab").unwrap(), row.try_get("", "target").unwrap());
        let known = HANGING.iter().any(|(known, ..)| *known == table);
        assert!(target != "projects" || known, "say in projects/signing.rs what rows of {table} mean for taking a signing back");
    }
    db.close().await;
    database.drop().await;
}
