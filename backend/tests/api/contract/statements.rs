//! A list sends the same number of statements for one row and for fifty.
use super::operations;
use crate::support::actors::person;
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, each_database};
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The lists, and who may read each.
const LISTS: &[(&str, Role)] = &[
    ("organization_list", Role::Center),
    ("user_list", Role::SystemAdmin),
    ("audit_entry_list", Role::Auditor),
    ("ledger_import_list", Role::Center),
    ("lead_list", Role::Envoy),
];
/// Lists whose rows the tests of their own slice make. This may only shrink.
const ELSEWHERE: &[&str] = &["figure_record_list"];

async fn fill(ctx: &Ctx) {
    fill_leads(ctx).await;
    let admin = ctx.as_role(Role::SystemAdmin);
    for n in 0..50 {
        let unit = admin.post("/organizations", json!({"name": format!("第{n}村"), "kind": "township"})).await.expect(201);
        let unit = unit["id"].as_str().unwrap().parse().unwrap();
        person(&ctx.app.db, ctx.county_id, unit, &format!("p{n}"), "某人", &[Role::Envoy, Role::UnitOfficer], ctx.app.clock.now()).await;
    }
    let columns = "id, county_id, status, authority, file_name, file_size, expires_at, created_at, created_by, updated_at";
    let import = format!("INSERT INTO imports ({columns}) VALUES ($1, $2, 'expired', 'center', 'x.xlsx', 1, $3, $3, $4, $3)");
    for _ in 0..50 {
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.app.clock.now().into(), ctx.person(Role::Center).id.into()];
        ctx.execute(&import, values).await;
    }
}

/// Fifty leads of the envoy's team.
async fn fill_leads(ctx: &Ctx) {
    let codes: Vec<String> = (0..50).map(|n| format!("XS{n}")).collect();
    let mut leads = vec![vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"]];
    leads.extend(codes.iter().map(|code| vec![code.as_str(), "示例公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", "首报"]));
    let companies = vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
    import(&ctx.as_role(Role::Center), &workbook(&[("企业", companies), ("线索", leads)])).await;
}

#[actix_web::test]
async fn a_list_sends_the_same_number_of_statements_for_one_row_and_for_fifty() {
    let mut lists = operations(&zhaoyin::openapi::document());
    lists.retain(|o| serde_json::to_string(&o.operation.parameters).unwrap().contains("\"name\":\"cursor\""));
    for list in &lists {
        let known = LISTS.iter().any(|(id, _)| *id == list.id()) || ELSEWHERE.contains(&list.id());
        assert!(known, "{} is measured in this test", list.id());
    }
    each_database(async |ctx| {
        fill(ctx).await;
        for (id, role) in LISTS {
            let path = lists.iter().find(|o| o.id() == *id).unwrap().path.clone();
            let client = ctx.as_role(*role);
            let rows = async |limit: usize| client.get(&format!("{path}?limit={limit}")).await.expect(200)["items"].as_array().unwrap().len();
            assert_eq!((rows(1).await, rows(50).await), (1, 50), "{id}");
            let (one, fifty) =
                (ctx.statements(client.get(&format!("{path}?limit=1"))).await, ctx.statements(client.get(&format!("{path}?limit=50"))).await);
            assert!(one > 0 && one == fifty, "{id} sends {one} statements for one row and {fifty} for fifty");
        }
    })
    .await;
}
