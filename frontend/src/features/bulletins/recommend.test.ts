import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { defineComponent, h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { picksOf } from '@/api/bulletinPicks'
import type { BulletinPick, Me } from '@/api/types'
import { pick } from '@/mocks/bulletins'
import { file, keepFiles } from '@/mocks/files'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import UiRecommend from '@/ui/picks/UiRecommend.vue'

const rights: string[] = ['bulletins:read', 'visits:write', 'files:read']
const writes = rights as Me['permissions']
const routes = [{ path: '/bulletins/:id', name: 'bulletin', component: { render: () => null } }]

/** The button as the page of a visit has it. */
const OnVisit = defineComponent({
  props: { may: { type: Boolean, default: true }, reason: { type: String, default: '' } },
  setup(props) {
    const access = picksOf('visit')
    return () => h(UiRecommend, { access, id: '0190-visit-1', name: '示例光学', may: props.may, reason: props.reason })
  },
})

const open = (props = {}, permissions = writes) => show(OnVisit, { props, routes, person: { permissions } })

function kept(items: BulletinPick[]): void {
  server.use(http.get('*/api/v1/bulletin-picks', () => HttpResponse.json({ items, next_cursor: null, total: items.length })))
}

describe('推荐快报 on a record’s page', () => {
  it('sends the words and the picture to print', async () => {
    keepFiles([file({ id: 'photo', name: '门头.jpg', media_type: 'image/jpeg' }), file({ id: 'paper', name: '协议.pdf' })])
    const sent = vi.fn()
    server.use(
      http.get('*/api/v1/files/photo/content', () => HttpResponse.arrayBuffer(new Uint8Array([1, 2]).buffer)),
      http.post('*/api/v1/bulletin-picks', async ({ request }) => {
        sent(await request.json())
        return HttpResponse.json(pick(), { status: 201 })
      }),
    )
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '推荐快报' }))
    const dialog = within(await screen.findByRole('dialog', { name: '推荐快报：示例光学' }))
    await fireEvent.update(dialog.getByLabelText(/^要印的文字/), '愿意来看地。')
    expect(await dialog.findAllByRole('radio')).toHaveLength(2)
    await fireEvent.click(dialog.getByRole('radio', { name: '门头.jpg' }))
    await fireEvent.submit(document.querySelector('form')!)
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ subject_type: 'visit', subject_id: '0190-visit-1', words: '愿意来看地。', file_id: 'photo' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('shows where it was used, and can be taken back', async () => {
    kept([pick()])
    const withdrawn = vi.fn(() => new HttpResponse(null, { status: 204 }))
    server.use(http.delete('*/api/v1/bulletin-picks/0190-pick-1', withdrawn))
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '已推荐快报' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('陈示例于 2024-10-12 推荐')).toBeTruthy()
    expect(dialog.getByRole('link', { name: '双招双引快报' }).getAttribute('href')).toBe('/bulletins/0190-bulletin-1')
    await fireEvent.click(dialog.getByRole('button', { name: '取消推荐' }))
    await waitFor(() => expect(withdrawn).toHaveBeenCalledTimes(1))
  })

  it('is only read by whoever may not change it, and stays away where there is nothing to do', async () => {
    kept([pick({ can: { update: false, archive: false } })])
    const first = await open({ may: false })
    await fireEvent.click(await screen.findByRole('button', { name: '已推荐快报' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('愿意来看地。')).toBeTruthy()
    expect(dialog.queryByRole('textbox')).toBeNull()
    first.unmount()
    kept([])
    const second = await open({ may: false })
    await new Promise((done) => setTimeout(done, 60))
    expect(screen.queryByRole('button')).toBeNull()
    second.unmount()
  })

  it('says why a confidential lead is not recommended', async () => {
    await open({ reason: '商业秘密线索不能推荐快报' })
    const button = await screen.findByRole('button', { name: /^推荐快报/ })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await fireEvent.click(button)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
