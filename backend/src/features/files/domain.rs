//! What may be kept as a file: types known by content, names that are never paths, tags.
use crate::text::trim;
use std::io::Cursor;

/// The longest side of an image, in pixels.
const MOST_PIXELS_A_SIDE: usize = 30_000;
/// The most pixels of an image.
const MOST_PIXELS: usize = 200_000_000;
/// The most entries of an office document.
const MOST_ENTRIES: usize = 20_000;
/// The longest name, in characters.
const LONGEST_NAME: usize = 120;
/// How many tags a file has at most, and how long each is.
pub const MOST_TAGS: usize = 10;
pub const LONGEST_TAG: usize = 20;

/// What the bytes are, whatever the name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    Pdf,
    Png,
    Jpeg,
    Gif,
    Webp,
    Bmp,
    Tiff,
    /// Word, Excel, PowerPoint since 2007.
    Document,
    Workbook,
    Slides,
    /// 版式文件 (GB/T 33190)
    Ofd,
    /// Office documents before 2007, and WPS.
    OldOffice,
    Text,
}

/// A name's ending with the content that it promises and the media type that it is served under.
const TYPES: &[(&str, Content, &str)] = &[
    ("pdf", Content::Pdf, "application/pdf"),
    ("png", Content::Png, "image/png"),
    ("jpg", Content::Jpeg, "image/jpeg"),
    ("jpeg", Content::Jpeg, "image/jpeg"),
    ("gif", Content::Gif, "image/gif"),
    ("webp", Content::Webp, "image/webp"),
    ("bmp", Content::Bmp, "image/bmp"),
    ("tif", Content::Tiff, "image/tiff"),
    ("tiff", Content::Tiff, "image/tiff"),
    ("docx", Content::Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", Content::Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", Content::Slides, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("ofd", Content::Ofd, "application/ofd"),
    ("doc", Content::OldOffice, "application/msword"),
    ("xls", Content::OldOffice, "application/vnd.ms-excel"),
    ("ppt", Content::OldOffice, "application/vnd.ms-powerpoint"),
    ("wps", Content::OldOffice, "application/vnd.ms-works"),
    ("et", Content::OldOffice, "application/octet-stream"),
    ("dps", Content::OldOffice, "application/octet-stream"),
    ("txt", Content::Text, "text/plain"),
    ("csv", Content::Text, "text/csv"),
];

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// No type that is kept here.
    NotAllowed,
    /// The content is not what the name's ending promises.
    Mismatch,
    /// An office document with macros.
    Macros,
    ImageTooLarge,
}

/// The media type under which a file is kept and served.
pub fn media_type(name: &str, bytes: &[u8]) -> Result<&'static str, Refusal> {
    let (_, promised, media_type) = TYPES.iter().find(|(ending, ..)| *ending == ending_of(name)).ok_or(Refusal::NotAllowed)?;
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if identify(bytes)? != *promised {
        return Err(Refusal::Mismatch);
    }
    if matches!(promised, Content::Png | Content::Jpeg | Content::Gif | Content::Webp | Content::Bmp | Content::Tiff) {
        let size = imagesize::blob_size(bytes).map_err(|_| Refusal::Mismatch)?;
        let (longer, pixels) = (size.width.max(size.height), size.width.saturating_mul(size.height));
        if longer > MOST_PIXELS_A_SIDE || pixels > MOST_PIXELS {
            return Err(Refusal::ImageTooLarge);
        }
    }
    Ok(media_type)
}

/// The endings that are taken, for the refusal's words.
pub fn endings() -> String {
    TYPES.iter().map(|(ending, ..)| *ending).collect::<Vec<_>>().join(" ")
}

fn ending_of(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// Tells what the bytes are by how they begin; archives by what stands in them, without unpacking.
fn identify(bytes: &[u8]) -> Result<Content, Refusal> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    Ok(match () {
        () if begins(b"%PDF-") => Content::Pdf,
        () if begins(b"\x89PNG\r\n\x1a\n") => Content::Png,
        () if begins(b"\xff\xd8\xff") => Content::Jpeg,
        () if begins(b"GIF87a") || begins(b"GIF89a") => Content::Gif,
        () if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => Content::Webp,
        () if begins(b"II*\0") || begins(b"MM\0*") => Content::Tiff,
        () if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Content::OldOffice,
        () if begins(b"PK\x03\x04") => archive(bytes)?,
        () if is_text(bytes) => Content::Text,
        () if begins(b"BM") => Content::Bmp,
        () => return Err(Refusal::Mismatch),
    })
}

