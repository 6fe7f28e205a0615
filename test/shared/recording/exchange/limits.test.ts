import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { STORAGE_ADDRESS_LENGTH } from '../../../../shared/agora/storageAddress.ts'
import { ExchangeFile } from '../../../../shared/recording/exchange/exchangeFile.ts'
import { readExchange } from '../../../../shared/recording/exchange/readExchange.ts'
import { exchangeFile, exchangeJson } from '../../../../shared/recording/exchange/writeExchange.ts'
import { aStorageProfile } from '../../../builders/account.ts'

/** Every text and list below a schema that a file could make as long as it likes, by its path. Ids have one length. */
function unlimited(schema: z.core.$ZodType, path: string): readonly string[] {
  const within = (part: z.core.$ZodType, name = ''): readonly string[] => unlimited(part, `${path}${name}`)
  const isLimited = schema._zod.def.checks?.some((check) => check._zod.def.check === 'max_length') === true
  if (schema instanceof z.ZodString) return isLimited || schema.format === 'uuid' ? [] : [path]
  if (schema instanceof z.ZodUUID) return []
  if (schema instanceof z.ZodArray) return [...(isLimited ? [] : [path]), ...within(schema.element, '[]')]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) => within(part as z.core.$ZodType, `.${name}`))
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((part) => within(part))
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return within(schema.unwrap())
  if (schema instanceof z.ZodPipe) return within(schema.in)
  const closed = [z.ZodNumber, z.ZodBoolean, z.ZodLiteral, z.ZodEnum]
  // What is not known here might hold anything.
  return closed.some((kind) => schema instanceof kind) ? [] : [`${path}: ${schema._zod.def.type}`]
}

describe('a file from elsewhere', () => {
  it('has no text and no list without a limit', () => {
    expect(unlimited(ExchangeFile, '$')).toEqual([])
  })

  it('is searched as deep as that', () => {
    const open = z.strictObject({ a: z.array(z.union([z.string(), z.number()])).max(3), b: z.string().nullable() })
    expect(unlimited(open, '$')).toEqual(['$.a[]', '$.b'])
  })

  const withAddress = (endpoint: string) => {
    const profile = aStorageProfile({ vendor: 11, region: 0, endpoint })
    const desk = { accounts: {}, storageProfiles: { [profile.id]: profile }, layouts: {}, presets: {} }
    const chosen = { accountIds: [], storageProfileIds: [profile.id], layoutIds: [], presetIds: [] }
    return readExchange(exchangeJson(exchangeFile(chosen, desk, '0.1.0')))
  }
  const place = (endpoint: string) => {
    const read = withAddress(endpoint)
    return read.ok ? read.file.storageProfiles[0]?.endpoint : read.fault
  }

  it('brings no address of a store that the desk would not keep', () => {
    expect(place('s'.repeat(STORAGE_ADDRESS_LENGTH))).toBe('s'.repeat(STORAGE_ADDRESS_LENGTH))
    expect(place('s'.repeat(STORAGE_ADDRESS_LENGTH + 1))).toMatchObject({ path: 'storageProfiles[0].endpoint' })
    expect([place('  https://store.example '), place('  ')]).toEqual(['https://store.example', null])
  })
})
