-- Standard classifications stand among the dictionaries with their codes; two codes may bear one name, so names are unique only without.
ALTER TABLE dictionary_entries ADD COLUMN code text;
ALTER TABLE dictionary_entries ADD COLUMN parent_code text;
ALTER TABLE dictionary_entries ADD COLUMN level bigint;
DROP INDEX dictionary_entries_value;
CREATE UNIQUE INDEX dictionary_entries_value ON dictionary_entries (county_id, dictionary, value) WHERE code IS NULL;
CREATE UNIQUE INDEX dictionary_entries_code ON dictionary_entries (county_id, dictionary, code);
CREATE INDEX dictionary_entries_listed ON dictionary_entries (county_id, dictionary, position, id);

-- Why a rule was changed; needed where it is changed for days gone by.
ALTER TABLE settings ADD COLUMN reason text;

-- Which release of a kept package the county has taken over last.
CREATE TABLE dictionary_packages (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  release text NOT NULL,
  dated_on date NOT NULL,
  entries bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX dictionary_packages_name ON dictionary_packages (county_id, name);

-- Days that are other than their weekday says. What a person entered (no package) is never touched by a package.
CREATE TABLE calendar_days (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('holiday','workday')),
  name text NOT NULL,
  package text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX calendar_days_day ON calendar_days (county_id, day);

CREATE TABLE chains (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX chains_name ON chains (county_id, name);

CREATE TABLE chain_links (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  chain_id uuid NOT NULL REFERENCES chains (id),
  name text NOT NULL,
  position bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX chain_links_name ON chain_links (county_id, chain_id, name);
