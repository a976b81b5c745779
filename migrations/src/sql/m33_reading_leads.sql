-- The board counts and sums leads by stage from the index alone: what every count asks for stands first, so that open leads are one
-- stretch of it and restricted ones, of which there are few, another.
DROP INDEX leads_board;
CREATE INDEX leads_board ON leads (county_id, archived_at, is_restricted, stage, expected_investment_yuan, reporting_organization_id,
  responsible_organization_id, owner_id, id);
-- Parked leads are looked for by their day alone. An index for one word of a stage made SQLite plan every query by stage anew, each time.
DROP INDEX leads_parked;
CREATE INDEX leads_parked ON leads (parked_until) WHERE parked_until IS NOT NULL;
