//! Which sessions have ended: each replica polls them every two seconds into a set, so that a token is checked without a query and
//! still dies on every replica within seconds. When polling has failed for five seconds nobody is let in (503).
use crate::db::Db;
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};
use uuid::Uuid;

/// How often ended sessions are polled.
pub const POLL: std::time::Duration = std::time::Duration::from_secs(2);
/// How old the last successful poll may be.
const PATIENCE: Duration = Duration::seconds(7);

struct Known {
    ended: HashSet<Uuid>,
    polled_at: DateTime<Utc>,
}

/// The sessions known to have ended while their tokens may still live.
pub struct EndedSessions {
    known: RwLock<Known>,
}

impl EndedSessions {
    pub fn new(now: DateTime<Utc>) -> Self {
        Self { known: RwLock::new(Known { ended: HashSet::new(), polled_at: now }) }
    }

    /// 401 for an ended session, 503 when it cannot be known.
    pub fn check(&self, session_id: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if now - known.polled_at > PATIENCE {
            return Err(ApiError::unavailable());
        }
        if known.ended.contains(&session_id) { Err(ApiError::unauthorized()) } else { Ok(()) }
    }

    /// Lets a session end here at once; the others hear of it by polling.
    pub fn ended(&self, session_id: Uuid) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).ended.insert(session_id);
    }

    /// Reads every session that ended while a token of it may still live: a small set, read whole, so that none is skipped.
    pub async fn poll(&self, db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
        let since = now - Duration::seconds(super::token::ACCESS_TOKEN_SECONDS + 60);
        let statement = Statement::from_sql_and_values(db.backend(), "SELECT id FROM sessions WHERE ended_at > $1", [since.into()]);
        let rows = db.read().query_all_raw(statement).await?;
        let ended = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Known { ended, polled_at: now };
        Ok(())
    }
}
