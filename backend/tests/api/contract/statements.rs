//! A list sends the same number of statements for one row and for fifty.
use super::operations;
use crate::support::actors::person;
use crate::support::files::attach;
use crate::support::ledger::{import, upload, workbook};
use crate::support::{Ctx, each_database};
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The lists, and who may read each.
const LISTS: &[(&str, Role)] = &[
    ("organization_list", Role::Center),
    ("user_list", Role::SystemAdmin),
    ("audit_entry_list", Role::Auditor),
    ("ledger_import_list", Role::Center),
    ("ledger_row_list", Role::Center),
    ("lead_list", Role::Envoy),
    ("project_list", Role::Envoy),
    ("company_list", Role::Envoy),
    ("visit_list", Role::Envoy),
    ("trip_list", Role::Envoy),
    ("stay_list", Role::Envoy),
    ("posting_list", Role::Envoy),
    ("fund_arrival_list", Role::Envoy),
    ("target_list", Role::Envoy),
    ("ambassador_list", Role::Envoy),
    ("townsperson_list", Role::Envoy),
    ("partner_list", Role::Envoy),
    ("fund_list", Role::Envoy),
    ("event_list", Role::Envoy),
    ("training_list", Role::Envoy),
    ("contact_list", Role::Envoy),
    ("company_pair_list", Role::Center),
    ("company_merge_list", Role::Center),
    ("company_timeline_list", Role::Center),
    ("lead_timeline_list", Role::Envoy),
    ("project_timeline_list", Role::Envoy),
    ("deputy_list", Role::Envoy),
    ("handover_list", Role::Center),
    ("recording_list", Role::Envoy),
    ("file_list", Role::Envoy),
    ("dictionary_entry_list", Role::Envoy),
    ("calendar_day_list", Role::Envoy),
    ("chain_list", Role::Envoy),
    ("notification_list", Role::Envoy),
    ("lead_claim_list", Role::Center),
    ("lead_transfer_list", Role::Center),
    ("promise_list", Role::Envoy),
    ("lead_promise_list", Role::Envoy),
    ("lead_change_list", Role::Envoy),
    ("obligation_list", Role::Envoy),
    ("major_lead_list", Role::Envoy),
    ("key_company_list", Role::Envoy),
    ("lead_progress_record_list", Role::Envoy),
    ("lead_blocker_list", Role::Envoy),
    ("lead_plan_step_list", Role::Envoy),
    ("lead_consultation_list", Role::Envoy),
    ("lead_instruction_list", Role::Envoy),
    ("lead_comment_list", Role::Envoy),
    ("monthly_report_list", Role::Envoy),
    ("month_close_list", Role::Envoy),
    ("month_close_record_list", Role::Center),
    ("month_close_number_record_list", Role::Center),
    ("outposts_number_record_list", Role::Center),
    ("team_cost_list", Role::Envoy),
    ("bulletin_list", Role::Center),
    ("bulletin_pick_list", Role::Envoy),
    ("bulletin_read_list", Role::Center),
];
/// Lists whose rows the tests of their own slice make. This may only shrink.
const ELSEWHERE: &[&str] = &["figure_record_list"];

async fn fill(ctx: &Ctx) {
    fill_leads(ctx).await;
    fill_the_rest(ctx).await;
    fill_companies(ctx).await;
    fill_timelines(ctx).await;
    fill_people(ctx).await;
    fill_files(ctx).await;
    fill_rules(ctx).await;
    fill_notifications(ctx).await;
    fill_lead_reports(ctx).await;
    fill_promises(ctx).await;
    fill_tables(ctx).await;
    super::lead_work_writes::fill(ctx).await;
    super::report_writes::fill(ctx).await;
    super::outpost_writes::fill(ctx).await;
    super::bulletin_writes::fill(ctx).await;
    let admin = ctx.as_role(Role::SystemAdmin);
    for n in 0..50 {
        let unit = admin.post("/organizations", json!({"name": format!("第{n}村"), "kind": "township"})).await.expect(201);
        let unit = unit["id"].as_str().unwrap().parse().unwrap();
        person(&ctx.app.db, ctx.county_id, unit, &format!("p{n}"), "某人", &[Role::Envoy, Role::UnitOfficer], ctx.app.clock.now()).await;
    }
    let columns = "id, county_id, status, authority, file_name, file_size, expires_at, created_at, created_by, updated_at";
    let import = format!("INSERT INTO imports ({columns}) VALUES ($1, $2, 'expired', 'center', 'x.xlsx', 1, $3, $3, $4, $3)");
    for _ in 0..50 {
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.app.clock.now().into(), ctx.person(Role::Center).id.into()];
        ctx.execute(&import, values).await;
    }
}

