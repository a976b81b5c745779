//! The query parameters that all lists share, added to a list's own filters.

/// Declares how a list may be asked: its own filters (each of them optional), then the words, the sorting (`sorted` tells the names) and
/// the paging that all lists have. `asked()` gives the shared part.
#[macro_export]
macro_rules! list_filter {
    ($(#[$about:meta])* $name:ident, sorted: $sorted:literal, words: $words:literal, {
        $($(#[$field_about:meta])* $field:ident: $kind:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Default, serde::Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields)]
        #[into_params(parameter_in = Query)]
        pub struct $name {
            $($(#[$field_about])* pub $field: Option<$kind>,)*
            #[doc = $words]
            pub q: Option<String>,
            #[doc = $sorted]
            pub sort: Option<String>,
            /// Rows a page, 20 by default; without meaning for a file.
            #[param(minimum = 1, maximum = 200)]
            pub limit: Option<u64>,
            /// `next_cursor` of the page before.
            pub cursor: Option<String>,
            /// Whether to count all.
            pub total: Option<bool>,
            /// Archived ones too.
            pub archived: Option<bool>,
        }

        impl $name {
            /// The part that all lists share.
            pub fn asked(&self) -> $crate::db::listing::Asked<'_> {
                $crate::db::listing::Asked {
                    q: self.q.as_deref(),
                    sort: self.sort.as_deref(),
                    limit: self.limit,
                    cursor: self.cursor.as_deref(),
                    total: self.total.unwrap_or(false),
                    archived: self.archived.unwrap_or(false),
                }
            }
        }
    };
}
