//! Lists and details of what a ledger fills: filters, words, scope, paging, files.
use crate::support::ledger::{case, import, organization, unname};
use crate::support::{Client, Ctx, each_database};
use serde_json::Value;
use std::collections::BTreeSet;
use zhaoyin::authz::Role;

/// The lists, each with a sort that walks it.
const LISTS: &[(&str, &str)] = &[
    ("/leads", "-reported_on"),
    ("/projects", "-total_investment_yuan"),
    ("/companies", "name"),
    ("/visits", "-visited_on"),
    ("/trips", "code"),
    ("/stays", "-start_on"),
    ("/fund-arrivals", "-amount_yuan"),
    ("/targets", "indicator"),
    ("/ambassadors", "name"),
    ("/townspeople", "name"),
    ("/funds", "-size_yuan"),
    ("/events", "-held_on"),
    ("/trainings", "name"),
];

async fn fill(ctx: &Ctx) {
    unname(ctx).await;
    import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
}

fn ids(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

/// Every row of a list, by pages of three.
async fn walk(client: &Client<'_>, path: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = client.get(&format!("{path}{joint}limit=3{cursor}")).await.expect(200);
        all.extend(ids(&page));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

async fn total(client: &Client<'_>, path: &str) -> i64 {
    let joint = if path.contains('?') { '&' } else { '?' };
    client.get(&format!("{path}{joint}limit=1&total=true")).await.expect(200)["total"].as_i64().unwrap()
}

#[actix_web::test]
async fn a_list_walked_by_pages_gives_every_row_once_in_any_order() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        for (path, sort) in LISTS {
            let all = walk(&center, path).await;
            assert!(!all.is_empty(), "{path} has rows");
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{path}: each once");
            assert_eq!(i64::try_from(all.len()).unwrap(), total(&center, path).await, "{path}");
            let sorted = walk(&center, &format!("{path}?sort={sort}")).await;
            assert_eq!(sorted.iter().collect::<BTreeSet<_>>(), all.iter().collect::<BTreeSet<_>>(), "{path} by {sort}");
            let back = sort.strip_prefix('-').map_or(format!("-{sort}"), str::to_owned);
            let turned: Vec<String> = walk(&center, &format!("{path}?sort={back}")).await.into_iter().rev().collect();
            assert_eq!(turned, sorted, "{path} by {sort} backwards");
            center.get(&format!("{path}?colour=red")).await.refused(400, "unknown_parameter");
            center.get(&format!("{path}?sort=password")).await.refused(400, "invalid_parameter");
        }
    })
    .await;
}

#[actix_web::test]
async fn each_detail_is_the_row_of_its_list_with_its_version_as_etag() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        for (path, _) in LISTS {
            let row = center.get(&format!("{path}?limit=1")).await.expect(200)["items"][0].clone();
            let reply = center.get(&format!("{path}/{}", row["id"].as_str().unwrap())).await;
            let detail = reply.expect(200);
            for (name, value) in row.as_object().unwrap() {
                assert_eq!(&detail[name], value, "{path} {name}");
            }
            assert_eq!(reply.header("etag"), format!("\"{}\"", row["version"]));
        }
        let project = center.get("/projects?reached=started&limit=1").await.expect(200)["items"][0].clone();
        let detail = center.get(&format!("/projects/{}", project["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(detail["milestones"].as_array().unwrap().len(), 12);
        assert_eq!(detail["milestones"][8]["done_on"], project["started_on"], "开工");
        let verified: i64 = detail["arrivals"].as_array().unwrap().iter().map(|month| month["verified_yuan"].as_i64().unwrap()).sum();
        assert_eq!(verified, project["arrived_yuan"].as_i64().unwrap());
    })
    .await;
}