/// Fifty leads, projects, companies and visits of the envoy's team.
async fn fill_leads(ctx: &Ctx) {
    let codes: Vec<String> = (0..50).map(|n| format!("XS{n}")).collect();
    let names: Vec<String> = (0..50).map(|n| format!("示例公司{n}")).collect();
    let days: Vec<String> = (0..50).map(|n| format!("2024-0{}-{:02}", 1 + n / 28, 1 + n % 28)).collect();
    let mut leads = vec![vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"]];
    leads.extend(codes.iter().map(|code| vec![code.as_str(), "示例公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", "首报"]));
    let mut companies = vec![vec!["企业名称", "所在省份", "标签"], vec!["示例公司", "上海市", "链主"]];
    companies.extend(names.iter().map(|name| vec![name.as_str(), "上海市", "链主、龙头"]));
    let mut projects = vec![vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"]];
    projects.extend(codes.iter().map(|code| vec![code.as_str(), code.as_str(), "示例公司", "10000", "上海组", "2024-02-01", "推进中"]));
    let mut visits = vec![vec!["日期", "企业名称", "方向", "参加人员", "安排单位"]];
    let envoy = ctx.person(Role::Envoy).name.clone();
    visits.extend(days.iter().map(|day| vec![day.as_str(), "示例公司", "外出拜访", envoy.as_str(), "上海组"]));
    let book = workbook(&[("企业", companies), ("线索", leads), ("项目", projects), ("拜访", visits)]);
    import(&ctx.as_role(Role::Center), &book).await;
}

/// Fifty contacts, pairs that sound alike, and merges.
async fn fill_companies(ctx: &Ctx) {
    let names: Vec<String> = (0..50).map(|n| format!("示例公司{n}有限公司")).collect();
    let mut companies = vec![vec!["企业名称", "所在省份"]];
    companies.extend(names.iter().map(|name| vec![name.as_str(), "上海市"]));
    let center = ctx.as_role(Role::Center);
    import(&center, &workbook(&[("企业", companies)])).await;
    let all = center.get("/companies?limit=2").await.expect(200);
    let [first, second] = [0, 1].map(|at| all["items"][at]["id"].as_str().unwrap().parse::<Uuid>().unwrap());
    let contact = "INSERT INTO contacts (id, county_id, company_id, name, created_at, updated_at) VALUES ($1, $2, $3, '某某', $4, $4)";
    let merge = "INSERT INTO company_merges (id, county_id, kept_company_id, merged_company_id, reason, moved, fields_before, fields_after, \
        merged_at, created_at, updated_at) VALUES ($1, $2, $3, $5, '重复', '{}', '{}', '{}', $4, $4, $4)";
    for _ in 0..50 {
        let values = |more: Option<Uuid>| {
            let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), first.into(), ctx.app.clock.now().into()];
            [values, more.map(Into::into).into_iter().collect()].concat()
        };
        ctx.execute(contact, values(None)).await;
        ctx.execute(merge, values(Some(second))).await;
    }
}

