//! Claims: reports on a company that another open lead has. Counted nowhere; seen by claimant and centre until the centre decides: a lead
//! of its own, joined with shares, transferred (once the protection is over) or rejected with a reason.
use crate::db::write::{Change, Tx};
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use crate::features::leads::facts::Facts;
use crate::features::leads::first_report::{self, Event};
use crate::features::notifications::{self, Notice, kinds};
use crate::http::Reference;
use chrono::NaiveDate;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

mod actions;
pub mod dto;
mod handlers;
pub mod store;

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_claim_list).service(handlers::lead_claim_get).service(handlers::lead_claim_decide);
}

/// What a claim has beside its facts.
pub struct New<'a> {
    pub id: Uuid,
    pub lead_id: Uuid,
    pub number: &'a str,
    pub company_id: Uuid,
    pub organization: &'a Reference,
    pub reported_on: NaiveDate,
    pub client_ref: Option<Uuid>,
}

/// Keeps a report as a claim, and tells the centre.
pub async fn keep(tx: &Tx, new: New<'_>, facts: &Facts) -> ApiResult<()> {
    let columns = [
        "id",
        "county_id",
        "lead_id",
        "number",
        "company_id",
        "organization_id",
        "reported_on",
        "report",
        "client_ref",
        "created_at",
        "created_by",
        "updated_at",
    ];
    let row = vec![
        new.id.into(),
        tx.author.county_id.into(),
        new.lead_id.into(),
        new.number.into(),
        new.company_id.into(),
        new.organization.id.into(),
        new.reported_on.into(),
        serde_json::to_string(facts)?.into(),
        new.client_ref.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert(&tx.conn, "lead_claims", &columns, vec![row]).await?;
    let summary = Some(format!("{} {}", new.number, new.organization.name));
    let after = Some(serde_json::json!({ "number": new.number, "company_id": new.company_id, "organization_id": new.organization.id }));
    tx.record(Change { action: "created", subject_type: "lead_claim", subject_id: new.id, version: 1, summary, before: None, after }).await?;
    first_report::insert(tx, Event::new("claim_received", new.lead_id, new.reported_on).of(new.organization.id).noting(Some(new.number)));
    let parameters = [("number", new.number), ("organization", new.organization.name.as_str())];
    tell_centre(tx, kinds::LEAD_CLAIMED, ("lead_claim", new.id), &parameters).await
}

/// Tells the people of the promotion centre of something that they have to decide; whoever asks for it knows.
pub async fn tell_centre(tx: &Tx, kind: &'static str, subject: (&'static str, Uuid), parameters: &[(&'static str, &str)]) -> ApiResult<()> {
    let centre = "SELECT r.user_id FROM user_roles r JOIN users u ON u.id = r.user_id WHERE r.county_id = $1 AND r.role = 'center' \
        AND u.archived_at IS NULL ORDER BY r.user_id LIMIT 50";
    let (subject_type, subject_id) = subject;
    for row in sql::rows(&tx.conn, centre, [tx.author.county_id.into()]).await? {
        let user_id: Uuid = row.try_get("", "user_id")?;
        if Some(user_id) != tx.author.id {
            notifications::notify(tx, Notice { user_id, kind, subject_type, subject_id, parameters }).await?;
        }
    }
    Ok(())
}
