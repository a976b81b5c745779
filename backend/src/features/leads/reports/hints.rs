//! What somebody is told while typing a company: which ones are known, and whether an open lead on one exists.
use super::dto::{InHand, LeadHint, LeadHintQuery, LeadHints};
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::needed_reference;
use crate::error::ApiResult;
use crate::features::companies::{self, CompanyHintQuery, CompanyLikeness};
use crate::features::leads::protection::{Protection, SETTING, until};
use crate::features::leads::store::{Reach, visible};
use crate::features::settings;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SimpleExpr};
use std::collections::HashMap;
use uuid::Uuid;

/// Companies that may be the one meant. Asking is counted.
pub async fn hints(app: &App, actor: &Actor, asked: LeadHintQuery) -> ApiResult<LeadHints> {
    app.limiter.check_asker(actor.user_id)?;
    let asked = CompanyHintQuery { name: asked.name, credit_code: asked.credit_code };
    let found = companies::hints(&app.db, actor, &asked).await?.items;
    let (db, today) = (app.db.read(), app.clock.today());
    // A company whose name only holds the words is another one: nothing is told of its leads.
    let same: Vec<Uuid> = found.iter().filter(|hint| hint.likeness != CompanyLikeness::Similar).map(|hint| hint.company.id).collect();
    let mut in_hand = if same.is_empty() { HashMap::new() } else { open_leads(db, actor, &same, today).await? };
    let items = found.into_iter().map(|hint| LeadHint { in_hand: in_hand.remove(&hint.company.id), company: hint.company, likeness: hint.likeness });
    Ok(LeadHints { items: items.collect() })
}

/// The oldest open lead on each company, told as far as the county tells it.
async fn open_leads<C: ConnectionTrait>(db: &C, actor: &Actor, companies: &[Uuid], today: NaiveDate) -> ApiResult<HashMap<Uuid, InHand>> {
    let tells = settings::word(db, actor.county_id, "duplicate_hint", today).await? == "organization_and_since";
    let days = settings::number(db, actor.county_id, SETTING, today).await?;
    let seen = visible(actor, &Reach::of(db, actor).await?, false).ids("id");
    let mut select = Query::select();
    let column = |name: &'static str| Expr::col(("leads", name));
    select.from("leads").expr(column("id")).expr(column("code")).expr(column("company_id")).expr(column("reported_on"));
    select.expr(column("last_progress_on")).expr(column("protected_until")).expr(column("is_restricted"));
    select.expr_as(SimpleExpr::from(column("id").in_subquery(seen)), "is_seen");
    select.expr_as(Expr::cust("COALESCE(leads.protected_organization_id, leads.reporting_organization_id)"), "organization_id");
    select.expr_as(
        Expr::cust("(SELECT o.name FROM organizations o WHERE o.id = COALESCE(leads.protected_organization_id, leads.reporting_organization_id))"),
        "organization_id_name",
    );
    select.and_where(column("county_id").eq(actor.county_id)).and_where(column("company_id").is_in(companies.iter().copied()));
    select.and_where(column("archived_at").is_null()).and_where(column("stage").is_not_in(["signed", "lost"]));
    select.order_by(("leads", "reported_on"), Order::Asc).order_by(("leads", "id"), Order::Asc);
    let mut told = HashMap::new();
    for row in db.query_all(&select).await? {
        let tells = tells && !row.try_get::<bool>("", "is_restricted")?;
        let reported_on: NaiveDate = row.try_get("", "reported_on")?;
        let organization = needed_reference(&row, "organization_id")?;
        let first = Protection { organization_id: organization.id, until: until(reported_on, days), renewed_on: None };
        let last_progress: Option<NaiveDate> = row.try_get("", "last_progress_on")?;
        let protection = match row.try_get::<Option<NaiveDate>>("", "protected_until")? {
            Some(until) => Protection { until, ..first },
            None => last_progress.filter(|on| *on > reported_on).map_or(first, |on| first.renewed(on, days)),
        };
        let lead = Reference { id: row.try_get("", "id")?, name: row.try_get("", "code")? };
        let in_hand = InHand {
            organization: tells.then_some(organization),
            since: tells.then_some(reported_on),
            protection_over: tells.then_some(protection.is_over(today)),
            lead: Some(lead).filter(|_| row.try_get::<bool>("", "is_seen").unwrap_or(false)),
        };
        told.entry(row.try_get("", "company_id")?).or_insert(in_hand);
    }
    Ok(told)
}
