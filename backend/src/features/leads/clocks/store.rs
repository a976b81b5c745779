//! What the clocks read: the county's rules, a lead's days, and the same as conditions of a list.
use super::domain::{Clock, ClockKind, Facts, Term, clock};
use crate::authz::Actor;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::dto::LeadStage;
use crate::features::leads::store::visible_to;
use crate::features::settings::{self, Calendar, Numbers};
use chrono::{Days, NaiveDate};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// The stages in which clocks run.
pub const RUNNING: [&str; 5] = ["reported", "effective", "negotiating", "key_negotiating", "signing"];
/// The setting that says for how many calendar days a blocker may stay open.
const BLOCKER: &str = "blocker_days";

/// The county's rules over time, and its calendar.
pub struct Rules {
    numbers: HashMap<&'static str, Numbers>,
    pub calendar: Calendar,
}

impl Rules {
    /// Two statements.
    pub async fn of<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Self> {
        let keys: Vec<&'static str> = ClockKind::ALL.iter().map(|kind| kind.setting()).chain([BLOCKER]).collect();
        Ok(Self { numbers: settings::numbers(db, county_id, &keys).await?, calendar: settings::working_calendar(db, county_id).await? })
    }

    /// How long a clock of a kind runs.
    pub fn term(&self, kind: ClockKind) -> ApiResult<Term<'_>> {
        let numbers = self.numbers(kind.setting())?;
        Ok(if kind.counts_working_days() { Term::working(numbers, &self.calendar) } else { Term::calendar(numbers) })
    }

    /// How long a blocker may stay open.
    pub fn blocker(&self) -> ApiResult<Term<'_>> {
        Ok(Term::calendar(self.numbers(BLOCKER)?))
    }

    fn numbers(&self, key: &'static str) -> ApiResult<&Numbers> {
        self.numbers.get(key).ok_or_else(|| ApiError::internal(format!("no setting {key}")))
    }
}

fn lead(name: &'static str) -> SimpleExpr {
    Expr::col(("leads", name))
}

/// The day on which a clock of a kind begins, of a row of `leads`.
pub fn begins(kind: ClockKind) -> &'static str {
    match kind {
        ClockKind::Progress => "COALESCE(leads.progress_from_on, leads.last_progress_on, leads.reported_on)",
        _ => "COALESCE(leads.clock_from_on, leads.reported_on)",
    }
}

fn begun(kind: ClockKind) -> SimpleExpr {
    Expr::cust(begins(kind))
}

/// The number of a day, as [`crate::db::dialect::day_number`] tells it.
pub fn day_number(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

/// The number of the day on which something is due that began on the day of the number `begun`, in SQL. What began so long ago that it
/// must be overdue is told by calendar days: right in its place before today, near enough in its order.
pub fn due_number(term: &Term<'_>, begun: &str, today: NaiveDate) -> String {
    let mut text = String::from("CASE");
    for (_, until, days) in term.versions() {
        let due = due_by(term, begun, days, today);
        match until {
            Some(until) => text.push_str(&format!(" WHEN {begun} <= {} THEN {due}", day_number(until))),
            None => text.push_str(&format!(" ELSE {due} END")),
        }
    }
    // A single rule has no branch before its ELSE.
    text.strip_prefix("CASE ELSE ").and_then(|only| only.strip_suffix(" END")).map_or(text.clone(), |only| format!("({only})"))
}

fn due_by(term: &Term<'_>, begun: &str, days: i64, today: NaiveDate) -> String {
    if !term.counts_working_days() {
        return format!("{begun} + {days}");
    }
    // Between the two ends each day is counted by the calendar; three weeks cover the longest run of days off.
    let first = today - Days::new(days.unsigned_abs() * 2 + 21);
    let each =
        first.iter_days().take_while(|day| *day <= today).map(|day| format!(" WHEN {} THEN {}", day_number(day), day_number(term.after(day, days))));
    format!("CASE {begun}{} ELSE {begun} + {} END", each.collect::<String>(), days + days / 5 * 2)
}

/// The condition that a lead waits for what a clock of a kind counts; what [`Facts::done`] tells of one lead.
pub fn is_owed(kind: ClockKind) -> Condition {
    let open = Condition::all().add(lead("stage").is_in(RUNNING));
    match kind {
        ClockKind::Owner => open.add(lead("owner_id").is_null()),
        ClockKind::Verdict => {
            let first = Condition::all().add(lead("stage").eq("reported"));
            first.add(lead("verdict_on").is_null()).add(lead("effective_on").is_null())
        }
        ClockKind::Feedback => {
            let begun = Condition::all().add(lead("stage").eq("reported")).add(lead("effective_on").is_null());
            open.add(lead("fed_back_on").is_null()).add(Condition::any().add(lead("basis").ne("ledger")).add(begun))
        }
        ClockKind::Progress => open,
    }
}

/// The condition that a clock of a kind is overdue today: its beginning lies in one of the spans that the rules give.
pub fn overdue(kind: ClockKind, rules: &Rules, today: NaiveDate) -> ApiResult<Condition> {
    let mut any = Condition::any();
    let spans = rules.term(kind)?.overdue(today);
    if spans.is_empty() {
        any = any.add(Expr::val(1).eq(0));
    }
    for (from, to) in spans {
        let mut span = Condition::all().add(begun(kind).lte(to));
        if let Some(from) = from {
            span = span.add(begun(kind).gte(from));
        }
        any = any.add(span);
    }
    Ok(Condition::all().add(is_owed(kind)).add(any))
}

const COLUMNS: &[&str] = &["stage", "left_stage", "basis", "owner_id", "owner_named_on", "verdict_on", "effective_on", "fed_back_on", "parked_on"];

/// The clocks of a lead that the actor may see.
pub async fn of_lead<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<Vec<Clock>> {
    let leads = visible_to(db, actor, true).await?;
    let told = |leads: &mut crate::db::listing::Listing| {
        leads.tell(COLUMNS);
        leads.tell_as(begun(ClockKind::Owner), "clock_from");
        leads.tell_as(begun(ClockKind::Progress), "progress_from");
    };
    let facts = leads.one(db, id, told, facts).await?;
    let rules = Rules::of(db, actor.county_id).await?;
    ClockKind::ALL.iter().map(|kind| Ok(clock(*kind, &rules.term(*kind)?, &facts, today))).collect()
}

fn facts(row: &QueryResult) -> ApiResult<Facts> {
    let stage = |text: String| LeadStage::parse(&text).ok_or_else(|| ApiError::internal("an unknown stage"));
    Ok(Facts {
        stage: stage(row.try_get("", "stage")?)?,
        left_stage: row.try_get::<Option<String>>("", "left_stage")?.map(stage).transpose()?,
        is_from_ledger: row.try_get::<String>("", "basis")? == "ledger",
        clock_from: row.try_get("", "clock_from")?,
        progress_from: row.try_get("", "progress_from")?,
        has_owner: row.try_get::<Option<Uuid>>("", "owner_id")?.is_some(),
        owner_named_on: row.try_get("", "owner_named_on")?,
        verdict_on: row.try_get("", "verdict_on")?,
        effective_on: row.try_get("", "effective_on")?,
        fed_back_on: row.try_get("", "fed_back_on")?,
        parked_on: row.try_get("", "parked_on")?,
    })
}
