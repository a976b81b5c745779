//! Workbooks in a form of their own: what is proposed, corrected, kept and mended, and that it all ends in the ledger's own way.
use crate::support::ledger::{case, expected, sheet_rows, upload, upload_as, workbook};
use crate::support::{Client, Ctx, each_database};
use encoding_rs::GB18030;
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

/// Makes units of these names, as an office has them before its tables come.
async fn units(ctx: &Ctx, names: &[&str]) {
    let sql =
        "INSERT INTO organizations (id, county_id, parent_id, name, kind, created_at, updated_at) VALUES ($1, $2, $2, $3, 'department', $4, $4)";
    for name in names {
        ctx.execute(sql, vec![Uuid::now_v7().into(), ctx.county_id.into(), (*name).into(), ctx.app.clock.now().into()]).await;
    }
}

const OFFICE: &[&str] = &["东湖镇", "功能膜产业园", "县经济开发区", "驻沪苏招商组", "县经信局", "县商务局"];

fn path(import: &Value, rest: &str) -> String {
    format!("/ledger/imports/{}{rest}", import["id"].as_str().unwrap())
}

/// The rows of one ledger sheet of an import, each as an object of its cells.
async fn rows(client: &Client<'_>, import: &Value, sheet: &str) -> Vec<Value> {
    let list = client.get(&path(import, &format!("/rows?limit=200&sheet={}", percent(sheet)))).await.expect(200);
    list["items"].as_array().unwrap().clone()
}

fn percent(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

fn cell<'v>(row: &'v Value, column: &str) -> Option<&'v Value> {
    row["cells"].as_array().unwrap().iter().find(|cell| cell["column"] == column)
}

fn text(row: &Value, column: &str) -> Value {
    cell(row, column).map_or(Value::Null, |cell| cell["text"].clone())
}

/// Compares the rows as read with what a careful clerk reads.
fn same_as_the_clerk(read: &[Value], wanted: &Value) {
    let wanted = wanted.as_array().unwrap();
    assert_eq!(read.len(), wanted.len());
    for (row, wanted) in read.iter().zip(wanted) {
        let to_mend = wanted["待改"].as_array().unwrap();
        for (column, value) in wanted.as_object().unwrap().iter().filter(|(column, _)| *column != "待改") {
            if to_mend.contains(&json!(column)) {
                assert!(cell(row, column).is_some_and(|cell| !cell["code"].is_null()), "{column} waits to be mended in {row}");
                continue;
            }
            let told = text(row, column);
            let same = match value {
                Value::Number(number) => told.as_str().and_then(|t| t.parse::<f64>().ok()) == number.as_f64(),
                other => told == *other,
            };
            assert!(same, "{column}: {told} instead of {value} in {row}");
            assert!(cell(row, column).is_none_or(|cell| cell["code"].is_null()), "{column} in {row}");
        }
    }
}

