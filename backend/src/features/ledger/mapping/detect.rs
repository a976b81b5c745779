//! The proposal: where a sheet's header stands, which ledger sheet it is, what it does not say.
use super::columns::{self, Fit, Look};
use super::headings::{is_known, is_likely, is_unit_only, lookups, normal};
use super::words::DICTIONARY;
use super::{Constant, Header, Origin, SheetMapping, Unusable, dates, records};
use crate::crypto::sha256_hex;
use crate::features::ledger::refused::REASON_COLUMN;
use crate::sheet::Sheet;
use crate::sheet::parse::Raw;
use crate::text::trim;
use std::collections::BTreeMap;

/// The first rows of a sheet: Excel's number and the cells.
pub type Rows = [(u32, Vec<Raw>)];
/// How many rows are looked at.
pub const LOOKED_AT: usize = 400;
/// A header starts within so many filled rows.
const HEADER_WITHIN: usize = 40;
/// The most lines of a header.
const HEADER_LINES: usize = 3;

/// Proposes how a sheet is read.
pub fn propose(name: &str, rows: &Rows) -> SheetMapping {
    let header = header(rows);
    let shape = shape(rows, header);
    SheetMapping { shape, ..propose_with(name, rows, header, None, None) }
}

/// Proposes how a sheet is read of which a person has said the header, the ledger sheet or the year.
pub fn propose_with(name: &str, rows: &Rows, header: Option<Header>, target: Option<&str>, year: Option<i32>) -> SheetMapping {
    let mut mapping = SheetMapping {
        source: name.to_owned(),
        shape: None,
        target: None,
        origin: Origin::Detected,
        header,
        header_picked: false,
        year: None,
        usd_rate: None,
        columns: Vec::new(),
        constants: BTreeMap::new(),
        unusable: None,
    };
    let Some(header) = header else {
        mapping.unusable = Some(Unusable { code: "nothing_known".into(), target: None, missing: Vec::new() });
        return mapping;
    };
    let headings = headings(rows, header);
    let notes = notes(name, rows, header);
    mapping.year = year.or_else(|| notes.iter().find_map(|note| dates::year_in(note)));
    let records: Vec<Vec<Raw>> = rows
        .iter()
        .filter(|(number, cells)| *number > header.last && records::skipped(cells, &headings, &(0..headings.len()).collect::<Vec<_>>()).is_none())
        .map(|(_, cells)| cells.clone())
        .collect();
    mapping.usd_rate = notes.iter().find_map(|note| usd_rate(note));
    let look = Look { headings: &headings, records: &records, notes: &notes, year: mapping.year };
    match best(&look, target) {
        Ok(fit) => {
            mapping.target = Some(fit.sheet.title.to_owned());
            mapping.constants = constants(fit.sheet, &fit.columns, &notes, mapping.year);
            mapping.columns = fit.columns;
        }
        Err(unusable) => {
            let nowhere = |position: usize, lines: &Vec<String>| super::ColumnMapping {
                position,
                heading: lines.join(" "),
                target: None,
                unit: None,
                unit_from: None,
                values: BTreeMap::new(),
            };
            mapping.columns = headings.iter().enumerate().filter(|(_, l)| !l.is_empty()).map(|(at, lines)| nowhere(at, lines)).collect();
            mapping.unusable = Some(unusable);
        }
    }
    mapping
}

/// The ledger sheet that fits best, or the one that was asked for; else why none does.
fn best(look: &Look<'_>, target: Option<&str>) -> Result<Fit, Unusable> {
    let wanted = lookups().iter().filter(|lookup| target.is_none_or(|target| lookup.words.title == target));
    let fits: Vec<(usize, Fit)> = wanted.filter_map(|lookup| Some((lookup.words.least, columns::fit(lookup, look)?))).collect();
    let kept = look.headings.iter().filter(|lines| !lines.is_empty() && !lines.last().is_some_and(|last| is_unkept(last))).count();
    let (mut enough, rest): (Vec<_>, Vec<_>) = fits.into_iter().partition(|(least, fit)| target.is_some() || fit.is_enough(*least, kept));
    enough.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score));
    if !enough.is_empty() {
        return Ok(enough.swap_remove(0).1);
    }
    let likeliest = rest
        .into_iter()
        .map(|(_, fit)| fit)
        .filter(|fit| fit.found > 0)
        .max_by(|a, b| a.told_by_name.cmp(&b.told_by_name).then(a.score.total_cmp(&b.score)));
    let months = look.headings.iter().filter(|lines| lines.last().is_some_and(|line| is_month(line))).count();
    let code = match &likeliest {
        None => "nothing_known",
        Some(_) if months >= 4 => "months_only",
        Some(_) => "columns_missing",
    };
    Err(Unusable {
        code: code.into(),
        target: likeliest.as_ref().map(|fit| fit.sheet.title.to_owned()),
        missing: likeliest.map(|fit| fit.missing).unwrap_or_default(),
    })
}

