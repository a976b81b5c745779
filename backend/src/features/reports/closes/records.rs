//! The records that a closed month keeps, page by page: those of a figure, and those of a number of all teams together. What the asker may
//! not see is counted, not shown; a page reads no more rows than it tells.
use super::compare::{found, sees};
use super::dto::{ClosedRecords, MonthCloseNumberQuery, MonthCloseRecordsQuery};
use super::store;
use crate::authz::Actor;
use crate::db::listing::Listing;
use crate::error::{ApiError, ApiResult};
use crate::features::figures::FigureRecord;
use crate::features::figures::snapshot::per;
use crate::features::leads;
use crate::features::reports::changes::shown;
use crate::features::reports::numbers::{self, DAYS, PEOPLE};
use crate::http::{Cursor, Page, page};
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// The rows of a table that are the records of one value, and how their columns are told.
struct Kept {
    table: &'static str,
    wanted: Condition,
    day: SimpleExpr,
    weight: SimpleExpr,
    group: SimpleExpr,
    /// The lead that a record is, or belongs to.
    lead: SimpleExpr,
}

impl Kept {
    /// The records of an organization's figure.
    fn of_figure(close: Uuid, organization: Uuid, key: &str) -> Self {
        let wanted = Condition::all().add(Expr::col("close_id").eq(close)).add(Expr::col("organization_id").eq(organization));
        Self {
            table: "month_close_records",
            wanted: wanted.add(Expr::col("key").eq(key)),
            day: Expr::col("day"),
            weight: Expr::col("weight"),
            group: Expr::cust("COALESCE(grp, '')"),
            lead: Expr::cust("CASE WHEN record_type = 'lead' THEN record_id END"),
        }
    }

    /// The records of a number of all teams: one that several teams count stands once, with the weight of one; a person's days are added.
    fn of_teams(close: Uuid, key: &str) -> Self {
        let mut earlier = same_elsewhere(close);
        earlier.expr(Expr::val(1)).and_where(Expr::cust("o.report_id < monthly_report_records.report_id"));
        let mut days = same_elsewhere(close);
        days.expr(Expr::cust("CAST(SUM(o.weight) AS bigint)"));
        let wanted = Condition::all().add(Expr::col("report_id").in_subquery(reports_of(close))).add(Expr::exists(earlier).not());
        Self {
            table: "monthly_report_records",
            wanted: wanted.add(Expr::col("key").eq(if key == PEOPLE { DAYS } else { key })),
            day: Expr::cust("COALESCE(CAST(on_day AS text), '')"),
            weight: match key {
                PEOPLE => Expr::cust("CAST(1 AS bigint)"),
                DAYS => SimpleExpr::SubQuery(None, Box::new(days.into())),
                _ => Expr::col("weight"),
            },
            group: Expr::cust("CAST('' AS text)"),
            lead: Expr::col("lead_id"),
        }
    }

    fn select(&self) -> SelectStatement {
        let mut select = Query::select();
        select.from(self.table).cond_where(self.wanted.clone());
        select
    }

    /// A page of the records that are not hidden, the latest first; one more than asked where there are more.
    async fn page<C: ConnectionTrait>(
        &self,
        db: &C,
        open: Condition,
        after: Option<(String, Uuid, String)>,
        limit: u64,
    ) -> ApiResult<Vec<QueryResult>> {
        let mut select = self.select();
        select.columns(["record_type", "record_id", "code", "label"]).cond_where(open);
        select.expr_as(self.day.clone(), "told_day").expr_as(self.weight.clone(), "told_weight").expr_as(self.group.clone(), "told_group");
        if let Some((day, id, group)) = after {
            let row = Expr::tuple([self.day.clone(), Expr::col("record_id"), self.group.clone()]);
            select.and_where(row.lt(Expr::tuple([Expr::val(day), Expr::val(id), Expr::val(group)])));
        }
        select.order_by_expr(self.day.clone(), Order::Desc).order_by("record_id", Order::Desc).order_by_expr(self.group.clone(), Order::Desc);
        Ok(db.query_all(select.limit(limit + 1)).await?)
    }

    /// How many records there are under a condition, and what they weigh.
    async fn total<C: ConnectionTrait>(&self, db: &C, condition: Condition) -> ApiResult<(i64, i64)> {
        let mut rows = self.select();
        rows.expr_as(self.weight.clone(), "weight").cond_where(condition);
        let mut select = Query::select();
        select.expr_as(Expr::cust("COUNT(*)"), "count").expr_as(Expr::cust("CAST(COALESCE(SUM(weight), 0) AS bigint)"), "weight");
        let row = db.query_one(select.from_subquery(rows, "kept")).await?.ok_or_else(|| ApiError::internal("a count without a row"))?;
        Ok((row.try_get("", "count")?, row.try_get("", "weight")?))
    }
}

