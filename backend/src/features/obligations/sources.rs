//! Where obligations come from: one query a kind, over the leads or the visits that are asked for.
use super::dto::ObligationKind::{self, *};
use crate::db::dialect;
use crate::error::ApiResult;
use crate::features::leads::{self, ClockKind, Rules, Term};
use chrono::NaiveDate;
use sea_orm::DbBackend;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Func, JoinType, SelectStatement, SimpleExpr};
use uuid::Uuid;

/// What the queries depend on.
pub struct Ground {
    pub backend: DbBackend,
    pub rules: Rules,
    pub today: NaiveDate,
    /// How many seconds the application's days are ahead of UTC.
    pub offset: i32,
    /// The promotion centre; the county itself where there is none.
    pub centre: Uuid,
}

/// What an obligation hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    Leads,
    Visits,
}

impl Over {
    pub fn table(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Visits => "visits",
        }
    }
}

/// One kind of obligation.
pub struct Source {
    pub kind: ObligationKind,
    pub subject_type: &'static str,
    pub over: Over,
    /// What it adds to a query over its table.
    owed: fn(&Ground, &mut SelectStatement) -> ApiResult<Owed>,
    /// By which rule the due day is told from the first one; none where the record tells it.
    pub term: Option<fn(&Rules) -> ApiResult<Term<'_>>>,
}

/// The columns of an obligation.
struct Owed {
    subject: SimpleExpr,
    organization: SimpleExpr,
    person: SimpleExpr,
    /// A day, in SQL.
    begun: String,
    /// The number of a day, in SQL; null where nothing is due by a day.
    due: String,
    about: SimpleExpr,
}

/// All of them; of two that are due on a day the earlier one stands first.
pub const ALL: &[Source] = &[
    Source { kind: NameOwner, subject_type: "lead", over: Over::Leads, owed: name_owner, term: Some(|rules| rules.term(ClockKind::Owner)) },
    Source { kind: Verdict, subject_type: "lead", over: Over::Leads, owed: verdict, term: Some(|rules| rules.term(ClockKind::Verdict)) },
    Source { kind: Feedback, subject_type: "lead", over: Over::Leads, owed: feedback, term: Some(|rules| rules.term(ClockKind::Feedback)) },
    Source { kind: Progress, subject_type: "lead", over: Over::Leads, owed: progress, term: Some(|rules| rules.term(ClockKind::Progress)) },
    Source { kind: Blocker, subject_type: "lead_blocker", over: Over::Leads, owed: blocker, term: Some(Rules::blocker) },
    Source { kind: PlanStep, subject_type: "lead_plan_step", over: Over::Leads, owed: plan_step, term: None },
    Source { kind: Consultation, subject_type: "lead_consultation", over: Over::Leads, owed: consultation, term: None },
    Source { kind: Instruction, subject_type: "lead_instruction", over: Over::Leads, owed: instruction, term: None },
    Source { kind: Claim, subject_type: "lead_claim", over: Over::Leads, owed: claim, term: Some(|rules| rules.term(ClockKind::Verdict)) },
    Source { kind: Transfer, subject_type: "lead_transfer", over: Over::Leads, owed: transfer, term: Some(|rules| rules.term(ClockKind::Verdict)) },
    Source { kind: VisitFollowUp, subject_type: "visit", over: Over::Visits, owed: visit_follow_up, term: None },
];

/// Stands for no due day: behind all days.
pub const NEVER: i64 = 9_999_999;

impl Source {
    /// Its rows over leads or visits (a query for their ids): `id` of that, `subject_id`, `organization_id`, `person_id`, `begun`, `due`, `about`.
    pub fn rows(&self, ground: &Ground, mut over: SelectStatement) -> ApiResult<SelectStatement> {
        let owed = (self.owed)(ground, &mut over)?;
        over.expr_as(owed.subject, Alias::new("subject_id")).expr_as(owed.organization, Alias::new("organization_id"));
        over.expr_as(owed.person, Alias::new("person_id")).expr_as(Expr::cust(owed.begun), Alias::new("begun"));
        over.expr_as(Expr::cust(format!("CAST(COALESCE({}, {NEVER}) AS bigint)", owed.due)), Alias::new("due"));
        over.expr_as(owed.about, Alias::new("about"));
        Ok(over)
    }
}