/// Fifty grants of the envoy's, hand-overs, and recordings for the team.
async fn fill_people(ctx: &Ctx) {
    let (envoy, center) = (ctx.person(Role::Envoy).id, ctx.person(Role::Center).id);
    let deputy = "INSERT INTO deputies (id, county_id, principal_id, deputy_id, kind, from_on, to_on, reason, created_at, updated_at) \
        VALUES ($1, $2, $3, $4, 'deputy', '2024-01-01', '2024-12-31', '学习', $5, $5)";
    let handover = "INSERT INTO handovers (id, county_id, from_user_id, to_user_id, reason, moved, created_at, updated_at) \
        VALUES ($1, $2, $3, $4, '调离', '{}', $5, $5)";
    let recording = "INSERT INTO recordings (id, county_id, subject_type, subject_id, label, organization_id, recorded_by, recorded_at, created_at, \
        updated_at) VALUES ($1, $2, 'company', $1, '某公司', $3, $4, $5, $5, $5)";
    for _ in 0..50 {
        for (sql, one, other) in [(deputy, envoy, center), (handover, envoy, center), (recording, ctx.organization("上海组"), center)] {
            let now = ctx.app.clock.now();
            ctx.execute(sql, vec![Uuid::now_v7().into(), ctx.county_id.into(), one.into(), other.into(), now.into()]).await;
        }
    }
}

/// Fifty entries on the timeline of one lead and one project of the envoy's team, and of their company.
async fn fill_timelines(ctx: &Ctx) {
    ctx.execute(
        "UPDATE visits SET lead_id = (SELECT id FROM leads WHERE code = 'XS1'), project_id = (SELECT id FROM projects WHERE code = 'XS1')",
        vec![],
    )
    .await;
}

/// The address of a list, with the id of a row that the tests have filled.
async fn filled(ctx: &Ctx, path: &str) -> String {
    let row = match path.trim_start_matches("/api/v1/").split('/').next() {
        Some(list @ ("leads" | "projects")) => format!("/{list}?q=XS1&sort=code&limit=50"),
        Some("bulletins") => "/bulletins?limit=1".to_owned(),
        _ => "/companies?q=示例公司&sort=name&limit=1".to_owned(),
    };
    if !path.contains("{id}") {
        return path.to_owned();
    }
    let rows = ctx.as_role(Role::Center).get(&row.replace("示例公司", "%E7%A4%BA%E4%BE%8B%E5%85%AC%E5%8F%B8")).await.expect(200);
    let rows = rows["items"].as_array().unwrap();
    let row = rows.iter().find(|row| row["code"].is_null() || row["code"] == "XS1").unwrap();
    path.replace("{id}", row["id"].as_str().unwrap())
}

/// Fifty files of the same content, so that each has others to tell of.
async fn fill_files(ctx: &Ctx) {
    let envoy = ctx.as_role(Role::Envoy);
    let lead = envoy.get("/leads?limit=1").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
    for n in 0..50 {
        attach(&envoy, "lead", &lead, &format!("第{n}份.txt"), b"same").await.expect(201);
    }
}

/// Fifty claims on a lead, and fifty transfers of it.
async fn fill_lead_reports(ctx: &Ctx) {
    let lead = ctx.as_role(Role::Center).get("/leads?limit=1").await.expect(200)["items"][0].clone();
    let of = |name: &str| lead[name].as_str().unwrap().parse::<Uuid>().unwrap();
    let company: Uuid = lead["company"]["id"].as_str().unwrap().parse().unwrap();
    let report = json!({"source_type": "乡镇", "method": "走访招商", "expected_investment_yuan": 1, "is_restricted": false}).to_string();
    let claim = "INSERT INTO lead_claims (id, county_id, lead_id, number, company_id, organization_id, reported_on, report, created_at, updated_at) \
        VALUES ($1, $2, $3, $4, $5, $6, '2024-08-01', $7, $8, $8)";
    let transfer = "INSERT INTO lead_transfers (id, county_id, lead_id, kind, to_organization_id, shares, reason, status, decided_at, created_at, \
        updated_at) VALUES ($1, $2, $3, 'transfer', $4, '[]', '移交', 'rejected', $5, $5, $5)";
    let (town, now) = (ctx.organization("城关镇"), ctx.app.clock.now());
    for n in 0..50 {
        let values = [Uuid::now_v7().into(), ctx.county_id.into(), of("id").into(), format!("SL{n}").into(), company.into(), town.into()];
        ctx.execute(claim, [values.to_vec(), vec![report.as_str().into(), now.into()]].concat()).await;
        ctx.execute(transfer, vec![Uuid::now_v7().into(), ctx.county_id.into(), of("id").into(), town.into(), now.into()]).await;
    }
}