/// An office document is an archive with a known heart; any other archive is not kept.
fn archive(bytes: &[u8]) -> Result<Content, Refusal> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Mismatch)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Refusal::NotAllowed);
    }
    let names = archive.file_names().collect::<Result<Vec<_>, _>>().map_err(|_| Refusal::Mismatch)?;
    if names.iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin")) {
        return Err(Refusal::Macros);
    }
    let holds = |wanted: &str| names.iter().any(|name| name == wanted);
    Ok(match () {
        () if holds("word/document.xml") => Content::Document,
        () if holds("xl/workbook.xml") => Content::Workbook,
        () if holds("ppt/presentation.xml") => Content::Slides,
        () if holds("OFD.xml") => Content::Ofd,
        () => return Err(Refusal::Mismatch),
    })
}

/// Text in UTF-8 or GB 18030 without control characters; a UTF-16 text with its mark as well, as old Notepads write it.
fn is_text(bytes: &[u8]) -> bool {
    let is_clean = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if let Ok(text) = std::str::from_utf8(bytes) {
        return is_clean(text);
    }
    let marked = [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE]
        .into_iter()
        .find(|encoding| encoding_rs::Encoding::for_bom(bytes).is_some_and(|(found, _)| found == *encoding));
    let body = if marked.is_some() { bytes.get(2..).unwrap_or_default() } else { bytes };
    let decoded = marked.unwrap_or(encoding_rs::GB18030).decode_without_bom_handling_and_without_replacement(body);
    decoded.is_some_and(|text| is_clean(&text))
}

/// A name to show and to save under: the last part of what was sent, without what cannot stand in a name. Its ending stays when it is cut.
pub fn clean_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = trim(last).chars().filter(|c| !c.is_control() && !"<>:\"|?*".contains(*c)).collect();
    let kept = kept.trim_start_matches(|c: char| c == '.' || c.is_whitespace()).trim_end();
    let (stem, ending) = kept.rsplit_once('.').map_or((kept, String::new()), |(stem, ending)| (stem, format!(".{ending}")));
    let room = LONGEST_NAME.saturating_sub(ending.chars().count());
    let stem: String = stem.trim().chars().take(room).collect();
    let stem = if stem.is_empty() { "文件" } else { &stem };
    format!("{stem}{}", ending.chars().take(LONGEST_NAME).collect::<String>())
}

/// A new name for a kept file; none where it has no letter or another ending (the content would not be what it promises).
pub fn renamed(before: &str, wanted: &str) -> Option<String> {
    let wanted = clean_name(wanted);
    (ending_of(&wanted) == ending_of(before)).then_some(wanted)
}

