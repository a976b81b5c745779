import { cleanup } from '@testing-library/vue'
import { ElMessage } from 'element-plus/es/components/message/index'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { queryClient } from '@/api/queries'
import { connection, setAccessToken } from '@/api/transport'
import { setLinkRule } from '@/lib/links'
import { i18n, loadWords } from '@/locales'
import { keepFiles } from './files'
import { keepNotices } from './notifications'
import { server } from './server'
import { keepViews } from './views'

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  await loadWords()
})
// Tests share what modules hold, in their file and across files: each finds it as a page that was just opened would.
afterEach(() => {
  cleanup()
  ElMessage.closeAll()
  document.querySelectorAll('.el-message').forEach((message) => {
    message.remove()
  })
  vi.useRealTimers()
  server.resetHandlers()
  keepViews([])
  keepFiles([])
  keepNotices([])
  queryClient.clear()
  localStorage.clear()
  sessionStorage.clear()
  connection.value = 'good'
  setAccessToken(null)
  setLinkRule(() => true)
  i18n.global.locale.value = 'zh-CN'
})
afterAll(() => server.close())
