//! The work on leads as entries of a timeline: progress, steps of the plan, consultations, instructions, comments. Archived ones are not told.
use super::dto::TimelineFact;
use super::sources::{by, col, of_leads};
use super::store::{Reach, Span};
use crate::db::dialect;
use crate::db::listing::{needed_reference, reference};
use crate::error::ApiResult;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, SelectStatement};
use sea_orm::{DbBackend, QueryResult};

/// Live rows of a table that hang on reached leads, with columns of theirs.
fn live(reach: &Reach, table: &'static str, columns: &[&'static str]) -> Option<SelectStatement> {
    let mut select = of_leads(reach, table)?;
    select.and_where(col((table, "archived_at")).is_null()).columns(columns.iter().map(|name| (table, *name)));
    Some(select)
}

/// Adds the name of what a column refers to, as `reference` reads it.
fn named(select: &mut SelectStatement, (table, key): (&'static str, &'static str), target: &'static str) {
    let alias = Alias::new(format!("of_{key}"));
    select.join_as(JoinType::LeftJoin, target, alias.clone(), Expr::col((alias.clone(), "id")).equals((table, key)));
    select.column((table, key)).expr_as(Expr::col((alias, "name")), Alias::new(format!("{key}_name")));
}

/// Places the rows at an instant of theirs.
fn placed(backend: DbBackend, reach: &Reach, span: &Span, mut select: SelectStatement, (table, at): (&'static str, &'static str)) -> SelectStatement {
    select.and_where(col((table, at)).is_not_null()).expr_as(col((table, at)), "at");
    let day = Expr::cust(dialect::local_day(backend, &format!("{table}.{at}"), reach.offset));
    span.cut(&mut select, day, col((table, "id")));
    select
}

pub fn progress(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = live(reach, "lead_progress_records", &["summary", "next_step", "next_step_on"])?;
    by(&mut select, "lead_progress_records", "created_by");
    span.cut(&mut select, col(("lead_progress_records", "on_day")), col(("lead_progress_records", "id")));
    Some(select)
}

pub fn progress_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    let (summary, next_step) = (row.try_get("", "summary")?, row.try_get("", "next_step")?);
    Ok(TimelineFact::Progress { summary, next_step, next_step_on: row.try_get("", "next_step_on")? })
}

/// Steps that are done.
pub fn steps(_: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = live(reach, "lead_plan_steps", &["title", "result"])?;
    select.and_where(col(("lead_plan_steps", "done_on")).is_not_null());
    named(&mut select, ("lead_plan_steps", "organization_id"), "organizations");
    by(&mut select, "lead_plan_steps", "owner_id");
    span.cut(&mut select, col(("lead_plan_steps", "done_on")), col(("lead_plan_steps", "id")));
    Some(select)
}

pub fn step_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    let (title, result) = (row.try_get("", "title")?, row.try_get("", "result")?);
    Ok(TimelineFact::Plan { title, result, organization: reference(row, "organization_id")? })
}

pub fn questions(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = live(reach, "lead_consultations", &["question"])?;
    by(&mut select, "lead_consultations", "created_by");
    Some(placed(backend, reach, span, select, ("lead_consultations", "created_at")))
}

pub fn answers(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let table = "lead_consultation_answers";
    let mut select = live(reach, table, &["answer"])?;
    select.inner_join("lead_consultations", col(("lead_consultations", "id")).equals((table, "consultation_id")));
    select.column(("lead_consultations", "question"));
    named(&mut select, (table, "organization_id"), "organizations");
    by(&mut select, table, "answered_by");
    Some(placed(backend, reach, span, select, (table, "answered_at")))
}

pub fn consultation_fact(row: &QueryResult, is_answer: bool) -> ApiResult<TimelineFact> {
    let question = row.try_get("", "question")?;
    let (organization, answer) = if is_answer { (reference(row, "organization_id")?, row.try_get("", "answer")?) } else { (None, None) };
    Ok(TimelineFact::Consultation { question, organization, answer, is_answer })
}

/// Instructions with leader and unit.
fn ordered(reach: &Reach) -> Option<SelectStatement> {
    let mut select = live(reach, "lead_instructions", &["words", "answer"])?;
    named(&mut select, ("lead_instructions", "leader_id"), "users");
    named(&mut select, ("lead_instructions", "organization_id"), "organizations");
    Some(select)
}

pub fn instructions(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = ordered(reach)?;
    by(&mut select, "lead_instructions", "created_by");
    Some(placed(backend, reach, span, select, ("lead_instructions", "created_at")))
}

pub fn replies(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = ordered(reach)?;
    by(&mut select, "lead_instructions", "answered_by");
    Some(placed(backend, reach, span, select, ("lead_instructions", "answered_at")))
}

pub fn instruction_fact(row: &QueryResult, is_answer: bool) -> ApiResult<TimelineFact> {
    let (leader, organization) = (needed_reference(row, "leader_id")?, needed_reference(row, "organization_id")?);
    let answer = if is_answer { row.try_get("", "answer")? } else { None };
    Ok(TimelineFact::Instruction { leader, organization, words: row.try_get("", "words")?, answer, is_answer })
}

pub fn comments(backend: DbBackend, reach: &Reach, span: &Span) -> Option<SelectStatement> {
    let mut select = live(reach, "lead_comments", &["words"])?;
    by(&mut select, "lead_comments", "created_by");
    Some(placed(backend, reach, span, select, ("lead_comments", "created_at")))
}

pub fn comment_fact(row: &QueryResult) -> ApiResult<TimelineFact> {
    Ok(TimelineFact::Comment { words: row.try_get("", "words")? })
}
