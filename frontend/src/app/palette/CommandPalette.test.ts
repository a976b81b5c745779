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

const person = { permissions: ['leads:read', 'figures:read'] as never[] }
// The screens themselves are not what is tested here.
const routes = featureRoutes.map((route) => ({ ...route, component: { render: () => null } }) as RouteRecordRaw)
const open = () => show(CommandPalette, { address: '/figures', routes, person })

describe('the command palette', () => {
  it('goes to the screens the person may see, by name, pinyin or address', async () => {
    const { router, emitted } = await open()
    const input = screen.getByRole('combobox')
    const go = screen.getByRole('group', { name: '去' })
    expect(within(go).getAllByRole('option').map((one) => one.textContent?.trim())).toEqual(['工作台', '领导一页', '线索', '数字'])
    for (const words of ['xs', '线', 'leads', 'xiansuo']) {
      await fireEvent.update(input, words)
      expect(within(screen.getByRole('group', { name: '去' })).getAllByRole('option')).toHaveLength(1)
    }
    await fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(router.currentRoute.value.name).toBe('leads'))
    expect(emitted().close).toHaveLength(1)
  })

  it('finds leads, and opens the one chosen with the arrows', async () => {
    const { router } = await open()
    const input = screen.getByRole('combobox')
    await fireEvent.update(input, '示例储能')
    const found = await screen.findByRole('group', { name: '找到' })
    const option = within(found).getByRole('option', { name: /示例储能电芯/ })
    expect(option.textContent).toContain('线索 · 示例光学股份有限公司')
    expect(input.getAttribute('aria-activedescendant')).toBe(option.id)
    await fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(router.currentRoute.value.params.id).toBe('0190-lead-3'))
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
    server.use(http.get('*/api/v1/leads', () => problem(503, 'database_away', '数据库暂时连不上')))
    await fireEvent.update(input, '也没有')
    expect(await screen.findByText(/没有查成/)).toBeTruthy()
    await fireEvent.update(input, '退出')
    await fireEvent.click(screen.getByRole('option', { name: /退出登录/ }))
    await waitFor(() => expect(useSession().signedIn).toBe(false))
  })
})
