//! Merging two rows that are one company, and undoing it. What is merged moves all that hangs on it to the one that is kept, leaves its
//! empty fields filled, and stands archived with a pointer to it; what was moved is kept, so that it can be moved back.
use super::actions::save;
use super::domain::Fields;
use super::kept::{self, Kept};
use super::merge_dto::{CompanyMerge, MergeIn, MergePreview, MovedRows, Obstacle, UndoIn};
use super::relations::{MOVED, Moved, joint_investments};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::context::words;
use crate::db::sql;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::text::trim;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The fields in which a merge may choose.
pub const CHOICES: &[&str] = &["name", "credit_code", "province", "city", "industry", "chain", "chain_link", "stock_code", "parent_company_id"];

/// A company's fields as a merge keeps them, to find back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Snapshot {
    name: String,
    credit_code: Option<String>,
    province: Option<String>,
    city: Option<String>,
    industry: Option<String>,
    chain: Option<String>,
    chain_link: Option<String>,
    stock_code: Option<String>,
    parent_company_id: Option<Uuid>,
    tags: Vec<String>,
}

impl From<&Fields> for Snapshot {
    fn from(fields: &Fields) -> Self {
        let Fields { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags } = fields.clone();
        Self { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags }
    }
}

impl From<Snapshot> for Fields {
    fn from(snapshot: Snapshot) -> Self {
        let Snapshot { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags } = snapshot;
        Self { name, credit_code, province, city, industry, chain, chain_link, stock_code, parent_company_id, tags }
    }
}

/// Both companies before or after a merge.
#[derive(Serialize, Deserialize)]
struct Both {
    kept: Snapshot,
    merged: Snapshot,
}

/// What a merge of `other` into `id` would do, and what stands in its way.
pub async fn preview<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, other: Uuid) -> ApiResult<MergePreview> {
    let (kept, merged) = (store::find(db, actor, id, false).await?, store::find(db, actor, other, false).await?);
    let mut moved = Vec::new();
    for relation in MOVED {
        moved.push(MovedRows { relation: relation.name(), rows: relation.count(db, other).await? });
    }
    moved.retain(|moved| moved.rows > 0);
    let mut obstacles = Vec::new();
    if id == other {
        obstacles.push(Obstacle::told("same_company", &words("不能与自己合并", "A company cannot be merged into itself")));
    }
    let joint = joint_investments(db, id, other).await?;
    if !joint.is_empty() {
        let names = joint.join("、");
        let message = words(format!("两家都是「{names}」的投资方，请先改投资方"), format!("Both invest in {names}; change the investors first"));
        obstacles.push(Obstacle::told("both_invest", &message));
    }
    if kept.parents.iter().skip(1).any(|above| above.id == other) {
        let (zh, en) = ("被并入的企业是保留企业的上级的上级，请先改母公司", "The one to be merged stands two levels above; change the parents first");
        obstacles.push(Obstacle::told("circular", &words(zh, en)));
    }
    Ok(MergePreview { kept, merged, moved, obstacles })
}

/// Merges `other` into `id`.
pub async fn merge(app: &App, actor: &Actor, id: Uuid, input: MergeIn, key: Option<Idempotency>) -> ApiResult<Written<CompanyMerge>> {
    let merged = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        // Held in one order, so that two merges of the same pair wait instead of blocking each other.
        let (first, second) = (id.min(input.other_id), id.max(input.other_id));
        let (first, second) = (kept::hold(tx, first).await?, kept::hold(tx, second).await?);
        let looked_at = preview(&tx.conn, actor, id, input.other_id).await?;
        if let Some(Obstacle { code, message }) = looked_at.obstacles.into_iter().next() {
            return Err(ApiError::conflict(if code == "both_invest" { "both_invest" } else { "cannot_merge" }, message.clone(), message));
        }
        let (kept, other) = if first.id == id { (first, second) } else { (second, first) };
        for (field, wanted, row) in [("version", input.version, &kept), ("other_version", input.other_version, &other)] {
            if wanted.is_some_and(|wanted| wanted != row.version) {
                let message = words("这家企业刚被别人改过，请重新核对", "Somebody changed this company meanwhile; look again");
                let fault = FieldFault { field: field.into(), code: "stale_version", message: message.clone() };
                return Err(ApiError { errors: vec![fault], ..ApiError::conflict("stale_version", message.zh, message.en) });
            }
        }
        let row = run(tx, &kept, &other, &input).await?;
        Ok((201, super::merge_list::find(&tx.conn, actor, row).await?, None))
    });
    merged.await
}

