//! The rows of an import before it is written, as a list that is mended in place: each row with its cells as the ledger reads them and
//! what is wrong with them; a cell typed anew is checked at once, and the preview with it.
pub mod actions;
pub mod dto;
pub mod handlers;
pub mod shown;
