//! Papers in official layout (GB/T 9704): A4 upright with the margins of the standard, title in 小标宋, headings in 黑体 and 楷体, text in
//! 仿宋 of 三号 with a line of 28 points, the page's number below.
use super::picture::{self, Picture};
use super::word::{MOST_ROWS, clean, fonts};
use crate::error::{ApiError, ApiResult};
use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, LineSpacingType, PageMargin, PageNum, Paragraph, Run, SpecialIndentType, Table, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};
use std::io::Cursor;

/// A4 upright and the width between the margins, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const WIDTH: usize = 8_844;
/// 37, 35, 28 and 26 millimetres.
const MARGINS: [i32; 4] = [2_098, 1_984, 1_588, 1_474];
/// Sizes in half points: 二号, 三号, 四号 and the table's 小四.
const TITLE: usize = 44;
const TEXT: usize = 32;
const FOOT: usize = 28;
const CELL: usize = 24;
/// Two characters of 三号.
const INDENT: i32 = 640;

/// A part of a paper.
#[derive(Debug, Clone)]
pub enum Block {
    /// A line below the title, in the middle.
    Line(String),
    /// 一、
    Heading(String),
    /// （一）
    Subheading(String),
    Body(String),
    /// Heads with their shares of the width, and rows.
    Table {
        columns: Vec<(String, usize)>,
        rows: Vec<Vec<String>>,
    },
    Picture(Picture),
    /// Unit or date, on the right.
    Signature(String),
}

/// A paper.
#[derive(Debug, Clone)]
pub struct Official {
    pub title: String,
    pub blocks: Vec<Block>,
}

impl Official {
    /// The document's bytes; too many rows of a table are a 422 that says what to do.
    pub fn bytes(&self) -> ApiResult<Vec<u8>> {
        let rows: usize = self.blocks.iter().map(|block| if let Block::Table { rows, .. } = block { rows.len() } else { 0 }).sum();
        if rows > MOST_ROWS {
            let zh = format!("超过 {MOST_ROWS} 行，请导出 Excel");
            return Err(ApiError::unprocessable("too_many_rows", zh, format!("More than {MOST_ROWS} rows: take a workbook")));
        }
        let mut bytes = Cursor::new(Vec::new());
        self.document().build().pack(&mut bytes).map_err(ApiError::internal)?;
        if self.blocks.iter().any(|block| matches!(block, Block::Picture(_))) { picture::named(bytes.into_inner()) } else { Ok(bytes.into_inner()) }
    }

    fn document(&self) -> Docx {
        let [top, bottom, left, right] = MARGINS;
        let margin = PageMargin::new().top(top).bottom(bottom).left(left).right(right).header(850).footer(1_400);
        let number = Paragraph::new().align(AlignmentType::Center).add_run(run("— ", FOOT, "宋体")).add_page_num(PageNum::new());
        let footer = Footer::new().add_paragraph(number.add_run(run(" —", FOOT, "宋体")));
        let title = spaced(Paragraph::new().align(AlignmentType::Center).add_run(run(&self.title, TITLE, "方正小标宋简体")));
        let document = Docx::new().page_size(PAGE.0, PAGE.1).page_margin(margin).default_fonts(fonts("仿宋_GB2312")).footer(footer);
        self.blocks.iter().fold(document.add_paragraph(title), |document, block| match block {
            Block::Table { columns, rows } => document.add_table(table(columns, rows)).add_paragraph(Paragraph::new()),
            Block::Picture(picture) => document.add_paragraph(picture.paragraph()),
            text => document.add_paragraph(paragraph(text)),
        })
    }
}

fn run(words: &str, size: usize, font: &str) -> Run {
    Run::new().add_text(clean(words)).size(size).fonts(fonts(font))
}

/// With the standard's line of 28 points.
fn spaced(paragraph: Paragraph) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().line_rule(LineSpacingType::Exact).line(560))
}

