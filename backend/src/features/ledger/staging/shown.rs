//! A value as people write it in the ledger.
use crate::authz::Role;
use crate::sheet::{Column, Kind, Value};
use rust_decimal::Decimal;

/// A read value as text; names stay names. Phones are masked.
pub fn shown(column: &Column, value: &Value) -> Option<String> {
    let text = match (value, column.kind) {
        (Value::Null | Value::Id(_) | Value::Ids(_), _) => return None,
        (Value::Text(text), Kind::Phone) => crate::text::mask_phone(text),
        (Value::Text(text), Kind::Fixed(words)) => {
            words.iter().find(|(_, kept)| *kept == text.as_ref()).map_or(text.to_string(), |(label, _)| (*label).to_owned())
        }
        (Value::Text(text), _) => text.to_string(),
        (Value::Date(day), Kind::Month) => day.format("%Y-%m").to_string(),
        (Value::Date(day), _) => day.to_string(),
        (Value::Int(number), Kind::Money | Kind::TargetValue | Kind::PlanShare) => Decimal::new(*number, 4).normalize().to_string(),
        (Value::Int(number), _) => number.to_string(),
        (Value::Bool(flag), _) => if *flag { "是" } else { "否" }.to_owned(),
        (Value::Words(words), Kind::Roles) => {
            words.iter().map(|word| Role::parse(word).map_or(word.as_str(), |role| role.label())).collect::<Vec<_>>().join("、")
        }
        (Value::Words(words), _) => words.join("、"),
    };
    Some(text)
}