fn lead(name: &'static str) -> SimpleExpr {
    Expr::col(("leads", name))
}

/// The unit that answers for a lead.
fn unit() -> SimpleExpr {
    Func::coalesce([lead("responsible_organization_id"), lead("reporting_organization_id")]).into()
}

fn nobody() -> SimpleExpr {
    Expr::cust("CAST(NULL AS uuid)")
}

fn nothing() -> SimpleExpr {
    Expr::cust("CAST(NULL AS text)")
}

/// A part of leads that is not archived.
fn part(leads: &mut SelectStatement, table: &'static str) {
    leads.join(JoinType::InnerJoin, table, Expr::col((table, "lead_id")).equals(("leads", "id")));
    leads.and_where(Expr::col((table, "archived_at")).is_null());
}

/// Leads that go on: neither over nor parked.
fn running(leads: &mut SelectStatement) {
    leads.and_where(lead("stage").is_not_in(["signed", "lost", "parked"]));
}

/// What a clock of a kind counts.
fn clock(ground: &Ground, leads: &mut SelectStatement, kind: ClockKind, organization: SimpleExpr, person: SimpleExpr) -> ApiResult<Owed> {
    leads.cond_where(leads::is_owed(kind));
    let begun = leads::begins(kind).to_owned();
    let due = due(ground, &ground.rules.term(kind)?, &begun);
    Ok(Owed { subject: lead("id"), organization, person, begun, due, about: nothing() })
}

/// The number of the due day by a rule of the county.
fn due(ground: &Ground, term: &Term<'_>, begun: &str) -> String {
    leads::due_number(term, &dialect::day_number(ground.backend, begun), ground.today)
}

fn name_owner(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    clock(ground, leads, ClockKind::Owner, unit(), nobody())
}

fn verdict(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    clock(ground, leads, ClockKind::Verdict, Expr::val(ground.centre), nobody())
}

fn feedback(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    let owned = sea_orm::sea_query::CaseStatement::new().case(lead("owner_id").is_not_null(), unit()).finally(Expr::val(ground.centre));
    clock(ground, leads, ClockKind::Feedback, owned.into(), lead("owner_id"))
}

fn progress(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    clock(ground, leads, ClockKind::Progress, unit(), lead("owner_id"))
}

fn blocker(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    const TABLE: &str = "lead_blockers";
    part(leads, TABLE);
    running(leads);
    leads.and_where(Expr::col((TABLE, "ended_on")).is_null());
    let begun = format!("COALESCE(lead_blockers.opened_on, {})", made_on(ground, TABLE));
    let organization = Func::coalesce([Expr::col((TABLE, "solver_organization_id")), unit()]).into();
    let about = Func::coalesce([Expr::col((TABLE, "cause")), Expr::col((TABLE, "description"))]).into();
    let due = due(ground, &ground.rules.blocker()?, &begun);
    Ok(Owed { subject: Expr::col((TABLE, "id")), organization, person: Expr::col((TABLE, "solver_id")), begun, due, about })
}

/// The day on which a row was made.
fn made_on(ground: &Ground, table: &str) -> String {
    dialect::local_day(ground.backend, &format!("{table}.created_at"), ground.offset)
}

fn by_day(ground: &Ground, column: &str) -> String {
    dialect::day_number(ground.backend, column)
}

fn plan_step(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    const TABLE: &str = "lead_plan_steps";
    part(leads, TABLE);
    running(leads);
    leads.cond_where(Condition::all().add(Expr::col((TABLE, "done_on")).is_null()).add(Expr::col((TABLE, "due_on")).is_not_null()));
    Ok(Owed {
        subject: Expr::col((TABLE, "id")),
        organization: Func::coalesce([Expr::col((TABLE, "organization_id")), unit()]).into(),
        person: Expr::col((TABLE, "owner_id")),
        begun: made_on(ground, TABLE),
        due: by_day(ground, "lead_plan_steps.due_on"),
        about: Expr::col((TABLE, "title")),
    })
}

