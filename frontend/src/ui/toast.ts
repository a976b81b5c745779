import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/es/components/message/style/css'

/** A short word that something happened, or why it did not. */
export function say(message: string, tone: 'info' | 'success' | 'error' = 'info'): void {
  ElMessage({ message, type: tone, grouping: true, duration: tone === 'error' ? 6000 : 3000, plain: true })
}
