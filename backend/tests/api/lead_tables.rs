//! The two tables for county leaders, on the screen and as files.
use crate::support::leads::{hang, leads, set, set_id};
use crate::support::ledger::sheet_rows;
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use zhaoyin::authz::Role;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async fn fill(ctx: &Ctx) {
    leads(
        ctx,
        &[
            ("XS1", "上海组", "在谈", "2024-03-01", "15000"),
            ("XS2", "城关镇", "在谈", "2024-03-02", "9999"),
            ("XS3", "城关镇", "在谈", "2024-03-03", "60000"),
            ("XS4", "城关镇", "拟签约", "2024-03-04", "60000"),
        ],
    )
    .await;
    let leader = ctx.person(Role::Leader).id;
    for code in ["XS1", "XS2", "XS4"] {
        set_id(ctx, code, "lead_leader_id", leader).await;
    }
    set(ctx, "XS4", "is_restricted = TRUE").await;
    set_id(ctx, "XS1", "responsible_organization_id", ctx.organization("开发区")).await;
    let record = async |day: &str, words: &str, next: &str| {
        hang(ctx, "XS1", "lead_progress_records", &[("on_day", day), ("summary", words), ("next_step", next)], &[]).await;
    };
    record("'2024-06-10'", "'更早的一次'", "NULL").await;
    record("'2024-07-10'", "'考察县里'", "'签框架协议'").await;
    record("'2024-08-05'", "'谈定用地'", "NULL").await;
    let unit = ctx.organization("发改委");
    hang(ctx, "XS1", "lead_blockers", &[("cause", "'用地'"), ("description", "'指标不足'")], &[("solver_organization_id", unit)]).await;
    hang(ctx, "XS1", "lead_plan_steps", &[("position", "0"), ("title", "'报批用地'"), ("due_on", "'2024-09-01'")], &[]).await;
    hang(ctx, "XS1", "lead_consultations", &[("question", "'能耗指标如何安排'")], &[]).await;
    ctx.execute("UPDATE companies SET chain = '新能源', chain_link = '电池', city = '某区'", vec![]).await;
}

async fn rows(client: &Client<'_>, path: &str) -> Vec<Value> {
    client.get(path).await.expect(200)["items"].as_array().unwrap().clone()
}

#[actix_web::test]
async fn major_leads_tell_their_period_and_hide_what_is_restricted() {
    each_database(async |ctx| {
        fill(ctx).await;
        let path = "/lead-tables/major-leads";
        let told = rows(&ctx.as_role(Role::UnitOfficer), path).await;
        assert!(told.is_empty(), "XS4 is restricted, the others are smaller, or nobody leads them");
        let told = rows(&ctx.as_role(Role::Center), path).await;
        assert_eq!(told.iter().map(|lead| lead["code"].clone()).collect::<Vec<_>>(), ["XS4", "XS1"], "the largest first");
        let lead = &told[1];
        assert_eq!((&lead["previous_progress"]["summary"], &lead["progress"]["summary"]), (&json!("考察县里"), &json!("谈定用地")));
        assert_eq!(lead["next_step"], json!({"words": "报批用地", "due_on": "2024-09-01"}), "the last record tells none");
        assert_eq!((&lead["problems"], &lead["first_contact_on"]), (&json!(["用地：指标不足"]), &json!("2024-03-01")));
        assert_eq!(lead["to_coordinate"], json!(["请发改委协调解决：用地：指标不足", "能耗指标如何安排"]));
        let july = rows(&ctx.as_role(Role::Center), &format!("{path}?period_from_on=2024-07-01")).await;
        assert_eq!((&july[1]["previous_progress"]["on"], &july[1]["progress"]["on"]), (&json!("2024-06-10"), &json!("2024-08-05")));
        assert_eq!(rows(&ctx.as_role(Role::Leader), &format!("{path}?stage=signing")).await.len(), 1, "who leads it is named on it");
        assert_eq!(rows(&ctx.as_role(Role::Assessor), path).await.len(), 1);
    })
    .await;
}

#[actix_web::test]
async fn key_companies_tell_leads_leaders_and_the_next_step() {
    each_database(async |ctx| {
        fill(ctx).await;
        let path = "/lead-tables/key-companies";
        let told = rows(&ctx.as_role(Role::Assessor), path).await;
        assert_eq!(told.len(), 1);
        let company = &told[0];
        assert_eq!((&company["chain"], &company["chain_link"], &company["headquarters"]), (&json!("新能源"), &json!("电池"), &json!("上海市某区")));
        let leads: Vec<_> = company["leads"].as_array().unwrap().iter().map(|lead| lead["name"].clone()).collect();
        assert_eq!(leads, ["XS3", "XS1", "XS2"], "without the restricted one");
        assert_eq!(company["next_step"]["words"], "签框架协议");
        assert_eq!(company["leaders"][0]["name"], "县领导");
        let without = "UPDATE leads SET stage = 'lost'";
        ctx.execute(without, vec![]).await;
        assert!(rows(&ctx.as_role(Role::Assessor), path).await.is_empty(), "neither tagged nor at work");
        let tag = "INSERT INTO company_tags (company_id, county_id, tag, position) SELECT id, county_id, '链主', 0 FROM companies";
        ctx.execute(tag, vec![]).await;
        assert_eq!(rows(&ctx.as_role(Role::Assessor), &format!("{path}?tag=%E9%93%BE%E4%B8%BB&open_lead=false")).await[0]["tags"], json!(["链主"]));
    })
    .await;
}

#[actix_web::test]
async fn both_are_workbooks_and_word_documents_and_each_export_is_logged() {
    each_database(async |ctx| {
        fill(ctx).await;
        let ask = async |path: &str, kind: &str| {
            let reply = ctx.as_role(Role::Assessor).with("accept", kind).get(path).await;
            assert_eq!((reply.status, reply.header("content-type")), (200, kind));
            reply.body.to_vec()
        };
        let sheet = sheet_rows(&ask("/lead-tables/major-leads", XLSX).await, "亿元以上重要线索领衔推进情况表");
        assert_eq!(sheet[0][..4], ["序号", "项目", "投资方", "总投资(亿元)"]);
        assert_eq!((sheet[0].len(), sheet[1][3].as_str(), sheet[1][6].as_str()), (15, "1.5", "开发区"));
        assert!(!sheet.concat().concat().contains("XS4"));
        let companies = sheet_rows(&ask("/lead-tables/key-companies", XLSX).await, "重点企业一览表");
        assert_eq!((companies[0][1].as_str(), companies[1][3].as_str()), ("产业链", "示例公司"));
        for path in ["/lead-tables/major-leads", "/lead-tables/key-companies"] {
            let mut archive = zip::ZipArchive::new(Cursor::new(ask(path, DOCX).await)).unwrap();
            let mut document = String::new();
            archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
            for words in ["示例公司", "2024年8月15日", "填报单位：发改委", "<w:tblHeader/>"] {
                assert!(document.contains(words), "{path}: {words}");
            }
        }
        assert_eq!(ctx.audited("exported").await, 4);
    })
    .await;
}
