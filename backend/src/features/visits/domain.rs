//! The rules of writing a visit down: what its texts and days may be, and who may do what with it.
use crate::authz::{Actor, Permission, Role};
use crate::context::words;
use crate::error::FieldFault;
use crate::text::trim;
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The most people of either side.
pub const MOST_PEOPLE: usize = 30;
/// The first year of which visits are taken.
const FIRST_YEAR: i32 = 2000;
/// How far ahead a follow-up may lie, in months.
const FURTHEST_MONTHS: u32 = 60;

/// A visit's own words and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub visited_on: NaiveDate,
    pub direction: &'static str,
    pub place: Option<String>,
    pub summary: Option<String>,
    pub outcome: Option<String>,
    pub follow_up: Option<String>,
    pub follow_up_on: Option<NaiveDate>,
    pub recommended: bool,
    pub recommended_text: Option<String>,
}

fn fault(field: impl Into<String>, code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> FieldFault {
    FieldFault { field: field.into(), code, message: words(zh, en) }
}

fn clean(text: Option<String>) -> Option<String> {
    text.map(|text| trim(&text)).filter(|text| !text.is_empty())
}

impl Facts {
    /// The same with trimmed texts; nothing but blanks is none.
    pub fn cleaned(self) -> Self {
        Self {
            place: clean(self.place),
            summary: clean(self.summary),
            outcome: clean(self.outcome),
            follow_up: clean(self.follow_up),
            recommended_text: clean(self.recommended_text),
            ..self
        }
    }

    /// What is wrong with it on a day.
    pub fn faults(&self, today: NaiveDate) -> Vec<FieldFault> {
        let mut found = Vec::new();
        let texts = [
            ("place", &self.place, 200),
            ("summary", &self.summary, 4000),
            ("outcome", &self.outcome, 2000),
            ("follow_up", &self.follow_up, 500),
            ("recommended_text", &self.recommended_text, 1000),
        ];
        for (field, text, most) in texts {
            if text.as_ref().is_some_and(|text| text.chars().count() > most) {
                found.push(fault(field, "length", format!("最多 {most} 个字"), format!("At most {most} characters")));
            }
        }
        if self.visited_on > today {
            found.push(fault("visited_on", "in_the_future", "拜访日期不能晚于今天", "The day of the visit is not after today"));
        } else if self.visited_on.year() < FIRST_YEAR {
            found.push(fault("visited_on", "too_early", format!("拜访日期不能早于 {FIRST_YEAR} 年"), format!("Not before {FIRST_YEAR}")));
        }
        if let Some(until) = self.follow_up_on {
            if until < self.visited_on {
                found.push(fault("follow_up_on", "too_early", "后续事项的时限不能早于拜访日期", "The follow-up is not due before the visit"));
            } else if until > today.checked_add_months(Months::new(FURTHEST_MONTHS)).unwrap_or(today) {
                found.push(fault("follow_up_on", "too_late", "后续事项的时限不能超过五年", "The follow-up is due within five years"));
            }
        }
        found
    }
}

/// People named once each, in the order given; the fault where there are none or too many.
pub fn people(field: &str, named: &[Uuid]) -> Result<Vec<Uuid>, FieldFault> {
    let mut seen = BTreeSet::new();
    let people: Vec<Uuid> = named.iter().copied().filter(|id| seen.insert(*id)).collect();
    if (1..=MOST_PEOPLE).contains(&people.len()) {
        return Ok(people);
    }
    Err(fault(field, "length", format!("请选 1–{MOST_PEOPLE} 人"), format!("Name 1 to {MOST_PEOPLE} people")))
}

/// Somebody of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    pub contact_id: Option<Uuid>,
    pub name: Option<String>,
    pub post: Option<String>,
}

