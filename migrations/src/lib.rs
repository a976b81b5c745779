//! The one chain of schema steps of Zhaoyin. Every step is a file of SQL that both databases understand; the few that differ
//! (full-text search) have one file each. Steps only go forward: a release adds, a later release removes.
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

mod seed;

pub use seed::DICTIONARIES;

/// The steps in their order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(Step::same("m01_organizations_and_accounts", include_str!("sql/m01_organizations_and_accounts.sql"))),
            Box::new(Step::same("m02_companies_and_leads", include_str!("sql/m02_companies_and_leads.sql"))),
            Box::new(Step::same("m03_projects_and_money", include_str!("sql/m03_projects_and_money.sql"))),
            Box::new(Step::same("m04_visits_and_stays", include_str!("sql/m04_visits_and_stays.sql"))),
            Box::new(Step::same("m05_targets_network_events", include_str!("sql/m05_targets_network_events.sql"))),
            Box::new(Step::same("m06_platform", include_str!("sql/m06_platform.sql"))),
            Box::new(Step {
                name: "m07_search",
                sqlite: include_str!("sql/m07_search_sqlite.sql"),
                postgres: include_str!("sql/m07_search_postgres.sql"),
            }),
            Box::new(seed::FirstCounty),
            Box::new(Step::same("m08_visit_participations", include_str!("sql/m08_visit_participations.sql"))),
            Box::new(Step {
                name: "m09_search_by_type",
                sqlite: include_str!("sql/m09_search_by_type_sqlite.sql"),
                postgres: include_str!("sql/m09_search_by_type_postgres.sql"),
            }),
            Box::new(Step::same("m10_companies", include_str!("sql/m10_companies.sql"))),
            Box::new(Step::same("m11_saved_views", include_str!("sql/m11_saved_views.sql"))),
            Box::new(Step::same("m12_people", include_str!("sql/m12_people.sql"))),
            Box::new(Step::same("m21_files", include_str!("sql/m21_files.sql"))),
            Box::new(Step::same("m22_settings", include_str!("sql/m22_settings.sql"))),
            Box::new(Step::same("m23_notifications", include_str!("sql/m23_notifications.sql"))),
            Box::new(Step::same("m20_ledger_mappings", include_str!("sql/m20_ledger_mappings.sql"))),
            Box::new(Step::same("m30_leads", include_str!("sql/m30_leads.sql"))),
            Box::new(Step {
                name: "m31_first_report",
                sqlite: include_str!("sql/m31_first_report_sqlite.sql"),
                postgres: include_str!("sql/m31_first_report_postgres.sql"),
            }),
            Box::new(Step::same("m32_lead_board", include_str!("sql/m32_lead_board.sql"))),
            Box::new(Step::same("m33_reading_leads", include_str!("sql/m33_reading_leads.sql"))),
            Box::new(Step::same("m40_visits", include_str!("sql/m40_visits.sql"))),
            Box::new(Step::same("m41_outposts", include_str!("sql/m41_outposts.sql"))),
            Box::new(Step::same("m42_reports", include_str!("sql/m42_reports.sql"))),
            Box::new(Step {
                name: "m42_closed_months",
                sqlite: include_str!("sql/m42_closed_months_sqlite.sql"),
                postgres: include_str!("sql/m42_closed_months_postgres.sql"),
            }),
            Box::new(Step::same("m43_bulletins", include_str!("sql/m43_bulletins.sql"))),
            Box::new(Step {
                name: "m43_kept_bulletins",
                sqlite: include_str!("sql/m43_bulletins_sqlite.sql"),
                postgres: include_str!("sql/m43_bulletins_postgres.sql"),
            }),
            Box::new(Step::same("m44_kept_words", include_str!("sql/m44_kept_words.sql"))),
        ]
    }
}

/// A step that is SQL and nothing else.
struct Step {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl Step {
    const fn same(name: &'static str, sql: &'static str) -> Self {
        Self { name, sqlite: sql, postgres: sql }
    }
}

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql = match manager.get_database_backend() {
            DbBackend::Postgres => self.postgres,
            _ => self.sqlite,
        };
        manager.get_connection().execute_unprepared(sql).await.map(|_| ())
    }
}
