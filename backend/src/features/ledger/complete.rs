//! What a form of one's own does not have and the ledger needs: codes are given by the system, names stand for codes, rows about the
//! same thing on several sheets are joined, and companies that nobody knows are made, to be completed.
use super::SHEETS;
use super::mapping::rows;
use super::mapping::told;
use super::plan::{Parsed, ParsedRow, ParsedSheet, Plan, Warning};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Kind, Sheet, Target, Value};
use crate::text::{company_key, fold};
use chrono::{Datelike, NaiveDate};
use std::collections::{HashMap, HashSet, VecDeque};
use uuid::Uuid;

/// A sheet whose codes the system gives, and by what else its records are known.
struct Given {
    table: &'static str,
    code: &'static str,
    /// What a code begins with, before the year.
    prefix: &'static str,
    /// How many digits follow the year.
    digits: usize,
    /// The column of the year.
    dated: &'static str,
    /// Code, name, the other name, date and whether archived of the records that exist.
    existing: &'static str,
    /// The columns of the two names.
    names: (&'static str, &'static str),
}

const GIVEN: &[Given] = &[
    Given {
        table: "leads",
        code: "线索编号",
        prefix: "XS",
        digits: 5,
        dated: "报送日期",
        existing: "SELECT l.code, l.name, c.name AS other, l.reported_on AS dated, l.archived_at IS NOT NULL AS is_archived FROM leads l \
            JOIN companies c ON c.id = l.company_id WHERE l.county_id = $1 ORDER BY l.id",
        names: ("线索名称", "企业名称"),
    },
    Given {
        table: "projects",
        code: "项目编号",
        prefix: "XM",
        digits: 5,
        dated: "签约日期",
        existing: "SELECT p.code, p.name, c.name AS other, p.signed_on AS dated, p.archived_at IS NOT NULL AS is_archived FROM projects p \
            JOIN companies c ON c.id = p.company_id WHERE p.county_id = $1 ORDER BY p.id",
        names: ("项目名称", "投资企业"),
    },
    Given {
        table: "trips",
        code: "活动编号",
        prefix: "WC",
        digits: 4,
        dated: "开始日期",
        existing: "SELECT t.code, NULL AS name, u.name AS other, t.start_on AS dated, t.archived_at IS NOT NULL AS is_archived FROM trips t \
            JOIN users u ON u.id = t.leader_id WHERE t.county_id = $1 ORDER BY t.id",
        names: ("", "带队领导"),
    },
];

/// Whether the system gives the cells of this column.
pub fn is_given(sheet: &Sheet, column: &str) -> bool {
    GIVEN.iter().any(|given| given.table == sheet.table && given.code == column)
}

/// Completes the rows of a workbook in a form of its own; tells which rows of 企业 were made for it.
pub async fn complete(tx: &Tx, parsed: &mut Parsed) -> ApiResult<HashSet<u32>> {
    let Some(foreign) = parsed.foreign.clone() else { return Ok(HashSet::new()) };
    parsed.sheets.iter_mut().for_each(join);
    for given in GIVEN {
        if let Some(sheet) = parsed.sheets.iter_mut().find(|sheet| sheet.sheet.table == given.table) {
            give_codes(tx, given, sheet).await?;
        }
    }
    for (target, table) in [(Target::Lead, "leads"), (Target::Project, "projects")] {
        if let Some(given) = GIVEN.iter().find(|given| given.table == table) {
            code_names(tx, given, target, parsed).await?;
        }
    }
    if foreign.make_companies { make_companies(tx, parsed).await } else { Ok(HashSet::new()) }
}

fn text<'r>(sheet: &Sheet, row: &'r ParsedRow, title: &str) -> Option<&'r str> {
    row.cells.get(sheet.at(title)?)?.as_ref()?.as_text()
}

fn date(sheet: &Sheet, row: &ParsedRow, title: &str) -> Option<NaiveDate> {
    row.cells.get(sheet.at(title)?)?.as_ref()?.as_date()
}

/// By what a record is known without its code, the surest first.
fn identities(name: Option<&str>, other: Option<&str>, dated: Option<NaiveDate>) -> Vec<String> {
    let name = name.map(fold).filter(|name| !name.is_empty());
    let mut all = Vec::new();
    match (&name, other.map(company_key)) {
        (Some(name), Some(other)) => all.push(format!("{name}\u{1f}{other}")),
        (Some(name), None) => all.push(format!("{name}\u{1f}")),
        (None, Some(other)) => all.extend(dated.map(|day| format!("\u{1f}{other}\u{1f}{day}"))),
        (None, None) => {}
    }
    all
}

fn identity(given: &Given, sheet: &Sheet, row: &ParsedRow) -> Option<String> {
    let (name, other) = (text(sheet, row, given.names.0), text(sheet, row, given.names.1));
    identities(name, other, date(sheet, row, given.dated)).pop()
}

