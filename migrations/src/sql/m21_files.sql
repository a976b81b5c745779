-- Files are listed per record, newest first, and found by what they are kept under: the store is tidied against this table.
DROP INDEX files_subject;
CREATE INDEX files_subject ON files (county_id, subject_type, subject_id, created_at, id);
CREATE INDEX files_created ON files (county_id, created_at, id);
CREATE UNIQUE INDEX files_storage_key ON files (county_id, storage_key);
