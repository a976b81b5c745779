export const english = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' })
