import { fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterLink, RouterView, useRoute, useRouter } from 'vue-router'
import { typedRef } from './debounced'

const List = defineComponent(() => {
  const router = useRouter()
  const route = useRoute()
  const typed = typedRef('', (q) => void router.replace({ query: { ...route.query, q } }))
  return () => [
    h('input', { 'aria-label': 'words', value: typed.value, onInput: (event: Event) => (typed.value = (event.target as HTMLInputElement).value) }),
    h(RouterLink, { to: '/one' }, () => 'the one'),
  ]
})

/** A list, and a page whose code is half a second away. */
async function open() {
  const One = defineComponent(() => () => h('h1', 'the page'))
  const slowly = () => new Promise<typeof One>((resolve) => setTimeout(() => resolve(One), 500))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: List }, { path: '/one', component: slowly }] })
  await router.push('/')
  render(RouterView, { global: { plugins: [router] } })
  return router
}

describe('what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is heard of when the typing pauses', async () => {
    const router = await open()
    await fireEvent.update(screen.getByLabelText('words'), 'fil')
    await fireEvent.update(screen.getByLabelText('words'), 'film')
    expect(router.currentRoute.value.query).toEqual({})
    await vi.advanceTimersByTimeAsync(310)
    expect(router.currentRoute.value.query).toEqual({ q: 'film' })
  })

  it('does not call back whoever goes on to another page meanwhile', async () => {
    const router = await open()
    await fireEvent.update(screen.getByLabelText('words'), 'film')
    await fireEvent.click(screen.getByText('the one'))
    await vi.advanceTimersByTimeAsync(600)
    expect(router.currentRoute.value.fullPath).toBe('/one')
    expect(screen.getByText('the page')).toBeTruthy()
  })
})
