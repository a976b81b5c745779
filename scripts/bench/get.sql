-- What the server asks for one lead (backend/src/features/leads/store.rs); bench.sh makes a copy of it for each of twenty leads.
SELECT leads.id, leads.code, leads.name, leads.source_type, leads.method, leads.reported_on, leads.expected_investment_yuan, leads.stage,
  leads.effective_on, leads.expected_signing_on, leads.last_progress_on, leads.parked_until, leads.lost_reason, leads.is_restricted,
  leads.archived_at, leads.version, leads.created_at, leads.updated_at, leads.company_id, company.name,
  leads.reporting_organization_id, reporting.name, leads.responsible_organization_id, responsible.name, leads.lead_leader_id, leader.name,
  leads.owner_id, owner.name,
  (SELECT cause FROM lead_blockers b WHERE b.lead_id = leads.id AND b.ended_on IS NULL AND b.archived_at IS NULL
    ORDER BY b.opened_on IS NOT NULL, b.opened_on, b.id LIMIT 1),
  (SELECT COUNT(*) FROM lead_blockers b WHERE b.lead_id = leads.id AND b.ended_on IS NULL AND b.archived_at IS NULL)
FROM leads
LEFT JOIN companies AS company ON company.id = leads.company_id
LEFT JOIN organizations AS reporting ON reporting.id = leads.reporting_organization_id
LEFT JOIN organizations AS responsible ON responsible.id = leads.responsible_organization_id
LEFT JOIN users AS leader ON leader.id = leads.lead_leader_id
LEFT JOIN users AS owner ON owner.id = leads.owner_id
WHERE leads.county_id = :county::uuid AND leads.archived_at IS NULL
  AND (leads.is_restricted = FALSE OR leads.owner_id = :county::uuid OR leads.lead_leader_id = :county::uuid OR leads.created_by = :county::uuid)
  AND leads.id = :id::uuid;
