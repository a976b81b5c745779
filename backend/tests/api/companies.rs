//! Companies: making, changing, archiving, families, hints and pairs.
use crate::support::ledger::{import, workbook};
use crate::support::{Client, Ctx, each_database};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

const CODE: &str = "914403001922038216";
const OTHER_CODE: &str = "91330100799655058B";

async fn made(client: &Client<'_>, body: Value) -> Value {
    client.post("/companies", body).await.expect(201)
}

fn id(row: &Value) -> &str {
    row["id"].as_str().unwrap()
}

#[actix_web::test]
async fn a_company_is_made_from_its_name_completed_and_found() {
    each_database(async |ctx| {
        let envoy = ctx.as_role(Role::Envoy);
        let stub = made(&envoy, json!({"name": "  宁波长阳科技有限公司 "})).await;
        assert_eq!((stub["name"].as_str().unwrap(), stub["needs_completion"].as_bool()), ("宁波长阳科技有限公司", Some(true)));
        let path = format!("/companies/{}", id(&stub));
        let body =
            json!({"province": "浙江省", "credit_code": "９１４４０３００１９２２０３８２１６", "tags": ["链主", "链主", "外资"], "chain": "新材料"});
        let reply = envoy.patch(&path, body).await;
        let whole = reply.expect(200);
        assert_eq!((whole["credit_code"].as_str(), whole["needs_completion"].as_bool()), (Some(CODE), Some(false)));
        assert_eq!(whole["tags"], json!(["链主", "外资"]));
        assert_eq!(reply.header("etag"), "\"2\"");
        for words in ["nbcy", "长阳", "914403"] {
            let found = envoy.get(&format!("/companies?q={}", urlencoded(words))).await.expect(200);
            assert_eq!(found["items"][0]["id"], stub["id"], "{words}");
        }
        // A repeated change changes nothing; a stale one is told what stands now.
        assert_eq!(envoy.patch(&path, json!({"province": "浙江省"})).await.expect(200)["version"], 2);
        let stale = ctx.as_role(Role::Envoy).with("if-match", "\"1\"").patch(&path, json!({"city": "宁波市"})).await.refused(412, "stale_version");
        assert_eq!(stale["current"]["province"], "浙江省");
        assert_eq!(envoy.patch(&path, json!({"province": null})).await.expect(200)["needs_completion"], true);
    })
    .await;
}

fn urlencoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

#[actix_web::test]
async fn what_cannot_be_a_company_is_refused_at_its_field() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let first = made(&center, json!({"name": "甲材料公司", "credit_code": CODE})).await;
        center.post("/companies", json!({"name": "甲材料公司"})).await.refused(409, "name_taken");
        let taken = center.post("/companies", json!({"name": "乙材料公司", "credit_code": CODE})).await.refused(409, "credit_code_taken");
        assert!(taken["detail"].as_str().unwrap().contains("甲材料公司"), "{taken}");
        let post = async |body: Value| center.post("/companies", body).await;
        post(json!({"name": "乙"})).await.faulty("name", "length");
        post(json!({"name": "乙公司", "credit_code": "914403001922038217"})).await.faulty("credit_code", "invalid_credit_code");
        post(json!({"name": "乙公司", "chain_link": "电芯"})).await.faulty("chain_link", "needs_chain");
        post(json!({"name": "乙公司", "colour": "red"})).await.faulty("colour", "unknown_field");
        post(json!({"name": "乙公司", "parent_company_id": ctx.county_id})).await.faulty("parent_company_id", "unknown_reference");
        let path = format!("/companies/{}", id(&first));
        center.patch(&path, json!({"name": null})).await.faulty("name", "required");
        ctx.as_role(Role::Leader).patch(&path, json!({"city": "某市"})).await.refused(403, "forbidden");
        ctx.as_role(Role::Envoy).delete(&path).await.refused(403, "forbidden");
        assert_eq!(center.get("/companies?total=true").await.expect(200)["total"], 1);
    })
    .await;
}

