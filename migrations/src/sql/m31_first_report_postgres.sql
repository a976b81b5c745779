-- The history of who was first is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'rows of % are not changed', TG_TABLE_NAME; END;
$$;
CREATE TRIGGER lead_first_report_events_kept BEFORE UPDATE OR DELETE ON lead_first_report_events
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lead_receipts_kept BEFORE UPDATE OR DELETE ON lead_receipts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
