//! The figures of recognition and forecast.
use super::super::source::Source;
use super::{Figure, Part, What};

pub const FIGURES: &[Figure] = &[
    Figure {
        key: "city_recognized_ge_1yi",
        section: "signing",
        label: ("市认定亿元以上项目", "Recognized by the city ≥ 100 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、市认定日期在今年、总投资 1 亿元以上的项目",
            "Live projects recognized by the city in the year with a total investment of at least 100 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.city_recognized_on >= :from AND s.city_recognized_on <= :as_of AND s.size >= 100000000",
                weight: "1",
                date: "s.city_recognized_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "city_recognized_ge_5yi",
        section: "signing",
        label: ("其中5亿元以上", "of those ≥ 500 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、市认定日期在今年、总投资 5 亿元以上的项目",
            "Live projects recognized by the city in the year with a total investment of at least 500 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.city_recognized_on >= :from AND s.city_recognized_on <= :as_of AND s.size >= 500000000",
                weight: "1",
                date: "s.city_recognized_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "city_recognized_ge_10yi",
        section: "signing",
        label: ("其中10亿元以上", "of those ≥ 1000 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、市认定日期在今年、总投资 10 亿元以上的项目",
            "Live projects recognized by the city in the year with a total investment of at least 1000 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.city_recognized_on >= :from AND s.city_recognized_on <= :as_of AND s.size >= 1000000000",
                weight: "1",
                date: "s.city_recognized_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "city_recognized_ge_50yi",
        section: "signing",
        label: ("其中50亿元以上", "of those ≥ 5000 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、市认定日期在今年、总投资 50 亿元以上的项目",
            "Live projects recognized by the city in the year with a total investment of at least 5000 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.city_recognized_on >= :from AND s.city_recognized_on <= :as_of AND s.size >= 5000000000",
                weight: "1",
                date: "s.city_recognized_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_not_city_recognized",
        section: "signing",
        label: ("签约未获市认定", "Signed, not recognized by the city"),
        unit: ("个", "projects"),
        definition: (
            "今年新签约亿元以上项目中，至截至日没有市认定日期的",
            "Of the newly signed ≥ 100 million yuan, those the city has not recognized by the date",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 100000000 AND (s.city_recognized_on IS NULL OR s.city_recognized_on > :as_of)",
                weight: "1",
                date: "s.signed_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_1yi_forecast",
        section: "signing",
        label: ("预计全年签约亿元以上项目", "Expected signings of the year ≥ 100 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "今年已签约 1 亿元以上的，加上拟签约阶段、尚无项目、预计投资 1 亿元以上、预计年内签约的线索",
            "Signed in the year of at least 100 million yuan, and leads of that size in stage signing, without a project, expected to be signed later in the year",
        ),
        what: What::Sum {
            parts: &[
                Part {
                    source: Source::Projects,
                    condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 100000000",
                    weight: "1",
                    date: "s.signed_on",
                    group: None,
                    distinct: false,
                },
                Part {
                    source: Source::SigningLeads,
                    condition: "s.stage = 'signing' AND s.size >= 100000000 AND NOT EXISTS (SELECT 1 FROM projects x WHERE x.lead_id = s.id AND x.archived_at IS NULL)",
                    weight: "1",
                    date: "s.expected_signing_on",
                    group: None,
                    distinct: false,
                },
            ],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_5yi_forecast",
        section: "signing",
        label: ("其中5亿元以上", "of those ≥ 500 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "今年已签约 5 亿元以上的，加上拟签约阶段、尚无项目、预计投资 5 亿元以上、预计年内签约的线索",
            "Signed in the year of at least 500 million yuan, and leads of that size in stage signing, without a project, expected to be signed later in the year",
        ),
        what: What::Sum {
            parts: &[
                Part {
                    source: Source::Projects,
                    condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 500000000",
                    weight: "1",
                    date: "s.signed_on",
                    group: None,
                    distinct: false,
                },
                Part {
                    source: Source::SigningLeads,
                    condition: "s.stage = 'signing' AND s.size >= 500000000 AND NOT EXISTS (SELECT 1 FROM projects x WHERE x.lead_id = s.id AND x.archived_at IS NULL)",
                    weight: "1",
                    date: "s.expected_signing_on",
                    group: None,
                    distinct: false,
                },
            ],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_10yi_forecast",
        section: "signing",
        label: ("其中10亿元以上", "of those ≥ 1000 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "今年已签约 10 亿元以上的，加上拟签约阶段、尚无项目、预计投资 10 亿元以上、预计年内签约的线索",
            "Signed in the year of at least 1000 million yuan, and leads of that size in stage signing, without a project, expected to be signed later in the year",
        ),
        what: What::Sum {
            parts: &[
                Part {
                    source: Source::Projects,
                    condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 1000000000",
                    weight: "1",
                    date: "s.signed_on",
                    group: None,
                    distinct: false,
                },
                Part {
                    source: Source::SigningLeads,
                    condition: "s.stage = 'signing' AND s.size >= 1000000000 AND NOT EXISTS (SELECT 1 FROM projects x WHERE x.lead_id = s.id AND x.archived_at IS NULL)",
                    weight: "1",
                    date: "s.expected_signing_on",
                    group: None,
                    distinct: false,
                },
            ],
            per: 1,
        },
    },
];
