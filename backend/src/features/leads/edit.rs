//! Changing a lead's fields, archiving it and bringing it back. Only what is sent is checked; each change keeps what was before.
use super::detail::{self, LeadDetail};
use super::facts::clean;
use super::kept::{self, LeadRow};
use super::reports::make::{check_person, unit};
use super::{powers, store};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::sql;
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::{companies, settings};
use crate::http::{IfMatch, Patch};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// The largest sum that a field takes, in yuan.
const MOST_YUAN: i64 = 10_000_000_000_000;

/// A change of a lead (merge patch: absent leaves, null clears). Money in yuan, land in mu.
#[derive(Debug, Clone, Default, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LeadPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub name: Patch<String>,
    /// A word of the dictionary `source_type`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub source_type: Patch<String>,
    /// A word of the dictionary `method`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub method: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub expected_investment_yuan: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub fixed_asset_investment_yuan: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    pub is_manufacturing: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    pub industry_fit: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub investor_introduction: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub project_overview: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub process_description: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub land_need_mu: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub energy_need: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub environment_need: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub expected_output_yuan: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub expected_tax_yuan: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub first_opinion: Patch<String>,
    /// A contact of the lead's company.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub contact_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub expected_signing_on: Patch<NaiveDate>,
    /// 领衔领导: somebody with the role of a county leader.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub lead_leader_id: Patch<Uuid>,
    /// 责任人
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub owner_id: Patch<Uuid>,
    /// 责任单位, where none is named yet; another one is a transfer.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub responsible_organization_id: Patch<Uuid>,
}

/// Changes a lead.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: LeadPatch, if_match: IfMatch) -> ApiResult<Written<LeadDetail>> {
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = kept::hold(tx, actor, id).await?;
        let told = store::find(&tx.conn, actor, id, false).await?;
        powers::check_works(told.can)?;
        if if_match.0.is_some_and(|version| version != before.version) {
            if_match.check(before.version, &detail::find(&tx.conn, actor, id, false, today).await?)?;
        }
        apply(tx, &before, patch.clone(), "updated", today).await?;
        let after = detail::find(&tx.conn, actor, id, false, today).await?;
        let version = after.lead.version;
        Ok((200, after, Some(version)))
    })
    .await
}

/// Writes a patch over a lead that is held, after checking what was sent; used by whatever puts fields, one's own or old ones.
pub async fn apply(tx: &Tx, before: &LeadRow, patch: LeadPatch, action: &'static str, today: NaiveDate) -> ApiResult<LeadRow> {
    check(tx, before, &patch).await?;
    let mut after = overlaid(before.clone(), patch)?;
    if after.owner_id.is_some() && before.owner_id.is_none() {
        after.owner_named_on = Some(today);
    }
    kept::save(tx, before, after, action, None).await
}

/// The row with what was sent over it.
fn overlaid(row: LeadRow, patch: LeadPatch) -> ApiResult<LeadRow> {
    let needed = |field: &str, value: Option<String>| value.ok_or_else(|| ApiError::field(field, "required", "必填", "Required"));
    let text = |patch: Patch<String>, old: Option<String>| clean(patch.over(old));
    Ok(LeadRow {
        name: text(patch.name, row.name),
        source_type: needed("source_type", text(patch.source_type, Some(row.source_type)))?,
        method: needed("method", text(patch.method, Some(row.method)))?,
        expected_investment_yuan: patch
            .expected_investment_yuan
            .over(Some(row.expected_investment_yuan))
            .ok_or_else(|| ApiError::field("expected_investment_yuan", "required", "必填", "Required"))?,
        fixed_asset_investment_yuan: patch.fixed_asset_investment_yuan.over(row.fixed_asset_investment_yuan),
        is_manufacturing: patch.is_manufacturing.over(row.is_manufacturing),
        industry_fit: patch.industry_fit.over(row.industry_fit),
        investor_introduction: text(patch.investor_introduction, row.investor_introduction),
        project_overview: text(patch.project_overview, row.project_overview),
        process_description: text(patch.process_description, row.process_description),
        land_need_mu: patch.land_need_mu.over(row.land_need_mu),
        energy_need: text(patch.energy_need, row.energy_need),
        environment_need: text(patch.environment_need, row.environment_need),
        expected_output_yuan: patch.expected_output_yuan.over(row.expected_output_yuan),
        expected_tax_yuan: patch.expected_tax_yuan.over(row.expected_tax_yuan),
        first_opinion: text(patch.first_opinion, row.first_opinion),
        contact_id: patch.contact_id.over(row.contact_id),
        expected_signing_on: patch.expected_signing_on.over(row.expected_signing_on),
        lead_leader_id: patch.lead_leader_id.over(row.lead_leader_id),
        owner_id: patch.owner_id.over(row.owner_id),
        responsible_organization_id: patch.responsible_organization_id.over(row.responsible_organization_id),
        ..row
    })
}

