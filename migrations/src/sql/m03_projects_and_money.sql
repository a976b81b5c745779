-- The milestones of a project are a fixed list of words; their planned and actual dates stand in the project's own row, so that
-- every figure reads indexed columns. Who entered and who verified each of them stands in project_milestones.
CREATE TABLE projects (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  code text NOT NULL,
  name text NOT NULL,
  company_id uuid NOT NULL REFERENCES companies (id),
  lead_id uuid REFERENCES leads (id),
  method text,
  total_investment_yuan bigint NOT NULL CHECK (total_investment_yuan >= 0),
  fixed_asset_investment_yuan bigint CHECK (fixed_asset_investment_yuan >= 0),
  introducing_organization_id uuid NOT NULL REFERENCES organizations (id),
  hosting_organization_id uuid REFERENCES organizations (id),
  responsible_organization_id uuid REFERENCES organizations (id),
  sponsor_id uuid REFERENCES users (id),
  national_project_code text,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active','terminated')),
  terminated_on date,
  signed_planned_on date,
  signed_on date NOT NULL,
  city_recognized_planned_on date,
  city_recognized_on date,
  province_registered_planned_on date,
  province_registered_on date,
  company_registered_planned_on date,
  company_registered_on date,
  filed_planned_on date,
  filed_on date,
  land_planned_on date,
  land_on date,
  environment_planned_on date,
  environment_on date,
  permit_planned_on date,
  permit_on date,
  started_planned_on date,
  started_on date,
  in_statistics_planned_on date,
  in_statistics_on date,
  production_planned_on date,
  production_on date,
  full_capacity_planned_on date,
  full_capacity_on date,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX projects_code ON projects (county_id, code);
CREATE INDEX projects_updated ON projects (county_id, updated_at, id);
CREATE INDEX projects_signed ON projects (county_id, signed_on);
CREATE INDEX projects_city_recognized ON projects (county_id, city_recognized_on) WHERE city_recognized_on IS NOT NULL;
CREATE INDEX projects_province_registered ON projects (county_id, province_registered_on) WHERE province_registered_on IS NOT NULL;
CREATE INDEX projects_started ON projects (county_id, started_on) WHERE started_on IS NOT NULL;
CREATE INDEX projects_in_statistics ON projects (county_id, in_statistics_on) WHERE in_statistics_on IS NOT NULL;
CREATE INDEX projects_production ON projects (county_id, production_on) WHERE production_on IS NOT NULL;
CREATE INDEX projects_company ON projects (company_id);
CREATE INDEX projects_lead ON projects (lead_id);
CREATE INDEX projects_introducing ON projects (introducing_organization_id, updated_at, id);
CREATE INDEX projects_hosting ON projects (hosting_organization_id, updated_at, id);
CREATE INDEX projects_responsible ON projects (responsible_organization_id, updated_at, id);

CREATE TABLE project_milestones (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  project_id uuid NOT NULL REFERENCES projects (id),
  code text NOT NULL CHECK (code IN ('signed','city_recognized','province_registered','company_registered','filed','land','environment','permit','started','in_statistics','production','full_capacity')),
  basis text NOT NULL,
  entered_by uuid REFERENCES users (id),
  entered_at timestamptz NOT NULL,
  verified_by uuid REFERENCES users (id),
  verified_at timestamptz,
  note text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (verified_by IS NULL OR entered_by IS NULL OR verified_by <> entered_by)
);
CREATE UNIQUE INDEX project_milestones_code ON project_milestones (county_id, project_id, code);

CREATE TABLE project_attributions (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  project_id uuid NOT NULL REFERENCES projects (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  capacity text NOT NULL CHECK (capacity IN ('introducing','hosting','responsible')),
  indicator text NOT NULL,
  share_bp bigint NOT NULL CHECK (share_bp >= 0 AND share_bp <= 10000),
  from_on date,
  to_on date,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX project_attributions_project ON project_attributions (project_id);
CREATE INDEX project_attributions_organization ON project_attributions (organization_id);

CREATE TABLE project_investors (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  project_id uuid NOT NULL REFERENCES projects (id),
  company_id uuid NOT NULL REFERENCES companies (id),
  share_bp bigint CHECK (share_bp >= 0 AND share_bp <= 10000),
  home_province text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX project_investors_company ON project_investors (county_id, project_id, company_id);

CREATE TABLE files (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  tags text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX files_subject ON files (subject_type, subject_id);
CREATE INDEX files_sha256 ON files (county_id, sha256);

CREATE TABLE fund_arrivals (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  project_id uuid NOT NULL REFERENCES projects (id),
  month date NOT NULL,
  amount_yuan bigint NOT NULL CHECK (amount_yuan >= 0),
  source_province text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft','submitted','verified','returned')),
  verified_amount_yuan bigint CHECK (verified_amount_yuan >= 0),
  recognized_amount_yuan bigint CHECK (recognized_amount_yuan >= 0),
  entered_by uuid REFERENCES users (id),
  verified_by uuid REFERENCES users (id),
  verified_at timestamptz,
  returned_reason text,
  basis text NOT NULL DEFAULT 'ledger',
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (verified_by IS NULL OR entered_by IS NULL OR verified_by <> entered_by)
);
CREATE INDEX fund_arrivals_month ON fund_arrivals (county_id, month, status, source_province, amount_yuan) WHERE archived_at IS NULL;
CREATE INDEX fund_arrivals_project ON fund_arrivals (project_id, month);

CREATE TABLE fund_arrival_vouchers (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  fund_arrival_id uuid NOT NULL REFERENCES fund_arrivals (id),
  kind text NOT NULL,
  number text NOT NULL,
  dated_on date NOT NULL,
  payer text NOT NULL,
  payee text NOT NULL,
  amount_yuan bigint NOT NULL CHECK (amount_yuan >= 0),
  file_id uuid REFERENCES files (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX fund_arrival_vouchers_arrival ON fund_arrival_vouchers (fund_arrival_id);
CREATE INDEX fund_arrival_vouchers_number ON fund_arrival_vouchers (county_id, number);
