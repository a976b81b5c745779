//! Tokens (I4), headers (N5, N6), hostile input (N10), errors that tell nothing inside (N12).
use crate::support::{Ctx, each_database};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use chrono::Duration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use zhaoyin::authz::{Role, token};

fn parts(token: &str) -> (Value, Value, String) {
    let [header, claims, signature]: [&str; 3] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let read = |part: &str| serde_json::from_slice(&B64.decode(part).unwrap()).unwrap();
    (read(header), read(claims), signature.to_owned())
}

fn joined(header: &Value, claims: &Value, signature: &str) -> String {
    format!("{}.{}.{signature}", B64.encode(header.to_string()), B64.encode(claims.to_string()))
}

async fn dead(ctx: &Ctx, token: &str) {
    ctx.with_token(token).get("/me").await.refused(401, "unauthorized");
}

#[actix_web::test]
async fn only_tokens_of_our_own_signature_issuer_audience_and_time_are_taken() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::Envoy);
        client.get("/me").await.expect(200);
        let token = client.token.clone().unwrap();
        let (header, claims, signature) = parts(&token);
        assert_eq!(header["alg"], "EdDSA");
        for claim in ["iss", "aud", "exp", "nbf", "jti", "sub"] {
            assert!(!claims[claim].is_null(), "{claim}");
        }
        assert_eq!(claims["exp"].as_i64().unwrap() - claims["nbf"].as_i64().unwrap(), 900);
        let mut none = header.clone();
        none["alg"] = json!("none");
        dead(ctx, &joined(&none, &claims, "")).await;
        dead(ctx, &joined(&none, &claims, &signature)).await;
        let public: String = {
            let row = ctx.app.db.read();
            let text = "SELECT public_key FROM signing_keys LIMIT 1";
            zhaoyin::db::sql::row(row, text, []).await.unwrap().unwrap().try_get("", "public_key").unwrap()
        };
        for secret in [public.clone().into_bytes(), B64.decode(&public).unwrap()] {
            let kid = header["kid"].as_str().map(str::to_owned);
            let header = Header { kid, ..Header::new(Algorithm::HS256) };
            dead(ctx, &jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(&secret)).unwrap()).await;
        }
        for (claim, value) in [("aud", json!("other")), ("iss", json!("other")), ("roles", json!(["center"])), ("exp", json!(9_999_999_999i64))] {
            let mut changed = claims.clone();
            changed[claim] = value;
            dead(ctx, &joined(&header, &changed, &signature)).await;
        }
        let mut unknown = header.clone();
        unknown["kid"] = json!("0000000000000000");
        dead(ctx, &joined(&unknown, &claims, &signature)).await;
        for nonsense in ["", "x", "a.b.c", &token[..token.len() - 4], &format!("{token}x")] {
            dead(ctx, nonsense).await;
        }
        ctx.nobody().with("authorization", format!("Basic {token}")).get("/me").await.refused(401, "unauthorized");
        ctx.advance(Duration::minutes(14)).await;
        client.get("/me").await.expect(200);
        ctx.advance(Duration::minutes(1)).await;
        dead(ctx, &token).await;
    })
    .await;
}

