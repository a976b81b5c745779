//! The invented county must come in whole: nothing refused, nothing odd, nothing from the future.
use super::*;
use crate::authz::Role;
use crate::clock::Clock;
use crate::crypto::KeyRing;
use crate::db::{Db, sql, write::Author};
use crate::features::figures::compute::{self, Asked, Value as Amount};
use crate::features::ledger::actions;
use crate::features::ledger::plan::{Dictionaries, Parsed, parse};
use crate::sheet::Value;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn parsed(today: NaiveDate) -> Parsed {
    let entries = |(name, values): &(&str, &[&str])| ((*name).to_owned(), values.iter().map(|value| (*value).to_owned()).collect());
    let dictionaries: Dictionaries = migrations::DICTIONARIES.iter().map(entries).collect();
    parse(workbook(today).unwrap(), &dictionaries).unwrap()
}

/// Ordinary days and awkward ones.
const DAYS: [&str; 5] = ["2026-11-23", "2026-01-01", "2028-02-29", "2027-12-31", "2026-03-31"];

#[test]
fn every_cell_of_every_sheet_is_read_without_fault_or_warning() {
    for today in DAYS.map(day) {
        let parsed = parsed(today);
        assert_eq!(parsed.warnings, [], "{today}");
        assert_eq!(parsed.sheets.len(), 15);
        for sheet in &parsed.sheets {
            assert_eq!(sheet.missing, [] as [&str; 0]);
            assert!(!sheet.rows.is_empty(), "{today} {}", sheet.sheet.title);
            for row in &sheet.rows {
                assert_eq!(row.faults, [], "{today} {} row {}", sheet.sheet.title, row.row);
                assert_eq!(crate::features::ledger::rules::check(sheet.sheet, &row.cells), [], "{today} {} row {}", sheet.sheet.title, row.row);
            }
        }
    }
}

#[test]
fn no_fact_is_later_than_today() {
    for today in DAYS.map(day) {
        for sheet in parsed(today).sheets {
            for row in &sheet.rows {
                for (column, cell) in sheet.sheet.columns.iter().zip(&row.cells) {
                    let planned = ["计划", "预计", "后续日期"].iter().any(|start| column.title.starts_with(start));
                    let date = cell.as_ref().and_then(Value::as_date).filter(|_| !planned);
                    assert!(date.is_none_or(|date| date <= today), "{today} {} row {} {}", sheet.sheet.title, row.row, column.title);
                }
            }
        }
    }
}

#[test]
fn the_county_is_of_the_expected_size_and_the_same_each_time() {
    let today = day("2026-11-23");
    assert_eq!(workbook(today).unwrap(), workbook(today).unwrap());
    for sheet in parsed(today).sheets {
        let expected = match sheet.sheet.title {
            "单位" => 26..=26,
            "人员" => 55..=65,
            "企业" => 160..=160,
            "线索" => 240..=280,
            "项目" => 125..=155,
            "到位资金" => 360..=460,
            "外出招商" => 30..=60,
            "拜访" => 440..=560,
            "目标任务" => 100..=220,
            "驻外考勤" => 1_200..=2_000,
            _ => 6..=120,
        };
        assert!(expected.contains(&sheet.rows.len()), "{} {}", sheet.sheet.title, sheet.rows.len());
    }
}

#[test]
fn somebody_holds_each_business_role() {
    let parsed = parsed(day("2026-11-23"));
    let people = parsed.sheets.iter().find(|sheet| sheet.sheet.title == "人员").unwrap();
    for (role, login) in FACES {
        assert!(Role::parse(role).is_some(), "{role}");
        let held = people.rows.iter().find(|row| row.cells[1].as_ref().and_then(Value::as_text) == Some(login)).unwrap();
        assert_eq!(held.cells[4].as_ref().map(Value::as_words), Some(&[(*role).to_owned()][..]), "{login}");
        assert!(held.cells[8].as_ref().is_none_or(Value::is_null), "{login} has left");
    }
}

#[tokio::test]
async fn the_whole_county_is_imported_and_its_figures_are_plausible() {
    let today = day("2026-11-23");
    let folder = std::env::temp_dir().join(format!("zhaoyin-demo-{}", uuid::Uuid::now_v7()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::connect(&format!("sqlite://{}/demo.db", folder.display())).await.unwrap();
    db.migrate().await.unwrap();
    let root = sql::row(db.read(), "SELECT id FROM organizations WHERE parent_id IS NULL", []).await.unwrap().unwrap();
    let author = Author { id: None, name: "demo".into(), county_id: root.try_get("", "id").unwrap(), acting_for: None };
    let ring = KeyRing::load(&folder.join("key"), true).unwrap();
    let now = Clock::system(chrono_tz::Asia::Shanghai).now();
    let report = actions::import_file(&db, &ring, author.clone(), now, workbook(today).unwrap(), true, |_| {}).await.unwrap();
    assert!(report.sheets.iter().all(|sheet| sheet.refused == 0 && sheet.new + sheet.changed > 0), "{:?}", report.errors);
    assert!(report.warnings.is_empty(), "{:?}", report.warnings);
    let asked = Asked { county_id: author.county_id, organization_id: None, as_of: today, from: None, viewer: None, reader: None };
    let figures = compute::all(db.read(), asked).await.unwrap().figures;
    for computed in &figures {
        let shown = match &computed.value {
            Amount::Unknown => "unknown".to_owned(),
            Amount::Number(number) => number.to_string(),
            Amount::Table(table) => table.iter().map(|(k, v)| format!("{k} {v}; ")).collect(),
        };
        println!("{}: {shown}", computed.figure.key);
        assert!(!matches!(computed.value, Amount::Unknown), "{} is unknown", computed.figure.key);
    }
    db.close().await;
    std::fs::remove_dir_all(&folder).unwrap();
}
