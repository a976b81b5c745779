//! A ledger workbook of any size for `make bench`: `bench_data FILE.xlsx [LEADS]`. For 200,000 leads it holds 20,000 companies and 70,000
//! visits besides: 290,000 rows. Nobody in it exists.
use chrono::{Days, NaiveDate};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

const STAGES: [&str; 8] = ["首报", "有效", "在谈", "重点在谈", "拟签约", "已签约", "暂缓", "流失"];
const PROVINCES: [&str; 6] = ["上海市", "江苏省", "浙江省", "广东省", "北京市", "山东省"];
const SOURCES: [&str; 4] = ["驻外招商组", "县直部门", "乡镇", "园区"];
const METHODS: [&str; 4] = ["走访招商", "产业链招商", "以商招商", "乡情招商"];
const UNITS: u64 = 24;
const PEOPLE: u64 = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("usage: bench_data FILE.xlsx [LEADS]")?;
    let leads: u64 = arguments.next().map_or(Ok(200_000), |count| count.parse())?;
    let companies = (leads / 10).max(1);
    let mut book = Workbook::new();
    let mut rows = units(sheet(&mut book, "单位", &["名称", "类型", "片区", "行政区划代码"])?)?;
    rows += people(sheet(&mut book, "人员", &["姓名", "登录名", "单位", "角色"])?)?;
    rows += company_rows(sheet(&mut book, "企业", &["企业名称", "所在省份"])?, companies)?;
    let columns = ["线索编号", "企业名称", "线索名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段", "责任单位"];
    rows += lead_rows(sheet(&mut book, "线索", &columns)?, leads, companies)?;
    rows += visit_rows(sheet(&mut book, "拜访", &["日期", "企业名称", "方向", "参加人员", "安排单位"])?, leads * 35 / 100, companies)?;
    rows += target_rows(sheet(&mut book, "目标任务", &["年度", "指标", "单位", "目标值"])?)?;
    book.save(&file)?;
    println!("{file}: {rows} rows");
    Ok(())
}

fn sheet<'a>(book: &'a mut Workbook, title: &str, columns: &[&str]) -> Result<&'a mut Worksheet, XlsxError> {
    let page = book.add_worksheet_with_constant_memory()?.set_name(title)?;
    page.write_row(0, 0, columns.iter().copied())?;
    Ok(page)
}

/// Spreads numbers so that neighbours differ; the same on every machine.
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

fn of<'a>(words: &[&'a str], number: u64) -> &'a str {
    words[usize::try_from(number % words.len() as u64).unwrap_or(0)]
}

fn day(number: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2023, 1, 2).unwrap_or_default();
    first.checked_add_days(Days::new(number % 660)).unwrap_or(first)
}

fn unit(number: u64) -> String {
    format!("示例单位{:02}", number % UNITS)
}

fn units(page: &mut Worksheet) -> Result<u64, XlsxError> {
    page.write_row(1, 0, ["测速县", "县领导", "", "341899"])?;
    for (row, number) in (2u32..).zip(0..UNITS) {
        let kind = if number < 6 { "驻外招商组" } else { of(&["县直部门", "乡镇", "园区"], number) };
        page.write_row(row, 0, [unit(number).as_str(), kind, if number < 6 { "示例片区" } else { "" }])?;
    }
    Ok(UNITS + 1)
}

fn people(page: &mut Worksheet) -> Result<u64, XlsxError> {
    for (row, number) in (1u32..).zip(0..PEOPLE) {
        let role = if number % UNITS < 6 { "驻外干部" } else { "责任单位" };
        page.write_row(row, 0, [format!("示例人员{number:03}"), format!("bench{number:03}"), unit(number), role.to_owned()])?;
    }
    Ok(PEOPLE)
}

fn company(number: u64) -> String {
    format!("示例企业{number:06}有限公司")
}

fn company_rows(page: &mut Worksheet, count: u64) -> Result<u64, XlsxError> {
    for (row, number) in (1u32..).zip(0..count) {
        page.write_row(row, 0, [company(number).as_str(), of(&PROVINCES, mixed(number))])?;
    }
    Ok(count)
}

fn lead_rows(page: &mut Worksheet, count: u64, companies: u64) -> Result<u64, XlsxError> {
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (row, number) in (1u32..).zip(0..count) {
        let any = mixed(number + 1);
        let code = format!("BX{number:07}");
        let texts =
            [code, company(any % companies), format!("示例项目{number}"), of(&SOURCES, any).into(), of(&METHODS, any >> 3).into(), unit(any >> 5)];
        page.write_row(row, 0, texts)?;
        page.write_datetime_with_format(row, 6, day(any >> 7), &date)?;
        page.write_number(row, 7, (2_000 + any % 90_000) as f64)?;
        page.write_row(row, 8, [of(&STAGES, any >> 11), unit(any >> 13).as_str()])?;
    }
    Ok(count)
}

fn visit_rows(page: &mut Worksheet, count: u64, companies: u64) -> Result<u64, XlsxError> {
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (row, number) in (1u32..).zip(0..count) {
        let any = mixed(number + 7);
        page.write_datetime_with_format(row, 0, day(any), &date)?;
        let person = any % PEOPLE;
        let texts = [company((any >> 3) % companies), of(&["外出拜访", "来访接待"], any >> 9).into(), format!("示例人员{person:03}"), unit(person)];
        page.write_row(row, 1, texts)?;
    }
    Ok(count)
}

/// A target of every unit: a closed month keeps the figures of each.
fn target_rows(page: &mut Worksheet) -> Result<u64, XlsxError> {
    for (row, number) in (1u32..).zip(0..UNITS) {
        page.write_row(row, 0, ["2024", "有效线索(条)", unit(number).as_str(), "100"])?;
    }
    Ok(UNITS)
}
