-- What the server asks for one lead (backend/src/features/leads/store.rs); bench.sh makes a copy of it for each of twenty leads.
SELECT leads.id, leads.code, leads.name, leads.company_id, leads.source_type, leads.method, leads.reporting_organization_id,
  leads.responsible_organization_id, leads.reported_on, leads.expected_investment_yuan, leads.stage, leads.effective_on,
  leads.expected_signing_on, leads.lead_leader_id, leads.last_progress_on, leads.is_restricted, leads.version, leads.created_at,
  leads.updated_at, company.name, reporting.name, responsible.name, leader.name
FROM leads
LEFT JOIN companies AS company ON company.id = leads.company_id
LEFT JOIN organizations AS reporting ON reporting.id = leads.reporting_organization_id
LEFT JOIN organizations AS responsible ON responsible.id = leads.responsible_organization_id
LEFT JOIN users AS leader ON leader.id = leads.lead_leader_id
WHERE leads.county_id = :county::uuid AND leads.archived_at IS NULL
  AND (leads.is_restricted = FALSE OR leads.owner_id = :county::uuid OR leads.lead_leader_id = :county::uuid OR leads.created_by = :county::uuid)
  AND leads.id = :id::uuid;