fn paragraph(block: &Block) -> Paragraph {
    let indented =
        |words: &str, font| Paragraph::new().indent(Some(0), Some(SpecialIndentType::FirstLine(INDENT)), None, None).add_run(run(words, TEXT, font));
    spaced(match block {
        Block::Line(words) => Paragraph::new().align(AlignmentType::Center).add_run(run(words, TEXT, "楷体_GB2312")),
        Block::Heading(words) => indented(words, "黑体"),
        Block::Subheading(words) => indented(words, "楷体_GB2312"),
        Block::Body(words) => indented(words, "仿宋_GB2312"),
        Block::Signature(words) => Paragraph::new().align(AlignmentType::Right).add_run(run(words, TEXT, "仿宋_GB2312")),
        Block::Table { .. } | Block::Picture(_) => Paragraph::new(),
    })
}

fn table(columns: &[(String, usize)], rows: &[Vec<String>]) -> Table {
    let shares: usize = columns.iter().map(|(_, share)| share).sum();
    let widths: Vec<usize> = columns.iter().map(|(_, share)| WIDTH * share / shares.max(1)).collect();
    let cell = |words: &str, width: usize, font: &str| {
        let paragraph = Paragraph::new().align(AlignmentType::Center).add_run(run(words, CELL, font));
        TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center).add_paragraph(paragraph)
    };
    let heads = TableRow::new(columns.iter().zip(&widths).map(|((head, _), width)| cell(head, *width, "黑体")).collect()).cant_split();
    let row = |cells: &Vec<String>| {
        TableRow::new(cells.iter().zip(&widths).map(|(words, width)| cell(words, *width, "仿宋_GB2312")).collect()).cant_split()
    };
    let rows = std::iter::once(heads).chain(rows.iter().map(row)).collect();
    Table::new(rows).set_grid(widths).layout(TableLayoutType::Fixed).width(WIDTH, WidthType::Dxa)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_paper_has_the_standards_page_and_its_parts() {
        let blocks = vec![
            Block::Heading("一、数据".into()),
            Block::Table { columns: vec![("组别".into(), 1), ("天数".into(), 1)], rows: vec![vec!["甲<组>".into(), "12.5".into()]] },
            Block::Body("正文".into()),
            Block::Signature("某县".into()),
        ];
        let bytes = Official { title: "某通报".into(), blocks }.bytes().unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut document = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        assert!(document.contains("w:w=\"11906\"") && document.contains("w:h=\"16838\"") && document.contains("w:top=\"2098\""));
        assert!(document.contains("甲&lt;组&gt;") && document.contains("12.5") && document.contains("w:line=\"560\""));
    }

    /// The smallest JPEG that tells its size: 4 by 2.
    fn jpeg() -> Vec<u8> {
        let frame = [0xff, 0xc0, 0, 11, 8, 0, 2, 0, 4, 1, 1, 0x11, 0];
        [&[0xff, 0xd8, 0xff, 0xe0, 0, 16][..], b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0", &frame, &[0xff, 0xd9]].concat()
    }

    #[test]
    fn a_picture_stands_in_the_paper_under_a_name_of_its_kind() {
        let picture = Picture::read(jpeg()).unwrap();
        let bytes = Official { title: "某快报".into(), blocks: vec![Block::Body("正文".into()), Block::Picture(picture)] }.bytes().unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let media: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).filter(|name| name.starts_with("word/media/")).collect();
        assert!(media.len() == 1 && media[0].ends_with(".jpeg"), "{media:?}");
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        assert_eq!(read(&media[0]), jpeg());
        let relations = String::from_utf8(read("word/_rels/document.xml.rels")).unwrap();
        assert!(relations.contains(media[0].trim_start_matches("word/")), "{relations}");
        assert!(String::from_utf8(read("[Content_Types].xml")).unwrap().contains("image/jpeg"));
    }

    #[test]
    fn too_many_rows_are_refused() {
        let rows = vec![vec![String::new()]; MOST_ROWS + 1];
        let blocks = vec![Block::Table { columns: vec![(String::new(), 1)], rows }];
        assert_eq!(Official { title: String::new(), blocks }.bytes().unwrap_err().code, "too_many_rows");
    }
}
