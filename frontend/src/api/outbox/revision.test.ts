import { describe, expect, it } from 'vitest'
import { dice, fragile, quietly, through, type Mishap } from '@/mocks/brokenLine'
import { visit } from '@/mocks/visits'
import type { Visit, VisitIn, VisitPatch } from '../types'
import { fieldsOfVisit, inputOfVisit, type VisitFields } from '../visitFields'
import { Cabinet } from './cabinet'
import { AwayError, sendAll, type Line } from './machine'
import { follow, settled, standingOf, weigh } from './revision'
import { memoryShelf } from './shelf'
import type { Entry } from './types'

const texts = ['summary', 'outcome', 'place'] as const
type Text = (typeof texts)[number]

function formOf(changes: Partial<VisitFields> = {}): VisitFields {
  return { ...fieldsOfVisit(visit()), company: null, company_name: '示例膜材有限公司', ...changes }
}

function inputOf(changes: Partial<VisitFields> = {}, ref = 'a'): VisitIn {
  return { client_ref: ref, made_at: '2024-10-09T08:00:00Z', ...inputOfVisit(formOf(changes)) }
}

function entryOf(ref: string, form: VisitFields): Entry {
  const head = { ref, owner: 'me', grant: null, kind: 'visit', state: 'waiting', kept_at: `2024-10-09T08:00:00.${ref}`, aside: false, tried: false, revised: false, edition: 1 } as const
  return { ...head, title: ref, input: inputOf(form, ref), form: { ...form }, refusal: null, taken: null, sent: [], seen: null }
}

/** What the outbox does when somebody changes what waits, and hands it over again. */
async function rewrite(cabinet: Cabinet, ref: string, changes: Partial<VisitFields>): Promise<boolean> {
  let done = false
  await cabinet.changeEntry(ref, (now) => {
    if (now?.state !== 'waiting') return undefined
    done = true
    const form = { ...(now.form as unknown as VisitFields), ...changes }
    return { ...now, form: { ...form }, input: inputOf(form, ref), revised: now.tried, edition: now.edition + 1 }
  })
  return done
}

/** A server as the contract has it, on which others work as well. */
class FakeServer {
  readonly visits = new Map<string, Visit>()
  readonly patches: VisitPatch[] = []
  mishap: () => Mishap = () => 'none'

  private through<T>(work: () => T): Promise<T> {
    return through(this.mishap(), work)
  }

  /** Whoever writes: a version more. */
  change(ref: string, changes: Partial<Visit>): Visit {
    const before = this.visits.get(ref)!
    const after = { ...before, ...changes, version: before.version + 1 }
    this.visits.set(ref, after)
    return after
  }

  line(): Line {
    const nothing = () => Promise.reject(new AwayError())
    return {
      text: (_kind, ref, input) =>
        this.through(() => {
          const { summary, outcome, place } = input as VisitIn
          const known = this.visits.has(ref)
          if (!known) this.visits.set(ref, visit({ id: ref, summary: summary ?? null, outcome: outcome ?? null, place: place ?? null }))
          return { taken: { id: ref, number: null, outcome: null }, known, now: standingOf(this.visits.get(ref)!) }
        }),
      revise: (_kind, taken, revision, now) =>
        follow(revision, now, {
          put: (version, patch) =>
            this.through(() => {
              if (this.visits.get(taken.id)!.version !== version) return null
              this.patches.push(patch)
              return standingOf(this.change(taken.id, patch as Partial<Visit>))
            }),
          look: () => this.through(() => standingOf(this.visits.get(taken.id)!)),
        }),
      beginPhoto: nothing,
      lookAtPhoto: nothing,
      sendPiece: nothing,
    }
  }
}

const sending = (cabinet: Cabinet, server: FakeServer) => ({ cabinet, line: server.line(), grant: null, mine: () => true, told: () => undefined, piece: 64 })
const stateOf = async (cabinet: Cabinet, ref: string) => (await cabinet.entry(ref))?.state

