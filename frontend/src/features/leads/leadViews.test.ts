import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { writeStored } from '@/api/stored'
import { show } from '@/mocks/render'
import { keepViews, view, views } from '@/mocks/views'
import UiListPage from '@/ui/list/UiListPage.vue'
import { leadList } from './leadList'

const routes: RouteRecordRaw[] = [
  { path: '/leads', name: 'leads', component: { render: () => null } },
  { path: '/leads/:id', name: 'lead', component: { render: () => null } },
]
const open = (address: string, person = {}) => show(UiListPage, { props: { list: leadList }, address, routes, person })

describe('the views of a list', () => {
  it('are shared with the unit, and made the default of a role by the centre', async () => {
    await open('/leads?stage=signed')
    await fireEvent.click(await screen.findByRole('button', { name: '＋ 存为视图' }))
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getByRole('alert').textContent).toContain('请填写视图名称')
    await fireEvent.update(screen.getByLabelText('视图名称'), '已签的')
    await fireEvent.click(screen.getByRole('checkbox', { name: '与本单位共享' }))
    await fireEvent.update(screen.getByLabelText('设为某个角色的默认视图'), 'envoy')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect((await screen.findByRole('link', { name: /^已签的/ })).getAttribute('title')).toBe('驻外干部的默认视图、方示例共享')
    expect(views[0]).toMatchObject({ list: 'leads', query: 'stage=signed', default_role: 'envoy', organization: { name: '县招商中心' } })

    await fireEvent.click(screen.getByRole('button', { name: '视图“已签的”的设置' }))
    await fireEvent.click(screen.getByRole('checkbox', { name: '与本单位共享' }))
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(views[0]?.organization).toBeNull())
    expect(views[0]?.default_role).toBe('envoy')
  })

  it('offer no default of a role to whoever may not set it, and no settings of another’s view', async () => {
    keepViews([view({ name: '别人的', query: 'stage=signed', can: { update: false, archive: false }, organization: { id: '1', name: '县招商中心' } })])
    await open('/leads?stage=signed', { roles: ['envoy'] })
    expect(await screen.findByRole('link', { name: /^别人的/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /的设置$/ })).toBeNull()
    await fireEvent.click(screen.getByRole('link', { name: '重点' }))
    await fireEvent.click(screen.getByRole('button', { name: '按有卡点筛选' }))
    await fireEvent.click(screen.getByRole('button', { name: '是' }))
    await fireEvent.click(await screen.findByRole('button', { name: '＋ 存为视图' }))
    expect(screen.queryByLabelText('设为某个角色的默认视图')).toBeNull()
  })

  it('open with the default of one’s role where the address says nothing, and with everything where it says so', async () => {
    keepViews([view({ default_role: 'envoy' }), view({ id: '2', name: '另一角色的', query: 'stage=signed', default_role: 'leader' })])
    const { router } = await open('/leads', { roles: ['envoy'] })
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'negotiating' }))
    await fireEvent.click(await screen.findByRole('link', { name: '全部' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ view: 'all' }))
    expect(await screen.findByText('示例储能电芯')).toBeTruthy()
    await fireEvent.click(screen.getByRole('link', { name: '重点' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'key_negotiating,signing' }))
    await fireEvent.click(await screen.findByRole('button', { name: '去掉条件：阶段' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ view: 'all' }))
    // The menu leads to the bare address, and from there to the default again.
    await router.push('/leads')
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'negotiating' }))
  })

  it('leave an address alone that says anything', async () => {
    keepViews([view({ default_role: 'center' })])
    const { router } = await open('/leads?q=储能')
    expect(await screen.findByText('示例储能电芯')).toBeTruthy()
    expect(router.currentRoute.value.query).toEqual({ q: '储能' })
  })

  it('that an earlier release kept in the browser are offered for saving, once', async () => {
    const first = await open('/leads')
    first.unmount()
    writeStored(localStorage, 'views./api/v1/leads', [{ id: '1', name: '旧的', query: { stage: 'parked' }, columns: ['company'] }])
    const second = await open('/leads')
    expect(await screen.findByText(/这台浏览器里还留着以前存的视图：旧的/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '存到账号' }))
    expect(await screen.findByRole('link', { name: '旧的' })).toBeTruthy()
    expect(views[0]).toMatchObject({ name: '旧的', query: 'stage=parked', columns: ['company'] })
    await waitFor(() => expect(screen.queryByText(/还留着/)).toBeNull())
    second.unmount()
    await open('/leads')
    await screen.findByRole('link', { name: '旧的' })
    expect(screen.queryByText(/还留着/)).toBeNull()
  })
})
