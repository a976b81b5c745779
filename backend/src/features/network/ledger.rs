//! How ambassadors, townspeople and funds stand in a ledger.
use crate::sheet::{Column, Kind, Sheet, Target, column};

const AMBASSADOR_COLUMNS: &[Column] = &[
    column("姓名", Kind::Text, "name").required(),
    column("现任职务", Kind::Text, "title"),
    column("所在省份", Kind::Text, "province"),
    column("聘任日期", Kind::Date, "appointed_on").required(),
    column("聘期(年)", Kind::Count, "term_years"),
    column("批次", Kind::Text, "batch"),
];

/// 招商大使
pub const AMBASSADORS: Sheet = Sheet {
    title: "招商大使",
    subject_type: "ambassador",
    table: "ambassadors",
    columns: AMBASSADOR_COLUMNS,
    key: &["姓名", "聘任日期"],
    key_is_unique: false,
    duplicate_at: "姓名",
    span: None,
    label: "姓名",
    searchable: false,
};

const TOWNSPERSON_COLUMNS: &[Column] = &[
    column("姓名", Kind::Text, "name").required(),
    column("行业", Kind::Text, "industry"),
    column("所在省份", Kind::Text, "province"),
    column("所在城市", Kind::Text, "city"),
    column("籍贯乡镇", Kind::Text, "hometown"),
    column("联系领导", Kind::One(Target::Person), "contact_leader_id"),
    column("重点", Kind::YesNo, "is_key"),
];

/// 在外乡贤
pub const TOWNSPEOPLE: Sheet = Sheet {
    title: "在外乡贤",
    subject_type: "townsperson",
    table: "townspeople",
    columns: TOWNSPERSON_COLUMNS,
    key: &["姓名", "籍贯乡镇"],
    key_is_unique: false,
    duplicate_at: "姓名",
    span: None,
    label: "姓名",
    searchable: false,
};

const FUND_COLUMNS: &[Column] = &[
    column("名称", Kind::Text, "name").required(),
    column("类型", Kind::Choice("fund_kind"), "kind").required(),
    column("规模(万元)", Kind::Money, "size_yuan").required(),
    column("社会资本(万元)", Kind::Money, "social_capital_yuan"),
    column("设立日期", Kind::Date, "founded_on"),
];

/// 基金
pub const FUNDS: Sheet = Sheet {
    title: "基金",
    subject_type: "fund",
    table: "funds",
    columns: FUND_COLUMNS,
    key: &["名称"],
    key_is_unique: true,
    duplicate_at: "名称",
    span: None,
    label: "名称",
    searchable: false,
};
