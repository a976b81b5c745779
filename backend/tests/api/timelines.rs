//! The timelines of companies, leads and projects.
use crate::support::ledger::{case, import, unname, workbook};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// A company with a lead, its stages, a blocker, a project with milestones and money, and visits.
async fn fill(ctx: &Ctx) {
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let lead = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "有效认定日期"];
    let lead = vec![lead, vec!["XS1", "示例公司", "驻外招商组", "走访招商", "上海组", "2024-01-05", "100", "在谈", "2024-01-10"]];
    let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "开工日期", "状态"];
    let project = vec![project, vec!["XM1", "示例项目", "示例公司", "10000", "上海组", "2024-02-01", "2024-05-01", "推进中"]];
    let visits = vec![
        vec!["日期", "企业名称", "方向", "参加人员", "安排单位", "线索编号"],
        vec!["2024-01-08", "示例公司", "外出拜访", envoy, "上海组", "XS1"],
        vec!["2024-03-08", "示例公司", "来访接待", envoy, "上海组", ""],
    ];
    let money = vec![vec!["项目编号", "月份", "金额(万元)", "资金来源省份", "审核状态"], vec!["XM1", "2024-06", "500", "上海市", "已审核"]];
    let companies = vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
    let book = workbook(&[("企业", companies), ("线索", lead), ("项目", project), ("拜访", visits), ("到位资金", money)]);
    let written = import(&ctx.as_role(Role::Center), &book).await;
    assert_eq!(written["errors"], json!([]), "{written}");
    let lead = "SELECT id FROM leads WHERE code = 'XS1'";
    let stage = format!(
        "INSERT INTO lead_stage_changes (id, county_id, lead_id, from_stage, to_stage, changed_on, changed_at) \
         VALUES ($1, $2, ({lead}), 'effective', 'negotiating', '2024-02-20', $3)"
    );
    let blocker = format!(
        "INSERT INTO lead_blockers (id, county_id, lead_id, cause, opened_on, ended_on, created_at, updated_at) \
         VALUES ($1, $2, ({lead}), '用地', '2024-02-22', '2024-02-28', $3, $3)"
    );
    for sql in [stage, blocker] {
        ctx.execute(&sql, vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.app.clock.now().into()]).await;
    }
}

async fn path(ctx: &Ctx, list: &str) -> String {
    let row = ctx.as_role(Role::Center).get(&format!("/{list}?limit=1")).await.expect(200)["items"][0].clone();
    format!("/{list}/{}/timeline", row["id"].as_str().unwrap())
}

async fn entries(client: &Client<'_>, path: &str) -> Vec<Value> {
    client.get(&format!("{path}?limit=200")).await.expect(200)["items"].as_array().unwrap().clone()
}

fn told(entries: &[Value]) -> Vec<String> {
    entries.iter().map(|e| format!("{} {}", e["on"].as_str().unwrap(), e["kind"].as_str().unwrap())).collect()
}

#[actix_web::test]
async fn everything_that_happened_stands_in_its_order() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let company = told(&entries(&center, &path(ctx, "companies").await).await);
        let expected = [
            "2024-08-15 change",
            "2024-06-01 money",
            "2024-05-01 milestone",
            "2024-03-08 visit",
            "2024-02-28 blocker",
            "2024-02-22 blocker",
            "2024-02-20 stage",
            "2024-02-01 milestone",
            "2024-01-10 effective",
            "2024-01-08 visit",
            "2024-01-05 reported",
        ];
        assert_eq!(company, expected);
        let lead = told(&entries(&center, &path(ctx, "leads").await).await);
        assert_eq!(
            lead,
            [&expected[0], &expected[4], &expected[5], &expected[6], &expected[8], &expected[9], &expected[10]].map(|t| (*t).to_owned())
        );
        let project = entries(&center, &path(ctx, "projects").await).await;
        assert_eq!(told(&project), [&expected[0], &expected[1], &expected[2], &expected[7]].map(|t| (*t).to_owned()));
        assert_eq!((&project[1]["amount_yuan"], &project[2]["code"]), (&json!(5_000_000), &json!("started")));
        assert_eq!(project[0]["action"], "created");
    })
    .await;
}

#[actix_web::test]
async fn a_timeline_is_paged_narrowed_and_scoped() {
    each_database(async |ctx| {
        unname(ctx).await;
        fill(ctx).await;
        import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
        let center = ctx.as_role(Role::Center);
        for list in ["companies", "leads", "projects"] {
            let rows = center.get(&format!("/{list}?limit=50")).await.expect(200);
            for row in rows["items"].as_array().unwrap() {
                let path = format!("/{list}/{}/timeline", row["id"].as_str().unwrap());
                let whole = entries(&center, &path).await;
                let (mut walked, mut cursor) = (Vec::new(), String::new());
                loop {
                    let page = center.get(&format!("{path}?limit=2{cursor}")).await.expect(200);
                    walked.extend(page["items"].as_array().unwrap().clone());
                    match page["next_cursor"].as_str() {
                        Some(next) => cursor = format!("&cursor={next}"),
                        None => break,
                    }
                }
                assert_eq!(walked, whole, "{path}");
                let days: Vec<&str> = whole.iter().map(|e| e["on"].as_str().unwrap()).collect();
                assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
            }
        }
        let path = path(ctx, "companies").await;
        let kinds: BTreeSet<String> = entries(&center, &path).await.iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect();
        for kind in &kinds {
            let only = center.get(&format!("{path}?kinds={kind}&limit=200")).await.expect(200);
            assert!(only["items"].as_array().unwrap().iter().all(|e| e["kind"] == kind.as_str()));
        }
        center.get(&format!("{path}?kinds=colour")).await.refused(400, "invalid_parameter");
        center.get(&format!("{path}?cursor=x")).await.refused(400, "invalid_cursor");
        // Another unit sees of the company what it may see: not the team's lead, project and visits.
        let lead = center.get("/leads?q=XS1&limit=1").await.expect(200)["items"][0].clone();
        let company = format!("/companies/{}/timeline", lead["company"]["id"].as_str().unwrap());
        let officer = ctx.as_role(Role::UnitOfficer);
        assert!(entries(&officer, &company).await.iter().all(|e| e["kind"] == "change"));
        officer.get(&format!("/leads/{}/timeline", lead["id"].as_str().unwrap())).await.refused(404, "not_found");
    })
    .await;
}
