import type { TokenReading } from '../../../shared/recording/token/tokenFacts.ts'
import { aTokenReading, presetId } from '../../builders/account.ts'
import type { Desk } from '../../builders/desk.ts'

/** A token for the recorder of the first preset. */
export const channelToken = ({ channel, endsAt }: { channel: string; endsAt: number }): TokenReading =>
  aTokenReading({ channel, uid: '0', endsAt })

/** Gives the first preset a token. */
export async function withToken(desk: Desk, tokenReading: TokenReading): Promise<void> {
  await desk.secrets.put(`preset/${presetId()}/token`, 'channel-token', 'keychain')
  desk.journal.presets.put({ ...desk.journal.presets.get(presetId())!, tokenReading })
}
