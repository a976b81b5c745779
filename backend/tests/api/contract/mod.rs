//! What keeps the whole honest: each test here looks at every operation or every file, so that a new one cannot be forgotten.
mod bulletin_writes;
mod business_writes;
mod document;
mod lead_bulk_writes;
mod lead_stage_writes;
mod lead_work_writes;
mod lead_writes;
mod matrix;
mod outpost_writes;
mod report_writes;
mod schema;
mod source;
mod statements;
mod visit_writes;
mod writes;

use utoipa::openapi::OpenApi;
use utoipa::openapi::path::Operation;

/// One operation of the document.
pub struct Described {
    pub method: &'static str,
    pub path: String,
    pub operation: Operation,
}

impl Described {
    pub fn id(&self) -> &str {
        self.operation.operation_id.as_deref().unwrap_or_default()
    }

    /// Whether it asks for a session.
    pub fn is_protected(&self) -> bool {
        let security = serde_json::to_value(&self.operation.security).unwrap();
        security.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|one| one.get("bearer").is_some()))
    }

    /// Whether it goes by the refresh cookie alone.
    pub fn is_by_cookie(&self) -> bool {
        serde_json::to_value(&self.operation.security).unwrap() == serde_json::json!([{"refresh_cookie": []}])
    }

    /// The permission that it names.
    pub fn permission(&self) -> Option<String> {
        let operation = serde_json::to_value(&self.operation).unwrap();
        operation["x-permission"].as_str().map(str::to_owned)
    }

    /// The address with an id nobody has in place of each parameter.
    pub fn address(&self) -> String {
        let mut address = String::new();
        let mut rest = self.path.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            address.push_str(before);
            address.push_str(&uuid::Uuid::now_v7().to_string());
            rest = after.split_once('}').unwrap().1;
        }
        address + rest
    }
}

/// Every operation, in the document's order.
pub fn operations(document: &OpenApi) -> Vec<Described> {
    let mut all = Vec::new();
    for (path, item) in &document.paths.paths {
        let methods = [("GET", &item.get), ("POST", &item.post), ("PUT", &item.put), ("PATCH", &item.patch), ("DELETE", &item.delete)];
        for (method, operation) in methods {
            all.extend(operation.iter().map(|operation| Described { method, path: path.clone(), operation: operation.clone() }));
        }
    }
    all
}
