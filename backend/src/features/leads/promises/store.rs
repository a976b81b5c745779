//! Every query on promises. Who sees the lead sees its promises, and so does who sees the project that it became, unless the lead is a
//! restricted one (商业秘密) on which they are not named.
use super::dto::{LeadPromiseFilter, Promise, PromiseCan, PromiseFilter, PromiseKind, PromiseStatus, ReviewResult};
use crate::authz::{Actor, Permission};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::store::{Reach, open_to, visible};
use crate::features::projects;
use crate::http::Page;
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable::instant("created_at", || Expr::col(("promises", "created_at"))),
    Sortable::instant("updated_at", || Expr::col(("promises", "updated_at"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-created_at");

/// Who asks, and when.
pub struct Asker<'a> {
    pub actor: &'a Actor,
    pub today: NaiveDate,
    reach: Reach,
    /// The asker's organization with its subtree; none: all of the county.
    units: Option<Vec<Uuid>>,
}

impl<'a> Asker<'a> {
    /// One statement at most for each of the two.
    pub async fn of<C: ConnectionTrait>(db: &C, actor: &'a Actor, today: NaiveDate) -> ApiResult<Self> {
        Ok(Self { actor, today, reach: Reach::of(db, actor).await?, units: actor.visible_organizations(db).await? })
    }
}

/// A page of the promises that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, asker: &Asker<'_>, filter: &PromiseFilter) -> ApiResult<Page<Promise>> {
    let mut promises = visible_to(db, asker, filter.asked().archived).await?;
    promises.equal("lead_id", filter.lead_id);
    promises.equal("project_id", filter.project_id);
    promises.equal("organization_id", filter.organization_id);
    promises.among("kind", filter.kind.as_deref(), Some(PromiseKind::WORDS))?;
    promises.among("review_result", filter.review_result.as_deref(), Some(ReviewResult::WORDS))?;
    promises.among("status", filter.status.as_deref(), Some(PromiseStatus::WORDS))?;
    promises.between("due_on", None, filter.due_on_lte);
    promises.containing(&["content", "review_number"], filter.asked().q);
    promises.page(db, filter.asked(), SORTING, |promises| told(promises, asker), |row| promise(row, asker)).await
}

/// A page of the promises of one lead.
pub async fn of_lead<C: ConnectionTrait>(db: &C, asker: &Asker<'_>, lead: Uuid, filter: &LeadPromiseFilter) -> ApiResult<Page<Promise>> {
    let mut promises = Listing::of("promises", asker.actor, filter.asked().archived);
    promises.equal("lead_id", Some(lead));
    promises.among("status", filter.status.as_deref(), Some(PromiseStatus::WORDS))?;
    promises.containing(&["content", "review_number"], filter.asked().q);
    promises.page(db, filter.asked(), SORTING, |promises| told(promises, asker), |row| promise(row, asker)).await
}

/// One that the actor may see.
pub async fn find<C: ConnectionTrait>(db: &C, asker: &Asker<'_>, id: Uuid) -> ApiResult<Promise> {
    visible_to(db, asker, false).await?.one(db, id, |promises| told(promises, asker), |row| promise(row, asker)).await
}

async fn visible_to<C: ConnectionTrait>(db: &C, asker: &Asker<'_>, archived: bool) -> ApiResult<Listing> {
    let mut promises = Listing::of("promises", asker.actor, archived);
    let leads = visible(asker.actor, &asker.reach, true).ids("id");
    let mut open = Query::select();
    open.column("id").from("leads").and_where(Expr::col("county_id").eq(asker.actor.county_id)).cond_where(open_to(asker.actor));
    let projects = projects::visible_to(db, asker.actor, true).await?.ids("id");
    let by_project = promises.column("project_id").in_subquery(projects).and(promises.column("lead_id").in_subquery(open));
    promises.only_if(Condition::any().add(promises.column("lead_id").in_subquery(leads)).add(by_project));
    Ok(promises)
}

fn told(promises: &mut Listing, asker: &Asker<'_>) {
    promises.tell(&["id", "kind", "content", "amount_yuan", "land_mu", "due_on", "review_result", "review_number", "reviewed_on"]);
    promises.tell(&["status", "ended_on", "outcome", "version", "created_at", "updated_at"]);
    promises.tell_reference("lead_id", "leads", "code");
    promises.tell_reference("project_id", "projects", "name");
    promises.tell_reference("organization_id", "organizations", "name");
    promises.tell_reference("created_by", "users", "name");
    let mut worked = Query::select();
    worked.column("id").from("leads").and_where(Expr::col("county_id").eq(asker.actor.county_id)).and_where(Expr::col("archived_at").is_null());
    worked.cond_where(Condition::any().add(asker.reach.ours()).add(Expr::col(("leads", "owner_id")).eq(asker.actor.user_id)));
    promises.tell_as(promises.column("lead_id").in_subquery(worked), "is_worked");
}

fn promise(row: &QueryResult, asker: &Asker<'_>) -> ApiResult<Promise> {
    let writes = asker.actor.may(Permission::LeadsWrite);
    let works = writes && row.try_get::<Option<bool>>("", "is_worked")?.unwrap_or(false);
    let organization = reference(row, "organization_id")?;
    let own = |unit: Uuid| asker.units.as_ref().is_none_or(|units| units.contains(&unit));
    let owes = writes && organization.as_ref().is_some_and(|unit| own(unit.id));
    let review_result = ReviewResult::parse(&row.try_get::<String>("", "review_result")?);
    let status = PromiseStatus::parse(&row.try_get::<String>("", "status")?);
    let due_on: Option<NaiveDate> = row.try_get("", "due_on")?;
    let open = status == PromiseStatus::Open;
    Ok(Promise {
        id: row.try_get("", "id")?,
        lead: needed_reference(row, "lead_id")?,
        project: reference(row, "project_id")?,
        kind: PromiseKind::parse(&row.try_get::<String>("", "kind")?),
        content: row.try_get("", "content")?,
        amount_yuan: row.try_get("", "amount_yuan")?,
        land_mu: row.try_get("", "land_mu")?,
        organization,
        due_on,
        review_result,
        review_number: row.try_get("", "review_number")?,
        reviewed_on: row.try_get("", "reviewed_on")?,
        status,
        ended_on: row.try_get("", "ended_on")?,
        outcome: row.try_get("", "outcome")?,
        is_overdue: open && due_on.is_some_and(|day| day < asker.today),
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
        can: PromiseCan {
            update: works && open,
            change_content: works && open && review_result != ReviewResult::Passed,
            review: works && open,
            end: (works || owes) && open,
        },
    })
}

/// Holds a promise until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from("promises").and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    tx.conn.query_one(select.lock(LockType::NoKeyUpdate)).await?.map(|_| ()).ok_or_else(ApiError::not_found)
}

