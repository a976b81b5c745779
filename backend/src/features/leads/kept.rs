//! A lead's own row as it is written: held, changed column by column, with its audit row, its event and its place in search.
use super::dto::LeadStage;
use crate::authz::Actor;
use crate::db::write::{Change, Tx, differing};
use crate::db::{search, sql};
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LockType, Query, Value};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::Serialize;
use uuid::Uuid;

/// Declares the row once: its columns by name, how they are read, bound and told. `id`, county and instants of the row stand apart.
macro_rules! lead_row {
    ($($(#[$about:meta])* $field:ident: $kind:ty,)*) => {
        /// A lead's row; fields bear the names of their columns. Money is in yuan.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub struct LeadRow {
            pub id: Uuid,
            #[serde(skip)]
            pub version: i64,
            #[serde(skip)]
            pub created_by: Option<Uuid>,
            pub archived_at: Option<DateTime<Utc>>,
            $($(#[$about])* pub $field: $kind,)*
        }

        /// The columns that [`insert`] fills.
        const INSERTED: &[&str] = &["id", "county_id", "version", "created_at", "created_by", "updated_at", $(stringify!($field)),*];

        impl LeadRow {
            fn read(row: &QueryResult) -> ApiResult<Self> {
                Ok(Self {
                    id: row.try_get("", "id")?,
                    version: row.try_get("", "version")?,
                    created_by: row.try_get("", "created_by")?,
                    archived_at: row.try_get("", "archived_at")?,
                    $($field: row.try_get("", stringify!($field))?,)*
                })
            }

            /// The same columns with their values, to be bound.
            fn bound(&self) -> Vec<(&'static str, Value)> {
                vec![$((stringify!($field), self.$field.clone().into())),*]
            }
        }
    };
}

lead_row! {
    code: String,
    name: Option<String>,
    company_id: Uuid,
    source_type: String,
    method: String,
    /// Never changes after the report.
    reporting_organization_id: Uuid,
    reported_on: NaiveDate,
    expected_investment_yuan: i64,
    fixed_asset_investment_yuan: Option<i64>,
    is_manufacturing: Option<bool>,
    industry_fit: Option<bool>,
    investor_introduction: Option<String>,
    project_overview: Option<String>,
    process_description: Option<String>,
    land_need_mu: Option<i64>,
    energy_need: Option<String>,
    environment_need: Option<String>,
    expected_output_yuan: Option<i64>,
    expected_tax_yuan: Option<i64>,
    first_opinion: Option<String>,
    contact_id: Option<Uuid>,
    /// An identifier of [`super::dto::LeadStage`].
    stage: String,
    /// The stage that a parked or lost lead left.
    left_stage: Option<String>,
    effective_on: Option<NaiveDate>,
    expected_signing_on: Option<NaiveDate>,
    lead_leader_id: Option<Uuid>,
    responsible_organization_id: Option<Uuid>,
    owner_id: Option<Uuid>,
    owner_named_on: Option<NaiveDate>,
    last_progress_on: Option<NaiveDate>,
    progress_from_on: Option<NaiveDate>,
    clock_from_on: Option<NaiveDate>,
    parked_on: Option<NaiveDate>,
    parked_until: Option<NaiveDate>,
    parked_reason: Option<String>,
    lost_reason: Option<String>,
    verdict: Option<String>,
    verdict_reason: Option<String>,
    verdict_opinion: Option<String>,
    verdict_on: Option<NaiveDate>,
    verdict_by: Option<Uuid>,
    fed_back_on: Option<NaiveDate>,
    feedback: Option<String>,
    protected_organization_id: Option<Uuid>,
    protected_until: Option<NaiveDate>,
    protection_renewed_on: Option<NaiveDate>,
    is_restricted: bool,
    /// `ledger` or `product`.
    basis: String,
    client_ref: Option<Uuid>,
    reported_at: Option<DateTime<Utc>>,
}

impl LeadRow {
    /// How far it is.
    pub fn stage(&self) -> ApiResult<LeadStage> {
        LeadStage::parse(&self.stage).ok_or_else(|| ApiError::internal(format!("an unknown stage {}", self.stage)))
    }

    /// Who reported it; whoever imported a ledger did not.
    pub fn reporter(&self) -> Option<Uuid> {
        self.created_by.filter(|_| self.basis == "product")
    }

    /// What people call it.
    pub fn label(&self) -> String {
        self.name.clone().unwrap_or_else(|| self.code.clone())
    }
}

/// A lead that the actor may see, held until the transaction ends. Archived ones are not there.
pub async fn hold(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<LeadRow> {
    hold_any(tx, actor, id, false).await
}

/// The same, archived ones too.
pub async fn hold_any(tx: &Tx, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<LeadRow> {
    let visible = super::store::visible_to(&tx.conn, actor, archived).await?.ids("id");
    let mut select = Query::select();
    select.expr(Expr::cust("leads.*")).from("leads").and_where(Expr::col("id").eq(id)).and_where(Expr::col("id").in_subquery(visible));
    select.lock(LockType::NoKeyUpdate);
    LeadRow::read(&tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?)
}

/// A lead of the county whoever asks, held: for the system's own work and for what follows from an act on another record.
pub async fn hold_by_itself(tx: &Tx, id: Uuid) -> ApiResult<LeadRow> {
    let mut select = Query::select();
    select.expr(Expr::cust("leads.*")).from("leads").and_where(Expr::col("id").eq(id));
    select.and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    LeadRow::read(&tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?)
}

/// A lead that the actor may see, read and not held.
pub async fn seen<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<LeadRow> {
    let visible = super::store::visible_to(db, actor, false).await?.ids("id");
    let mut select = Query::select();
    select.expr(Expr::cust("leads.*")).from("leads").and_where(Expr::col("id").eq(id)).and_where(Expr::col("id").in_subquery(visible));
    LeadRow::read(&db.query_one(&select).await?.ok_or_else(ApiError::not_found)?)
}

/// A lead of the county as it stands, whoever asks.
pub async fn read<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<LeadRow> {
    let row = sql::row(db, "SELECT * FROM leads WHERE id = $1 AND county_id = $2", [id.into(), county_id.into()]).await?;
    LeadRow::read(&row.ok_or_else(ApiError::not_found)?)
}

/// Keeps a new lead, without its place in search, which [`document`] tells.
pub fn insert(tx: &Tx, row: &LeadRow) {
    let county = tx.author.county_id;
    let own: [Value; 6] = [row.id.into(), county.into(), row.version.into(), tx.now.into(), row.created_by.into(), tx.now.into()];
    tx.add("leads", INSERTED, own.into_iter().chain(row.bound().into_iter().map(|(_, value)| value)).collect());
}

/// Writes what differs between two tellings of a lead and counts its version on; leaves audit row and event. Gives the new version; where
/// nothing differs nothing is written.
pub async fn save(tx: &Tx, before: &LeadRow, after: LeadRow, action: &'static str, note: Option<&str>) -> ApiResult<LeadRow> {
    let (old, new) = (before.bound(), after.bound());
    let mut update = Query::update();
    let mut changed = before.archived_at != after.archived_at;
    update.table("leads");
    for ((name, value), (_, earlier)) in new.into_iter().zip(old) {
        if value != earlier {
            update.value(Alias::new(name), value);
            changed = true;
        }
    }
    if !changed {
        return Ok(after);
    }
    let after = LeadRow { version: before.version + 1, ..after };
    update.value(Alias::new("archived_at"), after.archived_at).value(Alias::new("version"), after.version);
    update.value(Alias::new("updated_at"), tx.now).and_where(Expr::col("id").eq(after.id));
    tx.conn.execute(&update).await?;
    let (told_before, told_after) = differing(&serde_json::to_value(before)?, &serde_json::to_value(&after)?);
    tx.record(Change { before: told_before, after: told_after, ..change(action, &after, note) }).await?;
    if (before.name.as_deref(), before.archived_at) != (after.name.as_deref(), after.archived_at) {
        search::follow(&tx.conn, tx.author.county_id, document(before), document(&after)).await?;
    }
    Ok(after)
}

/// A change of a lead as a whole, for the audit and for those who follow.
pub fn change(action: &'static str, row: &LeadRow, note: Option<&str>) -> Change {
    let summary = Some(match note {
        Some(note) => format!("{} {}：{note}", row.code, row.name.as_deref().unwrap_or_default()),
        None => format!("{} {}", row.code, row.name.as_deref().unwrap_or_default()),
    });
    Change { action, subject_type: "lead", subject_id: row.id, version: row.version, summary, before: None, after: None }
}

/// What a lead is found by in search; none for one that is archived.
pub fn document(row: &LeadRow) -> Option<search::Document> {
    let live = row.archived_at.is_none();
    live.then(|| search::Document::new("lead", row.id, row.name.as_deref().unwrap_or_default(), &[&row.code]))
}

/// Leaves a row in the stage log.
pub fn log_stage(tx: &Tx, before: Option<&LeadRow>, after: &LeadRow, on: NaiveDate, reason: Option<&str>) {
    let columns = &["id", "county_id", "lead_id", "from_stage", "to_stage", "changed_on", "changed_at", "changed_by", "reason", "basis"];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        after.id.into(),
        before.map(|row| row.stage.clone()).into(),
        after.stage.clone().into(),
        on.into(),
        tx.now.into(),
        tx.author.id.into(),
        reason.map(str::to_owned).into(),
        "product".into(),
    ];
    tx.add("lead_stage_changes", columns, row);
}
