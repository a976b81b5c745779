//! Short Word documents to take along: A4 upright, a title, lines below it, and blocks, each a heading with a table of what and words.
use crate::error::{ApiError, ApiResult};
use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, PageMargin, PageNum, Paragraph, Run, RunFonts, Table, TableCell, TableLayoutType, TableRow, WidthType,
};
use std::io::Cursor;

/// A4 upright, its margins, and the width between them, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_020;
const WIDTH: usize = 9_866;
const LEFT: usize = 1_300;
/// Sizes in half points: title (小二), heading (小四), words (五号).
const TITLE_SIZE: usize = 36;
const HEADING_SIZE: usize = 24;
const SIZE: usize = 21;

/// A heading and what stands below it.
pub struct Block {
    pub heading: String,
    /// What, and the words: each line of them a paragraph.
    pub rows: Vec<(String, String)>,
}

/// A short document.
pub struct Leaflet {
    pub title: String,
    /// Below the title, in the middle.
    pub line: String,
    /// Paragraphs before the blocks.
    pub lines: Vec<String>,
    pub blocks: Vec<Block>,
}

impl Leaflet {
    /// The document's bytes.
    pub fn bytes(&self) -> ApiResult<Vec<u8>> {
        let mut bytes = Cursor::new(Vec::new());
        self.document().build().pack(&mut bytes).map_err(ApiError::internal)?;
        Ok(bytes.into_inner())
    }

    fn document(&self) -> Docx {
        let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN).header(600).footer(500);
        let number = Paragraph::new().align(AlignmentType::Center).add_run(text("— ", SIZE, "宋体")).add_page_num(PageNum::new());
        let footer = Footer::new().add_paragraph(number.add_run(text(" —", SIZE, "宋体")));
        let document = Docx::new().page_size(PAGE.0, PAGE.1).page_margin(margin).default_fonts(fonts("仿宋_GB2312")).footer(footer);
        let middle = |run| Paragraph::new().align(AlignmentType::Center).add_run(run);
        let mut document = document.add_paragraph(middle(text(&self.title, TITLE_SIZE, "方正小标宋简体")));
        document = document.add_paragraph(middle(text(&self.line, SIZE, "楷体_GB2312")));
        for line in &self.lines {
            document = document.add_paragraph(Paragraph::new().add_run(text(line, SIZE, "仿宋_GB2312")));
        }
        for block in &self.blocks {
            let spacing = LineSpacing::new().before(120).after(40);
            let heading = Paragraph::new().line_spacing(spacing).keep_next(true).add_run(text(&block.heading, HEADING_SIZE, "黑体"));
            document = document.add_paragraph(heading).add_table(table(&block.rows));
        }
        document
    }
}

fn table(rows: &[(String, String)]) -> Table {
    let row = |(what, words): &(String, String)| TableRow::new(vec![cell(what, LEFT, "黑体"), cell(words, WIDTH - LEFT, "仿宋_GB2312")]).cant_split();
    Table::new(rows.iter().map(row).collect()).set_grid(vec![LEFT, WIDTH - LEFT]).layout(TableLayoutType::Fixed).width(WIDTH, WidthType::Dxa)
}

fn cell(words: &str, width: usize, font: &str) -> TableCell {
    let mut told = TableCell::new().width(width, WidthType::Dxa);
    for line in words.split('\n') {
        told = told.add_paragraph(Paragraph::new().add_run(text(line, SIZE, font)));
    }
    told
}

fn fonts(chinese: &str) -> RunFonts {
    RunFonts::new().east_asia(chinese).ascii("Times New Roman").hi_ansi("Times New Roman")
}

fn text(words: &str, size: usize, font: &str) -> Run {
    let clean: String = words.chars().filter(|c| !c.is_control()).collect();
    Run::new().add_text(clean).size(size).fonts(fonts(font))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn blocks_stand_upright_and_words_are_escaped() {
        let block = Block { heading: "一、某公司".into(), rows: vec![("联系人".into(), "甲<乙>&丙\u{1}\n第二行".into())] };
        let leaflet = Leaflet { title: "手册".into(), line: "2024年8月".into(), lines: vec!["目的：对接".into()], blocks: vec![block] };
        let mut archive = zip::ZipArchive::new(Cursor::new(leaflet.bytes().unwrap())).unwrap();
        let mut document = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        assert!(document.contains("甲&lt;乙&gt;&amp;丙") && document.contains("第二行") && document.contains("目的：对接"));
        assert!(document.contains("w:w=\"11906\"") && !document.contains("landscape"), "A4 upright");
    }
}
