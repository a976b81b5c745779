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
    /// As Excel counts it, the header being row 1.
    #[schema(example = 66)]
    pub row: u32,
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
            errors: plan.faults.iter().map(CellError::of).collect(),
            warnings: plan.warnings.iter().map(CellWarning::of).collect(),
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
    fn of(fault: &Fault) -> Self {
        let code = fault.code.as_str().to_owned();
        Self { sheet: fault.sheet.into(), row: fault.row, column: fault.column.clone(), value: fault.value.clone(), code, message: String::new() }
    }

    /// The same with its words in the running request's language.
    pub fn said(mut self) -> Self {
        self.message = message(&self.code, self.value.as_deref());
        self
    }
}

impl CellWarning {
    fn of(warning: &Warning) -> Self {
        let (row, column) = (warning.row, warning.column.clone());
        Self { sheet: warning.sheet.clone(), row, column, code: warning.code.into(), message: String::new() }
    }

    /// The same with its words in the running request's language.
    pub fn said(mut self) -> Self {
        self.message = message(&self.code, self.column.as_deref());
        self
    }
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
        other => (other.to_owned(), other.to_owned()),
    };
    match RequestContext::current().language {
        Language::Chinese => zh,
        Language::English => en,
    }
}
