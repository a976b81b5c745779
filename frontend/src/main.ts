import './lib/oldBrowsers'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import './styles/tokens.css'
import './styles/element.css'
import './styles/base.css'
import { queryClient } from '@/api/queries'
import { useSession } from '@/api/session'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import { watchVersion } from '@/app/version'
import { watchActivity } from '@/lib/activity'
import { startTheme } from '@/lib/theme'
import { i18n, setLanguage, storedLanguage } from '@/locales'

startTheme()
watchActivity()

const app = createApp(App).use(createPinia()).use(VueQueryPlugin, { queryClient })
useSession().watchIdle()

async function start(): Promise<void> {
  const language = storedLanguage()
  if (language !== 'zh-CN') await setLanguage(language)
  app.use(i18n).use(router).mount('#app')
  watchVersion()
}

void start()
