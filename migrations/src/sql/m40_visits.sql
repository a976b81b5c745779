-- A visit as it is typed on a phone: what the phone's clock said, with whom it was, what became of the follow-up, what the daily bulletin prints.
ALTER TABLE visits ADD COLUMN made_at timestamptz;
ALTER TABLE visits ADD COLUMN follow_up_done_on date;
ALTER TABLE visits ADD COLUMN follow_up_note text;
ALTER TABLE visits ADD COLUMN recommended boolean NOT NULL DEFAULT FALSE;
ALTER TABLE visits ADD COLUMN recommended_text text;
CREATE INDEX visits_event ON visits (event_id);
CREATE INDEX visits_created_by ON visits (created_by, visited_on);
CREATE INDEX visits_follow_up ON visits (county_id, follow_up_on, id)
  WHERE follow_up_on IS NOT NULL AND follow_up_done_on IS NULL AND archived_at IS NULL;

-- The people of the company who were there: contacts, or names alone.
CREATE TABLE visit_counterparts (
  visit_id uuid NOT NULL REFERENCES visits (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  position bigint NOT NULL,
  contact_id uuid REFERENCES contacts (id),
  name text,
  post text,
  PRIMARY KEY (visit_id, position),
  CHECK (contact_id IS NOT NULL OR name IS NOT NULL)
);
CREATE INDEX visit_counterparts_contact ON visit_counterparts (contact_id);

-- A file on its way: pieces come one after the other, whenever there is a line.
ALTER TABLE files ADD COLUMN client_ref uuid;
CREATE UNIQUE INDEX files_client_ref ON files (county_id, client_ref);
CREATE TABLE uploads (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  client_ref uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  size_bytes bigint NOT NULL CHECK (size_bytes > 0),
  sha256 text NOT NULL,
  received bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size_bytes),
  file_id uuid REFERENCES files (id),
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES users (id),
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX uploads_client_ref ON uploads (county_id, client_ref);
CREATE INDEX uploads_unfinished ON uploads (updated_at) WHERE file_id IS NULL;
CREATE TABLE upload_pieces (
  upload_id uuid NOT NULL REFERENCES uploads (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  from_byte bigint NOT NULL,
  storage_key text NOT NULL,
  PRIMARY KEY (upload_id, from_byte)
);
CREATE INDEX upload_pieces_key ON upload_pieces (storage_key);

-- The keys to which phones seal an outbox that no line could take: the newest is given out, all of them open.
CREATE TABLE outbox_keys (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  recipient text NOT NULL,
  identity_cipher text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX outbox_keys_recipient ON outbox_keys (county_id, recipient);
