//! The values: a fixed number of statements for all figures together, one a group of sources.
use super::period::{Period, Target, percent, round};
use super::registry::{FIGURES, Figure, PARTS, What};
use super::source::{Reach, Source, unit_name};
use super::sql::Parameters;
use crate::error::{ApiError, ApiResult};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// What is asked: whose figures, at which date, by whom.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub county_id: Uuid,
    /// None, or the root, for the whole county.
    pub organization_id: Option<Uuid>,
    pub as_of: NaiveDate,
    /// Counted from this day on instead of 1 January.
    pub from: Option<NaiveDate>,
    /// The top of what the asker sees, for those who do not see all of the county.
    pub viewer: Option<Uuid>,
    /// Who reads the records; without one those of restricted leads (商业秘密) are not hidden, as values count them.
    pub reader: Option<Uuid>,
}

/// A figure's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Cannot be said: no target, nothing to divide by, no link to that organization.
    Unknown,
    Number(Decimal),
    Table(Vec<(String, Decimal)>),
}

/// A figure, computed.
#[derive(Debug, Clone)]
pub struct Computed {
    pub figure: &'static Figure,
    pub value: Value,
    pub records_count: i64,
    /// The own target of the figure's indicator, with the actual value times 10,000.
    pub target: Option<(Target, i64)>,
}

/// All figures of an organization at a date.
#[derive(Debug, Clone)]
pub struct AllFigures {
    pub organization: Unit,
    pub period: Period,
    pub figures: Vec<Computed>,
    /// The sums that are shown only as parts.
    pub parts: HashMap<&'static str, i64>,
}

/// An organization as the figures need it.
#[derive(Debug, Clone)]
pub struct Unit {
    pub id: Uuid,
    pub parent_id: Option<Uuid>,
    pub name: Option<String>,
    pub kind: String,
    pub zone: Option<String>,
    pub division_code: Option<String>,
}

/// The sources that one statement reads together.
pub(super) const BATCHES: &[&[Source]] = &[
    &[Source::Projects],
    &[Source::FundArrivals],
    &[Source::SigningLeads, Source::EffectiveLeads],
    &[Source::Blockers],
    &[Source::Trips, Source::TripCompanies, Source::EnvoyVisits, Source::PrincipalVisits],
    &[Source::Stays],
    &[Source::Townspeople, Source::Ambassadors, Source::Events, Source::Trainings, Source::HostCompanies, Source::Funds],
];

/// What is needed before any figure: the units, the scope and the bound values. One statement.
pub struct Ground {
    pub organization: Unit,
    pub reach: Reach,
    pub period: Period,
    pub parameters: Parameters,
    /// The zones of the organization's outposts, in the order of the outposts, each with its first outpost.
    pub zones: Vec<(String, Uuid)>,
}

impl Ground {
    pub async fn load<C: ConnectionTrait>(db: &C, asked: Asked) -> ApiResult<Self> {
        // Units hang where they hung at the date asked for.
        let sql = "SELECT o.id, COALESCE((SELECT m.parent_id FROM organization_parents m WHERE m.organization_id = o.id \
            AND m.archived_at IS NULL AND (m.from_on IS NULL OR m.from_on <= $2) ORDER BY m.from_on IS NULL, m.from_on DESC LIMIT 1), o.parent_id) \
            AS parent_id, o.name, o.kind, o.zone, o.division_code, o.archived_at IS NULL AS is_live FROM organizations o \
            WHERE o.county_id = $1 ORDER BY o.id";
        let values = [asked.county_id.into(), asked.as_of.into()];
        let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
        // What an archived unit did counts for the units above it.
        let all: Vec<(bool, Unit)> = rows.iter().map(|row| Ok((row.try_get("", "is_live")?, unit(row)?))).collect::<ApiResult<_>>()?;
        let wanted = asked.organization_id.unwrap_or(asked.county_id);
        let ever_below = subtree(all.iter().map(|(_, unit)| unit), wanted);
        let units: Vec<Unit> = all.into_iter().filter_map(|(is_live, unit)| is_live.then_some(unit)).collect();
        let organization = units.iter().find(|u| u.id == wanted).cloned().ok_or_else(ApiError::not_found)?;
        let below = subtree(&units, wanted);
        let mut zones: Vec<(String, Uuid)> = Vec::new();
        for unit in units.iter().filter(|u| u.kind == "outpost" && below.contains(&u.id)) {
            if let Some(zone) = unit.zone.clone().filter(|zone| !zones.iter().any(|(known, _)| known == zone)) {
                zones.push((zone, unit.id));
            }
        }
        let home = units.iter().find(|u| u.id == asked.county_id).and_then(|u| u.division_code.as_deref()).and_then(home_province);
        let (home, home_short) = home.unwrap_or(("", ""));
        let period = Period::at(asked.as_of);
        let mut parameters = Parameters::default()
            .with("county", asked.county_id)
            .with("viewer", asked.viewer.unwrap_or(asked.county_id))
            .with("reader", asked.reader.unwrap_or_default())
            .with("from", asked.from.unwrap_or(period.from))
            .with("as_of", period.as_of)
            .with("year_end", period.year_end)
            .with("month", period.month)
            .with("home", home)
            .with("home_short", home_short);
        let own = (wanted != asked.county_id).then_some(ever_below);
        for (number, unit) in own.iter().flatten().enumerate() {
            parameters = parameters.with(unit_name(number), *unit);
        }
        let reach = Reach { units: own.map(|units| units.len()), restricted: asked.viewer.is_some(), secretive: asked.reader.is_some() };
        Ok(Self { organization, reach, period, parameters, zones })
    }

