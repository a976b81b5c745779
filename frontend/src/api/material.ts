import { ref, watch, type Ref } from 'vue'
import { useOutbox } from './outbox'
import { outboxRecipient } from './outboxFiles'
import { useSession } from './session'
import type { VisitMaterial } from './types'
import { getMaterial } from './visits'

// What one needs for writing without a line, fetched while there is one and kept beside the drafts.

const name = 'material'
const recipient = 'recipient'

/** People, companies, leads, trips and events likely to be named; as they were kept where the server cannot be asked. */
export function useMaterial(): Readonly<Ref<VisitMaterial | null>> {
  const outbox = useOutbox()
  const session = useSession()
  const material: Ref<VisitMaterial | null> = ref(null)

  async function take(): Promise<void> {
    const mine = outbox.cabinet
    if (!mine || outbox.locked) return
    material.value = (await mine.thing<VisitMaterial>(name)) ?? material.value
    if (!session.may('visits:write')) return
    const fresh = await getMaterial().catch(() => null)
    if (!fresh || outbox.cabinet !== mine || outbox.locked) return
    material.value = fresh
    await outbox.within(mine, () => mine.putThing(name, fresh))
    const sealedFor = await outboxRecipient().catch(() => null)
    if (sealedFor !== null && outbox.cabinet === mine && !outbox.locked) await outbox.within(mine, () => mine.putThing(recipient, sealedFor))
  }

  watch([() => outbox.ready, () => outbox.locked, () => session.signedIn], () => void take(), { immediate: true })
  return material
}

/** For whom the outbox may be sealed; null where it was never fetched. */
export function keptRecipient(): Promise<string | null> {
  return useOutbox().cabinet?.thing<string>(recipient) ?? Promise.resolve(null)
}
