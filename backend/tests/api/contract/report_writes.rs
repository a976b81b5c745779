//! The writes on monthly reports, closed months and costs of teams, each run once; rows for the matrix and for the lists.
use crate::monthly_reports::submit;
use crate::support::{Ctx, Reply};
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "monthly_report_create",
    "monthly_report_update",
    "monthly_report_submit",
    "monthly_report_withdraw",
    "monthly_report_review",
    "monthly_report_return",
    "monthly_report_comment_create",
    "monthly_report_comment_answer",
    "monthly_report_comment_resolve",
    "monthly_report_accept",
    "month_close_create",
    "team_cost_create",
    "team_cost_update",
    "team_cost_archive",
];

/// A report of the Shanghai team, of a month of its own.
async fn report(ctx: &Ctx, month: &str) -> String {
    let body = json!({"organization_id": ctx.organization("上海组"), "month": month});
    let opened = ctx.as_role(Role::Center).post("/monthly-reports", body).await.expect(201);
    format!("/monthly-reports/{}", opened["id"].as_str().unwrap())
}

async fn returned(ctx: &Ctx, month: &str) -> (String, String) {
    let path = report(ctx, month).await;
    submit(&ctx.as_role(Role::OutpostLead), &path).await;
    let comments = json!({"comments": [{"place": "plan", "text": "请写具体"}]});
    let center = ctx.as_role(Role::Center);
    center.post(&format!("{path}/return"), comments).await.expect(200);
    let comment = center.get(&path).await.expect(200)["comments"][0]["id"].as_str().unwrap().to_owned();
    (path, comment)
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let (center, lead) = (ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
    let month = format!("2023-{:02}-01", 1 + ORDER.iter().position(|other| *other == operation).unwrap().min(11));
    let submitted = async || {
        let path = report(ctx, &month).await;
        submit(&lead, &path).await;
        path
    };
    let cost = json!({"organization_id": ctx.organization("上海组"), "month": "2024-07-01", "item": "房租", "amount_yuan": 8000});
    match operation {
        "monthly_report_create" => center.post("/monthly-reports", json!({"organization_id": ctx.organization("上海组"), "month": month})).await,
        "monthly_report_update" => lead.patch(&report(ctx, &month).await, json!({"plan": "继续走访"})).await,
        "monthly_report_submit" => {
            let path = report(ctx, &month).await;
            lead.patch(&path, json!({"narrative": "无", "plan": "无"})).await.expect(200);
            lead.post_empty(&format!("{path}/submission")).await
        }
        "monthly_report_withdraw" => lead.post_empty(&format!("{}/withdrawal", submitted().await)).await,
        "monthly_report_review" => center.post_empty(&format!("{}/review", submitted().await)).await,
        "monthly_report_return" => {
            let comments = json!({"comments": [{"place": "plan", "text": "请写具体"}]});
            center.post(&format!("{}/return", submitted().await), comments).await
        }
        "monthly_report_accept" => center.post_empty(&format!("{}/acceptance", submitted().await)).await,
        "monthly_report_comment_create" => center.post(&format!("{}/comments", submitted().await), json!({"place": "narrative", "text": "好"})).await,
        "monthly_report_comment_answer" => {
            let (_, comment) = returned(ctx, &month).await;
            lead.post(&format!("/monthly-report-comments/{comment}/answer"), json!({"answer": "已改"})).await
        }
        "monthly_report_comment_resolve" => {
            let (_, comment) = returned(ctx, &month).await;
            center.post_empty(&format!("/monthly-report-comments/{comment}/resolution")).await
        }
        "month_close_create" => center.post("/month-closes", json!({"month": "2024-06-01"})).await,
        "team_cost_create" => lead.post("/team-costs", cost).await,
        "team_cost_update" | "team_cost_archive" => {
            let made = center.post("/team-costs", cost).await.expect(201);
            let path = format!("/team-costs/{}", made["id"].as_str().unwrap());
            if operation == "team_cost_update" { lead.patch(&path, json!({"amount_yuan": 9000})).await } else { lead.delete(&path).await }
        }
        other => panic!("{other} is not run here"),
    }
}

/// A report of the Shanghai team, a comment on it, and a cost, by the beginning of their addresses.
pub async fn rows(ctx: &Ctx) -> Vec<(&'static str, String)> {
    let (path, comment) = returned(ctx, "2024-06-01").await;
    let cost = json!({"organization_id": ctx.organization("上海组"), "month": "2024-07-01", "item": "房租", "amount_yuan": 8000});
    let cost = ctx.as_role(Role::Center).post("/team-costs", cost).await.expect(201);
    vec![
        ("/monthly-reports/", path.trim_start_matches("/monthly-reports/").to_owned()),
        ("/monthly-report-comments/", comment),
        ("/team-costs/", cost["id"].as_str().unwrap().to_owned()),
    ]
}

/// Fifty reports of the Shanghai team, closed months with fifty records of a figure and of a number, and costs.
pub async fn fill(ctx: &Ctx) {
    let (team, now) = (ctx.organization("上海组"), ctx.app.clock.now());
    let own = |more: Vec<sea_orm::Value>| [vec![Uuid::now_v7().into(), ctx.county_id.into()], more].concat();
    for n in 0..50 {
        let month = format!("{}-{:02}-01", 2020 + n / 12, 1 + n % 12);
        let report = format!(
            "INSERT INTO monthly_reports (id, county_id, organization_id, month, period_from, period_to, opens_on, due_on, created_at, updated_at) \
             VALUES ($1, $2, $3, '{month}', '{month}', '{month}', '{month}', '{month}', $4, $4)"
        );
        ctx.execute(&report, own(vec![team.into(), now.into()])).await;
        let cost = format!(
            "INSERT INTO team_costs (id, county_id, organization_id, month, item, amount_yuan, created_at, updated_at) \
             VALUES ($1, $2, $3, '{month}', '房租', 1, $4, $4)"
        );
        ctx.execute(&cost, own(vec![team.into(), now.into()])).await;
        let close =
            format!("INSERT INTO month_closes (id, county_id, month, as_of, reason, closed_at) VALUES ($1, $2, '{month}', '{month}', 'day', $3)");
        ctx.execute(&close, own(vec![now.into()])).await;
    }
    let of = "(SELECT id FROM month_closes WHERE month = '2020-01-01')";
    let figure = format!(
        "INSERT INTO month_close_figures (close_id, county_id, organization_id, key, told, records_count) VALUES ({of}, $1, $1, 'started', '50', 50)"
    );
    ctx.execute(&figure, vec![ctx.county_id.into()]).await;
    let record = format!(
        "INSERT INTO month_close_records (close_id, county_id, organization_id, key, record_type, record_id, day, weight) \
         VALUES ({of}, $2, $2, 'started', 'project', $1, '2020-01-01', 1)"
    );
    let report = "(SELECT id FROM monthly_reports WHERE month = '2020-01-01')";
    let told = format!(
        "INSERT INTO month_close_teams (close_id, county_id, organization_id, name, report_id, status, is_late, position) \
         VALUES ({of}, $1, $2, '上海组', {report}, 'accepted', FALSE, 1)"
    );
    ctx.execute(&told, vec![ctx.county_id.into(), team.into()]).await;
    let visit = format!(
        "INSERT INTO monthly_report_records (report_id, county_id, key, of_month, of_key, record_type, record_id, on_day, weight, entered_at) \
         VALUES ({report}, $2, 'visits', '2020-01-01', 'visits', 'visit', $1, '2020-01-01', 1, $3)"
    );
    for _ in 0..50 {
        ctx.execute(&record, own(vec![])).await;
        ctx.execute(&visit, own(vec![now.into()])).await;
    }
}