/// Fifty promises and fifty changes of one lead.
async fn fill_promises(ctx: &Ctx) {
    let lead = "(SELECT id FROM leads WHERE code = 'XS1')";
    let promise = format!(
        "INSERT INTO promises (id, county_id, lead_id, kind, content, created_at, updated_at) SELECT $1, $2, id, 'policy', '租金减半', $3, $3 \
        FROM leads WHERE id = {lead}"
    );
    let change = format!(
        "INSERT INTO audit_entries (id, county_id, at, action, subject_type, subject_id, before, after) \
        SELECT $1, $2, $3, 'updated', 'lead', id, '{{\"name\": \"甲\"}}', '{{\"name\": \"乙\"}}' FROM leads WHERE id = {lead}"
    );
    for _ in 0..50 {
        for insert in [&promise, &change] {
            ctx.execute(insert, vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.app.clock.now().into()]).await;
        }
    }
}

/// Fifty notifications of the envoy.
async fn fill_notifications(ctx: &Ctx) {
    let columns = "id, county_id, user_id, kind, subject_type, subject_id, parameters, in_app, digest, created_at";
    let insert = format!("INSERT INTO notifications ({columns}) VALUES ($1, $2, $3, 'import_confirmed', 'import', $1, '{{}}', TRUE, FALSE, $4)");
    for _ in 0..50 {
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), ctx.person(Role::Envoy).id.into(), ctx.app.clock.now().into()];
        ctx.execute(&insert, values).await;
    }
}

/// Fifty leads for the leaders' tables, and fifty companies of a chain.
async fn fill_tables(ctx: &Ctx) {
    let led = "UPDATE leads SET lead_leader_id = $1, expected_investment_yuan = 200000000 WHERE code LIKE 'XS%'";
    ctx.execute(led, vec![ctx.person(Role::Leader).id.into()]).await;
    ctx.execute("UPDATE companies SET chain = '某链'", vec![]).await;
}

/// The kept packages, and fifty chains.
async fn fill_rules(ctx: &Ctx) {
    zhaoyin::features::settings::import_first(&ctx.app).await.unwrap();
    let center = ctx.as_role(Role::Center);
    for n in 0..50 {
        center.post("/chains", json!({"name": format!("第{n}条链"), "links": [{"name": "上游"}, {"name": "下游"}]})).await.expect(201);
    }
}