fn consultation(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    const TABLE: &str = "lead_consultation_answers";
    part(leads, TABLE);
    let asked = Expr::col(("lead_consultations", "id")).equals((TABLE, "consultation_id"));
    leads.join(JoinType::InnerJoin, "lead_consultations", asked);
    leads.and_where(Expr::col((TABLE, "answered_at")).is_null()).and_where(Expr::col(("lead_consultations", "closed_on")).is_null());
    leads.and_where(Expr::col(("lead_consultations", "archived_at")).is_null());
    Ok(Owed {
        subject: Expr::col(("lead_consultations", "id")),
        organization: Expr::col((TABLE, "organization_id")),
        person: nobody(),
        begun: made_on(ground, TABLE),
        due: by_day(ground, "lead_consultations.due_on"),
        about: Expr::col(("lead_consultations", "question")),
    })
}

fn instruction(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    const TABLE: &str = "lead_instructions";
    part(leads, TABLE);
    leads.and_where(Expr::col((TABLE, "answered_at")).is_null());
    Ok(Owed {
        subject: Expr::col((TABLE, "id")),
        organization: Expr::col((TABLE, "organization_id")),
        person: nobody(),
        begun: made_on(ground, TABLE),
        due: by_day(ground, "lead_instructions.due_on"),
        about: Expr::col((TABLE, "words")),
    })
}

/// What waits for the centre's decision, by the rule of the verdict.
fn decision(ground: &Ground, leads: &mut SelectStatement, table: &'static str, begun: String, about: SimpleExpr) -> ApiResult<Owed> {
    part(leads, table);
    leads.and_where(Expr::col((table, "status")).eq("pending"));
    let due = due(ground, &ground.rules.term(ClockKind::Verdict)?, &begun);
    Ok(Owed { subject: Expr::col((table, "id")), organization: Expr::val(ground.centre), person: nobody(), begun, due, about })
}

fn claim(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    decision(ground, leads, "lead_claims", "lead_claims.reported_on".into(), Expr::col(("lead_claims", "number")))
}

fn transfer(ground: &Ground, leads: &mut SelectStatement) -> ApiResult<Owed> {
    let begun = made_on(ground, "lead_transfers");
    decision(ground, leads, "lead_transfers", begun, Expr::col(("lead_transfers", "reason")))
}

/// Who answers for a visit's follow-up: its author where he took part, else the first who did (of a ledger the clerk is the author), else
/// the author; of those who are still there.
const FOLLOWS_UP: &str = "COALESCE((SELECT u.id FROM users u JOIN visit_participants p ON p.user_id = u.id \
    WHERE u.id = visits.created_by AND p.visit_id = visits.id AND u.archived_at IS NULL), \
    (SELECT p.user_id FROM visit_participants p JOIN users u ON u.id = p.user_id WHERE p.visit_id = visits.id AND u.archived_at IS NULL \
     ORDER BY p.position LIMIT 1), \
    (SELECT u.id FROM users u WHERE u.id = visits.created_by AND u.archived_at IS NULL))";

fn visit_follow_up(ground: &Ground, visits: &mut SelectStatement) -> ApiResult<Owed> {
    let visit = |name: &'static str| SimpleExpr::from(Expr::col(("visits", name)));
    visits.cond_where(Condition::all().add(visit("follow_up_on").is_not_null()).add(visit("follow_up_done_on").is_null()));
    Ok(Owed {
        subject: visit("id"),
        organization: Func::coalesce([visit("arranging_organization_id"), visit("county_id")]).into(),
        person: Expr::cust(FOLLOWS_UP),
        begun: "visits.visited_on".into(),
        due: by_day(ground, "visits.follow_up_on"),
        about: visit("follow_up"),
    })
}
