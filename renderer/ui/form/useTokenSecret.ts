import { useState } from 'react'
import { readToken } from '../../../shared/recording/token/readToken.ts'
import type { TokenReading } from '../../../shared/recording/token/tokenFacts.ts'
import { type SecretEntry, useSecret } from './useSecret.ts'

/** The entry of a channel token, and what can be read from it while it is typed: facts alone, never the text. */
export function useTokenSecret(): { readonly entry: SecretEntry; readonly reading: TokenReading | null } {
  const entry = useSecret('token')
  const [reading, setReading] = useState<TokenReading | null>(null)
  return {
    reading: entry.filled ? reading : null,
    entry: {
      ...entry,
      typed: () => {
        entry.typed()
        setReading(readToken(entry.read()))
      },
      clear: () => {
        entry.clear()
        setReading(null)
      },
      clearStored: (edits) => {
        const isCleared = entry.clearStored(edits)
        setReading(readToken(entry.read()))
        return isCleared
      },
    },
  }
}
