//! Whether archived rows are found as well.
use serde::Deserialize;
use utoipa::IntoParams;

/// Whether to find an archived row; without it an archived row is not there.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ArchivedToo {
    /// Give the row even where it is archived.
    archived: Option<bool>,
}

impl ArchivedToo {
    pub fn archived(&self) -> bool {
        self.archived.unwrap_or(false)
    }
}
