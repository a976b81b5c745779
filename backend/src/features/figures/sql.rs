//! SQL with named parameters: `:name` in constant text becomes a numbered parameter of the statement.
use sea_orm::{DbBackend, Statement, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The values of named parameters.
#[derive(Clone, Default)]
pub struct Parameters(BTreeMap<Cow<'static, str>, Value>);

impl Parameters {
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    /// The statement with each `:name` bound; a name without a value is left as it stands, which no database accepts.
    pub fn bind(&self, backend: DbBackend, text: &str) -> Statement {
        let mut sql = String::with_capacity(text.len());
        let (mut order, mut rest): (Vec<&str>, &str) = (Vec::new(), text);
        while let Some(at) = rest.find(':') {
            let (before, after) = rest.split_at(at);
            sql.push_str(before);
            let length = after[1..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(after.len() - 1);
            let name = &after[1..=length];
            match self.0.contains_key(name) {
                true => {
                    let position = order.iter().position(|known| *known == name).unwrap_or_else(|| {
                        order.push(name);
                        order.len() - 1
                    });
                    sql.push_str(&format!("${}", position + 1));
                }
                false => sql.push_str(&after[..=length]),
            }
            rest = &after[1 + length..];
        }
        sql.push_str(rest);
        let values: Vec<Value> = order.iter().filter_map(|name| self.0.get(*name).cloned()).collect();
        Statement::from_sql_and_values(backend, sql, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_used_twice_is_one_parameter() {
        let parameters = Parameters::default().with("a", 1).with("b", 2);
        let statement = parameters.bind(DbBackend::Postgres, "x = :a AND y = :b AND z = :a AND w = :unknown");
        assert_eq!(statement.sql, "x = $1 AND y = $2 AND z = $1 AND w = :unknown");
        assert_eq!(statement.values.map(|v| v.0.len()), Some(2));
    }
}
