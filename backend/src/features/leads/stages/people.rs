//! Who is told of what happens to a lead: its owner, who follows it, who found it. Of a restricted lead (商业秘密) only those named on it.
use crate::authz::Role;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::leads::kept::LeadRow;
use crate::features::notifications::{Notice, notify};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The lead's owner and whoever follows it.
pub async fn interested(tx: &Tx, lead: &LeadRow) -> ApiResult<BTreeSet<Uuid>> {
    let text = "SELECT f.user_id FROM lead_people f WHERE f.lead_id = $1 AND f.capacity = 'follower'";
    let rows = sql::rows(&tx.conn, text, [lead.id.into()]).await?;
    let mut people: BTreeSet<Uuid> = rows.iter().map(|row| row.try_get("", "user_id")).collect::<Result<_, _>>()?;
    people.extend(lead.owner_id);
    named(tx, lead, people).await
}

/// Who found the lead: who reported it, or for what came with a ledger the people of the reporting unit who answer for it.
pub async fn finders(tx: &Tx, lead: &LeadRow) -> ApiResult<BTreeSet<Uuid>> {
    if let Some(reporter) = lead.reporter() {
        return Ok([reporter].into());
    }
    let text = "SELECT DISTINCT u.id FROM users u JOIN user_roles r ON r.user_id = u.id WHERE u.organization_id = $1 AND u.county_id = $2 \
        AND u.archived_at IS NULL AND r.role IN ($3, $4)";
    let roles = [Role::UnitOfficer, Role::OutpostLead].map(Role::as_str);
    let values = [lead.reporting_organization_id.into(), tx.author.county_id.into(), roles[0].into(), roles[1].into()];
    let rows = sql::rows(&tx.conn, text, values).await?;
    let people = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?;
    named(tx, lead, people).await
}

/// Of these people those who may know of the lead.
async fn named(tx: &Tx, lead: &LeadRow, people: BTreeSet<Uuid>) -> ApiResult<BTreeSet<Uuid>> {
    if !lead.is_restricted {
        return Ok(people);
    }
    let rows = sql::rows(&tx.conn, "SELECT user_id FROM lead_people WHERE lead_id = $1 AND capacity = 'reader'", [lead.id.into()]).await?;
    let mut named: BTreeSet<Uuid> = rows.iter().map(|row| row.try_get("", "user_id")).collect::<Result<_, _>>()?;
    named.extend([lead.owner_id, lead.lead_leader_id, lead.created_by].into_iter().flatten());
    Ok(people.intersection(&named).copied().collect())
}

/// Tells people of something about a lead, but not whoever did it.
pub async fn tell(tx: &Tx, lead: &LeadRow, people: BTreeSet<Uuid>, kind: &'static str, more: &[(&'static str, &str)]) -> ApiResult<()> {
    let label = lead.label();
    let mut parameters = vec![("lead", label.as_str())];
    parameters.extend_from_slice(more);
    for user_id in people.into_iter().filter(|id| Some(*id) != tx.author.id) {
        notify(tx, Notice { user_id, kind, subject_type: "lead", subject_id: lead.id, parameters: &parameters }).await?;
    }
    Ok(())
}
