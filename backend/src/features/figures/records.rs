//! The records behind a figure: the same sources and conditions as its value, paged, each with what it adds.
use super::compute::{self, Asked, Ground};
use super::dto::{FigureRecord, FigureRecords, Number, parts_of};
use super::registry::{Figure, Part, What, find};
use super::source::Source;
use crate::error::{ApiError, ApiResult};
use crate::http::Cursor;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// Which page of whose records.
pub struct Wanted {
    pub group: Option<String>,
    pub cursor: Option<String>,
    pub limit: u64,
}

/// One page of a figure's records; for a rate, its parts.
pub async fn page<C: ConnectionTrait>(db: &C, asked: Asked, key: &str, wanted: Wanted) -> ApiResult<FigureRecords> {
    let figure = find(key).ok_or_else(ApiError::not_found)?;
    let nothing = FigureRecords {
        key: key.to_owned(),
        as_of: asked.as_of,
        items: Vec::new(),
        next_cursor: None,
        hidden_count: 0,
        hidden_weight: Number(Decimal::ZERO),
        parts: None,
    };
    match figure.what {
        What::Sum { parts, per } => sum_records(db, asked, figure, (parts, per), wanted, nothing).await,
        What::QuietZones => {
            let ground = Ground::load(db, asked).await?;
            let signed = compute::signed_zones(db, &ground).await?;
            let items = compute::quiet_zones(&ground, Some(&signed)).into_iter().map(|(zone, outpost)| FigureRecord {
                kind: "zone".into(),
                id: outpost,
                code: None,
                label: Some(zone),
                date: None,
                weight: Number(Decimal::ONE),
                group: None,
            });
            Ok(FigureRecords { items: items.collect(), ..nothing })
        }
        _ => {
            let all = compute::all(db, asked).await?;
            Ok(FigureRecords { parts: parts_of(&all, key), ..nothing })
        }
    }
}

async fn sum_records<C: ConnectionTrait>(
    db: &C,
    asked: Asked,
    figure: &Figure,
    (parts, per): (&[Part], i64),
    wanted: Wanted,
    nothing: FigureRecords,
) -> ApiResult<FigureRecords> {
    let ground = Ground::load(db, asked).await?;
    if !parts.iter().all(|part| ground.tells(part.source)) {
        return Ok(nothing);
    }
    let backend = db.get_database_backend();
    let mut sources: Vec<Source> = parts.iter().map(|part| part.source).collect();
    sources.dedup();
    let selects: Vec<String> = parts.iter().map(select).collect();
    let rows = format!("{}, r AS ({})", ground.with(backend, &sources), selects.join(" UNION ALL "));
    let mut parameters = ground.parameters.clone().with("limit", i64::try_from(wanted.limit).unwrap_or(i64::MAX).saturating_add(1));
    let mut conditions = String::from("visible");
    let mut of_group = String::new();
    if let Some(group) = wanted.group {
        parameters = parameters.with("group", group);
        of_group = " AND grp = :group".into();
    }
    if let Some(cursor) = &wanted.cursor {
        let (day, id): (String, Uuid) = Cursor::decode(cursor)?;
        parameters = parameters.with("after_day", day).with("after_id", id);
        conditions.push_str(" AND (day, id) < (:after_day, :after_id)");
    }
    let page = format!("{rows} SELECT * FROM r WHERE {conditions}{of_group} ORDER BY day DESC, id DESC LIMIT :limit");
    let found = db.query_all_raw(parameters.bind(backend, &page)).await?;
    let mut items = found.iter().map(|row| record(row, per)).collect::<ApiResult<Vec<_>>>()?;
    let limit = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let more = items.len() > limit;
    items.truncate(limit);
    let next_cursor = match items.last() {
        Some((last, day)) if more => Some(Cursor::encode(&(day, last.id))?),
        _ => None,
    };
    let (mut hidden_count, mut hidden_weight) = (0, 0);
    let tells_leads = parts.iter().any(|part| part.source.tells_leads());
    if ground.reach.restricted || (ground.reach.secretive && tells_leads) {
        let hidden = format!("{rows} SELECT COUNT(*) AS n, CAST(COALESCE(SUM(weight), 0) AS bigint) AS weight FROM r WHERE NOT visible{of_group}");
        if let Some(row) = db.query_one_raw(parameters.bind(backend, &hidden)).await? {
            (hidden_count, hidden_weight) = (row.try_get("", "n")?, row.try_get("", "weight")?);
        }
    }
    let items = items.into_iter().map(|(item, _)| item).collect();
    Ok(FigureRecords { key: figure.key.into(), items, next_cursor, hidden_count, hidden_weight: weighed(hidden_weight, per), ..nothing })
}

/// The records of one part: where rows of a record count once, its latest date.
pub(super) fn select(part: &Part) -> String {
    let (kind, table, condition) = (part.source.record_type(), part.source.table(), part.condition);
    let group = part.group.unwrap_or("NULL");
    if part.distinct {
        return format!(
            "SELECT '{kind}' AS type, s.id, s.code, s.label, COALESCE(CAST(MAX({}) AS text), '') AS day, CAST(1 AS bigint) AS weight, \
             CAST(NULL AS text) AS grp, TRUE AS visible FROM {table} s WHERE {condition} GROUP BY s.id, s.code, s.label",
            part.date
        );
    }
    format!(
        "SELECT '{kind}' AS type, s.id, s.code, s.label, COALESCE(CAST({} AS text), '') AS day, CAST({} AS bigint) AS weight, \
         CAST({group} AS text) AS grp, s.visible FROM {table} s WHERE {condition}",
        part.date, part.weight
    )
}

fn record(row: &QueryResult, per: i64) -> ApiResult<(FigureRecord, String)> {
    let day: String = row.try_get("", "day")?;
    let record = FigureRecord {
        kind: row.try_get("", "type")?,
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        label: row.try_get("", "label")?,
        date: day.parse::<NaiveDate>().ok(),
        weight: weighed(row.try_get("", "weight")?, per),
        group: row.try_get("", "grp")?,
    };
    Ok((record, day))
}

fn weighed(weight: i64, per: i64) -> Number {
    Number((Decimal::from(weight) / Decimal::from(per)).normalize())
}
