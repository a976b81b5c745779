-- Every business table carries: id, county_id (the root organization of its county), version, created_at/by, updated_at, archived_at.
-- The same text runs on SQLite and PostgreSQL: SQLite keeps the type names and stores uuid as 16 bytes, dates and instants as text.
CREATE TABLE organizations (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  parent_id uuid REFERENCES organizations (id),
  name text,
  kind text NOT NULL CHECK (kind IN ('county_leadership','promotion_center','department','township','park','outpost')),
  zone text,
  division_code text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((parent_id IS NULL) = (id = county_id)),
  CHECK (name IS NOT NULL OR parent_id IS NULL)
);
CREATE UNIQUE INDEX organizations_name ON organizations (county_id, name);
CREATE INDEX organizations_parent ON organizations (parent_id);
CREATE INDEX organizations_updated ON organizations (county_id, updated_at, id);

CREATE TABLE users (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  username text NOT NULL,
  phone_cipher text,
  phone_masked text,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean NOT NULL DEFAULT FALSE,
  locked_at timestamptz,
  locked_reason text,
  last_sign_in_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((phone_cipher IS NULL) = (phone_masked IS NULL))
);
CREATE UNIQUE INDEX users_username ON users (county_id, username);
CREATE INDEX users_login ON users (username);
CREATE INDEX users_name ON users (county_id, name);
CREATE INDEX users_organization ON users (organization_id);
CREATE INDEX users_updated ON users (county_id, updated_at, id);

CREATE TABLE user_roles (
  user_id uuid NOT NULL REFERENCES users (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  role text NOT NULL CHECK (role IN ('system_admin','security_admin','auditor','center','leader','unit_officer','outpost_lead','envoy','assessor','inspector')),
  granted_at timestamptz NOT NULL,
  granted_by uuid REFERENCES users (id),
  PRIMARY KEY (user_id, role)
);
CREATE INDEX user_roles_role ON user_roles (county_id, role);

CREATE TABLE postings (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  from_on date,
  to_on date,
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on)
);
CREATE INDEX postings_user ON postings (user_id, from_on);
CREATE INDEX postings_organization ON postings (organization_id);

CREATE TABLE office_terms (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  title text,
  is_county_principal boolean,
  from_on date,
  to_on date,
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on)
);
CREATE INDEX office_terms_user ON office_terms (user_id, from_on);
CREATE INDEX office_terms_principal ON office_terms (county_id, is_county_principal);

CREATE TABLE password_history (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX password_history_user ON password_history (user_id, created_at);

CREATE TABLE activation_codes (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  code_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id)
);
CREATE UNIQUE INDEX activation_codes_hash ON activation_codes (county_id, code_hash);
CREATE INDEX activation_codes_lookup ON activation_codes (code_hash);
CREATE INDEX activation_codes_user ON activation_codes (user_id);

CREATE TABLE login_attempts (
  id uuid PRIMARY KEY,
  username_key text NOT NULL,
  succeeded boolean NOT NULL,
  address text,
  at timestamptz NOT NULL
);
CREATE INDEX login_attempts_username ON login_attempts (username_key, at);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  last_refreshed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text,
  address text,
  user_agent text
);
CREATE INDEX sessions_user ON sessions (user_id, ended_at);
CREATE INDEX sessions_ended ON sessions (ended_at);

CREATE TABLE refresh_tokens (
  token_hash text PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions (id),
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

CREATE TABLE signing_keys (
  kid text PRIMARY KEY,
  private_cipher text NOT NULL,
  public_key text NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz
);
