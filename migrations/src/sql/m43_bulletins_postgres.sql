-- What was published stays as it is; receipts are only added.
CREATE FUNCTION refuse_change_of_issue() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE issue uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN issue := NEW.bulletin_id; ELSE issue := OLD.bulletin_id; END IF;
  IF EXISTS (SELECT 1 FROM bulletins b WHERE b.id = issue AND b.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a published issue is not changed';
  END IF;
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  RETURN OLD;
END;
$$;
CREATE TRIGGER bulletins_kept BEFORE UPDATE OR DELETE ON bulletins
FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bulletin_cards_kept BEFORE UPDATE ON bulletin_cards
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bulletin_cards_stay BEFORE INSERT OR DELETE ON bulletin_cards
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issue();
CREATE TRIGGER bulletin_reads_kept BEFORE UPDATE OR DELETE ON bulletin_reads
FOR EACH ROW EXECUTE FUNCTION refuse_change();
