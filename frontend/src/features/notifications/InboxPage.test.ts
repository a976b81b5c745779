import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { keepNotices, notice, notices } from '@/mocks/notifications'
import { show } from '@/mocks/render'
import InboxPage from './InboxPage.vue'
import { routes } from './routes'

const old = notice({ id: '0190-notice-2', kind: 'import_failed', parameters: { file: '旧台账.xlsx', reason: '列不对' }, read_at: '2024-11-01T00:00:00Z' })
const rows = () => within(screen.getByRole('list', { name: '提醒' })).getAllByRole('listitem')

describe('the inbox', () => {
  it('narrows to what is unread and to one kind, in the address', async () => {
    keepNotices([notice(), old])
    const { router } = await show(InboxPage, { address: '/notifications', routes })
    await screen.findByText(/旧台账/)
    expect(rows()).toHaveLength(2)
    await fireEvent.click(await screen.findByRole('button', { name: '未读 1' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(router.currentRoute.value.fullPath).toBe('/notifications?show=unread')
    await screen.findByRole('option', { name: '台账导入失败' })
    await fireEvent.update(screen.getByRole('combobox', { name: '哪一类' }), 'import_failed')
    expect(await screen.findByText('没有符合条件的提醒')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(rows()).toHaveLength(2))
    expect(router.currentRoute.value.fullPath).toBe('/notifications')
  })

  it('reads one, then all; and says why there is nothing left to read', async () => {
    keepNotices([notice(), notice({ id: '0190-notice-3' }), old])
    await show(InboxPage, { address: '/notifications', routes })
    await screen.findByText(/旧台账/)
    await fireEvent.click(within(rows()[0]!).getByRole('button', { name: /^标为已读/ }))
    await waitFor(() => expect(notices[0]?.read_at).not.toBeNull())
    expect(notices[1]?.read_at).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '全部标为已读' }))
    expect(await screen.findByText('1 条已标为已读')).toBeTruthy()
    const all = await screen.findByRole('button', { name: /没有未读的提醒/ })
    expect(all.getAttribute('aria-disabled')).toBe('true')
  })

  it('has words of its own for a transfer that waits for a decision, whatever the server says', async () => {
    keepNotices([notice({ kind: 'lead_transfer_asked', text: '', parameters: { by: '林示例', lead: 'XS202400001', organization: '示例镇' }, subject_type: 'lead', subject_id: '0190-lead' })])
    await show(InboxPage, { address: '/notifications', routes })
    expect(await screen.findByText('林示例申请把线索 XS202400001 移交示例镇，请裁定')).toBeTruthy()
  })
})
