//! The key file and what it protects: personal data (phones), uploaded workbooks and the signing keys, each sealed with
//! XChaCha20-Poly1305 under a key that stands outside the database. A sealed value names its key, so keys can be rotated.
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD as B64};
use chacha20poly1305::aead::{Aead, Generate, Key, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Why a key file cannot be used or a value cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum CryptoError {
    #[error("the key file {0} cannot be read: {1}")]
    Read(String, std::io::Error),
    #[error("the key file {0} cannot be written: {1}")]
    Write(String, std::io::Error),
    #[error("the key file {0} holds no usable key (a line is `KEYID base64-of-32-bytes`)")]
    Malformed(String),
    #[error("a stored value cannot be opened with the keys of the key file")]
    Open,
}

/// The keys of the key file. The last line's key seals; all of them open.
pub struct KeyRing {
    ciphers: BTreeMap<String, XChaCha20Poly1305>,
    current: String,
}

impl KeyRing {
    /// Reads the key file; with `create`, makes it first (mode 0600) when there is none.
    pub fn load(path: &Path, create: bool) -> Result<Self, CryptoError> {
        let shown = path.display().to_string();
        if create && !path.exists() {
            Self::create(path).map_err(|e| CryptoError::Write(shown.clone(), e))?;
        }
        let text = std::fs::read_to_string(path).map_err(|e| CryptoError::Read(shown.clone(), e))?;
        Self::parse(&text).ok_or(CryptoError::Malformed(shown))
    }

    fn create(path: &Path) -> std::io::Result<()> {
        use std::io::Write;
        use std::os::unix::fs::OpenOptionsExt;
        if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let key = Key::<XChaCha20Poly1305>::generate();
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        writeln!(file, "k1 {}", B64.encode(key))?;
        file.sync_all()
    }

    fn parse(text: &str) -> Option<Self> {
        let mut ciphers = BTreeMap::new();
        let mut current = None;
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (id, key) = line.split_once(' ')?;
            let bytes: [u8; 32] = B64.decode(key.trim()).ok()?.try_into().ok()?;
            ciphers.insert(id.to_owned(), XChaCha20Poly1305::new(&bytes.into()));
            current = Some(id.to_owned());
        }
        Some(Self { ciphers, current: current? })
    }

    /// Seals bytes: `KEYID.` then base64 of nonce and ciphertext, as text.
    pub fn seal(&self, plain: &[u8]) -> Result<String, CryptoError> {
        Ok(format!("{}.{}", self.current, B64.encode(self.seal_raw(plain)?)))
    }

    /// Opens what [`Self::seal`] made.
    pub fn open(&self, sealed: &str) -> Result<Vec<u8>, CryptoError> {
        let (id, body) = sealed.split_once('.').ok_or(CryptoError::Open)?;
        self.open_raw(id, &B64.decode(body).map_err(|_| CryptoError::Open)?)
    }

    /// Seals a large value as bytes: length of the key id, key id, nonce, ciphertext.
    pub fn seal_bytes(&self, plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let mut sealed = vec![u8::try_from(self.current.len()).map_err(|_| CryptoError::Open)?];
        sealed.extend(self.current.as_bytes());
        sealed.extend(self.seal_raw(plain)?);
        Ok(sealed)
    }

    /// Opens what [`Self::seal_bytes`] made.
    pub fn open_bytes(&self, sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let (length, rest) = sealed.split_first().ok_or(CryptoError::Open)?;
        let (id, body) = rest.split_at_checked(usize::from(*length)).ok_or(CryptoError::Open)?;
        self.open_raw(std::str::from_utf8(id).map_err(|_| CryptoError::Open)?, body)
    }

    fn seal_raw(&self, plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let nonce = XNonce::generate();
        let cipher = self.ciphers.get(&self.current).ok_or(CryptoError::Open)?;
        let body = cipher.encrypt(&nonce, plain).map_err(|_| CryptoError::Open)?;
        Ok([nonce.as_slice(), &body].concat())
    }

    fn open_raw(&self, id: &str, sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let (nonce, body) = sealed.split_at_checked(24).ok_or(CryptoError::Open)?;
        let nonce: [u8; 24] = nonce.try_into().map_err(|_| CryptoError::Open)?;
        self.ciphers.get(id).ok_or(CryptoError::Open)?.decrypt(&nonce.into(), body).map_err(|_| CryptoError::Open)
    }
}

/// SHA-256 in hex: for tokens kept as hashes and for request bodies.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// A random secret of 32 bytes in URL-safe base64 (a refresh token).
pub fn random_token() -> String {
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// A one-time code that people can read and type: 20 of 32 characters without look-alikes, in groups of five.
pub fn random_code() -> String {
    const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let bytes = rand::random::<[u8; 20]>();
    let letters: Vec<char> = bytes.iter().map(|b| char::from(ALPHABET[usize::from(b % 32)])).collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_and_a_changed_byte_does_not() {
        let ring = KeyRing::parse("# a comment\nk1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n").unwrap();
        let sealed = ring.seal("13812345678".as_bytes()).unwrap();
        assert!(!sealed.contains("138"));
        assert_eq!(ring.open(&sealed).unwrap(), "13812345678".as_bytes());
        let mut bytes = ring.seal_bytes(b"workbook").unwrap();
        assert_eq!(ring.open_bytes(&bytes).unwrap(), b"workbook");
        *bytes.last_mut().unwrap() ^= 1;
        assert!(ring.open_bytes(&bytes).is_err());
        assert!(ring.open_bytes(&[]).is_err() && ring.open("k9.AAAA").is_err());
    }

    #[test]
    fn codes_are_readable_and_differ() {
        let (a, b) = (random_code(), random_code());
        assert_eq!(a.len(), 23);
        assert_ne!(a, b);
    }
}
