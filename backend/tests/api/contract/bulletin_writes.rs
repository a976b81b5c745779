//! The writes on recommendations and issues of bulletins, each run once.
use crate::support::{Client, Ctx, Reply};
use crate::visits_writing::{visit, with, write};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "bulletin_pick_create",
    "bulletin_pick_update",
    "bulletin_pick_archive",
    "bulletin_create",
    "bulletin_update",
    "bulletin_archive",
    "bulletin_refresh",
    "bulletin_submit",
    "bulletin_return",
    "bulletin_review",
    "bulletin_publish",
    "bulletin_read",
    "bulletin_correct",
];

/// The leader, with a session that no write on accounts has ended.
fn leader(ctx: &Ctx) -> Client<'_> {
    let mut person = ctx.person(Role::Leader).clone();
    person.session_id = Uuid::now_v7();
    ctx.as_person(&person)
}

/// A visit of the Shanghai team, recommended.
async fn picked(ctx: &Ctx) -> Value {
    let team = ctx.as_role(Role::OutpostLead);
    let body = json!({"participant_ids": [ctx.person(Role::OutpostLead).id]});
    let made = write(&team, with(visit(ctx, "推荐示例公司"), body)).await;
    team.post("/bulletin-picks", json!({"subject_type": "visit", "subject_id": made["id"]})).await.expect(201)
}

/// A daily issue of a day of its own, taken along its way as far as asked.
async fn issue(ctx: &Ctx, day: &str, acts: &[&str]) -> String {
    let made = ctx.as_role(Role::Center).post("/bulletins", json!({"kind": "daily", "day": day})).await.expect(201);
    let path = format!("/bulletins/{}", made["id"].as_str().unwrap());
    for act in acts {
        let client = if *act == "submit" { ctx.as_role(Role::Center) } else { leader(ctx) };
        client.post_empty(&format!("{path}/{act}")).await.expect(200);
    }
    path
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let (center, leader) = (ctx.as_role(Role::Center), leader(ctx));
    let day = format!("2024-07-{:02}", 1 + ORDER.iter().position(|other| *other == operation).unwrap());
    let at = async |acts: &[&str], rest: &str| format!("{}{rest}", issue(ctx, &day, acts).await);
    let pick = async || format!("/bulletin-picks/{}", picked(ctx).await["id"].as_str().unwrap());
    match operation {
        "bulletin_pick_create" => {
            let body = json!({"participant_ids": [ctx.person(Role::OutpostLead).id]});
            let made = write(&ctx.as_role(Role::OutpostLead), with(visit(ctx, "推荐示例公司"), body)).await;
            center.post("/bulletin-picks", json!({"subject_type": "visit", "subject_id": made["id"], "words": "走访"})).await
        }
        "bulletin_pick_update" => center.patch(&pick().await, json!({"words": "走访企业"})).await,
        "bulletin_pick_archive" => center.delete(&pick().await).await,
        "bulletin_create" => center.post("/bulletins", json!({"kind": "daily", "day": day})).await,
        "bulletin_update" => center.patch(&at(&[], "").await, json!({"title": "快报"})).await,
        "bulletin_archive" => center.delete(&at(&[], "").await).await,
        "bulletin_refresh" => center.post_empty(&at(&[], "/refresh").await).await,
        "bulletin_submit" => center.post_empty(&at(&[], "/submit").await).await,
        "bulletin_return" => leader.post(&at(&["submit"], "/return").await, json!({"comment": "请核对"})).await,
        "bulletin_review" => leader.post_empty(&at(&["submit"], "/review").await).await,
        "bulletin_publish" => leader.post_empty(&at(&["submit", "review"], "/publish").await).await,
        "bulletin_read" => leader.post_empty(&at(&["submit", "review", "publish"], "/read").await).await,
        "bulletin_correct" => center.post(&at(&["submit", "review", "publish"], "/correct").await, json!({"reason": "有误"})).await,
        other => panic!("{other} is not run here"),
    }
}

/// A draft, and a recommendation of the Shanghai team, by the beginning of their addresses.
pub async fn rows(ctx: &Ctx) -> Vec<(&'static str, String)> {
    let issue = issue(ctx, "2024-08-14", &[]).await;
    vec![
        ("/bulletins/", issue.trim_start_matches("/bulletins/").to_owned()),
        ("/bulletin-picks/", picked(ctx).await["id"].as_str().unwrap().to_owned()),
    ]
}

/// Fifty drafts, and fifty recommendations of the Shanghai team.
pub async fn fill(ctx: &Ctx) {
    let (team, now) = (ctx.organization("上海组"), ctx.app.clock.now());
    for n in 0..50 {
        let day = format!("2024-0{}-{:02}", 1 + n / 28, 1 + n % 28);
        let issue = format!(
            "INSERT INTO bulletins (id, county_id, kind, title, period_from, period_to, year, as_of, snapshot_at, blocks, created_at, updated_at) \
             VALUES ($1, $2, 'daily', '快报', '{day}', '{day}', 2024, '{day}', $3, '[]', $3, $3)"
        );
        ctx.execute(&issue, vec![Uuid::now_v7().into(), ctx.county_id.into(), now.into()]).await;
        let pick = format!(
            "INSERT INTO bulletin_picks (id, county_id, subject_type, subject_id, organization_id, recommended_on, picked_at, created_at, updated_at) \
             VALUES ($1, $2, 'visit', $1, $3, '{day}', $4, $4, $4)"
        );
        ctx.execute(&pick, vec![Uuid::now_v7().into(), ctx.county_id.into(), team.into(), now.into()]).await;
    }
}