/** A visit whose first answer was lost, changed by its writer since. */
async function changedUnderway(changes: Partial<VisitFields>) {
  const server = new FakeServer()
  const cabinet = new Cabinet(memoryShelf(), 'me')
  await cabinet.changeEntry('a', () => entryOf('a', formOf({ summary: '谈了一期', place: '上海' })))
  server.mishap = () => 'after'
  await sendAll(sending(cabinet, server))
  server.mishap = () => 'none'
  await rewrite(cabinet, 'a', changes)
  return { server, cabinet }
}

describe('a change that follows a visit', () => {
  it('is what differs from what was sent, and leaves the rest to others', async () => {
    const { server, cabinet } = await changedUnderway({ summary: '谈了二期' })
    server.change('a', { place: '杭州', outcome: '别人补的成果', follow_up_done_on: '2024-10-12' })
    await sendAll(sending(cabinet, server))
    expect(server.patches).toEqual([{ summary: '谈了二期' }])
    expect(server.visits.get('a')).toMatchObject({ summary: '谈了二期', place: '杭州', outcome: '别人补的成果', follow_up_done_on: '2024-10-12' })
    expect(await stateOf(cabinet, 'a')).toBe('sent')
  })

  it('is asked about where somebody else has changed the same, and overwrites nothing unasked', async () => {
    for (const which of ['mine', 'theirs'] as const) {
      const { server, cabinet } = await changedUnderway({ summary: '谈了二期', outcome: '已签' })
      server.change('a', { summary: '别人改的' })
      await sendAll(sending(cabinet, server))
      const refused = (await cabinet.entry('a'))!
      expect(refused).toMatchObject({ state: 'refused', refusal: { clash: { fields: ['summary'], now: { version: 2, form: { summary: '别人改的' } } } } })
      expect(server.patches).toEqual([])
      await cabinet.changeEntry('a', (now) => settled(now!, which))
      await sendAll(sending(cabinet, server))
      expect(server.visits.get('a')).toMatchObject({ summary: which === 'mine' ? '谈了二期' : '别人改的', outcome: '已签', place: '上海' })
      expect(await stateOf(cabinet, 'a')).toBe('sent')
    }
  })

  it('is asked about again where they go on changing it after the choice', async () => {
    const { server, cabinet } = await changedUnderway({ summary: '谈了二期' })
    server.change('a', { summary: '别人改的' })
    await sendAll(sending(cabinet, server))
    server.change('a', { summary: '别人又改' })
    await cabinet.changeEntry('a', (now) => settled(now!, 'mine'))
    await sendAll(sending(cabinet, server))
    expect(await cabinet.entry('a')).toMatchObject({ state: 'refused', refusal: { clash: { now: { form: { summary: '别人又改' } } } } })
  })

  it('takes the newest version where somebody is faster, and gives up for now where they always are', async () => {
    const base = visit({ version: 7, summary: '旧' })
    const revision = { input: inputOf({ summary: '新' }), sent: [inputOf({ summary: '旧' })], seen: null }
    const tried: number[] = []
    const place = (from: number) => ({
      put: (version: number, patch: VisitPatch) => {
        tried.push(version)
        return Promise.resolve(version < from ? null : standingOf({ ...base, ...(patch as Partial<Visit>), version: version + 1 }))
      },
      look: () => Promise.resolve(standingOf({ ...base, version: (tried[tried.length - 1] ?? 0) + 1 })),
    })
    expect(await follow(revision, standingOf(base), place(9))).toEqual({ summary: '新' })
    expect(tried).toEqual([7, 8, 9])
    await expect(follow(revision, standingOf(base), place(99))).rejects.toThrow(AwayError)
  })

  it('does not open a next step again that somebody has done', () => {
    const done = visit({ version: 3, follow_up: '回访', follow_up_on: '2024-10-20', follow_up_done_on: '2024-10-12' })
    const before = inputOf({ follow_up: '回访', follow_up_on: '2024-10-20' })
    const later = inputOf({ follow_up: '回访', follow_up_on: '2024-11-01' })
    expect(weigh({ input: before, sent: [before, later], seen: null }, standingOf(done))).toEqual({ change: {}, clashes: [] })
    expect(weigh({ input: later, sent: [before], seen: null }, standingOf(done))).toEqual({ change: {}, clashes: ['follow_up_on'] })
  })

  it('knows a company by its name as well, and says of one from an earlier version of the page all that differs', () => {
    const untouched = standingOf(visit({ version: 4 }))
    expect(weigh({ input: inputOf({ company_name: '示例换名公司' }), sent: [inputOf()], seen: null }, untouched)).toEqual({ change: { company: '示例换名公司' }, clashes: [] })
    expect(weigh({ input: inputOf({ summary: '新' }), sent: [{}, inputOf({ summary: '新' })], seen: null }, standingOf(visit()))).toEqual({ change: { summary: '新' }, clashes: [] })
    expect(weigh({ input: inputOf({ summary: '新' }), sent: [{}], seen: null }, standingOf(visit({ version: 2, summary: '别人的' })))).toEqual({ change: {}, clashes: ['summary'] })
  })

  it('never loses one’s own words nor those of others, in any order of cuts, crashes, changes and tabs', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const roll = dice(seed)
      const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!
      const server = new FakeServer()
      const shelf = memoryShelf()
      const steady = new Cabinet(shelf, 'me')
      const shaky = () => new Cabinet(fragile(shelf, () => roll() < 0.04), 'me')
      const mishap = (): Mishap => {
        const rolled = roll()
        return rolled < 0.15 ? 'before' : rolled < 0.35 ? 'after' : rolled < 0.4 ? 'killed' : 'none'
      }
      // What this device said last, and what others said last, of each text.
      const mine: Record<Text, string> = { summary: 's', outcome: 'o', place: 'p' }
      const theirs: Partial<Record<Text, string>> = {}
      await steady.changeEntry('a', () => entryOf('a', formOf(mine)))
      const work = async (step: number, rolled: number): Promise<void> => {
        const text = pick(texts)
        if (rolled < 0.5 && server.visits.has('a')) server.change('a', { [text]: (theirs[text] = `others ${String(step)}`) })
        else if (await rewrite(steady, 'a', { [text]: `own ${String(step)}` })) mine[text] = `own ${String(step)}`
      }
      for (let step = 0; step < 12; step += 1) {
        server.mishap = mishap
        const tabs = roll() < 0.5 ? [quietly(sendAll(sending(shaky(), server))), quietly(sendAll(sending(shaky(), server)))] : []
        for (let wait = Math.floor(roll() * 30); wait > 0; wait -= 1) await Promise.resolve()
        if (roll() < 0.5) await work(step, roll())
        await Promise.all(tabs)
      }
      server.mishap = () => 'none'
      await sendAll(sending(steady, server))
      const name = `seed ${String(seed)}`
      const after = server.visits.get('a')!
      // What others have said stands, whatever came from here, until the person has chosen.
      for (const text of texts) if (theirs[text] !== undefined) expect(after[text], name).toBe(theirs[text])
      // Others may have gone on since: then it is asked about once more.
      const chosen: Partial<Record<Text, 'mine' | 'theirs'>> = {}
      for (let round = 0; round < 3 && (await stateOf(steady, 'a')) !== 'sent'; round += 1) {
        const which = pick(['mine', 'theirs'] as const)
        await steady.changeEntry('a', (now) => {
          for (const text of now!.refusal!.clash!.fields) chosen[text as Text] = which
          return settled(now!, which)
        })
        await sendAll(sending(steady, server))
      }
      expect(await stateOf(steady, 'a'), name).toBe('sent')
      const settledNow = server.visits.get('a')!
      for (const text of texts) expect(settledNow[text], `${name}, ${text}`).toBe(chosen[text] === 'mine' ? mine[text] : (theirs[text] ?? mine[text]))
    }
  }, 60_000)
})
