import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { show } from '@/mocks/render'
import LeadPage from './LeadPage.vue'
import { routes as own } from './routes'

const routes: RouteRecordRaw[] = [...own, { path: '/visits/:id', name: 'visit', component: { render: () => null } }]
const open = (id = '0190-lead-1') => show(LeadPage, { address: `/leads/${id}`, routes })
const entries = () => within(screen.getByRole('list', { name: '全过程' })).getAllByRole('listitem')

describe('the timeline of a lead', () => {
  it('tells what happened in plain words, the newest first, and goes on where there is more', async () => {
    await open()
    await screen.findByRole('list', { name: '全过程' })
    expect(entries()).toHaveLength(3)
    expect(entries()[0]?.textContent).toContain('修改 责任人、预计投资、报送单位、其他内容')
    expect(entries()[0]?.textContent).toContain('台账导入')
    expect(entries()[1]?.textContent).toMatch(/外出拜访 谈用地.*成果：愿意来看.*后续：发选址方案 2024-10-20.*参加：陈示例/)
    expect(within(entries()[1]!).getByRole('link', { name: '看这次走访' }).getAttribute('href')).toBe('/visits/0190-visit-1')
    expect(entries()[2]?.textContent).toContain('阶段变更 有效 → 在谈')
    expect(within(entries()[2]!).queryByRole('link')).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '继续加载' }))
    await waitFor(() => expect(entries()).toHaveLength(5))
    expect(entries()[3]?.textContent).toContain('出现卡点 用地指标不够')
    expect(entries()[4]?.textContent).toContain('首报 驻示例组预计投资 12 亿元')
    expect(screen.queryByRole('button', { name: '继续加载' })).toBeNull()
  })

  it('narrows to one kind, and to none again', async () => {
    await open()
    await screen.findByRole('list', { name: '全过程' })
    await fireEvent.click(screen.getByRole('button', { name: '卡点' }))
    await waitFor(() => expect(entries()).toHaveLength(1))
    expect(screen.getByRole('button', { name: '卡点' }).getAttribute('aria-pressed')).toBe('true')
    await fireEvent.click(screen.getByRole('button', { name: '全部' }))
    await waitFor(() => expect(entries()).toHaveLength(3))
  })

  it('has what is planned above, and says what is late', async () => {
    await open('0190-lead-3')
    await screen.findByRole('list', { name: '全过程' })
    expect(entries()[0]?.textContent).toContain('到时再看')
    expect(entries()[0]?.textContent).toContain('2025-03-01 计划')
  })
})

describe('the head of a lead', () => {
  it('says the one next step, and each missing thing leads to where it is entered', async () => {
    await open()
    const next = await screen.findByRole('region', { name: '下一步' })
    await waitFor(() => expect(within(next).getByText('推进：还有 2 天')).toBeTruthy())
    expect(within(next).getByText('下一步：转到“重点在谈”')).toBeTruthy()
    const list = await screen.findByRole('region', { name: '下一阶段还差什么' })
    await waitFor(() => expect(within(list).getByRole('heading', { name: '转“重点在谈”还差 1 项' })).toBeTruthy())
    expect(within(list).getByRole('button', { name: /去补.*明确领衔领导/ })).toBeTruthy()
    expect(within(list).queryByRole('button', { name: /去补.*至少一条推进记录/ })).toBeNull()
  })

  it('shows what hangs on it part by part', async () => {
    await show(LeadPage, { address: '/leads/0190-lead-1?part=blockers', routes })
    const part = await screen.findByRole('list', { name: '卡点' })
    expect(part.textContent).toContain('由 县示例局 解决')
    expect(within(part).getByRole('button', { name: '解除卡点' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('link', { name: '批示与会商' }))
    const talks = await screen.findByRole('list', { name: '批示' })
    expect(talks.textContent).toContain('李示例：月底前把地落实')
    expect(within(talks).getByRole('button', { name: '答复' })).toBeTruthy()
    expect(within(talks).queryByRole('button', { name: '办结' })).toBeNull()
    await fireEvent.click(screen.getByRole('link', { name: '承诺' }))
    expect((await screen.findByRole('list', { name: '政策承诺' })).textContent).toContain('待审查')
  })
})
