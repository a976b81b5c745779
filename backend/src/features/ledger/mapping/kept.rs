//! Mappings kept for files of their shape, a county's own.
use super::{Origin, SheetMapping};
use crate::db::write::{Change, Tx};
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use sea_orm::ConnectionTrait;
use std::collections::HashMap;
use uuid::Uuid;

/// The most shapes that are kept in mind; a county has a few dozen.
const MOST: i64 = 500;

/// Mappings by the shape of their sheet.
pub type Kept = HashMap<String, SheetMapping>;

/// Reads the county's kept mappings, the last used ones where there are very many.
pub async fn load<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Kept> {
    let text = "SELECT shape, mapping FROM ledger_mappings WHERE county_id = $1 AND archived_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT $2";
    let mut kept = Kept::new();
    for row in sql::rows(db, text, [county_id.into(), MOST.into()]).await? {
        // A mapping of an earlier release that cannot be read any more is proposed anew.
        if let Ok(mapping) = serde_json::from_str(&row.try_get::<String>("", "mapping")?) {
            kept.insert(row.try_get("", "shape")?, mapping);
        }
    }
    Ok(kept)
}

/// Keeps the sheets that somebody corrected. What belongs to one file alone is left out: its year, and where its header stands unless it
/// was picked.
pub async fn save(tx: &Tx, sheets: &[SheetMapping]) -> ApiResult<()> {
    let columns = ["id", "county_id", "shape", "mapping", "created_at", "created_by", "updated_at"];
    for sheet in sheets.iter().filter(|sheet| sheet.origin == Origin::Picked) {
        let Some(shape) = &sheet.shape else { continue };
        let kept = SheetMapping { year: None, origin: Origin::Kept, source: String::new(), ..sheet.clone() };
        let id = Uuid::now_v7();
        let row: Vec<sea_orm::Value> = vec![
            id.into(),
            tx.author.county_id.into(),
            shape.as_str().into(),
            serde_json::to_string(&kept)?.into(),
            tx.now.into(),
            tx.author.id.into(),
            tx.now.into(),
        ];
        bulk::upsert(&tx.conn, "ledger_mappings", &columns, vec![row], &["county_id", "shape"], &["mapping", "updated_at"]).await?;
        let find = "SELECT id, version FROM ledger_mappings WHERE county_id = $1 AND shape = $2";
        let Some(row) = sql::row(&tx.conn, find, [tx.author.county_id.into(), shape.as_str().into()]).await? else { continue };
        let (subject_id, version): (Uuid, i64) = (row.try_get("", "id")?, row.try_get("", "version")?);
        let summary = Some(format!("台账对应关系：{} → {}", sheet.source, sheet.target.as_deref().unwrap_or("不导入")));
        let action = if version == 1 { "created" } else { "updated" };
        tx.record(Change { action, subject_type: "ledger_mapping", subject_id, version, summary, before: None, after: None }).await?;
    }
    Ok(())
}
