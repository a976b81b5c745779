//! The sources of figures: for each kind of record the rows a figure may count, with the columns its condition speaks of. Parameters:
//! `:county`, `:from` (1 January), `:as_of`, `:year_end`, `:month` (first day of the month of `:as_of`), `:unit_0`… (the units of the
//! organization asked for), `:viewer` (the top of what the asker sees).
use crate::db::dialect;
use sea_orm::DbBackend;

/// A kind of record that figures count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Projects,
    FundArrivals,
    /// Leads that may be signed later in the year.
    SigningLeads,
    /// Leads of outposts certified in the year.
    EffectiveLeads,
    Blockers,
    Trips,
    /// Companies of outgoing visits on trips that a county principal led.
    TripCompanies,
    /// Companies of outgoing visits in which an envoy of that day took part.
    EnvoyVisits,
    /// Companies of visits arranged by an outpost in which a county principal of that day took part.
    PrincipalVisits,
    Stays,
    Townspeople,
    Ambassadors,
    Events,
    Trainings,
    HostCompanies,
    Funds,
}

/// What the asker sees, today.
const VIEWED: &str = "viewed (id) AS (SELECT id FROM organizations WHERE id = :viewer \
    UNION SELECT o.id FROM organizations o JOIN viewed ON o.parent_id = viewed.id)";

/// Whose rows are asked for and who asks.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// How many units the organization was at the date, itself and all below it, bound as [`unit_name`]; none: the whole county.
    pub units: Option<usize>,
    /// The asker sees only what `:viewer` touches.
    pub restricted: bool,
    /// Restricted leads (商业秘密) are hidden from whoever is not named on them (`:reader`).
    pub secretive: bool,
}

/// Whether a lead is no restricted one, or `:reader` is named on it.
const OPEN_TO_READER: &str = "(l.is_restricted = FALSE OR l.owner_id = :reader OR l.lead_leader_id = :reader OR l.created_by = :reader \
    OR EXISTS (SELECT 1 FROM lead_people n WHERE n.lead_id = l.id AND n.user_id = :reader AND n.capacity = 'reader'))";

/// The name of the parameter that holds one of the organization's units.
pub fn unit_name(number: usize) -> String {
    format!("unit_{number}")
}

impl Source {
    /// The name under which `with` makes the source's rows known.
    pub fn table(self) -> String {
        format!("s_{}", self as u8)
    }

    /// `WITH …`: the rows of some sources, each under its [`Source::table`], to which a figure's condition is added.
    pub fn with(backend: DbBackend, reach: Reach, sources: &[Source]) -> String {
        let mut tables = Vec::new();
        // Their ids, not a query for them: so PostgreSQL knows that they are few and looks up what is theirs.
        if let Some(units) = reach.units {
            let units: Vec<String> = (0..units).map(|number| format!("(:{})", unit_name(number))).collect();
            tables.push(format!("sub (id) AS (VALUES {})", units.join(", ")));
        }
        if reach.restricted {
            tables.push(VIEWED.to_owned());
        }
        for source in sources {
            let of = if reach.units.is_some() { source.touched_by("sub") } else { "TRUE".into() };
            let visible = source.visible(reach);
            // Rows that several conditions read are gathered once; where there are very many, each condition reads its own by index.
            let gather = match source {
                Source::EffectiveLeads | Source::FundArrivals | Source::TripCompanies | Source::EnvoyVisits | Source::PrincipalVisits => {
                    "NOT MATERIALIZED "
                }
                _ => "MATERIALIZED ",
            };
            tables.push(format!("{} AS {gather}({})", source.table(), source.rows(backend, &of, &visible, reach)));
        }
        format!("WITH RECURSIVE {}", tables.join(", "))
    }

