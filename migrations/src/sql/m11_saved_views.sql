-- How somebody looks at a list: columns, filters and sort; for oneself, shared with one's unit, or the county's default for a role.
CREATE TABLE saved_views (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  owner_id uuid NOT NULL REFERENCES users (id),
  organization_id uuid REFERENCES organizations (id),
  default_role text,
  list text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  columns text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX saved_views_owner ON saved_views (owner_id, list);
CREATE INDEX saved_views_shared ON saved_views (county_id, list, organization_id);
CREATE UNIQUE INDEX saved_views_default ON saved_views (county_id, list, default_role) WHERE default_role IS NOT NULL AND archived_at IS NULL;
