//! The tree of organizations.
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

async fn create(ctx: &Ctx, body: Value) -> Value {
    ctx.as_role(Role::SystemAdmin).post("/organizations", body).await.expect(201)
}

#[actix_web::test]
async fn everybody_reads_the_tree_and_pages_through_it() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::Envoy);
        let page = client.get("/organizations?total=true&limit=200").await.expect(200);
        assert_eq!((page["total"].as_i64(), page["items"].as_array().unwrap().len()), (Some(6), 6));
        let root = page["items"].as_array().unwrap().iter().find(|o| o["parent_id"].is_null()).unwrap();
        assert_eq!((root["name"].as_str(), root["people_count"].as_i64()), (Some("甲县"), Some(5)));
        assert_eq!(root["can"], json!({"update": false, "archive": false, "restore": false}));
        for sort in ["name", "-name", "created_at", "-created_at", "updated_at", "-updated_at"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = client.get(&format!("/organizations?limit=2&sort={sort}{cursor}")).await.expect(200);
                seen.extend(page["items"].as_array().unwrap().iter().map(|o| o["id"].as_str().unwrap().to_owned()));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen.len(), 6, "{sort}");
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 6, "{sort}");
        }
        assert_eq!(client.get("/organizations?kind=outpost").await.expect(200)["items"][0]["name"], "上海组");
        assert_eq!(client.get("/organizations?q=%E5%9F%8E%E5%85%B3").await.expect(200)["items"].as_array().unwrap().len(), 1);
        assert_eq!(client.get("/organizations?q=%25").await.expect(200)["items"].as_array().unwrap().len(), 0);
    })
    .await;
}

#[actix_web::test]
async fn what_is_no_parameter_is_named_in_a_400() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::Center);
        for (query, code) in [
            ("colour=red", "unknown_parameter"),
            ("sort=password", "invalid_parameter"),
            ("limit=0", "invalid_limit"),
            ("limit=201", "invalid_limit"),
            ("limit=x", "invalid_parameter"),
            ("kind=castle", "invalid_parameter"),
            ("cursor=AAAA", "invalid_cursor"),
            ("q=%00", "invalid_parameter"),
        ] {
            client.get(&format!("/organizations?{query}")).await.refused(400, code);
        }
        client.get("/organizations/not-a-uuid").await.refused(404, "not_found");
        client.get(&format!("/organizations/{}", Uuid::now_v7())).await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn the_first_top_organization_names_the_county() {
    each_database(async |ctx| {
        ctx.execute("UPDATE organizations SET name = NULL WHERE parent_id IS NULL", vec![]).await;
        let named = create(ctx, json!({"name": "乙县", "kind": "county_leadership", "division_code": "341702"})).await;
        assert_eq!((named["id"].as_str(), named["version"].as_i64()), (Some(ctx.county_id.to_string().as_str()), Some(2)));
        assert_eq!((named["name"].as_str(), named["division_code"].as_str()), (Some("乙县"), Some("341702")));
        let second = create(ctx, json!({"name": "县领导班子", "kind": "county_leadership"})).await;
        assert_eq!(second["parent_id"], ctx.county_id.to_string());
    })
    .await;
}

