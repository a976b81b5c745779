//! Taking an import back: what it made is archived and what it changed is again as it was, where nobody has touched it since and nothing
//! that stays refers to it. What an import wrote is kept when it is confirmed: the version that it left, and what changed cells held.
use super::plan::Plan;
use crate::crypto::KeyRing;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::sheet::{Sheet, Value};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

pub mod actions;
pub mod links;
pub mod store;

/// What changed cells held, by the ledger column's title.
pub type Before = BTreeMap<String, Value>;

/// Keeps what an import wrote, for taking it back.
pub async fn keep(tx: &Tx, ring: &KeyRing, import_id: Uuid, plan: &Plan) -> ApiResult<()> {
    let columns = ["import_id", "county_id", "sheet", "record_id", "kind", "record_version", "before"];
    for settled in &plan.sheets {
        for piece in settled.rows.chunks(5_000) {
            let mut rows = Vec::with_capacity(piece.len());
            for planned in piece {
                let kind = match (planned.is_new, planned.restores) {
                    (true, _) => "created",
                    (false, true) => "restored",
                    (false, false) => "changed",
                };
                let before = if kind == "changed" {
                    let held = planned.changed.iter().zip(&planned.before);
                    let held: Before = held.map(|(at, value)| (settled.sheet.columns[*at].title.to_owned(), value.clone())).collect();
                    Some(ring.seal_bytes(&serde_json::to_vec(&held)?)?)
                } else {
                    None
                };
                rows.push(vec![
                    import_id.into(),
                    tx.author.county_id.into(),
                    settled.sheet.title.into(),
                    planned.id.into(),
                    kind.into(),
                    (planned.version + 1).into(),
                    before.into(),
                ]);
            }
            bulk::insert(&tx.conn, "import_changes", &columns, rows).await?;
        }
    }
    Ok(())
}

/// The records of a sheet that were archived because their import was taken back.
pub async fn taken_back<C: ConnectionTrait>(db: &C, county_id: Uuid, sheet: &Sheet) -> ApiResult<HashSet<Uuid>> {
    let text = "SELECT DISTINCT record_id FROM import_changes WHERE county_id = $1 AND sheet = $2 AND is_taken_back";
    let rows = sql::rows(db, text, [county_id.into(), sheet.title.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "record_id")?)).collect()
}
