//! What every handler takes and gives, written once: validated JSON, query, page, merge patch, `ETag`, idempotency.
mod archived;
pub mod etag;
pub mod fallback;
mod filter;
pub mod health;
pub mod json;
pub mod limit;
pub mod multipart;
pub mod origin;
pub mod page;
pub mod patch;
pub mod query;
pub mod reference;
pub mod refusals;
pub mod respond;
pub mod security;
pub mod table;
pub mod word;

pub use archived::ArchivedToo;
pub use etag::IfMatch;
pub use json::{IdempotencyKey, ValidJson};
pub use origin::SameOrigin;
pub use page::{Cursor, Page};
pub use patch::Patch;
pub use query::ValidQuery;
pub use reference::{Can, Reference};
pub use refusals::{ReadRefusals, SessionRefusals, WriteRefusals};
