//! The fields of a lead whose old values may be put back: those that a person edits. Stage, verdict, protection and what came of other
//! acts go back by those acts alone.

/// Their names.
pub const REVERTIBLE: &[&str] = &[
    "name",
    "source_type",
    "method",
    "expected_investment_yuan",
    "fixed_asset_investment_yuan",
    "is_manufacturing",
    "industry_fit",
    "investor_introduction",
    "project_overview",
    "process_description",
    "land_need_mu",
    "energy_need",
    "environment_need",
    "expected_output_yuan",
    "expected_tax_yuan",
    "first_opinion",
    "contact_id",
    "expected_signing_on",
    "lead_leader_id",
    "owner_id",
];
