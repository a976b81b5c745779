export const chinese = import.meta.glob<Record<string, string>>(['./zh-CN/*.json', '!./zh-CN/{auth,common,shell}.json'], { eager: true, import: 'default' })
