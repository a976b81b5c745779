//! The list of leads as a file: the columns of the ledger, money in 万元.
use super::dto::Lead;
use super::ledger::STAGES;
use crate::http::table::{Cell, Table};

/// One row a lead.
pub fn table(leads: &[Lead]) -> Table {
    let header = [
        "线索编号",
        "企业名称",
        "线索名称",
        "阶段",
        "来源类型",
        "招商方式",
        "报送单位",
        "报送日期",
        "预计投资(万元)",
        "责任单位",
        "领衔领导",
        "卡点类型",
        "最近推进日期",
    ];
    let mut table = Table::new("线索", &header);
    for lead in leads {
        table.row(vec![
            Cell::text(&lead.code),
            Cell::text(&lead.company.name),
            Cell::maybe(lead.name.as_deref()),
            Cell::word(STAGES, lead.stage.as_str()),
            Cell::text(&lead.source_type),
            Cell::text(&lead.method),
            Cell::text(&lead.reporting_organization.name),
            Cell::date(Some(lead.reported_on)),
            Cell::wan(Some(lead.expected_investment_yuan)),
            Cell::named(lead.responsible_organization.as_ref()),
            Cell::named(lead.lead_leader.as_ref()),
            Cell::maybe(lead.blocker_cause.as_deref()),
            Cell::date(lead.last_progress_on),
        ]);
    }
    table
}
