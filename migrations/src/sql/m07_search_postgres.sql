-- One row a searchable record. The words are cut in the application (bigrams, pinyin, initials).
CREATE TABLE search_documents (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  label text NOT NULL,
  tokens text NOT NULL,
  vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', tokens)) STORED
);
CREATE UNIQUE INDEX search_documents_subject ON search_documents (county_id, subject_id);
CREATE INDEX search_documents_vector ON search_documents USING gin (vector);
