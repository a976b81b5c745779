//! Rules of a company's own fields.
use crate::context::{Words, words};
use crate::error::FieldFault;
use crate::text::{CreditCodeFault, check_credit_code, fold, trim};
use uuid::Uuid;

/// The fields of a company that a person types, cleaned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    pub name: String,
    pub credit_code: Option<String>,
    pub province: Option<String>,
    pub city: Option<String>,
    pub industry: Option<String>,
    pub chain: Option<String>,
    pub chain_link: Option<String>,
    pub stock_code: Option<String>,
    pub parent_company_id: Option<Uuid>,
    pub tags: Vec<String>,
}

/// The most tags a company bears.
const MOST_TAGS: usize = 30;

impl Fields {
    /// Trims, drops what is empty, writes the credit code in narrow capitals.
    pub fn cleaned(self) -> Self {
        let clean = |text: Option<String>| text.map(|text| trim(&text)).filter(|text| !text.is_empty());
        let mut tags: Vec<String> = Vec::new();
        for tag in self.tags.iter().map(|tag| trim(tag)).filter(|tag| !tag.is_empty()) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        Self {
            name: trim(&self.name),
            credit_code: clean(self.credit_code).map(|code| fold(&code).to_uppercase()),
            province: clean(self.province),
            city: clean(self.city),
            industry: clean(self.industry),
            chain: clean(self.chain),
            chain_link: clean(self.chain_link),
            stock_code: clean(self.stock_code),
            parent_company_id: self.parent_company_id,
            tags,
        }
    }

    /// What is wrong with the fields by themselves.
    pub fn faults(&self) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut refuse = |field: &str, code: &'static str, message: Words| faults.push(FieldFault { field: field.into(), code, message });
        if !(2..=200).contains(&self.name.chars().count()) {
            refuse("name", "length", words("企业名称为 2–200 个字", "A company's name has 2 to 200 characters"));
        }
        if self.credit_code.as_deref().is_some_and(|code| check_credit_code(code) == Err(CreditCodeFault::Invalid)) {
            let (zh, en) = ("信用代码不对：应为 18 位，末位是校验码", "Not a credit code: 18 characters, the last one is a check character");
            refuse("credit_code", "invalid_credit_code", words(zh, en));
        }
        let texts = [
            ("province", &self.province),
            ("city", &self.city),
            ("industry", &self.industry),
            ("chain", &self.chain),
            ("chain_link", &self.chain_link),
            ("stock_code", &self.stock_code),
        ];
        for (field, text) in texts {
            if text.as_ref().is_some_and(|text| text.chars().count() > 100) {
                refuse(field, "length", words("最多 100 个字", "At most 100 characters"));
            }
        }
        if self.chain_link.is_some() && self.chain.is_none() {
            refuse("chain_link", "needs_chain", words("填写环节前请先选产业链", "Choose the chain before its link"));
        }
        if self.tags.len() > MOST_TAGS || self.tags.iter().any(|tag| tag.chars().count() > 30) {
            refuse("tags", "length", words("最多 30 个标签，每个最多 30 个字", "At most 30 tags of at most 30 characters"));
        }
        faults
    }

    /// 待完善: what a county needs to know of every company is its name and province.
    pub fn needs_completion(&self) -> bool {
        self.province.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(fields: Fields) -> Vec<(String, &'static str)> {
        fields.cleaned().faults().into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn fields_are_cleaned_before_they_are_judged() {
        let fields = Fields {
            name: "　示例精密制造有限公司 ".into(),
            credit_code: Some("９１４４０３００１９２２０３８２１６".into()),
            city: Some("  ".into()),
            tags: vec!["链主".into(), " 链主 ".into(), String::new()],
            ..Fields::default()
        };
        let clean = fields.cleaned();
        assert_eq!(clean.name, "示例精密制造有限公司");
        assert_eq!(clean.credit_code.as_deref(), Some("914403001922038216"));
        assert_eq!((clean.city.clone(), clean.tags.len()), (None, 1));
        assert!(clean.faults().is_empty());
        assert!(clean.needs_completion());
    }

    #[test]
    fn each_fault_names_its_field() {
        let wrong =
            Fields { name: "甲".into(), credit_code: Some("91440300192203821X".into()), chain_link: Some("电芯".into()), ..Fields::default() };
        let found = codes(wrong);
        let expected = [("name", "length"), ("credit_code", "invalid_credit_code"), ("chain_link", "needs_chain")];
        assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
        let tags = (0..31).map(|n| format!("第{n}")).collect();
        assert_eq!(codes(Fields { name: "某公司".into(), tags, ..Fields::default() }), [("tags".to_owned(), "length")]);
    }
}
