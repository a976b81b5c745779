//! People with their accounts.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A person's row. The password is a hash, the phone is sealed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub county_id: Uuid,
    pub organization_id: Uuid,
    pub name: String,
    pub username: String,
    pub phone_cipher: Option<String>,
    pub phone_masked: Option<String>,
    pub password_hash: Option<String>,
    pub password_changed_at: Option<DateTimeUtc>,
    pub must_change_password: bool,
    pub locked_at: Option<DateTimeUtc>,
    pub locked_reason: Option<String>,
    pub last_sign_in_at: Option<DateTimeUtc>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTimeUtc,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Whether an account can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserStatus {
    /// It can.
    Active,
    /// Somebody locked it.
    Locked,
    /// Its first password has not been set yet.
    NoPassword,
    /// It is out of use.
    Archived,
}

impl Model {
    /// Whether the account can be used; the strongest hindrance wins.
    pub fn status(&self) -> UserStatus {
        match self {
            _ if self.archived_at.is_some() => UserStatus::Archived,
            _ if self.locked_at.is_some() => UserStatus::Locked,
            _ if self.password_hash.is_none() => UserStatus::NoPassword,
            _ => UserStatus::Active,
        }
    }
}
