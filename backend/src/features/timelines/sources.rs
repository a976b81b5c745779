//! Where the entries of a timeline come from: one query and one way to tell its rows a kind.
use super::dto::{TimelineFact, TimelineRecord};
use super::store::{Reach, Span};
use super::work;
use crate::db::dialect;
use crate::db::listing::needed_reference;
use crate::error::ApiResult;
use crate::features::projects::MILESTONES;
use crate::features::visits::Direction;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, CaseStatement, Expr, ExprTrait, IntoColumnRef, JoinType, Query, SelectStatement, SimpleExpr};
use sea_orm::{DbBackend, QueryResult};

/// One source of entries.
pub struct Source {
    /// The kind of its entries, as `kinds` names it.
    pub kind: &'static str,
    /// Its rows for what is reached, with the columns `on_day`, `row_id`, `by_name` and what the other functions read; none where the
    /// subject has no such rows.
    pub select: fn(DbBackend, &Reach, &Span) -> Option<SelectStatement>,
    pub at: fn(&QueryResult) -> ApiResult<Option<DateTime<Utc>>>,
    pub record: fn(&QueryResult) -> ApiResult<TimelineRecord>,
    pub fact: fn(&QueryResult) -> ApiResult<TimelineFact>,
}

/// All of them; within a day the later ones stand above the earlier ones.
pub const ALL: &[Source] = &[
    Source { kind: "reported", select: reported, at: never, record: lead_record, fact: reported_fact },
    Source { kind: "effective", select: effective, at: never, record: lead_record, fact: |_| Ok(TimelineFact::Effective) },
    Source { kind: "visit", select: visits, at: never, record: visit_record, fact: visit_fact },
    Source { kind: "stage", select: stages, at: instant, record: lead_record, fact: stage_fact },
    Source { kind: "blocker", select: blockers_opened, at: never, record: lead_record, fact: |row| blocker_fact(row, false) },
    Source { kind: "blocker", select: blockers_ended, at: never, record: lead_record, fact: |row| blocker_fact(row, true) },
    Source { kind: "milestone", select: milestones, at: never, record: project_record, fact: milestone_fact },
    Source { kind: "money", select: money, at: never, record: project_record, fact: money_fact },
    Source { kind: "progress", select: work::progress, at: never, record: lead_record, fact: work::progress_fact },
    Source { kind: "plan", select: work::steps, at: never, record: lead_record, fact: work::step_fact },
    Source { kind: "consultation", select: work::questions, at: instant, record: lead_record, fact: |row| work::consultation_fact(row, false) },
    Source { kind: "consultation", select: work::answers, at: instant, record: lead_record, fact: |row| work::consultation_fact(row, true) },
    Source { kind: "instruction", select: work::instructions, at: instant, record: lead_record, fact: |row| work::instruction_fact(row, false) },
    Source { kind: "instruction", select: work::replies, at: instant, record: lead_record, fact: |row| work::instruction_fact(row, true) },
    Source { kind: "comment", select: work::comments, at: instant, record: lead_record, fact: work::comment_fact },
    Source { kind: "file", select: files, at: instant, record: any_record, fact: file_fact },
    Source { kind: "change", select: changes, at: instant, record: any_record, fact: change_fact },
];

pub fn col(column: impl IntoColumnRef) -> SimpleExpr {
    Expr::col(column)
}

pub fn nobody() -> SimpleExpr {
    Expr::cust("CAST(NULL AS text)")
}

fn never(_: &QueryResult) -> ApiResult<Option<DateTime<Utc>>> {
    Ok(None)
}

fn instant(row: &QueryResult) -> ApiResult<Option<DateTime<Utc>>> {
    Ok(Some(row.try_get("", "at")?))
}

/// Leads that are reached, with what `lead_record` reads.
fn from_leads(reach: &Reach) -> Option<SelectStatement> {
    let mut select = Query::select();
    select.from("leads").and_where(col(("leads", "id")).in_subquery(reach.leads.clone()?));
    select.expr_as(col(("leads", "id")), "lead_id").expr_as(col(("leads", "code")), "lead_code");
    Some(select)
}

/// Rows of a table that hang on reached leads.
pub fn of_leads(reach: &Reach, table: &'static str) -> Option<SelectStatement> {
    let mut select = from_leads(reach)?;
    select.join(JoinType::InnerJoin, table, col((table, "lead_id")).equals(("leads", "id")));
    Some(select)
}

/// Rows of a table that hang on reached projects and are not archived, with what `project_record` reads.
fn of_projects(reach: &Reach, table: &'static str) -> Option<SelectStatement> {
    let mut select = Query::select();
    select.from("projects").and_where(col(("projects", "id")).in_subquery(reach.projects.clone()?));
    select.expr_as(col(("projects", "id")), "project_id").expr_as(col(("projects", "name")), "project_name");
    select.join(JoinType::InnerJoin, table, col((table, "project_id")).equals(("projects", "id")));
    select.and_where(col((table, "archived_at")).is_null());
    Some(select)
}

