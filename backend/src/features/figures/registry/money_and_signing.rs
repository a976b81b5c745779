//! The figures of money and signing.
use super::super::source::Source;
use super::{Figure, Part, What};

pub const FIGURES: &[Figure] = &[
    Figure {
        key: "out_of_province_funds_wan",
        section: "main",
        label: ("实际利用省外资金", "Money arrived from outside the province"),
        unit: ("万元", "10k yuan"),
        definition: (
            "已审核、来源省份在省外（不含港澳台及境外）、月份在今年至截至月的到位资金之和；项目不论状态",
            "Verified arrivals whose source is outside the home province (Hong Kong, Macao, Taiwan and abroad excluded), months of the year up to the month of the date; projects of any status",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::FundArrivals,
                condition: "s.status = 'verified'",
                weight: "s.amount_yuan",
                date: "s.month",
                group: None,
                distinct: false,
            }],
            per: 10_000,
        },
    },
    Figure {
        key: "out_of_province_funds_reported_wan",
        section: "main",
        label: ("上报省外资金", "Reported money from outside the province"),
        unit: ("万元", "10k yuan"),
        definition: ("同上，含待审核", "The same, verified and awaiting verification"),
        what: What::Sum {
            parts: &[Part {
                source: Source::FundArrivals,
                condition: "TRUE",
                weight: "s.amount_yuan",
                date: "s.month",
                group: None,
                distinct: false,
            }],
            per: 10_000,
        },
    },
    Figure {
        key: "out_of_province_funds_ahead_pp",
        section: "main",
        label: ("省外资金超时序", "Money ahead of schedule"),
        unit: ("个百分点", "percentage points"),
        definition: (
            "实际利用省外资金 ÷ 本单位目标 × 100 − 上一个已结束月份的时序进度",
            "Money arrived ÷ the own target × 100 − the schedule at the last closed month",
        ),
        what: What::Ahead { of: "out_of_province_funds_wan", indicator: "省外资金(万元)" },
    },
    Figure {
        key: "province_registry_new",
        section: "signing",
        label: ("新入省库项目", "Newly registered in the province"),
        unit: ("个", "projects"),
        definition: ("未终止、入省库日期在今年的项目", "Live projects registered by the province in the year"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.province_registered_on >= :from AND s.province_registered_on <= :as_of",
                weight: "1",
                date: "s.province_registered_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "province_registry_new_ge_1yi",
        section: "signing",
        label: ("其中1亿元以上", "of those ≥ 100 million yuan"),
        unit: ("个", "projects"),
        definition: ("新入省库项目中总投资 1 亿元以上的", "Of those, with a total investment of at least 100 million yuan"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.province_registered_on >= :from AND s.province_registered_on <= :as_of AND s.size >= 100000000",
                weight: "1",
                date: "s.province_registered_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "province_registry_new_ge_5yi",
        section: "signing",
        label: ("其中5亿元以上", "of those ≥ 500 million yuan"),
        unit: ("个", "projects"),
        definition: ("新入省库项目中总投资 5 亿元以上的", "Of those, with a total investment of at least 500 million yuan"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.province_registered_on >= :from AND s.province_registered_on <= :as_of AND s.size >= 500000000",
                weight: "1",
                date: "s.province_registered_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "province_registry_new_ge_10yi",
        section: "signing",
        label: ("其中10亿元以上", "of those ≥ 1000 million yuan"),
        unit: ("个", "projects"),
        definition: ("新入省库项目中总投资 10 亿元以上的", "Of those, with a total investment of at least 1000 million yuan"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.province_registered_on >= :from AND s.province_registered_on <= :as_of AND s.size >= 1000000000",
                weight: "1",
                date: "s.province_registered_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "province_registry_new_ge_50yi",
        section: "signing",
        label: ("其中50亿元以上", "of those ≥ 5000 million yuan"),
        unit: ("个", "projects"),
        definition: ("新入省库项目中总投资 50 亿元以上的", "Of those, with a total investment of at least 5000 million yuan"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.province_registered_on >= :from AND s.province_registered_on <= :as_of AND s.size >= 5000000000",
                weight: "1",
                date: "s.province_registered_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_1yi",
        section: "main",
        label: ("新签约亿元以上项目", "Newly signed ≥ 100 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、签约日期在今年、总投资 1 亿元以上的项目",
            "Live projects signed in the year with a total investment of at least 100 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 100000000",
                weight: "1",
                date: "s.signed_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_5yi",
        section: "signing",
        label: ("其中5亿元以上", "of those ≥ 500 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、签约日期在今年、总投资 5 亿元以上的项目",
            "Live projects signed in the year with a total investment of at least 500 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 500000000",
                weight: "1",
                date: "s.signed_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_10yi",
        section: "signing",
        label: ("其中10亿元以上", "of those ≥ 1000 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、签约日期在今年、总投资 10 亿元以上的项目",
            "Live projects signed in the year with a total investment of at least 1000 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 1000000000",
                weight: "1",
                date: "s.signed_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_50yi",
        section: "signing",
        label: ("其中50亿元以上", "of those ≥ 5000 million yuan"),
        unit: ("个", "projects"),
        definition: (
            "未终止、签约日期在今年、总投资 50 亿元以上的项目",
            "Live projects signed in the year with a total investment of at least 5000 million yuan",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.size >= 5000000000",
                weight: "1",
                date: "s.signed_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_ge_1yi_ahead_pp",
        section: "main",
        label: ("新签约亿元以上项目超时序", "Signings ahead of schedule"),
        unit: ("个百分点", "percentage points"),
        definition: (
            "新签约亿元以上项目 ÷ 本单位目标 × 100 − 上一个已结束月份的时序进度",
            "Signed ÷ the own target × 100 − the schedule at the last closed month",
        ),
        what: What::Ahead { of: "signed_ge_1yi", indicator: "新签约亿元以上项目(个)" },
    },
];
