//! Amounts as people write them: `12亿`, `3000万`, `1,050.5`, in the unit that the column or the cell says.
use crate::sheet::parse::Raw;
use crate::text::fold;
use rust_decimal::Decimal;
use rust_decimal::prelude::RoundingStrategy;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::ToSchema;

/// The unit of a column of amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LedgerUnit)]
pub enum Unit {
    Yuan,
    WanYuan,
    YiYuan,
    Usd,
    WanUsd,
    YiUsd,
}

/// The words of units, a longer one before those that it ends in.
const WORDS: &[(&str, Unit)] = &[
    ("亿美元", Unit::YiUsd),
    ("亿美金", Unit::YiUsd),
    ("万美元", Unit::WanUsd),
    ("万美金", Unit::WanUsd),
    ("美元", Unit::Usd),
    ("美金", Unit::Usd),
    ("亿元", Unit::YiYuan),
    ("万元", Unit::WanYuan),
    ("亿", Unit::YiYuan),
    ("万", Unit::WanYuan),
    ("元", Unit::Yuan),
];

impl Unit {
    fn factor(self) -> Decimal {
        match self {
            Unit::Yuan | Unit::Usd => Decimal::ONE,
            Unit::WanYuan | Unit::WanUsd => Decimal::from(10_000),
            Unit::YiYuan | Unit::YiUsd => Decimal::from(100_000_000),
        }
    }

    pub fn is_usd(self) -> bool {
        matches!(self, Unit::Usd | Unit::WanUsd | Unit::YiUsd)
    }

    /// The unit that a text names somewhere (`投资额（亿元）`, `单位：万元`): the first one; a bare 万 or 亿 is none.
    pub fn named_in(text: &str) -> Option<Unit> {
        let text = fold(text);
        let full = WORDS.iter().filter(|(word, _)| !matches!(*word, "亿" | "万"));
        let found = full.filter_map(|(word, unit)| text.find(word).map(|at| (at, std::cmp::Reverse(word.len()), *unit)));
        found.min_by_key(|(at, length, _)| (*at, *length)).map(|(_, _, unit)| unit)
    }
}

/// An amount in yuan; none where the cell is no amount, or is in dollars and nobody said the rate. What the cell says of its unit goes
/// before what the column says; dollars are rounded to the yuan.
pub fn yuan(raw: &Raw, unit: Unit, usd_rate: Option<Decimal>) -> Option<Decimal> {
    let (amount, is_usd) = match raw {
        Raw::Number(number) => (crate::sheet::parse::plain(*number)?.checked_mul(unit.factor())?, unit.is_usd()),
        Raw::Text(text) => read(text, unit)?,
        _ => return None,
    };
    if !is_usd {
        return Some(amount);
    }
    Some(amount.checked_mul(usd_rate?)?.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
}

/// A text's amount in yuan or dollars, and whether it is dollars: numbers with their units, added up (`1亿2000万`).
fn read(text: &str, unit: Unit) -> Option<(Decimal, bool)> {
    let text: String = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.replace("人民币", "").replace(['￥', '¥', '$'], "");
    let (mut rest, mut sum, mut currency) = (text.as_str(), Decimal::ZERO, None);
    if rest.is_empty() {
        return None;
    }
    let mut parts = 0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+'))).unwrap_or(rest.len());
        let number = number(&rest[..end])?;
        rest = &rest[end..];
        let said = WORDS.iter().find_map(|(word, unit)| rest.strip_prefix(word).map(|left| (*word, *unit, left)));
        let (factor, is_usd) = match said {
            Some((word, said, left)) => {
                rest = left;
                // 500万 in a column of 万美元 is dollars: a word without its currency leaves the column's.
                (said.factor(), if matches!(word, "亿" | "万") { unit.is_usd() } else { said.is_usd() })
            }
            // Only a number that stands alone takes the column's unit.
            None if rest.is_empty() && parts == 0 => (unit.factor(), unit.is_usd()),
            None => return None,
        };
        if currency.is_some_and(|other| other != is_usd) && !matches!(said, Some(("元", _, _))) {
            return None;
        }
        currency = currency.or(Some(is_usd));
        sum = sum.checked_add(number.checked_mul(factor)?)?;
        parts += 1;
    }
    Some((sum, currency.unwrap_or(false)))
}

