//! The operations on the leaders' tables.
use super::dto::{KeyCompany, KeyCompanyFilter, MajorLead, MajorLeadFilter};
use super::{companies, files, major};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::{Actor, Allowed};
use crate::error::ApiResult;
use crate::features::organizations;
use crate::http::table::{Format, Table, log_export};
use crate::http::word::{self, DOCX, Paper};
use crate::http::{Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::Datelike;

/// List the major leads
///
/// Leads of at least 100 million yuan that a county leader leads. With `Accept: text/csv` or the media type of xlsx or docx, all of them
/// as a file. Needs `leads:read`.
#[utoipa::path(operation_id = "major_lead_list", tag = "leads", params(MajorLeadFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<MajorLead>), ReadRefusals))]
#[get("/lead-tables/major-leads")]
pub async fn major_lead_list(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    filter: ValidQuery<MajorLeadFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let (db, today) = (app.db.read(), app.clock.today());
    if let Some(kind) = File::wanted(&request) {
        let table = files::major(&major::all(db, &actor, &filter.0, today).await?);
        return kind.send(&app, &actor, table, (files::MAJOR_TITLE, files::MAJOR), &request).await;
    }
    Ok(HttpResponse::Ok().json(major::list(db, &actor, &filter.0, today).await?))
}

/// List the key companies
///
/// Companies of the chains that bear a tag or have an open lead. With `Accept: text/csv` or the media type of xlsx or docx, all of them
/// as a file. Needs `leads:read`.
#[utoipa::path(operation_id = "key_company_list", tag = "leads", params(KeyCompanyFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<KeyCompany>), ReadRefusals))]
#[get("/lead-tables/key-companies")]
pub async fn key_company_list(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    filter: ValidQuery<KeyCompanyFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let db = app.db.read();
    if let Some(kind) = File::wanted(&request) {
        let table = files::companies(&companies::all(db, &actor, &filter.0).await?);
        return kind.send(&app, &actor, table, (files::COMPANIES_TITLE, files::COMPANIES), &request).await;
    }
    Ok(HttpResponse::Ok().json(companies::list(db, &actor, &filter.0).await?))
}

/// The kind of file that is asked for.
enum File {
    Word,
    Table(Format),
}

impl File {
    fn wanted(request: &HttpRequest) -> Option<Self> {
        if word::wanted(request) { Some(Self::Word) } else { Format::wanted(request).map(Self::Table) }
    }

    /// Answers with the file and leaves its audit row.
    async fn send(
        self,
        app: &App,
        actor: &Actor,
        table: Table,
        (title, columns): (&str, &[(&str, usize)]),
        request: &HttpRequest,
    ) -> ApiResult<HttpResponse> {
        let Self::Table(format) = self else {
            let (unit, today) = (organizations::find(app.db.read(), actor.county_id, actor.organization_id).await?.name, app.clock.today());
            let date = format!("{}年{}月{}日", today.year(), today.month(), today.day());
            let paper = Paper { title, line: (unit.as_deref().unwrap_or_default(), &date), columns, rows: table.texts() };
            let bytes = paper.bytes()?;
            log_export(app, actor, "lead", &format!("{title}（Word），{} 行", paper.rows.len())).await?;
            return Ok(respond::file(bytes, DOCX, &format!("{title}-{today}.docx")));
        };
        table.send_list(app, actor, format, "lead", request).await
    }
}
