//! How people and their accounts stand in a ledger: one row tells the account, the post and the unit from–to; they are kept in
//! `users`, `user_roles`, `postings` and `office_terms`.
use crate::crypto::KeyRing;
use crate::db::bulk;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::sheet::{Column, Kind, Sheet, Target, Value, apart, column};
use crate::text::mask_phone;
use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashMap;
use uuid::Uuid;

const COLUMNS: &[Column] = &[
    column("姓名", Kind::Text, "name").required(),
    column("登录名", Kind::Text, "username").required(),
    column("单位", Kind::One(Target::Organization), "organization_id").required(),
    apart("职务", Kind::Text),
    apart("角色", Kind::Roles).required(),
    apart("县主要领导", Kind::YesNo),
    apart("手机", Kind::Phone),
    apart("任职开始", Kind::Date),
    apart("任职结束", Kind::Date),
];

/// 人员
pub const PEOPLE: Sheet = Sheet {
    title: "人员",
    subject_type: "user",
    table: "users",
    columns: COLUMNS,
    key: &["登录名"],
    key_is_unique: true,
    duplicate_at: "登录名",
    span: Some(("任职开始", "任职结束")),
    label: "姓名",
    searchable: true,
};

/// Fills the cells that stand outside `users`: one statement for the roles, one for the rest.
pub async fn load<C: ConnectionTrait>(db: &C, ring: &KeyRing, county_id: Uuid, rows: &mut HashMap<Uuid, Vec<Value>>) -> ApiResult<()> {
    let backend = db.get_database_backend();
    let at = |title: &str| PEOPLE.at(title).unwrap_or_default();
    let roles = "SELECT user_id, role FROM user_roles WHERE county_id = $1";
    let mut held: HashMap<Uuid, Vec<crate::authz::Role>> = HashMap::new();
    for row in db.query_all_raw(Statement::from_sql_and_values(backend, roles, [county_id.into()])).await? {
        let role = crate::authz::Role::parse(&row.try_get::<String>("", "role")?);
        held.entry(row.try_get("", "user_id")?).or_default().extend(role);
    }
    // The ledger tells one post and one posting a person: the latest, without those that outposts keep for themselves.
    let rest = "SELECT u.id, u.phone_cipher, t.title, t.is_county_principal, p.from_on, p.to_on FROM users u \
        LEFT JOIN office_terms t ON t.id = (SELECT x.id FROM office_terms x WHERE x.user_id = u.id AND x.archived_at IS NULL ORDER BY x.id DESC LIMIT 1) \
        LEFT JOIN postings p ON p.id = (SELECT y.id FROM postings y WHERE y.user_id = u.id AND y.archived_at IS NULL \
        AND y.basis <> 'posting' ORDER BY y.id DESC LIMIT 1) \
        WHERE u.county_id = $1";
    for row in db.query_all_raw(Statement::from_sql_and_values(backend, rest, [county_id.into()])).await? {
        let id: Uuid = row.try_get("", "id")?;
        let Some(cells) = rows.get_mut(&id) else { continue };
        let text = |t: Option<String>| t.map_or(Value::Null, Value::text);
        let date = |d: Option<NaiveDate>| d.map_or(Value::Null, Value::Date);
        cells[at("职务")] = text(row.try_get("", "title")?);
        let mut roles = held.remove(&id).unwrap_or_default();
        roles.sort_unstable();
        cells[at("角色")] = Value::Words(roles.iter().map(|r| r.as_str().to_owned()).collect());
        cells[at("县主要领导")] = row.try_get::<Option<bool>>("", "is_county_principal")?.map_or(Value::Null, Value::Bool);
        if let Some(cipher) = row.try_get::<Option<String>>("", "phone_cipher")? {
            cells[at("手机")] = Value::text(String::from_utf8_lossy(&ring.open(&cipher)?));
        }
        cells[at("任职开始")] = date(row.try_get("", "from_on")?);
        cells[at("任职结束")] = date(row.try_get("", "to_on")?);
    }
    Ok(())
}

