//! The handle for reading: a pool on SQLite, connections held per thread on PostgreSQL.
use super::held::Held;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement, metric};

/// Where statements that only read go.
#[derive(Clone)]
pub enum Reader {
    Pool(DatabaseConnection),
    Held(Box<Held>),
}

impl Reader {
    /// Tells `observer` of every statement.
    pub(super) fn observe(&mut self, observer: impl Fn(&metric::Info<'_>) + Send + Sync + 'static) {
        match self {
            Self::Pool(pool) => pool.set_metric_callback(observer),
            Self::Held(held) => held.observe(observer),
        }
    }

    pub(super) async fn close(self) {
        match self {
            Self::Pool(pool) => {
                let _ = pool.close().await;
            }
            Self::Held(held) => held.close().await,
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Pool(pool) => pool.get_database_backend(),
            Self::Held(held) => held.get_database_backend(),
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Pool(pool) => pool.execute_raw(statement).await,
            Self::Held(held) => held.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Pool(pool) => pool.execute_unprepared(sql).await,
            Self::Held(held) => held.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Pool(pool) => pool.query_one_raw(statement).await,
            Self::Held(held) => held.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Pool(pool) => pool.query_all_raw(statement).await,
            Self::Held(held) => held.query_all_raw(statement).await,
        }
    }
}
