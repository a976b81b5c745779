//! What a report tells of a lead: the same fields typed at first, kept in a claim, changed later. Cleaned and judged here; pure.
use super::kept::LeadRow;
use super::reports::dto::LeadIn;
use crate::text::trim;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The fields of a report, cleaned. Money in yuan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    pub name: Option<String>,
    pub source_type: String,
    pub method: String,
    pub expected_investment_yuan: i64,
    pub fixed_asset_investment_yuan: Option<i64>,
    pub is_manufacturing: Option<bool>,
    pub industry_fit: Option<bool>,
    pub investor_introduction: Option<String>,
    pub project_overview: Option<String>,
    pub process_description: Option<String>,
    pub land_need_mu: Option<i64>,
    pub energy_need: Option<String>,
    pub environment_need: Option<String>,
    pub expected_output_yuan: Option<i64>,
    pub expected_tax_yuan: Option<i64>,
    pub first_opinion: Option<String>,
    pub contact_id: Option<Uuid>,
    pub expected_signing_on: Option<NaiveDate>,
    pub responsible_organization_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    pub is_restricted: bool,
}

/// A text without blanks around it; an empty one is none.
pub fn clean(text: Option<String>) -> Option<String> {
    text.map(|text| trim(&text)).filter(|text| !text.is_empty())
}

impl Facts {
    /// Those of a report; `contact_id` is that of the contact it made or named.
    pub fn of(input: LeadIn, contact_id: Option<Uuid>) -> Self {
        Self {
            name: clean(input.name),
            source_type: trim(&input.source_type),
            method: trim(&input.method),
            expected_investment_yuan: input.expected_investment_yuan,
            fixed_asset_investment_yuan: input.fixed_asset_investment_yuan,
            is_manufacturing: input.is_manufacturing,
            industry_fit: input.industry_fit,
            investor_introduction: clean(input.investor_introduction),
            project_overview: clean(input.project_overview),
            process_description: clean(input.process_description),
            land_need_mu: input.land_need_mu,
            energy_need: clean(input.energy_need),
            environment_need: clean(input.environment_need),
            expected_output_yuan: input.expected_output_yuan,
            expected_tax_yuan: input.expected_tax_yuan,
            first_opinion: clean(input.first_opinion),
            contact_id,
            expected_signing_on: input.expected_signing_on,
            responsible_organization_id: input.responsible_organization_id,
            owner_id: input.owner_id,
            is_restricted: input.is_restricted,
        }
    }

    /// The lead that these facts make.
    pub fn lead(self, new: NewLead) -> LeadRow {
        LeadRow {
            id: new.id,
            version: 1,
            created_by: new.created_by,
            archived_at: None,
            code: new.code,
            name: self.name,
            company_id: new.company_id,
            source_type: self.source_type,
            method: self.method,
            reporting_organization_id: new.organization_id,
            reported_on: new.reported_on,
            expected_investment_yuan: self.expected_investment_yuan,
            fixed_asset_investment_yuan: self.fixed_asset_investment_yuan,
            is_manufacturing: self.is_manufacturing,
            industry_fit: self.industry_fit,
            investor_introduction: self.investor_introduction,
            project_overview: self.project_overview,
            process_description: self.process_description,
            land_need_mu: self.land_need_mu,
            energy_need: self.energy_need,
            environment_need: self.environment_need,
            expected_output_yuan: self.expected_output_yuan,
            expected_tax_yuan: self.expected_tax_yuan,
            first_opinion: self.first_opinion,
            contact_id: self.contact_id,
            stage: "reported".into(),
            left_stage: None,
            effective_on: None,
            expected_signing_on: self.expected_signing_on,
            lead_leader_id: None,
            responsible_organization_id: Some(self.responsible_organization_id.unwrap_or(new.organization_id)),
            owner_named_on: self.owner_id.map(|_| new.today),
            owner_id: self.owner_id,
            last_progress_on: None,
            progress_from_on: Some(new.today),
            clock_from_on: Some(new.today),
            parked_on: None,
            parked_until: None,
            parked_reason: None,
            lost_reason: None,
            verdict: None,
            verdict_reason: None,
            verdict_opinion: None,
            verdict_on: None,
            verdict_by: None,
            fed_back_on: None,
            feedback: None,
            protected_organization_id: Some(new.organization_id),
            protected_until: Some(new.protected_until),
            protection_renewed_on: None,
            is_restricted: self.is_restricted,
            basis: "product".into(),
            client_ref: new.client_ref,
            reported_at: Some(new.reported_at),
        }
    }
}

/// What the server adds to the facts.
pub struct NewLead {
    pub id: Uuid,
    pub code: String,
    pub company_id: Uuid,
    pub organization_id: Uuid,
    pub created_by: Option<Uuid>,
    /// When it was first reported; earlier than today where a claim becomes a lead.
    pub reported_on: NaiveDate,
    pub reported_at: chrono::DateTime<chrono::Utc>,
    pub today: NaiveDate,
    pub protected_until: NaiveDate,
    pub client_ref: Option<Uuid>,
}
