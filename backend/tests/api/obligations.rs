//! What is owed, by whom, and the daily reminders.
use crate::support::leads::{hang, leads, set, set_id};
use crate::support::{Client, Ctx, each_database};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;
use zhaoyin::features::obligations::reminders;

/// Each as `kind due lead`.
async fn owed(client: &Client<'_>, query: &str) -> Vec<String> {
    let page = client.get(&format!("/obligations?limit=200&{query}")).await.expect(200);
    let text = |row: &Value| {
        format!("{} {} {}", row["kind"].as_str().unwrap(), row["due_on"].as_str().unwrap_or("-"), row["lead"]["name"].as_str().unwrap())
    };
    page["items"].as_array().unwrap().iter().map(text).collect()
}

async fn fill(ctx: &Ctx) {
    // Today is Thursday the 15th of August.
    leads(ctx, &[("XS1", "上海组", "首报", "2024-08-12", "100"), ("XS2", "城关镇", "在谈", "2024-08-01", "100")]).await;
    set_id(ctx, "XS2", "owner_id", ctx.person(Role::UnitOfficer).id).await;
}

#[actix_web::test]
async fn everybody_sees_what_he_owes_the_one_due_first_before_the_others() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (center, envoy, town) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy), ctx.as_role(Role::UnitOfficer));
        assert_eq!(owed(&envoy, "").await, ["name_owner 2024-08-13 XS1", "progress 2024-08-26 XS1"]);
        assert_eq!(owed(&center, "").await, ["verdict 2024-08-15 XS1", "feedback 2024-08-19 XS1"]);
        assert_eq!(owed(&town, "").await, ["progress 2024-08-15 XS2"]);
        let first = &envoy.get("/obligations?limit=1").await.expect(200)["items"][0];
        assert_eq!((&first["is_overdue"], &first["days"], &first["subject_type"]), (&json!(true), &json!(-2), &json!("lead")));
        assert_eq!(
            (&first["organization"]["name"], &first["person"], &first["company"]["name"]),
            (&json!("上海组"), &Value::Null, &json!("示例公司"))
        );
        let all = owed(&center, "of=county").await;
        assert_eq!(all.len(), 5);
        assert_eq!(owed(&center, "of=county&overdue=true").await, ["name_owner 2024-08-13 XS1"]);
        assert_eq!(owed(&center, "of=county&kind=progress&overdue=false").await.len(), 2);
        assert_eq!(owed(&ctx.as_role(Role::Leader), "of=unit").await, all, "the county is his unit");
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = center.get(&format!("/obligations?of=county&limit=1{cursor}")).await.expect(200);
            paged.extend(page["items"].as_array().unwrap().iter().map(|row| row["kind"].clone()));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(paged, ["name_owner", "verdict", "progress", "feedback", "progress"]);
        // Parked, nothing is owed.
        set(ctx, "XS1", "stage = 'parked', left_stage = 'reported', parked_on = '2024-08-14'").await;
        assert!(owed(&envoy, "").await.is_empty());
        for (query, code) in [("kind=x", "invalid_parameter"), ("of=all", "invalid_parameter"), ("x=1", "unknown_parameter")] {
            center.get(&format!("/obligations?{query}")).await.refused(400, code);
        }
    })
    .await;
}

