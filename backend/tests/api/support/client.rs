//! Requests to the application without a network, and their answers.
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::test::TestRequest;
use actix_web::web::Bytes;
use futures_util::future::LocalBoxFuture;
use serde_json::Value;

pub type Send = Box<dyn Fn(TestRequest) -> LocalBoxFuture<'static, Reply>>;

/// The application as a function from request to answer.
pub async fn service<T, B>(app: actix_web::App<T>) -> Send
where
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = actix_web::Error, InitError = ()> + 'static,
    B: MessageBody + 'static,
{
    let service = std::rc::Rc::new(actix_web::test::init_service(app).await);
    Box::new(move |request: TestRequest| {
        let service = service.clone();
        Box::pin(async move {
            let request = request.to_request();
            let (status, headers, body) = match actix_web::dev::Service::call(&*service, request).await {
                Ok(response) => {
                    let (status, headers) = (response.status(), response.headers().clone());
                    (status, headers, actix_web::test::read_body(response).await)
                }
                Err(error) => {
                    let response = error.error_response();
                    (response.status(), response.headers().clone(), actix_web::body::to_bytes(response.into_body()).await.ok().unwrap())
                }
            };
            Reply { status: status.as_u16(), headers, body }
        })
    })
}

/// Somebody who asks.
pub struct Client<'a> {
    pub send: &'a Send,
    pub token: Option<String>,
    pub headers: Vec<(String, String)>,
}

impl Client<'_> {
    /// The same with one header more.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.request(Method::GET, path, None).await
    }

    /// The same as a file of a media type.
    pub async fn get_as(&self, path: &str, media_type: &str) -> Reply {
        (self.send)(self.prepare(Method::GET, path).insert_header(("accept", media_type))).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.request(Method::POST, path, Some(body)).await
    }

    pub async fn post_empty(&self, path: &str) -> Reply {
        self.request(Method::POST, path, None).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.request(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Reply {
        self.request(Method::PATCH, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.request(Method::DELETE, path, None).await
    }

    /// A request below `/api/v1` (a path with another beginning is taken as it is).
    pub async fn request(&self, method: Method, path: &str, body: Option<Value>) -> Reply {
        let mut request = self.prepare(method, path);
        if let Some(body) = body {
            request = request.set_json(body);
        }
        (self.send)(request).await
    }

    /// A body as it is, of a media type.
    pub async fn raw(&self, method: Method, path: &str, media_type: &str, body: impl Into<Bytes>) -> Reply {
        (self.send)(self.prepare(method, path).insert_header(("content-type", media_type)).set_payload(body)).await
    }

    fn prepare(&self, method: Method, path: &str) -> TestRequest {
        let outside = ["/api", "/healthz", "/readyz", "/metrics"].iter().any(|start| path.starts_with(start));
        let uri = if outside { path.to_owned() } else { format!("/api/v1{path}") };
        let mut request = TestRequest::default().method(method).uri(&uri);
        if let Some(token) = &self.token {
            request = request.insert_header(("authorization", format!("Bearer {token}")));
        }
        for (name, value) in &self.headers {
            request = request.insert_header((name.as_str(), value.as_str()));
        }
        request
    }
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Reply {
    /// The body, after making sure of the status.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        self.json()
    }

    /// A refusal of a status and a code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        let body = self.expect(status);
        assert_eq!(body["code"], code, "{body}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert!(!body["detail"].as_str().unwrap().is_empty() && body["request_id"].is_string(), "{body}");
        body
    }

    /// A 422 that names one field with a code.
    #[track_caller]
    pub fn faulty(&self, field: &str, code: &str) {
        let body = self.expect(422);
        let found = body["errors"].as_array().unwrap().iter().any(|e| e["field"] == field && e["code"] == code);
        assert!(found, "{field} {code} in {body}");
    }

    pub fn json(&self) -> Value {
        if self.body.is_empty() { Value::Null } else { serde_json::from_slice(&self.body).unwrap_or(Value::Null) }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The value of a cookie that the answer sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let start = format!("{name}=");
        let header = self.headers.get_all("set-cookie").find_map(|v| v.to_str().ok()?.strip_prefix(&start).map(str::to_owned))?;
        header.split(';').next().map(str::to_owned)
    }
}
