//! Every query on closed months.
use super::dto::{CloseReason, MonthClose, MonthCloseFilter};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, reference};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::figures::Told;
use crate::features::figures::compute::AllFigures;
use crate::features::figures::snapshot::Kept;
use crate::features::reports::domain::{first_of, last_of};
use crate::http::{Page, Reference};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const TABLE: &str = "month_closes";
const SORTS: &[Sortable] =
    &[Sortable::date("month", || Expr::col((TABLE, "month"))), Sortable::instant("closed_at", || Expr::col((TABLE, "closed_at")))];

/// The closed months of the actor's county; they are never archived.
fn all(actor: &Actor) -> Listing {
    Listing::of(TABLE, actor, true)
}

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &MonthCloseFilter) -> ApiResult<Page<MonthClose>> {
    let mut closes = all(actor);
    closes.between("month", filter.month_gte.map(first_of), filter.month_lte);
    closes.page(db, filter.asked(), (SORTS, "-month"), told, close).await
}

/// The closed month; a month that is open is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, month: NaiveDate) -> ApiResult<MonthClose> {
    let mut closes = all(actor);
    closes.equal("month", Some(month));
    let rows = closes.first(db, 1, told).await?;
    rows.first().map(close).transpose()?.ok_or_else(ApiError::not_found)
}

fn told(closes: &mut Listing) {
    closes.tell(&["id", "month", "as_of", "reason", "closed_at"]);
    closes.tell_reference("closed_by", "users", "name");
    let count = |more: &str| Expr::cust(format!("(SELECT COUNT(*) FROM month_close_teams t WHERE t.close_id = month_closes.id{more})"));
    closes.tell_as(count(""), "teams");
    closes.tell_as(count(" AND t.is_late"), "late_reports");
}

fn close(row: &QueryResult) -> ApiResult<MonthClose> {
    Ok(MonthClose {
        id: row.try_get("", "id")?,
        month: row.try_get("", "month")?,
        as_of: row.try_get("", "as_of")?,
        reason: CloseReason::parse(&row.try_get::<String>("", "reason")?),
        closed_at: row.try_get("", "closed_at")?,
        closed_by: reference(row, "closed_by")?,
        teams: row.try_get("", "teams")?,
        late_reports: row.try_get("", "late_reports")?,
    })
}

/// Takes a month for closing; none where it is closed already.
pub async fn insert(tx: &Tx, month: NaiveDate, reason: CloseReason) -> ApiResult<Option<Uuid>> {
    let id = Uuid::now_v7();
    let columns = ["id", "county_id", "month", "as_of", "reason", "closed_at", "closed_by"];
    let row =
        vec![id.into(), tx.author.county_id.into(), month.into(), last_of(month).into(), reason.as_str().into(), tx.now.into(), tx.author.id.into()];
    bulk::insert_missing(&tx.conn, TABLE, &columns, vec![row], &["county_id", "month"]).await?;
    let found = sql::row(&tx.conn, "SELECT id FROM month_closes WHERE id = $1", [id.into()]).await?;
    Ok(found.map(|_| id))
}

/// Keeps the figures of an organization with their records.
pub async fn insert_figures(tx: &Tx, close_id: Uuid, figures: AllFigures, records: Vec<Kept>) -> ApiResult<()> {
    let (county, organization) = (tx.author.county_id, figures.organization.id);
    let mut rows = Vec::new();
    for computed in figures.figures {
        let told = serde_json::to_string(&Told(computed.value))?;
        let key = computed.figure.key;
        rows.push(vec![close_id.into(), county.into(), organization.into(), key.into(), told.into(), computed.records_count.into()]);
    }
    let columns = ["close_id", "county_id", "organization_id", "key", "told", "records_count"];
    bulk::insert(&tx.conn, "month_close_figures", &columns, rows).await?;
    let row = |kept: Kept| {
        vec![
            close_id.into(),
            county.into(),
            organization.into(),
            kept.key.into(),
            kept.kind.into(),
            kept.id.into(),
            kept.code.into(),
            kept.label.into(),
            kept.day.into(),
            kept.weight.into(),
            kept.group.into(),
        ]
    };
    let columns = ["close_id", "county_id", "organization_id", "key", "record_type", "record_id", "code", "label", "day", "weight", "grp"];
    Ok(bulk::insert(&tx.conn, "month_close_records", &columns, records.into_iter().map(row).collect()).await?)
}

