//! 首报保护: whoever reports a lead first is protected for so many days (setting `first_report_protection_days`), renewed once by a
//! progress record; then others may ask to take it over.
use super::first_report::{self, Event};
use super::kept::LeadRow;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::settings;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The setting of the length.
pub const SETTING: &str = "first_report_protection_days";

/// Who is protected until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protection {
    pub organization_id: Uuid,
    /// The last day of it.
    pub until: NaiveDate,
    pub renewed_on: Option<NaiveDate>,
}

/// The last day of a protection that begins on a day.
pub fn until(from: NaiveDate, days: i64) -> NaiveDate {
    from.checked_add_days(Days::new(days.max(0).unsigned_abs())).unwrap_or(NaiveDate::MAX)
}

impl Protection {
    /// That of a lead; what came with a ledger is protected as the rule itself says, from its report on, renewed by its last progress.
    pub fn of(lead: &LeadRow, days: i64) -> Self {
        let organization_id = lead.protected_organization_id.unwrap_or(lead.reporting_organization_id);
        match lead.protected_until {
            Some(until) => Self { organization_id, until, renewed_on: lead.protection_renewed_on },
            None => {
                let first = Self { organization_id, until: until(lead.reported_on, days), renewed_on: None };
                lead.last_progress_on.filter(|on| *on > lead.reported_on).map_or(first, |on| first.renewed(on, days))
            }
        }
    }

    /// Whether it is over on a day.
    pub fn is_over(self, on: NaiveDate) -> bool {
        on > self.until
    }

    /// After a progress record of a day: renewed once, while it lasts.
    pub fn renewed(self, on: NaiveDate, days: i64) -> Self {
        if self.renewed_on.is_some() || self.is_over(on) {
            return self;
        }
        Self { until: until(self.until, days), renewed_on: Some(on), ..self }
    }
}

/// Lets a progress record of a day renew the protection; the caller saves the row.
pub async fn renew(tx: &Tx, lead: &mut LeadRow, on: NaiveDate) -> ApiResult<()> {
    let days = settings::number(&tx.conn, tx.author.county_id, SETTING, lead.reported_on).await?;
    let before = Protection::of(lead, days);
    // The finder's own report is no progress.
    let after = if on > lead.reported_on { before.renewed(on, days) } else { before };
    lead.protected_organization_id = Some(after.organization_id);
    lead.protected_until = Some(after.until);
    lead.protection_renewed_on = after.renewed_on;
    if after.renewed_on != before.renewed_on {
        let event = Event::new("protection_renewed", lead.id, on).of(after.organization_id).until(after.until);
        first_report::insert(tx, event);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(u64::from(n))
    }

    #[test]
    fn it_lasts_to_the_end_of_its_last_day_and_is_renewed_once() {
        let first = Protection { organization_id: Uuid::nil(), until: until(day(0), 90), renewed_on: None };
        assert!(!first.is_over(day(90)) && first.is_over(day(91)));
        let renewed = first.renewed(day(30), 90);
        assert_eq!(renewed.until, day(180));
        assert_eq!(renewed.renewed(day(100), 90), renewed);
        assert_eq!(first.renewed(day(91), 90), first);
    }

    proptest! {
        #[test]
        fn no_progress_makes_it_longer_than_twice_its_length(days in 1i64..400, progress in proptest::collection::vec(0u32..2000, 0..20)) {
            let first = Protection { organization_id: Uuid::nil(), until: until(day(0), days), renewed_on: None };
            let last = progress.iter().fold(first, |now, on| now.renewed(day(*on), days));
            prop_assert!(last.until >= first.until && last.until <= until(first.until, days));
        }
    }
}
