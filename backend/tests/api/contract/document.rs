//! The OpenAPI document: complete, well described, and the one that is committed.
use super::{operations, source};
use crate::support::each_database;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../openapi/openapi.json")
}

#[test]
fn the_committed_document_is_what_the_code_generates() {
    let generated = zhaoyin::openapi::text().unwrap() + "\n";
    if std::env::var("UPDATE_OPENAPI").is_ok() {
        std::fs::create_dir_all(committed().parent().unwrap()).unwrap();
        return std::fs::write(committed(), generated).unwrap();
    }
    let kept = std::fs::read_to_string(committed()).unwrap_or_default();
    assert!(kept == generated, "openapi/openapi.json is old: run the tests with UPDATE_OPENAPI=1 and commit it");
}

#[actix_web::test]
async fn the_document_is_served_with_a_page_to_browse_it() {
    each_database(async |ctx| {
        let served = ctx.nobody().get("/openapi.json").await.expect(200);
        assert_eq!(served, serde_json::to_value(zhaoyin::openapi::document()).unwrap());
        let page = ctx.nobody().get("/api/docs/").await;
        assert_eq!(page.status, 200);
        assert!(!String::from_utf8_lossy(&page.body).contains("https://"), "the page loads nothing from elsewhere");
    })
    .await;
}

#[test]
fn every_registered_route_is_in_the_document() {
    let described: BTreeSet<String> =
        operations(&zhaoyin::openapi::document()).iter().map(|o| format!("{} {}", o.method, o.path.trim_start_matches("/api/v1"))).collect();
    let mut registered = BTreeSet::new();
    for (file, text) in source::files("src/features") {
        assert!(!text.contains(".route("), "{file}: `.route()` registers without documenting; use `.service()`");
        for method in ["get", "post", "put", "patch", "delete"] {
            for part in text.split(&format!("#[{method}(\"")).skip(1) {
                registered.insert(format!("{} {}", method.to_uppercase(), part.split('"').next().unwrap()));
            }
        }
    }
    assert_eq!(registered, described);
}

#[test]
fn every_operation_is_described() {
    let document = zhaoyin::openapi::document();
    let mut ids = BTreeSet::new();
    for described in operations(&document) {
        let (id, operation) = (described.id(), serde_json::to_value(&described.operation).unwrap());
        let shape = id.split('_').count() >= 2 && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(shape, "{} {}: operation_id is noun_verb, not `{id}`", described.method, described.path);
        assert!(ids.insert(id.to_owned()), "{id} stands twice");
        assert!(operation["summary"].as_str().is_some_and(|s| s.len() > 5 && !s.ends_with('.')), "{id} has a summary of one line");
        assert!(operation["description"].as_str().is_some_and(|s| s.len() > 5), "{id} has a description that names its permission");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let text = parameter["description"].as_str().unwrap_or_default();
            assert!(text.len() > 5, "{id}: the parameter {} is described", parameter["name"]);
        }
        for name in described.path.split('{').skip(1).map(|part| part.split('}').next().unwrap()) {
            let named = operation["parameters"].as_array().is_some_and(|all| all.iter().any(|p| p["name"] == name && p["in"] == "path"));
            assert!(named, "{id}: the path's {name} is a described parameter");
        }
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.keys().any(|status| status.starts_with('2')), "{id} says what it answers");
        check_refusals(id, described.is_protected(), responses);
        match described.permission() {
            Some(permission) => {
                let known = zhaoyin::authz::Permission::ALL.iter().any(|p| p.as_str() == permission);
                assert!(known, "{id}: there is no permission {permission}");
                assert!(operation["description"].as_str().unwrap().contains(&permission), "{id}: the description names {permission}");
            }
            None => assert_eq!(operation["tags"][0], "auth", "{id} names its permission: x-permission, or the table in openapi.rs"),
        }
    }
}

fn check_refusals(id: &str, protected: bool, responses: &serde_json::Map<String, Value>) {
    for (status, response) in responses.iter().filter(|(status, _)| status.starts_with('4') || status.starts_with('5')) {
        let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
        assert_eq!(schema, "#/components/schemas/Problem", "{id} {status} is a problem document");
    }
    let wanted: &[&str] = if protected { &["400", "401", "403", "429", "503"] } else { &["400", "429", "503"] };
    for status in wanted {
        assert!(responses.contains_key(*status), "{id} says when it answers {status}");
    }
}
