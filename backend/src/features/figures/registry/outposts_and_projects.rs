//! The figures of leads, outposts, projects and methods.
use super::super::source::Source;
use super::{Figure, Part, What};

pub const FIGURES: &[Figure] = &[
    Figure {
        key: "principal_trips",
        section: "outposts",
        label: ("县主要领导外出招商", "Trips led by county principals"),
        unit: ("次", "trips"),
        definition: ("今年开始、由当日的县主要领导带队的外出招商", "Trips that start in the year, led by who was a county principal that day"),
        what: What::Sum {
            parts: &[Part { source: Source::Trips, condition: "TRUE", weight: "1", date: "s.start_on", group: None, distinct: false }],
            per: 1,
        },
    },
    Figure {
        key: "principal_trip_companies",
        section: "outposts",
        label: ("外出招商拜访企业", "Companies visited on those trips"),
        unit: ("家", "companies"),
        definition: ("上述外出招商中外出拜访的企业，同一家计一次", "Distinct companies of outgoing visits on those trips"),
        what: What::Sum {
            parts: &[Part { source: Source::TripCompanies, condition: "TRUE", weight: "1", date: "s.visited_on", group: None, distinct: true }],
            per: 1,
        },
    },
    Figure {
        key: "outpost_effective_leads",
        section: "outposts",
        label: ("驻外有效线索", "Effective leads of the outposts"),
        unit: ("条", "leads"),
        definition: ("驻外招商组报送、有效认定日期在今年的线索", "Leads reported by an outpost and certified effective in the year"),
        what: What::Sum {
            parts: &[Part { source: Source::EffectiveLeads, condition: "TRUE", weight: "1", date: "s.effective_on", group: None, distinct: false }],
            per: 1,
        },
    },
    Figure {
        key: "outpost_companies_visited",
        section: "outposts",
        label: ("驻外拜访企业", "Companies visited by envoys"),
        unit: ("家", "companies"),
        definition: (
            "今年外出拜访、参加人员中有当日属驻外招商组的，企业同一家计一次",
            "Distinct companies of outgoing visits in the year with an envoy of that day among the participants",
        ),
        what: What::Sum {
            parts: &[Part { source: Source::EnvoyVisits, condition: "TRUE", weight: "1", date: "s.visited_on", group: None, distinct: true }],
            per: 1,
        },
    },
    Figure {
        key: "outpost_arranged_for_principals",
        section: "outposts",
        label: ("驻外提供县主要领导拜访企业", "Companies the outposts arranged for principals"),
        unit: ("家", "companies"),
        definition: (
            "今年由驻外招商组安排、当日的县主要领导参加的拜访或接待，企业同一家计一次",
            "Distinct companies of visits in the year, out or in, arranged by an outpost with a county principal of that day among the participants",
        ),
        what: What::Sum {
            parts: &[Part { source: Source::PrincipalVisits, condition: "TRUE", weight: "1", date: "s.visited_on", group: None, distinct: true }],
            per: 1,
        },
    },
    Figure {
        key: "stationed_days",
        section: "outposts",
        label: ("驻外天数", "Days stationed"),
        unit: ("人天", "person-days"),
        definition: (
            "今年驻外干部的驻外人天；半天计 0.5，同一人同一半天只计一次",
            "Person-days stationed in the year; a half day is 0.5, and the same half of a person’s day counts once",
        ),
        what: What::Sum {
            parts: &[Part { source: Source::Stays, condition: "TRUE", weight: "s.halves", date: "NULL", group: None, distinct: false }],
            per: 2,
        },
    },
    Figure {
        key: "signed_by_zone",
        section: "outposts",
        label: ("各片区签约项目", "Signings by zone"),
        unit: ("个", "projects"),
        definition: (
            "未终止、签约日期在今年、由该片区驻外招商组引荐的项目；零也列出",
            "Live projects signed in the year that the zone’s outpost introduced; zeros too",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of AND s.zone IS NOT NULL",
                weight: "1",
                date: "s.signed_on",
                group: Some("s.zone"),
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "zones_without_signing",
        section: "outposts",
        label: ("无新签约的片区", "Zones without a signing"),
        unit: ("个", "zones"),
        definition: ("上表中为 0 的片区", "Zones with 0 there"),
        what: What::QuietZones,
    },
    Figure {
        key: "recognized_not_started_on_time",
        section: "projects",
        label: ("未按时开工", "Not started on time"),
        unit: ("个", "projects"),
        definition: (
            "未终止、今年市认定亿元以上、计划开工日期已到、至截至日未开工的项目",
            "Live projects ≥ 100 million yuan recognized in the year whose planned start is past and that have not started",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.city_recognized_on >= :from AND s.city_recognized_on <= :as_of AND s.size >= 100000000 AND s.started_planned_on <= :as_of AND (s.started_on IS NULL OR s.started_on > :as_of)",
                weight: "1",
                date: "s.started_planned_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "started",
        section: "projects",
        label: ("新开工项目", "Started"),
        unit: ("个", "projects"),
        definition: ("未终止、开工日期在今年的项目", "Live projects started in the year"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.started_on >= :from AND s.started_on <= :as_of",
                weight: "1",
                date: "s.started_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "started_in_statistics",
        section: "projects",
        label: ("其中已入统", "of those in statistics"),
        unit: ("个", "projects"),
        definition: ("今年开工项目中，入统日期不晚于截至日的", "Of those, in statistics by the date"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.started_on >= :from AND s.started_on <= :as_of AND s.in_statistics_on <= :as_of",
                weight: "1",
                date: "s.in_statistics_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "in_statistics_rate_pct",
        section: "projects",
        label: ("新开工项目入统率", "Share in statistics"),
        unit: ("%", "%"),
        definition: ("其中已入统 ÷ 新开工项目 × 100", "In statistics ÷ started × 100"),
        what: What::Ratio { part: "started_in_statistics", whole: "started" },
    },
    Figure {
        key: "in_production_not_in_statistics",
        section: "projects",
        label: ("已投产未入统", "In production, not in statistics"),
        unit: ("个", "projects"),
        definition: (
            "未终止、至截至日已投产而没有入统的项目，不限年度",
            "Live projects in production by the date and not in statistics, of any year",
        ),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.production_on <= :as_of AND (s.in_statistics_on IS NULL OR s.in_statistics_on > :as_of)",
                weight: "1",
                date: "s.production_on",
                group: None,
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "signed_by_method",
        section: "methods",
        label: ("各招商方式签约项目", "Signings by method"),
        unit: ("个", "projects"),
        definition: ("未终止、签约日期在今年的项目，按招商方式；零也列出", "Live projects signed in the year by method; zeros too"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Projects,
                condition: "s.signed_on >= :from AND s.signed_on <= :as_of",
                weight: "1",
                date: "s.signed_on",
                group: Some("COALESCE(s.method, '未填写')"),
                distinct: false,
            }],
            per: 1,
        },
    },
    Figure {
        key: "stalled_leads",
        section: "leads",
        label: ("推进受阻线索", "Stalled leads"),
        unit: ("条", "leads"),
        definition: (
            "至截至日已报送、在谈或重点在谈、有未解决卡点的线索",
            "Leads reported by the date, negotiating or key negotiating, with an open blocker",
        ),
        what: What::Sum {
            parts: &[Part { source: Source::Blockers, condition: "TRUE", weight: "1", date: "s.reported_on", group: None, distinct: false }],
            per: 1,
        },
    },
    Figure {
        key: "stalled_by_cause",
        section: "leads",
        label: ("受阻原因", "Stalled by cause"),
        unit: ("条", "leads"),
        definition: ("上述线索按最早未解决卡点的类型", "Those by the cause of the oldest open blocker"),
        what: What::Sum {
            parts: &[Part {
                source: Source::Blockers,
                condition: "TRUE",
                weight: "1",
                date: "s.reported_on",
                group: Some("s.cause"),
                distinct: false,
            }],
            per: 1,
        },
    },
];
