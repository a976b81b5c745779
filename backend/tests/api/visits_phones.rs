//! The phones' door: what the document lists answers there, everything else is not there, and the app's files are.
use crate::contract::{Described, operations};
use crate::support::client::service;
use crate::support::{Client, Ctx, each_database, each_database_as};
use actix_web::http::Method;
use clap::Parser;
use serde_json::json;
use zhaoyin::app;
use zhaoyin::authz::Role;
use zhaoyin::config::ServeConfig;

fn is_listed(described: &Described) -> bool {
    serde_json::to_value(&described.operation).unwrap()["x-mobile"] == true
}

fn token(ctx: &Ctx) -> Option<String> {
    ctx.as_role(Role::Envoy).token
}

#[actix_web::test]
async fn each_listed_operation_answers_at_the_phones_door_and_any_other_is_not_there() {
    each_database(async |ctx| {
        let send = service(app::build_for_phones(ctx.app.clone())).await;
        let (mut listed, mut others) = (0, 0);
        for described in operations(&zhaoyin::openapi::document()) {
            // Nobody: what answers says who are you, or takes a look at the body.
            let client = Client { send: &send, token: None, headers: Vec::new() };
            let method = Method::from_bytes(described.method.as_bytes()).unwrap();
            let body = matches!(described.method, "POST" | "PUT" | "PATCH").then(|| json!({}));
            let reply = client.request(method, &described.address(), body).await;
            if is_listed(&described) {
                listed += 1;
                let answers = if described.is_protected() { reply.status == 401 } else { reply.status != 404 };
                assert!(answers, "{}: {}", described.id(), reply.status);
            } else {
                others += 1;
                reply.refused(404, "not_found");
            }
        }
        assert!(listed > 30 && others > 100, "{listed} {others}");
        let client = Client { send: &send, token: token(ctx), headers: Vec::new() };
        assert_eq!(client.get("/me").await.expect(200)["name"], "驻外干部");
        for path in ["/api/v1/openapi.json", "/api/docs/", "/api/docs", "/healthz", "/readyz", "/metrics", "/api/v1/leads", "/api/v1/nothing"] {
            client.get(path).await.refused(404, "not_found");
        }
        let reply = client.get("/visits").await;
        assert_eq!((reply.status, reply.header("x-content-type-options")), (200, "nosniff"), "with the headers of every answer");
    })
    .await;
}

#[derive(Parser)]
struct Serve {
    #[command(flatten)]
    serve: ServeConfig,
}

#[actix_web::test]
async fn the_apps_files_are_served_at_the_phones_door() {
    let folder = std::env::temp_dir().join(format!("zhaoyin-phones-{}", uuid::Uuid::now_v7()));
    std::fs::create_dir_all(folder.join("assets")).unwrap();
    std::fs::write(folder.join("index.html"), "<title>招引</title>").unwrap();
    std::fs::write(folder.join("assets/app.js"), "1").unwrap();
    let serve = Serve::parse_from(["zhaoyin", "--web", folder.to_str().unwrap()]).serve;
    each_database_as(Some(serve), async |ctx| {
        let send = service(app::build_for_phones(ctx.app.clone())).await;
        let ask = async |method: Method, path: &str| {
            let request = actix_web::test::TestRequest::default().method(method).uri(path);
            (send)(request).await
        };
        for (path, text) in [("/", "<title>招引</title>"), ("/visits/new", "<title>招引</title>"), ("/assets/app.js", "1")] {
            let reply = ask(Method::GET, path).await;
            assert_eq!((reply.status, String::from_utf8_lossy(&reply.body).as_ref()), (200, text), "{path}");
        }
        for (method, path) in
            [(Method::POST, "/"), (Method::GET, "/%61pi/v1/leads"), (Method::GET, "/assets/../api/v1/leads"), (Method::GET, "//api/v1/leads")]
        {
            assert_eq!(ask(method.clone(), path).await.status, 404, "{method} {path}");
        }
    })
    .await;
    std::fs::remove_dir_all(folder).unwrap();
}
