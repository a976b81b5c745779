import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import type { ListHabits, ListQuery, SavedView, ViewFields } from '@/lib/listAccess'
import { body, client, done } from './client'
import { queryClient } from './queries'
import { useSession } from './session'
import { readStored, writeStored } from './stored'
import type { Role, ServerView } from './types'

type LeftView = ListHabits['left']['value'][number]

const key = 'views'
const businessRoles: Role[] = ['center', 'leader', 'unit_officer', 'outpost_lead', 'envoy', 'assessor', 'inspector']

/** The columns that the person has chosen for one list, kept in the browser, and the views of it, kept by the server. */
export function habitsOf(path: string): ListHabits {
  const session = useSession()
  const list = path.replace(/^.*\//, '')
  const saves = session.may('views:write')

  const columns = ref(readStored<string[] | null>(localStorage, `columns.${path}`, null))
  watch(columns, (chosen) => writeStored(localStorage, `columns.${path}`, chosen))

  const found = useQuery({
    queryKey: [key, list],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/views', { params: { query: { list } }, signal }))).items.map(viewOf),
    enabled: saves,
    staleTime: 300_000,
    placeholderData: undefined,
  })
  const views = computed(() => found.data.value ?? [])
  const left = ref(readStored<LeftView[]>(localStorage, `views.${path}`, []))

  async function saveView(view: ViewFields): Promise<void> {
    await body(client.POST('/api/v1/views', { body: { list, ...sent(view), name: view.name, is_shared: view.shared } }))
    await renewed(list)
  }

  function dropLeft(): void {
    left.value = []
    writeStored(localStorage, `views.${path}`, [])
  }

  return {
    columns,
    views,
    settled: computed(() => !saves || !found.isPending.value),
    first: computed(() => session.me?.roles.map((role) => views.value.find((view) => view.defaultRole === role)).find(Boolean) ?? null),
    saves,
    roles: session.me?.roles.includes('center') ? businessRoles : [],
    saveView,
    async changeView(view, changes) {
      const headers = { 'If-Match': `"${String(view.version)}"` }
      await body(client.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id } }, body: sent(changes), headers }))
      await renewed(list)
    },
    async removeView(view) {
      await done(client.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id } } }))
      await renewed(list)
    },
    left,
    async takeLeft() {
      // One after the other: what was saved is left behind even where the next one is refused.
      for (const view of [...left.value]) {
        await saveView({ name: view.name, query: view.query, columns: view.columns, shared: false, defaultRole: null })
        left.value = left.value.filter((one) => one !== view)
        writeStored(localStorage, `views.${path}`, left.value)
      }
    },
    dropLeft,
  }
}

function viewOf(view: ServerView): SavedView {
  return {
    id: view.id,
    version: view.version,
    name: view.name,
    query: Object.fromEntries(new URLSearchParams(view.query)),
    columns: view.columns.length > 0 ? view.columns : null,
    shared: view.organization !== null,
    defaultRole: view.default_role,
    mine: view.can.update,
    owner: view.owner.name ?? '',
  }
}

function sent(view: Partial<ViewFields>) {
  return {
    ...(view.name === undefined ? {} : { name: view.name }),
    ...(view.query === undefined ? {} : { query: asText(view.query) }),
    ...(view.columns === undefined ? {} : { columns: view.columns ?? [] }),
    ...(view.shared === undefined ? {} : { is_shared: view.shared }),
    ...(view.defaultRole === undefined ? {} : { default_role: view.defaultRole as Role | null }),
  }
}

function asText(query: ListQuery): string {
  return new URLSearchParams(query).toString()
}

/** An answer that is still on its way would tell of the views as they were. */
async function renewed(list: string): Promise<void> {
  await queryClient.cancelQueries({ queryKey: [key, list] })
  await queryClient.invalidateQueries({ queryKey: [key, list] })
}
