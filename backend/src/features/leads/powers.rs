//! What somebody may do with a lead as it stands. Pure: who asks, whose the lead is, how far it is.
use super::dto::{LeadCan, LeadStage};
use crate::authz::{Actor, Permission};
use crate::error::{ApiError, ApiResult};
use uuid::Uuid;

/// A lead as far as powers depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub stage: LeadStage,
    pub is_archived: bool,
    /// Who entered it.
    pub created_by: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    /// Whether the asker's organization or its subtree reports it or answers for it; true for those who see the county.
    pub is_ours: bool,
}

/// What the actor may do.
pub fn powers(actor: &Actor, lead: Standing) -> LeadCan {
    if lead.is_archived {
        return LeadCan { restore: actor.may(Permission::LeadsDecide), ..LeadCan::default() };
    }
    // An assistant prepares and records for a leader, and approves nothing.
    let decides = actor.may(Permission::LeadsDecide) && !actor.acting.as_ref().is_some_and(|acting| acting.is_assistant);
    let works = actor.may(Permission::LeadsWrite) && (lead.is_ours || lead.owner_id == Some(actor.user_id));
    let open = lead.stage != LeadStage::Signed;
    LeadCan {
        update: works,
        move_stage: works && open,
        verdict: decides && lead.stage == LeadStage::Reported && lead.created_by != Some(actor.user_id),
        sign: works && lead.stage == LeadStage::Signing,
        undo_signing: decides && lead.stage == LeadStage::Signed,
        decide: decides,
        ask_transfer: works && open && lead.stage != LeadStage::Lost,
        instruct: actor.may(Permission::LeadsInstruct),
        comment: actor.may(Permission::LeadsComment),
        archive: decides && open,
        restore: false,
    }
}

/// Refuses what a power is missing for, in words that say why.
pub fn check(may: bool, zh: &str, en: &str) -> ApiResult<()> {
    if may { Ok(()) } else { Err(ApiError::forbidden("not_yours", zh, en)) }
}

/// Refuses whoever may not work on the lead.
pub fn check_works(can: LeadCan) -> ApiResult<()> {
    check(
        can.update,
        "只有报送单位、责任单位和招商中心可以办理这条线索",
        "Only the reporting unit, the responsible unit and the centre work on this lead",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authz::Role;
    use proptest::prelude::*;

    fn actor(role: Role) -> Actor {
        Actor {
            user_id: Uuid::from_u128(1),
            county_id: Uuid::nil(),
            organization_id: Uuid::nil(),
            session_id: Uuid::nil(),
            name: "某某".into(),
            roles: vec![role],
            password_change_required: false,
            acting: None,
        }
    }

    fn standing(stage: LeadStage) -> Standing {
        Standing { stage, is_archived: false, created_by: Some(Uuid::from_u128(2)), owner_id: None, is_ours: true }
    }

    #[test]
    fn whoever_reported_does_not_judge() {
        let center = actor(Role::Center);
        assert!(powers(&center, standing(LeadStage::Reported)).verdict);
        let own = Standing { created_by: Some(center.user_id), ..standing(LeadStage::Reported) };
        assert!(!powers(&center, own).verdict);
        assert!(!powers(&actor(Role::Envoy), standing(LeadStage::Reported)).verdict);
    }

    #[test]
    fn another_units_people_only_read_unless_they_own_it() {
        let envoy = actor(Role::Envoy);
        let other = Standing { is_ours: false, ..standing(LeadStage::Negotiating) };
        assert!(!powers(&envoy, other).update && powers(&envoy, other).comment);
        assert!(powers(&envoy, Standing { owner_id: Some(envoy.user_id), ..other }).update);
    }

    proptest! {
        #[test]
        fn readers_change_nothing(at in 0..LeadStage::ALL.len(), ours: bool, archived: bool) {
            for role in [Role::Assessor, Role::Inspector] {
                let lead = Standing { is_ours: ours, is_archived: archived, ..standing(LeadStage::ALL[at]) };
                prop_assert_eq!(powers(&actor(role), lead), LeadCan::default());
            }
        }
    }
}
