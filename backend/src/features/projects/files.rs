//! The list of projects as a file: the columns of the ledger, money in 万元.
use super::dto::{Project, ProjectStatus};
use crate::http::table::{Cell, Table};

/// One row a project.
pub fn table(projects: &[Project]) -> Table {
    let header = [
        "项目编号",
        "项目名称",
        "投资企业",
        "总投资(万元)",
        "已到位资金(万元)",
        "招商方式",
        "引荐单位",
        "落地单位",
        "责任单位",
        "包保领导",
        "签约日期",
        "市认定日期",
        "入省库日期",
        "计划开工日期",
        "开工日期",
        "入统日期",
        "投产日期",
        "状态",
    ];
    let mut table = Table::new("项目", &header);
    for project in projects {
        table.row(vec![
            Cell::text(&project.code),
            Cell::text(&project.name),
            Cell::text(&project.company.name),
            Cell::wan(Some(project.total_investment_yuan)),
            Cell::wan(Some(project.arrived_yuan)),
            Cell::maybe(project.method.as_deref()),
            Cell::text(&project.introducing_organization.name),
            Cell::named(project.hosting_organization.as_ref()),
            Cell::named(project.responsible_organization.as_ref()),
            Cell::named(project.sponsor.as_ref()),
            Cell::date(Some(project.signed_on)),
            Cell::date(project.city_recognized_on),
            Cell::date(project.province_registered_on),
            Cell::date(project.started_planned_on),
            Cell::date(project.started_on),
            Cell::date(project.in_statistics_on),
            Cell::date(project.production_on),
            Cell::text(if project.status == ProjectStatus::Terminated { "终止" } else { "推进中" }),
        ]);
    }
    table
}
