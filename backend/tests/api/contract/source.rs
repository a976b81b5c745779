//! The import rules of the architecture and the lengths of files and functions, read off the sources.
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the crate, with its text.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            collect(&entry, found);
        } else if entry.extension().is_some_and(|ext| ext == "rs") {
            let name = entry.strip_prefix(root()).unwrap().display().to_string();
            found.push((name, std::fs::read_to_string(&entry).unwrap()));
        }
    }
}

/// A text without its unit tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap()
}

#[test]
fn files_and_functions_stay_short() {
    let mut wrong = Vec::new();
    for (file, text) in files("src").into_iter().chain(files("../migrations/src")).chain(files("tests")) {
        let limit = if file.starts_with("tests") { 500 } else { 400 };
        let lines = text.lines().count();
        if lines > limit {
            wrong.push(format!("{file}: {lines} lines, at most {limit}"));
        }
        let longest = if file.ends_with("handlers.rs") { 30 } else { 60 };
        for (name, length) in functions(&text) {
            if length > longest {
                wrong.push(format!("{file}: {name} has {length} lines, at most {longest}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The functions of a text with the number of lines from their first to their last.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let start = line.trim_start();
        let head = start.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").trim_start_matches("pub ");
        let head = head.trim_start_matches("const ").trim_start_matches("async ");
        let Some(rest) = head.strip_prefix("fn ") else { continue };
        let end = format!("{}}}", " ".repeat(line.len() - start.len()));
        if start.ends_with('}') || start.ends_with(';') {
            continue;
        }
        let length = lines[at..].iter().position(|line| *line == end).map_or(0, |n| n + 1);
        found.push((rest.split(['(', '<']).next().unwrap().to_owned(), length));
    }
    found
}

#[test]
fn the_ground_never_imports_features() {
    let ground =
        ["src/http/", "src/authz/", "src/db/", "src/error.rs", "src/context.rs", "src/crypto.rs", "src/clock.rs", "src/text.rs", "src/config.rs"];
    for (file, text) in files("src") {
        if ground.iter().any(|start| file.starts_with(start)) {
            assert!(!without_tests(&text).contains("features::"), "{file} must not know the features");
        }
    }
}

/// The parts of a slice that are its own.
const OWN: &[&str] = &["actions", "store", "dto", "handlers"];

#[test]
fn a_slice_uses_of_another_what_its_mod_offers() {
    for (file, text) in files("src/features") {
        let slice = file.split('/').nth(2).unwrap_or_default();
        for part in without_tests(&text).split("features::").skip(1) {
            let path: String = part.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
            let mut segments = path.split("::");
            let (other, own) = (segments.next().unwrap_or_default(), segments.next().unwrap_or_default());
            assert!(other == slice || !OWN.contains(&own), "{file} reaches into {other}::{own}");
        }
    }
}

#[test]
fn the_layers_of_a_slice_look_downwards_only() {
    let mut wrong = Vec::new();
    for (file, text) in files("src/features") {
        let text = without_tests(&text);
        let mut refuse = |words: &[&str]| {
            wrong.extend(words.iter().filter(|word| text.contains(**word)).map(|word| format!("{file}: {word}")));
        };
        match file.rsplit('/').next().unwrap() {
            "domain.rs" => refuse(&["async fn", "sea_orm::", "actix_web", "super::store", "super::dto", "super::actions", "crate::db"]),
            "store.rs" => refuse(&["actix_web", "super::actions", "super::handlers", "Out}", "Out,", "HttpResponse"]),
            "actions.rs" => refuse(&["super::handlers", "HttpResponse", "HttpRequest", "from_sql_and_values"]),
            "handlers.rs" => refuse(&["sea_orm::", "from_sql_and_values", "crate::db::", "Tx::begin"]),
            "dto.rs" => refuse(&["super::store", "sea_orm::", "from_sql_and_values"]),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "not for this layer:\n{}", wrong.join("\n"));
}

#[test]
fn only_a_slice_writes_its_own_tables() {
    let owners = [
        ("sessions", "auth"),
        ("refresh_tokens", "auth"),
        ("login_attempts", "auth"),
        ("password_history", "auth"),
        ("activation_codes", "auth"),
        ("users", "users"),
        ("user_roles", "users"),
        ("postings", "users"),
        ("office_terms", "users"),
        ("organizations", "organizations"),
        ("files", "files"),
        ("settings", "settings"),
        ("dictionary_entries", "settings"),
        ("calendar_days", "settings"),
        ("chains", "settings"),
        ("notifications", "notifications"),
    ];
    for (file, text) in files("src/features") {
        for (table, owner) in owners {
            let slice = file.split('/').nth(2).unwrap_or_default();
            let writes = [format!("UPDATE {table} "), format!("INSERT INTO {table} "), format!("DELETE FROM {table} "), format!("conn, \"{table}\"")];
            let writes = writes.iter().any(|write| without_tests(&text).contains(write));
            assert!(!writes || slice == owner, "{file} writes {table}, which is {owner}'s");
        }
    }
}
