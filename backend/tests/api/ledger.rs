//! The ledger through the API: previews, refusals, confirmation, export, and what hostile workbooks meet.
use crate::support::database::{Database, kinds};
use crate::support::ledger::{case, expected, import, moved, multipart, unname, upload, workbook};
use crate::support::{Ctx, each_database};
use actix_web::http::Method;
use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;
use std::sync::Arc;
use zhaoyin::authz::Role;
use zhaoyin::crypto::KeyRing;
use zhaoyin::db::write::Author;
use zhaoyin::features::ledger::actions;
use zhaoyin::features::ledger::export::{self, Personal};

fn cells(error: &Value) -> String {
    format!("{} {} {} {}", error["sheet"], error["row"], error["column"], error["code"])
}

#[actix_web::test]
async fn a_dirty_workbook_is_refused_to_the_cell_and_the_rest_is_taken_once() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        let preview = upload(&center, &case("dirty.xlsx")).await.expect(201);
        let sorted = |list: &Value| {
            let mut list: Vec<String> = list.as_array().unwrap().iter().map(cells).collect();
            list.sort();
            list
        };
        assert_eq!(sorted(&preview["errors"]), sorted(&expected("dirty.errors.json")));
        assert!(preview["errors"].as_array().unwrap().iter().all(|e| !e["message"].as_str().unwrap().is_empty()));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads", vec![]).await, 0, "a preview writes nothing");
        import(&center, &case("dirty.xlsx")).await;
        let leads = ctx.count("SELECT COUNT(*) FROM leads", vec![]).await;
        assert!(leads > 0);
        let again = upload(&center, &case("dirty.xlsx")).await.expect(201);
        assert_eq!(moved(&again), 0, "the second time nothing moves: {}", again["sheets"]);
        import(&center, &case("dirty.xlsx")).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads", vec![]).await, leads);
    })
    .await;
}

#[actix_web::test]
async fn the_refused_rows_come_back_as_a_workbook_with_reasons() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        let preview = upload(&center, &case("dirty.xlsx")).await.expect(201);
        let id = preview["id"].as_str().unwrap();
        let file = center.get(&format!("/ledger/imports/{id}/refused.xlsx")).await;
        assert_eq!(file.status, 200);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.body.to_vec())).unwrap();
        let mut refused = 0;
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).unwrap();
            let mut rows = range.rows();
            assert_eq!(rows.next().unwrap().last().unwrap(), &Data::String("退回原因".into()));
            for row in rows {
                assert!(!row.last().unwrap().to_string().is_empty(), "{name}: {row:?}");
                refused += 1;
            }
        }
        let counted: u64 = preview["sheets"].as_array().unwrap().iter().map(|s| s["refused"].as_u64().unwrap()).sum();
        assert_eq!(refused, counted);
        let again = upload(&center, &file.body).await.expect(201);
        assert!(!again["warnings"].to_string().contains("退回原因"), "the reasons are skipped in silence");
        ctx.as_role(Role::SystemAdmin).get(&format!("/ledger/imports/{id}")).await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn a_changed_cell_changes_one_record_and_leaves_its_history() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let change = workbook(&[("企业", vec![vec!["企业名称", "所在省份", "所在城市"], vec!["宁波华新阳储能有限公司", "浙江省", "余姚市"]])]);
        let done = import(&center, &change).await;
        assert_eq!(done["sheets"], serde_json::json!([{"name": "企业", "new": 0, "changed": 1, "unchanged": 0, "refused": 0}]));
        let told = "SELECT COUNT(*) FROM audit_entries WHERE subject_type = 'company' AND action = 'updated' AND before LIKE '%宁波市%' AND after LIKE '%余姚市%'";
        assert_eq!(ctx.count(told, vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM outbox_events WHERE subject_type = 'company' AND kind = 'updated'", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT version FROM companies WHERE city = '余姚市'", vec![]).await, 2);
        let code = "SELECT COUNT(*) FROM companies WHERE city = '余姚市' AND credit_code = '91350203UGM9K7N934'";
        assert_eq!(ctx.count(code, vec![]).await, 1, "an absent column is untouched");
        let cleared = workbook(&[("企业", vec![vec!["企业名称", "所在省份", "所在城市"], vec!["宁波华新阳储能有限公司", "浙江省", ""]])]);
        import(&center, &cleared).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies WHERE name = '宁波华新阳储能有限公司' AND city IS NULL", vec![]).await, 1);
    })
    .await;
}

/// Every cell of a workbook as text, by sheet.
fn contents(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let of = |name: String| {
        let range = book.worksheet_range(&name).unwrap();
        let rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        (name, rows)
    };
    names.into_iter().map(of).collect()
}

