import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { cuesOf, programCue } from '../../../shared/recording/cues.ts'
import { canCheck, canPutAway, canStop } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { idsAsText } from '../../ui/recording/sessionIds.ts'
import { useBegin } from '../../ui/recording/useBegin.ts'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import { useStartAgain } from '../../ui/recording/useStartAgain.ts'
import { useMove } from './useSelection.ts'

/** Everything else that can be done with a session. */
export function TileMenu({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['desk', 'recording'])
  const { go } = useNavigation()
  const { dismiss } = useDismiss()
  const stop = useReportedCommand('sessions.stop')
  const copy = useReportedCommand('clipboard.write')
  const check = useReportedCommand('sessions.checkNow')
  const letGo = useReportedCommand('sessions.letGo')
  const unproven = useNow((now) => canPutAway(session, now))
  const begin = useBegin()
  const again = useStartAgain(session)
  const sort = useWallView((view) => view.sort)
  const move = useMove()
  const { id: sessionId, presetId } = session

  const cues = useDesk((desk) => cuesOf(session, desk.presets))
  const library = useDesk((desk) => desk.layouts)
  const takeCue = useReportedCommand('sessions.takeCue')
  const program = programCue(session, cues, library)
  // The service takes layouts only while it records.
  const laysOut = cues.length > 0 && (session.phase === 'joined' || session.phase === 'recording')

  const always: readonly MenuEntry[] = [
    { key: 'open', label: t('tile.open'), onSelect: () => go({ name: 'session', id: sessionId }) },
    ...(laysOut
      ? [
          {
            kind: 'submenu' as const,
            key: 'layout',
            label: t('tile.layout'),
            entries: cues.map((cue) => ({
              kind: 'choice' as const,
              key: cue.id,
              label: cue.name,
              checked: cue.id === program?.id,
              onSelect: () => void takeCue.run({ sessionId, cueId: cue.id }),
            })),
          },
        ]
      : []),
    { key: 'copy', label: t('tile.copyIds'), onSelect: () => void copy.run({ text: idsAsText(session) }) },
    ...(canCheck(session)
      ? [{ key: 'check', label: t('tile.checkNow'), onSelect: () => void check.run({ sessionId }) }]
      : []),
    ...(sort === 'live' || sort === 'mine'
      ? [
          { kind: 'separator' as const, key: 'places' },
          { key: 'earlier', label: t('tile.earlier'), onSelect: () => move(sessionId, -1) },
          { key: 'later', label: t('tile.later'), onSelect: () => move(sessionId, 1) },
        ]
      : []),
  ]
  const armed: readonly MenuEntry[] = [
    { kind: 'separator', key: 'line' },
    ...(presetId === null
      ? []
      : [
          {
            key: 'arm',
            label: t('recording:armed.again'),
            onSelect: () => void begin.run('sessions.arm', { presetId }),
          },
        ]),
    { key: 'letGo', label: t('recording:armed.letGo'), onSelect: () => void letGo.run({ sessionId }) },
  ]
  const ended: readonly MenuEntry[] = [
    { kind: 'separator', key: 'line' },
    { key: 'again', label: t('recording:start.again'), disabled: !again.possible, onSelect: again.start },
    { key: 'dismiss', label: t('tile.dismiss'), onSelect: () => void dismiss(session) },
  ]
  const lost: readonly MenuEntry[] = [
    { key: 'stop', label: t('recording:stop.anyway'), onSelect: () => void stop.run({ sessionId, gesture: 'press' }) },
  ]
  const putAway: readonly MenuEntry[] = [
    { kind: 'separator', key: 'line' },
    { key: 'dismiss', label: t('tile.dismiss'), onSelect: () => void dismiss(session) },
  ]
  const live = unproven ? putAway : []
  const more = session.phase === 'ended' ? [...ended, ...(canStop(session) ? lost : [])] : live
  const entries = [...always, ...(session.phase === 'armed' ? armed : more)]

  return (
    <Menu
      entries={entries}
      trigger={
        <Button variant="quiet" size={48} icon="more" iconOnly className="tile-dots">
          {t('tile.more', { name: session.name })}
        </Button>
      }
    />
  )
}
