//! The program as an operator runs it: its exit codes, its first start, and how it stops.
use crate::support::PASSWORD;
use crate::support::process::Server;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

/// A folder of its own with an SQLite database and a key, gone when the test is over.
struct Installation(PathBuf);

impl Installation {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("zhaoyin-process-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhaoyin"));
        command.args(arguments).env("DATABASE_URL", format!("sqlite://{}/test.db", self.0.display())).env_remove("ZHAOYIN_KEY_FILE");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn serve(&self) -> Server {
        Server::start(self.command(&["serve", "--listen", "127.0.0.1:0", "--rate-limit", "off"]))
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Sends the head of a request and waits until the server, having begun with it, asks for the body.
fn begin(address: &str, path: &str, length: usize) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let headers = format!("host: x\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: {length}");
    write!(stream, "POST {path} HTTP/1.1\r\n{headers}\r\n\r\n").unwrap();
    let mut told = [0; 25];
    stream.read_exact(&mut told).unwrap();
    assert_eq!(text(&told), "HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

fn answer(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    text(&answer)
}

#[test]
fn an_import_exits_0_when_all_is_good_3_when_some_is_refused_1_when_nothing_can_be_read() {
    let installation = Installation::new();
    let case = |name: &str| format!("{CASES}/{name}");
    let preview = installation.run(&["import", &case("small.xlsx")]);
    assert_eq!(preview.status.code(), Some(0), "{}", text(&preview.stderr));
    assert_eq!(installation.run(&["import", &case("small.xlsx"), "--confirm"]).status.code(), Some(0));
    let figures = installation.run(&["figures", "--as-of", "2024-10-31", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&figures.stdout).unwrap();
    assert_eq!(told["figures"].as_array().unwrap().len(), 52);
    let dirty = Installation::new();
    let refused = dirty.run(&["import", &case("dirty.xlsx"), "--json"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(serde_json::from_slice::<serde_json::Value>(&refused.stdout).unwrap()["errors_total"].as_u64().unwrap() > 0);
    let none = dirty.run(&["import", &case("dirty.errors.json")]);
    assert_eq!(none.status.code(), Some(1));
    assert!(text(&none.stderr).starts_with("zhaoyin: "), "it says why");
}

#[test]
fn the_document_is_printed_and_the_doctor_says_what_is_wrong() {
    let installation = Installation::new();
    let document: serde_json::Value = serde_json::from_slice(&installation.run(&["openapi"]).stdout).unwrap();
    assert_eq!(document["openapi"].as_str().map(|version| &version[..3]), Some("3.1"));
    let away = installation.command(&["doctor"]).env("DATABASE_URL", "postgres://app@127.0.0.1:1/none").output().unwrap();
    assert_ne!(away.status.code(), Some(0), "a database that cannot be reached");
    assert_eq!(installation.run(&["migrate"]).status.code(), Some(0));
    let well = installation.run(&["doctor"]);
    assert!(!text(&well.stdout).is_empty(), "{}", text(&well.stderr));
}

#[test]
fn asked_to_stop_the_server_ends_what_it_has_begun_and_takes_nothing_more() {
    let installation = Installation::new();
    let mut account = installation.command(&["account", "set", "wang", "--name", "王某", "--role", "center", "--password-stdin"]);
    let mut account = account.stdin(Stdio::piped()).spawn().unwrap();
    account.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    assert!(account.wait().unwrap().success());
    let mut server = installation.serve();
    let (address, printed) = (server.address.clone(), &server.printed);
    assert_eq!(printed.iter().filter(|line| line.contains("/activate?code=")).count(), 3, "one link an administrator: {printed:?}");
    let body = format!("{{\"username\":\"wang\",\"password\":\"{PASSWORD}\"}}");
    let running: Vec<TcpStream> = (0..12).map(|_| begin(&address, "/api/v1/auth/login", body.len())).collect();
    assert!(Command::new("kill").args(["-TERM", &server.process.id().to_string()]).status().unwrap().success());
    std::thread::sleep(Duration::from_millis(100));
    for mut stream in running {
        stream.write_all(body.as_bytes()).unwrap();
        let answer = answer(stream);
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains("access_token"), "the whole answer came");
    }
    assert_eq!(server.process.wait().unwrap().code(), Some(0));
    assert!(TcpStream::connect(&address).is_err(), "nobody listens any more");
}
