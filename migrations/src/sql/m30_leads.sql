-- What a lead holds beyond the ledger's columns: what a report tells, who judged it, where its clocks start, who is protected.
ALTER TABLE leads ADD COLUMN fixed_asset_investment_yuan bigint CHECK (fixed_asset_investment_yuan >= 0);
ALTER TABLE leads ADD COLUMN is_manufacturing boolean;
ALTER TABLE leads ADD COLUMN industry_fit boolean;
ALTER TABLE leads ADD COLUMN investor_introduction text;
ALTER TABLE leads ADD COLUMN project_overview text;
ALTER TABLE leads ADD COLUMN process_description text;
ALTER TABLE leads ADD COLUMN land_need_mu bigint CHECK (land_need_mu >= 0);
ALTER TABLE leads ADD COLUMN energy_need text;
ALTER TABLE leads ADD COLUMN environment_need text;
ALTER TABLE leads ADD COLUMN expected_output_yuan bigint CHECK (expected_output_yuan >= 0);
ALTER TABLE leads ADD COLUMN expected_tax_yuan bigint CHECK (expected_tax_yuan >= 0);
ALTER TABLE leads ADD COLUMN first_opinion text;
ALTER TABLE leads ADD COLUMN contact_id uuid REFERENCES contacts (id);
ALTER TABLE leads ADD COLUMN reported_at timestamptz;
ALTER TABLE leads ADD COLUMN owner_named_on date;
ALTER TABLE leads ADD COLUMN verdict text CHECK (verdict IN ('effective','not_effective'));
ALTER TABLE leads ADD COLUMN verdict_reason text;
ALTER TABLE leads ADD COLUMN verdict_opinion text;
ALTER TABLE leads ADD COLUMN verdict_on date;
ALTER TABLE leads ADD COLUMN verdict_by uuid REFERENCES users (id);
ALTER TABLE leads ADD COLUMN fed_back_on date;
ALTER TABLE leads ADD COLUMN feedback text;
-- The stage that a parked or lost lead left and reopens into.
ALTER TABLE leads ADD COLUMN left_stage text;
ALTER TABLE leads ADD COLUMN parked_on date;
ALTER TABLE leads ADD COLUMN parked_reason text;
-- Where the clocks start: the day of the report, of the last progress; days parked in between move them on. Empty: the ledger's days stand.
ALTER TABLE leads ADD COLUMN clock_from_on date;
ALTER TABLE leads ADD COLUMN progress_from_on date;
-- 首报保护: the unit that is protected, and until when; empty for what came with a ledger, where the rule itself tells it.
ALTER TABLE leads ADD COLUMN protected_organization_id uuid REFERENCES organizations (id);
ALTER TABLE leads ADD COLUMN protected_until date;
ALTER TABLE leads ADD COLUMN protection_renewed_on date;
ALTER TABLE leads ADD COLUMN client_ref uuid;
CREATE UNIQUE INDEX leads_client_ref ON leads (county_id, client_ref);
CREATE INDEX leads_open_company ON leads (company_id, stage) WHERE archived_at IS NULL;
CREATE INDEX leads_parked ON leads (county_id, parked_until) WHERE stage = 'parked';
CREATE INDEX leads_funnel ON leads (county_id, reported_on, stage, left_stage, effective_on, archived_at);

