//! How trips and visits stand in a ledger.
use crate::db::bulk;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Target, Value, apart, column};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashMap;
use uuid::Uuid;

/// The directions, as people write them and as they are kept.
pub const DIRECTIONS: &[(&str, &str)] = &[("外出拜访", "out"), ("来访接待", "in")];

const TRIP_COLUMNS: &[Column] = &[
    column("活动编号", Kind::Text, "code").required(),
    column("带队领导", Kind::One(Target::Person), "leader_id").required(),
    column("开始日期", Kind::Date, "start_on").required(),
    column("结束日期", Kind::Date, "end_on").required(),
    column("目的地", Kind::Text, "destination"),
];

/// 外出招商
pub const TRIPS: Sheet = Sheet {
    title: "外出招商",
    subject_type: "trip",
    table: "trips",
    columns: TRIP_COLUMNS,
    key: &["活动编号"],
    key_is_unique: true,
    duplicate_at: "活动编号",
    span: Some(("开始日期", "结束日期")),
    label: "活动编号",
    searchable: false,
};

const VISIT_COLUMNS: &[Column] = &[
    column("日期", Kind::Date, "visited_on").required(),
    column("企业名称", Kind::One(Target::Company), "company_id").required(),
    column("方向", Kind::Fixed(DIRECTIONS), "direction").required(),
    apart("参加人员", Kind::People).required(),
    column("安排单位", Kind::One(Target::Organization), "arranging_organization_id"),
    column("外出活动编号", Kind::One(Target::Trip), "trip_id"),
    column("线索编号", Kind::One(Target::Lead), "lead_id"),
    column("摘要", Kind::Text, "summary"),
    column("地点", Kind::Text, "place"),
    column("成果", Kind::Text, "outcome"),
    column("后续事项", Kind::Text, "follow_up"),
    column("后续日期", Kind::Date, "follow_up_on"),
    column("后续办结日期", Kind::Date, "follow_up_done_on"),
    column("后续办结情况", Kind::Text, "follow_up_note"),
    column("快报文字", Kind::Text, "recommended_text"),
];

/// 拜访
pub const VISITS: Sheet = Sheet {
    title: "拜访",
    subject_type: "visit",
    table: "visits",
    columns: VISIT_COLUMNS,
    key: &["日期", "企业名称", "参加人员"],
    key_is_unique: false,
    duplicate_at: "日期",
    span: None,
    label: "摘要",
    searchable: false,
};

/// Fills the participants, in one statement.
pub async fn load<C: ConnectionTrait>(db: &C, county_id: Uuid, rows: &mut HashMap<Uuid, Vec<Value>>) -> ApiResult<()> {
    let sql = "SELECT visit_id, user_id FROM visit_participants WHERE county_id = $1 ORDER BY visit_id, position";
    let at = VISITS.at("参加人员").unwrap_or_default();
    let mut people: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for row in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()])).await? {
        people.entry(row.try_get("", "visit_id")?).or_default().push(row.try_get("", "user_id")?);
    }
    for (id, people) in people {
        if let Some(cells) = rows.get_mut(&id) {
            cells[at] = Value::Ids(people.into());
        }
    }
    Ok(())
}

/// Keeps the participants of visits that are new or whose participants changed.
pub async fn save(tx: &Tx, visits: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let at = VISITS.at("参加人员").unwrap_or_default();
    let mut participants = Vec::new();
    for (id, cells, is_new, changed) in visits {
        if !is_new {
            if !changed.contains(&at) {
                continue;
            }
            let sql = "DELETE FROM visit_participants WHERE visit_id = $1";
            tx.conn.execute_raw(Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, [(*id).into()])).await?;
        }
        for (position, user) in (1i64..).zip(cells[at].as_ids()) {
            let visit = ["日期", "方向", "企业名称"].map(bound(cells));
            let own = [(*id).into(), tx.author.county_id.into(), (*user).into(), position.into()];
            participants.push([own.to_vec(), visit.to_vec()].concat());
        }
    }
    let columns = ["visit_id", "county_id", "user_id", "position", "visited_on", "direction", "company_id"];
    bulk::insert(&tx.conn, "visit_participants", &columns, participants).await?;
    Ok(())
}

/// A visit's own cells, by title, as they are kept.
fn bound<'a>(cells: &'a [Value]) -> impl Fn(&str) -> sea_orm::Value + 'a {
    |title| {
        let at = VISITS.at(title).unwrap_or_default();
        cells[at].bound(&VISITS.columns[at])
    }
}
