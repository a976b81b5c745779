//! The clocks of leads, and the lists that they narrow.
use crate::support::leads::{lead_id, leads, set, set_id};
use crate::support::{Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// Of a lead's clock: state, due day, days left.
async fn clock(ctx: &Ctx, code: &str, kind: &str) -> Value {
    let clocks = ctx.as_role(Role::Center).get(&format!("/leads/{}/clocks", lead_id(ctx, code).await)).await.expect(200);
    let clock = clocks["items"].as_array().unwrap().iter().find(|clock| clock["kind"] == kind).unwrap().clone();
    json!([clock["state"], clock["due_on"], clock["days_left"]])
}

/// The codes of the leads that a filter finds.
async fn found(ctx: &Ctx, filter: &str) -> Vec<String> {
    let list = ctx.as_role(Role::Center).get(&format!("/leads?sort=code&limit=200&{filter}")).await.expect(200);
    list["items"].as_array().unwrap().iter().map(|lead| lead["code"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn clocks_run_by_working_days_pause_and_end() {
    each_database(async |ctx| {
        // Today is Thursday the 15th of August.
        leads(
            ctx,
            &[
                ("XS1", "上海组", "首报", "2024-08-14", "100"),
                ("XS2", "上海组", "首报", "2024-08-08", "100"),
                ("XS3", "城关镇", "在谈", "2024-01-05", "100"),
                ("XS4", "城关镇", "流失", "2024-01-05", "100"),
            ],
        )
        .await;
        assert_eq!(clock(ctx, "XS1", "owner").await, json!(["running", "2024-08-15", 0]), "to the end of the day");
        assert_eq!(clock(ctx, "XS2", "owner").await, json!(["overdue", "2024-08-09", -6]));
        assert_eq!(clock(ctx, "XS2", "verdict").await, json!(["overdue", "2024-08-13", -2]), "a weekend between");
        assert_eq!(clock(ctx, "XS2", "feedback").await, json!(["running", "2024-08-15", 0]), "calendar days");
        assert_eq!(clock(ctx, "XS3", "verdict").await[0], "done", "a ledger's lead that has gone on");
        assert_eq!(clock(ctx, "XS3", "progress").await, json!(["overdue", "2024-01-19", -209]));
        assert_eq!(clock(ctx, "XS4", "progress").await[0], "over");
        assert_eq!(found(ctx, "overdue=owner").await, ["XS2", "XS3"]);
        assert_eq!(found(ctx, "overdue=verdict").await, ["XS2"]);
        assert_eq!(found(ctx, "overdue=verdict,progress").await, ["XS2", "XS3"]);
        assert!(found(ctx, "overdue=feedback").await.is_empty());
        set_id(ctx, "XS3", "owner_id", ctx.person(Role::UnitOfficer).id).await;
        assert_eq!(clock(ctx, "XS3", "owner").await[0], "done");
        assert_eq!(found(ctx, "overdue=owner").await, ["XS2"]);
        set(ctx, "XS2", "stage = 'parked', left_stage = 'reported', parked_on = '2024-08-09'").await;
        assert_eq!(clock(ctx, "XS2", "verdict").await, json!(["paused", "2024-08-19", 4]));
        assert!(found(ctx, "overdue=owner,verdict").await.is_empty());
        set(ctx, "XS3", "progress_from_on = '2024-08-01'").await;
        assert_eq!(clock(ctx, "XS3", "progress").await, json!(["running", "2024-08-15", 0]), "moved on by what came between");
        ctx.as_role(Role::Center).get("/leads?overdue=x").await.refused(400, "invalid_parameter");
    })
    .await;
}

#[actix_web::test]
async fn a_holiday_puts_off_and_a_new_rule_holds_from_its_day() {
    each_database(async |ctx| {
        leads(ctx, &[("XS1", "上海组", "首报", "2024-08-14", "100"), ("XS2", "上海组", "首报", "2024-07-01", "100")]).await;
        let center = ctx.as_role(Role::Center);
        center.put("/calendar-days/2024-08-15", json!({"kind": "holiday", "name": "县庆日"})).await.expect(200);
        assert_eq!(clock(ctx, "XS1", "owner").await, json!(["running", "2024-08-16", 1]));
        center.put("/settings/lead_verdict_working_days", json!({"value": 30, "from_on": "2024-07-10", "reason": "试行"})).await.expect(200);
        assert_eq!(clock(ctx, "XS2", "verdict").await[1], "2024-07-04", "what began before keeps its rule");
        assert_eq!(clock(ctx, "XS1", "verdict").await[1], "2024-09-26");
        assert_eq!(found(ctx, "overdue=verdict").await, ["XS2"]);
    })
    .await;
}

#[actix_web::test]
async fn leads_are_narrowed_by_how_far_they_got_and_by_what_is_theirs() {
    each_database(async |ctx| {
        leads(
            ctx,
            &[
                ("XS1", "上海组", "首报", "2024-08-01", "100"),
                ("XS2", "上海组", "重点在谈", "2024-07-01", "100"),
                ("XS3", "城关镇", "流失", "2024-07-01", "100"),
                ("XS4", "城关镇", "已签约", "2024-07-01", "100"),
            ],
        )
        .await;
        set(ctx, "XS3", "left_stage = 'negotiating', effective_on = '2024-07-03'").await;
        set(ctx, "XS2", "expected_signing_on = '2024-09-30'").await;
        set_id(ctx, "XS2", "owner_id", ctx.person(Role::Envoy).id).await;
        ctx.execute("UPDATE organizations SET zone = '长三角片区' WHERE name = '上海组'", vec![]).await;
        let tag = "INSERT INTO lead_tags (lead_id, county_id, tag, position) VALUES ($1, $2, '重点', 0)";
        ctx.execute(tag, vec![lead_id(ctx, "XS3").await.into(), ctx.county_id.into()]).await;
        let cases: &[(&str, &[&str])] = &[
            ("reached=reported", &["XS1", "XS2", "XS3", "XS4"]),
            ("reached=effective", &["XS2", "XS3", "XS4"]),
            ("reached=negotiating", &["XS2", "XS3", "XS4"]),
            ("reached=key_negotiating", &["XS2", "XS4"]),
            ("reached=signed", &["XS4"]),
            ("left_stage=negotiating,effective", &["XS3"]),
            ("expected_signing_on.gte=2024-09-01&expected_signing_on.lte=2024-09-30", &["XS2"]),
            ("tag=%E9%87%8D%E7%82%B9", &["XS3"]),
            ("zone=%E9%95%BF%E4%B8%89%E8%A7%92%E7%89%87%E5%8C%BA", &["XS1", "XS2"]),
            ("stage_since.lte=2024-07-15", &["XS2", "XS3", "XS4"]),
        ];
        for (filter, expected) in cases {
            assert_eq!(found(ctx, filter).await, *expected, "{filter}");
        }
        assert_eq!(found(ctx, &format!("owner_id={}", ctx.person(Role::Envoy).id)).await, ["XS2"]);
        ctx.as_role(Role::Center).get("/leads?reached=parked").await.refused(400, "invalid_parameter");
    })
    .await;
}
