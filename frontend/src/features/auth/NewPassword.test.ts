import { fireEvent, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { show } from '@/mocks/render'
import NewPassword from './NewPassword.vue'

describe('a new password', () => {
  it('has its rules ticked off while it is typed', async () => {
    const { emitted } = await show(NewPassword, { props: { names: ['陈示例', 'chenshili'] } })
    const rules = within(screen.getByRole('list', { name: '密码要求' }))
    expect(rules.getAllByText('未符合')).toHaveLength(3)

    await fireEvent.update(screen.getByLabelText(/^新密码/), 'Blue-river-24')
    expect(rules.getAllByText('已符合')).toHaveLength(3)
    expect(emitted().change?.slice(-1)[0]).toEqual([null])

    await fireEvent.update(screen.getByLabelText(/再输一遍/), 'Blue-river-24')
    expect(emitted().change?.slice(-1)[0]).toEqual(['Blue-river-24'])
  })

  it('says when the two differ', async () => {
    await show(NewPassword, { props: { names: [] } })
    await fireEvent.update(screen.getByLabelText(/^新密码/), 'Blue-river-24')
    const again = screen.getByLabelText(/再输一遍/)
    await fireEvent.update(again, 'Blue-river-25')
    await fireEvent.focusOut(again)
    expect(screen.getByRole('alert').textContent).toContain('两遍不一样')
  })
})
