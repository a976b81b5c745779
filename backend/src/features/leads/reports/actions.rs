//! Taking a report: the company that is meant, then a lead, or a claim where an open lead on it exists; always with a receipt.
use super::dto::{LeadIn, LeadReceipt, LeadReport, ReportOutcome};
use super::make::{self, New, check_people};
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
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

/// Takes a report. Two at once on one company wait for each other, so that one becomes the lead and the other a claim.
pub async fn report(app: &App, actor: &Actor, input: LeadIn, key: Option<Idempotency>) -> ApiResult<Written<LeadReport>> {
    let today = app.clock.today();
    let number = numbers::reserve(&app.db, actor.county_id, LEADS, today.year()).await?;
    let ground = ground(app, actor, &input, today).await;
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        if let Some(client_ref) = input.client_ref
            && let Some(known) = known(tx, actor, client_ref).await?
        {
            return Ok((200, known, None));
        }
        let Ground { organization, days } = ground?;
        let named = named(&input);
        hold(tx, &named).await?;
        // Whatever is only read comes before the first row: rows that follow each other go to the database together.
        let number = numbers::next(tx, LEADS, today.year(), number).await?;
        let company = companies::meant(tx, named).await?;
        let contact = input.contact.clone().map(|c| ContactIn { name: c.name, title: c.title, phone: c.phone, note: None });
        let contact = companies::contact(tx, &app.ring, &company, input.contact_id, contact).await?;
        let (client_ref, device_time, recorded_for) = (input.client_ref, input.device_time, input.recorded_for);
        let facts = Facts::of(input, contact);
        check_people(tx, &facts).await?;
        let taken = Taken { number, company, organization, today, days, client_ref, device_time, recorded_for };
        let told = match open_lead(tx, &taken.company).await? {
            None => as_lead(tx, actor, facts, taken).await?,
            Some(lead_id) => as_claim(tx, actor, lead_id, &facts, taken).await?,
        };
        Ok((201, told, Some(1)))
    })
    .await
}

/// What a report stands on: the unit that reports, and for how many days it will be protected.
struct Ground {
    organization: Reference,
    days: i64,
}

/// Looks up what a report stands on and checks its words, before its transaction: SQLite's writers need not wait for that too. What is
/// refused here is told inside it, where a repeat has its answer first.
async fn ground(app: &App, actor: &Actor, input: &LeadIn, today: NaiveDate) -> ApiResult<Ground> {
    settings::check_words(app.db.read(), actor.county_id, &words_of(input)).await?;
    let organization = reporting_unit(app, actor, input.recorded_for).await?;
    Ok(Ground { organization, days: make::protected_for(app.db.read(), actor.county_id, today).await? })
}

/// A report whose company, unit and number are settled.
struct Taken {
    number: String,
    company: Meant,
    organization: Reference,
    today: NaiveDate,
    days: i64,
    client_ref: Option<Uuid>,
    device_time: Option<DateTime<Utc>>,
    recorded_for: Option<Uuid>,
}

impl Taken {
    fn receipt(&self, tx: &Tx, lead_id: Option<Uuid>, claim_id: Option<Uuid>) -> LeadReceipt {
        let new = receipts::New {
            number: &self.number,
            organization: self.organization.clone(),
            company_name: &self.company.name,
            device_time: self.device_time,
            lead_id,
            claim_id,
        };
        receipts::give(tx, new)
    }
}

/// Nobody has the company in hand: the report is the first.
async fn as_lead(tx: &Tx, actor: &Actor, facts: Facts, taken: Taken) -> ApiResult<LeadReport> {
    let new = New {
        number: &taken.number,
        company: &taken.company,
        organization: &taken.organization,
        reported_on: taken.today,
        today: taken.today,
        client_ref: taken.client_ref,
        created_by: tx.author.id,
        days: taken.days,
    };
    let lead = make::make(tx, facts, new).await?;
    recordings::record_for(tx, actor, taken.recorded_for, ("lead", lead.id), &lead.label()).await?;
    let receipt = taken.receipt(tx, Some(lead.id), None);
    let lead = store::find_new(&tx.conn, actor, lead.id).await?;
    Ok(LeadReport { id: lead.id, outcome: ReportOutcome::Lead, receipt, lead: Some(lead), claim: None })
}

/// Somebody has it in hand: the report waits as a claim.
async fn as_claim(tx: &Tx, actor: &Actor, lead_id: Uuid, facts: &Facts, taken: Taken) -> ApiResult<LeadReport> {
    let id = Uuid::now_v7();
    let receipt = taken.receipt(tx, None, Some(id));
    let new = claims::New {
        id,
        lead_id,
        number: &taken.number,
        company_id: taken.company.id,
        organization: &taken.organization,
        reported_on: taken.today,
        client_ref: taken.client_ref,
    };
    claims::keep(tx, new, facts).await?;
    recordings::record_for(tx, actor, taken.recorded_for, ("lead_claim", id), &taken.number).await?;
    let claim = claims::store::find(&tx.conn, actor, id).await?;
    Ok(LeadReport { id, outcome: ReportOutcome::Claim, receipt, lead: None, claim: Some(claim) })
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
async fn reporting_unit(app: &App, actor: &Actor, recorded_for: Option<Uuid>) -> ApiResult<Reference> {
    if recorded_for.is_some() && !actor.may(Permission::RecordingsMake) {
        let (zh, en) = ("只有招商中心可以代单位录入", "Only the promotion centre types for a unit");
        return Err(ApiError::forbidden("forbidden", zh, en));
    }
    let id = recorded_for.unwrap_or(actor.organization_id);
    make::live_unit(app.db.read(), actor.county_id, id)
        .await?
        .ok_or_else(|| ApiError::field("recorded_for", "unknown_reference", "没有这个单位", "There is no such unit"))
}

/// The open lead on a company, or on one of the same normalized name.
async fn open_lead(tx: &Tx, company: &Meant) -> ApiResult<Option<Uuid>> {
    if company.is_new {
        return Ok(None);
    }
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
