//! What somebody answers for: the columns that name a person, those that are handed over while the record is open and those that tell
//! of the past and stay. A test reads the foreign keys and fails where a column stands in neither list.

/// A column that names who answers for a record.
pub struct Item {
    pub table: &'static str,
    pub column: &'static str,
    /// Which records are open, on the table itself.
    pub open: &'static str,
    /// What a row of the table is in the audit and in events.
    pub subject_type: &'static str,
}

impl Item {
    /// Its name in the API, such as `leads.owner_id`.
    pub fn name(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }
}

const fn item(table: &'static str, column: &'static str, open: &'static str, subject_type: &'static str) -> Item {
    Item { table, column, open, subject_type }
}

/// What is handed over.
pub const OPEN: &[Item] = &[
    item("leads", "owner_id", "stage NOT IN ('signed', 'lost') AND archived_at IS NULL", "lead"),
    item("leads", "lead_leader_id", "stage NOT IN ('signed', 'lost') AND archived_at IS NULL", "lead"),
    item("lead_blockers", "solver_id", "ended_on IS NULL AND archived_at IS NULL", "lead_blocker"),
    item("lead_plan_steps", "owner_id", "done_on IS NULL AND archived_at IS NULL", "lead_plan_step"),
    item("projects", "sponsor_id", "status = 'active' AND archived_at IS NULL", "project"),
    item("townspeople", "contact_leader_id", "archived_at IS NULL", "townsperson"),
];

/// Columns of persons that tell who did something, who somebody is or whose own it is: they stay.
pub const NOT_HANDED_OVER: &[&str] = &[
    "created_by",
    "entered_by",
    "verified_by",
    "confirmed_by",
    "changed_by",
    "granted_by",
    "merged_by",
    "undone_by",
    "ended_by",
    "recorded_by",
    "answered_by",
    "reported_by",
    "verdict_by",
    "decided_by",
    "closed_by",
    "submitted_by",
    "submitted_for",
    "looked_by",
    "returned_by",
    "accepted_by",
    "resolved_by",
    "drafted_by",
    "reviewed_by",
    "issued_by",
    "person_id",
    "user_id",
    "leader_id",
    "principal_id",
    "deputy_id",
    "from_user_id",
    "to_user_id",
    "owner_id of saved_views",
];
