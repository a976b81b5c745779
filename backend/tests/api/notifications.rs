//! Notifications: one's own inbox, how one wants to hear, and the daily mail.
use crate::support::ledger::{multipart, workbook};
use crate::support::{Ctx, each_database, each_database_as, served};
use actix_web::http::Method;
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::Duration;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use zhaoyin::authz::Role;
use zhaoyin::config::{MailConfig, ServeConfig};
use zhaoyin::features::notifications::digest;

/// Gives the envoy another role, which tells him.
async fn change_roles(ctx: &Ctx, roles: Value) {
    let path = format!("/users/{}/roles", ctx.person(Role::Envoy).id);
    ctx.as_role(Role::SecurityAdmin).put(&path, json!({"roles": roles})).await.expect(200);
}

/// The envoy with a live session: changed roles end the old one.
fn envoy(ctx: &Ctx) -> crate::support::Client<'_> {
    let mut person = ctx.person(Role::Envoy).clone();
    person.session_id = uuid::Uuid::now_v7();
    ctx.as_person(&person)
}

fn texts(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|notice| notice["text"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn a_person_is_told_reads_and_nobody_else_does() {
    each_database(async |ctx| {
        change_roles(ctx, json!(["outpost_lead"])).await;
        ctx.advance(Duration::minutes(1)).await;
        change_roles(ctx, json!(["envoy", "outpost_lead"])).await;
        change_roles(ctx, json!(["envoy", "outpost_lead"])).await;
        let own = envoy(ctx);
        let page = own.get("/notifications?total=true").await.expect(200);
        assert_eq!(
            texts(&page),
            ["安全管理员把您的角色改为：驻外组长、驻外干部", "安全管理员把您的角色改为：驻外组长"],
            "and not where nothing changed"
        );
        assert_eq!(
            (&page["total"], &page["items"][0]["kind"], &page["items"][0]["subject_type"]),
            (&json!(2), &json!("roles_changed"), &json!("user"))
        );
        let english = envoy(ctx).with("accept-language", "en").get("/notifications?limit=1").await.expect(200);
        assert!(texts(&english)[0].contains("changed your roles to"));
        let next = format!("/notifications?limit=1&cursor={}", english["next_cursor"].as_str().unwrap());
        assert_eq!(texts(&own.get(&next).await.expect(200)), [texts(&page)[1]]);
        let id = page["items"][0]["id"].as_str().unwrap();
        let path = format!("/notifications/{id}/read");
        ctx.as_role(Role::Center).post_empty(&path).await.refused(404, "not_found");
        assert!(texts(&ctx.as_role(Role::Center).get("/notifications").await.expect(200)).is_empty());
        let read = own.post_empty(&path).await.expect(200);
        assert!(!read["read_at"].is_null());
        ctx.advance(Duration::minutes(1)).await;
        assert_eq!(own.post_empty(&path).await.expect(200)["read_at"], read["read_at"], "the first reading counts");
        assert_eq!(own.get("/notifications?unread=true&total=true&limit=1").await.expect(200)["total"], 1);
        assert_eq!(own.post_empty("/notifications/read-all").await.expect(200), json!({"read": 1}));
        assert_eq!(own.post_empty("/notifications/read-all").await.expect(200), json!({"read": 0}));
        assert_eq!(own.get("/notifications?unread=false&kind=roles_changed,import_failed&total=true").await.expect(200)["total"], 2);
        own.get("/notifications?q=x").await.refused(400, "unknown_parameter");
        // What was read is forgotten after a year.
        zhaoyin::features::notifications::forget_old(&ctx.app.db, ctx.app.clock.now() + Duration::days(364)).await.unwrap();
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications", vec![]).await, 2);
        zhaoyin::features::notifications::forget_old(&ctx.app.db, ctx.app.clock.now() + Duration::days(366)).await.unwrap();
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications", vec![]).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn each_kind_comes_as_the_person_wants_it() {
    each_database(async |ctx| {
        let own = envoy(ctx);
        let before = own.get("/notification-preferences").await.expect(200);
        assert_eq!((&before["has_mail"], &before["email_masked"]), (&json!(false), &Value::Null));
        let of = |all: &Value, kind: &str| all["items"].as_array().unwrap().iter().find(|item| item["kind"] == kind).unwrap().clone();
        assert_eq!(of(&before, "roles_changed"), json!({"kind": "roles_changed", "label": "我的角色变更", "in_app": true, "digest": true}));
        let path = "/notification-preferences";
        let body = json!({"email": "wang@example.gov.cn", "items": [{"kind": "roles_changed", "in_app": false, "digest": true}]});
        let after = own.put(path, body).await.expect(200);
        assert_eq!((&after["email_masked"], &of(&after, "roles_changed")["in_app"]), (&json!("w***@example.gov.cn"), &json!(false)));
        assert_eq!(of(&after, "import_failed")["in_app"], true);
        change_roles(ctx, json!(["outpost_lead"])).await;
        let own = envoy(ctx);
        assert!(texts(&own.get("/notifications").await.expect(200)).is_empty(), "for the mail only");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications WHERE digest", vec![]).await, 1);
        own.put(path, json!({"items": [{"kind": "roles_changed", "in_app": false, "digest": false}]})).await.expect(200);
        change_roles(ctx, json!(["envoy"])).await;
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications", vec![]).await, 1, "not at all");
        let own = envoy(ctx);
        own.put(path, json!({"email": "nobody"})).await.faulty("email", "email");
        own.put(path, json!({"items": [{"kind": "colours", "in_app": true, "digest": true}]})).await.faulty("items[0].kind", "unknown_reference");
        assert_eq!(own.put(path, json!({"email": null})).await.expect(200)["email_masked"], Value::Null);
        // The address is personal data: nowhere readable, in the audit neither.
        own.put(path, json!({"email": "wang@example.gov.cn"})).await.expect(200);
        for (table, column) in [("notification_addresses", "email_cipher"), ("audit_entries", "after")] {
            let plain = format!("SELECT COUNT(*) FROM {table} WHERE {column} LIKE '%wang@%'");
            assert_eq!(ctx.count(&plain, vec![]).await, 0, "{table}");
        }
    })
    .await;
}

#[actix_web::test]
async fn whoever_started_a_large_import_hears_of_its_end() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let names: Vec<String> = (0..20_001).map(|n| format!("示例公司{n}")).collect();
        let mut companies = vec![vec!["企业名称", "所在省份"]];
        companies.extend(names.iter().map(|name| vec![name.as_str(), "上海市"]));
        let (media_type, body) = multipart(&workbook(&[("企业", companies)]));
        let import = center.raw(Method::POST, "/ledger/imports", &media_type, body).await.expect(202);
        assert!(zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        assert_eq!(texts(&center.get("/notifications").await.expect(200)), ["台账“台账.xlsx”已检查完，请核对后确认写入"]);
        ctx.advance(Duration::minutes(1)).await;
        center.post_empty(&format!("/ledger/imports/{}/confirmation", import["id"].as_str().unwrap())).await.expect(202);
        // The county changes meanwhile, so that the plan no longer fits.
        let other = workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec!["示例公司7", "浙江省"]])]);
        crate::support::ledger::import(&center, &other).await;
        assert!(zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        let told = center.get("/notifications").await.expect(200);
        assert_eq!((told["items"].as_array().unwrap().len(), &told["items"][0]["kind"]), (2, &json!("import_failed")));
        assert_eq!(told["items"][0]["subject_id"], import["id"]);
    })
    .await;
}

