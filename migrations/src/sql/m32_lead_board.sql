-- The board counts and sums all leads of a county by stage, as far as somebody sees them: from the index alone.
CREATE INDEX leads_board ON leads (county_id, stage, is_restricted, archived_at, expected_investment_yuan, owner_id, lead_leader_id, created_by,
  reporting_organization_id, responsible_organization_id, id);
