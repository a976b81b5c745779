//! How stays stand in a ledger.
use crate::sheet::{Column, Kind, Sheet, Target, column};

/// What somebody did on those days, as people write it and as it is kept.
pub const STATUSES: &[(&str, &str)] = &[("驻外", "stationed"), ("休假", "leave"), ("返县", "in_county")];
/// Which half of each day, as people write it and as it is kept.
pub const PERIODS: &[(&str, &str)] = &[("全天", "full_day"), ("上午", "morning"), ("下午", "afternoon")];

const COLUMNS: &[Column] = &[
    column("姓名", Kind::One(Target::Person), "user_id").required(),
    column("开始日期", Kind::Date, "start_on").required(),
    column("结束日期", Kind::Date, "end_on").required(),
    column("状态", Kind::Fixed(STATUSES), "status").required(),
    column("时段", Kind::Fixed(PERIODS), "period").or("full_day"),
];

/// 驻外考勤
pub const STAYS: Sheet = Sheet {
    title: "驻外考勤",
    subject_type: "stay",
    table: "stays",
    columns: COLUMNS,
    key: &["姓名", "开始日期", "时段"],
    key_is_unique: false,
    duplicate_at: "姓名",
    span: Some(("开始日期", "结束日期")),
    label: "开始日期",
    searchable: false,
};