#[actix_web::test]
async fn an_export_comes_back_the_same_and_changes_nothing() {
    for kind in kinds() {
        let (first, second) = (Database::make(kind).await, Database::make(kind).await);
        let ring = Arc::new(KeyRing::load(&first.key_file, true).unwrap());
        let mut exports = Vec::new();
        let mut book = case("county.xlsx");
        for database in [&first, &second] {
            let db = zhaoyin::db::Db::connect(&database.url).await.unwrap();
            let county_id = zhaoyin::features::users::account::first_county(db.read()).await.unwrap();
            let author = Author { id: None, name: "operator".into(), county_id, acting_for: None };
            let now = crate::support::start();
            let report = actions::import_file(&db, &ring, author.clone(), now, book, true, |_| {}).await.unwrap();
            assert!(!report.refuses(), "{:?}", report.errors.first());
            book = export::workbook(&db, &ring, county_id, Personal::Shown, "x").await.unwrap();
            let same = actions::import_file(&db, &ring, author, now, book.clone(), false, |_| {}).await.unwrap();
            assert!(same.errors.is_empty() && same.sheets.iter().all(|s| s.new + s.changed == 0), "{:?}", same.sheets);
            exports.push(contents(book.clone()));
            db.close().await;
        }
        for (a, b) in exports[0].iter().zip(&exports[1]) {
            assert_eq!(a.0, b.0);
            let (mut a_rows, mut b_rows) = (a.1.clone(), b.1.clone());
            a_rows.sort();
            b_rows.sort();
            assert_eq!(a_rows, b_rows, "{}", a.0);
        }
        first.drop().await;
        second.drop().await;
    }
}

#[actix_web::test]
async fn the_api_exports_masked_phones_and_an_import_of_that_touches_none() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("small.xlsx")).await;
        let file = center.get("/ledger/export.xlsx").await;
        assert_eq!(file.status, 200);
        let people = contents(file.body.to_vec()).into_iter().find(|(name, _)| name == "人员").unwrap().1;
        let text = format!("{people:?}");
        assert!(text.contains("135****0166") && !text.contains("13590830166"));
        let again = upload(&center, &file.body).await.expect(201);
        assert_eq!((moved(&again), again["errors_total"].as_u64()), (0, Some(0)), "{}", again["sheets"]);
        let kept = "SELECT COUNT(*) FROM users WHERE phone_masked LIKE '%****%' AND phone_cipher IS NOT NULL";
        assert!(ctx.count(kept, vec![]).await >= 40);
        for table in ["audit_entries WHERE after", "imports WHERE report", "search_documents WHERE tokens"] {
            assert_eq!(ctx.count(&format!("SELECT COUNT(*) FROM {table} LIKE '%13590830166%'"), vec![]).await, 0);
        }
        assert_eq!(center.get("/ledger/template.xlsx").await.status, 200);
        ctx.as_role(Role::UnitOfficer).get("/ledger/export.xlsx").await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn what_is_no_workbook_is_refused_in_one_sentence() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let mut encrypted = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        encrypted.resize(4096, 0);
        for bytes in [b"MZ this is a renamed program".to_vec(), Vec::new(), encrypted, b"PK\x03\x04 broken".to_vec()] {
            let refusal = upload(&center, &bytes).await.refused(422, "workbook_unreadable");
            assert!(refusal["detail"].as_str().unwrap().chars().count() < 80);
        }
        let (media_type, body) = multipart(b"x");
        let body = String::from_utf8(body).unwrap().replace("name=\"file\"", "name=\"other\"");
        center.raw(Method::POST, "/ledger/imports", &media_type, body).await.refused(400, "malformed_multipart");
        center.raw(Method::POST, "/ledger/imports", "application/json", "{}").await.expect(400);
    })
    .await;
}

#[actix_web::test]
async fn bombs_are_refused_and_empty_rows_cost_nothing() {
    let bomb = packed(&[("xl/workbook.xml", vec![b' '; 10]), ("xl/worksheets/sheet1.xml", vec![b'0'; 200 * 1024 * 1024])]);
    let started = std::time::Instant::now();
    let dictionaries = Default::default();
    assert!(zhaoyin::features::ledger::plan::parse(bomb, &dictionaries).is_err());
    let strings = packed(&[("xl/workbook.xml", vec![b' '; 10]), ("xl/sharedStrings.xml", vec![b'0'; 65 * 1024 * 1024])]);
    assert!(zhaoyin::features::ledger::plan::parse(strings, &dictionaries).is_err());
    eprintln!("two bombs refused in {:?}", started.elapsed());
    let book = with_empty_rows(workbook(&[("基金", vec![vec!["名称"]])]), 1_048_575);
    let parsed = zhaoyin::features::ledger::plan::parse(book, &dictionaries).unwrap_or_else(|e| panic!("{:?}", e.0));
    assert_eq!((parsed.filled_rows, parsed.sheets.len()), (0, 1));
}

