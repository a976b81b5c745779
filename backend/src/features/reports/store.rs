//! Every query on the rows of reports and their comments.
use super::domain::first_of;
use super::dto::{MonthlyReport, ReportCan, ReportComment, ReportCommentCan, ReportFilter, ReportStatus};
use crate::authz::{Actor, Permission, Role};
use crate::db::bulk;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Page;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, LockType, Order, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

pub const TABLE: &str = "monthly_reports";
const COMMENTS: &str = "monthly_report_comments";
const SORTS: &[Sortable] = &[
    Sortable::date("month", || Expr::col((TABLE, "month"))),
    Sortable::date("due_on", || Expr::col((TABLE, "due_on"))),
    Sortable::instant("updated_at", || Expr::col((TABLE, "updated_at"))),
];
const OPEN_COMMENTS: &str = "(SELECT COUNT(*) FROM monthly_report_comments c WHERE c.report_id = monthly_reports.id AND c.resolved_at IS NULL)";

/// The county's reports that the actor sees: those of the own unit and below, or all.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut reports = Listing::of(TABLE, actor, archived);
    reports.touched_by(&["organization_id"], actor.visible_organizations(db).await?.as_deref());
    Ok(reports)
}

/// A page of them.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &ReportFilter, today: NaiveDate) -> ApiResult<Page<MonthlyReport>> {
    let mut reports = visible_to(db, actor, filter.asked().archived).await?;
    reports.among("status", filter.status.as_deref(), Some(ReportStatus::WORDS))?;
    reports.equal("organization_id", filter.organization_id);
    reports.equal("month", filter.month.map(first_of));
    reports.between("month", filter.month_gte.map(first_of), filter.month_lte);
    if let Some(late) = filter.late {
        let condition = is_late(&reports, today);
        reports.only_if(if late { condition } else { condition.not() });
    }
    reports.containing(&["narrative", "problems", "plan"], filter.asked().q);
    reports.page(db, filter.asked(), (SORTS, "-month"), told, |row| report(row, actor, today)).await
}

fn is_late(reports: &Listing, today: NaiveDate) -> Condition {
    let overdue = reports.column("first_submitted_at").is_null().and(reports.column("due_on").lt(today));
    Condition::any().add(reports.column("is_late").eq(true)).add(overdue)
}

/// One report that the actor sees.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<MonthlyReport> {
    visible_to(db, actor, false).await?.one(db, id, told, |row| report(row, actor, today)).await
}

/// Holds a report of the county until the transaction ends.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from(TABLE).and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    tx.conn.query_one(&select).await?;
    Ok(())
}

fn told(reports: &mut Listing) {
    reports.tell(&["id", "month", "period_from", "period_to", "opens_on", "due_on", "status", "is_late", "narrative", "problems", "plan"]);
    reports.tell(&["first_submitted_at", "submitted_at", "looked_at", "returned_at", "accepted_at", "frozen_at"]);
    reports.tell(&["version", "created_at", "updated_at"]);
    reports.tell_reference("organization_id", "organizations", "name");
    for key in ["submitted_by", "submitted_for", "looked_by", "returned_by", "accepted_by"] {
        reports.tell_reference(key, "users", "name");
    }
    reports.tell_as(Expr::cust(OPEN_COMMENTS), "open_comments");
}

fn report(row: &QueryResult, actor: &Actor, today: NaiveDate) -> ApiResult<MonthlyReport> {
    let status = ReportStatus::parse(&row.try_get::<String>("", "status")?);
    let (due_on, first): (NaiveDate, Option<DateTime<Utc>>) = (row.try_get("", "due_on")?, row.try_get("", "first_submitted_at")?);
    let mut report = MonthlyReport {
        id: row.try_get("", "id")?,
        organization: needed_reference(row, "organization_id")?,
        month: row.try_get("", "month")?,
        period_from: row.try_get("", "period_from")?,
        period_to: row.try_get("", "period_to")?,
        opens_on: row.try_get("", "opens_on")?,
        due_on,
        status,
        is_late: row.try_get("", "is_late")?,
        narrative: row.try_get("", "narrative")?,
        problems: row.try_get("", "problems")?,
        plan: row.try_get("", "plan")?,
        first_submitted_at: first,
        submitted_at: row.try_get("", "submitted_at")?,
        submitted_by: reference(row, "submitted_by")?,
        submitted_for: reference(row, "submitted_for")?,
        looked_at: row.try_get("", "looked_at")?,
        looked_by: reference(row, "looked_by")?,
        returned_at: row.try_get("", "returned_at")?,
        returned_by: reference(row, "returned_by")?,
        accepted_at: row.try_get("", "accepted_at")?,
        accepted_by: reference(row, "accepted_by")?,
        frozen_at: row.try_get("", "frozen_at")?,
        open_comments: row.try_get("", "open_comments")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: NOTHING,
    };
    report.is_late |= first.is_none() && due_on < today;
    report.can = can(&report, actor, today);
    Ok(report)
}

