import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { useDevice } from '@/api/device'
import { useMaterial } from '@/api/material'
import { useOutbox } from '@/api/outbox'
import type { Entry } from '@/api/outbox/types'
import { one } from '@/api/scope'
import { useSession } from '@/api/session'
import { readStored, writeStored } from '@/api/stored'
import { visitDraft } from '@/api/trips'
import { isIsoDate, isoDate } from '@/lib/dates'
import { newRef } from '@/lib/newRef'
import { useFaults } from '@/lib/useFaults'
import { say } from '@/ui/toast'
import { faultsOfVisit, fieldOfVisit, fieldsOfDraft, inputOfVisit, isTouched, newVisit, tieKinds, titleOf, type VisitFields } from './visitModel'

const last = 'visits.direction'

/** The form of a new visit: every keystroke lies in the outbox as a draft, and is handed over from there. */
export function useNewVisit() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const device = useDevice()
  const outbox = useOutbox()
  const material = useMaterial()

  const today = computed(() => session.me?.today ?? localDay())
  const me = computed(() => (session.me ? { id: session.me.id, name: session.me.name } : device.person))
  const blank = () => newVisit(today.value, me.value && { ...me.value }, readStored<VisitFields['direction']>(localStorage, last, 'out'))
  const form = reactive(blank())
  const name = ref(newRef())
  const loaded = ref(false)
  const restored = ref(false)
  const refusal = ref('')
  const busy = ref(false)
  const { errors, put } = useFaults([() => form], (field) => form[field as keyof VisitFields], () => faultsOfVisit(form, today.value, t))
  const photos = computed(() => outbox.photosOf(name.value))
  const touched = computed(() => isTouched(form, blank()) || photos.value.length > 0)

  const written = () => ({ title: titleOf(form), input: inputToSend(), form: JSON.parse(JSON.stringify(form)) as Record<string, unknown> })
  let madeAt = new Date().toISOString()
  const inputToSend = () => ({ client_ref: name.value, made_at: madeAt, ...inputOfVisit(form) })

  /** What the address asks for: a draft by its reference, or a form with something in it; else the draft one was at. */
  async function begin(): Promise<void> {
    await outbox.open()
    const asked = typeof route.query.draft === 'string' ? outbox.entries.find((one) => one.ref === route.query.draft && one.kind === 'visit') : undefined
    const open = outbox.entries.find((one) => one.kind === 'visit' && one.state === 'draft' && !one.aside)
    const given = { ...prefilled(), ...(await planned(route.query, today.value, t('visits.lead'))) }
    if (asked && asked.state !== 'sent' && asked.state !== 'photos') {
      if (asked.state !== 'draft') await outbox.takeBack(asked.ref)
      if (open && open.ref !== asked.ref) await outbox.keepDraft('visit', open.ref, open, true)
      adopt(asked)
    } else if (Object.keys(given).length > 0) {
      if (open) await outbox.keepDraft('visit', open.ref, open, true)
      Object.assign(form, blank(), given)
    } else if (open) {
      adopt(open)
      restored.value = true
    }
    loaded.value = true
  }

  function adopt(entry: Entry): void {
    Object.assign(form, blank(), entry.form)
    name.value = entry.ref
    const sent = entry.input as { made_at?: string } | null
    madeAt = sent?.made_at ?? madeAt
    if (entry.refusal) explain(entry)
  }

  function explain(entry: Entry): void {
    const fields = entry.refusal?.fields ?? []
    put(Object.fromEntries(fields.map((fault) => [fieldOfVisit(fault.field), fault.message])))
    const homeless = fields.filter((fault) => !(fieldOfVisit(fault.field) in form))
    refusal.value = fields.length === 0 || homeless.length > 0 ? (entry.refusal?.message ?? '') || t('common.error_unknown') : ''
  }

  function prefilled(): Partial<VisitFields> {
    const query = route.query
    const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '')
    const found: Partial<VisitFields> = {}
    for (const kind of ['company', ...tieKinds] as const) {
      if (text(`${kind}_id`) !== '') found[kind] = { id: text(`${kind}_id`), name: text(`${kind}_name`) || t('common.unknown') }
    }
    if (text('company_name') !== '' && !found.company) found.company_name = text('company_name')
    if (isIsoDate(text('visited_on')) && text('visited_on') <= today.value) found.visited_on = text('visited_on')
    return found
  }

  // One write after the other, always the latest: none is overtaken by an earlier one.
  let writing = false
  let pending = false
  async function keep(): Promise<void> {
    pending = true
    if (writing) return
    writing = true
    try {
      while (pending) {
        pending = false
        const known = outbox.entries.find((one) => one.ref === name.value)
        if (touched.value || known) await outbox.keepDraft('visit', name.value, written())
      }
    } catch {
      say(t('visits.not_kept'), 'error')
    } finally {
      writing = false
    }
  }

  const stop = watch(
    [form, name],
    () => {
      if (loaded.value && !busy.value) void keep()
    },
    { deep: true },
  )
  onScopeDispose(stop)

  async function submit(): Promise<void> {
    put(faultsOfVisit(form, today.value, t))
    if (busy.value || Object.keys(errors.value).length > 0) return
    busy.value = true
    refusal.value = ''
    const sent = name.value
    try {
      await outbox.hand('visit', sent, written())
      writeStored(localStorage, last, form.direction)
      if (session.signedIn) await answered(sent)
      const entry = outbox.entries.find((one) => one.ref === sent)
      if (entry?.state === 'refused') {
        await outbox.takeBack(sent)
        explain(entry)
        return
      }
      anew()
      if (entry?.taken) {
        say(t('visits.sent'), 'success')
        await router.push({ name: 'visit', params: { id: entry.taken.id } })
      } else {
        say(t('visits.kept_for_later'), 'success')
        await router.push({ name: 'outbox' })
      }
    } finally {
      busy.value = false
    }
  }

  /** Until the text has its answer, or the line has broken; the photos may follow. */
  function answered(sent: string): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        end()
        clearTimeout(timer)
        resolve()
      }
      const end = watch(
        () => [outbox.sending, outbox.entries.find((one) => one.ref === sent)?.state] as const,
        ([sending, state]) => {
          if (state !== 'waiting') done()
          else if (!sending) void outbox.read().then(done)
        },
      )
      // A line that neither brings nor breaks: the outbox goes on by itself.
      const timer = setTimeout(done, 10_000)
      // Handing it over has set it on its way already; then it is the end of that which is waited for.
      void outbox.send().then(() => {
        if (!outbox.sending) void outbox.read().then(done)
      })
    })
  }

  async function layAside(): Promise<void> {
    if (!touched.value) return
    busy.value = true
    try {
      await outbox.keepDraft('visit', name.value, written(), true)
      anew()
      say(t('visits.laid_aside'), 'success')
      await router.push({ name: 'outbox' })
    } finally {
      busy.value = false
    }
  }

  async function discard(): Promise<void> {
    busy.value = true
    await outbox.drop(name.value)
    anew()
    busy.value = false
  }

  function anew(): void {
    Object.assign(form, blank())
    name.value = newRef()
    madeAt = new Date().toISOString()
    restored.value = false
    refusal.value = ''
    put({})
  }

  return { form, name, loaded, restored, touched, errors, refusal, busy, today, material, photos, begin, keep, submit, layAside, discard }
}

/** Without a session the device's own calendar has to do. */
function localDay(): string {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** A company that a trip was to visit: what the plan knows stands in the form already. */
async function planned(query: LocationQuery, today: string, lead: string): Promise<Partial<VisitFields>> {
  const [trip, company] = [one(query, 'trip_id'), one(query, 'company_id')]
  if (one(query, 'planned') === '' || trip === '' || company === '') return {}
  const draft = await visitDraft(trip, company)
  return draft ? fieldsOfDraft(draft, today, lead) : {}
}
