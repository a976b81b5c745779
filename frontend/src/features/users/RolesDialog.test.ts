import { fireEvent, screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { user } from '@/mocks/fixtures'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import RolesDialog from './RolesDialog.vue'

describe('granting roles', () => {
  it('closes off what the chosen roles exclude, and says so', async () => {
    await show(RolesDialog, { props: { user: user({ roles: ['envoy'] }) } })
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /系统管理员/ })).disabled).toBe(true)
    expect(screen.getAllByText('与已选的角色不能同时担任')).toHaveLength(3)
  })

  it('sends the roles and closes', async () => {
    const { emitted } = await show(RolesDialog, { props: { user: user({ roles: ['envoy'] }) } })
    await fireEvent.click(await screen.findByRole('checkbox', { name: /驻外组长/ }))
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await expect.poll(() => emitted().close).toBeTruthy()
  })

  it('stays with the reason when the server refuses', async () => {
    server.use(http.put('*/api/v1/users/:id/roles', () => problem(409, 'last_of_role', '这是最后一位招商中心人员')))
    await show(RolesDialog, { props: { user: user({ roles: ['envoy'] }) } })
    await fireEvent.click(await screen.findByRole('checkbox', { name: /驻外组长/ }))
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('这是最后一位招商中心人员')).toBeTruthy()
  })

  it('wants the last day of an inspector, and sends it', async () => {
    const sent: unknown[] = []
    server.use(
      http.put('*/api/v1/users/:id/roles', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(user({ roles: ['inspector'], inspector_to_on: '2024-12-31' }))
      }),
    )
    const { emitted } = await show(RolesDialog, { props: { user: user({ roles: [] }) } })
    await fireEvent.click(await screen.findByRole('checkbox', { name: /巡察/ }))
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getByText('请填巡察截止日期')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^巡察截止日期/), '2024-11-11')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getByText('截止日期不能早于今天')).toBeTruthy()
    expect(sent).toEqual([])
    await fireEvent.update(screen.getByLabelText(/^巡察截止日期/), '2024-12-31')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await expect.poll(() => emitted().close).toBeTruthy()
    expect(sent).toEqual([{ roles: ['inspector'], inspector_to_on: '2024-12-31' }])
  })
})