#[actix_web::test]
async fn keys_rotate_with_overlap_and_retired_ones_verify_no_more() {
    each_database(async |ctx| {
        let old = ctx.as_role(Role::Envoy);
        old.get("/me").await.expect(200);
        ctx.advance(Duration::seconds(1)).await;
        token::add_key(&ctx.app.db, &ctx.app.ring, ctx.app.clock.now()).await.unwrap();
        ctx.app.tokens.reload(&ctx.app.db, &ctx.app.ring).await.unwrap();
        let new = ctx.as_role(Role::Envoy);
        assert_ne!(parts(old.token.as_ref().unwrap()).0["kid"], parts(new.token.as_ref().unwrap()).0["kid"]);
        old.get("/me").await.expect(200);
        new.get("/me").await.expect(200);
        let unseen = ctx.as_role(Role::Center);
        assert_eq!(token::retire_old_keys(&ctx.app.db, ctx.app.clock.now()).await.unwrap(), 1);
        ctx.app.tokens.reload(&ctx.app.db, &ctx.app.ring).await.unwrap();
        new.get("/me").await.expect(200);
        unseen.get("/me").await.expect(200);
        old.get("/me").await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn when_ended_sessions_cannot_be_known_nobody_is_let_in() {
    each_database(async |ctx| {
        let client = ctx.as_role(Role::Envoy);
        ctx.app.clock.set(ctx.app.clock.now() + Duration::seconds(10));
        let refused = client.get("/me").await;
        refused.refused(503, "unavailable");
        assert_eq!(refused.header("retry-after"), "5");
        ctx.advance(Duration::zero()).await;
        client.get("/me").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn every_answer_carries_the_headers_and_no_foreign_origin_is_allowed() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy).with("origin", "https://evil.example");
        let nobody = ctx.nobody().with("origin", "https://evil.example");
        for reply in [
            envoy.get("/me").await,
            nobody.get("/me").await,
            nobody.get("/no-such-thing").await,
            nobody.get("/auth/login").await,
            nobody.get("/healthz").await,
            nobody.request(actix_web::http::Method::OPTIONS, "/organizations", None).await,
        ] {
            assert!(reply.header("content-security-policy").contains("default-src 'self'"));
            assert!(!reply.header("content-security-policy").contains("unsafe"));
            assert_eq!(reply.header("x-content-type-options"), "nosniff");
            assert_eq!(reply.header("referrer-policy"), "no-referrer");
            assert!(!reply.header("permissions-policy").is_empty() && !reply.header("x-request-id").is_empty());
            assert_eq!(reply.header("access-control-allow-origin"), "");
        }
        assert_eq!(envoy.get("/me").await.header("cache-control"), "no-store");
        let wrong = nobody.get("/auth/login").await;
        wrong.refused(405, "method_not_allowed");
        assert_eq!(wrong.header("allow"), "POST");
        // Also where the path looks like another operation's with an id.
        let bulk = ctx.as_role(Role::Center).delete("/leads/bulk").await;
        bulk.refused(405, "method_not_allowed");
        assert_eq!(bulk.header("allow"), "POST");
        ctx.as_role(Role::Center).get("/leads/none").await.refused(404, "not_found");
    })
    .await;
}

#[actix_web::test]
async fn hostile_words_are_data_or_refused_and_never_an_error_of_ours() {
    each_database(async |ctx| {
        let admin = ctx.as_role(Role::SystemAdmin);
        let long = "a".repeat(900_000);
        for word in
            ["'; DROP TABLE users; --", "${7*7}{{7*7}}", "<script>alert(1)</script>", "\r\nSet-Cookie: a=b", "\u{202e}gnp.exe", "😀", "%00", &long]
        {
            let login = ctx.nobody().post("/auth/login", json!({"username": word, "password": word})).await;
            assert!((400..500).contains(&login.status), "{}", login.status);
            let made = admin.post("/organizations", json!({"name": word, "kind": "township"})).await;
            assert!(made.status == 201 || (400..500).contains(&made.status), "{}", made.status);
            if word.len() < 100 {
                let query: String = word.bytes().map(|b| format!("%{b:02X}")).collect();
                let found = admin.get(&format!("/organizations?q={query}")).await;
                assert_eq!(found.status, if word.contains('\0') { 400 } else { 200 });
            }
        }
        for body in ["{\"username\":\"\\ud800\",\"password\":\"x\"}", "{\"username\":\"a\\u0000\",\"password\":\"x\"}", "[1,2", "\u{0}", ""] {
            let reply = ctx.nobody().raw(actix_web::http::Method::POST, "/auth/login", "application/json", body.to_owned()).await;
            assert!((400..500).contains(&reply.status), "{} for {body}", reply.status);
        }
        let nested = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
        let reply = ctx.nobody().raw(actix_web::http::Method::POST, "/auth/login", "application/json", nested).await;
        assert!((400..500).contains(&reply.status));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM users", vec![]).await, 10);
    })
    .await;
}

#[actix_web::test]
async fn a_refusal_speaks_the_readers_language_and_tells_nothing_inside() {
    each_database(async |ctx| {
        let english = ctx.nobody().with("accept-language", "en").get("/me").await.refused(401, "unauthorized");
        let chinese = ctx.nobody().get("/me").await.refused(401, "unauthorized");
        assert!(english["detail"].as_str().unwrap().is_ascii() && !chinese["detail"].as_str().unwrap().is_ascii());
        ctx.execute("DROP TABLE office_terms", vec![]).await;
        let broken = ctx.as_role(Role::SystemAdmin).get("/users").await;
        let body = broken.refused(500, "internal");
        assert_eq!(body["request_id"], broken.header("x-request-id"));
        let text = body.to_string().to_lowercase();
        assert!(!["select", "office_terms", "sqlx", "/src/"].iter().any(|inside| text.contains(inside)), "{text}");
    })
    .await;
}