    /// The SQL of `WITH … ` for some sources: each as `s_N`.
    pub fn with(&self, backend: DbBackend, sources: &[Source]) -> String {
        Source::with(backend, self.reach, sources)
    }

    /// Whether a source says anything of the organization asked for.
    pub fn tells(&self, source: Source) -> bool {
        self.reach.units.is_none() || source.has_organizations()
    }
}

/// One sum: of a figure's part, or of one group of it.
#[derive(Default, Clone)]
struct Sum {
    weight: i64,
    count: i64,
    groups: BTreeMap<String, i64>,
}

/// All figures, in ten statements.
pub async fn all<C: ConnectionTrait>(db: &C, asked: Asked) -> ApiResult<AllFigures> {
    let ground = Ground::load(db, asked).await?;
    let methods = dictionary(db, asked.county_id, "method").await?;
    let targets = targets(db, &ground, asked).await?;
    let mut sums: HashMap<&'static str, Sum> = HashMap::new();
    for batch in BATCHES {
        sum_up(db, &ground, batch, &mut sums).await?;
    }
    let figures = FIGURES.iter().map(|figure| told(figure, &ground, &sums, &targets, &methods)).collect();
    let parts = PARTS.iter().filter_map(|part| Some((part.key, sums.get(part.key)?.weight))).collect();
    Ok(AllFigures { organization: ground.organization, period: ground.period, figures, parts })
}

async fn sum_up<C: ConnectionTrait>(db: &C, ground: &Ground, batch: &[Source], sums: &mut HashMap<&'static str, Sum>) -> ApiResult<()> {
    let backend = db.get_database_backend();
    let sources: Vec<Source> = batch.iter().copied().filter(|source| ground.tells(*source)).collect();
    let mut selects = Vec::new();
    for figure in FIGURES.iter().chain(PARTS) {
        let What::Sum { parts, .. } = figure.what else { continue };
        for part in parts.iter().filter(|part| sources.contains(&part.source)) {
            let counted = if part.distinct { "COUNT(DISTINCT s.id)" } else { "COUNT(*)" };
            let weight = if part.distinct { counted.to_owned() } else { format!("COALESCE(SUM({}), 0)", part.weight) };
            let (group, by) = part.group.map_or(("NULL", String::new()), |group| (group, format!(" GROUP BY {group}")));
            selects.push(format!(
                "SELECT '{}' AS figure, CAST({group} AS text) AS grp, CAST({weight} AS bigint) AS weight, {counted} AS n FROM {} s WHERE {}{by}",
                figure.key,
                part.source.table(),
                part.condition
            ));
        }
    }
    if selects.is_empty() {
        return Ok(());
    }
    let sql = format!("{} {}", ground.with(backend, &sources), selects.join(" UNION ALL "));
    for row in db.query_all_raw(ground.parameters.bind(backend, &sql)).await? {
        let key: String = row.try_get("", "figure")?;
        let Some(figure) = super::registry::find(&key) else { continue };
        let sum = sums.entry(figure.key).or_default();
        let weight: i64 = row.try_get("", "weight")?;
        sum.weight += weight;
        sum.count += row.try_get::<i64>("", "n")?;
        if let Some(group) = row.try_get::<Option<String>>("", "grp")? {
            *sum.groups.entry(group).or_default() += weight;
        }
    }
    Ok(())
}

