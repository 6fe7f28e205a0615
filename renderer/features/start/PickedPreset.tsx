import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { type Remark, findingText } from '../../ui/form/remark.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { doubtRemark } from './doubtRemark.ts'

interface PickedPresetProps {
  readonly findings: readonly Finding[]
  /** What holds channel and uid at the moment, and is not the preset's own slot. */
  readonly running: Session | null
  /** An earlier take of that channel and uid that may still record. */
  readonly doubtful: Session | null
}

/** Why the chosen preset cannot start, or what is worth a look first; nothing when all is well. */
export function PickedPreset({ findings, running, doubtful }: PickedPresetProps): JSX.Element | null {
  const { t, i18n } = useTranslation('start')
  const { go } = useNavigation()
  if (running !== null) {
    return (
      <div className="picked-preset flex flex-wrap items-center gap-3" role="status">
        <span className="min-w-0 flex-1 basis-60">
          {t(running.phase === 'armed' ? 'reserved' : 'running', { name: running.name })}
        </span>
        <Button onClick={() => go({ name: 'session', id: running.id })}>
          {t(running.phase === 'armed' ? 'goToReserved' : 'goToRunning')}
        </Button>
      </div>
    )
  }
  const blocked = findings.filter(({ severity }) => severity === 'blocks')
  const earlier = doubtful === null || blocked.length > 0 ? [] : [doubtRemark(i18n, doubtful, go)]
  const found = (blocked.length > 0 ? blocked : findings).map((finding): Remark => {
    return { tone: finding.severity, text: findingText(i18n, finding) }
  })
  const shown = [...earlier, ...found]
  if (shown.length === 0) return null
  return (
    <div className="picked-preset" role="status" data-blocked={blocked.length > 0 || undefined}>
      <p className="mb-2 font-semibold">{t(blocked.length > 0 ? 'blocked' : 'look')}</p>
      <Remarks remarks={shown} />
    </div>
  )
}