/// A mail server that takes every mail but those that it is too busy for, told by how many asked before.
fn mail_server(is_busy: fn(usize) -> bool) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, mails) = channel();
    std::thread::spawn(move || {
        for (count, stream) in listener.incoming().enumerate() {
            let mail = talk(stream.unwrap(), is_busy(count));
            if mail.is_some_and(|mail| sender.send(mail).is_err()) {
                return;
            }
        }
    });
    (port, mails)
}

fn talk(mut stream: TcpStream, is_busy: bool) -> Option<String> {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut mail = None;
    stream.write_all(b"220 mail.example ESMTP\r\n").unwrap();
    while let Some(Ok(line)) = lines.next() {
        let answer: &str = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250 mail.example",
            "MAIL" if is_busy => "451 come back later",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").unwrap();
                let text: Vec<String> = lines.by_ref().map(Result::unwrap).take_while(|line| line != ".").collect();
                mail = Some(text.join("\n"));
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).unwrap();
    }
    mail
}

/// The text of a mail, in whichever way it was encoded.
fn body(mail: &str) -> String {
    let (head, text) = mail.split_once("\n\n").unwrap();
    if head.contains("base64") {
        return String::from_utf8(STANDARD.decode(text.replace('\n', "")).unwrap()).unwrap();
    }
    assert!(head.contains("quoted-printable"), "{head}");
    let mut bytes = Vec::new();
    let joined = text.replace("=\n", "");
    let mut rest = joined.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        match (first, more.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok())) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[actix_web::test]
