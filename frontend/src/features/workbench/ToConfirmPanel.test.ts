import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { recording } from '@/mocks/people'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import ToConfirmPanel from './ToConfirmPanel.vue'

const nowhere = { render: () => null }
const routes: RouteRecordRaw[] = [
  { path: '/recordings', name: 'recordings', component: nowhere },
  { path: '/companies/:id', name: 'company', component: nowhere },
]
const open = () => show(ToConfirmPanel, { routes })
const waiting = (items: ReturnType<typeof recording>[]) => HttpResponse.json({ items, next_cursor: null, total: items.length })

describe('what was typed for one’s unit', () => {
  it('is confirmed in one tap, and the panel goes when nothing waits', async () => {
    let done = false
    server.use(
      http.get('*/api/v1/recordings', () => waiting(done ? [] : [recording()])),
      http.post('*/api/v1/recordings/:id/confirmation', () => {
        done = true
        return HttpResponse.json(recording({ status: 'confirmed' }))
      }),
    )
    await open()
    const panel = within(await screen.findByRole('region', { name: '招商中心替你单位录入的' }))
    expect(panel.getByRole('link', { name: '示例光学股份有限公司' }).getAttribute('href')).toBe('/companies/0190-company-1')
    await fireEvent.click(panel.getByRole('button', { name: '确认“示例光学股份有限公司”' }))
    await expect.poll(() => screen.queryByRole('region', { name: '招商中心替你单位录入的' })).toBeNull()
  })

  it('is disputed with words, which stay where the server refuses', async () => {
    server.use(
      http.get('*/api/v1/recordings', () => waiting([recording()])),
      http.post('*/api/v1/recordings/:id/dispute', () => problem(409, 'already_answered', '这条代录已有答复')),
    )
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '对“示例光学股份有限公司”有异议' }))
    await fireEvent.submit(document.querySelector('form')!)
    expect(screen.getByText('请写明哪里不对，至少 2 个字')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^哪里不对/), '名称不对')
    await fireEvent.submit(document.querySelector('form')!)
    expect(await screen.findByText('这条代录已有答复')).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^哪里不对/).value).toBe('名称不对')
  })

  it('offers nothing to whoever may not answer', async () => {
    server.use(http.get('*/api/v1/recordings', () => waiting([recording({ can: { confirm: false, dispute: false } })])))
    await open()
    await screen.findByRole('region', { name: '招商中心替你单位录入的' })
    expect(screen.queryAllByRole('button')).toHaveLength(0)
  })
})
