import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { setLinkRule } from '@/lib/links'
import { setLanguage } from '@/locales'
import { keepNotices, notice, notices } from '@/mocks/notifications'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import NotificationBell from './NotificationBell.vue'

const nowhere = { render: () => null }
const routes: RouteRecordRaw[] = [
  { path: '/notifications', name: 'notifications', component: nowhere },
  { path: '/notifications/preferences', name: 'notification_preferences', component: nowhere },
]
const roles = notice({ id: '0190-notice-2', kind: 'roles_changed', text: '…', parameters: { by: '安示例', roles: '驻外干部' }, subject_type: 'user', subject_id: '0190-center' })
const later = notice({ id: '0190-notice-3', kind: 'of_a_later_release', text: '服务器自己的话', parameters: {}, subject_type: 'something_new' })

async function open() {
  const shown = await show(NotificationBell, { address: '/figures', routes })
  await fireEvent.click(await screen.findByRole('button', { name: /^提醒/ }))
  return { ...shown, panel: within(await screen.findByRole('dialog', { name: '提醒' })) }
}

describe('the bell', () => {
  it('counts what is unread, and says nothing where nothing is', async () => {
    keepNotices([notice(), roles, notice({ id: '0190-notice-4', read_at: '2024-11-12T02:00:00Z' })])
    const first = await show(NotificationBell, { routes })
    expect((await screen.findByRole('button', { name: '提醒，2 条未读' })).textContent).toBe('2')
    first.unmount()
    keepNotices([])
    await open()
    expect(await screen.findByText(/^还没有提醒/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull()
  })

  it('opens the record of a notification, which reads it', async () => {
    keepNotices([notice()])
    const { router, panel } = await open()
    const link = await panel.findByRole('link', { name: /未读：\s*台账“示例台账.xlsx”已检查完，请核对后确认写入/ })
    await fireEvent.click(link)
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/ledger/imports/0190-import'))
    await waitFor(() => expect(notices[0]?.read_at).not.toBeNull())
    expect(await screen.findByRole('button', { name: '提醒' })).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('reads where it stands what leads nowhere, and the keyboard stays inside: Escape still closes', async () => {
    keepNotices([roles, later])
    const { panel } = await open()
    expect(await panel.findByText('安示例把你的角色改为：驻外干部')).toBeTruthy()
    expect(panel.queryByRole('link', { name: /驻外干部/ })).toBeNull()
    await fireEvent.click(panel.getByRole('button', { name: '标为已读：安示例把你的角色改为：驻外干部' }))
    await waitFor(() => expect(panel.queryByRole('button', { name: /^标为已读：安示例/ })).toBeNull())
    await fireEvent.click(panel.getByRole('button', { name: '全部标为已读' }))
    await waitFor(() => expect(notices.every((one) => one.read_at !== null)).toBe(true))
    await waitFor(() => expect(panel.queryByRole('button', { name: '全部标为已读' })).toBeNull())
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
    await fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('tells a kind that this release does not know in the words of the server', async () => {
    keepNotices([later])
    const { panel } = await open()
    expect(await panel.findByText('服务器自己的话')).toBeTruthy()
  })

  it('speaks the language of the reader, whatever the server was asked in', async () => {
    keepNotices([notice(), roles])
    await setLanguage('en')
    try {
      await show(NotificationBell, { routes })
      await fireEvent.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }))
      expect(await screen.findByText(/The ledger “示例台账.xlsx” has been checked/)).toBeTruthy()
      expect(await screen.findByText(/^安示例 changed your roles to: 驻外干部$/)).toBeTruthy()
    } finally {
      await setLanguage('zh-CN')
    }
  })

  it('leads to no screen that one may not open', async () => {
    setLinkRule(() => false)
    try {
      keepNotices([notice()])
      const { panel } = await open()
      expect(await panel.findByText(/台账“示例台账.xlsx”/)).toBeTruthy()
      expect(panel.queryByRole('link', { name: /示例台账/ })).toBeNull()
    } finally {
      setLinkRule(() => true)
    }
  })

  it('says so where the list does not come', async () => {
    server.use(http.get('*/api/v1/notifications', () => problem(403, 'forbidden', '现在不能看提醒')))
    const { panel } = await open()
    expect((await panel.findByRole('alert')).textContent).toContain('现在不能看提醒')
  })
})
