//! The writes of the business slices, each run once.
use crate::support::{Client, Ctx, Reply};
use serde_json::{Value, json};
use zhaoyin::authz::Role;

/// The writes in an order in which each can succeed.
pub const ORDER: &[&str] = &[
    "company_create",
    "company_update",
    "contact_create",
    "contact_update",
    "contact_archive",
    "contact_restore",
    "company_archive",
    "company_restore",
    "company_distinction_create",
    "company_merge_create",
    "company_merge_undo",
    "view_create",
    "view_update",
    "view_archive",
    "organization_move_create",
    "deputy_create",
    "deputy_end",
    "handover_create",
    "recording_dispute",
    "recording_confirm",
];

/// The first row of a list.
async fn first(client: &Client<'_>, path: &str) -> String {
    client.get(path).await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned()
}

async fn company(client: &Client<'_>, name: &str) -> Value {
    client.post("/companies", json!({"name": name, "province": "上海市"})).await.expect(201)["id"].clone()
}

pub async fn run(ctx: &Ctx, operation: &str) -> Reply {
    let center = ctx.as_role(Role::Center);
    let of_company = async |rest: &str| format!("/companies/{}{rest}", first(&center, "/companies?sort=-updated_at").await);
    let of_contact = async |rest: &str| format!("/contacts/{}{rest}", first(&center, "/contacts?archived=true").await);
    let of_view = async || format!("/views/{}", first(&center, "/views?list=leads").await);
    match operation {
        "company_create" => center.post("/companies", json!({"name": "示例精密制造有限公司"})).await,
        "company_update" => center.patch(&of_company("").await, json!({"province": "上海市"})).await,
        "contact_create" => center.post(&of_company("/contacts").await, json!({"name": "某某", "phone": "13800000000"})).await,
        "contact_update" => center.patch(&of_contact("").await, json!({"title": "总经理"})).await,
        "contact_archive" => center.delete(&of_contact("").await).await,
        "contact_restore" => center.post_empty(&of_contact("/restore").await).await,
        "company_archive" => center.delete(&of_company("").await).await,
        "company_restore" => {
            let archived = first(&center, "/companies?archived=true&sort=-updated_at").await;
            center.post_empty(&format!("/companies/{archived}/restore")).await
        }
        "company_distinction_create" => {
            let (one, other) = (company(&center, "某甲公司").await, company(&center, "某假公司").await);
            center.post("/company-distinctions", json!({"first_company_id": one, "second_company_id": other})).await
        }
        "company_merge_create" => {
            let other = company(&center, "某乙公司").await;
            let one = company(&center, "某乙有限公司").await;
            center.post(&format!("/companies/{}/merges", one.as_str().unwrap()), json!({"other_id": other, "reason": "重复登记"})).await
        }
        "company_merge_undo" => {
            let merge = first(&center, "/company-merges").await;
            center.post(&format!("/company-merges/{merge}/undo"), json!({"reason": "是两家"})).await
        }
        "view_create" => center.post("/views", json!({"list": "leads", "name": "在谈"})).await,
        "view_update" => center.patch(&of_view().await, json!({"query": "stage=negotiating"})).await,
        "view_archive" => center.delete(&of_view().await).await,
        other => run_people(ctx, other).await,
    }
}

async fn run_people(ctx: &Ctx, operation: &str) -> Reply {
    let (center, team) = (ctx.as_role(Role::Center), ctx.as_role(Role::OutpostLead));
    let (leader, assessor) = (ctx.person(Role::Leader).id, ctx.person(Role::Assessor).id);
    match operation {
        "organization_move_create" => {
            let body = json!({"parent_id": ctx.organization("城关镇"), "from_on": "2024-08-01"});
            ctx.as_role(Role::SystemAdmin).post(&format!("/organizations/{}/moves", ctx.organization("上海组")), body).await
        }
        "deputy_create" => {
            let term = json!({"deputy_id": assessor, "kind": "deputy", "from_on": "2024-08-15", "to_on": "2024-08-20", "reason": "学习"});
            center.post("/deputies", term).await
        }
        "deputy_end" => center.post_empty(&format!("/deputies/{}/end", first(&center, "/deputies").await)).await,
        "handover_create" => center.post(&format!("/users/{leader}/handover"), json!({"to_user_id": assessor, "reason": "调离"})).await,
        "recording_dispute" => {
            center.post("/companies", json!({"name": "代录公司", "recorded_for": ctx.organization("上海组")})).await.expect(201);
            team.post(&format!("/recordings/{}/dispute", first(&team, "/recordings").await), json!({"answer": "名称不对"})).await
        }
        "recording_confirm" => team.post_empty(&format!("/recordings/{}/confirmation", first(&team, "/recordings").await)).await,
        other => panic!("{other} is not run here"),
    }
}
