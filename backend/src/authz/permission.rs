//! The permissions. Each is an enum value for the tables and a type for signatures.
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// A permission as a type, for `Allowed<P>`.
pub trait Needs: 'static {
    const PERMISSION: Permission;
}

macro_rules! permissions {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// What somebody may do, by its name in the API.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Permission { $(#[serde(rename = $text)] $name),* }

        impl Permission {
            /// All of them, in the order of the matrix.
            pub const ALL: &[Permission] = &[$(Permission::$name),*];

            /// The name in the API and in the matrix.
            pub fn as_str(self) -> &'static str {
                match self { $(Permission::$name => $text),* }
            }
        }

        /// The permissions as types.
        pub mod needs {
            use super::{Needs, Permission};
            $(#[doc = $text] pub struct $name; impl Needs for $name { const PERMISSION: Permission = Permission::$name; })*
        }
    };
}

permissions! {
    OrganizationsRead = "organizations:read",
    OrganizationsWrite = "organizations:write",
    UsersRead = "users:read",
    UsersWrite = "users:write",
    UsersReset = "users:reset",
    UsersLock = "users:lock",
    UsersUnlock = "users:unlock",
    RolesGrant = "roles:grant",
    AuditRead = "audit:read",
    LedgerImport = "ledger:import",
    LedgerExport = "ledger:export",
    FiguresRead = "figures:read",
    CompaniesRead = "companies:read",
    LeadsRead = "leads:read",
    ProjectsRead = "projects:read",
    VisitsRead = "visits:read",
    OutpostsRead = "outposts:read",
    TargetsRead = "targets:read",
    NetworkRead = "network:read",
    EventsRead = "events:read",
    SearchRead = "search:read",
    TimelinesRead = "timelines:read",
    CompaniesWrite = "companies:write",
    CompaniesMerge = "companies:merge",
    ContactsReveal = "contacts:reveal",
    ViewsWrite = "views:write",
    DeputiesWrite = "deputies:write",
    HandoversWrite = "handovers:write",
    RecordingsRead = "recordings:read",
    RecordingsMake = "recordings:make",
    RecordingsAnswer = "recordings:answer",
    FilesRead = "files:read",
    FilesWrite = "files:write",
    SettingsRead = "settings:read",
    SettingsWrite = "settings:write",
    DictionariesRead = "dictionaries:read",
    DictionariesWrite = "dictionaries:write",
    NotificationsOwn = "notifications:own",
    LeadsWrite = "leads:write",
    LeadsDecide = "leads:decide",
    LeadsInstruct = "leads:instruct",
    LeadsComment = "leads:comment",
    VisitsWrite = "visits:write",
    OutboxesImport = "outboxes:import",
    OutpostsWrite = "outposts:write",
    StaysConfirm = "stays:confirm",
    ReportsRead = "reports:read",
    ReportsWrite = "reports:write",
    ReportsAccept = "reports:accept",
    BulletinsRead = "bulletins:read",
    BulletinsWrite = "bulletins:write",
    BulletinsReview = "bulletins:review",
    BulletinsPublish = "bulletins:publish",
}

// Written out because the derived schema would tell the names of the code, not those on the wire.
impl PartialSchema for Permission {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("What somebody may do"))
            .enum_values(Some(Permission::ALL.iter().map(|permission| permission.as_str())))
            .into()
    }
}

impl ToSchema for Permission {}
