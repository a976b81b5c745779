//! What was entered of teams in a span of days, gathered in four statements however many teams and months there are, and the numbers that
//! it makes for any period within the span. Value and records come from the same rows, so the records' weights always sum to the value.
use super::domain::{Span, halves};
use super::numbers::{self as keys, NUMBERS};
use crate::error::ApiResult;
use crate::features::figures::sql::Parameters;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Two days, both included.
pub type Window = (NaiveDate, NaiveDate);

/// A team (驻外招商组).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub id: Uuid,
    pub name: String,
    pub zone: Option<String>,
}

/// Somebody who belonged to a team, from–to.
#[derive(Debug, Clone)]
struct Member {
    team: Uuid,
    user_id: Uuid,
    name: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// Days somebody of a team was stationed.
#[derive(Debug, Clone)]
struct Stayed {
    team: Uuid,
    user_id: Uuid,
    span: Span,
    entered_at: DateTime<Utc>,
}

/// A visit that belongs to a team.
#[derive(Debug, Clone)]
struct Visited {
    record: Record,
    team: Uuid,
    is_out: bool,
    has_outcome: bool,
    by_envoy: bool,
    company_id: Uuid,
}

/// A lead, a progress record or a project, under the number that counts it.
#[derive(Debug, Clone)]
struct Counting {
    key: String,
    team: Uuid,
    record: Record,
    /// Of a project that was terminated: from then on it counts no more.
    ended: Option<Option<NaiveDate>>,
}

/// One record behind a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub kind: String,
    pub id: Uuid,
    /// The lead of which it tells, which may be restricted (商业秘密).
    pub lead_id: Option<Uuid>,
    pub code: Option<String>,
    pub label: Option<String>,
    pub day: Option<NaiveDate>,
    pub weight: i64,
    /// Its group, where the number is a table.
    pub group: Option<String>,
    /// When it was entered or changed last.
    pub entered_at: DateTime<Utc>,
}

/// A number, counted.
#[derive(Debug, Clone)]
pub struct Counted {
    pub key: &'static str,
    pub records: Vec<Record>,
}

impl Counted {
    pub fn weight(&self) -> i64 {
        self.records.iter().map(|record| record.weight).sum()
    }
}

/// Everything that was entered of some teams in a span of days.
#[derive(Debug, Default)]
pub struct Facts {
    pub teams: Vec<Team>,
    members: Vec<Member>,
    stays: Vec<Stayed>,
    visits: Vec<Visited>,
    rows: Vec<Counting>,
}

/// The teams asked for; one, or all of the county.
const TEAMS: &str = "team (id) AS (SELECT id FROM organizations WHERE county_id = :county AND kind = 'outpost'";
/// The visits that belong to a team: it arranged them, or one of its people of that day took part.
const TOUCHED: &str = "touched (team, visit) AS (SELECT v.arranging_organization_id, v.id FROM visits v JOIN team t \
    ON t.id = v.arranging_organization_id WHERE v.visited_on >= :from AND v.visited_on <= :to \
    UNION SELECT g.organization_id, x.visit_id FROM postings g JOIN team t ON t.id = g.organization_id \
    JOIN visit_participants x ON x.user_id = g.user_id WHERE g.archived_at IS NULL AND x.visited_on >= :from AND x.visited_on <= :to \
    AND (g.from_on IS NULL OR g.from_on <= x.visited_on) AND (g.to_on IS NULL OR g.to_on >= x.visited_on))";
const VISITS: &str = "SELECT k.team, v.id, v.visited_on, v.direction, v.company_id, c.name, v.updated_at, \
    (v.outcome IS NOT NULL AND v.outcome <> '') AS told, EXISTS (SELECT 1 FROM visit_participants p JOIN postings e ON e.user_id = p.user_id \
    AND e.archived_at IS NULL AND (e.from_on IS NULL OR e.from_on <= v.visited_on) AND (e.to_on IS NULL OR e.to_on >= v.visited_on) \
    JOIN organizations o ON o.id = e.organization_id AND o.kind = 'outpost' WHERE p.visit_id = v.id) AS by_envoy \
    FROM touched k JOIN visits v ON v.id = k.visit JOIN companies c ON c.id = v.company_id WHERE v.archived_at IS NULL \
    ORDER BY v.visited_on DESC, v.id DESC";
