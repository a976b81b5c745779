//! The store of objects: where the bytes of files lie, under keys of our own. An object is written whole before the transaction that
//! names it; until that commits nobody can find it, and what is never named is forgotten a day later.
use super::store;
use crate::app::App;
use crate::config::S3Config;
use crate::error::{ApiError, ApiResult};
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use chrono::{DateTime, Duration, Utc};
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// How old an object that no row names must be before it is forgotten: the transaction that names it may still run.
const PATIENCE: Duration = Duration::hours(24);
/// How many objects are looked up in the table at once.
const AT_ONCE: usize = 500;

/// The store: a folder that all replicas share, or an S3-compatible one.
pub struct Objects(Arc<dyn ObjectStore>);

/// An object on its way out.
pub struct Outgoing {
    pub size: u64,
    pub bytes: BoxStream<'static, Result<Bytes, object_store::Error>>,
}

impl Outgoing {
    /// All of it at once, for whoever needs it whole and knows that it is small.
    pub async fn whole(self) -> ApiResult<Vec<u8>> {
        let pieces: Vec<Bytes> = self.bytes.try_collect().await.map_err(away)?;
        Ok(pieces.concat())
    }
}

impl Objects {
    /// Opens the store in a folder, made when missing. What is written there is on the disk when it counts as written.
    pub fn open(folder: &Path) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("the folder for files {} cannot be used: {error}", folder.display());
        std::fs::create_dir_all(folder).map_err(|e| failed(&e))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|e| failed(&e))?;
        Ok(Self(Arc::new(store.with_fsync(true))))
    }

    /// Opens a bucket of an S3-compatible store, below a prefix. Nothing is asked of it yet: a store that is away is told when a file is.
    pub fn open_s3(config: &S3Config, bucket: &str, prefix: &str) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("the store of files s3://{bucket} cannot be used: {error}");
        // A second call finds it installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::new().with_bucket_name(bucket).with_region(config.region.as_str());
        // One by one: not every compatible store deletes several at once.
        builder = builder.with_config(AmazonS3ConfigKey::DisableBulkDelete, "true");
        if let Some(endpoint) = &config.endpoint {
            builder = builder.with_endpoint(endpoint.as_str()).with_allow_http(endpoint.starts_with("http://"));
        }
        match (&config.access_key, &config.secret_key_file) {
            (Some(key), Some(file)) => {
                let secret = std::fs::read_to_string(file).map_err(|e| failed(&format!("{}: {e}", file.display())))?;
                builder = builder.with_access_key_id(key.as_str()).with_secret_access_key(secret.trim());
            }
            _ => return Err(failed(&"--s3-access-key and --s3-secret-key-file are needed")),
        }
        let store = builder.build().map_err(|e| failed(&e))?;
        Ok(Self(if prefix.is_empty() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, prefix)) }))
    }

    /// A key nobody has: county, month, and an id of its own. Nothing of it comes from a client.
    pub fn new_key(county_id: Uuid, now: DateTime<Utc>) -> String {
        format!("{county_id}/{}/{}", now.format("%Y-%m"), Uuid::now_v7())
    }

    pub async fn put(&self, key: &str, bytes: Bytes) -> ApiResult<()> {
        self.0.put(&Key::from(key), PutPayload::from_bytes(bytes)).await.map(|_| ()).map_err(away)
    }

    pub async fn get(&self, key: &str) -> ApiResult<Outgoing> {
        let found = self.0.get(&Key::from(key)).await.map_err(away)?;
        Ok(Outgoing { size: found.meta.size, bytes: found.into_stream().boxed() })
    }

    /// Removes an object that no row names; what is gone already is no failure.
    pub async fn forget(&self, key: &str) -> ApiResult<()> {
        match self.0.delete(&Key::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(away(error)),
        }
    }
}

/// The store is away, or has lost what the table names: not the client's fault, and worth trying again.
pub fn away(error: object_store::Error) -> ApiError {
    tracing::error!(cause = %error, "the store of files does not answer");
    let (zh, en) = (
        "附件暂时无法存取，请稍后再试；若一直如此请告诉管理员",
        "Files cannot be reached at the moment; try again, and tell the administrator if it lasts",
    );
    ApiError { retry_after: Some(30), ..ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "file_store_unavailable", zh, en) }
}

/// Forgets objects that no row has named for a day: uploads that broke off, or were repeats. Tells how many.
pub async fn forget_orphans(app: &App) -> ApiResult<usize> {
    let before = app.clock.now() - PATIENCE;
    let listed = app.files.0.list(None).try_filter(|object| std::future::ready(object.last_modified < before));
    let mut pieces = listed.map_ok(|object| object.location.to_string()).try_chunks(AT_ONCE);
    let mut forgotten = 0;
    while let Some(keys) = pieces.next().await {
        let keys = keys.map_err(|e| away(e.1))?;
        let named = store::named_keys(app.db.read(), &keys).await?;
        for key in keys.iter().filter(|key| !named.contains(*key)) {
            app.files.forget(key).await?;
            forgotten += 1;
        }
    }
    if forgotten > 0 {
        tracing::info!(forgotten, "objects without a row were forgotten");
    }
    Ok(forgotten)
}
