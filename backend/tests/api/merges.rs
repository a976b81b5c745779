//! Merging two rows that are one company: everything moves, and everything comes back.
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::db::sql;
use zhaoyin::features::companies::{MOVED, STAYING};

/// The columns that refer to companies, as the database knows them.
async fn foreign_keys(ctx: &Ctx) -> BTreeSet<(String, String)> {
    let db = ctx.app.db.write();
    let text = if ctx.app.db.is_sqlite() {
        "SELECT t.name AS a, f.\"from\" AS b FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f \
         WHERE t.type = 'table' AND f.\"table\" = 'companies'"
    } else {
        "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
         JOIN pg_class r ON r.oid = c.confrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (c.conkey) \
         WHERE c.contype = 'f' AND r.relname = 'companies'"
    };
    let rows = sql::rows(db, text, []).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "a").unwrap(), row.try_get("", "b").unwrap())).collect()
}

#[actix_web::test]
async fn every_reference_to_a_company_is_handled_by_a_merge() {
    each_database(async |ctx| {
        let known = MOVED.iter().map(|relation| (relation.table, relation.column)).chain(STAYING.iter().copied());
        let known: BTreeSet<(String, String)> = known.map(|(table, column)| (table.to_owned(), column.to_owned())).collect();
        let unhandled: Vec<_> = foreign_keys(ctx).await.difference(&known).cloned().collect();
        assert!(unhandled.is_empty(), "add to companies/relations.rs: {unhandled:?}");
    })
    .await;
}

