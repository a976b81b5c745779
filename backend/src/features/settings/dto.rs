//! What the operations on settings take and give.
use super::entity::Kept;
use super::registry::{Definition, Keeper, Kind, SETTINGS, Unit};
use crate::authz::{Actor, Permission, Role};
use crate::http::{Can, Reference};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// Words in both languages.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BothLanguages {
    pub zh: String,
    pub en: String,
}

impl From<(&'static str, &'static str)> for BothLanguages {
    fn from((zh, en): (&'static str, &'static str)) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// A value: a whole number, or a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum SettingValue {
    Number(i64),
    Word(String),
}

impl SettingValue {
    /// The value as it is kept.
    pub fn text(&self) -> String {
        match self {
            SettingValue::Number(number) => number.to_string(),
            SettingValue::Word(word) => word.clone(),
        }
    }

    fn of(definition: &Definition, text: &str) -> Self {
        match definition.kind {
            Kind::Number { .. } => text.parse().map_or_else(|_| SettingValue::Word(text.to_owned()), SettingValue::Number),
            Kind::Choice(_) | Kind::Timezone => SettingValue::Word(text.to_owned()),
        }
    }
}

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    Number,
    Choice,
    Timezone,
}

/// A value that may be chosen.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SettingChoice {
    pub value: String,
    pub name: BothLanguages,
}

/// A value with the day from which it stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SettingPast {
    pub value: SettingValue,
    pub from_on: NaiveDate,
    #[schema(required)]
    pub reason: Option<String>,
    #[schema(required)]
    pub changed_by: Option<Reference>,
    pub changed_at: DateTime<Utc>,
}

/// A setting with its value of today.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Setting {
    #[schema(example = "first_report_protection_days")]
    pub key: String,
    /// `leads`, `reports`, `meetings`, `evaluation` or `technical`.
    pub group: String,
    pub name: BothLanguages,
    pub meaning: BothLanguages,
    pub kind: SettingKind,
    /// For numbers.
    #[schema(required)]
    pub unit: Option<Unit>,
    #[schema(required)]
    pub least: Option<i64>,
    #[schema(required)]
    pub most: Option<i64>,
    /// For choices; else empty.
    pub choices: Vec<SettingChoice>,
    pub keeper: Keeper,
    pub value: SettingValue,
    pub default: SettingValue,
    /// The day from which the value stands; null where it is the default.
    #[schema(required)]
    pub from_on: Option<NaiveDate>,
    /// Every value set, the latest day first; days to come included.
    pub history: Vec<SettingPast>,
    /// Grows with every change.
    pub version: i64,
    pub can: Can,
}

/// All settings.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Settings {
    pub items: Vec<Setting>,
}

/// A new value of a setting.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SettingIn {
    pub value: SettingValue,
    /// The day from which it stands; today where absent. A day gone by needs a reason.
    pub from_on: Option<NaiveDate>,
    /// Why, such as the number of the paper.
    #[validate(length(max = 200, message = "原因最多 200 个字|A reason has at most 200 characters"))]
    pub reason: Option<String>,
}

/// Whether somebody may set it.
pub fn may_set(actor: &Actor, definition: &Definition) -> bool {
    let keeps = match definition.keeper {
        Keeper::County => actor.is(Role::Center),
        Keeper::Technical => actor.is(Role::SystemAdmin),
        Keeper::Operator => false,
    };
    keeps && actor.may(Permission::SettingsWrite)
}

/// What is needed to tell a setting.
pub struct Telling<'a> {
    pub actor: &'a Actor,
    pub today: NaiveDate,
    /// The time zone that the server was started with.
    pub timezone: &'a str,
}

impl Telling<'_> {
    /// All settings; `kept` are the values set, the latest day first.
    pub fn all(&self, kept: &[Kept]) -> Settings {
        Settings { items: SETTINGS.iter().map(|definition| self.one(definition, kept)).collect() }
    }

    /// One setting.
    pub fn one(&self, definition: &Definition, kept: &[Kept]) -> Setting {
        let set: Vec<&Kept> = kept.iter().filter(|row| row.key == definition.key).collect();
        let own: Vec<&Kept> = set.iter().copied().filter(|row| !row.is_withdrawn).collect();
        let standing = own.iter().find(|row| row.from_on <= self.today);
        let default = match definition.kind {
            Kind::Timezone => SettingValue::Word(self.timezone.to_owned()),
            _ => SettingValue::of(definition, &definition.default_text()),
        };
        let (kind, unit, least, most) = match definition.kind {
            Kind::Number { unit, least, most, .. } => (SettingKind::Number, Some(unit), Some(least), Some(most)),
            Kind::Choice(_) => (SettingKind::Choice, None, None, None),
            Kind::Timezone => (SettingKind::Timezone, None, None, None),
        };
        let choices = match definition.kind {
            Kind::Choice(choices) => choices,
            _ => &[],
        };
        let choice = |(value, zh, en): &super::registry::Choice| SettingChoice { value: (*value).into(), name: (*zh, *en).into() };
        Setting {
            key: definition.key.into(),
            group: definition.group.into(),
            name: definition.name.into(),
            meaning: definition.meaning.into(),
            kind,
            unit,
            least,
            most,
            choices: choices.iter().map(choice).collect(),
            keeper: definition.keeper,
            value: standing.map_or_else(|| default.clone(), |row| SettingValue::of(definition, &row.value)),
            default,
            from_on: standing.map(|row| row.from_on),
            history: own.iter().map(|row| past(definition, row)).collect(),
            version: set.iter().map(|row| row.version).sum(),
            can: Can { update: may_set(self.actor, definition) },
        }
    }
}

fn past(definition: &Definition, row: &Kept) -> SettingPast {
    SettingPast {
        value: SettingValue::of(definition, &row.value),
        from_on: row.from_on,
        reason: row.reason.clone(),
        changed_by: row.changed_by.clone(),
        changed_at: row.changed_at,
    }
}
