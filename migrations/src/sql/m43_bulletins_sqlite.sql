-- What was published stays as it is; receipts are only added.
CREATE TRIGGER bulletins_kept BEFORE UPDATE ON bulletins WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published issue is not changed'); END;
CREATE TRIGGER bulletins_stay BEFORE DELETE ON bulletins WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published issue is not changed'); END;
CREATE TRIGGER bulletin_cards_kept BEFORE UPDATE ON bulletin_cards
BEGIN SELECT RAISE(ABORT, 'the cards of an issue are not changed'); END;
CREATE TRIGGER bulletin_cards_stay BEFORE DELETE ON bulletin_cards
WHEN (SELECT b.published_at FROM bulletins b WHERE b.id = OLD.bulletin_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published issue is not changed'); END;
CREATE TRIGGER bulletin_cards_closed BEFORE INSERT ON bulletin_cards
WHEN (SELECT b.published_at FROM bulletins b WHERE b.id = NEW.bulletin_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published issue is not changed'); END;
CREATE TRIGGER bulletin_reads_kept BEFORE UPDATE ON bulletin_reads
BEGIN SELECT RAISE(ABORT, 'a receipt is not changed'); END;
CREATE TRIGGER bulletin_reads_stay BEFORE DELETE ON bulletin_reads
BEGIN SELECT RAISE(ABORT, 'a receipt is not changed'); END;
