//! Forms with a file, as a browser sends them.
use super::{Client, Reply};
use actix_web::http::Method;

/// A multipart body of text parts and, where given, the part `file`.
pub fn form(texts: &[(&str, &str)], file: Option<(&str, &[u8])>) -> (String, Vec<u8>) {
    let boundary = "a-boundary-that-no-file-holds";
    let mut body = Vec::new();
    for (name, text) in texts {
        body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").bytes());
    }
    if let Some((name, bytes)) = file {
        body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{boundary}--\r\n").bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// Uploads a file to a record.
pub async fn attach(client: &Client<'_>, subject_type: &str, subject_id: &str, name: &str, bytes: &[u8]) -> Reply {
    let (media_type, body) = form(&[("subject_type", subject_type), ("subject_id", subject_id)], Some((name, bytes)));
    client.raw(Method::POST, "/files", &media_type, body).await
}
