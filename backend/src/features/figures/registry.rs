//! THE registry of figures: a key, its words, its condition, its records. The definitions are those of the county's annual summary.
use super::source::Source;

/// What makes up a figure.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub source: Source,
    /// The SQL condition on a row `s` of the source.
    pub condition: &'static str,
    /// What a row counts, as whole SQL number.
    pub weight: &'static str,
    /// The date that a record is shown with.
    pub date: &'static str,
    /// What rows are grouped by, for a figure that is a table.
    pub group: Option<&'static str>,
    /// Whether rows of the same record count once.
    pub distinct: bool,
}

/// How a figure comes about.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// The weights of the rows of all parts, divided by `per`.
    Sum { parts: &'static [Part], per: i64 },
    /// One sum in percent of another.
    Ratio { part: &'static str, whole: &'static str },
    /// A sum in percent of the own target, less the schedule.
    Ahead { of: &'static str, indicator: &'static str },
    /// The zones with 0 in `signed_by_zone`.
    QuietZones,
}

/// One figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    pub key: &'static str,
    /// Under which heading of the summary it stands.
    pub section: &'static str,
    /// Chinese and English.
    pub label: (&'static str, &'static str),
    pub unit: (&'static str, &'static str),
    pub definition: (&'static str, &'static str),
    pub what: What,
}

/// The indicator of a target under which a figure is planned.
pub fn indicator(key: &str) -> Option<&'static str> {
    match key {
        "out_of_province_funds_wan" => Some("省外资金(万元)"),
        "signed_ge_1yi" => Some("新签约亿元以上项目(个)"),
        "city_recognized_ge_1yi" => Some("市认定亿元以上项目(个)"),
        "started" => Some("新开工项目(个)"),
        _ => None,
    }
}

/// Whether a figure counts by this very word of a dictionary: the word must stay as it is.
pub fn counts_by(dictionary: &str, word: &str) -> bool {
    if dictionary == "indicator" {
        return FIGURES.iter().any(|figure| {
            let ahead = matches!(figure.what, What::Ahead { indicator, .. } if indicator == word);
            ahead || indicator(figure.key) == Some(word)
        });
    }
    let spelled = format!("'{word}'");
    FIGURES.iter().chain(PARTS).any(|figure| match figure.what {
        What::Sum { parts, .. } => parts.iter().any(|part| part.condition.contains(&spelled) || part.weight.contains(&spelled)),
        _ => false,
    })
}

/// The figure of a key, listed or a part of one.
pub fn find(key: &str) -> Option<&'static Figure> {
    FIGURES.iter().chain(PARTS.iter()).find(|figure| figure.key == key)
}

mod money_and_signing;
mod network_and_training;
mod outposts_and_projects;
mod recognition;

/// The figures, in the order of the summary.
pub static FIGURES: std::sync::LazyLock<Vec<Figure>> = std::sync::LazyLock::new(|| {
    [money_and_signing::FIGURES, recognition::FIGURES, outposts_and_projects::FIGURES, network_and_training::FIGURES].concat()
});

/// Sums that are shown only as parts of others.
pub static PARTS: &[Figure] = &[Figure {
    key: "fund_social_capital_wan",
    section: "funds",
    label: ("社会资本", "Social capital"),
    unit: ("万元", "10k yuan"),
    definition: ("至截至日已设立的基金中的社会资本之和", "Social capital in the funds founded by the date"),
    what: What::Sum {
        parts: &[Part {
            source: Source::Funds,
            condition: "TRUE",
            weight: "COALESCE(s.social_capital_yuan, 0)",
            date: "s.founded_on",
            group: None,
            distinct: false,
        }],
        per: 10_000,
    },
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_by_which_figures_count_are_known() {
        for (dictionary, word) in
            [("event_kind", "展会"), ("training_kind", "挂职锻炼"), ("indicator", "省外资金(万元)"), ("indicator", "新开工项目(个)")]
        {
            assert!(counts_by(dictionary, word), "{word}");
        }
        for (dictionary, word) in [("source_type", "乡镇"), ("event_kind", "联谊会"), ("indicator", "拜访企业(家)"), ("blocker_cause", "用地")]
        {
            assert!(!counts_by(dictionary, word), "{word}");
        }
    }
}