#[actix_web::test]
async fn a_team_sees_its_own_rows_and_nothing_tells_of_others() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        let team = ctx.count("SELECT COUNT(*) FROM organizations WHERE kind = 'outpost'", vec![]).await;
        assert!(team > 0);
        let unit = ctx.count("SELECT COUNT(*) FROM users", vec![]).await;
        assert!(unit > 0);
        // An officer of a unit that the ledger knows.
        let name = center.get("/leads?limit=1").await.expect(200)["items"][0]["reporting_organization"]["name"].as_str().unwrap().to_owned();
        let mut person = ctx.person(Role::UnitOfficer).clone();
        person.organization_id = organization(&center, &name).await.parse().unwrap();
        let officer = ctx.as_person(&person);
        for path in ["/leads", "/projects", "/visits", "/fund-arrivals", "/stays", "/trips"] {
            let (all, own) = (walk(&center, path).await, walk(&officer, path).await);
            assert!(own.len() < all.len(), "{path}: {} of {}", own.len(), all.len());
            assert_eq!(total(&officer, path).await, i64::try_from(own.len()).unwrap());
            let other = all.iter().find(|id| !own.contains(id)).unwrap();
            officer.get(&format!("{path}/{other}")).await.refused(404, "not_found");
            let file = ctx.as_person(&person).with("accept", "text/csv").get(path).await;
            // Header, rows, footer.
            assert_eq!(String::from_utf8_lossy(&file.body).lines().count(), own.len() + 2, "{path}");
        }
        assert!(!walk(&officer, "/leads").await.is_empty());
    })
    .await;
}

#[actix_web::test]
async fn a_restricted_lead_is_not_told_by_its_project_or_its_visits() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        ctx.execute("UPDATE visits SET lead_id = (SELECT id FROM leads ORDER BY code LIMIT 1) WHERE lead_id IS NULL", vec![]).await;
        ctx.execute("UPDATE projects SET lead_id = (SELECT id FROM leads ORDER BY code LIMIT 1) WHERE lead_id IS NULL", vec![]).await;
        for path in ["/projects", "/visits"] {
            let told = async || {
                center.get(&format!("{path}?limit=200")).await.expect(200)["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|row| !row["lead"].is_null())
                    .count()
            };
            assert!(told().await > 0, "{path}");
            ctx.execute("UPDATE leads SET is_restricted = TRUE", vec![]).await;
            assert_eq!(told().await, 0, "{path}");
            ctx.execute("UPDATE leads SET is_restricted = FALSE", vec![]).await;
        }
    })
    .await;
}

#[actix_web::test]
async fn filters_and_words_narrow_and_an_archived_row_is_found_only_when_asked_for() {
    each_database(async |ctx| {
        fill(ctx).await;
        let center = ctx.as_role(Role::Center);
        for path in ["/leads", "/projects", "/companies"] {
            let row = center.get(&format!("{path}?limit=1")).await.expect(200)["items"][0].clone();
            let id = row["id"].as_str().unwrap().to_owned();
            let name = row["name"].as_str().unwrap();
            let found = walk(&center, &format!("{path}?q={}", urlencode(name))).await;
            assert!(found.contains(&id), "{path} by its name {name}");
            assert_eq!(walk(&center, &format!("{path}?q=%21%21")).await.len(), 0, "{path}: words without letters find nothing");
            let table = path.trim_start_matches('/');
            ctx.execute(&format!("UPDATE {table} SET archived_at = updated_at WHERE id = $1"), vec![id.parse::<uuid::Uuid>().unwrap().into()]).await;
            assert!(!walk(&center, path).await.contains(&id) && walk(&center, &format!("{path}?archived=true")).await.contains(&id));
            center.get(&format!("{path}/{id}")).await.refused(404, "not_found");
            assert!(!center.get(&format!("{path}/{id}?archived=true")).await.expect(200)["archived_at"].is_null());
        }
        let unfinished = walk(&center, "/projects?reached=started&missing=in_statistics").await.len();
        let by_hand = "SELECT COUNT(*) FROM projects WHERE started_on IS NOT NULL AND in_statistics_on IS NULL AND archived_at IS NULL";
        assert_eq!(i64::try_from(unfinished).unwrap(), ctx.count(by_hand, vec![]).await);
        center.get("/projects?reached=finished").await.refused(400, "invalid_parameter");
        center.get("/leads?stage=").await.refused(400, "invalid_parameter");
        let out = total(&center, "/visits?direction=out").await;
        assert_eq!(out + total(&center, "/visits?direction=in").await, total(&center, "/visits").await);
        let large = center.get("/leads?expected_investment_yuan.gte=100000000").await.expect(200);
        assert!(large["items"].as_array().unwrap().iter().all(|lead| lead["expected_investment_yuan"].as_i64().unwrap() >= 100_000_000));
    })
    .await;
}

fn urlencode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
