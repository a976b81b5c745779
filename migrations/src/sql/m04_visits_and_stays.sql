CREATE TABLE trips (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  code text NOT NULL,
  leader_id uuid NOT NULL REFERENCES users (id),
  start_on date NOT NULL,
  end_on date NOT NULL,
  destination text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (start_on <= end_on)
);
CREATE UNIQUE INDEX trips_code ON trips (county_id, code);
CREATE INDEX trips_start ON trips (county_id, start_on);
CREATE INDEX trips_leader ON trips (leader_id);

CREATE TABLE events (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  place text,
  participants bigint CHECK (participants >= 0),
  county_companies bigint CHECK (county_companies >= 0),
  partner text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX events_held ON events (county_id, held_on);

CREATE TABLE visits (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  visited_on date NOT NULL,
  company_id uuid NOT NULL REFERENCES companies (id),
  direction text NOT NULL CHECK (direction IN ('out','in')),
  arranging_organization_id uuid REFERENCES organizations (id),
  trip_id uuid REFERENCES trips (id),
  lead_id uuid REFERENCES leads (id),
  project_id uuid REFERENCES projects (id),
  event_id uuid REFERENCES events (id),
  place text,
  summary text,
  outcome text,
  follow_up text,
  follow_up_on date,
  client_ref uuid,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX visits_client_ref ON visits (county_id, client_ref);
CREATE INDEX visits_visited ON visits (county_id, visited_on, id);
CREATE INDEX visits_company ON visits (company_id, visited_on);
CREATE INDEX visits_arranging ON visits (arranging_organization_id, visited_on);
CREATE INDEX visits_trip ON visits (trip_id);
CREATE INDEX visits_lead ON visits (lead_id);

CREATE TABLE visit_participants (
  visit_id uuid NOT NULL REFERENCES visits (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  position bigint NOT NULL,
  PRIMARY KEY (visit_id, user_id)
);
CREATE INDEX visit_participants_user ON visit_participants (user_id, visit_id);

CREATE TABLE stays (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  start_on date NOT NULL,
  end_on date NOT NULL,
  status text NOT NULL CHECK (status IN ('stationed','leave','in_county')),
  period text NOT NULL DEFAULT 'full_day' CHECK (period IN ('full_day','morning','afternoon')),
  claim text NOT NULL DEFAULT 'confirmed' CHECK (claim IN ('claimed','confirmed','disputed')),
  confirmed_by uuid REFERENCES users (id),
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (start_on <= end_on)
);
CREATE INDEX stays_user ON stays (user_id, start_on);
CREATE INDEX stays_start ON stays (county_id, status, start_on, end_on);