    /// The type of the records.
    pub fn record_type(self) -> &'static str {
        match self {
            Source::Projects => "project",
            Source::FundArrivals => "fund_arrival",
            Source::SigningLeads | Source::EffectiveLeads | Source::Blockers => "lead",
            Source::Trips => "trip",
            Source::TripCompanies | Source::EnvoyVisits | Source::PrincipalVisits | Source::HostCompanies => "company",
            Source::Stays => "person",
            Source::Townspeople => "townsperson",
            Source::Ambassadors => "ambassador",
            Source::Events => "event",
            Source::Trainings => "training",
            Source::Funds => "fund",
        }
    }

    /// Whether its records are leads.
    pub fn tells_leads(self) -> bool {
        self.record_type() == "lead"
    }

    /// The condition that the asker sees a row.
    fn visible(self, reach: Reach) -> String {
        let conditions =
            [reach.restricted.then(|| self.touched_by("viewed")), (reach.secretive && self.tells_leads()).then(|| OPEN_TO_READER.to_owned())];
        let conditions: Vec<String> = conditions.into_iter().flatten().collect();
        if conditions.is_empty() { "TRUE".into() } else { format!("COALESCE({}, FALSE)", conditions.join(" AND ")) }
    }

    /// Whether its rows belong to organizations; those that do not cannot be told for one.
    pub fn has_organizations(self) -> bool {
        !matches!(self, Source::Ambassadors | Source::Events | Source::Trainings | Source::HostCompanies | Source::Funds)
    }

    /// The condition that a row belongs to the organizations of a set. The network, events and companies are everybody's to read.
    pub fn touched_by(self, set: &str) -> String {
        let any = |columns: &[&str]| {
            let one = |column: &&str| format!("{column} IN (SELECT id FROM {set})");
            format!("({})", columns.iter().map(one).collect::<Vec<_>>().join(" OR "))
        };
        let belonged = |user: &str, day: &str| {
            format!(
                "EXISTS (SELECT 1 FROM postings g WHERE g.user_id = {user} AND g.archived_at IS NULL AND g.organization_id IN (SELECT id FROM {set}) \
                 AND (g.from_on IS NULL OR g.from_on <= {day}) AND (g.to_on IS NULL OR g.to_on >= {day}))"
            )
        };
        match self {
            Source::Projects | Source::FundArrivals => {
                any(&["p.introducing_organization_id", "p.hosting_organization_id", "p.responsible_organization_id"])
            }
            Source::SigningLeads | Source::EffectiveLeads | Source::Blockers => {
                any(&["l.reporting_organization_id", "l.responsible_organization_id"])
            }
            Source::Trips => belonged("t.leader_id", "t.start_on"),
            // So few that each is looked at.
            Source::TripCompanies => format!(
                "(v.arranging_organization_id IN (SELECT id FROM {set}) OR EXISTS (SELECT 1 FROM visit_participants x WHERE x.visit_id = v.id AND {}))",
                belonged("x.user_id", "x.visited_on")
            ),
            Source::EnvoyVisits | Source::PrincipalVisits => visits_touched_by("p.visit_id", set),
            Source::Stays => any(&["g.organization_id"]),
            Source::Townspeople if set == "sub" => "n.hometown IN (SELECT name FROM organizations WHERE id IN (SELECT id FROM sub))".into(),
            _ => "TRUE".into(),
        }
    }

    fn rows(self, backend: DbBackend, of: &str, visible: &str, reach: Reach) -> String {
        match self {
            Source::Projects => format!(
                "SELECT p.id, p.code, p.name AS label, p.signed_on, p.city_recognized_on, p.province_registered_on, p.started_planned_on, \
                 p.started_on, p.in_statistics_on, p.production_on, p.total_investment_yuan AS size, p.method, o.zone, {visible} AS visible \
                 FROM projects p LEFT JOIN organizations o ON o.id = p.introducing_organization_id AND o.kind = 'outpost' \
                 WHERE p.county_id = :county AND p.archived_at IS NULL AND (p.status <> 'terminated' OR p.terminated_on > :as_of) \
                 AND ((p.signed_on >= :from AND p.signed_on <= :as_of) OR (p.city_recognized_on >= :from AND p.city_recognized_on <= :as_of) \
                 OR (p.province_registered_on >= :from AND p.province_registered_on <= :as_of) \
                 OR (p.started_on >= :from AND p.started_on <= :as_of) OR p.production_on <= :as_of) AND {of}"
            ),
            Source::FundArrivals => format!(
                "SELECT a.id, p.code, p.name AS label, a.month, a.amount_yuan, a.status, {visible} AS visible \
                 FROM fund_arrivals a LEFT JOIN projects p ON p.id = a.project_id \
                 WHERE a.county_id = :county AND a.archived_at IS NULL AND a.month >= :from AND a.month <= :month \
                 AND a.status IN ('verified', 'submitted') \
                 AND a.source_province NOT IN (:home, :home_short, '香港特别行政区', '香港', '澳门特别行政区', '澳门', '台湾省', '台湾', '境外') AND {of}"
            ),
            // The stage at the date: what the first later change of it changed from; a ledger's stage stands for all dates.
            Source::SigningLeads => format!(
                "SELECT l.id, l.code, l.name AS label, l.expected_signing_on, l.expected_investment_yuan AS size, {STAGE_THEN} AS stage, \
                 {visible} AS visible FROM leads l WHERE l.county_id = :county AND l.archived_at IS NULL AND l.expected_signing_on > :as_of \
                 AND l.expected_signing_on <= :year_end AND l.reported_on <= :as_of AND {of}"
            ),
            Source::EffectiveLeads => format!(
                "SELECT l.id, l.code, l.name AS label, l.effective_on, {visible} AS visible FROM leads l WHERE l.county_id = :county \
                 AND l.archived_at IS NULL AND l.effective_on >= :from AND l.effective_on <= :as_of AND l.reporting_organization_id IN \
                 (SELECT x.id FROM organizations x WHERE x.county_id = :county AND x.kind = 'outpost') AND {of}"
            ),
            Source::Blockers => format!(
                "SELECT l.id, l.code, l.name AS label, l.reported_on, b.cause, {visible} AS visible \
                 FROM lead_blockers b JOIN leads l ON l.id = b.lead_id \
                 WHERE b.county_id = :county AND b.archived_at IS NULL AND b.cause IS NOT NULL AND l.archived_at IS NULL \
                 AND l.reported_on <= :as_of AND {STAGE_THEN} IN ('negotiating', 'key_negotiating') \
                 AND (b.opened_on IS NULL OR b.opened_on <= :as_of) AND (b.ended_on IS NULL OR b.ended_on > :as_of) \
                 AND NOT EXISTS (SELECT 1 FROM lead_blockers e WHERE e.lead_id = b.lead_id AND e.archived_at IS NULL AND e.cause IS NOT NULL \
                 AND (e.opened_on IS NULL OR e.opened_on <= :as_of) AND (e.ended_on IS NULL OR e.ended_on > :as_of) \
                 AND ((e.opened_on IS NULL AND b.opened_on IS NOT NULL) OR e.opened_on < b.opened_on \
                 OR ((e.opened_on = b.opened_on OR (e.opened_on IS NULL AND b.opened_on IS NULL)) AND e.id < b.id))) AND {of}"
            ),
            Source::Trips => format!(
                "SELECT t.id, t.code, t.destination AS label, t.start_on, {visible} AS visible FROM trips t WHERE {} AND {of}",
                principal_trips()
            ),
            Source::TripCompanies | Source::EnvoyVisits | Source::PrincipalVisits => self.visit_rows(of, reach),
            Source::Stays => stays(backend, of, reach),
            Source::Townspeople => format!(
                "SELECT n.id, NULL AS code, n.name AS label, n.is_key, {} AS leader, TRUE AS visible \
                 FROM townspeople n LEFT JOIN users u ON u.id = n.contact_leader_id \
                 WHERE n.county_id = :county AND n.archived_at IS NULL AND n.is_key AND {of}",
                written_name("u")
            ),
            _ => self.countywide_rows().into(),
        }
    }

    /// The rows of sources that count companies by the visits paid to them. CROSS JOIN: from the few trips, postings and terms to their
    /// visits, never the other way, whatever SQLite has counted in these tables.
    fn visit_rows(self, of: &str, reach: Reach) -> String {
        match self {
            Source::TripCompanies => format!(
                "SELECT v.company_id AS id, {}, v.visited_on, TRUE AS visible FROM trips t CROSS JOIN visits v \
                 WHERE {} AND {} AND v.trip_id = t.id AND v.county_id = :county AND v.archived_at IS NULL AND v.direction = 'out' \
                 AND v.visited_on >= :from AND v.visited_on <= :as_of AND {of}",
                company_words("v.company_id"),
                principal_trips(),
                if reach.units.is_some() { Source::Trips.touched_by("sub") } else { "TRUE".into() }
            ),
            Source::EnvoyVisits => format!(
                "SELECT p.company_id AS id, {}, p.visited_on, TRUE AS visible FROM postings g \
                 JOIN organizations o ON o.id = g.organization_id AND o.kind = 'outpost' CROSS JOIN visit_participants p \
                 WHERE g.county_id = :county AND g.archived_at IS NULL AND p.user_id = g.user_id AND p.direction = 'out' AND {TAKEN_PART} \
                 AND (g.from_on IS NULL OR g.from_on <= p.visited_on) AND (g.to_on IS NULL OR g.to_on >= p.visited_on) AND {of}",
                company_words("p.company_id")
            ),
            _ => format!(
                "SELECT p.company_id AS id, {}, p.visited_on, TRUE AS visible FROM office_terms q \
                 CROSS JOIN visit_participants p JOIN visits v ON v.id = p.visit_id \
                 JOIN organizations o ON o.id = v.arranging_organization_id AND o.kind = 'outpost' \
                 WHERE q.county_id = :county AND q.archived_at IS NULL AND q.is_county_principal = TRUE AND p.user_id = q.user_id AND {TAKEN_PART} \
                 AND (q.from_on IS NULL OR q.from_on <= p.visited_on) AND (q.to_on IS NULL OR q.to_on >= p.visited_on) AND {of}",
                company_words("p.company_id")
            ),
        }
    }

    /// The rows of sources that belong to no organization.
    fn countywide_rows(self) -> &'static str {
        match self {
            Source::Ambassadors => {
                "SELECT m.id, NULL AS code, m.name AS label, m.appointed_on, m.batch, TRUE AS visible FROM ambassadors m \
                 WHERE m.county_id = :county AND m.archived_at IS NULL AND m.appointed_on >= :from AND m.appointed_on <= :as_of"
            }
            Source::Events => {
                "SELECT e.id, NULL AS code, e.name AS label, e.held_on, e.kind, e.participants, e.county_companies, TRUE AS visible \
                 FROM events e WHERE e.county_id = :county AND e.archived_at IS NULL AND e.held_on >= :from AND e.held_on <= :as_of"
            }
            Source::Trainings => {
                "SELECT r.id, NULL AS code, r.name AS label, r.start_on, r.kind, r.participants, TRUE AS visible \
                 FROM trainings r WHERE r.county_id = :county AND r.archived_at IS NULL AND r.start_on >= :from AND r.start_on <= :as_of"
            }
            Source::HostCompanies => {
                "SELECT c.id, c.credit_code AS code, c.name AS label, r.start_on, r.kind, TRUE AS visible \
                 FROM trainings r JOIN companies c ON c.id = r.company_id \
                 WHERE r.county_id = :county AND r.archived_at IS NULL AND r.start_on >= :from AND r.start_on <= :as_of"
            }
            Source::Funds => {
                "SELECT f.id, NULL AS code, f.name AS label, f.founded_on, f.size_yuan, f.social_capital_yuan, TRUE AS visible \
                 FROM funds f WHERE f.county_id = :county AND f.archived_at IS NULL AND f.founded_on <= :as_of"
            }
            _ => "",
        }
    }
}

