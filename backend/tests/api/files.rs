//! Files: what is taken, who may see it, and that nothing is lost or left behind.
use crate::support::files::{attach, form};
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use actix_web::http::Method;
use chrono::{Duration, Utc};
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::files::forget_orphans;

const PDF: &[u8] = b"%PDF-1.7\n% a paper\n";

/// A lead, a project with money and a visit of the Shanghai team, and a lead of the town; gives the ids by address.
async fn fill(ctx: &Ctx) {
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let lead = |code: &'static str, unit: &'static str| vec![code, "示例公司", "乡镇", "走访招商", unit, "2024-01-05", "100", "首报"];
    let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
    let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
    let book = workbook(&[
        ("企业", vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]]),
        ("线索", vec![header, lead("XS1", "上海组"), lead("XS2", "城关镇")]),
        ("项目", vec![project, vec!["XM1", "示例", "示例公司", "10000", "上海组", "2024-02-01", "推进中"]]),
        ("到位资金", vec![vec!["项目编号", "月份", "金额(万元)", "资金来源省份", "审核状态"], vec!["XM1", "2024-03", "1", "上海市", "已审核"]]),
        ("拜访", vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位"], vec!["2024-02-01", "示例公司", "外出拜访", envoy, "上海组"]]),
    ]);
    import(&ctx.as_role(Role::Center), &book).await;
}

async fn first(client: &Client<'_>, path: &str) -> String {
    client.get(path).await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned()
}

fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect()
}

/// How many objects lie in the store.
fn objects(ctx: &Ctx) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
    }
    count(&ctx.files)
}

#[actix_web::test]
async fn a_file_is_uploaded_listed_opened_and_each_leaves_its_trace() {
    each_database(async |ctx| {
        fill(ctx).await;
        let envoy = ctx.as_role(Role::Envoy);
        let subjects =
            [("lead", "/leads"), ("project", "/projects"), ("visit", "/visits"), ("company", "/companies"), ("fund_arrival", "/fund-arrivals")];
        for (subject, path) in subjects {
            let record = first(&envoy, path).await;
            let texts = [("subject_type", subject), ("subject_id", &record), ("tags", "合同、 盖章版"), ("tags", "合同")];
            let (media_type, body) = form(&texts, Some(("../../协议 (终稿).PDF", PDF)));
            let made = envoy.raw(Method::POST, "/files", &media_type, body).await.expect(201);
            assert_eq!(made["name"], "协议 (终稿).PDF");
            assert_eq!(made["tags"], json!(["合同", "盖章版"]));
            assert_eq!((&made["media_type"], &made["size_bytes"]), (&json!("application/pdf"), &json!(PDF.len())));
            let listed = envoy.get(&format!("/files?subject_type={subject}&subject_id={record}&tag=%E5%90%88%E5%90%8C&total=true")).await.expect(200);
            assert_eq!((names(&listed), &listed["total"]), (vec!["协议 (终稿).PDF"], &json!(1)));
            let path = format!("/files/{}", made["id"].as_str().unwrap());
            let reply = envoy.get(&path).await;
            assert_eq!(reply.header("etag"), "\"1\"");
            assert_eq!(reply.expect(200)["sha256"], made["sha256"]);
            let content = envoy.get(&format!("{path}/content")).await;
            assert_eq!((content.status, content.body.as_ref()), (200, PDF));
            assert_eq!(content.header("content-type"), "application/pdf");
            assert_eq!(content.header("x-content-type-options"), "nosniff");
            assert_eq!(content.header("cache-control"), "no-store");
            let disposition = "attachment; filename*=UTF-8''%E5%8D%8F%E8%AE%AE%20%28%E7%BB%88%E7%A8%BF%29.PDF";
            assert_eq!(content.header("content-disposition"), disposition);
        }
        assert_eq!(ctx.audited("downloaded").await, 5);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM audit_entries WHERE action = 'created' AND subject_type = 'file'", vec![]).await, 5);
        assert_eq!(names(&envoy.get("/files").await.expect(200)).len(), 5, "without a record all that one may see");
        assert_eq!(names(&envoy.get("/files?q=%E7%BB%88%E7%A8%BF&subject_type=visit").await.expect(200)).len(), 1);
        assert_eq!(names(&envoy.get("/files?q=%25").await.expect(200)).len(), 0, "a wildcard is a character");
        envoy.get("/files?subject_type=meeting").await.refused(400, "invalid_parameter");
        envoy.get(&format!("/files?subject_id={}", uuid::Uuid::now_v7())).await.refused(400, "invalid_parameter");
    })
    .await;
}

