//! Companies that may stand here twice: hints while a name is typed, and the list of pairs for somebody to look at.
use super::merge_dto::{
    CompanyBrief, CompanyHint, CompanyHintQuery, CompanyHints, CompanyLikeness, CompanyPair, Distinction, DistinctionIn, PairFilter,
};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::db::{Db, listing::Listing, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::page::Cursor;
use crate::http::{Page, page};
use crate::text::{company_key, company_sound, fold, trim};
use sea_orm::sea_query::{Condition, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

const COLUMNS: &[&str] = &["id", "name", "credit_code", "province", "city", "needs_completion", "name_normalized", "name_sound"];
/// So many hints at most.
const HINTS: usize = 8;

/// Companies that may be the one being typed.
pub async fn hints(db: &Db, actor: &Actor, typed: &CompanyHintQuery) -> ApiResult<CompanyHints> {
    let name = typed.name.as_deref().map(trim).filter(|name| name.chars().count() >= 2);
    let code = typed.credit_code.as_deref().map(|code| fold(code).to_uppercase()).filter(|code| !code.is_empty());
    let too_long = |text: &Option<String>, most: usize| text.as_ref().is_some_and(|text| text.chars().count() > most);
    if too_long(&name, 200) || too_long(&code, 40) {
        return Err(ApiError::bad_request("invalid_parameter", "name 最多 200 个字，credit_code 最多 40 个字", "name or credit_code is too long"));
    }
    let mut rows = Vec::new();
    if name.is_some() || code.is_some() {
        let mut same = Listing::of("companies", actor, false);
        let mut any = Condition::any();
        if let Some(code) = &code {
            any = any.add(same.column("credit_code").eq(code.as_str()));
        }
        if let Some(name) = &name {
            any = any.add(same.column("name_normalized").eq(company_key(name))).add(same.column("name_sound").eq(company_sound(name)));
        }
        same.only_if(any);
        rows = same.first(db.read(), 20, |companies| companies.tell(COLUMNS)).await?;
    }
    if let Some(name) = &name {
        let found = Listing::of("companies", actor, false);
        rows.extend(found.first_found(db.read_transactions(), actor, "company", name, 20, |companies| companies.tell(COLUMNS)).await?);
    }
    let mut items = rows.iter().map(|row| hint(row, name.as_deref(), code.as_deref())).collect::<ApiResult<Vec<CompanyHint>>>()?;
    items.sort_by_key(|hint| (hint.likeness, hint.company.name.chars().count(), hint.company.id));
    let mut seen = std::collections::HashSet::new();
    items.retain(|hint| seen.insert(hint.company.id));
    items.truncate(HINTS);
    Ok(CompanyHints { items })
}

fn hint(row: &QueryResult, name: Option<&str>, code: Option<&str>) -> ApiResult<CompanyHint> {
    let company = brief(row, "")?;
    let same = |column: &str, wanted: Option<String>| Ok::<_, ApiError>(wanted.is_some() && row.try_get::<Option<String>>("", column)? == wanted);
    let likeness = if code.is_some() && company.credit_code.as_deref() == code {
        CompanyLikeness::SameCode
    } else if same("name_normalized", name.map(company_key))? {
        CompanyLikeness::SameName
    } else if same("name_sound", name.map(company_sound))? {
        CompanyLikeness::SameSound
    } else {
        CompanyLikeness::Similar
    };
    Ok(CompanyHint { company, likeness })
}

fn brief(row: &QueryResult, before: &str) -> ApiResult<CompanyBrief> {
    let name = |column: &str| format!("{before}{column}");
    Ok(CompanyBrief {
        id: row.try_get("", &name("id"))?,
        name: row.try_get("", &name("name"))?,
        credit_code: row.try_get("", &name("credit_code"))?,
        province: row.try_get("", &name("province"))?,
        city: row.try_get("", &name("city"))?,
        needs_completion: row.try_get("", &name("needs_completion"))?,
    })
}

/// A page of pairs of live companies that sound alike and that nobody has told apart. One statement.
pub async fn pairs<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &PairFilter) -> ApiResult<Page<CompanyPair>> {
    let limit = page::limit(filter.limit)?;
    let after: Option<(Uuid, Uuid)> = filter.cursor.as_deref().map(Cursor::decode).transpose()?;
    let (first, second) = after.unwrap_or((Uuid::nil(), Uuid::nil()));
    let pairs = "SELECT a.id AS a_id, a.name AS a_name, a.credit_code AS a_credit_code, a.province AS a_province, a.city AS a_city, \
        a.needs_completion AS a_needs_completion, b.id AS b_id, b.name AS b_name, b.credit_code AS b_credit_code, b.province AS b_province, \
        b.city AS b_city, b.needs_completion AS b_needs_completion, a.name_normalized = b.name_normalized AS is_same_name \
        FROM companies a JOIN companies b ON b.county_id = a.county_id AND b.name_sound = a.name_sound AND b.id > a.id \
        WHERE a.county_id = $1 AND a.archived_at IS NULL AND b.archived_at IS NULL AND (a.id, b.id) > ($2, $3) \
        AND NOT EXISTS (SELECT 1 FROM company_distinctions d WHERE d.county_id = $1 AND d.first_company_id = a.id \
          AND d.second_company_id = b.id AND d.archived_at IS NULL) \
        ORDER BY a.id, b.id LIMIT $4";
    let most = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let rows = sql::rows(db, pairs, [actor.county_id.into(), first.into(), second.into(), most.into()]).await?;
    let pair = |row: &QueryResult| {
        let same_name: bool = row.try_get("", "is_same_name")?;
        let likeness = if same_name { CompanyLikeness::SameName } else { CompanyLikeness::SameSound };
        Ok(CompanyPair { first: brief(row, "a_")?, second: brief(row, "b_")?, likeness })
    };
    let rows = rows.iter().map(pair).collect::<ApiResult<Vec<_>>>()?;
    Page::cut(rows, limit, None, |pair| (pair.first.id, pair.second.id))
}

/// Keeps that two companies are not one; a pair told apart before stays as it is.
pub async fn distinguish(app: &App, actor: &Actor, input: DistinctionIn, key: Option<Idempotency>) -> ApiResult<Written<Distinction>> {
    let told = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let mut both = [input.first_company_id, input.second_company_id];
        both.sort_unstable();
        let [first, second] = both;
        if first == second {
            let (zh, en) = ("请选择两家不同的企业", "Choose two companies");
            return Err(ApiError::field("second_company_id", "same_company", zh, en));
        }
        for (field, id) in [("first_company_id", input.first_company_id), ("second_company_id", input.second_company_id)] {
            let known = store::find(&tx.conn, actor, id, false).await;
            known.map_err(|_| ApiError::field(field, "unknown_reference", "没有这家企业", "There is no such company"))?;
        }
        let reason = input.reason.as_deref().map(trim).filter(|reason| !reason.is_empty());
        let id = Uuid::now_v7();
        let insert = "INSERT INTO company_distinctions (id, county_id, first_company_id, second_company_id, reason, created_at, created_by, \
            updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $6) ON CONFLICT DO NOTHING";
        let values = [id.into(), tx.author.county_id.into(), first.into(), second.into(), reason.clone().into(), tx.now.into(), tx.author.id.into()];
        if sql::execute(&tx.conn, insert, values).await? == 0 {
            return Err(ApiError::conflict("already_distinguished", "这两家已标记为不同企业", "These two are told apart already"));
        }
        let subject_type = "company_distinction";
        tx.record(Change { action: "created", subject_type, subject_id: id, version: 1, summary: reason.clone(), before: None, after: None }).await?;
        Ok((201, Distinction { id, first_company_id: first, second_company_id: second, reason }, Some(1)))
    });
    told.await
}
