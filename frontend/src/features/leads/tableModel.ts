import type { KeyCompany, MajorLead } from '@/api/types'
import { isoDate, monthOf, yearOf } from '@/lib/dates'
import { inYi } from '@/lib/money'

/** A column of a table on paper: the heading's key, and what stands in it. */
export interface PaperColumn<Row> {
  label: string
  text: (row: Row) => string
}

/** Words that the model cannot know by itself. */
export interface Words {
  stage: (stage: string) => string
  before: (day: string) => string
}

const lines = (texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n')

export function noteWords(note: { on: string; summary: string } | null): string {
  return note === null ? '' : `${note.on} ${note.summary}`
}

export function stepWords(step: { words: string; due_on: string | null } | null, before: Words['before']): string {
  if (step === null) return ''
  return step.due_on === null ? step.words : `${step.words}${before(step.due_on)}`
}

/** 亿元以上重要线索领衔推进情况表, in the columns of the files. */
export function majorColumns(words: Words): PaperColumn<MajorLead>[] {
  return [
    { label: 'major_leads.name', text: (lead) => lead.name },
    { label: 'major_leads.investor', text: (lead) => lead.company.name },
    { label: 'major_leads.total_yi', text: (lead) => inYi(lead.expected_investment_yuan, 4) },
    { label: 'leads.stage', text: (lead) => words.stage(lead.stage) },
    { label: 'leads.lead_leader', text: (lead) => lead.lead_leader?.name ?? '' },
    { label: 'leads.responsible_organization', text: (lead) => lead.responsible_organization?.name ?? '' },
    { label: 'leads.owner', text: (lead) => lead.owner?.name ?? '' },
    { label: 'major_leads.first_contact_on', text: (lead) => lead.first_contact_on },
    { label: 'major_leads.previous_progress', text: (lead) => noteWords(lead.previous_progress) },
    { label: 'major_leads.progress', text: (lead) => noteWords(lead.progress) },
    { label: 'major_leads.problems', text: (lead) => lines(lead.problems) },
    { label: 'major_leads.to_coordinate', text: (lead) => lines(lead.to_coordinate) },
    { label: 'major_leads.next_step', text: (lead) => stepWords(lead.next_step, words.before) },
    { label: 'major_leads.updated_on', text: (lead) => lead.updated_on ?? '' },
  ]
}

/** 重点企业一览表, in the columns of the files. */
export function companyColumns(words: Words): PaperColumn<KeyCompany>[] {
  const intent = (lead: KeyCompany['leads'][number]) => `${lead.name}（${words.stage(lead.stage)}，${inYi(lead.expected_investment_yuan, 4)} 亿元）`
  return [
    { label: 'leads.chain', text: (company) => company.chain },
    { label: 'key_companies.chain_link', text: (company) => company.chain_link ?? '' },
    { label: 'leads.company', text: (company) => company.name },
    { label: 'key_companies.headquarters', text: (company) => company.headquarters ?? '' },
    { label: 'key_companies.standing', text: (company) => lines([company.industry, ...company.tags]) },
    { label: 'key_companies.contacts', text: (company) => lines(company.contacts) },
    { label: 'key_companies.leaders', text: (company) => lines(company.leaders.map((one) => one.name)) },
    { label: 'key_companies.last_visit_on', text: (company) => company.last_visit_on ?? '' },
    { label: 'key_companies.leads', text: (company) => lines(company.leads.map(intent)) },
    { label: 'key_companies.next_step', text: (company) => stepWords(company.next_step, words.before) },
  ]
}

/** The first days of this month and of those before it: from which 本期 may be counted. */
export function periodStarts(today: string, count = 12): string[] {
  const starts: string[] = []
  let [year, month] = [yearOf(today), monthOf(today)]
  while (starts.length < count) {
    starts.push(isoDate(year, month, 1))
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
  }
  return starts
}
