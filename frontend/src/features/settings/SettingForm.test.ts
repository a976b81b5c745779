import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Setting, SettingIn } from '@/api/types'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { past, setting } from '@/mocks/settings'
import { routes } from './routes'
import SettingForm from './SettingForm.vue'

const open = (given: Setting = setting()) => show(SettingForm, { props: { setting: given, today: '2024-11-12' }, routes, address: '/settings' })
const value = () => screen.getByLabelText(/^新的值/)
const from = () => screen.getByLabelText(/^从哪一天起/)
const reason = () => screen.getByLabelText(/^原因或文件号/)
const save = () => fireEvent.submit(document.querySelector('form')!)
const effect = () => within(screen.getByRole('status', { name: '改了以后' })).getAllByRole('listitem').map((line) => line.textContent)

function takes(sent: { input: SettingIn; match: string | null }[], first?: ReturnType<typeof problem>): void {
  server.use(
    http.put('*/api/v1/settings/:key', async ({ request }) => {
      sent.push({ input: (await request.json()) as SettingIn, match: request.headers.get('If-Match') })
      return sent.length === 1 && first ? first : HttpResponse.json(setting({ version: 1 }))
    }),
  )
}

describe('the form of a rule', () => {
  it('tells what the change does, and until when', async () => {
    await open(setting({ value: 60, from_on: '2024-08-15', history: [past(30, '2024-12-01'), past(60, '2024-08-15')] }))
    await fireEvent.update(value(), '45')
    expect(effect()).toEqual(['2024-11-12 起：45 天', '2024-11-11 及以前不变：60 天', '到 2024-11-30 为止；第二天起是已经定好的 30 天'])
    await fireEvent.update(from(), '2024/12/1')
    expect(effect()).toEqual(['2024-12-01 起：45 天', '2024-11-30 及以前不变：60 天', '这一天原来定的 30 天 由新值取代'])
  })

  it('refuses at the field what is no value, no day, or a day gone by without a reason', async () => {
    const sent: { input: SettingIn; match: string | null }[] = []
    takes(sent)
    const { emitted } = await open()
    await fireEvent.update(value(), '731')
    await fireEvent.update(from(), '昨天')
    await save()
    expect(screen.getAllByRole('alert').map((one) => one.textContent?.trim())).toEqual(['不在可填的范围里。可以填 1 至 730 天', '日期应在 2000 年以后、五年以内'])
    await fireEvent.update(value(), '60')
    await fireEvent.update(from(), '2024-01-01')
    await save()
    expect(reason().getAttribute('aria-invalid')).toBe('true')
    expect(sent).toEqual([])
    await fireEvent.update(reason(), '甲招商〔2024〕7号')
    await save()
    await waitFor(() => expect(emitted().saved).toHaveLength(1))
    expect(sent).toEqual([{ input: { value: 60, from_on: '2024-01-01', reason: '甲招商〔2024〕7号' }, match: '"0"' }])
  })

  it('reads money as people type it, shows the exact sum, and asks whether a huge one is meant', async () => {
    const sent: { input: SettingIn; match: string | null }[] = []
    takes(sent)
    await open(setting({ key: 'effective_agreed_investment_yuan', unit: 'yuan', least: 0, most: 100_000_000_000, value: 100_000_000 }))
    expect((value() as HTMLInputElement).value).toBe('1亿')
    await fireEvent.update(value(), '1.5亿')
    expect(screen.getByText('即 15,000 万元，150,000,000 元')).toBeTruthy()
    await fireEvent.update(value(), '150亿')
    await save()
    expect(screen.getByRole('alert').textContent).toContain('请核对后勾选确认')
    expect(sent).toEqual([])
    await fireEvent.click(screen.getByRole('checkbox', { name: /确实是这个数/ }))
    await save()
    await waitFor(() => expect(sent[0]?.input).toEqual({ value: 15_000_000_000, from_on: '2024-11-12' }))
  })

  it('keeps what is typed, and shows both values where somebody was faster', async () => {
    const sent: { input: SettingIn; match: string | null }[] = []
    takes(sent, problem(412, 'stale_version', '刚被别人改过'))
    server.use(http.get('*/api/v1/settings', () => HttpResponse.json({ items: [setting({ value: 75, from_on: '2024-11-12', history: [past(75, '2024-11-12')], version: 1 })] })))
    const first = await open()
    await fireEvent.update(value(), '60')
    first.unmount()
    const { emitted } = await open()
    expect((value() as HTMLInputElement).value).toBe('60')
    await save()
    expect(await screen.findByRole('row', { name: '2024-11-12 当天的值 75 天 60 天' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '用我填的覆盖' }))
    await waitFor(() => expect(emitted().saved).toHaveLength(1))
    expect(sent.map((one) => one.match)).toEqual(['"0"', '"1"'])
  })
})
