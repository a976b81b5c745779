//! The leaders' tables as workbook and as Word, in the columns in which counties keep them; money in 亿元.
use super::dto::{KeyCompany, MajorLead, NextStep, ProgressNote};
use crate::features::leads::ledger::STAGES;
use crate::http::table::{Cell, Table};
use rust_decimal::Decimal;

/// 重要线索
pub const MAJOR_TITLE: &str = "亿元以上重要线索领衔推进情况表";
/// 重点企业
pub const COMPANIES_TITLE: &str = "重点企业一览表";

/// The columns of the major leads, with their shares of a page's width.
pub const MAJOR: &[(&str, usize)] = &[
    ("序号", 4),
    ("项目", 9),
    ("投资方", 9),
    ("总投资(亿元)", 6),
    ("阶段", 6),
    ("领衔领导", 6),
    ("责任单位", 7),
    ("责任人", 6),
    ("首次对接", 7),
    ("上期进展", 12),
    ("本期进展", 12),
    ("存在问题", 10),
    ("需协调事项", 10),
    ("下步打算及时限", 10),
    ("更新日", 7),
];

/// The columns of the key companies.
pub const COMPANIES: &[(&str, usize)] = &[
    ("序号", 4),
    ("产业链", 7),
    ("链环节", 7),
    ("企业", 12),
    ("总部", 7),
    ("主营/行业地位", 11),
    ("对接人", 9),
    ("联系领导", 7),
    ("最近拜访", 7),
    ("意向", 16),
    ("下步", 13),
];

fn heads(columns: &[(&'static str, usize)]) -> Vec<&'static str> {
    columns.iter().map(|(head, _)| *head).collect()
}

fn number(at: usize) -> Cell {
    Cell::number(i64::try_from(at + 1).ok())
}

/// Yuan, shown in 亿元.
fn yi(yuan: i64) -> Decimal {
    Decimal::new(yuan, 8).normalize()
}

fn lines(texts: &[String]) -> Cell {
    if texts.is_empty() { Cell::Empty } else { Cell::text(&texts.join("\n")) }
}

fn note(note: Option<&ProgressNote>) -> Cell {
    note.map_or(Cell::Empty, |note| Cell::text(&format!("{} {}", note.on, note.summary)))
}

fn step(step: Option<&NextStep>) -> Cell {
    step.map_or(Cell::Empty, |step| match step.due_on {
        Some(day) => Cell::text(&format!("{}（{day}前）", step.words)),
        None => Cell::text(&step.words),
    })
}

/// One row a lead.
pub fn major(leads: &[MajorLead]) -> Table {
    let mut table = Table::new(MAJOR_TITLE, &heads(MAJOR));
    for (at, lead) in leads.iter().enumerate() {
        table.row(vec![
            number(at),
            Cell::text(&lead.name),
            Cell::text(&lead.company.name),
            Cell::Number(yi(lead.expected_investment_yuan)),
            Cell::word(STAGES, lead.stage.as_str()),
            Cell::named(lead.lead_leader.as_ref()),
            Cell::named(lead.responsible_organization.as_ref()),
            Cell::named(lead.owner.as_ref()),
            Cell::date(Some(lead.first_contact_on)),
            note(lead.previous_progress.as_ref()),
            note(lead.progress.as_ref()),
            lines(&lead.problems),
            lines(&lead.to_coordinate),
            step(lead.next_step.as_ref()),
            Cell::date(lead.updated_on),
        ]);
    }
    table
}

/// One row a company.
pub fn companies(companies: &[KeyCompany]) -> Table {
    let mut table = Table::new(COMPANIES_TITLE, &heads(COMPANIES));
    for (at, company) in companies.iter().enumerate() {
        let standing: Vec<String> = company.industry.iter().chain(&company.tags).cloned().collect();
        let leaders: Vec<String> = company.leaders.iter().map(|leader| leader.name.clone()).collect();
        let intent = |stage: &str, name: &str, yuan| {
            let word = STAGES.iter().find(|(_, kept)| *kept == stage).map_or(stage, |(word, _)| word);
            format!("{name}（{word}，{}亿元）", yi(yuan))
        };
        let leads: Vec<String> = company.leads.iter().map(|lead| intent(lead.stage.as_str(), &lead.name, lead.expected_investment_yuan)).collect();
        table.row(vec![
            number(at),
            Cell::text(&company.chain),
            Cell::maybe(company.chain_link.as_deref()),
            Cell::text(&company.name),
            Cell::maybe(company.headquarters.as_deref()),
            lines(&standing),
            lines(&company.contacts),
            lines(&leaders),
            Cell::date(company.last_visit_on),
            lines(&leads),
            step(company.next_step.as_ref()),
        ]);
    }
    table
}
