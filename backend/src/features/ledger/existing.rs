//! The records that exist, as a ledger would tell them.
use super::reversal;
use crate::crypto::KeyRing;
use crate::error::ApiResult;
use crate::features::{companies, leads, users, visits};
use crate::sheet::{Kind, Sheet, Value};
use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The records of one sheet.
pub struct Existing {
    /// In the order in which they were made.
    pub order: Vec<Uuid>,
    pub cells: HashMap<Uuid, Vec<Value>>,
    pub versions: HashMap<Uuid, i64>,
    pub archived: HashSet<Uuid>,
    /// Archived because the import that made them was taken back: another import may bring them again.
    pub taken_back: HashSet<Uuid>,
    /// Cells that a person has verified, by record.
    pub frozen: HashMap<Uuid, Vec<usize>>,
}

impl Existing {
    /// Whether a person has put the record away, so that an import does not bring it back.
    pub fn is_put_away(&self, id: Uuid) -> bool {
        self.archived.contains(&id) && !self.taken_back.contains(&id)
    }
}

/// Reads the records of a sheet: one statement for the table and at most four for what stands apart from it.
pub async fn load<C: ConnectionTrait>(db: &C, ring: &KeyRing, county_id: Uuid, sheet: &Sheet) -> ApiResult<Existing> {
    let kept: Vec<&str> = sheet.columns.iter().filter_map(|c| c.kept_in).collect();
    let order = if sheet.table == "organizations" { "parent_id IS NOT NULL, id" } else { "id" };
    let sql = format!(
        "SELECT id, version, archived_at IS NOT NULL AS is_archived, {} FROM {} WHERE county_id = $1 ORDER BY {order}",
        kept.join(", "),
        sheet.table
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()]);
    let rows = db.query_all_raw(statement).await?;
    let mut existing = Existing {
        order: Vec::with_capacity(rows.len()),
        cells: HashMap::new(),
        versions: HashMap::new(),
        archived: HashSet::new(),
        taken_back: HashSet::new(),
        frozen: HashMap::new(),
    };
    for row in rows {
        let id: Uuid = row.try_get("", "id")?;
        let cells = sheet.columns.iter().map(|column| match column.kept_in {
            Some(kept_in) => cell(&row, column.kind, kept_in),
            None => Ok(Value::Null),
        });
        existing.cells.insert(id, cells.collect::<ApiResult<_>>()?);
        existing.versions.insert(id, row.try_get("", "version")?);
        if row.try_get::<bool>("", "is_archived")? {
            existing.archived.insert(id);
        }
        existing.order.push(id);
    }
    match sheet.table {
        "users" => users::ledger::load(db, ring, county_id, &mut existing.cells).await?,
        "companies" => companies::ledger::load(db, county_id, &mut existing.cells).await?,
        "leads" => leads::ledger::load(db, county_id, &mut existing.cells).await?,
        "visits" => visits::ledger::load(db, county_id, &mut existing.cells).await?,
        "projects" | "fund_arrivals" | "stays" => existing.frozen = frozen(db, county_id, sheet).await?,
        _ => {}
    }
    if sheet.key_is_unique && !existing.archived.is_empty() {
        let taken_back = reversal::taken_back(db, county_id, sheet).await?;
        existing.taken_back = taken_back.into_iter().filter(|id| existing.archived.contains(id)).collect();
    }
    Ok(existing)
}

fn cell(row: &QueryResult, kind: Kind, kept_in: &str) -> ApiResult<Value> {
    Ok(match kind {
        Kind::Date | Kind::Month => row.try_get::<Option<NaiveDate>>("", kept_in)?.map_or(Value::Null, Value::Date),
        Kind::Money | Kind::Count | Kind::Year | Kind::TargetValue | Kind::PlanShare => {
            row.try_get::<Option<i64>>("", kept_in)?.map_or(Value::Null, Value::Int)
        }
        Kind::YesNo => row.try_get::<Option<bool>>("", kept_in)?.map_or(Value::Null, Value::Bool),
        Kind::One(_) => row.try_get::<Option<Uuid>>("", kept_in)?.map_or(Value::Null, Value::Id),
        _ => row.try_get::<Option<String>>("", kept_in)?.map_or(Value::Null, Value::text),
    })
}

/// What a person has verified: the dates of milestones, and the whole row of verified money and of confirmed days.
async fn frozen<C: ConnectionTrait>(db: &C, county_id: Uuid, sheet: &Sheet) -> ApiResult<HashMap<Uuid, Vec<usize>>> {
    let sql = match sheet.table {
        "projects" => {
            "SELECT project_id AS id, code FROM project_milestones WHERE county_id = $1 AND verified_by IS NOT NULL AND archived_at IS NULL"
        }
        "stays" => "SELECT id, '' AS code FROM stays WHERE county_id = $1 AND claim = 'confirmed' AND confirmed_by IS NOT NULL",
        _ => "SELECT id, '' AS code FROM fund_arrivals WHERE county_id = $1 AND verified_by IS NOT NULL",
    };
    let mut frozen: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for row in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into()])).await? {
        let code: String = row.try_get("", "code")?;
        let actual = format!("{code}_on");
        let columns = sheet.columns.iter().enumerate().filter(|(_, c)| code.is_empty() || c.kept_in == Some(actual.as_str()));
        frozen.entry(row.try_get("", "id")?).or_default().extend(columns.map(|(at, _)| at));
    }
    Ok(frozen)
}
