import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { Cabinet } from './cabinet'
import { sealable, staying } from './sealable'
import { base64, sealOutbox } from './sealed'
import { memoryShelf } from './shelf'
import type { Entry } from './types'

const entry: Entry = {
  ref: 'a',
  owner: 'me',
  grant: null,
  kind: 'visit',
  state: 'waiting',
  kept_at: '2026-11-27T01:00:00Z',
  aside: false,
  tried: false,
  revised: false,
  edition: 1,
  title: '示例公司',
  input: { client_ref: 'a', made_at: '2026-11-27T01:00:00Z', visited_on: '2026-11-27' },
  form: {},
  refusal: null,
  taken: null,
  sent: [],
  seen: null,
}

describe('the sealed outbox', () => {
  it('holds what the server does not have, with its photos, for the county’s key alone', async () => {
    const cabinet = new Cabinet(memoryShelf(), 'me')
    await cabinet.changeEntry('a', () => entry)
    await cabinet.changeEntry('b', () => ({ ...entry, ref: 'b', kind: 'lead' }))
    await cabinet.changeEntry('c', () => ({ ...entry, ref: 'c', state: 'draft' }))
    await cabinet.changeEntry('d', () => ({ ...entry, ref: 'd', grant: 'of somebody' }))
    await cabinet.addPhoto({ ref: 'p', owner: 'me', entry: 'a', order: 0, state: 'kept', size: 3, filename: '门头.jpg', sha256: 'x', refusal: null }, Uint8Array.of(1, 2, 250))
    const identity = await generateIdentity()
    const file = await sealOutbox(cabinet, await identityToRecipient(identity), new Date('2026-11-27T02:00:00Z'))
    expect(new TextDecoder().decode(file.slice(0, 21))).toBe('age-encryption.org/v1')
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(JSON.parse(await decrypter.decrypt(file, 'text'))).toEqual({
      format: 'zhaoyin-outbox-1',
      user_id: 'me',
      saved_at: '2026-11-27T02:00:00.000Z',
      items: [{ client_ref: 'a', kind: 'visit', made_at: '2026-11-27T01:00:00Z', body: entry.input, photos: [{ client_ref: 'p', filename: '门头.jpg', sha256: 'x', base64: 'AQL6' }] }],
    })
    expect(await cabinet.entry('a')).toMatchObject({ tried: true, sent: [entry.input] })
    expect((await cabinet.entry('d'))?.tried).toBe(false)
    const other = new Decrypter()
    other.addIdentity(await generateIdentity())
    await expect(other.decrypt(file)).rejects.toThrow()
  })

  it('says of everything else why it stays', () => {
    expect(staying(entry)).toBeNull()
    expect(staying({ ...entry, grant: 'of somebody' })).toBe('deputy')
    expect(staying({ ...entry, kind: 'lead' })).toBe('lead')
    expect(staying({ ...entry, state: 'draft' })).toBe('draft')
    expect(['waiting', 'refused', 'photos', 'sent'].filter((state) => sealable({ ...entry, state: state as Entry['state'] }))).toEqual(['waiting', 'refused', 'photos'])
  })

  it('writes large photos too', () => {
    expect(base64(new Uint8Array(100_000))).toHaveLength(133_336)
  })
})
