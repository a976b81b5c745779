//! Who may do what. A permission stands in a handler's signature as `Allowed<P>`; the role table in [`role`] says which role has it and
//! how far it reaches; rows outside one's scope are not there (404).
pub mod actor;
pub mod allowed;
pub mod permission;
pub mod role;
pub mod sessions;
pub mod token;

pub use actor::{Acting, Actor};
pub use allowed::{Allowed, SignedIn};
pub use permission::Permission;
pub use role::Role;
