//! Days stationed: entered in halves, asked about where they overlap, agreed by somebody else; postings; the month of a team.
use crate::support::ledger::{case, expected, import, organization, unname};
use crate::support::{Ctx, Reply, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

fn days(start: &str, end: &str, status: &str) -> Value {
    json!({"start_on": start, "end_on": end, "status": status})
}

async fn enter(ctx: &Ctx, role: Role, body: Value) -> Value {
    ctx.as_role(role).post("/stays", body).await.expect(201)
}

fn at(stay: &Value) -> String {
    format!("/stays/{}", stay["id"].as_str().unwrap())
}

fn of(ctx: &Ctx, role: Role, mut body: Value) -> Value {
    body["user_id"] = json!(ctx.person(role).id);
    body
}

#[actix_web::test]
async fn days_are_entered_for_oneself_and_by_the_lead_for_the_team() {
    each_database(async |ctx| {
        let own = enter(ctx, Role::Envoy, days("2024-08-01", "2024-08-05", "stationed")).await;
        assert_eq!((&own["user"]["name"], &own["claim"], &own["days"]), (&json!("驻外干部"), &json!("claimed"), &json!(5.0)));
        assert_eq!((&own["period"], &own["late_entry"], &own["overlaps_count"]), (&json!("full_day"), &json!(false), &json!(0)));
        let others = of(ctx, Role::OutpostLead, days("2024-08-01", "2024-08-02", "leave"));
        ctx.as_role(Role::Envoy).post("/stays", others).await.refused(403, "not_yours");
        let by_lead = enter(ctx, Role::OutpostLead, of(ctx, Role::Envoy, days("2024-08-06", "2024-08-06", "leave"))).await;
        assert_eq!((&by_lead["entered_by"]["name"], &by_lead["user"]["name"]), (&json!("驻外组长"), &json!("驻外干部")));
        enter(ctx, Role::Center, of(ctx, Role::Envoy, days("2024-08-07", "2024-08-07", "in_county"))).await;
        ctx.as_role(Role::Center).post("/stays", days("2024-08-01", "2024-08-01", "stationed")).await.faulty("user_id", "not_an_envoy");
        let officer = ctx.as_role(Role::UnitOfficer);
        officer.post("/stays", days("2024-08-01", "2024-08-01", "stationed")).await.refused(403, "forbidden");
        officer.get(&at(&own)).await.refused(404, "not_found");
        assert_eq!(officer.get("/stays").await.expect(200)["items"], json!([]));
        let envoy = ctx.as_role(Role::Envoy);
        envoy.post("/stays", days("2024-08-05", "2024-08-01", "leave")).await.faulty("end_on", "end_before_start");
        envoy.post("/stays", days("2024-09-01", "2024-10-01", "leave")).await.faulty("end_on", "in_the_future");
        envoy.post("/stays", days("2022-01-01", "2023-06-01", "leave")).await.faulty("end_on", "too_long");
        let claimed = json!({"start_on": "2024-08-10", "end_on": "2024-08-10", "status": "leave", "claim": "confirmed"});
        envoy.post("/stays", claimed).await.faulty("claim", "unknown_field");
        let changed = envoy.patch(&at(&own), json!({"period": "morning", "note": "下午返程"})).await.expect(200);
        assert_eq!((&changed["days"], &changed["note"]), (&json!(2.5), &json!("下午返程")));
        ctx.as_role(Role::Envoy).with("if-match", "\"1\"").patch(&at(&own), json!({})).await.refused(412, "stale_version");
        assert_eq!(envoy.delete(&at(&own)).await.status, 204);
        envoy.post_empty(&format!("{}/restore", at(&own))).await.expect(200);
        let listed = ctx.as_role(Role::OutpostLead).get("/stays?status=leave&from=2024-08-01&to=2024-08-31").await.expect(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[actix_web::test]
async fn overlaps_are_shown_and_asked_about() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let first = enter(ctx, Role::Envoy, days("2024-08-01", "2024-08-05", "stationed")).await;
        let again = days("2024-08-05", "2024-08-08", "stationed");
        let refused = envoy.post("/stays", again.clone()).await.refused(422, "stay_overlaps");
        assert_eq!((&refused["errors"][0]["code"], &refused["current"]["overlaps"][0]["id"]), (&json!("stay_overlaps"), &first["id"]));
        assert!(refused["errors"][0]["message"].as_str().unwrap().contains("2024-08-01"), "{refused}");
        let mut meant = again;
        meant["overlap_accepted"] = json!(true);
        let second = enter(ctx, Role::Envoy, meant).await;
        assert_eq!(second["overlaps_count"], 1);
        let overlapping = envoy.get("/stays?overlapping=true").await.expect(200);
        assert_eq!(overlapping["items"].as_array().unwrap().len(), 2);
        let half = |period: &str| json!({"start_on": "2024-08-09", "end_on": "2024-08-09", "status": "leave", "period": period});
        enter(ctx, Role::Envoy, half("morning")).await;
        enter(ctx, Role::Envoy, half("afternoon")).await;
        envoy.post("/stays", half("full_day")).await.refused(422, "stay_overlaps");
        envoy.patch(&at(&second), json!({"start_on": "2024-08-04"})).await.refused(422, "stay_overlaps");
        envoy.patch(&at(&second), json!({"note": "已核对"})).await.expect(200);
        envoy.patch(&at(&second), json!({"start_on": "2024-08-06"})).await.expect(200);
        assert_eq!(envoy.get(&at(&first)).await.expect(200)["overlaps_count"], 0);
        envoy.delete(&at(&first)).await;
        enter(ctx, Role::Envoy, days("2024-08-02", "2024-08-02", "leave")).await;
        envoy.post_empty(&format!("{}/restore", at(&first))).await.refused(422, "stay_overlaps");
        envoy.post_empty(&format!("{}/restore?overlap_accepted=true", at(&first))).await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn days_are_agreed_by_somebody_else() {
    each_database(async |ctx| {
        let (lead, center) = (ctx.as_role(Role::OutpostLead), ctx.as_role(Role::Center));
        let stay = enter(ctx, Role::Envoy, days("2024-08-01", "2024-08-05", "stationed")).await;
        let confirm = |stay: &Value| format!("{}/confirmation", at(stay));
        ctx.as_role(Role::Envoy).post_empty(&confirm(&stay)).await.refused(403, "forbidden");
        lead.post(&format!("{}/dispute", at(&stay)), json!({"reason": " "})).await.faulty("reason", "length");
        let doubted = lead.post(&format!("{}/dispute", at(&stay)), json!({"reason": "3日在县里"})).await.expect(200);
        assert_eq!(
            (&doubted["claim"], &doubted["dispute_reason"], &doubted["decided_by"]["name"]),
            (&json!("disputed"), &json!("3日在县里"), &json!("驻外组长"))
        );
        let answered = ctx.as_role(Role::Envoy).patch(&at(&stay), json!({"end_on": "2024-08-02"})).await.expect(200);
        assert_eq!((&answered["claim"], &answered["decided_by"]), (&json!("claimed"), &Value::Null));
        let seen = ctx.as_role(Role::OutpostLead).with("if-match", format!("\"{}\"", doubted["version"]));
        seen.post_empty(&confirm(&stay)).await.refused(412, "stale_version");
        let agreed = lead.post_empty(&confirm(&stay)).await.expect(200);
        assert_eq!((&agreed["claim"], &agreed["can"]["confirm"]), (&json!("confirmed"), &json!(false)));
        lead.post_empty(&confirm(&stay)).await.refused(409, "already_answered");
        assert_eq!(ctx.count("SELECT COUNT(*) FROM stays WHERE confirmed_by IS NOT NULL", vec![]).await, 1, "an import does not change it");
        let own = enter(ctx, Role::OutpostLead, days("2024-08-01", "2024-08-02", "stationed")).await;
        lead.post_empty(&confirm(&own)).await.refused(403, "same_person");
        lead.post(&format!("{}/dispute", at(&own)), json!({"reason": "x"})).await.refused(403, "same_person");
        center.post_empty(&confirm(&own)).await.expect(200);
        let by_lead = enter(ctx, Role::OutpostLead, of(ctx, Role::Envoy, days("2024-08-06", "2024-08-06", "stationed"))).await;
        lead.post_empty(&confirm(&by_lead)).await.refused(403, "same_person");
        center.post_empty(&confirm(&by_lead)).await.expect(200);
        let ahead = enter(ctx, Role::Envoy, days("2024-08-14", "2024-08-16", "leave")).await;
        lead.post_empty(&confirm(&ahead)).await.refused(409, "not_over");
        ctx.as_role(Role::Envoy).patch(&at(&stay), json!({"status": "leave"})).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM stays WHERE claim = 'confirmed'", vec![]).await, 2, "a change makes it a claim again");
    })
    .await;
}

#[actix_web::test]
async fn a_month_is_filled_at_once_each_day_for_itself() {
    each_database(async |ctx| {
        let lead = ctx.as_role(Role::OutpostLead);
        let items = json!([
            of(ctx, Role::Envoy, days("2024-08-01", "2024-08-09", "stationed")),
            of(ctx, Role::Envoy, days("2024-08-09", "2024-08-10", "leave")),
            of(ctx, Role::Center, days("2024-08-01", "2024-08-01", "leave")),
            of(ctx, Role::OutpostLead, days("2024-08-01", "2024-08-01", "in_county")),
        ]);
        let once = ctx.as_role(Role::OutpostLead).with("idempotency-key", "month");
        let done = once.post("/stays/bulk", json!({"items": items})).await.expect(200);
        assert_eq!((&done["created_count"], &done["refused_count"]), (&json!(2), &json!(2)));
        let statuses: Vec<&Value> = done["items"].as_array().unwrap().iter().map(|item| &item["status"]).collect();
        assert_eq!(statuses, ["created", "refused", "refused", "created"]);
        assert_eq!(done["items"][1]["problem"]["code"], "stay_overlaps");
        assert_eq!(done["items"][1]["problem"]["overlaps"][0]["id"], done["items"][0]["stay"]["id"]);
        assert_eq!(done["items"][2]["problem"]["errors"][0]["code"], "not_an_envoy");
        once.post("/stays/bulk", json!({"items": items})).await.expect(200);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM stays", vec![]).await, 2, "asked twice, kept once");
        lead.post("/stays/bulk", json!({"items": []})).await.faulty("items", "length");
    })
    .await;
}

#[actix_web::test]
async fn the_month_of_a_team_counts_each_half_once_on_posted_days() {
    each_database(async |ctx| {
        let (center, outpost) = (ctx.as_role(Role::Center), ctx.organization("上海组"));
        let posting = json!({"user_id": ctx.person(Role::Envoy).id, "organization_id": outpost, "from_on": "2024-02-10"});
        center.post("/postings", posting).await.expect(201);
        enter(ctx, Role::Envoy, days("2024-02-08", "2024-03-01", "stationed")).await;
        let more = json!({"start_on": "2024-02-20", "end_on": "2024-02-20", "status": "leave", "period": "morning", "overlap_accepted": true});
        enter(ctx, Role::Envoy, more).await;
        let path = format!("/outposts/{outpost}/calendar?month=2024-02");
        let month = ctx.as_role(Role::OutpostLead).get(&path).await.expect(200);
        let person = month["people"].as_array().unwrap().iter().find(|p| p["person"]["name"] == "驻外干部").unwrap();
        assert_eq!((person["days"].as_array().unwrap().len(), &person["can_write"]), (29, &json!(true)));
        assert_eq!((&person["sums"]["stationed"], &person["sums"]["overlapping"], &person["sums"]["open"]), (&json!(20.0), &json!(0.5), &json!(0.0)));
        assert_eq!((&person["days"][8]["posted"], &person["days"][9]["posted"]), (&json!(false), &json!(true)));
        assert_eq!((&person["days"][19]["morning"]["status"], &person["days"][19]["morning"]["overlapping"]), (&json!("stationed"), &json!(true)));
        assert_eq!(person["days"][0]["morning"], Value::Null);
        assert_eq!(month["sums"]["stationed"], 20.0);
        let envoys = ctx.as_role(Role::Envoy).get(&path).await.expect(200);
        let lead = envoys["people"].as_array().unwrap().iter().find(|p| p["person"]["name"] == "驻外组长").unwrap();
        assert_eq!(lead["can_write"], false);
        ctx.as_role(Role::UnitOfficer).get(&path).await.refused(404, "not_found");
        center.get(&format!("/outposts/{}/calendar?month=2024-02", ctx.organization("开发区"))).await.refused(404, "not_found");
        center.get(&format!("/outposts/{outpost}/calendar?month=2024-13")).await.refused(400, "invalid_parameter");
        let figure = center.get(&format!("/figures?as_of=2024-02-29&organization_id={outpost}")).await.expect(200);
        let days = figure["figures"].as_array().unwrap().iter().find(|f| f["key"] == "stationed_days").unwrap();
        assert_eq!(days["value"].as_f64(), Some(20.0));
    })
    .await;
}

#[actix_web::test]
async fn the_months_of_the_sample_add_up_to_its_figures() {
    each_database(async |ctx| {
        unname(ctx).await;
        let center = ctx.as_role(Role::Center);
        import(&center, &case("county.xlsx")).await;
        let mut compared = 0;
        for (name, figures) in expected("county.2024-10-31.organizations.json").as_object().unwrap() {
            let id = organization(&center, name).await;
            let mut sum = 0.0;
            for month in 1..=10 {
                let reply: Reply = center.get(&format!("/outposts/{id}/calendar?month=2024-{month:02}")).await;
                if reply.status == 404 {
                    continue;
                }
                sum += reply.expect(200)["sums"]["stationed"].as_f64().unwrap();
                compared += 1;
            }
            if sum > 0.0 {
                assert_eq!(figures["stationed_days"]["value"].as_f64(), Some(sum), "{name}");
            }
        }
        assert!(compared >= 10, "the sample has outposts");
    })
    .await;
}

#[actix_web::test]
async fn a_person_is_posted_to_one_unit_at_a_time() {
    each_database(async |ctx| {
        let (center, outpost, home) = (ctx.as_role(Role::Center), ctx.organization("上海组"), ctx.organization("发改委"));
        let person = ctx.person(Role::Assessor).id;
        let row = "INSERT INTO postings (id, county_id, user_id, organization_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)";
        let values = vec![uuid::Uuid::now_v7().into(), ctx.county_id.into(), person.into(), home.into(), ctx.app.clock.now().into()];
        ctx.execute(row, values).await;
        let mut body = json!({"user_id": person, "organization_id": outpost, "from_on": "2024-03-01", "to_on": "2024-06-30"});
        ctx.as_role(Role::OutpostLead).post("/postings", body.clone()).await.refused(403, "not_yours");
        let refused = center.post("/postings", body.clone()).await.refused(422, "posting_overlaps");
        assert!(refused["errors"][0]["message"].as_str().unwrap().starts_with("发改委"), "{refused}");
        body["interrupts"] = json!(true);
        let made = center.post("/postings", body.clone()).await.expect(201);
        assert_eq!((&made["organization"]["name"], &made["current"]), (&json!("上海组"), &json!(false)));
        assert_eq!(ctx.count("SELECT COUNT(*) FROM postings WHERE archived_at IS NULL", vec![]).await, 3, "home before, outpost, home after");
        center.post("/postings", body.clone()).await.refused(422, "posting_overlaps");
        body["organization_id"] = json!(home);
        center.post("/postings", body).await.faulty("organization_id", "not_an_outpost");
        let path = format!("/postings/{}", made["id"].as_str().unwrap());
        center.patch(&path, json!({"to_on": "2024-07-01"})).await.refused(422, "posting_overlaps");
        center.patch(&path, json!({"to_on": "2024-02-01"})).await.faulty("to_on", "end_before_start");
        let shorter = center.patch(&path, json!({"to_on": "2024-05-31"})).await.expect(200);
        assert_eq!(shorter["version"], 2);
        enter(ctx, Role::Center, json!({"user_id": person, "start_on": "2024-03-10", "end_on": "2024-03-11", "status": "stationed"})).await;
        let at_lead = ctx.as_role(Role::OutpostLead).get("/stays").await.expect(200);
        assert_eq!(at_lead["items"].as_array().unwrap().len(), 1, "whoever was posted there is seen by the team’s lead");
        let on = center.get(&format!("/postings?organization_id={outpost}&on=2024-04-01")).await.expect(200);
        assert_eq!(on["items"].as_array().unwrap().len(), 1);
        assert_eq!(center.get("/postings?on=2024-08-01").await.expect(200)["items"], json!([]));
        ctx.as_role(Role::UnitOfficer).get(&path).await.refused(404, "not_found");
        assert_eq!(center.delete(&path).await.status, 204);
        center.get(&path).await.refused(404, "not_found");
    })
    .await;
}
