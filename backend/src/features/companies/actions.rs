//! Making, changing, archiving and restoring companies.
use super::domain::Fields;
use super::dto::{CompanyDetail, CompanyIn, CompanyPatch};
use super::kept::{self, Kept};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::recordings;
use crate::http::{IfMatch, Patch};
use uuid::Uuid;

/// Makes a company.
pub async fn create(app: &App, actor: &Actor, input: CompanyIn, key: Option<Idempotency>) -> ApiResult<Written<CompanyDetail>> {
    let CompanyIn { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags, recorded_for } = input;
    let fields = Fields { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags }.cleaned();
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let id = Uuid::now_v7();
        let after = Kept { id, fields: fields.clone(), version: 1, archived_at: None, merged_into_id: None };
        make(tx, &after).await?;
        recordings::record_for(tx, actor, recorded_for, ("company", id), &after.fields.name).await?;
        tell(tx, actor, 201, id).await
    });
    made.await
}

/// Keeps a new company inside the caller's transaction, with its audit row, its event and its place in search.
pub async fn make(tx: &Tx, row: &Kept) -> ApiResult<()> {
    check(tx, row.id, &row.fields).await?;
    make_unchecked(tx, row).await
}

/// The same for a company of which the caller knows that nothing bears its name or its code.
pub async fn make_unchecked(tx: &Tx, row: &Kept) -> ApiResult<()> {
    kept::insert(tx, row);
    tx.record(change("created", row, None, Some(told(row)))).await
}

/// Changes a company.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: CompanyPatch, if_match: IfMatch) -> ApiResult<Written<CompanyDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = live(tx, actor, id, &if_match).await?;
        let old = before.fields.clone();
        if patch.name == Patch::Null {
            return Err(ApiError::field("name", "required", "企业名称必填", "A name is required"));
        }
        let fields = Fields {
            name: patch.name.over(Some(old.name)).unwrap_or_default(),
            credit_code: patch.credit_code.over(old.credit_code),
            province: patch.province.over(old.province),
            city: patch.city.over(old.city),
            industry: patch.industry.over(old.industry),
            chain: patch.chain.over(old.chain),
            chain_link: patch.chain_link.over(old.chain_link),
            stock_code: patch.stock_code.over(old.stock_code),
            parent_company_id: patch.parent_company_id.over(old.parent_company_id),
            tags: patch.tags.over(Some(old.tags)).unwrap_or_default(),
        };
        let after = Kept { fields: fields.cleaned(), ..before.clone() };
        if after.fields != before.fields {
            check(tx, id, &after.fields).await?;
            save(tx, &before, after, "updated").await?;
        }
        tell(tx, actor, 200, id).await
    });
    written.await
}

/// Archives a company without open leads and live projects.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<CompanyDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = live(tx, actor, id, &if_match).await?;
        if kept::is_at_work(tx, id).await? {
            let (zh, en) = (
                "该企业还有未结束的线索或在推进的项目，不能归档；若是重复企业，请用「合并」",
                "The company has open leads or live projects; if it stands here twice, merge it instead",
            );
            return Err(ApiError::conflict("has_open_work", zh, en));
        }
        let after = Kept { archived_at: Some(tx.now), ..before.clone() };
        save(tx, &before, after, "archived").await?;
        tell(tx, actor, 204, id).await
    });
    written.await
}

/// Brings an archived company back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<CompanyDetail>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = kept::hold(tx, id).await?;
        if before.merged_into_id.is_some() {
            let (zh, en) = ("该企业已并入另一家，请撤销合并", "This company was merged into another one; undo the merge");
            return Err(ApiError::conflict("merged", zh, en));
        }
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "该企业没有归档", "This company is not archived"));
        }
        let after = Kept { archived_at: None, ..before.clone() };
        save(tx, &before, after, "restored").await?;
        tell(tx, actor, 200, id).await
    });
    written.await
}

/// A company that is not archived, held; with a stale version 412.
async fn live(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<Kept> {
    let before = kept::hold(tx, id).await?;
    if before.archived_at.is_some() {
        return Err(ApiError::not_found());
    }
    if if_match.0.is_some_and(|version| version != before.version) {
        if_match.check(before.version, &store::find(&tx.conn, actor, id, true).await?)?;
    }
    Ok(before)
}

/// Refuses what cannot be kept: by itself, because another company bears it, or because the parent is none.
async fn check(tx: &Tx, id: Uuid, fields: &Fields) -> ApiResult<()> {
    let faults = fields.faults();
    if !faults.is_empty() {
        return Err(ApiError::invalid(faults));
    }
    if kept::bearer(tx, id, "name", &fields.name).await?.is_some() {
        let (zh, en) = ("县里已有这家企业（可能已归档或已合并）", "The county has this company already, archived or merged perhaps");
        return Err(ApiError::conflict("name_taken", zh, en));
    }
    if let Some(code) = &fields.credit_code
        && let Some(name) = kept::bearer(tx, id, "credit_code", code).await?
    {
        let (zh, en) = (format!("这个信用代码是「{name}」的"), format!("This credit code is that of {name}"));
        return Err(ApiError::conflict("credit_code_taken", zh, en));
    }
    let Some(parent) = fields.parent_company_id else { return Ok(()) };
    let above = kept::chain_up(tx, parent).await?;
    if above.is_empty() {
        return Err(ApiError::field("parent_company_id", "unknown_reference", "没有这家母公司", "There is no such parent company"));
    }
    if above.contains(&id) {
        let (zh, en) = ("母公司不能是它自己或它的子公司", "The parent cannot be the company itself or one of its daughters");
        return Err(ApiError::field("parent_company_id", "circular", zh, en));
    }
    Ok(())
}

/// Writes a changed company with its audit row, its event and its place in search.
pub async fn save(tx: &Tx, before: &Kept, after: Kept, action: &'static str) -> ApiResult<()> {
    let after = Kept { version: before.version + 1, ..after };
    kept::update(tx, before, &after).await?;
    let (old, new) = differing(&told(before), &told(&after));
    tx.record(change(action, &after, old, new)).await
}

/// A company as the audit tells it.
fn told(row: &Kept) -> serde_json::Value {
    let f = &row.fields;
    serde_json::json!({
        "name": f.name, "credit_code": f.credit_code, "province": f.province, "city": f.city, "industry": f.industry, "chain": f.chain,
        "chain_link": f.chain_link, "stock_code": f.stock_code, "parent_company_id": f.parent_company_id, "tags": f.tags,
        "archived": row.archived_at.is_some(), "merged_into_id": row.merged_into_id,
    })
}

fn change(action: &'static str, row: &Kept, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    let summary = Some(row.fields.name.clone());
    Change { action, subject_type: "company", subject_id: row.id, version: row.version, summary, before, after }
}

async fn tell(tx: &Tx, actor: &Actor, status: u16, id: Uuid) -> ApiResult<(u16, CompanyDetail, Option<i64>)> {
    let told = store::find(&tx.conn, actor, id, true).await?;
    let version = told.company.version;
    Ok((status, told, Some(version)))
}
