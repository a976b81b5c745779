//! The ledger out again: every sheet with its columns, and 系统编号 by which an import of it finds each record. An import of an export
//! changes nothing.
use super::SHEETS;
use super::existing::{self, Existing};
use super::names::written_names;
use crate::authz::Role;
use crate::crypto::KeyRing;
use crate::db::sql;
use crate::error::{ApiError, ApiResult};
use crate::sheet::{Column, ID_COLUMN, Kind, Sheet, Target, Value};
use crate::text::mask_phone;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use sea_orm::{ConnectionTrait, TransactionTrait};
use std::collections::HashMap;
use uuid::Uuid;

/// What an export shows of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// Phones as they are: the command line, so that a county can always leave with all of it.
    Shown,
    /// Phones masked; an import leaves such cells untouched.
    Masked,
}

/// The whole ledger of a county as a workbook, read on one snapshot. `footer` is printed on every page.
pub async fn workbook(db: &crate::db::Db, ring: &KeyRing, county_id: Uuid, personal: Personal, footer: &str) -> ApiResult<Vec<u8>> {
    let snapshot = db.read_transactions().begin().await?;
    let names = written(&snapshot, county_id).await?;
    let mut book = Workbook::new();
    for sheet in SHEETS {
        let records = existing::load(&snapshot, ring, county_id, sheet).await?;
        let page = book.add_worksheet_with_constant_memory().map_err(ApiError::internal)?;
        write_sheet(page, sheet, &records, &names, personal, footer).map_err(ApiError::internal)?;
    }
    book.save_to_buffer().map_err(ApiError::internal)
}

/// An empty form: every sheet with its columns.
pub fn template() -> ApiResult<Vec<u8>> {
    let mut book = Workbook::new();
    for sheet in SHEETS {
        header(book.add_worksheet(), sheet, false).map_err(ApiError::internal)?;
    }
    book.save_to_buffer().map_err(ApiError::internal)
}

/// How records are written where others refer to them.
type Written = HashMap<Target, HashMap<Uuid, String>>;

async fn written<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Written> {
    let queries = [
        (Target::Organization, "SELECT id, name FROM organizations WHERE county_id = $1 AND name IS NOT NULL"),
        (Target::Company, "SELECT id, name FROM companies WHERE county_id = $1"),
        (Target::Lead, "SELECT id, code AS name FROM leads WHERE county_id = $1"),
        (Target::Project, "SELECT id, code AS name FROM projects WHERE county_id = $1"),
        (Target::Trip, "SELECT id, code AS name FROM trips WHERE county_id = $1"),
    ];
    let mut written: Written = HashMap::new();
    for (target, text) in queries {
        let rows = sql::rows(db, text, [county_id.into()]).await?;
        let names = rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "name")?)));
        written.insert(target, names.collect::<ApiResult<_>>()?);
    }
    let people = sql::rows(db, "SELECT id, name, username FROM users WHERE county_id = $1 AND archived_at IS NULL", [county_id.into()]).await?;
    let people = people.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "name")?, row.try_get("", "username")?)));
    written.insert(Target::Person, written_names(&people.collect::<ApiResult<Vec<_>>>()?));
    Ok(written)
}

fn header(page: &mut Worksheet, sheet: &Sheet, with_id: bool) -> Result<(), XlsxError> {
    let (bold, must) = (Format::new().set_bold(), Format::new().set_bold().set_font_color("#1A56C4"));
    page.set_name(sheet.title)?.set_freeze_panes(1, 0)?;
    for (at, column) in (0u16..).zip(sheet.columns) {
        let width = if matches!(column.kind, Kind::Text | Kind::One(_) | Kind::People) { 22 } else { 14 };
        page.set_column_width(at, width)?.write_string_with_format(0, at, column.title, if column.required { &must } else { &bold })?;
    }
    if with_id {
        let at = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
        page.set_column_width(at, 38)?.write_string_with_format(0, at, ID_COLUMN, &bold)?;
    }
    Ok(())
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, records: &Existing, names: &Written, personal: Personal, footer: &str) -> Result<(), XlsxError> {
    header(page, sheet, true)?;
    page.set_footer(format!("&L{}&R&P/&N", footer.replace('&', "&&")));
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let at_id = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    let mut row = 0;
    for id in records.order.iter().filter(|id| !records.archived.contains(id)) {
        let Some(cells) = records.cells.get(id) else { continue };
        // A root that nobody has named yet is no row.
        if sheet.table == "organizations" && cells[0].is_null() {
            continue;
        }
        row += 1;
        for (at, (column, value)) in (0u16..).zip(sheet.columns.iter().zip(cells)) {
            write_cell(page, row, at, column, value, names, personal, &date)?;
        }
        // The root is known by its name: in another installation it has another number.
        let is_root = sheet.table == "organizations" && sheet.at("上级单位").is_some_and(|at| cells[at].is_null());
        if !is_root {
            page.write_string(row, at_id, id.to_string())?;
        }
    }
    Ok(())
}

#[allow(clippy::too_many_arguments)]
fn write_cell(
    page: &mut Worksheet,
    row: u32,
    at: u16,
    column: &Column,
    value: &Value,
    names: &Written,
    personal: Personal,
    date: &Format,
) -> Result<(), XlsxError> {
    let name = |target: Target, id: &Uuid| names.get(&target).and_then(|n| n.get(id)).cloned().unwrap_or_default();
    let label =
        |text: &str, words: &[(&str, &str)]| words.iter().find(|(_, kept)| *kept == text).map_or(text.to_owned(), |(label, _)| (*label).to_owned());
    match (value, column.kind) {
        (Value::Null, _) => {}
        (Value::Date(day), Kind::Month) => {
            page.write_string(row, at, day.format("%Y-%m").to_string())?;
        }
        (Value::Date(day), _) => {
            page.write_datetime_with_format(row, at, *day, date)?;
        }
        (Value::Int(number), Kind::Money | Kind::TargetValue | Kind::PlanShare) => {
            page.write_number(row, at, *number as f64 / 10_000.0)?;
        }
        (Value::Int(number), _) => {
            page.write_number(row, at, *number as f64)?;
        }
        (Value::Bool(flag), _) => {
            page.write_string(row, at, if *flag { "是" } else { "否" })?;
        }
        (Value::Text(text), Kind::Fixed(words)) => {
            page.write_string(row, at, label(text, words))?;
        }
        (Value::Text(text), Kind::Phone) if personal == Personal::Masked => {
            page.write_string(row, at, mask_phone(text))?;
        }
        (Value::Text(text), _) => {
            page.write_string(row, at, text.as_ref())?;
        }
        (Value::Id(id), Kind::One(target)) => {
            page.write_string(row, at, name(target, id))?;
        }
        (Value::Id(_), _) => {}
        (Value::Ids(ids), _) => {
            let people: Vec<String> = ids.iter().map(|id| name(Target::Person, id)).collect();
            page.write_string(row, at, people.join("、"))?;
        }
        (Value::Words(words), kind) => {
            let words: Vec<&str> = words
                .iter()
                .map(|w| match kind {
                    Kind::Roles => Role::parse(w).map_or(w.as_str(), |role| role.label()),
                    _ => w.as_str(),
                })
                .collect();
            page.write_string(row, at, words.join("、"))?;
        }
    }
    Ok(())
}
