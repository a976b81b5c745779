//! The cards of recommended records, each as its record tells it. A record that was archived or has become restricted (商业秘密) is not told.
//! A fixed number of statements, however many cards.
use super::kept::{KeptCard, KeptFile};
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::bulletins::domain::yi;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Which recommendations an issue prints.
#[derive(Debug, Clone, Copy)]
pub enum Taken {
    /// Those made after an instant, until another, for the daily issue of a day: what came in at the very time at which the issue before
    /// was drafted is taken too, where that one has not taken it.
    Since((DateTime<Utc>, DateTime<Utc>), NaiveDate),
    /// Those made on these days.
    On(NaiveDate, NaiveDate),
}

/// How long a recommendation may be on its way into the database.
const GRACE: Duration = Duration::hours(1);
/// The most cards of an issue.
const MOST: usize = 300;

/// A recommendation.
struct Pick {
    id: Uuid,
    subject_id: Uuid,
    words: Option<String>,
    file: Option<KeptFile>,
}

/// A record as its card tells it.
struct Told {
    title: String,
    day: NaiveDate,
    place: Option<String>,
    counterparts: Vec<String>,
    words: String,
    leaders: Vec<String>,
    organizations: Vec<String>,
}

/// The cards, by unit and day.
pub async fn collect<C: ConnectionTrait>(db: &C, county_id: Uuid, taken: Taken) -> ApiResult<Vec<KeptCard>> {
    let (condition, values): (&str, Vec<Value>) = match taken {
        Taken::Since((from, to), day) => (
            "p.picked_at > $2 AND p.picked_at <= $3 AND NOT EXISTS (SELECT 1 FROM bulletin_cards k JOIN bulletins b ON b.id = k.bulletin_id \
             WHERE k.pick_id = p.id AND b.kind = 'daily' AND b.archived_at IS NULL AND b.period_from < $4 AND b.picked_to >= p.picked_at)",
            vec![(from - GRACE).into(), to.into(), day.into()],
        ),
        Taken::On(from, to) => ("p.recommended_on >= $2 AND p.recommended_on <= $3", vec![from.into(), to.into()]),
    };
    let text = format!(
        "SELECT p.id, p.subject_type, p.subject_id, p.words, f.id AS file_id, f.name AS file_name, f.media_type FROM bulletin_picks p \
         LEFT JOIN files f ON f.id = p.file_id AND f.archived_at IS NULL WHERE p.county_id = $1 AND p.archived_at IS NULL AND {condition} \
         ORDER BY p.picked_at, p.id LIMIT {MOST}"
    );
    let values = std::iter::once(county_id.into()).chain(values);
    let mut picks: HashMap<String, Vec<Pick>> = HashMap::new();
    for row in sql::rows(db, &text, values).await? {
        picks.entry(row.try_get("", "subject_type")?).or_default().push(pick(&row)?);
    }
    let mut cards = Vec::new();
    for (kind, picks) in picks {
        let ids: Vec<Uuid> = picks.iter().map(|pick| pick.subject_id).collect();
        let told = match kind.as_str() {
            "visit" => visits(db, &ids).await?,
            "trip" => trips(db, &ids).await?,
            "lead" => leads(db, &ids).await?,
            _ => projects(db, &ids).await?,
        };
        cards.extend(join(&kind, picks, told));
    }
    cards.sort_by(|a, b| a.organizations.first().cmp(&b.organizations.first()).then(a.day.cmp(&b.day)).then(a.pick_id.cmp(&b.pick_id)));
    Ok(cards)
}

/// Which of these cards tell of a record that may not be printed any more.
pub async fn closed<C: ConnectionTrait>(db: &C, cards: &[KeptCard]) -> ApiResult<usize> {
    let ids_of = |kind: &str| cards.iter().filter(|card| card.subject_type == kind).map(|card| card.subject_id).collect::<Vec<_>>();
    let (of_visits, of_leads) = (visits(db, &ids_of("visit")).await?, leads(db, &ids_of("lead")).await?);
    let (of_trips, of_projects) = (trips(db, &ids_of("trip")).await?, projects(db, &ids_of("project")).await?);
    let is_open = |card: &&KeptCard| match card.subject_type.as_str() {
        "visit" => of_visits.contains_key(&card.subject_id),
        "lead" => of_leads.contains_key(&card.subject_id),
        "project" => of_projects.contains_key(&card.subject_id),
        // A company that became restricted since is on the card still, and told no more.
        _ => of_trips.get(&card.subject_id).is_some_and(|told| card.counterparts.iter().all(|name| told.counterparts.contains(name))),
    };
    Ok(cards.iter().filter(|card| !is_open(card)).count())
}

