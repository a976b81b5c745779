import { QueryObserver } from '@tanstack/vue-query'
import { afterEach, describe, expect, it } from 'vitest'
import { queryClient } from './queries'

/** A list that is looked at; each answer waits until the test lets it go. */
function looked() {
  const answers: ((rows: string[]) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: ['left-out'],
    queryFn: () => new Promise<string[]>((resolve) => answers.push(resolve)),
  })
  const leave = observer.subscribe(() => undefined)
  return { answers, observer, leave }
}

describe('after a write', () => {
  afterEach(() => {
    queryClient.clear()
  })

  it('a first answer that was on its way is not kept for new', async () => {
    const { answers, observer, leave } = looked()
    expect(answers).toHaveLength(1)
    const asked = queryClient.invalidateQueries({ queryKey: ['left-out'] })
    await expect.poll(() => answers.length).toBe(2)
    expect(observer.getCurrentResult().isPending).toBe(true)
    answers[0]?.([])
    answers[1]?.(['row 18'])
    await asked
    expect(observer.getCurrentResult().data).toEqual(['row 18'])
    leave()
  })

  it('what is on its way elsewhere is waited for as before', async () => {
    const { answers, observer, leave } = looked()
    await queryClient.invalidateQueries({ queryKey: ['something-else'] })
    answers[0]?.(['row 11'])
    await expect.poll(() => observer.getCurrentResult().data).toEqual(['row 11'])
    expect(answers).toHaveLength(1)
    leave()
  })

  it('what stands already is asked for anew', async () => {
    const { answers, observer, leave } = looked()
    answers[0]?.(['row 18'])
    await expect.poll(() => observer.getCurrentResult().data).toEqual(['row 18'])
    const asked = queryClient.invalidateQueries({ queryKey: ['left-out'] })
    await expect.poll(() => answers.length).toBe(2)
    answers[1]?.([])
    await asked
    expect(observer.getCurrentResult().data).toEqual([])
    leave()
  })
})