#[actix_web::test]
async fn the_untouched_proposal_for_an_office_is_what_a_careful_clerk_reads() {
    each_database(async |ctx| {
        units(ctx, OFFICE).await;
        let center = ctx.as_role(Role::Center);
        let wanted = expected("office.expected.json");
        let preview = upload(&center, &case("office.xlsx")).await.expect(201);
        assert_eq!((preview["status"].as_str(), preview["is_mapped"].as_bool()), (Some("previewed"), Some(true)), "{preview}");
        same_as_the_clerk(&rows(&center, &preview, "项目").await, &wanted["项目"]);
        same_as_the_clerk(&rows(&center, &preview, "线索").await, &wanted["线索"]);
        let mapping = center.get(&path(&preview, "/mapping")).await.expect(200);
        let sheets = mapping["sheets"].as_array().unwrap();
        assert_eq!(sheets.iter().map(|s| s["target"].clone()).collect::<Vec<_>>(), [json!("项目"), json!("线索"), Value::Null]);
        assert_eq!((&sheets[0]["header"], &sheets[0]["year"]), (&json!({"first": 3, "last": 4}), &json!(2024)));
        assert_eq!((&sheets[2]["unusable"]["code"], &sheets[2]["unusable"]["missing"]), (&json!("months_only"), &json!(["开始日期", "结束日期"])));
        // What a person must place is just what the clerk could not know.
        for (column, words) in wanted["由人选定"].as_object().unwrap() {
            let told = sheets[1]["columns"].as_array().unwrap().iter().find(|c| c["target"] == column.as_str()).unwrap();
            let mut open: Vec<&str> =
                told["words"].as_array().unwrap().iter().filter(|w| w["meaning"].is_null()).map(|w| w["word"].as_str().unwrap()).collect();
            let mut words: Vec<&str> = words.as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect();
            open.sort_unstable();
            words.sort_unstable();
            assert_eq!(open, words);
        }
        let skipped: Vec<&str> = sheets[0]["skipped"].as_array().unwrap().iter().map(|s| s["why"].as_str().unwrap()).collect();
        assert_eq!(skipped.len(), 8, "{skipped:?}");
        assert_eq!(sheets[0]["records"], 11);
        // The first rows stand as they do in the file, so that a person finds the header.
        let first = sheets[0]["first_rows"].as_array().unwrap();
        let header = sheets[0]["header"]["last"].as_u64().unwrap();
        assert!(first.iter().any(|row| row["row"].as_u64() == Some(header) && row["cells"].as_array().unwrap().len() > 3), "{}", sheets[0]);
    })
    .await;
}

/// The corrections of an office's leads: every word placed once.
fn words_of_leads() -> Value {
    let sources = json!({"外出拜访": "领导走访", "乡贤介绍": "在外乡贤", "协会推荐": "协会商会", "上海基金": "基金公司"});
    let stages = json!({"正在洽谈": "在谈", "已实地考察": "在谈", "拟近期签约": "拟签约"});
    json!({"sheets": [{"source": "在谈线索", "columns": [{"position": 4, "values": sources}, {"position": 8, "values": stages}]}]})
}

#[actix_web::test]
async fn words_are_placed_once_cells_mended_in_place_and_all_is_written() {
    each_database(async |ctx| {
        units(ctx, OFFICE).await;
        let center = ctx.as_role(Role::Center);
        let preview = upload(&center, &case("office.xlsx")).await.expect(201);
        let corrected = center.patch(&path(&preview, "/mapping"), words_of_leads()).await.expect(200);
        let count = |import: &Value, name: &str| import["sheets"].as_array().unwrap().iter().find(|s| s["name"] == name).unwrap().clone();
        assert_eq!(count(&corrected["import"], "线索")["new"], 7, "{}", corrected["import"]["errors"]);
        assert_eq!(count(&corrected["import"], "项目")["new"], 9, "{}", corrected["import"]["errors"]);
        assert_eq!(count(&corrected["import"], "企业")["new"], 16);
        let waiting = center.get(&path(&preview, "/rows?state=refused")).await.expect(200)["items"].as_array().unwrap().clone();
        assert_eq!(waiting.len(), 3);
        for row in &waiting {
            let wrong = row["cells"].as_array().unwrap().iter().find(|c| !c["code"].is_null()).unwrap();
            let column = wrong["column"].as_str().unwrap();
            assert_eq!(row["cells"].as_array().unwrap().iter().filter(|c| !c["code"].is_null()).count(), 1, "nothing else is wrong: {row}");
            let (bad, good) = if column == "报送日期" { ("很快", "2024.8.21") } else { ("约", "6.2亿") };
            let at = path(&preview, &format!("/rows/{}", row["key"].as_str().unwrap()));
            let still = center.patch(&at, json!({"cells": {column: bad}})).await.expect(200);
            assert_eq!((still["row"]["state"].as_str(), text(&still["row"], column)), (Some("refused"), json!(bad)));
            let mended = center.patch(&at, json!({"cells": {column: good}})).await.expect(200);
            assert_eq!((mended["row"]["state"].as_str(), mended["row"]["edited"].as_bool()), (Some("new"), Some(true)), "{mended}");
        }
        center.patch(&path(&preview, "/rows/4-9999999"), json!({"cells": {}})).await.refused(404, "not_found");
        let done = center.post_empty(&path(&preview, "/confirmation")).await.expect(200);
        assert_eq!((done["status"].as_str(), done["errors_total"].as_u64()), (Some("confirmed"), Some(0)));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM projects WHERE code LIKE 'XM20240000_' OR code LIKE 'XM2024_00__'", vec![]).await, 11);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM projects WHERE total_investment_yuan = 620000000", vec![]).await, 2);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM leads WHERE reported_on = '2024-08-21'", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies WHERE needs_completion", vec![]).await, 19);
        // The same file again: the words are known, the records too.
        let again = upload(&center, &case("office.xlsx")).await.expect(201);
        let sheets = again["sheets"].as_array().unwrap();
        assert!(sheets.iter().all(|s| s["new"] == 0 && s["changed"] == 0), "{}", again["sheets"]);
        assert_eq!(again["errors_total"], 3, "what could not be read cannot be read: {}", again["errors"]);
        let mapping = center.get(&path(&again, "/mapping")).await.expect(200);
        assert_eq!(mapping["sheets"][1]["origin"], "kept");
        // What came in so goes out and in again without a change, companies to be completed too.
        let export = center.get("/ledger/export.xlsx").await;
        let same = upload(&center, &export.body).await.expect(201);
        assert_eq!((same["errors_total"].as_u64(), same["is_mapped"].as_bool()), (Some(0), Some(false)), "{}", same["errors"]);
    })
    .await;
}

