import { type JSX, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { uidColours } from '../../../shared/layout/regionColours.ts'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { isOverlayOpen } from '../../ui/keys.ts'
import { LayoutFields } from '../../ui/form/LayoutFields.tsx'
import { moment } from '../../ui/form/moment.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { problemWords } from '../../ui/problemText.ts'
import { clockTime } from '../../ui/recording/duration.ts'
import { CueRow } from '../cues/CueRow.tsx'
import { ResentNote } from '../cues/ResentNote.tsx'
import { TakeUnderway } from '../cues/TakeUnderway.tsx'
import { Monitor } from './Monitor.tsx'
import { programNote } from './programNote.ts'
import { StepList } from './StepList.tsx'
import { type LayoutDraft, useLayoutDraft } from './useLayoutDraft.ts'

interface LayoutPanelProps {
  readonly session: Session
  readonly state: SessionState
  readonly entries: readonly TimelineEntry[]
}

interface TakeColumnProps {
  readonly layout: LayoutDraft
  readonly program: LayoutState | null
}

/** Ctrl+Enter takes from anywhere on the screen, once per press. */
function useTakeKey(take: () => Promise<void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.repeat || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey)
        return
      // What is typed into a dialog belongs to the dialog, not to the picture behind it.
      if (event.defaultPrevented || isOverlayOpen()) return
      event.preventDefault()
      void take()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [take])
}

function TakeColumn({ layout, program }: TakeColumnProps): JSX.Element {
  const { t } = useTranslation('session')
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  const { obstacle, busy, since, steps } = layout
  return (
    <div className="take-column">
      <Button
        variant="primary"
        size={48}
        icon="take"
        className="take-button"
        disabled={obstacle !== null}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void layout.take()}
      >
        {busy && obstacle !== null ? t('layout.taking') : t('layout.take')}
      </Button>
      <p className="text-center text-11 text-t3">{t(mac ? 'layout.takeKeyMac' : 'layout.takeKey')}</p>
      <div className="border-t border-hair pt-3" aria-live="polite">
        {obstacle === null ? (
          <StepList steps={steps} />
        ) : obstacle === 'same' && since !== null ? (
          <div className="text-12 text-t2">
            <TakeUnderway since={since} />
          </div>
        ) : (
          <p className="text-12 text-t2">{obstacle === 'same' ? t('layout.nothing') : t(`layout.${obstacle}`)}</p>
        )}
        {obstacle === null ? <ResentNote program={program} draft={layout.draft} /> : null}
      </div>
      {steps.length > 0 && (program !== null || layout.kept) ? (
        <Button size={24} variant="quiet" icon="again" onClick={layout.reset}>
          {t(program === null ? 'layout.drop' : 'layout.reset')}
        </Button>
      ) : null}
    </div>
  )
}

/** Preview, Take, Program; below them the values of the preview. After the end only what was accepted last, or what was asked for. */
export function LayoutPanel({ session, state, entries }: LayoutPanelProps): JSX.Element {
  const { t, i18n } = useTranslation(['session', 'cues'])
  const { go } = useNavigation()
  const layout = useLayoutDraft(session)
  useTakeKey(layout.take)
  const accepted = entries.findLast(({ event }) => event.type === 'layout')
  const time = accepted === undefined ? '' : clockTime(accepted.at)
  const known = programNote(session, entries)
  const restored = known === 'takeCut' || known === 'takeUnheard' ? 'restoredUnheard' : 'restored'
  const previewNote =
    layout.steps.length === 0 ? 'same' : session.layout === null && !layout.kept ? 'proposed' : 'draft'
  const cueOn = (bus: 'program' | 'preview'): string | undefined => layout.cues.find((one) => one.bus === bus)?.cue.name
  const shown = { layout: session.layout, session, state, note: time, cue: cueOn('program') }

  if (session.phase === 'ended') {
    return (
      <Panel
        title={t('layout.title')}
        note={t(session.startedAt === null ? 'layout.askedFor' : 'layout.last')}
        className="layout-panel"
      >
        <Monitor bus="lastBus" {...shown} />
      </Panel>
    )
  }
  return (
    <Panel
      title={t('layout.title')}
      note={t(`layout.${known}`, { time })}
      className="layout-panel"
      actions={
        <Button
          size={24}
          icon="templates"
          onClick={() => go({ name: 'studio', target: { kind: 'session', id: session.id } })}
        >
          {t('layout.studio')}
        </Button>
      }
    >
      <div className="monitors">
        <Monitor
          bus="preview"
          layout={layout.draft}
          session={session}
          state={state}
          note={t(`layout.${previewNote}`)}
          cue={layout.steps.length === 0 ? cueOn('program') : cueOn('preview')}
        />
        <TakeColumn layout={layout} program={session.layout} />
        <Monitor bus="program" {...shown} colours={uidColours(layout.draft)} />
      </div>
      {layout.problem === null ? null : (
        <div className="mt-4">
          <ProblemNotice
            problem={layout.problem}
            actions={
              <Button size={24} onClick={layout.dismiss}>
                {t('cues:take.dismiss')}
              </Button>
            }
          />
        </div>
      )}
      {layout.restoredAt === null ? null : (
        <p className="cue-foot" role="status">
          {t(`layout.${restored}`, { time: moment(layout.restoredAt) })}
        </p>
      )}
      {layout.unkept === null ? null : (
        <p className="cue-foot text-caution" role="alert">
          {t('layout.unkept')} {problemWords(i18n, layout.unkept).what}
        </p>
      )}
      {layout.replaced === null ? null : (
        <p className="cue-foot" role="status">
          {t('cues:replaced', { name: layout.replaced.by })}
          <Button size={24} variant="quiet" icon="again" onClick={layout.bringBack}>
            {t('cues:bringBack')}
          </Button>
        </p>
      )}
      <CueRow session={session} cues={layout.cues} onPick={layout.pick} onNext={layout.takeNext} />
      <div className="mt-4 border-t border-hair pt-4" role="group" aria-label={t('layout.edit')}>
        <LayoutFields
          value={layout.draft}
          onChange={layout.change}
          canvas={session.canvas}
          findings={layout.findings}
          idPrefix="session-layout"
        />
      </div>
    </Panel>
  )
}
