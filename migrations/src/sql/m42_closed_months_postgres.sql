-- What a closed month says stays: its rows are added and never changed.
CREATE TRIGGER monthly_report_numbers_kept BEFORE UPDATE OR DELETE ON monthly_report_numbers
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monthly_report_records_kept BEFORE UPDATE OR DELETE ON monthly_report_records
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_closes_kept BEFORE UPDATE OR DELETE ON month_closes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_close_figures_kept BEFORE UPDATE OR DELETE ON month_close_figures
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_close_records_kept BEFORE UPDATE OR DELETE ON month_close_records
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_close_teams_kept BEFORE UPDATE OR DELETE ON month_close_teams
FOR EACH ROW EXECUTE FUNCTION refuse_change();
