-- 月报: what a team did in a month. Its words are the lead's; its numbers are computed, and kept once the period is over.
CREATE TABLE monthly_reports (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  month date NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  opens_on date NOT NULL,
  due_on date NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','submitted','returned','accepted')),
  narrative text,
  problems text,
  plan text,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid REFERENCES users (id),
  is_late boolean NOT NULL DEFAULT FALSE,
  looked_at timestamptz,
  looked_by uuid REFERENCES users (id),
  returned_at timestamptz,
  returned_by uuid REFERENCES users (id),
  accepted_at timestamptz,
  accepted_by uuid REFERENCES users (id),
  frozen_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (period_from <= period_to),
  CHECK (status NOT IN ('submitted','accepted') OR submitted_at IS NOT NULL),
  CHECK ((status = 'accepted') = (accepted_at IS NOT NULL)),
  CHECK (accepted_by IS NULL OR accepted_by <> submitted_by)
);
CREATE UNIQUE INDEX monthly_reports_of ON monthly_reports (county_id, organization_id, month);
CREATE INDEX monthly_reports_month ON monthly_reports (county_id, month, id);
CREATE INDEX monthly_reports_unfrozen ON monthly_reports (county_id, period_to) WHERE frozen_at IS NULL;

-- What the centre says at a place of a report, until it is answered and settled.
CREATE TABLE monthly_report_comments (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  report_id uuid NOT NULL REFERENCES monthly_reports (id),
  place text NOT NULL,
  words text NOT NULL,
  answer text,
  answered_by uuid REFERENCES users (id),
  answered_at timestamptz,
  resolved_by uuid REFERENCES users (id),
  resolved_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX monthly_report_comments_report ON monthly_report_comments (report_id, created_at, id);

-- The numbers of a period that is over: sums of weights, the month's and the year's so far. They are only ever added.
CREATE TABLE monthly_report_numbers (
  report_id uuid NOT NULL REFERENCES monthly_reports (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  key text NOT NULL,
  weight bigint NOT NULL,
  year_weight bigint NOT NULL,
  records_count bigint NOT NULL,
  PRIMARY KEY (report_id, key)
);
CREATE TABLE monthly_report_records (
  report_id uuid NOT NULL REFERENCES monthly_reports (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  key text NOT NULL,
  of_month date NOT NULL,
  of_key text NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  lead_id uuid,
  code text,
  label text,
  on_day date,
  weight bigint NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, key, of_month, of_key, record_id)
);

-- Which reminder of a report has gone out.
CREATE TABLE monthly_report_reminders (
  report_id uuid NOT NULL REFERENCES monthly_reports (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  days_before bigint NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, days_before)
);

-- 月度关账: what was known when a month closed. Never changed.
CREATE TABLE month_closes (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  month date NOT NULL,
  as_of date NOT NULL,
  reason text NOT NULL CHECK (reason IN ('day','all_accepted','by_hand')),
  closed_at timestamptz NOT NULL,
  closed_by uuid REFERENCES users (id)
);
CREATE UNIQUE INDEX month_closes_month ON month_closes (county_id, month);
CREATE TABLE month_close_figures (
  close_id uuid NOT NULL REFERENCES month_closes (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL,
  key text NOT NULL,
  told text NOT NULL,
  records_count bigint NOT NULL,
  PRIMARY KEY (close_id, organization_id, key)
);
CREATE TABLE month_close_records (
  close_id uuid NOT NULL REFERENCES month_closes (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL,
  key text NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  code text,
  label text,
  day text NOT NULL,
  weight bigint NOT NULL,
  grp text
);
CREATE INDEX month_close_records_of ON month_close_records (close_id, organization_id, key, day, record_id);
-- Which teams the month had, in their order, each with its report.
CREATE TABLE month_close_teams (
  close_id uuid NOT NULL REFERENCES month_closes (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL,
  name text NOT NULL,
  zone text,
  report_id uuid NOT NULL REFERENCES monthly_reports (id),
  status text NOT NULL,
  is_late boolean NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (close_id, organization_id)
);

-- 驻外经费: what a team cost in a month.
CREATE TABLE team_costs (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  organization_id uuid NOT NULL REFERENCES organizations (id),
  month date NOT NULL,
  item text NOT NULL,
  amount_yuan bigint NOT NULL CHECK (amount_yuan >= 0),
  note text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX team_costs_of ON team_costs (organization_id, month);
CREATE INDEX team_costs_month ON team_costs (county_id, month, id);
