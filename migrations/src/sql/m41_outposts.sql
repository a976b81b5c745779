-- A trip: whose it is, the plan before and the report after.
ALTER TABLE trips ADD COLUMN organization_id uuid REFERENCES organizations (id);
ALTER TABLE trips ADD COLUMN purpose text;
ALTER TABLE trips ADD COLUMN plan text;
ALTER TABLE trips ADD COLUMN result text;
ALTER TABLE trips ADD COLUMN achieved text;
ALTER TABLE trips ADD COLUMN reported_by uuid REFERENCES users (id);
ALTER TABLE trips ADD COLUMN reported_at timestamptz;
CREATE INDEX trips_organization ON trips (organization_id, start_on);

-- The delegation: own people, and others by name.
CREATE TABLE trip_members (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  trip_id uuid NOT NULL REFERENCES trips (id),
  user_id uuid REFERENCES users (id),
  name text,
  post text,
  position bigint NOT NULL,
  CHECK ((user_id IS NULL) <> (name IS NULL))
);
CREATE INDEX trip_members_trip ON trip_members (trip_id, position);
CREATE INDEX trip_members_user ON trip_members (user_id, trip_id);

-- The route.
CREATE TABLE trip_stops (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  trip_id uuid NOT NULL REFERENCES trips (id),
  on_day date NOT NULL,
  place text NOT NULL,
  what text,
  position bigint NOT NULL
);
CREATE INDEX trip_stops_trip ON trip_stops (trip_id, position);

-- The companies that are to be visited.
CREATE TABLE trip_companies (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  trip_id uuid NOT NULL REFERENCES trips (id),
  company_id uuid NOT NULL REFERENCES companies (id),
  planned_on date,
  note text,
  position bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX trip_companies_trip ON trip_companies (trip_id, position);
CREATE INDEX trip_companies_company ON trip_companies (company_id);
CREATE INDEX trip_companies_planned ON trip_companies (county_id, planned_on);

-- 驻外考勤: who entered the days, who confirmed or disputed them and why; what touches a closed month is 补记.
ALTER TABLE stays ADD COLUMN note text;
ALTER TABLE stays ADD COLUMN trip_id uuid REFERENCES trips (id);
ALTER TABLE stays ADD COLUMN entered_by uuid REFERENCES users (id);
ALTER TABLE stays ADD COLUMN decided_by uuid REFERENCES users (id);
ALTER TABLE stays ADD COLUMN decided_at timestamptz;
ALTER TABLE stays ADD COLUMN dispute_reason text;
ALTER TABLE stays ADD COLUMN late_entry boolean NOT NULL DEFAULT FALSE;
CREATE INDEX stays_trip ON stays (trip_id);
CREATE INDEX postings_from ON postings (county_id, from_on, id);

-- A calendar as a subscription: the address holds a secret, of which only the hash is kept.
CREATE TABLE calendar_links (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  name text NOT NULL,
  organization_id uuid REFERENCES organizations (id),
  token_hash text NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX calendar_links_token ON calendar_links (county_id, token_hash);
CREATE INDEX calendar_links_lookup ON calendar_links (token_hash);
CREATE INDEX calendar_links_user ON calendar_links (user_id, created_at, id);
