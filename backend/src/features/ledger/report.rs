//! What an import tells: per sheet how many rows are new, changed, unchanged or refused, every refused cell, every oddity, in words.
use super::plan::{Fault, Plan, Warning};
use crate::context::{Language, RequestContext};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many refused cells and warnings an answer lists; the workbook of refusals has all.
pub const LISTED: usize = 1_000;

/// One sheet's rows, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SheetCounts {
    /// The sheet's title.
    #[schema(example = "线索")]
    pub name: String,
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
}

/// One refused cell.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CellError {
    #[schema(example = "到位资金")]
    pub sheet: String,
    /// The sheet of the file, where it is not the ledger's own form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// As Excel counts it, the header being row 1 in the ledger's own form.
    #[schema(example = 66)]
    pub row: u32,
    /// The row in the list of rows, to be mended there.
    #[serde(default)]
    #[schema(example = "5-66")]
    pub row_key: String,
    #[schema(example = "金额(万元)")]
    pub column: String,
    /// What stands in the cell.
    pub value: Option<String>,
    #[schema(example = "invalid_number")]
    pub code: String,
    /// What is wrong and what to do, in the language asked for.
    #[serde(default)]
    pub message: String,
}

/// Something odd that refuses nothing.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CellWarning {
    pub sheet: String,
    /// The sheet of the file, where it is not the ledger's own form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    pub row: Option<u32>,
    pub column: Option<String>,
    pub code: String,
    /// What is odd, in the language asked for.
    #[serde(default)]
    pub message: String,
}

/// A preview's findings, as kept with the import.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Report {
    pub sheets: Vec<SheetCounts>,
    pub errors: Vec<CellError>,
    pub warnings: Vec<CellWarning>,
}

impl Report {
    pub fn of(plan: &Plan) -> Self {
        let sheets = plan.sheets.iter().map(|settled| SheetCounts {
            name: settled.sheet.title.into(),
            new: settled.new_count(),
            changed: settled.rows.len() - settled.new_count(),
            unchanged: settled.unchanged,
            refused: settled.refused,
        });
        Self {
            sheets: sheets.collect(),
            errors: plan.faults.iter().map(|fault| CellError::of(fault, &plan.sources)).collect(),
            warnings: plan.warnings.iter().map(|warning| CellWarning::of(warning, &plan.sources)).collect(),
        }
    }

    /// Whether any row is refused.
    pub fn refuses(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.refused > 0)
    }

    /// Whether any row can be taken.
    pub fn takes(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.new + sheet.changed + sheet.unchanged > 0)
    }
}

impl CellError {
    fn of(fault: &Fault, sources: &[String]) -> Self {
        let code = fault.code.as_str().to_owned();
        let (source, row) = in_file(fault.row, sources);
        let row_key = row_key(fault.sheet, fault.row);
        Self {
            sheet: fault.sheet.into(),
            source,
            row,
            row_key,
            column: fault.column.clone(),
            value: fault.value.clone(),
            code,
            message: String::new(),
        }
    }

    /// The same with its words in the running request's language.
    pub fn said(mut self) -> Self {
        self.message = message(&self.code, self.value.as_deref());
        self
    }
}

impl CellWarning {
    fn of(warning: &Warning, sources: &[String]) -> Self {
        let place = warning.row.map(|row| in_file(row, sources));
        let (source, row) = place.map_or((None, None), |(source, row)| (source, Some(row)));
        Self { sheet: warning.sheet.clone(), source, row, column: warning.column.clone(), code: warning.code.into(), message: String::new() }
    }

    /// The same with its words in the running request's language.
    pub fn said(mut self) -> Self {
        self.message = message(&self.code, self.column.as_deref());
        self
    }
}

/// Where a row stands in the file: the sheet, where it is not the ledger's own form, and Excel's number.
pub fn in_file(row: u32, sources: &[String]) -> (Option<String>, u32) {
    if sources.is_empty() {
        return (None, row);
    }
    let (sheet, row) = super::mapping::told(row);
    (sources.get(sheet).cloned(), row)
}

