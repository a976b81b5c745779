//! Lists as files: xlsx or csv. A text that a spreadsheet would take for a formula stays text; every export is logged and carries the
//! name of who took it and when.
use super::{Reference, respond};
use crate::app::App;
use crate::authz::Actor;
use crate::context::RequestContext;
use crate::db::bulk;
use crate::db::write::{AUDIT_COLUMNS, Change, audit_row};
use crate::error::{ApiError, ApiResult};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format as CellFormat, Workbook};
use uuid::Uuid;

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
}

impl Format {
    /// The file format that `Accept` names; none for JSON and everything else.
    pub fn wanted(request: &HttpRequest) -> Option<Self> {
        let accept = request.headers().get("accept").and_then(|v| v.to_str().ok()).unwrap_or_default();
        accept.split(',').map(|part| part.split(';').next().unwrap_or_default().trim()).find_map(|media_type| match media_type {
            respond::XLSX => Some(Self::Xlsx),
            "text/csv" => Some(Self::Csv),
            _ => None,
        })
    }
}

/// One cell.
#[derive(Debug, Clone)]
pub enum Cell {
    Empty,
    Text(String),
    Number(Decimal),
}

impl Cell {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A text that may be missing.
    pub fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// The name of a record that may be missing.
    pub fn named(record: Option<&Reference>) -> Self {
        record.map_or(Self::Empty, |record| Self::text(&record.name))
    }

    /// A business date, as `2023-10-31`.
    pub fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, |day| Self::Text(day.to_string()))
    }

    pub fn number(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    /// Yuan, shown in 万元.
    pub fn wan(yuan: Option<i64>) -> Self {
        yuan.map_or(Self::Empty, |yuan| Self::Number(Decimal::new(yuan, 4)))
    }

    pub fn yes_no(value: Option<bool>) -> Self {
        value.map_or(Self::Empty, |yes| Self::text(if yes { "是" } else { "否" }))
    }

    /// The word that people use for a kept one (the tables of the slices' `ledger.rs`).
    pub fn word(words: &[(&str, &str)], kept: &str) -> Self {
        Self::text(words.iter().find(|(_, word)| *word == kept).map_or(kept, |(word, _)| word))
    }
}

/// A table on its way to a file.
pub struct Table {
    title: &'static str,
    header: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub fn new(title: &'static str, header: &[&'static str]) -> Self {
        Self { title, header: header.to_vec(), rows: Vec::new() }
    }

    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    /// Answers with the file and leaves an audit row: what was taken (`about`), how many rows.
    pub async fn send(
        self,
        app: &App,
        actor: &Actor,
        format: Format,
        name: &str,
        subject_type: &'static str,
        about: &str,
    ) -> ApiResult<HttpResponse> {
        let now = app.clock.now();
        let footer = format!("{about} · {} {} UTC", actor.name, now.format("%Y-%m-%d %H:%M"));
        log_export(app, actor, subject_type, &format!("{about}，{} 行", self.rows.len())).await?;
        match format {
            Format::Xlsx => Ok(respond::file(self.xlsx(&footer).map_err(ApiError::internal)?, respond::XLSX, &format!("{name}.xlsx"))),
            Format::Csv => Ok(respond::file(self.csv(&footer)?, "text/csv; charset=utf-8", &format!("{name}.csv"))),
        }
    }

    /// Answers with a list as a file; the filters of the request are what the audit row and the footer tell.
    pub async fn send_list(
        self,
        app: &App,
        actor: &Actor,
        format: Format,
        subject_type: &'static str,
        request: &HttpRequest,
    ) -> ApiResult<HttpResponse> {
        let filters = url_text(request.query_string());
        let about = if filters.is_empty() { format!("{}，全部", self.title) } else { format!("{}，{filters}", self.title) };
        let name = format!("{}-{}", self.title, app.clock.today());
        self.send(app, actor, format, &name, subject_type, &about).await
    }

    /// The cells as texts, for a paper.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let text = |cell: &Cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.normalize().to_string(),
        };
        self.rows.iter().map(|cells| cells.iter().map(text).collect()).collect()
    }

    fn xlsx(&self, footer: &str) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
        let mut workbook = Workbook::new();
        let bold = CellFormat::new().set_bold();
        let sheet = workbook.add_worksheet();
        sheet.set_name(self.title)?.set_freeze_panes(1, 0)?.set_footer(format!("&L{}&R&P/&N", footer.replace('&', "&&")));
        for (column, title) in (0u16..).zip(&self.header) {
            sheet.write_string_with_format(0, column, *title, &bold)?.set_column_width(column, 18)?;
        }
        for (row, cells) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => sheet.write_string(row, column, text)?,
                    Cell::Number(number) => sheet.write_number(row, column, number.to_f64().unwrap_or_default())?,
                };
            }
        }
        let last = u32::try_from(self.rows.len()).unwrap_or(u32::MAX - 3) + 2;
        sheet.write_string(last, 0, footer)?;
        workbook.save_to_buffer()
    }

    fn csv(&self, footer: &str) -> ApiResult<Vec<u8>> {
        // The mark tells spreadsheets that the text is UTF-8.
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(&self.header).map_err(ApiError::internal)?;
        for cells in &self.rows {
            let texts = cells.iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => harmless(text),
                Cell::Number(number) => number.normalize().to_string(),
            });
            writer.write_record(texts).map_err(ApiError::internal)?;
        }
        writer.write_record([harmless(footer)]).map_err(ApiError::internal)?;
        writer.into_inner().map_err(ApiError::internal)
    }
}

/// A query string as a person reads it, cut where it is very long.
fn url_text(query: &str) -> String {
    let pairs = web::Query::<Vec<(String, String)>>::from_query(query).map(web::Query::into_inner).unwrap_or_default();
    let told = pairs.iter().map(|(name, value)| format!("{name}={}", crate::text::trim(value))).collect::<Vec<_>>().join("，");
    told.chars().take(300).collect()
}

/// A text that begins like a formula is led by an apostrophe, so that a spreadsheet opens it as text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Leaves the audit row of an export.
pub async fn log_export(app: &App, actor: &Actor, subject_type: &'static str, summary: &str) -> ApiResult<()> {
    let (context, summary) = (RequestContext::current(), Some(summary.to_owned()));
    let change = Change { action: "exported", subject_type, subject_id: Uuid::nil(), version: 0, summary, before: None, after: None };
    let row = audit_row(&actor.author(), app.clock.now(), &context, change);
    bulk::insert(app.db.write(), "audit_entries", AUDIT_COLUMNS, vec![row]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_stays_text() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx"] {
            assert!(harmless(text).starts_with('\''));
        }
        assert_eq!(harmless("县招商中心"), "县招商中心");
    }
}
