//! What the operations on notifications take and give.
use super::domain::{Parameters, filled};
use super::kinds::{self, Kind};
use crate::context::words;
use crate::db::listing::Asked;
use crate::http::Patch;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// Something that a person is told.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Notification {
    pub id: Uuid,
    #[schema(example = "import_confirmed")]
    pub kind: String,
    /// The sentence, in the reader's language.
    pub text: String,
    /// What the sentence is made of.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub parameters: Parameters,
    /// What it is about, such as `import` or `user`.
    pub subject_type: String,
    pub subject_id: Uuid,
    pub created_at: DateTime<Utc>,
    /// Null while it is unread.
    #[schema(required)]
    pub read_at: Option<DateTime<Utc>>,
}

/// The sentence of a kind in the language of the request that runs.
pub fn sentence(kind: &str, parameters: &Parameters) -> String {
    let (zh, en) = kinds::find(kind).map_or((kind, kind), |kind| kind.text);
    words(filled(zh, parameters), filled(en, parameters)).said().to_owned()
}

/// Which notifications.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NotificationFilter {
    /// Only unread ones (`true`), or only read ones (`false`).
    pub unread: Option<bool>,
    /// Kinds, split by commas.
    pub kind: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Whether to count all.
    pub total: Option<bool>,
}

impl NotificationFilter {
    /// The part that all lists share; the latest comes first.
    pub fn asked(&self) -> Asked<'_> {
        Asked { limit: self.limit, cursor: self.cursor.as_deref(), total: self.total.unwrap_or(false), ..Default::default() }
    }
}

/// How many were read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NotificationsRead {
    pub read: i64,
}

/// How a person wants to hear of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NotificationPreference {
    #[schema(example = "import_failed")]
    pub kind: String,
    /// In the reader's language.
    pub label: String,
    /// In the inbox.
    pub in_app: bool,
    /// In the daily mail.
    pub digest: bool,
}

impl NotificationPreference {
    /// A kind's own way where nothing else was said.
    pub fn of(kind: &Kind, said: Option<(bool, bool)>) -> Self {
        let (in_app, digest) = said.unwrap_or((true, kind.digest));
        let label = words(kind.label.0, kind.label.1).said().to_owned();
        Self { kind: kind.name.into(), label, in_app, digest }
    }
}

/// How a person wants to hear of things.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NotificationPreferences {
    /// Whether this county sends mail at all.
    pub has_mail: bool,
    /// Where the daily mail goes, masked; null where no address was given.
    #[schema(required, example = "w***@example.com")]
    pub email_masked: Option<String>,
    /// Every kind.
    pub items: Vec<NotificationPreference>,
}

/// How one kind is wanted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotificationPreferenceIn {
    pub kind: String,
    pub in_app: bool,
    pub digest: bool,
}

/// A change of preferences: kinds left out stay as they are.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NotificationPreferencesIn {
    /// Absent leaves, null forgets the address.
    #[serde(default)]
    #[schema(value_type = Option<String>, example = "wang@example.gov.cn")]
    pub email: Patch<String>,
    #[serde(default)]
    pub items: Vec<NotificationPreferenceIn>,
}