/// Adds who did it, by the name of the account in a column.
pub fn by(select: &mut SelectStatement, table: &'static str, column: &'static str) {
    select.join_as(JoinType::LeftJoin, "users", "did", col(("did", "id")).equals((table, column)));
    select.expr_as(col(("did", "name")), "by_name");
}

fn reported(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = from_leads(reach)?;
    select.join(JoinType::InnerJoin, "organizations", col(("organizations", "id")).equals(("leads", "reporting_organization_id")));
    select.column(("leads", "reporting_organization_id")).expr_as(col(("organizations", "name")), "reporting_organization_id_name");
    select.column(("leads", "expected_investment_yuan")).expr_as(nobody(), "by_name");
    span.cut(&mut select, col(("leads", "reported_on")), col(("leads", "id")));
    Some(select)
}

fn reported_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::Reported {
        organization: needed_reference(row, "reporting_organization_id")?,
        expected_investment_yuan: row.try_get("", "expected_investment_yuan")?,
    })
}

/// Leads that became effective without a stage change that says so (they came with a ledger).
fn effective(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = from_leads(reach)?;
    let mut changes = Query::select();
    changes.expr(Expr::val(1)).from("lead_stage_changes").and_where(col(("lead_stage_changes", "lead_id")).equals(("leads", "id")));
    changes.and_where(col(("lead_stage_changes", "to_stage")).eq("effective"));
    select.and_where(col(("leads", "effective_on")).is_not_null()).and_where(Expr::not_exists(changes));
    select.expr_as(nobody(), "by_name");
    span.cut(&mut select, col(("leads", "effective_on")), col(("leads", "id")));
    Some(select)
}

fn visits(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = Query::select();
    let columns = ["direction", "place", "summary", "outcome", "follow_up", "follow_up_on"];
    select.from("visits").columns(columns.map(|name| ("visits", name)));
    select.and_where(col(("visits", "id")).in_subquery(reach.visits.clone().ids("id")));
    select.join(JoinType::InnerJoin, "companies", col(("companies", "id")).equals(("visits", "company_id")));
    select.expr_as(col(("companies", "name")), "company_name").expr_as(nobody(), "by_name");
    span.cut(&mut select, col(("visits", "visited_on")), col(("visits", "id")));
    Some(select)
}

fn visit_record(row: &QueryResult) -> ApiResult<TimelineRecord> {
    Ok(TimelineRecord { subject_type: "visit".into(), id: row.try_get("", "row_id")?, name: row.try_get("", "company_name")? })
}

fn visit_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::Visit {
        direction: Direction::parse(&row.try_get::<String>("", "direction")?),
        place: row.try_get("", "place")?,
        summary: row.try_get("", "summary")?,
        outcome: row.try_get("", "outcome")?,
        follow_up: row.try_get("", "follow_up")?,
        follow_up_on: row.try_get("", "follow_up_on")?,
        participants: Vec::new(),
    })
}

fn stages(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = of_leads(reach, "lead_stage_changes")?;
    select.columns(["from_stage", "to_stage", "reason"].map(|name| ("lead_stage_changes", name)));
    select.expr_as(col(("lead_stage_changes", "changed_at")), "at");
    by(&mut select, "lead_stage_changes", "changed_by");
    span.cut(&mut select, col(("lead_stage_changes", "changed_on")), col(("lead_stage_changes", "id")));
    Some(select)
}

fn stage_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::Stage { from_stage: row.try_get("", "from_stage")?, to_stage: row.try_get("", "to_stage")?, reason: row.try_get("", "reason")? })
}

fn blockers(reach: &Reach, span: &Span, day: &'static str) -> Option<SelectStatement> {
    let mut select = of_leads(reach, "lead_blockers")?;
    select.columns(["cause", "description", "outcome"].map(|name| ("lead_blockers", name)));
    select.and_where(col(("lead_blockers", day)).is_not_null()).and_where(col(("lead_blockers", "archived_at")).is_null());
    select.expr_as(nobody(), "by_name");
    span.cut(&mut select, col(("lead_blockers", day)), col(("lead_blockers", "id")));
    Some(select)
}

fn blockers_opened(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    blockers(reach, span, "opened_on")
}

fn blockers_ended(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    blockers(reach, span, "ended_on")
}

fn blocker_fact(row: &QueryResult, is_ended: bool) -> ApiResult<TimelineFact> {
    let (cause, description, outcome) = (row.try_get("", "cause")?, row.try_get("", "description")?, row.try_get("", "outcome")?);
    Ok(TimelineFact::Blocker { cause, description, outcome, is_ended })
}

