//! Why a number is no more what was frozen: which records came, went or changed since, and who did it, as the audit says.
use super::domain::{self, Difference};
use super::dto::{RecordChange, RecordChangeKind};
use super::facts::Record;
use crate::authz::Actor;
use crate::db::listing::Listing;
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::figures::Number;
use crate::features::leads;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ConnectionTrait, Value};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// A record then and now.
#[derive(Debug, Clone)]
pub struct Pair {
    pub difference: Difference,
    pub then: Option<Record>,
    pub now: Option<Record>,
}

impl Pair {
    fn told(&self) -> Option<&Record> {
        self.now.as_ref().or(self.then.as_ref())
    }
}

/// What makes a record the same: what it adds and the day on which it counts.
fn essence(record: &Record) -> (i64, Option<chrono::NaiveDate>, Option<&str>) {
    // A company's day is that of its latest visit: it may move without a change of the number.
    (record.weight, record.day.filter(|_| record.kind != "company"), record.group.as_deref())
}

/// A record as it was, and as it is.
type Both<'a> = (Option<&'a Record>, Option<&'a Record>);

/// How the records of a number differ.
pub fn pairs(then: &[Record], now: &[Record]) -> Vec<Pair> {
    let mut all: BTreeMap<(Option<chrono::NaiveDate>, Uuid), Both> = BTreeMap::new();
    let current: HashMap<Uuid, &Record> = now.iter().map(|record| (record.id, record)).collect();
    let known: HashSet<Uuid> = then.iter().map(|record| record.id).collect();
    for record in then {
        all.insert((record.day, record.id), (Some(record), current.get(&record.id).copied()));
    }
    for record in now.iter().filter(|record| !known.contains(&record.id)) {
        all.insert((record.day, record.id), (None, Some(record)));
    }
    let pair = |(then, now): Both| {
        let difference = domain::difference(then.map(essence).as_ref(), now.map(essence).as_ref())?;
        Some(Pair { difference, then: then.cloned(), now: now.cloned() })
    };
    all.into_values().rev().filter_map(pair).collect()
}

/// The leads among some that the actor may not see, restricted ones (商业秘密). One statement, or none.
pub async fn hidden_leads<C: ConnectionTrait>(db: &C, actor: &Actor, ids: HashSet<Uuid>) -> ApiResult<HashSet<Uuid>> {
    let mut hidden = HashSet::new();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    for piece in ids.chunks(1_000) {
        let mut leads = Listing::of("leads", actor, true);
        leads.only(leads.column("id").is_in(piece.iter().copied()));
        leads.only_if(leads::open_to(actor));
        let open = leads.first(db, 1_000, |leads| leads.tell(&["id"])).await?;
        let open: HashSet<Uuid> = open.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?;
        hidden.extend(piece.iter().filter(|id| !open.contains(id)));
    }
    Ok(hidden)
}

/// The leads of some records.
pub fn leads_of<'a>(records: impl Iterator<Item = &'a Record>) -> HashSet<Uuid> {
    records.filter_map(|record| record.lead_id).collect()
}

/// Who changed a record last.
#[derive(Debug, Clone)]
pub struct Did {
    pub by: Option<String>,
    pub at: DateTime<Utc>,
    pub action: String,
}

/// Who changed records last since an instant: those of people by their stays, those of companies by the visits. One statement, or none.
pub async fn who<C: ConnectionTrait>(db: &C, pairs: &[&Pair], since: DateTime<Utc>) -> ApiResult<HashMap<Uuid, Did>> {
    let records: Vec<&Record> = pairs.iter().filter_map(|pair| pair.told()).take(2_000).collect();
    let of = |takes: &dyn Fn(&str) -> bool| -> Vec<Uuid> { records.iter().filter(|record| takes(&record.kind)).map(|record| record.id).collect() };
    let (people, companies) = (of(&|kind| kind == "person"), of(&|kind| kind == "company"));
    let rest = of(&|kind| kind != "person" && kind != "company");
    let mut values: Vec<Value> = vec![since.into()];
    let mut list = |ids: Vec<Uuid>| {
        let first = values.len() + 1;
        let places = (first..first + ids.len()).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ");
        values.extend(ids.into_iter().map(Value::from));
        places
    };
    let mut selects = Vec::new();
    if !rest.is_empty() {
        selects.push(format!(
            "SELECT a.subject_id AS id, a.actor_name, a.at, a.action FROM audit_entries a WHERE a.at > $1 AND a.subject_type IN ('visit', 'lead', \
             'lead_progress_record', 'project', 'trip', 'fund_arrival', 'event', 'training', 'fund', 'ambassador', 'townsperson') \
             AND a.subject_id IN ({})",
            list(rest)
        ));
    }
    if !people.is_empty() {
        selects.push(format!(
            "SELECT s.user_id AS id, a.actor_name, a.at, a.action FROM stays s JOIN audit_entries a ON a.subject_type = 'stay' AND a.subject_id = s.id \
             AND a.at > $1 WHERE s.user_id IN ({})",
            list(people)
        ));
    }
    if !companies.is_empty() {
        selects.push(format!(
            "SELECT v.company_id AS id, a.actor_name, a.at, a.action FROM visits v JOIN audit_entries a ON a.subject_type = 'visit' \
             AND a.subject_id = v.id AND a.at > $1 WHERE v.company_id IN ({})",
            list(companies)
        ));
    }
    let mut last: HashMap<Uuid, Did> = HashMap::new();
    if selects.is_empty() {
        return Ok(last);
    }
    for row in sql::rows(db, &selects.join(" UNION ALL "), values).await? {
        let did = Did { by: row.try_get("", "actor_name")?, at: row.try_get("", "at")?, action: row.try_get("", "action")? };
        let known = last.entry(row.try_get("", "id")?).or_insert_with(|| did.clone());
        if did.at > known.at {
            *known = did;
        }
    }
    Ok(last)
}

/// A weight as a number of the unit.
pub fn shown(weight: i64, per: i64) -> Number {
    Number((Decimal::from(weight) / Decimal::from(Ord::max(per, 1))).normalize())
}

/// The changes as they are told, and how many are hidden.
pub fn told(pairs: &[Pair], per: i64, who: &HashMap<Uuid, Did>, hidden: &HashSet<Uuid>) -> (Vec<RecordChange>, i64) {
    let mut hidden_count = 0;
    let mut changes = Vec::new();
    for pair in pairs {
        let Some(record) = pair.told() else { continue };
        if record.lead_id.is_some_and(|lead| hidden.contains(&lead)) {
            hidden_count += 1;
            continue;
        }
        let did = who.get(&record.id);
        changes.push(RecordChange {
            change: match pair.difference {
                Difference::Came => RecordChangeKind::Came,
                Difference::Went => RecordChangeKind::Went,
                Difference::Changed => RecordChangeKind::Changed,
            },
            kind: record.kind.clone(),
            id: record.id,
            code: record.code.clone(),
            label: record.label.clone(),
            date: record.day,
            weight_then: pair.then.as_ref().map(|record| shown(record.weight, per)),
            weight_now: pair.now.as_ref().map(|record| shown(record.weight, per)),
            by: did.and_then(|did| did.by.clone()),
            at: did.map(|did| did.at),
            action: did.map(|did| did.action.clone()),
        });
    }
    (changes, hidden_count)
}