#[actix_web::test]
async fn two_lines_of_header_dollars_and_a_second_sheet_about_the_same_projects() {
    each_database(async |ctx| {
        units(ctx, &["高新园", "投促局"]).await;
        let center = ctx.as_role(Role::Center);
        let signed = vec![
            vec!["2025年签约项目情况表（单位：万美元）"],
            vec!["基本情况", "", "", "投资情况", "", "时间", "", ""],
            vec!["项目", "客商名称", "招引单位", "协议总投资", "固定资产投资", "签订时间", "落户园区", "联系人"],
            vec!["示例一号", "新加坡示例公司", "投促局", "500", "300", "3月5日", "高新园", "张三"],
            vec!["示例二号", "香港示例公司", "投促局", "1,200.5", "/", "2025.3.18", "高新园", "李四"],
            vec!["合 计", "", "", "1700.5", "300"],
        ];
        let started = vec![vec!["序号", "项目名称", "投资方", "实际开工时间"], vec!["1", "示例一号", "新加坡示例公司", "2025年6月"]];
        let preview = upload(&center, &workbook(&[("签约", signed), ("开工情况", started)])).await.expect(201);
        let mapping = center.get(&path(&preview, "/mapping")).await.expect(200);
        assert_eq!(
            (&mapping["sheets"][0]["needs_rate"], &mapping["sheets"][0]["columns"][3]["unit"]),
            (&json!(true), &json!("wan_usd")),
            "{mapping}"
        );
        assert_eq!(preview["errors_total"], 2, "dollars without a rate: {}", preview["errors"]);
        let rated = center.patch(&path(&preview, "/mapping"), json!({"sheets": [{"source": "签约", "usd_rate": "7.2"}]})).await.expect(200);
        let read = rows(&center, &rated["import"], "项目").await;
        let told = |row: &Value| ["项目名称", "总投资(万元)", "签约日期", "引荐单位", "落地单位", "开工日期"].map(|column| text(row, column));
        assert_eq!(json!(told(&read[0])), json!(["示例一号", "3600", "2025-03-05", "投促局", "高新园", "2025-06-01"]));
        assert_eq!(json!(told(&read[1])), json!(["示例二号", "8643.6", "2025-03-18", "投促局", "高新园", null]));
        assert_eq!(read.len(), 2, "both sheets tell of the first one");
        let wrong = json!({"sheets": [{"source": "签约", "usd_rate": "很多"}]});
        center.patch(&path(&preview, "/mapping"), wrong).await.faulty("sheets[0].usd_rate", "invalid");
        center.post_empty(&path(&preview, "/confirmation")).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM projects WHERE total_investment_yuan = 36000000 AND started_on = '2025-06-01'", vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_csv_in_gbk_is_read_and_corrected() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let table = "走访企业登记表（2024年）\r\n走访日期,走访企业,走访人员,洽谈内容\r\n\
            20240306,\"宁波示例,膜材料\",驻外干部,看生产线\r\n3月9日,苏州示例公司,驻外干部、驻外组长,\"第一行\n第二行\"\r\n,,,\r\n5.16,苏州示例公司,某某,再访\r\n";
        let bytes = GB18030.encode(table).0.into_owned();
        let preview = upload_as(&center, &bytes, "走访登记.csv").await.expect(201);
        let read = rows(&center, &preview, "拜访").await;
        let told: Vec<Value> = read.iter().map(|row| json!([row["row"], text(row, "日期"), text(row, "企业名称"), text(row, "方向")])).collect();
        let wanted = json!([
            [3, "2024-03-06", "宁波示例,膜材料", "外出拜访"],
            [4, "2024-03-09", "苏州示例公司", "外出拜访"],
            [6, "2024-05-16", "苏州示例公司", "外出拜访"]
        ]);
        assert_eq!(json!(told), wanted);
        assert_eq!(preview["errors"][0]["code"], "unknown_reference", "nobody is called 某某");
        let left_out = center.patch(&path(&preview, &format!("/rows/{}", read[2]["key"].as_str().unwrap())), json!({"skip": true})).await.expect(200);
        assert_eq!((left_out["row"]["state"].as_str(), left_out["import"]["errors_total"].as_u64()), (Some("left_out"), Some(0)));
        let incoming = json!({"sheets": [{"source": "走访登记", "constants": [{"column": "方向", "value": "来访接待"}]}]});
        center.patch(&path(&preview, "/mapping"), incoming).await.expect(200);
        center.post_empty(&path(&preview, "/confirmation")).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM visits WHERE direction = 'in'", vec![]).await, 2);
        upload_as(&center, b"MZ\x00\x01", "x.csv").await.refused(422, "workbook_unreadable");
    })
    .await;
}

