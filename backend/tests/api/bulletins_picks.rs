//! 推荐快报: visits, trips, leads and signings that the bulletins may print.
use crate::bulletins::{DOCX, block, latest, publish, run};
use crate::support::files::attach;
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use crate::visits_uploads::picture;
use crate::visits_writing::{at, visit, with, write};
use chrono::Duration;
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// The smallest JPEG that tells its size: 4 by 2.
const JPEG: &[u8] =
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x0b\x08\x00\x02\x00\x04\x01\x01\x11\x00\xff\xd9";

/// A lead, a project and a trip of the Shanghai team.
async fn fill(ctx: &Ctx) {
    let envoy = ctx.person(Role::Envoy).name.as_str();
    let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
    let lead = |code: &'static str| vec![code, "示例公司", "驻外招商组", "走访招商", "上海组", "2024-08-05", "15000", "首报"];
    let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
    let book = workbook(&[
        ("企业", vec![vec!["企业名称", "所在省份"], vec!["示例公司", "上海市"]]),
        ("线索", vec![header, lead("XS1"), lead("XS2")]),
        ("项目", vec![project, vec!["XM1", "示例产业园", "示例公司", "100000", "上海组", "2024-08-06", "推进中"]]),
        ("外出招商", vec![vec!["活动编号", "带队领导", "开始日期", "结束日期"], vec!["WC1", envoy, "2024-08-07", "2024-08-08"]]),
    ]);
    import(&ctx.as_role(Role::Center), &book).await;
}

async fn first(client: &Client<'_>, path: &str) -> Value {
    client.get(path).await.expect(200)["items"][0].clone()
}

async fn recommend(client: &Client<'_>, kind: &str, id: &Value, words: &str) -> Value {
    client.post("/bulletin-picks", json!({"subject_type": kind, "subject_id": id, "words": words})).await.expect(201)
}

#[actix_web::test]
async fn records_of_all_four_kinds_are_recommended_and_printed() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let more =
            json!({"place": "上海", "recommended": true, "recommended_text": "走访示例精密", "counterparts": [{"name": "孙某", "post": "总工"}]});
        let made = write(&envoy, with(visit(ctx, "示例精密公司"), more)).await;
        let picture_id = attach(&envoy, "visit", made["id"].as_str().unwrap(), "合影.gif", &picture(64)).await.expect(201)["id"].clone();
        let text_id = attach(&envoy, "visit", made["id"].as_str().unwrap(), "说明.txt", b"x").await.expect(201)["id"].clone();
        let of_visit = first(&envoy, &format!("/bulletin-picks?subject_id={}", made["id"].as_str().unwrap())).await;
        assert_eq!(
            (&of_visit["words"], &of_visit["day"], &of_visit["recommended_on"]),
            (&json!("走访示例精密"), &json!("2024-08-14"), &json!("2024-08-15"))
        );
        let path = format!("/bulletin-picks/{}", of_visit["id"].as_str().unwrap());
        envoy.patch(&path, json!({"file_id": text_id})).await.faulty("file_id", "not_a_picture");
        envoy.patch(&path, json!({"file_id": ctx.county_id})).await.faulty("file_id", "unknown_reference");
        let changed = envoy.patch(&path, json!({"file_id": picture_id, "words": "走访精密制造企业"})).await.expect(200);
        assert_eq!(changed["file"]["content_type"], "image/gif");
        let picture_id = attach(&envoy, "visit", made["id"].as_str().unwrap(), "现场.jpg", JPEG).await.expect(201)["id"].clone();
        envoy.patch(&path, json!({"file_id": picture_id})).await.expect(200);
        assert_eq!(envoy.get(&at(&made)).await.expect(200)["recommended_text"], "走访精密制造企业", "the visit's own mark is in step");
        for (kind, list) in [("lead", "/leads?q=XS1"), ("project", "/projects"), ("trip", "/trips")] {
            let id = first(&envoy, list).await["id"].clone();
            let pick = recommend(&envoy, kind, &id, if kind == "trip" { "拜访重点企业" } else { "" }).await;
            let again = center.post("/bulletin-picks", json!({"subject_type": kind, "subject_id": id})).await.refused(409, "already_recommended");
            assert_eq!(again["current"]["id"], pick["id"]);
            ctx.as_role(Role::UnitOfficer).post("/bulletin-picks", json!({"subject_type": kind, "subject_id": id})).await.refused(404, "not_found");
            ctx.as_role(Role::Assessor).post("/bulletin-picks", json!({"subject_type": kind, "subject_id": id})).await.refused(403, "forbidden");
        }
        let days: Vec<Value> =
            center.get("/bulletin-picks?total=true").await.expect(200)["items"].as_array().unwrap().iter().map(|p| p["day"].clone()).collect();
        assert_eq!(days, [json!("2024-08-14"), json!("2024-08-07"), json!("2024-08-06"), json!("2024-08-05")]);
        assert_eq!(ctx.as_role(Role::UnitOfficer).get("/bulletin-picks").await.expect(200)["items"], json!([]));
        assert_eq!(center.get("/bulletin-picks?day.gte=2024-08-07&day.lte=2024-08-13").await.expect(200)["items"][0]["subject_type"], "trip");
        printed(ctx, &picture_id).await;
    })
    .await;
}