#[actix_web::test]
async fn a_family_has_no_circle_and_is_told_up_and_down() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let top = made(&center, json!({"name": "某集团"})).await;
        let middle = made(&center, json!({"name": "某集团华东公司", "parent_company_id": top["id"]})).await;
        let low = made(&center, json!({"name": "某集团上海公司", "parent_company_id": middle["id"]})).await;
        let names = |list: &Value| list.as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&low["parents"]), ["某集团华东公司", "某集团"]);
        let top_path = format!("/companies/{}", id(&top));
        assert_eq!(names(&center.get(&top_path).await.expect(200)["subsidiaries"]), ["某集团华东公司"]);
        center.patch(&top_path, json!({"parent_company_id": low["id"]})).await.faulty("parent_company_id", "circular");
        center.patch(&top_path, json!({"parent_company_id": top["id"]})).await.faulty("parent_company_id", "circular");
        let daughters = center.get(&format!("/companies?parent_company_id={}", id(&top))).await.expect(200);
        assert_eq!(names(&daughters["items"]), ["某集团华东公司"]);
    })
    .await;
}

#[actix_web::test]
async fn only_a_company_without_work_is_archived_and_it_comes_back() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let header = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let lead = vec!["XS1", "有线索公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", "首报"];
        import(&center, &workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec!["有线索公司", "上海市"]]), ("线索", vec![header, lead])])).await;
        let busy = center.get("/companies").await.expect(200)["items"][0].clone();
        center.delete(&format!("/companies/{}", id(&busy))).await.refused(409, "has_open_work");
        let idle = made(&center, json!({"name": "无事公司"})).await;
        let path = format!("/companies/{}", id(&idle));
        assert_eq!(center.delete(&path).await.status, 204);
        center.get(&path).await.refused(404, "not_found");
        let archived = center.get(&format!("{path}?archived=true")).await.expect(200);
        assert_eq!((&archived["can"]["restore"], &archived["can"]["update"]), (&json!(true), &json!(false)));
        center.post("/companies", json!({"name": "无事公司"})).await.refused(409, "name_taken");
        assert_eq!(center.get("/search?q=%E6%97%A0%E4%BA%8B").await.expect(200)["items"], json!([]));
        center.post_empty(&format!("{path}/restore")).await.expect(200);
        center.post_empty(&format!("{path}/restore")).await.refused(409, "not_archived");
        assert_eq!(center.get("/search?q=%E6%97%A0%E4%BA%8B").await.expect(200)["items"][0]["id"], idle["id"]);
    })
    .await;
}

#[actix_web::test]
async fn a_company_that_is_here_already_is_hinted_at_while_typing() {
    each_database(async |ctx| {
        let (center, envoy) = (ctx.as_role(Role::Center), ctx.as_role(Role::Envoy));
        made(&center, json!({"name": "宁波（长阳）科技股份有限公司", "credit_code": OTHER_CODE})).await;
        let hint = async |query: &str| {
            let hints = envoy.get(&format!("/company-hints?{query}")).await.expect(200);
            hints["items"].as_array().unwrap().iter().map(|h| h["likeness"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(hint(&format!("name={}", urlencoded("宁波(长阳)科技有限公司"))).await, ["same_name"]);
        assert_eq!(hint(&format!("name={}", urlencoded("宁波常阳科技"))).await, ["same_sound"]);
        assert_eq!(hint(&format!("name={}", urlencoded("长阳"))).await, ["similar"]);
        assert_eq!(hint(&format!("credit_code={OTHER_CODE}")).await, ["same_code"]);
        assert!(hint(&format!("name={}", urlencoded("别的公司"))).await.is_empty());
        assert!(hint("name=a").await.is_empty());
        assert!(hint("").await.is_empty());
    })
    .await;
}

async fn pairs(ctx: &Ctx) -> Vec<(String, String, String)> {
    let pairs = ctx.as_role(Role::Center).get("/company-pairs").await.expect(200);
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    pairs["items"].as_array().unwrap().iter().map(|p| (text(&p["first"]["name"]), text(&p["second"]["name"]), text(&p["likeness"]))).collect()
}

#[actix_web::test]
async fn pairs_that_sound_alike_are_listed_until_told_apart() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        let names = ["长阳科技有限公司", "长阳科技股份有限公司", "常阳科技", "别的公司"];
        // One came with a ledger, the others were typed.
        import(&center, &workbook(&[("企业", vec![vec!["企业名称", "所在省份"], vec![names[0], "浙江省"]])])).await;
        let mut ids = Vec::new();
        for name in &names[1..] {
            ids.push(made(&center, json!({"name": name})).await["id"].clone());
        }
        let listed = pairs(ctx).await;
        let pair = |a: &str, b: &str, like: &str| (a.to_owned(), b.to_owned(), like.to_owned());
        assert_eq!(listed, [pair(names[0], names[1], "same_name"), pair(names[0], names[2], "same_sound"), pair(names[1], names[2], "same_sound")]);
        let body = json!({"first_company_id": ids[1], "second_company_id": ids[0], "reason": "不是一家"});
        center.post("/company-distinctions", body.clone()).await.expect(201);
        center.post("/company-distinctions", body).await.refused(409, "already_distinguished");
        assert_eq!(pairs(ctx).await.len(), 2);
        center
            .post("/company-distinctions", json!({"first_company_id": ids[1], "second_company_id": ids[1]}))
            .await
            .faulty("second_company_id", "same_company");
    })
    .await;
}

