-- A closed month keeps the words of the reports that were in: what its bulletin prints stays what was handed in.
ALTER TABLE month_close_teams ADD COLUMN narrative text;
ALTER TABLE month_close_teams ADD COLUMN problems text;
ALTER TABLE month_close_teams ADD COLUMN plan text;

-- For whom a deputy submitted a report: neither of the two decides on it.
ALTER TABLE monthly_reports ADD COLUMN submitted_for uuid REFERENCES users (id);
CREATE INDEX monthly_reports_submitted_for ON monthly_reports (submitted_for);
