//! Every query on requirements: the lists that a county has set, and what is known of a lead.
use super::domain::Facts;
use super::dto::KeptList;
use crate::db::write::Tx;
use crate::db::{bulk, listing, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::LeadStage;
use crate::features::leads::kept::LeadRow;
use crate::features::settings;
use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// Every list that the county has set, the latest day first.
pub async fn lists<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Vec<KeptList>> {
    let text = "SELECT r.stage, r.requirements, r.from_on, r.reason, r.created_by, u.name AS created_by_name, r.updated_at, r.version \
        FROM lead_stage_requirements r LEFT JOIN users u ON u.id = r.created_by \
        WHERE r.county_id = $1 AND r.archived_at IS NULL ORDER BY r.from_on DESC, r.id DESC";
    sql::rows(db, text, [county_id.into()]).await?.iter().map(list).collect()
}

fn list(row: &QueryResult) -> ApiResult<KeptList> {
    let stage = LeadStage::parse(&row.try_get::<String>("", "stage")?).ok_or_else(|| ApiError::internal("a list for an unknown stage"))?;
    Ok(KeptList {
        stage,
        codes: serde_json::from_str(&row.try_get::<String>("", "requirements")?)?,
        from_on: row.try_get("", "from_on")?,
        reason: row.try_get("", "reason")?,
        changed_by: listing::reference(row, "created_by")?,
        changed_at: row.try_get("", "updated_at")?,
        version: row.try_get("", "version")?,
    })
}

/// Keeps a list from a day on; another one of the same day gives way.
pub async fn set(tx: &Tx, stage: LeadStage, codes: &[&str], from_on: NaiveDate, reason: Option<String>) -> ApiResult<()> {
    let columns = ["id", "county_id", "stage", "requirements", "from_on", "reason", "created_at", "created_by", "updated_at"];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        stage.as_str().into(),
        serde_json::to_string(codes)?.into(),
        from_on.into(),
        reason.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    let updated = ["requirements", "reason", "created_by", "updated_at"];
    Ok(bulk::upsert(&tx.conn, "lead_stage_requirements", &columns, vec![row], &["county_id", "stage", "from_on"], &updated).await?)
}

const COUNTS: &str = "SELECT \
    (SELECT COUNT(*) FROM files f WHERE f.subject_type = 'lead' AND f.subject_id = $1 AND f.archived_at IS NULL AND f.tags LIKE $3) AS proposals, \
    (SELECT COUNT(*) FROM lead_progress_records r WHERE r.lead_id = $1 AND r.archived_at IS NULL) AS progress, \
    (SELECT COUNT(*) FROM visits v WHERE (v.lead_id = $1 OR v.company_id = $2) AND v.archived_at IS NULL) AS visits, \
    (SELECT COUNT(*) FROM lead_plan_steps s WHERE s.lead_id = $1 AND s.archived_at IS NULL) AS steps, \
    (SELECT COUNT(*) FROM lead_blockers b WHERE b.lead_id = $1 AND b.ended_on IS NULL AND b.archived_at IS NULL) AS blockers, \
    (SELECT COUNT(*) FROM promises p WHERE p.lead_id = $1 AND p.archived_at IS NULL AND p.status <> 'withdrawn' \
    AND p.review_result <> 'passed') AS unreviewed";

/// What is known of a lead on a day: three statements.
pub async fn facts<C: ConnectionTrait>(db: &C, county_id: Uuid, lead: &LeadRow, on: NaiveDate) -> ApiResult<Facts> {
    let proposal = sql::anywhere("\"项目建议书\"");
    let row = sql::row(db, COUNTS, [lead.id.into(), lead.company_id.into(), proposal.into()]).await?;
    let row = row.ok_or_else(|| ApiError::internal("counts without a row"))?;
    let progress: i64 = row.try_get("", "progress")?;
    Ok(Facts {
        filled: filled(lead),
        expected_investment_yuan: lead.expected_investment_yuan,
        fixed_asset_investment_yuan: lead.fixed_asset_investment_yuan,
        is_manufacturing: lead.is_manufacturing,
        industry_fit: lead.industry_fit == Some(true),
        agreed_threshold_yuan: settings::number(db, county_id, "effective_agreed_investment_yuan", on).await?,
        fixed_assets_threshold_yuan: settings::number(db, county_id, "effective_fixed_assets_yuan", on).await?,
        proposals: row.try_get("", "proposals")?,
        // A ledger tells the day of the last progress, not the record.
        progress_records: progress + i64::from(lead.last_progress_on.is_some()),
        visits: row.try_get("", "visits")?,
        plan_steps: row.try_get("", "steps")?,
        open_blockers: row.try_get("", "blockers")?,
        unreviewed_promises: row.try_get("", "unreviewed")?,
    })
}

/// The fields that are filled, of those that requirements ask for.
fn filled(lead: &LeadRow) -> Vec<&'static str> {
    let text = |field: &Option<String>| field.as_deref().is_some_and(|text| !text.trim().is_empty());
    let fields = [
        ("investor_introduction", text(&lead.investor_introduction)),
        ("project_overview", text(&lead.project_overview)),
        ("process_description", text(&lead.process_description)),
        ("contact_id", lead.contact_id.is_some()),
        ("first_opinion", text(&lead.first_opinion)),
        ("land_need_mu", lead.land_need_mu.is_some()),
        ("energy_need", text(&lead.energy_need)),
        ("environment_need", text(&lead.environment_need)),
        ("expected_output_yuan", lead.expected_output_yuan.is_some()),
        ("expected_tax_yuan", lead.expected_tax_yuan.is_some()),
        ("owner_id", lead.owner_id.is_some()),
        ("responsible_organization_id", lead.responsible_organization_id.is_some()),
        ("lead_leader_id", lead.lead_leader_id.is_some()),
        ("expected_signing_on", lead.expected_signing_on.is_some()),
    ];
    fields.into_iter().filter(|(_, is_filled)| *is_filled).map(|(field, _)| field).collect()
}
