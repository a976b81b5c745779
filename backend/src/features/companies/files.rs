//! The list of companies as a file: the columns of the ledger.
use super::contacts::Contact;
use super::dto::Company;
use crate::http::table::{Cell, Table};

/// One row a company.
pub fn table(companies: &[Company]) -> Table {
    let header = ["企业名称", "统一社会信用代码", "所在省份", "所在城市", "行业门类", "产业链", "环节", "标签", "股票代码", "待完善"];
    let mut table = Table::new("企业", &header);
    for company in companies {
        table.row(vec![
            Cell::text(&company.name),
            Cell::maybe(company.credit_code.as_deref()),
            Cell::maybe(company.province.as_deref()),
            Cell::maybe(company.city.as_deref()),
            Cell::maybe(company.industry.as_deref()),
            Cell::maybe(company.chain.as_deref()),
            Cell::maybe(company.chain_link.as_deref()),
            Cell::Text(company.tags.join("、")),
            Cell::maybe(company.stock_code.as_deref()),
            Cell::yes_no(Some(company.needs_completion)),
        ]);
    }
    table
}

/// One row a contact, the phone masked.
pub fn contacts(contacts: &[Contact]) -> Table {
    let mut table = Table::new("联系人", &["姓名", "企业名称", "职务", "手机", "备注"]);
    for contact in contacts {
        table.row(vec![
            Cell::text(&contact.name),
            Cell::text(&contact.company.name),
            Cell::maybe(contact.title.as_deref()),
            Cell::maybe(contact.phone_masked.as_deref()),
            Cell::maybe(contact.note.as_deref()),
        ]);
    }
    table
}
