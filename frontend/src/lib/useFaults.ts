import { ref, watch, type WatchSource } from 'vue'

export type Faults = Record<string, string | undefined>

/** What is wrong with a form, field by field. A fault goes as soon as its field is mended, and says what is wrong now while it is not. */
export function useFaults(sources: WatchSource<unknown>[], valueOf: (field: string) => unknown, check: () => Faults) {
  const errors = ref<Record<string, string>>({})
  let seen: Record<string, unknown> = {}

  /** Faults that were found: by the form itself, or by the server. */
  function put(found: Faults): void {
    errors.value = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])))
    seen = Object.fromEntries(Object.keys(errors.value).map((field) => [field, valueOf(field)]))
  }

  watch(
    sources,
    () => {
      const fields = Object.keys(errors.value)
      if (fields.length === 0) return
      const now = check()
      errors.value = Object.fromEntries(
        fields.flatMap((field) => {
          const fault = valueOf(field) === seen[field] ? errors.value[field] : now[field]
          return fault ? [[field, fault]] : []
        }),
      )
    },
    { deep: true },
  )

  return { errors, put }
}
