//! Looking at a mapping and correcting it.
use super::dto::{FormColumn, FormOut, FormSheet, MappingOut, MappingPatch};
use super::patch::{self, Ground};
use super::rows::{self, Seen};
use super::tell::{self, Known};
use super::{Mapping, detect, kept};
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::{Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::jobs;
use crate::features::ledger::actions;
use crate::features::ledger::dto::Import;
use crate::features::ledger::edits::{Edits, File};
use crate::features::ledger::entity::ImportRow;
use crate::features::ledger::plan::{self, Dictionaries, Parsed};
use crate::features::ledger::reader::{Unreadable, Workbook};
use crate::features::ledger::report::Report;
use crate::features::ledger::{SHEETS, complete, mapping::told, store, work};
use crate::http::IfMatch;
use crate::sheet::parse::Raw;
use crate::sheet::{Kind, Target};
use std::collections::HashMap;
use uuid::Uuid;

/// The first rows of each sheet of a file, by its name.
type FirstRows = HashMap<String, Vec<(u32, Vec<Raw>)>>;

/// A file read by a mapping.
struct Reading {
    mapping: Mapping,
    rows: FirstRows,
    parsed: Parsed,
    seen: Vec<Seen>,
    edits: Edits,
}

async fn find(app: &App, actor: &Actor, id: Uuid) -> ApiResult<ImportRow> {
    let row = store::find(app.db.read(), actor.county_id, work::authority(actor), id).await?.ok_or_else(ApiError::not_found)?;
    work::check(&row, app.clock.now())?;
    Ok(row)
}

/// How an import is read, or would be.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> ApiResult<MappingOut> {
    let row = find(app, actor, id).await?;
    let applied = row.is_mapped;
    let dictionaries = plan::dictionaries(app.db.read(), actor.county_id).await?;
    let reading = read(app, actor, work::file(app, id).await?, None, &dictionaries).await?;
    let known = known(app, actor).await?;
    let import = Import::of(row, None, app.clock.now(), true);
    Ok(tell::mapping(import, applied, &reading.mapping, &reading.rows, &reading.seen, &dictionaries, &known))
}

/// Reads a file by its mapping, or by what is proposed for it; corrected where somebody corrects it.
async fn read(app: &App, actor: &Actor, file: File, patch: Option<MappingPatch>, dictionaries: &Dictionaries) -> ApiResult<Reading> {
    let kept = kept::load(app.db.read(), actor.county_id).await?;
    let dictionaries = dictionaries.clone();
    let read = actions::blocking(move || {
        let mut workbook = Workbook::open_as(file.bytes, &file.file_name)?;
        let mut rows = FirstRows::new();
        for name in workbook.sheet_names() {
            rows.insert(name.clone(), workbook.first_rows(&name, detect::LOOKED_AT)?);
        }
        let mapping = match file.mapping {
            Some(mapping) => mapping,
            None => actions::propose(&mut workbook, &kept)?,
        };
        let patched = match &patch {
            Some(patch) => patch::apply(&mapping, patch, &Ground { rows: &rows, dictionaries: &dictionaries }),
            None => Ok((mapping, Vec::new())),
        };
        let (mapping, read_anew) = match patched {
            Ok(patched) => patched,
            Err(fault) => return Ok(Err(ApiError::invalid(vec![fault]))),
        };
        let mut edits = file.edits;
        edits.forget(|edit| read_anew.contains(&told(edit.row).0));
        let (parsed, seen) = rows::parse(&mut workbook, &mapping, &dictionaries, &edits)?;
        Ok::<_, Unreadable>(Ok(Reading { mapping, rows, parsed, seen, edits }))
    });
    read.await?
}

/// Corrects how an import is read; the preview is made anew.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: &MappingPatch, if_match: &IfMatch) -> ApiResult<Written<MappingOut>> {
    let row = find(app, actor, id).await?;
    if_match.check(row.version, &serde_json::json!({"version": row.version}))?;
    let (now, author, authority) = (app.clock.now(), actor.author(), work::authority(actor));
    let dictionaries = plan::dictionaries(app.db.read(), actor.county_id).await?;
    let mut file = work::file(app, id).await?;
    if file.mapping.is_none() {
        // Mendings of rows in the ledger's own form stand elsewhere than those of a mapping.
        file.edits = Edits::default();
    }
    let Reading { mapping, rows, parsed, seen, edits } = read(app, actor, file, Some(patch.clone()), &dictionaries).await?;
    let is_large = parsed.filled_rows > work::AT_ONCE;
    let row_count = i64::try_from(parsed.filled_rows).unwrap_or(i64::MAX);
    let findings = if is_large {
        None
    } else {
        let plan = actions::preview(&app.db, &app.ring, author.clone(), authority, parsed, now).await?;
        Some((Report::of(&plan), plan.digest()))
    };
    let known = known(app, actor).await?;
    write(&app.db, author, now, None, async |tx| {
        let current = store::find(&tx.conn, actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
        work::check(&current, now)?;
        IfMatch(Some(row.version)).check(current.version, &serde_json::json!({"version": current.version}))?;
        store::set_reading(tx, &app.ring, id, Some(&mapping), &edits).await?;
        store::set_row_count(tx, id, row_count).await?;
        kept::save(tx, &mapping.sheets).await?;
        let status = match &findings {
            Some((report, digest)) => {
                store::set_findings(tx, id, report, digest).await?;
                200
            }
            None => {
                let job = jobs::enqueue(tx, work::PREVIEW_JOB, id).await?;
                store::set_job(tx, id, job, "previewing").await?;
                202
            }
        };
        tx.record(work::change("updated", id, current.version + 1, format!("台账对应关系：{}", current.file_name))).await?;
        let (_, import, version) = work::answer(app, tx, authority, id, status).await?;
        Ok((status, tell::mapping(import, true, &mapping, &rows, &seen, &dictionaries, &known), version))
    })
    .await
}

/// The names that references may mean.
async fn known(app: &App, actor: &Actor) -> ApiResult<Known> {
    let queries = [
        (Target::Organization, "SELECT name FROM organizations WHERE county_id = $1 AND archived_at IS NULL AND name IS NOT NULL ORDER BY name"),
        (Target::Person, "SELECT name FROM users WHERE county_id = $1 AND archived_at IS NULL ORDER BY name"),
        (Target::Company, "SELECT name FROM companies WHERE county_id = $1 AND archived_at IS NULL ORDER BY name"),
    ];
    let mut known = Known::default();
    for (target, text) in queries {
        for row in sql::rows(app.db.read(), text, [actor.county_id.into()]).await? {
            known.add(target, row.try_get("", "name")?);
        }
    }
    Ok(known)
}

/// The ledger's own form, with the county's dictionaries.
pub async fn form(app: &App, actor: &Actor) -> ApiResult<FormOut> {
    let dictionaries = plan::dictionaries(app.db.read(), actor.county_id).await?;
    let sheets = SHEETS.iter().map(|sheet| FormSheet {
        title: sheet.title.to_owned(),
        columns: sheet
            .columns
            .iter()
            .map(|column| FormColumn {
                title: column.title.to_owned(),
                kind: tell::kind(column.kind).to_owned(),
                required: column.required,
                given: complete::is_given(sheet, column.title),
                choices: match column.kind {
                    Kind::Choice(_) | Kind::Fixed(_) | Kind::YesNo | Kind::Roles => tell::entries(column, &dictionaries),
                    _ => Vec::new(),
                },
            })
            .collect(),
    });
    Ok(FormOut { sheets: sheets.collect() })
}
