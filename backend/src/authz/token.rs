//! Access tokens: JWT signed with EdDSA and nothing else, 15 minutes, with `kid`, `iss`, `aud`, `exp`, `nbf`, `jti`. The private keys
//! stand sealed in the database; keys rotate with overlap. A verified token is remembered until it ends, so that it is checked once.
use super::actor::{Acting, Actor};
use super::role::Role;
use crate::crypto::{KeyRing, sha256_hex};
use crate::db::Db;
use crate::error::{ApiError, ApiResult};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use sea_orm::{ConnectionTrait, Statement};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use uuid::Uuid;

/// Seconds that an access token lives.
pub const ACCESS_TOKEN_SECONDS: i64 = 15 * 60;
const ISSUER: &str = "zhaoyin";
const AUDIENCE: &str = "zhaoyin-api";

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    county: Uuid,
    org: Uuid,
    name: String,
    roles: Vec<Role>,
    /// Whether the password must be changed before anything else.
    pwd: bool,
    /// Whom the person represents (RFC 8693 calls the one who acts `act`; here the subject acts, and this is for whom).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<Acting>,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: Uuid,
}

struct Keys {
    signing: Option<(String, EncodingKey)>,
    verifying: HashMap<String, DecodingKey>,
}

/// Signs and verifies access tokens.
pub struct Tokens {
    keys: RwLock<Keys>,
    verified: moka::sync::Cache<String, Claims>,
}

impl Tokens {
    /// Reads the signing keys, making the first one where there is none.
    pub async fn load(db: &Db, ring: &KeyRing, now: DateTime<Utc>) -> ApiResult<Self> {
        let tokens = Self {
            keys: RwLock::new(Keys { signing: None, verifying: HashMap::new() }),
            verified: moka::sync::Cache::builder().max_capacity(10_000).time_to_live(std::time::Duration::from_secs(60)).build(),
        };
        tokens.reload(db, ring).await?;
        if tokens.keys.read().unwrap_or_else(PoisonError::into_inner).signing.is_none() {
            add_key(db, ring, now).await?;
            tokens.reload(db, ring).await?;
        }
        Ok(tokens)
    }

    /// Reads the keys anew; the youngest signs, every one that is not retired verifies.
    pub async fn reload(&self, db: &Db, ring: &KeyRing) -> ApiResult<()> {
        let sql = "SELECT kid, private_cipher, public_key FROM signing_keys WHERE retired_at IS NULL ORDER BY created_at";
        let rows = db.read().query_all_raw(Statement::from_string(db.backend(), sql)).await?;
        let mut keys = Keys { signing: None, verifying: HashMap::new() };
        for row in rows {
            let kid: String = row.try_get("", "kid")?;
            let public: String = row.try_get("", "public_key")?;
            let private = ring.open(&row.try_get::<String>("", "private_cipher")?)?;
            keys.verifying.insert(kid.clone(), DecodingKey::from_ed_components(&public).map_err(ApiError::internal)?);
            keys.signing = Some((kid, EncodingKey::from_ed_der(&pkcs8(&private))));
        }
        let mut known = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        if known.verifying.keys().any(|kid| !keys.verifying.contains_key(kid)) {
            // What a retired key signed must not live on in memory.
            self.verified.invalidate_all();
        }
        *known = keys;
        Ok(())
    }

    /// A token for an actor.
    pub fn issue(&self, actor: &Actor, now: DateTime<Utc>) -> ApiResult<String> {
        self.issue_until(actor, now, DateTime::<Utc>::MAX_UTC)
    }

    /// A token for an actor that never outlives `end`, the end of its session.
    pub fn issue_until(&self, actor: &Actor, now: DateTime<Utc>, end: DateTime<Utc>) -> ApiResult<String> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let (kid, key) = keys.signing.as_ref().ok_or_else(|| ApiError::internal("no signing key"))?;
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub: actor.user_id,
            sid: actor.session_id,
            county: actor.county_id,
            org: actor.organization_id,
            name: actor.name.clone(),
            roles: actor.roles.clone(),
            pwd: actor.password_change_required,
            act: actor.acting.clone(),
            iat: now.timestamp(),
            nbf: now.timestamp(),
            exp: (now.timestamp() + ACCESS_TOKEN_SECONDS).min(end.timestamp()),
            jti: Uuid::now_v7(),
        };
        let header = Header { kid: Some(kid.clone()), ..Header::new(Algorithm::EdDSA) };
        jsonwebtoken::encode(&header, &claims, key).map_err(ApiError::internal)
    }

    /// The actor of a token; anything wrong with it is a 401 that does not say what.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> ApiResult<Actor> {
        let fingerprint = sha256_hex(token.as_bytes());
        let claims = match self.verified.get(&fingerprint) {
            Some(claims) => claims,
            None => {
                let claims = self.decode(token).ok_or_else(ApiError::unauthorized)?;
                self.verified.insert(fingerprint, claims.clone());
                claims
            }
        };
        if claims.exp <= now.timestamp() || claims.nbf > now.timestamp() + 5 {
            return Err(ApiError::unauthorized());
        }
        Ok(Actor {
            user_id: claims.sub,
            county_id: claims.county,
            organization_id: claims.org,
            session_id: claims.sid,
            name: claims.name,
            roles: claims.roles,
            password_change_required: claims.pwd,
            acting: claims.act,
        })
    }

    /// Signature, algorithm, key, issuer and audience; the times are checked against our own clock.
    fn decode(&self, token: &str) -> Option<Claims> {
        let header = jsonwebtoken::decode_header(token).ok().filter(|h| h.alg == Algorithm::EdDSA)?;
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let key = keys.verifying.get(header.kid.as_ref()?)?;
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        validation.validate_exp = false;
        validation.validate_nbf = false;
        jsonwebtoken::decode::<Claims>(token, key, &validation).ok().map(|data| data.claims)
    }
}

/// Makes a new signing key; it signs from the next reload on.
pub async fn add_key(db: &Db, ring: &KeyRing, now: DateTime<Utc>) -> ApiResult<String> {
    let seed = rand::random::<[u8; 32]>();
    let public = B64.encode(SigningKey::from_bytes(&seed).verifying_key().as_bytes());
    let kid = sha256_hex(public.as_bytes()).get(..16).unwrap_or_default().to_owned();
    let row = vec![kid.clone().into(), ring.seal(&seed)?.into(), public.into(), now.into()];
    crate::db::bulk::insert(db.write(), "signing_keys", &["kid", "private_cipher", "public_key", "created_at"], vec![row]).await?;
    Ok(kid)
}

/// Retires every key but the youngest: tokens that the others signed end at once.
pub async fn retire_old_keys(db: &Db, now: DateTime<Utc>) -> ApiResult<u64> {
    let sql = "UPDATE signing_keys SET retired_at = $1 WHERE retired_at IS NULL AND created_at < (SELECT MAX(created_at) FROM signing_keys)";
    let statement = Statement::from_sql_and_values(db.backend(), sql, [now.into()]);
    Ok(db.write().execute_raw(statement).await?.rows_affected())
}

/// An Ed25519 seed in PKCS #8 (RFC 8410).
fn pkcs8(seed: &[u8]) -> Vec<u8> {
    let mut der = vec![0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    der.extend_from_slice(seed);
    der
}