/// Fifty of everything else that a ledger holds, and fifty partners.
async fn fill_the_rest(ctx: &Ctx) {
    let names: Vec<String> = (0..50).map(|n| format!("某{n}")).collect();
    let days: Vec<String> = (0..50).map(|n| format!("2024-0{}-{:02}", 1 + n / 28, 1 + n % 28)).collect();
    let years: Vec<String> = (1970..2020).map(|year| year.to_string()).collect();
    let envoy = ctx.person(Role::Envoy).name.clone();
    let sheet = |header: &[&'static str], row: &dyn Fn(usize) -> Vec<String>| {
        let header = header.iter().map(|title| (*title).to_owned()).collect();
        std::iter::once(header).chain((0..50).map(row)).collect::<Vec<Vec<String>>>()
    };
    let text = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let sheets = [
        ("外出招商", sheet(&["活动编号", "带队领导", "开始日期", "结束日期"], &|n| text(&[&names[n], &envoy, &days[n], &days[n]]))),
        ("驻外考勤", sheet(&["姓名", "开始日期", "结束日期", "状态"], &|n| text(&[&envoy, &days[n], &days[n], "驻外"]))),
        ("目标任务", sheet(&["年度", "指标", "单位", "目标值"], &|n| text(&[&years[n], "省外资金(万元)", "上海组", "100"]))),
        ("招商大使", sheet(&["姓名", "聘任日期"], &|n| text(&[&names[n], &days[n]]))),
        ("在外乡贤", sheet(&["姓名", "籍贯乡镇"], &|n| text(&[&names[n], "城关镇"]))),
        ("基金", sheet(&["名称", "类型", "规模(万元)"], &|n| text(&[&names[n], "产业基金", "100"]))),
        ("活动", sheet(&["名称", "类型", "日期"], &|n| text(&[&names[n], "对接会", &days[n]]))),
        ("培训", sheet(&["名称", "类型", "开始日期"], &|n| text(&[&names[n], "专题培训", &days[n]]))),
        (
            "到位资金",
            sheet(&["项目编号", "月份", "金额(万元)", "资金来源省份", "审核状态"], &|n| {
                text(&["XS1", &years[n], "1", "上海市", "已审核"])
            }),
        ),
    ];
    let mut sheets: Vec<(&str, Vec<Vec<&str>>)> =
        sheets.iter().map(|(title, rows)| (*title, rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect())).collect();
    let months: Vec<String> = (0..50).map(|n| format!("{}-01", 1970 + n)).collect();
    for (n, row) in sheets.last_mut().unwrap().1.iter_mut().skip(1).enumerate() {
        row[1] = months[n].as_str();
    }
    let written = import(&ctx.as_role(Role::Center), &workbook(&sheets)).await;
    assert_eq!(written["errors"].as_array().map_or(0, Vec::len), 0, "{}", written["errors"]);
    let partner = "INSERT INTO partners (id, county_id, name, kind, created_at, updated_at) VALUES ($1, $2, $3, '商会', $4, $4)";
    for name in &names {
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), name.as_str().into(), ctx.app.clock.now().into()];
        ctx.execute(partner, values).await;
    }
}

/// An import of fifty rows that waits to be confirmed.
async fn waiting(ctx: &Ctx) -> String {
    let names: Vec<String> = (0..50).map(|n| format!("待确认基金{n}")).collect();
    let mut rows = vec![vec!["名称", "类型", "规模(万元)"]];
    rows.extend(names.iter().map(|name| vec![name.as_str(), "产业基金", "1"]));
    let import = upload(&ctx.as_role(Role::Center), &workbook(&[("基金", rows)])).await.expect(201);
    import["id"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn a_list_sends_the_same_number_of_statements_for_one_row_and_for_fifty() {
    let mut lists = operations(&zhaoyin::openapi::document());
    lists.retain(|o| serde_json::to_string(&o.operation.parameters).unwrap().contains("\"name\":\"cursor\""));
    for list in &lists {
        let known = LISTS.iter().any(|(id, _)| *id == list.id()) || ELSEWHERE.contains(&list.id());
        assert!(known, "{} is measured in this test", list.id());
    }
    each_database(async |ctx| {
        fill(ctx).await;
        let waiting = waiting(ctx).await;
        for (id, role) in LISTS {
            let path = &lists.iter().find(|o| o.id() == *id).unwrap().path;
            let path =
                if path.contains("/ledger/") { path.replace("{id}", &waiting) } else { filled(ctx, path).await.replace("{name}", "industries") };
            let path = path.replace("{month}", "2020-01").replace("{key}", if path.contains("/numbers/") { "visits" } else { "started" });
            let days = if path.contains("/outposts/numbers/") { "from=2024-01-01&to=2024-06-30&" } else { "" };
            let path = format!("{path}?{days}limit=");
            let client = ctx.as_role(*role);
            let rows = async |limit: usize| client.get(&format!("{path}{limit}")).await.expect(200)["items"].as_array().unwrap().len();
            assert_eq!((rows(1).await, rows(50).await), (1, 50), "{id}");
            let (one, fifty) = (ctx.statements(client.get(&format!("{path}1"))).await, ctx.statements(client.get(&format!("{path}50"))).await);
            assert!(one > 0 && one == fifty, "{id} sends {one} statements for one row and {fifty} for fifty");
        }
    })
    .await;
}
