import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import type { HandoverIn } from '@/api/types'
import { openItems } from '@/mocks/people'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import HandoverPage from './HandoverPage.vue'
import { routes } from './routes'

const nowhere = { render: () => null }
const all: RouteRecordRaw[] = [
  ...routes.map((route) => ({ ...route, component: nowhere }) as RouteRecordRaw),
  { path: '/leads', name: 'leads', component: nowhere },
  { path: '/leads/:id', name: 'lead', component: nowhere },
  { path: '/projects', name: 'projects', component: nowhere },
  { path: '/townspeople', name: 'townspeople', component: nowhere },
]
const person = { permissions: ['search:read', 'handovers:write'] as never[] }
const open = () => show(HandoverPage, { address: '/handovers/new?from=0190-someone', routes: all, person })

describe('handing over', () => {
  it('has nothing to offer where nothing is open', async () => {
    await open()
    expect(await screen.findByText('“陈示例”没有未了的事项，不用交接。')).toBeTruthy()
    expect(screen.queryByRole('region', { name: '接手人' })).toBeNull()
  })

  it('shows what is open with its records, asks with both names, and hands all of it over', async () => {
    const sent: HandoverIn[] = []
    const lead = (id: string, owner: string) => ({ id, name: `示例线索${id}`, company: { name: '示例公司' }, owner: { id: owner, name: '某人' } })
    server.use(
      http.get('*/api/v1/users/:id/open-items', () => HttpResponse.json(openItems([1, 2, 0, 0, 4]))),
      http.get('*/api/v1/leads', ({ request }) => {
        const led = new URL(request.url).searchParams.has('lead_leader_id')
        return HttpResponse.json({ items: led ? [lead('3', 'x'), lead('4', 'x')] : [lead('1', '0190-someone'), lead('2', 'another')], next_cursor: null, total: 2 })
      }),
      http.get('*/api/v1/search', () => HttpResponse.json({ items: [{ id: 'q', label: '钱示例', about: '示例镇' }] })),
      http.post('*/api/v1/users/:id/handover', async ({ request }) => {
        sent.push((await request.json()) as HandoverIn)
        return HttpResponse.json({ from_user: { name: '陈示例' }, to_user: { name: '钱示例' }, items: [{ relation: 'leads.owner_id', rows: 3 }] }, { status: 201 })
      }),
    )
    const { router } = await open()
    const owned = within(await screen.findByRole('listitem', { name: '负责的线索' }))
    expect((await owned.findByText('示例线索1')).closest('a')?.getAttribute('href')).toBe('/leads/1')
    expect(owned.queryByText('示例线索2')).toBeNull()
    const led = within(screen.getByRole('listitem', { name: '领衔的线索' }))
    expect(led.getByRole('link', { name: '2 项' }).getAttribute('href')).toBe('/leads?lead_leader_id=0190-someone&open=true')

    // What has no list of its own is told by its number.
    expect(screen.getByRole('listitem', { name: '负责解决的卡点' }).textContent).toContain('4 项')

    await fireEvent.click(screen.getByRole('button', { name: '交接这 7 项' }))
    expect(screen.getAllByRole('alert')).toHaveLength(2)
    const form = within(screen.getByRole('region', { name: '接手人' }))
    await fireEvent.click(form.getByRole('button', { name: /^接手人/ }))
    await fireEvent.update(form.getByRole('searchbox'), '钱')
    await fireEvent.click(await form.findByRole('button', { name: '钱示例（示例镇）' }))
    await fireEvent.update(form.getByLabelText(/^原因/), '调离')
    await fireEvent.click(screen.getByRole('button', { name: '交接这 7 项' }))
    expect(await screen.findByText('把“陈示例”的 7 项全部交给“钱示例”？')).toBeTruthy()
    expect(sent).toEqual([])
    await fireEvent.click(screen.getByRole('button', { name: '全部交接' }))
    await expect.poll(() => router.currentRoute.value.name).toBe('handovers')
    expect(sent).toEqual([{ to_user_id: 'q', reason: '调离' }])
  })
})
