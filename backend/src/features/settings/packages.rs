//! Packages kept in the binary: standard classifications and holidays, each a CSV file with its release. Taking one over compares it
//! with what the county has; doing it twice changes nothing.
use super::calendar;
use super::dictionaries::domain as dictionaries;
use super::dictionaries::dto::{DictionaryPackage, DictionaryPackages, ImportedPackage, PackageImport};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::write::{Author, Change, Idempotency, Tx, Written, write};
use crate::db::{bulk, listing, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::{organizations, users};
use crate::http::Can;
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

/// A package.
pub struct Package {
    pub name: &'static str,
    pub label: (&'static str, &'static str),
    /// What it is a copy of.
    pub release: &'static str,
    /// Year, month and day of the release.
    dated: (i32, u32, u32),
    csv: &'static str,
}

/// All of them. A newer release is a new file and a new line here; counties take it over when they like.
pub const PACKAGES: &[Package] = &[
    Package {
        name: "industries",
        label: ("国民经济行业分类", "Industries"),
        release: "GB/T 4754-2017，门类、大类、中类、小类",
        dated: (2017, 6, 30),
        csv: include_str!("../../../data/industries.csv"),
    },
    Package {
        name: "divisions",
        label: ("行政区划", "Administrative divisions"),
        release: "GB/T 2260，省、地、县三级",
        dated: (2023, 12, 31),
        csv: include_str!("../../../data/divisions.csv"),
    },
    Package {
        name: "holidays",
        label: ("法定节假日和调休", "Public holidays"),
        release: "国务院办公厅通知，2023–2026 年",
        dated: (2025, 11, 4),
        csv: include_str!("../../../data/holidays.csv"),
    },
];

impl Package {
    pub fn find(name: &str) -> Option<&'static Package> {
        PACKAGES.iter().find(|package| package.name == name)
    }

    pub fn dated_on(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.dated.0, self.dated.1, self.dated.2).unwrap_or_default()
    }

    /// The rows of its file, without the header.
    pub fn rows<T: serde::de::DeserializeOwned>(&self) -> ApiResult<Vec<T>> {
        let mut reader = csv::Reader::from_reader(self.csv.as_bytes());
        reader.deserialize().collect::<Result<_, _>>().map_err(|e| ApiError::internal(format!("the package {}: {e}", self.name)))
    }

    fn count(&self) -> ApiResult<i64> {
        let count = if self.name == calendar::PACKAGE { calendar::package_days(self)?.len() } else { self.rows::<Coded>()?.len() };
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// One row of a classification's file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Coded {
    pub code: String,
    pub parent: Option<String>,
    pub level: i64,
    pub name: String,
}

/// What the product keeps, beside what the county has of it.
pub async fn list(app: &App, actor: &Actor) -> ApiResult<DictionaryPackages> {
    let text = "SELECT p.name, p.release, p.dated_on, p.entries, p.updated_at, p.created_by, u.name AS created_by_name \
        FROM dictionary_packages p LEFT JOIN users u ON u.id = p.created_by WHERE p.county_id = $1";
    let mut imported = HashMap::new();
    for row in sql::rows(app.db.read(), text, [actor.county_id.into()]).await? {
        let told = ImportedPackage {
            release: row.try_get("", "release")?,
            dated_on: row.try_get("", "dated_on")?,
            entries: row.try_get("", "entries")?,
            imported_at: row.try_get("", "updated_at")?,
            imported_by: listing::reference(&row, "created_by")?,
        };
        imported.insert(row.try_get::<String>("", "name")?, told);
    }
    let told = |package: &Package| {
        let imported = imported.remove(package.name);
        let entries = package.count()?;
        Ok(DictionaryPackage {
            name: package.name.into(),
            label: package.label.into(),
            release: package.release.into(),
            dated_on: package.dated_on(),
            entries,
            is_current: imported.as_ref().is_some_and(|has| has.release == package.release && has.entries == entries),
            imported,
            can: Can { update: actor.may(Permission::DictionariesWrite) },
        })
    };
    Ok(DictionaryPackages { items: PACKAGES.iter().map(told).collect::<ApiResult<_>>()? })
}

/// Takes a package over.
pub async fn import(app: &App, author: Author, name: &str, key: Option<Idempotency>) -> ApiResult<Written<PackageImport>> {
    let package = Package::find(name).ok_or_else(ApiError::not_found)?;
    let county_id = author.county_id;
    let written = write(&app.db, author, app.clock.now(), key, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, county_id).await?;
        let done = match dictionaries::find(package.name) {
            Some(_) => take_codes(tx, package).await?,
            None => calendar::take_days(tx, package).await?,
        };
        let columns = ["id", "county_id", "name", "release", "dated_on", "entries", "created_at", "created_by", "updated_at"];
        let id = Uuid::now_v7();
        let row = vec![
            id.into(),
            county_id.into(),
            package.name.into(),
            package.release.into(),
            package.dated_on().into(),
            package.count()?.into(),
            tx.now.into(),
            tx.author.id.into(),
            tx.now.into(),
        ];
        let updated = ["release", "dated_on", "entries", "created_by", "updated_at"];
        bulk::upsert(&tx.conn, "dictionary_packages", &columns, vec![row], &["county_id", "name"], &updated).await?;
        tx.record(change(tx, package, &done).await?).await?;
        Ok((200, done, None))
    });
    written.await
}