/// Keeps the teams of a month with their reports as they stand, and the words of those that are in.
pub async fn insert_teams(tx: &Tx, close_id: Uuid, month: NaiveDate, today: NaiveDate) -> ApiResult<()> {
    let text = "INSERT INTO month_close_teams (close_id, county_id, organization_id, name, zone, report_id, status, is_late, position, narrative, problems, plan) \
        SELECT $1, r.county_id, r.organization_id, COALESCE(o.name, ''), o.zone, r.id, r.status, \
        (r.is_late OR (r.first_submitted_at IS NULL AND r.due_on < $4)), ROW_NUMBER() OVER (ORDER BY o.created_at, o.id), \
        CASE WHEN r.status IN ('submitted', 'accepted') THEN r.narrative END, CASE WHEN r.status IN ('submitted', 'accepted') THEN r.problems END, \
        CASE WHEN r.status IN ('submitted', 'accepted') THEN r.plan END \
        FROM monthly_reports r JOIN organizations o ON o.id = r.organization_id WHERE r.county_id = $2 AND r.month = $3 AND r.archived_at IS NULL";
    sql::execute(&tx.conn, text, [close_id.into(), tx.author.county_id.into(), month.into(), today.into()]).await?;
    Ok(())
}

/// The county and every organization that has targets in the month's year.
pub async fn with_targets<C: ConnectionTrait>(db: &C, county_id: Uuid, year: i32) -> ApiResult<Vec<Uuid>> {
    let text = "SELECT DISTINCT t.organization_id AS id FROM targets t JOIN organizations o ON o.id = t.organization_id AND o.archived_at IS NULL \
        WHERE t.county_id = $1 AND t.year = $2 AND t.archived_at IS NULL AND t.organization_id <> $1 ORDER BY t.organization_id";
    let rows = sql::rows(db, text, [county_id.into(), i64::from(year).into()]).await?;
    let further = rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect::<ApiResult<Vec<Uuid>>>()?;
    Ok([vec![county_id], further].concat())
}

/// A figure as it was kept.
#[derive(Debug, Clone)]
pub struct KeptFigure {
    pub key: String,
    pub told: serde_json::Value,
    pub records_count: i64,
}

/// The kept figures of an organization; none where the month keeps nothing of it.
pub async fn figures<C: ConnectionTrait>(db: &C, close_id: Uuid, organization: Uuid) -> ApiResult<Vec<KeptFigure>> {
    let text = "SELECT key, told, records_count FROM month_close_figures WHERE close_id = $1 AND organization_id = $2";
    let read = |row: &QueryResult| {
        let told = serde_json::from_str(&row.try_get::<String>("", "told")?)?;
        Ok(KeptFigure { key: row.try_get("", "key")?, told, records_count: row.try_get("", "records_count")? })
    };
    sql::rows(db, text, [close_id.into(), organization.into()]).await?.iter().map(read).collect()
}

/// The organizations of which a month keeps figures, the county first.
pub async fn organizations<C: ConnectionTrait>(db: &C, close_id: Uuid) -> ApiResult<Vec<Reference>> {
    let text = "SELECT o.id, o.name FROM organizations o WHERE o.id IN (SELECT f.organization_id FROM month_close_figures f WHERE f.close_id = $1) \
        ORDER BY o.parent_id IS NOT NULL, o.created_at, o.id";
    let read = |row: &QueryResult| {
        let name: Option<String> = row.try_get("", "name")?;
        Ok(Reference { id: row.try_get("", "id")?, name: name.unwrap_or_default() })
    };
    sql::rows(db, text, [close_id.into()]).await?.iter().map(read).collect()
}

/// A kept record.
pub struct KeptRecord {
    pub kind: String,
    pub id: Uuid,
    pub code: Option<String>,
    pub label: Option<String>,
    pub day: String,
    pub weight: i64,
    pub group: Option<String>,
}