/// Joins rows about the same record that stand on different sheets of the file: a list of signings and a list of starts.
fn join(parsed: &mut ParsedSheet) {
    if !parsed.sheet.key_is_unique {
        return;
    }
    let sheet = parsed.sheet;
    let key = |row: &ParsedRow| match GIVEN.iter().find(|given| given.table == sheet.table) {
        Some(given) => text(sheet, row, given.code).map(fold).or_else(|| identity(given, sheet, row)),
        None => {
            let cells: Option<Vec<String>> = sheet.key_positions().iter().map(|at| row.cells[*at].as_ref().map(Value::key)).collect();
            cells.map(|cells| cells.join("\u{1f}"))
        }
    };
    let mut kept: Vec<ParsedRow> = Vec::with_capacity(parsed.rows.len());
    let mut first: HashMap<String, usize> = HashMap::new();
    for row in std::mem::take(&mut parsed.rows) {
        let key = key(&row);
        let earlier = key.as_ref().and_then(|key| first.get(key)).copied();
        // What cannot be read is mended where it stands.
        let earlier = earlier.filter(|at| row.faults.is_empty() && told(kept[*at].row).0 != told(row.row).0);
        match earlier {
            Some(at) => kept[at].cells.iter_mut().zip(row.cells).for_each(|(cell, more)| *cell = cell.take().or(more)),
            None => {
                key.into_iter().for_each(|key| {
                    first.entry(key).or_insert(kept.len());
                });
                kept.push(row);
            }
        }
    }
    parsed.rows = kept;
}

/// Gives rows without a code that of the record they are about, or a new one: prefix, year and the next number.
async fn give_codes(tx: &Tx, given: &Given, parsed: &mut ParsedSheet) -> ApiResult<()> {
    let sheet = parsed.sheet;
    let Some(at) = sheet.at(given.code) else { return Ok(()) };
    let (mut known, mut last): (HashMap<String, VecDeque<String>>, HashMap<String, u64>) = Default::default();
    let mut use_up = |code: &str| {
        let rest = code.strip_prefix(given.prefix).filter(|rest| rest.len() > 4 && rest.bytes().all(|b| b.is_ascii_digit()));
        if let Some((year, number)) = rest.map(|rest| rest.split_at(4)) {
            let number = number.parse().unwrap_or(0);
            last.entry(year.to_owned()).and_modify(|last| *last = number.max(*last)).or_insert(number);
        }
    };
    for record in sql::rows(&tx.conn, given.existing, [tx.author.county_id.into()]).await? {
        let code: String = record.try_get("", "code")?;
        use_up(&code);
        if !record.try_get::<bool>("", "is_archived")? {
            let (name, other): (Option<String>, String) = (record.try_get("", "name")?, record.try_get("", "other")?);
            let dated: Option<NaiveDate> = record.try_get("", "dated")?;
            // A list may tell the name alone, or a nameless thing by its company and day.
            let forms = [(name.as_deref(), Some(other.as_str())), (name.as_deref(), None), (None, Some(other.as_str()))];
            for identity in forms.into_iter().flat_map(|(name, other)| identities(name, other, dated)) {
                known.entry(identity).or_default().push_back(code.clone());
            }
        }
    }
    let taken: Vec<String> = parsed.rows.iter().filter_map(|row| text(sheet, row, given.code)).map(str::to_owned).collect();
    taken.iter().for_each(|code| use_up(code));
    let mut used: HashSet<String> = taken.into_iter().collect();
    for row in parsed.rows.iter_mut().filter(|row| row.faults.is_empty() && row.cells[at].is_none()) {
        let alike = identity(given, sheet, row).and_then(|identity| known.get_mut(&identity));
        let existing = alike.and_then(|codes| std::iter::from_fn(|| codes.pop_front()).find(|code| !used.contains(code)));
        let code = existing.unwrap_or_else(|| {
            let year = date(sheet, row, given.dated).unwrap_or_else(|| tx.now.date_naive()).year().to_string();
            let number = last.entry(year.clone()).and_modify(|last| *last += 1).or_insert(1);
            format!("{}{year}{number:0width$}", given.prefix, width = given.digits)
        });
        used.insert(code.clone());
        row.cells[at] = Some(Value::text(code));
    }
    Ok(())
}

