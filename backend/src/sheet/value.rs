//! What a cell holds once it is read, in the form in which it is kept.
use chrono::NaiveDate;
use sea_orm::sea_query;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A cell's value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    Null,
    Text(Box<str>),
    Date(NaiveDate),
    Int(i64),
    Bool(bool),
    Id(Uuid),
    /// People, in the order written.
    Ids(Box<[Uuid]>),
    /// Words, in the order written.
    Words(Box<[String]>),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into().into_boxed_str())
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_id(&self) -> Option<Uuid> {
        match self {
            Self::Id(id) => Some(*id),
            _ => None,
        }
    }

    pub fn as_date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }

    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    pub fn as_words(&self) -> &[String] {
        match self {
            Self::Words(words) => words,
            _ => &[],
        }
    }

    pub fn as_ids(&self) -> &[Uuid] {
        match self {
            Self::Ids(ids) => ids,
            _ => &[],
        }
    }

    /// Whether two cells hold the same: texts by their folded form, people as a set.
    pub fn same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a == b || crate::text::fold(a) == crate::text::fold(b),
            (Self::Ids(a), Self::Ids(b)) => {
                let (mut a, mut b) = (a.to_vec(), b.to_vec());
                a.sort_unstable();
                b.sort_unstable();
                a == b
            }
            (Self::Words(a), Self::Null) | (Self::Null, Self::Words(a)) => a.is_empty(),
            (Self::Ids(a), Self::Null) | (Self::Null, Self::Ids(a)) => a.is_empty(),
            _ => self == other,
        }
    }

    /// A text that is the same for cells that are the same: part of a natural key.
    pub fn key(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => crate::text::fold(text),
            Self::Date(date) => date.to_string(),
            Self::Int(number) => number.to_string(),
            Self::Bool(flag) => flag.to_string(),
            Self::Id(id) => id.simple().to_string(),
            Self::Ids(ids) => {
                let mut ids: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
                ids.sort_unstable();
                ids.join(",")
            }
            Self::Words(words) => words.join("、"),
        }
    }

    /// As a bound value for a table's column; people and words are kept elsewhere.
    pub fn bound(&self, column: &super::Column) -> sea_query::Value {
        use super::Kind::*;
        match (self, column.kind) {
            (Self::Text(text), _) => Some(text.to_string()).into(),
            (Self::Date(date), _) => Some(*date).into(),
            (Self::Int(number), _) => Some(*number).into(),
            (Self::Bool(flag), _) => Some(*flag).into(),
            (Self::Id(id), _) => Some(*id).into(),
            (_, Date | Month) => None::<NaiveDate>.into(),
            (_, Money | Count | Year | TargetValue | PlanShare) => None::<i64>.into(),
            (_, YesNo) => None::<bool>.into(),
            (_, One(_)) => None::<Uuid>.into(),
            _ => None::<String>.into(),
        }
    }

    /// For the audit: as JSON, phones masked.
    pub fn told(&self, column: &super::Column) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Text(text) if matches!(column.kind, super::Kind::Phone) => crate::text::mask_phone(text).into(),
            Self::Text(text) => text.as_ref().into(),
            Self::Date(date) => date.to_string().into(),
            Self::Int(number) => (*number).into(),
            Self::Bool(flag) => (*flag).into(),
            Self::Id(id) => id.to_string().into(),
            Self::Ids(ids) => ids.iter().map(Uuid::to_string).collect::<Vec<_>>().into(),
            Self::Words(words) => words.to_vec().into(),
        }
    }
}