#[actix_web::test]
async fn the_chain_map_tells_what_its_lists_hold() {
    each_database(async |ctx| {
        let center = ctx.as_role(Role::Center);
        center.post("/chains", json!({"name": "新能源", "links": [{"name": "电芯"}, {"name": "隔膜"}]})).await.expect(201);
        let company = |name, chain, link, tags| vec![name, "上海市", chain, link, tags];
        let companies = vec![
            vec!["企业名称", "所在省份", "产业链", "环节", "标签"],
            company("在县公司", "新能源", "电芯", "招引目标"),
            company("在外公司", "新能源", "隔膜", "上市公司、招引目标"),
            company("另一家在外公司", "新能源", "隔膜", ""),
            company("别链公司", "纺织", "", ""),
        ];
        let lead = vec!["线索编号", "企业名称", "来源类型", "招商方式", "报送单位", "报送日期", "预计投资(万元)", "阶段"];
        let row = |code, stage| vec![code, "在外公司", "乡镇", "走访招商", "上海组", "2024-01-05", "100", stage];
        let project = vec!["项目编号", "项目名称", "投资企业", "总投资(万元)", "引荐单位", "签约日期", "状态"];
        let project = vec![project, vec!["XM1", "示例", "在县公司", "10000", "上海组", "2024-02-01", "推进中"]];
        let leads = vec![lead, row("XS1", "在谈"), row("XS2", "流失")];
        import(&center, &workbook(&[("企业", companies), ("线索", leads), ("项目", project)])).await;
        let map = center.get("/chain-map").await.expect(200);
        let told = |map: &Value| {
            let mut told = Vec::new();
            for chain in map["items"].as_array().unwrap() {
                for link in chain["links"].as_array().unwrap() {
                    let numbers = ["companies_here", "companies_elsewhere", "companies_wanted", "open_leads"].map(|n| link[n].as_i64().unwrap());
                    told.push((
                        chain["name"].as_str().unwrap().to_owned(),
                        link["name"].as_str().map(str::to_owned),
                        numbers,
                        link["is_gap"] == true,
                    ));
                }
            }
            told
        };
        let place = |chain: &str, link: Option<&str>, numbers, gap| (chain.to_owned(), link.map(str::to_owned), numbers, gap);
        let expected = [
            place("新能源", Some("电芯"), [1, 0, 0, 0], false),
            place("新能源", Some("隔膜"), [0, 2, 1, 1], true),
            place("纺织", None, [0, 1, 0, 0], false),
        ];
        assert_eq!(told(&map), expected);
        let total = async |path: &str| center.get(&format!("{path}&total=true&limit=1")).await.expect(200)["total"].as_i64().unwrap();
        let (chain, link) = (urlencoded("新能源"), urlencoded("隔膜"));
        assert_eq!(total(&format!("/companies?chain={chain}&here=true")).await, 1);
        assert_eq!(total(&format!("/companies?chain={chain}&chain_link={link}&here=false")).await, 2);
        let wanted = urlencoded("招引目标");
        assert_eq!(total(&format!("/companies?chain={chain}&chain_link={link}&here=false&tag={wanted}")).await, 1);
        assert_eq!(total(&format!("/leads?chain={chain}&chain_link={link}&open=true")).await, 1);
        assert_eq!(total(&format!("/leads?chain={chain}&open=false")).await, 1);
        // Leads count as far as one sees them.
        assert_eq!(told(&ctx.as_role(Role::UnitOfficer).get("/chain-map").await.expect(200))[1].2, [0, 2, 1, 0]);
    })
    .await;
}
