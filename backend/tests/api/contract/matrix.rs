//! Every operation × every role, asked over HTTP, as a committed table. Default deny: an operation without a row fails.
use super::{Described, operations};
use crate::support::{Ctx, each_database};
use actix_web::http::Method;
use std::fmt::Write;
use std::path::PathBuf;
use uuid::Uuid;
use zhaoyin::authz::Role;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/permissions.matrix.md")
}

#[actix_web::test]
async fn the_committed_matrix_is_what_the_server_answers() {
    each_database(async |ctx| {
        let mut table = String::from(
            "# Who may call what\n\nMade by a test from real answers (`UPDATE_MATRIX=1` writes it anew): ✓ let in, 403 refused, 401 without \
             session, – needs none, \
             cookie goes by the refresh cookie alone.\n\n| operation | permission | nobody |",
        );
        Role::ALL.iter().for_each(|role| write!(table, " {} |", role.as_str()).unwrap());
        write!(table, "\n|---|---|---|{}\n", "---|".repeat(Role::ALL.len())).unwrap();
        for described in operations(&zhaoyin::openapi::document()) {
            table.push_str(&row(ctx, &described).await);
        }
        if std::env::var("UPDATE_MATRIX").is_ok() {
            return std::fs::write(committed(), table).unwrap();
        }
        let kept = std::fs::read_to_string(committed()).unwrap_or_default();
        for (kept, asked) in kept.lines().zip(table.lines()) {
            assert_eq!(kept, asked, "permissions changed: look at it, then run the tests with UPDATE_MATRIX=1 and commit");
        }
        assert_eq!(kept, table, "an operation came or went: run the tests with UPDATE_MATRIX=1 and commit");
    })
    .await;
}

async fn row(ctx: &Ctx, described: &Described) -> String {
    if described.is_by_cookie() {
        assert_eq!(ask(ctx, described, None).await.0, 401);
        return format!("| {} | – | cookie |{}\n", described.id(), " cookie |".repeat(Role::ALL.len()));
    }
    let permission = described.permission();
    let nobody = cell(ask(ctx, described, None).await);
    assert_eq!(nobody == "401", described.is_protected(), "{}: security in the document and the answer to nobody differ", described.id());
    let nobody = if described.is_protected() { "401" } else { "–" };
    let mut line = format!("| {} | {} | {nobody} |", described.id(), permission.as_deref().unwrap_or("–"));
    for role in Role::ALL {
        let answer = cell(ask(ctx, described, Some(*role)).await);
        if let Some(permission) = &permission {
            let holds = role.permissions().iter().any(|p| p.as_str() == permission);
            assert_eq!(answer == "✓", holds, "{} for {role:?}: {permission} and the answer differ", described.id());
        }
        write!(line, " {answer} |").unwrap();
    }
    line + "\n"
}

/// What is let in gets some answer of its own (404 for an id nobody has, 422 for an empty body), but neither 401 nor 403.
fn cell(answer: (u16, String)) -> &'static str {
    match answer {
        (403, _) => "403",
        (401, code) if code == "unauthorized" => "401",
        _ => "✓",
    }
}

async fn ask(ctx: &Ctx, described: &Described, role: Option<Role>) -> (u16, String) {
    let method = Method::from_bytes(described.method.as_bytes()).unwrap();
    let client = match role {
        // A session of its own each time: signing out ends only that one.
        Some(role) => {
            let mut person = ctx.person(role).clone();
            person.session_id = Uuid::now_v7();
            ctx.as_person(&person)
        }
        None => ctx.nobody(),
    };
    let body = matches!(described.method, "POST" | "PUT" | "PATCH").then(|| serde_json::json!({}));
    let reply = client.request(method, &described.address(), body).await;
    assert!(reply.status < 500, "{} answered {}", described.id(), reply.status);
    (reply.status, reply.json()["code"].as_str().unwrap_or_default().to_owned())
}
