//! One search over everything, each as far as the asker sees it.
use crate::support::ledger::{case, import, unname};
use crate::support::{Client, each_database};
use serde_json::Value;
use zhaoyin::authz::Role;

async fn search(client: &Client<'_>, q: &str, more: &str) -> Vec<Value> {
    let q: String = q.bytes().map(|b| format!("%{b:02X}")).collect();
    client.get(&format!("/search?q={q}{more}")).await.expect(200)["items"].as_array().unwrap().clone()
}

#[actix_web::test]
async fn each_type_is_found_by_words_pinyin_initials_and_code() {
    each_database(async |ctx| {
        unname(ctx).await;
        import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
        let center = ctx.as_role(Role::Center);
        for (list, of) in [("leads", "lead"), ("projects", "project"), ("companies", "company")] {
            let row = center.get(&format!("/{list}?limit=1")).await.expect(200)["items"][0].clone();
            let label = row["name"].as_str().map_or_else(|| row["company"]["name"].as_str().unwrap().to_owned(), str::to_owned);
            let hits = search(&center, &label, "&limit=20").await;
            let hit = hits.iter().find(|hit| hit["id"] == row["id"]).unwrap_or_else(|| panic!("{label} in {hits:?}"));
            assert_eq!(hit["subject_type"], of);
            assert_eq!(hit["label"], label);
            let marked: u64 = hit["highlights"].as_array().unwrap().iter().map(|h| h["length"].as_u64().unwrap()).sum();
            assert!(marked > 0, "{hit}");
            if let Some(code) = row["code"].as_str() {
                assert_eq!(search(&center, code, &format!("&types={of}")).await[0]["code"], code);
            }
        }
        let visit = center.get("/visits?limit=1").await.expect(200)["items"][0].clone();
        let (person, unit) = (&visit["participants"][0], &visit["arranging_organization"]);
        for (of, row) in [("user", person), ("organization", unit)] {
            let hits = search(&center, row["name"].as_str().unwrap(), &format!("&types={of}")).await;
            let hit = hits.iter().find(|hit| hit["id"] == row["id"]).unwrap_or_else(|| panic!("{row} in {hits:?}"));
            assert_eq!(hit["subject_type"], of);
            assert!(hit.as_object().unwrap().keys().all(|key| !key.contains("phone")), "nothing but the name and unit");
        }
    })
    .await;
}

#[actix_web::test]
async fn nobody_finds_what_he_may_not_read() {
    each_database(async |ctx| {
        unname(ctx).await;
        import(&ctx.as_role(Role::Center), &case("small.xlsx")).await;
        let (center, envoy, leader) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy), ctx.as_role(Role::Leader));
        let lead = center.get("/leads?limit=1").await.expect(200)["items"][0].clone();
        let code = lead["code"].as_str().unwrap();
        assert_eq!((search(&center, code, "&types=lead").await.len(), search(&leader, code, "&types=lead").await.len()), (1, 1));
        assert!(search(&envoy, code, "&types=lead").await.is_empty(), "another team's lead");
        // A trade secret is found by nobody who is not named on it.
        ctx.execute("UPDATE leads SET is_restricted = TRUE WHERE code = $1", vec![code.into()]).await;
        assert!(search(&leader, code, "&types=lead").await.is_empty());
        ctx.as_role(Role::SystemAdmin).get("/search?q=a").await.refused(403, "forbidden");
    })
    .await;
}

#[actix_web::test]
async fn what_cannot_be_searched_is_said() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        center.get("/search").await.refused(400, "required");
        center.get("/search?q=").await.refused(400, "invalid_parameter");
        center.get("/views?list=").await.refused(400, "invalid_parameter");
        center.get("/search?q=a&types=colour").await.refused(400, "invalid_parameter");
        center.get("/search?q=a&limit=21").await.refused(400, "invalid_limit");
        center.get(&format!("/search?q={}", "a".repeat(101))).await.refused(400, "invalid_parameter");
        for odd in ["%20", "%22%27%3B", "%2A%2A", "AND%20OR", "-%2B%3A%28%29", "%F0%9F%98%80"] {
            center.get(&format!("/search?q={odd}")).await.expect(200);
        }
        let statements = ctx.statements(center.get("/search?q=a")).await;
        assert!(statements <= 6, "{statements} statements");
    })
    .await;
}
