import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Me, OrganizationPerson, Page } from '@/api/types'
import { organization } from '@/mocks/fixtures'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import PeoplePanel from './PeoplePanel.vue'

// Invented people.
function person(number: number, changes: Partial<OrganizationPerson> = {}): OrganizationPerson {
  return { id: `0190-person-${String(number)}`, name: `示例人员${String(number)}`, title: null, roles: ['unit_officer'], ...changes }
}

function answer(items: OrganizationPerson[]): void {
  server.use(http.get('*/api/v1/organizations/:id/people', () => HttpResponse.json<Page<OrganizationPerson>>({ items, next_cursor: null })))
}

const users = { path: '/users', name: 'users', component: { template: '<p />' } }
const open = (permissions: Me['permissions']) => show(PeoplePanel, { props: { organization: organization() }, person: { permissions }, routes: [users] })

describe('the people of a unit', () => {
  it('are told by name, post and roles to whoever sees the unit, and nothing of accounts is asked for', async () => {
    answer([person(1, { title: '副镇长', roles: ['leader', 'envoy'] }), person(2, { roles: [] })])
    server.use(http.get('*/api/v1/users', () => problem(403, 'forbidden', '不能看账号')))
    await open(['organizations:read'])
    const rows = within(await screen.findByRole('list')).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual(['示例人员1 副镇长县领导、驻外干部', '示例人员2 '])
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('lead on to the accounts, those below included, for whoever may read these', async () => {
    answer([person(1)])
    server.use(http.get('*/api/v1/users', () => HttpResponse.json({ items: [], next_cursor: null, total: 31 })))
    await open(['organizations:read', 'users:read'])
    expect((await screen.findByRole('link', { name: '含下级单位共 31 人' })).getAttribute('href')).toBe('/users?organization_id=0190-office')
  })

  it('stand twenty at first, all of them when asked', async () => {
    answer(Array.from({ length: 23 }, (_, number) => person(number)))
    await open(['organizations:read'])
    expect(within(await screen.findByRole('list')).getAllByRole('listitem')).toHaveLength(20)
    await fireEvent.click(screen.getByRole('button', { name: '显示其余 3 人' }))
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(23)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('say that there is nobody, or that they did not come', async () => {
    answer([])
    const { unmount } = await open(['organizations:read'])
    expect(await screen.findByText('还没有人员')).toBeTruthy()
    unmount()
    server.use(http.get('*/api/v1/organizations/:id/people', () => problem(403, 'forbidden', '不归你看')))
    await show(PeoplePanel, { props: { organization: organization({ id: '0190-other' }) }, person: { permissions: [] } })
    expect(await screen.findByText('不归你看')).toBeTruthy()
  })
})
