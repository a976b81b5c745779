//! Saved views: one's own, shared with a unit, the default of a role.
use crate::support::{Client, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

async fn names(client: &Client<'_>, list: &str) -> Vec<String> {
    let views = client.get(&format!("/views?list={list}")).await.expect(200);
    views["items"].as_array().unwrap().iter().map(|v| v["name"].as_str().unwrap().to_owned()).collect()
}

fn path(view: &Value) -> String {
    format!("/views/{}", view["id"].as_str().unwrap())
}

#[actix_web::test]
async fn a_view_is_private_until_it_is_shared() {
    each_database(async |ctx| {
        let (lead, envoy, officer) = (ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let body = json!({"list": "leads", "name": "长三角", "query": "stage=negotiating&sort=-reported_on", "columns": ["code", "company"]});
        let view = lead.post("/views", body).await.expect(201);
        assert_eq!((names(&lead, "leads").await, names(&envoy, "leads").await.len()), (vec!["长三角".to_owned()], 0));
        envoy.patch(&path(&view), json!({"name": "我的"})).await.refused(404, "not_found");
        let shared = lead.patch(&path(&view), json!({"is_shared": true})).await.expect(200);
        assert_eq!(shared["organization"]["name"], "上海组");
        assert_eq!((names(&envoy, "leads").await.len(), names(&officer, "leads").await.len()), (1, 0));
        let seen = envoy.get("/views?list=leads").await.expect(200)["items"][0].clone();
        assert_eq!((&seen["columns"], &seen["can"]["update"]), (&json!(["code", "company"]), &json!(false)));
        envoy.patch(&path(&view), json!({"name": "我的"})).await.refused(403, "not_yours");
        assert!(names(&lead, "projects").await.is_empty());
        assert_eq!(lead.delete(&path(&view)).await.status, 204);
        assert!(names(&envoy, "leads").await.is_empty());
    })
    .await;
}

#[actix_web::test]
async fn the_centre_sets_one_default_a_role() {
    each_database(async |ctx| {
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        let body = |name: &str| json!({"list": "leads", "name": name, "default_role": "envoy"});
        envoy.post("/views", body("我定的")).await.refused(403, "forbidden");
        let first = center.post("/views", body("第一个")).await.expect(201);
        center.post("/views", body("第二个")).await.expect(201);
        assert_eq!(names(&envoy, "leads").await, ["第二个"], "the later one takes its place");
        let row = center.get("/views?list=leads").await.expect(200)["items"].as_array().unwrap().iter().find(|v| v["id"] == first["id"]).cloned();
        assert_eq!(row.unwrap()["default_role"], Value::Null);
        center.post("/views", json!({"list": "leads", "name": "x", "default_role": "auditor"})).await.faulty("default_role", "not_allowed");
        center.post("/views", json!({"list": "Leads!", "name": "x"})).await.faulty("list", "invalid");
        center.post("/views", json!({"list": "leads", "name": "x", "columns": ["a b"]})).await.faulty("columns", "invalid");
        center.post("/views", json!({"list": "leads", "name": " "})).await.faulty("name", "length");
    })
    .await;
}
