-- Where a unit hung from a day on; the first row, without a day, tells where it hung before. A unit that never moved has none.
CREATE TABLE organization_parents (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  parent_id uuid NOT NULL REFERENCES organizations (id),
  from_on date,
  reason text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (organization_id <> parent_id)
);
CREATE UNIQUE INDEX organization_parents_day ON organization_parents (county_id, organization_id, from_on);
CREATE INDEX organization_parents_organization ON organization_parents (organization_id, from_on);

-- 代理: somebody acts with another's roles from–to; 助理: prepares and records for a leader, approves nothing.
CREATE TABLE deputies (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  principal_id uuid NOT NULL REFERENCES users (id),
  deputy_id uuid NOT NULL REFERENCES users (id),
  kind text NOT NULL CHECK (kind IN ('deputy','assistant')),
  from_on date NOT NULL,
  to_on date NOT NULL,
  reason text NOT NULL,
  ended_at timestamptz,
  ended_by uuid REFERENCES users (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (principal_id <> deputy_id),
  CHECK (from_on <= to_on)
);
CREATE INDEX deputies_deputy ON deputies (deputy_id, to_on);
CREATE INDEX deputies_principal ON deputies (principal_id, to_on);
CREATE INDEX deputies_county ON deputies (county_id, from_on, id);

-- A session may act for somebody; a role may be held for a term only (inspectors).
ALTER TABLE sessions ADD COLUMN deputy_grant_id uuid REFERENCES deputies (id);
ALTER TABLE user_roles ADD COLUMN to_on date;
ALTER TABLE audit_entries ADD COLUMN acting_for_id uuid;

-- 交接: all open items of somebody who leaves, given to another in one act.
CREATE TABLE handovers (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  from_user_id uuid NOT NULL REFERENCES users (id),
  to_user_id uuid NOT NULL REFERENCES users (id),
  reason text NOT NULL,
  moved text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (from_user_id <> to_user_id)
);
CREATE INDEX handovers_created ON handovers (county_id, created_at, id);
CREATE INDEX handovers_from ON handovers (from_user_id);
CREATE INDEX handovers_to ON handovers (to_user_id);
CREATE INDEX leads_owner ON leads (owner_id);
CREATE INDEX leads_leader ON leads (lead_leader_id);
CREATE INDEX projects_sponsor ON projects (sponsor_id);

-- 代录: what the centre typed for a unit, until the unit confirms or disputes it.
CREATE TABLE recordings (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  label text NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','confirmed','disputed')),
  recorded_by uuid REFERENCES users (id),
  recorded_at timestamptz NOT NULL,
  answered_by uuid REFERENCES users (id),
  answered_at timestamptz,
  answer text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((status = 'pending') = (answered_at IS NULL)),
  CHECK (status <> 'disputed' OR answer IS NOT NULL)
);
CREATE INDEX recordings_organization ON recordings (organization_id, status, recorded_at);
CREATE INDEX recordings_county ON recordings (county_id, recorded_at, id);
CREATE UNIQUE INDEX recordings_subject ON recordings (county_id, subject_type, subject_id);