/// Puts codes where a list refers to a lead or project by its name.
async fn code_names(tx: &Tx, given: &Given, target: Target, parsed: &mut Parsed) -> ApiResult<()> {
    let refers = |sheet: &Sheet| sheet.columns.iter().any(|column| matches!(column.kind, Kind::One(other) if other == target));
    if !parsed.sheets.iter().any(|sheet| refers(sheet.sheet)) {
        return Ok(());
    }
    let (mut codes, mut by_name): (HashSet<String>, HashMap<String, HashSet<String>>) = Default::default();
    for record in sql::rows(&tx.conn, given.existing, [tx.author.county_id.into()]).await? {
        let (code, name): (String, Option<String>) = (record.try_get("", "code")?, record.try_get("", "name")?);
        codes.insert(fold(&code));
        if let Some(name) = name.filter(|_| !record.try_get::<bool>("", "is_archived").unwrap_or(true)) {
            by_name.entry(fold(&name)).or_default().insert(code);
        }
    }
    for sheet in parsed.sheets.iter().filter(|sheet| sheet.sheet.table == given.table) {
        for row in &sheet.rows {
            let Some(code) = text(sheet.sheet, row, given.code) else { continue };
            codes.insert(fold(code));
            let name = text(sheet.sheet, row, given.names.0).map(fold);
            name.into_iter().for_each(|name| {
                by_name.entry(name).or_default().insert(code.to_owned());
            });
        }
    }
    for sheet in &mut parsed.sheets {
        let at = sheet.sheet.columns.iter().position(|column| matches!(column.kind, Kind::One(other) if other == target));
        let Some(at) = at else { continue };
        for row in &mut sheet.rows {
            let name = row.cells[at].as_ref().and_then(Value::as_text).map(fold).filter(|name| !codes.contains(name));
            // A name that several bear stays as it is and is refused: a person says which.
            if let Some(only) = name.and_then(|name| by_name.get(&name)).filter(|codes| codes.len() == 1).and_then(|codes| codes.iter().next()) {
                row.cells[at] = Some(Value::text(only.clone()));
            }
        }
    }
    Ok(())
}

/// Makes a row of 企业 for each company that rows name and nobody knows; [`drop_unused`] takes those away again that only refused rows name.
async fn make_companies(tx: &Tx, parsed: &mut Parsed) -> ApiResult<HashSet<u32>> {
    let Some(companies) = SHEETS.iter().find(|sheet| sheet.table == "companies").copied() else { return Ok(HashSet::new()) };
    let mut wanted: Vec<(u32, String)> = Vec::new();
    for sheet in &parsed.sheets {
        let named = sheet.sheet.columns.iter().position(|column| matches!(column.kind, Kind::One(Target::Company)));
        let Some(at) = named else { continue };
        wanted.extend(sheet.rows.iter().filter_map(|row| Some((row.row, row.cells[at].as_ref()?.as_text()?.to_owned()))));
    }
    if wanted.is_empty() {
        return Ok(HashSet::new());
    }
    let mut known: HashSet<String> = HashSet::new();
    let mut keys: HashSet<String> = HashSet::new();
    for row in sql::rows(&tx.conn, "SELECT name FROM companies WHERE county_id = $1 AND archived_at IS NULL", [tx.author.county_id.into()]).await? {
        let name: String = row.try_get("", "name")?;
        keys.insert(company_key(&name));
        known.insert(fold(&name));
    }
    let told = parsed.sheets.iter().filter(|sheet| sheet.sheet.table == "companies").flat_map(|sheet| &sheet.rows);
    known.extend(told.filter_map(|row| text(companies, row, companies.key[0])).map(fold));
    let mut stubs = Vec::new();
    for (row, name) in wanted {
        if !known.insert(fold(&name)) {
            continue;
        }
        if !keys.insert(company_key(&name)) {
            let column = Some(companies.key[0].to_owned());
            parsed.warnings.push(Warning { sheet: companies.title.into(), row: Some(row), column, code: "similar_company" });
        }
        stubs.push(rows::stub(row, companies, &name));
    }
    let made = stubs.iter().map(|stub| stub.row).collect();
    if !stubs.is_empty() {
        match parsed.sheets.iter_mut().find(|sheet| sheet.sheet.table == "companies") {
            Some(sheet) => sheet.rows.extend(stubs),
            None => {
                let at = parsed.sheets.iter().take_while(|sheet| matches!(sheet.sheet.table, "organizations" | "users")).count();
                parsed.sheets.insert(at, ParsedSheet { rows: stubs, ..rows::empty(companies) });
            }
        }
    }
    Ok(made)
}

/// Companies that were made for rows which are refused after all are not made.
pub fn drop_unused(plan: &mut Plan, stubs: &HashSet<u32>) {
    if stubs.is_empty() {
        return;
    }
    let others = plan.sheets.iter().filter(|settled| settled.sheet.table != "companies");
    let used: HashSet<Uuid> = others.flat_map(|settled| &settled.rows).flat_map(|row| row.cells.iter().filter_map(Value::as_id)).collect();
    for settled in plan.sheets.iter_mut().filter(|settled| settled.sheet.table == "companies") {
        settled.rows.retain(|row| !row.is_new || !stubs.contains(&row.row) || used.contains(&row.id));
    }
    plan.sheets.retain(|settled| settled.sheet.table != "companies" || !settled.rows.is_empty() || settled.unchanged + settled.refused > 0);
    plan.warnings.retain(|warning| {
        let companies = plan.sheets.iter().find(|settled| settled.sheet.table == "companies");
        warning.code != "similar_company" || companies.is_some_and(|settled| settled.rows.iter().any(|row| Some(row.row) == warning.row))
    });
}
