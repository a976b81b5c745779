//! The records behind a number of all teams together between two days: what several teams count stands once, a person's days are added.
use super::dto::{TeamsRecords, TeamsWindowQuery};
use super::numbers::check_window;
use crate::authz::Actor;
use crate::error::{ApiError, ApiResult};
use crate::features::reports::changes::{self, shown};
use crate::features::reports::detail::told;
use crate::features::reports::facts::{Facts, Record};
use crate::features::reports::numbers::{self as keys, DAYS};
use crate::http::{Cursor, Page, page};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::HashMap;
use uuid::Uuid;

/// A record with whether the asker sees one of the teams that count it.
type Seen = (Record, bool);

/// Puts the records of the teams together.
fn together(all: impl Iterator<Item = Seen>, adds: bool) -> Vec<Seen> {
    let mut known: HashMap<Uuid, Seen> = HashMap::new();
    for (record, sees) in all {
        match known.get_mut(&record.id) {
            Some((before, seen)) => {
                before.weight = if adds { before.weight + record.weight } else { record.weight };
                *seen |= sees;
            }
            None => {
                known.insert(record.id, (record, sees));
            }
        }
    }
    let mut records: Vec<Seen> = known.into_values().collect();
    records.sort_by_key(|(record, _)| std::cmp::Reverse((record.day, record.id)));
    records
}

/// A page of the records, the latest first; those of leads or teams that the asker may not see are counted only.
pub async fn records<C: ConnectionTrait>(db: &C, actor: &Actor, key: &str, query: TeamsWindowQuery) -> ApiResult<TeamsRecords> {
    let number = keys::find(key).ok_or_else(ApiError::not_found)?;
    let window = check_window(query.from, query.to)?;
    let limit = page::limit(query.limit)?;
    let after: Option<(Option<NaiveDate>, Uuid)> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let facts = Facts::gather(db, actor.county_id, None, window).await?;
    let visible = actor.visible_organizations(db).await?;
    let of_team = |team: Uuid| {
        let sees = visible.as_ref().is_none_or(|visible| visible.contains(&team));
        let own = facts.numbers(team, window).into_iter().filter(|counted| counted.key == key);
        own.flat_map(|counted| counted.records).map(move |record| (record, sees)).collect::<Vec<_>>()
    };
    let all = together(facts.teams.iter().flat_map(|team| of_team(team.id)), key == DAYS);
    let closed = changes::hidden_leads(db, actor, changes::leads_of(all.iter().map(|(record, _)| record))).await?;
    let is_open = |(record, sees): &Seen| *sees && record.lead_id.is_none_or(|lead| !closed.contains(&lead));
    let (open, hidden): (Vec<Seen>, Vec<Seen>) = all.into_iter().partition(is_open);
    let later = |(record, _): &Seen| after.as_ref().is_none_or(|after| (record.day, record.id) < *after);
    let rows = open.into_iter().filter(later).take(usize::try_from(limit + 1).unwrap_or(usize::MAX)).collect();
    let page = Page::cut(rows, limit, None, |(record, _): &Seen| (record.day, record.id))?;
    Ok(TeamsRecords {
        key: key.into(),
        period_from: window.0,
        period_to: window.1,
        items: page.items.iter().map(|(record, _)| told(record, number.per)).collect(),
        next_cursor: page.next_cursor,
        hidden_count: i64::try_from(hidden.len()).unwrap_or(i64::MAX),
        hidden_weight: shown(hidden.iter().map(|(record, _)| record.weight).sum(), number.per),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_teams_count_stands_once_and_days_are_added() {
        let record = |n: u128, weight| Record {
            kind: "visit".into(),
            id: Uuid::from_u128(n),
            lead_id: None,
            code: None,
            label: None,
            day: None,
            weight,
            group: None,
            entered_at: chrono::DateTime::default(),
        };
        let told = |adds| {
            let all = [(record(1, 2), false), (record(2, 1), true), (record(1, 2), true)];
            together(all.into_iter(), adds).into_iter().map(|(record, sees)| (record.id.as_u128(), record.weight, sees)).collect::<Vec<_>>()
        };
        assert_eq!(told(false), [(2, 1, true), (1, 2, true)]);
        assert_eq!(told(true), [(2, 1, true), (1, 4, true)]);
    }
}
