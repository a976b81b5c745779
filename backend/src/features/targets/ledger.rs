//! How targets stand in a ledger.
use crate::sheet::{Column, Kind, Sheet, Target, column};

const COLUMNS: &[Column] = &[
    column("年度", Kind::Year, "year").required(),
    column("指标", Kind::Choice("indicator"), "indicator").required(),
    column("单位", Kind::One(Target::Organization), "organization_id").required(),
    column("目标值", Kind::TargetValue, "value_e4").required(),
    column("1月计划(%)", Kind::PlanShare, "plan_1_ppm"),
    column("2月计划(%)", Kind::PlanShare, "plan_2_ppm"),
    column("3月计划(%)", Kind::PlanShare, "plan_3_ppm"),
    column("4月计划(%)", Kind::PlanShare, "plan_4_ppm"),
    column("5月计划(%)", Kind::PlanShare, "plan_5_ppm"),
    column("6月计划(%)", Kind::PlanShare, "plan_6_ppm"),
    column("7月计划(%)", Kind::PlanShare, "plan_7_ppm"),
    column("8月计划(%)", Kind::PlanShare, "plan_8_ppm"),
    column("9月计划(%)", Kind::PlanShare, "plan_9_ppm"),
    column("10月计划(%)", Kind::PlanShare, "plan_10_ppm"),
    column("11月计划(%)", Kind::PlanShare, "plan_11_ppm"),
    column("12月计划(%)", Kind::PlanShare, "plan_12_ppm"),
];

/// 目标任务
pub const TARGETS: Sheet = Sheet {
    title: "目标任务",
    subject_type: "target",
    table: "targets",
    columns: COLUMNS,
    key: &["年度", "指标", "单位"],
    key_is_unique: true,
    duplicate_at: "指标",
    span: None,
    label: "指标",
    searchable: false,
};
