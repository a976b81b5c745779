//! Every query on projects. Lists start from what the asker may see.
use super::dto::{MILESTONES, Milestone, MonthOfMoney, Project, ProjectDetail, ProjectFilter, ProjectShare, ProjectStatus};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, among_known, needed_reference, reference};
use crate::db::sql;
use crate::error::ApiResult;
use crate::http::{Can, Page};
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable::instant("updated_at", || Expr::col(("projects", "updated_at"))),
    Sortable::date("signed_on", || Expr::col(("projects", "signed_on"))),
    Sortable::number("total_investment_yuan", || Expr::col(("projects", "total_investment_yuan"))),
    Sortable::text("code", || Expr::col(("projects", "code"))),
];
const SORTING: (&[Sortable], &str) = (SORTS, "-signed_on");
/// The column of a milestone's actual day.
const DONE: &[(&str, &str)] = &[
    ("signed", "signed_on"),
    ("city_recognized", "city_recognized_on"),
    ("province_registered", "province_registered_on"),
    ("company_registered", "company_registered_on"),
    ("filed", "filed_on"),
    ("land", "land_on"),
    ("environment", "environment_on"),
    ("permit", "permit_on"),
    ("started", "started_on"),
    ("in_statistics", "in_statistics_on"),
    ("production", "production_on"),
    ("full_capacity", "full_capacity_on"),
];

/// A page of the projects that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ProjectFilter) -> ApiResult<Page<Project>> {
    narrowed(db, actor, filter).await?.page(db, filter.asked(), SORTING, told, project).await
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ProjectFilter) -> ApiResult<Vec<Project>> {
    narrowed(db, actor, filter).await?.all(db, filter.asked(), SORTING, told, project).await
}

/// A project that the actor may see, with milestones and money; another's is not there. `today` decides what is overdue.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool, today: NaiveDate) -> ApiResult<ProjectDetail> {
    let project = visible_to(db, actor, archived).await?.one(db, id, told, project).await?;
    with_parts(db, project, today).await
}

/// A project of the county, for whoever may know it by another record.
pub async fn told_of_county<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<ProjectDetail> {
    let project = Listing::of("projects", actor, true).one(db, id, told, project).await?;
    with_parts(db, project, today).await
}

async fn with_parts<C: ConnectionTrait>(db: &C, project: Project, today: NaiveDate) -> ApiResult<ProjectDetail> {
    let id = project.id;
    let (milestones, arrivals) = (milestones(db, id, today).await?, arrivals(db, id).await?);
    Ok(ProjectDetail { milestones, arrivals, shares: shares(db, &project).await?, project })
}

/// The county's projects that the actor's organization introduces, hosts or answers for.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut projects = Listing::of("projects", actor, archived);
    let organizations = actor.visible_organizations(db).await?;
    projects.touched_by(&["introducing_organization_id", "hosting_organization_id", "responsible_organization_id"], organizations.as_deref());
    Ok(projects)
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ProjectFilter) -> ApiResult<Listing> {
    let mut projects = visible_to(db, actor, filter.asked().archived).await?;
    projects.among("status", filter.status.as_deref(), Some(ProjectStatus::WORDS))?;
    projects.among("method", filter.method.as_deref(), None)?;
    projects.equal("company_id", filter.company_id);
    projects.equal("lead_id", filter.lead_id);
    projects.equal("introducing_organization_id", filter.introducing_organization_id);
    projects.equal("hosting_organization_id", filter.hosting_organization_id);
    projects.equal("responsible_organization_id", filter.responsible_organization_id);
    projects.equal("sponsor_id", filter.sponsor_id);
    projects.between("signed_on", filter.signed_on_gte, filter.signed_on_lte);
    projects.between("total_investment_yuan", filter.total_investment_yuan_gte, filter.total_investment_yuan_lte);
    for (asked, wanted, name) in [(&filter.reached, true, "reached"), (&filter.missing, false, "missing")] {
        for code in among_known(name, asked.as_deref(), MILESTONES)? {
            let column = DONE.iter().find(|(known, _)| *known == code).map_or("signed_on", |(_, column)| column);
            projects.filled(column, Some(wanted));
        }
    }
    if let Some(day) = filter.overdue_at {
        let mut any = Condition::any();
        for (_, done) in DONE {
            let planned = Expr::col(("projects", done.replace("_on", "_planned_on")));
            any = any.add(projects.column(done).is_null().and(planned.lt(day)));
        }
        projects.only_if(any);
        projects.only(projects.column("status").eq("active"));
    }
    projects.found(db, actor, "project", filter.asked().q);
    Ok(projects)
}

