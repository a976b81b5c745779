import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import type { BulletinDetail, BulletinPatch, Me } from '@/api/types'
import { block, bulletin, bulletinDetail, cards } from '@/mocks/bulletins'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import BulletinPage from './BulletinPage.vue'
import BulletinsPage from './BulletinsPage.vue'
import { routes as own } from './routes'

const routes: RouteRecordRaw[] = [...own, { path: '/visits/:id', name: 'visit', component: { render: () => null } }]
const rights = (...names: string[]) => names as Me['permissions']
const permissions = rights('bulletins:read', 'bulletins:write', 'bulletins:review', 'bulletins:publish')
const none = { update: false, refresh: false, submit: false, return: false, review: false, publish: false, correct: false, archive: false, read_receipts: false }
const open = (given = permissions) => show(BulletinPage, { address: '/bulletins/0190-bulletin-1', routes, person: { permissions: given } })

function given(changes: Partial<BulletinDetail>): void {
  server.use(http.get('*/api/v1/bulletins/:id', () => HttpResponse.json(bulletinDetail(changes))))
}

const published = { status: 'published', is_read: false, number: 10, number_text: '2024年第10期', published_at: '2024-11-03T02:00:00Z', can: none } as const

describe('an issue for whoever reads it', () => {
  it('is a paper whose numbers open their records, with what they are now', async () => {
    given({ ...published, is_read: true })
    server.use(http.get('*/api/v1/month-closes/2024-10/figures/days/records', () => HttpResponse.json({ as_of: '2024-10-31', key: 'days', hidden_count: 0, hidden_weight: 0, items: [{ type: 'visit', id: '0190-visit-1', label: '示例光学', weight: 41.5 }], next_cursor: null })))
    await open(rights('bulletins:read'))
    const paper = within(await screen.findByRole('article'))
    expect(paper.getByRole('heading', { level: 1 }).textContent).toBe('2024年10月驻外招商工作通报')
    expect(paper.getByText('2024年第10期')).toBeTruthy()
    expect(paper.getByRole('heading', { name: '一、驻外情况' })).toBeTruthy()
    expect(paper.getAllByText('现在 42')).toHaveLength(1)
    expect(paper.getByRole('link', { name: '拜访示例光学' }).getAttribute('href')).toBe('/visits/0190-visit-1')
    expect(screen.queryByRole('textbox')).toBeNull()
    await fireEvent.click(paper.getByRole('button', { name: '看组成它的记录：驻外天数 41.5 天' }))
    const records = within(await screen.findByRole('region', { name: '驻外天数' }))
    expect(await records.findByRole('link', { name: '示例光学' })).toBeTruthy()
    expect(records.getByText(/^✓ /)).toBeTruthy()
  })

  it('is read by being opened, once', async () => {
    given(published)
    const read = vi.fn(() => HttpResponse.json(bulletin({ ...published, is_read: true })))
    server.use(http.post('*/api/v1/bulletins/:id/read', read))
    await open()
    await screen.findByRole('article')
    await waitFor(() => expect(read).toHaveBeenCalledTimes(1))
  })

  it('says which issue it corrects and which corrects it', async () => {
    given({ ...published, is_read: true, corrects: { id: 'a', title: '原来的', number_text: '2024年第9期' }, correction_reason: '漏了一组', corrected_by: [{ id: 'b', title: '更正的', number_text: '2024年第11期' }] })
    await open()
    expect((await screen.findByRole('link', { name: '原来的 2024年第9期' })).getAttribute('href')).toBe('/bulletins/a')
    expect(screen.getByText('原因：漏了一组')).toBeTruthy()
    expect(screen.getByRole('link', { name: '更正的 2024年第11期' }).getAttribute('href')).toBe('/bulletins/b')
  })

  it('has its readers listed for the centre, those who have not read it first', async () => {
    given({ ...published, is_read: true, reads: { read: 1, of: 2 }, can: { ...none, read_receipts: true } })
    const unit = { id: 'o', name: '驻示例组' }
    server.use(http.get('*/api/v1/bulletins/:id/reads', () => HttpResponse.json({ items: [{ organization: unit, user: { id: 'a', name: '陈示例' }, read_at: null }, { organization: unit, user: { id: 'b', name: '李示例' }, read_at: '2024-11-03T03:00:00Z' }], next_cursor: null })))
    await open()
    const panel = within(await screen.findByRole('region', { name: '阅读情况' }))
    expect(panel.getByText('已读 1，应读 2')).toBeTruthy()
    expect((await panel.findAllByRole('listitem')).map((row) => row.textContent)).toEqual([expect.stringContaining('陈示例 驻示例组未读'), expect.stringContaining('李示例')])
  })
})

