//! What signing a lead makes, and takes back while nothing hangs on it: the project with its first milestone, shares and investor.
use super::dto::ProjectDetail;
use super::store;
use crate::authz::Actor;
use crate::db::write::{Change, Tx};
use crate::db::{bulk, numbers, search, sql};
use crate::error::{ApiError, ApiResult};
use chrono::{Datelike, NaiveDate};
use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

/// A project as signing makes it. Amounts are in yuan.
pub struct Signed {
    /// Given by a person; else the next running number.
    pub code: Option<String>,
    pub name: String,
    pub company_id: Uuid,
    pub lead_id: Uuid,
    pub method: Option<String>,
    pub total_investment_yuan: i64,
    pub fixed_asset_investment_yuan: Option<i64>,
    pub introducing_organization_id: Uuid,
    pub hosting_organization_id: Option<Uuid>,
    pub responsible_organization_id: Option<Uuid>,
    pub sponsor_id: Option<Uuid>,
    pub signed_on: NaiveDate,
    /// Who introduced it, in hundredths of a percent; they sum to 10,000.
    pub shares: Vec<(Uuid, i64)>,
}

/// Makes the project; its code, where none is given, is counted here.
pub async fn sign(tx: &Tx, signed: &Signed) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let code = code(tx, signed).await?;
    let columns = "id, county_id, code, name, company_id, lead_id, method, total_investment_yuan, fixed_asset_investment_yuan, \
        introducing_organization_id, hosting_organization_id, responsible_organization_id, sponsor_id, signed_on, created_at, created_by, updated_at";
    let text = format!("INSERT INTO projects ({columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $15)");
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        code.as_str().into(),
        signed.name.as_str().into(),
        signed.company_id.into(),
        signed.lead_id.into(),
        signed.method.clone().into(),
        signed.total_investment_yuan.into(),
        signed.fixed_asset_investment_yuan.into(),
        signed.introducing_organization_id.into(),
        signed.hosting_organization_id.into(),
        signed.responsible_organization_id.into(),
        signed.sponsor_id.into(),
        signed.signed_on.into(),
        tx.now.into(),
        tx.author.id.into(),
    ];
    sql::execute(&tx.conn, &text, values).await?;
    add_parts(tx, id, signed).await?;
    let document = search::Document::new("project", id, &signed.name, &[&code]);
    search::follow(&tx.conn, tx.author.county_id, None, Some(document)).await?;
    let after = json!({
        "code": code, "name": signed.name, "company_id": signed.company_id, "lead_id": signed.lead_id, "method": signed.method,
        "total_investment_yuan": signed.total_investment_yuan, "fixed_asset_investment_yuan": signed.fixed_asset_investment_yuan,
        "introducing_organization_id": signed.introducing_organization_id, "hosting_organization_id": signed.hosting_organization_id,
        "responsible_organization_id": signed.responsible_organization_id, "sponsor_id": signed.sponsor_id, "signed_on": signed.signed_on,
    });
    let summary = Some(format!("{code} {}", signed.name));
    tx.record(Change { action: "created", subject_type: "project", subject_id: id, version: 1, summary, before: None, after: Some(after) }).await?;
    Ok(id)
}

async fn code(tx: &Tx, signed: &Signed) -> ApiResult<String> {
    let Some(code) = &signed.code else { return numbers::next(tx, numbers::PROJECTS, signed.signed_on.year(), None).await };
    let taken = "SELECT 1 AS found FROM projects WHERE county_id = $1 AND code = $2";
    if sql::row(&tx.conn, taken, [tx.author.county_id.into(), code.as_str().into()]).await?.is_some() {
        let (zh, en) = ("这个项目编号已经用过，请换一个或留空由系统编号", "This code is taken: give another, or none to have one counted");
        return Err(ApiError::conflict("code_taken", zh, en));
    }
    Ok(code.clone())
}