const STAGE_THEN: &str = "COALESCE((SELECT COALESCE(h.from_stage, h.to_stage) FROM lead_stage_changes h WHERE h.lead_id = l.id AND h.basis = 'product' \
    AND h.changed_on > :as_of ORDER BY h.changed_at LIMIT 1), l.stage)";

/// A participation of the year in a visit that is not archived.
const TAKEN_PART: &str = "p.visited_on >= :from AND p.visited_on <= :as_of \
    AND p.visit_id NOT IN (SELECT y.id FROM visits y WHERE y.county_id = :county AND y.archived_at IS NOT NULL)";

/// The condition that a trip began in the year and was led by who was a county principal that day.
fn principal_trips() -> String {
    let led = principal("t.leader_id", "t.start_on");
    format!("t.county_id = :county AND t.archived_at IS NULL AND t.start_on >= :from AND t.start_on <= :as_of AND {led}")
}

/// Code and name of a company, looked up only where a list of records shows them.
fn company_words(company: &str) -> String {
    format!(
        "(SELECT c.credit_code FROM companies c WHERE c.id = {company}) AS code, (SELECT c.name FROM companies c WHERE c.id = {company}) AS label"
    )
}

/// The condition that a visit of the year was arranged by one of the organizations, or that somebody who belonged to one of them that day
/// took part. The visits are found from the organizations, not by looking at each visit.
fn visits_touched_by(visit: &str, set: &str) -> String {
    format!(
        "{visit} IN (SELECT a.id FROM visits a WHERE a.arranging_organization_id IN (SELECT id FROM {set}) \
         AND a.visited_on >= :from AND a.visited_on <= :as_of \
         UNION ALL SELECT x.visit_id FROM postings b CROSS JOIN visit_participants x WHERE x.user_id = b.user_id AND b.archived_at IS NULL AND b.organization_id IN (SELECT id FROM {set}) AND x.visited_on >= :from AND x.visited_on <= :as_of \
         AND (b.from_on IS NULL OR b.from_on <= x.visited_on) AND (b.to_on IS NULL OR b.to_on >= x.visited_on))"
    )
}