fn told(
    figure: &'static Figure,
    ground: &Ground,
    sums: &HashMap<&'static str, Sum>,
    targets: &HashMap<String, Target>,
    methods: &[String],
) -> Computed {
    let sum = |key: &str| sums.get(key);
    let actual_e4 = |key: &str| match super::registry::find(key).map(|f| f.what) {
        Some(What::Sum { per: 10_000, .. }) => sum(key).map(|s| s.weight),
        _ => sum(key).and_then(|s| s.weight.checked_mul(10_000)),
    };
    let (value, records_count) = match figure.what {
        What::Sum { parts, per } => {
            let told = parts.iter().all(|part| ground.tells(part.source));
            let grouped = parts.iter().any(|part| part.group.is_some());
            let nothing = Sum::default();
            let sum = sum(figure.key).unwrap_or(&nothing);
            let share = |weight: i64| (Decimal::from(weight) / Decimal::from(per)).normalize();
            match (told, grouped) {
                (false, _) => (Value::Unknown, 0),
                (true, false) => (Value::Number(share(sum.weight)), sum.count),
                (true, true) => {
                    let groups = listed(figure.key, ground, methods, &sum.groups);
                    (Value::Table(groups.into_iter().map(|(group, weight)| (group, share(weight))).collect()), sum.count)
                }
            }
        }
        What::Ratio { part, whole } => {
            let rate = sum(part).zip(sum(whole)).and_then(|(part, whole)| percent(part.weight, whole.weight));
            (rate.map_or(Value::Unknown, Value::Number), 0)
        }
        What::Ahead { of, indicator } => {
            let months = ground.period.closed_months();
            let ahead = targets.get(indicator).zip(actual_e4(of)).and_then(|(target, actual)| target.ahead_pp(actual, months));
            (ahead.map_or(Value::Unknown, Value::Number), 0)
        }
        What::QuietZones => {
            let quiet = quiet_zones(ground, sum("signed_by_zone").map(|s| &s.groups)).len();
            (Value::Number(Decimal::from(quiet)), i64::try_from(quiet).unwrap_or(0))
        }
    };
    let target = super::registry::indicator(figure.key).and_then(|i| targets.get(i).cloned()).zip(actual_e4(figure.key));
    Computed { figure, value, records_count, target }
}

/// The groups of a table in the order in which people know them, with the zeros that the summary names.
fn listed(key: &str, ground: &Ground, methods: &[String], groups: &BTreeMap<String, i64>) -> Vec<(String, i64)> {
    let order: Vec<String> = match key {
        "signed_by_zone" => ground.zones.iter().map(|(zone, _)| zone.clone()).collect(),
        "signed_by_method" => methods.to_vec(),
        _ => Vec::new(),
    };
    let mut listed: Vec<(String, i64)> = order.iter().map(|name| (name.clone(), groups.get(name).copied().unwrap_or(0))).collect();
    if key != "signed_by_zone" {
        let mut rest: Vec<(String, i64)> = groups.iter().filter(|(name, _)| !order.contains(name)).map(|(n, w)| (n.clone(), *w)).collect();
        rest.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        listed.extend(rest);
    }
    listed
}

/// The zones without a signing, with their outposts.
pub fn quiet_zones(ground: &Ground, signed: Option<&BTreeMap<String, i64>>) -> Vec<(String, Uuid)> {
    let signed = |zone: &str| signed.and_then(|s| s.get(zone)).copied().unwrap_or(0);
    ground.zones.iter().filter(|(zone, _)| signed(zone) == 0).cloned().collect()
}

/// The zones with signings, for the records of the quiet ones. One statement.
pub async fn signed_zones<C: ConnectionTrait>(db: &C, ground: &Ground) -> ApiResult<BTreeMap<String, i64>> {
    let mut sums = HashMap::new();
    sum_up(db, ground, &[Source::Projects], &mut sums).await?;
    Ok(sums.remove("signed_by_zone").map(|sum: Sum| sum.groups).unwrap_or_default())
}

