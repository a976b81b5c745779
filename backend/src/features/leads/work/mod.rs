//! The work on a lead: progress records, blockers (卡点), the tailored plan (一企一策), consultations (会商), instructions (批示), comments,
//! followers, who may read a restricted one (商业秘密), tags. Each belongs to one lead and is there for whoever sees that lead.
//!
//! States: a blocker is open → ended → open again; a consultation asked → answered → closed; an instruction ordered → answered → closed.
//! Permissions: `leads:read` to read; `leads:write` those who work on the lead, and the units asked; `leads:instruct` leaders, whose
//! assistants record (代录) and never close; `leads:comment` for comments and following.
use utoipa_actix_web::service_config::ServiceConfig;

mod audience;
mod blocker_handlers;
mod blockers;
mod comment_handlers;
mod comments;
mod consultation_handlers;
mod consultations;
mod following;
mod instruction_handlers;
mod instructions;
mod parts;
mod plan;
mod plan_handlers;
mod progress;
mod progress_handlers;
mod restriction;
mod tags;

/// The operations of this part.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(progress_handlers::lead_progress_record_list)
        .service(progress_handlers::lead_progress_record_create)
        .service(progress_handlers::lead_progress_record_update)
        .service(progress_handlers::lead_progress_record_archive)
        .service(blocker_handlers::lead_blocker_list)
        .service(blocker_handlers::lead_blocker_create)
        .service(blocker_handlers::lead_blocker_update)
        .service(blocker_handlers::lead_blocker_end)
        .service(blocker_handlers::lead_blocker_reopen)
        .service(plan_handlers::lead_plan_step_list)
        .service(plan_handlers::lead_plan_step_create)
        .service(plan_handlers::lead_plan_step_order)
        .service(plan_handlers::lead_plan_step_update)
        .service(plan_handlers::lead_plan_step_archive)
        .service(consultation_handlers::lead_consultation_list)
        .service(consultation_handlers::lead_consultation_create)
        .service(consultation_handlers::lead_consultation_answer)
        .service(consultation_handlers::lead_consultation_close)
        .service(instruction_handlers::lead_instruction_list)
        .service(instruction_handlers::lead_instruction_create)
        .service(instruction_handlers::lead_instruction_answer)
        .service(instruction_handlers::lead_instruction_close)
        .service(comment_handlers::lead_comment_list)
        .service(comment_handlers::lead_comment_create)
        .service(comment_handlers::lead_comment_update)
        .service(comment_handlers::lead_comment_archive)
        .service(following::lead_follower_list)
        .service(following::lead_follow)
        .service(following::lead_unfollow)
        .service(restriction::lead_restriction_get)
        .service(restriction::lead_restriction_set)
        .service(tags::lead_tags_set);
}
