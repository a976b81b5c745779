//! Exactly once where the server itself dies: killed at any moment while phones send, started again, and sent to again.
use crate::support::PASSWORD;
use crate::support::actors;
use crate::support::database::{Database, Kind, kinds};
use crate::support::process::{Server, post};
use chrono::Utc;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Duration;
use uuid::Uuid;
use zhaoyin::authz::Role;
use zhaoyin::crypto::KeyRing;
use zhaoyin::db::Db;

/// How many phones send beside each other, what each has in its outbox, and how often the server dies meanwhile.
const PHONES: usize = 4;
const VISITS: usize = 30;
const CRASHES: u64 = 6;

/// Visits of one phone by their reference, and the id that the server answered each with.
struct Outbox {
    token: String,
    visits: Vec<(Value, Option<String>)>,
}

impl Outbox {
    fn new(participant: Uuid) -> Self {
        let day = Utc::now().with_timezone(&chrono_tz::Asia::Shanghai).date_naive();
        let visit = |n: usize| {
            let company = format!("示例{}公司", n % 7);
            json!({"client_ref": Uuid::now_v7(), "visited_on": day, "direction": "out", "company": {"name": company}, "participant_ids": [participant]})
        };
        Self { token: String::new(), visits: (0..VISITS).map(|n| (visit(n), None)).collect() }
    }

    /// Sends what waits until the line breaks. What was answered before must be answered the same for ever.
    fn send(&mut self, address: &str) -> bool {
        for (visit, known) in self.visits.iter_mut().filter(|(_, known)| known.is_none()) {
            let Some((status, body)) = post(address, "/visits", Some(&self.token), visit) else { return false };
            assert!(matches!(status, 200 | 201), "{status} {body}");
            *known = body["id"].as_str().map(str::to_owned);
        }
        true
    }
}

fn serve(database: &Database) -> Server {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaoyin"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--rate-limit", "off"]).stdin(Stdio::null());
    command.env("DATABASE_URL", &database.url).env("ZHAOYIN_KEY_FILE", &database.key_file).env("ZHAOYIN_FILES", &database.files);
    Server::start(command)
}

/// Starts the server and signs everybody in.
fn open(database: &Database, phones: &mut [Outbox]) -> Server {
    let server = serve(database);
    for phone in phones {
        let (status, body) = post(&server.address, "/auth/login", None, &json!({"username": "envoy", "password": PASSWORD})).unwrap();
        assert_eq!(status, 200, "{body}");
        phone.token = body["access_token"].as_str().unwrap().to_owned();
    }
    server
}

fn send_all(address: &str, phones: &mut [Outbox]) -> bool {
    std::thread::scope(|scope| {
        let sending: Vec<_> = phones.iter_mut().map(|phone| scope.spawn(|| phone.send(address))).collect();
        sending.into_iter().all(|phone| phone.join().unwrap())
    })
}

async fn count(db: &Db, sql: &str) -> i64 {
    db.write().query_one_raw(Statement::from_string(db.backend(), sql)).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// Sends, and kills the server in the middle of it, some milliseconds later each time.
fn crash_while_sending(database: &Database, phones: &mut [Outbox]) {
    for crash in 0..CRASHES {
        let mut server = open(database, phones);
        let address = server.address.clone();
        std::thread::scope(|scope| {
            let sending = scope.spawn(|| send_all(&address, phones));
            std::thread::sleep(Duration::from_millis(15 + 23 * crash));
            server.crash();
            let _whole = sending.join().unwrap();
        });
    }
}

async fn killed_and_started_again(kind: Kind) {
    eprintln!("on {kind:?}");
    let database = Database::make(kind).await;
    let db = Db::connect(&database.url).await.unwrap();
    let (_, _, people) = actors::make(&db, Utc::now()).await;
    KeyRing::load(&database.key_file, true).unwrap();
    db.close().await;
    let mut phones: Vec<Outbox> = (0..PHONES).map(|_| Outbox::new(people[&Role::Envoy].id)).collect();
    crash_while_sending(&database, &mut phones);
    let server = open(&database, &mut phones);
    assert!(send_all(&server.address, &mut phones), "there is a line for everything in the end");
    let answered: BTreeMap<String, String> =
        phones.iter().flat_map(|phone| &phone.visits).map(|(visit, id)| (visit["client_ref"].to_string(), id.clone().unwrap())).collect();
    // Everything once more, as a phone does that has lost its answers: what was answered before a crash stands after it.
    for phone in &mut phones {
        phone.visits.iter_mut().for_each(|(_, known)| *known = None);
    }
    assert!(send_all(&server.address, &mut phones));
    for (visit, id) in phones.iter().flat_map(|phone| &phone.visits) {
        assert_eq!(id.as_ref(), answered.get(&visit["client_ref"].to_string()));
    }
    drop(server);
    let db = Db::connect(&database.url).await.unwrap();
    let made = i64::try_from(PHONES * VISITS).unwrap();
    assert_eq!(count(&db, "SELECT COUNT(*) FROM visits").await, made);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM companies").await, 7, "nor is a company made twice");
    assert_eq!(count(&db, "SELECT COUNT(*) FROM outbox_events WHERE subject_type = 'visit' AND kind = 'created'").await, made);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM audit_entries WHERE action = 'created' AND subject_type = 'visit'").await, made);
    db.close().await;
    database.drop().await;
}

#[actix_web::test]
async fn a_server_that_is_killed_while_phones_send_has_each_visit_once() {
    for kind in kinds() {
        killed_and_started_again(kind).await;
    }
}
