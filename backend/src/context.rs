//! What a request carries beside its content: its id, the address it came from and the reader's language. Kept task-local, so that an
//! error made anywhere can speak the reader's language and name the request.
use crate::app::App;
use actix_web::{HttpRequest, web};
use std::net::IpAddr;

/// The languages the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Chinese,
    English,
}

/// One request's surroundings.
#[derive(Debug, Clone)]
pub struct RequestContext {
    pub request_id: String,
    pub address: Option<String>,
    pub language: Language,
}

tokio::task_local! {
    /// The context of the request that runs; absent in command-line work and jobs.
    pub static CONTEXT: RequestContext;
}

impl RequestContext {
    /// Reads the context off a request. A request id is always our own: what a client sends is not trusted.
    pub fn of(request: &HttpRequest) -> Self {
        let accepted = request.headers().get("accept-language").and_then(|v| v.to_str().ok()).unwrap_or_default();
        Self { request_id: uuid::Uuid::now_v7().to_string(), address: address_of(request), language: preferred(accepted) }
    }

    /// The running request's context, or one without address for work outside requests.
    pub fn current() -> Self {
        CONTEXT.try_with(Clone::clone).unwrap_or_else(|_| Self { request_id: "-".into(), address: None, language: Language::Chinese })
    }
}

/// The address that a request came from: the peer's, or what our own proxy saw, where one is trusted. Only the last address of
/// X-Forwarded-For is the proxy's own word; those before it anybody can write.
pub fn address_of(request: &HttpRequest) -> Option<String> {
    let trusted = request.app_data::<web::Data<App>>().is_some_and(|app| app.trust_proxy);
    let forwarded = request.headers().get("x-forwarded-for").filter(|_| trusted).and_then(|v| v.to_str().ok());
    let told = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    told.or_else(|| request.peer_addr().map(|peer| peer.ip())).map(|address| address.to_string())
}

/// The first of the two languages that the header names; Chinese where it names neither.
fn preferred(accept_language: &str) -> Language {
    accept_language
        .split(',')
        .find_map(|part| match part.trim().get(..2) {
            Some("zh") => Some(Language::Chinese),
            Some("en") => Some(Language::English),
            _ => None,
        })
        .unwrap_or(Language::Chinese)
}

/// A sentence in both languages.
#[derive(Debug, Clone)]
pub struct Words {
    pub zh: String,
    pub en: String,
}

/// A sentence in both languages.
pub fn words(zh: impl Into<String>, en: impl Into<String>) -> Words {
    Words { zh: zh.into(), en: en.into() }
}

impl Words {
    /// The sentence in the running request's language.
    pub fn said(&self) -> &str {
        match RequestContext::current().language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken() {
        assert_eq!(preferred("en-GB,zh;q=0.8"), Language::English);
        assert_eq!(preferred("fr, zh-CN"), Language::Chinese);
        assert_eq!(preferred(""), Language::Chinese);
    }
}