/// A county in which 甲 has a lead, a project, a visit, a contact, a tag and a daughter; 乙 has nothing but its name.
async fn fill(ctx: &Ctx) -> (Uuid, Uuid) {
    let center = ctx.as_role(Role::Center);
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let lead = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
    let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
    let book = workbook(&[
        ("企业", vec![vec!["企业名称", "所在省份", "标签"], vec!["长阳科技有限公司", "浙江省", "链主"]]),
        ("线索", vec![lead, vec!["XS1", "长阳科技有限公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", "首报"]]),
        ("项目", vec![project, vec!["XM1", "示例", "长阳科技有限公司", "10000", "上海组", "2024-02-01", "推进中"]]),
        ("拜访", vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位"], vec!["2024-02-01", "长阳科技有限公司", "外出拜访", envoy, "上海组"]]),
    ]);
    import(&center, &book).await;
    let other = center.get("/companies").await.expect(200)["items"][0].clone();
    let other_id = other["id"].as_str().unwrap();
    center.patch(&format!("/companies/{other_id}"), json!({"credit_code": "914403001922038216"})).await.expect(200);
    center.post(&format!("/companies/{other_id}/contacts"), json!({"name": "某某", "phone": "13800000000"})).await.expect(201);
    center.post("/companies", json!({"name": "长阳子公司", "parent_company_id": other_id})).await.expect(201);
    let kept = center.post("/companies", json!({"name": "长阳科技股份有限公司", "city": "宁波市", "tags": ["龙头"]})).await.expect(201);
    (kept["id"].as_str().unwrap().parse().unwrap(), other_id.parse().unwrap())
}

async fn company(ctx: &Ctx, id: Uuid) -> Value {
    ctx.as_role(Role::Center).get(&format!("/companies/{id}?archived=true")).await.expect(200)
}

/// What hangs on a company: leads, projects, visits, contacts, daughters.
async fn hanging(ctx: &Ctx, id: Uuid) -> [i64; 5] {
    let row = company(ctx, id).await;
    let length = |list: &Value| i64::try_from(list.as_array().unwrap().len()).unwrap();
    let ties = ["leads", "projects", "visits"].map(|tie| row["ties"][tie].as_i64().unwrap());
    [ties[0], ties[1], ties[2], length(&row["contacts"]), length(&row["subsidiaries"])]
}

#[actix_web::test]
async fn a_merge_moves_everything_and_its_undoing_brings_it_back() {
    each_database(async |ctx| {
        let (kept, other) = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let before = (company(ctx, kept).await, company(ctx, other).await);
        let figures = center.get("/figures?as_of=2024-08-01").await.expect(200);
        let preview = center.get(&format!("/companies/{kept}/merge-preview?other_id={other}")).await.expect(200);
        let moved: Vec<&str> = preview["moved"].as_array().unwrap().iter().map(|m| m["relation"].as_str().unwrap()).collect();
        assert_eq!(moved, ["contacts.company_id", "leads.company_id", "projects.company_id", "visits.company_id", "companies.parent_company_id"]);
        let body = json!({"other_id": other, "take": ["name"], "reason": "重复登记", "version": 1, "other_version": before.1["version"]});
        let merge = center.post(&format!("/companies/{kept}/merges"), body).await.expect(201);
        let joined = company(ctx, kept).await;
        assert_eq!((joined["name"].as_str(), joined["city"].as_str()), (Some("长阳科技有限公司"), Some("宁波市")));
        assert_eq!((joined["credit_code"].as_str(), joined["province"].as_str()), (Some("914403001922038216"), Some("浙江省")));
        assert_eq!(joined["tags"], json!(["龙头", "链主"]));
        assert_eq!((hanging(ctx, kept).await, hanging(ctx, other).await), ([1, 1, 1, 1, 1], [0; 5]));
        assert_eq!(company(ctx, other).await["merged_into"]["id"], json!(kept));
        center.post_empty(&format!("/companies/{other}/restore")).await.refused(409, "merged");
        assert_eq!(center.get("/figures?as_of=2024-08-01").await.expect(200)["figures"], figures["figures"], "no number moves");
        let undo = format!("/company-merges/{}/undo", merge["id"].as_str().unwrap());
        let undone = center.post(&undo, json!({"reason": "其实是两家"})).await.expect(200);
        assert_eq!(undone["can"]["undo"], false);
        for (id, before) in [(kept, &before.0), (other, &before.1)] {
            let after = company(ctx, id).await;
            for field in ["name", "credit_code", "province", "city", "tags", "parent", "archived_at", "ties", "subsidiaries"] {
                assert_eq!(after[field], before[field], "{field}");
            }
        }
        assert_eq!(hanging(ctx, other).await, [1, 1, 1, 1, 1]);
        center.post(&undo, json!({"reason": "再来一次"})).await.refused(409, "already_undone");
    })
    .await;
}

#[actix_web::test]
async fn an_undoing_leaves_what_came_since_where_it_is() {
    each_database(async |ctx| {
        let (kept, other) = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let body = json!({"other_id": other, "reason": "重复登记"});
        let merge = center.post(&format!("/companies/{kept}/merges"), body).await.expect(201);
        center.patch(&format!("/companies/{kept}"), json!({"city": "杭州市", "tags": ["龙头", "链主", "新标签"]})).await.expect(200);
        center.post(&format!("/companies/{kept}/contacts"), json!({"name": "后来的人"})).await.expect(201);
        let undo = format!("/company-merges/{}/undo", merge["id"].as_str().unwrap());
        center.post(&undo, json!({"reason": "其实是两家"})).await.expect(200);
        let after = company(ctx, kept).await;
        assert_eq!((after["city"].as_str(), &after["province"], &after["credit_code"]), (Some("杭州市"), &Value::Null, &Value::Null));
        assert_eq!(after["tags"], json!(["龙头", "新标签"]));
        assert_eq!((hanging(ctx, kept).await, hanging(ctx, other).await), ([0, 0, 0, 1, 0], [1, 1, 1, 1, 1]));
    })
    .await;
}

#[actix_web::test]
async fn what_stands_in_the_way_is_told_before_and_refused() {
    each_database(async |ctx| {
        let (kept, other) = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let merges = format!("/companies/{kept}/merges");
        center.post(&merges, json!({"other_id": kept, "reason": "自己"})).await.refused(409, "cannot_merge");
        center.post(&merges, json!({"other_id": ctx.county_id, "reason": "没有"})).await.refused(404, "not_found");
        center.post(&merges, json!({"other_id": other, "reason": "重复", "version": 7})).await.refused(409, "stale_version");
        center.post(&merges, json!({"other_id": other, "reason": "重复", "take": ["colour"]})).await.faulty("take", "unknown_field");
        ctx.as_role(Role::Envoy).post(&merges, json!({"other_id": other, "reason": "重复"})).await.refused(403, "forbidden");
        let project: Uuid = center.get("/projects").await.expect(200)["items"][0]["id"].as_str().unwrap().parse().unwrap();
        for company in [kept, other] {
            let invest =
                "INSERT INTO project_investors (id, county_id, project_id, company_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)";
            let now = ctx.app.clock.now();
            ctx.execute(invest, vec![Uuid::now_v7().into(), ctx.county_id.into(), project.into(), company.into(), now.into()]).await;
        }
        let preview = center.get(&format!("/companies/{kept}/merge-preview?other_id={other}")).await.expect(200);
        assert_eq!(preview["obstacles"][0]["code"], "both_invest");
        center.post(&merges, json!({"other_id": other, "reason": "重复"})).await.refused(409, "both_invest");
        assert_eq!(hanging(ctx, other).await, [1, 1, 1, 1, 1], "nothing was moved");
    })
    .await;
}

#[actix_web::test]
async fn a_ledger_that_still_has_the_old_name_means_the_kept_company() {
    each_database(async |ctx| {
        let (kept, other) = fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        center.post(&format!("/companies/{kept}/merges"), json!({"other_id": other, "reason": "重复"})).await.expect(201);
        let lead = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let row = vec!["XS2", "长阳科技有限公司", "乡镇", "走访招商", "上海组", "2024-03-05", "100", "首报"];
        import(&center, &workbook(&[("线索", vec![lead, row])])).await;
        assert_eq!(hanging(ctx, kept).await[0], 2);
    })
    .await;
}
