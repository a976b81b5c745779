//! 归属: which units a lead is credited to, in hundredths of a percent that sum to the whole; they pass to the project.
use crate::db::listing::needed_reference;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Reference;
use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// The whole, in hundredths of a percent.
pub const WHOLE: i64 = 10_000;

/// A unit's share of a lead, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareIn {
    pub organization_id: Uuid,
    /// In hundredths of a percent; all of a lead's sum to 10000.
    #[schema(minimum = 1, maximum = 10000, example = 5000)]
    pub share_bp: i64,
}

/// A unit's share of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LeadShare {
    pub organization: Reference,
    /// In hundredths of a percent.
    pub share_bp: i64,
    #[schema(required)]
    pub from_on: Option<NaiveDate>,
    /// Null while it stands.
    #[schema(required)]
    pub to_on: Option<NaiveDate>,
}

/// What is wrong with shares: none, a unit twice, none for a unit, or a sum that is not the whole.
pub fn fault(shares: &[ShareIn]) -> Option<(&'static str, &'static str)> {
    let units: HashSet<Uuid> = shares.iter().map(|share| share.organization_id).collect();
    if shares.is_empty() || shares.len() > 10 {
        return Some(("请填写 1–10 个单位的占比", "Give the shares of 1 to 10 units"));
    }
    if units.len() < shares.len() {
        return Some(("同一个单位只填一次", "Name each unit once"));
    }
    if shares.iter().any(|share| !(1..=WHOLE).contains(&share.share_bp)) {
        return Some(("每个单位的占比应大于 0、不超过 100%", "Each share is more than 0 and at most 100 %"));
    }
    let sum: i64 = shares.iter().map(|share| share.share_bp).sum();
    (sum != WHOLE).then_some(("各单位占比之和应为 100%", "The shares sum to 100 %"))
}

/// Refuses shares that are none, naming the field.
pub fn check(field: &str, shares: &[ShareIn]) -> ApiResult<()> {
    fault(shares).map_or(Ok(()), |(zh, en)| Err(ApiError::field(field, "invalid_shares", zh, en)))
}

/// The shares of a lead, those that stand first; what came with a ledger is wholly its reporting unit's.
pub async fn of<C: ConnectionTrait>(db: &C, lead_id: Uuid) -> ApiResult<Vec<LeadShare>> {
    let text = "SELECT s.organization_id, o.name AS organization_id_name, s.share_bp, s.from_on, s.to_on FROM lead_shares s \
        JOIN organizations o ON o.id = s.organization_id WHERE s.lead_id = $1 AND s.archived_at IS NULL \
        UNION ALL SELECT l.reporting_organization_id, o.name, 10000, l.reported_on, CAST(NULL AS date) FROM leads l \
        JOIN organizations o ON o.id = l.reporting_organization_id WHERE l.id = $1 \
        AND NOT EXISTS (SELECT 1 FROM lead_shares s WHERE s.lead_id = l.id AND s.archived_at IS NULL)";
    let rows = sql::rows(db, text, [lead_id.into()]).await?;
    let share = |row: &sea_orm::QueryResult| {
        Ok(LeadShare {
            organization: needed_reference(row, "organization_id")?,
            share_bp: row.try_get("", "share_bp")?,
            from_on: row.try_get("", "from_on")?,
            to_on: row.try_get("", "to_on")?,
        })
    };
    let mut shares = rows.iter().map(share).collect::<ApiResult<Vec<_>>>()?;
    shares.sort_by_key(|share| (share.to_on.is_some(), std::cmp::Reverse(share.from_on), -share.share_bp, share.organization.id));
    Ok(shares)
}

/// Lets other shares stand from a day on; the ones before end the day before.
pub async fn set(tx: &Tx, lead_id: Uuid, shares: &[ShareIn], from_on: NaiveDate) -> ApiResult<()> {
    let last = from_on.checked_sub_days(Days::new(1)).unwrap_or(from_on);
    // What began on the same day never stood.
    let drop = "UPDATE lead_shares SET archived_at = $2, updated_at = $2, version = version + 1 WHERE lead_id = $1 AND archived_at IS NULL AND from_on >= $3";
    sql::execute(&tx.conn, drop, [lead_id.into(), tx.now.into(), from_on.into()]).await?;
    let end =
        "UPDATE lead_shares SET to_on = $2, updated_at = $3, version = version + 1 WHERE lead_id = $1 AND archived_at IS NULL AND to_on IS NULL";
    sql::execute(&tx.conn, end, [lead_id.into(), last.into(), tx.now.into()]).await?;
    begin(tx, lead_id, shares, from_on);
    Ok(())
}

/// The first shares of a lead.
pub fn begin(tx: &Tx, lead_id: Uuid, shares: &[ShareIn], from_on: NaiveDate) {
    let columns = &["id", "county_id", "lead_id", "organization_id", "share_bp", "from_on", "created_at", "created_by", "updated_at"];
    for share in shares {
        let row = vec![
            Uuid::now_v7().into(),
            tx.author.county_id.into(),
            lead_id.into(),
            share.organization_id.into(),
            share.share_bp.into(),
            from_on.into(),
            tx.now.into(),
            tx.author.id.into(),
            tx.now.into(),
        ];
        tx.add("lead_shares", columns, row);
    }
}

/// Refuses units that are none of the county.
pub async fn check_units(tx: &Tx, shares: &[ShareIn]) -> ApiResult<()> {
    for (at, share) in shares.iter().enumerate() {
        if super::reports::unit(tx, share.organization_id).await?.is_none() {
            let field = format!("shares[{at}].organization_id");
            return Err(ApiError::field(&field, "unknown_reference", "没有这个单位", "There is no such unit"));
        }
    }
    Ok(())
}

/// Shares as the history keeps them: unit ids with their percent.
pub fn told(shares: &[ShareIn]) -> String {
    serde_json::to_string(shares).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(unit: u128, share_bp: i64) -> ShareIn {
        ShareIn { organization_id: Uuid::from_u128(unit), share_bp }
    }

    #[test]
    fn shares_are_whole() {
        assert_eq!(fault(&[share(1, 7_000), share(2, 3_000)]), None);
        assert!(fault(&[share(1, 7_000), share(2, 2_999)]).is_some());
        assert!(fault(&[share(1, 5_000), share(1, 5_000)]).is_some());
        assert!(fault(&[share(1, 10_000), share(2, 0)]).is_some() && fault(&[]).is_some());
        assert!(fault(&[share(1, i64::MAX), share(2, 1)]).is_some());
    }

    proptest! {
        #[test]
        fn what_passes_sums_to_the_whole(parts in proptest::collection::vec(-100i64..12_000, 0..12)) {
            let shares: Vec<ShareIn> = (1u128..).zip(&parts).map(|(unit, part)| share(unit, *part)).collect();
            if fault(&shares).is_none() {
                prop_assert_eq!(parts.iter().sum::<i64>(), WHOLE);
                prop_assert!(parts.iter().all(|part| *part > 0));
            }
        }
    }
}