CREATE TABLE lead_tags (
  lead_id uuid NOT NULL REFERENCES leads (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  tag text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (lead_id, tag)
);
CREATE INDEX lead_tags_tag ON lead_tags (county_id, tag);

-- Running numbers by kind and year: leads XS, projects XM.
CREATE TABLE running_numbers (
  county_id uuid NOT NULL REFERENCES organizations (id),
  kind text NOT NULL,
  year bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (county_id, kind, year)
);

-- 回执: what the server answered a report with; never changed. Whoever knows the check code may compare it.
CREATE TABLE lead_receipts (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  number text NOT NULL,
  check_code text NOT NULL,
  received_at timestamptz NOT NULL,
  device_time timestamptz,
  organization_id uuid NOT NULL REFERENCES organizations (id),
  reported_by uuid REFERENCES users (id),
  reporter_name text NOT NULL,
  company_name text NOT NULL,
  lead_id uuid REFERENCES leads (id),
  claim_id uuid,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX lead_receipts_number ON lead_receipts (county_id, number);
CREATE UNIQUE INDEX lead_receipts_check_code ON lead_receipts (county_id, check_code);
CREATE INDEX lead_receipts_lead ON lead_receipts (lead_id);
CREATE INDEX lead_receipts_claim ON lead_receipts (claim_id);

-- A report on a company that another open lead has: counted nowhere until the centre decides.
CREATE TABLE lead_claims (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  number text NOT NULL,
  company_id uuid NOT NULL REFERENCES companies (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  reported_on date NOT NULL,
  report text NOT NULL,
  client_ref uuid,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','own_lead','joined','transferred','rejected')),
  decided_by uuid REFERENCES users (id),
  decided_at timestamptz,
  reason text,
  result_lead_id uuid REFERENCES leads (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((status = 'pending') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX lead_claims_number ON lead_claims (county_id, number);
CREATE UNIQUE INDEX lead_claims_client_ref ON lead_claims (county_id, client_ref);
CREATE INDEX lead_claims_listed ON lead_claims (county_id, created_at, id);
CREATE INDEX lead_claims_lead ON lead_claims (lead_id);
CREATE INDEX lead_claims_company ON lead_claims (company_id);
CREATE INDEX lead_claims_organization ON lead_claims (organization_id, status);

-- 移交·接手: asked for, decided by the centre, kept.
CREATE TABLE lead_transfers (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  kind text NOT NULL CHECK (kind IN ('transfer','takeover')),
  from_organization_id uuid REFERENCES organizations (id),
  to_organization_id uuid NOT NULL REFERENCES organizations (id),
  shares text NOT NULL,
  reason text NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','approved','rejected')),
  decided_by uuid REFERENCES users (id),
  decided_at timestamptz,
  decision_reason text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((status = 'pending') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX lead_transfers_pending ON lead_transfers (county_id, lead_id) WHERE status = 'pending';
CREATE INDEX lead_transfers_listed ON lead_transfers (county_id, created_at, id);
CREATE INDEX lead_transfers_lead ON lead_transfers (lead_id);
CREATE INDEX lead_transfers_from ON lead_transfers (from_organization_id);
CREATE INDEX lead_transfers_to ON lead_transfers (to_organization_id);

-- Who was first: reports, claims, decisions, protection, transfers, shares. Rows are added and never changed (m31 sees to it).
CREATE TABLE lead_first_report_events (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  kind text NOT NULL,
  organization_id uuid REFERENCES organizations (id),
  person_id uuid REFERENCES users (id),
  person_name text NOT NULL,
  on_day date NOT NULL,
  until_day date,
  note text,
  created_at timestamptz NOT NULL
);
CREATE INDEX lead_first_report_events_lead ON lead_first_report_events (lead_id, created_at, id);

-- What each stage needs, from a day on: a list of requirement codes. Without a row the product's own list stands.
CREATE TABLE lead_stage_requirements (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  stage text NOT NULL,
  requirements text NOT NULL,
  from_on date NOT NULL,
  reason text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX lead_stage_requirements_day ON lead_stage_requirements (county_id, stage, from_on);

CREATE TABLE lead_progress_records (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  on_day date NOT NULL,
  summary text NOT NULL,
  next_step text,
  next_step_on date,
  visit_id uuid REFERENCES visits (id),
  client_ref uuid,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX lead_progress_records_client_ref ON lead_progress_records (county_id, client_ref);
CREATE INDEX lead_progress_records_lead ON lead_progress_records (lead_id, on_day, id);
CREATE INDEX lead_progress_records_visit ON lead_progress_records (visit_id);

ALTER TABLE lead_blockers ADD COLUMN solver_id uuid REFERENCES users (id);
CREATE INDEX lead_blockers_solver ON lead_blockers (solver_organization_id) WHERE ended_on IS NULL;

-- 一企一策
CREATE TABLE lead_plan_steps (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  position bigint NOT NULL,
  title text NOT NULL,
  owner_id uuid REFERENCES users (id),
  organization_id uuid REFERENCES organizations (id),
  due_on date,
  done_on date,
  result text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX lead_plan_steps_lead ON lead_plan_steps (lead_id, position, id);
CREATE INDEX lead_plan_steps_owner ON lead_plan_steps (owner_id) WHERE done_on IS NULL;
CREATE INDEX lead_plan_steps_organization ON lead_plan_steps (organization_id) WHERE done_on IS NULL;

-- 会商: a question to named units, and what each answered.
CREATE TABLE lead_consultations (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  question text NOT NULL,
  due_on date,
  closed_on date,
  conclusion text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX lead_consultations_lead ON lead_consultations (lead_id, created_at, id);

CREATE TABLE lead_consultation_answers (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  consultation_id uuid NOT NULL REFERENCES lead_consultations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  answer text,
  answered_by uuid REFERENCES users (id),
  answered_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX lead_consultation_answers_organization ON lead_consultation_answers (county_id, consultation_id, organization_id);
CREATE INDEX lead_consultation_answers_asked ON lead_consultation_answers (organization_id, lead_id);

-- 批示: what a leader (or the assistant, who records it) orders, and the unit's answer.
CREATE TABLE lead_instructions (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  leader_id uuid NOT NULL REFERENCES users (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  words text NOT NULL,
  due_on date,
  recorded_by uuid REFERENCES users (id),
  answer text,
  answered_by uuid REFERENCES users (id),
  answered_at timestamptz,
  closed_by uuid REFERENCES users (id),
  closed_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (closed_at IS NULL OR answered_at IS NOT NULL)
);
CREATE INDEX lead_instructions_lead ON lead_instructions (lead_id, created_at, id);
CREATE INDEX lead_instructions_owed ON lead_instructions (organization_id) WHERE closed_at IS NULL;
CREATE INDEX lead_instructions_leader ON lead_instructions (leader_id);

-- 政策承诺: what was promised to the investor, with its fair-competition review (公平竞争审查); goes on with the project.
CREATE TABLE promises (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  project_id uuid REFERENCES projects (id),
  kind text NOT NULL CHECK (kind IN ('policy','land','money','other')),
  content text NOT NULL,
  amount_yuan bigint CHECK (amount_yuan >= 0),
  land_mu bigint CHECK (land_mu >= 0),
  organization_id uuid REFERENCES organizations (id),
  due_on date,
  review_result text NOT NULL DEFAULT 'pending' CHECK (review_result IN ('pending','passed','refused')),
  review_number text,
  reviewed_on date,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open','kept','withdrawn')),
  ended_on date,
  outcome text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (review_result = 'pending' OR (review_number IS NOT NULL AND reviewed_on IS NOT NULL)),
  CHECK ((status = 'open') = (ended_on IS NULL))
);
CREATE INDEX promises_lead ON promises (lead_id, created_at, id);
CREATE INDEX promises_project ON promises (project_id);
CREATE INDEX promises_listed ON promises (county_id, created_at, id);
CREATE INDEX promises_organization ON promises (organization_id);

CREATE TABLE lead_comments (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  lead_id uuid NOT NULL REFERENCES leads (id),
  words text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX lead_comments_lead ON lead_comments (lead_id, created_at, id);

CREATE TABLE lead_comment_mentions (
  comment_id uuid NOT NULL REFERENCES lead_comments (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  PRIMARY KEY (comment_id, user_id)
);
CREATE INDEX lead_comment_mentions_user ON lead_comment_mentions (user_id);

-- Who follows a lead, and who is named on a restricted one (商业秘密).
CREATE TABLE lead_people (
  lead_id uuid NOT NULL REFERENCES leads (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  capacity text NOT NULL CHECK (capacity IN ('follower','reader')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (lead_id, user_id, capacity)
);
CREATE INDEX lead_people_user ON lead_people (user_id, capacity, lead_id);

-- A change of many leads at once, with what each was before, so that it can be undone.
CREATE TABLE lead_bulks (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  act text NOT NULL,
  results text NOT NULL,
  undone_at timestamptz,
  undone_by uuid REFERENCES users (id),
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);

-- Which day's reminders a county has had: one replica takes a day, the others leave it.
CREATE TABLE reminder_days (
  county_id uuid NOT NULL REFERENCES organizations (id),
  day date NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, day)
);
