//! Every query on deputies.
use super::dto::{Deputy, DeputyCan, DeputyFilter, DeputyIn, DeputyKind, DeputyState};
use crate::authz::{Acting, Actor, Role};
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::http::{Page, Reference};
use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::date("from_on", || Expr::col(("deputies", "from_on"))), Sortable::instant("updated_at", || Expr::col(("deputies", "updated_at")))];

/// A page of the grants that the actor may see: own ones given and held; all for the security administrator.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &DeputyFilter, today: NaiveDate) -> ApiResult<Page<Deputy>> {
    let mut deputies = visible_to(actor, filter.asked().archived);
    deputies.among("kind", filter.kind.as_deref(), Some(DeputyKind::WORDS))?;
    if let Some(user) = filter.user_id {
        deputies.only(deputies.column("principal_id").eq(user).or(deputies.column("deputy_id").eq(user)));
    }
    if let Some(active) = filter.active {
        let holds = deputies.column("ended_at").is_null().and(deputies.column("from_on").lte(today)).and(deputies.column("to_on").gte(today));
        deputies.only(if active { holds } else { holds.not() });
    }
    deputies.containing(&["reason"], filter.asked().q);
    deputies.page(db, filter.asked(), (SORTS, "-from_on"), told, |row| deputy(row, actor, today)).await
}

/// One grant that the actor may see.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<Deputy> {
    visible_to(actor, false).one(db, id, told, |row| deputy(row, actor, today)).await
}

fn visible_to(actor: &Actor, archived: bool) -> Listing {
    let mut deputies = Listing::of("deputies", actor, archived);
    if !actor.is(Role::SecurityAdmin) {
        let mine = |name| deputies.column(name).eq(actor.user_id);
        deputies.only_if(Condition::any().add(mine("principal_id")).add(mine("deputy_id")));
    }
    deputies
}

fn told(deputies: &mut Listing) {
    deputies.tell(&["id", "kind", "from_on", "to_on", "reason", "ended_at", "version", "created_at", "updated_at"]);
    deputies.tell_reference("principal_id", "users", "name");
    deputies.tell_reference("deputy_id", "users", "name");
    deputies.tell_reference("created_by", "users", "name");
}

fn deputy(row: &QueryResult, actor: &Actor, today: NaiveDate) -> ApiResult<Deputy> {
    let (from_on, to_on): (NaiveDate, NaiveDate) = (row.try_get("", "from_on")?, row.try_get("", "to_on")?);
    let ended_at: Option<chrono::DateTime<chrono::Utc>> = row.try_get("", "ended_at")?;
    let state = match () {
        () if ended_at.is_some() => DeputyState::Ended,
        () if to_on < today => DeputyState::Over,
        () if from_on > today => DeputyState::Upcoming,
        () => DeputyState::Active,
    };
    let is_live = matches!(state, DeputyState::Active | DeputyState::Upcoming);
    Ok(Deputy {
        id: row.try_get("", "id")?,
        principal: needed_reference(row, "principal_id")?,
        deputy: needed_reference(row, "deputy_id")?,
        kind: if row.try_get::<String>("", "kind")? == "assistant" { DeputyKind::Assistant } else { DeputyKind::Deputy },
        from_on,
        to_on,
        reason: row.try_get("", "reason")?,
        state,
        ended_at,
        created_by: reference(row, "created_by")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // Whoever sees a grant is one of the two or the security administrator; a representative does not end grants.
        can: DeputyCan { end: is_live && actor.acting.is_none() },
    })
}

/// Keeps a new grant.
pub async fn insert(tx: &Tx, id: Uuid, principal: Uuid, input: &DeputyIn) -> ApiResult<()> {
    let insert = "INSERT INTO deputies (id, county_id, principal_id, deputy_id, kind, from_on, to_on, reason, created_at, created_by, updated_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)";
    let values = vec![
        id.into(),
        tx.author.county_id.into(),
        principal.into(),
        input.deputy_id.into(),
        input.kind.as_str().into(),
        input.from_on.into(),
        input.to_on.into(),
        crate::text::trim(&input.reason).into(),
        tx.now.into(),
        tx.author.id.into(),
    ];
    sql::execute(&tx.conn, insert, values).await?;
    Ok(())
}

/// Ends a grant; false where it had ended.
pub async fn end(tx: &Tx, id: Uuid) -> ApiResult<bool> {
    let update = "UPDATE deputies SET ended_at = $1, ended_by = $2, version = version + 1, updated_at = $1 WHERE id = $3 AND ended_at IS NULL";
    Ok(sql::execute(&tx.conn, update, [tx.now.into(), tx.author.id.into(), id.into()]).await? == 1)
}

/// A grant that holds today, as the one who acts sees it.
#[derive(Debug, Clone)]
pub struct Grant {
    pub id: Uuid,
    pub principal: Reference,
    pub is_assistant: bool,
    pub to_on: NaiveDate,
}

impl Grant {
    /// For whom a session acts by it.
    pub fn acting(&self) -> Acting {
        let principal = self.principal.clone();
        Acting { grant_id: self.id, principal_id: principal.id, principal_name: principal.name, is_assistant: self.is_assistant }
    }
}

/// The grants by which somebody may act today.
pub async fn live_of<C: ConnectionTrait>(db: &C, deputy: Uuid, today: NaiveDate) -> ApiResult<Vec<Grant>> {
    let live = "SELECT d.id, d.kind, d.to_on, d.principal_id, p.name AS principal_id_name FROM deputies d JOIN users p ON p.id = d.principal_id \
        WHERE d.deputy_id = $1 AND d.ended_at IS NULL AND d.archived_at IS NULL AND d.from_on <= $2 AND d.to_on >= $2 \
        AND p.archived_at IS NULL AND p.locked_at IS NULL ORDER BY d.from_on, d.id LIMIT 50";
    let rows = sql::rows(db, live, [deputy.into(), today.into()]).await?;
    let grant = |row: &QueryResult| {
        Ok(Grant {
            id: row.try_get("", "id")?,
            principal: needed_reference(row, "principal_id")?,
            is_assistant: row.try_get::<String>("", "kind")? == "assistant",
            to_on: row.try_get("", "to_on")?,
        })
    };
    rows.iter().map(grant).collect()
}

/// One of them.
pub async fn live<C: ConnectionTrait>(db: &C, id: Uuid, deputy: Uuid, today: NaiveDate) -> ApiResult<Option<Grant>> {
    Ok(live_of(db, deputy, today).await?.into_iter().find(|grant| grant.id == id))
}
