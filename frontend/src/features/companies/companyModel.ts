import type { CompanyDetail, CompanyIn, CompanyPatch } from '@/api/types'
import { foldCreditCode } from '@/lib/creditCode'
import type { ConflictRow } from '@/ui/types'

/** A company as it is typed. */
export interface CompanyFields {
  name: string
  credit_code: string
  province: string
  city: string
  industry: string
  chain: string
  chain_link: string
  stock_code: string
  parent: { id: string; name: string } | null
  tags: string
  /** The unit for which the centre types it; empty for none. */
  recorded_for: string
}

/** The fields that are plain text, in the order of the form. */
const textFields = ['name', 'credit_code', 'province', 'city', 'industry', 'chain', 'chain_link', 'stock_code'] as const

export function fieldsOf(company: CompanyDetail | null): CompanyFields {
  return {
    name: company?.name ?? '',
    credit_code: company?.credit_code ?? '',
    province: company?.province ?? '',
    city: company?.city ?? '',
    industry: company?.industry ?? '',
    chain: company?.chain ?? '',
    chain_link: company?.chain_link ?? '',
    stock_code: company?.stock_code ?? '',
    parent: company?.parent ? { id: company.parent.id, name: company.parent.name ?? '' } : null,
    tags: (company?.tags ?? []).join('、'),
    recorded_for: '',
  }
}

/** What is sent: trimmed, empty fields as null, tags apart. */
export function inputOf(fields: CompanyFields): CompanyIn {
  const text = (value: string) => value.trim() || null
  return {
    name: fields.name.trim(),
    credit_code: foldCreditCode(fields.credit_code) || null,
    province: text(fields.province),
    city: text(fields.city),
    industry: text(fields.industry),
    chain: text(fields.chain),
    chain_link: text(fields.chain_link),
    stock_code: text(fields.stock_code),
    parent_company_id: fields.parent?.id ?? null,
    tags: tagsOf(fields.tags),
    ...(fields.recorded_for ? { recorded_for: fields.recorded_for } : {}),
  }
}

type Inputs = ReturnType<typeof inputOf>
/** A field of the company itself. */
type OwnField = Exclude<keyof CompanyFields, 'recorded_for'>

/** Under which name each field is sent. */
const sentAs = { ...Object.fromEntries(textFields.map((field) => [field, field])), parent: 'parent_company_id', tags: 'tags' } as Record<
  OwnField,
  keyof Inputs
>
const allFields = [...textFields, 'parent', 'tags'] as const

function differs(field: OwnField, one: Inputs, other: Inputs): boolean {
  return JSON.stringify(one[sentAs[field]]) !== JSON.stringify(other[sentAs[field]])
}

/** Only what was changed. */
export function changesOf(base: Inputs, mine: Inputs): CompanyPatch {
  return Object.fromEntries(allFields.filter((field) => differs(field, base, mine)).map((field) => [sentAs[field], mine[sentAs[field]]]))
}

/** Fields that one has not touched become what somebody else made of them. */
export function adopt(form: CompanyFields, base: Inputs, theirs: CompanyFields): void {
  const mine = inputOf(form)
  const untouched = allFields.filter((field) => !differs(field, base, mine))
  Object.assign(form, Object.fromEntries(untouched.map((field) => [field, theirs[field]])))
}

/** What either of two people changed, as it is now and as one typed it. */
export function conflictRows(opened: Inputs, form: CompanyFields, theirs: CompanyDetail, t: (key: string) => string): ConflictRow[] {
  const [mine, other] = [inputOf(form), fieldsOf(theirs)]
  const now = inputOf(other)
  const words = (fields: CompanyFields, field: OwnField) => (field === 'parent' ? (fields.parent?.name ?? '') : fields[field])
  return allFields
    .filter((field) => differs(field, opened, now) || differs(field, opened, mine))
    .map((field) => ({ label: t(field === 'name' ? 'companies.full_name' : `companies.${field}`), now: words(other, field), mine: words(form, field) }))
}

/** Tags as people type them one after the other. */
export function tagsOf(typed: string): string[] {
  const words = typed.split(/[、，,;；\n]+/).map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}

/** Each province-level division by its full name, in the order of GB/T 2260. */
export const provinces =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区'.split(
    ' ',
  )
