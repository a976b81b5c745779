//! Keeping, changing and archiving views.
use super::dto::{View, ViewIn, ViewPatch};
use super::store::{self, Fields};
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::http::{IfMatch, Patch};
use crate::text::trim;
use uuid::Uuid;

/// Keeps a view.
pub async fn create(app: &App, actor: &Actor, input: ViewIn, key: Option<Idempotency>) -> ApiResult<Written<View>> {
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let fields = Fields {
            name: input.name.clone(),
            query: input.query.clone(),
            columns: input.columns.clone(),
            organization_id: input.is_shared.then_some(actor.organization_id),
            default_role: input.default_role,
        };
        let fields = checked(actor, fields, None)?;
        if !store::is_list(&input.list) {
            let (zh, en) = ("list 是列表地址的最后一段，例如 leads", "list is the last part of a list's address, such as leads");
            return Err(ApiError::field("list", "invalid", zh, en));
        }
        let id = Uuid::now_v7();
        if let Some(role) = fields.default_role {
            store::clear_default(tx, &input.list, role, id).await?;
        }
        store::insert(tx, id, &input.list, &fields).await?;
        let after = store::find(&tx.conn, actor, id).await?;
        record(tx, "created", None, &after).await?;
        Ok((201, after, Some(1)))
    });
    made.await
}

/// Changes a view.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: ViewPatch, if_match: IfMatch) -> ApiResult<Written<View>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        let shared = before.organization.as_ref().map(|organization| organization.id);
        let fields = Fields {
            name: patch.name.over(Some(before.name.clone())).unwrap_or_default(),
            query: patch.query.over(Some(before.query.clone())).unwrap_or_default(),
            columns: patch.columns.over(Some(before.columns.clone())).unwrap_or_default(),
            organization_id: match patch.is_shared {
                Patch::Absent => shared,
                Patch::Value(true) => shared.or(Some(actor.organization_id)),
                Patch::Null | Patch::Value(false) => None,
            },
            default_role: patch.default_role.over(before.default_role),
        };
        let fields = checked(actor, fields, before.default_role)?;
        if let Some(role) = fields.default_role {
            store::clear_default(tx, &before.list, role, id).await?;
        }
        store::update(tx, id, &fields).await?;
        let after = store::find(&tx.conn, actor, id).await?;
        record(tx, "updated", Some(&before), &after).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    written.await
}

/// Archives a view.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<View>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        store::archive(tx, id).await?;
        let after = View { version: before.version + 1, ..before.clone() };
        record(tx, "archived", Some(&before), &after).await?;
        Ok((204, after, None))
    });
    written.await
}

/// A view that the actor may change, held; another's that the actor may use is 403.
async fn own(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<View> {
    store::hold(tx, id).await?;
    let view = store::find(&tx.conn, actor, id).await?;
    if !view.can.update {
        let (zh, en) = ("这是别人的视图，可另存为自己的再改", "This is somebody else's view; save it as your own to change it");
        return Err(ApiError::forbidden("not_yours", zh, en));
    }
    if_match.check(view.version, &view)?;
    Ok(view)
}

fn checked(actor: &Actor, mut fields: Fields, before: Option<Role>) -> ApiResult<Fields> {
    fields.name = trim(&fields.name);
    if !(1..=40).contains(&fields.name.chars().count()) {
        return Err(ApiError::field("name", "length", "名称为 1–40 个字", "A name has 1 to 40 characters"));
    }
    if fields.query.chars().count() > 2_000 {
        return Err(ApiError::field("query", "length", "筛选条件太长", "The filters are too long"));
    }
    let named = |column: &String| (1..=60).contains(&column.len()) && column.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if fields.columns.len() > 60 || !fields.columns.iter().all(named) {
        return Err(ApiError::field(
            "columns",
            "invalid",
            "列名由字母、数字和下划线组成，最多 60 列",
            "Column names are letters, digits and underscores, 60 at most",
        ));
    }
    if fields.default_role != before && !actor.is(Role::Center) {
        let (zh, en) = ("只有招商中心可以设定角色的默认视图", "Only the promotion centre sets the default view of a role");
        return Err(ApiError::forbidden("forbidden", zh, en));
    }
    if fields.default_role.is_some_and(Role::is_administrative) {
        let (zh, en) = ("管理类角色不看业务列表", "Administrative roles see no business lists");
        return Err(ApiError::field("default_role", "not_allowed", zh, en));
    }
    Ok(fields)
}

async fn record(tx: &Tx, action: &'static str, before: Option<&View>, after: &View) -> ApiResult<()> {
    let told = |v: &View| {
        serde_json::json!({
            "list": v.list, "name": v.name, "query": v.query, "columns": v.columns,
            "shared_with": v.organization.as_ref().map(|o| &o.name), "default_role": v.default_role,
        })
    };
    let (old, new) = match before {
        Some(before) => differing(&told(before), &told(after)),
        None => (None, Some(told(after))),
    };
    let (summary, version) = (Some(after.name.clone()), after.version);
    tx.record(Change { action, subject_type: "view", subject_id: after.id, version, summary, before: old, after: new }).await
}
