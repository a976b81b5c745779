//! Every query on leads. Lists start from what the asker may see.
use super::dto::{Lead, LeadFilter, LeadStage};
use super::filters;
use super::kept::LeadRow;
use super::powers::{Standing, powers};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, found_ids, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Page;
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable::instant("updated_at", || Expr::col(("leads", "updated_at"))),
    Sortable::date("reported_on", || Expr::col(("leads", "reported_on"))),
    Sortable::number("expected_investment_yuan", || Expr::col(("leads", "expected_investment_yuan"))),
    Sortable::text("code", || Expr::col(("leads", "code"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-updated_at");

/// A page of the leads that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter, today: NaiveDate) -> ApiResult<Page<Lead>> {
    let reach = Reach::of(db, actor).await?;
    let leads = narrowed(db, actor, &reach, filter, today).await?;
    leads.page(db, filter.asked(), SORTING, |leads| told(leads, &reach), |row| lead(row, actor)).await
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter, today: NaiveDate) -> ApiResult<Vec<Lead>> {
    let reach = Reach::of(db, actor).await?;
    let leads = narrowed(db, actor, &reach, filter, today).await?;
    leads.all(db, filter.asked(), SORTING, |leads| told(leads, &reach), |row| lead(row, actor)).await
}

/// A lead that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Lead> {
    let reach = Reach::of(db, actor).await?;
    visible(actor, &reach, archived).one(db, id, |leads| told(leads, &reach), |row| lead(row, actor)).await
}

/// A lead that was made just now, which has no tags yet.
pub async fn find_new<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Lead> {
    let reach = Reach::of(db, actor).await?;
    visible(actor, &reach, false).one(db, id, |leads| told(leads, &reach), |row| lead(row, actor)).await
}

/// Whose leads somebody sees.
pub struct Reach {
    /// The asker's organization with its subtree; none: all of the county.
    organizations: Option<Vec<Uuid>>,
}

impl Reach {
    /// One statement, or none.
    pub async fn of<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Self> {
        Ok(Self { organizations: actor.visible_organizations(db).await? })
    }

    /// Whether a lead is reported or answered for by the asker's own.
    pub fn owns(&self, row: &LeadRow) -> bool {
        let Some(organizations) = &self.organizations else { return true };
        organizations.contains(&row.reporting_organization_id)
            || row.responsible_organization_id.is_some_and(|responsible| organizations.contains(&responsible))
    }

    /// The condition that a lead is reported or answered for by the asker's own.
    pub fn ours(&self) -> SimpleExpr {
        let Some(organizations) = &self.organizations else { return Expr::val(true) };
        let of = |name: &'static str| Expr::col(("leads", name)).is_in(organizations.iter().copied());
        of("reporting_organization_id").or(of("responsible_organization_id"))
    }
}

/// The county's leads that the actor's organization reports, answers for or is asked for something on; restricted ones (商业秘密) only for
/// those named on them.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    Ok(visible(actor, &Reach::of(db, actor).await?, archived))
}

/// The same for a reach that is known.
pub fn visible(actor: &Actor, reach: &Reach, archived: bool) -> Listing {
    let mut leads = within(actor, reach, archived);
    leads.only_if(open_to(actor));
    leads
}

/// The leads that are the actor's by their units, restricted ones too: for counts, which may tell that there are some (A7), never for rows.
pub fn within(actor: &Actor, reach: &Reach, archived: bool) -> Listing {
    let mut leads = Listing::of("leads", actor, archived);
    if let Some(organizations) = &reach.organizations {
        let owned = leads.column("owner_id").eq(actor.user_id);
        leads.only_if(Condition::any().add(reach.ours()).add(owned).add(leads.column("id").in_subquery(asked(organizations))));
    }
    leads
}

/// The leads on which organizations are asked for something: consulted (会商) or instructed (批示), once and for good; to solve an open blocker
/// or to do a step of the plan, until that is done.
fn asked(organizations: &[Uuid]) -> SelectStatement {
    let of = |table: &'static str, column: &'static str, until: Option<&'static str>| {
        let mut select = Query::select();
        select.column("lead_id").from(table).and_where(Expr::col(column).is_in(organizations.iter().copied()));
        for over in until.into_iter().chain(["archived_at"]) {
            select.and_where(Expr::col(over).is_null());
        }
        select
    };
    let mut all = of("lead_consultation_answers", "organization_id", None);
    all.union(UnionType::All, of("lead_instructions", "organization_id", None));
    all.union(UnionType::All, of("lead_blockers", "solver_organization_id", Some("ended_on")));
    all.union(UnionType::All, of("lead_plan_steps", "organization_id", Some("done_on")));
    all
}