#[actix_web::test]
async fn a_person_picks_sheet_header_and_columns_where_nothing_is_known() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let odd = vec![vec!["表"], vec!["甲", "乙", "丙"], vec!["天使一号", "2亿", "2024/3/1"], vec!["天使二号", "5000万", "2024/4/1"]];
        let bytes = workbook(&[("杂", odd)]);
        let preview = upload(&center, &bytes).await.expect(201);
        assert_eq!((preview["is_mapped"].as_bool(), preview["warnings"][0]["code"].as_str()), (Some(false), Some("unknown_sheet")));
        let at = path(&preview, "/mapping");
        assert_eq!(center.get(&at).await.expect(200)["sheets"][0]["unusable"]["code"], "nothing_known");
        let pick = |more: Value| {
            let mut sheet = json!({"source": "杂", "target": "基金", "header": {"first": 2, "last": 2}});
            sheet.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({"sheets": [sheet]})
        };
        center.patch(&at, json!({"sheets": [{"source": "没有", "target": "基金"}]})).await.faulty("sheets[0].source", "unknown");
        center.patch(&at, json!({"sheets": [{"source": "杂", "target": "基金"}]})).await.faulty("sheets[0].header", "required");
        center.patch(&at, pick(json!({"target": "没有"}))).await.faulty("sheets[0].target", "unknown");
        center.patch(&at, pick(json!({"constants": [{"column": "类型", "value": "没有"}]}))).await.faulty("sheets[0].constants[0]", "invalid");
        center.patch(&at, json!({"more": 1})).await.faulty("more", "unknown_field");
        let columns = json!([{"position": 0, "target": "名称"}, {"position": 1, "target": "规模(万元)"}, {"position": 2, "target": "设立日期"}]);
        let picked = center.patch(&at, pick(json!({"columns": columns}))).await.expect(200);
        assert_eq!(picked["sheets"][0]["gaps"], json!(["类型"]));
        assert_eq!(picked["import"]["sheets"][0]["refused"], 2);
        let stale = ctx.as_role(Role::Center).with("if-match", "\"1\"");
        stale.patch(&at, json!({"make_companies": false})).await.refused(412, "stale_version");
        let given = json!({"sheets": [{"source": "杂", "constants": [{"column": "类型", "value": "产业基金"}]}]});
        let whole = center.patch(&at, given).await.expect(200);
        assert_eq!(whole["import"]["sheets"], json!([{"name": "基金", "new": 2, "changed": 0, "unchanged": 0, "refused": 0}]));
        center.post_empty(&path(&preview, "/confirmation")).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM funds WHERE size_yuan IN (200000000, 50000000)", vec![]).await, 2);
        center.patch(&at, json!({"make_companies": false})).await.refused(409, "already_confirmed");
        let next = upload(&center, &bytes).await.expect(201);
        assert_eq!((next["is_mapped"].as_bool(), next["sheets"][0]["unchanged"].as_u64()), (Some(true), Some(2)), "the next file of that shape");
    })
    .await;
}

