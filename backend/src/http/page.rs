//! Keyset paging: a cursor is the sort value and id of the last row seen, opaque to clients.
use crate::error::{ApiError, ApiResult};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use utoipa::ToSchema;

/// The largest page.
pub const MAX_LIMIT: u64 = 200;
/// The page size where none is asked for.
pub const DEFAULT_LIMIT: u64 = 20;

/// One page of a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Ask with this for the next page; null on the last one.
    pub next_cursor: Option<String>,
    /// How many there are in all, where `total=true` was asked.
    pub total: Option<i64>,
}

impl<T> Page<T> {
    /// Makes a page of up to `limit` rows from a query that fetched one more; `key` gives a row's cursor.
    pub fn cut<K: Serialize>(mut rows: Vec<T>, limit: u64, total: Option<i64>, key: impl Fn(&T) -> K) -> ApiResult<Self> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = match rows.last() {
            Some(last) if more => Some(Cursor::encode(&key(last))?),
            _ => None,
        };
        Ok(Self { items: rows, next_cursor, total })
    }

    /// The same page with its rows told otherwise.
    pub fn map<U>(self, tell: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(tell).collect(), next_cursor: self.next_cursor, total: self.total }
    }
}

/// The limit asked for, within bounds; outside them it is a 400.
pub fn limit(asked: Option<u64>) -> ApiResult<u64> {
    match asked.unwrap_or(DEFAULT_LIMIT) {
        n @ 1..=MAX_LIMIT => Ok(n),
        _ => Err(ApiError::bad_request("invalid_limit", "limit 应在 1–200 之间", "limit is between 1 and 200")),
    }
}

/// Encoding and decoding of cursors.
pub struct Cursor;

impl Cursor {
    pub fn encode<K: Serialize>(key: &K) -> ApiResult<String> {
        Ok(B64.encode(serde_json::to_vec(key)?))
    }

    /// The key of a cursor; a cursor that we did not make is a 400.
    pub fn decode<K: DeserializeOwned>(cursor: &str) -> ApiResult<K> {
        let wrong = || ApiError::bad_request("invalid_cursor", "cursor 不是上一页给出的", "The cursor is not one that a page gave");
        let bytes = B64.decode(cursor).map_err(|_| wrong())?;
        serde_json::from_slice(&bytes).map_err(|_| wrong())
    }
}