/// Keeps a new promise.
pub async fn insert(tx: &Tx, lead: Uuid, project: Option<Uuid>, new: &Promise) -> ApiResult<()> {
    let columns =
        "id, county_id, lead_id, project_id, kind, content, amount_yuan, land_mu, organization_id, due_on, created_at, created_by, updated_at";
    let text = format!("INSERT INTO promises ({columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11)");
    let values = vec![
        new.id.into(),
        tx.author.county_id.into(),
        lead.into(),
        project.into(),
        new.kind.as_str().into(),
        new.content.as_str().into(),
        new.amount_yuan.into(),
        new.land_mu.into(),
        new.organization.as_ref().map(|unit| unit.id).into(),
        new.due_on.into(),
        tx.now.into(),
        tx.author.id.into(),
    ];
    sql::execute(&tx.conn, &text, values).await?;
    Ok(())
}

/// Keeps what a promise has become.
pub async fn update(tx: &Tx, row: &Promise) -> ApiResult<()> {
    let text = "UPDATE promises SET kind = $1, content = $2, amount_yuan = $3, land_mu = $4, organization_id = $5, due_on = $6, \
        review_result = $7, review_number = $8, reviewed_on = $9, status = $10, ended_on = $11, outcome = $12, updated_at = $13, \
        version = version + 1 WHERE id = $14";
    let values = vec![
        row.kind.as_str().into(),
        row.content.as_str().into(),
        row.amount_yuan.into(),
        row.land_mu.into(),
        row.organization.as_ref().map(|unit| unit.id).into(),
        row.due_on.into(),
        row.review_result.as_str().into(),
        row.review_number.clone().into(),
        row.reviewed_on.into(),
        row.status.as_str().into(),
        row.ended_on.into(),
        row.outcome.clone().into(),
        tx.now.into(),
        row.id.into(),
    ];
    sql::execute(&tx.conn, text, values).await?;
    Ok(())
}

/// Lets the promises of a lead go on with its project, or come back from it; gives each with its new version.
pub async fn set_project(tx: &Tx, lead: Uuid, project: Option<Uuid>) -> ApiResult<Vec<(Uuid, i64)>> {
    let text = "UPDATE promises SET project_id = $1, version = version + 1, updated_at = $2 WHERE lead_id = $3 AND archived_at IS NULL \
        RETURNING id, version";
    let rows = sql::rows(&tx.conn, text, [project.into(), tx.now.into(), lead.into()]).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "version")?))).collect::<Result<_, sea_orm::DbErr>>()?)
}
