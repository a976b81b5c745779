//! The daily reminders: once a working day and county, from a given hour on, everybody who owes something on leads or after visits is
//! told how much is due or overdue; what stays overdue goes to the one above, and to the leader who leads the lead.
//!
//! A restricted lead (商业秘密) reminds its owner and its leader only.
use super::dto::ObligationKind;
use super::sources::{self, Ground, Over, Source};
use super::store::ground;
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::listing::Listing;
use crate::db::sql;
use crate::db::write::{Author, Change, Tx};
use crate::error::ApiResult;
use crate::features::leads;
use crate::features::notifications::{Notice, kinds, notify};
use chrono::{NaiveDate, Timelike};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// From this hour of the county's day on.
const FROM_HOUR: u32 = 8;
/// What is overdue by more working days than this goes to the one above.
const PATIENCE: usize = 3;

/// Reminds each county whose day has come and that no replica has taken. Tells how many counties.
pub async fn run_due(app: &App) -> ApiResult<usize> {
    if app.clock.local().hour() < FROM_HOUR {
        return Ok(0);
    }
    let (mut reminded, today) = (0, app.clock.today());
    let waiting = "SELECT o.id FROM organizations o WHERE o.parent_id IS NULL AND o.archived_at IS NULL \
        AND NOT EXISTS (SELECT 1 FROM reminder_days d WHERE d.county_id = o.id AND d.day = $1)";
    for row in sql::rows(app.db.read(), waiting, [today.into()]).await? {
        let county: Uuid = row.try_get("", "id")?;
        let tx = Tx::begin(&app.db, system(county), app.clock.now()).await?;
        if take(&tx, today).await? {
            remind(app, &tx).await?;
            tx.commit().await?;
            reminded += 1;
        }
    }
    Ok(reminded)
}

fn system(county_id: Uuid) -> Author {
    Author { id: None, name: "系统".into(), county_id, acting_for: None }
}

/// Takes a county's day; false where another replica did.
async fn take(tx: &Tx, day: NaiveDate) -> ApiResult<bool> {
    let text = "INSERT INTO reminder_days (county_id, day, taken_at) VALUES ($1, $2, $3) ON CONFLICT (county_id, day) DO NOTHING";
    Ok(sql::execute(&tx.conn, text, [tx.author.county_id.into(), day.into(), tx.now.into()]).await? == 1)
}

async fn remind(app: &App, tx: &Tx) -> ApiResult<()> {
    let ground = ground(app, &tx.conn, tx.author.county_id).await?;
    if !ground.rules.calendar.is_working(ground.today) {
        return Ok(());
    }
    let people = People::of(tx).await?;
    let mut tallies = Tallies::default();
    for source in sources::ALL {
        for row in tx.conn.query_all(&counted(tx, source, &ground)?).await? {
            tallies.add(&Heap::read(&row, source.over)?, source.kind, &people, &ground);
        }
    }
    let told = tallies.tell(tx).await?;
    let summary = Some(format!("{} 待办提醒，{told} 条", ground.today));
    tx.record(Change {
        action: "reminded",
        subject_type: "organization",
        subject_id: tx.author.county_id,
        version: 1,
        summary,
        before: None,
        after: None,
    })
    .await
}

/// The obligations of a source that are due, counted by who owes them.
fn counted(tx: &Tx, source: &Source, ground: &Ground) -> ApiResult<SelectStatement> {
    let rows = Listing::of(source.over.table(), &nobody(tx.author.county_id), false).ids("id");
    let mut select = Query::select();
    let today = leads::day_number(ground.today);
    let late = leads::day_number(latest_late(ground));
    select.columns([("owed", "organization_id"), ("owed", "person_id")]);
    if source.over == Over::Leads {
        select.columns([("leads", "is_restricted"), ("leads", "owner_id"), ("leads", "lead_leader_id")]);
    }
    select.expr_as(Expr::cust("COUNT(*)"), Alias::new("owed_count"));
    for (name, before) in [("overdue", today), ("late", late + 1)] {
        select.expr_as(Expr::cust(format!("COALESCE(SUM(CASE WHEN owed.due < {before} THEN 1 ELSE 0 END), 0)")), Alias::new(name));
    }
    select.from_subquery(source.rows(ground, rows)?, Alias::new("owed"));
    select.and_where(Expr::col(("owed", "due")).lte(today));
    select.group_by_columns([("owed", "organization_id"), ("owed", "person_id")]);
    if source.over == Over::Leads {
        select.join(JoinType::InnerJoin, "leads", Expr::col(("leads", "id")).equals(("owed", "id")));
        select.group_by_columns([("leads", "is_restricted"), ("leads", "owner_id"), ("leads", "lead_leader_id")]);
    }
    Ok(select)
}

/// The last due day that is more than [`PATIENCE`] working days ago.
fn latest_late(ground: &Ground) -> NaiveDate {
    let late = |day: &NaiveDate| ground.rules.calendar.working_days(*day, ground.today) > PATIENCE;
    ground.today.iter_days().rev().take(120).find(late).unwrap_or(ground.today - chrono::Days::new(120))
}

/// The system itself: it reads a county's rows and is nobody.
fn nobody(county_id: Uuid) -> Actor {
    Actor {
        user_id: Uuid::nil(),
        county_id,
        organization_id: county_id,
        session_id: Uuid::nil(),
        name: "系统".into(),
        roles: Vec::new(),
        password_change_required: false,
        acting: None,
    }
}

/// Obligations of one kind that the same unit and person owe, on leads of the same leader.
struct Heap {
    organization: Option<Uuid>,
    person: Option<Uuid>,
    leader: Option<Uuid>,
    /// Of restricted leads, and not the owner's own.
    is_secret: bool,
    count: i64,
    overdue: i64,
    late: i64,
}

