//! The blocks of a weekly issue (周通报) and of a daily one (双招双引快报): the teams' numbers of the week, and what was recommended.
use super::kept::{KeptBlock, KeptCard, KeptCell, KeptNumber, KeptRow, Origin, digits};
use crate::features::bulletins::domain::{day_text, from_high_to_low};
use crate::features::reports::{EFFECTIVE, PROGRESS, RECEPTIONS, REPORTED, SIGNINGS, VISITS, Values, of_all, of_team};
use crate::http::Reference;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The numbers of a week, with their units.
pub const NUMBERS: &[(&str, &str, &str)] = &[
    (VISITS, "拜访", "次"),
    (RECEPTIONS, "接待", "次"),
    (REPORTED, "新增线索", "条"),
    (EFFECTIVE, "有效线索", "条"),
    (SIGNINGS, "签约", "个"),
    (PROGRESS, "推进记录", "条"),
];
/// What the sentence of an issue without cards says.
const NOTHING: &str = "今日无推荐信息。";

/// What a weekly issue says.
pub fn weekly(teams: &[Reference], values: &Values, (from, to): (NaiveDate, NaiveDate), cards: Vec<KeptCard>) -> Vec<KeptBlock> {
    let value = |key: &str| values.get(key).copied().unwrap_or_default();
    let mut numbers = Vec::new();
    let mut parts = Vec::new();
    for (key, label, unit) in NUMBERS {
        let said = digits(value(&of_all(key)));
        parts.push(format!("{label}{said}{unit}"));
        let url = format!("/api/v1/outposts/numbers/{key}/records?from={from}&to={to}");
        let origin = Origin { key: of_all(key), url: Some(url), of: None };
        numbers.push(KeptNumber { label: (*label).into(), value: said, unit: (*unit).into(), origin });
    }
    let visits: Vec<(String, Decimal)> = teams.iter().map(|team| (team.name.clone(), value(&of_team(team.id, VISITS)))).collect();
    for team in teams.iter().filter(|team| value(&of_team(team.id, VISITS)) > Decimal::ZERO) {
        let said = digits(value(&of_team(team.id, VISITS)));
        numbers.push(KeptNumber { label: format!("{}拜访", team.name), value: said, unit: "次".into(), origin: origin(team, VISITS, (from, to)) });
    }
    let ranked = from_high_to_low("按拜访次数由高到低依次为", "本周无拜访的有", "次", &visits);
    let ranked = if ranked.is_empty() { ranked } else { format!("{ranked}。") };
    let text = format!("本周（{}—{}）各驻外招商组{}。{ranked}", day_text(from), day_text(to), parts.join("、"));
    let columns: Vec<(&str, &str, Option<&str>)> = [("position", "序号", None), ("team", "单位", None)]
        .into_iter()
        .chain(NUMBERS.iter().map(|(key, label, unit)| (*key, *label, Some(*unit))))
        .collect();
    vec![
        KeptBlock::text("summary_text", Some("本周概况"), text, numbers),
        KeptBlock::table("numbers", Some("各组工作情况"), &columns, rows(teams, values, (from, to))),
        KeptBlock::cards("cards", Some("工作动态"), cards),
    ]
}

fn origin(team: &Reference, key: &str, (from, to): (NaiveDate, NaiveDate)) -> Origin {
    let url = format!("/api/v1/outposts/{}/numbers/{key}/records?from={from}&to={to}", team.id);
    Origin { key: of_team(team.id, key), url: Some(url), of: Some(team.id) }
}

/// Teams from high to low by visits, then receptions, and so on.
fn rows(teams: &[Reference], values: &Values, window: (NaiveDate, NaiveDate)) -> Vec<KeptRow> {
    let value = |team: &Reference, key: &str| values.get(&of_team(team.id, key)).copied().unwrap_or_default();
    let mut teams: Vec<&Reference> = teams.iter().collect();
    teams.sort_by_key(|team| NUMBERS.iter().map(|(key, ..)| std::cmp::Reverse(value(team, key))).collect::<Vec<_>>());
    let row = |(at, team): (usize, &Reference)| {
        let numbers = NUMBERS.iter().map(|(key, ..)| KeptCell { text: digits(value(team, key)), origin: Some(origin(team, key, window)) });
        let own = [KeptCell::text((at + 1).to_string()), KeptCell::text(&team.name)];
        KeptRow { organization: Some(team.clone()), cells: own.into_iter().chain(numbers).collect() }
    };
    teams.into_iter().enumerate().map(row).collect()
}

/// What a daily issue says; an empty day says so.
pub fn daily(day: NaiveDate, cards: Vec<KeptCard>) -> Vec<KeptBlock> {
    let text = match cards.len() {
        0 => NOTHING.to_owned(),
        count => format!("{}共推荐信息{count}条。", day_text(day)),
    };
    vec![KeptBlock::text("summary_text", None, text, Vec::new()), KeptBlock::cards("cards", None, cards)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_week_is_told_from_high_to_low_and_an_empty_day_says_so() {
        let team = |n: u128, name: &str| Reference { id: Uuid::from_u128(n), name: name.into() };
        let teams = [team(1, "甲组"), team(2, "乙组"), team(3, "丙组")];
        let values = Values::from([
            (of_all(VISITS), 4.into()),
            (of_team(teams[1].id, VISITS), 3.into()),
            (of_team(teams[2].id, VISITS), 1.into()),
            (of_team(teams[0].id, PROGRESS), 1.into()),
        ]);
        let blocks = weekly(&teams, &values, ("2024-08-12".parse().unwrap(), "2024-08-18".parse().unwrap()), Vec::new());
        let text = blocks[0].printed().unwrap();
        assert!(text.contains("拜访4次、接待0次"), "{text}");
        assert!(text.ends_with("按拜访次数由高到低依次为：乙组3次，丙组1次；本周无拜访的有：甲组。"), "{text}");
        let order: Vec<&str> = blocks[1].rows.iter().map(|row| row.cells[1].text.as_str()).collect();
        assert_eq!(order, ["乙组", "丙组", "甲组"]);
        assert_eq!(daily("2024-08-15".parse().unwrap(), Vec::new())[0].printed(), Some("今日无推荐信息。"));
    }
}
