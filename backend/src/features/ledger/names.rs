//! Whom and what the names in a workbook mean: records that exist and rows of the same workbook.
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::Target;
use crate::sheet::parse::Code;
use crate::text::fold;
use sea_orm::{ConnectionTrait, Statement};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The names known so far.
#[derive(Default)]
pub struct Names {
    ids: HashMap<Target, HashMap<String, Uuid>>,
    /// 姓名 → the logins of those who bear it, accepted or not.
    bearers: HashMap<String, HashSet<String>>,
    /// 登录名 → 姓名, for rows and records.
    name_of_login: HashMap<String, String>,
}

impl Names {
    /// Reads the names of the records that exist, one statement a kind of record that is `wanted`.
    pub async fn load(tx: &Tx, wanted: &HashSet<Target>) -> ApiResult<Self> {
        let mut names = Self::default();
        for target in wanted {
            let sql = match target {
                Target::Organization => "SELECT id, name FROM organizations WHERE county_id = $1 AND archived_at IS NULL AND name IS NOT NULL",
                Target::Company => {
                    // The name of a merged company means the one it was merged into.
                    "SELECT COALESCE(merged_into_id, id) AS id, name FROM companies \
                     WHERE county_id = $1 AND (archived_at IS NULL OR merged_into_id IS NOT NULL)"
                }
                Target::Lead => "SELECT id, code AS name FROM leads WHERE county_id = $1 AND archived_at IS NULL",
                Target::Project => "SELECT id, code AS name FROM projects WHERE county_id = $1 AND archived_at IS NULL",
                Target::Trip => "SELECT id, code AS name FROM trips WHERE county_id = $1 AND archived_at IS NULL",
                Target::Person => "SELECT id, username AS name, name AS person FROM users WHERE county_id = $1 AND archived_at IS NULL",
            };
            let statement = Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, [tx.author.county_id.into()]);
            for row in tx.conn.query_all_raw(statement).await? {
                let (id, name): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "name")?);
                if *target == Target::Person {
                    names.bear(&row.try_get::<String>("", "person")?, &name);
                }
                names.put(*target, &name, id);
            }
        }
        Ok(names)
    }

    /// A name now means this record.
    pub fn put(&mut self, target: Target, name: &str, id: Uuid) {
        self.ids.entry(target).or_default().insert(fold(name), id);
    }

    /// Somebody of this login bears this name, whether or not the row is taken; an earlier name of the login is no longer borne.
    pub fn bear(&mut self, name: &str, login: &str) {
        let (name, login) = (fold(name), fold(login));
        if let Some(before) = self.name_of_login.insert(login.clone(), name.clone())
            && let Some(logins) = self.bearers.get_mut(&before)
        {
            logins.remove(&login);
        }
        self.bearers.entry(name).or_default().insert(login);
    }

    /// One more person bears this name though the login is another's or missing.
    pub fn bear_apart(&mut self, name: &str, mark: &str) {
        self.bearers.entry(fold(name)).or_default().insert(mark.to_owned());
    }

    /// Whether a unit of that name is known.
    pub fn knows(&self, target: Target, name: &str) -> bool {
        self.ids.get(&target).is_some_and(|ids| ids.contains_key(&fold(name)))
    }

    /// The record that a name means.
    pub fn find(&self, target: Target, name: &str) -> Result<Uuid, Code> {
        let name = fold(name);
        if target == Target::Person {
            return self.find_person(&name);
        }
        self.ids.get(&target).and_then(|ids| ids.get(&name)).copied().ok_or(Code::UnknownReference)
    }

    /// 姓名, or 姓名(登录名) where two bear the name.
    fn find_person(&self, text: &str) -> Result<Uuid, Code> {
        let by_login = self.ids.get(&Target::Person);
        let known = |login: &str| by_login.and_then(|ids| ids.get(login)).copied().ok_or(Code::UnknownReference);
        if let Some(logins) = self.bearers.get(text).filter(|logins| !logins.is_empty()) {
            let mut all = logins.iter();
            return match (all.next(), all.next()) {
                (Some(only), None) => known(only),
                _ => Err(Code::AmbiguousReference),
            };
        }
        let (name, login) = text.strip_suffix(')').and_then(|t| t.split_once('(')).ok_or(Code::UnknownReference)?;
        let (name, login) = (name.trim(), login.trim());
        if self.name_of_login.get(login).is_some_and(|borne| borne == name) { known(login) } else { Err(Code::UnknownReference) }
    }
}

/// How people are written where two bear a name: by id.
pub fn written_names(people: &[(Uuid, String, String)]) -> HashMap<Uuid, String> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for (_, name, _) in people {
        *count.entry(name).or_default() += 1;
    }
    let write = |(id, name, login): &(Uuid, String, String)| {
        let namesake = count.get(name.as_str()).is_some_and(|n| *n > 1);
        (*id, if namesake { format!("{name}({login})") } else { name.clone() })
    };
    people.iter().map(write).collect()
}