/// Tags as kept: trimmed, each once; none where one is too long, has forbidden characters, or there are too many.
pub fn clean_tags<'a>(tags: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.map(trim).filter(|tag| !tag.is_empty()) {
        if tag.chars().count() > LONGEST_TAG || tag.contains(['"', '\\']) || tag.chars().any(char::is_control) {
            return None;
        }
        if !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    (kept.len() <= MOST_TAGS).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Write;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    fn zipped(names: &[&str]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(b"x").unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn the_content_decides_and_the_ending_must_fit() {
        assert_eq!(media_type("合同.PDF", b"%PDF-1.7\n"), Ok("application/pdf"));
        assert_eq!(media_type("a.png", &png(100, 80)), Ok("image/png"));
        assert_eq!(media_type("a.png", b"<!doctype html><script>alert(1)</script>"), Err(Refusal::Mismatch));
        assert_eq!(media_type("a.jpg", &png(100, 80)), Err(Refusal::Mismatch));
        assert_eq!(media_type("a.html", b"<!doctype html>"), Err(Refusal::NotAllowed));
        assert_eq!(media_type("a.svg", b"<svg/>"), Err(Refusal::NotAllowed));
        assert_eq!(media_type("a", b"%PDF-1.7"), Err(Refusal::NotAllowed));
        assert_eq!(media_type("a.txt", b""), Err(Refusal::Empty));
        assert_eq!(media_type("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"), Ok("application/msword"));
    }

    #[test]
    fn archives_are_office_documents_without_macros_or_nothing() {
        let of = |ending: &str, names: &[&str]| media_type(&format!("a.{ending}"), &zipped(names));
        assert!(of("docx", &["[Content_Types].xml", "word/document.xml"]).is_ok());
        assert!(of("xlsx", &["xl/workbook.xml"]).is_ok());
        assert!(of("pptx", &["ppt/presentation.xml"]).is_ok());
        assert_eq!(of("ofd", &["OFD.xml", "Doc_0/Document.xml"]), Ok("application/ofd"));
        assert_eq!(of("docx", &["xl/workbook.xml"]), Err(Refusal::Mismatch));
        assert_eq!(of("docx", &["word/document.xml", "word/vbaProject.bin"]), Err(Refusal::Macros));
        assert_eq!(of("docx", &["anything.exe"]), Err(Refusal::Mismatch));
        assert_eq!(of("zip", &["anything.exe"]), Err(Refusal::NotAllowed));
        assert_eq!(media_type("a.docx", b"PK\x03\x04 broken"), Err(Refusal::Mismatch));
    }

    #[test]
    fn an_image_is_bounded_in_its_pixels() {
        assert_eq!(media_type("a.png", &png(30_001, 1)), Err(Refusal::ImageTooLarge));
        assert_eq!(media_type("a.png", &png(20_000, 20_000)), Err(Refusal::ImageTooLarge));
        assert_eq!(media_type("a.png", &png(u32::MAX, u32::MAX)), Err(Refusal::ImageTooLarge));
    }

    #[test]
    fn text_is_text_in_the_encodings_of_offices() {
        assert_eq!(media_type("a.csv", "企业名称,金额\n示例,1\n".as_bytes()), Ok("text/csv"));
        let (gbk, ..) = encoding_rs::GB18030.encode("企业名称,金额\r\n");
        assert_eq!(media_type("a.csv", &gbk), Ok("text/csv"));
        assert_eq!(media_type("a.txt", b"\xff\xfeA\0B\0"), Ok("text/plain"));
        assert_eq!(media_type("a.txt", b"MZ\x90\0\x03\0\0\0"), Err(Refusal::Mismatch));
        assert_eq!(media_type("a.txt", b"%PDF-1.7"), Err(Refusal::Mismatch));
    }

    #[test]
    fn a_name_is_never_a_path() {
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("C:\\桌面\\合同（终稿）.pdf"), "合同（终稿）.pdf");
        assert_eq!(clean_name("a\u{0}b\nc\u{202e}.pdf"), "abc.pdf");
        assert_eq!(clean_name("../.pdf"), "pdf");
        assert_eq!(clean_name("/"), "文件");
        assert_eq!(renamed("a.pdf", "签约合同.pdf"), Some("签约合同.pdf".into()));
        assert_eq!(renamed("a.pdf", "b.exe"), None);
    }

    #[test]
    fn tags_are_few_and_short() {
        assert_eq!(clean_tags(["合同", " 合同 ", ""].into_iter()), Some(vec!["合同".into()]));
        assert_eq!(clean_tags(["a\"b"].into_iter()), None);
        assert_eq!(clean_tags(["长".repeat(21).as_str()].into_iter()), None);
        assert_eq!(clean_tags((0..11).map(|n| ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"][n])), None);
    }

    proptest! {
        #[test]
        fn any_bytes_and_any_name_are_answered_without_panic(name in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let clean = clean_name(&name);
            prop_assert!(!clean.contains(['/', '\\']) && !clean.is_empty() && !clean.starts_with('.') && clean.chars().count() <= LONGEST_NAME + 2);
            for ending in ["png", "jpg", "webp", "tiff", "bmp", "docx", "txt"] {
                let _ = media_type(&format!("a.{ending}"), &bytes);
            }
            let start: &[u8] = b"\xff\xd8\xff";
            let _ = media_type("a.jpg", &[start, &bytes].concat());
        }
    }
}
