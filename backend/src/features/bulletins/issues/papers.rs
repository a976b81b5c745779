//! An issue as a file: Word in official layout, or a workbook.
use super::detail::{card_line, period_text};
use super::dto::Bulletin;
use super::kept::{BlockKind, KeptBlock, KeptRow, decimal};
use super::monthly::STAYS;
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::bulletins::domain::{BulletinKind, BulletinStatus, day_text, ordinal};
use crate::features::files;
use crate::http::official::{Block, Official};
use crate::http::picture::Picture;
use crate::http::respond;
use crate::http::table::{Cell, Format, Table, log_export};
use crate::http::word::{self, DOCX};
use actix_web::{HttpRequest, HttpResponse};
use std::collections::HashMap;
use std::str::FromStr;
use uuid::Uuid;

/// The most bytes of pictures that one paper holds.
const MOST_BYTES: u64 = 40 * 1024 * 1024;

/// The kind of file.
#[derive(Debug, Clone, Copy)]
pub enum File {
    Word,
    Table(Format),
}

/// The kind of file that `Accept` names, if any.
pub fn wanted(request: &HttpRequest) -> Option<File> {
    if word::wanted(request) { Some(File::Word) } else { Format::wanted(request).map(File::Table) }
}

/// Answers with an issue as a file and leaves its audit row.
pub async fn send(app: &App, actor: &Actor, file: File, id: Uuid) -> ApiResult<HttpResponse> {
    let bulletin = store::find(app.db.read(), actor, id).await?;
    let blocks: Vec<KeptBlock> = store::kept(app.db.read(), actor.county_id, id).await?.blocks.into_iter().filter(|block| !block.is_hidden).collect();
    let name = bulletin.number_text.as_ref().map_or_else(|| bulletin.title.clone(), |number| format!("{}（{number}）", bulletin.title));
    match file {
        File::Table(format) => table(&bulletin, &blocks).send(app, actor, format, &name, "bulletin", &name).await,
        File::Word => {
            let offset = chrono::Duration::seconds(i64::from(app.clock.offset()));
            let on = bulletin.published_at.map_or(bulletin.period_to, |at| (at + offset).date_naive());
            let signed = issuer(app, actor).await?.into_iter().chain([day_text(on)]).collect();
            let bytes = paper(&bulletin, &blocks, &pictures(app, &blocks).await?, signed).bytes()?;
            log_export(app, actor, "bulletin", &format!("{name}（Word）")).await?;
            Ok(respond::file(bytes, DOCX, &format!("{name}.docx")))
        }
    }
}

/// The pictures of the cards that are printed, as many as a paper holds; those of kinds that Word does not show stay on the page alone.
async fn pictures(app: &App, blocks: &[KeptBlock]) -> ApiResult<HashMap<Uuid, Picture>> {
    let (mut pictures, mut left) = (HashMap::new(), MOST_BYTES);
    for file in blocks.iter().flat_map(KeptBlock::shown_cards).filter_map(|card| card.file.as_ref()) {
        let outgoing = files::bytes_of(app, file.id).await?;
        let Some(after) = left.checked_sub(outgoing.size) else { continue };
        left = after;
        if let Some(picture) = Picture::read(outgoing.whole().await?) {
            pictures.insert(file.id, picture);
        }
    }
    Ok(pictures)
}

/// The unit whose paper it is: the county's promotion centre, or the county itself; none where neither has a name.
async fn issuer(app: &App, actor: &Actor) -> ApiResult<Option<String>> {
    let text = "SELECT name FROM organizations WHERE county_id = $1 AND archived_at IS NULL AND name IS NOT NULL AND kind IN ('promotion_center', \
        'county_leadership') ORDER BY kind = 'county_leadership', created_at, id LIMIT 1";
    let row = sql::row(app.db.read(), text, [actor.county_id.into()]).await?;
    Ok(row.map(|row| row.try_get("", "name")).transpose()?)
}

/// The width of a column in shares: heads of four characters in two lines, and days of a year with their half in one.
fn share(key: &str) -> usize {
    match key {
        "position" => 5,
        "team" => 11,
        "about" => 16,
        "days" | "days_of_year" => 8,
        _ => 7,
    }
}