async fn run(tx: &Tx, kept: &Kept, other: &Kept, input: &MergeIn) -> ApiResult<Uuid> {
    let joined = joined(&kept.fields, &other.fields, &input.take, kept.id, other.id)?;
    // The merged one gives away what must be unique before the kept one takes it.
    let mut left = other.fields.clone();
    if joined.credit_code == left.credit_code {
        left.credit_code = None;
    }
    if joined.name == left.name {
        left.name = kept.fields.name.clone();
    }
    let swapped = left.name != other.fields.name;
    if swapped {
        // Names are unique at every moment: the kept one steps aside first.
        let aside = Kept { fields: Fields { name: format!("{}（合并中）", kept.fields.name), ..kept.fields.clone() }, ..kept.clone() };
        kept::update(tx, kept, &aside).await?;
    }
    let gone = Kept { fields: left, archived_at: Some(tx.now), merged_into_id: Some(kept.id), ..other.clone() };
    save(tx, other, gone.clone(), "merged").await?;
    let mut moved = Moved::new();
    for relation in MOVED {
        let ids = relation.lead(tx, other.id, kept.id, None, kept.id).await?;
        if !ids.is_empty() {
            moved.insert(relation.name(), ids);
        }
    }
    // The pointer set a moment ago is no row that was moved: it would point at itself.
    let after = Kept { fields: joined, ..kept.clone() };
    save(tx, kept, after.clone(), "merged").await?;
    let id = keep(tx, (kept, other), (&after, &gone), &moved, &input.reason).await?;
    record(tx, "created", id, 1, &other.fields.name, &after.fields.name).await?;
    Ok(id)
}

/// Keeps what a merge did, so that it can be undone: both companies before and after, and the rows that were moved.
async fn keep(tx: &Tx, before: (&Kept, &Kept), after: (&Kept, &Kept), moved: &Moved, reason: &str) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let insert = "INSERT INTO company_merges (id, county_id, kept_company_id, merged_company_id, reason, moved, fields_before, fields_after, \
        merged_by, merged_at, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $9, $10)";
    let both = |(kept, merged): (&Kept, &Kept)| serde_json::to_string(&Both { kept: (&kept.fields).into(), merged: (&merged.fields).into() });
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        before.0.id.into(),
        before.1.id.into(),
        trim(reason).into(),
        serde_json::to_string(moved)?.into(),
        both(before)?.into(),
        both(after)?.into(),
        tx.author.id.into(),
        tx.now.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(id)
}

/// The fields of the company that is kept: its own, the other's where it has none or where they were chosen, and the tags of both.
fn joined(kept: &Fields, other: &Fields, take: &[String], kept_id: Uuid, other_id: Uuid) -> ApiResult<Fields> {
    if let Some(unknown) = take.iter().find(|field| !CHOICES.contains(&field.as_str())) {
        let zh = format!("没有「{unknown}」这一项，可选 {}", CHOICES.join("、"));
        return Err(ApiError::field("take", "unknown_field", zh, format!("There is no field {unknown}; choose among {}", CHOICES.join(", "))));
    }
    let taken = |field: &str| take.iter().any(|name| name == field);
    let pick = |field: &str, own: &Option<String>, others: &Option<String>| {
        if (own.is_none() || taken(field)) && others.is_some() { others.clone() } else { own.clone() }
    };
    let mut tags = kept.tags.clone();
    tags.extend(other.tags.iter().filter(|tag| !kept.tags.contains(tag)).cloned());
    tags.truncate(30);
    // A company that hung under the merged one now hangs under what that hung under.
    let own_parent = kept.parent_company_id.filter(|parent| *parent != other_id);
    let others_parent = other.parent_company_id.filter(|parent| *parent != kept_id);
    let parent = if own_parent.is_none() || taken("parent_company_id") { others_parent.or(own_parent) } else { own_parent };
    Ok(Fields {
        name: if taken("name") { other.name.clone() } else { kept.name.clone() },
        credit_code: pick("credit_code", &kept.credit_code, &other.credit_code),
        province: pick("province", &kept.province, &other.province),
        city: pick("city", &kept.city, &other.city),
        industry: pick("industry", &kept.industry, &other.industry),
        chain: pick("chain", &kept.chain, &other.chain),
        chain_link: pick("chain_link", &kept.chain_link, &other.chain_link),
        stock_code: pick("stock_code", &kept.stock_code, &other.stock_code),
        parent_company_id: parent,
        tags,
    })
}