const STAYS: &str = "SELECT g.organization_id AS team, s.user_id, s.start_on, s.end_on, s.period, g.from_on, g.to_on, s.updated_at \
    FROM stays s JOIN postings g ON g.user_id = s.user_id AND g.archived_at IS NULL JOIN team t ON t.id = g.organization_id \
    WHERE s.county_id = :county AND s.archived_at IS NULL AND s.status = 'stationed' AND s.start_on <= :to AND s.end_on >= :from";
const PEOPLE: &str = "SELECT o.id AS team, o.name AS team_name, o.zone, o.archived_at IS NOT NULL AS gone, g.user_id, u.name, g.from_on, g.to_on \
    FROM organizations o JOIN team t ON t.id = o.id LEFT JOIN postings g ON g.organization_id = o.id AND g.archived_at IS NULL \
    AND (g.from_on IS NULL OR g.from_on <= :to) AND (g.to_on IS NULL OR g.to_on >= :from) LEFT JOIN users u ON u.id = g.user_id \
    ORDER BY o.created_at, o.id, u.name, g.user_id";
const LEAD_WORDS: &str = "l.id AS lead_id, l.code, COALESCE(l.name, (SELECT c.name FROM companies c WHERE c.id = l.company_id)) AS label";
const NOT_ENDED: &str = "FALSE AS ended, CAST(NULL AS text) AS ended_on";

impl Facts {
    /// Gathers what was entered of a team, or of all teams of the county, in a span of days.
    pub async fn gather<C: ConnectionTrait>(db: &C, county_id: Uuid, team: Option<Uuid>, (from, to): Window) -> ApiResult<Self> {
        let backend = db.get_database_backend();
        let one = if team.is_some() { " AND id = :team" } else { "" };
        let parameters = Parameters::default().with("county", county_id).with("team", team.unwrap_or_default()).with("from", from).with("to", to);
        let ask = async |more: &str, select: &str| -> ApiResult<Vec<QueryResult>> {
            let text = format!("WITH {TEAMS}{one}){more} {select}");
            Ok(db.query_all_raw(parameters.bind(backend, &text)).await?)
        };
        let mut facts = Self::default();
        for row in ask("", PEOPLE).await? {
            facts.add_person(&row)?;
        }
        facts.stays = ask("", STAYS).await?.iter().filter_map(|row| stayed(row).transpose()).collect::<ApiResult<_>>()?;
        facts.visits = ask(&format!(", {TOUCHED}"), VISITS).await?.iter().map(visited).collect::<ApiResult<_>>()?;
        facts.rows = ask("", &countings()).await?.iter().map(counting).collect::<ApiResult<_>>()?;
        Ok(facts)
    }

    fn add_person(&mut self, row: &QueryResult) -> ApiResult<()> {
        let id: Uuid = row.try_get("", "team")?;
        let user: Option<Uuid> = row.try_get("", "user_id")?;
        // A team that was dissolved is told where somebody belonged to it in those days.
        if row.try_get::<bool>("", "gone")? && user.is_none() {
            return Ok(());
        }
        if self.teams.last().is_none_or(|team| team.id != id) {
            let name: Option<String> = row.try_get("", "team_name")?;
            self.teams.push(Team { id, name: name.unwrap_or_default(), zone: row.try_get("", "zone")? });
        }
        if let Some(user_id) = user {
            let (from, to) = (row.try_get("", "from_on")?, row.try_get("", "to_on")?);
            self.members.push(Member { team: id, user_id, name: row.try_get("", "name")?, from, to });
        }
        Ok(())
    }

