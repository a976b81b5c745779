//! The roles and what each may do.
use super::permission::Permission::{self, *};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A role; somebody may hold several. The first three exclude each other and every other role (三员分立).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    SystemAdmin,
    SecurityAdmin,
    Auditor,
    Center,
    Leader,
    UnitOfficer,
    OutpostLead,
    Envoy,
    Assessor,
    Inspector,
}

/// Whose rows a role sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Rows that the person's organization or its subtree touches.
    Subtree,
    /// All rows of the county.
    County,
}

const BUSINESS: &[Permission] = &[
    OrganizationsRead,
    FiguresRead,
    CompaniesRead,
    LeadsRead,
    ProjectsRead,
    VisitsRead,
    OutpostsRead,
    TargetsRead,
    NetworkRead,
    EventsRead,
    SearchRead,
    TimelinesRead,
    ViewsWrite,
    DeputiesWrite,
    RecordingsRead,
    FilesRead,
    SettingsRead,
    DictionariesRead,
    NotificationsOwn,
    ReportsRead,
    BulletinsRead,
];

const CENTER: &[Permission] = &[
    LedgerImport,
    LedgerExport,
    CompaniesWrite,
    CompaniesMerge,
    ContactsReveal,
    HandoversWrite,
    RecordingsMake,
    FilesWrite,
    SettingsWrite,
    DictionariesWrite,
    LeadsWrite,
    LeadsDecide,
    LeadsComment,
    VisitsWrite,
    OutboxesImport,
    OutpostsWrite,
    StaysConfirm,
    ReportsWrite,
    ReportsAccept,
    BulletinsWrite,
    BulletinsReview,
    BulletinsPublish,
];

const ENVOY: &[Permission] = &[CompaniesWrite, ContactsReveal, RecordingsAnswer, FilesWrite, LeadsWrite, LeadsComment, VisitsWrite, OutpostsWrite];

const OUTPOST_LEAD: &[Permission] = &[
    CompaniesWrite,
    ContactsReveal,
    RecordingsAnswer,
    FilesWrite,
    LeadsWrite,
    LeadsComment,
    VisitsWrite,
    OutboxesImport,
    OutpostsWrite,
    StaysConfirm,
    ReportsWrite,
];

const SYSTEM_ADMIN: &[Permission] = &[
    OrganizationsRead,
    OrganizationsWrite,
    UsersRead,
    UsersWrite,
    UsersReset,
    UsersLock,
    LedgerImport,
    SettingsRead,
    SettingsWrite,
    DictionariesRead,
    DictionariesWrite,
    NotificationsOwn,
];

impl Role {
    /// All roles, in the order of the matrix.
    pub const ALL: &[Role] = &[
        Role::SystemAdmin,
        Role::SecurityAdmin,
        Role::Auditor,
        Role::Center,
        Role::Leader,
        Role::UnitOfficer,
        Role::OutpostLead,
        Role::Envoy,
        Role::Assessor,
        Role::Inspector,
    ];

    /// The identifier in table, API and tokens.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::SystemAdmin => "system_admin",
            Role::SecurityAdmin => "security_admin",
            Role::Auditor => "auditor",
            Role::Center => "center",
            Role::Leader => "leader",
            Role::UnitOfficer => "unit_officer",
            Role::OutpostLead => "outpost_lead",
            Role::Envoy => "envoy",
            Role::Assessor => "assessor",
            Role::Inspector => "inspector",
        }
    }

    pub fn parse(text: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.as_str() == text)
    }

    /// The word in a ledger and on screens.
    pub fn label(self) -> &'static str {
        match self {
            Role::SystemAdmin => "系统管理员",
            Role::SecurityAdmin => "安全管理员",
            Role::Auditor => "审计员",
            Role::Center => "招商中心",
            Role::Leader => "县领导",
            Role::UnitOfficer => "责任单位",
            Role::OutpostLead => "驻外组长",
            Role::Envoy => "驻外干部",
            Role::Assessor => "考核办",
            Role::Inspector => "审计巡察",
        }
    }

    /// Whether the role administers and therefore reads no business data.
    pub fn is_administrative(self) -> bool {
        matches!(self, Role::SystemAdmin | Role::SecurityAdmin | Role::Auditor)
    }

    /// How far the role's reading of rows reaches.
    pub fn scope(self) -> Scope {
        match self {
            Role::UnitOfficer | Role::OutpostLead | Role::Envoy => Scope::Subtree,
            _ => Scope::County,
        }
    }

    /// What the role may do.
    pub fn permissions(self) -> Vec<Permission> {
        let more: &[Permission] = match self {
            Role::SystemAdmin => return SYSTEM_ADMIN.to_vec(),
            Role::SecurityAdmin => {
                return vec![OrganizationsRead, UsersRead, UsersReset, UsersLock, UsersUnlock, RolesGrant, DeputiesWrite, NotificationsOwn];
            }
            Role::Auditor => return vec![OrganizationsRead, AuditRead, NotificationsOwn],
            Role::Center => CENTER,
            Role::OutpostLead => OUTPOST_LEAD,
            Role::Envoy => ENVOY,
            Role::UnitOfficer => &[CompaniesWrite, ContactsReveal, RecordingsAnswer, FilesWrite, LeadsWrite, LeadsComment, VisitsWrite],
            Role::Leader => &[ContactsReveal, FilesWrite, LeadsInstruct, LeadsComment, VisitsWrite, BulletinsReview, BulletinsPublish],
            _ => &[],
        };
        BUSINESS.iter().chain(more).copied().collect()
    }
}

/// Whether a set of roles may be held by one person: an administrative role stands alone.
pub fn may_be_held_together(roles: &[Role]) -> bool {
    roles.len() < 2 || !roles.iter().any(|role| role.is_administrative())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrative_role_stands_alone_and_reads_no_business_data() {
        assert!(may_be_held_together(&[Role::Center, Role::Assessor]));
        assert!(may_be_held_together(&[Role::Auditor]));
        assert!(!may_be_held_together(&[Role::SystemAdmin, Role::Auditor]));
        assert!(!may_be_held_together(&[Role::SystemAdmin, Role::Center]));
        for role in Role::ALL.iter().filter(|r| r.is_administrative()) {
            assert!(!role.permissions().contains(&FiguresRead), "{role:?}");
        }
    }

    #[test]
    fn names_parse_back() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(*role));
        }
    }
}
