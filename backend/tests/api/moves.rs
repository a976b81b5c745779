//! Units that move: the figures of a past date keep the tree of that date.
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, each_database};
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// Signed projects of a unit with all below it, at a date.
async fn signed(ctx: &Ctx, unit: Uuid, as_of: &str) -> i64 {
    let figures = ctx.as_role(Role::Center).get(&format!("/figures?as_of={as_of}&organization_id={unit}")).await.expect(200);
    let figure = figures["figures"].as_array().unwrap().iter().find(|f| f["key"] == "signed_ge_1yi").cloned();
    figure.unwrap()["value"].as_i64().unwrap()
}

async fn fill(ctx: &Ctx) {
    let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
    let row = vec!["XM1", "示例", "某公司", "10000", "上海组", "2024-02-01", "推进中"];
    let companies = vec![vec!["企业名称", "所在省份"], vec!["某公司", "上海市"]];
    import(&ctx.as_role(Role::Center), &workbook(&[("企业", companies), ("项目", vec![project, row])])).await;
}

#[actix_web::test]
async fn the_figures_of_a_past_date_keep_the_tree_of_that_date() {
    each_database(async |ctx| {
        fill(ctx).await;
        let system = ctx.as_role(Role::SystemAdmin);
        let (team, park, town) = (ctx.organization("上海组"), ctx.organization("开发区"), ctx.organization("城关镇"));
        let path = format!("/organizations/{team}/moves");
        assert_eq!(system.get(&path).await.expect(200)["items"], json!([]));
        system.post(&path, json!({"parent_id": park, "from_on": "2024-05-01", "reason": "机构改革"})).await.expect(201);
        let moved = system.post(&path, json!({"parent_id": town, "from_on": "2024-07-01"})).await.expect(201);
        let days: Vec<&str> = moved["items"].as_array().unwrap().iter().map(|m| m["from_on"].as_str().unwrap_or("before")).collect();
        assert_eq!(days, ["2024-07-01", "2024-05-01", "before"]);
        for (as_of, in_park, in_town) in
            [("2024-04-30", 0, 0), ("2024-05-01", 1, 0), ("2024-06-30", 1, 0), ("2024-07-01", 0, 1), ("2024-08-15", 0, 1)]
        {
            assert_eq!((signed(ctx, park, as_of).await, signed(ctx, town, as_of).await), (in_park, in_town), "{as_of}");
        }
        // Who sees what goes by today's tree.
        assert_eq!(ctx.as_role(Role::UnitOfficer).get("/projects?total=true").await.expect(200)["total"], 1);
    })
    .await;
}

#[actix_web::test]
async fn a_move_that_cannot_be_is_refused() {
    each_database(async |ctx| {
        let system = ctx.as_role(Role::SystemAdmin);
        let (team, park, town) = (ctx.organization("上海组"), ctx.organization("开发区"), ctx.organization("城关镇"));
        let moves = async |unit: Uuid, parent: Uuid, from_on: &str| {
            system.post(&format!("/organizations/{unit}/moves"), json!({"parent_id": parent, "from_on": from_on})).await
        };
        moves(team, park, "2024-08-16").await.faulty("from_on", "in_the_future");
        moves(ctx.county_id, park, "2024-08-01").await.faulty("parent_id", "not_allowed");
        moves(team, ctx.person(Role::Envoy).id, "2024-08-01").await.faulty("parent_id", "unknown_reference");
        moves(team, team, "2024-08-01").await.faulty("parent_id", "circular");
        moves(park, town, "2024-05-01").await.expect(201);
        moves(park, ctx.county_id, "2024-06-01").await.expect(201);
        // Today the town could hang under the park; in May it could not.
        moves(town, park, "2024-05-15").await.faulty("parent_id", "circular");
        moves(park, town, "2024-05-20").await.faulty("from_on", "moved_later");
        moves(town, park, "2024-06-01").await.expect(201);
        ctx.as_role(Role::Center).post(&format!("/organizations/{team}/moves"), json!({})).await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn a_plain_change_of_the_parent_is_a_move_from_today() {
    each_database(async |ctx| {
        fill(ctx).await;
        let system = ctx.as_role(Role::SystemAdmin);
        let (team, park) = (ctx.organization("上海组"), ctx.organization("开发区"));
        system.patch(&format!("/organizations/{team}"), json!({"parent_id": park})).await.expect(200);
        assert_eq!((signed(ctx, park, "2024-08-14").await, signed(ctx, park, "2024-08-15").await), (0, 1));
        // A ledger that tells another unit above corrects where that move went.
        let units = vec![vec!["名称", "类型", "上级单位"], vec!["上海组", "驻外招商组", "城关镇"]];
        import(&system, &workbook(&[("单位", units)])).await;
        let town = ctx.organization("城关镇");
        assert_eq!((signed(ctx, town, "2024-08-14").await, signed(ctx, town, "2024-08-15").await, signed(ctx, park, "2024-08-15").await), (0, 1, 0));
    })
    .await;
}