/// The workbook with so many empty rows below its first sheet's own.
fn with_empty_rows(book: Vec<u8>, count: u32) -> Vec<u8> {
    use std::io::Read;
    let mut package = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..package.len() {
        let mut entry = package.by_index(index).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let rows: String = (2..count + 2).map(|row| format!("<row r=\"{row}\"/>")).collect();
            content = String::from_utf8(content).unwrap().replace("</sheetData>", &format!("{rows}</sheetData>")).into_bytes();
        }
        entries.push((name, content));
    }
    let entries: Vec<(&str, Vec<u8>)> = entries.iter().map(|(name, content)| (name.as_str(), content.clone())).collect();
    packed(&entries)
}

fn packed(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write;
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        package.start_file(*name, zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated)).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}

#[actix_web::test]
async fn formulas_merged_cells_and_hidden_sheets_are_read_right() {
    use rust_xlsxwriter::{Format, Formula, Workbook};
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("基金").unwrap().set_hidden(true);
    for (column, title) in ["名称", "类型", "规模（万元）", "设立日期"].iter().enumerate() {
        page.write_string(0, column as u16, *title).unwrap();
    }
    for (row, name) in [(1, "示例一号"), (2, "示例二号")] {
        page.write_string(row, 0, name).unwrap();
        page.write_formula(row, 2, Formula::new("=1000+234.5").set_result("1234.5")).unwrap();
        page.write_string(row, 3, "２０２４年3月1日").unwrap();
    }
    page.merge_range(1, 1, 2, 1, "产业基金", &Format::new()).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    each_database(async |ctx| {
        let done = import(&ctx.as_role(Role::Center), &bytes).await;
        assert_eq!(done["sheets"][0]["new"], 2, "{done}");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM funds WHERE kind = '产业基金' AND size_yuan = 12345000", vec![]).await, 2);
    })
    .await;
}

#[actix_web::test]
async fn a_preview_goes_stale_expires_and_is_confirmed_once() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let fund = |size: &'static str| workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例基金", "产业基金", size]])]);
        let confirm = |preview: &Value| format!("/ledger/imports/{}/confirmation", preview["id"].as_str().unwrap());
        let first = upload(&center, &fund("100")).await.expect(201);
        let second = upload(&center, &fund("200")).await.expect(201);
        center.post_empty(&confirm(&first)).await.expect(200);
        center.post_empty(&confirm(&first)).await.refused(409, "already_confirmed");
        center.post_empty(&confirm(&second)).await.refused(409, "preview_stale");
        assert_eq!(ctx.count("SELECT size_yuan FROM funds", vec![]).await, 1_000_000);
        let third = upload(&center, &fund("300")).await.expect(201);
        ctx.advance(chrono::Duration::hours(25)).await;
        let later = ctx.as_role(Role::Center);
        assert_eq!(later.get(&format!("/ledger/imports/{}", third["id"].as_str().unwrap())).await.expect(200)["status"], "expired");
        later.post_empty(&confirm(&third)).await.refused(409, "preview_expired");
        assert!(later.get("/ledger/imports").await.expect(200)["items"].as_array().unwrap().len() == 3);
    })
    .await;
}

