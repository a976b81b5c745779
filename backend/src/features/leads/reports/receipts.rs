//! Receipts: a number, the server's time and a check code that proves them to whoever is shown it.
use super::dto::LeadReceipt;
use crate::authz::Actor;
use crate::db::listing::needed_reference;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::Reference;
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// Crockford's letters: none is taken for another when it is read out or typed.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Fifty random bits in two groups of five letters.
fn check_code() -> String {
    let bits = rand::random::<u64>();
    let mut letters = (0..10).map(|at| char::from(LETTERS[usize::try_from(bits >> (5 * at) & 31).unwrap_or_default()]));
    let group: String = letters.by_ref().take(5).collect();
    format!("{group}-{}", letters.collect::<String>())
}

/// A code as somebody typed it: any case, with or without the dash, letters that look like digits taken for them.
pub fn normalized(typed: &str) -> String {
    let letters: String = crate::text::fold(typed)
        .to_uppercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    if letters.len() == 10 { format!("{}-{}", &letters[..5], &letters[5..]) } else { letters }
}

/// Of what a receipt is made.
pub struct New<'a> {
    pub number: &'a str,
    pub organization: Reference,
    pub company_name: &'a str,
    pub device_time: Option<DateTime<Utc>>,
    pub lead_id: Option<Uuid>,
    pub claim_id: Option<Uuid>,
}

/// Gives a receipt inside the report's own transaction.
pub fn give(tx: &Tx, new: New<'_>) -> LeadReceipt {
    let code = check_code();
    let columns = &[
        "id",
        "county_id",
        "number",
        "check_code",
        "received_at",
        "device_time",
        "organization_id",
        "reported_by",
        "reporter_name",
        "company_name",
        "lead_id",
        "claim_id",
        "created_at",
    ];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        new.number.into(),
        code.as_str().into(),
        tx.now.into(),
        new.device_time.into(),
        new.organization.id.into(),
        tx.author.id.into(),
        tx.author.name.clone().into(),
        new.company_name.into(),
        new.lead_id.into(),
        new.claim_id.into(),
        tx.now.into(),
    ];
    tx.add("lead_receipts", columns, row);
    LeadReceipt {
        number: new.number.to_owned(),
        check_code: code,
        received_at: tx.now,
        device_time: new.device_time,
        organization: new.organization,
        reporter_name: tx.author.name.clone(),
        company_name: Some(new.company_name.to_owned()),
    }
}

const RECEIPT: &str = "SELECT r.number, r.check_code, r.received_at, r.device_time, r.organization_id, o.name AS organization_id_name, r.reporter_name, \
    r.company_name, COALESCE(l.is_restricted, FALSE) AS is_restricted, r.reported_by \
    FROM lead_receipts r JOIN organizations o ON o.id = r.organization_id LEFT JOIN leads l ON l.id = r.lead_id WHERE r.county_id = $1";

/// The receipt of a check code, for anybody of the county. The company of a restricted lead is told only to whoever reported it.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, typed: &str) -> ApiResult<LeadReceipt> {
    let text = format!("{RECEIPT} AND r.check_code = $2");
    let row = sql::row(db, &text, [actor.county_id.into(), normalized(typed).into()]).await?.ok_or_else(ApiError::not_found)?;
    let receipt = receipt(&row)?;
    let hidden = row.try_get::<bool>("", "is_restricted")? && row.try_get::<Option<Uuid>>("", "reported_by")? != Some(actor.user_id);
    Ok(LeadReceipt { company_name: receipt.company_name.filter(|_| !hidden), ..receipt })
}

/// The receipt of a lead or of a claim; none for what came with a ledger.
pub async fn of<C: ConnectionTrait>(db: &C, county_id: Uuid, subject: Uuid) -> ApiResult<Option<LeadReceipt>> {
    let text = format!("{RECEIPT} AND (r.lead_id = $2 OR r.claim_id = $2) ORDER BY r.received_at LIMIT 1");
    sql::row(db, &text, [county_id.into(), subject.into()]).await?.map(|row| receipt(&row)).transpose()
}

fn receipt(row: &QueryResult) -> ApiResult<LeadReceipt> {
    Ok(LeadReceipt {
        number: row.try_get("", "number")?,
        check_code: row.try_get("", "check_code")?,
        received_at: row.try_get("", "received_at")?,
        device_time: row.try_get("", "device_time")?,
        organization: needed_reference(row, "organization_id")?,
        reporter_name: row.try_get("", "reporter_name")?,
        company_name: row.try_get("", "company_name")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_was_given_however_it_is_typed() {
        let code = check_code();
        assert_eq!(code.len(), 11);
        assert_eq!(normalized(&code.to_lowercase().replace('-', " ")), code);
        assert_eq!(normalized("o0il1-abcde"), "00111-ABCDE");
        assert_eq!(normalized("短"), "");
    }
}
