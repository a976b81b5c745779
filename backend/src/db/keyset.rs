//! Keyset paging of lists: rows after the last one seen, by row values (`(a, id) > (x, y)`), which both databases answer from an index;
//! chains of OR would not.
use crate::context::words;
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::http::page::Cursor;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Order, SelectStatement, SimpleExpr, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A name that `sort` may take, and the expression (never null) behind it.
pub struct Sortable {
    pub name: &'static str,
    pub kind: SortKind,
    pub expression: fn() -> SimpleExpr,
}

/// What a sort's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortKind {
    Text,
    Instant,
    Date,
    Number,
}

impl Sortable {
    pub const fn text(name: &'static str, expression: fn() -> SimpleExpr) -> Self {
        Self { name, kind: SortKind::Text, expression }
    }

    pub const fn instant(name: &'static str, expression: fn() -> SimpleExpr) -> Self {
        Self { name, kind: SortKind::Instant, expression }
    }

    pub const fn date(name: &'static str, expression: fn() -> SimpleExpr) -> Self {
        Self { name, kind: SortKind::Date, expression }
    }

    pub const fn number(name: &'static str, expression: fn() -> SimpleExpr) -> Self {
        Self { name, kind: SortKind::Number, expression }
    }
}

/// The value of a row under the sort in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortValue {
    Text(String),
    Instant(DateTime<Utc>),
    Date(NaiveDate),
    Number(i64),
}

impl From<SortValue> for Value {
    fn from(value: SortValue) -> Self {
        match value {
            SortValue::Text(text) => text.into(),
            SortValue::Instant(at) => at.into(),
            SortValue::Date(day) => day.into(),
            SortValue::Number(number) => number.into(),
        }
    }
}

/// What a cursor holds: the sort it belongs to, and value and id of the last row seen.
pub type Position = (String, SortValue, Uuid);

/// How a list is sorted and where it goes on.
pub struct Keyset {
    sort: String,
    kind: SortKind,
    expression: SimpleExpr,
    descending: bool,
    after: Option<(SortValue, Uuid)>,
}

impl Keyset {
    /// Reads `sort` (one of `allowed`, `-` before it for descending) and `cursor`; anything else is a 400 that names the parameter.
    pub fn parse(sort: Option<&str>, default: &str, allowed: &[Sortable], cursor: Option<&str>) -> ApiResult<Self> {
        let sort = sort.unwrap_or(default);
        let name = sort.strip_prefix('-').unwrap_or(sort);
        let Some(chosen) = allowed.iter().find(|a| a.name == name) else {
            let names = allowed.iter().map(|a| a.name).collect::<Vec<_>>().join(", ");
            let message = words(format!("sort 可以是 {names}，前面加 - 为倒序"), format!("sort is one of {names}, with - before it for descending"));
            let error = ApiError::bad_request("invalid_parameter", message.zh.clone(), message.en.clone());
            return Err(ApiError { errors: vec![FieldFault { field: "sort".into(), code: "invalid_parameter", message }], ..error });
        };
        let after = match cursor.map(Cursor::decode::<Position>).transpose()? {
            Some((of, ..)) if of != sort => {
                return Err(ApiError::bad_request("invalid_cursor", "cursor 与 sort 不一致", "The cursor belongs to another sort"));
            }
            after => after.map(|(_, value, id)| (value, id)),
        };
        // A cursor whose value is of another kind than the sort was not made by a page.
        let same_kind = |value: &SortValue| {
            let of = matches!(
                (value, chosen.kind),
                (SortValue::Text(_), SortKind::Text)
                    | (SortValue::Instant(_), SortKind::Instant)
                    | (SortValue::Date(_), SortKind::Date)
                    | (SortValue::Number(_), SortKind::Number)
            );
            if of {
                Ok(())
            } else {
                Err(ApiError::bad_request("invalid_cursor", "cursor 不是上一页给出的", "The cursor is not one that a page gave"))
            }
        };
        after.as_ref().map(|(value, _)| same_kind(value)).transpose()?;
        Ok(Self { sort: sort.to_owned(), kind: chosen.kind, expression: (chosen.expression)(), descending: sort.starts_with('-'), after })
    }

    /// Lets a query go on after the cursor, in order, fetching one row more than the page holds.
    pub fn apply(&self, select: &mut SelectStatement, id: SimpleExpr, limit: u64) {
        if let Some((value, last)) = &self.after {
            let row = Expr::tuple([self.expression.clone(), id.clone()]);
            let seen = Expr::tuple([Expr::val(Value::from(value.clone())), Expr::val(*last)]);
            select.and_where(if self.descending { row.lt(seen) } else { row.gt(seen) });
        }
        let order = if self.descending { Order::Desc } else { Order::Asc };
        select.order_by_expr(self.expression.clone(), order.clone()).order_by_expr(id, order).limit(limit + 1);
    }

    /// What is sorted by.
    pub fn expression(&self) -> SimpleExpr {
        self.expression.clone()
    }

    /// What its values are.
    pub fn kind(&self) -> SortKind {
        self.kind
    }

    /// The name sorted by, without direction.
    pub fn name(&self) -> &str {
        self.sort.strip_prefix('-').unwrap_or(&self.sort)
    }

    /// The cursor's content for a row.
    pub fn position(&self, value: SortValue, id: Uuid) -> Position {
        (self.sort.clone(), value, id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: &[Sortable] = &[Sortable::text("name", || Expr::col("name"))];

    #[test]
    fn only_known_sorts_and_own_cursors_are_taken() {
        assert!(Keyset::parse(Some("password_hash"), "name", ALLOWED, None).is_err());
        let keyset = Keyset::parse(Some("-name"), "name", ALLOWED, None).unwrap();
        let cursor = Cursor::encode(&keyset.position(SortValue::Text("甲".into()), Uuid::nil())).unwrap();
        assert!(Keyset::parse(Some("-name"), "name", ALLOWED, Some(&cursor)).is_ok());
        assert!(Keyset::parse(Some("name"), "name", ALLOWED, Some(&cursor)).is_err());
        assert!(Keyset::parse(None, "name", ALLOWED, Some("'; DROP TABLE users")).is_err());
    }
}
