//! Every query on leads. Lists start from what the asker may see.
use super::dto::{Lead, LeadCan, LeadFilter, LeadRef, LeadStage};
use crate::authz::Actor;
use crate::context::words;
use crate::db::dialect;
use crate::db::keyset::{Keyset, SortValue, Sortable};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::http::{Page, page};
use crate::text::search_query_tokens;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] = &[
    Sortable { name: "updated_at", expression: || Expr::col(("leads", "updated_at")) },
    Sortable { name: "code", expression: || Expr::col(("leads", "code")) },
];
const COLUMNS: [&str; 18] = [
    "id",
    "code",
    "name",
    "company_id",
    "source_type",
    "method",
    "reporting_organization_id",
    "responsible_organization_id",
    "reported_on",
    "expected_investment_yuan",
    "stage",
    "effective_on",
    "expected_signing_on",
    "lead_leader_id",
    "last_progress_on",
    "is_restricted",
    "version",
    "created_at",
];

/// A page of the leads that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter) -> ApiResult<Page<Lead>> {
    let limit = page::limit(filter.limit)?;
    let keyset = Keyset::parse(filter.sort.as_deref(), "-updated_at", SORTS, filter.cursor.as_deref())?;
    let mut visible = visible_to(db, actor).await?;
    narrow(db, actor, filter, &mut visible)?;
    let total = match filter.total {
        Some(true) => {
            let mut count = visible.clone();
            count.expr_as(Expr::col(("leads", "id")).count(), Alias::new("total"));
            db.query_one(&count).await?.map(|row| row.try_get("", "total")).transpose()?
        }
        _ => None,
    };
    told(&mut visible);
    keyset.apply(&mut visible, Expr::col(("leads", "id")), limit);
    let rows = db.query_all(&visible).await?.iter().map(lead).collect::<ApiResult<Vec<_>>>()?;
    Page::cut(rows, limit, total, |row| {
        let value = if keyset.name() == "code" { SortValue::Text(row.code.clone()) } else { SortValue::Instant(row.updated_at) };
        keyset.position(value, row.id)
    })
}

/// A lead that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Lead> {
    let mut visible = visible_to(db, actor).await?;
    visible.and_where(Expr::col(("leads", "id")).eq(id));
    told(&mut visible);
    db.query_one(&visible).await?.as_ref().map(lead).transpose()?.ok_or_else(ApiError::not_found)
}

/// The county's live leads that the actor's organization touches; restricted ones (商业秘密) only for those named on them.
async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<SelectStatement> {
    let column = |name: &'static str| Expr::col(("leads", name));
    let mut select = Query::select();
    select.from("leads").and_where(column("county_id").eq(actor.county_id)).and_where(column("archived_at").is_null());
    if let Some(organizations) = actor.visible_organizations(db).await? {
        select.cond_where(
            Condition::any()
                .add(column("reporting_organization_id").is_in(organizations.iter().copied()))
                .add(column("responsible_organization_id").is_in(organizations)),
        );
    }
    let named = |name: &'static str| column(name).eq(actor.user_id);
    select.cond_where(
        Condition::any().add(column("is_restricted").eq(false)).add(named("owner_id")).add(named("lead_leader_id")).add(named("created_by")),
    );
    Ok(select)
}

fn narrow<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &LeadFilter, select: &mut SelectStatement) -> ApiResult<()> {
    let column = |name: &'static str| Expr::col(("leads", name));
    if let Some(stages) = &filter.stage {
        let stages: Option<Vec<&str>> = stages.split(',').map(|s| LeadStage::parse(s.trim()).map(LeadStage::as_str)).collect();
        select.and_where(column("stage").is_in(stages.ok_or_else(unknown_stage)?));
    }
    let ids = [
        ("company_id", filter.company_id),
        ("reporting_organization_id", filter.reporting_organization_id),
        ("responsible_organization_id", filter.responsible_organization_id),
    ];
    for (name, id) in ids.into_iter().filter_map(|(name, id)| id.map(|id| (name, id))) {
        select.and_where(column(name).eq(id));
    }
    if let Some(from) = filter.reported_on_gte {
        select.and_where(column("reported_on").gte(from));
    }
    if let Some(to) = filter.reported_on_lte {
        select.and_where(column("reported_on").lte(to));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let tokens = search_query_tokens(q);
        let backend = db.get_database_backend();
        let query = dialect::search_query(backend, &tokens);
        let found = Expr::cust_with_values(
            format!("leads.id IN ({})", dialect::search_condition(backend)),
            [sea_orm::Value::from(query), actor.county_id.into(), "lead".into()],
        );
        // A query without a word that could be found finds nothing.
        select.and_where(if tokens.is_empty() { Expr::val(1).eq(0) } else { found });
    }
    Ok(())
}

fn unknown_stage() -> ApiError {
    let names = LeadStage::ALL.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", ");
    let message = words(format!("stage 可以是 {names}，用逗号分开"), format!("stage is some of {names}, split by commas"));
    let error = ApiError::bad_request("invalid_parameter", message.zh.clone(), message.en.clone());
    ApiError { errors: vec![FieldFault { field: "stage".into(), code: "invalid_parameter", message }], ..error }
}

/// The columns of a lead, with the names of what it refers to.
fn told(select: &mut SelectStatement) {
    for name in COLUMNS {
        select.column(("leads", name));
    }
    select.column(("leads", "updated_at"));
    let joins = [
        ("companies", "company", "company_id"),
        ("organizations", "reporting", "reporting_organization_id"),
        ("organizations", "responsible", "responsible_organization_id"),
        ("users", "leader", "lead_leader_id"),
    ];
    for (table, alias, key) in joins {
        select.join_as(JoinType::LeftJoin, Alias::new(table), Alias::new(alias), Expr::col((alias, "id")).equals(("leads", key)));
        select.expr_as(Expr::col((alias, "name")), Alias::new(format!("{alias}_name")));
    }
}

fn lead(row: &QueryResult) -> ApiResult<Lead> {
    let reference = |key: &str, alias: &str| -> ApiResult<Option<LeadRef>> {
        let (id, name): (Option<Uuid>, Option<String>) = (row.try_get("", key)?, row.try_get("", &format!("{alias}_name"))?);
        Ok(id.map(|id| LeadRef { id, name: name.unwrap_or_default() }))
    };
    let needed = |reference: Option<LeadRef>| reference.ok_or_else(|| ApiError::internal("a lead without company or reporter"));
    let stage: String = row.try_get("", "stage")?;
    Ok(Lead {
        id: row.try_get("", "id")?,
        code: row.try_get("", "code")?,
        name: row.try_get("", "name")?,
        company: needed(reference("company_id", "company")?)?,
        source_type: row.try_get("", "source_type")?,
        method: row.try_get("", "method")?,
        reporting_organization: needed(reference("reporting_organization_id", "reporting")?)?,
        responsible_organization: reference("responsible_organization_id", "responsible")?,
        reported_on: row.try_get("", "reported_on")?,
        expected_investment_yuan: row.try_get("", "expected_investment_yuan")?,
        stage: LeadStage::parse(&stage).ok_or_else(|| ApiError::internal("an unknown stage"))?,
        effective_on: row.try_get("", "effective_on")?,
        expected_signing_on: row.try_get("", "expected_signing_on")?,
        lead_leader: reference("lead_leader_id", "leader")?,
        last_progress_on: row.try_get("", "last_progress_on")?,
        is_restricted: row.try_get("", "is_restricted")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // Leads are changed through the ledger so far.
        can: LeadCan { update: false },
    })
}