fn pick(row: &QueryResult) -> ApiResult<Pick> {
    let file = match row.try_get::<Option<Uuid>>("", "file_id")? {
        Some(id) => Some(KeptFile { id, name: row.try_get("", "file_name")?, content_type: row.try_get("", "media_type")? }),
        None => None,
    };
    Ok(Pick { id: row.try_get("", "id")?, subject_id: row.try_get("", "subject_id")?, words: row.try_get("", "words")?, file })
}

fn join(kind: &str, picks: Vec<Pick>, mut told: HashMap<Uuid, Told>) -> Vec<KeptCard> {
    let card = |pick: Pick| {
        let told = told.remove(&pick.subject_id)?;
        Some(KeptCard {
            pick_id: pick.id,
            subject_type: kind.to_owned(),
            subject_id: pick.subject_id,
            title: told.title,
            day: told.day,
            place: told.place,
            counterparts: told.counterparts,
            generated: pick.words.filter(|words| !words.is_empty()).unwrap_or(told.words),
            edited: None,
            leaders: told.leaders,
            organizations: told.organizations,
            file: pick.file,
            is_hidden: false,
        })
    };
    picks.into_iter().filter_map(card).collect()
}

/// `$1, $2, …`
fn places(count: usize) -> String {
    (1..=count.max(1)).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ")
}

/// The rows of a statement in which `{ids}` stands for the ids.
async fn of<C: ConnectionTrait>(db: &C, text: &str, ids: &[Uuid]) -> ApiResult<Vec<QueryResult>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let values: Vec<Value> = ids.iter().map(|id| (*id).into()).collect();
    Ok(sql::rows(db, &text.replace("{ids}", &places(ids.len())), values).await?)
}

/// The first of these texts that holds something.
fn first_said(texts: [Option<String>; 2]) -> String {
    texts.into_iter().flatten().find(|text| !text.trim().is_empty()).unwrap_or_default()
}

fn push(all: &mut Vec<String>, one: Option<String>) {
    if let Some(one) = one.filter(|one| !one.is_empty() && !all.contains(one)) {
        all.push(one);
    }
}

async fn visits<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Told>> {
    let text = "SELECT v.id, v.visited_on, v.direction, v.place, v.summary, v.outcome, c.name AS company, o.name AS unit FROM visits v \
        JOIN companies c ON c.id = v.company_id LEFT JOIN organizations o ON o.id = v.arranging_organization_id LEFT JOIN leads l ON l.id = v.lead_id \
        WHERE v.id IN ({ids}) AND v.archived_at IS NULL AND (l.id IS NULL OR l.is_restricted = FALSE)";
    let mut told = HashMap::new();
    for row in of(db, text, ids).await? {
        let company: String = row.try_get("", "company")?;
        let act = if row.try_get::<String>("", "direction")? == "in" { "接待" } else { "拜访" };
        let mut organizations = Vec::new();
        push(&mut organizations, row.try_get("", "unit")?);
        let one = Told {
            title: format!("{act}{company}"),
            day: row.try_get("", "visited_on")?,
            place: row.try_get("", "place")?,
            counterparts: Vec::new(),
            words: first_said([row.try_get("", "summary")?, row.try_get("", "outcome")?]),
            leaders: Vec::new(),
            organizations,
        };
        told.insert(row.try_get("", "id")?, one);
    }
    let people = "SELECT p.visit_id, u.name, o.name AS unit, EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'leader') AS leads \
        FROM visit_participants p JOIN users u ON u.id = p.user_id JOIN organizations o ON o.id = u.organization_id \
        WHERE p.visit_id IN ({ids}) ORDER BY p.visit_id, p.position";
    for row in of(db, people, ids).await? {
        let Some(one) = told.get_mut(&row.try_get::<Uuid>("", "visit_id")?) else { continue };
        if row.try_get("", "leads")? {
            push(&mut one.leaders, row.try_get("", "name")?);
        }
        push(&mut one.organizations, row.try_get("", "unit")?);
    }
    let others = "SELECT p.visit_id, COALESCE(p.name, c.name) AS name, COALESCE(p.post, c.title) AS post FROM visit_counterparts p \
        LEFT JOIN contacts c ON c.id = p.contact_id WHERE p.visit_id IN ({ids}) ORDER BY p.visit_id, p.position";
    for row in of(db, others, ids).await? {
        let Some(one) = told.get_mut(&row.try_get::<Uuid>("", "visit_id")?) else { continue };
        let (name, post): (Option<String>, Option<String>) = (row.try_get("", "name")?, row.try_get("", "post")?);
        let said = name.map(|name| format!("{name}{}", post.map(|post| format!("（{post}）")).unwrap_or_default()));
        push(&mut one.counterparts, said);
    }
    Ok(told)
}

