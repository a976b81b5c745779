//! Who asks.
use super::permission::Permission;
use super::role::{Role, Scope};
use crate::db::write::Author;
use crate::error::{ApiError, ApiResult};
use sea_orm::{ConnectionTrait, Statement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// For whom somebody acts: with that person's roles and unit, under the own name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acting {
    /// The grant that allows it.
    pub grant_id: Uuid,
    pub principal_id: Uuid,
    pub principal_name: String,
    /// 助理: prepares and records, approves nothing.
    pub is_assistant: bool,
}

/// The person behind a request, as the access token says.
#[derive(Debug, Clone)]
pub struct Actor {
    pub user_id: Uuid,
    pub county_id: Uuid,
    pub organization_id: Uuid,
    pub session_id: Uuid,
    pub name: String,
    pub roles: Vec<Role>,
    /// A new password must be set before anything else.
    pub password_change_required: bool,
    /// Whom the person represents in this session.
    pub acting: Option<Acting>,
}

/// The organizations of a subtree, `$1` being its top.
pub const SUBTREE_SQL: &str = "WITH RECURSIVE subtree (id) AS (SELECT id FROM organizations WHERE id = $1 \
     UNION SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id) SELECT id FROM subtree";

impl Actor {
    pub fn may(&self, permission: Permission) -> bool {
        self.roles.iter().any(|role| role.permissions().contains(&permission))
    }

    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether an act of that person is this one's own: done by oneself, or by the principal whom one represents.
    pub fn is_self(&self, person: Uuid) -> bool {
        self.selves().any(|own| own == person)
    }

    /// Oneself, and whom one represents.
    pub fn selves(&self) -> impl Iterator<Item = Uuid> {
        std::iter::once(self.user_id).chain(self.acting.as_ref().map(|acting| acting.principal_id))
    }

    /// Refuses what an assistant (助理) may not do: to approve, verify or decide for the leader.
    pub fn check_decides(&self) -> ApiResult<()> {
        if self.acting.as_ref().is_some_and(|acting| acting.is_assistant) {
            let (zh, en) = ("助理只能准备和代录，不能代为审批", "An assistant prepares and records, and approves nothing");
            return Err(ApiError::forbidden("assistants_do_not_decide", zh, en));
        }
        Ok(())
    }

    /// The author of what this person writes.
    pub fn author(&self) -> Author {
        let name = match &self.acting {
            Some(acting) if acting.is_assistant => format!("{}（代录：{}）", self.name, acting.principal_name),
            Some(acting) => format!("{}（代{}）", self.name, acting.principal_name),
            None => self.name.clone(),
        };
        Author { id: Some(self.user_id), name, county_id: self.county_id, acting_for: self.acting.as_ref().map(|acting| acting.principal_id) }
    }

    /// The organizations whose rows the person sees: none means all of the county. One statement, or none.
    pub async fn visible_organizations<C: ConnectionTrait>(&self, db: &C) -> ApiResult<Option<Vec<Uuid>>> {
        if self.roles.iter().map(|role| role.scope()).max() == Some(Scope::County) {
            return Ok(None);
        }
        let statement = Statement::from_sql_and_values(db.get_database_backend(), SUBTREE_SQL, [self.organization_id.into()]);
        let rows = db.query_all_raw(statement).await?;
        rows.iter().map(|row| row.try_get::<Uuid>("", "id").map_err(ApiError::from)).collect::<ApiResult<Vec<_>>>().map(Some)
    }
}
