import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { CalendarDay, CalendarDayIn, Me } from '@/api/types'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { calendarDay } from '@/mocks/settings'
import { routes } from './routes'
import WorkdaysPage from './WorkdaysPage.vue'

const writing = ['dictionaries:read', 'dictionaries:write'] as Me['permissions']
const reading = ['dictionaries:read'] as Me['permissions']

function has(days: CalendarDay[]): void {
  server.use(
    http.get('*/api/v1/calendar-days', () => HttpResponse.json({ items: days, next_cursor: null })),
    http.get('*/api/v1/calendar/deadline', ({ request }) => {
      const asked = new URL(request.url).searchParams
      const days = Number(asked.get('working_days'))
      return HttpResponse.json({ from: asked.get('from'), working_days: days, due_on: '2025-01-03', unknown_years: days > 20 ? [2025] : [] })
    }),
  )
}

const open = (permissions: Me['permissions'] = writing) => show(WorkdaysPage, { person: { permissions }, routes, address: '/settings/calendar' })
/** The button of a day by its words. Looking for its role among three hundred and more takes seconds in this DOM. */
const dayButton = async (words: string | RegExp) => (await screen.findByText(words, { selector: 'button .visually-hidden' })).closest('button')!
const save = () => fireEvent.submit(document.querySelector('#day-form')!)

describe('the calendar', () => {
  it('says in words what a day is, in the month and in the list', async () => {
    has([calendarDay('2024-10-01', 'holiday', '国庆节'), calendarDay('2024-10-12', 'workday', '国庆节调休', false)])
    await open(reading)
    const day = await dayButton('2024-10-01 星期二 国庆节 放假')
    const list = screen.getByRole('region', { name: '2024 年放假和调休' })
    expect(within(list).getAllByRole('listitem').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '10-01 星期二国庆节放假 1 天',
      '10-12 星期六国庆节调休上班 1 天人工填写',
    ])
    await fireEvent.click(day)
    expect(await screen.findByText('国庆节，放假')).toBeTruthy()
    expect(screen.queryByText('保存')).toBeNull()
  })

  it('is one stop for the keyboard, and the arrows go from day to day', async () => {
    has([])
    await open()
    const today = await dayButton('2024-11-12 星期二')
    const stops = () => [...document.querySelectorAll('[data-date][tabindex="0"]')]
    expect(stops()).toEqual([today])
    await fireEvent.keyDown(today, { key: 'ArrowDown' })
    await waitFor(() => expect(document.activeElement?.getAttribute('data-date')).toBe('2024-11-19'))
    expect(stops()).toHaveLength(1)
    expect(screen.getByText(/^2024 年还没有节假日安排/)).toBeTruthy()
  })

  it('takes a holiday of several days, each of them written', async () => {
    const sent: [string, CalendarDayIn, string | null][] = []
    has([calendarDay('2024-11-14', 'holiday', '旧名', false)])
    server.use(
      http.put('*/api/v1/calendar-days/:day', async ({ request, params }) => {
        sent.push([String(params.day), (await request.json()) as CalendarDayIn, request.headers.get('If-Match')])
        return HttpResponse.json(calendarDay(String(params.day), 'holiday', '县庆日', false))
      }),
    )
    await open()
    await fireEvent.click(await dayButton('2024-11-13 星期三'))
    await save()
    expect((await screen.findByText('请填写名称')).getAttribute('role')).toBe('alert')
    await fireEvent.update(screen.getByLabelText(/^节日或放假名称/), '县庆日')
    await fireEvent.update(screen.getByLabelText('到哪一天'), '2024-11-14')
    await save()
    await waitFor(() => expect(screen.queryByLabelText('到哪一天')).toBeNull())
    const holiday = { kind: 'holiday', name: '县庆日' }
    expect(sent).toEqual([
      ['2024-11-13', holiday, null],
      ['2024-11-14', holiday, '"1"'],
    ])
  })

  it('asks with the name before a day is cleared, and shows what somebody else made of it', async () => {
    let theirs = calendarDay('2024-11-14', 'holiday', '县庆日', false)
    has([theirs])
    server.use(http.put('*/api/v1/calendar-days/:day', () => problem(412, 'stale_version', '刚被别人改过')))
    await open()
    await fireEvent.click(await dayButton(/^2024-11-14/))
    await fireEvent.click(screen.getByText('清除'))
    expect(await screen.findByText('清除 2024-11-14“县庆日”？')).toBeTruthy()
    theirs = { ...theirs, name: '丰收节', version: 2 }
    has([theirs])
    await fireEvent.update(screen.getByLabelText(/^节日或放假名称/), '建县日')
    await save()
    expect((await screen.findByText('丰收节，放假')).closest('tr')?.textContent).toContain('建县日，放假')
  })

  it('tries a deadline, and doubts it where a year has no holidays', async () => {
    has([])
    await open(reading)
    expect(await screen.findByText('2025-01-03 星期五')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('几个工作日'), '30')
    expect(await screen.findByText('2025 年还没有节假日安排，结果可能不准。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('几个工作日'), '1001')
    expect(screen.getByText('请填 0–1000 的整数')).toBeTruthy()
  })
})
