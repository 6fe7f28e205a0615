import { z } from 'zod'
import { AccountId, LayoutId, PresetId, StorageProfileId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { EXCHANGE_BYTES } from '../recording/exchange/exchangeFile.ts'
import { exchangeKinds } from '../recording/exchange/planImport.ts'
import { ImportChoice } from '../recording/exchange/resolveImport.ts'
import { SavedFile } from './contractHistory.ts'

const MOST = 5000

/** What became of one record of an import. `id`: its id on this desk; null where it was refused. */
export const ImportResult = z.strictObject({
  kind: z.enum(exchangeKinds),
  fileId: z.string(),
  id: z.string().nullable(),
  problem: Problem.nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** Presets as files: part of the contract. Files never hold secrets. */
export const exchangeMethods = {
  /** Asks where to, then writes the chosen records. */
  'exchange.export': {
    input: z.strictObject({
      presetIds: z.array(PresetId).max(MOST),
      accountIds: z.array(AccountId).max(MOST),
      storageProfileIds: z.array(StorageProfileId).max(MOST),
      layoutIds: z.array(LayoutId).max(MOST),
    }),
    output: SavedFile,
  },
  /** The text of a file, and what to do about conflicts; the others keep what is here. Answers for every record written. */
  'exchange.import': {
    input: z.strictObject({ text: z.string().max(EXCHANGE_BYTES), choices: z.array(ImportChoice).max(4 * MOST) }),
    output: z.array(ImportResult),
  },
} as const
