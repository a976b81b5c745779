//! How leads stand in a ledger.
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Target, Value, apart, column};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashMap;
use uuid::Uuid;

/// The stages, as people write them and as they are kept.
pub const STAGES: &[(&str, &str)] = &[
    ("首报", "reported"),
    ("有效", "effective"),
    ("在谈", "negotiating"),
    ("重点在谈", "key_negotiating"),
    ("拟签约", "signing"),
    ("已签约", "signed"),
    ("暂缓", "parked"),
    ("流失", "lost"),
];

const COLUMNS: &[Column] = &[
    column("线索编号", Kind::Text, "code").required(),
    column("企业名称", Kind::One(Target::Company), "company_id").required(),
    column("线索名称", Kind::Text, "name"),
    column("来源类型", Kind::Choice("source_type"), "source_type").required(),
    column("招商方式", Kind::Choice("method"), "method").required(),
    column("报送单位", Kind::One(Target::Organization), "reporting_organization_id").required(),
    column("报送日期", Kind::Date, "reported_on").required(),
    column("预计投资(万元)", Kind::Money, "expected_investment_yuan").required(),
    column("阶段", Kind::Fixed(STAGES), "stage").required(),
    column("有效认定日期", Kind::Date, "effective_on"),
    column("预计签约日期", Kind::Date, "expected_signing_on"),
    column("领衔领导", Kind::One(Target::Person), "lead_leader_id"),
    column("责任单位", Kind::One(Target::Organization), "responsible_organization_id"),
    column("最近进展日期", Kind::Date, "last_progress_on"),
    apart("卡点类型", Kind::Choice("blocker_cause")),
    apart("卡点说明", Kind::Text),
];

/// 线索
pub const LEADS: Sheet = Sheet {
    title: "线索",
    subject_type: "lead",
    table: "leads",
    columns: COLUMNS,
    key: &["线索编号"],
    key_is_unique: true,
    duplicate_at: "线索编号",
    span: None,
    label: "线索名称",
    searchable: true,
};

/// Fills the oldest open blocker of each lead, in one statement.
pub async fn load<C: ConnectionTrait>(db: &C, county_id: Uuid, rows: &mut HashMap<Uuid, Vec<Value>>) -> ApiResult<()> {
    let sql = "SELECT lead_id, cause, description FROM lead_blockers \
        WHERE county_id = $1 AND ended_on IS NULL AND archived_at IS NULL ORDER BY lead_id, opened_on IS NOT NULL DESC, opened_on DESC, id DESC";
    let at = |title| LEADS.at(title).unwrap_or_default();
    for row in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()])).await? {
        if let Some(cells) = rows.get_mut(&row.try_get::<Uuid>("", "lead_id")?) {
            cells[at("卡点类型")] = row.try_get::<Option<String>>("", "cause")?.map_or(Value::Null, Value::text);
            cells[at("卡点说明")] = row.try_get::<Option<String>>("", "description")?.map_or(Value::Null, Value::text);
        }
    }
    Ok(())
}

/// Keeps the blocker that a ledger tells. It has no dates: it stands for every date until the product sees it end.
pub async fn save(tx: &Tx, leads: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let at = |title| LEADS.at(title).unwrap_or_default();
    let mut blockers = Vec::new();
    for (id, cells, is_new, changed) in leads {
        let cell = |title| cells[at(title)].bound(&LEADS.columns[at(title)]);
        if !is_new {
            if !changed.contains(&at("卡点类型")) && !changed.contains(&at("卡点说明")) {
                continue;
            }
            let sql = "UPDATE lead_blockers SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id = (SELECT id FROM lead_blockers \
                WHERE lead_id = $2 AND ended_on IS NULL AND archived_at IS NULL ORDER BY opened_on IS NOT NULL, opened_on, id LIMIT 1)";
            let values = [tx.now.into(), (*id).into()];
            tx.conn.execute_raw(Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, values)).await?;
        }
        if !cells[at("卡点类型")].is_null() || !cells[at("卡点说明")].is_null() {
            let county = tx.author.county_id;
            let (cause, description) = (cell("卡点类型"), cell("卡点说明"));
            let ids = [Uuid::now_v7().into(), county.into(), (*id).into(), cause, description];
            blockers.push([ids.to_vec(), vec![tx.now.into(), tx.author.id.into(), tx.now.into()]].concat());
        }
    }
    let columns = ["id", "county_id", "lead_id", "cause", "description", "created_at", "created_by", "updated_at"];
    bulk::insert(&tx.conn, "lead_blockers", &columns, blockers).await?;
    Ok(())
}

/// A stage that a ledger changed: the lead, the stage before, the stage now.
pub type StageMove<'a> = (Uuid, &'a str, &'a str);

/// Logs the stages that a ledger changed, and keeps what a parked or lost lead left.
pub async fn follow_stages(tx: &Tx, moves: &[StageMove<'_>]) -> ApiResult<()> {
    let stands_beside = |stage: &str| matches!(stage, "parked" | "lost");
    let mut rows = Vec::new();
    for (id, before, after) in moves {
        let own: [sea_orm::Value; 4] = [Uuid::now_v7().into(), tx.author.county_id.into(), (*id).into(), Some(*before).into()];
        let told: [sea_orm::Value; 5] = [(*after).into(), tx.now.date_naive().into(), tx.now.into(), tx.author.id.into(), "ledger".into()];
        rows.push([own.to_vec(), told.to_vec()].concat());
        let text = match (stands_beside(before), stands_beside(after)) {
            (false, true) => "UPDATE leads SET left_stage = $2, parked_on = CASE WHEN stage = 'parked' THEN $3 ELSE parked_on END WHERE id = $1",
            (true, false) => {
                "UPDATE leads SET left_stage = NULL, parked_on = NULL, parked_until = NULL, parked_reason = NULL, lost_reason = NULL WHERE id = $1"
            }
            _ => continue,
        };
        let mut values: Vec<sea_orm::Value> = vec![(*id).into()];
        if stands_beside(after) {
            values.extend([Some(*before).into(), Some(tx.now.date_naive()).into()]);
        }
        sql::execute(&tx.conn, text, values).await?;
    }
    let columns = ["id", "county_id", "lead_id", "from_stage", "to_stage", "changed_on", "changed_at", "changed_by", "basis"];
    bulk::insert(&tx.conn, "lead_stage_changes", &columns, rows).await?;
    Ok(())
}