/// The name of a row in the list of rows.
pub fn row_key(sheet: &str, row: u32) -> String {
    let at = super::SHEETS.iter().position(|known| known.title == sheet).unwrap_or_default();
    format!("{at}-{row}")
}

/// The ledger sheet and row of such a name.
pub fn row_of(key: &str) -> Option<(&'static crate::sheet::Sheet, u32)> {
    let (at, row) = key.split_once('-')?;
    Some((*super::SHEETS.get(at.parse::<usize>().ok()?)?, row.parse().ok()?))
}

/// What a code means, in words that say what to do.
pub fn message(code: &str, value: Option<&str>) -> String {
    let shown = value.map(|v| format!("“{v}”")).unwrap_or_default();
    let (zh, en) = match code {
        "required" => ("必填，请补上".to_owned(), "Required: fill it in".to_owned()),
        "invalid_date" => (format!("{shown}不是日期，请写成 2023-05-06"), format!("{shown} is no date: write 2023-05-06")),
        "invalid_month" => (format!("{shown}不是月份，请写成 2023-05"), format!("{shown} is no month: write 2023-05")),
        "invalid_number" => {
            (format!("{shown}不是可用的数字（金额最细到元，人数为整数）"), format!("{shown} is no usable number (money to the yuan, counts whole)"))
        }
        "out_of_range" => (format!("{shown}超出允许范围"), format!("{shown} is out of range")),
        "unknown_choice" => (format!("{shown}不在选项里"), format!("{shown} is none of the choices")),
        "unknown_reference" => {
            (format!("{shown}找不到：没有这条记录，或它所在的行也被退回"), format!("{shown} is not found, or its own row is refused"))
        }
        "ambiguous_reference" => {
            (format!("{shown}有重名，请写成 姓名(登录名)"), format!("{shown}: several people bear this name; write name(login)"))
        }
        "duplicate" => (format!("{shown}重复：编号、名称或信用代码已被占用"), format!("{shown} is taken already")),
        "invalid_credit_code" => (format!("{shown}不是正确的统一社会信用代码，请核对"), format!("{shown} is no valid unified social credit code")),
        "end_before_start" => ("结束早于开始".to_owned(), "The end is before the start".to_owned()),
        "frozen" => ("已由专人核实，不能由导入改动".to_owned(), "Verified by a person: an import does not change it".to_owned()),
        "not_allowed" => ("您不能通过导入做这项改动".to_owned(), "You may not change this by import".to_owned()),
        "other_county" => ("这是另一个县：一个台账只有一个县级单位".to_owned(), "This is another county".to_owned()),
        "unknown_sheet" => ("不认识的表，已略过".to_owned(), "Unknown sheet, skipped".to_owned()),
        "unknown_column" => (format!("不认识的列{shown}，已略过"), format!("Unknown column {shown}, skipped")),
        "repeated_column" => (format!("列{shown}重复，只取第一列"), format!("Column {shown} stands twice; the first is taken")),
        "organization_code" => {
            ("信用代码中的组织机构代码校验不符，请核对".to_owned(), "The organization code inside the credit code does not check".to_owned())
        }
        "outpost_without_zone" => ("驻外招商组没有填片区".to_owned(), "An outpost without a zone".to_owned()),
        "day_assumed" => {
            ("只写到月，按当月1日（结束日期按月底）读".to_owned(), "Only a month is told: its first day is taken, its last for an end".to_owned())
        }
        "similar_company" => {
            ("与已有的企业名称相近，请核对是否同一家".to_owned(), "Its name is close to that of a company that exists: is it the same?".to_owned())
        }
        "touched" => ("导入之后有人改过，保持原样".to_owned(), "Somebody has changed it since: it stays".to_owned()),
        "referenced" => ("留下的记录还用到它，保持原样".to_owned(), "Something that stays refers to it: it stays".to_owned()),
        "name_taken" => ("原来的名称或编号已被占用，保持原样".to_owned(), "Its earlier name or code is taken: it stays".to_owned()),
        other => (other.to_owned(), other.to_owned()),
    };
    match RequestContext::current().language {
        Language::Chinese => zh,
        Language::English => en,
    }
}