/// Takes a merge back: what was moved and still hangs on the kept company returns; fields that nobody changed since are as before.
pub async fn undo(app: &App, actor: &Actor, id: Uuid, input: UndoIn, key: Option<Idempotency>) -> ApiResult<Written<CompanyMerge>> {
    let undone = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let row = super::merge_list::stored(tx, id).await?;
        if row.undone {
            return Err(ApiError::conflict("already_undone", "这次合并已经撤销过了", "This merge has been undone already"));
        }
        let (kept, merged) = (kept::hold(tx, row.kept).await?, kept::hold(tx, row.merged).await?);
        if kept.archived_at.is_some() || merged.merged_into_id != Some(kept.id) {
            let (zh, en) = ("保留的企业后来又被归档或合并，请先撤销后一次", "The kept company was archived or merged since; undo that first");
            return Err(ApiError::conflict("merged_since", zh, en));
        }
        let (before, after): (Both, Both) = (serde_json::from_str(&row.fields_before)?, serde_json::from_str(&row.fields_after)?);
        let restored = if Snapshot::from(&kept.fields) == after.kept { before.kept.into() } else { unshared(&kept.fields, &before, &after) };
        let aside = Kept { fields: Fields { name: format!("{}（撤销中）", merged.fields.name), ..merged.fields.clone() }, ..merged.clone() };
        kept::update(tx, &merged, &aside).await?;
        save(tx, &kept, Kept { fields: restored, ..kept.clone() }, "merge_undone").await?;
        let back = Kept { fields: before.merged.into(), archived_at: None, merged_into_id: None, ..merged.clone() };
        for (column, value) in [("name", Some(&back.fields.name)), ("credit_code", back.fields.credit_code.as_ref())] {
            if let Some(value) = value
                && let Some(name) = kept::bearer(tx, back.id, column, value).await?
            {
                let (zh, en) = (
                    format!("「{name}」现在用着原来的名称或信用代码，请先改它"),
                    format!("{name} bears the former name or code now; change it first"),
                );
                return Err(ApiError::conflict("name_taken", zh, en));
            }
        }
        save(tx, &merged, back, "merge_undone").await?;
        let moved: Moved = serde_json::from_str(&row.moved)?;
        for relation in MOVED {
            if let Some(ids) = moved.get(&relation.name()) {
                relation.lead(tx, kept.id, merged.id, Some(ids), merged.id).await?;
            }
        }
        let update =
            "UPDATE company_merges SET undone_at = $2, undone_by = $3, undone_reason = $4, version = version + 1, updated_at = $2 WHERE id = $1";
        sql::execute(&tx.conn, update, [id.into(), tx.now.into(), tx.author.id.into(), trim(&input.reason).into()]).await?;
        record(tx, "undone", id, 2, &merged.fields.name, &kept.fields.name).await?;
        Ok((200, super::merge_list::find(&tx.conn, actor, id).await?, None))
    });
    undone.await
}

/// The kept company's fields where somebody changed some of them since: what only the merge brought goes, the rest stays.
fn unshared(now: &Fields, before: &Both, after: &Both) -> Fields {
    let now = Snapshot::from(now);
    let pick = |now: Option<String>, before: &Option<String>, after: &Option<String>| if now == *after { before.clone() } else { now };
    let (b, a) = (&before.kept, &after.kept);
    Fields {
        name: if now.name == a.name { b.name.clone() } else { now.name },
        credit_code: pick(now.credit_code, &b.credit_code, &a.credit_code),
        province: pick(now.province, &b.province, &a.province),
        city: pick(now.city, &b.city, &a.city),
        industry: pick(now.industry, &b.industry, &a.industry),
        chain: pick(now.chain, &b.chain, &a.chain),
        chain_link: pick(now.chain_link, &b.chain_link, &a.chain_link),
        stock_code: pick(now.stock_code, &b.stock_code, &a.stock_code),
        parent_company_id: if now.parent_company_id == a.parent_company_id { b.parent_company_id } else { now.parent_company_id },
        tags: now.tags.into_iter().filter(|tag| b.tags.contains(tag) || !a.tags.contains(tag)).collect(),
    }
}

async fn record(tx: &Tx, action: &'static str, id: Uuid, version: i64, merged: &str, kept: &str) -> ApiResult<()> {
    let summary = Some(format!("{merged} → {kept}"));
    tx.record(Change { action, subject_type: "company_merge", subject_id: id, version, summary, before: None, after: None }).await
}
