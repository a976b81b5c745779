import type { RouteRecordRaw } from 'vue-router'

const permissions = ['leads:read']
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
]
