//! What the links of a chain may be.
use super::super::dictionaries::domain::{alike, word};
use uuid::Uuid;

/// The most links of a chain.
const MOST: usize = 50;

/// A link as it is wanted: one that exists, or a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedLink {
    pub id: Option<Uuid>,
    pub name: String,
}

/// Why links are not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    TooMany,
    /// A name that is empty, too long, or holds commas.
    BadName(usize),
    /// A name that stands twice.
    Twice(usize),
    /// A link that is none of this chain, or stands twice.
    Unknown(usize),
}

/// Checks links as they are wanted against the links that exist; gives them with clean names.
pub fn checked(wanted: Vec<WantedLink>, existing: &[Uuid]) -> Result<Vec<WantedLink>, Refusal> {
    if wanted.len() > MOST {
        return Err(Refusal::TooMany);
    }
    let mut clean: Vec<WantedLink> = Vec::with_capacity(wanted.len());
    for (at, link) in wanted.into_iter().enumerate() {
        let name = word(&link.name).ok_or(Refusal::BadName(at))?;
        if clean.iter().any(|before| alike(&before.name, &name)) {
            return Err(Refusal::Twice(at));
        }
        if link.id.is_some_and(|id| !existing.contains(&id) || clean.iter().any(|before| before.id == Some(id))) {
            return Err(Refusal::Unknown(at));
        }
        clean.push(WantedLink { id: link.id, name });
    }
    Ok(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(id: Option<u128>, name: &str) -> WantedLink {
        WantedLink { id: id.map(Uuid::from_u128), name: name.into() }
    }

    #[test]
    fn links_are_known_and_named_once() {
        let existing = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let taken = checked(vec![link(Some(2), " 电芯 "), link(None, "电池包")], &existing).unwrap();
        assert_eq!(taken, [link(Some(2), "电芯"), link(None, "电池包")]);
        assert_eq!(checked(vec![link(None, "电芯"), link(None, "电芯")], &existing), Err(Refusal::Twice(1)));
        assert_eq!(checked(vec![link(None, "a,b")], &existing), Err(Refusal::BadName(0)));
        assert_eq!(checked(vec![link(Some(3), "电芯")], &existing), Err(Refusal::Unknown(0)));
        assert_eq!(checked(vec![link(Some(1), "甲"), link(Some(1), "乙")], &existing), Err(Refusal::Unknown(1)));
        assert_eq!(checked((0..51).map(|n| link(None, &format!("环节{n}"))).collect(), &existing), Err(Refusal::TooMany));
    }
}