/// The condition that somebody was a county principal on a day.
pub fn principal(user: &str, day: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM office_terms q WHERE q.user_id = {user} AND q.archived_at IS NULL AND q.is_county_principal \
         AND (q.from_on IS NULL OR q.from_on <= {day}) AND (q.to_on IS NULL OR q.to_on >= {day}))"
    )
}

/// A person as references name them: 姓名, or 姓名(登录名) where two bear the name.
fn written_name(user: &str) -> String {
    format!(
        "CASE WHEN (SELECT COUNT(*) FROM users x WHERE x.county_id = :county AND x.archived_at IS NULL AND x.name = {user}.name) > 1 \
         THEN {user}.name || '(' || {user}.username || ')' ELSE {user}.name END"
    )
}

/// One row a person with the halves of days stationed: spans are cut to the year and to the person's time in an outpost; for each half
/// of the day overlapping spans are joined, so that the same half counts once.
fn stays(backend: DbBackend, of: &str, reach: Reach) -> String {
    let from = dialect::greatest(backend, "s.start_on", &dialect::greatest(backend, "COALESCE(g.from_on, s.start_on)", ":from"));
    let to = dialect::least(backend, "s.end_on", &dialect::least(backend, "COALESCE(g.to_on, s.end_on)", ":as_of"));
    let (first, last) = (dialect::day_number(backend, "first"), dialect::day_number(backend, "last"));
    let visible = if reach.restricted { "u.organization_id IN (SELECT id FROM viewed)" } else { "TRUE" };
    format!(
        "SELECT u.id, u.username AS code, u.name AS label, d.halves, {visible} AS visible FROM ( \
           SELECT user_id, CAST(SUM(CASE WHEN reached IS NULL OR reached < a THEN b - a + 1 WHEN reached >= b THEN 0 ELSE b - reached END) AS bigint) AS halves \
           FROM (SELECT user_id, half, a, b, MAX(b) OVER (PARTITION BY user_id, half ORDER BY a, b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached \
             FROM (SELECT user_id, half, {first} AS a, {last} AS b FROM ( \
               SELECT s.user_id, k.half, {from} AS first, {to} AS last \
               FROM stays s JOIN postings g ON g.user_id = s.user_id AND g.archived_at IS NULL \
               JOIN organizations o ON o.id = g.organization_id AND o.kind = 'outpost' \
               JOIN (SELECT 'morning' AS half UNION ALL SELECT 'afternoon') k ON s.period = 'full_day' OR s.period = k.half \
               WHERE s.county_id = :county AND s.archived_at IS NULL AND s.status = 'stationed' AND s.start_on <= :as_of AND s.end_on >= :from AND {of} \
             ) cut WHERE first <= last) numbered) joined GROUP BY user_id) d JOIN users u ON u.id = d.user_id WHERE d.halves > 0"
    )
}