#[actix_web::test]
async fn creating_checks_name_kind_zone_code_and_parent() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::SystemAdmin);
        let made = create(ctx, json!({"name": "　深圳组 ", "kind": "outpost", "zone": "珠三角", "parent_id": ctx.county_id})).await;
        assert_eq!((made["name"].as_str(), made["zone"].as_str(), made["version"].as_i64()), (Some("深圳组"), Some("珠三角"), Some(1)));
        let post = async |body: Value| client.post("/organizations", body).await;
        post(json!({"name": "深圳组", "kind": "outpost"})).await.refused(409, "name_taken");
        post(json!({"name": "  ", "kind": "outpost"})).await.faulty("name", "length");
        post(json!({"kind": "outpost"})).await.faulty("name", "required");
        post(json!({"name": "商务局", "kind": "castle"})).await.faulty("kind", "invalid");
        post(json!({"name": "商务局", "kind": "department", "zone": "x"})).await.faulty("zone", "not_allowed");
        post(json!({"name": "商务局", "kind": "department", "division_code": "34a"})).await.faulty("division_code", "invalid");
        post(json!({"name": "商务局", "kind": "department", "parent_id": Uuid::now_v7()})).await.faulty("parent_id", "unknown_reference");
        for (field, value) in [("id", json!(Uuid::now_v7())), ("version", json!(9)), ("county_id", json!(Uuid::now_v7()))] {
            let mut body = json!({"name": "商务局", "kind": "department"});
            body[field] = value;
            post(body).await.faulty(field, "unknown_field");
        }
        client.raw(actix_web::http::Method::POST, "/organizations", "application/json", "{\"name\":").await.refused(400, "malformed_json");
        client.raw(actix_web::http::Method::POST, "/organizations", "text/plain", "x").await.refused(415, "unsupported_media_type");
        let big = "长".repeat(400_000);
        client.post("/organizations", json!({"name": big, "kind": "park"})).await.refused(413, "body_too_large");
        let nul = "{\"name\":\"a\\u0000b\",\"kind\":\"park\"}";
        client.raw(actix_web::http::Method::POST, "/organizations", "application/json", nul).await.refused(422, "invalid_character");
    })
    .await;
}

#[actix_web::test]
async fn a_change_is_a_merge_patch_with_a_version_and_never_a_circle() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::SystemAdmin);
        let town = create(ctx, json!({"name": "乙镇", "kind": "township", "division_code": "341702100"})).await;
        let village = create(ctx, json!({"name": "丙村", "kind": "township", "parent_id": town["id"]})).await;
        let path = format!("/organizations/{}", town["id"].as_str().unwrap());
        let changed = client.patch(&path, json!({"name": "丁镇", "division_code": null})).await;
        assert_eq!(changed.header("etag"), "\"2\"");
        let changed = changed.expect(200);
        assert_eq!((changed["name"].as_str(), changed["kind"].as_str(), changed["division_code"].is_null()), (Some("丁镇"), Some("township"), true));
        let stale = ctx.as_role(Role::SystemAdmin).with("if-match", "\"1\"").patch(&path, json!({"name": "戊镇"})).await;
        assert_eq!(stale.refused(412, "stale_version")["current"]["name"], "丁镇");
        ctx.as_role(Role::SystemAdmin).with("if-match", "\"2\"").patch(&path, json!({"name": "戊镇"})).await.expect(200);
        client.patch(&path, json!({"parent_id": town["id"]})).await.faulty("parent_id", "circular");
        client.patch(&path, json!({"parent_id": village["id"]})).await.faulty("parent_id", "circular");
        client.patch(&path, json!({"name": null})).await.faulty("name", "required");
        client.patch(&path, json!({"name": "上海组"})).await.refused(409, "name_taken");
        let root = format!("/organizations/{}", ctx.county_id);
        client.patch(&root, json!({"parent_id": town["id"]})).await.faulty("parent_id", "not_allowed");
        client.patch(&root, json!({"division_code": "341702"})).await.expect(200);
        let told = "SELECT COUNT(*) FROM audit_entries WHERE action = 'updated' AND subject_type = 'organization' AND before LIKE '%乙镇%' AND after LIKE '%丁镇%'";
        assert_eq!(ctx.count(told, vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn archiving_needs_an_empty_unit_and_is_undone_by_restoring() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::SystemAdmin);
        let parent = create(ctx, json!({"name": "乙镇", "kind": "township"})).await;
        let child = create(ctx, json!({"name": "丙村", "kind": "township", "parent_id": parent["id"]})).await;
        let path = |row: &Value| format!("/organizations/{}", row["id"].as_str().unwrap());
        client.delete(&path(&parent)).await.refused(409, "has_children");
        client.delete(&format!("/organizations/{}", ctx.organization("上海组"))).await.refused(409, "has_people");
        client.delete(&format!("/organizations/{}", ctx.county_id)).await.refused(409, "is_county");
        client.delete(&path(&child)).await.expect(204);
        client.delete(&path(&parent)).await.expect(204);
        client.get(&path(&child)).await.refused(404, "not_found");
        client.patch(&path(&child), json!({"name": "丁村"})).await.refused(404, "not_found");
        let archived = client.get(&format!("{}?archived=true", path(&child))).await.expect(200);
        assert!(archived["archived_at"].is_string());
        assert_eq!(archived["can"], json!({"update": false, "archive": false, "restore": true}));
        assert_eq!(client.get("/organizations?total=true").await.expect(200)["total"], 6);
        assert_eq!(client.get("/organizations?total=true&archived=true").await.expect(200)["total"], 8);
        client.post_empty(&format!("{}/restore", path(&child))).await.refused(409, "parent_archived");
        client.post_empty(&format!("{}/restore", path(&parent))).await.expect(200);
        assert!(client.post_empty(&format!("{}/restore", path(&child))).await.expect(200)["archived_at"].is_null());
        client.post_empty(&format!("{}/restore", path(&child))).await.refused(409, "not_archived");
        let gone = create(ctx, json!({"name": "丁村", "kind": "township"})).await;
        client.delete(&path(&gone)).await.expect(204);
        client
            .post("/organizations", json!({"name": "戊村", "kind": "township", "parent_id": gone["id"]}))
            .await
            .faulty("parent_id", "unknown_reference");
    })
    .await;
}