/// The kept records of an organization's figure, the latest first.
pub async fn records<C: ConnectionTrait>(db: &C, close_id: Uuid, organization: Uuid, key: &str) -> ApiResult<Vec<KeptRecord>> {
    let text = "SELECT record_type, record_id, code, label, day, weight, grp FROM month_close_records \
        WHERE close_id = $1 AND organization_id = $2 AND key = $3 ORDER BY day DESC, record_id DESC";
    let read = |row: &QueryResult| {
        Ok(KeptRecord {
            kind: row.try_get("", "record_type")?,
            id: row.try_get("", "record_id")?,
            code: row.try_get("", "code")?,
            label: row.try_get("", "label")?,
            day: row.try_get("", "day")?,
            weight: row.try_get("", "weight")?,
            group: row.try_get("", "grp")?,
        })
    };
    sql::rows(db, text, [close_id.into(), organization.into(), key.into()]).await?.iter().map(read).collect()
}

/// A team of a closed month, as it stood then.
pub struct KeptTeam {
    pub organization: Reference,
    pub zone: Option<String>,
    pub report_id: Uuid,
    pub status: String,
    pub is_late: bool,
    pub period: (NaiveDate, NaiveDate),
    /// Narrative, problems and plan of a report that was in.
    pub words: [Option<String>; 3],
}

/// The teams of a closed month in their order.
pub async fn teams<C: ConnectionTrait>(db: &C, close_id: Uuid) -> ApiResult<Vec<KeptTeam>> {
    let text = "SELECT t.organization_id, t.name, t.zone, t.report_id, t.status, t.is_late, r.period_from, r.period_to, \
        t.narrative, t.problems, t.plan FROM month_close_teams t \
        JOIN monthly_reports r ON r.id = t.report_id WHERE t.close_id = $1 ORDER BY t.position";
    let read = |row: &QueryResult| {
        Ok(KeptTeam {
            organization: Reference { id: row.try_get("", "organization_id")?, name: row.try_get("", "name")? },
            zone: row.try_get("", "zone")?,
            report_id: row.try_get("", "report_id")?,
            status: row.try_get("", "status")?,
            is_late: row.try_get("", "is_late")?,
            period: (row.try_get("", "period_from")?, row.try_get("", "period_to")?),
            words: [row.try_get("", "narrative")?, row.try_get("", "problems")?, row.try_get("", "plan")?],
        })
    };
    sql::rows(db, text, [close_id.into()]).await?.iter().map(read).collect()
}

/// When the county's first team came to be, and the last month that the county has closed.
pub async fn reach<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<(Option<DateTime<Utc>>, Option<NaiveDate>)> {
    let text = "SELECT MIN(o.created_at) AS made, (SELECT MAX(c.month) FROM month_closes c WHERE c.county_id = $1) AS latest \
        FROM organizations o WHERE o.county_id = $1 AND o.kind = 'outpost'";
    let row = sql::row(db, text, [county_id.into()]).await?.ok_or_else(ApiError::not_found)?;
    Ok((row.try_get("", "made")?, row.try_get("", "latest")?))
}

/// How many reports of a month there are, and how many are not accepted.
pub async fn reports_of<C: ConnectionTrait>(db: &C, county_id: Uuid, month: NaiveDate) -> ApiResult<(i64, i64)> {
    let text = "SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN status <> 'accepted' THEN 1 ELSE 0 END), 0) AS waiting FROM monthly_reports \
        WHERE county_id = $1 AND month = $2 AND archived_at IS NULL";
    let row = sql::row(db, text, [county_id.into(), month.into()]).await?.ok_or_else(ApiError::not_found)?;
    Ok((row.try_get("", "total")?, row.try_get("", "waiting")?))
}

/// Whether a job of a kind waits or runs for a county.
pub async fn is_enqueued<C: ConnectionTrait>(db: &C, county_id: Uuid, kind: &str) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM jobs WHERE county_id = $1 AND kind = $2 AND status IN ('queued', 'running') LIMIT 1";
    Ok(sql::row(db, text, [county_id.into(), kind.into()]).await?.is_some())
}

/// The live teams that have no report of a month.
pub async fn teams_without_report(tx: &Tx, month: NaiveDate) -> ApiResult<Vec<Uuid>> {
    let text = "SELECT o.id FROM organizations o WHERE o.county_id = $1 AND o.kind = 'outpost' AND o.archived_at IS NULL \
        AND NOT EXISTS (SELECT 1 FROM monthly_reports r WHERE r.county_id = $1 AND r.organization_id = o.id AND r.month = $2) ORDER BY o.created_at, o.id";
    let rows = sql::rows(&tx.conn, text, [tx.author.county_id.into(), month.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}
