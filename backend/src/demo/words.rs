//! The words that the invented county is made of. Provinces and cities are real; people, companies and papers are not.

pub const COUNTY: &str = "云岭县";
/// The region digits of Anhui and Xuancheng with a county number that is not given out.
pub const DIVISION: &str = "341899";

/// Where companies come from: province, city, the first digits of their credit codes, the zone that covers it, how often.
pub struct Place {
    pub province: &'static str,
    pub city: &'static str,
    pub digits: &'static str,
    pub zone: Option<&'static str>,
    pub weight: u64,
}

const fn place(province: &'static str, city: &'static str, digits: &'static str, zone: &'static str, weight: u64) -> Place {
    Place { province, city, digits, zone: Some(zone), weight }
}

pub const PLACES: &[Place] = &[
    place("上海市", "上海市", "31", "沪苏片区", 14),
    place("江苏省", "苏州市", "32", "沪苏片区", 12),
    place("江苏省", "无锡市", "32", "沪苏片区", 7),
    place("江苏省", "常州市", "32", "沪苏片区", 5),
    place("江苏省", "南京市", "32", "沪苏片区", 5),
    place("浙江省", "杭州市", "33", "浙江片区", 9),
    place("浙江省", "宁波市", "33", "浙江片区", 8),
    place("浙江省", "嘉兴市", "33", "浙江片区", 5),
    place("浙江省", "温州市", "33", "浙江片区", 4),
    place("广东省", "深圳市", "44", "深圳片区", 11),
    place("广东省", "东莞市", "44", "深圳片区", 5),
    place("广东省", "佛山市", "44", "广佛片区", 5),
    place("广东省", "广州市", "44", "广佛片区", 5),
    place("北京市", "北京市", "11", "京津片区", 5),
    place("天津市", "天津市", "12", "京津片区", 3),
    place("山东省", "青岛市", "37", "鲁豫片区", 4),
    place("山东省", "济南市", "37", "鲁豫片区", 2),
    place("河南省", "郑州市", "41", "鲁豫片区", 3),
    Place { province: "福建省", city: "厦门市", digits: "35", zone: None, weight: 3 },
    Place { province: "湖北省", city: "武汉市", digits: "42", zone: None, weight: 2 },
    Place { province: "安徽省", city: "合肥市", digits: "34", zone: None, weight: 6 },
    Place { province: "香港特别行政区", city: "香港", digits: "", zone: None, weight: 1 },
];

/// An industry chain that the county builds up.
pub struct Chain {
    pub name: &'static str,
    pub industry: &'static str,
    pub suffixes: &'static [&'static str],
    pub links: &'static [&'static str],
    /// A product, and how its yearly output is counted.
    pub products: &'static [(&'static str, &'static str)],
    pub weight: u64,
}

pub const CHAINS: &[Chain] = &[
    Chain {
        name: "功能膜材料",
        industry: "制造业",
        suffixes: &["新材料", "膜材料", "光电"],
        links: &["基膜", "涂布", "模切", "设备"],
        products: &[("光学基膜", "万平方米"), ("锂电隔膜", "万平方米"), ("反射膜", "万平方米"), ("离型膜", "吨")],
        weight: 30,
    },
    Chain {
        name: "汽车零部件",
        industry: "制造业",
        suffixes: &["汽车部件", "精密机械", "车业"],
        links: &["铸件", "线束", "内外饰", "底盘"],
        products: &[("轻量化铝铸件", "万件"), ("高压线束", "万套"), ("热管理模块", "万套"), ("座椅骨架", "万套")],
        weight: 26,
    },
    Chain {
        name: "新能源装备",
        industry: "制造业",
        suffixes: &["新能源", "储能科技", "电气"],
        links: &["组件", "储能", "逆变", "结构件"],
        products: &[("储能电池柜", "台"), ("光伏支架", "吨"), ("逆变器", "万台"), ("电池结构件", "万件")],
        weight: 20,
    },
    Chain {
        name: "电子信息",
        industry: "制造业",
        suffixes: &["电子", "半导体", "智能科技"],
        links: &["封装", "线路板", "传感器", "整机"],
        products: &[("柔性线路板", "万平方米"), ("传感器", "万只"), ("连接器", "万只"), ("显示模组", "万片")],
        weight: 16,
    },
    Chain {
        name: "绿色食品",
        industry: "农副食品加工业",
        suffixes: &["食品", "农业科技", "生物科技"],
        links: &["种养", "加工", "冷链"],
        products: &[("竹笋制品", "吨"), ("茶饮原料", "吨"), ("预制菜", "吨"), ("植物提取物", "吨")],
        weight: 8,
    },
];

