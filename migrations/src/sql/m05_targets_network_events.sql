-- A target's value is kept times 10,000: a target in 万元 is thereby in yuan, a count keeps four decimals.
-- The monthly plan is the planned cumulative share at each month's end in parts per million; all twelve or none.
CREATE TABLE targets (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  year bigint NOT NULL CHECK (year >= 1900 AND year <= 9999),
  indicator text NOT NULL,
  organization_id uuid NOT NULL REFERENCES organizations (id),
  value_e4 bigint NOT NULL CHECK (value_e4 >= 0),
  plan_1_ppm bigint CHECK (plan_1_ppm >= 0 AND plan_1_ppm <= 1000000),
  plan_2_ppm bigint CHECK (plan_2_ppm >= 0 AND plan_2_ppm <= 1000000),
  plan_3_ppm bigint CHECK (plan_3_ppm >= 0 AND plan_3_ppm <= 1000000),
  plan_4_ppm bigint CHECK (plan_4_ppm >= 0 AND plan_4_ppm <= 1000000),
  plan_5_ppm bigint CHECK (plan_5_ppm >= 0 AND plan_5_ppm <= 1000000),
  plan_6_ppm bigint CHECK (plan_6_ppm >= 0 AND plan_6_ppm <= 1000000),
  plan_7_ppm bigint CHECK (plan_7_ppm >= 0 AND plan_7_ppm <= 1000000),
  plan_8_ppm bigint CHECK (plan_8_ppm >= 0 AND plan_8_ppm <= 1000000),
  plan_9_ppm bigint CHECK (plan_9_ppm >= 0 AND plan_9_ppm <= 1000000),
  plan_10_ppm bigint CHECK (plan_10_ppm >= 0 AND plan_10_ppm <= 1000000),
  plan_11_ppm bigint CHECK (plan_11_ppm >= 0 AND plan_11_ppm <= 1000000),
  plan_12_ppm bigint CHECK (plan_12_ppm >= 0 AND plan_12_ppm <= 1000000),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((plan_1_ppm IS NULL) = (plan_12_ppm IS NULL))
);
CREATE UNIQUE INDEX targets_key ON targets (county_id, year, indicator, organization_id);
CREATE INDEX targets_organization ON targets (organization_id, year);

CREATE TABLE ambassadors (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  title text,
  province text,
  appointed_on date NOT NULL,
  term_years bigint CHECK (term_years >= 0),
  batch text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX ambassadors_appointed ON ambassadors (county_id, appointed_on);

CREATE TABLE townspeople (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  industry text,
  province text,
  city text,
  hometown text,
  contact_leader_id uuid REFERENCES users (id),
  is_key boolean,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX townspeople_key ON townspeople (county_id, is_key);
CREATE INDEX townspeople_hometown ON townspeople (county_id, hometown);

CREATE TABLE partners (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  kind text NOT NULL,
  province text,
  city text,
  note text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX partners_name ON partners (county_id, name);

CREATE TABLE trainings (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  kind text NOT NULL,
  start_on date NOT NULL,
  end_on date,
  participants bigint CHECK (participants >= 0),
  company_id uuid REFERENCES companies (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (end_on IS NULL OR start_on <= end_on)
);
CREATE INDEX trainings_start ON trainings (county_id, start_on);

CREATE TABLE funds (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  kind text NOT NULL,
  size_yuan bigint NOT NULL CHECK (size_yuan >= 0),
  social_capital_yuan bigint CHECK (social_capital_yuan >= 0 AND social_capital_yuan <= size_yuan),
  founded_on date,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX funds_name ON funds (county_id, name);
