-- The history of who was first is only ever added to.
CREATE TRIGGER lead_first_report_events_kept BEFORE UPDATE ON lead_first_report_events
BEGIN SELECT RAISE(ABORT, 'the history of first reports is not changed'); END;
CREATE TRIGGER lead_first_report_events_stay BEFORE DELETE ON lead_first_report_events
BEGIN SELECT RAISE(ABORT, 'the history of first reports is not changed'); END;
CREATE TRIGGER lead_receipts_kept BEFORE UPDATE ON lead_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is not changed'); END;
CREATE TRIGGER lead_receipts_stay BEFORE DELETE ON lead_receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is not changed'); END;
