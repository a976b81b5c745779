//! The fields of a lead whose old values may be put back, and how a kept value becomes the field's again. Stage, verdict, protection and
//! what came of other acts go back by those acts alone.
use crate::error::{ApiError, ApiResult};
use crate::features::leads::kept::LeadRow;
use serde::de::DeserializeOwned;
use serde_json::Value;

macro_rules! revertible {
    ($($field:ident),* $(,)?) => {
        /// Their names.
        pub const REVERTIBLE: &[&str] = &[$(stringify!($field)),*];

        /// Gives a field the value that it had; an unknown field, or a value of another kind, is refused.
        pub fn put_back(lead: &mut LeadRow, field: &str, value: Value) -> ApiResult<()> {
            match field {
                $(stringify!($field) => lead.$field = read(value)?,)*
                _ => return Err(not_revertible()),
            }
            Ok(())
        }

        /// The value that a field has.
        pub fn value_of(lead: &LeadRow, field: &str) -> ApiResult<Value> {
            Ok(match field {
                $(stringify!($field) => serde_json::to_value(&lead.$field)?,)*
                _ => return Err(not_revertible()),
            })
        }
    };
}

revertible! {
    name,
    source_type,
    method,
    expected_investment_yuan,
    fixed_asset_investment_yuan,
    is_manufacturing,
    industry_fit,
    investor_introduction,
    project_overview,
    process_description,
    land_need_mu,
    energy_need,
    environment_need,
    expected_output_yuan,
    expected_tax_yuan,
    first_opinion,
    contact_id,
    expected_signing_on,
    lead_leader_id,
    owner_id,
}

fn read<T: DeserializeOwned>(value: Value) -> ApiResult<T> {
    serde_json::from_value(value).map_err(|_| not_revertible())
}

fn not_revertible() -> ApiError {
    let (zh, en) = ("这一项不能退回旧值，请用相应的操作办理", "This field does not go back to an old value: use the act that changes it");
    ApiError::field("field", "not_revertible", zh, en)
}
