//! Listing the rows of an import and mending them. The list is made from file, mapping and mendings each time: there is no second truth.
use super::dto::{CellOut, MendedOut, RowCan, RowOut, RowPatch, RowState, RowsQuery};
use super::shown::shown;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::ledger::actions;
use crate::features::ledger::edits::{Edits, File};
use crate::features::ledger::entity::ImportRow;
use crate::features::ledger::plan::{self, Fault, Parsed, Plan, Planned};
use crate::features::ledger::report::{self, Report};
use crate::features::ledger::{Authority, SHEETS, complete, store, work};
use crate::http::{Cursor, IfMatch, Page};
use crate::sheet::Sheet;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The most rows that can be mended by hand.
const EDITS: usize = 2_000;
/// The longest text of a mended cell.
const CELL: usize = 2_000;

/// An import that waits, with its rows planned.
struct Opened {
    row: ImportRow,
    file: File,
    rows: Vec<RowOut>,
}

/// One page of the rows of an import.
pub async fn list(app: &App, actor: &Actor, id: Uuid, query: &RowsQuery, limit: u64) -> ApiResult<Page<RowOut>> {
    let sheet = match &query.sheet {
        None => None,
        Some(title) => Some(
            SHEETS
                .iter()
                .position(|sheet| sheet.title == title)
                .ok_or_else(|| ApiError::bad_request("invalid_sheet", "没有这种台账", "There is no such ledger sheet"))?,
        ),
    };
    let after: Option<(usize, u32)> = query.cursor.as_deref().map(Cursor::decode).transpose()?;
    let opened = open(app, actor, id).await?;
    let wanted = opened.rows.into_iter().filter(|row| {
        let Some(at) = place(row) else { return false };
        sheet.is_none_or(|sheet| sheet == at.0) && query.state.is_none_or(|state| state == row.state) && after.is_none_or(|after| at > after)
    });
    let most = usize::try_from(limit).unwrap_or(200).saturating_add(1);
    Page::cut(wanted.take(most).collect(), limit, None, |row| place(row).unwrap_or_default())
}

fn place(row: &RowOut) -> Option<(usize, u32)> {
    let (sheet, number) = report::row_of(&row.key)?;
    Some((SHEETS.iter().position(|known| known.title == sheet.title)?, number))
}

async fn find(app: &App, actor: &Actor, id: Uuid) -> ApiResult<ImportRow> {
    let row = store::find(app.db.read(), actor.county_id, work::authority(actor), id).await?.ok_or_else(ApiError::not_found)?;
    work::check(&row, app.clock.now())?;
    if row.row_count > i64::try_from(work::AT_ONCE).unwrap_or(i64::MAX) {
        let (zh, en) = (
            "超过 2 万行的文件不能在这里改，请下载退回的行，改好再导入",
            "Too many rows to mend here: download the refused rows, mend and import them",
        );
        return Err(ApiError::conflict("too_many_rows", zh, en));
    }
    Ok(row)
}

async fn open(app: &App, actor: &Actor, id: Uuid) -> ApiResult<Opened> {
    let row = find(app, actor, id).await?;
    let file = work::file(app, id).await?;
    let tx = Tx::begin_reading(&app.db, actor.author(), app.clock.now()).await?;
    let (_, rows) = planned(app, &tx, work::authority(actor), file.clone()).await?;
    Ok(Opened { row, file, rows })
}

/// Plans a file and tells its rows.
async fn planned(app: &App, tx: &Tx, authority: Authority, file: File) -> ApiResult<(Plan, Vec<RowOut>)> {
    let edits = file.edits.clone();
    let mut parsed = actions::read_again(&app.db, &tx.author, file).await?.parsed;
    let stubs = complete::complete(tx, &mut parsed).await?;
    let drafts = drafts(&parsed);
    let plan = plan::plan_completed(tx, &app.ring, authority, parsed, &stubs).await?;
    let rows = tell(drafts, &plan, &edits, &stubs);
    Ok((plan, rows))
}

/// A row with its cells as texts, before anything is known of its fate.
struct Draft {
    sheet: &'static Sheet,
    row: u32,
    texts: Vec<Option<String>>,
}

fn drafts(parsed: &Parsed) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for sheet in &parsed.sheets {
        let columns = sheet.sheet.columns;
        let mut of: Vec<Draft> = sheet
            .rows
            .iter()
            .map(|row| {
                let text = |at: usize| row.cells.get(at)?.as_ref().and_then(|value| shown(&columns[at], value));
                let texts = (0..columns.len()).map(|at| sheet.shown.get(&(row.row, at)).cloned().or_else(|| text(at))).collect();
                Draft { sheet: sheet.sheet, row: row.row, texts }
            })
            .collect();
        of.sort_by_key(|draft| draft.row);
        drafts.extend(of);
    }
    drafts
}

