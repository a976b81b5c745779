import type { Me, Organization, Session, User } from '@/api/types'

// Invented people and places: none of them exists.

export const county = { id: '0190-county', name: '示例县' }

const permissions: string[] = ['figures:read', 'ledger:import', 'ledger:export', 'organizations:read', 'views:write']

export function me(changes: Partial<Me> = {}): Me {
  return {
    id: '0190-center',
    name: '方示例',
    username: 'center',
    title: '副主任',
    roles: ['center'],
    permissions: permissions as Me['permissions'],
    organization: { id: '0190-office', name: '县招商中心', kind: 'promotion_center' },
    county,
    password_change_required: false,
    today: '2024-11-12',
    acting_for: null,
    may_act_for: [],
    ...changes,
  }
}

export function session(changes: Partial<Session> = {}): Session {
  return { access_token: 'token-1', token_type: 'Bearer', expires_in: 900, user: me(), ...changes }
}

const stamps = { version: 1, created_at: '2024-01-02T00:00:00Z', updated_at: '2024-01-02T00:00:00Z' }

export function organization(changes: Partial<Organization> = {}): Organization {
  return {
    id: '0190-office',
    name: '县招商中心',
    kind: 'promotion_center',
    parent_id: county.id,
    zone: null,
    division_code: null,
    people_count: 3,
    archived_at: null,
    can: { update: true, archive: true, restore: false },
    ...stamps,
    ...changes,
  }
}

export const root = organization({ id: county.id, name: county.name, kind: 'county_leadership', parent_id: null })

export function user(changes: Partial<User> = {}): User {
  return {
    id: '0190-someone',
    name: '陈示例',
    username: 'chenshili',
    title: null,
    organization: { id: '0190-office', name: '县招商中心' },
    roles: ['envoy'],
    inspector_to_on: null,
    status: 'active',
    phone_masked: null,
    must_change_password: false,
    last_sign_in_at: null,
    locked_reason: null,
    can: { update: true, grant_roles: true, lock: true, unlock: false, reset: true, archive: true, restore: false },
    ...stamps,
    ...changes,
  }
}
