//! Deputies, assistants, inspectors for a term, hand-over, and what is typed for a unit.
use crate::support::actors::person;
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use zhaoyin::authz::Role;
use zhaoyin::db::sql;
use zhaoyin::features::handovers::{NOT_HANDED_OVER, OPEN};

fn grant(ctx: &Ctx, to: Role, kind: &str) -> Value {
    json!({"deputy_id": ctx.person(to).id, "kind": kind, "from_on": "2024-08-15", "to_on": "2024-08-20", "reason": "外出学习"})
}

/// The client of somebody who now acts by a grant.
async fn acting<'a>(ctx: &'a Ctx, role: Role, grant: &Value) -> Client<'a> {
    let session = ctx.as_role(role).post("/auth/acting", json!({"grant_id": grant["id"]})).await.expect(200);
    ctx.with_token(session["access_token"].as_str().unwrap())
}

#[actix_web::test]
async fn a_deputy_acts_with_the_others_role_under_the_own_name() {
    each_database(async |ctx| {
        let officer = ctx.as_role(Role::UnitOfficer);
        let given = ctx.as_role(Role::Center).post("/deputies", grant(ctx, Role::UnitOfficer, "deputy")).await.expect(201);
        assert_eq!((given["state"].as_str(), given["principal"]["name"].as_str()), (Some("active"), Some("招商中心")));
        assert_eq!(officer.get("/me").await.expect(200)["may_act_for"][0]["name"], "招商中心");
        officer.get("/company-pairs").await.refused(403, "forbidden");
        let deputy = acting(ctx, Role::UnitOfficer, &given).await;
        let me = deputy.get("/me").await.expect(200);
        assert_eq!((me["acting_for"]["name"].as_str(), me["roles"].clone()), (Some("招商中心"), json!(["center"])));
        assert_eq!((me["name"].as_str(), me["organization"]["name"].as_str()), (Some("责任单位"), Some("招商中心")));
        deputy.get("/company-pairs").await.expect(200);
        let made = deputy.post("/companies", json!({"name": "代理录入公司"})).await.expect(201);
        let trace = "SELECT COUNT(*) FROM audit_entries WHERE subject_id = $1 AND actor_id = $2 AND acting_for_id = $3 AND actor_name = $4";
        let (me, other) = (ctx.person(Role::UnitOfficer).id, ctx.person(Role::Center).id);
        let id: uuid::Uuid = made["id"].as_str().unwrap().parse().unwrap();
        assert_eq!(ctx.count(trace, vec![id.into(), me.into(), other.into(), "责任单位（代招商中心）".into()]).await, 1);
        // A representative gives no grants, and is told so.
        deputy.post("/deputies", grant(ctx, Role::Envoy, "deputy")).await.refused(403, "acting");
        let back = deputy.post("/auth/acting", json!({"grant_id": null})).await.expect(200);
        assert_eq!((&back["user"]["acting_for"], &back["user"]["roles"]), (&Value::Null, &json!(["unit_officer"])));
    })
    .await;
}

#[actix_web::test]
async fn a_grant_ends_by_its_day_or_at_once() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let given = center.post("/deputies", grant(ctx, Role::UnitOfficer, "deputy")).await.expect(201);
        let deputy = acting(ctx, Role::UnitOfficer, &given).await;
        deputy.get("/company-pairs").await.expect(200);
        let ended = center.post_empty(&format!("/deputies/{}/end", given["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((ended["state"].as_str(), ended["can"]["end"].as_bool()), (Some("ended"), Some(false)));
        deputy.get("/company-pairs").await.refused(401, "unauthorized");
        center.post_empty(&format!("/deputies/{}/end", given["id"].as_str().unwrap())).await.refused(409, "not_live");
        let again = center.post("/deputies", grant(ctx, Role::Envoy, "deputy")).await.expect(201);
        ctx.advance(Duration::days(6)).await;
        let envoy = ctx.as_role(Role::Envoy);
        assert_eq!(envoy.get("/me").await.expect(200)["may_act_for"], json!([]));
        envoy.post("/auth/acting", json!({"grant_id": again["id"]})).await.refused(404, "not_found");
        assert_eq!(envoy.get("/deputies").await.expect(200)["items"][0]["state"], "over");
    })
    .await;
}

