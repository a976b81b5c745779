-- 推荐快报: what a bulletin may print of a record, once for each.
CREATE TABLE bulletin_picks (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  subject_type text NOT NULL CHECK (subject_type IN ('visit','trip','lead','project')),
  subject_id uuid NOT NULL,
  organization_id uuid NOT NULL REFERENCES organizations (id),
  words text,
  file_id uuid REFERENCES files (id),
  recommended_on date NOT NULL,
  picked_at timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX bulletin_picks_subject ON bulletin_picks (county_id, subject_type, subject_id);
CREATE INDEX bulletin_picks_picked ON bulletin_picks (county_id, picked_at, id) WHERE archived_at IS NULL;
CREATE INDEX bulletin_picks_recommended ON bulletin_picks (county_id, recommended_on, id) WHERE archived_at IS NULL;

-- What visits recommended before there were bulletins.
INSERT INTO bulletin_picks (id, county_id, subject_type, subject_id, organization_id, words, recommended_on, picked_at, created_at, created_by, updated_at)
SELECT v.id, v.county_id, 'visit', v.id, COALESCE(v.arranging_organization_id, v.county_id), v.recommended_text, v.visited_on, v.updated_at, v.updated_at, v.created_by, v.updated_at
FROM visits v WHERE v.recommended = TRUE AND v.archived_at IS NULL;

-- 通报·快报: an issue of a period. What it says stands in its blocks, with the numbers as they were; once published it never changes.
CREATE TABLE bulletins (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  kind text NOT NULL CHECK (kind IN ('daily','weekly','monthly')),
  title text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  year bigint NOT NULL,
  number bigint CHECK (number > 0),
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','in_review','reviewed','published')),
  drafted_by uuid REFERENCES users (id),
  worked_on_by text NOT NULL DEFAULT '[]',
  submitted_by uuid REFERENCES users (id),
  submitted_at timestamptz,
  reviewed_by uuid REFERENCES users (id),
  reviewed_at timestamptz,
  issued_by uuid REFERENCES users (id),
  published_at timestamptz,
  return_comment text,
  corrects_id uuid REFERENCES bulletins (id),
  correction_reason text,
  is_empty boolean NOT NULL DEFAULT FALSE,
  picked_from timestamptz,
  picked_to timestamptz,
  as_of date NOT NULL,
  snapshot_at timestamptz NOT NULL,
  audit_head text,
  digest text,
  blocks text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (period_from <= period_to),
  CHECK (status = 'draft' OR submitted_by IS NOT NULL),
  CHECK ((status IN ('reviewed','published')) = (reviewed_by IS NOT NULL)),
  CHECK ((status = 'published') = (published_at IS NOT NULL)),
  CHECK ((status = 'published') = (number IS NOT NULL)),
  CHECK ((status = 'published') = (issued_by IS NOT NULL)),
  CHECK (status <> 'published' OR archived_at IS NULL),
  CHECK (reviewed_by IS NULL OR reviewed_by <> submitted_by),
  CHECK (issued_by IS NULL OR issued_by <> submitted_by),
  CHECK (drafted_by IS NULL OR reviewed_by IS NULL OR reviewed_by <> drafted_by),
  CHECK (drafted_by IS NULL OR issued_by IS NULL OR issued_by <> drafted_by)
);
CREATE UNIQUE INDEX bulletins_number ON bulletins (county_id, kind, year, number);
CREATE UNIQUE INDEX bulletins_of ON bulletins (county_id, kind, period_from) WHERE archived_at IS NULL AND corrects_id IS NULL;
CREATE UNIQUE INDEX bulletins_correction ON bulletins (county_id, corrects_id)
  WHERE archived_at IS NULL AND corrects_id IS NOT NULL AND status <> 'published';
CREATE INDEX bulletins_period ON bulletins (county_id, period_from, id);
CREATE INDEX bulletins_corrects ON bulletins (corrects_id) WHERE corrects_id IS NOT NULL;

-- Which recommendations an issue has taken, and whether it prints them.
CREATE TABLE bulletin_cards (
  bulletin_id uuid NOT NULL REFERENCES bulletins (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  pick_id uuid NOT NULL REFERENCES bulletin_picks (id),
  is_printed boolean NOT NULL,
  PRIMARY KEY (bulletin_id, pick_id)
);
CREATE INDEX bulletin_cards_pick ON bulletin_cards (pick_id);

-- 已阅: who read which issue, once.
CREATE TABLE bulletin_reads (
  bulletin_id uuid NOT NULL REFERENCES bulletins (id),
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (bulletin_id, user_id)
);
CREATE INDEX bulletin_reads_user ON bulletin_reads (user_id, bulletin_id);
