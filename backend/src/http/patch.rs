//! JSON Merge Patch (RFC 7396): absent leaves, null clears, a value sets.
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One field of a patch. Use with `#[serde(default)]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Patch<T> {
    #[default]
    Absent,
    Null,
    Value(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Self::Null, Self::Value))
    }
}

/// For whoever tells what was sent, such as a rule that refuses it.
impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Value(value) = self { value.serialize(serializer) } else { serializer.serialize_none() }
    }
}

impl<T: Clone> Patch<T> {
    /// The field after the patch.
    pub fn over(&self, before: Option<T>) -> Option<T> {
        match self {
            Self::Absent => before,
            Self::Null => None,
            Self::Value(value) => Some(value.clone()),
        }
    }
}
