import { fireEvent, screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { goodPassword } from '@/mocks/auth'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import SignInPage from './SignInPage.vue'

async function fill(password: string): Promise<void> {
  await fireEvent.update(screen.getByLabelText(/登录名/), 'center')
  await fireEvent.update(screen.getByLabelText(/^密码/), password)
  await fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

describe('sign-in', () => {
  it('says what the server says of a wrong password', async () => {
    await show(SignInPage)
    await fill('wrong')
    expect((await screen.findByRole('alert')).textContent).toContain('登录名或密码不对')
  })

  it('says how long a locked account has to wait', async () => {
    server.use(
      http.post('*/api/v1/auth/login', () =>
        HttpResponse.json({ code: 'account_locked', detail: '账号已锁定' }, { status: 429, headers: { 'Retry-After': '540' } }),
      ),
    )
    await show(SignInPage)
    await fill('wrong')
    expect((await screen.findByRole('alert')).textContent).toContain('9 分钟')
  })

  it('leads on to the page that was asked for', async () => {
    const { router } = await show(SignInPage, { address: '/sign-in?next=/figures' })
    await fill(goodPassword)
    await expect.poll(() => router.currentRoute.value.path).toBe('/figures')
  })

  it('asks for both before it asks the server', async () => {
    await show(SignInPage)
    await fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('请填写登录名和密码')
  })
})
