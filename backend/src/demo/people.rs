//! The county's units and the people in them. Every name is invented; two people bear the same one.
use super::book::{Row, row};
use super::calendar::{Calendar, first_of, plus};
use super::words::{COUNTY, DIVISION};
use chrono::{Datelike, NaiveDate};

pub struct Unit {
    pub name: &'static str,
    pub kind: &'static str,
    pub parent: Option<&'static str>,
    pub zone: Option<&'static str>,
}

const CENTER: &str = "县招商中心";

const fn unit(name: &'static str, kind: &'static str) -> Unit {
    Unit { name, kind, parent: None, zone: None }
}

const fn outpost(name: &'static str, zone: &'static str) -> Unit {
    Unit { name, kind: "驻外招商组", parent: Some(CENTER), zone: Some(zone) }
}

pub const UNITS: &[Unit] = &[
    unit(COUNTY, "县领导"),
    unit(CENTER, "招商中心"),
    unit("县发展改革委", "县直部门"),
    unit("县经济信息化局", "县直部门"),
    unit("县自然资源规划局", "县直部门"),
    unit("县住房城乡建设局", "县直部门"),
    unit("县财政局", "县直部门"),
    unit("县市场监管局", "县直部门"),
    unit("县农业农村局", "县直部门"),
    unit("县委考核办", "县直部门"),
    unit("云岭经济开发区", "园区"),
    unit("功能膜产业园", "园区"),
    unit("城关镇", "乡镇"),
    unit("青石镇", "乡镇"),
    unit("双河镇", "乡镇"),
    unit("白鹭镇", "乡镇"),
    unit("竹坞镇", "乡镇"),
    unit("临溪镇", "乡镇"),
    unit("桃岭乡", "乡镇"),
    unit("枫桥乡", "乡镇"),
    outpost("驻沪苏招商组", "沪苏片区"),
    outpost("驻浙江招商组", "浙江片区"),
    outpost("驻深圳招商组", "深圳片区"),
    outpost("驻广佛招商组", "广佛片区"),
    outpost("驻京津招商组", "京津片区"),
    outpost("驻鲁豫招商组", "鲁豫片区"),
];

/// When somebody holds the post that the ledger tells.
#[derive(Clone, Copy)]
enum Term {
    Always,
    /// Until the end of August of last year.
    Left,
    /// From September of last year.
    Came,
}

pub struct Person {
    pub name: &'static str,
    pub login: &'static str,
    pub unit: &'static str,
    pub title: &'static str,
    pub role: &'static str,
    term: Term,
}

const fn person(name: &'static str, login: &'static str, unit: &'static str, title: &'static str, role: &'static str) -> Person {
    Person { name, login, unit, title, role, term: Term::Always }
}

const fn left(person: Person) -> Person {
    Person { term: Term::Left, ..person }
}

const fn came(person: Person) -> Person {
    Person { term: Term::Came, ..person }
}

/// One person of each business role that a ledger knows, for whoever wants to look around: role, login.
pub const FACES: &[(&str, &str)] = &[
    ("center", "wenlan"),
    ("leader", "luojing"),
    ("unit_officer", "fanqiao"),
    ("outpost_lead", "xumian"),
    ("envoy", "zhuyan"),
    ("assessor", "shenke"),
];

