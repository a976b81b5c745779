-- What a closed month says stays: its rows are added and never changed.
CREATE TRIGGER monthly_report_numbers_kept BEFORE UPDATE ON monthly_report_numbers
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER monthly_report_numbers_stay BEFORE DELETE ON monthly_report_numbers
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER monthly_report_records_kept BEFORE UPDATE ON monthly_report_records
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER monthly_report_records_stay BEFORE DELETE ON monthly_report_records
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_closes_kept BEFORE UPDATE ON month_closes
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_closes_stay BEFORE DELETE ON month_closes
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_figures_kept BEFORE UPDATE ON month_close_figures
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_figures_stay BEFORE DELETE ON month_close_figures
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_records_kept BEFORE UPDATE ON month_close_records
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_records_stay BEFORE DELETE ON month_close_records
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_teams_kept BEFORE UPDATE ON month_close_teams
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
CREATE TRIGGER month_close_teams_stay BEFORE DELETE ON month_close_teams
BEGIN SELECT RAISE(ABORT, 'what was frozen is not changed'); END;
