//! The search index follows every write: what the API and the command line make, rename and archive stands in it as an import has it.
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, PASSWORD, each_database};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::db::dialect;
use zhaoyin::features::users::{AccountSetting, first_start, set_account};
use zhaoyin::text::search_query_tokens;

/// How many records of a type are found by these words.
async fn found(ctx: &Ctx, subject_type: &str, words: &str) -> usize {
    let db = &ctx.app.db;
    let query = dialect::search_query(db.backend(), &search_query_tokens(words));
    let condition = dialect::search_condition(db.backend()).replace('?', "$1");
    let sql = format!("SELECT subject_id FROM search_documents WHERE {condition} AND county_id = $2 AND subject_type = $3");
    let values = [query.into(), ctx.county_id.into(), subject_type.into()];
    db.write().query_all_raw(Statement::from_sql_and_values(db.backend(), sql, values)).await.unwrap().len()
}

/// How a record stands in the index: type, label and words.
async fn document(ctx: &Ctx, id: &Value) -> Option<(String, String, String)> {
    let db = &ctx.app.db;
    let sql = "SELECT subject_type, label, tokens FROM search_documents WHERE county_id = $1 AND subject_id = $2";
    let id: Uuid = id.as_str().unwrap().parse().unwrap();
    let rows = db.write().query_all_raw(Statement::from_sql_and_values(db.backend(), sql, [ctx.county_id.into(), id.into()])).await.unwrap();
    assert!(rows.len() < 2);
    let text = |at: usize| rows[0].try_get_by_index::<String>(at).unwrap();
    (!rows.is_empty()).then(|| (text(0), text(1), text(2)))
}

#[actix_web::test]
async fn organizations_are_found_from_the_moment_they_are_made_until_they_are_archived() {
    each_database(async |ctx| {
        let system = ctx.as_role(Role::SystemAdmin);
        let unit = system.post("/organizations", json!({"name": "桃源镇", "kind": "township"})).await.expect(201);
        assert_eq!((found(ctx, "organization", "桃源").await, found(ctx, "organization", "tyz").await), (1, 1));
        let path = format!("/organizations/{}", unit["id"].as_str().unwrap());
        system.patch(&path, json!({"name": "清溪镇"})).await.expect(200);
        assert_eq!((found(ctx, "organization", "桃源").await, found(ctx, "organization", "清溪").await), (0, 1));
        let made = document(ctx, &unit["id"]).await.unwrap();
        assert_eq!((made.0.as_str(), made.1.as_str()), ("organization", "清溪镇"));
        system.patch(&path, json!({"division_code": "341722"})).await.expect(200);
        assert_eq!(document(ctx, &unit["id"]).await.unwrap(), made);
        // The same record, written by an import.
        let rows = vec![vec!["名称", "类型", "行政区划代码"], vec!["清溪镇", "乡镇", ""]];
        import(&ctx.as_role(Role::Center), &workbook(&[("单位", rows)])).await;
        assert_eq!(document(ctx, &unit["id"]).await.unwrap(), made);
        assert_eq!(system.delete(&path).await.status, 204);
        assert_eq!(found(ctx, "organization", "清溪").await, 0);
        system.post_empty(&format!("{path}/restore")).await.expect(200);
        assert_eq!(found(ctx, "organization", "清溪").await, 1);
        // What is refused leaves no trace.
        system.post("/organizations", json!({"name": "桃源镇", "kind": "township", "division_code": "x"})).await.expect(422);
        assert_eq!(found(ctx, "organization", "桃源").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn the_county_is_found_once_it_is_named() {
    each_database(async |ctx| {
        crate::support::ledger::unname(ctx).await;
        let named = ctx.as_role(Role::SystemAdmin).post("/organizations", json!({"name": "桃源县", "kind": "county_leadership"})).await.expect(201);
        assert_eq!(named["id"], json!(ctx.county_id));
        assert_eq!(found(ctx, "organization", "桃源").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn people_are_found_from_the_moment_they_are_made_until_they_are_archived() {
    each_database(async |ctx| {
        let system = ctx.as_role(Role::SystemAdmin);
        let body = json!({"name": "王小明", "username": "wangxm", "organization_id": ctx.organization("上海组"), "phone": "13812345678"});
        let person = system.post("/users", body).await.expect(201);
        assert_eq!((found(ctx, "user", "小明").await, found(ctx, "user", "wangxm").await, found(ctx, "user", "13812345678").await), (1, 1, 0));
        let path = format!("/users/{}", person["id"].as_str().unwrap());
        system.patch(&path, json!({"name": "王大明"})).await.expect(200);
        assert_eq!((found(ctx, "user", "小明").await, found(ctx, "user", "大明").await), (0, 1));
        let made = document(ctx, &person["id"]).await.unwrap();
        assert_eq!((made.0.as_str(), made.1.as_str()), ("user", "王大明"));
        system.post(&format!("{path}/lock"), json!({"reason": "离岗"})).await.expect(200);
        assert_eq!(document(ctx, &person["id"]).await.unwrap(), made);
        ctx.as_role(Role::SecurityAdmin).put(&format!("{path}/roles"), json!({"roles": ["envoy"]})).await.expect(200);
        let rows = vec![vec!["姓名", "登录名", "单位", "角色", "职务"], vec!["王大明", "wangxm", "上海组", "驻外干部", "组员"]];
        import(&ctx.as_role(Role::Center), &workbook(&[("人员", rows)])).await;
        assert_eq!(document(ctx, &person["id"]).await.unwrap(), made);
        assert_eq!(system.delete(&path).await.status, 204);
        assert_eq!(found(ctx, "user", "大明").await, 0);
        system.post_empty(&format!("{path}/restore")).await.expect(200);
        assert_eq!(found(ctx, "user", "大明").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn accounts_of_the_command_line_are_found_too() {
    each_database(async |ctx| {
        let set = async |name: &str| {
            let (roles, organization) = (vec![Role::Center], Some("招商中心".to_owned()));
            let password = format!("{PASSWORD}{}", name.len());
            let setting = AccountSetting { username: "lihua".into(), name: Some(name.into()), organization, roles, password, must_change: false };
            set_account(&ctx.app.db, &ctx.app.clock, setting).await.unwrap();
        };
        set("李华").await;
        assert_eq!((found(ctx, "user", "李华").await, found(ctx, "user", "lihua").await), (1, 1));
        let id = ctx.as_role(Role::SystemAdmin).get("/users?q=lihua").await.expect(200)["items"][0]["id"].clone();
        ctx.as_role(Role::SystemAdmin).delete(&format!("/users/{}", id.as_str().unwrap())).await;
        assert_eq!(found(ctx, "user", "lihua").await, 0);
        set("李华华").await;
        assert_eq!(document(ctx, &id).await.unwrap().1, "李华华");
        ctx.execute("UPDATE users SET archived_at = created_at WHERE username = 'auditor'", vec![]).await;
        first_start(&ctx.app.db, &ctx.app.clock, ctx.county_id).await.unwrap();
        assert_eq!(found(ctx, "user", "auditor2").await, 1);
    })
    .await;
}
