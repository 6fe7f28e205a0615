import { describe, expect, it } from 'vitest'
import { pageAddress } from '../../../main/windows/pageAddress.ts'

const own = { url: 'app://desk/index.html', origin: 'app://desk' }

describe('where the page comes from', () => {
  it('is the desk itself', () => {
    expect(pageAddress(undefined, false)).toEqual(own)
  })

  it('is the development server on this computer while developing', () => {
    expect(pageAddress('http://localhost:5173', false)).toEqual({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173',
    })
  })

  it('is never a development server in a packaged desk', () => {
    expect(pageAddress('http://localhost:5173', true)).toEqual(own)
  })

  it.each(['http://example.com:5173', 'https://localhost:5173', 'file:///tmp/x.html', 'nonsense', ''])(
    'is never %s',
    (address) => {
      expect(pageAddress(address, false)).toEqual(own)
    },
  )
})
