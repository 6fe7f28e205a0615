import './cues.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { nextCue } from '../../../shared/recording/cues.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { CueCard } from './CueCard.tsx'
import type { CueState } from './cueStates.ts'
import { pickWords } from './pickWords.ts'

interface CueRowProps {
  readonly session: Session
  readonly cues: readonly CueState[]
  /** Puts a cue into Preview. */
  readonly onPick: (state: CueState) => void
  readonly onNext: () => void
}

/** The cues of a running show: a press prepares one, its digit takes it, Next goes on. */
export function CueRow({ session, cues, onPick, onNext }: CueRowProps): JSX.Element | null {
  const { t } = useTranslation('cues')
  const { go } = useNavigation()
  const library = useDesk((desk) => desk.layouts)
  const { presetId } = session
  const preset = useDesk((desk) => (presetId === null ? null : (desk.presets[presetId] ?? null)))
  if (preset === null && cues.length === 0) return null
  const next = nextCue(
    session,
    cues.map(({ cue }) => cue),
    library,
  )
  return (
    <section className="mt-4" aria-label={t('label')}>
      {cues.length === 0 ? null : (
        <ul className="cue-row">
          {cues.map((state, index) => (
            <li key={state.cue.id}>
              <CueCard
                state={state}
                number={index + 1}
                canvas={session.canvas}
                look="row"
                label={pickWords(t, state)}
                onPress={() => onPick(state)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="cue-foot">
        {cues.length === 0 ? (
          <span>{t('none')}</span>
        ) : (
          <>
            <Button size={24} icon="take" disabled={next === null} aria-keyshortcuts="N" onClick={onNext}>
              {t('next')}
            </Button>
            <span>{next === null ? t('nextNone') : next.name}</span>
            <span className="ml-auto">{t('keyHint')}</span>
          </>
        )}
        {preset === null ? null : (
          <Button size={24} variant="quiet" onClick={() => go({ name: 'preset', id: preset.id })}>
            {t('edit')}
          </Button>
        )}
      </div>
    </section>
  )
}
