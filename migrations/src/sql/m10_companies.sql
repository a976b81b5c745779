-- What a company's name sounds like (pinyin of the name for matching): two that sound alike are offered as candidates for a merge.
ALTER TABLE companies ADD COLUMN name_sound text;
-- A company that was merged into another stands archived and leads there.
ALTER TABLE companies ADD COLUMN merged_into_id uuid REFERENCES companies (id);
CREATE INDEX companies_name_sound ON companies (county_id, name_sound);
CREATE INDEX companies_parent ON companies (parent_company_id);
CREATE INDEX companies_merged_into ON companies (merged_into_id);
CREATE INDEX companies_chain ON companies (county_id, chain, chain_link);
CREATE INDEX contacts_updated ON contacts (county_id, updated_at, id);

CREATE TABLE company_merges (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  kept_company_id uuid NOT NULL REFERENCES companies (id),
  merged_company_id uuid NOT NULL REFERENCES companies (id),
  reason text NOT NULL,
  moved text NOT NULL,
  fields_before text NOT NULL,
  fields_after text NOT NULL,
  merged_by uuid REFERENCES users (id),
  merged_at timestamptz NOT NULL,
  undone_by uuid REFERENCES users (id),
  undone_at timestamptz,
  undone_reason text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (kept_company_id <> merged_company_id),
  CHECK ((undone_at IS NULL) = (undone_reason IS NULL))
);
CREATE INDEX company_merges_kept ON company_merges (kept_company_id, merged_at);
CREATE INDEX company_merges_merged ON company_merges (merged_company_id, merged_at);
CREATE INDEX company_merges_county ON company_merges (county_id, merged_at, id);

-- Pairs that somebody has looked at and found to be two companies: they are offered no more.
CREATE TABLE company_distinctions (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  first_company_id uuid NOT NULL REFERENCES companies (id),
  second_company_id uuid NOT NULL REFERENCES companies (id),
  reason text,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (first_company_id < second_company_id)
);
CREATE UNIQUE INDEX company_distinctions_pair ON company_distinctions (county_id, first_company_id, second_company_id);
CREATE INDEX company_distinctions_second ON company_distinctions (second_company_id);

-- Each reveal of personal data: the hourly limit is counted here, for all replicas.
CREATE TABLE personal_data_reveals (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  reason text NOT NULL,
  revealed_at timestamptz NOT NULL
);
CREATE INDEX personal_data_reveals_user ON personal_data_reveals (user_id, revealed_at);
