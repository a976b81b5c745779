#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use sea_orm::{ConnectionTrait, Statement};
use std::path::Path;
use zhaoyin::clock::Clock;
use zhaoyin::crypto::KeyRing;
use zhaoyin::db::Db;
use zhaoyin::db::write::Author;
use zhaoyin::features::figures::compute::{self, Asked, Value};
use zhaoyin::features::ledger::{Authority, actions};

async fn fresh(url: &str) -> (Db, KeyRing, Author) {
    let db = Db::connect(url).await.unwrap();
    db.migrate().await.unwrap();
    let row =
        db.read().query_one_raw(Statement::from_string(db.backend(), "SELECT id FROM organizations WHERE parent_id IS NULL")).await.unwrap().unwrap();
    let dir = std::env::temp_dir().join(format!("zk{}", uuid::Uuid::now_v7()));
    let ring = KeyRing::load(&dir, true).unwrap();
    (db, ring, Author { id: None, name: "operator".into(), county_id: row.try_get("", "id").unwrap() })
}

fn case(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)).unwrap()
}

async fn compare(db: &Db, author: &Author, org: Option<uuid::Uuid>, date: &str, expected: &serde_json::Value) -> usize {
    let asked = Asked { county_id: author.county_id, organization_id: org, as_of: date.parse().unwrap(), viewer: None };
    let all = compute::all(db.read(), asked).await.unwrap();
    let mut wrong = 0;
    for c in &all.figures {
        let got = match &c.value {
            Value::Unknown => serde_json::Value::Null,
            Value::Number(n) => serde_json::from_str(&n.to_string()).unwrap(),
            Value::Table(t) => {
                t.iter().map(|(k, v)| (k.clone(), serde_json::from_str(&v.to_string()).unwrap())).collect::<serde_json::Map<_, _>>().into()
            }
        };
        let want = &expected[c.figure.key]["value"];
        let same = match (got.as_f64(), want.as_f64()) {
            (Some(a), Some(b)) => a == b,
            _ => match (got.as_object(), want.as_object()) {
                (Some(a), Some(b)) => a.len() == b.len() && a.iter().all(|(k, v)| b.get(k).and_then(|x| x.as_f64()) == v.as_f64()),
                _ => &got == want,
            },
        };
        if !same {
            wrong += 1;
            println!("{date} {}: got {got} want {want}", c.figure.key);
        }
    }
    wrong
}

#[tokio::test]
async fn check() {
    let mut wrong = 0;
    let mut urls = vec![format!("sqlite:///tmp/zc-{}.db", uuid::Uuid::now_v7())];
    if let Ok(pg) = std::env::var("TEST_PG") {
        urls.push(pg)
    }
    for url in urls {
        for (name, dates) in
            [("small", vec!["2024-08-15", "2024-10-31"]), ("messy", vec!["2024-08-15", "2024-10-31"]), ("county", vec!["2024-08-15", "2024-10-31"])]
        {
            let url = if url.starts_with("sqlite") {
                format!("{url}{name}")
            } else {
                let admin = Db::connect(&url).await.unwrap();
                let n = format!("t{}", uuid::Uuid::now_v7().simple());
                admin.write().execute_unprepared(&format!("CREATE DATABASE {n}")).await.unwrap();
                url.replace("/postgres", &format!("/{n}"))
            };
            let (db, ring, author) = fresh(&url).await;
            let now = Clock::system(chrono_tz::Asia::Shanghai).now();
            let t = std::time::Instant::now();
            let report = actions::import_file(&db, &ring, author.clone(), now, case(&format!("{name}.xlsx")), true, |_| {}).await.unwrap();
            println!(
                "{name} imported in {:?}: {:?} errors {:?}",
                t.elapsed(),
                report.sheets.iter().map(|s| (s.name.as_str(), s.new, s.changed, s.unchanged, s.refused)).collect::<Vec<_>>(),
                report.errors.iter().take(5).collect::<Vec<_>>()
            );
            let again = actions::import_file(&db, &ring, author.clone(), now, case(&format!("{name}.xlsx")), false, |_| {}).await.unwrap();
            assert!(again.sheets.iter().all(|s| s.new + s.changed == 0), "{:?}", again.sheets);
            if name == "small" {
                let again = actions::import_file(&db, &ring, author.clone(), now, case("messy.xlsx"), false, |_| {}).await.unwrap();
                println!("messy on small: {:?}", again.sheets.iter().filter(|s| s.new + s.changed > 0).collect::<Vec<_>>());
            }
            let base = if name == "messy" { "small" } else { name };
            for date in dates {
                let expected: serde_json::Value = serde_json::from_slice(&case(&format!("{base}.{date}.figures.json"))).unwrap();
                let t = std::time::Instant::now();
                wrong += compare(&db, &author, None, date, &expected).await;
                println!("figures {:?}", t.elapsed());
            }
            let expected: serde_json::Value = serde_json::from_slice(&case(&format!("{base}.2024-10-31.organizations.json"))).unwrap();
            for (org, expected) in expected.as_object().unwrap() {
                let row = db
                    .read()
                    .query_one_raw(Statement::from_sql_and_values(
                        db.backend(),
                        "SELECT id FROM organizations WHERE name = $1",
                        [org.as_str().into()],
                    ))
                    .await
                    .unwrap()
                    .unwrap();
                let n = compare(&db, &author, Some(row.try_get("", "id").unwrap()), "2024-10-31", expected).await;
                if n > 0 {
                    println!("  ^ {org}");
                }
                wrong += n;
            }
        }
    }
    let (db, ring, author) = fresh(&format!("sqlite:///tmp/zd-{}.db", uuid::Uuid::now_v7())).await;
    let now = Clock::system(chrono_tz::Asia::Shanghai).now();
    let parsed = actions::read(&db, &author, case("dirty.xlsx")).await.unwrap();
    let plan = actions::preview(&db, &ring, author.clone(), Authority::Center, parsed, now).await.unwrap();
    let mut got: Vec<String> = plan.faults.iter().map(|f| format!("{} {} {} {}", f.sheet, f.row, f.column, f.code.as_str())).collect();
    let expected: serde_json::Value = serde_json::from_slice(&case("dirty.errors.json")).unwrap();
    let mut want: Vec<String> = expected
        .as_array()
        .unwrap()
        .iter()
        .map(|e| format!("{} {} {} {}", e["sheet"].as_str().unwrap(), e["row"], e["column"].as_str().unwrap(), e["code"].as_str().unwrap()))
        .collect();
    got.sort();
    want.sort();
    for g in &got {
        if !want.contains(g) {
            println!("extra {g}");
            wrong += 1;
        }
    }
    for w in &want {
        if !got.contains(w) {
            println!("missing {w}");
            wrong += 1;
        }
    }
    assert_eq!(wrong, 0);
}
