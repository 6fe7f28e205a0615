import type { TFunction } from 'i18next'
import type { CueState } from './cueStates.ts'

/** What a press on a cue of a running show does, in words. */
export function pickWords(t: TFunction<'cues'>, { cue, bus }: CueState): string {
  const { name, key } = cue
  if (bus !== null) return t(bus === 'program' ? 'onProgram' : 'onPreview', { name })
  return key === null ? t('pick', { name }) : t('pickKey', { name, key })
}