fn paper(bulletin: &Bulletin, blocks: &[KeptBlock], pictures: &HashMap<Uuid, Picture>, signed: Vec<String>) -> Official {
    let mut parts = Vec::new();
    parts.extend(bulletin.number_text.clone().map(Block::Line));
    parts.push(Block::Line(period_text(bulletin)));
    if let Some(corrects) = &bulletin.corrects {
        let number = corrects.number_text.as_deref().unwrap_or_default();
        let reason = bulletin.correction_reason.as_deref().unwrap_or_default();
        parts.push(Block::Body(format!("本期更正《{}》{number}：{reason}", corrects.title)));
    }
    let mut headings = 0;
    for block in blocks {
        if let Some(heading) = &block.heading {
            headings += 1;
            parts.push(Block::Heading(format!("{}、{heading}", ordinal(headings))));
        }
        parts.extend(block.printed().unwrap_or_default().lines().filter(|line| !line.trim().is_empty()).map(|line| Block::Body(line.to_owned())));
        if block.kind == BlockKind::Table {
            let columns = block.columns.iter().map(|column| (column.label.clone(), share(&column.key))).collect();
            let row = |row: &KeptRow| row.cells.iter().map(|cell| cell.text.clone()).collect();
            parts.push(Block::Table { columns, rows: block.rows.iter().map(row).collect() });
        }
        for (at, card) in block.shown_cards().enumerate() {
            parts.push(Block::Body(format!("{}. {}", at + 1, card_line(card))));
            let picture = card.file.as_ref().and_then(|file| pictures.get(&file.id));
            parts.extend(picture.cloned().map(Block::Picture));
        }
    }
    if bulletin.status != BulletinStatus::Published {
        parts.push(Block::Body("（本期尚未印发。）".into()));
    }
    parts.extend(signed.into_iter().map(Block::Signature));
    Official { title: bulletin.title.clone(), blocks: parts }
}

/// The heads of a workbook: those of the table, or those of cards.
fn heads(kind: BulletinKind) -> (&'static str, Vec<&'static str>) {
    match kind {
        BulletinKind::Monthly => ("月通报", STAYS.iter().map(|(_, label, _)| *label).collect()),
        BulletinKind::Weekly => {
            let numbers = super::weekly::NUMBERS.iter().map(|(_, label, _)| *label);
            ("周通报", ["序号", "单位"].into_iter().chain(numbers).collect())
        }
        BulletinKind::Daily => ("快报", vec!["序号", "标题", "日期", "地点", "对接人员", "领导", "单位", "内容"]),
    }
}

fn table(bulletin: &Bulletin, blocks: &[KeptBlock]) -> Table {
    let (title, heads) = heads(bulletin.kind);
    let width = heads.len();
    let mut table = Table::new(title, &heads);
    let mut row = |cells: Vec<Cell>| {
        let missing = width.saturating_sub(cells.len());
        table.row(cells.into_iter().take(width).chain(std::iter::repeat_n(Cell::Empty, missing)).collect());
    };
    for block in blocks {
        for line in &block.rows {
            row(line.cells.iter().map(|cell| number_or_text(&cell.text)).collect());
        }
    }
    for (at, card) in blocks.iter().flat_map(KeptBlock::shown_cards).enumerate() {
        row(vec![
            Cell::number(i64::try_from(at + 1).ok()),
            Cell::text(&card.title),
            Cell::date(Some(card.day)),
            Cell::maybe(card.place.as_deref()),
            Cell::text(&card.counterparts.join("、")),
            Cell::text(&card.leaders.join("、")),
            Cell::text(&card.organizations.join("、")),
            Cell::text(card.words()),
        ]);
    }
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Text) {
        row(vec![Cell::maybe(block.heading.as_deref()), Cell::maybe(block.printed())]);
    }
    table
}

/// A cell's number as a number.
fn number_or_text(text: &str) -> Cell {
    match rust_decimal::Decimal::from_str(text) {
        Ok(_) => Cell::Number(decimal(text)),
        Err(_) => Cell::text(text),
    }
}
