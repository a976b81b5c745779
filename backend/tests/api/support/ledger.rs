//! Workbooks for tests: the sample cases, workbooks made on the spot, and sending them as a person does.
use super::{Client, Ctx, Reply};
use actix_web::http::Method;
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use sea_orm::Value;
use std::io::Cursor;
use std::path::PathBuf;

/// A file of the sample cases.
pub fn case(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name);
    std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What a case expects, as JSON.
pub fn expected(name: &str) -> serde_json::Value {
    serde_json::from_slice(&case(name)).unwrap()
}

/// A workbook of sheets, each a header and rows of texts (numbers are written as numbers, empty texts as empty cells).
pub fn workbook(sheets: &[(&str, Vec<Vec<&str>>)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (title, rows) in sheets {
        let page = book.add_worksheet();
        page.set_name(*title).unwrap();
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
                let (at, column) = (u32::try_from(at).unwrap(), u16::try_from(column).unwrap());
                match cell.parse::<f64>() {
                    Ok(number) => page.write_number(at, column, number).unwrap(),
                    Err(_) => page.write_string(at, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A multipart body with the workbook in the part `file`.
pub fn multipart(bytes: &[u8]) -> (String, Vec<u8>) {
    multipart_as(bytes, "台账.xlsx")
}

/// The same under a file name.
fn multipart_as(bytes: &[u8], name: &str) -> (String, Vec<u8>) {
    let boundary = "a-boundary-that-no-workbook-holds";
    let mut body = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// Sends a workbook for a preview.
pub async fn upload(client: &Client<'_>, bytes: &[u8]) -> Reply {
    let (media_type, body) = multipart(bytes);
    client.raw(Method::POST, "/ledger/imports", &media_type, body).await
}

/// Sends a file under a name for a preview.
pub async fn upload_as(client: &Client<'_>, bytes: &[u8], name: &str) -> Reply {
    let (media_type, body) = multipart_as(bytes, name);
    client.raw(Method::POST, "/ledger/imports", &media_type, body).await
}

/// The rows of a sheet, every cell as text.
pub fn sheet_rows(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// Previews and confirms a workbook.
pub async fn import(client: &Client<'_>, bytes: &[u8]) -> serde_json::Value {
    let preview = upload(client, bytes).await.expect(201);
    client.post_empty(&format!("/ledger/imports/{}/confirmation", preview["id"].as_str().unwrap())).await.expect(200)
}

/// Takes the county's name away, so that the first ledger names it.
pub async fn unname(ctx: &Ctx) {
    ctx.execute("UPDATE organizations SET name = NULL WHERE id = $1", vec![Value::from(ctx.county_id)]).await;
}

/// The id of an organization by its name.
pub async fn organization(client: &Client<'_>, name: &str) -> String {
    let list = client.get("/organizations?limit=200").await.expect(200);
    let found = list["items"].as_array().unwrap().iter().find(|o| o["name"] == name).unwrap_or_else(|| panic!("no {name}"));
    found["id"].as_str().unwrap().to_owned()
}

/// New and changed rows of a preview, in all sheets.
pub fn moved(import: &serde_json::Value) -> u64 {
    import["sheets"].as_array().unwrap().iter().map(|s| s["new"].as_u64().unwrap() + s["changed"].as_u64().unwrap()).sum()
}
