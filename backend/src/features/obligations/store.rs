//! Gathering obligations: each source gives its first rows after the cursor, and the first of all are the page. As many statements as
//! there are sources, however many obligations there are.
use super::dto::{Obligation, ObligationKind, ObligationQuery, ObligationsOf};
use super::sources::{self, Ground, NEVER, Over, Source};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::listing::{among_known, needed_reference, reference};
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::{leads, organizations, visits};
use crate::http::page::{self, Cursor};
use crate::http::{Page, Reference};
use chrono::{Duration, NaiveDate};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::cmp::Ordering;
use uuid::Uuid;

/// The place of an obligation: the number of its due day, the rank of its source, the id of its record.
type Place = (i64, usize, Uuid);

/// What the queries depend on: three statements.
pub async fn ground<C: ConnectionTrait>(app: &App, db: &C, county_id: Uuid) -> ApiResult<Ground> {
    let centre =
        "SELECT id FROM organizations WHERE county_id = $1 AND kind = 'promotion_center' AND archived_at IS NULL ORDER BY created_at, id LIMIT 1";
    let centre = sql::row(db, centre, [county_id.into()]).await?.map(|row| row.try_get("", "id")).transpose()?;
    Ok(Ground {
        backend: db.get_database_backend(),
        rules: leads::Rules::of(db, county_id).await?,
        today: app.clock.today(),
        offset: app.clock.offset(),
        centre: centre.unwrap_or(county_id),
    })
}