/// The condition that a lead is no restricted one, or that the actor is named on it.
pub fn open_to(actor: &Actor) -> Condition {
    Condition::any().add(Expr::col(("leads", "is_restricted")).eq(false)).add(is_named(actor))
}

/// The condition that the actor is named on a lead: its owner, its leader, who entered it, or one of its readers. Never unknown.
pub fn is_named(actor: &Actor) -> Condition {
    let named = |name: &'static str| Expr::col(("leads", name)).is_not_null().and(Expr::col(("leads", name)).eq(actor.user_id));
    let mut readers = Query::select();
    readers.column("lead_id").from("lead_people").and_where(Expr::col("user_id").eq(actor.user_id)).and_where(Expr::col("capacity").eq("reader"));
    let any = Condition::any().add(named("owner_id")).add(named("lead_leader_id")).add(named("created_by"));
    any.add(Expr::col(("leads", "id")).in_subquery(readers))
}

/// The leads that the actor may see and the filter asks for.
pub async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, reach: &Reach, filter: &LeadFilter, today: NaiveDate) -> ApiResult<Listing> {
    narrow(db, actor, visible(actor, reach, filter.asked().archived), filter, today).await
}

/// Those among leads that the filter asks for.
pub async fn narrow<C: ConnectionTrait>(db: &C, actor: &Actor, mut leads: Listing, filter: &LeadFilter, today: NaiveDate) -> ApiResult<Listing> {
    leads.among("stage", filter.stage.as_deref(), Some(LeadStage::WORDS))?;
    leads.among("source_type", filter.source_type.as_deref(), None)?;
    leads.among("method", filter.method.as_deref(), None)?;
    if let Some(open) = filter.open {
        only_open(&mut leads, open);
    }
    if filter.chain.is_some() || filter.chain_link.is_some() {
        let mut companies = Query::select();
        companies.column("id").from("companies").and_where(Expr::col("county_id").eq(actor.county_id));
        for (column, wanted) in [("chain", &filter.chain), ("chain_link", &filter.chain_link)] {
            if let Some(wanted) = wanted {
                companies.and_where(Expr::col(column).eq(wanted.as_str()));
            }
        }
        leads.only(leads.column("company_id").in_subquery(companies));
    }
    leads.equal("company_id", filter.company_id);
    leads.equal("reporting_organization_id", filter.reporting_organization_id);
    leads.equal("responsible_organization_id", filter.responsible_organization_id);
    leads.equal("lead_leader_id", filter.lead_leader_id);
    leads.between("reported_on", filter.reported_on_gte, filter.reported_on_lte);
    leads.between("expected_investment_yuan", filter.expected_investment_yuan_gte, filter.expected_investment_yuan_lte);
    if let Some(blocked) = filter.blocked {
        let open = open_blockers("COUNT(*)");
        leads.only(if blocked { open.gt(0) } else { open.eq(0) });
    }
    filters::narrow(db, actor, filter, &mut leads, today).await?;
    found(db, actor, &mut leads, filter.asked().q);
    Ok(leads)
}

/// Leads whose own words or whose company's words are looked for: many a report names nothing but its company.
fn found<C: ConnectionTrait>(db: &C, actor: &Actor, leads: &mut Listing, q: Option<&str>) {
    let (Some(own), Some(companies)) = (found_ids(db, actor, "lead", q), found_ids(db, actor, "company", q)) else { return };
    let own = leads.column("id").in_subquery(own);
    leads.only_if(Condition::any().add(own).add(leads.column("company_id").in_subquery(companies)));
}

/// Leads that are neither signed nor lost (`open`), or one of the two.
pub fn only_open(leads: &mut Listing, open: bool) {
    let over = leads.column("stage").is_in(["signed", "lost"]);
    leads.only(if open { over.not() } else { over });
}

/// Something of the lead's open blockers; `what` is the code's own, never a client's.
pub fn open_blockers(what: &'static str) -> SimpleExpr {
    let open = "FROM lead_blockers b WHERE b.lead_id = leads.id AND b.ended_on IS NULL AND b.archived_at IS NULL";
    let order = if what == "cause" { "ORDER BY b.opened_on IS NOT NULL, b.opened_on, b.id LIMIT 1" } else { "" };
    Expr::cust(format!("(SELECT {what} {open} {order})"))
}

