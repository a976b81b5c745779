import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { forgetUploads } from '@/api/uploads'
import { companyDetail } from '@/mocks/companies'
import { file, files, keepFiles } from '@/mocks/files'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import CompanyPage from './CompanyPage.vue'
import { routes as own } from './routes'

const nowhere = { render: () => null }
const linked = ['leads', 'projects', 'visits'].map((name) => ({ path: `/${name}`, name, component: nowhere }))
const routes: RouteRecordRaw[] = [...own, ...linked, { path: '/projects/:id', name: 'project', component: nowhere }]
const writer = { permissions: ['companies:read', 'files:read', 'files:write'] as never[] }

async function open(person = writer) {
  await show(CompanyPage, { address: '/companies/0190-company-1', routes, person })
  return within(await screen.findByRole('region', { name: '附件' }))
}

async function drop(...dropped: File[]): Promise<void> {
  await fireEvent.drop(screen.getByRole('region', { name: '附件' }), { dataTransfer: { files: dropped } })
}

interface Sent {
  name: string
  tags: FormDataEntryValue | null
  subject: FormDataEntryValue | null
  key: string | null
}

/** The server takes what comes, and notes how it came. */
function taking(answer?: (count: number) => ReturnType<typeof problem> | undefined): Sent[] {
  const sent: Sent[] = []
  server.use(
    http.post('*/api/v1/files', async ({ request }) => {
      const form = await request.formData()
      const given = form.get('file') as File
      sent.push({ name: given.name, tags: form.get('tags'), subject: form.get('subject_id'), key: request.headers.get('Idempotency-Key') })
      const refused = answer?.(sent.length)
      if (refused) return refused
      const made = file({ id: `0190-file-made-${String(sent.length)}`, name: given.name, tags: [] })
      keepFiles([made, ...files])
      return HttpResponse.json(made, { status: 201 })
    }),
  )
  return sent
}

afterEach(forgetUploads)

