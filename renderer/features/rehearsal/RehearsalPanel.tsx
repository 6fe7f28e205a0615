import './rehearsal.css'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { StageClock } from './StageClock.tsx'
import { StageDrills } from './StageDrills.tsx'
import { StagePeople } from './StagePeople.tsx'
import { StageRequests } from './StageRequests.tsx'
import { useStage } from './useStage.ts'

const ALL = '*all'

/** Beside whatever the desk shows: the practice service is directed from here while its recordings are watched. */
export function RehearsalPanel(): JSX.Element {
  const { t } = useTranslation('rehearsal')
  const { openBackstage } = useNavigation()
  const { stage, problem, direct, begin } = useStage()
  const [resets, setResets] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])

  const channels = stage?.channels ?? []
  const at = chosen === ALL ? null : (channels.find(({ channel }) => channel === chosen) ?? channels[0] ?? null)

  const reset = async (): Promise<void> => {
    if (await direct('rehearsal.reset', null)) setResets((old) => old + 1)
  }

  return (
    <aside
      className="backstage"
      aria-labelledby="backstage-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) openBackstage(false)
      }}
    >
      <header className="backstage-head">
        <div className="min-w-0 flex-1">
          <h2 id="backstage-title" ref={title} tabIndex={-1} className="text-15 font-semibold">
            {t('title')}
          </h2>
          <p className="text-12 text-t2">{t('about')}</p>
        </div>
        <Button variant="quiet" icon="close" iconOnly onClick={() => openBackstage(false)}>
          {t('close')}
        </Button>
      </header>
      <div className="backstage-parts">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {stage !== null && !stage.running ? (
          <div className="flex flex-col items-start gap-3">
            <p className="text-t2">{t('notRunning')}</p>
            <Button variant="primary" onClick={begin}>
              {t('begin')}
            </Button>
          </div>
        ) : null}
        {stage?.running !== true ? null : (
          <>
            <StageClock stage={stage} direct={direct} />
            {channels.length === 0 ? (
              <p className="text-12 text-t2">{t('channel.none')}</p>
            ) : (
              <section className="backstage-part" aria-labelledby="backstage-channel">
                <h3 id="backstage-channel">{t('channel.title')}</h3>
                <Select
                  label={t('channel.choose')}
                  value={at?.channel ?? ALL}
                  options={[
                    ...channels.map(({ channel, recorded }) => ({
                      value: channel,
                      label: channel,
                      ...(recorded ? { note: t('channel.recorded') } : {}),
                    })),
                    { value: ALL, label: t('channel.all') },
                  ]}
                  onChange={setChosen}
                />
              </section>
            )}
            {at === null ? null : <StagePeople at={at} direct={direct} />}
            <StageDrills
              key={resets}
              channel={at?.channel ?? null}
              waiting={stage.waiting}
              now={stage.now}
              direct={direct}
            />
            <StageRequests stage={stage} />
            <section className="backstage-part">
              <Button className="self-start" onClick={() => void reset()}>
                {t('reset')}
              </Button>
              <p className="text-12 text-t2">{t('resetNote')}</p>
            </section>
          </>
        )}
      </div>
    </aside>
  )
}