#[actix_web::test]
async fn the_same_key_writes_once() {
    each_database(async |ctx| {
        let book = workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例基金", "产业基金", "100"]])]);
        let keyed = |key: &'static str| ctx.as_role(Role::Center).with("idempotency-key", key);
        let first = upload(&keyed("a"), &book).await.expect(201);
        let again = upload(&keyed("a"), &book).await;
        assert_eq!((again.header("idempotency-replayed"), &again.expect(201)["id"]), ("true", &first["id"]));
        upload(&keyed("a"), &case("small.xlsx")).await.refused(422, "idempotency_key_reused");
        let path = format!("/ledger/imports/{}/confirmation", first["id"].as_str().unwrap());
        keyed("b").post_empty(&path).await.expect(200);
        assert_eq!(keyed("b").post_empty(&path).await.expect(200)["status"], "confirmed");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM funds", vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn who_imports_what() {
    each_database(async |ctx| {
        let people =
            |role: &'static str| workbook(&[("人员", vec![vec!["姓名", "登录名", "单位", "角色"], vec!["示例甲", "u9001", "城关镇", role]])]);
        let center = ctx.as_role(Role::Center);
        let refused = upload(&center, &people("系统管理员")).await.expect(201);
        assert_eq!(refused["errors"][0]["code"], "not_allowed");
        import(&center, &people("责任单位")).await;
        let changed = upload(&center, &people("招商中心")).await.expect(201);
        assert_eq!(cells(&changed["errors"][0]), "\"人员\" 2 \"角色\" \"not_allowed\"");
        let system = ctx.as_role(Role::SystemAdmin);
        let funds = workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例基金", "产业基金", "100"]])]);
        assert_eq!(upload(&system, &funds).await.expect(201)["errors"][0]["code"], "not_allowed");
        let units = workbook(&[("单位", vec![vec!["名称", "类型"], vec!["示例镇", "乡镇"]])]);
        assert_eq!(moved(&import(&system, &units).await), 1);
        for role in [Role::Leader, Role::UnitOfficer, Role::Envoy, Role::Auditor, Role::SecurityAdmin, Role::Assessor, Role::Inspector] {
            upload(&ctx.as_role(role), &units).await.refused(403, "forbidden");
        }
    })
    .await;
}

/// Lets the worker do what waits.
async fn work(ctx: &Ctx) {
    while zhaoyin::worker::one(&ctx.app, "test").await.unwrap() {}
}

#[actix_web::test]
async fn a_large_workbook_is_a_job_that_survives_a_restart() {
    let names: Vec<String> = (0..20_001).map(|n| format!("乡贤{n}")).collect();
    let mut rows = vec![vec!["姓名"]];
    rows.extend(names.iter().map(|name| vec![name.as_str()]));
    let bytes = workbook(&[("在外乡贤", rows)]);
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let preview = upload(&center, &bytes).await.expect(202);
        assert_eq!((preview["status"].as_str(), preview["job"]["status"].as_str()), (Some("previewing"), Some("queued")));
        let path = format!("/ledger/imports/{}", preview["id"].as_str().unwrap());
        center.post_empty(&format!("{path}/confirmation")).await.refused(409, "not_previewed");
        // A worker that claimed it and died: after its lease another takes over.
        assert!(zhaoyin::features::jobs::claim(&ctx.app.db, "dead", ctx.app.clock.now()).await.unwrap().is_some());
        assert!(!zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        ctx.advance(chrono::Duration::seconds(61)).await;
        work(ctx).await;
        let found = center.get(&path).await.expect(200);
        assert_eq!((found["status"].as_str(), moved(&found)), (Some("previewed"), 20_001));
        let job = center.get(&format!("/jobs/{}", found["job"]["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(job["status"], "done");
        center.post_empty(&format!("{path}/confirmation")).await.expect(202);
        work(ctx).await;
        assert_eq!(center.get(&path).await.expect(200)["status"], "confirmed");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM townspeople", vec![]).await, 20_001);
    })
    .await;
}

#[actix_web::test]
async fn units_that_exist_are_not_put_under_each_other() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = ["名称", "类型", "上级单位"].to_vec();
        let first = vec![header.clone(), vec!["一所", "县直部门", "发改委"], vec!["二所", "县直部门", "一所"], vec!["三所", "县直部门", "一所"]];
        import(&center, &workbook(&[("单位", first)])).await;
        let tree = async || ctx.count("SELECT COUNT(*) FROM organizations WHERE parent_id IN (SELECT id FROM organizations)", vec![]).await;
        let hanging = tree().await;
        // 一所 would stand under its own 二所, and through the new 四所 under 三所; 五所 is fine.
        for above in ["二所", "四所"] {
            let rows = vec![header.clone(), vec!["一所", "县直部门", above], vec!["四所", "县直部门", "三所"], vec!["五所", "县直部门", "二所"]];
            let preview = upload(&center, &workbook(&[("单位", rows)])).await.expect(201);
            let errors = preview["errors"].as_array().unwrap();
            assert_eq!(errors.len(), 1, "{errors:?}");
            let told = ["sheet", "row", "column", "code"].map(|name| errors[0][name].clone());
            assert_eq!(json!(told), json!(["单位", 2, "上级单位", "unknown_reference"]));
            center.post_empty(&format!("/ledger/imports/{}/confirmation", preview["id"].as_str().unwrap())).await;
        }
        // Two units that change places in one file are no circle.
        let swap = vec![header, vec!["一所", "县直部门", "二所"], vec!["二所", "县直部门", "发改委"]];
        let preview = upload(&center, &workbook(&[("单位", swap)])).await.expect(201);
        assert_eq!(preview["errors"].as_array().unwrap().len(), 0, "{preview}");
        assert_eq!(tree().await, hanging + 2);
    })
    .await;
}
