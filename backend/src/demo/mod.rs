//! An invented county as its ledger would stand today: last year and this one, up to the day it is made. `zhaoyin demo` imports it,
//! so whoever looks around sees what a county sees after its first import. Nobody in it exists, nor does any company.
mod book;
mod calendar;
mod companies;
mod leads;
mod network;
mod people;
mod projects;
mod random;
mod targets;
mod travel;
mod words;

pub use people::FACES;
pub use words::COUNTY;

use calendar::Calendar;
use chrono::NaiveDate;
use people::Staff;
use random::Random;

/// The county's ledger as of a day, as a workbook. The same day gives the same workbook; no fact in it is later than that day.
pub fn workbook(today: NaiveDate) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let random = &mut Random::new(341_899);
    let calendar = Calendar::until(today);
    let staff = &Staff::of(calendar);
    let companies = &companies::make(random);
    let leads = &leads::make(random, calendar, staff, companies);
    let projects = &projects::make(random, calendar, staff, companies, leads);
    let arrivals = &projects::arrivals(random, calendar, companies, projects);
    let trips = &travel::trips(random, calendar, staff);
    let visits = &travel::visits(random, &travel::World { calendar, staff, companies, leads }, trips);
    let facts = targets::Facts { calendar, leads, projects, arrivals, visits };
    let sheets = [
        ("单位", people::unit_rows()),
        ("人员", staff.rows()),
        ("企业", companies::rows(companies)),
        ("线索", leads::rows(leads, companies)),
        ("项目", projects::rows(projects, companies)),
        ("到位资金", projects::arrival_rows(arrivals, projects)),
        ("外出招商", travel::trip_rows(trips)),
        ("拜访", travel::visit_rows(visits, companies, calendar.today)),
        ("驻外考勤", travel::stay_rows(random, calendar, staff)),
        ("目标任务", targets::rows(random, &facts)),
        ("招商大使", network::ambassador_rows(random, calendar)),
        ("在外乡贤", network::townspeople_rows(random, calendar, staff)),
        ("活动", network::event_rows(random, calendar)),
        ("培训", network::training_rows(random, calendar, companies)),
        ("基金", network::fund_rows(calendar)),
    ];
    book::write(&sheets, today)
}

#[cfg(test)]
mod tests;
