// Every route of the application and how a browser comes to it. src/app/walks.test.ts holds this to the router's own list, so that a
// route that nobody walks fails a test. Plain data: the unit tests read it without a browser.

export type Person =
  | 'center'
  | 'leader'
  | 'unit_officer'
  | 'outpost_lead'
  | 'envoy'
  | 'assessor'
  | 'inspector'
  | 'system_admin'
  | 'security_admin'
  | 'auditor'

export interface Walk {
  /** Who goes there; `nobody` without a session. */
  as: 'nobody' | Person
  address: string
  /** The address of a list: the page is the one that its first link with such a path leads to. */
  to?: string
  /** What the tests' county, whose ledger is of 2024, needs in the address to have something to show. */
  in2024?: string
}

function one(list: string): Walk {
  return { as: 'center', address: list, to: `${list}/` }
}

export const walks: Record<string, Walk> = {
  sign_in: { as: 'nobody', address: '/sign-in' },
  activate: { as: 'nobody', address: '/activate' },
  password: { as: 'center', address: '/password' },
  home: { as: 'leader', address: '/' },
  not_found: { as: 'center', address: '/nothing-here' },
  workbench: { as: 'center', address: '/workbench' },
  obligations: { as: 'center', address: '/obligations' },
  leader: { as: 'leader', address: '/leader', in2024: 'as_of=2024-10-31' },
  leads: { as: 'center', address: '/leads' },
  lead: one('/leads'),
  lead_new: { as: 'envoy', address: '/leads/new' },
  // With leads and claims that were really reported they are walked in l-lead-reports.
  lead_receipt: { as: 'center', address: '/leads/00000000-0000-7000-8000-000000000000/receipt' },
  lead_claims: { as: 'center', address: '/lead-claims' },
  lead_claim: one('/lead-claims'),
  lead_claim_receipt: { as: 'center', address: '/lead-claims/00000000-0000-7000-8000-000000000000/receipt' },
  lead_transfers: { as: 'center', address: '/lead-transfers' },
  receipts: { as: 'center', address: '/receipts' },
  lead_funnel: { as: 'center', address: '/lead-funnel', in2024: 'from=2024-01-01&to=2024-12-31' },
  major_leads: { as: 'center', address: '/lead-tables/major' },
  key_companies: { as: 'center', address: '/lead-tables/companies' },
  projects: { as: 'center', address: '/projects' },
  project: one('/projects'),
  fund_arrivals: { as: 'center', address: '/fund-arrivals' },
  'fund-arrival': one('/fund-arrivals'),
  companies: { as: 'center', address: '/companies' },
  company: one('/companies'),
  chain_map: { as: 'center', address: '/chain-map' },
  company_pairs: { as: 'center', address: '/companies/duplicates' },
  company_merges: { as: 'center', address: '/companies/merges' },
  // With two real companies it is walked in e-merges.
  company_merge: { as: 'center', address: '/companies/00000000-0000-7000-8000-000000000000/merge' },
  visit_new: { as: 'envoy', address: '/visits/new' },
  // With visits that somebody may change it is walked in p-visit-phone.
  visit_edit: { as: 'center', address: '/visits/00000000-0000-7000-8000-000000000000/edit' },
  outbox: { as: 'envoy', address: '/outbox' },
  outbox_imports: { as: 'center', address: '/outbox-imports' },
  visits: { as: 'center', address: '/visits' },
  visit: one('/visits'),
  trips: { as: 'center', address: '/trips' },
  trip: one('/trips'),
  // With a trip that goes somewhere it is walked in q-trips-and-stays.
  trip_brief: { as: 'center', address: '/trips/00000000-0000-7000-8000-000000000000/brief' },
  calendar: { as: 'center', address: '/calendar', in2024: 'month=2024-10' },
  stays: { as: 'center', address: '/stays' },
  stay: one('/stays'),
  postings: { as: 'center', address: '/postings' },
  stays_calendar: { as: 'center', address: '/stays/calendar', in2024: 'month=2024-10' },
  monthly_reports: { as: 'center', address: '/monthly-reports' },
  monthly_report: one('/monthly-reports'),
  month_closes: { as: 'center', address: '/month-closes' },
  month_close: one('/month-closes'),
  team_comparison: { as: 'center', address: '/outposts/comparison', in2024: 'from=2024-01&to=2024-10' },
  team: { as: 'center', address: '/outposts/comparison', to: '/outposts/' },
  targets: { as: 'center', address: '/targets' },
  target: one('/targets'),
  targets_matrix: { as: 'center', address: '/targets/matrix', in2024: 'as_of=2024-10-31' },
  bulletins: { as: 'center', address: '/bulletins' },
  bulletin: one('/bulletins'),
  ambassadors: { as: 'center', address: '/ambassadors' },
  ambassador: one('/ambassadors'),
  townspeople: { as: 'center', address: '/townspeople' },
  townsperson: one('/townspeople'),
  partners: { as: 'center', address: '/partners' },
  partner: one('/partners'),
  funds: { as: 'center', address: '/funds' },
  fund: one('/funds'),
  events: { as: 'center', address: '/events' },
  event: one('/events'),
  trainings: { as: 'center', address: '/trainings' },
  training: one('/trainings'),
  figures: { as: 'center', address: '/figures', in2024: 'as_of=2024-10-31' },
  ledger: { as: 'center', address: '/ledger' },
  ledger_import: { as: 'center', address: '/ledger', to: '/ledger/imports/' },
  settings: { as: 'center', address: '/settings?rule=first_report_protection_days' },
  dictionaries: { as: 'center', address: '/settings/dictionaries' },
  workdays: { as: 'center', address: '/settings/calendar', in2024: 'year=2024' },
  chains: { as: 'center', address: '/settings/chains' },
  stage_requirements: { as: 'center', address: '/settings/stages' },
  organizations: { as: 'system_admin', address: '/organizations' },
  organization: { as: 'center', address: '/organizations', to: '/organizations/' },
  users: { as: 'system_admin', address: '/users' },
  deputies: { as: 'unit_officer', address: '/deputies' },
  handovers: { as: 'center', address: '/handovers' },
  handover_new: { as: 'center', address: '/handovers/new' },
  recordings: { as: 'center', address: '/recordings' },
  audit: { as: 'auditor', address: '/audit' },
  notifications: { as: 'center', address: '/notifications' },
  notification_preferences: { as: 'center', address: '/notifications/preferences' },
}

/** The same screen for somebody else, where it shows them something else. */
export const faces: Record<string, Walk> = {
  'calendar-agenda': { as: 'center', address: '/calendar', in2024: 'month=2024-10&view=agenda' },
  'stays_calendar-team': { as: 'outpost_lead', address: '/stays/calendar', in2024: 'month=2024-10' },
  'organization-system': { as: 'system_admin', address: '/organizations', to: '/organizations/' },
  'deputies-security': { as: 'security_admin', address: '/deputies' },
  'workbench-unit': { as: 'unit_officer', address: '/workbench' },
  'workbench-outpost': { as: 'outpost_lead', address: '/workbench' },
  'workbench-system': { as: 'system_admin', address: '/workbench' },
  'workbench-security': { as: 'security_admin', address: '/workbench' },
  'workbench-audit': { as: 'auditor', address: '/workbench' },
  'settings-system': { as: 'system_admin', address: '/settings' },
  'dictionaries-codes': { as: 'inspector', address: '/settings/dictionaries?dictionary=industries' },
}
