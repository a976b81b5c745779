//! A county with units of every kind and a person of every role.
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, Statement, Value};
use std::collections::BTreeMap;
use uuid::Uuid;
use zhaoyin::authz::{Actor, Role};
use zhaoyin::db::{Db, bulk};

/// Everybody's password in tests.
pub const PASSWORD: &str = "Kao-Shan-2024!";
/// Its hash, made once with the product's own cost.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$+VjmBWzlPolRp7ZTwB/QyA$zbIZxFs7iqHkMHttduAzTqzB5wU97ppEzdkiZL7DuFM";

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: Uuid,
    pub username: String,
    pub name: String,
    pub organization_id: Uuid,
    pub session_id: Uuid,
    pub roles: Vec<Role>,
}

impl Person {
    pub fn actor(&self, county_id: Uuid) -> Actor {
        Actor {
            user_id: self.id,
            county_id,
            organization_id: self.organization_id,
            session_id: self.session_id,
            name: self.name.clone(),
            roles: self.roles.clone(),
            password_change_required: false,
            acting: None,
        }
    }
}

const UNITS: &[(&str, &str)] =
    &[("招商中心", "promotion_center"), ("发改委", "department"), ("城关镇", "township"), ("开发区", "park"), ("上海组", "outpost")];

/// Makes the county 甲县, its units and one person a role, each with a live session.
pub async fn make(db: &Db, now: DateTime<Utc>) -> (Uuid, BTreeMap<&'static str, Uuid>, BTreeMap<Role, Person>) {
    let statement = Statement::from_string(db.backend(), "SELECT id FROM organizations WHERE parent_id IS NULL");
    let county: Uuid = db.write().query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    let named = Statement::from_sql_and_values(db.backend(), "UPDATE organizations SET name = $1 WHERE id = $2", ["甲县".into(), county.into()]);
    db.write().execute_raw(named).await.unwrap();
    let mut organizations = BTreeMap::from([("甲县", county)]);
    let mut rows = Vec::new();
    for (name, kind) in UNITS {
        let id = Uuid::now_v7();
        organizations.insert(name, id);
        rows.push(vec![id.into(), county.into(), county.into(), (*name).into(), (*kind).into(), now.into(), now.into()]);
    }
    insert(db, "organizations", &["id", "county_id", "parent_id", "name", "kind", "created_at", "updated_at"], rows).await;
    let mut people = BTreeMap::new();
    for role in Role::ALL {
        let unit = match role {
            Role::Center => "招商中心",
            Role::UnitOfficer => "城关镇",
            Role::OutpostLead | Role::Envoy => "上海组",
            Role::Assessor => "发改委",
            _ => "甲县",
        };
        people.insert(*role, person(db, county, organizations[unit], role.as_str(), role.label(), &[*role], now).await);
    }
    (county, organizations, people)
}

/// Makes a person with a password and a live session.
pub async fn person(db: &Db, county: Uuid, organization_id: Uuid, username: &str, name: &str, roles: &[Role], now: DateTime<Utc>) -> Person {
    let (id, session_id) = (Uuid::now_v7(), Uuid::now_v7());
    let columns = ["id", "county_id", "organization_id", "name", "username", "password_hash", "password_changed_at", "created_at", "updated_at"];
    let row = vec![id.into(), county.into(), organization_id.into(), name.into(), username.into(), HASH.into(), now.into(), now.into(), now.into()];
    insert(db, "users", &columns, vec![row]).await;
    let granted = roles.iter().map(|role| vec![id.into(), county.into(), role.as_str().into(), now.into()]).collect();
    insert(db, "user_roles", &["user_id", "county_id", "role", "granted_at"], granted).await;
    let session = vec![session_id.into(), county.into(), id.into(), now.into(), now.into(), (now + chrono::Duration::hours(12)).into()];
    insert(db, "sessions", &["id", "county_id", "user_id", "created_at", "last_refreshed_at", "expires_at"], vec![session]).await;
    Person { id, username: username.into(), name: name.into(), organization_id, session_id, roles: roles.to_vec() }
}

async fn insert(db: &Db, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) {
    bulk::insert(db.write(), table, columns, rows).await.unwrap();
}
