//! How projects and the money that arrived stand in a ledger.
use crate::db::bulk;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Target, Value, column};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use uuid::Uuid;

/// The states, as people write them and as they are kept.
pub const STATUSES: &[(&str, &str)] = &[("推进中", "active"), ("终止", "terminated")];
/// The states of money, as people write them and as they are kept.
pub const ARRIVAL_STATUSES: &[(&str, &str)] = &[("已审核", "verified"), ("待审核", "submitted"), ("退回", "returned")];

const PROJECT_COLUMNS: &[Column] = &[
    column("项目编号", Kind::Text, "code").required(),
    column("项目名称", Kind::Text, "name").required(),
    column("投资企业", Kind::One(Target::Company), "company_id").required(),
    column("总投资(万元)", Kind::Money, "total_investment_yuan").required(),
    column("招商方式", Kind::Choice("method"), "method"),
    column("引荐单位", Kind::One(Target::Organization), "introducing_organization_id").required(),
    column("落地单位", Kind::One(Target::Organization), "hosting_organization_id"),
    column("责任单位", Kind::One(Target::Organization), "responsible_organization_id"),
    column("包保领导", Kind::One(Target::Person), "sponsor_id"),
    column("来源线索编号", Kind::One(Target::Lead), "lead_id"),
    column("签约日期", Kind::Date, "signed_on").required(),
    column("市认定日期", Kind::Date, "city_recognized_on"),
    column("入省库日期", Kind::Date, "province_registered_on"),
    column("计划开工日期", Kind::Date, "started_planned_on"),
    column("开工日期", Kind::Date, "started_on"),
    column("入统日期", Kind::Date, "in_statistics_on"),
    column("计划投产日期", Kind::Date, "production_planned_on"),
    column("投产日期", Kind::Date, "production_on"),
    column("状态", Kind::Fixed(STATUSES), "status").or("active"),
    column("终止日期", Kind::Date, "terminated_on"),
];

/// 项目
pub const PROJECTS: Sheet = Sheet {
    title: "项目",
    subject_type: "project",
    table: "projects",
    columns: PROJECT_COLUMNS,
    key: &["项目编号"],
    key_is_unique: true,
    duplicate_at: "项目编号",
    span: None,
    label: "项目名称",
    searchable: true,
};

const ARRIVAL_COLUMNS: &[Column] = &[
    column("项目编号", Kind::One(Target::Project), "project_id").required(),
    column("月份", Kind::Month, "month").required(),
    column("金额(万元)", Kind::Money, "amount_yuan").required(),
    column("资金来源省份", Kind::Text, "source_province").required(),
    column("审核状态", Kind::Fixed(ARRIVAL_STATUSES), "status").required(),
];

/// 到位资金
pub const FUND_ARRIVALS: Sheet = Sheet {
    title: "到位资金",
    subject_type: "fund_arrival",
    table: "fund_arrivals",
    columns: ARRIVAL_COLUMNS,
    key: &["项目编号", "月份", "资金来源省份"],
    key_is_unique: false,
    duplicate_at: "项目编号",
    span: None,
    label: "月份",
    searchable: false,
};

/// The milestones that a ledger tells: the column of the actual date, and the milestone's code.
const MILESTONES: &[(&str, &str)] = &[
    ("签约日期", "signed"),
    ("市认定日期", "city_recognized"),
    ("入省库日期", "province_registered"),
    ("开工日期", "started"),
    ("入统日期", "in_statistics"),
    ("投产日期", "production"),
];

/// Keeps whose word the milestones are: those whose date is set or changed are the ledger's, entered by the importer and verified by
/// nobody; those whose date is cleared are archived.
pub async fn save(tx: &Tx, projects: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let (mut reached, mut cleared) = (Vec::new(), Vec::new());
    for (title, code) in MILESTONES {
        let Some(at) = PROJECTS.at(title) else { continue };
        let mut gone: Vec<Uuid> = Vec::new();
        for (id, cells, is_new, changed) in projects {
            match (&cells[at], *is_new || changed.contains(&at)) {
                (Value::Null, true) if !*is_new => gone.push(*id),
                (Value::Date(_), true) => reached.push(milestone(tx, *id, code)),
                _ => {}
            }
        }
        cleared.push((code, gone));
    }
    for (code, ids) in cleared {
        for ids in ids.chunks(1_000) {
            archive(tx, code, ids).await?;
        }
    }
    let said = ["basis", "entered_by", "entered_at", "verified_by", "verified_at", "updated_at", "archived_at"];
    bulk::upsert(&tx.conn, "project_milestones", MILESTONE_COLUMNS, reached, &["county_id", "project_id", "code"], &said).await?;
    Ok(())
}

const MILESTONE_COLUMNS: &[&str] = &[
    "id",
    "county_id",
    "project_id",
    "code",
    "basis",
    "entered_by",
    "entered_at",
    "verified_by",
    "verified_at",
    "created_at",
    "created_by",
    "updated_at",
    "archived_at",
];

fn milestone(tx: &Tx, project_id: Uuid, code: &str) -> Vec<sea_orm::Value> {
    let (nobody, never) = (None::<Uuid>, None::<chrono::DateTime<chrono::Utc>>);
    vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        project_id.into(),
        code.into(),
        "ledger".into(),
        tx.author.id.into(),
        tx.now.into(),
        nobody.into(),
        never.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
        never.into(),
    ]
}

async fn archive(tx: &Tx, code: &str, projects: &[Uuid]) -> ApiResult<()> {
    let column = |name: &'static str| Expr::col(Alias::new(name));
    let mut update = Query::update();
    update
        .table(Alias::new("project_milestones"))
        .value(Alias::new("archived_at"), tx.now)
        .value(Alias::new("updated_at"), tx.now)
        .value(Alias::new("version"), column("version").add(1))
        .and_where(column("county_id").eq(tx.author.county_id))
        .and_where(column("project_id").is_in(projects.iter().copied()))
        .and_where(column("code").eq(code))
        .and_where(column("archived_at").is_null());
    tx.conn.execute(&update).await?;
    Ok(())
}