    /// Everybody who belonged to a team in a period, with the halves of days stationed.
    pub fn people(&self, team: Uuid, (from, to): Window) -> Vec<Record> {
        let mut spans: HashMap<Uuid, (Vec<Span>, DateTime<Utc>)> = HashMap::new();
        for stay in self.stays.iter().filter(|stay| stay.team == team && stay.span.first <= to && stay.span.last >= from) {
            let (own, entered) = spans.entry(stay.user_id).or_default();
            own.push(stay.span);
            *entered = stay.entered_at.max(*entered);
        }
        let belongs = |m: &&Member| m.team == team && m.from.is_none_or(|first| first <= to) && m.to.is_none_or(|last| last >= from);
        let mut people: Vec<Record> = Vec::new();
        for member in self.members.iter().filter(belongs) {
            if people.iter().any(|known| known.id == member.user_id) {
                continue;
            }
            let (own, entered_at) = spans.get(&member.user_id).cloned().unwrap_or_default();
            let weight = halves(&own, from, to);
            let label = Some(member.name.clone());
            people.push(Record {
                kind: "person".into(),
                id: member.user_id,
                lead_id: None,
                code: None,
                label,
                day: None,
                weight,
                group: None,
                entered_at,
            });
        }
        people.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.label.cmp(&b.label)).then_with(|| a.id.cmp(&b.id)));
        people
    }

    /// The numbers of a team in a period, in the order of [`NUMBERS`].
    pub fn numbers(&self, team: Uuid, window: Window) -> Vec<Counted> {
        let people = self.people(team, window);
        NUMBERS.iter().map(|number| Counted { key: number.key, records: self.records(number.key, team, window, &people) }).collect()
    }

    fn records(&self, key: &'static str, team: Uuid, window: Window, people: &[Record]) -> Vec<Record> {
        let visits = |takes: fn(&Visited) -> bool| {
            let own = self.visits.iter().filter(move |visit| visit.team == team && within(&visit.record, window));
            own.filter(move |visit| takes(visit)).map(|visit| visit.record.clone()).collect()
        };
        match key {
            keys::DAYS => people.iter().filter(|person| person.weight > 0).cloned().collect(),
            keys::QUIET_PEOPLE => people.iter().filter(|person| person.weight == 0).map(|p| Record { weight: 1, ..p.clone() }).collect(),
            keys::VISITS => visits(|visit| visit.is_out),
            keys::RECEPTIONS => visits(|visit| !visit.is_out),
            keys::WITHOUT_OUTCOME => visits(|visit| !visit.has_outcome),
            keys::COMPANIES => self.companies(team, window),
            _ => {
                let live = |row: &&Counting| row.ended.is_none_or(|on| on.is_some_and(|on| on > window.1));
                let own = self.rows.iter().filter(|row| row.key == key && row.team == team && within(&row.record, window));
                own.filter(live).map(|row| row.record.clone()).collect()
            }
        }
    }

    /// Distinct companies of outgoing visits with an envoy, each with its latest day.
    fn companies(&self, team: Uuid, window: Window) -> Vec<Record> {
        let mut companies: BTreeMap<Uuid, Record> = BTreeMap::new();
        for visit in self.visits.iter().filter(|v| v.team == team && v.is_out && v.by_envoy && within(&v.record, window)) {
            let record = Record { kind: "company".into(), id: visit.company_id, ..visit.record.clone() };
            let known = companies.entry(visit.company_id).or_insert_with(|| record.clone());
            known.entered_at = known.entered_at.max(record.entered_at);
        }
        let mut companies: Vec<Record> = companies.into_values().collect();
        companies.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| b.id.cmp(&a.id)));
        companies
    }
}

fn within(record: &Record, (from, to): Window) -> bool {
    record.day.is_some_and(|day| from <= day && day <= to)
}