#[actix_web::test]
async fn who_may_not_read_the_record_is_not_told_of_its_files() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (envoy, officer) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        let lead = first(&envoy, "/leads").await;
        let made = attach(&envoy, "lead", &lead, "a.pdf", PDF).await.expect(201);
        let path = format!("/files/{}", made["id"].as_str().unwrap());
        for address in [path.clone(), format!("{path}/content"), format!("/files?subject_type=lead&subject_id={lead}")] {
            officer.get(&address).await.refused(404, "not_found");
        }
        attach(&officer, "lead", &lead, "a.pdf", PDF).await.refused(404, "not_found");
        officer.patch(&path, json!({"name": "b.pdf"})).await.refused(404, "not_found");
        officer.delete(&path).await.refused(404, "not_found");
        officer.post_empty(&format!("{path}/restore")).await.refused(404, "not_found");
        assert!(names(&officer.get("/files").await.expect(200)).is_empty());
        // The same content at one's own lead does not tell of the other's file; the centre sees both.
        let own = first(&officer, "/leads").await;
        let same = attach(&officer, "lead", &own, "b.pdf", PDF).await.expect(201);
        assert_eq!(same["same_as"], json!([]));
        let center = ctx.as_role(Role::Center);
        let seen = center.get(&format!("/files/{}", same["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(seen["same_as"][0]["id"], made["id"]);
        assert_eq!(seen["same_as"][0]["subject_id"], lead.as_str());
        // A restricted lead takes its files along.
        ctx.execute("UPDATE leads SET is_restricted = TRUE WHERE code = 'XS1'", vec![]).await;
        ctx.execute("UPDATE leads SET created_by = NULL WHERE code = 'XS1'", vec![]).await;
        for client in [&center, &envoy] {
            client.get(&path).await.refused(404, "not_found");
            assert!(!names(&client.get("/files").await.expect(200)).contains(&"a.pdf"));
        }
        let inspector = ctx.as_role(Role::Inspector);
        attach(&inspector, "lead", &own, "a.pdf", PDF).await.refused(403, "forbidden");
        assert_eq!(inspector.get(&format!("/files/{}/content", same["id"].as_str().unwrap())).await.status, 200);
        ctx.as_role(Role::SystemAdmin).get("/files").await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn what_is_not_what_it_says_is_refused_and_leaves_no_object() {
    each_database(async |ctx| {
        fill(ctx).await;
        let envoy = ctx.as_role(Role::Envoy);
        let lead = first(&envoy, "/leads").await;
        let html = b"<!doctype html><script>alert(1)</script>";
        for (name, bytes, code) in [
            ("a.png", html.as_slice(), "file_type_mismatch"),
            ("a.html", html, "file_type_not_allowed"),
            ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file_type_not_allowed"),
            ("a.zip", b"PK\x03\x04", "file_type_not_allowed"),
            ("a.docx", b"PK\x03\x04", "file_type_mismatch"),
            ("a", PDF, "file_type_not_allowed"),
        ] {
            attach(&envoy, "lead", &lead, name, bytes).await.refused(415, code);
        }
        attach(&envoy, "lead", &lead, "a.pdf", b"").await.faulty("file", "empty");
        attach(&envoy, "lead", &lead, "a.txt", &vec![b'a'; 50 * 1024 * 1024 + 1]).await.refused(413, "file_too_large");
        attach(&envoy, "meeting", &lead, "a.pdf", PDF).await.faulty("subject_type", "invalid");
        attach(&envoy, "lead", "1", "a.pdf", PDF).await.faulty("subject_id", "invalid");
        attach(&envoy, "project", &lead, "a.pdf", PDF).await.refused(404, "not_found");
        let subject = [("subject_type", "lead"), ("subject_id", lead.as_str())];
        let send = async |texts: &[(&str, &str)], file: Option<(&str, &[u8])>| {
            let (media_type, body) = form(texts, file);
            envoy.raw(Method::POST, "/files", &media_type, body).await
        };
        send(&subject, None).await.refused(400, "malformed_multipart");
        send(&[subject[0], subject[1], ("created_by", "x")], Some(("a.pdf", PDF))).await.faulty("created_by", "unknown_field");
        send(&[subject[0], subject[1], ("tags", "a\"b")], Some(("a.pdf", PDF))).await.faulty("tags", "invalid");
        envoy.post("/files", json!({})).await.refused(400, "malformed_multipart");
        ctx.execute("UPDATE leads SET archived_at = updated_at WHERE code = 'XS1'", vec![]).await;
        attach(&envoy, "lead", &lead, "a.pdf", PDF).await.refused(404, "not_found");
        assert_eq!(objects(ctx), 0);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM files", vec![]).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn name_and_tags_change_by_who_uploaded_it_or_the_centre() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (envoy, team_lead, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Center));
        let lead = first(&envoy, "/leads").await;
        let made = attach(&envoy, "lead", &lead, "a.pdf", PDF).await.expect(201);
        let path = format!("/files/{}", made["id"].as_str().unwrap());
        let seen = team_lead.get(&path).await.expect(200);
        assert_eq!(seen["can"], json!({"update": false, "archive": false, "restore": false}));
        team_lead.patch(&path, json!({"name": "b.pdf"})).await.refused(403, "not_yours_to_change");
        team_lead.delete(&path).await.refused(403, "not_yours_to_change");
        let changed = envoy.patch(&path, json!({"name": "投资协议.pdf", "tags": ["合同"]})).await.expect(200);
        assert_eq!((&changed["name"], &changed["tags"], &changed["version"]), (&json!("投资协议.pdf"), &json!(["合同"]), &json!(2)));
        assert_eq!(changed["can"]["archive"], true);
        envoy.patch(&path, json!({"name": "a.exe"})).await.faulty("name", "ending_changed");
        envoy.patch(&path, json!({"name": null})).await.faulty("name", "required");
        envoy.patch(&path, json!({"sha256": "0"})).await.faulty("sha256", "unknown_field");
        let stale = ctx.as_role(Role::Envoy).with("if-match", "\"1\"").patch(&path, json!({"tags": null})).await;
        assert_eq!(stale.refused(412, "stale_version")["current"]["name"], "投资协议.pdf");
        assert_eq!(center.patch(&path, json!({"tags": null})).await.expect(200)["tags"], json!([]));
        assert_eq!(envoy.delete(&path).await.status, 204);
        envoy.get(&path).await.refused(404, "not_found");
        envoy.get(&format!("{path}/content")).await.refused(404, "not_found");
        assert!(names(&envoy.get("/files").await.expect(200)).is_empty());
        assert_eq!(names(&envoy.get("/files?archived=true").await.expect(200)), ["投资协议.pdf"]);
        assert_eq!(envoy.get(&format!("{path}/content?archived=true")).await.body.as_ref(), PDF);
        assert!(envoy.post_empty(&format!("{path}/restore")).await.expect(200)["archived_at"].is_null());
        envoy.post_empty(&format!("{path}/restore")).await.refused(409, "not_archived");
    })
    .await;
}

#[actix_web::test]
async fn a_repeat_gives_the_first_answer_and_what_no_row_names_is_tidied_away() {
    each_database(async |ctx| {
        fill(ctx).await;
        let envoy = ctx.as_role(Role::Envoy).with("idempotency-key", "one");
        let lead = first(&envoy, "/leads").await;
        let made = attach(&envoy, "lead", &lead, "a.pdf", PDF).await.expect(201);
        let again = attach(&envoy, "lead", &lead, "a.pdf", PDF).await;
        assert_eq!((again.header("idempotency-replayed"), &again.expect(201)["id"]), ("true", &made["id"]));
        attach(&envoy, "lead", &lead, "b.pdf", PDF).await.refused(422, "idempotency_key_reused");
        assert_eq!(objects(ctx), 1);
        ctx.app.files.put("stray/2024-08/object", actix_web::web::Bytes::from_static(b"x")).await.unwrap();
        // Objects bear the machine's time.
        ctx.app.clock.set(Utc::now());
        assert_eq!(forget_orphans(&ctx.app).await.unwrap(), 0, "it may still be named");
        ctx.app.clock.set(Utc::now() + Duration::hours(25));
        assert_eq!(forget_orphans(&ctx.app).await.unwrap(), 1);
        assert_eq!(objects(ctx), 1);
        ctx.app.clock.set(crate::support::start());
        let path = format!("/files/{}/content", made["id"].as_str().unwrap());
        assert_eq!(envoy.get(&path).await.body.as_ref(), PDF);
        // What the store has lost is a fault of ours that can pass, not a missing record.
        std::fs::remove_dir_all(&ctx.files).unwrap();
        let reply = envoy.get(&path).await;
        reply.refused(503, "file_store_unavailable");
        assert!(!reply.header("retry-after").is_empty());
    })
    .await;
}
