//! Leads of a ledger for tests, and what hangs on them.
use super::Ctx;
use super::ledger::{import, workbook};
use sea_orm::Value;
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// Imports leads: code, reporting unit, stage as the ledger writes it, day of the report, investment in 万元.
pub async fn leads(ctx: &Ctx, rows: &[(&str, &str, &str, &str, &str)]) {
    let mut sheet = vec![vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"]];
    sheet.extend(rows.iter().map(|(code, unit, stage, day, wan)| vec![*code, "示例公司", "驻外招商组", "走访招商", *unit, *day, *wan, *stage]));
    let companies = vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
    let written = import(&ctx.as_role(Role::Center), &workbook(&[("企业", companies), ("线索", sheet)])).await;
    assert_eq!(written["errors"], json!([]), "{written}");
}

/// The id of a lead.
pub async fn lead_id(ctx: &Ctx, code: &str) -> Uuid {
    let found = ctx.as_role(Role::Center).get(&format!("/leads?q={code}&limit=200")).await.expect(200);
    let lead = found["items"].as_array().unwrap().iter().find(|lead| lead["code"] == code).unwrap_or_else(|| panic!("no {code}"));
    lead["id"].as_str().unwrap().parse().unwrap()
}

/// Sets columns of a lead, each `name = value` in SQL.
pub async fn set(ctx: &Ctx, code: &str, what: &str) {
    assert_eq!(ctx.execute(&format!("UPDATE leads SET {what} WHERE code = $1"), vec![code.into()]).await, 1);
}

/// Sets a column of a lead to an id.
pub async fn set_id(ctx: &Ctx, code: &str, column: &str, id: Uuid) {
    assert_eq!(ctx.execute(&format!("UPDATE leads SET {column} = $2 WHERE code = $1"), vec![code.into(), id.into()]).await, 1);
}

/// Hangs a row on a lead: table, more columns with their values in SQL, and those that are bound.
pub async fn hang(ctx: &Ctx, code: &str, table: &str, columns: &[(&str, &str)], bound: &[(&str, Uuid)]) -> Uuid {
    let id = Uuid::now_v7();
    let mut names = vec!["id", "county_id", "lead_id", "created_at", "updated_at"];
    let mut values: Vec<String> = ["$1", "$2", "(SELECT id FROM leads WHERE code = $3)", "$4", "$4"].map(str::to_owned).to_vec();
    let mut given: Vec<Value> = vec![id.into(), ctx.county_id.into(), code.into(), ctx.app.clock.now().into()];
    for (name, value) in columns {
        names.push(name);
        values.push((*value).to_owned());
    }
    for (name, value) in bound {
        names.push(name);
        given.push((*value).into());
        values.push(format!("${}", given.len()));
    }
    ctx.execute(&format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", ")), given).await;
    id
}
