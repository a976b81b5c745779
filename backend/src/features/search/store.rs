//! The queries of a search: one a type, each streaming from the index and ending with the first hits.
use super::domain::{distance, highlights};
use super::dto::{SearchHit, SearchQuery, SearchType};
use crate::authz::{Actor, Permission};
use crate::db::Db;
use crate::db::listing::{Listing, among_known};
use crate::error::{ApiError, ApiResult};
use crate::features::{leads, projects};
use sea_orm::QueryResult;

/// So many hits of a type are weighed against each other before the closest are given.
const WEIGHED: u64 = 60;

/// What the actor finds under the words, type by type.
pub async fn search(db: &Db, actor: &Actor, asked: &SearchQuery) -> ApiResult<Vec<SearchHit>> {
    if !(1..=100).contains(&asked.q.chars().count()) {
        return Err(ApiError::bad_request("invalid_parameter", "q 为 1–100 个字", "q has 1 to 100 characters"));
    }
    let limit = match asked.limit.unwrap_or(5) {
        n @ 1..=20 => usize::try_from(n).unwrap_or(20),
        _ => return Err(ApiError::bad_request("invalid_limit", "limit 应在 1–20 之间", "limit is between 1 and 20")),
    };
    let types = among_known("types", asked.types.as_deref(), SearchType::WORDS)?;
    let mut hits = Vec::new();
    for of in SearchType::ALL.iter().filter(|of| types.is_empty() || types.contains(&of.as_str())) {
        hits.extend(find(db, actor, *of, &asked.q, limit).await?);
    }
    Ok(hits)
}

/// The hits of one type, the closest first; none where the actor may not read the type.
async fn find(db: &Db, actor: &Actor, of: SearchType, typed: &str, limit: usize) -> ApiResult<Vec<SearchHit>> {
    let Some(listing) = visible(db, actor, of).await? else { return Ok(Vec::new()) };
    // Read over the pool: with the words before it the planner tells common ones (stop at the first hits) from rare ones.
    let rows = listing.first_found(db.read_transactions(), actor, of.as_str(), typed, WEIGHED, |listing| tell(listing, of)).await?;
    let mut hits = rows.iter().map(|row| hit(row, of, typed)).collect::<ApiResult<Vec<_>>>()?;
    hits.sort_by_cached_key(|hit| (distance(&hit.label, typed), hit.label.chars().count(), hit.label.clone(), hit.id));
    hits.truncate(limit);
    Ok(hits)
}

async fn visible(db: &Db, actor: &Actor, of: SearchType) -> ApiResult<Option<Listing>> {
    Ok(match of {
        SearchType::Lead if actor.may(Permission::LeadsRead) => Some(leads::visible_to(db.read(), actor, false).await?),
        SearchType::Project if actor.may(Permission::ProjectsRead) => Some(projects::visible_to(db.read(), actor, false).await?),
        SearchType::Company if actor.may(Permission::CompaniesRead) => Some(Listing::of("companies", actor, false)),
        // Names of people and units stand on every record: whoever may search may find them, without anything else about them.
        SearchType::User => Some(Listing::of("users", actor, false)),
        SearchType::Organization => Some(Listing::of("organizations", actor, false)),
        _ => None,
    })
}

fn tell(listing: &mut Listing, of: SearchType) {
    match of {
        SearchType::Lead => {
            listing.tell(&["id", "name", "code", "stage"]);
            listing.tell_reference("company_id", "companies", "name");
        }
        SearchType::Project => {
            listing.tell(&["id", "name", "code", "status"]);
            listing.tell_reference("company_id", "companies", "name");
        }
        SearchType::Company => listing.tell(&["id", "name", "credit_code", "province"]),
        SearchType::User => {
            listing.tell(&["id", "name"]);
            listing.tell_reference("organization_id", "organizations", "name");
        }
        SearchType::Organization => listing.tell(&["id", "name", "zone"]),
    }
}

fn hit(row: &QueryResult, of: SearchType, typed: &str) -> ApiResult<SearchHit> {
    let text = |name: &str| row.try_get::<Option<String>>("", name);
    let (code, about, state) = match of {
        SearchType::Lead => (text("code")?, text("company_id_name")?, text("stage")?),
        SearchType::Project => (text("code")?, text("company_id_name")?, text("status")?),
        SearchType::Company => (text("credit_code")?, text("province")?, None),
        SearchType::User => (None, text("organization_id_name")?, None),
        SearchType::Organization => (None, text("zone")?, None),
    };
    // A lead without a name of its own goes by its company's.
    let label = text("name")?.or_else(|| about.clone()).or_else(|| code.clone()).unwrap_or_default();
    let highlights = highlights(&label, typed);
    Ok(SearchHit { subject_type: of, id: row.try_get("", "id")?, label, code, about, state, highlights })
}