fn is_unkept(heading: &str) -> bool {
    DICTIONARY.unkept.contains(&normal(heading).text)
}

fn is_month(heading: &str) -> bool {
    let text = normal(heading).text;
    text.strip_suffix('月').or_else(|| text.strip_suffix("月份")).is_some_and(|month| month.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m)))
}

/// What is taken for the columns that the sheet does not have: what its title says, else the dictionary's assumptions.
pub fn constants(sheet: &Sheet, columns: &[super::ColumnMapping], notes: &[String], year: Option<i32>) -> BTreeMap<String, Constant> {
    let has = |title: &str| columns.iter().any(|column| column.target.as_deref() == Some(title));
    let mut constants = BTreeMap::new();
    let mut assume = |column: &str, value: Option<String>, same_as: Option<String>| {
        constants.entry(column.to_owned()).or_insert(Constant { value, same_as, assumed: true });
    };
    let said = DICTIONARY.said_by_title.iter().filter(|said| said.sheet == sheet.title && !has(&said.column));
    for said in said.filter(|said| notes.iter().any(|note| note.contains(&said.word))) {
        assume(&said.column, Some(said.entry.clone()), None);
    }
    if sheet.table == "targets" && !has("年度") {
        year.into_iter().for_each(|year| assume("年度", Some(year.to_string()), None));
    }
    for assumed in DICTIONARY.assumed.iter().filter(|assumed| assumed.sheet == sheet.title && !has(&assumed.column)) {
        match assumed.entry.strip_prefix('=') {
            Some(other) if has(other) => assume(&assumed.column, None, Some(other.to_owned())),
            Some(_) => {}
            None => assume(&assumed.column, Some(assumed.entry.clone()), None),
        }
    }
    constants
}

/// A rate that a note states: `汇率：7.1`, `1美元=7.12元`, `按7.1折算`.
fn usd_rate(note: &str) -> Option<String> {
    let folded = crate::text::fold(note);
    let after = ["汇率", "美元=", "美元兑", "美元按", "折算率"].iter().find_map(|word| folded.split_once(word).map(|(_, rest)| rest))?;
    let number: String = after.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    number.parse::<f64>().ok().filter(|rate| (1.0..20.0).contains(rate)).map(|_| number.trim_end_matches('.').to_owned())
}

/// The texts above the header, and the sheet's name last.
fn notes(name: &str, rows: &Rows, header: Header) -> Vec<String> {
    let above = rows.iter().filter(|(number, _)| *number < header.first).flat_map(|(_, cells)| cells.iter());
    let texts = above.filter(|cell| matches!(cell, Raw::Text(_))).map(Raw::text);
    texts.chain(std::iter::once(name.to_owned())).collect()
}

/// Where the header stands: the first row that is nearly as rich in known headings as the richest, with the lines that belong to it.
pub fn header(rows: &Rows) -> Option<Header> {
    let looked = &rows[..rows.len().min(HEADER_WITHIN)];
    let richness: Vec<usize> = looked.iter().map(|(_, cells)| richness(cells)).collect();
    let most = richness.iter().copied().max().filter(|most| *most >= 2)?;
    let mut at = richness.iter().position(|rich| rich * 10 >= most * 7)?;
    let mut last = at;
    while last + 1 < rows.len() && last - at + 1 < HEADER_LINES && continues(&rows[last], &rows[last + 1]) {
        last += 1;
    }
    if at > 0 && last - at + 1 < HEADER_LINES && groups(&rows[at - 1], &rows[at]) {
        at -= 1;
    }
    Some(Header { first: rows[at].0, last: rows[last].0 })
}

/// How many headings a row holds; none where it is no header.
fn richness(cells: &[Raw]) -> usize {
    let texts: Vec<String> = cells.iter().filter(|cell| !cell.is_empty()).map(Raw::text).collect();
    let (known, likely) = (texts.iter().filter(|t| is_known(t)).count(), texts.iter().filter(|t| is_likely(t)).count());
    if known >= 2 && likely * 2 >= texts.len() { likely } else { 0 }
}

