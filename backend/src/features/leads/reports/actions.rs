//! Taking a report: the company that is meant, then a lead, or a claim where an open lead on it exists; always with a receipt.
use super::dto::{LeadIn, LeadReport, ReportOutcome};
use super::make::{self, New, check_people, unit};
use super::receipts;
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::numbers::{self, LEADS};
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::db::{dialect, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::companies::{self, ContactIn, Meant, Named};
use crate::features::leads::claims;
use crate::features::leads::facts::Facts;
use crate::features::leads::store;
use crate::features::{recordings, settings};
use crate::http::Reference;
use crate::text::trim;
use chrono::Datelike;
use uuid::Uuid;

/// Takes a report. Two at once on one company wait for each other, so that one becomes the lead and the other a claim.
pub async fn report(app: &App, actor: &Actor, input: LeadIn, key: Option<Idempotency>) -> ApiResult<Written<LeadReport>> {
    let today = app.clock.today();
    let number = numbers::reserve(&app.db, actor.county_id, LEADS, today.year()).await?;
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let input = input.clone();
        if let Some(client_ref) = input.client_ref
            && let Some(known) = known(tx, actor, client_ref).await?
        {
            return Ok((200, known, None));
        }
        let (words, named) = (words_of(&input), named(&input));
        settings::check_words(&tx.conn, tx.author.county_id, &words).await?;
        let organization = reporting_unit(tx, actor, input.recorded_for).await?;
        hold(tx, &named).await?;
        let company = companies::meant(tx, named).await?;
        let contact = input.contact.clone().map(|c| ContactIn { name: c.name, title: c.title, phone: c.phone, note: None });
        let contact = companies::contact(tx, &app.ring, &company, input.contact_id, contact).await?;
        let (client_ref, device_time, recorded_for) = (input.client_ref, input.device_time, input.recorded_for);
        let facts = Facts::of(input, contact);
        check_people(tx, &facts).await?;
        let number = numbers::next(tx, LEADS, today.year(), number).await?;
        let told = match open_lead(tx, &company).await? {
            None => {
                let new = New {
                    number: &number,
                    company: &company,
                    organization: &organization,
                    reported_on: today,
                    today,
                    client_ref,
                    created_by: tx.author.id,
                };
                let lead = make::make(tx, facts, new).await?;
                recordings::record_for(tx, actor, recorded_for, ("lead", lead.id), &lead.label()).await?;
                let receipt = receipts::New {
                    number: &number,
                    organization,
                    company_name: &company.name,
                    device_time,
                    lead_id: Some(lead.id),
                    claim_id: None,
                };
                let receipt = receipts::give(tx, receipt).await?;
                let lead = store::find(&tx.conn, actor, lead.id, false).await?;
                LeadReport { id: lead.id, outcome: ReportOutcome::Lead, receipt, lead: Some(lead), claim: None }
            }
            Some(lead_id) => {
                let id = Uuid::now_v7();
                let receipt = receipts::New {
                    number: &number,
                    organization: organization.clone(),
                    company_name: &company.name,
                    device_time,
                    lead_id: None,
                    claim_id: Some(id),
                };
                let receipt = receipts::give(tx, receipt).await?;
                let new = claims::New { id, lead_id, number: &number, company_id: company.id, organization: &organization, reported_on: today, client_ref };
                claims::keep(tx, new, &facts).await?;
                let claim = claims::store::find(&tx.conn, actor, id).await?;
                LeadReport { id, outcome: ReportOutcome::Claim, receipt, lead: None, claim: Some(claim) }
            }
        };
        Ok((201, told, Some(1)))
    })
    .await
}

fn words_of(input: &LeadIn) -> [(&'static str, &'static str, &str); 2] {
    [("source_type", "source_type", input.source_type.trim()), ("method", "method", input.method.trim())]
}

fn named(input: &LeadIn) -> Named {
    Named {
        id: input.company_id,
        name: input.company_name.as_deref().map(trim),
        credit_code: input.credit_code.clone(),
        province: input.province.clone(),
    }
}

/// Lets reports on the same company wait for each other, by its name and by its credit code.
async fn hold(tx: &Tx, named: &Named) -> ApiResult<()> {
    let county = tx.author.county_id;
    dialect::hold_name(&tx.conn, county, &companies::key_of(tx, named).await?).await?;
    if let Some(code) = &named.credit_code {
        dialect::hold_name(&tx.conn, county, &crate::text::fold(code).to_uppercase()).await?;
    }
    Ok(())
}

/// The unit that reports: the reporter's own, or the one for which the promotion centre types.
async fn reporting_unit(tx: &Tx, actor: &Actor, recorded_for: Option<Uuid>) -> ApiResult<Reference> {
    if recorded_for.is_some() && !actor.may(Permission::RecordingsMake) {
        let (zh, en) = ("只有招商中心可以代单位录入", "Only the promotion centre types for a unit");
        return Err(ApiError::forbidden("forbidden", zh, en));
    }
    let id = recorded_for.unwrap_or(actor.organization_id);
    unit(tx, id).await?.ok_or_else(|| ApiError::field("recorded_for", "unknown_reference", "没有这个单位", "There is no such unit"))
}

/// The open lead on a company, or on one of the same normalized name.
async fn open_lead(tx: &Tx, company: &Meant) -> ApiResult<Option<Uuid>> {
    let text = "SELECT l.id FROM companies c JOIN leads l ON l.company_id = c.id WHERE c.county_id = $1 AND c.name_normalized = $2 \
        AND l.archived_at IS NULL AND l.stage NOT IN ('signed', 'lost') ORDER BY l.reported_on, l.id LIMIT 1";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), company.name_normalized.as_str().into()]).await?;
    Ok(row.map(|row| row.try_get("", "id")).transpose()?)
}

/// What a repeat of an earlier report is answered with.
async fn known(tx: &Tx, actor: &Actor, client_ref: Uuid) -> ApiResult<Option<LeadReport>> {
    let text = "SELECT id, TRUE AS is_lead FROM leads WHERE county_id = $1 AND client_ref = $2 \
        UNION ALL SELECT id, FALSE FROM lead_claims WHERE county_id = $1 AND client_ref = $2";
    let Some(row) = sql::row(&tx.conn, text, [tx.author.county_id.into(), client_ref.into()]).await? else { return Ok(None) };
    let (id, is_lead): (Uuid, bool) = (row.try_get("", "id")?, row.try_get("", "is_lead")?);
    let receipt = receipts::of(&tx.conn, tx.author.county_id, id).await?.ok_or_else(|| ApiError::internal("a report without a receipt"))?;
    Ok(Some(if is_lead {
        let lead = store::find(&tx.conn, actor, id, true).await?;
        LeadReport { id, outcome: ReportOutcome::Lead, receipt, lead: Some(lead), claim: None }
    } else {
        let claim = claims::store::find(&tx.conn, actor, id).await?;
        LeadReport { id, outcome: ReportOutcome::Claim, receipt, lead: None, claim: Some(claim) }
    }))
}
