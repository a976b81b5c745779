//! The list of trips as a file: the columns of the ledger.
use super::dto::Trip;
use crate::http::table::{Cell, Table};

/// One row a trip.
pub fn table(rows: &[Trip]) -> Table {
    let heads = ["活动编号", "带队领导", "开始日期", "结束日期", "目的地", "目的", "随行人员", "拜访数", "报告", "成效"];
    let mut table = Table::new("外出招商", &heads);
    for row in rows {
        let members: Vec<&str> = row.members.iter().map(|member| member.name.as_str()).collect();
        table.row(vec![
            Cell::text(&row.code),
            Cell::text(&row.leader.name),
            Cell::date(Some(row.start_on)),
            Cell::date(Some(row.end_on)),
            Cell::maybe(row.destination.as_deref()),
            Cell::maybe(row.purpose.as_deref()),
            Cell::Text(members.join("、")),
            Cell::number(Some(row.visits_count)),
            Cell::maybe(row.report.as_ref().map(|report| report.result.as_str())),
            Cell::maybe(row.report.as_ref().and_then(|report| report.achieved.as_deref())),
        ]);
    }
    table
}