const COLUMNS: &[&str] = &[
    "id",
    "code",
    "name",
    "method",
    "total_investment_yuan",
    "fixed_asset_investment_yuan",
    "national_project_code",
    "status",
    "terminated_on",
    "signed_on",
    "city_recognized_on",
    "province_registered_on",
    "started_planned_on",
    "started_on",
    "in_statistics_on",
    "production_planned_on",
    "production_on",
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

fn told(projects: &mut Listing) {
    projects.tell(COLUMNS);
    projects.tell_reference("company_id", "companies", "name");
    projects.tell_lead();
    for key in ["introducing_organization_id", "hosting_organization_id", "responsible_organization_id"] {
        projects.tell_reference(key, "organizations", "name");
    }
    projects.tell_reference("sponsor_id", "users", "name");
    let arrived = "(SELECT CAST(COALESCE(SUM(a.amount_yuan), 0) AS bigint) FROM fund_arrivals a \
        WHERE a.project_id = projects.id AND a.status = 'verified' AND a.archived_at IS NULL)";
    projects.tell_as(Expr::cust(arrived), "arrived_yuan");
}

fn project(row: &QueryResult) -> ApiResult<Project> {
    Ok(Project {
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        name: row.try_get("", "name")?,
        company: needed_reference(row, "company_id")?,
        lead: reference(row, "lead_id")?,
        method: row.try_get("", "method")?,
        total_investment_yuan: row.try_get("", "total_investment_yuan")?,
        fixed_asset_investment_yuan: row.try_get("", "fixed_asset_investment_yuan")?,
        arrived_yuan: row.try_get("", "arrived_yuan")?,
        introducing_organization: needed_reference(row, "introducing_organization_id")?,
        hosting_organization: reference(row, "hosting_organization_id")?,
        responsible_organization: reference(row, "responsible_organization_id")?,
        sponsor: reference(row, "sponsor_id")?,
        national_project_code: row.try_get("", "national_project_code")?,
        status: ProjectStatus::parse(&row.try_get::<String>("", "status")?),
        terminated_on: row.try_get("", "terminated_on")?,
        signed_on: row.try_get("", "signed_on")?,
        city_recognized_on: row.try_get("", "city_recognized_on")?,
        province_registered_on: row.try_get("", "province_registered_on")?,
        started_planned_on: row.try_get("", "started_planned_on")?,
        started_on: row.try_get("", "started_on")?,
        in_statistics_on: row.try_get("", "in_statistics_on")?,
        production_planned_on: row.try_get("", "production_planned_on")?,
        production_on: row.try_get("", "production_on")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // Projects are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// The twelve milestones: days from the project's own row, people from `project_milestones`. Two statements.
async fn milestones<C: ConnectionTrait>(db: &C, id: Uuid, today: NaiveDate) -> ApiResult<Vec<Milestone>> {
    let people = "SELECT m.code, m.entered_by, e.name AS entered_by_name, m.verified_by, v.name AS verified_by_name, m.verified_at \
        FROM project_milestones m LEFT JOIN users e ON e.id = m.entered_by LEFT JOIN users v ON v.id = m.verified_by \
        WHERE m.project_id = $1 AND m.archived_at IS NULL";
    let rows = sql::rows(db, people, [id.into()]).await?;
    let people: HashMap<String, &QueryResult> = rows.iter().map(|row| Ok((row.try_get("", "code")?, row))).collect::<Result<_, sea_orm::DbErr>>()?;
    let days = sql::rows(db, "SELECT * FROM projects WHERE id = $1", [id.into()]).await?;
    let Some(days) = days.first() else { return Ok(Vec::new()) };
    let milestone = |code: &&str| {
        let planned_on: Option<NaiveDate> = days.try_get("", &format!("{code}_planned_on"))?;
        let done_on: Option<NaiveDate> = days.try_get("", &format!("{code}_on"))?;
        let by = people.get(*code);
        Ok(Milestone {
            code: (*code).to_owned(),
            is_overdue: done_on.is_none() && planned_on.is_some_and(|day| day < today),
            planned_on,
            done_on,
            entered_by: by.map(|row| reference(row, "entered_by")).transpose()?.flatten(),
            verified_by: by.map(|row| reference(row, "verified_by")).transpose()?.flatten(),
            verified_at: by.map(|row| row.try_get("", "verified_at")).transpose()?.flatten(),
        })
    };
    MILESTONES.iter().map(milestone).collect()
}

async fn arrivals<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<Vec<MonthOfMoney>> {
    let months = "SELECT month, CAST(SUM(CASE WHEN status = 'verified' THEN amount_yuan ELSE 0 END) AS bigint) AS verified, \
        CAST(SUM(CASE WHEN status = 'submitted' THEN amount_yuan ELSE 0 END) AS bigint) AS submitted \
        FROM fund_arrivals WHERE project_id = $1 AND archived_at IS NULL GROUP BY month ORDER BY month";
    let month = |row: &QueryResult| {
        Ok(MonthOfMoney {
            month: row.try_get("", "month")?,
            verified_yuan: row.try_get("", "verified")?,
            submitted_yuan: row.try_get("", "submitted")?,
        })
    };
    sql::rows(db, months, [id.into()]).await?.iter().map(month).collect()
}

async fn shares<C: ConnectionTrait>(db: &C, project: &Project) -> ApiResult<Vec<ProjectShare>> {
    let credited = "SELECT a.organization_id, o.name AS organization_id_name, a.share_bp FROM project_attributions a \
        JOIN organizations o ON o.id = a.organization_id WHERE a.project_id = $1 AND a.capacity = 'introducing' AND a.to_on IS NULL \
        AND a.archived_at IS NULL ORDER BY a.share_bp DESC, o.name, a.id";
    let share =
        |row: &QueryResult| Ok(ProjectShare { organization: needed_reference(row, "organization_id")?, share_bp: row.try_get("", "share_bp")? });
    let shares: Vec<ProjectShare> = sql::rows(db, credited, [project.id.into()]).await?.iter().map(share).collect::<ApiResult<_>>()?;
    if shares.is_empty() {
        return Ok(vec![ProjectShare { organization: project.introducing_organization.clone(), share_bp: 10_000 }]);
    }
    Ok(shares)
}
