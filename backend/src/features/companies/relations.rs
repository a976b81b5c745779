//! What hangs on a company. A merge moves all of it, whichever slice it belongs to: this list is the one place that knows, and a test
//! reads the foreign keys of both databases and fails where one is missing here.
use crate::db::bulk;
use crate::db::sql;
use crate::db::write::{AUDIT_COLUMNS, Change, EVENT_COLUMNS, Tx};
use crate::error::ApiResult;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A column that refers to companies.
pub struct Relation {
    pub table: &'static str,
    pub column: &'static str,
    /// What a row of the table is in the audit and in events.
    pub subject_type: &'static str,
}

const fn relation(table: &'static str, column: &'static str, subject_type: &'static str) -> Relation {
    Relation { table, column, subject_type }
}

/// What a merge moves.
pub const MOVED: &[Relation] = &[
    relation("contacts", "company_id", "contact"),
    relation("leads", "company_id", "lead"),
    relation("lead_claims", "company_id", "lead_claim"),
    relation("projects", "company_id", "project"),
    relation("project_investors", "company_id", "project_investor"),
    relation("visits", "company_id", "visit"),
    relation("trip_companies", "company_id", "trip_company"),
    relation("trainings", "company_id", "training"),
    relation("companies", "parent_company_id", "company"),
    relation("companies", "merged_into_id", "company"),
    // Files name their subject by type and id, without a foreign key.
    relation("files", "subject_id", "file"),
];

/// What refers to companies and is not moved: tags are joined one by one; merges and distinctions tell of the two companies as they were.
pub const STAYING: &[(&str, &str)] = &[
    ("company_tags", "company_id"),
    ("company_merges", "kept_company_id"),
    ("company_merges", "merged_company_id"),
    ("company_distinctions", "first_company_id"),
    ("company_distinctions", "second_company_id"),
];

/// The rows that were moved, by `table.column`.
pub type Moved = BTreeMap<String, Vec<Uuid>>;

impl Relation {
    /// Its name in [`Moved`] and in the API.
    pub fn name(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }

    /// How many rows refer to a company.
    pub async fn count<C: ConnectionTrait>(&self, db: &C, company: Uuid) -> ApiResult<i64> {
        let mut select = Query::select();
        select.expr_as(Expr::col("id").count(), Alias::new("total")).from(self.table).and_where(Expr::col(self.column).eq(company));
        if self.table == "files" {
            select.and_where(Expr::col("subject_type").eq("company"));
        }
        Ok(db.query_one(&select).await?.map(|row| row.try_get("", "total")).transpose()?.unwrap_or(0))
    }

    /// Lets rows refer to another company: all that refer to `from`, or of those only `ids`; gives the ids of the rows that were moved,
    /// each of which leaves its audit row and event. `but` is never moved.
    pub async fn lead(&self, tx: &Tx, from: Uuid, to: Uuid, ids: Option<&[Uuid]>, but: Uuid) -> ApiResult<Vec<Uuid>> {
        let mut rows = Vec::new();
        match ids {
            None => rows = self.update(tx, from, to, None, but).await?,
            Some(ids) => {
                for piece in ids.chunks(500) {
                    rows.extend(self.update(tx, from, to, Some(piece), but).await?);
                }
            }
        }
        let told = |company: Uuid| Some(serde_json::json!({ self.column: company }));
        let (mut moved, mut audits, mut events) = (Vec::new(), Vec::new(), Vec::new());
        for row in &rows {
            let (id, version): (Uuid, i64) = (row.try_get("", "id")?, row.try_get("", "version")?);
            let summary = Some("企业合并".to_owned());
            let (before, after) = (told(from), told(to));
            let change = Change { action: "updated", subject_type: self.subject_type, subject_id: id, version, summary, before, after };
            events.push(tx.event_row(&change));
            audits.push(tx.audit_row(change));
            moved.push(id);
        }
        bulk::insert(&tx.conn, "audit_entries", AUDIT_COLUMNS, audits).await?;
        bulk::insert(&tx.conn, "outbox_events", EVENT_COLUMNS, events).await?;
        Ok(moved)
    }

    async fn update(&self, tx: &Tx, from: Uuid, to: Uuid, ids: Option<&[Uuid]>, but: Uuid) -> ApiResult<Vec<QueryResult>> {
        let mut update = Query::update();
        update.table(self.table).value(self.column, to).value("version", Expr::col("version").add(1)).value("updated_at", tx.now);
        update.and_where(Expr::col(self.column).eq(from)).and_where(Expr::col("id").ne(but));
        if self.table == "files" {
            update.and_where(Expr::col("subject_type").eq("company"));
        }
        if let Some(ids) = ids {
            update.and_where(Expr::col("id").is_in(ids.iter().copied()));
        }
        update.returning(Query::returning().columns(["id", "version"]));
        Ok(tx.conn.query_all(&update).await?)
    }
}

/// Projects in which both companies invest: their two rows would become one.
pub async fn joint_investments<C: ConnectionTrait>(db: &C, one: Uuid, other: Uuid) -> ApiResult<Vec<String>> {
    let joint = "SELECT p.name FROM project_investors a JOIN project_investors b ON b.project_id = a.project_id \
        JOIN projects p ON p.id = a.project_id WHERE a.company_id = $1 AND b.company_id = $2 ORDER BY p.name LIMIT 20";
    let rows = sql::rows(db, joint, [one.into(), other.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "name")).collect::<Result<_, _>>()?)
}
