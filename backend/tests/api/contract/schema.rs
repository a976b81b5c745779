//! The schema: the same on both databases, the same whether made at once or step by step, with what every business table carries; and
//! what the code says of tables stands in it.
use crate::support::database::{Database, Kind, kinds};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, IdenStatic, Iterable, Statement};
use sea_orm_migration::MigratorTrait;
use std::collections::{BTreeMap, BTreeSet};
use zhaoyin::db::Db;
use zhaoyin::features::ledger::SHEETS;
use zhaoyin::features::{organizations, users};

type Tables = BTreeMap<String, BTreeSet<String>>;

/// What only one of the databases has: full-text search, and the bookkeeping of steps.
fn is_particular(table: &str) -> bool {
    table.starts_with("search_") || table.starts_with("sqlite_") || table == "seaql_migrations"
}

async fn pairs(db: &Db, sqlite: &str, postgres: &str) -> Vec<(String, String)> {
    let sql = if db.backend() == DbBackend::Postgres { postgres } else { sqlite };
    let rows = db.write().query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    let pairs = rows.iter().map(|row| (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap()));
    pairs.filter(|(table, _): &(String, String)| !is_particular(table)).collect()
}

async fn columns(db: &Db) -> Tables {
    let sqlite = "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'";
    let postgres = "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'";
    let mut tables = Tables::new();
    for (table, column) in pairs(db, sqlite, postgres).await {
        tables.entry(table).or_default().insert(column);
    }
    tables
}

/// The unique indexes that are no primary keys, each with its columns.
async fn unique_indexes(db: &Db) -> Tables {
    let sqlite = "SELECT i.name, c.name FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c \
        WHERE m.type = 'table' AND i.\"unique\" AND i.origin <> 'pk'";
    let postgres = "SELECT c.relname::text, a.attname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
        JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid \
        WHERE i.indisunique AND NOT i.indisprimary AND n.nspname = 'public'";
    let mut indexes = Tables::new();
    for (index, column) in pairs(db, sqlite, postgres).await {
        indexes.entry(index).or_default().insert(column);
    }
    indexes
}

#[actix_web::test]
async fn the_schema_is_the_same_on_both_databases_at_once_and_step_by_step() {
    let mut seen: Vec<(Tables, Tables)> = Vec::new();
    for kind in kinds() {
        let made = Database::make(kind).await;
        let db = Db::connect(&made.url).await.unwrap();
        seen.push((columns(&db).await, unique_indexes(&db).await));
        db.close().await;
        made.drop().await;
        let stepped = Database::empty(kind).await;
        let db = Db::connect(&stepped.url).await.unwrap();
        for _ in migrations::Migrator::migrations() {
            migrations::Migrator::up(db.write(), Some(1)).await.unwrap();
        }
        assert!(db.is_migrated().await.unwrap());
        seen.push((columns(&db).await, unique_indexes(&db).await));
        db.close().await;
        stepped.drop().await;
    }
    let (first, others) = seen.split_first().unwrap();
    for other in others {
        assert_eq!(first, other);
    }
    let (tables, indexes) = first;
    for (index, columns) in indexes {
        assert!(columns.contains("county_id"), "{index} is unique without the county");
    }
    business_tables_carry_what_they_must(tables);
    the_code_speaks_of_columns_that_exist(tables);
}

#[actix_web::test]
async fn a_database_that_was_in_use_is_counted_anew_when_its_schema_grows() {
    let stepped = Database::empty(Kind::Sqlite).await;
    let db = Db::connect(&stepped.url).await.unwrap();
    let counted = async || {
        let tables = Statement::from_string(DbBackend::Sqlite, "SELECT COUNT(*) AS n FROM sqlite_master WHERE name = 'sqlite_stat1'");
        db.write().query_one_raw(tables).await.unwrap().unwrap().try_get::<i64>("", "n").unwrap() == 1
    };
    migrations::Migrator::up(db.write(), Some(3)).await.unwrap();
    assert!(!counted().await);
    db.migrate().await.unwrap();
    assert!(counted().await);
    db.close().await;
    stepped.drop().await;
}

/// Every table that has a version is a business table.
fn business_tables_carry_what_they_must(tables: &Tables) {
    let business: Vec<_> = tables.iter().filter(|(_, columns)| columns.contains("version")).collect();
    assert!(business.len() > 25, "{}", business.len());
    for (table, columns) in business {
        for must in ["id", "county_id", "version", "created_at", "created_by", "updated_at", "archived_at"] {
            assert!(columns.contains(must), "{table} has no {must}");
        }
    }
}

fn entity<E: EntityTrait>(tables: &Tables) {
    let table = E::default().table_name().to_owned();
    let known: BTreeSet<String> = E::Column::iter().map(|column| column.as_str().to_owned()).collect();
    assert_eq!(Some(&known), tables.get(&table), "the entity of {table}");
}

fn the_code_speaks_of_columns_that_exist(tables: &Tables) {
    entity::<organizations::entity::Entity>(tables);
    entity::<users::entity::Entity>(tables);
    for sheet in SHEETS {
        for column in sheet.columns.iter().filter_map(|column| column.kept_in) {
            assert!(tables[sheet.table].contains(column), "{}.{column}", sheet.table);
        }
    }
}
