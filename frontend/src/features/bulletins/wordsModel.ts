import type { BulletinBlock, BulletinCard, BulletinDetail, BulletinPatch } from '@/api/types'
import type { ConflictRow } from '@/ui/types'

export interface BlockWords {
  heading: string
  text: string
  is_hidden: boolean
}

/** An issue as it is edited. */
export interface IssueWords {
  title: string
  order: string[]
  blocks: Record<string, BlockWords>
  /** By the recommendation that a card prints. */
  cards: Record<string, CardWords>
}

export interface CardWords {
  words: string
  is_hidden: boolean
}

export function wordsOf(issue: Pick<BulletinDetail, 'title' | 'blocks'>): IssueWords {
  const cards = issue.blocks.flatMap((block) => block.cards)
  return {
    title: issue.title,
    order: issue.blocks.map((block) => block.key),
    blocks: Object.fromEntries(issue.blocks.map((block) => [block.key, { heading: block.heading ?? '', text: block.text ?? '', is_hidden: block.is_hidden }])),
    cards: Object.fromEntries(cards.map((card) => [card.pick_id, { words: card.words, is_hidden: card.is_hidden }])),
  }
}

/** The issue with what was typed in it, as it would be printed. */
export function withWords(issue: BulletinDetail, words: IssueWords): BulletinDetail {
  const blocks = words.order.flatMap((key) => {
    const block = issue.blocks.find((one) => one.key === key)
    return block ? [{ ...block, ...spoken(block, words.blocks[key]), cards: block.cards.map((card) => ({ ...card, ...words.cards[card.pick_id] })) }] : []
  })
  return { ...issue, title: words.title, blocks }
}

function spoken(block: BulletinBlock, words: BlockWords | undefined): Partial<BulletinBlock> {
  if (!words) return {}
  const text = block.kind === 'text' ? words.text : block.text
  return { heading: words.heading || null, text, is_hidden: words.is_hidden, is_edited: isEdited(block, words) }
}

/** Whether other words are printed than those that the system wrote. */
export function isEdited(block: Pick<BulletinBlock, 'kind' | 'generated_text'>, words: Pick<BlockWords, 'text'>): boolean {
  return block.kind === 'text' && words.text.trim() !== (block.generated_text ?? '').trim()
}

/** What differs, by name: `title`, `order`, `block <key>`, `card <pick>`. */
export function touchedParts(base: IssueWords, form: IssueWords): string[] {
  return [
    ...(base.title.trim() === form.title.trim() ? [] : ['title']),
    ...(base.order.join() === form.order.join() ? [] : ['order']),
    ...Object.keys(form.blocks).filter((key) => !sameBlock(base.blocks[key], form.blocks[key])).map((key) => `block ${key}`),
    ...Object.keys(form.cards).filter((pick) => !sameCard(base.cards[pick], form.cards[pick])).map((pick) => `card ${pick}`),
  ]
}

function sameBlock(one: BlockWords | undefined, other: BlockWords | undefined): boolean {
  return one !== undefined && other !== undefined && one.heading.trim() === other.heading.trim() && one.text.trim() === other.text.trim() && one.is_hidden === other.is_hidden
}

function sameCard(one: CardWords | undefined, other: CardWords | undefined): boolean {
  return one?.words.trim() === other?.words.trim() && one?.is_hidden === other?.is_hidden
}

