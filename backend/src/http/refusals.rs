//! The refusals of operations, for the OpenAPI document: problem documents all of them, said once.
use crate::error::Problem;
use std::collections::BTreeMap;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident: $($status:literal)*;)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                [$($status),*].into_iter().map(|status| (status.to_string(), refusal(status))).collect()
            }
        }
    )*};
}

refusals! {
    /// What a reading operation may answer beside its result.
    ReadRefusals: 400 401 403 404 429 503;
    /// What a writing operation may answer beside its result.
    WriteRefusals: 400 401 403 404 409 412 413 415 422 429 503;
    /// What signing in and its kin may answer beside their result.
    SessionRefusals: 400 401 403 404 409 413 415 422 429 503;
}

fn refusal(status: u16) -> RefOr<Response> {
    let description = match status {
        400 => "Malformed JSON, or an unknown or malformed parameter (named)",
        401 => "Who are you: no session, or it has ended",
        403 => "You may know that it exists but not do it",
        404 => "Not there, or not yours to know",
        409 => "The record's state does not allow it",
        412 => "The version in If-Match is stale; `current` is the record as it stands",
        413 => "Too large",
        415 => "Not a media type that is taken here",
        422 => "Well-formed but wrong; `errors` names the fields",
        429 => "Too often; `Retry-After` says when to try again",
        _ => "The database is away; `Retry-After` says when to try again",
    };
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(Problem::name()))).build();
    ResponseBuilder::new().description(description).content("application/problem+json", content).build().into()
}
