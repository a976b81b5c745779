//! Days in halves: which a stay covers, where stays overlap, how many there are. A person's half day counts once, however many rows
//! cover it.
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody did on those days. Where rows overlap, the first of these that any row says stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StayStatus {
    /// 驻外
    Stationed,
    /// 休假
    Leave,
    /// 返县
    InCounty,
}

/// Which part of each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StayPeriod {
    /// 全天
    #[default]
    FullDay,
    /// 上午
    Morning,
    /// 下午
    Afternoon,
}

/// How far the days are agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StayClaim {
    /// Said by whoever entered it.
    Claimed,
    /// Said so by somebody else as well.
    Confirmed,
    /// Doubted, with a reason.
    Disputed,
}

macro_rules! words {
    ($name:ident, $fallback:ident, $($variant:ident = $word:literal),*) => {
        impl $name {
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word in table and API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            pub fn parse(text: &str) -> Self {
                match text { $($word => Self::$variant,)* _ => Self::$fallback }
            }
        }
    };
}
words!(StayStatus, InCounty, Stationed = "stationed", Leave = "leave", InCounty = "in_county");
words!(StayPeriod, FullDay, FullDay = "full_day", Morning = "morning", Afternoon = "afternoon");
words!(StayClaim, Claimed, Claimed = "claimed", Confirmed = "confirmed", Disputed = "disputed");

/// A half of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    Morning,
    Afternoon,
}

/// Both halves, in the order of a day.
pub const HALVES: [Half; 2] = [Half::Morning, Half::Afternoon];

impl StayPeriod {
    /// Whether it covers a half of the day.
    pub fn covers(self, half: Half) -> bool {
        match self {
            Self::FullDay => true,
            Self::Morning => half == Half::Morning,
            Self::Afternoon => half == Half::Afternoon,
        }
    }

    /// Whether both cover some half.
    pub fn meets(self, other: Self) -> bool {
        HALVES.iter().any(|half| self.covers(*half) && other.covers(*half))
    }
}

/// Days of one person: a stay as far as counting goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    pub period: StayPeriod,
    pub status: StayStatus,
    pub claim: StayClaim,
}

impl Span {
    /// Whether it covers a half of a day.
    pub fn covers(&self, day: NaiveDate, half: Half) -> bool {
        (self.start_on..=self.end_on).contains(&day) && self.period.covers(half)
    }

    /// Whether both cover some half of some day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start_on <= other.end_on && other.start_on <= self.end_on && self.period.meets(other.period)
    }
}

/// A time from–to, open where empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub from_on: Option<NaiveDate>,
    pub to_on: Option<NaiveDate>,
}

impl Window {
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.to_on.is_none_or(|to| day <= to)
    }

    /// Whether both hold some day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |one: Option<NaiveDate>, other: Option<NaiveDate>| matches!((one, other), (Some(to), Some(from)) if to < from);
        !before(self.to_on, other.from_on) && !before(other.to_on, self.from_on)
    }
}

/// Sums in halves of days, each half counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    pub stationed: i64,
    pub leave: i64,
    pub in_county: i64,
    /// Halves stationed of which every row that says so is disputed.
    pub disputed: i64,
    /// Halves that more than one row covers.
    pub overlapping: i64,
    /// Halves that no row covers.
    pub open: i64,
}

/// What stands for a half of a day: the first status that any row says; the rows that say it, by their position, the first of them one
/// that is not disputed where there is one.
pub fn standing(spans: &[Span], day: NaiveDate, half: Half) -> Option<usize> {
    let covering = spans.iter().enumerate().filter(|(_, span)| span.covers(day, half));
    covering.min_by_key(|(at, span)| (span.status, span.claim == StayClaim::Disputed, *at)).map(|(at, _)| at)
}

/// The sums of a person's days from–to (both included), counted on the days of the windows alone.
pub fn days_of(spans: &[Span], windows: &[Window], from: NaiveDate, to: NaiveDate) -> Days {
    let mut days = Days::default();
    for day in from.iter_days().take_while(|day| *day <= to).filter(|day| windows.iter().any(|window| window.contains(*day))) {
        for half in HALVES {
            let Some(span) = standing(spans, day, half).map(|at| spans[at]) else {
                days.open += 1;
                continue;
            };
            match span.status {
                StayStatus::Stationed => days.stationed += 1,
                StayStatus::Leave => days.leave += 1,
                StayStatus::InCounty => days.in_county += 1,
            }
            days.disputed += i64::from(span.status == StayStatus::Stationed && span.claim == StayClaim::Disputed);
            days.overlapping += i64::from(spans.iter().filter(|span| span.covers(day, half)).count() > 1);
        }
    }
    days
}

/// The first and the last day of a month written `2024-02`.
pub fn month(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (year, number) = text.split_once('-').filter(|(year, number)| year.len() == 4 && number.len() == 2)?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, number.parse().ok()?, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    (first.year() >= 1900).then_some((first, last))
}

/// Whether a change that begins on that day touches a closed month.
pub fn is_late(start_on: NaiveDate, closed_until: Option<NaiveDate>) -> bool {
    closed_until.is_some_and(|closed| start_on <= closed)
}