/// A project's milestones: who entered and verified them, with the days that stand in the project's own row.
fn milestones(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = of_projects(reach, "project_milestones")?;
    let mut day = CaseStatement::new();
    for code in MILESTONES {
        day = day.case(col(("project_milestones", "code")).eq(*code), col(("projects", Alias::new(format!("{code}_on")))));
    }
    let day: SimpleExpr = day.into();
    select.and_where(day.clone().is_not_null());
    select.column(("project_milestones", "code"));
    select.expr_as(col(("project_milestones", "verified_at")).is_not_null(), "is_verified");
    by(&mut select, "project_milestones", "entered_by");
    span.cut(&mut select, day, col(("project_milestones", "id")));
    Some(select)
}

fn milestone_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::Milestone { code: row.try_get("", "code")?, is_verified: row.try_get("", "is_verified")? })
}

fn money(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = of_projects(reach, "fund_arrivals")?;
    select.columns(["amount_yuan", "status", "source_province"].map(|name| ("fund_arrivals", name)));
    by(&mut select, "fund_arrivals", "entered_by");
    span.cut(&mut select, col(("fund_arrivals", "month")), col(("fund_arrivals", "id")));
    Some(select)
}

fn money_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    let (amount_yuan, status, source_province) = (row.try_get("", "amount_yuan")?, row.try_get("", "status")?, row.try_get("", "source_province")?);
    Ok(TimelineFact::Money { amount_yuan, status, source_province })
}

/// Rows of a table that name their subject by type and id, with what `any_record` reads and the day of the instant in `at`.
fn of_subjects(backend: DbBackend, reach: &Reach, span: &Span, table: &'static str, at: &'static str) -> SelectStatement {
    let mut select = Query::select();
    select.from(table).cond_where(reach.covers(col((table, "subject_type")), col((table, "subject_id"))));
    select.columns(["subject_type", "subject_id"].map(|name| (table, name)));
    select.join_as(JoinType::LeftJoin, "search_documents", "named", col(("named", "subject_id")).equals((table, "subject_id")));
    select.expr_as(col(("named", "label")), "subject_name").expr_as(col((table, at)), "at");
    let day = Expr::cust(dialect::local_day(backend, &format!("{table}.{at}"), reach.offset));
    span.cut(&mut select, day, col((table, "id")));
    select
}

fn files(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = of_subjects(backend, reach, span, "files", "created_at");
    select.columns(["name", "media_type", "size_bytes"].map(|name| ("files", name))).and_where(col(("files", "archived_at")).is_null());
    by(&mut select, "files", "created_by");
    Some(select)
}

fn file_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::File { name: row.try_get("", "name")?, media_type: row.try_get("", "media_type")?, size_bytes: row.try_get("", "size_bytes")? })
}

/// Changes of the subject itself; those of a company's leads and projects stand on their own timelines.
fn changes(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let alone = Reach { subject: reach.subject, leads: None, projects: None, visits: reach.visits.clone(), offset: reach.offset };
    let mut select = of_subjects(backend, &alone, span, "audit_entries", "at");
    select.columns(["action", "summary", "after"].map(|name| ("audit_entries", name)));
    select.expr_as(col(("audit_entries", "actor_name")), "by_name");
    Some(select)
}

fn change_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    let after: Option<String> = row.try_get("", "after")?;
    let action: String = row.try_get("", "action")?;
    // Of what was made new only that it was; of a change which fields, whose values stand in the audit log.
    let fields = match after.map(|text| serde_json::from_str(&text)).transpose()? {
        Some(serde_json::Value::Object(fields)) if action != "created" => fields.into_iter().map(|(name, _)| name).collect(),
        _ => Vec::new(),
    };
    Ok(TimelineFact::Change { action, fields, note: row.try_get("", "summary")? })
}

fn lead_record(row: &QueryResult) -> ApiResult<TimelineRecord> {
    Ok(TimelineRecord { subject_type: "lead".into(), id: row.try_get("", "lead_id")?, name: row.try_get("", "lead_code")? })
}

fn project_record(row: &QueryResult) -> ApiResult<TimelineRecord> {
    Ok(TimelineRecord { subject_type: "project".into(), id: row.try_get("", "project_id")?, name: row.try_get("", "project_name")? })
}

fn any_record(row: &QueryResult) -> ApiResult<TimelineRecord> {
    let name: Option<String> = row.try_get("", "subject_name")?;
    Ok(TimelineRecord { subject_type: row.try_get("", "subject_type")?, id: row.try_get("", "subject_id")?, name: name.unwrap_or_default() })
}