describe('the files of a record', () => {
  it('are listed with their type, size, tags, who and when, and where the same content stands too', async () => {
    const twin = { id: '0190-file-9', name: '协议扫描.pdf', subject_type: 'project' as const, subject_id: '0190-project-1' }
    keepFiles([file({ same_as: [twin] }), file({ id: '0190-file-2', name: '厂房.jpg', media_type: 'image/jpeg', tags: ['照片'] })])
    const panel = await open()
    const row = within(await panel.findByRole('listitem', { name: '投资协议.pdf' }))
    expect(row.getByText(/^1\.2 MB · 方示例 · 2024-10-31 /)).toBeTruthy()
    expect(row.getByText('协议')).toBeTruthy()
    expect(row.getByText(/与“协议扫描.pdf”内容相同/)).toBeTruthy()
    expect(row.getByRole('link', { name: '在这个项目' }).getAttribute('href')).toBe('/projects/0190-project-1')
    expect(panel.getByRole('heading', { name: '附件 2' })).toBeTruthy()
    await fireEvent.click(panel.getByRole('button', { name: '照片' }))
    await waitFor(() => expect(panel.queryByRole('listitem', { name: '投资协议.pdf' })).toBeNull())
    expect(panel.getByRole('listitem', { name: '厂房.jpg' })).toBeTruthy()
    await fireEvent.click(panel.getByRole('button', { name: '全部' }))
    expect(await panel.findByRole('listitem', { name: '投资协议.pdf' })).toBeTruthy()
  })

  it('are sent one after the other with their tags, each under a key of its own', async () => {
    const sent = taking()
    const panel = await open()
    expect(await panel.findByText(/还没有附件。协议/)).toBeTruthy()
    await fireEvent.click(panel.getByRole('button', { name: '上传时加标签' }))
    await fireEvent.update(panel.getByLabelText('接下来上传的都加上这些标签'), '协议，盖章')
    await drop(new File(['x'], 'a.pdf'), new File(['x'], 'b.docx'))
    expect(await panel.findByRole('listitem', { name: 'b.docx' })).toBeTruthy()
    await waitFor(() => expect(panel.queryByRole('list', { name: '正在上传的文件' })).toBeNull())
    expect(sent.map(({ name, tags, subject }) => [name, tags, subject])).toEqual([
      ['a.pdf', '协议、盖章', '0190-company-1'],
      ['b.docx', '协议、盖章', '0190-company-1'],
    ])
    expect(new Set(sent.map((one) => one.key)).size).toBe(2)
  })

  it('do not travel where they would be refused anyway; what the server refuses says why', async () => {
    const sent = taking(() => problem(415, 'file_type_mismatch', '文件内容与扩展名不符，或文件已损坏。'))
    const panel = await open()
    await drop(new File(['x'], '照片.zip'), new File([], '空.txt'), new File(['x'], '假的.png'))
    expect(panel.getAllByRole('alert')[0]?.textContent).toMatch(/“照片.zip”不是能收的类型.*“空.txt”是空文件/)
    const refused = within(await panel.findByRole('listitem', { name: '假的.png' }))
    await waitFor(() => expect(refused.getByRole('alert').textContent).toBe('没有收下：文件内容与扩展名不符，或文件已损坏。'))
    expect(sent).toHaveLength(1)
    expect(refused.queryByRole('button', { name: /^重新上传/ })).toBeNull()
    await fireEvent.click(refused.getByRole('button', { name: '知道了，不再显示“假的.png”' }))
    expect(panel.queryByRole('listitem', { name: '假的.png' })).toBeNull()
  })

  it('are sent again under the same key where the server was away', async () => {
    const sent = taking((count) => (count === 1 ? problem(503, 'unavailable', '数据库暂时连不上') : undefined))
    const panel = await open()
    await drop(new File(['x'], 'a.pdf'))
    await fireEvent.click(await panel.findByRole('button', { name: '重新上传“a.pdf”' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[0]?.key).toBe(sent[1]?.key)
    expect(await panel.findByRole('button', { name: 'a.pdf' })).toBeTruthy()
  })

  it('are no larger than the county allows', async () => {
    server.use(http.get('*/api/v1/settings', () => HttpResponse.json({ items: [{ key: 'upload_limit_mib', value: 1 }] })))
    const panel = await open({ permissions: [...writer.permissions, 'settings:read'] as never[] })
    expect(await panel.findByText(/每个不超过 1 MB$/)).toBeTruthy()
    await drop(new File([new Uint8Array(1024 * 1024 + 1)], '大.pdf'))
    expect(panel.getByRole('alert').textContent).toContain('超过 1 MB')
  })

  it('are renamed without their ending, and a conflict shows both', async () => {
    keepFiles([file()])
    const panel = await open()
    await fireEvent.click(await panel.findByRole('button', { name: '投资协议.pdf的操作' }))
    await fireEvent.click(screen.getByRole('button', { name: '改名和标签' }))
    const name = await screen.findByLabelText(/^名称/)
    expect((name as HTMLInputElement).value).toBe('投资协议')
    await fireEvent.update(name, '框架协议')
    await fireEvent.update(screen.getByLabelText('标签'), '协议、签约')
    keepFiles([file({ version: 2, tags: ['协议', '扫描件'] })])
    await fireEvent.submit(document.querySelector('#file-form')!)
    expect(await screen.findByText('刚刚有人改过')).toBeTruthy()
    expect(screen.getByRole('row', { name: /^标签/ }).textContent).toMatch(/协议、扫描件.*协议、签约/)
    await fireEvent.click(screen.getByRole('button', { name: '用我填的覆盖' }))
    await waitFor(() => expect(files[0]).toMatchObject({ name: '框架协议.pdf', tags: ['协议', '签约'] }))
  })

  it('are archived by name and come back', async () => {
    keepFiles([file()])
    const panel = await open()
    await fireEvent.click(await panel.findByRole('button', { name: '投资协议.pdf的操作' }))
    await fireEvent.click(panel.getByRole('button', { name: '归档' }))
    const dialog = within(await screen.findByRole('dialog', { name: '归档“投资协议.pdf”？' }))
    await fireEvent.click(dialog.getByRole('button', { name: '归档' }))
    await waitFor(() => expect(panel.queryByRole('listitem', { name: '投资协议.pdf' })).toBeNull())
    await fireEvent.click(panel.getByRole('checkbox', { name: '含已归档' }))
    const row = within(await panel.findByRole('listitem', { name: '投资协议.pdf' }))
    expect(row.getByText('已归档')).toBeTruthy()
    await fireEvent.click(row.getByRole('button', { name: '投资协议.pdf的操作' }))
    await fireEvent.click(row.getByRole('button', { name: '恢复' }))
    await waitFor(() => expect(row.queryByText('已归档')).toBeNull())
  })

  it('are only read by whoever only reads, and not added to an archived record', async () => {
    keepFiles([file({ can: { update: false, archive: false, restore: false } })])
    const panel = await open({ permissions: ['companies:read', 'files:read'] as never[] })
    await fireEvent.click(await panel.findByRole('button', { name: '投资协议.pdf的操作' }))
    expect(screen.queryByRole('button', { name: '改名和标签' })).toBeNull()
    expect(panel.queryByRole('button', { name: '上传附件' })).toBeNull()
  })

  it('say why nothing is added to a record that is archived', async () => {
    server.use(http.get('*/api/v1/companies/:id', () => HttpResponse.json(companyDetail({ archived_at: '2024-11-01T00:00:00Z' }))))
    const panel = await open()
    expect(await panel.findByText(/这条记录已归档，不能再加附件/)).toBeTruthy()
    expect(panel.queryByRole('button', { name: '上传附件' })).toBeNull()
  })

  it('do not show where one may not read them', async () => {
    await show(CompanyPage, { address: '/companies/0190-company-1', routes, person: { permissions: ['companies:read'] as never[] } })
    await screen.findByRole('region', { name: '联系人' })
    expect(screen.queryByRole('region', { name: '附件' })).toBeNull()
  })
})