#[rustfmt::skip]
const PEOPLE: &[Person] = &[
    person("顾承远", "guchengyuan", COUNTY, "县委书记", "县领导"),
    left(person("秦伯庭", "qinboting", COUNTY, "县长", "县领导")),
    came(person("罗景", "luojing", COUNTY, "县长", "县领导")),
    person("姚望舒", "yaowangshu", COUNTY, "常务副县长", "县领导"),
    person("段以恒", "duanyiheng", COUNTY, "副县长", "县领导"),
    person("岳清和", "yueqinghe", COUNTY, "副县长", "县领导"),
    person("卞若谷", "bianruogu", COUNTY, "县人大常委会副主任", "县领导"),
    person("文岚", "wenlan", CENTER, "主任", "招商中心"),
    person("邵知行", "shaozhixing", CENTER, "副主任", "招商中心"),
    person("陈静", "chenjing", CENTER, "项目科科长", "招商中心"),
    person("乔思源", "qiaosiyuan", CENTER, "信息科科员", "招商中心"),
    person("唐可嘉", "tangkejia", CENTER, "综合科科员", "招商中心"),
    person("雷鸣谦", "leimingqian", "县发展改革委", "副主任", "责任单位"),
    person("葛秋实", "geqiushi", "县发展改革委", "投资股股长", "责任单位"),
    person("范维宁", "fanweining", "县经济信息化局", "副局长", "责任单位"),
    person("戚友兰", "qiyoulan", "县自然资源规划局", "副局长", "责任单位"),
    person("苗书言", "miaoshuyan", "县住房城乡建设局", "办公室主任", "责任单位"),
    person("钟庭芳", "zhongtingfang", "县财政局", "副局长", "责任单位"),
    person("季景文", "jijingwen", "县市场监管局", "登记股股长", "责任单位"),
    person("倪承泽", "nichengze", "县农业农村局", "副局长", "责任单位"),
    person("沈珂", "shenke", "县委考核办", "主任", "考核办"),
    person("路一鸣", "luyiming", "县委考核办", "科员", "考核办"),
    person("樊桥", "fanqiao", "云岭经济开发区", "管委会副主任", "责任单位"),
    person("齐若水", "qiruoshui", "云岭经济开发区", "招商局局长", "责任单位"),
    person("陈静", "chenjing2", "云岭经济开发区", "企业服务科科长", "责任单位"),
    person("康以宁", "kangyining", "功能膜产业园", "主任", "责任单位"),
    person("贺清源", "heqingyuan", "功能膜产业园", "招商专员", "责任单位"),
    person("毛知远", "maozhiyuan", "城关镇", "副镇长", "责任单位"),
    person("童书庭", "tongshuting", "城关镇", "经发办主任", "责任单位"),
    person("霍景行", "huojingxing", "青石镇", "副镇长", "责任单位"),
    person("阮思齐", "ruansiqi", "双河镇", "镇长", "责任单位"),
    person("柏秋阳", "baiqiuyang", "白鹭镇", "副镇长", "责任单位"),
    person("司友谅", "siyouliang", "竹坞镇", "副镇长", "责任单位"),
    person("尹可望", "yinkewang", "临溪镇", "镇长", "责任单位"),
    person("邢一凡", "xingyifan", "桃岭乡", "副乡长", "责任单位"),
    person("卫兰舟", "weilanzhou", "枫桥乡", "乡长", "责任单位"),
    person("许勉", "xumian", "驻沪苏招商组", "组长", "驻外组长"),
    person("祝妍", "zhuyan", "驻沪苏招商组", "驻外干部", "驻外干部"),
    person("裴书和", "peishuhe", "驻沪苏招商组", "驻外干部", "驻外干部"),
    left(person("屈景庭", "qujingting", "驻沪苏招商组", "驻外干部", "驻外干部")),
    came(person("解思恒", "xiesiheng", "驻沪苏招商组", "驻外干部", "驻外干部")),
    person("焦承文", "jiaochengwen", "驻浙江招商组", "组长", "驻外组长"),
    person("向若兰", "xiangruolan", "驻浙江招商组", "驻外干部", "驻外干部"),
    person("习远泽", "xiyuanze", "驻浙江招商组", "驻外干部", "驻外干部"),
    person("庞知秋", "pangzhiqiu", "驻浙江招商组", "驻外干部", "驻外干部"),
    person("鲍清扬", "baoqingyang", "驻深圳招商组", "组长", "驻外组长"),
    person("米可人", "mikeren", "驻深圳招商组", "驻外干部", "驻外干部"),
    person("麦景明", "maijingming", "驻深圳招商组", "驻外干部", "驻外干部"),
    person("车以南", "cheyinan", "驻深圳招商组", "驻外干部", "驻外干部"),
    person("关友恒", "guanyouheng", "驻广佛招商组", "组长", "驻外组长"),
    person("简书宁", "jianshuning", "驻广佛招商组", "驻外干部", "驻外干部"),
    person("温一舟", "wenyizhou", "驻广佛招商组", "驻外干部", "驻外干部"),
    person("骆承望", "luochengwang", "驻京津招商组", "组长", "驻外组长"),
    left(person("荆文和", "jingwenhe", "驻京津招商组", "驻外干部", "驻外干部")),
    came(person("靳思远", "jinsiyuan", "驻京津招商组", "驻外干部", "驻外干部")),
    person("芮清秋", "ruiqingqiu", "驻京津招商组", "驻外干部", "驻外干部"),
    person("苟维庭", "gouweiting", "驻鲁豫招商组", "组长", "驻外组长"),
    person("蔺知言", "linzhiyan", "驻鲁豫招商组", "驻外干部", "驻外干部"),
    person("逄若溪", "pangruoxi", "驻鲁豫招商组", "驻外干部", "驻外干部"),
    person("牧景泽", "mujingze", "县农业农村局", "产业股股长", "责任单位"),
];