describe('an issue for whoever edits it', () => {
  const sent: BulletinPatch[] = []
  beforeEach(() => {
    sent.length = 0
    server.use(
      http.patch('*/api/v1/bulletins/:id', async ({ request }) => {
        sent.push((await request.json()) as BulletinPatch)
        return HttpResponse.json(bulletin({ version: 4 }))
      }),
    )
  })

  it('is written in where it stands, and goes back to the generated words', async () => {
    given({ blocks: [block({ text: '改过的话，共 99 人。', is_edited: true, unknown_numbers: ['99'] }), cards] })
    await open()
    const text = await screen.findByLabelText<HTMLTextAreaElement>('“驻外情况”的文字')
    expect(text.value).toBe('改过的话，共 99 人。')
    expect(screen.getByText('这些数字不在冻结的数据里，请核对：99')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '恢复生成的文字：驻外情况' }))
    expect(text.value).toBe(block().generated_text)
    await fireEvent.click(screen.getByRole('button', { name: '下移“驻外情况”' }))
    await fireEvent.update(screen.getByLabelText('“拜访示例光学”的文字'), '月底前来看地。')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({ order: ['cards', 'stays_text'], blocks: [{ key: 'stays_text', text: null }], card_words: [{ pick_id: '0190-pick-1', words: '月底前来看地。' }] })
    expect(await screen.findByText('已全部保存')).toBeTruthy()
  })

  it('asks to hide a part rather than to empty it', async () => {
    await open()
    await fireEvent.update(await screen.findByLabelText('“驻外情况”的文字'), ' ')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('不要这一段请点“不印”，不要清空')).toBeTruthy()
    expect(sent).toEqual([])
    await fireEvent.click(screen.getByRole('button', { name: '不印：驻外情况' }))
    expect(screen.getByText('这一段不印。')).toBeTruthy()
  })

  it('shows both where somebody was faster', async () => {
    let faster = false
    server.use(
      http.get('*/api/v1/bulletins/:id', () => HttpResponse.json(bulletinDetail(faster ? { version: 9, blocks: [block({ text: '别人写的', is_edited: true })] } : {}))),
      http.patch('*/api/v1/bulletins/:id', () => {
        faster = true
        return problem(412, 'stale_version', '刚被别人改过')
      }),
    )
    await open()
    await fireEvent.update(await screen.findByLabelText('“驻外情况”的文字'), '我写的')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('刚刚有人改过')).toBeTruthy()
    expect(screen.getByRole('cell', { name: /别人写的/ })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '放弃我填的' }))
    expect(screen.getByLabelText<HTMLTextAreaElement>('“驻外情况”的文字').value).toBe('别人写的')
  })

  it('saves what was typed before it goes to review', async () => {
    const order: string[] = []
    server.use(
      http.patch('*/api/v1/bulletins/:id', () => {
        order.push('saved')
        return HttpResponse.json(bulletin({ version: 4 }))
      }),
      http.post('*/api/v1/bulletins/:id/submit', ({ request }) => {
        order.push(`submitted ${request.headers.get('If-Match') ?? ''}`)
        return HttpResponse.json(bulletin({ status: 'in_review', version: 5 }))
      }),
    )
    await open()
    await fireEvent.update(await screen.findByLabelText('标题'), '十月通报')
    await fireEvent.click(screen.getByRole('button', { name: '送审' }))
    const dialog = await screen.findByRole('dialog', { name: /^送审“/ })
    await fireEvent.click(within(dialog).getByRole('button', { name: '送审' }))
    await waitFor(() => expect(order).toEqual(['saved', 'submitted "4"']))
  })
})

describe('an issue on its way', () => {
  it('is issued with its name asked, and says why one may not', async () => {
    given({ status: 'reviewed', can: { ...none, publish: true, return: true } })
    const first = await open()
    await fireEvent.click(await screen.findByRole('button', { name: '签发' }))
    expect(await screen.findByRole('dialog', { name: '签发“2024年10月驻外招商工作通报”？' })).toBeTruthy()
    first.unmount()
    given({ status: 'in_review', can: none })
    await open()
    expect(await screen.findByText('自己拟的稿由别人审核')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: '经办' })).getAllByRole('listitem').map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
  })

  it('goes back with a comment', async () => {
    given({ status: 'in_review', can: { ...none, review: true, return: true } })
    const said = vi.fn()
    server.use(
      http.post('*/api/v1/bulletins/:id/return', async ({ request }) => {
        said(await request.json())
        return HttpResponse.json(bulletin())
      }),
    )
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '退回' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^退回“/ }))
    await fireEvent.submit(document.querySelector('#words-form')!)
    expect(dialog.getByText('请写哪里要改，至少 2 个字')).toBeTruthy()
    await fireEvent.update(dialog.getByLabelText(/^退回意见/), '请补上第三组')
    await fireEvent.submit(document.querySelector('#words-form')!)
    await waitFor(() => expect(said).toHaveBeenCalledWith({ comment: '请补上第三组' }))
  })

  it('has its text ready for the work chat', async () => {
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '转发' }))
    await fireEvent.click(screen.getByRole('button', { name: '工作群文字' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^工作群文字/ }))
    expect(dialog.getByLabelText<HTMLTextAreaElement>('复制后贴到工作群').value).toContain('本月驻外共 3 人 41.5 天。')
  })
})

describe('the list of issues', () => {
  it('marks what is unread, and drafts one of another period', async () => {
    server.use(
      http.get('*/api/v1/bulletins', () => HttpResponse.json({ items: [bulletin({ ...published })], next_cursor: null, total: 1 })),
      http.post('*/api/v1/bulletins', () => problem(409, 'month_not_closed', '这个月还没有关账，不能起草月通报')),
    )
    await show(BulletinsPage, { address: '/bulletins', routes, person: { permissions: rights(...permissions, 'views:write') } })
    expect(await screen.findByText('未读：')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '拟稿' }))
    const dialog = within(await screen.findByRole('dialog', { name: '拟稿' }))
    await fireEvent.click(dialog.getByLabelText('月通报'))
    expect(dialog.getByLabelText<HTMLInputElement>(/^月份/).value).toBe('2024-10')
    await fireEvent.submit(document.querySelector('#draft-bulletin')!)
    expect(await dialog.findByText('这个月还没有关账，不能起草月通报')).toBeTruthy()
  })
})