/// Whether a row is one more line of the header above it.
fn continues(above: &(u32, Vec<Raw>), below: &(u32, Vec<Raw>)) -> bool {
    if below.0 != above.0 + 1 || below.1.iter().any(is_figure) {
        return false;
    }
    let same = |at: usize, cell: &Raw| above.1.get(at).is_some_and(|upper| upper.text() == cell.text());
    let own: Vec<String> =
        below.1.iter().enumerate().filter(|(at, cell)| !cell.is_empty() && !same(*at, cell)).map(|(_, cell)| cell.text()).collect();
    let heads = own.iter().filter(|text| is_known(text) || is_unit_only(text)).count();
    own.is_empty() || heads * 10 >= own.len() * 6
}

/// Whether the row above a header groups its columns: several short texts, none of them a note.
fn groups(above: &(u32, Vec<Raw>), header: &(u32, Vec<Raw>)) -> bool {
    let texts: Vec<String> = above.1.iter().filter(|cell| !cell.is_empty()).map(Raw::text).collect();
    let is_plain = |text: &String| !crate::text::fold(text).contains(':') && text.chars().count() <= 20;
    header.0 == above.0 + 1 && texts.len() >= 2 && !above.1.iter().any(is_figure) && texts.iter().all(is_plain)
}

fn is_figure(cell: &Raw) -> bool {
    match cell {
        Raw::Number(_) | Raw::Date(_) | Raw::Bool(_) => true,
        Raw::Text(text) => text.replace(',', "").trim().parse::<f64>().is_ok() || dates::read(cell, None).is_some_and(|told| told.has_day),
        _ => false,
    }
}

/// The lines of each column's heading. In an upper line a text stands for the columns to its right that have a text below and none of
/// their own, as merged cells do.
pub fn headings(rows: &Rows, header: Header) -> Vec<Vec<String>> {
    let lines: Vec<&Vec<Raw>> = rows.iter().filter(|(n, _)| (header.first..=header.last).contains(n)).map(|(_, cells)| cells).collect();
    let width = lines.iter().map(|cells| cells.len()).max().unwrap_or(0);
    let text = |line: usize, at: usize| lines[line].get(at).filter(|cell| !cell.is_empty()).map(|cell| trim(&cell.text())).filter(|t| !t.is_empty());
    let has_below = |line: usize, at: usize| (line + 1..lines.len()).any(|below| text(below, at).is_some());
    let mut headings: Vec<Vec<String>> = vec![Vec::new(); width];
    for line in 0..lines.len() {
        let mut group: Option<String> = None;
        for (at, heading) in headings.iter_mut().enumerate() {
            let own = text(line, at);
            group = match own {
                Some(text) => {
                    let spreads = has_below(line, at);
                    push(heading, &text);
                    spreads.then_some(text)
                }
                None if line + 1 < lines.len() && has_below(line, at) => {
                    group.iter().for_each(|text| push(heading, text));
                    group
                }
                None => None,
            };
        }
    }
    headings
}

/// Lines that say the same (a cell merged over the lines) are said once.
fn push(heading: &mut Vec<String>, text: &str) {
    if heading.last().is_none_or(|last| last != text) {
        heading.push(text.to_owned());
    }
}

/// The fingerprint of a sheet's headings; where no header was found, of the first row that holds several texts.
pub fn shape(rows: &Rows, header: Option<Header>) -> Option<String> {
    let lines: Vec<String> = match header {
        Some(header) => {
            // The reasons that stand beside refused rows are no part of somebody's form.
            let own = |line: &&String| line.as_str() != REASON_COLUMN;
            let said = |lines: &Vec<String>| lines.iter().filter(own).map(|l| normal(l).text).collect::<Vec<_>>().join("\u{1f}");
            headings(rows, header).iter().map(said).collect()
        }
        None => {
            let texts = |cells: &Vec<Raw>| cells.iter().filter(|cell| matches!(cell, Raw::Text(_))).count();
            let (_, cells) = rows.iter().take(HEADER_WITHIN).find(|(_, cells)| texts(cells) >= 2)?;
            cells.iter().map(|cell| normal(&cell.text()).text).collect()
        }
    };
    Some(sha256_hex(lines.join("\u{1e}").trim_end_matches('\u{1e}').as_bytes())[..32].to_owned())
}