/// Leads, progress records and projects, each under its number.
fn countings() -> String {
    let ours = "(t.id = l.reporting_organization_id OR t.id = l.responsible_organization_id)";
    [
        format!(
            "SELECT '{}' AS key, t.id AS team, 'lead' AS type, l.id, {LEAD_WORDS}, l.reported_on AS day, l.updated_at, {NOT_ENDED} FROM leads l \
             JOIN team t ON t.id = l.reporting_organization_id WHERE l.archived_at IS NULL AND l.reported_on >= :from AND l.reported_on <= :to",
            keys::REPORTED
        ),
        format!(
            "SELECT '{}' AS key, t.id AS team, 'lead' AS type, l.id, {LEAD_WORDS}, l.effective_on AS day, l.updated_at, {NOT_ENDED} FROM leads l \
             JOIN team t ON {ours} WHERE l.county_id = :county AND l.archived_at IS NULL AND l.effective_on >= :from AND l.effective_on <= :to \
             AND l.reporting_organization_id IN (SELECT x.id FROM organizations x WHERE x.county_id = :county AND x.kind = 'outpost')",
            keys::EFFECTIVE
        ),
        format!(
            "SELECT '{}' AS key, t.id AS team, 'lead_progress_record' AS type, r.id, {LEAD_WORDS}, r.on_day AS day, r.updated_at, {NOT_ENDED} \
             FROM leads l JOIN team t ON {ours} JOIN lead_progress_records r ON r.lead_id = l.id WHERE l.county_id = :county \
             AND l.archived_at IS NULL AND r.archived_at IS NULL AND r.on_day >= :from AND r.on_day <= :to",
            keys::PROGRESS
        ),
        format!(
            "SELECT '{}' AS key, t.id AS team, 'project' AS type, p.id, CAST(NULL AS uuid) AS lead_id, p.code, p.name AS label, p.signed_on AS day, \
             p.updated_at, p.status = 'terminated' AS ended, CAST(p.terminated_on AS text) AS ended_on FROM projects p \
             JOIN team t ON t.id = p.introducing_organization_id WHERE p.archived_at IS NULL AND p.signed_on >= :from AND p.signed_on <= :to \
             ORDER BY 8 DESC, 4 DESC",
            keys::SIGNINGS
        ),
    ]
    .join(" UNION ALL ")
}

fn stayed(row: &QueryResult) -> ApiResult<Option<Stayed>> {
    let (start, end): (NaiveDate, NaiveDate) = (row.try_get("", "start_on")?, row.try_get("", "end_on")?);
    let (from, to): (Option<NaiveDate>, Option<NaiveDate>) = (row.try_get("", "from_on")?, row.try_get("", "to_on")?);
    let (first, last) = (from.map_or(start, |from| from.max(start)), to.map_or(end, |to| to.min(end)));
    let period: String = row.try_get("", "period")?;
    let span = Span { first, last, morning: period != "afternoon", afternoon: period != "morning" };
    let stay = Stayed { team: row.try_get("", "team")?, user_id: row.try_get("", "user_id")?, span, entered_at: row.try_get("", "updated_at")? };
    Ok((first <= last).then_some(stay))
}

fn visited(row: &QueryResult) -> ApiResult<Visited> {
    let record = Record {
        kind: "visit".into(),
        id: row.try_get("", "id")?,
        lead_id: None,
        code: None,
        label: Some(row.try_get("", "name")?),
        day: Some(row.try_get("", "visited_on")?),
        weight: 1,
        group: None,
        entered_at: row.try_get("", "updated_at")?,
    };
    Ok(Visited {
        record,
        team: row.try_get("", "team")?,
        is_out: row.try_get::<String>("", "direction")? == "out",
        has_outcome: row.try_get("", "told")?,
        by_envoy: row.try_get("", "by_envoy")?,
        company_id: row.try_get("", "company_id")?,
    })
}

fn counting(row: &QueryResult) -> ApiResult<Counting> {
    let ended_on: Option<String> = row.try_get("", "ended_on")?;
    let record = Record {
        kind: row.try_get("", "type")?,
        id: row.try_get("", "id")?,
        lead_id: row.try_get("", "lead_id")?,
        code: row.try_get("", "code")?,
        label: row.try_get("", "label")?,
        day: Some(row.try_get("", "day")?),
        weight: 1,
        group: None,
        entered_at: row.try_get("", "updated_at")?,
    };
    let ended = row.try_get::<bool>("", "ended")?.then(|| ended_on.and_then(|day| day.parse().ok()));
    Ok(Counting { key: row.try_get("", "key")?, team: row.try_get("", "team")?, record, ended })
}
