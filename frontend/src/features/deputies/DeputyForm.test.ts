import { fireEvent, screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { DeputyIn } from '@/api/types'
import { grant } from '@/mocks/people'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import DeputyForm from './DeputyForm.vue'

const security = { id: '0190-security', roles: ['security_admin'] as never[], permissions: ['users:read', 'deputies:write'] as never[] }
const save = () => fireEvent.submit(document.querySelector('form')!)

async function choose(label: RegExp, name: string): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name: label }))
  await fireEvent.click(await screen.findByRole('button', { name }))
}

describe('the form of a grant', () => {
  it('says at each field what is missing, and offers an assistant to leaders alone', async () => {
    await show(DeputyForm)
    await save()
    expect(screen.getAllByRole('alert').map((one) => one.textContent?.trim())).toEqual(['请选代理人', '请填截止日期', '请写明原因，至少 2 个字'])
    expect(screen.getByRole<HTMLOptionElement>('option', { name: '助理（只有县领导可以设）' }).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /^被代理人/ })).toBeNull()
  })

  it('lets the security administrator give for somebody else, and says what the server refuses at its field', async () => {
    const sent: DeputyIn[] = []
    server.use(
      http.post('*/api/v1/deputies', async ({ request }) => {
        sent.push((await request.json()) as DeputyIn)
        const fault = { field: 'deputy_id', code: 'administrative', message: '三员不能代理他人' }
        return sent.length === 1 ? problem(422, 'invalid', '有一处不对', [fault]) : HttpResponse.json(grant(), { status: 201 })
      }),
      http.get('*/api/v1/users', () =>
        HttpResponse.json({ items: [{ id: 'a', name: '赵示例', organization: { name: '示例镇' } }, { id: 'b', name: '钱示例', organization: null }], next_cursor: null }),
      ),
    )
    const { emitted } = await show(DeputyForm, { person: security })
    await choose(/^被代理人/, '赵示例（示例镇）')
    await choose(/^代理人/, '钱示例')
    await fireEvent.update(screen.getByLabelText(/^截止日期/), '2024-11-20')
    await fireEvent.update(screen.getByLabelText(/^原因/), '外出学习')
    await save()
    expect((await screen.findByRole('alert')).textContent).toContain('三员不能代理他人')
    await save()
    await expect.poll(() => emitted().close).toBeTruthy()
    expect(sent[1]).toEqual({ principal_id: 'a', deputy_id: 'b', kind: 'deputy', from_on: '2024-11-12', to_on: '2024-11-20', reason: '外出学习' })
  })
})
