//! Figures and their records as files to keep: xlsx or csv, logged, with who exported them and when.
use super::compute::{Asked, Value};
use super::dto::Figures;
use super::records::{self, Wanted};
use crate::app::App;
use crate::authz::Actor;
use crate::error::ApiResult;
use crate::http::table::{Cell, Format, Table};
use actix_web::{HttpRequest, HttpResponse};
use rust_decimal::Decimal;

/// The file format that the request prefers, if any.
pub fn wanted(request: &HttpRequest) -> Option<Format> {
    Format::wanted(request)
}

fn cell(number: Option<Decimal>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

/// All figures as a file.
pub async fn figures(app: &App, actor: &Actor, format: Format, figures: &Figures) -> ApiResult<HttpResponse> {
    let mut table = Table::new("数字", &["数字", "分组", "值", "单位", "口径"]);
    for figure in &figures.figures {
        let mut row = |group: Cell, value: Cell| {
            table.row(vec![Cell::text(&figure.label), group, value, Cell::text(&figure.unit), Cell::text(&figure.definition)]);
        };
        match &figure.value.0 {
            Value::Unknown => row(Cell::Empty, Cell::Empty),
            Value::Number(number) => row(Cell::Empty, cell(Some(*number))),
            Value::Table(groups) => groups.iter().for_each(|(group, number)| row(Cell::text(group), cell(Some(*number)))),
        }
    }
    let name = figures.organization.name.clone().unwrap_or_default();
    let about = format!("{name} 截至 {}", figures.as_of);
    table.send(app, actor, format, &format!("数字-{}", figures.as_of), "figure", &about).await
}

/// The most records that one file holds.
const MOST: usize = 100_000;

/// All visible records of a figure as a file.
pub async fn records(app: &App, actor: &Actor, format: Format, asked: Asked, key: &str, group: Option<String>) -> ApiResult<HttpResponse> {
    let mut table = Table::new("记录", &["类型", "编号", "名称", "日期", "计", "分组"]);
    let (mut cursor, mut count) = (None, 0);
    loop {
        let page = records::page(app.db.read(), asked, key, Wanted { group: group.clone(), cursor, limit: 5_000 }).await?;
        for part in page.parts.iter().flatten() {
            table.row(vec![Cell::Empty, Cell::Empty, Cell::text(&part.label), Cell::Empty, cell(part.value.map(|v| v.0)), Cell::Empty]);
        }
        count += page.items.len();
        for item in page.items {
            table.row(vec![
                Cell::text(&item.kind),
                item.code.map_or(Cell::Empty, Cell::Text),
                item.label.map_or(Cell::Empty, Cell::Text),
                item.date.map_or(Cell::Empty, |d| Cell::Text(d.to_string())),
                cell(Some(item.weight.0)),
                item.group.map_or(Cell::Empty, Cell::Text),
            ]);
        }
        cursor = page.next_cursor;
        if cursor.is_none() || count >= MOST {
            break;
        }
    }
    let about = format!("{key} 截至 {}", asked.as_of);
    table.send(app, actor, format, &format!("{key}-{}", asked.as_of), "figure", &about).await
}