/// The day's issue has all four, with their words and the picture, and keeps them when they are taken back.
async fn printed(ctx: &Ctx, picture_id: &Value) {
    ctx.advance(Duration::hours(7)).await;
    run(ctx).await;
    let center = ctx.as_role(Role::Center);
    let path = latest(&center, "daily").await;
    let issue = center.get(&path).await.expect(200);
    assert_eq!(block(&issue, "summary_text")["text"], "2024年8月15日共推荐信息4条。");
    let cards = block(&issue, "cards")["cards"].as_array().unwrap().clone();
    let card = |kind: &str| cards.iter().find(|card| card["subject_type"] == kind).unwrap_or_else(|| panic!("no {kind}"));
    assert_eq!((&card("visit")["title"], &card("visit")["words"]), (&json!("拜访示例精密公司"), &json!("走访精密制造企业")));
    assert_eq!((&card("visit")["counterparts"], &card("visit")["organizations"]), (&json!(["孙某（总工）"]), &json!(["上海组"])));
    assert_eq!(card("lead")["words"], "新增招商线索，预计投资1.5亿元。");
    assert_eq!((&card("project")["title"], &card("project")["words"]), (&json!("示例产业园"), &json!("项目签约，总投资10亿元。")));
    assert_eq!((&card("trip")["words"], &card("trip")["day"]), (&json!("拜访重点企业"), &json!("2024-08-07")));
    let patch = json!({"card_words": [{"pick_id": card("lead")["pick_id"], "words": "新增一条线索"}, {"pick_id": card("trip")["pick_id"], "is_hidden": true}]});
    center.patch(&path, patch).await.expect(200);
    center.patch(&path, json!({"card_words": [{"pick_id": ctx.county_id}]})).await.faulty("card_words[0].pick_id", "unknown_reference");
    publish(ctx, &path).await;
    let officer = ctx.as_role(Role::UnitOfficer);
    let issue = officer.get(&path).await.expect(200);
    let cards = block(&issue, "cards")["cards"].as_array().unwrap();
    assert_eq!(cards.len(), 3, "what is hidden is not told");
    assert!(cards.iter().any(|card| card["words"] == "新增一条线索"));
    let url = cards.iter().find_map(|card| card["file"]["url"].as_str()).unwrap().trim_start_matches("/api/v1").to_owned();
    assert!(url.ends_with(picture_id.as_str().unwrap()));
    assert_eq!(officer.get(&url).await.status, 200, "whoever reads the issue sees its picture");
    let word = officer.get_as(&path, DOCX).await;
    assert_eq!(word.status, 200);
    let paper = zip::ZipArchive::new(std::io::Cursor::new(word.body.to_vec())).unwrap();
    let pictures = paper.file_names().filter(|name| name.as_ref().unwrap().starts_with("word/media/")).count();
    assert_eq!(pictures, 1, "the paper has it too");
    officer.get(&format!("{path}/files/{}", ctx.county_id)).await.refused(404, "not_found");
    let pick = center.get("/bulletin-picks?subject_type=visit").await.expect(200)["items"][0].clone();
    assert_eq!(pick["used_in"][0]["kind"], "daily");
    center.delete(&format!("/bulletin-picks/{}", pick["id"].as_str().unwrap())).await.expect(204);
    let seen = center.get(&format!("/visits/{}", pick["subject"]["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(seen["recommended"], false);
    assert_eq!(block(&officer.get(&path).await.expect(200), "cards")["cards"].as_array().unwrap().len(), 3);
    ctx.advance(Duration::minutes(1)).await;
    let again = recommend(&center, "visit", &pick["subject"]["id"], "再次走访").await;
    assert_eq!(again["id"], pick["id"], "the same one again");
    ctx.advance(Duration::days(1)).await;
    run(ctx).await;
    let center = ctx.as_role(Role::Center);
    let next = center.get(&latest(&center, "daily").await).await.expect(200);
    let words: Vec<&Value> = block(&next, "cards")["cards"].as_array().unwrap().iter().map(|card| &card["words"]).collect();
    assert_eq!(words, ["再次走访"], "the next day takes what came since");
    let week = center.get(&latest(&center, "weekly").await).await.expect(200);
    assert_eq!(block(&week, "cards")["cards"].as_array().unwrap().len(), 4);
}

#[actix_web::test]
async fn what_touches_a_restricted_lead_is_never_recommended_nor_printed() {
    each_database(async |ctx| {
        fill(ctx).await;
        let (envoy, center) = (ctx.as_role(Role::Envoy), ctx.as_role(Role::Center));
        let [open, secret] = [first(&envoy, "/leads?q=XS1").await, first(&envoy, "/leads?q=XS2").await];
        let restrict = async |code: &str| {
            let text = "UPDATE leads SET is_restricted = TRUE, owner_id = $1 WHERE code = $2";
            assert_eq!(ctx.execute(text, vec![ctx.person(Role::Envoy).id.into(), code.into()]).await, 1);
        };
        recommend(&envoy, "lead", &open["id"], "").await;
        let tied = with(visit(ctx, "示例精密公司"), json!({"lead_id": open["id"], "recommended": true}));
        let made = write(&envoy, tied).await;
        restrict("XS2").await;
        let body = json!({"subject_type": "lead", "subject_id": secret["id"]});
        envoy.post("/bulletin-picks", body.clone()).await.faulty("subject_id", "restricted");
        ctx.as_role(Role::Leader).post("/bulletin-picks", body).await.refused(404, "not_found");
        let visit_of_it = with(visit(ctx, "示例精密公司"), json!({"lead_id": secret["id"], "visited_on": "2024-08-13"}));
        envoy.post("/visits", with(visit_of_it.clone(), json!({"recommended": true}))).await.faulty("recommended", "restricted");
        let quiet = write(&envoy, visit_of_it).await;
        envoy.post("/bulletin-picks", json!({"subject_type": "visit", "subject_id": quiet["id"]})).await.faulty("subject_id", "restricted");
        let draft = center.post("/bulletins", json!({"kind": "daily", "day": "2024-08-15"})).await.expect(201);
        let path = format!("/bulletins/{}", draft["id"].as_str().unwrap());
        assert_eq!(block(&center.get(&path).await.expect(200), "cards")["cards"].as_array().unwrap().len(), 2);
        restrict("XS1").await;
        assert_eq!(envoy.get("/bulletin-picks").await.expect(200)["items"], json!([]), "not even for who may see the lead");
        center.post_empty(&format!("{path}/submit")).await.refused(409, "card_closed");
        assert_eq!(center.post_empty(&format!("{path}/refresh")).await.expect(200)["is_empty"], true);
        center.post_empty(&format!("{path}/submit")).await.expect(200);
        assert_eq!(ctx.as_role(Role::Leader).post_empty(&format!("{path}/review")).await.expect(200)["status"], "reviewed");
        envoy.delete(&at(&made)).await.expect(204);
        assert_eq!(ctx.count("SELECT COUNT(*) FROM bulletin_picks WHERE subject_type = 'visit' AND archived_at IS NULL", vec![]).await, 0);
    })
    .await;
}
