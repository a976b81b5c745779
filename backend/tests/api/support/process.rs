//! The program itself as a process of its own, for what can only be seen from outside: how it starts, stops, and dies.
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running server; it ends with the test, however that goes.
pub struct Server {
    pub process: Child,
    pub address: String,
    /// What it printed before it listened.
    pub printed: Vec<String>,
}

impl Server {
    /// Starts `zhaoyin serve` as `command` says and waits until it listens.
    pub fn start(mut command: Command) -> Self {
        let process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut server = Self { process, address: String::new(), printed: Vec::new() };
        for line in BufReader::new(server.process.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(address) = line.strip_prefix("listening on http://") {
                address.clone_into(&mut server.address);
                return server;
            }
            server.printed.push(line);
        }
        panic!("the server did not start: {:?}", server.printed);
    }

    /// What `kill -9` or a cut of power does: nothing more is written, nobody is told.
    pub fn crash(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Posts a body; the status and the answer, or nothing where the line broke before the whole of it had come.
pub fn post(address: &str, path: &str, token: Option<&str>, body: &Value) -> Option<(u16, Value)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let body = body.to_string();
    let authorization = token.map_or_else(String::new, |token| format!("authorization: Bearer {token}\r\n"));
    let headers = format!("host: x\r\nconnection: close\r\n{authorization}content-type: application/json\r\ncontent-length: {}", body.len());
    write!(stream, "POST /api/v1{path} HTTP/1.1\r\n{headers}\r\n\r\n{body}").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).ok()?))
}
