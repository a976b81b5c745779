//! The words of dictionaries in the tables of the ledger: when a word is renamed, every record that holds it holds the new one.
use super::SHEETS;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::leads;
use crate::sheet::Kind;

/// Renames a word wherever a sheet says that its dictionary's words are kept. Tells how many records hold the new one. A record's own
/// version stays: what it says is the same as before.
pub async fn rename(tx: &Tx, dictionary: &str, from: &str, to: &str) -> ApiResult<u64> {
    let mut count = 0;
    for sheet in SHEETS {
        for column in sheet.columns.iter().filter(|column| matches!(column.kind, Kind::Choice(name) if name == dictionary)) {
            count += match column.kept_in {
                Some(kept) => {
                    let text = format!("UPDATE {} SET {kept} = $1 WHERE county_id = $2 AND {kept} = $3", sheet.table);
                    sql::execute(&tx.conn, &text, [to.into(), tx.author.county_id.into(), from.into()]).await?
                }
                // The one column of words that a slice keeps apart.
                None => leads::rename_blocker_cause(tx, from, to).await?,
            };
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_words_kept_apart_are_those_that_are_renamed_apart() {
        let apart = SHEETS.iter().flat_map(|sheet| sheet.columns).filter_map(|column| match (column.kind, column.kept_in) {
            (Kind::Choice(dictionary), None) => Some(dictionary),
            _ => None,
        });
        assert_eq!(apart.collect::<Vec<_>>(), ["blocker_cause"]);
    }
}
