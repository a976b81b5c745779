//! Signing in, renewing, signing out, passwords, one-time codes (I1–I6, N7).
use crate::support::{Client, Ctx, PASSWORD, Reply, each_database, each_database_as, served};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::config::{RateLimit, ServeConfig};

const COOKIE: &str = "zhaoyin_refresh";

async fn sign_in(ctx: &Ctx, username: &str, password: &str) -> Reply {
    ctx.nobody().post("/auth/login", json!({"username": username, "password": password})).await
}

fn with_cookie<'a>(ctx: &'a Ctx, token: &str) -> Client<'a> {
    ctx.nobody().with("cookie", format!("{COOKIE}={token}"))
}

fn bearer<'a>(ctx: &'a Ctx, session: &Value) -> Client<'a> {
    ctx.with_token(session["access_token"].as_str().unwrap())
}

#[actix_web::test]
async fn signing_in_tells_who_one_is_and_sets_a_cookie_that_scripts_cannot_read() {
    each_database(async |ctx| {
        let reply = sign_in(ctx, "center", PASSWORD).await;
        let session = reply.expect(200);
        assert_eq!((session["token_type"].as_str(), session["expires_in"].as_i64()), (Some("Bearer"), Some(900)));
        let me = &session["user"];
        assert_eq!(me["roles"], json!(["center"]));
        assert_eq!(me["organization"]["name"], "招商中心");
        assert_eq!(me["county"]["name"], "甲县");
        assert_eq!(me["today"], "2024-08-15");
        assert_eq!(me["password_change_required"], false);
        assert!(me["permissions"].as_array().unwrap().contains(&json!("figures:read")));
        let cookie = reply.header("set-cookie").to_owned();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/auth", "Max-Age=43200"] {
            assert!(cookie.contains(part), "{part} in {cookie}");
        }
        assert!(!cookie.contains("Secure"), "{cookie}");
        assert_eq!(bearer(ctx, &session).get("/me").await.expect(200), *me);
        assert_eq!(ctx.audited("signed_in").await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM users WHERE last_sign_in_at IS NOT NULL", vec![]).await, 1);
        ctx.nobody().get("/me").await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn behind_https_the_cookie_is_secure_and_another_sites_page_is_refused() {
    let serve = ServeConfig { rate_limit: RateLimit::On, trust_proxy: true, ..served() };
    each_database_as(Some(serve), async |ctx| {
        let by_proxy = ctx.nobody().with("x-forwarded-for", "6.6.6.6, 10.1.2.3");
        let reply = by_proxy.post("/auth/login", json!({"username": "leader", "password": PASSWORD})).await;
        let (session, token) = (reply.expect(200), reply.cookie(COOKIE).unwrap());
        assert!(reply.header("set-cookie").contains("Secure"));
        let seen = "SELECT COUNT(*) FROM audit_entries WHERE action = 'signed_in' AND address = '10.1.2.3'";
        assert_eq!(ctx.count(seen, vec![]).await, 1);
        for origin in ["https://evil.example", "null", "http://zs.example.gov.cn"] {
            let login = ctx.nobody().with("origin", origin);
            login.post("/auth/login", json!({"username": "leader", "password": PASSWORD})).await.refused(403, "cross_site");
            with_cookie(ctx, &token).with("origin", origin).post_empty("/auth/refresh").await.refused(403, "cross_site");
            with_cookie(ctx, &token).with("origin", origin).post_empty("/auth/logout").await.refused(403, "cross_site");
            let change = json!({"current_password": PASSWORD, "new_password": "Shan-Gao-Shui-7"});
            bearer(ctx, &session).with("origin", origin).post("/auth/password", change).await.refused(403, "cross_site");
        }
        with_cookie(ctx, &token).with("origin", "https://zs.example.gov.cn").post_empty("/auth/refresh").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn who_cannot_sign_in_gets_the_same_answer() {
    each_database(async |ctx| {
        ctx.execute("UPDATE users SET password_hash = NULL WHERE username = 'envoy'", vec![]).await;
        ctx.execute("UPDATE users SET archived_at = created_at WHERE username = 'leader'", vec![]).await;
        ctx.execute("UPDATE organizations SET archived_at = created_at WHERE name = '城关镇'", vec![]).await;
        let mut answers = Vec::new();
        for (username, password) in
            [("nobody", PASSWORD), ("center", "wrong"), ("envoy", PASSWORD), ("leader", PASSWORD), ("unit_officer", PASSWORD), ("", "")]
        {
            let mut body = sign_in(ctx, username, password).await.refused(401, "invalid_credentials");
            body.as_object_mut().unwrap().remove("request_id");
            answers.push(body);
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
        assert_eq!(ctx.audited("sign_in_failed").await, 6);
        ctx.execute("UPDATE users SET locked_at = created_at WHERE username = 'assessor'", vec![]).await;
        sign_in(ctx, "assessor", "wrong").await.refused(401, "invalid_credentials");
        sign_in(ctx, "assessor", PASSWORD).await.refused(403, "account_disabled");
    })
    .await;
}

#[actix_web::test]
async fn an_unknown_name_takes_as_long_as_a_wrong_password() {
    each_database(async |ctx| {
        let wrong = async |username: &str| {
            ctx.execute("DELETE FROM login_attempts", vec![]).await;
            ctx.statements(sign_in(ctx, username, "wrong")).await
        };
        assert_eq!(wrong("center").await, wrong("nobody").await);
        // Each round asks both, one right after the other; the middle one of the rounds' ratios tells the work done, whatever else the
        // machine does meanwhile.
        let timed = async |username: &str| {
            let started = std::time::Instant::now();
            wrong(username).await;
            started.elapsed().as_secs_f64()
        };
        // Where other tests run beside it, every second question waits longer than the one before: each name is asked in either place.
        let mut ratios = Vec::new();
        for round in 0..200 {
            let known = timed("center").await;
            let unknown = timed("nobody").await + timed("nobody").await;
            ratios.push((known + timed("center").await) / unknown);
            ratios.sort_by(f64::total_cmp);
            let middle = ratios[ratios.len() / 2];
            if round >= 8 && (middle - 1.0).abs() < 0.2 {
                return;
            }
        }
        panic!("known to unknown: {}", ratios[ratios.len() / 2]);
    })
    .await;
}

#[actix_web::test]
async fn five_failures_lock_a_name_for_a_quarter_of_an_hour_whether_it_exists_or_not() {
    each_database(async |ctx| {
        for username in ["center", "nobody"] {
            for _ in 0..5 {
                sign_in(ctx, username, "wrong").await.refused(401, "invalid_credentials");
                ctx.advance(Duration::seconds(10)).await;
            }
            let locked = sign_in(ctx, username, PASSWORD).await;
            locked.refused(429, "account_locked");
            let seconds: i64 = locked.header("retry-after").parse().unwrap();
            assert!((880..=900).contains(&seconds), "{seconds}");
            ctx.advance(Duration::minutes(14)).await;
            sign_in(ctx, username, PASSWORD).await.refused(429, "account_locked");
            ctx.advance(Duration::minutes(1)).await;
        }
        sign_in(ctx, "center", PASSWORD).await.expect(200);
        assert_eq!(ctx.audited("sign_in_locked").await, 2);
        let open = ctx.count("SELECT COUNT(*) FROM login_attempts WHERE username_key IN ('center', 'nobody')", vec![]).await;
        assert_eq!(open, 0, "names are not kept in the open");
    })
    .await;
}

#[actix_web::test]
async fn guesses_made_at_the_same_time_are_all_counted() {
    each_database(async |ctx| {
        let guesses = (0..20).map(|n| async move { sign_in(ctx, "center", &format!("guess-{n}")).await.status });
        let answers = futures_util::future::join_all(guesses).await;
        assert!(answers.iter().filter(|status| **status == 401).count() <= 5, "{answers:?}");
    })
    .await;
}

#[actix_web::test]
async fn a_refresh_token_works_once_and_its_second_use_ends_the_session() {
    each_database(async |ctx| {
        let first = sign_in(ctx, "envoy", PASSWORD).await.cookie(COOKIE).unwrap();
        let renewed = with_cookie(ctx, &first).post_empty("/auth/refresh").await;
        let (session, second) = (renewed.expect(200), renewed.cookie(COOKIE).unwrap());
        assert_ne!(first, second);
        bearer(ctx, &session).get("/me").await.expect(200);
        let reused = with_cookie(ctx, &first).post_empty("/auth/refresh").await;
        reused.refused(401, "unauthorized");
        assert_eq!(reused.cookie(COOKIE).as_deref(), Some(""));
        with_cookie(ctx, &second).post_empty("/auth/refresh").await.refused(401, "unauthorized");
        bearer(ctx, &session).get("/me").await.refused(401, "unauthorized");
        assert_eq!(ctx.audited("refresh_reused").await, 1);
        ctx.nobody().post_empty("/auth/refresh").await.refused(401, "unauthorized");
        with_cookie(ctx, "made-up").post_empty("/auth/refresh").await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn a_session_ends_after_thirty_idle_minutes_and_after_twelve_hours() {
    each_database(async |ctx| {
        let idle = sign_in(ctx, "envoy", PASSWORD).await.cookie(COOKIE).unwrap();
        ctx.advance(Duration::minutes(30)).await;
        with_cookie(ctx, &idle).post_empty("/auth/refresh").await.refused(401, "unauthorized");
        let mut token = sign_in(ctx, "envoy", PASSWORD).await.cookie(COOKIE).unwrap();
        let mut session = Value::Null;
        for _ in 0..28 {
            ctx.advance(Duration::minutes(25)).await;
            let renewed = with_cookie(ctx, &token).post_empty("/auth/refresh").await;
            session = renewed.expect(200);
            token = renewed.cookie(COOKIE).unwrap();
        }
        ctx.advance(Duration::minutes(14)).await;
        bearer(ctx, &session).get("/me").await.expect(200);
        ctx.advance(Duration::minutes(6)).await;
        with_cookie(ctx, &token).post_empty("/auth/refresh").await.refused(401, "unauthorized");
        bearer(ctx, &session).get("/me").await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn signing_out_ends_the_session_here_and_on_other_replicas() {
    each_database(async |ctx| {
        let reply = sign_in(ctx, "envoy", PASSWORD).await;
        let (session, token) = (reply.expect(200), reply.cookie(COOKIE).unwrap());
        let replica = zhaoyin::authz::sessions::EndedSessions::new(ctx.app.clock.now());
        with_cookie(ctx, &token).post_empty("/auth/logout").await.expect(204);
        bearer(ctx, &session).get("/me").await.refused(401, "unauthorized");
        with_cookie(ctx, &token).post_empty("/auth/refresh").await.refused(401, "unauthorized");
        replica.poll(&ctx.app.db, ctx.app.clock.now()).await.unwrap();
        let actor = ctx.app.tokens.verify(session["access_token"].as_str().unwrap(), ctx.app.clock.now()).unwrap();
        assert!(replica.check(actor.session_id, ctx.app.clock.now()).is_err());
        assert_eq!(ctx.audited("signed_out").await, 1);
        ctx.nobody().post_empty("/auth/logout").await.expect(204);
        let by_token = sign_in(ctx, "envoy", PASSWORD).await.expect(200);
        bearer(ctx, &by_token).post_empty("/auth/logout").await.expect(204);
        bearer(ctx, &by_token).get("/me").await.refused(401, "unauthorized");
    })
    .await;
}

#[actix_web::test]
async fn a_password_change_follows_every_rule_and_ends_every_session() {
    each_database(async |ctx| {
        let other = sign_in(ctx, "envoy", PASSWORD).await.expect(200);
        let session = sign_in(ctx, "envoy", PASSWORD).await.expect(200);
        let me = bearer(ctx, &session);
        let change = async |current: &str, new: &str| me.post("/auth/password", json!({"current_password": current, "new_password": new})).await;
        for (new, code) in [
            ("Ka-2024!x", "too_short"),
            ("kaoshan-shuidi", "too_simple"),
            ("Envoy@2024", "contains_name"),
            ("Password123", "too_common"),
            (PASSWORD, "reused"),
        ] {
            change(PASSWORD, new).await.faulty("new_password", code);
        }
        change("wrong", "Shan-Gao-Shui-7").await.faulty("current_password", "wrong");
        me.post("/auth/password", json!({"current_password": PASSWORD})).await.faulty("new_password", "required");
        let changed = change(PASSWORD, "Shan-Gao-Shui-7").await;
        let new = changed.expect(200);
        assert!(changed.cookie(COOKIE).is_some_and(|token| token.len() > 40));
        for old in [&other, &session] {
            bearer(ctx, old).get("/me").await.refused(401, "unauthorized");
        }
        bearer(ctx, &new).get("/me").await.expect(200);
        sign_in(ctx, "envoy", PASSWORD).await.expect(401);
        sign_in(ctx, "envoy", "Shan-Gao-Shui-7").await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM users WHERE password_hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'", vec![]).await, 10);
        let told = "SELECT COUNT(*) FROM audit_entries WHERE COALESCE(summary, '') || COALESCE(before, '') || COALESCE(after, '') LIKE '%Shan-Gao%'";
        assert_eq!(ctx.count(told, vec![]).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn the_last_five_passwords_are_not_taken_again() {
    each_database(async |ctx| {
        let mut session = sign_in(ctx, "envoy", PASSWORD).await.expect(200);
        let mut current = PASSWORD.to_owned();
        for n in 1..=5 {
            let next = format!("Shan-Gao-Shui-{n}");
            let reply = bearer(ctx, &session).post("/auth/password", json!({"current_password": current, "new_password": next})).await;
            session = reply.expect(200);
            current = next;
            ctx.advance(Duration::seconds(1)).await;
        }
        for n in 1..=5 {
            let again = json!({"current_password": current, "new_password": format!("Shan-Gao-Shui-{n}")});
            bearer(ctx, &session).post("/auth/password", again).await.faulty("new_password", "reused");
        }
        let oldest = json!({"current_password": current, "new_password": PASSWORD});
        bearer(ctx, &session).post("/auth/password", oldest).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn an_old_or_first_password_lets_in_to_its_change_only() {
    each_database(async |ctx| {
        ctx.execute("UPDATE users SET must_change_password = TRUE WHERE username = 'center'", vec![]).await;
        let session = sign_in(ctx, "center", PASSWORD).await.expect(200);
        assert_eq!(session["user"]["password_change_required"], true);
        bearer(ctx, &session).get("/organizations").await.refused(403, "password_expired");
        assert_eq!(bearer(ctx, &session).get("/me").await.expect(200)["password_change_required"], true);
        let change = json!({"current_password": PASSWORD, "new_password": "Shan-Gao-Shui-7"});
        let changed = bearer(ctx, &session).post("/auth/password", change).await.expect(200);
        bearer(ctx, &changed).get("/organizations").await.expect(200);
        ctx.advance(Duration::days(91)).await;
        let session = sign_in(ctx, "center", "Shan-Gao-Shui-7").await.expect(200);
        bearer(ctx, &session).get("/organizations").await.refused(403, "password_expired");
    })
    .await;
}

#[actix_web::test]
async fn a_one_time_code_sets_a_password_once() {
    each_database(async |ctx| {
        ctx.execute("UPDATE users SET password_hash = NULL WHERE username = 'envoy'", vec![]).await;
        let path = format!("/users/{}/activation", ctx.person(Role::Envoy).id);
        let link = ctx.as_role(Role::SystemAdmin).post_empty(&path).await.expect(200);
        let code = link["code"].as_str().unwrap();
        assert!(link["link"].as_str().unwrap().ends_with(&format!("/activate?code={code}")));
        let look = async |code: &str| ctx.nobody().post("/auth/activation-lookups", json!({"code": code})).await;
        let found = look(&code.to_lowercase().replace('-', " ")).await.expect(200);
        assert_eq!((found["username"].as_str(), found["organization_name"].as_str()), (Some("envoy"), Some("上海组")));
        look("AAAAA-AAAAA-AAAAA-AAAAA").await.refused(404, "activation_unknown");
        let activate = async |password: &str| ctx.nobody().post("/auth/activations", json!({"code": code, "new_password": password})).await;
        activate("short").await.faulty("new_password", "too_short");
        let session = activate("Shan-Gao-Shui-7").await.expect(200);
        assert_eq!(session["user"]["password_change_required"], false);
        bearer(ctx, &session).get("/organizations").await.expect(200);
        activate("Shan-Gao-Shui-8").await.refused(404, "activation_unknown");
        look(code).await.refused(404, "activation_unknown");
        let late = ctx.as_role(Role::SystemAdmin).post_empty(&path).await.expect(200);
        let newer = ctx.as_role(Role::SystemAdmin).post_empty(&path).await.expect(200);
        look(late["code"].as_str().unwrap()).await.refused(404, "activation_unknown");
        ctx.advance(Duration::hours(73)).await;
        look(newer["code"].as_str().unwrap()).await.refused(404, "activation_unknown");
    })
    .await;
}
