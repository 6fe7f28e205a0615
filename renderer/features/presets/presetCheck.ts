import type { TFunction } from 'i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import { countFindings } from './presetFindings.ts'

/** The worst that a look at a preset found, and how often. */
export interface PresetCheck {
  readonly kind: 'blocks' | 'look' | 'ready'
  readonly count: number
}

/** The worst of these findings. `doubtful`: an earlier take of its channel and uid may still record, which is one thing more to look at. */
export function presetCheck(findings: readonly Finding[], doubtful: boolean): PresetCheck {
  const { blocks, look: found } = countFindings(findings)
  const look = found + Number(doubtful)
  if (blocks > 0) return { kind: 'blocks', count: blocks }
  return look > 0 ? { kind: 'look', count: look } : { kind: 'ready', count: 0 }
}

const words = { blocks: 'toFix', look: 'toLookAt', ready: 'ready' } as const

/** The same in a few words. */
export const checkWords = (t: TFunction<'presets'>, { kind, count }: PresetCheck): string => t(words[kind], { count })
