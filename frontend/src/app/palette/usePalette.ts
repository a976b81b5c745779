import { computed, onScopeDispose, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useRecent } from '@/api/recent'
import { search } from '@/api/search'
import { useSession } from '@/api/session'
import { theme, type Theme } from '@/lib/theme'
import { setLanguage } from '@/locales'
import { findings, means, screens, visits, type Command, type CommandGroup } from './commands'

const pause = 180
const order: CommandGroup[] = ['recent', 'go', 'lead', 'project', 'company', 'user', 'organization', 'act']

/** What the palette offers for what is typed so far. */
export function usePalette(help: () => void) {
  const { t, locale } = useI18n()
  const router = useRouter()
  const session = useSession()
  const around = { router, may: session.may, t }

  const typed = ref('')
  const wanted = computed(() => typed.value.trim())
  const found = ref<Command[]>([])
  const searching = ref(false)
  const failed = ref(false)
  const recent = visits(useRecent().value, around).slice(0, 6)

  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | null = null
  watch(wanted, (words) => {
    clearTimeout(waiting)
    asked?.abort()
    failed.value = false
    searching.value = words !== ''
    if (words === '') found.value = []
    else waiting = setTimeout(() => void ask(words), pause)
  })
  onScopeDispose(() => {
    clearTimeout(waiting)
    asked?.abort()
  })

  async function ask(words: string): Promise<void> {
    const mine = new AbortController()
    asked = mine
    try {
      const answer = await search(words, mine.signal)
      if (!mine.signal.aborted) found.value = findings(answer, around)
    } catch {
      // The words stay; the palette says that the search did not work and still goes to screens.
      if (!mine.signal.aborted) failed.value = true
    } finally {
      if (!mine.signal.aborted) searching.value = false
    }
  }

  function act(key: string, title: string, run: () => unknown, also = ''): Command {
    return { key: `act ${key}`, group: 'act', icon: 'act', title, note: '', also, run }
  }

  const own = computed<Command[]>(() => [
    act('help', t('shell.help'), help, 'bangzhu help ?'),
    ...(['light', 'dark', 'system'] as Theme[])
      .filter((one) => one !== theme.value)
      .map((one) => act(one, `${t('shell.theme')}：${t(`shell.theme_${one}`)}`, () => (theme.value = one), `theme ${one} waiguan`)),
    locale.value === 'en'
      ? act('language', t('shell.chinese'), () => setLanguage('zh-CN'), 'language zhongwen')
      : act('language', t('shell.english'), () => setLanguage('en'), 'language yingwen 英文'),
    ...(session.may('notifications:own')
      ? [
          act('notifications', t('notifications.see_all'), () => router.push({ name: 'notifications' }), 'tixing notifications'),
          act('notification_preferences', t('notifications.preferences'), () => router.push({ name: 'notification_preferences' }), 'tixing shezhi'),
        ]
      : []),
    act('password', t('shell.change_password'), () => router.push({ name: 'password' }), 'mima password'),
    act('sign_out', t('shell.sign_out'), () => session.signOut(), 'tuichu sign out'),
  ])

  const groups = computed(() => {
    const words = wanted.value
    const known = [...recent, ...screens(around), ...own.value]
    const shown = words === '' ? known : [...known.filter((one) => means(one, words)), ...fresh()]
    return order
      .map((group) => ({ group, commands: shown.filter((one) => one.group === group) }))
      .filter(({ commands }) => commands.length > 0)
  })

  /** What was found, without what stands among the recent ones already. */
  function fresh(): Command[] {
    const there = new Set(recent.filter((one) => means(one, wanted.value)).map((one) => one.key.replace(/^recent /, '')))
    return found.value.filter((one) => !there.has(one.key.replace(/^\w+ /, '')))
  }

  return { typed, groups, searching, failed }
}
