import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { useOutbox } from '@/api/outbox'
import { closeShelf } from '@/api/outbox/opened'
import type { LeadIn } from '@/api/types'
import { leadReport } from '@/mocks/leads'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import ReportPage from './ReportPage.vue'
import { routes } from './routes'

const person = { permissions: ['leads:read', 'leads:write', 'dictionaries:read'] as never[] }
const open = (permissions = person) => show(ReportPage, { address: '/leads/new', routes, person: permissions })
const company = () => screen.getByLabelText(/^企业名称/)
const sum = () => screen.getByLabelText(/^预计投资 \*$/)
const send = () => fireEvent.submit(screen.getByRole('form', { name: '报一条线索' }))

async function fill(name = '示例新材料有限公司'): Promise<void> {
  await fireEvent.update(company(), name)
  await fireEvent.update(sum(), '1.2亿')
  await screen.findAllByRole('option', { name: '乡镇' })
  await fireEvent.update(screen.getByLabelText(/^来源类型/), '乡镇')
  await fireEvent.update(screen.getByLabelText(/^招商方式/), '走访招商')
}

/** What was sent, in turn; the answer to each is given. */
function answering(answer: (turn: number) => Response | undefined): LeadIn[] {
  const sent: LeadIn[] = []
  server.use(
    http.post('*/api/v1/leads', async ({ request }) => {
      sent.push((await request.json()) as LeadIn)
      return answer(sent.length) ?? HttpResponse.json(leadReport(), { status: 201 })
    }),
  )
  return sent
}

beforeEach(() => {
  localStorage.clear()
  closeShelf()
  sessionStorage.clear()
  const words = (...values: string[]) => HttpResponse.json({ items: values.map((value, at) => ({ id: String(at), value })), next_cursor: null })
  server.use(http.get('*/api/v1/dictionaries/:name/entries', ({ params }) => (params.name === 'method' ? words('走访招商', '以商招商') : words('乡镇', '驻外招商组'))))
})

describe('reporting a lead', () => {
  it('takes four things, and leads to the receipt', async () => {
    const sent = answering(() => undefined)
    const { router } = await open()
    await fill()
    expect((sum() as HTMLInputElement).value).toBe('1.2')
    expect(screen.getByText('12,000 万元 = 1.2 亿元')).toBeTruthy()
    await send()
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'lead_receipt', params: { id: '0190-lead-new' } }))
    expect(sent[0]).toMatchObject({ company_name: '示例新材料有限公司', expected_investment_yuan: 120_000_000, source_type: '乡镇', method: '走访招商' })
  })

  it('tells while one types who has the company in hand, and what happens all the same', async () => {
    await open()
    await fireEvent.update(company(), '示例光学')
    expect(await screen.findByText('已有单位在跟踪：驻示例组，2024-08-12 起，还在首报保护期内')).toBeTruthy()
    expect(screen.getByText(/照样可以报/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: /^示例光学股份有限公司/ }))
    expect((company() as HTMLInputElement).value).toBe('示例光学股份有限公司')
    expect(screen.queryByLabelText(/^统一社会信用代码/)).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '换一家' }))
    expect((company() as HTMLInputElement).value).toBe('示例光学')
  })

  it('asks about a sum with a nought too many, and says what is missing', async () => {
    const sent = answering(() => undefined)
    await open()
    await send()
    expect(screen.getByText('请填写企业全称，至少 2 个字')).toBeTruthy()
    await fireEvent.update(sum(), '很多')
    expect(screen.getByText(/^金额请写成/)).toBeTruthy()
    await fill()
    // What is mended is wrong no longer, before anything is sent again.
    expect(screen.queryAllByRole('alert')).toHaveLength(0)
    await fireEvent.update(sum(), '120亿')
    await send()
    expect(await screen.findByText(/预计投资 120 亿元。没有多写零吧/)).toBeTruthy()
    expect(sent).toHaveLength(0)
    await fireEvent.click(screen.getByRole('button', { name: '金额无误，报送' }))
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  it('keeps every keystroke but the phone number, and begins the next report with what was chosen last', async () => {
    answering(() => undefined)
    const first = await open()
    await fill()
    await fireEvent.update(screen.getByLabelText('电话'), '13800001234')
    first.unmount()
    const second = await open()
    expect((company() as HTMLInputElement).value).toBe('示例新材料有限公司')
    expect(screen.getByText(/上次没有填完/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('电话').value).toBe('')
    expect(sessionStorage.getItem('zhaoyin.draft.lead_report')).not.toContain('13800001234')
    await send()
    await waitFor(() => expect(second.router.currentRoute.value.name).toBe('lead_receipt'))
    second.unmount()
    await open()
    expect((company() as HTMLInputElement).value).toBe('')
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>(/^招商方式/).value).toBe('走访招商'))
  })

  it('puts what the server refuses at its field', async () => {
    answering(() => problem(422, 'invalid', '有几项不对', [{ field: 'contact.phone', code: 'invalid', message: '手机号不对' }]))
    await open()
    await fill()
    await send()
    expect(await screen.findByText('手机号不对')).toBeTruthy()
  })

  it('offers typing for a unit to the centre alone', async () => {
    const first = await open()
    expect(screen.queryByRole('button', { name: /^替哪个单位录入/ })).toBeNull()
    first.unmount()
    await open({ permissions: [...person.permissions, 'recordings:make' as never] })
    expect(screen.getByRole('button', { name: '替哪个单位录入：本单位报送' })).toBeTruthy()
  })
})

describe('a report without a connection', () => {
  it('stays on the device, says that it is not protected, and goes once with the same reference', async () => {
    const sent = answering((turn) => (turn === 1 ? HttpResponse.error() : undefined))
    await open()
    await fill()
    await send()
    expect(await screen.findByText('未领回执，尚未受保护')).toBeTruthy()
    await waitFor(() => expect((company() as HTMLInputElement).value).toBe(''))
    const outbox = useOutbox()
    expect(outbox.unsent).toHaveLength(1)
    await fireEvent.click(screen.getByRole('button', { name: '现在发送' }))
    expect(await screen.findByText('已领回执 XS202400001')).toBeTruthy()
    expect(screen.getByRole('link', { name: '看回执' }).getAttribute('href')).toBe('/leads/0190-lead-new/receipt')
    expect(sent.map((one) => one.client_ref)).toEqual([sent[0]?.client_ref, sent[0]?.client_ref])
    await outbox.send()
    expect(sent).toHaveLength(2)
    await fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    await waitFor(() => expect(outbox.entries).toHaveLength(0))
  })

  it('comes back into the form where the server does not take it, and is dropped by name only', async () => {
    answering((turn) => (turn === 1 ? HttpResponse.error() : problem(422, 'invalid', '', [{ field: 'method', code: 'unknown_choice', message: '没有这种招商方式' }])))
    const { unmount } = await open()
    await fill()
    await send()
    await screen.findByText('未领回执，尚未受保护')
    await fireEvent.click(screen.getByRole('button', { name: '现在发送' }))
    expect(await screen.findByText('没有报上，请修改')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '不报了' }))
    expect(screen.getByText('不报“示例新材料有限公司”了？')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '取消' }))
    await fireEvent.click(screen.getByRole('button', { name: '去修改' }))
    await waitFor(() => expect((company() as HTMLInputElement).value).toBe('示例新材料有限公司'))
    await waitFor(() => expect(useOutbox().entries).toHaveLength(0))
    expect(screen.getByText('没有这种招商方式')).toBeTruthy()
    unmount()
  })
})