const NOTHING: ReportCan =
    ReportCan { update: false, submit: false, withdraw: false, review: false, accept: false, give_back: false, comment: false };

/// The lead works on the own team's; the centre decides on what somebody else submitted.
fn can(report: &MonthlyReport, actor: &Actor, today: NaiveDate) -> ReportCan {
    let own = is_lead(actor, report.organization.id);
    let open = report.status.is_open();
    let submitted = report.status == ReportStatus::Submitted;
    let decides = actor.may(Permission::ReportsAccept) && submitted && !report.is_submitted_by(actor);
    let decides = decides && !actor.acting.as_ref().is_some_and(|acting| acting.is_assistant);
    ReportCan {
        update: own && open,
        submit: own && open && today >= report.opens_on,
        withdraw: own && submitted && report.looked_at.is_none(),
        review: decides && report.looked_at.is_none(),
        accept: decides,
        give_back: decides,
        comment: decides,
    }
}

/// Whether somebody leads a team: holds the permission and belongs to it.
pub fn is_lead(actor: &Actor, organization_id: Uuid) -> bool {
    actor.may(Permission::ReportsWrite) && actor.organization_id == organization_id
}

/// Writes columns of a report and counts its version on.
pub async fn set(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    update(tx, TABLE, id, columns).await
}

/// Writes columns of a comment and counts its version on.
pub async fn set_comment(tx: &Tx, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    update(tx, COMMENTS, id, columns).await
}

