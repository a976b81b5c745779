-- One row a searchable record. The words are cut in the application (bigrams, pinyin, initials); the full-text index follows by triggers.
CREATE TABLE search_documents (
  position INTEGER PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  label text NOT NULL,
  tokens text NOT NULL
);
CREATE UNIQUE INDEX search_documents_subject ON search_documents (county_id, subject_id);
CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='search_documents', content_rowid='position');
CREATE TRIGGER search_documents_insert AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, tokens) VALUES (new.position, new.tokens);
END;
CREATE TRIGGER search_documents_delete AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, tokens) VALUES ('delete', old.position, old.tokens);
END;
CREATE TRIGGER search_documents_update AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, tokens) VALUES ('delete', old.position, old.tokens);
  INSERT INTO search_index(rowid, tokens) VALUES (new.position, new.tokens);
END;
