//! Passwords: argon2id (19 MiB, two passes, one lane) on a thread of its own, so that hashing never holds up other requests.
use crate::error::{ApiError, ApiResult};
use actix_web::web;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

/// The hash that is tried where there is no account, so that the answer takes as long. Nobody knows its password.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$MwQlN2FhNGRlZjE5MDI3Zg$BkYmJ0iBqH9JXrlRnUo7TbWDl4gWqNQ3YV6xmOq5ZPk";

fn argon2() -> ApiResult<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(ApiError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password under a new salt.
pub async fn hash(password: String) -> ApiResult<String> {
    blocking(move || Ok(argon2()?.hash_password(password.as_bytes()).map_err(ApiError::internal)?.to_string())).await
}

/// Which of the hashes the password is right for; with no hash at all it takes as long as with one, and is none.
pub async fn matching(password: String, hashes: Vec<String>) -> ApiResult<Option<usize>> {
    blocking(move || {
        let argon2 = argon2()?;
        let right = |hash: &str| PasswordHash::new(hash).is_ok_and(|parsed| argon2.verify_password(password.as_bytes(), &parsed).is_ok());
        if hashes.is_empty() {
            right(NOBODY);
        }
        Ok(hashes.iter().position(|hash| right(hash)))
    })
    .await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> ApiResult<T> + Send + 'static) -> ApiResult<T> {
    web::block(work).await.map_err(ApiError::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn a_hash_is_argon2id_of_the_stated_cost_and_matches_its_password_only() {
        let hash = hash("Kao-Shan-2024!".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(matching("Kao-Shan-2024!".into(), vec![NOBODY.into(), hash.clone()]).await.unwrap(), Some(1));
        assert_eq!(matching("Kao-Shan-2024?".into(), vec![hash]).await.unwrap(), None);
        assert_eq!(matching("x".into(), vec![]).await.unwrap(), None);
    }

    #[test]
    fn the_hash_for_nobody_costs_as_much_as_a_real_one() {
        let parsed = PasswordHash::new(NOBODY).unwrap();
        assert_eq!(parsed.params.to_string(), "m=19456,t=2,p=1");
        assert_eq!(parsed.hash.unwrap().len(), 32);
    }
}
