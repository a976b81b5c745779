import { cleanup } from '@testing-library/vue'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { queryClient } from '@/api/queries'
import { loadWords } from '@/locales'
import { keepFiles } from './files'
import { keepNotices } from './notifications'
import { server } from './server'
import { keepViews } from './views'

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  await loadWords()
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  keepViews([])
  keepFiles([])
  keepNotices([])
  queryClient.clear()
  localStorage.clear()
  sessionStorage.clear()
})
afterAll(() => server.close())