#[actix_web::test]
async fn parts_of_a_lead_are_owed_by_whom_they_name() {
    each_database(async |ctx| {
        fill(ctx).await;
        set(ctx, "XS2", "progress_from_on = '2024-08-15'").await;
        let (park, officer) = (ctx.organization("发改委"), ctx.person(Role::Assessor).id);
        hang(
            ctx,
            "XS2",
            "lead_blockers",
            &[("cause", "'用地'"), ("opened_on", "'2024-07-01'")],
            &[("solver_organization_id", park), ("solver_id", officer)],
        )
        .await;
        hang(ctx, "XS2", "lead_blockers", &[("cause", "'资金'")], &[]).await;
        let step = [("position", "0"), ("title", "'出让地块'"), ("due_on", "'2024-08-10'")];
        hang(ctx, "XS2", "lead_plan_steps", &step, &[("owner_id", officer)]).await;
        hang(ctx, "XS2", "lead_plan_steps", &[("position", "1"), ("title", "'以后再说'")], &[]).await;
        let question = hang(ctx, "XS2", "lead_consultations", &[("question", "'能耗如何'"), ("due_on", "'2024-08-20'")], &[]).await;
        hang(ctx, "XS2", "lead_consultation_answers", &[], &[("consultation_id", question), ("organization_id", park)]).await;
        let leader = ctx.person(Role::Leader).id;
        hang(ctx, "XS2", "lead_instructions", &[("words", "'抓紧'")], &[("leader_id", leader), ("organization_id", park)]).await;
        let expected = ["blocker 2024-07-16 XS2", "plan_step 2024-08-10 XS2", "consultation 2024-08-20 XS2", "instruction - XS2"];
        assert_eq!(owed(&ctx.as_role(Role::Assessor), "").await, expected);
        let town = owed(&ctx.as_role(Role::UnitOfficer), "").await;
        assert_eq!(town, ["progress 2024-08-29 XS2", "blocker 2024-08-30 XS2"], "by the unit that answers for it");
        let claim =
            [("number", "'XS202400009'"), ("reported_on", "'2024-08-09'"), ("report", "'{}'"), ("company_id", "(SELECT id FROM companies LIMIT 1)")];
        hang(ctx, "XS2", "lead_claims", &claim, &[("organization_id", park)]).await;
        let transfer = [("kind", "'transfer'"), ("shares", "'[]'"), ("reason", "'落地开发区'")];
        hang(ctx, "XS2", "lead_transfers", &transfer, &[("to_organization_id", park)]).await;
        let decide = owed(&ctx.as_role(Role::Center), "kind=claim,transfer").await;
        assert_eq!(decide, ["claim 2024-08-14 XS2", "transfer 2024-08-20 XS2"]);
        // A restricted lead shows to those named on it only.
        set(ctx, "XS2", "is_restricted = TRUE").await;
        assert!(owed(&ctx.as_role(Role::Assessor), "of=county").await.iter().all(|row| !row.ends_with("XS2")));
        assert_eq!(owed(&ctx.as_role(Role::UnitOfficer), "").await.len(), 2, "its owner");
    })
    .await;
}

async fn told(ctx: &Ctx, role: Role) -> Vec<String> {
    let page = ctx.as_role(role).get("/notifications").await.expect(200);
    page["items"].as_array().unwrap().iter().map(|notice| notice["text"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn once_a_working_day_those_who_owe_are_told_and_the_one_above_when_it_lasts() {
    each_database(async |ctx| {
        fill(ctx).await;
        let leader = ctx.person(Role::Leader).id;
        set_id(ctx, "XS2", "lead_leader_id", leader).await;
        ctx.app.clock.set("2024-08-14T23:59:00Z".parse().unwrap());
        assert_eq!(reminders::run_due(&ctx.app).await.unwrap(), 0, "not before eight");
        ctx.app.clock.set("2024-08-15T00:00:00Z".parse().unwrap());
        assert_eq!(reminders::run_due(&ctx.app).await.unwrap(), 1);
        assert_eq!(reminders::run_due(&ctx.app).await.unwrap(), 0, "once a day");
        assert_eq!(told(ctx, Role::UnitOfficer).await, ["待办：1件今天到期，0件已超期，请尽快办理"]);
        assert_eq!(told(ctx, Role::OutpostLead).await, ["待办：0件今天到期，1件已超期，请尽快办理"], "the team's lead");
        assert!(told(ctx, Role::Envoy).await.is_empty() && told(ctx, Role::Leader).await.is_empty());
        assert_eq!(told(ctx, Role::Center).await, ["待办：1件今天到期，0件已超期，请尽快办理"]);
        ctx.advance(Duration::days(2)).await;
        assert_eq!(reminders::run_due(&ctx.app).await.unwrap(), 1, "a Saturday is taken");
        assert_eq!(told(ctx, Role::UnitOfficer).await.len(), 1, "and nobody reminded");
        ctx.advance(Duration::days(4)).await;
        reminders::run_due(&ctx.app).await.unwrap();
        assert_eq!(told(ctx, Role::UnitOfficer).await.len(), 2);
        let above = told(ctx, Role::Center).await;
        assert!(above.iter().any(|text| text.starts_with("有1件待办超期三个工作日以上，请督促上海组办理")), "{above:?}");
        ctx.advance(Duration::days(1)).await;
        reminders::run_due(&ctx.app).await.unwrap();
        assert!(told(ctx, Role::Leader).await[0].starts_with("您领衔的线索有1件事项超期三个工作日以上"));
        assert_eq!(ctx.audited("reminded").await, 3);
    })
    .await;
}

#[actix_web::test]
async fn a_restricted_lead_reminds_its_owner_and_leader_only() {
    each_database(async |ctx| {
        fill(ctx).await;
        set(ctx, "XS1", "is_restricted = TRUE").await;
        set(ctx, "XS2", "is_restricted = TRUE").await;
        reminders::run_due(&ctx.app).await.unwrap();
        assert_eq!(told(ctx, Role::UnitOfficer).await.len(), 1, "the owner of XS2");
        assert!(told(ctx, Role::OutpostLead).await.is_empty() && told(ctx, Role::Center).await.is_empty());
    })
    .await;
}
