//! Taking an import back: what nobody has touched goes, what somebody has stays and says why.
use crate::support::ledger::{case, import, unname, workbook};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::ledger::reversal::links::{HOLD_NOTHING, links};

fn path(import: &Value) -> String {
    format!("/ledger/imports/{}/reversal", import["id"].as_str().unwrap())
}

async fn live(ctx: &Ctx, table: &str) -> i64 {
    ctx.count(&format!("SELECT COUNT(*) FROM {table} WHERE archived_at IS NULL"), vec![]).await
}

#[actix_web::test]
async fn an_import_goes_as_it_came_and_may_come_again() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        let tables = ["organizations", "users", "companies", "leads", "projects", "fund_arrivals", "trips", "visits", "stays", "targets", "funds"];
        let mut before = Vec::new();
        for table in tables {
            before.push(live(ctx, table).await);
        }
        let done = import(&center, &case("small.xlsx")).await;
        let mut full = Vec::new();
        for table in tables {
            full.push(live(ctx, table).await);
        }
        let taken = center.post_empty(&path(&done)).await.expect(200);
        assert_eq!((taken["status"].as_str(), taken["reversal"]["stays_total"].as_u64()), (Some("reversed"), Some(0)), "{}", taken["reversal"]);
        for (table, before) in tables.iter().zip(&before) {
            assert_eq!(live(ctx, table).await, *before, "{table}");
        }
        assert_eq!(ctx.count("SELECT COUNT(*) FROM organizations WHERE name IS NULL", vec![]).await, 1, "the county's name is gone again");
        assert_eq!(ctx.audited("reversed").await, 1);
        assert_eq!(
            ctx.count("SELECT COUNT(*) FROM outbox_events WHERE kind = 'archived' AND subject_type = 'lead'", vec![]).await,
            full[3] - before[3]
        );
        center.post_empty(&path(&done)).await.refused(409, "already_reversed");
        let again = import(&center, &case("small.xlsx")).await;
        assert_eq!(again["errors_total"], 0, "{}", again["errors"]);
        for (table, full) in tables.iter().zip(&full) {
            assert_eq!(live(ctx, table).await, *full, "{table} again");
        }
        let back = center.post_empty(&path(&again)).await.expect(200);
        assert_eq!(back["reversal"]["stays_total"], 0, "{}", back["reversal"]);
    })
    .await;
}

#[actix_web::test]
async fn what_somebody_touched_stays_with_what_it_needs() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let companies =
            vec![vec!["企业名称", "所在省份", "标签"], vec!["甲公司", "上海市", "链主"], vec!["乙公司", "上海市", ""], vec!["丙公司", "上海市", ""]];
        import(&center, &workbook(&[("企业", companies)])).await;
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let lead = |code: &'static str, company: &'static str, size: &'static str| {
            vec![code, company, "乡镇", "走访招商", "上海组", "2024-01-05", size, "首报"]
        };
        let more =
            vec![vec!["企业名称", "所在省份", "标签"], vec!["甲公司", "浙江省", "龙头"], vec!["丁公司", "上海市", ""], vec!["戊公司", "上海市", ""]];
        let leads = vec![header.clone(), lead("XS1", "丁公司", "100"), lead("XS2", "戊公司", "200"), lead("XS3", "乙公司", "300")];
        let second = import(&center, &workbook(&[("企业", more), ("线索", leads)])).await;
        // Somebody goes on with the first lead.
        import(&center, &workbook(&[("线索", vec![header, lead("XS1", "丁公司", "150")])])).await;
        let taken = center.post_empty(&path(&second)).await.expect(200);
        let stays: Vec<Value> = taken["reversal"]["stays"].as_array().unwrap().iter().map(|s| json!([s["sheet"], s["label"], s["reason"]])).collect();
        assert_eq!(json!(stays), json!([["企业", "丁公司", "referenced"], ["线索", "XS1", "touched"]]));
        assert!(taken["reversal"]["stays"].as_array().unwrap().iter().all(|s| !s["message"].as_str().unwrap().is_empty()));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads WHERE archived_at IS NULL AND expected_investment_yuan = 1500000", vec![]).await, 1);
        assert_eq!(live(ctx, "leads").await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies WHERE name = '甲公司' AND province = '上海市'", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM company_tags WHERE tag = '链主'", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM company_tags WHERE tag = '龙头'", vec![]).await, 0);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies WHERE name = '戊公司' AND archived_at IS NULL", vec![]).await, 0);
        assert_eq!(live(ctx, "companies").await, 4);
        let found = center.get("/companies?q=%E6%88%8A%E5%85%AC%E5%8F%B8").await.expect(200);
        assert_eq!(found["items"], json!([]), "what is taken back is not found");
    })
    .await;
}

#[actix_web::test]
async fn only_what_is_written_is_taken_back_and_only_by_those_who_import() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let book = workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例基金", "产业基金", "100"]])]);
        let preview = crate::support::ledger::upload(&center, &book).await.expect(201);
        center.post_empty(&path(&preview)).await.refused(409, "not_confirmed");
        let done = import(&center, &book).await;
        for role in [Role::Leader, Role::UnitOfficer, Role::Envoy, Role::Auditor] {
            ctx.as_role(role).post_empty(&path(&done)).await.refused(403, "forbidden");
        }
        ctx.as_role(Role::SystemAdmin).post_empty(&path(&done)).await.refused(404, "not_found");
        let keyed = || ctx.as_role(Role::Center).with("idempotency-key", "back");
        keyed().post_empty(&path(&done)).await.expect(200);
        assert_eq!(keyed().post_empty(&path(&done)).await.header("idempotency-replayed"), "true");
        let empty = import(&center, &workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例基金", "产业基金", "100"]])])).await;
        assert_eq!(empty["sheets"][0]["new"], 1, "it comes again as if it had not been");
        assert_eq!(live(ctx, "funds").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn every_foreign_key_to_the_ledger_is_known_to_taking_back() {
    let database = crate::support::database::Database::make(crate::support::database::Kind::Sqlite).await;
    let db = zhaoyin::db::Db::connect(&database.url).await.unwrap();
    let sql = "SELECT m.name AS tab, f.\"from\" AS col, f.\"table\" AS target FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    use sea_orm::{ConnectionTrait, Statement};
    let rows = db.write().query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    let ledger: Vec<&str> = zhaoyin::features::ledger::SHEETS.iter().map(|sheet| sheet.table).collect();
    let (known, mut missing) = (links(), Vec::new());
    for row in rows {
        let name = |column: &str| row.try_get::<String>("", column).unwrap();
        let (table, column, target) = (name("tab"), name("col"), name("target"));
        let is_known = known.iter().any(|link| link.table == table && link.column == column && link.target == target);
        let holds_nothing = HOLD_NOTHING.contains(&(table.as_str(), column.as_str()));
        // Who wrote something, and the county that everything lies in.
        let is_stamp = column == "county_id" || (target == "users" && column.ends_with("_by"));
        let is_copy = table == "visit_participants" && target == "visits";
        if ledger.contains(&target.as_str()) && !is_known && !holds_nothing && !is_stamp && !is_copy {
            missing.push(format!("{table}.{column} → {target}"));
        }
    }
    db.close().await;
    database.drop().await;
    assert!(missing.is_empty(), "say in reversal/links.rs what these hold:\n{}", missing.join("\n"));
}
