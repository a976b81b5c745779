import { ref, watch } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

const key = 'zhaoyin.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')

export const theme = ref<Theme>(stored())

export function startTheme(): void {
  watch(theme, (wish) => {
    try {
      localStorage.setItem(key, wish)
    } catch {
      // The choice then lasts as long as the page.
    }
    apply()
  })
  system.addEventListener('change', apply)
  apply()
}

function apply(): void {
  const dark = theme.value === 'dark' || (theme.value === 'system' && system.matches)
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light')
}

function stored(): Theme {
  try {
    const wish = localStorage.getItem(key)
    return wish === 'light' || wish === 'dark' ? wish : 'system'
  } catch {
    return 'system'
  }
}
