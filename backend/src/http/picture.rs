//! Pictures in Word documents: JPEG and PNG as they are, fitted between the margins. The writer of documents knows PNG alone and names every
//! picture so; those that are JPEG get their own name before the document goes out, since some readers go by the name.
use crate::error::{ApiError, ApiResult};
use docx_rs::{AlignmentType, Paragraph, Pic, Run};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The most width and height on the paper, in EMU (360,000 a centimetre): the text's width, and what leaves room for words.
const MOST: (u64, u64) = (14 * 360_000, 10 * 360_000);
/// A pixel of 96 to the inch, in EMU.
const PIXEL: u64 = 9_525;
const MEDIA: &str = "word/media/";
const RELATIONS: &str = "word/_rels/document.xml.rels";

/// A picture that a document can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    bytes: Vec<u8>,
    /// On the paper, in EMU.
    size: (u32, u32),
}

fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xd8, 0xff])
}

/// What a picture of so many pixels measures on the paper.
fn fitted(width: u64, height: u64) -> (u32, u32) {
    let (wide, high) = ((width * PIXEL).max(1), (height * PIXEL).max(1));
    let (wide, high) = if wide > MOST.0 { (MOST.0, high * MOST.0 / wide) } else { (wide, high) };
    let (wide, high) = if high > MOST.1 { (wide * MOST.1 / high, MOST.1) } else { (wide, high) };
    let told = |length: u64| u32::try_from(length.max(1)).unwrap_or(u32::MAX);
    (told(wide), told(high))
}

impl Picture {
    /// None where the bytes are neither JPEG nor PNG, or broken.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        if !is_jpeg(&bytes) && !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return None;
        }
        let size = imagesize::blob_size(&bytes).ok()?;
        let size = fitted(u64::try_from(size.width).ok()?, u64::try_from(size.height).ok()?);
        Some(Self { bytes, size })
    }

    /// In the middle of a line of its own.
    pub fn paragraph(&self) -> Paragraph {
        let picture = Pic::new_with_dimensions(self.bytes.clone(), 1, 1).size(self.size.0, self.size.1);
        Paragraph::new().align(AlignmentType::Center).add_run(Run::new().add_image(picture))
    }
}

/// Gives the JPEG pictures of a document their own names.
pub fn named(document: Vec<u8>) -> ApiResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(document)).map_err(ApiError::internal)?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(ApiError::internal)?;
        if part.is_dir() {
            continue;
        }
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(ApiError::internal)?;
        let name = part.name().map_err(ApiError::internal)?.into_owned();
        parts.push((name, bytes));
    }
    let is_renamed = |(name, bytes): &&(String, Vec<u8>)| name.starts_with(MEDIA) && name.ends_with(".png") && is_jpeg(bytes);
    let renamed: Vec<String> = parts.iter().filter(is_renamed).map(|(name, _)| name.trim_start_matches("word/").to_owned()).collect();
    let jpeg = |name: &str| name.strip_suffix(".png").map(|stem| format!("{stem}.jpeg")).unwrap_or_default();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (mut name, mut bytes) in parts {
        if renamed.iter().any(|media| name.ends_with(media.as_str())) {
            name = jpeg(&name);
        } else if name == RELATIONS {
            let mut text = String::from_utf8(bytes).map_err(ApiError::internal)?;
            for media in &renamed {
                text = text.replace(&format!("\"{media}\""), &format!("\"{}\"", jpeg(media)));
            }
            bytes = text.into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).map_err(ApiError::internal)?;
        writer.write_all(&bytes).map_err(ApiError::internal)?;
    }
    Ok(writer.finish().map_err(ApiError::internal)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_between_the_margins_and_keeps_its_shape() {
        assert_eq!(fitted(100, 50), (952_500, 476_250));
        assert_eq!(fitted(4_000, 3_000), (4_800_000, 3_600_000));
        assert_eq!(fitted(10_000, 1_000), (5_040_000, 504_000));
        assert_eq!(fitted(0, 0), (1, 1));
        assert_eq!(Picture::read(b"GIF89a".to_vec()), None);
        assert_eq!(Picture::read(vec![0xff, 0xd8, 0xff]), None, "broken");
    }
}
