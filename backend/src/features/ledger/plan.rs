//! From a workbook to a plan: each sheet is parsed, names are resolved, rows are matched with the records that exist; nothing is written.
use super::Authority;
use super::complete;
use super::edits::Edits;
use super::existing;
use super::form;
use super::names::Names;
use super::reader::{Unreadable, Workbook};
use super::rules::Root;
use super::settle::{self, Settled};
use crate::crypto::KeyRing;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::sheet::parse::Code;
use crate::sheet::{Kind, Sheet, Target, Value};
use sea_orm::{ConnectionTrait, Statement};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// One refused cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub sheet: &'static str,
    /// As Excel counts it, the header being row 1.
    pub row: u32,
    pub column: String,
    /// What stands in the cell.
    pub value: Option<String>,
    pub code: Code,
}

/// Something odd that refuses nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub sheet: String,
    pub row: Option<u32>,
    pub column: Option<String>,
    pub code: &'static str,
}

/// A row of a workbook as far as it can be read alone.
pub struct ParsedRow {
    pub row: u32,
    pub id: Option<Uuid>,
    /// By column of the sheet; none where the column is absent or the value masked.
    pub cells: Vec<Option<Value>>,
    pub faults: Vec<(usize, Code)>,
}

/// A sheet of a workbook that we know.
pub struct ParsedSheet {
    pub sheet: &'static Sheet,
    pub rows: Vec<ParsedRow>,
    /// Required columns that are not there.
    pub missing: Vec<&'static str>,
    /// What faulty cells hold.
    pub shown: HashMap<(u32, usize), String>,
}

/// A workbook, read.
#[derive(Default)]
pub struct Parsed {
    pub sheets: Vec<ParsedSheet>,
    pub warnings: Vec<Warning>,
    pub filled_rows: usize,
    /// Set where the workbook is in a form of its own: its rows are told apart by [`super::mapping::place`].
    pub foreign: Option<Foreign>,
}

/// What a workbook in a form of its own needs beyond its rows.
#[derive(Debug, Clone)]
pub struct Foreign {
    /// The names of its sheets, in their order.
    pub sources: Vec<String>,
    /// Whether companies that nobody knows are made.
    pub make_companies: bool,
}

/// A row to be written.
pub struct Planned {
    pub row: u32,
    pub id: Uuid,
    pub is_new: bool,
    /// Whether the record was taken back with an earlier import and stands again.
    pub restores: bool,
    /// All cells as they shall be.
    pub cells: Vec<Value>,
    /// The columns that change, and what they held.
    pub changed: Vec<usize>,
    pub before: Vec<Value>,
    pub version: i64,
}

/// What an import would do.
pub struct Plan {
    pub sheets: Vec<Settled>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<Warning>,
    /// What this is, for the audit.
    pub act: &'static str,
    /// The names of the sheets of a workbook in a form of its own; none for a ledger workbook.
    pub sources: Vec<String>,
}

impl Plan {
    /// A fingerprint of what would be done: two plans of one workbook agree in it when nothing that matters has changed between them.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for settled in &self.sheets {
            for planned in &settled.rows {
                let id = if planned.is_new { String::new() } else { planned.id.to_string() };
                hash.update(format!("{} {} {id} {} {:?}\n", settled.sheet.title, planned.row, planned.version, planned.changed));
            }
        }
        for fault in &self.faults {
            hash.update(format!("{} {} {} {:?}\n", fault.sheet, fault.row, fault.column, fault.code));
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// How many rows would be written.
    pub fn row_count(&self) -> usize {
        self.sheets.iter().map(|s| s.rows.len()).sum()
    }
}

/// The entries of the dictionaries, by dictionary.
pub type Dictionaries = HashMap<String, Vec<String>>;

/// Reads the county's dictionaries. Words that are archived are offered no more, but records hold them: a ledger with them is taken.
pub async fn dictionaries<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Dictionaries> {
    let sql = "SELECT dictionary, value FROM dictionary_entries WHERE county_id = $1 AND code IS NULL \
        ORDER BY dictionary, archived_at IS NOT NULL, position";
    let mut entries: Dictionaries = HashMap::new();
    for row in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()])).await? {
        entries.entry(row.try_get("", "dictionary")?).or_default().push(row.try_get("", "value")?);
    }
    Ok(entries)
}

