//! All records behind figures at once: for whoever keeps what was known at a date. One statement a group of sources, however many figures.
use super::compute::{self, Asked, BATCHES, Ground};
use super::records::select;
use super::registry::{FIGURES, Figure, What, find};
use super::source::Source;
use crate::error::ApiResult;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// A record behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub key: &'static str,
    pub kind: String,
    pub id: Uuid,
    pub code: Option<String>,
    pub label: Option<String>,
    /// A date as text; empty where the record has none.
    pub day: String,
    /// What it adds, before the figure's division.
    pub weight: i64,
    pub group: Option<String>,
}

/// By what the weights of a figure's records are divided; 1 for what has no records of its own.
pub fn per(key: &str) -> i64 {
    match find(key).map(|figure| figure.what) {
        Some(What::Sum { per, .. }) => per,
        _ => 1,
    }
}

/// The figure whose records explain a figure: itself, or the sum that a rate or a lead over schedule is made of.
pub fn basis(key: &str) -> Option<&'static str> {
    let figure = find(key)?;
    Some(match figure.what {
        What::Ratio { part, .. } => part,
        What::Ahead { of, .. } => of,
        _ => figure.key,
    })
}

/// The records of all figures, or of some.
pub async fn records<C: ConnectionTrait>(db: &C, asked: Asked, only: Option<&[&str]>) -> ApiResult<Vec<Kept>> {
    let ground = Ground::load(db, asked).await?;
    let wanted = |figure: &&Figure| only.is_none_or(|keys| keys.contains(&figure.key));
    let figures: Vec<&'static Figure> = FIGURES.iter().filter(wanted).collect();
    let mut kept = Vec::new();
    for batch in BATCHES {
        kept.extend(of_batch(db, &ground, batch, &figures).await?);
    }
    if figures.iter().any(|figure| matches!(figure.what, What::QuietZones)) {
        let signed = compute::signed_zones(db, &ground).await?;
        let zones = compute::quiet_zones(&ground, Some(&signed)).into_iter();
        let zone = |(zone, outpost)| Kept {
            key: "zones_without_signing",
            kind: "zone".into(),
            id: outpost,
            code: None,
            label: Some(zone),
            day: String::new(),
            weight: 1,
            group: None,
        };
        kept.extend(zones.map(zone));
    }
    Ok(kept)
}

async fn of_batch<C: ConnectionTrait>(db: &C, ground: &Ground, batch: &[Source], figures: &[&'static Figure]) -> ApiResult<Vec<Kept>> {
    let backend = db.get_database_backend();
    let (mut sources, mut selects): (Vec<Source>, Vec<String>) = (Vec::new(), Vec::new());
    for figure in figures {
        let What::Sum { parts, .. } = figure.what else { continue };
        if !parts.iter().all(|part| ground.tells(part.source)) {
            continue;
        }
        for part in parts.iter().filter(|part| batch.contains(&part.source)) {
            if !sources.contains(&part.source) {
                sources.push(part.source);
            }
            selects.push(format!("SELECT '{}' AS figure, x.* FROM ({}) x", figure.key, select(part)));
        }
    }
    if selects.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("{} {}", ground.with(backend, &sources), selects.join(" UNION ALL "));
    let rows = db.query_all_raw(ground.parameters.bind(backend, &sql)).await?;
    Ok(rows.iter().map(kept).collect::<ApiResult<Vec<_>>>()?.into_iter().flatten().collect())
}

fn kept(row: &QueryResult) -> ApiResult<Option<Kept>> {
    let Some(figure) = find(&row.try_get::<String>("", "figure")?) else { return Ok(None) };
    Ok(Some(Kept {
        key: figure.key,
        kind: row.try_get("", "type")?,
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        label: row.try_get("", "label")?,
        day: row.try_get("", "day")?,
        weight: row.try_get("", "weight")?,
        group: row.try_get("", "grp")?,
    }))
}
