//! Postings (派驻) as the slice of outposts writes them: it owns their rules, this slice owns the table.
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

/// What marks a posting of its own, apart from the one by which an account or a ledger tells where somebody belongs.
pub const BASIS: &str = "posting";

/// Holds a person of the county until the transaction ends, so that nobody else posts the same person meanwhile.
pub async fn hold(tx: &Tx, user: Uuid) -> ApiResult<()> {
    let mut hold = Query::select();
    hold.column(Alias::new("id")).from("users").and_where(Expr::col("id").eq(user)).and_where(Expr::col("county_id").eq(tx.author.county_id));
    hold.and_where(Expr::col("archived_at").is_null()).lock(LockType::NoKeyUpdate);
    match tx.conn.query_one(&hold).await? {
        Some(_) => Ok(()),
        None => {
            Err(ApiError::field("user_id", "unknown_reference", "没有这个人，或账号已停用", "There is no such person, or the account is archived"))
        }
    }
}

/// Keeps a posting; gives its id.
pub async fn insert(tx: &Tx, user: Uuid, unit: Uuid, from_on: Option<NaiveDate>, to_on: Option<NaiveDate>) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let columns = ["id", "county_id", "user_id", "organization_id", "from_on", "to_on", "basis", "created_at", "created_by", "updated_at"];
    let own: Vec<Value> = vec![id.into(), tx.author.county_id.into(), user.into(), unit.into(), from_on.into(), to_on.into(), BASIS.into()];
    let stamps = vec![tx.now.into(), tx.author.id.into(), tx.now.into()];
    bulk::insert(&tx.conn, "postings", &columns, vec![[own, stamps].concat()]).await?;
    Ok(id)
}

/// Moves the days of a posting.
pub async fn set_days(tx: &Tx, id: Uuid, from_on: Option<NaiveDate>, to_on: Option<NaiveDate>) -> ApiResult<()> {
    let text = "UPDATE postings SET from_on = $1, to_on = $2, updated_at = $3, version = version + 1 WHERE id = $4";
    sql::execute(&tx.conn, text, [from_on.into(), to_on.into(), tx.now.into(), id.into()]).await?;
    Ok(())
}

/// Archives a posting.
pub async fn archive(tx: &Tx, id: Uuid) -> ApiResult<()> {
    let text = "UPDATE postings SET archived_at = $1, updated_at = $1, version = version + 1 WHERE id = $2";
    sql::execute(&tx.conn, text, [tx.now.into(), id.into()]).await?;
    Ok(())
}
