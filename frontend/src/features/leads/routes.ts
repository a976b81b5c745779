import type { RouteRecordRaw } from 'vue-router'

const permissions = ['leads:read']
const ofLeaders = ['leader', 'center', 'unit_officer', 'assessor', 'inspector']
const ofUnits = ['center', 'unit_officer', 'outpost_lead', 'envoy', 'inspector']

export const routes: RouteRecordRaw[] = [
  {
    path: '/leads',
    name: 'leads',
    component: () => import('./LeadsPage.vue'),
    meta: { title: 'leads.title', permissions, nav: { group: 'work', order: 20, pinyin: 'xiansuo xs' } },
  },
  {
    path: '/leads/new',
    name: 'lead_new',
    component: () => import('./ReportPage.vue'),
    meta: {
      title: 'lead_reports.title',
      permissions: ['leads:write'],
      keeps: true,
      commands: [{ title: 'lead_reports.title', permission: 'leads:write', to: { name: 'lead_new' }, first: true }],
    },
  },
  { path: '/leads/:id', name: 'lead', component: () => import('./LeadPage.vue'), meta: { title: 'leads.title', permissions } },
  { path: '/leads/:id/receipt', name: 'lead_receipt', component: () => import('./ReceiptPage.vue'), meta: { title: 'lead_reports.receipt_title', permissions } },
  {
    path: '/lead-claims',
    name: 'lead_claims',
    component: () => import('./ClaimsPage.vue'),
    meta: { title: 'lead_claims.title', permissions, nav: { group: 'work', order: 21, pinyin: 'shenbaocaiding sbcd', roles: ofUnits, under: 'leads' } },
  },
  { path: '/lead-claims/:id', name: 'lead_claim', component: () => import('./ClaimPage.vue'), meta: { title: 'lead_claims.title', permissions } },
  {
    path: '/lead-claims/:id/receipt',
    name: 'lead_claim_receipt',
    component: () => import('./ClaimReceiptPage.vue'),
    meta: { title: 'lead_reports.receipt_title', permissions },
  },
  { path: '/lead-transfers', name: 'lead_transfers', component: () => import('./TransfersPage.vue'), meta: { title: 'lead_transfers.title', permissions } },
  {
    path: '/receipts',
    name: 'receipts',
    component: () => import('./ReceiptsPage.vue'),
    meta: { title: 'lead_reports.check_title', permissions, nav: { group: 'work', order: 22, pinyin: 'huizhiheyan hzhy', under: 'leads' } },
  },
  {
    path: '/lead-funnel',
    name: 'lead_funnel',
    component: () => import('./FunnelPage.vue'),
    meta: { title: 'lead_funnel.title', permissions, nav: { group: 'work', order: 23, pinyin: 'loudouyuyuce ldyyc', roles: [...ofLeaders, 'outpost_lead'], under: 'leads' } },
  },
  {
    path: '/lead-tables/major',
    name: 'major_leads',
    component: () => import('./MajorLeadsPage.vue'),
    meta: { title: 'major_leads.nav', permissions, nav: { group: 'work', order: 24, pinyin: 'lingxiantuijinbiao lxtjb', roles: ofLeaders, under: 'leads' } },
  },
  {
    path: '/lead-tables/companies',
    name: 'key_companies',
    component: () => import('./KeyCompaniesPage.vue'),
    meta: { title: 'key_companies.title', permissions, nav: { group: 'work', order: 42, pinyin: 'zhongdianqiye zdqy', roles: ofLeaders, under: 'companies' } },
  },
]
