//! Reading a csv: its encoding and its separator are found out, every cell is text. Hostile until shown otherwise, like any workbook.
use super::reader::COLUMN_LIMIT;
use crate::sheet::parse::Raw;
use encoding_rs::{Encoding, GB18030, UTF_8};

/// The longest text of one cell, in bytes.
const CELL_LIMIT: usize = 128 * 1024;

/// Whether a file's name says that it is a table of text.
pub fn is_named_so(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    [".csv", ".txt", ".tsv"].iter().any(|ending| name.ends_with(ending))
}

/// A csv, decoded.
pub struct Table {
    /// The file's name without its ending: what a sheet's name is elsewhere.
    pub name: String,
    text: String,
    separator: u8,
}

impl Table {
    /// Decodes a csv; none where it is no text.
    pub fn read(bytes: &[u8], file_name: &str) -> Option<Self> {
        let text = decode(bytes)?;
        let is_text = !text.trim().is_empty() && !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'));
        let name = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).to_owned();
        is_text.then(|| Self { name, separator: separator(&text), text })
    }

    /// Calls `row` for each row that holds something, with the number that Excel would give it, as long as it answers true. Tells how
    /// many rows there were; none where there are more than `most`.
    pub fn each_row(&self, most: usize, mut row: impl FnMut(u32, &[Raw]) -> bool) -> Option<usize> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.separator).from_reader(self.text.as_bytes());
        let mut record = csv::StringRecord::new();
        // Lines inside of cells are no rows; empty lines are, though the reader skips them.
        let (mut number, mut filled) = (0u32, 0usize);
        loop {
            let line = reader.position().line();
            if !matches!(reader.read_record(&mut record), Ok(true)) {
                break;
            }
            let inner: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
            let lines = reader.position().line().saturating_sub(line).saturating_sub(u64::try_from(inner).unwrap_or(0));
            number = number.saturating_add(u32::try_from(lines.max(1)).unwrap_or(1));
            let cells: Vec<Raw> = record.iter().take(COLUMN_LIMIT).map(cell).collect();
            if cells.iter().all(Raw::is_empty) {
                continue;
            }
            filled += 1;
            if filled > most {
                return None;
            }
            if !row(number, &cells) {
                break;
            }
        }
        Some(filled)
    }
}

fn cell(text: &str) -> Raw {
    match crate::text::trim(text) {
        text if text.is_empty() => Raw::Empty,
        text if text.len() > CELL_LIMIT => Raw::Error,
        // Excel writes long numbers and codes as ="0123" so that they stay texts.
        text => Raw::Text(text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')).map_or(text.clone(), str::to_owned).into()),
    }
}

/// UTF-8 (with or without its mark), UTF-16 with its mark, or GB 18030, of which GBK and GB 2312 are parts.
fn decode(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, mark),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (GB18030, 0),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    // One kind of line end, and one at the very end, so that lines can be counted.
    (!wrong).then(|| text.replace("\r\n", "\n").replace('\r', "\n") + "\n")
}

/// The separator of which the first lines hold most.
fn separator(text: &str) -> u8 {
    let head: String = text.lines().take(20).collect::<Vec<_>>().join("\n");
    let count = |separator: u8| head.bytes().filter(|b| *b == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let mut rows = Vec::new();
        let table = Table::read(bytes, "在谈.csv").unwrap();
        table.each_row(100, |number, cells| {
            rows.push((number, cells.iter().map(Raw::text).collect()));
            true
        });
        rows
    }

    #[test]
    fn every_encoding_that_excel_writes_gives_the_same_rows() {
        let text = "序号,企业名称\r\n1,\"宁波\n某某\"\r\n\r\n2,某公司\r\n";
        let wanted =
            vec![(1, vec!["序号".to_owned(), "企业名称".into()]), (2, vec!["1".into(), "宁波\n某某".into()]), (4, vec!["2".into(), "某公司".into()])];
        assert_eq!(rows(text.as_bytes()), wanted);
        assert_eq!(rows(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), wanted);
        assert_eq!(rows(&GB18030.encode(text).0), wanted);
        let utf16: Vec<u8> = std::iter::once(0xfeffu16).chain(text.replace(',', "\t").encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&utf16), wanted);
    }

    #[test]
    fn what_is_no_text_is_no_table() {
        assert!(Table::read(b"MZ\x90\x00\x03", "x.csv").is_none());
        assert!(Table::read(b"", "x.csv").is_none());
        assert!(Table::read(&[0xff, 0x80, 0x81, 0xff], "x.csv").is_none());
    }
}
