import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryPage, TakeVerdict } from '../../../shared/recording/history.ts'
import { Chip } from '../../ui/Chip.tsx'
import { StateMark } from '../../ui/recording/StateIcon.tsx'

interface VerdictChipsProps {
  readonly counts: HistoryPage['counts']
  readonly chosen: readonly TakeVerdict[]
  readonly onChange: (chosen: readonly TakeVerdict[]) => void
}

/** How many takes ended how; any number of them can be shown together. */
export function VerdictChips({ counts, chosen, onChange }: VerdictChipsProps): JSX.Element {
  const { t } = useTranslation(['history', 'recording'])
  const shown = TakeVerdict.options.filter((verdict) => counts[verdict] > 0 || chosen.includes(verdict))
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="state-chips" role="group" aria-label={t('verdicts')}>
      <Chip pressed={chosen.length === 0} onClick={() => onChange([])}>
        {t('all')} <b>{all}</b>
      </Chip>
      {shown.map((verdict) => {
        const pressed = chosen.includes(verdict)
        const short = verdict === 'failed' || verdict === 'givenUp'
        const words = short ? t(`recording:badge.${verdict}`) : t(`recording:state.${verdict}`)
        return (
          <Chip
            key={verdict}
            pressed={pressed}
            icon={<StateMark state={verdict} />}
            title={words}
            onClick={() => onChange(pressed ? chosen.filter((other) => other !== verdict) : [...chosen, verdict])}
          >
            <span className="chip-word">{words}</span> <b>{counts[verdict]}</b>
          </Chip>
        )
      })}
    </div>
  )
}