#[actix_web::test]
async fn nobody_grants_for_others_for_ever_or_to_administrators() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let mut body = grant(ctx, Role::Envoy, "deputy");
        body["principal_id"] = json!(ctx.person(Role::Leader).id);
        center.post("/deputies", body.clone()).await.refused(403, "not_for_others");
        ctx.as_role(Role::SecurityAdmin).post("/deputies", body).await.expect(201);
        let with = |field: &str, value: Value| {
            let mut body = grant(ctx, Role::Envoy, "deputy");
            body[field] = value;
            body
        };
        center.post("/deputies", with("to_on", json!("2025-08-16"))).await.faulty("to_on", "too_long");
        center.post("/deputies", with("to_on", json!("2024-08-14"))).await.faulty("to_on", "ends_before");
        center.post("/deputies", with("from_on", json!("2024-08-14"))).await.faulty("from_on", "in_the_past");
        center.post("/deputies", with("deputy_id", json!(ctx.person(Role::Center).id))).await.faulty("deputy_id", "same_person");
        center.post("/deputies", grant(ctx, Role::Auditor, "deputy")).await.faulty("deputy_id", "administrative");
        center.post("/deputies", grant(ctx, Role::Envoy, "assistant")).await.faulty("kind", "not_a_leader");
        center.post("/deputies", with("deputy_id", json!(ctx.county_id))).await.faulty("deputy_id", "unknown_reference");
        ctx.as_role(Role::SystemAdmin).get("/deputies").await.refused(403, "forbidden");
        assert_eq!(ctx.as_role(Role::UnitOfficer).get("/deputies?total=true").await.expect(200)["total"], 0);
    })
    .await;
}

#[actix_web::test]
async fn an_assistant_reads_as_the_leader_and_decides_nothing() {
    each_database(async |ctx| {
        let now = ctx.app.clock.now();
        let both = [Role::Leader, Role::Center];
        let head = person(&ctx.app.db, ctx.county_id, ctx.organization("甲县"), "head", "县长", &both, now).await;
        let given = ctx.as_person(&head).post("/deputies", grant(ctx, Role::Envoy, "assistant")).await.expect(201);
        let assistant = acting(ctx, Role::Envoy, &given).await;
        let me = assistant.get("/me").await.expect(200);
        assert_eq!((me["roles"].clone(), me["acting_for"]["is_assistant"].as_bool()), (json!(["leader"]), Some(true)));
        assistant.get("/company-pairs").await.refused(403, "forbidden");
        assistant.get("/leads").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn an_inspector_holds_the_role_for_a_term() {
    each_database(async |ctx| {
        let security = ctx.as_role(Role::SecurityAdmin);
        let path = format!("/users/{}/roles", ctx.person(Role::Assessor).id);
        security.put(&path, json!({"roles": ["inspector"]})).await.faulty("inspector_to_on", "required");
        security.put(&path, json!({"roles": ["inspector"], "inspector_to_on": "2024-08-14"})).await.faulty("inspector_to_on", "in_the_past");
        security.put(&path, json!({"roles": ["assessor"], "inspector_to_on": "2024-08-20"})).await.faulty("inspector_to_on", "not_allowed");
        let granted = security.put(&path, json!({"roles": ["inspector"], "inspector_to_on": "2024-08-16"})).await.expect(200);
        assert_eq!(granted["inspector_to_on"], "2024-08-16");
        let sign_in = async || {
            let body = json!({"username": "assessor", "password": crate::support::PASSWORD});
            ctx.nobody().post("/auth/login", body).await.expect(200)["user"]["roles"].clone()
        };
        assert_eq!(sign_in().await, json!(["inspector"]));
        ctx.advance(Duration::days(2)).await;
        assert_eq!(sign_in().await, json!([]), "the term is over");
    })
    .await;
}

#[actix_web::test]
async fn everything_open_goes_to_another_in_one_act() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "领衔领导"];
        let row = |code, stage| vec![code, "某公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", stage, "县领导"];
        let leads = vec![header, row("XS1", "在谈"), row("XS2", "流失")];
        import(&center, &workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec!["某公司", "上海市"]]), ("线索", leads)])).await;
        let (from, to) = (ctx.person(Role::Leader).id, ctx.person(Role::Assessor).id);
        ctx.execute("UPDATE leads SET owner_id = $1", vec![from.into()]).await;
        let open = center.get(&format!("/users/{from}/open-items")).await.expect(200);
        let rows: Vec<i64> = open["items"].as_array().unwrap().iter().map(|item| item["rows"].as_i64().unwrap()).collect();
        assert_eq!(rows, [1, 1, 0, 0, 0, 0]);
        let path = format!("/users/{from}/handover");
        center.post(&path, json!({"to_user_id": from, "reason": "调离"})).await.faulty("to_user_id", "same_person");
        center.post(&path, json!({"to_user_id": ctx.county_id, "reason": "调离"})).await.faulty("to_user_id", "unknown_reference");
        ctx.as_role(Role::Envoy).post(&path, json!({"to_user_id": to, "reason": "调离"})).await.refused(403, "forbidden");
        let done = center.post(&path, json!({"to_user_id": to, "reason": "调离"})).await.expect(201);
        assert_eq!((done["from_user"]["name"].as_str(), done["to_user"]["name"].as_str()), (Some("县领导"), Some("考核办")));
        let owned = "SELECT COUNT(*) FROM leads WHERE owner_id = $1 AND lead_leader_id = $1 AND code = 'XS1'";
        assert_eq!(ctx.count(owned, vec![to.into()]).await, 1);
        let kept = "SELECT COUNT(*) FROM leads WHERE owner_id = $1 AND code = 'XS2'";
        assert_eq!(ctx.count(kept, vec![from.into()]).await, 1, "what is over stays with who did it");
        assert_eq!(ctx.audited("handed_over").await, 2);
        assert_eq!(center.get("/handovers").await.expect(200)["items"][0]["id"], done["id"]);
    })
    .await;
}

