-- The type of a record stands in the full-text index beside its words, so that a search for few people does not walk through many leads.
DROP TRIGGER search_documents_insert;
DROP TRIGGER search_documents_delete;
DROP TRIGGER search_documents_update;
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(subject_type, tokens, content='search_documents', content_rowid='position');
CREATE TRIGGER search_documents_insert AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, subject_type, tokens) VALUES (new.position, new.subject_type, new.tokens);
END;
CREATE TRIGGER search_documents_delete AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, subject_type, tokens) VALUES ('delete', old.position, old.subject_type, old.tokens);
END;
CREATE TRIGGER search_documents_update AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, subject_type, tokens) VALUES ('delete', old.position, old.subject_type, old.tokens);
  INSERT INTO search_index(rowid, subject_type, tokens) VALUES (new.position, new.subject_type, new.tokens);
END;
INSERT INTO search_index(search_index) VALUES ('rebuild');
CREATE INDEX visits_project ON visits (project_id, visited_on, id);