/// First and second character of an invented company's name.
pub const BRANDS: (&str, &str) = ("澜砺翊岑朔骁珩霁衢湛麓溪曜峻沐苎", "序峥彧昉叙粼迩垣屿戬翎珂筑桓弈棠");

pub const TAGS: &[(&str, u64)] =
    &[("专精特新", 8), ("高新技术企业", 9), ("民企500强", 2), ("上市公司", 3), ("链主企业", 2), ("外资", 1), ("招引目标", 3)];

/// The character of a surname and of a given name, for people outside the government.
pub const SURNAMES: &str = "赵钱孙周吴郑冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
pub const GIVEN: &str = "维宁书澜庭远知行若谷清和以恒景文思源承泽友兰秋实望舒一鸣可嘉";

/// What was said on a visit; `{}` is the product.
pub const OUTWARD: &[&str] = &[
    "考察{}生产线，介绍县开发区配套，对方有意设第二基地",
    "首次接洽，对方正在比选三地，关注用地与用工",
    "送上项目建议书，约定下月回访考察",
    "就{}项目用地指标和厂房标准交换意见",
    "对接董事长，确认投资规模与建设节奏",
    "了解扩产计划，{}订单排到明年一季度",
    "商谈设备搬迁与厂房租赁方案",
    "协会引荐，初步了解{}产能外迁意向",
    "沟通环评能评要求，请对方补充工艺说明",
    "回访，落实上次提出的三项问题",
];
pub const INWARD: &[&str] = &[
    "来县考察开发区地块，对标准化厂房满意",
    "参观{}上下游企业，座谈配套需求",
    "现场踏勘，商定投资协议主要条款",
    "与县直部门会商能耗指标和用工保障",
    "第二次来访，就固定资产投资额达成一致",
];

pub const OUTCOMES: &[&str] =
    &["约定下月来县考察", "对方同意提供投资方案初稿", "确认选址意向，转入条件商谈", "达成初步合作意向", "索取县里政策汇编，内部研究后答复"];
pub const FOLLOW_UPS: &[&str] =
    &["送去地块图纸和红线说明", "答复能耗指标测算", "邀请董事长来县考察", "补充同类企业用工情况", "寄送政策清单", "约定下次会谈时间"];

pub const BLOCKERS: &[(&str, &str, u64)] = &[
    ("用地", "意向地块尚缺新增建设用地指标", 9),
    ("投资方决策", "投资方董事会尚未通过，等下次会议", 8),
    ("资金", "投资方项目贷款审批未完成", 5),
    ("环评能评", "能耗指标需市级统筹", 5),
    ("政策诉求", "设备补贴诉求超出现行政策，待专题研究", 4),
    ("市场变化", "产品价格下行，投资方放缓节奏", 3),
    ("人才用工", "技术工人招聘缺口较大", 2),
    ("配套设施", "蒸汽管网尚未接到地块", 2),
];

/// One of the characters of a text.
pub fn character(random: &mut super::random::Random, text: &str) -> char {
    let count = text.chars().count();
    text.chars().nth(random.below(count)).unwrap_or('云')
}

/// An invented person outside the government.
pub fn stranger(random: &mut super::random::Random) -> String {
    let mut name = String::from(character(random, SURNAMES));
    name.push(character(random, GIVEN));
    if random.chance(65) {
        name.push(character(random, GIVEN));
    }
    name
}
