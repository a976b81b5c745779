-- How somebody reads workbooks in a form of their own, kept for the next file whose sheets have these headings.
CREATE TABLE ledger_mappings (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  shape text NOT NULL,
  mapping text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX ledger_mappings_shape ON ledger_mappings (county_id, shape);

-- How an import is read, where it is not in the ledger's own form, and what was mended in its rows (sealed: cells may hold phones).
ALTER TABLE imports ADD COLUMN mapping text;
ALTER TABLE imports ADD COLUMN edits bytea;
ALTER TABLE imports ADD COLUMN reversed_at timestamptz;
ALTER TABLE imports ADD COLUMN reversal text;

-- What an import wrote, so that it can be taken back: the version that it left, and what changed cells held before (sealed).
CREATE TABLE import_changes (
  import_id uuid NOT NULL REFERENCES imports (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  sheet text NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('created','changed','restored')),
  record_version bigint NOT NULL,
  before bytea,
  is_taken_back boolean NOT NULL DEFAULT FALSE,
  PRIMARY KEY (import_id, record_id)
);
CREATE INDEX import_changes_taken_back ON import_changes (county_id, sheet, record_id) WHERE is_taken_back;
