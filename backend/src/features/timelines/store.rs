//! Gathering a timeline: each source gives its newest rows after the cursor, and the newest of all are the page. As many statements as
//! there are sources, however long the timeline is.
use super::dto::{KINDS, TimelineEntry, TimelineFact, TimelineQuery};
use super::sources::{self, Source};
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::{Listing, among_known};
use crate::error::ApiResult;
use crate::features::{leads, projects, visits};
use crate::http::Page;
use crate::http::page::{self, Cursor};
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};
use std::cmp::Ordering;
use uuid::Uuid;

/// Whose timeline is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    Company(Uuid),
    Lead(Uuid),
    Project(Uuid),
}

impl Subject {
    fn named(self) -> (&'static str, Uuid) {
        match self {
            Self::Company(id) => ("company", id),
            Self::Lead(id) => ("lead", id),
            Self::Project(id) => ("project", id),
        }
    }
}

/// What the timeline is gathered from: the subject and the leads and projects that belong to it, as queries for their ids.
pub struct Reach {
    pub subject: (&'static str, Uuid),
    pub leads: Option<SelectStatement>,
    pub projects: Option<SelectStatement>,
    pub visits: Listing,
    /// How many seconds the application's days are ahead of UTC.
    pub offset: i32,
}

impl Reach {
    /// The condition that a row's (type, id) is the subject or one of its leads and projects.
    pub fn covers(&self, subject_type: SimpleExpr, subject_id: SimpleExpr) -> Condition {
        let of = |name: &str, ids: Condition| Condition::all().add(subject_type.clone().eq(name)).add(ids);
        let mut any = Condition::any().add(of(self.subject.0, Condition::all().add(subject_id.clone().eq(self.subject.1))));
        for (name, ids) in [("lead", &self.leads), ("project", &self.projects)] {
            if let Some(ids) = ids {
                any = any.add(of(name, Condition::all().add(subject_id.clone().in_subquery(ids.clone()))));
            }
        }
        any
    }
}

/// The place of an entry: its day, the rank of its source among those of a day, its id.
type Place = (NaiveDate, usize, Uuid);

/// Where a page goes on for one source, and how many rows the source is asked for.
pub struct Span {
    after: Option<Place>,
    rank: usize,
    limit: u64,
}

impl Span {
    /// Lets a source's query give its newest rows after the cursor, with their day and id as `on_day` and `row_id`.
    pub fn cut(&self, select: &mut SelectStatement, day: SimpleExpr, id: SimpleExpr) {
        if let Some((after, rank, last)) = self.after {
            // Within a day the entries of a higher rank were told before those of a lower one.
            select.and_where(match self.rank.cmp(&rank) {
                Ordering::Less => day.clone().lte(after),
                Ordering::Greater => day.clone().lt(after),
                Ordering::Equal => Expr::tuple([day.clone(), id.clone()]).lt(Expr::tuple([Expr::val(after), Expr::val(last)])),
            });
        }
        select.expr_as(day.clone(), "on_day").expr_as(id.clone(), "row_id");
        select.order_by_expr(day, Order::Desc).order_by_expr(id, Order::Desc).limit(self.limit + 1);
    }
}

/// A page of a timeline that the actor may see.
pub async fn page(app: &App, actor: &Actor, subject: Subject, query: &TimelineQuery) -> ApiResult<Page<TimelineEntry>> {
    let db = app.db.read();
    let kinds = among_known("kinds", query.kinds.as_deref(), KINDS)?;
    let after: Option<Place> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let limit = page::limit(query.limit)?;
    let reach = reach(app, actor, subject).await?;
    let mut entries = Vec::new();
    for (rank, source) in sources::ALL.iter().enumerate().filter(|(_, source)| kinds.is_empty() || kinds.contains(&source.kind)) {
        let found = read(db, source, &reach, &Span { after, rank, limit }).await?;
        entries.extend(found.into_iter().map(|entry| ((entry.on, rank, entry.id), entry)));
    }
    entries.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    Ok(Page::cut(entries, limit, None, |(place, _)| *place)?.map(|(_, entry)| entry))
}

/// What the subject reaches; one that the actor may not see is not there.
async fn reach(app: &App, actor: &Actor, subject: Subject) -> ApiResult<Reach> {
    let (db, id) = (app.db.read(), subject.named().1);
    let mut visits = visits::visible_to(db, actor, false).await?;
    let (mut leads, mut projects) = (None, None);
    let own = |table: &'static str| {
        let mut own = Query::select();
        own.column("id").from(table).and_where(Expr::col("id").eq(id));
        own
    };
    let listing = match subject {
        Subject::Company(_) => {
            leads = Some(of_company(leads::visible_to(db, actor, false).await?, id));
            projects = Some(of_company(projects::visible_to(db, actor, false).await?, id));
            visits.equal("company_id", Some(id));
            Listing::of("companies", actor, true)
        }
        Subject::Lead(_) => {
            leads = Some(own("leads"));
            visits.equal("lead_id", Some(id));
            leads::visible_to(db, actor, true).await?
        }
        Subject::Project(_) => {
            projects = Some(own("projects"));
            visits.equal("project_id", Some(id));
            projects::visible_to(db, actor, true).await?
        }
    };
    listing.one(db, id, |listing| listing.tell(&["id"]), |_| Ok(())).await?;
    Ok(Reach { subject: subject.named(), leads, projects, visits, offset: app.clock.offset() })
}

fn of_company(mut listing: Listing, company: Uuid) -> SelectStatement {
    listing.equal("company_id", Some(company));
    listing.ids("id")
}

async fn read<C: ConnectionTrait>(db: &C, source: &Source, reach: &Reach, span: &Span) -> ApiResult<Vec<TimelineEntry>> {
    let Some(select) = (source.select)(db.get_database_backend(), reach, span) else { return Ok(Vec::new()) };
    let entry = |row: &QueryResult| {
        Ok(TimelineEntry {
            id: row.try_get("", "row_id")?,
            on: row.try_get("", "on_day")?,
            at: (source.at)(row)?,
            record: (source.record)(row)?,
            by: row.try_get("", "by_name")?,
            fact: (source.fact)(row)?,
        })
    };
    let mut entries = db.query_all(&select).await?.iter().map(entry).collect::<ApiResult<Vec<_>>>()?;
    if source.kind == "visit" {
        add_participants(db, &mut entries).await?;
    }
    Ok(entries)
}

/// Fills the participants of visits, in one statement.
async fn add_participants<C: ConnectionTrait>(db: &C, entries: &mut [TimelineEntry]) -> ApiResult<()> {
    let mut people = visits::participants(db, &entries.iter().map(|entry| entry.id).collect::<Vec<_>>()).await?;
    for entry in entries {
        if let TimelineFact::Visit { participants, .. } = &mut entry.fact {
            *participants = people.remove(&entry.id).unwrap_or_default();
        }
    }
    Ok(())
}