/// A page of what is owed on leads and visits that the actor sees.
pub async fn page(app: &App, actor: &Actor, query: &ObligationQuery) -> ApiResult<Page<Obligation>> {
    let db = app.db.read();
    let kinds = among_known("kind", query.kind.as_deref(), ObligationKind::WORDS)?;
    let after: Option<Place> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let limit = page::limit(query.limit)?;
    let ground = ground(app, db, actor.county_id).await?;
    let whose = whose(db, actor, query.of.unwrap_or_default(), &ground).await?;
    let seen_leads = leads::visible_to(db, actor, false).await?.ids("id");
    let seen_visits = visits::visible_to(db, actor, false).await?.ids("id");
    let mut found = Vec::new();
    for (rank, source) in sources::ALL.iter().enumerate() {
        if !kinds.is_empty() && !kinds.contains(&ObligationKind::WORDS[rank]) {
            continue;
        }
        let seen = if source.over == Over::Leads { &seen_leads } else { &seen_visits };
        let mut first = first(source.rows(&ground, seen.clone())?, &whose, query.overdue, &ground);
        go_on(&mut first, after, rank, limit);
        for row in db.query_all(&named(first, source.over)).await? {
            let told = obligation(&row, source, &ground)?;
            found.push(((row.try_get::<i64>("", "due")?, rank, told.subject_id), told));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    Ok(Page::cut(found, limit, None, |(place, _)| *place)?.map(|(_, told)| told))
}

/// The condition on whose obligations are asked for.
async fn whose<C: ConnectionTrait>(db: &C, actor: &Actor, of: ObligationsOf, ground: &Ground) -> ApiResult<Condition> {
    let organization = || Expr::col("organization_id");
    Ok(match of {
        ObligationsOf::County => Condition::all(),
        ObligationsOf::Unit => Condition::all().add(organization().is_in(organizations::subtree(db, actor.organization_id).await?)),
        ObligationsOf::Mine => {
            let people = [Some(actor.user_id), actor.acting.as_ref().map(|acting| acting.principal_id)];
            let decides = actor.may(Permission::LeadsDecide).then_some(ground.centre);
            let units = [Some(actor.organization_id), decides];
            let of_unit = Condition::all().add(Expr::col("person_id").is_null()).add(organization().is_in(units.into_iter().flatten()));
            Condition::any().add(Expr::col("person_id").is_in(people.into_iter().flatten())).add(of_unit)
        }
    })
}

/// Those of a source that are asked for.
fn first(rows: SelectStatement, whose: &Condition, overdue: Option<bool>, ground: &Ground) -> SelectStatement {
    let mut select = Query::select();
    select.columns(["id", "subject_id", "organization_id", "person_id", "begun", "due", "about"]);
    select.from_subquery(rows, Alias::new("owed")).cond_where(whose.clone());
    if let Some(overdue) = overdue {
        let today = leads::day_number(ground.today);
        select.and_where(if overdue { Expr::col("due").lt(today) } else { Expr::col("due").gte(today) });
    }
    select
}

/// Lets a source go on after the cursor, in order, fetching one row more than the page holds.
fn go_on(select: &mut SelectStatement, after: Option<Place>, rank: usize, limit: u64) {
    let (due, id) = (|| Expr::col("due"), || Expr::col("subject_id"));
    if let Some((last, of, subject)) = after {
        select.and_where(match rank.cmp(&of) {
            Ordering::Less => due().gt(last),
            Ordering::Greater => due().gte(last),
            Ordering::Equal => Expr::tuple([due(), id()]).gt(Expr::tuple([Expr::val(last), Expr::val(subject)])),
        });
    }
    select.order_by_expr(due(), Order::Asc).order_by_expr(id(), Order::Asc).limit(limit + 1);
}

/// The rows with the names of what they refer to.
fn named(rows: SelectStatement, over: Over) -> SelectStatement {
    let mut select = Query::select();
    select.columns(["subject_id", "organization_id", "person_id", "begun", "due", "about"].map(|name| ("first", name)));
    select.from_subquery(rows, Alias::new("first"));
    select.join(JoinType::InnerJoin, over.table(), Expr::col((over.table(), "id")).equals(("first", "id")));
    if over == Over::Visits {
        // A restricted lead (商业秘密) is not told.
        let told =
            Condition::all().add(Expr::col(("leads", "id")).equals(("visits", "lead_id"))).add(Expr::col(("leads", "is_restricted")).eq(false));
        select.join(JoinType::LeftJoin, "leads", told);
    }
    select.join(JoinType::InnerJoin, "companies", Expr::col(("companies", "id")).equals((over.table(), "company_id")));
    select.join(JoinType::LeftJoin, "organizations", Expr::col(("organizations", "id")).equals(("first", "organization_id")));
    select.join(JoinType::LeftJoin, "users", Expr::col(("users", "id")).equals(("first", "person_id")));
    select.columns([("leads", "code"), ("leads", "name"), (over.table(), "company_id")]);
    select.expr_as(Expr::col(("leads", "id")), Alias::new("lead_id")).expr_as(Expr::col(("companies", "name")), Alias::new("company_id_name"));
    select.expr_as(Expr::col(("organizations", "name")), Alias::new("organization_id_name"));
    select.expr_as(Expr::col(("users", "name")), Alias::new("person_id_name"));
    select
}

fn obligation(row: &QueryResult, source: &Source, ground: &Ground) -> ApiResult<Obligation> {
    let (begun, due): (NaiveDate, i64) = (row.try_get("", "begun")?, row.try_get("", "due")?);
    // The rule itself tells the day; what the database sorted by may be near it only.
    let due_on = match source.term {
        Some(term) => Some(term(&ground.rules)?.due(begun)),
        None if due == NEVER => None,
        None => NaiveDate::default().checked_add_signed(Duration::days(due)),
    };
    let (lead, name, code): (Option<Uuid>, Option<String>, Option<String>) =
        (row.try_get("", "lead_id")?, row.try_get("", "name")?, row.try_get("", "code")?);
    Ok(Obligation {
        kind: source.kind,
        subject_type: source.subject_type.into(),
        subject_id: row.try_get("", "subject_id")?,
        lead: lead.map(|id| Reference { id, name: name.or(code).unwrap_or_default() }),
        company: needed_reference(row, "company_id")?,
        organization: reference(row, "organization_id")?,
        person: reference(row, "person_id")?,
        about: row.try_get("", "about")?,
        from_on: begun,
        due_on,
        is_overdue: due_on.is_some_and(|due| due < ground.today),
        days: due_on.map(|due| (due - ground.today).num_days()),
    })
}
