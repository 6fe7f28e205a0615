import './checkBadge.css'
import type { JSX } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { PresetCheck } from './presetCheck.ts'

const looks = {
  blocks: { icon: 'blocks', tone: 'text-serious' },
  look: { icon: 'look', tone: 'text-caution' },
  ready: { icon: 'check', tone: 'text-ok' },
} as const

interface CheckBadgeProps {
  readonly kind: PresetCheck['kind']
  readonly words: string
}

/** What a look at a preset found, as it stands in a row. */
export function CheckBadge({ kind, words }: CheckBadgeProps): JSX.Element {
  const { icon, tone } = looks[kind]
  return (
    <span className={`check-badge ${kind === 'ready' ? 'text-t2' : ''}`}>
      <Icon name={icon} size={14} className={tone} />
      {words}
    </span>
  )
}
