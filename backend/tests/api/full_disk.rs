//! What is answered as kept is kept, after a write that found no room too.
use crate::support::each_database;
use sea_orm::{ConnectionTrait, DbBackend};
use serde_json::json;
use zhaoyin::authz::Role;

#[actix_web::test]
async fn after_a_full_disk_what_is_answered_as_kept_is_read_by_others() {
    each_database(async |ctx| {
        let writer = ctx.app.db.write();
        if writer.get_database_backend() != DbBackend::Sqlite {
            return;
        }
        let center = ctx.as_role(Role::Center);
        // Not smaller than what there is: the next page that is asked for finds no room.
        writer.execute_unprepared("PRAGMA max_page_count = 1").await.unwrap();
        let mut refused = false;
        for n in 0..400 {
            let reply = center.post("/companies", json!({"name": format!("示例满盘{n}号有限公司")})).await;
            refused = reply.status >= 500;
            if refused {
                break;
            }
        }
        assert!(refused, "the disk never was full");
        writer.execute_unprepared("PRAGMA max_page_count = 1000000").await.unwrap();
        center.post("/companies", json!({"name": ""})).await.expect(422);
        let made = center.post("/companies", json!({"name": "示例有余有限公司"})).await.expect(201);
        center.get(&format!("/companies/{}", made["id"].as_str().unwrap())).await.expect(200);
    })
    .await;
}
