//! A calendar as iCalendar (RFC 5545). It tells what stands on a wall calendar: who goes where when, never what was said.
use super::dto::{CalendarItem, CalendarKind};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// The media type.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// The text of a calendar.
pub fn text(name: &str, items: &[CalendarItem]) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&format!("招引 {name}"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT1H").add_parameter("VALUE", "DURATION").done());
    for item in items {
        calendar.push(event(item));
    }
    calendar.done().to_string()
}

fn event(item: &CalendarItem) -> Event {
    let (word, kind) = match item.kind {
        CalendarKind::Trip => ("外出招商", "trip"),
        CalendarKind::Visit => ("拜访", "visit"),
        CalendarKind::Reception => ("接待", "reception"),
        CalendarKind::PlannedVisit => ("拟拜访", "planned-visit"),
        CalendarKind::Event => ("活动", "event"),
    };
    let mut event = Event::new();
    event.uid(&format!("{kind}-{}@zhaoyin", item.id)).timestamp(item.updated_at).last_modified(item.updated_at);
    event.summary(&format!("{word}：{}", item.title)).add_property("CATEGORIES", word).add_property("TRANSP", "TRANSPARENT");
    // The end of a whole day is the day after it.
    event.starts(item.start_on).ends(item.end_on.succ_opt().unwrap_or(item.end_on));
    if let Some(place) = &item.place {
        event.location(place);
    }
    let people = (!item.people.is_empty()).then(|| format!("人员：{}", item.people.join("、")));
    let unit = item.organization.as_ref().map(|unit| format!("单位：{}", unit.name));
    let trip = item.trip.as_ref().map(|trip| format!("外出：{}", trip.name));
    let words: Vec<String> = people.into_iter().chain(unit).chain(trip).collect();
    if !words.is_empty() {
        event.description(&words.join("\n"));
    }
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn days_are_whole_words_escaped_and_lines_folded() {
        let day = |text: &str| text.parse().unwrap();
        let item = CalendarItem {
            kind: CalendarKind::Trip,
            id: Uuid::nil(),
            title: "上海、苏州; 第二站, 杭州".into(),
            start_on: day("2024-02-28"),
            end_on: day("2024-02-29"),
            place: Some("一个很长的地名".repeat(20)),
            organization: None,
            people: vec!["某甲".into(), "某乙".into()],
            company: None,
            trip: None,
            updated_at: "2024-02-01T08:00:00Z".parse().unwrap(),
        };
        let text = text("我的手机", &[item]);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        assert!(text.contains("VERSION:2.0\r\n") && text.contains("PRODID:"), "{text}");
        assert!(text.contains("DTSTART;VALUE=DATE:20240228\r\n") && text.contains("DTEND;VALUE=DATE:20240301\r\n"), "{text}");
        assert!(text.contains("DTSTAMP:20240201T080000Z\r\n") && text.contains("UID:trip-00000000-0000-0000-0000-000000000000@zhaoyin\r\n"));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:外出招商：上海、苏州\\; 第二站\\, 杭州\r\n"), "{unfolded}");
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded at 75 octets");
        assert!(!text.replace("\r\n", "").contains('\n'), "every line ends as the standard says");
    }
}