/// The reports of a closed month's teams.
fn reports_of(close: Uuid) -> SelectStatement {
    let mut reports = Query::select();
    reports.column("report_id").from("month_close_teams").and_where(Expr::col("close_id").eq(close));
    reports
}

/// The same record under the same number, in whichever report of the month.
fn same_elsewhere(close: Uuid) -> SelectStatement {
    const SAME: &str = "o.key = monthly_report_records.key AND o.of_month = monthly_report_records.of_month \
        AND o.of_key = monthly_report_records.of_key AND o.record_id = monthly_report_records.record_id";
    let mut rows = Query::select();
    rows.from_as("monthly_report_records", "o").and_where(Expr::cust(SAME)).and_where(Expr::col(("o", "report_id")).in_subquery(reports_of(close)));
    rows
}

/// The restricted leads (商业秘密) on which the actor is not named.
fn closed_leads(actor: &Actor) -> SelectStatement {
    let mut leads = Listing::of("leads", actor, true);
    leads.only_if(leads::open_to(actor).not());
    leads.ids("id")
}

/// One page of records, and how many of them, of what weight, the asker does not see. Three statements at most.
async fn told<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    kept: Kept,
    (organization, per): (Uuid, i64),
    (cursor, limit): (Option<&str>, Option<u64>),
) -> ApiResult<(Page<FigureRecord>, i64, i64)> {
    let limit = page::limit(limit)?;
    let after = cursor.map(Cursor::decode).transpose()?;
    if !sees(db, actor, organization).await? {
        let (count, weight) = kept.total(db, Condition::all()).await?;
        return Ok((Page { items: Vec::new(), next_cursor: None, total: None }, count, weight));
    }
    let closed = closed_leads(actor);
    let hidden = Condition::all().add(kept.lead.clone().in_subquery(closed.clone()));
    let open = Condition::any().add(kept.lead.clone().is_null()).add(kept.lead.clone().not_in_subquery(closed));
    let record = |row: &QueryResult| {
        let (day, group): (String, String) = (row.try_get("", "told_day")?, row.try_get("", "told_group")?);
        let told = FigureRecord {
            kind: row.try_get("", "record_type")?,
            id: row.try_get("", "record_id")?,
            code: row.try_get("", "code")?,
            label: row.try_get("", "label")?,
            date: day.parse().ok(),
            weight: shown(row.try_get("", "told_weight")?, per),
            group: Some(group.clone()).filter(|group| !group.is_empty()),
        };
        Ok((told, day, group))
    };
    let rows = kept.page(db, open, after, limit).await?.iter().map(record).collect::<ApiResult<Vec<_>>>()?;
    let (count, weight) = kept.total(db, hidden).await?;
    Ok((Page::cut(rows, limit, None, |(record, day, group)| (day.clone(), record.id, group.clone()))?.map(|(record, ..)| record), count, weight))
}

fn answer(key: &str, as_of: NaiveDate, per: i64, (page, count, weight): (Page<FigureRecord>, i64, i64)) -> ClosedRecords {
    let (items, next_cursor) = (page.items, page.next_cursor);
    ClosedRecords { key: key.into(), as_of, items, next_cursor, hidden_count: count, hidden_weight: shown(weight, per) }
}

/// A page of the records that a closed month keeps of a figure.
pub async fn of_figure<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    (month, key): (NaiveDate, &str),
    query: MonthCloseRecordsQuery,
) -> ApiResult<ClosedRecords> {
    let organization = query.organization_id.unwrap_or(actor.county_id);
    let (close, _) = found(db, actor, (month, key), organization).await?;
    let mut kept = Kept::of_figure(close.id, organization, key);
    if query.in_month {
        let days = kept.day.clone().between(close.month.to_string(), close.as_of.to_string());
        kept.wanted = kept.wanted.add(days);
    }
    let told = told(db, actor, kept, (organization, per(key)), (query.cursor.as_deref(), query.limit)).await?;
    Ok(answer(key, close.as_of, per(key), told))
}

/// A page of the records that a closed month keeps of a number of all teams; `people` are those with a day.
pub async fn of_teams<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    (month, key): (NaiveDate, &str),
    query: MonthCloseNumberQuery,
) -> ApiResult<ClosedRecords> {
    let per = match key {
        PEOPLE => 1,
        _ => numbers::find(key).ok_or_else(ApiError::not_found)?.per,
    };
    let close = store::find(db, actor, month).await?;
    let kept = Kept::of_teams(close.id, key);
    let told = told(db, actor, kept, (actor.county_id, per), (query.cursor.as_deref(), query.limit)).await?;
    Ok(answer(key, close.as_of, per, told))
}
