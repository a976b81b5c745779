import { describe, expect, it } from 'vitest'
import { visitDraftOf } from '@/mocks/trips'
import { fieldsOfDraft, inputOfVisit, newVisit } from './visitModel'

describe('a visit that a trip’s plan knows', () => {
  it('stands in the form, on no day that has not come', () => {
    expect(fieldsOfDraft(visitDraftOf({ place: '示例园区' }), '2024-10-10')).toMatchObject({ visited_on: '2024-10-09', place: '示例园区', company: { id: 'company' }, participants: [{ id: 'leader' }] })
    expect(fieldsOfDraft(visitDraftOf(), '2024-10-08').visited_on).toBe('2024-10-08')
  })

  it('is sent with its unit and its lead, which an ordinary one is not', () => {
    const blank = newVisit('2024-10-10', null, 'out')
    const sent = inputOfVisit({ ...blank, ...fieldsOfDraft(visitDraftOf({ arranging_organization_id: 'unit', lead_id: 'lead' }), '2024-10-10') })
    expect(sent).toMatchObject({ arranging_organization_id: 'unit', lead_id: 'lead', company_id: 'company', participant_ids: ['leader'] })
    expect(inputOfVisit({ ...blank, company_name: '示例' })).not.toHaveProperty('arranging_organization_id')
  })
})
