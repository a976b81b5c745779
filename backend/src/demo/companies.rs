//! Invented companies with credit codes that check out.
use super::book::{Row, row};
use super::random::Random;
use super::words::{BRANDS, CHAINS, Chain, PLACES, Place, TAGS, character};
use crate::text::{check_credit_code, company_key};
use std::collections::HashSet;

pub const COUNT: usize = 160;

pub struct Company {
    pub name: String,
    pub brand: String,
    pub place: &'static Place,
    pub chain: &'static Chain,
    credit_code: Option<String>,
    link: &'static str,
    tags: Vec<&'static str>,
    stock_code: Option<String>,
}

pub fn make(random: &mut Random) -> Vec<Company> {
    let mut companies: Vec<Company> = Vec::with_capacity(COUNT);
    let mut taken: HashSet<String> = HashSet::new();
    let mut brands: HashSet<String> = HashSet::new();
    while companies.len() < COUNT {
        let company = company(random, companies.len());
        if brands.insert(company.brand.clone()) && taken.insert(company_key(&company.name)) {
            companies.push(company);
        }
    }
    companies
}

fn company(random: &mut Random, number: usize) -> Company {
    let place = &PLACES[random.weighted(&PLACES.iter().map(|place| place.weight).collect::<Vec<_>>())];
    let chain = &CHAINS[random.weighted(&CHAINS.iter().map(|chain| chain.weight).collect::<Vec<_>>())];
    let brand: String = [character(random, BRANDS.0), character(random, BRANDS.1)].iter().collect();
    let tags = tags(random);
    let listed = tags.contains(&"上市公司");
    let form = if listed { "股份有限公司" } else { random.pick(&["有限公司", "有限公司", "有限公司", "股份有限公司"]) };
    let city = place.city.trim_end_matches('市');
    let name = format!("{city}{brand}{}{form}", random.pick(chain.suffixes));
    let credit_code = (!place.digits.is_empty() && random.chance(88)).then(|| credit_code(random, place.digits)).flatten();
    // No exchange gives out numbers that begin with 999.
    let stock_code = listed.then(|| format!("999{number:03}"));
    Company { name, brand, place, chain, credit_code, link: random.pick(chain.links), tags, stock_code }
}

fn tags(random: &mut Random) -> Vec<&'static str> {
    let mut tags = Vec::new();
    for _ in 0..random.weighted(&[45, 38, 17]) {
        let tag = random.word(TAGS);
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A code of a registration office that does not exist (`…0199`), with both of its check characters.
fn credit_code(random: &mut Random, digits: &str) -> Option<String> {
    let mut head = format!("91{digits}0199MA");
    (0..6).for_each(|_| head.push(character(random, ALPHABET)));
    let checks = ALPHABET.chars().flat_map(|inner| ALPHABET.chars().map(move |outer| (inner, outer)));
    checks.map(|(inner, outer)| format!("{head}{inner}{outer}")).find(|code| check_credit_code(code) == Ok(()))
}

pub fn rows(companies: &[Company]) -> Vec<Row> {
    companies
        .iter()
        .map(|company| {
            let Company { name, credit_code, place, chain, link, tags, stock_code, .. } = company;
            let tags = (!tags.is_empty()).then(|| tags.join("、"));
            row![name, credit_code.as_ref(), place.province, place.city, chain.industry, chain.name, *link, tags, stock_code.as_ref()]
        })
        .collect()
}