/// The milestone 签约, entered by whoever signs and verified by nobody; who introduced it; who invests.
async fn add_parts(tx: &Tx, id: Uuid, signed: &Signed) -> ApiResult<()> {
    let (county, now, author) = (tx.author.county_id, tx.now, tx.author.id);
    let milestone = "INSERT INTO project_milestones (id, county_id, project_id, code, basis, entered_by, entered_at, created_at, created_by, \
        updated_at) VALUES ($1, $2, $3, 'signed', 'product', $4, $5, $5, $4, $5)";
    sql::execute(&tx.conn, milestone, [Uuid::now_v7().into(), county.into(), id.into(), author.into(), now.into()]).await?;
    let columns = ["id", "county_id", "project_id", "organization_id", "capacity", "indicator", "share_bp", "created_at", "created_by", "updated_at"];
    let share = |(unit, share): &(Uuid, i64)| {
        let row = [Uuid::now_v7().into(), county.into(), id.into(), (*unit).into(), "introducing".into(), "all".into(), (*share).into()];
        [row.to_vec(), vec![now.into(), author.into(), now.into()]].concat()
    };
    bulk::insert(&tx.conn, "project_attributions", &columns, signed.shares.iter().map(share).collect()).await?;
    let investor = "INSERT INTO project_investors (id, county_id, project_id, company_id, share_bp, home_province, created_at, created_by, updated_at) \
        SELECT $1, county_id, $2, id, 10000, province, $3, $4, $3 FROM companies WHERE id = $5";
    sql::execute(&tx.conn, investor, [Uuid::now_v7().into(), id.into(), now.into(), author.into(), signed.company_id.into()]).await?;
    Ok(())
}

/// The live projects that came from a lead, the earliest first.
pub async fn of_lead<C: ConnectionTrait>(db: &C, lead_id: Uuid) -> ApiResult<Vec<Uuid>> {
    let text = "SELECT id FROM projects WHERE lead_id = $1 AND archived_at IS NULL ORDER BY signed_on, id";
    Ok(sql::rows(db, text, [lead_id.into()]).await?.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// A project as whoever signed its lead is told it, wherever it belongs.
pub async fn told<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<ProjectDetail> {
    store::told_of_county(db, actor, id, today).await
}

/// What hangs on a project: how its rows are found (`$1` is the project, `$2` the instant at which it was made), and what they are
/// called. A test compares the tables with the foreign keys of both databases.
pub const HANGING: &[(&str, &str, (&str, &str))] = &[
    ("fund_arrivals", "project_id = $1 AND archived_at IS NULL", ("到位资金", "money that arrived")),
    ("visits", "project_id = $1 AND archived_at IS NULL", ("拜访接待", "visits")),
    (
        "project_milestones",
        "project_id = $1 AND archived_at IS NULL AND (code <> 'signed' OR verified_by IS NOT NULL)",
        ("已办的里程碑", "milestones"),
    ),
    ("project_attributions", "project_id = $1 AND updated_at > $2", ("调整过的归属份额", "changed shares")),
    ("project_investors", "project_id = $1 AND updated_at > $2", ("调整过的投资方", "changed investors")),
    ("promises", "project_id = $1 AND archived_at IS NULL AND status = 'kept' AND updated_at > $2", ("已兑现的承诺", "promises that were kept")),
    ("files", "subject_type = 'project' AND subject_id = $1 AND archived_at IS NULL", ("附件", "files")),
];

/// What hangs on a project, in words; nothing where it may be taken back.
pub async fn hanging(tx: &Tx, id: Uuid) -> ApiResult<Vec<(&'static str, &'static str)>> {
    let row = sql::row(&tx.conn, "SELECT created_at FROM projects WHERE id = $1", [id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let made: chrono::DateTime<chrono::Utc> = row.try_get("", "created_at")?;
    let mut found = Vec::new();
    for (table, condition, words) in HANGING {
        let text = format!("SELECT 1 AS found FROM {table} WHERE {condition} LIMIT 1");
        let mut values: Vec<sea_orm::Value> = vec![id.into()];
        if condition.contains("$2") {
            values.push(made.into());
        }
        if sql::row(&tx.conn, &text, values).await?.is_some() {
            found.push(*words);
        }
    }
    Ok(found)
}

/// Archives a project whose signing is taken back.
pub async fn take_back(tx: &Tx, id: Uuid, reason: &str) -> ApiResult<()> {
    let text = "UPDATE projects SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id = $2 RETURNING code, name, version";
    let row = sql::row(&tx.conn, text, [tx.now.into(), id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let (code, name): (String, String) = (row.try_get("", "code")?, row.try_get("", "name")?);
    search::remove(&tx.conn, tx.author.county_id, &[id]).await?;
    let summary = Some(format!("{code} {name}：撤回签约（{reason}）"));
    let version = row.try_get("", "version")?;
    tx.record(Change { action: "archived", subject_type: "project", subject_id: id, version, summary, before: None, after: None }).await
}
