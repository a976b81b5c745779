//! What the API tells of figures.
use super::compute::{AllFigures, Computed, Value};
use super::period::round;
use super::registry::{FIGURES, What, find};
use crate::context::{Language, RequestContext};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde::{Deserialize, Serialize as SerializeDerive};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A decimal told as a JSON number, digit for digit: it never passes through a float.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = serde_json::value::RawValue::from_string(self.0.normalize().to_string()).map_err(serde::ser::Error::custom)?;
        digits.serialize(serializer)
    }
}

/// A value as JSON: a number, null, or `{group: number}`.
#[derive(Debug, Clone)]
pub struct Told(pub Value);

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Value::Unknown => serializer.serialize_none(),
            Value::Number(number) => Number(*number).serialize(serializer),
            Value::Table(groups) => {
                let mut map = serializer.serialize_map(Some(groups.len()))?;
                for (group, number) in groups {
                    map.serialize_entry(group, &Number(*number))?;
                }
                map.end()
            }
        }
    }
}

/// Whose figures, and at which date.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FiguresQuery {
    /// The date all figures stand at; today where absent; may lie ahead.
    #[param(example = "2024-10-31")]
    pub as_of: Option<NaiveDate>,
    /// An organization, with everything below it; the whole county where absent.
    pub organization_id: Option<Uuid>,
}

/// The records of one figure.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RecordsQuery {
    /// The date all figures stand at; today where absent; may lie ahead.
    #[param(example = "2024-10-31")]
    pub as_of: Option<NaiveDate>,
    /// An organization, with everything below it; the whole county where absent.
    pub organization_id: Option<Uuid>,
    /// Only one group of a figure that is a table.
    pub group: Option<String>,
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// The organization that figures are told of.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct FigureOrganization {
    pub id: Uuid,
    pub name: Option<String>,
    pub kind: String,
}

/// The own target of a figure's indicator.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct FigureTarget {
    /// In the figure's unit.
    #[schema(value_type = f64)]
    pub value: Number,
    /// Actual ÷ target × 100; null where the target is 0.
    #[schema(value_type = Option<f64>)]
    pub completion_pct: Option<Number>,
    /// The planned share at the end of the last closed month, in percent.
    #[schema(value_type = f64)]
    pub schedule_pct: Number,
    /// Completion less schedule, in percentage points.
    #[schema(value_type = Option<f64>)]
    pub ahead_pp: Option<Number>,
}

/// One figure.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct Figure {
    #[schema(example = "signed_ge_1yi")]
    pub key: String,
    #[schema(example = "新签约亿元以上项目")]
    pub label: String,
    #[schema(example = "个")]
    pub unit: String,
    /// Under which heading of the summary it stands.
    #[schema(example = "main")]
    pub section: String,
    /// A number, null (cannot be said), or a table `{group: number}`.
    #[schema(value_type = serde_json::Value, example = 11)]
    pub value: Told,
    /// How the figure is defined.
    pub definition: String,
    /// How many records make it up.
    pub records_count: i64,
    /// Where they are paged through.
    pub records_url: String,
    /// The own target, for figures that have an indicator and an organization that has a target.
    pub target: Option<FigureTarget>,
}

/// All figures of an organization at a date.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct Figures {
    pub as_of: NaiveDate,
    pub organization: FigureOrganization,
    /// The last closed month's end, at which schedules stand; null before January closes.
    pub schedule_as_of: Option<NaiveDate>,
    pub figures: Vec<Figure>,
}

/// One record behind a figure.
#[derive(Debug, Clone, SerializeDerive, ToSchema)]
pub struct FigureRecord {
    /// What it is, such as `project`.
    #[serde(rename = "type")]
    #[schema(example = "project")]
    pub kind: String,
    pub id: Uuid,
    pub code: Option<String>,
    pub label: Option<String>,
    pub date: Option<NaiveDate>,
    /// What it adds to the value.
    #[schema(value_type = f64, example = 1)]
    pub weight: Number,
    /// Its group, where the figure is a table.
    pub group: Option<String>,
}