fn number(text: &str) -> Option<Decimal> {
    if !crate::sheet::parse::grouped(text) {
        return None;
    }
    let digits = text.replace(',', "");
    let shaped = digits.chars().enumerate().all(|(at, c)| c.is_ascii_digit() || c == '.' || (at == 0 && matches!(c, '-' | '+')));
    if shaped { Decimal::from_str(digits.trim_start_matches('+')).ok() } else { None }
}

/// The unit that numbers of this size are likely in, where nothing tells it: nobody promotes a project of less than a million yuan or
/// more than 500亿.
pub fn guess(numbers: &[f64]) -> Unit {
    let mut sizes: Vec<f64> = numbers.iter().copied().filter(|n| n.is_finite() && *n > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    match sizes.get(sizes.len() / 2) {
        Some(middle) if *middle >= 1_000_000.0 => Unit::Yuan,
        Some(middle) if *middle < 100.0 => Unit::YiYuan,
        _ => Unit::WanYuan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str, unit: Unit) -> Option<String> {
        yuan(&Raw::Text(text.into()), unit, Decimal::from_str("7.1").ok()).map(|yuan| yuan.normalize().to_string())
    }

    #[test]
    fn what_the_cell_says_goes_before_what_the_column_says() {
        for (text, unit, wanted) in [
            ("12亿", Unit::YiYuan, "1200000000"),
            ("1.05亿", Unit::WanYuan, "105000000"),
            ("20.5", Unit::YiYuan, "2050000000"),
            ("1,050.5", Unit::WanYuan, "10505000"),
            ("３０００万元", Unit::YiYuan, "30000000"),
            ("人民币2亿元", Unit::WanYuan, "200000000"),
            ("1亿2000万元", Unit::WanYuan, "120000000"),
            ("500万美元", Unit::YiYuan, "35500000"),
            ("500", Unit::WanUsd, "35500000"),
            ("500万", Unit::Usd, "35500000"),
            ("-3", Unit::WanYuan, "-30000"),
        ] {
            assert_eq!(of(text, unit).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_not_said_exactly_is_no_amount() {
        for text in ["约6.2", "6.2左右", "5-8", "", "亿", "3亿多", "1,23", "面议", "10亿以上", "3 4亿5"] {
            assert_eq!(of(text, Unit::YiYuan), None, "{text}");
        }
        assert_eq!(yuan(&Raw::Text("500万美元".into()), Unit::YiYuan, None), None, "dollars without a rate");
        assert_eq!(yuan(&Raw::Number(0.1 + 0.2), Unit::YiYuan, None), Some(Decimal::from(30_000_000)));
    }

    #[test]
    fn a_unit_is_found_where_people_write_it() {
        assert_eq!(Unit::named_in("投资额（亿元）"), Some(Unit::YiYuan));
        assert_eq!(Unit::named_in("总投资\n(万美元)"), Some(Unit::WanUsd));
        assert_eq!(Unit::named_in("单位：万元、亩"), Some(Unit::WanYuan));
        assert_eq!(Unit::named_in("用地（亩）"), None);
        assert_eq!(guess(&[12.0, 3.5, 1.2]), Unit::YiYuan);
        assert_eq!(guess(&[15_000.0, 8000.0]), Unit::WanYuan);
    }

    proptest! {
        #[test]
        fn any_text_is_an_amount_or_none_without_panic(text in "[0-9.,\\-+亿万元美 约]{0,20}", number in any::<f64>()) {
            for unit in [Unit::Yuan, Unit::YiYuan, Unit::WanUsd] {
                let _ = yuan(&Raw::Text(text.clone().into()), unit, Some(Decimal::from(7)));
                let _ = yuan(&Raw::Number(number), unit, None);
            }
        }

        #[test]
        fn wan_and_yi_agree(amount in 0u32..10_000_000) {
            let wan = of(&amount.to_string(), Unit::WanYuan);
            let yi = of(&Decimal::new(i64::from(amount), 4).to_string(), Unit::YiYuan);
            prop_assert_eq!(wan, yi);
        }
    }
}
