import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { dictionary, entry, words } from '@/mocks/settings'
import { routes } from './routes'
import WordList from './WordList.vue'

const open = (changes: Parameters<typeof dictionary>[0] = {}) => show(WordList, { props: { dictionary: dictionary(changes) }, routes, address: '/settings/dictionaries' })
const order = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'))

describe('the words of a dictionary', () => {
  it('are ordered by keyboard; several steps are kept as one change', async () => {
    const sent: string[][] = []
    server.use(
      http.put('*/api/v1/dictionaries/source_type/order', async ({ request }) => {
        sent.push(((await request.json()) as { ids: string[] }).ids)
        return HttpResponse.json({ items: [] })
      }),
    )
    await open()
    const handle = await screen.findByRole('button', { name: /^移动“商会”/ })
    await fireEvent.keyDown(handle, { key: 'ArrowUp' })
    await fireEvent.keyDown(await screen.findByRole('button', { name: /^移动“商会”/ }), { key: 'ArrowUp' })
    expect(order()).toEqual(['商会', '乡镇', '园区'])
    expect(screen.getByText('“商会”移到第 1 位，共 3 个')).toBeTruthy()
    await waitFor(() => expect(sent).toEqual([['0190-word-3', '0190-word-1', '0190-word-2']]), { timeout: 3000 })
  })

  it('go back into the server’s order where it refuses', async () => {
    server.use(http.put('*/api/v1/dictionaries/source_type/order', () => problem(422, 'invalid', '', [{ field: 'ids', code: 'not_all_entries', message: '请刷新后重排' }])))
    await open()
    await fireEvent.keyDown(await screen.findByRole('button', { name: /^移动“乡镇”/ }), { key: 'ArrowDown' })
    expect(order()).toEqual(['园区', '乡镇', '商会'])
    await waitFor(() => expect(order()).toEqual(['乡镇', '园区', '商会']), { timeout: 3000 })
  })

  it('are not ordered while some of them are out of sight', async () => {
    await open()
    expect(await screen.findByRole('button', { name: /^移动“乡镇”/ })).toBeTruthy()
    await fireEvent.update(screen.getByRole('searchbox'), '园')
    expect(order()).toEqual(['园区'])
    expect(screen.queryByRole('button', { name: /^移动/ })).toBeNull()
    expect(screen.getByText('查找或显示已归档的时候不能调整先后。')).toBeTruthy()
  })

  it('say why one by which figures count stays as it is', async () => {
    server.use(
      http.get('*/api/v1/dictionaries/:name/entries', () =>
        HttpResponse.json({ items: [entry({ is_counted: true, can: { update: false, archive: false, restore: false } })], next_cursor: null }),
      ),
    )
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '乡镇的操作' }))
    expect(screen.getByRole('button', { name: /^改名/ }).textContent).toContain('全县指标按这个词统计')
    expect(screen.getByRole('button', { name: /^归档/ }).getAttribute('aria-disabled')).toBe('true')
  })

  it('offer nothing to whoever only reads', async () => {
    server.use(
      http.get('*/api/v1/dictionaries/:name/entries', () =>
        HttpResponse.json({ items: words.map((word) => ({ ...word, can: { update: false, archive: false, restore: false } })), next_cursor: null }),
      ),
    )
    await open({ can: { update: false } })
    expect(await screen.findByText('园区')).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryByLabelText('新词条')).toBeNull()
  })

  it('show the archived one that a new word would repeat', async () => {
    server.use(http.post('*/api/v1/dictionaries/:name/entries', () => problem(409, 'entry_archived', '这个词条已归档，请恢复它')))
    await open()
    await fireEvent.update(screen.getByLabelText('新词条'), '律所')
    await fireEvent.submit(document.querySelector('form')!)
    expect((await screen.findByText('这个词条已归档，请恢复它')).getAttribute('role')).toBe('alert')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '含已归档' }).checked).toBe(true)
  })
})