const COLUMNS: &[&str] = &[
    "id",
    "code",
    "name",
    "source_type",
    "method",
    "reported_on",
    "expected_investment_yuan",
    "stage",
    "effective_on",
    "expected_signing_on",
    "last_progress_on",
    "parked_until",
    "lost_reason",
    "is_restricted",
    "left_stage",
    "fixed_asset_investment_yuan",
    "protected_until",
    "created_by",
    "basis",
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

/// The tags of a lead in their order, between commas, which no tag holds: told with the lead, a list needs no second statement.
const TAGS: &str = "(SELECT string_agg(t.tag, ',' ORDER BY t.position) FROM lead_tags t WHERE t.lead_id = leads.id)";

/// The columns of a lead, with the names of what it refers to.
pub fn told(leads: &mut Listing, reach: &Reach) {
    leads.tell(COLUMNS);
    // A lead without a responsible unit is nobody's for that part of the condition, not unknown.
    leads.tell_as(Func::coalesce([reach.ours(), Expr::val(false)]), "is_ours");
    leads.tell_reference("company_id", "companies", "name");
    leads.tell_reference("reporting_organization_id", "organizations", "name");
    leads.tell_reference("responsible_organization_id", "organizations", "name");
    leads.tell_reference("lead_leader_id", "users", "name");
    leads.tell_reference("owner_id", "users", "name");
    leads.tell_as(open_blockers("cause"), "blocker_cause");
    leads.tell_as(open_blockers("COUNT(*)"), "open_blockers");
    leads.tell_as(Expr::cust(TAGS), "tags");
}

/// A lead as its row tells it.
pub fn lead(row: &QueryResult, actor: &Actor) -> ApiResult<Lead> {
    let stage = LeadStage::parse(&row.try_get::<String>("", "stage")?).ok_or_else(|| ApiError::internal("an unknown stage"))?;
    let archived_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "archived_at")?;
    let owner = reference(row, "owner_id")?;
    let (basis, tags): (String, Option<String>) = (row.try_get("", "basis")?, row.try_get("", "tags")?);
    let standing = Standing {
        stage,
        is_archived: archived_at.is_some(),
        // Whoever imported a ledger reported nothing.
        created_by: row.try_get::<Option<Uuid>>("", "created_by")?.filter(|_| basis == "product"),
        owner_id: owner.as_ref().map(|owner| owner.id),
        is_ours: row.try_get("", "is_ours")?,
    };
    Ok(Lead {
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        name: row.try_get("", "name")?,
        company: needed_reference(row, "company_id")?,
        source_type: row.try_get("", "source_type")?,
        method: row.try_get("", "method")?,
        reporting_organization: needed_reference(row, "reporting_organization_id")?,
        responsible_organization: reference(row, "responsible_organization_id")?,
        reported_on: row.try_get("", "reported_on")?,
        expected_investment_yuan: row.try_get("", "expected_investment_yuan")?,
        stage,
        effective_on: row.try_get("", "effective_on")?,
        expected_signing_on: row.try_get("", "expected_signing_on")?,
        lead_leader: reference(row, "lead_leader_id")?,
        owner,
        last_progress_on: row.try_get("", "last_progress_on")?,
        parked_until: row.try_get("", "parked_until")?,
        lost_reason: row.try_get("", "lost_reason")?,
        blocker_cause: row.try_get("", "blocker_cause")?,
        open_blockers: row.try_get("", "open_blockers")?,
        is_restricted: row.try_get("", "is_restricted")?,
        left_stage: row.try_get::<Option<String>>("", "left_stage")?.as_deref().and_then(LeadStage::parse),
        fixed_asset_investment_yuan: row.try_get("", "fixed_asset_investment_yuan")?,
        protected_until: row.try_get("", "protected_until")?,
        tags: tags.as_deref().map(|tags| tags.split(',').map(str::to_owned).collect()).unwrap_or_default(),
        archived_at,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: powers(actor, standing),
    })
}

/// Gives blockers of one cause (卡点类型) another word for it; tells how many.
pub async fn rename_blocker_cause(tx: &Tx, from: &str, to: &str) -> ApiResult<u64> {
    let text = "UPDATE lead_blockers SET cause = $1 WHERE county_id = $2 AND cause = $3";
    Ok(sql::execute(&tx.conn, text, [to.into(), tx.author.county_id.into(), from.into()]).await?)
}