#[actix_web::test]
async fn every_column_that_names_a_person_is_handed_over_or_known_to_stay() {
    each_database(async |ctx| {
        let text = if ctx.app.db.is_sqlite() {
            "SELECT t.name AS a, f.\"from\" AS b FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f \
             WHERE t.type = 'table' AND f.\"table\" = 'users'"
        } else {
            "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
             JOIN pg_class r ON r.oid = c.confrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (c.conkey) \
             WHERE c.contype = 'f' AND r.relname = 'users'"
        };
        let rows = sql::rows(ctx.app.db.write(), text, []).await.unwrap();
        let found = rows.iter().map(|row| (row.try_get::<String>("", "a").unwrap(), row.try_get::<String>("", "b").unwrap()));
        let handled = |(table, column): &(String, String)| {
            let stays = NOT_HANDED_OVER.iter().any(|name| *name == column || *name == format!("{column} of {table}"));
            stays || OPEN.iter().any(|item| item.table == table && item.column == column)
        };
        let unhandled: BTreeSet<_> = found.filter(|found| !handled(found)).collect();
        assert!(unhandled.is_empty(), "add to handovers/items.rs: {unhandled:?}");
    })
    .await;
}

#[actix_web::test]
async fn what_the_centre_typed_for_a_unit_is_confirmed_by_the_unit() {
    each_database(async |ctx| {
        let (center, envoy, officer) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let team = ctx.organization("上海组");
        center.post("/companies", json!({"name": "代录公司", "recorded_for": team})).await.expect(201);
        center
            .post("/companies", json!({"name": "另一公司", "recorded_for": ctx.person(Role::Envoy).id}))
            .await
            .faulty("recorded_for", "unknown_reference");
        envoy.post("/companies", json!({"name": "另一公司", "recorded_for": team})).await.refused(403, "forbidden");
        assert_eq!(center.get("/companies?total=true").await.expect(200)["total"], 1, "what is refused leaves nothing");
        let pending = envoy.get("/recordings?status=pending").await.expect(200)["items"][0].clone();
        assert_eq!((pending["label"].as_str(), pending["can"]["confirm"].as_bool()), (Some("代录公司"), Some(true)));
        let path = |act: &str| format!("/recordings/{}/{act}", pending["id"].as_str().unwrap());
        center.post_empty(&path("confirmation")).await.refused(403, "forbidden");
        officer.post_empty(&path("confirmation")).await.refused(404, "not_found");
        envoy.post(&path("dispute"), json!({"answer": "x"})).await.faulty("answer", "length");
        let disputed = envoy.post(&path("dispute"), json!({"answer": "名称不对"})).await.expect(200);
        assert_eq!((disputed["status"].as_str(), disputed["answer"].as_str()), (Some("disputed"), Some("名称不对")));
        envoy.post(&path("dispute"), json!({"answer": "还是不对"})).await.refused(409, "already_answered");
        assert_eq!(envoy.post_empty(&path("confirmation")).await.expect(200)["status"], "confirmed");
        envoy.post_empty(&path("confirmation")).await.refused(409, "already_answered");
        assert_eq!(ctx.audited("confirmed").await, 1);
    })
    .await;
}
