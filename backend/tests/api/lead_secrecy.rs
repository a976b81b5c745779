//! Restricted leads (商业秘密): only those named on one see it; others see that there is one, in counts.
use crate::lead_work::{heard, imported};
use crate::support::files::attach;
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// Everything that could tell somebody of the lead `XS9`: how many tell it.
async fn traces(client: &Client<'_>, lead: &str, company: &str) -> Vec<(&'static str, usize)> {
    let rows = |page: &Value| page["items"].as_array().unwrap().len();
    let mut found = Vec::new();
    found.push(("list", rows(&client.get("/leads").await.expect(200))));
    found.push(("total", usize::try_from(client.get("/leads?total=true&limit=1").await.expect(200)["total"].as_u64().unwrap()).unwrap()));
    found.push(("search", rows(&client.get("/search?q=XS9&types=lead").await.expect(200))));
    let csv = client.get_as("/leads", "text/csv").await;
    found.push(("export", String::from_utf8_lossy(&csv.body).matches("XS9").count()));
    found.push(("figure's records", rows(&client.get("/figures/stalled_leads/records").await.expect(200))));
    let csv = client.get_as("/figures/stalled_leads/records", "text/csv").await;
    found.push(("figure's file", String::from_utf8_lossy(&csv.body).matches("XS9").count()));
    found.push(("company's timeline", rows(&client.get(&format!("/companies/{company}/timeline?kinds=reported")).await.expect(200))));
    found.push(("lead", usize::from(client.get(lead).await.status == 200)));
    for part in ["timeline", "progress-records", "blockers", "plan-steps", "consultations", "instructions", "comments", "followers", "restriction"] {
        found.push((part, usize::from(client.get(&format!("{lead}/{part}")).await.status == 200)));
    }
    let id = lead.trim_start_matches("/leads/");
    found.push(("files", usize::from(client.get(&format!("/files?subject_type=lead&subject_id={id}")).await.status == 200)));
    found.push(("following", usize::from(client.put(&format!("{lead}/following"), json!({})).await.status == 200)));
    found
}

async fn stalled(ctx: &Ctx, role: Role) -> Value {
    let figures = ctx.as_role(role).get("/figures").await.expect(200);
    figures["figures"].as_array().unwrap().iter().find(|figure| figure["key"] == "stalled_leads").unwrap()["value"].clone()
}

#[actix_web::test]
async fn only_those_named_see_a_restricted_lead_and_others_see_a_count() {
    each_database(async |ctx| {
        let (center, envoy, leader) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy), ctx.as_role(Role::Leader));
        let lead = imported(ctx).await;
        envoy.post(&format!("{lead}/blockers"), json!({"cause": "用地"})).await.expect(201);
        attach(&envoy, "lead", lead.trim_start_matches("/leads/"), "说明.txt", "示例".as_bytes()).await.expect(201);
        let company = envoy.get(&lead).await.expect(200)["company"]["id"].as_str().unwrap().to_owned();
        leader.put(&format!("{lead}/following"), json!({})).await.expect(200);
        for (what, count) in traces(&ctx.as_role(Role::Leader), &lead, &company).await {
            assert_eq!(count, 1, "{what} before");
        }
        let restriction = format!("{lead}/restriction");
        let reader = ctx.person(Role::OutpostLead).id;
        envoy
            .put(&restriction, json!({"is_restricted": true, "reader_ids": [ctx.person(Role::Auditor).id]}))
            .await
            .faulty("reader_ids", "cannot_see");
        envoy.put(&restriction, json!({"is_restricted": true, "reader_ids": [ctx.county_id]})).await.faulty("reader_ids", "unknown_reference");
        ctx.as_role(Role::Envoy)
            .with("if-match", "\"9\"")
            .put(&restriction, json!({"is_restricted": true, "reader_ids": [reader]}))
            .await
            .refused(412, "stale_version");
        let told = envoy.put(&restriction, json!({"is_restricted": true, "reader_ids": [reader]})).await.expect(200);
        let names = |list: &Value| list.as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(told["readers"].as_array().unwrap().len(), 2, "whoever restricts it stays named: {told}");
        assert_eq!(names(&told["named"]).len(), 3, "with whoever entered it: {told}");
        for role in [Role::Envoy, Role::OutpostLead, Role::Center] {
            for (what, count) in traces(&ctx.as_role(role), &lead, &company).await {
                assert_eq!(count, 1, "{what} for {role:?}, who is named");
            }
        }
        for role in [Role::Leader, Role::Assessor, Role::Inspector] {
            for (what, count) in traces(&ctx.as_role(role), &lead, &company).await {
                assert_eq!(count, 0, "{what} for {role:?}, who is not");
            }
            assert_eq!(stalled(ctx, role).await, 1, "it counts");
            let records = ctx.as_role(role).get("/figures/stalled_leads/records").await.expect(200);
            assert_eq!((&records["hidden_count"], &records["hidden_weight"]), (&json!(1), &json!(1)), "and others see that it does");
        }
        // Who follows it without being named hears nothing; nor can such people be mentioned.
        envoy.post(&format!("{lead}/comments"), json!({"words": "机密"})).await.expect(201);
        assert_eq!(heard(&leader, "lead_commented").await.len(), 0);
        let mention = json!({"words": "请看", "mention_ids": [ctx.person(Role::Leader).id]});
        envoy.post(&format!("{lead}/comments"), mention).await.faulty("mention_ids", "cannot_see");
        // A unit that is consulted does not see it either.
        let asked = json!({"question": "能耗？", "organization_ids": [ctx.organization("城关镇")]});
        envoy.post(&format!("{lead}/consultations"), asked).await.expect(201);
        ctx.as_role(Role::UnitOfficer).get(&lead).await.refused(404, "not_found");
        assert_eq!(heard(&ctx.as_role(Role::UnitOfficer), "lead_consulted").await.len(), 0);
        // Of the named ones the lead is told by its number alone.
        assert_eq!(heard(&center, "lead_commented").await, ["驻外干部评论了线索“XS9”：机密"]);
        center.put(&format!("{lead}/following"), json!({})).await.expect(200);
        let open = center.put(&restriction, json!({"is_restricted": false})).await.expect(200);
        assert_eq!((&open["is_restricted"], &open["readers"]), (&json!(false), &json!([])));
        ctx.as_role(Role::Leader).get(&lead).await.expect(200);
    })
    .await;
}