/** Only what was changed is sent; words that are the system's own again are sent as null. */
export function patchOf(issue: Pick<BulletinDetail, 'blocks'>, base: IssueWords, form: IssueWords): BulletinPatch {
  const parts = touchedParts(base, form)
  const blocks = issue.blocks.filter((block) => parts.includes(`block ${block.key}`)).map((block) => blockPatch(block, base.blocks[block.key], form.blocks[block.key]))
  const told = issue.blocks.flatMap((block) => block.cards).filter((card) => parts.includes(`card ${card.pick_id}`))
  const cards = told.map((card) => cardPatch(card, base.cards[card.pick_id], form.cards[card.pick_id]))
  return {
    ...(parts.includes('title') ? { title: form.title.trim() } : {}),
    ...(parts.includes('order') ? { order: [...form.order] } : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(cards.length > 0 ? { card_words: cards } : {}),
  }
}

function blockPatch(block: BulletinBlock, base: BlockWords | undefined, form: BlockWords | undefined): NonNullable<BulletinPatch['blocks']>[number] {
  const words = form ?? { heading: '', text: '', is_hidden: false }
  return {
    key: block.key,
    ...(base?.heading.trim() === words.heading.trim() ? {} : { heading: words.heading.trim() || null }),
    ...(block.kind !== 'text' || base?.text.trim() === words.text.trim() ? {} : { text: isEdited(block, words) ? words.text.trim() : null }),
    ...(base?.is_hidden === words.is_hidden ? {} : { is_hidden: words.is_hidden }),
  }
}

function cardPatch(card: BulletinCard, base: CardWords | undefined, form: CardWords | undefined): NonNullable<BulletinPatch['card_words']>[number] {
  const words = form?.words.trim() ?? ''
  return {
    pick_id: card.pick_id,
    ...(base?.words.trim() === words ? {} : { words: words === '' || words === card.generated_words.trim() ? null : words }),
    ...(base?.is_hidden === form?.is_hidden ? {} : { is_hidden: form?.is_hidden ?? false }),
  }
}

/** What keeps it from being saved, by the same names as the parts: a part without words is hidden, not emptied. */
export function faultsOf(issue: Pick<BulletinDetail, 'blocks'>, form: IssueWords): string[] {
  const empty = issue.blocks.filter((block) => block.kind === 'text' && !form.blocks[block.key]?.is_hidden && (block.generated_text ?? '').trim() !== '' && form.blocks[block.key]?.text.trim() === '')
  return [...(form.title.trim() === '' ? ['title'] : []), ...empty.map((block) => `block ${block.key}`)]
}

/** Another's words come in where one has not written; of those one has, one's own stay. */
export function merged(base: IssueWords, form: IssueWords, theirs: IssueWords): IssueWords {
  const mine = new Set(touchedParts(base, form))
  const known = form.order.filter((key) => key in theirs.blocks)
  return {
    title: mine.has('title') ? form.title : theirs.title,
    order: mine.has('order') ? [...known, ...theirs.order.filter((key) => !known.includes(key))] : theirs.order,
    blocks: Object.fromEntries(Object.entries(theirs.blocks).map(([key, words]) => [key, mine.has(`block ${key}`) ? (form.blocks[key] ?? words) : words])),
    cards: Object.fromEntries(Object.entries(theirs.cards).map(([pick, words]) => [pick, mine.has(`card ${pick}`) ? (form.cards[pick] ?? words) : words])),
  }
}

/** What two people have changed at once, side by side; nothing where each wrote at a place of their own. */
export function conflictRows(base: IssueWords, form: IssueWords, theirs: IssueWords, label: (part: string) => string): ConflictRow[] {
  const both = touchedParts(base, form).filter((part) => told(base, part) !== told(theirs, part) && told(form, part) !== told(theirs, part))
  return both.map((part) => ({ label: label(part), now: told(theirs, part), mine: told(form, part) }))
}

function told(words: IssueWords, part: string): string {
  const [kind = '', key = ''] = part.split(' ')
  if (kind === 'title') return words.title
  const card = words.cards[key]
  if (kind === 'card') return card ? card.words + (card.is_hidden ? ' ×' : '') : ''
  if (kind === 'order') return words.order.map((one) => words.blocks[one]?.heading || one).join('、')
  const block = words.blocks[key]
  return block ? [block.heading, block.text].filter(Boolean).join('\n') + (block.is_hidden ? ' ×' : '') : ''
}

export function moved(order: readonly string[], key: string, by: -1 | 1): string[] {
  const from = order.indexOf(key)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const after = order.filter((one) => one !== key)
  return [...after.slice(0, to), key, ...after.slice(to)]
}
