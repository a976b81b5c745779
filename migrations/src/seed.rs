//! The first county: a root organization without a name (the first imported or created top organization names it) and the
//! dictionaries that every county starts with and may extend.
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::{DateTimeUtc, Uuid};

/// Dictionary and the values it starts with, in the order in which people know them.
pub const DICTIONARIES: &[(&str, &[&str])] = &[
    ("source_type", &["驻外招商组", "县直部门", "乡镇", "园区", "招商大使", "在外乡贤", "协会商会", "基金公司", "券商", "律所", "活动", "领导走访"]),
    ("method", &["走访招商", "产业链招商", "以商招商", "乡情招商", "基金招商", "委托招商", "资本招商", "展会招商", "结对招商"]),
    ("blocker_cause", &["用地", "资金", "环评能评", "政策诉求", "投资方决策", "市场变化", "人才用工", "配套设施"]),
    (
        "indicator",
        &["省外资金(万元)", "新签约亿元以上项目(个)", "市认定亿元以上项目(个)", "新开工项目(个)", "入统项目(个)", "有效线索(条)", "拜访企业(家)"],
    ),
    ("event_kind", &["产业论坛", "研讨会", "展会", "推介会", "对接会", "联谊会"]),
    ("training_kind", &["专题培训", "走访企业", "跟班实训", "擂台比武", "挂职锻炼"]),
    ("fund_kind", &["产业基金", "定向基金"]),
];

pub struct FirstCounty;

impl MigrationName for FirstCounty {
    fn name(&self) -> &str {
        "m08_first_county"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for FirstCounty {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let now = now();
        let county = Uuid::now_v7();
        let mut root = Query::insert();
        root.into_table("organizations").columns(["id", "county_id", "kind", "created_at", "updated_at"]).values_panic([
            county.into(),
            county.into(),
            "county_leadership".into(),
            now.into(),
            now.into(),
        ]);
        db.execute(&root).await?;
        let mut entries = Query::insert();
        entries.into_table("dictionary_entries").columns(["id", "county_id", "dictionary", "value", "position", "created_at", "updated_at"]);
        for (dictionary, values) in DICTIONARIES {
            for (position, value) in (1i64..).zip(values.iter()) {
                entries.values_panic([
                    Uuid::now_v7().into(),
                    county.into(),
                    (*dictionary).into(),
                    (*value).into(),
                    position.into(),
                    now.into(),
                    now.into(),
                ]);
            }
        }
        db.execute(&entries).await.map(|_| ())
    }
}

/// This instant in microseconds, the finest both databases keep.
fn now() -> DateTimeUtc {
    let micros = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_micros());
    DateTimeUtc::from_timestamp_micros(micros as i64).unwrap_or_default()
}
