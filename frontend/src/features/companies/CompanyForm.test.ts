import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { CompanyPatch } from '@/api/types'
import { companyDetail } from '@/mocks/companies'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import CompanyForm from './CompanyForm.vue'
import { routes } from './routes'

const open = (company = null as ReturnType<typeof companyDetail> | null) => show(CompanyForm, { props: { company }, routes, address: '/companies' })
const name = () => screen.getByLabelText(/^企业全称/)
const code = () => screen.getByLabelText(/^统一社会信用代码/)
const save = () => fireEvent.submit(document.querySelector('form')!)

describe('the form of a company', () => {
  it('hints at companies that may be the same one, with likeness and a link', async () => {
    await open()
    await fireEvent.update(name(), '示例光学')
    const link = await screen.findByRole('link', { name: '示例光学股份有限公司' })
    expect(link.getAttribute('href')).toBe('/companies/0190-company-1')
    expect(screen.getByText('名称相同')).toBeTruthy()
    expect(screen.getByText('浙江省 宁波市 · 914403001922038216')).toBeTruthy()
  })

  it('checks the credit code as it is typed', async () => {
    await open()
    await fireEvent.update(code(), '9144')
    expect(screen.getByText('已输入 4 位，共 18 位')).toBeTruthy()
    await fireEvent.update(code(), '914403001922038217')
    expect(screen.getByRole('alert').textContent).toContain('信用代码不对')
    await fireEvent.update(code(), '914403001922038216')
    expect(screen.getByText('校验通过')).toBeTruthy()
  })

  it('says at the field what another company bears', async () => {
    await open()
    await fireEvent.update(name(), '示例光学股份有限公司')
    await save()
    expect((await screen.findByRole('alert')).textContent).toContain('县里已有这家企业')
    expect(name().getAttribute('aria-invalid')).toBe('true')
  })

  it('keeps what is typed on every keystroke, and asks before it is left', async () => {
    const first = await open()
    await fireEvent.update(name(), '没有填完的公司')
    first.unmount()
    const again = await open()
    expect((name() as HTMLInputElement).value).toBe('没有填完的公司')
    await fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(screen.getByText('还没有保存')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '不保存，离开' }))
    expect(again.emitted().close).toHaveLength(1)
    again.unmount()
    await open()
    expect((name() as HTMLInputElement).value).toBe('')
  })

  it('shows both versions where somebody was faster, and sends mine over theirs', async () => {
    const sent: { patch: CompanyPatch; match: string | null }[] = []
    server.use(
      http.patch('*/api/v1/companies/:id', async ({ request }) => {
        sent.push({ patch: (await request.json()) as CompanyPatch, match: request.headers.get('If-Match') })
        return sent.length === 1 ? problem(412, 'stale_version', '刚刚有人改过') : HttpResponse.json(companyDetail({ version: 3 }))
      }),
      http.get('*/api/v1/companies/:id', () => HttpResponse.json(companyDetail({ version: 2, city: '杭州市', industry: '科学研究' }))),
    )
    const { emitted } = await open(companyDetail())
    await fireEvent.update(screen.getByLabelText('城市'), '嘉兴市')
    await fireEvent.update(screen.getByLabelText('股票代码'), '600000')
    await save()
    expect(await screen.findByText('刚刚有人改过')).toBeTruthy()
    expect(screen.getByRole('cell', { name: '杭州市' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('行业门类').value).toBe('科学研究')
    await fireEvent.click(screen.getByRole('button', { name: '用我填的覆盖' }))
    await waitFor(() => expect(emitted().saved).toHaveLength(1))
    expect(sent.map((one) => one.match)).toEqual(['"1"', '"2"'])
    // Only what was typed: what else somebody changed meanwhile stays theirs.
    expect(sent[1]?.patch).toEqual({ city: '嘉兴市', stock_code: '600000' })
  })
})