fn tell(drafts: Vec<Draft>, plan: &Plan, edits: &Edits, stubs: &HashSet<u32>) -> Vec<RowOut> {
    let mut faults: HashMap<(&str, u32), Vec<&Fault>> = HashMap::new();
    for fault in &plan.faults {
        faults.entry((fault.sheet, fault.row)).or_default().push(fault);
    }
    let written: HashMap<(&str, u32), &Planned> = plan.sheets.iter().flat_map(|s| s.rows.iter().map(|row| ((s.sheet.title, row.row), row))).collect();
    // A sheet may be refused as a whole, for a column that is missing or for who asks.
    let refused_whole: HashSet<&str> =
        plan.sheets.iter().filter(|s| s.refused > 0 && s.rows.is_empty() && s.unchanged == 0).map(|s| s.sheet.title).collect();
    let mut rows = Vec::new();
    for draft in drafts {
        let title = draft.sheet.title;
        let wrong = faults.get(&(title, draft.row)).map(Vec::as_slice).unwrap_or_default();
        let made = draft.sheet.table == "companies" && stubs.contains(&draft.row);
        let state = match written.get(&(title, draft.row)) {
            Some(planned) if planned.is_new || planned.restores => RowState::New,
            Some(_) => RowState::Changed,
            None if !wrong.is_empty() || refused_whole.contains(title) => RowState::Refused,
            // Made for rows that are refused after all.
            None if made => continue,
            None => RowState::Unchanged,
        };
        let cells = cells(&draft, wrong, edits);
        rows.push(row_out(title, draft.row, state, made, cells, plan, edits));
    }
    for edit in edits.left_out() {
        let at = rows.iter().position(|row| {
            place(row)
                > report::row_of(&report::row_key(&edit.sheet, edit.row))
                    .and_then(|(sheet, row)| Some((SHEETS.iter().position(|known| known.title == sheet.title)?, row)))
        });
        let row = row_out(&edit.sheet, edit.row, RowState::LeftOut, false, Vec::new(), plan, edits);
        rows.insert(at.unwrap_or(rows.len()), row);
    }
    rows
}

fn row_out(sheet: &str, place: u32, state: RowState, made: bool, cells: Vec<CellOut>, plan: &Plan, edits: &Edits) -> RowOut {
    let (source, row) = report::in_file(place, &plan.sources);
    let key = report::row_key(sheet, place);
    RowOut { key, sheet: sheet.to_owned(), source, row, state, edited: edits.get(sheet, place).is_some(), made, cells, can: RowCan { update: !made } }
}

fn cells(draft: &Draft, wrong: &[&Fault], edits: &Edits) -> Vec<CellOut> {
    let edit = edits.get(draft.sheet.title, draft.row);
    let columns = draft.sheet.columns.iter().zip(&draft.texts);
    columns
        .filter_map(|(column, text)| {
            let fault = wrong.iter().find(|fault| fault.column == column.title);
            let edited = edit.is_some_and(|edit| edit.cells.contains_key(column.title));
            if text.is_none() && fault.is_none() && !edited {
                return None;
            }
            let code = fault.map(|fault| fault.code.as_str().to_owned());
            let message = code.as_deref().map(|code| report::message(code, text.as_deref()));
            Some(CellOut { column: column.title.to_owned(), text: text.clone(), code, message, edited })
        })
        .collect()
}

/// Mends a row: the whole file is checked again at once.
pub async fn update(app: &App, actor: &Actor, (id, key): (Uuid, &str), patch: &RowPatch, if_match: &IfMatch) -> ApiResult<Written<MendedOut>> {
    let opened = open(app, actor, id).await?;
    if_match.check(opened.row.version, &serde_json::json!({"version": opened.row.version}))?;
    let before = opened.rows.iter().find(|row| row.key == key && row.can.update).ok_or_else(ApiError::not_found)?;
    let (sheet, place) = report::row_of(&before.key).ok_or_else(ApiError::not_found)?;
    let mut file = opened.file;
    mend(&mut file.edits, sheet, place, patch)?;
    let authority = work::authority(actor);
    let tx = Tx::begin_reading(&app.db, actor.author(), app.clock.now()).await?;
    let (plan, rows) = planned(app, &tx, authority, file.clone()).await?;
    drop(tx);
    let row = rows.into_iter().find(|row| row.key == key).ok_or_else(ApiError::not_found)?;
    let (report, digest) = (Report::of(&plan), plan.digest());
    write(&app.db, actor.author(), app.clock.now(), None, async |tx| {
        let now = store::find(&tx.conn, actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
        work::check(&now, tx.now)?;
        // Two who mend at once: the later one looks again.
        IfMatch(Some(opened.row.version)).check(now.version, &serde_json::json!({"version": now.version}))?;
        store::set_reading(tx, &app.ring, id, file.mapping.as_ref(), &file.edits).await?;
        store::set_findings(tx, id, &report, &digest).await?;
        tx.record(work::change("updated", id, now.version + 1, format!("改正第 {} 行：{}", row.row, now.file_name))).await?;
        let (_, import, version) = work::answer(app, tx, authority, id, 200).await?;
        Ok((200, MendedOut { row: row.clone(), import }, version))
    })
    .await
}

fn mend(edits: &mut Edits, sheet: &Sheet, place: u32, patch: &RowPatch) -> ApiResult<()> {
    if edits.len() >= EDITS && edits.get(sheet.title, place).is_none() {
        let (zh, en) = ("改动的行太多了，请在表格里改好再导入", "Too many mended rows: mend them in the workbook and import it again");
        return Err(ApiError::conflict("too_many_edits", zh, en));
    }
    let edit = edits.of(sheet.title, place);
    edit.skip = patch.skip.unwrap_or(edit.skip);
    for (title, text) in patch.cells.iter().flatten() {
        let field = format!("cells.{title}");
        if sheet.at(title).is_none() {
            return Err(ApiError::field(&field, "unknown_field", "这种台账没有这一列", "This ledger sheet has no such column"));
        }
        match text {
            Some(text) if text.chars().count() > CELL => {
                return Err(ApiError::field(&field, "length", "一格最多 2,000 个字", "A cell has at most 2,000 characters"));
            }
            Some(text) => edit.cells.insert(title.clone(), crate::text::trim(text)),
            None => edit.cells.remove(title),
        };
    }
    edits.forget(|edit| !edit.skip && edit.cells.is_empty());
    Ok(())
}