#[actix_web::test]
async fn the_same_key_and_body_have_one_effect_and_one_answer() {
    each_database(async |ctx| {
        let body = json!({"name": "乙镇", "kind": "township"});
        let send = async |body: &Value| ctx.as_role(Role::SystemAdmin).with("idempotency-key", "k-1").post("/organizations", body.clone()).await;
        let first = send(&body).await;
        let again = send(&body).await;
        assert_eq!(first.expect(201), again.expect(201));
        assert_eq!((again.header("etag"), again.header("idempotency-replayed")), ("\"1\"", "true"));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM organizations WHERE name = '乙镇'", vec![]).await, 1);
        send(&json!({"name": "丙镇", "kind": "township"})).await.refused(422, "idempotency_key_reused");
        let admin = ctx.as_role(Role::SystemAdmin).with("idempotency-key", "k-2");
        let body = json!({"name": "丁镇", "kind": "township"});
        let both = tokio::join!(admin.post("/organizations", body.clone()), admin.post("/organizations", body.clone()));
        assert!(both.0.status == 201 || both.0.status == 409, "{}", both.0.status);
        assert!(both.1.status == 201 || both.1.status == 409, "{}", both.1.status);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM organizations WHERE name = '丁镇'", vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn the_people_of_a_unit_are_told_by_name_and_post_and_nothing_else() {
    each_database(async |ctx| {
        let path = format!("/organizations/{}/people", ctx.organization("上海组"));
        let people = ctx.as_role(Role::UnitOfficer).get(&path).await.expect(200);
        let names: Vec<_> = people["items"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap().to_owned()).collect();
        assert_eq!(names.len(), 2, "{people}");
        assert_eq!(people["items"][0].as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "name", "roles", "title"]);
        let admins = ctx.as_role(Role::Center).get(&format!("/organizations/{}/people", ctx.organization("甲县"))).await.expect(200);
        let roles: Vec<_> = admins["items"].as_array().unwrap().iter().flat_map(|person| person["roles"].as_array().unwrap().clone()).collect();
        assert!(!roles.iter().any(|role| role == "auditor" || role == "system_admin"), "{admins}");
        ctx.as_role(Role::Center).get(&format!("/organizations/{}/people", uuid::Uuid::now_v7())).await.refused(404, "not_found");
    })
    .await;
}