/// Reads a workbook. Pure but for the time it takes: run it on a blocking thread.
pub fn parse(bytes: Vec<u8>, dictionaries: &Dictionaries) -> Result<Parsed, Unreadable> {
    form::parse(&mut Workbook::open(bytes)?, dictionaries, &Edits::default())
}

/// Plans the import of a read workbook: what is new, what changes, what is refused and why.
pub async fn plan(tx: &Tx, ring: &KeyRing, authority: Authority, mut parsed: Parsed) -> ApiResult<Plan> {
    let stubs = complete::complete(tx, &mut parsed).await?;
    plan_completed(tx, ring, authority, parsed, &stubs).await
}

/// The same for rows that are completed already; `stubs` are the rows of 企业 that were made.
pub async fn plan_completed(tx: &Tx, ring: &KeyRing, authority: Authority, mut parsed: Parsed, stubs: &HashSet<u32>) -> ApiResult<Plan> {
    let mut names = Names::load(tx, &wanted_targets(&parsed)).await?;
    let root = load_root(tx).await?;
    let sources = parsed.foreign.take().map(|foreign| foreign.sources).unwrap_or_default();
    let mut plan = Plan { sheets: Vec::new(), faults: Vec::new(), warnings: std::mem::take(&mut parsed.warnings), act: "台账导入", sources };
    for sheet in parsed.sheets {
        if !authority.may_import(sheet.sheet) && !sheet.rows.is_empty() {
            let fault = Fault { sheet: sheet.sheet.title, row: 1, column: String::new(), value: None, code: Code::NotAllowed };
            plan.faults.push(fault);
            plan.sheets.push(Settled::refused(sheet.sheet, sheet.rows.len()));
            continue;
        }
        if !sheet.missing.is_empty() {
            plan.faults.extend(sheet.missing.iter().map(|column| Fault {
                sheet: sheet.sheet.title,
                row: 1,
                column: (*column).into(),
                value: None,
                code: Code::Required,
            }));
            settle::bear_names(&sheet, &mut names);
            plan.sheets.push(Settled::refused(sheet.sheet, sheet.rows.len()));
            continue;
        }
        let records = existing::load(&tx.conn, ring, tx.author.county_id, sheet.sheet).await?;
        let taken = taken_elsewhere(tx, &sheet, &records).await?;
        let mut context = settle::Context {
            authority,
            names: &mut names,
            records,
            root: root.clone(),
            taken,
            faults: &mut plan.faults,
            warnings: &mut plan.warnings,
        };
        plan.sheets.push(settle::settle(&mut context, sheet));
    }
    complete::drop_unused(&mut plan, stubs);
    Ok(plan)
}

/// What the sheets refer to, and what they themselves are called by.
fn wanted_targets(parsed: &Parsed) -> HashSet<Target> {
    let mut wanted = HashSet::new();
    for sheet in &parsed.sheets {
        wanted.extend(settle::target_of(sheet.sheet));
        wanted.extend(sheet.sheet.columns.iter().filter_map(|column| match column.kind {
            Kind::One(target) => Some(target),
            Kind::People => Some(Target::Person),
            _ => None,
        }));
    }
    wanted
}

async fn load_root(tx: &Tx) -> ApiResult<Root> {
    let sql = "SELECT name FROM organizations WHERE id = $1";
    let statement = Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, [tx.author.county_id.into()]);
    let row = tx.conn.query_one_raw(statement).await?.ok_or_else(|| ApiError::internal("the county has no root organization"))?;
    Ok(Root { id: tx.author.county_id, name: row.try_get("", "name")? })
}

/// The ids that a workbook brings and that are another county's: rows with them get ids of their own.
async fn taken_elsewhere(tx: &Tx, sheet: &ParsedSheet, records: &existing::Existing) -> ApiResult<HashSet<Uuid>> {
    let unknown: Vec<Uuid> = sheet.rows.iter().filter_map(|r| r.id).filter(|id| !records.cells.contains_key(id)).collect();
    let mut taken = HashSet::new();
    for ids in unknown.chunks(5_000) {
        use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
        let mut select = Query::select();
        select.column(Alias::new("id")).from(Alias::new(sheet.sheet.table)).and_where(Expr::col(Alias::new("id")).is_in(ids.iter().copied()));
        for row in tx.conn.query_all(&select).await? {
            taken.insert(row.try_get("", "id")?);
        }
    }
    Ok(taken)
}
