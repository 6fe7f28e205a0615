import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import { CheckBadge } from './CheckBadge.tsx'
import { checkWords, presetCheck } from './presetCheck.ts'

interface FindingsBadgeProps {
  readonly findings: readonly Finding[]
  /** An earlier take of its channel and uid may still record: one thing more to look at. */
  readonly doubtful?: boolean
}

/** The worst a preset has, in a few words. */
export function FindingsBadge({ findings, doubtful = false }: FindingsBadgeProps): JSX.Element {
  const { t } = useTranslation('presets')
  const check = presetCheck(findings, doubtful)
  return <CheckBadge kind={check.kind} words={checkWords(t, check)} />
}
