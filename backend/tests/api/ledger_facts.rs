//! Facts through the ledger: whose word they are, that what a person has verified is not changed by a workbook, and what a workbook
//! with some of the columns says.
use crate::support::ledger::{import, upload, workbook};
use crate::support::{Ctx, each_database};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;
use zhaoyin::authz::Role;
use zhaoyin::db::write::Author;
use zhaoyin::features::ledger::actions;

const PROJECT: [&str; 9] = ["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "计划开工日期", "开工日期", "入统日期"];
const ARRIVAL: [&str; 5] = ["项目编号", "月份", "金额(万元)", "资金来源省份", "审核状态"];

/// A project with these dates: signed, start planned, started, in statistics.
fn project(dates: [&'static str; 4]) -> Vec<u8> {
    let row = [["XM1", "示例项目", "示例公司", "1000", "城关镇"].as_slice(), &dates].concat();
    workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]]), ("项目", vec![PROJECT.to_vec(), row])])
}

/// Money of that project: month, amount, province, state.
fn arrivals(rows: &[[&'static str; 4]]) -> Vec<u8> {
    let mut table = vec![ARRIVAL.to_vec()];
    table.extend(rows.iter().map(|row| [["XM1"].as_slice(), row].concat()));
    workbook(&[("到位资金", table)])
}

/// The refused cells of a preview.
async fn refused(ctx: &Ctx, book: &[u8]) -> Vec<String> {
    let preview = upload(&ctx.as_role(Role::Center), book).await.expect(201);
    let cell = |error: &Value| format!("{} {} {} {}", error["sheet"], error["row"], error["column"], error["code"]).replace('"', "");
    preview["errors"].as_array().unwrap().iter().map(cell).collect()
}

/// Lets a person verify rows that a condition names.
async fn verify(ctx: &Ctx, table: &str, condition: &str) {
    let sql = format!("UPDATE {table} SET verified_by = $1, verified_at = $2 WHERE {condition}");
    let verified = ctx.execute(&sql, vec![ctx.person(Role::Leader).id.into(), ctx.app.clock.now().into()]).await;
    assert_eq!(verified, 1, "{table} {condition}");
}

#[actix_web::test]
async fn a_milestone_that_a_person_verified_is_frozen() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        import(&center, &project(["2024-01-10", "2024-03-01", "2024-03-05", ""])).await;
        verify(ctx, "project_milestones", "code = 'started'").await;
        assert_eq!(refused(ctx, &project(["2024-01-10", "2024-03-01", "2024-03-06", ""])).await, ["项目 2 开工日期 frozen"]);
        assert_eq!(refused(ctx, &project(["2024-01-10", "2024-03-01", "", ""])).await, ["项目 2 开工日期 frozen"]);
        // The refused row is refused whole; what nobody verified may change beside what stays.
        import(&center, &project(["2024-01-11", "2024-03-01", "2024-03-06", ""])).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM projects WHERE signed_on = '2024-01-10' AND version = 1", vec![]).await, 1);
        import(&center, &project(["2024-01-12", "2024-04-01", "2024-03-05", "2024-05-01"])).await;
        let kept = "SELECT COUNT(*) FROM projects WHERE signed_on = '2024-01-12' AND started_on = '2024-03-05' AND in_statistics_on = '2024-05-01'";
        assert_eq!(ctx.count(kept, vec![]).await, 1);
        // The command line may do everything but this.
        let author = Author { id: None, name: "命令行".into(), county_id: ctx.county_id, acting_for: None };
        let book = project(["2024-01-12", "2024-04-01", "2024-03-07", "2024-05-01"]);
        let report = actions::import_file(&ctx.app.db, &ctx.app.ring, author, ctx.app.clock.now(), book, true, |_| {}).await.unwrap();
        assert_eq!(report.errors.len(), 1);
        assert_eq!(ctx.count(kept, vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn money_that_a_person_verified_is_frozen() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        import(&center, &project(["2024-01-10", "", "", ""])).await;
        import(&center, &arrivals(&[["2024-05", "100", "上海市", "待审核"], ["2024-06", "200", "上海市", "待审核"]])).await;
        ctx.execute("UPDATE fund_arrivals SET status = 'verified', basis = 'product' WHERE month = '2024-05-01'", vec![]).await;
        verify(ctx, "fund_arrivals", "month = '2024-05-01'").await;
        let verified = ["2024-05", "100", "上海市", "已审核"];
        assert_eq!(refused(ctx, &arrivals(&[verified])).await, [] as [&str; 0], "what says the same is no change");
        assert_eq!(refused(ctx, &arrivals(&[["2024-05", "101", "上海市", "已审核"]])).await, ["到位资金 2 金额(万元) frozen"]);
        let both = ["到位资金 2 金额(万元) frozen", "到位资金 2 审核状态 frozen"];
        assert_eq!(refused(ctx, &arrivals(&[["2024-05", "101", "上海市", "退回"]])).await, both);
        // By its number the whole row is frozen, its key too.
        let id = id_of_may(ctx).await;
        let row = vec![id.as_str(), "XM1", "2024-07", "100", "浙江省", "已审核"];
        let numbered = workbook(&[("到位资金", vec![[["系统编号"].as_slice(), &ARRIVAL].concat(), row])]);
        assert_eq!(refused(ctx, &numbered).await, ["到位资金 2 月份 frozen", "到位资金 2 资金来源省份 frozen"]);
        // What nobody verified is the ledger's to change, and then the ledger's word.
        ctx.execute("UPDATE fund_arrivals SET basis = 'product' WHERE month = '2024-06-01'", vec![]).await;
        import(&center, &arrivals(&[["2024-05", "101", "上海市", "已审核"], ["2024-06", "300", "上海市", "已审核"]])).await;
        let told = "SELECT COUNT(*) FROM fund_arrivals WHERE month = '2024-06-01' AND amount_yuan = 3000000 AND status = 'verified' \
            AND basis = 'ledger' AND verified_by IS NULL";
        assert_eq!(ctx.count(told, vec![]).await, 1);
        let kept = "SELECT COUNT(*) FROM fund_arrivals WHERE month = '2024-05-01' AND amount_yuan = 1000000 AND basis = 'product'";
        assert_eq!(ctx.count(kept, vec![]).await, 1);
    })
    .await;
}

async fn id_of_may(ctx: &Ctx) -> String {
    let db = &ctx.app.db;
    let statement = Statement::from_string(db.backend(), "SELECT id FROM fund_arrivals WHERE month = '2024-05-01'");
    db.write().query_one_raw(statement).await.unwrap().unwrap().try_get_by_index::<uuid::Uuid>(0).unwrap().to_string()
}

#[actix_web::test]
async fn the_milestones_of_a_ledger_say_whose_word_they_are() {
    each_database(async |ctx| {
        let (center, importer) = (ctx.as_role(Role::Center), ctx.person(Role::Center).id);
        let live = async |code: &str| {
            let sql = "SELECT COUNT(*) FROM project_milestones m JOIN projects p ON p.id = m.project_id WHERE m.code = $1 AND m.basis = 'ledger' \
                AND m.entered_by = $2 AND m.verified_by IS NULL AND m.archived_at IS NULL AND m.county_id = p.county_id";
            ctx.count(sql, vec![code.into(), importer.into()]).await
        };
        let version = async |code: &str| ctx.count("SELECT version FROM project_milestones WHERE code = $1", vec![code.into()]).await;
        let all = async || ctx.count("SELECT COUNT(*) FROM project_milestones", vec![]).await;
        // A plan is nobody's fact.
        import(&center, &project(["2024-01-10", "2024-03-01", "", "2024-05-01"])).await;
        assert_eq!((live("signed").await, live("started").await, live("in_statistics").await, all().await), (1, 0, 1, 2));
        import(&center, &project(["2024-01-10", "2024-03-02", "2024-03-05", ""])).await;
        assert_eq!((live("signed").await, live("started").await, live("in_statistics").await, all().await), (1, 1, 0, 3));
        assert_eq!((version("signed").await, version("started").await, version("in_statistics").await), (1, 1, 2));
        // What somebody typed in the product is the ledger's word once the ledger says another date.
        let typed = "UPDATE project_milestones SET basis = 'product', entered_by = $1, note = 'x' WHERE code IN ('signed', 'started')";
        ctx.execute(typed, vec![ctx.person(Role::UnitOfficer).id.into()]).await;
        import(&center, &project(["2024-01-10", "2024-03-02", "2024-03-06", "2024-05-02"])).await;
        assert_eq!((live("signed").await, live("started").await, live("in_statistics").await, all().await), (0, 1, 1, 3));
        assert_eq!((version("signed").await, version("started").await, version("in_statistics").await), (1, 2, 3));
    })
    .await;
}

#[actix_web::test]
async fn a_workbook_with_some_of_the_columns_is_read_beside_what_stands() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let one = |sheet: &'static str, header: &[&'static str], row: &[&'static str]| workbook(&[(sheet, vec![header.to_vec(), row.to_vec()])]);
        // A new record takes what an empty cell would mean, and is found again by it.
        let stay = one("驻外考勤", &["姓名", "开始日期", "结束日期", "状态"], &["驻外干部", "2024-05-06", "2024-05-10", "驻外"]);
        import(&center, &stay).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM stays WHERE period = 'full_day'", vec![]).await, 1);
        assert_eq!(upload(&center, &stay).await.expect(201)["sheets"][0]["unchanged"], 1);
        // Days that the team lead has confirmed are frozen; those that nobody has are not.
        let longer = one("驻外考勤", &["姓名", "开始日期", "结束日期", "状态"], &["驻外干部", "2024-05-06", "2024-05-11", "驻外"]);
        assert_eq!(refused(ctx, &longer).await, [] as [&str; 0]);
        ctx.execute("UPDATE stays SET confirmed_by = $1", vec![ctx.person(Role::OutpostLead).id.into()]).await;
        assert_eq!(refused(ctx, &longer).await, ["驻外考勤 2 结束日期 frozen"]);
        // What a row becomes must hold as a whole.
        import(&center, &one("基金", &["名称", "类型", "规模(万元)", "社会资本(万元)"], &["示例基金", "产业基金", "100", "60"])).await;
        let smaller = one("基金", &["名称", "类型", "规模(万元)"], &["示例基金", "产业基金", "50"]);
        assert_eq!(refused(ctx, &smaller).await, ["基金 2 社会资本(万元) out_of_range"]);
        let people = ["姓名", "登录名", "单位", "角色", "任职开始", "任职结束"];
        import(&center, &one("人员", &people, &["示例甲", "u9001", "城关镇", "责任单位", "2024-01-01", "2024-06-30"])).await;
        let later = one("人员", &people[..5], &["示例甲", "u9001", "城关镇", "责任单位", "2024-07-01"]);
        assert_eq!(refused(ctx, &later).await, ["人员 2 任职结束 end_before_start"]);
        let plan = one("目标任务", &["年度", "指标", "单位", "目标值", "1月计划(%)"], &["2024", "有效线索(条)", "城关镇", "10", "5"]);
        assert_eq!(refused(ctx, &plan).await.len(), 11, "each gap is named");
        import(&center, &plan).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM targets", vec![]).await, 0);
    })
    .await;
}
