import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RehearsalStage } from '../../../shared/rehearsalStage.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { drillChoices, type DrillName, drillNames, drillSeconds } from './drillChoices.ts'
import type { Direct } from './useStage.ts'

interface StageDrillsProps {
  /** Null: all channels. */
  readonly channel: string | null
  readonly waiting: RehearsalStage['waiting']
  /** The rehearsal's time, ms since 1970. */
  readonly now: number
  readonly direct: Direct
}

/** Emergencies at the press of a button. */
export function StageDrills({ channel, waiting, now, direct }: StageDrillsProps): JSX.Element {
  const { t } = useTranslation('rehearsal')
  const [seconds, setSeconds] = useState<(typeof drillSeconds)[number]>('20')
  /** What was begun last; it is told as long as it lasts, by the rehearsal's time. */
  const [begun, setBegun] = useState<{ readonly name: DrillName; readonly until: number } | null>(null)
  const told = begun !== null && now < begun.until ? t('drills.begun', { name: t(`drills.${begun.name}`) }) : ''

  const begin = async (name: DrillName): Promise<void> => {
    const done = await direct('rehearsal.drill', { drill: drillChoices[name](Number(seconds)), channel })
    if (done) setBegun({ name, until: now + Number(seconds) * 1000 })
  }

  const end = async (): Promise<void> => {
    if (await direct('rehearsal.endDrills', null)) setBegun(null)
  }

  return (
    <section className="backstage-part" aria-labelledby="backstage-drills">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="backstage-drills">{t('drills.title')}</h3>
        <Segmented
          label={t('drills.lasts')}
          size={24}
          value={seconds}
          options={drillSeconds.map((value) => ({ value, label: t('drills.seconds', { count: Number(value) }) }))}
          onChange={setSeconds}
        />
      </div>
      <div className="backstage-drills">
        {drillNames.map((name) => (
          <button key={name} type="button" className="backstage-drill" onClick={() => void begin(name)}>
            <span className="font-semibold">{t(`drills.${name}`)}</span>
            <span className="text-11 text-t3">{t(`drills.${name}Note`)}</span>
          </button>
        ))}
      </div>
      <p role="status" className={told === '' ? 'sr-only' : 'text-12 text-t2'}>
        {told}
      </p>
      {waiting.length === 0 ? null : (
        <div className="flex items-center justify-between gap-2">
          <p className="text-12 text-caution">
            {t('drills.waiting', { names: waiting.map((kind) => t(`drills.${kind}`)).join(', ') })}
          </p>
          <Button size={24} onClick={() => void end()}>
            {t('drills.end')}
          </Button>
        </div>
      )}
    </section>
  )
}