/// Refuses what was sent and cannot stand.
async fn check(tx: &Tx, before: &LeadRow, patch: &LeadPatch) -> ApiResult<()> {
    let texts = [
        ("name", &patch.name, 200),
        ("investor_introduction", &patch.investor_introduction, 4000),
        ("project_overview", &patch.project_overview, 4000),
        ("process_description", &patch.process_description, 4000),
        ("energy_need", &patch.energy_need, 4000),
        ("environment_need", &patch.environment_need, 4000),
        ("first_opinion", &patch.first_opinion, 4000),
    ];
    for (field, text, most) in texts {
        if matches!(text, Patch::Value(text) if text.chars().count() > most) {
            return Err(ApiError::field(field, "length", format!("最多 {most} 个字"), format!("At most {most} characters")));
        }
    }
    let sums = [
        ("expected_investment_yuan", &patch.expected_investment_yuan),
        ("fixed_asset_investment_yuan", &patch.fixed_asset_investment_yuan),
        ("expected_output_yuan", &patch.expected_output_yuan),
        ("expected_tax_yuan", &patch.expected_tax_yuan),
        ("land_need_mu", &patch.land_need_mu),
    ];
    for (field, sum) in sums {
        if matches!(sum, Patch::Value(sum) if !(0..=MOST_YUAN).contains(sum)) {
            return Err(ApiError::field(field, "range", "数值应在 0 到 10 万亿之间", "Between 0 and 10 trillion"));
        }
    }
    check_words(tx, patch).await?;
    check_references(tx, before, patch).await
}

async fn check_words(tx: &Tx, patch: &LeadPatch) -> ApiResult<()> {
    let sent = [("source_type", &patch.source_type), ("method", &patch.method)];
    let sent: Vec<_> =
        sent.iter().filter_map(|(name, patch)| if let Patch::Value(word) = patch { Some((*name, *name, word.trim())) } else { None }).collect();
    if sent.is_empty() { Ok(()) } else { settings::check_words(&tx.conn, tx.author.county_id, &sent).await }
}

async fn check_references(tx: &Tx, before: &LeadRow, patch: &LeadPatch) -> ApiResult<()> {
    if let Patch::Value(owner) = &patch.owner_id {
        check_person(tx, "owner_id", Some(*owner)).await?;
    }
    if let Patch::Value(leader) = &patch.lead_leader_id {
        let text = "SELECT 1 AS found FROM users u JOIN user_roles r ON r.user_id = u.id AND r.role = $3 \
            WHERE u.id = $1 AND u.county_id = $2 AND u.archived_at IS NULL";
        let values = [(*leader).into(), tx.author.county_id.into(), Role::Leader.as_str().into()];
        if sql::row(&tx.conn, text, values).await?.is_none() {
            let (zh, en) = ("领衔领导应是县领导", "Somebody with the role of a county leader");
            return Err(ApiError::field("lead_leader_id", "not_a_leader", zh, en));
        }
    }
    if let Patch::Value(contact) = &patch.contact_id {
        let company = companies::meant(tx, companies::Named { id: Some(before.company_id), ..Default::default() }).await?;
        companies::known_contact(tx, &company, *contact).await?;
    }
    match &patch.responsible_organization_id {
        Patch::Absent => Ok(()),
        Patch::Value(wanted) if before.responsible_organization_id == Some(*wanted) => Ok(()),
        _ if before.responsible_organization_id.is_some() => {
            let (zh, en) = ("更换责任单位请走移交", "Another responsible unit is a transfer");
            Err(ApiError::field("responsible_organization_id", "needs_transfer", zh, en))
        }
        Patch::Null => Ok(()),
        Patch::Value(wanted) => match unit(tx, *wanted).await? {
            Some(_) => Ok(()),
            None => Err(ApiError::field("responsible_organization_id", "unknown_reference", "没有这个单位", "There is no such unit")),
        },
    }
}

/// Archives a lead that was never one, or brings it back.
pub async fn set_archived(
    app: &App,
    actor: &Actor,
    id: Uuid,
    archived: bool,
    if_match: IfMatch,
    key: Option<Idempotency>,
) -> ApiResult<Written<LeadDetail>> {
    actor.check_decides()?;
    let today = app.clock.today();
    write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = kept::hold_any(tx, actor, id, !archived).await?;
        if_match.check(before.version, &store::find(&tx.conn, actor, id, true).await?)?;
        if !archived && before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这条线索没有归档", "This lead is not archived"));
        }
        if archived && before.stage == "signed" {
            let (zh, en) = ("已签约的线索不能归档，请先撤销签约", "A signed lead is not archived; take the signing back first");
            return Err(ApiError::conflict("signed", zh, en));
        }
        let after = LeadRow { archived_at: archived.then_some(tx.now), ..before.clone() };
        kept::save(tx, &before, after, if archived { "archived" } else { "restored" }, None).await?;
        let after = detail::find(&tx.conn, actor, id, true, today).await?;
        let version = after.lead.version;
        Ok((if archived { 204 } else { 200 }, after, Some(version)))
    })
    .await
}
