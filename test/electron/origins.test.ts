import { describe, expect, it } from 'vitest'
import { deskOrigin, deskScheme, toChromium, toDesk } from './standin/origins.ts'

describe('the address of the desk inside Chromium', () => {
  it.each([
    ['app://desk/index.html', 'https://desk.app.invalid/index.html'],
    ['app://desk/', 'https://desk.app.invalid/'],
    ['app://desk/a?b=1#c', 'https://desk.app.invalid/a?b=1#c'],
  ])('%s is %s, and back', (desk, inside) => {
    expect(toChromium(desk)).toBe(inside)
    expect(toDesk(inside)).toBe(desk)
    expect(deskScheme(inside)).toBe('app')
    expect(deskOrigin(inside)).toBe('app://desk')
  })

  it('is taken for no other', () => {
    for (const other of ['https://example.com/', 'https://desk.app.invalid.example.com/', 'http://desk.app.invalid/']) {
      expect(toDesk(other)).toBe(other)
      expect(deskScheme(other)).toBeNull()
    }
    expect(deskOrigin('about:blank')).toBe('null')
  })
})
