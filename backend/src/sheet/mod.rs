//! The vocabulary of ledger sheets: what a sheet is called, which columns it has, what a cell may hold and where it is kept. Each slice
//! describes its own sheets in its `ledger.rs`; the slice `ledger` reads, checks, compares, writes and exports by these descriptions.
pub mod parse;
pub mod value;

pub use value::Value;

/// What a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    Organization,
    Person,
    Company,
    Lead,
    Project,
    Trip,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Text,
    /// One of the entries of a dictionary that the county may extend.
    Choice(&'static str),
    /// One of fixed words: as people write it, as it is kept.
    Fixed(&'static [(&'static str, &'static str)]),
    Date,
    /// A month, kept as its first day.
    Month,
    /// 万元, kept in whole yuan.
    Money,
    /// A whole number, not below 0.
    Count,
    Year,
    /// A target's value, kept times 10,000.
    TargetValue,
    /// A planned cumulative share in percent, kept in parts per million.
    PlanShare,
    YesNo,
    /// Several words, split by 、.
    Words,
    /// Several roles, split by 、.
    Roles,
    CreditCode,
    /// Personal data: sealed where it is kept, masked where it is shown; a masked value leaves what is there.
    Phone,
    One(Target),
    /// Several people, split by 、.
    People,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub title: &'static str,
    pub required: bool,
    pub kind: Kind,
    /// The table's column; none where the slice keeps it elsewhere (`ledger.rs` of the slice says how).
    pub kept_in: Option<&'static str>,
    /// What an empty cell means, for columns that always hold something.
    pub default: Option<&'static str>,
}

/// A column kept in the table's column of that name.
pub const fn column(title: &'static str, kind: Kind, kept_in: &'static str) -> Column {
    Column { title, required: false, kind, kept_in: Some(kept_in), default: None }
}

/// A column that the slice keeps elsewhere.
pub const fn apart(title: &'static str, kind: Kind) -> Column {
    Column { title, required: false, kind, kept_in: None, default: None }
}

impl Column {
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// What an empty cell of this column means.
    pub fn when_empty(&self) -> Value {
        self.default.map_or(Value::Null, Value::text)
    }

    pub const fn or(self, default: &'static str) -> Self {
        Self { default: Some(default), ..self }
    }
}

/// One sheet.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    pub title: &'static str,
    /// The singular of the record in audit and change feed.
    pub subject_type: &'static str,
    pub table: &'static str,
    pub columns: &'static [Column],
    /// The columns (by title) that make the natural key.
    pub key: &'static [&'static str],
    /// Whether the key occurs once; where not, rows alike in it are records of their own.
    pub key_is_unique: bool,
    /// The column at which a second occurrence of the key is reported.
    pub duplicate_at: &'static str,
    /// The column of the first date and of the last one, where a row has a span.
    pub span: Option<(&'static str, &'static str)>,
    /// The columns by which a record is found in search and named in the audit.
    pub label: &'static str,
    /// Whether its records are found by search.
    pub searchable: bool,
}

impl Sheet {
    /// The position of a column, by its title.
    pub fn at(&self, title: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.title == title)
    }

    /// The positions of the key's columns.
    pub fn key_positions(&self) -> Vec<usize> {
        self.key.iter().filter_map(|title| self.at(title)).collect()
    }
}

/// The column that exports carry and by which a row is matched first.
pub const ID_COLUMN: &str = "系统编号";
