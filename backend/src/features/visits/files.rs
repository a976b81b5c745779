//! The list of visits as a file: the columns of the ledger.
use super::dto::{Direction, Visit};
use crate::http::table::{Cell, Table};

/// One row a visit.
pub fn table(visits: &[Visit]) -> Table {
    let header = [
        "日期",
        "企业名称",
        "方向",
        "参加人员",
        "安排单位",
        "外出活动编号",
        "线索编号",
        "摘要",
        "地点",
        "成果",
        "后续事项",
        "后续日期",
        "后续办结日期",
        "后续办结情况",
        "快报文字",
    ];
    let mut table = Table::new("拜访", &header);
    for visit in visits {
        let people: Vec<&str> = visit.participants.iter().map(|person| person.name.as_str()).collect();
        table.row(vec![
            Cell::date(Some(visit.visited_on)),
            Cell::text(&visit.company.name),
            Cell::text(if visit.direction == Direction::Out { "外出拜访" } else { "来访接待" }),
            Cell::Text(people.join("、")),
            Cell::named(visit.arranging_organization.as_ref()),
            Cell::named(visit.trip.as_ref()),
            Cell::named(visit.lead.as_ref()),
            Cell::maybe(visit.summary.as_deref()),
            Cell::maybe(visit.place.as_deref()),
            Cell::maybe(visit.outcome.as_deref()),
            Cell::maybe(visit.follow_up.as_deref()),
            Cell::date(visit.follow_up_on),
            Cell::date(visit.follow_up_done_on),
            Cell::maybe(visit.follow_up_note.as_deref()),
            Cell::maybe(visit.recommended_text.as_deref()),
        ]);
    }
    table
}
