//! The two tables for county leaders: 重点企业一览表 (key companies of the chains) and 亿元以上重要线索领衔推进情况表 (leads of at least 100 million
//! yuan that a leader leads). Living lists, and the same as a workbook or as a Word document in the usual columns.
use utoipa_actix_web::service_config::ServiceConfig;

mod companies;
mod dto;
mod files;
mod handlers;
mod major;

/// The operations on the tables.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::major_lead_list).service(handlers::key_company_list);
}