async fn update(tx: &Tx, table: &'static str, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table(table).value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// A report to be opened.
pub struct NewReport {
    pub organization_id: Uuid,
    pub month: NaiveDate,
    pub period: (NaiveDate, NaiveDate),
    pub opens_on: NaiveDate,
    pub due_on: NaiveDate,
}

/// Opens a report; none where the team has one of the month already.
pub async fn insert(tx: &Tx, new: &NewReport) -> ApiResult<Option<Uuid>> {
    let (id, county) = (Uuid::now_v7(), tx.author.county_id);
    let columns =
        ["id", "county_id", "organization_id", "month", "period_from", "period_to", "opens_on", "due_on", "created_at", "created_by", "updated_at"];
    let (from, to) = new.period;
    let row = vec![
        id.into(),
        county.into(),
        new.organization_id.into(),
        new.month.into(),
        from.into(),
        to.into(),
        new.opens_on.into(),
        new.due_on.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    bulk::insert_missing(&tx.conn, TABLE, &columns, vec![row], &["county_id", "organization_id", "month"]).await?;
    let mut select = Query::select();
    select.column("id").from(TABLE).and_where(Expr::col("id").eq(id));
    Ok(tx.conn.query_one(&select).await?.map(|_| id))
}

/// Adds comments to a report.
pub async fn insert_comments(tx: &Tx, report_id: Uuid, comments: &[(String, String)]) -> ApiResult<Vec<Uuid>> {
    let columns = ["id", "county_id", "report_id", "place", "words", "created_at", "created_by", "updated_at"];
    let ids: Vec<Uuid> = comments.iter().map(|_| Uuid::now_v7()).collect();
    let row = |(id, (place, words)): (&Uuid, &(String, String))| {
        vec![
            (*id).into(),
            tx.author.county_id.into(),
            report_id.into(),
            place.as_str().into(),
            words.as_str().into(),
            tx.now.into(),
            tx.author.id.into(),
            tx.now.into(),
        ]
    };
    bulk::insert(&tx.conn, COMMENTS, &columns, ids.iter().zip(comments).map(row).collect()).await?;
    Ok(ids)
}

/// The comments of a report, the oldest first.
pub async fn comments<C: ConnectionTrait>(db: &C, actor: &Actor, report: &MonthlyReport) -> ApiResult<Vec<ReportComment>> {
    let mut select = comment_rows(actor);
    select.and_where(Expr::col((COMMENTS, "report_id")).eq(report.id));
    select.order_by((COMMENTS, "created_at"), Order::Asc).order_by((COMMENTS, "id"), Order::Asc);
    db.query_all(&select).await?.iter().map(|row| comment(row, actor, report)).collect()
}

/// The report of a comment, by the comment's id.
pub async fn report_of<C: ConnectionTrait>(db: &C, actor: &Actor, comment: Uuid) -> ApiResult<Uuid> {
    let mut select = Query::select();
    select.column("report_id").from(COMMENTS).and_where(Expr::col("id").eq(comment)).and_where(Expr::col("county_id").eq(actor.county_id));
    let row = db.query_one(&select).await?.ok_or_else(ApiError::not_found)?;
    Ok(row.try_get("", "report_id")?)
}

fn comment_rows(actor: &Actor) -> sea_orm::sea_query::SelectStatement {
    let mut select = Query::select();
    let columns = ["id", "report_id", "place", "words", "answer", "answered_at", "resolved_at", "version", "created_at", "updated_at"];
    select.columns(columns.map(|name| (COMMENTS, name))).from(COMMENTS);
    select.and_where(Expr::col((COMMENTS, "county_id")).eq(actor.county_id));
    for key in ["created_by", "answered_by", "resolved_by"] {
        let alias = Alias::new(format!("of_{key}"));
        let on: SimpleExpr = Expr::col((alias.clone(), "id")).equals((COMMENTS, key));
        select.join_as(sea_orm::sea_query::JoinType::LeftJoin, "users", alias.clone(), on);
        select.column((COMMENTS, key)).expr_as(Expr::col((alias, "name")), Alias::new(format!("{key}_name")));
    }
    select
}

fn comment(row: &QueryResult, actor: &Actor, report: &MonthlyReport) -> ApiResult<ReportComment> {
    let resolved_at: Option<DateTime<Utc>> = row.try_get("", "resolved_at")?;
    let created_by = reference(row, "created_by")?;
    Ok(ReportComment {
        id: row.try_get("", "id")?,
        report_id: report.id,
        place: row.try_get("", "place")?,
        words: row.try_get("", "words")?,
        answer: row.try_get("", "answer")?,
        answered_by: reference(row, "answered_by")?,
        answered_at: row.try_get("", "answered_at")?,
        resolved_by: reference(row, "resolved_by")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        can: ReportCommentCan {
            answer: resolved_at.is_none() && is_lead(actor, report.organization.id) && report.status == ReportStatus::Returned,
            resolve: resolved_at.is_none() && actor.may(Permission::ReportsAccept) && report.status != ReportStatus::Accepted,
        },
        resolved_at,
        created_by,
    })
}

/// The people of the county, or of a unit, who hold a permission by a role of their own.
pub async fn holders(tx: &Tx, permission: Permission, organization: Option<Uuid>) -> ApiResult<Vec<Uuid>> {
    let roles: Vec<&str> = Role::ALL.iter().filter(|role| role.permissions().contains(&permission)).map(|role| role.as_str()).collect();
    let mut select = Query::select();
    select.distinct().column(("users", "id")).from("users");
    select.join(sea_orm::sea_query::JoinType::InnerJoin, "user_roles", Expr::col(("user_roles", "user_id")).equals(("users", "id")));
    select.and_where(Expr::col(("users", "county_id")).eq(tx.author.county_id)).and_where(Expr::col(("users", "archived_at")).is_null());
    select.and_where(Expr::col(("user_roles", "role")).is_in(roles));
    if let Some(organization) = organization {
        select.and_where(Expr::col(("users", "organization_id")).eq(organization));
    }
    Ok(tx.conn.query_all(&select).await?.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}