impl Heap {
    fn read(row: &QueryResult, over: Over) -> ApiResult<Self> {
        let person: Option<Uuid> = row.try_get("", "person_id")?;
        let (is_restricted, owner, leader): (bool, Option<Uuid>, Option<Uuid>) = match over {
            Over::Leads => (row.try_get("", "is_restricted")?, row.try_get("", "owner_id")?, row.try_get("", "lead_leader_id")?),
            Over::Visits => (false, None, None),
        };
        Ok(Self {
            organization: row.try_get("", "organization_id")?,
            person,
            leader,
            is_secret: is_restricted && (person.is_none() || person != owner),
            count: row.try_get("", "owed_count")?,
            overdue: row.try_get("", "overdue")?,
            late: row.try_get("", "late")?,
        })
    }
}

/// Who works in which unit.
#[derive(Default)]
struct People {
    /// Those who answer for a unit: the centre's people, its officers, an outpost's lead; where there are none its envoys.
    heads: BTreeMap<Uuid, Vec<Uuid>>,
    unit_of: BTreeMap<Uuid, Uuid>,
    units: BTreeMap<Uuid, String>,
}

impl People {
    /// One statement.
    async fn of(tx: &Tx) -> ApiResult<Self> {
        let text = "SELECT u.id, u.organization_id, o.name, r.role FROM users u JOIN user_roles r ON r.user_id = u.id \
            JOIN organizations o ON o.id = u.organization_id WHERE u.county_id = $1 AND u.archived_at IS NULL ORDER BY u.id";
        let mut people = Self::default();
        let mut envoys: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for row in sql::rows(&tx.conn, text, [tx.author.county_id.into()]).await? {
            let (id, unit): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "organization_id")?);
            people.unit_of.insert(id, unit);
            people.units.insert(unit, row.try_get::<Option<String>>("", "name")?.unwrap_or_default());
            match Role::parse(&row.try_get::<String>("", "role")?) {
                Some(Role::Center | Role::UnitOfficer | Role::OutpostLead) => people.heads.entry(unit).or_default().push(id),
                Some(Role::Envoy) => envoys.entry(unit).or_default().push(id),
                _ => {}
            }
        }
        for (unit, envoys) in envoys {
            people.heads.entry(unit).or_insert(envoys);
        }
        Ok(people)
    }

    fn heads(&self, unit: Option<Uuid>) -> &[Uuid] {
        unit.and_then(|unit| self.heads.get(&unit)).map_or(&[], Vec::as_slice)
    }
}

/// Who is told what.
#[derive(Default)]
struct Tallies {
    /// Due today, and overdue.
    owing: BTreeMap<Uuid, (i64, i64)>,
    /// How many, and of which units.
    above: BTreeMap<Uuid, (i64, BTreeSet<String>)>,
    /// Overdue for long, and blockers open too long.
    leading: BTreeMap<Uuid, (i64, i64)>,
}

impl Tallies {
    fn add(&mut self, heap: &Heap, kind: ObligationKind, people: &People, ground: &Ground) {
        let blocked = if kind == ObligationKind::Blocker { heap.overdue } else { 0 };
        let late = if kind == ObligationKind::Blocker { 0 } else { heap.late };
        if let Some(leader) = heap.leader.filter(|_| blocked + late > 0) {
            let leading = self.leading.entry(leader).or_default();
            (leading.0, leading.1) = (leading.0 + late, leading.1 + blocked);
        }
        if heap.is_secret {
            return;
        }
        let owing: Vec<Uuid> = heap.person.map_or_else(|| people.heads(heap.organization).to_vec(), |person| vec![person]);
        for person in &owing {
            let owed = self.owing.entry(*person).or_default();
            (owed.0, owed.1) = (owed.0 + heap.count - heap.overdue, owed.1 + heap.overdue);
        }
        if heap.late == 0 {
            return;
        }
        // Above a person stand those who answer for the unit, above a unit the centre.
        let unit = heap.person.and_then(|person| people.unit_of.get(&person).copied()).or(heap.organization);
        let above = people.heads(if heap.person.is_some() { unit } else { Some(ground.centre) });
        for person in above.iter().filter(|person| !owing.contains(person)) {
            let tally = self.above.entry(*person).or_default();
            tally.0 += heap.late;
            tally.1.extend(unit.and_then(|unit| people.units.get(&unit).cloned()));
        }
    }

    /// Tells everybody; gives how many were told.
    async fn tell(self, tx: &Tx) -> ApiResult<usize> {
        let told = self.owing.len() + self.above.len() + self.leading.len();
        for (user, (due, overdue)) in self.owing {
            let parameters = [("due", due.to_string()), ("overdue", overdue.to_string())];
            send(tx, user, kinds::OBLIGATIONS_DUE, &parameters).await?;
        }
        for (user, (count, units)) in self.above {
            let units = units.into_iter().take(5).collect::<Vec<_>>().join("、");
            send(tx, user, kinds::OBLIGATIONS_ESCALATED, &[("count", count.to_string()), ("units", units)]).await?;
        }
        for (user, (count, blockers)) in self.leading {
            let parameters = [("count", count.to_string()), ("blockers", blockers.to_string())];
            send(tx, user, kinds::LED_LEADS_OVERDUE, &parameters).await?;
        }
        Ok(told)
    }
}

async fn send(tx: &Tx, user_id: Uuid, kind: &'static str, parameters: &[(&'static str, String)]) -> ApiResult<()> {
    let parameters: Vec<(&'static str, &str)> = parameters.iter().map(|(name, text)| (*name, text.as_str())).collect();
    notify(tx, Notice { user_id, kind, subject_type: "user", subject_id: user_id, parameters: &parameters }).await
}
