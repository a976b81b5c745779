//! Days as they come in: a typing error that makes a year of five digits, or one before the county's papers, is told at its field.
use super::Patch;
use chrono::{Datelike, NaiveDate};
use validator::ValidationError;

/// The years in which whatever people enter here lies.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
const OUT_OF_REACH: &str = "日期应在 2000–2100 年|The day lies between 2000 and 2100";

/// For `#[validate(custom(function = in_reach))]`.
pub fn in_reach(day: &NaiveDate) -> Result<(), ValidationError> {
    if YEARS.contains(&day.year()) {
        return Ok(());
    }
    let mut error = ValidationError::new("out_of_reach");
    error.message = Some(OUT_OF_REACH.into());
    Err(error)
}

/// The same for a field of a merge patch.
pub fn patch_in_reach(day: &Patch<NaiveDate>) -> Result<(), ValidationError> {
    if let Patch::Value(day) = day { in_reach(day) } else { Ok(()) }
}

/// Whether a text names a day of a year that is not written in four digits: no database keeps all of them, and nobody asks for one.
pub fn is_signed_year(text: &str) -> bool {
    text.starts_with(['-', '+']) && text.parse::<NaiveDate>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_people_mean_pass() {
        let day = |year| NaiveDate::from_ymd_opt(year, 2, 3).unwrap();
        assert!(in_reach(&day(2000)).is_ok() && in_reach(&day(2100)).is_ok());
        assert!(in_reach(&day(1999)).is_err() && in_reach(&day(20_240)).is_err() && in_reach(&day(-5000)).is_err());
        assert!(patch_in_reach(&Patch::Null).is_ok() && patch_in_reach(&Patch::Value(day(1))).is_err());
        assert!(is_signed_year("-5000-01-01") && is_signed_year("+10000-1-1"));
        assert!(!is_signed_year("2024-01-01") && !is_signed_year("-month") && !is_signed_year("+8613800000000"));
    }
}
