//! A report as a file: workbook, csv, or Word in official layout.
use super::dto::{MonthlyReportDetail, ReportStatus};
use crate::app::App;
use crate::authz::Actor;
use crate::error::ApiResult;
use crate::http::official::{Block, Official};
use crate::http::respond;
use crate::http::table::{Cell, Format, Table, log_export};
use crate::http::word::{self, DOCX};
use actix_web::{HttpRequest, HttpResponse};
use chrono::Datelike;

/// The kind of file.
#[derive(Debug, Clone, Copy)]
pub enum File {
    Word,
    Table(Format),
}

/// The kind of file that `Accept` names, if any.
pub fn wanted(request: &HttpRequest) -> Option<File> {
    if word::wanted(request) { Some(File::Word) } else { Format::wanted(request).map(File::Table) }
}

/// Answers with the report as a file and leaves its audit row.
pub async fn send(app: &App, actor: &Actor, file: File, report: &MonthlyReportDetail) -> ApiResult<HttpResponse> {
    let month = report.report.month;
    let title = format!("{}{}年{}月工作月报", report.report.organization.name, month.year(), month.month());
    match file {
        File::Table(format) => table(report).send(app, actor, format, &title, "monthly_report", &title).await,
        File::Word => {
            let bytes = paper(&title, report).bytes()?;
            log_export(app, actor, "monthly_report", &format!("{title}（Word）")).await?;
            Ok(respond::file(bytes, DOCX, &format!("{title}.docx")))
        }
    }
}

fn table(detail: &MonthlyReportDetail) -> Table {
    let mut table = Table::new("月报", &["项目", "本月", "累计", "单位", "说明"]);
    for number in &detail.numbers {
        let now = number.now.as_ref().map(|now| format!("锁定 {}，现为 {}", number.value.0, now.value.0));
        table.row(vec![
            Cell::text(&number.label),
            Cell::Number(number.value.0),
            Cell::Number(number.year_value.0),
            Cell::text(&number.unit),
            Cell::maybe(now.as_deref()),
        ]);
    }
    for person in &detail.people {
        table.row(vec![Cell::text(&person.user.name), Cell::Number(person.days.0), Cell::Empty, Cell::text("天"), Cell::text("驻外天数")]);
    }
    let report = &detail.report;
    for (head, text) in [("工作情况", &report.narrative), ("存在问题", &report.problems), ("下月打算", &report.plan)] {
        table.row(vec![Cell::text(head), Cell::Empty, Cell::Empty, Cell::Empty, Cell::maybe(text.as_deref())]);
    }
    table
}

fn paper(title: &str, detail: &MonthlyReportDetail) -> Official {
    let report = &detail.report;
    let mut blocks = vec![Block::Line(format!("统计期：{} 至 {}", report.period_from, report.period_to))];
    blocks.push(Block::Heading("一、主要数据".into()));
    let row = |number: &super::dto::ReportNumber| {
        vec![number.label.clone(), number.value.0.to_string(), number.year_value.0.to_string(), number.unit.clone()]
    };
    blocks.push(Block::Table {
        columns: vec![("项目".into(), 5), ("本月".into(), 3), ("累计".into(), 3), ("单位".into(), 2)],
        rows: detail.numbers.iter().map(row).collect(),
    });
    let people: Vec<String> = detail.people.iter().map(|person| format!("{}{}天", person.user.name, person.days.0)).collect();
    if !people.is_empty() {
        blocks.push(Block::Body(format!("驻外人员：{}。", people.join("、"))));
    }
    let late: Vec<String> = detail
        .late_entries
        .iter()
        .map(|late| {
            let name = late.record.label.as_deref().or(late.record.code.as_deref()).unwrap_or_default();
            format!("{} {}（{name}）", late.month.format("%Y-%m"), late.label)
        })
        .collect();
    if !late.is_empty() {
        blocks.push(Block::Body(format!("补记：{}。", late.join("、"))));
    }
    for (head, text) in [("二、工作情况", &report.narrative), ("三、存在问题", &report.problems), ("四、下月打算", &report.plan)] {
        blocks.push(Block::Heading(head.into()));
        blocks.extend(text.as_deref().unwrap_or("无。").lines().map(|line| Block::Body(line.to_owned())));
    }
    if report.status != ReportStatus::Accepted {
        blocks.push(Block::Body("（本月报尚未经招商中心采纳。）".into()));
    }
    blocks.push(Block::Signature(report.organization.name.clone()));
    let on = report.due_on;
    blocks.push(Block::Signature(format!("{}年{}月{}日", on.year(), on.month(), on.day())));
    Official { title: title.to_owned(), blocks }
}
