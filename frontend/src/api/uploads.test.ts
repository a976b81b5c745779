import { http, HttpResponse } from 'msw'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { file } from '@/mocks/files'
import { me, session } from '@/mocks/fixtures'
import { server } from '@/mocks/server'
import { useSession } from './session'
import { dropUpload, forgetUploads, upload, uploadsTo } from './uploads'

const record = '0190-lead-1'
let sent: string[] = []
let answer: () => void = () => undefined

/** The server takes its time: each file waits until the test lets it go. */
function slowly(): void {
  server.use(
    http.post('*/api/v1/files', async ({ request }) => {
      sent.push((await request.formData()).get('subject_type') as string)
      await new Promise<void>((resolve) => (answer = resolve))
      return HttpResponse.json(file(), { status: 201 })
    }),
  )
}

describe('files on their way', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    forgetUploads()
    sent = []
  })

  it('go one after the other, and stay with their record', async () => {
    slowly()
    useSession().begin(session())
    upload('lead', record, [new File(['a'], 'a.pdf'), new File(['b'], 'b.pdf')], [])
    upload('project', '0190-project-1', [new File(['c'], 'c.pdf')], [])
    const own = uploadsTo('lead', record)
    await expect.poll(() => sent).toEqual(['lead'])
    expect(own.value.map((one) => [one.name, one.state])).toEqual([['a.pdf', 'sending'], ['b.pdf', 'waiting']])
    answer()
    await expect.poll(() => sent).toEqual(['lead', 'lead'])
    expect(own.value.map((one) => one.name)).toEqual(['b.pdf'])
    dropUpload(own.value[0]?.key ?? '')
    answer()
    await expect.poll(() => sent).toEqual(['lead', 'lead', 'project'])
    expect(own.value).toEqual([])
    answer()
    await expect.poll(() => uploadsTo('project', '0190-project-1').value).toEqual([])
  })

  it('end with the session: the next person neither sees nor sends them', async () => {
    slowly()
    useSession().begin(session())
    upload('lead', record, [new File(['a'], 'a.pdf'), new File(['b'], 'b.pdf')], [])
    await expect.poll(() => sent).toHaveLength(1)
    useSession().begin(session({ user: me({ id: '0190-another' }) }))
    expect(uploadsTo('lead', record).value).toEqual([])
    answer()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(sent).toHaveLength(1)
  })
})
