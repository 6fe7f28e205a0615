import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type RehearsalStage, stageSpeeds } from '../../../shared/rehearsalStage.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import type { Direct } from './useStage.ts'

const MINUTE = 60_000
const jumps = [
  { name: 'minute', ms: MINUTE },
  { name: 'tenMinutes', ms: 10 * MINUTE },
  { name: 'hour', ms: 60 * MINUTE },
] as const

type SpeedName = `${(typeof stageSpeeds)[number]}`

/** The rehearsal's own time: faster, stopped, or ahead. The desk asks about its recordings after each change. */
export function StageClock({
  stage,
  direct,
}: {
  readonly stage: RehearsalStage
  readonly direct: Direct
}): JSX.Element {
  const { t } = useTranslation('rehearsal')
  const time = new Date(stage.now).toLocaleTimeString('en-GB')
  // A speed set elsewhere is shown as the nearest one that can be chosen.
  const speed = stageSpeeds.find((one) => one >= stage.speed) ?? 60
  return (
    <section className="backstage-part" aria-labelledby="backstage-time">
      <div className="flex items-baseline justify-between gap-2">
        <h3 id="backstage-time">{t('clock.title')}</h3>
        <time className="font-mono text-13 tabular-nums" aria-label={t('clock.now', { time })}>
          {time}
        </time>
      </div>
      <div className="self-start">
        <Segmented<SpeedName>
          label={t('clock.speed')}
          size={24}
          value={`${speed}`}
          options={stageSpeeds.map((one) => ({ value: `${one}` as const, label: t(`clock.speeds.${one}`) }))}
          onChange={(next) => void direct('rehearsal.clock', { speed: Number(next) })}
        />
      </div>
      <div className="flex flex-wrap gap-2" role="group" aria-label={t('clock.jump')}>
        {jumps.map(({ name, ms }) => (
          <Button key={name} size={24} onClick={() => void direct('rehearsal.clock', { advance: ms })}>
            {t(`clock.${name}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