/// The people of the county, with the days from which and until which they hold their posts.
pub struct Staff {
    calendar: Calendar,
}

impl Staff {
    pub fn of(calendar: Calendar) -> Self {
        Self { calendar }
    }

    pub fn term(&self, person: &Person) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let change = first_of(self.calendar.first.year(), 9);
        match person.term {
            Term::Always if person.role == "责任单位" => (None, None),
            Term::Always => (Some(first_of(self.calendar.first.year() - 1, 3)), None),
            Term::Left => (Some(first_of(self.calendar.first.year() - 2, 6)), Some(plus(change, -1))),
            Term::Came => (Some(change), None),
        }
    }

    pub fn serves(&self, person: &Person, day: NaiveDate) -> bool {
        let (from, to) = self.term(person);
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    }

    /// Who serves in a unit on a day.
    pub fn of_unit(&self, unit: &str, day: NaiveDate) -> Vec<&'static Person> {
        PEOPLE.iter().filter(|person| person.unit == unit && self.serves(person, day)).collect()
    }

    /// The county's leaders of a day, the two principals first.
    pub fn leaders(&self, day: NaiveDate) -> Vec<&'static Person> {
        self.of_unit(COUNTY, day)
    }

    pub fn rows(&self) -> Vec<Row> {
        let numbered = (1i64..).zip(PEOPLE);
        numbered
            .map(|(number, person)| {
                let (from, to) = self.term(person);
                let principal = if person.is_principal() { "是" } else { "否" };
                // 142 is a range of numbers that no network has given out.
                let phone = format!("1420{:07}", number * 104_729 % 10_000_000);
                row![person.name, person.login, person.unit, person.title, person.role, principal, phone, from, to]
            })
            .collect()
    }
}

impl Person {
    pub fn is_principal(&self) -> bool {
        matches!(self.title, "县委书记" | "县长")
    }

    /// How other sheets write this person.
    pub fn written(&self) -> String {
        let namesakes = PEOPLE.iter().filter(|other| other.name == self.name).count();
        if namesakes > 1 { format!("{}({})", self.name, self.login) } else { self.name.to_owned() }
    }
}

pub fn unit_rows() -> Vec<Row> {
    let code = |unit: &Unit| (unit.kind == "县领导").then_some(DIVISION);
    UNITS.iter().map(|unit| row![unit.name, unit.kind, unit.parent, unit.zone, code(unit)]).collect()
}

/// The names of the units of a kind.
pub fn units(kind: &str) -> Vec<&'static str> {
    UNITS.iter().filter(|unit| unit.kind == kind).map(|unit| unit.name).collect()
}

/// The outpost that covers a zone.
pub fn outpost_of(zone: &str) -> Option<&'static str> {
    UNITS.iter().find(|unit| unit.zone == Some(zone)).map(|unit| unit.name)
}

/// The kind of a unit.
pub fn kind_of(name: &str) -> &'static str {
    UNITS.iter().find(|unit| unit.name == name).map_or("县直部门", |unit| unit.kind)
}

/// Whether a unit is another one or stands below it.
pub fn within(unit: &str, other: &str) -> bool {
    unit == other || other == COUNTY || UNITS.iter().any(|u| u.name == unit && u.parent == Some(other))
}
