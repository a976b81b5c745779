import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { useMaterial } from '@/api/material'
import { useOutbox } from '@/api/outbox'
import { one } from '@/api/scope'
import { useSession } from '@/api/session'
import { writeStored } from '@/api/stored'
import { visitDraft } from '@/api/trips'
import { isIsoDate } from '@/lib/dates'
import { say } from '@/ui/toast'
import { useVisitDraft } from './useVisitDraft'
import { fieldsOfDraft, lastDirection, tieKinds, type VisitFields } from './visitModel'

/** The form of a new visit: begun, handed over, laid aside or thrown away. */
export function useNewVisit() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const outbox = useOutbox()
  const material = useMaterial()
  const busy = ref(false)
  const draft = useVisitDraft(busy)
  const { form, name, loaded, restored, touched, errors, refusal, today, photos, keep } = draft

  /** What the address asks for: a draft by its reference, or a form with something in it; else the draft one was at. */
  async function begin(): Promise<void> {
    await outbox.open()
    const asked = typeof route.query.draft === 'string' ? outbox.entries.find((one) => one.ref === route.query.draft && one.kind === 'visit') : undefined
    const open = outbox.entries.find((one) => one.kind === 'visit' && one.state === 'draft' && !one.aside)
    const given = { ...prefilled(route.query, today.value, t('common.unknown')), ...(await planned(route.query, today.value)) }
    if (asked && asked.state !== 'sent' && asked.state !== 'photos') {
      if (asked.state !== 'draft') await outbox.takeBack(asked.ref)
      if (open && open.ref !== asked.ref) await outbox.keepDraft('visit', open.ref, open, true)
      draft.adopt(asked)
    } else if (Object.keys(given).length > 0) {
      if (open) await outbox.keepDraft('visit', open.ref, open, true)
      Object.assign(form, draft.blank(), given)
    } else if (open) {
      draft.adopt(open)
      restored.value = true
    }
    loaded.value = true
  }

  async function submit(): Promise<void> {
    if (!draft.checked() || busy.value) return
    busy.value = true
    refusal.value = ''
    const sent = name.value
    try {
      await outbox.hand('visit', sent, draft.written())
      writeStored(localStorage, lastDirection, form.direction)
      if (session.signedIn) await answered(outbox, sent)
      const entry = outbox.entries.find((one) => one.ref === sent)
      // Somebody else has changed the same: the outbox shows both and asks.
      const clash = entry?.state === 'refused' && entry.refusal?.clash !== undefined
      if (entry?.state === 'refused' && !clash) {
        await outbox.takeBack(sent)
        draft.explain(entry)
        return
      }
      draft.anew()
      const arrived = clash ? null : entry?.taken
      if (!clash) say(t(arrived ? 'visits.sent' : 'visits.kept_for_later'), 'success')
      await router.push(arrived ? { name: 'visit', params: { id: arrived.id } } : { name: 'outbox' })
    } finally {
      busy.value = false
    }
  }

  async function layAside(): Promise<void> {
    if (!touched.value) return
    busy.value = true
    try {
      await outbox.keepDraft('visit', name.value, draft.written(), true)
      draft.anew()
      say(t('visits.laid_aside'), 'success')
      await router.push({ name: 'outbox' })
    } finally {
      busy.value = false
    }
  }

  async function discard(): Promise<void> {
    busy.value = true
    await outbox.drop(name.value)
    draft.anew()
    busy.value = false
  }

  return { form, name, loaded, restored, touched, errors, refusal, busy, today, material, photos, begin, keep, submit, layAside, discard }
}

/** What the address brings along. */
function prefilled(query: LocationQuery, today: string, unknown: string): Partial<VisitFields> {
  const text = (key: string): string => one(query, key)
  const found: Partial<VisitFields> = {}
  for (const kind of ['company', ...tieKinds] as const) {
    if (text(`${kind}_id`) !== '') found[kind] = { id: text(`${kind}_id`), name: text(`${kind}_name`) || unknown }
  }
  if (text('company_name') !== '' && !found.company) found.company_name = text('company_name')
  if (isIsoDate(text('visited_on')) && text('visited_on') <= today) found.visited_on = text('visited_on')
  return found
}

/** A company that a trip was to visit: what the plan knows stands in the form already. */
async function planned(query: LocationQuery, today: string): Promise<Partial<VisitFields>> {
  const [trip, company] = [one(query, 'trip_id'), one(query, 'company_id')]
  if (one(query, 'planned') === '' || trip === '' || company === '') return {}
  const draft = await visitDraft(trip, company)
  return draft ? fieldsOfDraft(draft, today) : {}
}

/** Until the text has its answer, or the line has broken; the photos may follow. */
function answered(outbox: ReturnType<typeof useOutbox>, sent: string): Promise<void> {
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
