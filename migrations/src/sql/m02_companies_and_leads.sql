CREATE TABLE companies (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  name_normalized text NOT NULL,
  credit_code text,
  province text,
  city text,
  industry text,
  chain text,
  chain_link text,
  stock_code text,
  parent_company_id uuid REFERENCES companies (id),
  needs_completion boolean NOT NULL DEFAULT FALSE,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX companies_name ON companies (county_id, name);
CREATE UNIQUE INDEX companies_credit_code ON companies (county_id, credit_code);
CREATE INDEX companies_name_normalized ON companies (county_id, name_normalized);
CREATE INDEX companies_updated ON companies (county_id, updated_at, id);

CREATE TABLE company_tags (
  company_id uuid NOT NULL REFERENCES companies (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  tag text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (company_id, tag)
);
CREATE INDEX company_tags_tag ON company_tags (county_id, tag);

CREATE TABLE contacts (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  company_id uuid NOT NULL REFERENCES companies (id),
  name text NOT NULL,
  title text,
  phone_cipher text,
  phone_masked text,
  note text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((phone_cipher IS NULL) = (phone_masked IS NULL))
);
CREATE INDEX contacts_company ON contacts (company_id);

CREATE TABLE leads (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  code text NOT NULL,
  name text,
  company_id uuid NOT NULL REFERENCES companies (id),
  source_type text NOT NULL,
  method text NOT NULL,
  reporting_organization_id uuid NOT NULL REFERENCES organizations (id),
  reported_on date NOT NULL,
  expected_investment_yuan bigint NOT NULL CHECK (expected_investment_yuan >= 0),
  stage text NOT NULL CHECK (stage IN ('reported','effective','negotiating','key_negotiating','signing','signed','parked','lost')),
  effective_on date,
  expected_signing_on date,
  lead_leader_id uuid REFERENCES users (id),
  responsible_organization_id uuid REFERENCES organizations (id),
  owner_id uuid REFERENCES users (id),
  last_progress_on date,
  parked_until date,
  lost_reason text,
  is_restricted boolean NOT NULL DEFAULT FALSE,
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX leads_code ON leads (county_id, code);
CREATE INDEX leads_updated ON leads (county_id, updated_at, id);
CREATE INDEX leads_reported ON leads (county_id, reported_on, id);
CREATE INDEX leads_stage ON leads (county_id, stage, updated_at, id);
CREATE INDEX leads_effective ON leads (county_id, effective_on, reporting_organization_id, responsible_organization_id) WHERE effective_on IS NOT NULL AND archived_at IS NULL;
CREATE INDEX leads_expected_signing ON leads (county_id, expected_signing_on) WHERE expected_signing_on IS NOT NULL;
CREATE INDEX leads_company ON leads (company_id);
CREATE INDEX leads_reporting ON leads (reporting_organization_id, updated_at, id);
CREATE INDEX leads_responsible ON leads (responsible_organization_id, updated_at, id);

CREATE TABLE lead_stage_changes (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  from_stage text,
  to_stage text NOT NULL,
  changed_on date NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES users (id),
  reason text,
  basis text NOT NULL DEFAULT 'product'
);
CREATE INDEX lead_stage_changes_lead ON lead_stage_changes (lead_id, changed_at);

CREATE TABLE lead_blockers (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  cause text,
  description text,
  solver_organization_id uuid REFERENCES organizations (id),
  opened_on date,
  ended_on date,
  outcome text,
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (opened_on IS NULL OR ended_on IS NULL OR opened_on <= ended_on)
);
CREATE INDEX lead_blockers_lead ON lead_blockers (lead_id, opened_on);
CREATE INDEX lead_blockers_county ON lead_blockers (county_id, lead_id);

CREATE TABLE lead_shares (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  share_bp bigint NOT NULL CHECK (share_bp > 0 AND share_bp <= 10000),
  from_on date,
  to_on date,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX lead_shares_lead ON lead_shares (lead_id);
CREATE INDEX lead_shares_organization ON lead_shares (organization_id);
