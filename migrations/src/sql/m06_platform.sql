CREATE TABLE dictionary_entries (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  dictionary text NOT NULL,
  value text NOT NULL,
  position bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX dictionary_entries_value ON dictionary_entries (county_id, dictionary, value);

-- Rules of the county as data: a value stands from its date until the next one of the same key.
CREATE TABLE settings (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  key text NOT NULL,
  value text NOT NULL,
  from_on date NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX settings_key ON settings (county_id, key, from_on);

-- A write inserts its audit row and its outbox event in its own transaction, without a position; one sequencer gives positions and the chain later.
CREATE TABLE audit_entries (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_name text,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid,
  summary text,
  before text,
  after text,
  address text,
  request_id text,
  position bigint,
  hash text
);
CREATE INDEX audit_entries_at ON audit_entries (county_id, at, id);
CREATE INDEX audit_entries_subject ON audit_entries (subject_type, subject_id, at);
CREATE UNIQUE INDEX audit_entries_position ON audit_entries (county_id, position);

CREATE TABLE outbox_events (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  subject_version bigint NOT NULL,
  created_at timestamptz NOT NULL,
  position bigint
);
CREATE UNIQUE INDEX outbox_events_position ON outbox_events (county_id, position);
CREATE INDEX outbox_events_unsequenced ON outbox_events (county_id, id) WHERE position IS NULL;

CREATE TABLE idempotency_records (
  county_id uuid NOT NULL REFERENCES organizations (id),
  actor_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status bigint NOT NULL,
  body text NOT NULL,
  etag text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, actor_id, key)
);
CREATE INDEX idempotency_records_created ON idempotency_records (created_at);

CREATE TABLE jobs (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  kind text NOT NULL,
  subject_id uuid,
  payload text NOT NULL,
  status text NOT NULL CHECK (status IN ('queued','running','done','failed')),
  run_at timestamptz NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  leased_until timestamptz,
  leased_by text,
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  phase text,
  error text,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL
);
CREATE INDEX jobs_claim ON jobs (status, run_at);

-- The workbook itself is kept encrypted until it is confirmed or 24 hours old: it holds personal data.
CREATE TABLE imports (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  status text NOT NULL CHECK (status IN ('previewing','previewed','confirming','confirmed','failed','expired')),
  authority text NOT NULL CHECK (authority IN ('center','system_admin','operator')),
  file_name text NOT NULL,
  file_size bigint NOT NULL,
  content bytea,
  row_count bigint NOT NULL DEFAULT 0,
  report text,
  plan_digest text,
  failure text,
  expires_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  job_id uuid REFERENCES jobs (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX imports_created ON imports (county_id, created_at, id);
