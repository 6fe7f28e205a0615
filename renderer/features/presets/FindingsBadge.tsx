import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import { Icon } from '../../ui/Icon.tsx'
import { countFindings } from './presetFindings.ts'

interface FindingsBadgeProps {
  readonly findings: readonly Finding[]
  /** An earlier take of its channel and uid may still record: one thing more to look at. */
  readonly doubtful?: boolean
}

/** The worst a preset has, in a few words. */
export function FindingsBadge({ findings, doubtful = false }: FindingsBadgeProps): JSX.Element {
  const { t } = useTranslation('presets')
  const { blocks, look: found } = countFindings(findings)
  const look = found + Number(doubtful)
  if (blocks > 0) {
    return (
      <span className="inline-flex items-center gap-1.5 align-middle text-12 whitespace-nowrap">
        <Icon name="blocks" size={14} className="text-serious" />
        {t('toFix', { count: blocks })}
      </span>
    )
  }
  if (look > 0) {
    return (
      <span className="inline-flex items-center gap-1.5 align-middle text-12 whitespace-nowrap">
        <Icon name="look" size={14} className="text-caution" />
        {t('toLookAt', { count: look })}
      </span>
    )
  }
  return (
    <span className="inline-flex items-center gap-1.5 align-middle text-12 whitespace-nowrap text-t2">
      <Icon name="check" size={14} className="text-ok" />
      {t('ready')}
    </span>
  )
}