/// Counterparts with trimmed texts, or what is wrong with them.
pub fn counterparts(given: Vec<Counterpart>) -> Result<Vec<Counterpart>, Vec<FieldFault>> {
    if given.len() > MOST_PEOPLE {
        return Err(vec![fault("counterparts", "length", format!("最多 {MOST_PEOPLE} 人"), format!("At most {MOST_PEOPLE} people"))]);
    }
    let cleaned: Vec<_> = given.into_iter().map(|one| Counterpart { name: clean(one.name), post: clean(one.post), ..one }).collect();
    let mut faults = Vec::new();
    for (at, one) in cleaned.iter().enumerate() {
        if one.contact_id.is_none() && one.name.is_none() {
            faults.push(fault(format!("counterparts[{at}].name"), "required", "请填写对方姓名，或选择联系人", "Give a name, or a contact"));
        }
        for (field, text, most) in [("name", &one.name, 50), ("post", &one.post, 100)] {
            if text.as_ref().is_some_and(|text| text.chars().count() > most) {
                let field = format!("counterparts[{at}].{field}");
                faults.push(fault(field, "length", format!("最多 {most} 个字"), format!("At most {most} characters")));
            }
        }
    }
    if faults.is_empty() { Ok(cleaned) } else { Err(faults) }
}

/// What a phone's clock said, where it can be kept at all: a claim, never a reason to lose a visit.
pub fn claimed_time(made_at: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    made_at.filter(|at| (2000..2100).contains(&at.year()))
}

/// A visit as far as powers depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    pub is_archived: bool,
    pub created_by: Option<Uuid>,
    pub arranging_organization: Option<Uuid>,
    pub participants: &'a [Uuid],
    /// Whether there is a follow-up that is not done.
    pub follow_up_is_open: bool,
}

/// What somebody may do with a visit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Powers {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
    pub join: bool,
    pub complete_follow_up: bool,
}

