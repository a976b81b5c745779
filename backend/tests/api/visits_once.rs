//! Exactly once: however often the line breaks, whatever comes first, one reference of a device makes one visit for ever.
use crate::support::{Ctx, each_database};
use crate::visits_writing::{at, visit, with, write};
use futures_util::future::join_all;
use serde_json::json;
use uuid::Uuid;
use zhaoyin::authz::Role;

async fn visits(ctx: &Ctx) -> i64 {
    ctx.count("SELECT COUNT(*) FROM visits", vec![]).await
}

#[actix_web::test]
async fn the_same_reference_again_is_answered_with_the_visit_that_it_made() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let body = with(visit(ctx, "示例公司"), json!({"client_ref": Uuid::now_v7(), "summary": "会谈"}));
        let made = write(&envoy, body.clone()).await;
        assert_eq!(envoy.post("/visits", body.clone()).await.expect(200), made, "the very same");
        // With something else in it, and with keys of its own: the reference stands.
        let other = with(body.clone(), json!({"summary": "别的"}));
        assert_eq!(ctx.as_role(Role::Envoy).with("idempotency-key", "a").post("/visits", other).await.expect(200)["summary"], "会谈");
        let replayed = ctx.as_role(Role::Envoy).with("idempotency-key", "b").post("/visits", body.clone()).await;
        assert_eq!(replayed.expect(200)["id"], made["id"]);
        // Somebody else's reference is refused and tells nothing.
        for role in [Role::OutpostLead, Role::Center, Role::UnitOfficer] {
            let own = with(body.clone(), json!({"participant_ids": [ctx.person(role).id]}));
            let refused = ctx.as_role(role).post("/visits", own).await.refused(409, "client_ref_taken");
            assert!(!refused.to_string().contains("会谈"));
        }
        // After it was changed, archived and a month went by.
        ctx.as_role(Role::Center).patch(&at(&made), json!({"summary": "改过"})).await.expect(200);
        assert_eq!(envoy.delete(&at(&made)).await.status, 204);
        ctx.advance(chrono::Duration::days(40)).await;
        let again = ctx.as_role(Role::Envoy).post("/visits", body).await.expect(200);
        assert_eq!((&again["id"], &again["summary"], again["archived_at"].is_string()), (&made["id"], &json!("改过"), true));
        assert_eq!(visits(ctx).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM outbox_events WHERE subject_type = 'visit' AND kind = 'created'", vec![]).await, 1);
    })
    .await;
}

#[actix_web::test]
async fn many_at_once_make_one() {
    each_database(async |ctx| {
        let client_ref = Uuid::now_v7();
        let sent: Vec<_> = (0..12).map(|n| with(visit(ctx, "无人知晓公司"), json!({"client_ref": client_ref, "place": n.to_string()}))).collect();
        let envoy = ctx.as_role(Role::Envoy);
        let replies = join_all(sent.into_iter().map(|body| envoy.post("/visits", body))).await;
        let statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 200 | 201)), "{statuses:?}");
        assert_eq!(visits(ctx).await, 1);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM companies", vec![]).await, 1, "nor is its company made twice");
    })
    .await;
}

/// What may happen to a visit on its way.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// The line breaks before the server hears of it.
    CutBefore,
    /// The server has written it, the answer is lost.
    CutAfter,
    /// It arrives, and the phone hears so.
    Arrives,
    /// The token has expired: the server refuses, the phone signs in again later.
    Expired,
    /// The phone sends it twice at once (two tabs).
    Twice,
    /// Somebody archives it meanwhile.
    Archived,
}

/// A number generator that needs nothing: the orders are arbitrary and the same each time.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

#[actix_web::test]
async fn under_any_order_of_cut_and_retry_each_visit_is_there_once() {
    each_database(async |ctx| {
        let mut state = 20_240_815u64;
        for round in 0..12 {
            let refs: Vec<Uuid> = (0..5).map(|_| Uuid::now_v7()).collect();
            let mut waiting = refs.clone();
            let before = visits(ctx).await;
            for _ in 0..200 {
                if waiting.is_empty() {
                    break;
                }
                let at = usize::try_from(next(&mut state)).unwrap() % waiting.len();
                let steps = [Step::CutBefore, Step::CutAfter, Step::Arrives, Step::Expired, Step::Twice, Step::Archived];
                let step = steps[usize::try_from(next(&mut state)).unwrap() % steps.len()];
                if play(ctx, step, waiting[at]).await {
                    waiting.remove(at);
                }
            }
            // In the end there is a line for everything.
            for client_ref in waiting {
                assert!(play(ctx, Step::Arrives, client_ref).await, "round {round}");
            }
            assert_eq!(visits(ctx).await, before + 5, "round {round}");
            for client_ref in refs {
                assert_eq!(ctx.count("SELECT COUNT(*) FROM visits WHERE client_ref = $1", vec![client_ref.into()]).await, 1);
            }
        }
    })
    .await;
}

/// Plays a step; true where the phone knows that the visit is there.
async fn play(ctx: &Ctx, step: Step, client_ref: Uuid) -> bool {
    let body = with(visit(ctx, "示例公司"), json!({"client_ref": client_ref}));
    let envoy = ctx.as_role(Role::Envoy);
    match step {
        Step::CutBefore => false,
        Step::CutAfter => {
            let reply = envoy.post("/visits", body).await;
            assert!(matches!(reply.status, 200 | 201));
            false
        }
        Step::Arrives => matches!(envoy.post("/visits", body).await.status, 200 | 201),
        Step::Expired => {
            assert_eq!(ctx.with_token("not-a-token").post("/visits", body).await.status, 401);
            false
        }
        Step::Twice => {
            let (one, other) = futures_util::future::join(envoy.post("/visits", body.clone()), envoy.post("/visits", body)).await;
            assert!([one.status, other.status].iter().all(|status| matches!(status, 200 | 201)));
            one.json()["id"] == other.json()["id"]
        }
        Step::Archived => {
            let sql = "UPDATE visits SET archived_at = $2 WHERE client_ref = $1";
            ctx.execute(sql, vec![client_ref.into(), ctx.app.clock.now().into()]).await;
            false
        }
    }
}
