//! Tables as Word documents in official layout: A4 across, title, a line with unit and date, a table whose head stands on every page, the
//! page's number below.
use crate::error::{ApiError, ApiResult};
use actix_web::HttpRequest;
use docx_rs::{
    AlignmentType, Docx, Footer, PageMargin, PageNum, PageOrientationType, Paragraph, Run, RunFonts, Table, TableCell, TableLayoutType, TableRow,
    VAlignType, WidthType,
};
use std::io::Cursor;

/// The media type of Word documents.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// The most rows of a document: more than that is a workbook's work.
pub const MOST_ROWS: usize = 2_000;

/// A4 across, its margins, and the width between them, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: i32 = 1_134;
const WIDTH: usize = 14_570;
/// Sizes in half points: title (二号), line (小四), table (五号).
const TITLE_SIZE: usize = 44;
const LINE_SIZE: usize = 24;
const CELL_SIZE: usize = 21;

/// Whether `Accept` names Word.
pub fn wanted(request: &HttpRequest) -> bool {
    let accept = request.headers().get("accept").and_then(|v| v.to_str().ok()).unwrap_or_default();
    accept.split(',').any(|part| part.split(';').next().unwrap_or_default().trim() == DOCX)
}

/// A table with its heading.
pub struct Paper<'a> {
    pub title: &'a str,
    /// Unit on the left, date on the right.
    pub line: (&'a str, &'a str),
    /// Heads and their widths in shares of the whole.
    pub columns: &'a [(&'a str, usize)],
    pub rows: Vec<Vec<String>>,
}

impl Paper<'_> {
    /// The document's bytes; too many rows are a 422 that says what to do.
    pub fn bytes(&self) -> ApiResult<Vec<u8>> {
        if self.rows.len() > MOST_ROWS {
            let zh = format!("超过 {MOST_ROWS} 行，请缩小筛选范围，或导出 Excel");
            return Err(ApiError::unprocessable("too_many_rows", zh, format!("More than {MOST_ROWS} rows: narrow the filters, or take a workbook")));
        }
        let mut document = self.document().build();
        document.document = with_repeated_head(document.document)?;
        let mut bytes = Cursor::new(Vec::new());
        document.pack(&mut bytes).map_err(ApiError::internal)?;
        Ok(bytes.into_inner())
    }

    fn document(&self) -> Docx {
        let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN).header(600).footer(600);
        let title = Paragraph::new().align(AlignmentType::Center).add_run(text(self.title, TITLE_SIZE, "方正小标宋简体"));
        let (unit, date) = self.line;
        let line = Paragraph::new().add_tab(docx_rs::Tab::new().val(docx_rs::TabValueType::Right).pos(WIDTH));
        let line = line.add_run(text(&format!("填报单位：{unit}"), LINE_SIZE, "仿宋_GB2312").add_tab().add_text(date));
        let number = Paragraph::new().align(AlignmentType::Center).add_run(text("— ", LINE_SIZE, "宋体")).add_page_num(PageNum::new());
        let footer = Footer::new().add_paragraph(number.add_run(text(" —", LINE_SIZE, "宋体")));
        let document = Docx::new().page_size(PAGE.0, PAGE.1).page_orient(PageOrientationType::Landscape).page_margin(margin);
        document.default_fonts(fonts("仿宋_GB2312")).footer(footer).add_paragraph(title).add_paragraph(line).add_table(self.table())
    }

    fn table(&self) -> Table {
        let shares: usize = self.columns.iter().map(|(_, share)| share).sum();
        let widths: Vec<usize> = self.columns.iter().map(|(_, share)| WIDTH * share / shares.max(1)).collect();
        let heads = self.columns.iter().zip(&widths).map(|((head, _), width)| cell(head, *width, true)).collect();
        let row =
            |cells: &Vec<String>| TableRow::new(cells.iter().zip(&widths).map(|(words, width)| cell(words, *width, false)).collect()).cant_split();
        let rows = std::iter::once(TableRow::new(heads).cant_split()).chain(self.rows.iter().map(row)).collect();
        Table::new(rows).set_grid(widths).layout(TableLayoutType::Fixed).width(WIDTH, WidthType::Dxa)
    }
}

pub(super) fn fonts(chinese: &str) -> RunFonts {
    RunFonts::new().east_asia(chinese).ascii("Times New Roman").hi_ansi("Times New Roman")
}

fn text(words: &str, size: usize, font: &str) -> Run {
    Run::new().add_text(clean(words)).size(size).fonts(fonts(font))
}

/// A text without the characters that no XML document holds.
pub(super) fn clean(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')).collect()
}

fn cell(words: &str, width: usize, is_head: bool) -> TableCell {
    let mut told = TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center);
    for line in words.split('\n') {
        let (font, align) = if is_head { ("黑体", AlignmentType::Center) } else { ("仿宋_GB2312", AlignmentType::Left) };
        told = told.add_paragraph(Paragraph::new().align(align).add_run(text(line, CELL_SIZE, font)));
    }
    told
}

/// Marks the table's first row as one that stands on every page, for which the writer of documents has no word.
fn with_repeated_head(document: Vec<u8>) -> ApiResult<Vec<u8>> {
    let text = String::from_utf8(document).map_err(ApiError::internal)?;
    let (before, after) = text.split_once("<w:cantSplit").ok_or_else(|| ApiError::internal("a table without a first row"))?;
    Ok(format!("{before}<w:tblHeader/><w:cantSplit{after}").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_head_stands_on_every_page_and_words_are_escaped() {
        let rows = vec![vec!["1".into(), "甲<乙>&丙\u{1}\n第二行".into()]];
        let paper = Paper { title: "某表", line: ("甲县", "2024年8月15日"), columns: &[("序号", 1), ("项目", 3)], rows };
        let mut archive = zip::ZipArchive::new(Cursor::new(paper.bytes().unwrap())).unwrap();
        let mut document = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
        assert!(document.find("tblHeader").unwrap() < document.find("序号").unwrap());
        assert!(document.contains("甲&lt;乙&gt;&amp;丙") && document.contains("第二行"));
        assert!(document.contains("w:orient=\"landscape\"") && document.contains("w:w=\"16838\""), "A4 across");
    }

    #[test]
    fn too_many_rows_are_refused() {
        let rows = vec![vec![String::new()]; MOST_ROWS + 1];
        assert_eq!(Paper { title: "", line: ("", ""), columns: &[("", 1)], rows }.bytes().unwrap_err().code, "too_many_rows");
    }
}
