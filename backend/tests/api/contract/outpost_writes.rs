//! The writes on trips, postings, days and calendars, each run once; their rows for the other contract tests.
use crate::support::{Client, Ctx, Reply};
use serde_json::{Value, json};
use uuid::Uuid;
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "trip_create",
    "trip_update",
    "trip_report",
    "trip_archive",
    "trip_restore",
    "posting_create",
    "posting_update",
    "posting_archive",
    "stay_create",
    "stay_bulk",
    "stay_update",
    "stay_dispute",
    "stay_confirm",
    "stay_archive",
    "stay_restore",
    "calendar_link_create",
    "calendar_link_revoke",
];

async fn newest(client: &Client<'_>, list: &str, rest: &str) -> String {
    let rows = client.get(&format!("{list}?archived=true&sort=-updated_at&limit=1")).await.expect(200);
    format!("{list}/{}{rest}", rows["items"][0]["id"].as_str().unwrap())
}

fn days(start: &str, end: &str) -> Value {
    json!({"start_on": start, "end_on": end, "status": "stationed"})
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let (center, lead) = (ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
    // A session of its own: the writes on accounts have ended the others.
    let mut person = ctx.person(Role::Envoy).clone();
    person.session_id = Uuid::now_v7();
    let envoy = ctx.as_person(&person);
    let trip = async |rest: &str| newest(&center, "/trips", rest).await;
    let posting = async || newest(&center, "/postings", "").await;
    let stay = async |rest: &str| newest(&envoy, "/stays", rest).await;
    match operation {
        "trip_create" => {
            let body = json!({"leader_id": ctx.person(Role::Leader).id, "start_on": "2024-08-10", "end_on": "2024-08-12"});
            center.post("/trips", body).await
        }
        "trip_update" => center.patch(&trip("").await, json!({"purpose": "对接"})).await,
        "trip_report" => center.post(&trip("/report").await, json!({"result": "达成意向"})).await,
        "trip_archive" => center.delete(&trip("").await).await,
        "trip_restore" => center.post_empty(&trip("/restore").await).await,
        "posting_create" => {
            let outpost = ctx.organization("上海组");
            let body = json!({"user_id": ctx.person(Role::OutpostLead).id, "organization_id": outpost, "from_on": "2024-01-01"});
            center.post("/postings", body).await
        }
        "posting_update" => center.patch(&posting().await, json!({"to_on": "2024-07-31"})).await,
        "posting_archive" => center.delete(&posting().await).await,
        "stay_create" => envoy.post("/stays", days("2024-08-01", "2024-08-02")).await,
        "stay_bulk" => envoy.post("/stays/bulk", json!({"items": [days("2024-08-03", "2024-08-03")]})).await,
        "stay_update" => envoy.patch(&stay("").await, json!({"period": "morning"})).await,
        "stay_dispute" => lead.post(&stay("/dispute").await, json!({"reason": "在县里"})).await,
        "stay_confirm" => lead.post_empty(&stay("/confirmation").await).await,
        "stay_archive" => envoy.delete(&stay("").await).await,
        "stay_restore" => envoy.post_empty(&stay("/restore").await).await,
        "calendar_link_create" => envoy.post("/calendar/links", json!({"name": "手机"})).await,
        "calendar_link_revoke" => {
            let links = envoy.get("/calendar/links").await.expect(200);
            envoy.delete(&format!("/calendar/links/{}", links["items"][0]["id"].as_str().unwrap())).await
        }
        other => panic!("{other} is not run here"),
    }
}

/// Fifty postings of the envoy.
pub async fn fill(ctx: &Ctx) {
    let row = "INSERT INTO postings (id, county_id, user_id, organization_id, from_on, to_on, basis, created_at, updated_at) \
        VALUES ($1, $2, $3, $4, $5, $5, 'posting', $6, $6)";
    for n in 0..50 {
        let day = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Duration::days(n);
        let (person, outpost) = (ctx.person(Role::Envoy).id, ctx.organization("上海组"));
        let values = vec![Uuid::now_v7().into(), ctx.county_id.into(), person.into(), outpost.into(), day.into(), ctx.app.clock.now().into()];
        ctx.execute(row, values).await;
    }
}

/// A posting and a link of the Shanghai team's people.
pub async fn rows(ctx: &Ctx) -> Vec<(&'static str, String)> {
    let posting = json!({"user_id": ctx.person(Role::OutpostLead).id, "organization_id": ctx.organization("上海组"), "from_on": "2024-01-01"});
    let posting = ctx.as_role(Role::Center).post("/postings", posting).await.expect(201);
    let link = ctx.as_role(Role::Envoy).post("/calendar/links", json!({"name": "手机"})).await.expect(201);
    let id = |row: &Value| row["id"].as_str().unwrap().to_owned();
    vec![("/postings/", id(&posting)), ("/calendar/links/", id(&link["link"]))]
}
