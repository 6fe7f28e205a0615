import { describe, expect, it } from 'vitest'
import { CARD_LENGTH, isPartOfCard, readCard, writeCard } from '../../../shared/recording/handOverCard.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'

describe('a hand-over card', () => {
  it('is read as it was written', () => {
    const text = writeCard(aSession(), noon)
    expect(readCard(text!)).toMatchObject({
      name: 'Town hall',
      resourceId: 'resource-1',
      sid: 'sid-1',
      writtenAt: noon,
    })
  })

  it('cannot be written without both ids', () => {
    expect(writeCard(aNewSession(), noon)).toBeNull()
  })

  it('is known as one when a part of it is missing', () => {
    const text = writeCard(aSession(), noon)!
    const part = text.slice(0, text.indexOf('sid'))
    expect([readCard(part), isPartOfCard(part)]).toEqual([null, true])
    expect(isPartOfCard('sid: sid-1')).toBe(false)
  })

  it('of a newer desk is read as far as it is understood, another version is not', () => {
    const card = JSON.parse(writeCard(aSession(), noon)!) as object
    expect(readCard(JSON.stringify({ ...card, colour: 'red' }))).not.toHaveProperty('colour')
    expect(readCard(JSON.stringify({ ...card, version: 2 }))).toBeNull()
    expect(readCard(JSON.stringify({ ...card, sid: '' }))).toBeNull()
    expect(readCard(JSON.stringify(card) + ' '.repeat(CARD_LENGTH))).toBeNull()
    expect(readCard('{')).toBeNull()
  })
})