#[actix_web::test]
async fn refused_rows_of_a_form_of_ones_own_come_back_in_it() {
    each_database(async |ctx| {
        units(ctx, OFFICE).await;
        let center = ctx.as_role(Role::Center);
        let preview = upload(&center, &case("office.xlsx")).await.expect(201);
        let corrected = center.patch(&path(&preview, "/mapping"), words_of_leads()).await.expect(200);
        assert_eq!(corrected["import"]["errors_total"], 3);
        let file = center.get(&path(&preview, "/refused.xlsx")).await;
        assert_eq!(file.status, 200);
        let projects = sheet_rows(&file.body, "新签约项目");
        assert_eq!(projects.len(), 6, "what stands above, and the refused rows: {projects:?}");
        assert!(projects[4].last().unwrap().contains("总投资(万元)"));
        let again = upload(&center, &file.body).await.expect(201);
        assert_eq!(again["errors_total"], 3, "{}", again["errors"]);
        assert!(again["errors"].as_array().unwrap().iter().all(|e| e["code"] != "unknown_choice"), "the words are known already");
    })
    .await;
}

#[actix_web::test]
async fn rows_of_the_form_are_mended_in_place_too() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let book = workbook(&[("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["示例", "产业基金", "很大"], vec!["示例二", "产业基金", "5"]])]);
        let preview = upload(&center, &book).await.expect(201);
        let waiting = center.get(&path(&preview, "/rows?state=refused")).await.expect(200)["items"].as_array().unwrap().clone();
        assert_eq!((waiting.len(), text(&waiting[0], "规模(万元)")), (1, json!("很大")));
        let at = path(&preview, &format!("/rows/{}", waiting[0]["key"].as_str().unwrap()));
        center.patch(&at, json!({"cells": {"没有": "1"}})).await.faulty("cells.没有", "unknown_field");
        let mended = center.patch(&at, json!({"cells": {"规模(万元)": "1.5亿"}})).await.expect(200);
        assert_eq!((text(&mended["row"], "规模(万元)"), &mended["import"]["errors_total"]), (json!("15000"), &json!(0)));
        center.post_empty(&path(&preview, "/confirmation")).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM funds WHERE size_yuan = 150000000", vec![]).await, 1);
        let page = center.get(&path(&preview, "/rows")).await;
        page.refused(409, "already_confirmed");
        assert_eq!(center.get("/ledger/form").await.expect(200)["sheets"].as_array().unwrap().len(), 15);
    })
    .await;
}
