//! Who was first: every report, claim, decision, protection, transfer and share of a lead, added and never changed.
use super::shares::ShareIn;
use crate::authz::{Actor, Permission, Role};
use crate::db::listing::reference;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::organizations;
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// One entry, before it is kept.
pub struct Event<'a> {
    kind: &'static str,
    lead_id: Uuid,
    on_day: NaiveDate,
    organization_id: Option<Uuid>,
    until_day: Option<NaiveDate>,
    note: Option<&'a str>,
}

impl<'a> Event<'a> {
    pub fn new(kind: &'static str, lead_id: Uuid, on_day: NaiveDate) -> Self {
        Self { kind, lead_id, on_day, organization_id: None, until_day: None, note: None }
    }

    pub fn of(self, organization: Uuid) -> Self {
        Self { organization_id: Some(organization), ..self }
    }

    pub fn until(self, day: NaiveDate) -> Self {
        Self { until_day: Some(day), ..self }
    }

    pub fn noting(self, note: Option<&'a str>) -> Self {
        Self { note, ..self }
    }
}

/// Keeps an entry.
pub fn insert(tx: &Tx, event: Event<'_>) {
    let columns = &["id", "county_id", "lead_id", "kind", "organization_id", "person_id", "person_name", "on_day", "until_day", "note", "created_at"];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        event.lead_id.into(),
        event.kind.into(),
        event.organization_id.into(),
        tx.author.id.into(),
        tx.author.name.clone().into(),
        event.on_day.into(),
        event.until_day.into(),
        event.note.map(str::to_owned).into(),
        tx.now.into(),
    ];
    tx.add("lead_first_report_events", columns, row);
}

/// What happened to the question who was first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FirstReportKind {
    Reported,
    /// Another report on the company came; the centre alone sees it until it has decided.
    ClaimReceived,
    ClaimOwnLead,
    ClaimJoined,
    ClaimTransferred,
    ClaimRejected,
    ProtectionRenewed,
    ProtectionBegan,
    TransferAsked,
    TransferApproved,
    TransferRejected,
    SharesSet,
}

/// One entry of the history of who was first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FirstReportEvent {
    pub id: Uuid,
    pub kind: FirstReportKind,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    #[schema(required)]
    pub organization: Option<Reference>,
    pub by: String,
    /// The last day of a protection.
    #[schema(required)]
    pub until: Option<NaiveDate>,
    #[schema(required)]
    pub note: Option<String>,
    /// For `shares_set`: the shares that stood from then on; else empty.
    pub shares: Vec<EventShare>,
}

/// A unit's share as it was set.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EventShare {
    pub organization: Reference,
    /// In hundredths of a percent.
    pub share_bp: i64,
}

/// The history of a lead, the earliest first; claims that wait only for those who decide them.
pub async fn of<C: ConnectionTrait>(db: &C, actor: &Actor, lead_id: Uuid) -> ApiResult<Vec<FirstReportEvent>> {
    let text = "SELECT e.id, e.kind, e.created_at, e.on_day, e.organization_id, o.name AS organization_id_name, e.person_name, e.until_day, e.note \
        FROM lead_first_report_events e LEFT JOIN organizations o ON o.id = e.organization_id WHERE e.lead_id = $1 AND e.county_id = $2 \
        AND ($3 OR e.kind <> 'claim_received') ORDER BY e.created_at, e.id LIMIT 500";
    let decides = actor.may(Permission::LeadsDecide) || actor.is(Role::Inspector);
    let rows = sql::rows(db, text, [lead_id.into(), actor.county_id.into(), decides.into()]).await?;
    let shares = rows.iter().map(shares_of).collect::<ApiResult<Vec<_>>>()?;
    let units: Vec<Uuid> = shares.iter().flatten().map(|share| share.organization_id).collect();
    let names = organizations::names(db, &units).await?;
    let named = |id: Uuid| Reference { id, name: names.get(&id).cloned().flatten().unwrap_or_default() };
    rows.iter()
        .zip(shares)
        .map(|(row, shares)| {
            Ok(FirstReportEvent {
                shares: shares.iter().map(|share| EventShare { organization: named(share.organization_id), share_bp: share.share_bp }).collect(),
                id: row.try_get("", "id")?,
                kind: serde_json::from_value(row.try_get::<String>("", "kind")?.into())?,
                at: row.try_get("", "created_at")?,
                on: row.try_get("", "on_day")?,
                organization: reference(row, "organization_id")?,
                by: row.try_get("", "person_name")?,
                until: row.try_get("", "until_day")?,
                note: row.try_get::<Option<String>>("", "note")?.filter(|_| shares.is_empty()),
            })
        })
        .collect()
}

/// Shares are kept as they were set; any other note is somebody's words.
fn shares_of(row: &QueryResult) -> ApiResult<Vec<ShareIn>> {
    match (row.try_get::<String>("", "kind")?.as_str(), row.try_get::<Option<String>>("", "note")?) {
        ("shares_set", Some(note)) => Ok(serde_json::from_str(&note)?),
        _ => Ok(Vec::new()),
    }
}
