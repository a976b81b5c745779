//! A lead as far as the bulletins need it to print a recommendation of it.
use super::store::{self, Reach};
use crate::authz::Actor;
use crate::error::ApiResult;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// What a recommendation of a lead rests on.
#[derive(Debug, Clone)]
pub struct Recommendable {
    pub reported_on: NaiveDate,
    pub reporting_organization: Reference,
    /// 商业秘密: never printed.
    pub is_restricted: bool,
    /// Whether the actor may write it.
    pub may_update: bool,
}

/// A lead that the actor sees; another's is not there.
pub async fn recommendable<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Recommendable> {
    let reach = Reach::of(db, actor).await?;
    let leads = store::visible(actor, &reach, false);
    let lead = leads.one(db, id, |rows| store::told(rows, &reach), |row| store::lead(row, actor)).await?;
    Ok(Recommendable {
        reported_on: lead.reported_on,
        reporting_organization: lead.reporting_organization,
        is_restricted: lead.is_restricted,
        may_update: lead.can.update,
    })
}
