import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { noteVisit } from '@/api/recent'
import { useSession } from '@/api/session'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { featureRoutes } from '../router'
import CommandPalette from './CommandPalette.vue'

const person = { permissions: ['leads:read', 'figures:read', 'search:read'] as never[] }
// The screens themselves are not what is tested here.
const routes = featureRoutes.map((route) => ({ ...route, component: { render: () => null } }) as RouteRecordRaw)
// A marked name is in pieces, which this library reads as words apart; a browser does not.
const option = (words: string) => screen.findByRole('option', { name: (_, element) => element.textContent?.includes(words) ?? false })
const open = () => show(CommandPalette, { address: '/figures', routes, person })

describe('the command palette', () => {
  it('goes to the screens the person may see, by name, pinyin or address', async () => {
    const { router, emitted } = await open()
    const input = screen.getByRole('combobox')
    const go = screen.getByRole('group', { name: '去' })
    expect(within(go).getAllByRole('option').map((one) => one.textContent?.trim())).toEqual(['工作台', '待办', '领导一页', '线索', '申报裁定', '回执核验', '漏斗与预测', '领衔推进表', '重点企业一览表', '数字'])
    for (const words of ['xs', '线', 'leads', 'xiansuo']) {
      await fireEvent.update(input, words)
      expect(within(screen.getByRole('group', { name: '去' })).getAllByRole('option')).toHaveLength(1)
    }
    await fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(router.currentRoute.value.name).toBe('leads'))
    expect(emitted().close).toHaveLength(1)
  })

  it('finds leads, marks what was typed, and opens the one chosen with the arrows', async () => {
    const { router } = await open()
    const input = screen.getByRole('combobox')
    await fireEvent.update(input, '示例储能')
    const found = await screen.findByRole('group', { name: '线索' })
    const first = within(found).getAllByRole('option')[0]!
    expect(first.textContent).toContain('示例储能电芯示例光学股份有限公司 · 暂缓 · XS202400003')
    expect(first.querySelector('mark')?.textContent).toBe('示例储能')
    expect(input.getAttribute('aria-activedescendant')).toBe(first.id)
    await fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(router.currentRoute.value.params.id).toBe('0190-lead-3'))
  })

  it('groups what it finds by what it is, as far as the person may open it', async () => {
    const all = { permissions: ['search:read', 'leads:read', 'projects:read', 'companies:read', 'visits:read'] as never[] }
    const { router } = await show(CommandPalette, { address: '/figures', routes, person: all })
    await fireEvent.update(screen.getByRole('combobox'), '储')
    await screen.findByRole('group', { name: '人员' })
    expect(screen.getAllByRole('group').map((one) => within(one).getByText(/^..$/, { selector: 'h2' }).textContent)).toEqual(['线索', '项目', '企业', '人员', '单位'])
    await fireEvent.click(await option('储示例'))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/visits?participant_id=0190-someone'))
  })

  it('leads a unit to its page, and whoever may not read units to its leads', async () => {
    const person = { permissions: ['search:read', 'leads:read'] as never[] }
    const first = await show(CommandPalette, { address: '/figures', routes, person })
    await fireEvent.update(screen.getByRole('combobox'), '储能组')
    await fireEvent.click(await option('驻示例储能组'))
    await waitFor(() => expect(first.router.currentRoute.value.fullPath).toBe('/leads?reporting_organization_id=0190-outpost'))
    first.unmount()
    const reader = { permissions: ['search:read', 'organizations:read'] as never[] }
    const { router } = await show(CommandPalette, { address: '/figures', routes, person: reader })
    await fireEvent.update(screen.getByRole('combobox'), '储能组')
    await fireEvent.click(await option('驻示例储能组'))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/organizations/0190-outpost'))
  })

  it('offers what was seen last first, and only to the one who saw it', async () => {
    const first = await open()
    noteVisit('lead', '0190-lead-1', '示例光学基膜二期')
    first.unmount()
    const again = await open()
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('示例光学基膜二期')
    again.unmount()
    await show(CommandPalette, { address: '/figures', routes, person: { ...person, id: '0190-another' } })
    expect(screen.queryByRole('group', { name: '最近看过' })).toBeNull()
  })

  it('acts, and says so where nothing is found or the search does not work', async () => {
    await open()
    const input = screen.getByRole('combobox')
    await fireEvent.update(input, '没有这样的')
    expect(await screen.findByText('没有找到')).toBeTruthy()
    server.use(http.get('*/api/v1/search', () => problem(503, 'database_away', '数据库暂时连不上')))
    await fireEvent.update(input, '也没有')
    expect(await screen.findByText(/没有查成/)).toBeTruthy()
    await fireEvent.update(input, '退出')
    await fireEvent.click(screen.getByRole('option', { name: /退出登录/ }))
    await waitFor(() => expect(useSession().signedIn).toBe(false))
  })
})
