//! How events and training stand in a ledger.
use crate::sheet::{Column, Kind, Sheet, Target, column};

const EVENT_COLUMNS: &[Column] = &[
    column("名称", Kind::Text, "name").required(),
    column("类型", Kind::Choice("event_kind"), "kind").required(),
    column("日期", Kind::Date, "held_on").required(),
    column("地点", Kind::Text, "place"),
    column("参加人数", Kind::Count, "participants"),
    column("县内企业数", Kind::Count, "county_companies"),
    column("合作方", Kind::Text, "partner"),
];

/// 活动
pub const EVENTS: Sheet = Sheet {
    title: "活动",
    subject_type: "event",
    table: "events",
    columns: EVENT_COLUMNS,
    key: &["名称", "类型", "日期"],
    key_is_unique: false,
    duplicate_at: "名称",
    span: None,
    label: "名称",
    searchable: false,
};

const TRAINING_COLUMNS: &[Column] = &[
    column("名称", Kind::Text, "name").required(),
    column("类型", Kind::Choice("training_kind"), "kind").required(),
    column("开始日期", Kind::Date, "start_on").required(),
    column("结束日期", Kind::Date, "end_on"),
    column("参加人数", Kind::Count, "participants"),
    column("企业名称", Kind::One(Target::Company), "company_id"),
];

/// 培训
pub const TRAININGS: Sheet = Sheet {
    title: "培训",
    subject_type: "training",
    table: "trainings",
    columns: TRAINING_COLUMNS,
    key: &["名称", "类型", "开始日期"],
    key_is_unique: false,
    duplicate_at: "名称",
    span: Some(("开始日期", "结束日期")),
    label: "名称",
    searchable: false,
};
