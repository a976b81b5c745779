import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { keepNotices, preferences } from '@/mocks/notifications'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { looksLikeMail, mailNote } from './preferenceModel'
import PreferencesPage from './PreferencesPage.vue'
import { routes } from './routes'

const open = () => show(PreferencesPage, { address: '/notifications/preferences', routes })
const box = async (kind: string, way: string) => within(await screen.findByRole('group', { name: kind })).getByRole<HTMLInputElement>('checkbox', { name: way })

describe('how one wants to hear', () => {
  it('is kept the moment a box is ticked, and stands as it was where it was refused', async () => {
    await open()
    expect((await box('台账导入失败', '系统内提醒')).checked).toBe(true)
    expect((await box('我的角色变更', '每日邮件')).checked).toBe(false)
    await fireEvent.click(await box('我的角色变更', '每日邮件'))
    expect(await screen.findByText('已保存')).toBeTruthy()
    expect((await box('我的角色变更', '每日邮件')).checked).toBe(true)

    server.use(http.put('*/api/v1/notification-preferences', () => problem(503, 'unavailable', '数据库暂时连不上')))
    await fireEvent.click(await box('台账导入失败', '系统内提醒'))
    expect(await screen.findByText('数据库暂时连不上')).toBeTruthy()
    await waitFor(async () => expect((await box('台账导入失败', '系统内提醒')).checked).toBe(true))
  })

  it('takes an address, shows it masked, and forgets it by name', async () => {
    await open()
    expect(await screen.findByText(/还没有填邮箱地址，每日邮件发不出去/)).toBeTruthy()
    const send = async (typed: string) => {
      await fireEvent.update(screen.getByLabelText(/^(邮箱地址|换成)/), typed)
      await fireEvent.submit(document.querySelector('form')!)
    }
    await send('nobody')
    expect(await screen.findByText('邮箱地址不对，例如 wang@example.gov.cn')).toBeTruthy()
    await send('nobody@example.invalid')
    expect(await screen.findByText('邮箱地址格式不对')).toBeTruthy()
    await send(' fang@example.gov.cn ')
    expect(await screen.findByText('f***@example.gov.cn')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('换成').value).toBe('')
    expect(screen.queryByText(/还没有填邮箱地址/)).toBeNull()
    const kept = [sessionStorage, localStorage].flatMap((storage) => Object.keys(storage).map((key) => storage.getItem(key)))
    expect(kept.join()).not.toContain('fang@')

    await fireEvent.click(screen.getByRole('button', { name: '删去地址' }))
    const dialog = within(await screen.findByRole('dialog', { name: '删去“f***@example.gov.cn”？' }))
    await fireEvent.click(dialog.getByRole('button', { name: '删去地址' }))
    await waitFor(() => expect(screen.queryByText('f***@example.gov.cn')).toBeNull())
  })

  it('says that no mail is sent where the county has no mail server', async () => {
    keepNotices([], preferences({ has_mail: false }))
    await open()
    expect(await screen.findByText(/本县还没有配置邮件服务器/)).toBeTruthy()
  })
})

describe('the rules of the page', () => {
  it('tell why a mail does not come', () => {
    expect(mailNote(preferences({ email_masked: 'f***@example.cn' }))).toBeNull()
    expect(mailNote(preferences())).toBe('no_address')
    expect(mailNote(preferences({ items: [] }))).toBeNull()
    expect(mailNote(preferences({ has_mail: false }))).toBe('no_mail')
  })

  it('know an address when they see one', () => {
    for (const good of ['a@b.cn', 'wang.li+1@mail.example.gov.cn']) expect(looksLikeMail(good)).toBe(true)
    for (const bad of ['', 'a', 'a@b', '@b.cn', 'a b@c.cn', 'a@b@c.cn', 'a@b.', `${'a'.repeat(200)}@b.cn`]) expect(looksLikeMail(bad), bad).toBe(false)
  })
})