/// One number that a rate is made of.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct FigurePart {
    pub label: String,
    #[schema(value_type = Option<f64>)]
    pub value: Option<Number>,
    /// The records of that number; null where it is a target or a schedule.
    pub records_url: Option<String>,
}

/// The records of a figure: the weights, those hidden included, sum to the value.
#[derive(Debug, SerializeDerive, ToSchema)]
pub struct FigureRecords {
    pub key: String,
    pub as_of: NaiveDate,
    pub items: Vec<FigureRecord>,
    pub next_cursor: Option<String>,
    /// How many records the asker may not see.
    pub hidden_count: i64,
    /// What those add to the value.
    #[schema(value_type = f64)]
    pub hidden_weight: Number,
    /// For rates: what they are made of, instead of records.
    pub parts: Option<Vec<FigurePart>>,
}

/// One of a pair of words, in the language asked for.
pub fn said(pair: (&'static str, &'static str)) -> String {
    let (zh, en) = pair;
    if RequestContext::current().language == Language::Chinese { zh } else { en }.to_owned()
}

/// The address of a figure's records.
pub fn records_url(key: &str, as_of: NaiveDate, organization_id: Uuid) -> String {
    format!("/api/v1/figures/{key}/records?as_of={as_of}&organization_id={organization_id}")
}

impl Figures {
    pub fn of(all: AllFigures) -> Self {
        let (as_of, organization) = (all.period.as_of, all.organization.id);
        let months = all.period.closed_months();
        let figures = all.figures.into_iter().map(|computed| {
            let figure = computed.figure;
            let target = target_of(&computed, months);
            Figure {
                key: figure.key.into(),
                label: said(figure.label),
                unit: said(figure.unit),
                section: figure.section.into(),
                definition: said(figure.definition),
                records_count: computed.records_count,
                records_url: records_url(figure.key, as_of, organization),
                value: Told(computed.value),
                target,
            }
        });
        let kind = all.organization.kind;
        Self {
            as_of,
            organization: FigureOrganization { id: organization, name: all.organization.name, kind },
            schedule_as_of: all.period.schedule_as_of(),
            figures: figures.collect(),
        }
    }
}

fn target_of(computed: &Computed, closed_months: u32) -> Option<FigureTarget> {
    let (target, actual_e4) = computed.target.as_ref()?;
    Some(FigureTarget {
        value: Number(Decimal::new(target.value_e4, 4)),
        completion_pct: target.completion_pct(*actual_e4).map(round).map(Number),
        schedule_pct: Number(round(target.schedule_pct(closed_months))),
        ahead_pp: target.ahead_pp(*actual_e4, closed_months).map(Number),
    })
}

/// What a rate is made of; none for a figure that has records of its own.
pub fn parts_of(all: &AllFigures, key: &str) -> Option<Vec<FigurePart>> {
    let figure = FIGURES.iter().find(|f| f.key == key)?;
    let (as_of, organization) = (all.period.as_of, all.organization.id);
    let number = |key: &str| match all.figures.iter().find(|f| f.figure.key == key).map(|f| &f.value) {
        Some(Value::Number(number)) => Some(Number(*number)),
        Some(_) => None,
        None => all.parts.get(key).map(|sum| Number(Decimal::new(*sum, 4))),
    };
    let part = |key: &str| {
        let label = find(key).map(|f| format!("{} ({})", said(f.label), said(f.unit))).unwrap_or_default();
        FigurePart { label, value: number(key), records_url: Some(records_url(key, as_of, organization)) }
    };
    match figure.what {
        What::Ratio { part: above, whole } => Some(vec![part(above), part(whole)]),
        What::Ahead { of, .. } => {
            let computed = all.figures.iter().find(|f| f.figure.key == of)?;
            let target = target_of(computed, all.period.closed_months());
            let plain = |words, value| FigurePart { label: said(words), value, records_url: None };
            let (value, schedule, completion) = target.map_or((None, None, None), |t| (Some(t.value), Some(t.schedule_pct), t.completion_pct));
            Some(vec![
                part(of),
                plain(("本单位目标", "Own target"), value),
                plain(("完成率 (%)", "Completion (%)"), completion),
                plain(("时序进度 (%)", "Schedule (%)"), schedule),
            ])
        }
        _ => None,
    }
}