async fn trips<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Told>> {
    let text = "SELECT t.id, t.start_on, t.destination, t.purpose, t.result, u.name AS leader, o.name AS unit FROM trips t \
        JOIN users u ON u.id = t.leader_id LEFT JOIN organizations o ON o.id = COALESCE(t.organization_id, u.organization_id) \
        WHERE t.id IN ({ids}) AND t.archived_at IS NULL";
    let mut told = HashMap::new();
    for row in of(db, text, ids).await? {
        let (leader, place): (String, Option<String>) = (row.try_get("", "leader")?, row.try_get("", "destination")?);
        let mut organizations = Vec::new();
        push(&mut organizations, row.try_get("", "unit")?);
        let one = Told {
            title: format!("{leader}带队赴{}招商", place.as_deref().unwrap_or("外地")),
            day: row.try_get("", "start_on")?,
            place,
            counterparts: Vec::new(),
            words: first_said([row.try_get("", "result")?, row.try_get("", "purpose")?]),
            leaders: vec![leader],
            organizations,
        };
        told.insert(row.try_get("", "id")?, one);
    }
    // 商业秘密: a company with a restricted lead is not named, as no visit for such a lead is.
    let companies = "SELECT p.trip_id, c.name FROM trip_companies p JOIN companies c ON c.id = p.company_id \
        WHERE p.trip_id IN ({ids}) AND p.archived_at IS NULL AND NOT EXISTS (SELECT 1 FROM leads l WHERE l.company_id = p.company_id \
        AND l.is_restricted = TRUE AND l.archived_at IS NULL) ORDER BY p.trip_id, p.position";
    for row in of(db, companies, ids).await? {
        if let Some(one) = told.get_mut(&row.try_get::<Uuid>("", "trip_id")?) {
            push(&mut one.counterparts, row.try_get("", "name")?);
        }
    }
    Ok(told)
}

async fn leads<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Told>> {
    let text = "SELECT l.id, COALESCE(l.name, c.name) AS title, c.name AS company, l.reported_on AS day, l.expected_investment_yuan AS amount, \
        o.name AS unit, u.name AS leader FROM leads l JOIN companies c ON c.id = l.company_id \
        LEFT JOIN organizations o ON o.id = l.reporting_organization_id LEFT JOIN users u ON u.id = l.lead_leader_id \
        WHERE l.id IN ({ids}) AND l.archived_at IS NULL AND l.is_restricted = FALSE";
    simple(of(db, text, ids).await?, |amount| match amount {
        Some(yuan) => format!("新增招商线索，预计投资{}。", yi(yuan)),
        None => "新增招商线索。".to_owned(),
    })
}

async fn projects<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> ApiResult<HashMap<Uuid, Told>> {
    let text = "SELECT p.id, p.name AS title, c.name AS company, p.signed_on AS day, p.total_investment_yuan AS amount, o.name AS unit, \
        u.name AS leader FROM projects p JOIN companies c ON c.id = p.company_id \
        LEFT JOIN organizations o ON o.id = p.introducing_organization_id LEFT JOIN users u ON u.id = p.sponsor_id \
        WHERE p.id IN ({ids}) AND p.archived_at IS NULL";
    simple(of(db, text, ids).await?, |amount| format!("项目签约，总投资{}。", yi(amount.unwrap_or_default())))
}

/// Leads and projects: title, company, day, amount, unit and leader.
fn simple(rows: Vec<QueryResult>, words: impl Fn(Option<i64>) -> String) -> ApiResult<HashMap<Uuid, Told>> {
    let mut told = HashMap::new();
    for row in rows {
        let (mut counterparts, mut leaders, mut organizations) = (Vec::new(), Vec::new(), Vec::new());
        push(&mut counterparts, row.try_get("", "company")?);
        push(&mut leaders, row.try_get("", "leader")?);
        push(&mut organizations, row.try_get("", "unit")?);
        let words = words(row.try_get("", "amount")?);
        let (title, day) = (row.try_get("", "title")?, row.try_get("", "day")?);
        told.insert(row.try_get("", "id")?, Told { title, day, place: None, counterparts, words, leaders, organizations });
    }
    Ok(told)
}