async fn dictionary<C: ConnectionTrait>(db: &C, county_id: Uuid, name: &str) -> ApiResult<Vec<String>> {
    let sql = "SELECT value FROM dictionary_entries WHERE county_id = $1 AND dictionary = $2 AND archived_at IS NULL ORDER BY position, id";
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [county_id.into(), name.into()]);
    db.query_all_raw(statement).await?.iter().map(|row| row.try_get("", "value").map_err(ApiError::from)).collect()
}

async fn targets<C: ConnectionTrait>(db: &C, ground: &Ground, asked: Asked) -> ApiResult<HashMap<String, Target>> {
    let sql = "SELECT * FROM targets WHERE county_id = $1 AND organization_id = $2 AND year = $3 AND archived_at IS NULL";
    let values = [asked.county_id.into(), ground.organization.id.into(), i64::from(asked.as_of.year()).into()];
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
    rows.iter()
        .map(|row| {
            let months: Vec<Option<i64>> = (1..=12).map(|m| row.try_get("", &format!("plan_{m}_ppm"))).collect::<Result<_, _>>()?;
            let plan_ppm = months.into_iter().collect::<Option<Vec<i64>>>().and_then(|months| months.try_into().ok());
            Ok((row.try_get("", "indicator")?, Target { value_e4: row.try_get("", "value_e4")?, plan_ppm }))
        })
        .collect()
}

fn unit(row: &QueryResult) -> ApiResult<Unit> {
    Ok(Unit {
        id: row.try_get("", "id")?,
        parent_id: row.try_get("", "parent_id")?,
        name: row.try_get("", "name")?,
        kind: row.try_get("", "kind")?,
        zone: row.try_get("", "zone")?,
        division_code: row.try_get("", "division_code")?,
    })
}

/// A unit with everything below it.
fn subtree<'a>(units: impl IntoIterator<Item = &'a Unit>, top: Uuid) -> HashSet<Uuid> {
    let units: Vec<&Unit> = units.into_iter().collect();
    let mut found = HashSet::from([top]);
    loop {
        let more: Vec<Uuid> =
            units.iter().filter(|u| !found.contains(&u.id) && u.parent_id.is_some_and(|parent| found.contains(&parent))).map(|u| u.id).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// The province of a division code (GB/T 2260, its first two digits): full name and short name.
pub fn home_province(division_code: &str) -> Option<(&'static str, &'static str)> {
    PROVINCES.iter().find(|(code, ..)| division_code.trim().get(..2) == Some(code)).map(|(_, full, short)| (*full, *short))
}

/// A sum's value in its unit, rounded as shown.
pub fn shown(weight: i64, per: i64) -> Decimal {
    round(Decimal::from(weight) / Decimal::from(per))
}

const PROVINCES: &[(&str, &str, &str)] = &[
    ("11", "北京市", "北京"),
    ("12", "天津市", "天津"),
    ("13", "河北省", "河北"),
    ("14", "山西省", "山西"),
    ("15", "内蒙古自治区", "内蒙古"),
    ("21", "辽宁省", "辽宁"),
    ("22", "吉林省", "吉林"),
    ("23", "黑龙江省", "黑龙江"),
    ("31", "上海市", "上海"),
    ("32", "江苏省", "江苏"),
    ("33", "浙江省", "浙江"),
    ("34", "安徽省", "安徽"),
    ("35", "福建省", "福建"),
    ("36", "江西省", "江西"),
    ("37", "山东省", "山东"),
    ("41", "河南省", "河南"),
    ("42", "湖北省", "湖北"),
    ("43", "湖南省", "湖南"),
    ("44", "广东省", "广东"),
    ("45", "广西壮族自治区", "广西"),
    ("46", "海南省", "海南"),
    ("50", "重庆市", "重庆"),
    ("51", "四川省", "四川"),
    ("52", "贵州省", "贵州"),
    ("53", "云南省", "云南"),
    ("54", "西藏自治区", "西藏"),
    ("61", "陕西省", "陕西"),
    ("62", "甘肃省", "甘肃"),
    ("63", "青海省", "青海"),
    ("64", "宁夏回族自治区", "宁夏"),
    ("65", "新疆维吾尔自治区", "新疆"),
];
