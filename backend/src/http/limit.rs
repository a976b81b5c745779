//! Rates: so many requests a minute for one account or one address, counted on this replica.
use crate::app::App;
use crate::error::ApiError;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{ResponseError, web};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use uuid::Uuid;

const PER_ACCOUNT: NonZeroU32 = NonZeroU32::MIN.saturating_add(1_199);
const PER_ADDRESS: NonZeroU32 = NonZeroU32::MIN.saturating_add(2_999);
const PER_ASKER: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

/// The counters of this replica.
pub struct Limiter {
    on: bool,
    by_token: DefaultKeyedRateLimiter<u64>,
    by_address: DefaultKeyedRateLimiter<String>,
    /// Questions whether a company is in hand already: enough for typing, too few for asking through a list.
    by_asker: DefaultKeyedRateLimiter<Uuid>,
    /// Calendars asked for by their secret, by address: calendar programs ask a few times an hour, who guesses asks without end.
    by_calendar: DefaultKeyedRateLimiter<String>,
}

impl Limiter {
    pub fn new(on: bool) -> Self {
        let (account, address) = (Quota::per_minute(PER_ACCOUNT), Quota::per_minute(PER_ADDRESS));
        let asker = Quota::per_minute(PER_ASKER);
        Self {
            on,
            by_token: RateLimiter::keyed(account),
            by_address: RateLimiter::keyed(address),
            by_asker: RateLimiter::keyed(asker),
            by_calendar: RateLimiter::keyed(asker),
        }
    }

    /// Refuses (429) a person who asks too often whether companies are in hand.
    pub fn check_asker(&self, user_id: Uuid) -> Result<(), ApiError> {
        if self.on && self.by_asker.check_key(&user_id).is_err() {
            let (zh, en) = ("查询企业是否在谈太频繁，请一分钟后再试", "Too many questions whether a company is in hand; wait a minute");
            return Err(ApiError::too_many("rate_limited", 60, zh, en));
        }
        Ok(())
    }

    /// Refuses (429) an address that asks too often for calendars.
    pub fn check_calendar(&self, address: &str) -> Result<(), ApiError> {
        if self.on && self.by_calendar.check_key(&address.to_owned()).is_err() {
            return Err(ApiError::too_many("rate_limited", 60, "请求太频繁，请一分钟后再试", "Too many requests; wait a minute"));
        }
        Ok(())
    }

    fn passes(&self, request: &ServiceRequest) -> bool {
        let address = crate::context::address_of(request.request()).unwrap_or_default();
        let token = request.headers().get("authorization").map(|v| {
            use std::hash::{Hash, Hasher};
            let mut hasher = std::hash::DefaultHasher::new();
            v.as_bytes().hash(&mut hasher);
            hasher.finish()
        });
        self.by_address.check_key(&address).is_ok() && token.is_none_or(|token| self.by_token.check_key(&token).is_ok())
    }

    /// Forgets those who have not asked for a while.
    pub fn tidy(&self) {
        self.by_token.retain_recent();
        self.by_address.retain_recent();
        self.by_asker.retain_recent();
        self.by_calendar.retain_recent();
    }
}

/// Refuses with 429 where an account or an address asks too often.
pub async fn limit_rate<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let app = request.app_data::<web::Data<App>>().cloned();
    if let Some(app) = app.filter(|app| app.limiter.on && request.path().starts_with("/api/"))
        && !app.limiter.passes(&request)
    {
        let error = ApiError::too_many("rate_limited", 5, "请求太频繁，请稍候再试", "Too many requests; wait a moment");
        let mut response = error.error_response();
        response.headers_mut().insert(HeaderName::from_static("ratelimit"), HeaderValue::from_static("\"minute\";r=0;t=5"));
        return Ok(request.into_response(response).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}
