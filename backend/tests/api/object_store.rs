//! An S3-compatible store of files: what is put there comes back, under the bucket and prefix that the settings name, signed.
use actix_web::http::Method;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use futures_util::TryStreamExt;
use std::collections::BTreeMap;
use std::sync::Mutex;
use zhaoyin::config::S3Config;
use zhaoyin::features::files::Objects;

/// As much of the protocol as is used: PUT, GET, DELETE of an object by its path.
#[derive(Default)]
struct Bucket {
    objects: Mutex<BTreeMap<String, Bytes>>,
    unsigned: Mutex<usize>,
}

async fn answer(bucket: Data<Bucket>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let signed =
        request.headers().get("authorization").and_then(|v| v.to_str().ok()).is_some_and(|v| v.starts_with("AWS4-HMAC-SHA256 Credential=key/"));
    if !signed {
        *bucket.unsigned.lock().unwrap() += 1;
        return HttpResponse::Forbidden().finish();
    }
    let (path, mut objects) = (request.path().to_owned(), bucket.objects.lock().unwrap());
    match *request.method() {
        Method::PUT => {
            objects.insert(path, body);
            HttpResponse::Ok().insert_header(("etag", "\"1\"")).finish()
        }
        Method::DELETE => {
            objects.remove(&path);
            HttpResponse::NoContent().finish()
        }
        _ => match objects.get(&path) {
            Some(bytes) => HttpResponse::Ok()
                .insert_header(("etag", "\"1\""))
                .insert_header(("last-modified", "Thu, 15 Aug 2024 02:00:00 GMT"))
                .body(bytes.clone()),
            None => HttpResponse::NotFound().finish(),
        },
    }
}

fn config(endpoint: String, folder: &std::path::Path) -> S3Config {
    let secret = folder.join("secret");
    std::fs::write(&secret, "a-secret\n").unwrap();
    S3Config { endpoint: Some(endpoint), region: "us-east-1".into(), access_key: Some("key".into()), secret_key_file: Some(secret) }
}

#[actix_web::test]
async fn objects_lie_in_a_bucket_where_the_settings_name_one() {
    let bucket = Data::new(Bucket::default());
    let state = bucket.clone();
    let server = HttpServer::new(move || App::new().app_data(state.clone()).default_service(web::to(answer))).workers(1).bind("127.0.0.1:0").unwrap();
    let address = server.addrs()[0];
    let running = server.run();
    let handle = running.handle();
    actix_web::rt::spawn(running);
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("object-store");
    std::fs::create_dir_all(&folder).unwrap();
    let config = config(format!("http://{address}"), &folder);
    let store = Objects::open_s3(&config, "county", "files/2024").unwrap();
    store.put("some/key", Bytes::from_static(b"bytes")).await.unwrap();
    assert_eq!(bucket.objects.lock().unwrap().keys().cloned().collect::<Vec<_>>(), ["/county/files/2024/some/key"]);
    let found = store.get("some/key").await.unwrap();
    assert_eq!(found.size, 5);
    let bytes: Vec<Bytes> = found.bytes.try_collect().await.unwrap();
    assert_eq!(bytes.concat(), b"bytes");
    store.forget("some/key").await.unwrap();
    store.forget("some/key").await.unwrap();
    assert!(bucket.objects.lock().unwrap().is_empty());
    assert_eq!(store.get("some/key").await.err().unwrap().code, "file_store_unavailable");
    assert_eq!(*bucket.unsigned.lock().unwrap(), 0);
    handle.stop(false).await;
}

#[test]
fn a_store_without_its_keys_is_refused_in_words() {
    let refused = Objects::open_s3(&S3Config::default(), "county", "").err().unwrap();
    assert!(refused.contains("--s3-access-key"), "{refused}");
}