/// Keeps the cells that stand outside `users`, for people whose rows are new (`is_new`) or whose cells at `changed` changed.
pub async fn save(tx: &Tx, ring: &KeyRing, people: &[(Uuid, &[Value], bool, &[usize])]) -> ApiResult<()> {
    let at = |title: &str| PEOPLE.at(title).unwrap_or_default();
    let (mut roles, mut postings, mut terms) = (Vec::new(), Vec::new(), Vec::new());
    for (id, cells, is_new, changed) in people {
        let touched = |titles: &[&str]| titles.iter().any(|title| changed.contains(&at(title)));
        let cell = |title| cells[at(title)].bound(&PEOPLE.columns[at(title)]);
        let common = |row_id: Uuid| vec![row_id.into(), tx.author.county_id.into(), (*id).into()];
        if !is_new && touched(&["角色", "单位"]) {
            // Tokens tell roles and unit: whoever's changed signs in anew. Each replica hears of it by polling.
            crate::features::auth::end_sessions(tx, *id, "roles_granted").await?;
        }
        if *is_new || touched(&["角色"]) {
            // Roles that stay keep who granted them and their term.
            let mut delete = Query::delete();
            delete.from_table("user_roles").and_where(Expr::col("user_id").eq(*id));
            delete.and_where(Expr::col("role").is_not_in(cells[at("角色")].as_words().iter().map(String::as_str)));
            tx.conn.execute(&delete).await?;
            let granted = |role: &String| vec![(*id).into(), tx.author.county_id.into(), role.as_str().into(), tx.now.into(), tx.author.id.into()];
            roles.extend(cells[at("角色")].as_words().iter().map(granted));
        }
        let stamps = || vec![tx.now.into(), tx.author.id.into(), tx.now.into()];
        if *is_new {
            let mut posting = common(Uuid::now_v7());
            posting.extend([cell("单位"), cell("任职开始"), cell("任职结束")]);
            postings.push([posting, stamps()].concat());
            let mut term = common(Uuid::now_v7());
            term.extend([cell("职务"), cell("县主要领导"), cell("任职开始"), cell("任职结束")]);
            terms.push([term, stamps()].concat());
        } else {
            if touched(&["单位", "任职开始", "任职结束"]) {
                let sql = "UPDATE postings SET organization_id = $1, from_on = $2, to_on = $3, updated_at = $4, version = version + 1 \
                    WHERE id = (SELECT id FROM postings WHERE user_id = $5 AND archived_at IS NULL AND basis <> 'posting' ORDER BY id DESC LIMIT 1)";
                execute(tx, sql, vec![cell("单位"), cell("任职开始"), cell("任职结束"), tx.now.into(), (*id).into()]).await?;
            }
            if touched(&["职务", "县主要领导", "任职开始", "任职结束"]) {
                let sql = "UPDATE office_terms SET title = $1, is_county_principal = $2, from_on = $3, to_on = $4, updated_at = $5, version = version + 1 \
                    WHERE id = (SELECT id FROM office_terms WHERE user_id = $6 AND archived_at IS NULL ORDER BY id DESC LIMIT 1)";
                let values = vec![cell("职务"), cell("县主要领导"), cell("任职开始"), cell("任职结束"), tx.now.into(), (*id).into()];
                execute(tx, sql, values).await?;
            }
        }
        if (*is_new && !cells[at("手机")].is_null()) || touched(&["手机"]) {
            let phone = cells[at("手机")].as_text();
            let sealed = phone.map(|p| ring.seal(p.as_bytes())).transpose()?;
            let sql = "UPDATE users SET phone_cipher = $1, phone_masked = $2 WHERE id = $3";
            execute(tx, sql, vec![sealed.into(), phone.map(mask_phone).into(), (*id).into()]).await?;
        }
    }
    let columns = ["user_id", "county_id", "role", "granted_at", "granted_by"];
    bulk::insert_missing(&tx.conn, "user_roles", &columns, roles, &["user_id", "role"]).await?;
    let columns = ["id", "county_id", "user_id", "organization_id", "from_on", "to_on", "created_at", "created_by", "updated_at"];
    bulk::insert(&tx.conn, "postings", &columns, postings).await?;
    let columns = ["id", "county_id", "user_id", "title", "is_county_principal", "from_on", "to_on", "created_at", "created_by", "updated_at"];
    bulk::insert(&tx.conn, "office_terms", &columns, terms).await?;
    Ok(())
}

async fn execute(tx: &Tx, sql: &str, values: Vec<sea_orm::Value>) -> ApiResult<()> {
    let statement = Statement::from_sql_and_values(tx.conn.get_database_backend(), sql, values);
    tx.conn.execute_raw(statement).await?;
    Ok(())
}