async fn change(tx: &Tx, package: &Package, done: &PackageImport) -> ApiResult<Change> {
    let text = "SELECT id, version FROM dictionary_packages WHERE county_id = $1 AND name = $2";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), package.name.into()]).await?;
    let row = row.ok_or_else(|| ApiError::internal("a package's row was lost"))?;
    Ok(Change {
        action: "imported",
        subject_type: "dictionary_package",
        subject_id: row.try_get("", "id")?,
        version: row.try_get("", "version")?,
        summary: Some(format!("{} {}", package.label.0, package.release)),
        before: None,
        after: Some(serde_json::to_value(done)?),
    })
}

/// Brings a classification's entries to what its package says, by their codes.
async fn take_codes(tx: &Tx, package: &Package) -> ApiResult<PackageImport> {
    let text = "SELECT id, code, value, parent_code, level, position, archived_at IS NOT NULL AS gone FROM dictionary_entries \
        WHERE county_id = $1 AND dictionary = $2";
    let mut have = HashMap::new();
    for row in sql::rows(&tx.conn, text, [tx.author.county_id.into(), package.name.into()]).await? {
        let coded = Coded {
            code: row.try_get("", "code")?,
            parent: row.try_get("", "parent_code")?,
            level: row.try_get("", "level")?,
            name: row.try_get("", "value")?,
        };
        let rest: (Uuid, i64, bool) = (row.try_get("", "id")?, row.try_get("", "position")?, row.try_get("", "gone")?);
        have.insert(coded.code.clone(), (coded, rest));
    }
    let mut done =
        PackageImport { name: package.name.into(), release: package.release.into(), added: 0, changed: 0, archived: 0, unchanged: 0, kept: 0 };
    let mut rows = Vec::new();
    for (position, coded) in (1i64..).zip(package.rows::<Coded>()?) {
        match have.remove(&coded.code) {
            Some((same, (_, at, false))) if same == coded && at == position => {
                done.unchanged += 1;
                continue;
            }
            Some(_) => done.changed += 1,
            None => done.added += 1,
        }
        rows.push(row(tx, package, coded, position));
    }
    let columns = [
        "id",
        "county_id",
        "dictionary",
        "code",
        "value",
        "parent_code",
        "level",
        "position",
        "created_at",
        "created_by",
        "updated_at",
        "archived_at",
    ];
    let updated = ["value", "parent_code", "level", "position", "updated_at", "archived_at"];
    bulk::upsert(&tx.conn, "dictionary_entries", &columns, rows, &["county_id", "dictionary", "code"], &updated).await?;
    let archive = "UPDATE dictionary_entries SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id = $2";
    for (id, ..) in have.into_values().map(|(_, rest)| rest).filter(|(.., gone)| !gone) {
        sql::execute(&tx.conn, archive, [tx.now.into(), id.into()]).await?;
        done.archived += 1;
    }
    Ok(done)
}

fn row(tx: &Tx, package: &Package, coded: Coded, position: i64) -> Vec<sea_orm::Value> {
    vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        package.name.into(),
        Some(coded.code).into(),
        coded.name.into(),
        coded.parent.into(),
        Some(coded.level).into(),
        position.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
        None::<chrono::DateTime<chrono::Utc>>.into(),
    ]
}

/// At a first start, takes over every package of which the county has nothing yet.
pub async fn import_first(app: &App) -> ApiResult<()> {
    let county_id = users::account::first_county(app.db.read()).await?;
    let rows = sql::rows(app.db.read(), "SELECT name FROM dictionary_packages WHERE county_id = $1", [county_id.into()]).await?;
    let has: Vec<String> = rows.iter().map(|row| row.try_get("", "name")).collect::<Result<_, _>>()?;
    for package in PACKAGES.iter().filter(|package| !has.iter().any(|name| name == package.name)) {
        let author = Author { id: None, name: "系统".into(), county_id, acting_for: None };
        import(app, author, package.name, None).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_classification_has_each_code_once_below_a_parent_that_stands_before_it() {
        for package in PACKAGES.iter().filter(|package| package.name != calendar::PACKAGE) {
            let mut seen: HashMap<String, i64> = HashMap::new();
            for coded in package.rows::<Coded>().unwrap() {
                let above =
                    coded.parent.as_ref().map_or(0, |parent| seen.get(parent).copied().unwrap_or_else(|| panic!("{} before {parent}", coded.code)));
                assert_eq!(coded.level, above + 1, "{}", coded.code);
                assert!(!coded.name.is_empty() && coded.name.trim() == coded.name);
                assert_eq!(seen.insert(coded.code.clone(), coded.level), None, "{} stands twice", coded.code);
            }
        }
    }

    #[test]
    fn industries_are_whole() {
        let rows = Package::find("industries").unwrap().rows::<Coded>().unwrap();
        let at = |level: i64| rows.iter().filter(|coded| coded.level == level).count();
        assert_eq!((at(1), at(2), at(3), at(4)), (20, 97, 473, 1380));
        let names: HashSet<&str> = rows.iter().map(|coded| coded.name.as_str()).collect();
        assert!(names.contains("电气机械和器材制造业") && names.contains("制造业"));
    }

    #[test]
    fn divisions_are_whole() {
        let rows = Package::find("divisions").unwrap().rows::<Coded>().unwrap();
        let at = |level: i64| rows.iter().filter(|coded| coded.level == level).count();
        // 333 places of the second level, and the counties that stand straight under a province or a municipality.
        assert_eq!((at(1), at(2), at(3)), (34, 333 + 118, 2728));
        assert!(rows.iter().all(|coded| coded.code.len() == 6 && coded.code.bytes().all(|b| b.is_ascii_digit())));
        assert!(rows.iter().all(|coded| coded.parent.as_ref().is_none_or(|parent| parent[..2] == coded.code[..2])));
        let anhui = rows.iter().filter(|coded| coded.parent.as_deref() == Some("340000")).count();
        assert_eq!(anhui, 16);
    }
}