/// The actor's powers; `units` are those for whose rows the actor answers.
pub fn powers(actor: &Actor, units: &[Uuid], visit: Standing<'_>) -> Powers {
    if !actor.may(Permission::VisitsWrite) {
        return Powers::default();
    }
    let selves = [Some(actor.user_id), actor.acting.as_ref().map(|acting| acting.principal_id)];
    let is_me = |id: Uuid| selves.contains(&Some(id));
    let (centre, author) = (actor.is(Role::Center), visit.created_by.is_some_and(is_me));
    if visit.is_archived {
        return Powers { restore: centre || author, ..Powers::default() };
    }
    let arranged = visit.arranging_organization.is_some_and(|unit| units.contains(&unit));
    let works = centre || author || arranged || visit.participants.iter().copied().any(is_me);
    Powers { update: works, archive: centre || author, restore: false, join: true, complete_follow_up: works && visit.follow_up_is_open }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts() -> Facts {
        Facts {
            visited_on: day("2024-08-14"),
            direction: "out",
            place: Some(" 上海 ".into()),
            summary: Some("  ".into()),
            outcome: None,
            follow_up: None,
            follow_up_on: None,
            recommended: false,
            recommended_text: None,
        }
    }

    fn codes(facts: &Facts) -> Vec<(String, &'static str)> {
        facts.faults(day("2024-08-15")).into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn texts_are_trimmed_and_days_lie_in_bounds() {
        let cleaned = facts().cleaned();
        assert_eq!((cleaned.place.as_deref(), cleaned.summary.as_deref()), (Some("上海"), None));
        assert_eq!(codes(&cleaned), []);
        let wrong = Facts { visited_on: day("2024-08-16"), place: Some("长".repeat(201)), ..facts() };
        assert_eq!(codes(&wrong), [("place".to_owned(), "length"), ("visited_on".to_owned(), "in_the_future")]);
        assert_eq!(codes(&Facts { visited_on: NaiveDate::MIN, ..facts() }), [("visited_on".to_owned(), "too_early")]);
        assert_eq!(codes(&Facts { follow_up_on: Some(day("2024-08-13")), ..facts() }), [("follow_up_on".to_owned(), "too_early")]);
        assert_eq!(codes(&Facts { follow_up_on: Some(NaiveDate::MAX), ..facts() }), [("follow_up_on".to_owned(), "too_late")]);
    }

    #[test]
    fn a_counterpart_has_a_name_or_is_a_contact() {
        let one = |contact_id, name: Option<&str>| Counterpart { contact_id, name: name.map(str::to_owned), post: None };
        assert!(counterparts(vec![one(Some(Uuid::nil()), None), one(None, Some("某某"))]).is_ok());
        let faults = counterparts(vec![one(None, Some("某某")), one(None, Some(" "))]).unwrap_err();
        assert_eq!((faults[0].field.as_str(), faults[0].code), ("counterparts[1].name", "required"));
        assert_eq!(counterparts(vec![one(None, Some("某某")); 31]).unwrap_err()[0].field, "counterparts");
    }

    fn actor(role: Role) -> Actor {
        Actor {
            user_id: Uuid::from_u128(1),
            county_id: Uuid::nil(),
            organization_id: Uuid::from_u128(9),
            session_id: Uuid::nil(),
            name: "某某".into(),
            roles: vec![role],
            password_change_required: false,
            acting: None,
        }
    }

    proptest! {
        #[test]
        fn no_text_and_no_day_is_taken_that_cannot_be_kept(text in "\\PC{0,80}", from in -2_000_000i32..2_000_000, ahead in -4_000i64..4_000) {
            let visited_on = NaiveDate::from_num_days_from_ce_opt(from).unwrap_or(NaiveDate::MIN);
            let until = visited_on.checked_add_signed(chrono::Duration::days(ahead));
            let facts = Facts { visited_on, summary: Some(text), follow_up_on: until, ..facts() }.cleaned();
            prop_assert_eq!(facts.clone().cleaned(), facts.clone());
            if facts.faults(day("2024-08-15")).is_empty() {
                prop_assert!(facts.visited_on <= day("2024-08-15") && facts.visited_on.year() >= FIRST_YEAR);
                prop_assert!(facts.follow_up_on.is_none_or(|until| until >= facts.visited_on && until.year() < 2100));
            }
        }

        #[test]
        fn people_stand_once_and_in_their_order(named in proptest::collection::vec(0u128..40, 0..60)) {
            let named: Vec<Uuid> = named.into_iter().map(Uuid::from_u128).collect();
            match people("participant_ids", &named) {
                Ok(people) => {
                    prop_assert!((1..=MOST_PEOPLE).contains(&people.len()));
                    prop_assert_eq!(people.iter().collect::<BTreeSet<_>>().len(), people.len());
                    prop_assert!(named.iter().all(|id| people.contains(id)));
                }
                Err(fault) => {
                    let distinct = named.iter().collect::<BTreeSet<_>>().len();
                    prop_assert!(fault.code == "length" && (distinct == 0 || distinct > MOST_PEOPLE));
                }
            }
        }

        #[test]
        fn a_stranger_only_joins_and_a_reader_does_nothing(author: bool, took_part: bool, ours: bool, archived: bool, open: bool) {
            let me = Uuid::from_u128(1);
            let unit = [Uuid::from_u128(9)];
            let participants = if took_part { vec![me] } else { vec![] };
            let visit = Standing {
                is_archived: archived,
                created_by: Some(if author { me } else { Uuid::from_u128(2) }),
                arranging_organization: Some(if ours { unit[0] } else { Uuid::from_u128(8) }),
                participants: &participants,
                follow_up_is_open: open,
            };
            let may = powers(&actor(Role::Envoy), &unit, visit);
            prop_assert_eq!(may.update, !archived && (author || took_part || ours));
            prop_assert_eq!(may.archive, !archived && author);
            prop_assert_eq!(may.restore, archived && author);
            prop_assert_eq!(may.complete_follow_up, may.update && open);
            for role in [Role::Assessor, Role::Inspector] {
                prop_assert_eq!(powers(&actor(role), &unit, visit), Powers::default());
            }
            let centre = powers(&actor(Role::Center), &[], visit);
            let allowed = if archived { centre.restore } else { centre.update && centre.archive };
            prop_assert!(allowed);
        }
    }
}