async fn once_a_day_a_mail_tells_what_is_new() {
    let (port, mails) = mail_server(|_| false);
    each_database_as(Some(serve(port)), async |ctx| {
        let own = envoy(ctx);
        assert_eq!(own.get("/notification-preferences").await.expect(200)["has_mail"], true);
        change_roles(ctx, json!(["outpost_lead"])).await;
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 0, "no address, no mail");
        envoy(ctx).put("/notification-preferences", json!({"email": "wang@example.gov.cn"})).await.expect(200);
        // 2024-08-16, 7:59 in Shanghai, and a minute later.
        ctx.app.clock.set("2024-08-15T23:59:00Z".parse().unwrap());
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 0, "not in the night");
        ctx.app.clock.set("2024-08-16T00:00:00Z".parse().unwrap());
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 1);
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 0, "once a day, whoever looks");
        assert!(zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        let mail = mails.recv_timeout(std::time::Duration::from_secs(10)).unwrap();
        assert!(mail.contains("To: wang@example.gov.cn") && mail.contains("From: zhaoyin@example.gov.cn"), "{mail}");
        assert!(mail.contains("Message-ID: <") || mail.contains("Message-Id: <"), "{mail}");
        let text = body(&mail);
        assert!(text.contains("安全管理员把您的角色改为：驻外组长") && text.contains("https://zs.example.gov.cn/notifications"), "{text}");
        ctx.app.clock.set("2024-08-17T00:00:00Z".parse().unwrap());
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 0, "nothing is new");
    })
    .await;
}

#[actix_web::test]
async fn a_mail_that_is_not_taken_is_tried_again() {
    let (port, mails) = mail_server(|count| count % 2 == 0);
    each_database_as(Some(serve(port)), async |ctx| {
        envoy(ctx).put("/notification-preferences", json!({"email": "wang@example.gov.cn"})).await.expect(200);
        change_roles(ctx, json!(["outpost_lead"])).await;
        assert_eq!(digest::enqueue_due(&ctx.app).await.unwrap(), 1);
        assert!(zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications WHERE digested_at IS NULL", vec![]).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM jobs WHERE status = 'queued'", vec![]).await, 1);
        assert!(mails.try_recv().is_err());
        ctx.advance(Duration::minutes(1)).await;
        assert!(zhaoyin::worker::one(&ctx.app, "test").await.unwrap());
        assert!(body(&mails.recv_timeout(std::time::Duration::from_secs(10)).unwrap()).contains("驻外组长"));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM notifications WHERE digested_at IS NULL", vec![]).await, 0);
    })
    .await;
}

#[test]
fn a_mail_server_needs_a_sender_and_both_must_be_addresses() {
    use zhaoyin::features::notifications::Mailer;
    let config = |url: Option<&str>, from: Option<&str>| MailConfig { smtp_url: url.map(str::to_owned), mail_from: from.map(str::to_owned) };
    assert!(Mailer::open(&config(None, None)).unwrap().is_none());
    assert!(Mailer::open(&config(Some("smtp://mail.example:25"), None)).is_err());
    assert!(Mailer::open(&config(Some("smtp://mail.example:25"), Some("nobody"))).is_err());
    assert!(Mailer::open(&config(Some("mail.example"), Some("a@b.cn"))).is_err());
    assert!(Mailer::open(&config(Some("smtps://user:secret@mail.example"), Some("招引 <a@b.cn>"))).unwrap().is_some());
}

/// A server with a mail server.
fn serve(port: u16) -> ServeConfig {
    let mail = MailConfig { smtp_url: Some(format!("smtp://127.0.0.1:{port}")), mail_from: Some("zhaoyin@example.gov.cn".into()) };
    ServeConfig { mail, ..served() }
}
