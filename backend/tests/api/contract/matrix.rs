//! Every operation × every role, asked over HTTP, as a committed table. Default deny: an operation without a row fails.
use super::{Described, operations};
use crate::support::files::attach;
use crate::support::ledger::{import, workbook};
use crate::support::{Ctx, Reply, each_database_as, served};
use actix_web::http::Method;
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;
use uuid::Uuid;
use zhaoyin::authz::Role;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/permissions.matrix.md")
}

#[actix_web::test]
async fn the_committed_matrix_is_what_the_server_answers() {
    // Some thousand questions from one address.
    each_database_as(Some(served()), async |ctx| {
        let mut table = String::from(
            "# Who may call what\n\nMade by a test from real answers (`UPDATE_MATRIX=1` writes it anew): ✓ let in, 403 refused, 401 without \
             session, – needs none, \
             cookie goes by the refresh cookie alone. The last column: what the officer of another unit gets on a row of the Shanghai team.\n\n\
             | operation | permission | nobody |",
        );
        Role::ALL.iter().for_each(|role| write!(table, " {} |", role.as_str()).unwrap());
        write!(table, " another unit's row |\n|---|---|---|{}---|\n", "---|".repeat(Role::ALL.len())).unwrap();
        let rows = Rows::make(ctx).await;
        for described in operations(&zhaoyin::openapi::document()) {
            table.push_str(&row(ctx, &rows, &described).await);
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

/// Rows that belong to the Shanghai team, by the beginning of their address.
struct Rows(Vec<(&'static str, String)>);

impl Rows {
    async fn make(ctx: &Ctx) -> Self {
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let lead = vec!["XS1", "示例公司", "驻外招商组", "走访招商", "上海组", "2024-01-05", "100", "首报"];
        let companies = vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]];
        let center = ctx.as_role(Role::Center);
        let project = ["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
        let project = vec![project.to_vec(), vec!["XM1", "示例", "示例公司", "10000", "上海组", "2024-02-01", "推进中"]];
        let envoy = ctx.person(Role::Envoy).name.as_str();
        let visit = vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位"], vec!["2024-02-01", "示例公司", "外出拜访", envoy, "上海组"]];
        let book = workbook(&[
            ("企业", companies),
            ("线索", vec![header, lead]),
            ("项目", project),
            ("拜访", visit),
            ("到位资金", vec![vec!["项目编号", "月份", "金额(万元)", "资金来源省份", "审核状态"], vec!["XM1", "2024-03", "1", "上海市", "已审核"]]),
            ("外出招商", vec![vec!["活动编号", "带队领导", "开始日期", "结束日期"], vec!["WC1", envoy, "2024-02-01", "2024-02-02"]]),
            ("驻外考勤", vec![vec!["姓名", "开始日期", "结束日期", "状态"], vec![envoy, "2024-02-01", "2024-02-02", "驻外"]]),
            ("目标任务", vec![vec!["年度", "指标", "单位", "目标值"], vec!["2024", "省外资金(万元)", "上海组", "100"]]),
            ("招商大使", vec![vec!["姓名", "聘任日期"], vec!["某甲", "2024-02-01"]]),
            ("在外乡贤", vec![vec!["姓名"], vec!["某乙"]]),
            ("基金", vec![vec!["名称", "类型", "规模(万元)"], vec!["某基金", "产业基金", "100"]]),
            ("活动", vec![vec!["名称", "类型", "日期"], vec!["某会", "对接会", "2024-02-01"]]),
            ("培训", vec![vec!["名称", "类型", "开始日期"], vec!["某班", "专题培训", "2024-02-01"]]),
        ]);
        import(&center, &book).await;
        let partner = "INSERT INTO partners (id, county_id, name, kind, created_at, updated_at) VALUES ($1, $2, '某商会', '商会', $3, $3)";
        ctx.execute(partner, vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.app.clock.now().into()]).await;
        let made = Self::made(ctx).await;
        let newest = async |path: &str| center.get(path).await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
        let job = Uuid::now_v7();
        let insert =
            "INSERT INTO jobs (id, county_id, kind, payload, status, run_at, created_at, updated_at) VALUES ($1, $2, 'x', '', 'done', $3, $3, $3)";
        ctx.execute(insert, vec![job.into(), ctx.county_id.into(), ctx.app.clock.now().into()]).await;
        let mut rows = vec![
            ("/notifications/", notice(ctx).await.to_string()),
            ("/dictionary-entries/", newest("/dictionaries/method/entries").await),
            ("/leads/", newest("/leads").await),
            ("/projects/", newest("/projects").await),
            ("/companies/", newest("/companies").await),
            ("/visits/", newest("/visits").await),
            ("/fund-arrivals/", newest("/fund-arrivals").await),
            ("/trips/", newest("/trips").await),
            ("/stays/", newest("/stays").await),
            ("/targets/", newest("/targets").await),
            ("/ambassadors/", newest("/ambassadors").await),
            ("/townspeople/", newest("/townspeople").await),
            ("/partners/", newest("/partners").await),
            ("/funds/", newest("/funds").await),
            ("/events/", newest("/events").await),
            ("/trainings/", newest("/trainings").await),
            ("/ledger/imports/", newest("/ledger/imports").await),
            ("/organizations/", ctx.organization("上海组").to_string()),
            ("/users/", ctx.person(Role::Envoy).id.to_string()),
            ("/jobs/", job.to_string()),
        ];
        rows.extend(made);
        Self(rows)
    }

    /// A contact, a merge, a chain, and of the Shanghai team's a file, a private view, a grant and a recording.
    async fn made(ctx: &Ctx) -> Vec<(&'static str, String)> {
        let center = ctx.as_role(Role::Center);
        let made = async |path: &str, body: serde_json::Value| center.post(path, body).await.expect(201)["id"].as_str().unwrap().to_owned();
        let [kept, other] = [made("/companies", json!({"name": "甲公司"})).await, made("/companies", json!({"name": "乙公司"})).await];
        let contact = made(&format!("/companies/{kept}/contacts"), json!({"name": "某某", "phone": "13800000000"})).await;
        let merge = made(&format!("/companies/{kept}/merges"), json!({"other_id": other, "reason": "重复"})).await;
        let envoy = ctx.as_role(Role::Envoy);
        let own = async |path: &str, body: serde_json::Value| envoy.post(path, body).await.expect(201)["id"].as_str().unwrap().to_owned();
        let view = own("/views", json!({"list": "leads", "name": "我的"})).await;
        let term = json!({"deputy_id": ctx.person(Role::OutpostLead).id, "kind": "deputy", "from_on": "2024-08-15", "to_on": "2024-08-20", "reason": "学习"});
        let deputy = own("/deputies", term).await;
        made("/companies", json!({"name": "丙公司", "recorded_for": ctx.organization("上海组")})).await;
        let recording = envoy.get("/recordings").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
        let chain = made("/chains", json!({"name": "某链"})).await;
        let lead = envoy.get("/leads").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
        let report = crate::lead_reports::report("申报公司");
        let reported = envoy.post("/leads", report.clone()).await.expect(201);
        let claim = own("/leads", report).await;
        let share = json!([{"organization_id": ctx.organization("开发区"), "share_bp": 10_000}]);
        let transfer = json!({"kind": "transfer", "to_organization_id": ctx.organization("开发区"), "shares": share, "reason": "落地"});
        let transfer = own(&format!("/leads/{}/transfers", reported["id"].as_str().unwrap()), transfer).await;
        let promise = own(&format!("/leads/{lead}/promises"), json!({"kind": "policy", "content": "租金减半"})).await;
        let bulk = own("/leads/bulk", json!({"ids": [lead], "act": {"kind": "add_tag", "tag": "重点"}})).await;
        let work = super::lead_work_writes::rows(ctx, &lead).await;
        let upload = own(
            "/uploads",
            json!({"client_ref": Uuid::now_v7(), "subject_type": "lead", "subject_id": lead, "filename": "x.txt", "size": 1,
            "sha256": "0".repeat(64)}),
        );
        let upload = upload.await;
        let file = attach(&envoy, "lead", &lead, "说明.txt", "示例".as_bytes()).await.expect(201)["id"].as_str().unwrap().to_owned();
        let mut rows = vec![
            ("/contacts/", contact),
            ("/company-merges/", merge),
            ("/chains/", chain),
            ("/lead-claims/", claim),
            ("/lead-transfers/", transfer),
            ("/promises/", promise),
            ("/files/", file),
            ("/uploads/", upload),
            ("/lead-bulks/", bulk),
            ("/views/", view),
            ("/deputies/", deputy),
            ("/recordings/", recording),
        ];
        rows.extend(work);
        rows.extend(super::report_writes::rows(ctx).await);
        rows.extend(super::outpost_writes::rows(ctx).await);
        rows.extend(super::bulletin_writes::rows(ctx).await);
        rows
    }

    /// What the officer of a town gets there; what is hidden looks like what does not exist.
    async fn asked_by_a_stranger(&self, ctx: &Ctx, described: &Described) -> String {
        if !described.path.contains("{id}") {
            return "–".into();
        }
        let path = described.path.trim_start_matches("/api/v1");
        let (_, id) = self.0.iter().find(|(start, _)| path.starts_with(start)).unwrap_or_else(|| panic!("{}: a row of another unit", described.id()));
        let ask = async |id: &str| request(ctx, described, Some(Role::UnitOfficer), &described.path.replace("{id}", id)).await;
        let reply = ask(id).await;
        if reply.status == 404 {
            let without_id = |reply: &Reply| {
                let mut body = reply.json();
                body.as_object_mut().map(|body| body.remove("request_id"));
                body
            };
            assert_eq!(without_id(&reply), without_id(&ask(&Uuid::now_v7().to_string()).await), "{}: hidden or missing shows", described.id());
        }
        reply.status.to_string()
    }
}

/// A notification of the envoy.
async fn notice(ctx: &Ctx) -> Uuid {
    let notice = Uuid::now_v7();
    let insert = "INSERT INTO notifications (id, county_id, user_id, kind, subject_type, subject_id, parameters, in_app, digest, created_at) \
        VALUES ($1, $2, $3, 'import_confirmed', 'import', $1, '{}', TRUE, FALSE, $4)";
    let values = vec![notice.into(), ctx.county_id.into(), ctx.person(Role::Envoy).id.into(), ctx.app.clock.now().into()];
    ctx.execute(insert, values).await;
    notice
}

async fn row(ctx: &Ctx, rows: &Rows, described: &Described) -> String {
    if described.is_by_cookie() {
        assert_eq!(ask(ctx, described, None).await.0, 401);
        return format!("| {} | – | cookie |{} – |\n", described.id(), " cookie |".repeat(Role::ALL.len()));
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
    format!("{line} {} |\n", rows.asked_by_a_stranger(ctx, described).await)
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
    let reply = request(ctx, described, role, &described.address()).await;
    assert!(reply.status < 500, "{} answered {}", described.id(), reply.status);
    (reply.status, reply.json()["code"].as_str().unwrap_or_default().to_owned())
}

async fn request(ctx: &Ctx, described: &Described, role: Option<Role>, address: &str) -> Reply {
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
    client.request(method, address, body).await
}
