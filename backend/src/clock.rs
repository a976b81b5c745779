//! What time it is, injected everywhere so that tests set it. Instants are UTC in microseconds (the finest both databases keep);
//! "today" is the application's, in its own time zone, never the database's.
use chrono::{DateTime, NaiveDate, Offset, SubsecRound, TimeZone, Utc};
use chrono_tz::Tz;
use std::sync::{Arc, Mutex};

/// A clock that tells the real time, or a time that a test sets.
#[derive(Clone)]
pub struct Clock {
    timezone: Tz,
    fixed: Option<Arc<Mutex<DateTime<Utc>>>>,
}

impl Clock {
    /// The machine's clock, with business days of `timezone`.
    pub fn system(timezone: Tz) -> Self {
        Self { timezone, fixed: None }
    }

    /// A clock that stands at `at` until it is set again.
    pub fn fixed(timezone: Tz, at: DateTime<Utc>) -> Self {
        Self { timezone, fixed: Some(Arc::new(Mutex::new(at))) }
    }

    /// Now, as a clock on the county's wall shows it.
    pub fn local(&self) -> DateTime<Tz> {
        self.now().with_timezone(&self.timezone)
    }

    /// The time zone of business days, by its name.
    pub fn timezone(&self) -> String {
        self.timezone.name().to_owned()
    }

    /// Moves a fixed clock; a system clock is not moved.
    pub fn set(&self, at: DateTime<Utc>) {
        if let Some(fixed) = &self.fixed {
            *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = at;
        }
    }

    /// This instant, in UTC, cut to microseconds.
    pub fn now(&self) -> DateTime<Utc> {
        match &self.fixed {
            Some(fixed) => *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
            None => Utc::now(),
        }
        .trunc_subsecs(6)
    }

    /// The business date of now.
    pub fn today(&self) -> NaiveDate {
        self.now().with_timezone(&self.timezone).date_naive()
    }

    /// How many seconds the application's days are ahead of UTC now.
    pub fn offset(&self) -> i32 {
        self.timezone.offset_from_utc_datetime(&self.now().naive_utc()).fix().local_minus_utc()
    }
}
