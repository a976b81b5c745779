//! The county's keys in the age format: the server keeps each identity sealed under the key file, and gives out the newest recipient.
use crate::error::{ApiError, ApiResult};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use std::io::Read;

/// A new key: its recipient, and the identity as it is to be sealed.
pub fn make() -> (String, String) {
    let identity = Identity::generate();
    (identity.to_public().to_string(), identity.to_string().expose_secret().to_owned())
}

/// Opens a file with whichever of the identities fits; none where it is sealed to somebody else, or broken.
pub fn open(identities: &[String], sealed: &[u8]) -> ApiResult<Vec<u8>> {
    let parsed: Result<Vec<Identity>, _> = identities.iter().map(|text| text.parse::<Identity>()).collect();
    let identities = parsed.map_err(ApiError::internal)?;
    opened(&identities, sealed).ok_or_else(|| {
        let (zh, en) =
            ("打不开：这不是为本系统保存的离线信件，或文件已损坏", "It does not open: not an outbox that was sealed to this server, or broken");
        ApiError::field("file", "cannot_be_opened", zh, en)
    })
}

fn opened(identities: &[Identity], sealed: &[u8]) -> Option<Vec<u8>> {
    let decryptor = age::Decryptor::new_buffered(sealed).ok()?;
    let mut reader = decryptor.decrypt(identities.iter().map(|identity| identity as &dyn age::Identity)).ok()?;
    let mut plain = Vec::new();
    reader.read_to_end(&mut plain).ok()?;
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::x25519::Recipient;

    #[test]
    fn what_is_sealed_to_one_key_opens_with_all_of_them_and_with_no_other() {
        let ((old, secret), (_, newer), (_, foreign)) = (make(), make(), make());
        let sealed = age::encrypt(&old.parse::<Recipient>().unwrap(), "信".as_bytes()).unwrap();
        assert_eq!(open(&[newer.clone(), secret.clone()], &sealed).unwrap(), "信".as_bytes());
        assert_eq!(open(&[foreign], &sealed).unwrap_err().code, "validation_failed");
        let mut broken = sealed.clone();
        *broken.last_mut().unwrap() ^= 1;
        assert!(open(std::slice::from_ref(&secret), &broken).is_err());
        assert!(open(&[secret], b"age-encryption.org/v1\n").is_err());
    }
}
