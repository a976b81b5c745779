//! The one error type of the API: RFC 9457 problem documents with a stable `code`, in the reader's language. Nothing of the inside
//! (SQL, paths, stacks) is told; a 500 carries the request id that stands beside the cause in the log.
use crate::context::{RequestContext, Words, words};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What every operation answers where it does not do what it was asked.
pub type ApiResult<T> = Result<T, ApiError>;

/// One field that is wrong, by its path in the request.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// The field's path, such as `phone` or `roles[1]`.
    pub field: String,
    /// Stable, in snake_case.
    pub code: String,
    /// For people, in the language asked for.
    pub message: String,
}

/// An RFC 9457 problem document.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `about:blank`, or a URN of the problem's kind.
    #[serde(rename = "type")]
    pub kind: String,
    /// The status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened and what to do, in the language asked for.
    pub detail: String,
    /// Stable, in snake_case.
    pub code: String,
    /// The fields that are wrong, if any.
    pub errors: Vec<FieldProblem>,
    /// The request's id, as in the log.
    pub request_id: String,
    /// For 412: the row as it is now; for `stay_overlaps`: `overlaps`, the other rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub current: Option<serde_json::Value>,
}

/// One field that is wrong, before its words are chosen.
#[derive(Debug, Clone)]
pub struct FieldFault {
    pub field: String,
    pub code: &'static str,
    pub message: Words,
}

/// A refusal.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub status: StatusCode,
    pub code: &'static str,
    pub detail: Words,
    pub errors: Vec<FieldFault>,
    /// Seconds after which trying again makes sense.
    pub retry_after: Option<i64>,
    pub current: Option<serde_json::Value>,
}

impl ApiError {
    pub fn new(status: StatusCode, code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { status, code, detail: words(zh, en), errors: Vec::new(), retry_after: None, current: None }
    }
    pub fn bad_request(code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, zh, en)
    }
    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "请先登录，或登录已失效", "Sign in first, or your session has ended")
    }
    pub fn forbidden(code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, zh, en)
    }
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "没有这条记录，或不在您的权限内", "There is no such record, or it is not yours to know")
    }
    pub fn conflict(code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, zh, en)
    }
    pub fn unprocessable(code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, zh, en)
    }
    /// 422 on named fields.
    pub fn invalid(errors: Vec<FieldFault>) -> Self {
        Self { errors, ..Self::unprocessable("validation_failed", "有内容需要修改", "Some fields need a change") }
    }
    /// 422 on one field.
    pub fn field(field: &str, code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::invalid(vec![FieldFault { field: field.to_owned(), code, message: words(zh, en) }])
    }
    pub fn too_many(code: &'static str, retry_after: i64, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { retry_after: Some(retry_after.max(1)), ..Self::new(StatusCode::TOO_MANY_REQUESTS, code, zh, en) }
    }
    pub fn unavailable() -> Self {
        let error =
            Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "数据库暂时连不上，请稍后再试", "The database is away; try again shortly");
        Self { retry_after: Some(5), ..error }
    }
    /// A fault of our own: logged with its cause, told without.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        let request_id = RequestContext::current().request_id;
        tracing::error!(%request_id, cause = %cause, "internal error");
        let (zh, en) = ("系统出错，请把请求编号告诉管理员", "Something went wrong; tell the administrator the request id");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", zh, en)
    }

    /// The problem document in the running request's language.
    pub fn problem(&self) -> Problem {
        Problem {
            kind: "about:blank".into(),
            title: self.status.canonical_reason().unwrap_or("Error").into(),
            status: self.status.as_u16(),
            detail: self.detail.said().into(),
            code: self.code.into(),
            errors: self
                .errors
                .iter()
                .map(|e| FieldProblem { field: e.field.clone(), code: e.code.into(), message: e.message.said().into() })
                .collect(),
            request_id: RequestContext::current().request_id,
            current: self.current.clone(),
        }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}: {}", self.status.as_u16(), self.code, self.detail.en)
    }
}

impl std::error::Error for ApiError {}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status).content_type("application/problem+json").json(self.problem());
        response.headers_mut().insert(actix_web::http::header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<DbErr> for ApiError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => {
                return Self::conflict("already_exists", "已有相同编号或名称的记录", "A record with this code or name exists already");
            }
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => {
                return Self::conflict("reference_gone", "引用的记录已不在", "A referenced record is gone");
            }
            _ => {}
        }
        match &error {
            DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) if is_out_of_range(cause) => {
                Self::unprocessable("date_out_of_range", "有日期超出了能保存的范围", "A day lies outside of what can be kept")
            }
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::away(&error),
            DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) if is_connection_fault(cause) => {
                Self::away(&error)
            }
            _ => Self::internal(error),
        }
    }
}

impl ApiError {
    fn away(error: &DbErr) -> Self {
        tracing::warn!(cause = %error, "database away");
        Self::unavailable()
    }
}

/// Whether PostgreSQL was given a day that its calendar does not reach (22008, datetime field overflow).
fn is_out_of_range(error: &sea_orm::sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "22008")
}

/// Whether a statement failed because the connection or the server is gone, or the disk is full, rather than for what it says.
fn is_connection_fault(error: &sea_orm::sqlx::Error) -> bool {
    use sea_orm::sqlx::Error;
    match error {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
        // 57P0x: server shutting down; 53xxx: out of resources; SQLite 5 and 13: busy, disk full.
        Error::Database(e) => e.code().is_some_and(|c| c.starts_with("57P") || c.starts_with("53") || c == "5" || c == "13"),
        _ => false,
    }
}

impl From<crate::crypto::CryptoError> for ApiError {
    fn from(error: crate::crypto::CryptoError) -> Self {
        Self::internal(error)
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}
