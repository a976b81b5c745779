//! What refers to what: a record stays as long as something that stays refers to it. A test compares this with the foreign keys of the
//! schema, so that a new one cannot be forgotten.
use crate::features::ledger::SHEETS;
use crate::sheet::{Kind, Target};

/// One way in which rows refer to records of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub table: &'static str,
    pub column: &'static str,
    /// The table of the records that are referred to.
    pub target: &'static str,
    pub holder: Holder,
    /// Whether rows of the table are archived rather than deleted.
    pub archives: bool,
}

/// Whose the referring row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// It is a record of the ledger itself.
    Itself,
    /// It is a part of the record that another of its columns names, in that table.
    PartOf(&'static str, &'static str),
    /// It is a part of the record that it refers to: it holds it only where somebody has made or changed it since. By that column.
    Own(&'static str),
}

const fn link(table: &'static str, column: &'static str, target: &'static str, holder: Holder, archives: bool) -> Link {
    Link { table, column, target, holder, archives }
}

/// Beyond what the sheets themselves tell.
const FURTHER: &[Link] = &[
    link("leads", "owner_id", "users", Holder::Itself, true),
    link("companies", "parent_company_id", "companies", Holder::Itself, true),
    link("visits", "project_id", "projects", Holder::Itself, true),
    link("visits", "event_id", "events", Holder::Itself, true),
    link("visit_participants", "user_id", "users", Holder::PartOf("visit_id", "visits"), false),
    link("visit_counterparts", "contact_id", "contacts", Holder::PartOf("visit_id", "visits"), false),
    link("lead_blockers", "solver_organization_id", "organizations", Holder::PartOf("lead_id", "leads"), true),
    link("lead_shares", "organization_id", "organizations", Holder::PartOf("lead_id", "leads"), true),
    link("project_attributions", "organization_id", "organizations", Holder::PartOf("project_id", "projects"), true),
    link("project_investors", "company_id", "companies", Holder::PartOf("project_id", "projects"), true),
    link("postings", "organization_id", "organizations", Holder::PartOf("user_id", "users"), true),
    link("contacts", "company_id", "companies", Holder::Own("updated_at"), true),
    link("lead_stage_changes", "lead_id", "leads", Holder::Own("changed_at"), false),
    link("lead_blockers", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_shares", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("project_milestones", "project_id", "projects", Holder::Own("updated_at"), true),
    link("project_attributions", "project_id", "projects", Holder::Own("updated_at"), true),
    link("project_investors", "project_id", "projects", Holder::Own("updated_at"), true),
    link("fund_arrival_vouchers", "fund_arrival_id", "fund_arrivals", Holder::Own("updated_at"), true),
    link("postings", "user_id", "users", Holder::Own("updated_at"), true),
    link("office_terms", "user_id", "users", Holder::Own("updated_at"), true),
    // What was merged is archived, and its undoing needs the one that was kept.
    link("companies", "merged_into_id", "companies", Holder::Own("updated_at"), false),
    link("company_merges", "kept_company_id", "companies", Holder::Own("updated_at"), true),
    link("company_merges", "merged_company_id", "companies", Holder::Own("updated_at"), true),
    link("organization_parents", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("organization_parents", "parent_id", "organizations", Holder::Own("updated_at"), true),
    link("recordings", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("saved_views", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("deputies", "principal_id", "users", Holder::Own("updated_at"), true),
    link("deputies", "deputy_id", "users", Holder::Own("updated_at"), true),
    link("leads", "contact_id", "contacts", Holder::Itself, true),
    link("leads", "protected_organization_id", "organizations", Holder::Itself, true),
    link("lead_receipts", "lead_id", "leads", Holder::Own("created_at"), false),
    link("lead_receipts", "organization_id", "organizations", Holder::Own("created_at"), false),
    link("lead_claims", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_claims", "result_lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_claims", "company_id", "companies", Holder::Own("updated_at"), true),
    link("lead_claims", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_transfers", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_transfers", "from_organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_transfers", "to_organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_first_report_events", "lead_id", "leads", Holder::Own("created_at"), false),
    link("lead_first_report_events", "organization_id", "organizations", Holder::Own("created_at"), false),
    link("lead_progress_records", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_progress_records", "visit_id", "visits", Holder::Own("updated_at"), true),
    link("lead_plan_steps", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_plan_steps", "owner_id", "users", Holder::Own("updated_at"), true),
    link("lead_plan_steps", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_blockers", "solver_id", "users", Holder::PartOf("lead_id", "leads"), true),
    link("lead_consultations", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_consultation_answers", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_consultation_answers", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_instructions", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("lead_instructions", "leader_id", "users", Holder::Own("updated_at"), true),
    link("lead_instructions", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("promises", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("promises", "project_id", "projects", Holder::Own("updated_at"), true),
    link("promises", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("lead_comments", "lead_id", "leads", Holder::Own("updated_at"), true),
    link("trips", "organization_id", "organizations", Holder::Itself, true),
    link("trip_members", "user_id", "users", Holder::PartOf("trip_id", "trips"), false),
    link("trip_companies", "company_id", "companies", Holder::PartOf("trip_id", "trips"), true),
    link("stays", "trip_id", "trips", Holder::Itself, true),
    link("monthly_reports", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("monthly_reports", "submitted_for", "users", Holder::Own("updated_at"), true),
    link("team_costs", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("bulletin_picks", "organization_id", "organizations", Holder::Own("updated_at"), true),
    link("handovers", "from_user_id", "users", Holder::Own("updated_at"), true),
    link("handovers", "to_user_id", "users", Holder::Own("updated_at"), true),
];

/// Foreign keys that hold nothing: who did what, what goes with its record, and what an account that has never signed in cannot have.
pub const HOLD_NOTHING: &[(&str, &str)] = &[
    ("company_tags", "company_id"),
    ("visit_participants", "visit_id"),
    ("visit_counterparts", "visit_id"),
    ("user_roles", "user_id"),
    ("password_history", "user_id"),
    ("activation_codes", "user_id"),
    ("sessions", "user_id"),
    ("saved_views", "owner_id"),
    ("personal_data_reveals", "user_id"),
    ("notifications", "user_id"),
    ("notification_preferences", "user_id"),
    ("notification_addresses", "user_id"),
    ("lead_tags", "lead_id"),
    ("lead_people", "lead_id"),
    ("lead_first_report_events", "person_id"),
    ("lead_people", "user_id"),
    ("lead_comment_mentions", "user_id"),
    ("company_distinctions", "first_company_id"),
    ("company_distinctions", "second_company_id"),
    ("trip_members", "trip_id"),
    ("trip_stops", "trip_id"),
    ("trip_companies", "trip_id"),
    ("bulletin_reads", "user_id"),
    ("calendar_links", "user_id"),
    ("calendar_links", "organization_id"),
];

/// The table of the records that a kind of cell names.
fn table_of(target: Target) -> &'static str {
    match target {
        Target::Organization => "organizations",
        Target::Person => "users",
        Target::Company => "companies",
        Target::Lead => "leads",
        Target::Project => "projects",
        Target::Trip => "trips",
    }
}

/// Every way in which rows refer to records of the ledger.
pub fn links() -> Vec<Link> {
    let told = SHEETS.iter().flat_map(|sheet| {
        sheet.columns.iter().filter_map(|column| match (column.kind, column.kept_in) {
            (Kind::One(target), Some(kept_in)) => Some(link(sheet.table, kept_in, table_of(target), Holder::Itself, true)),
            _ => None,
        })
    });
    told.chain(FURTHER.iter().cloned()).collect()
}
