import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { idsAsText } from '../../ui/recording/sessionIds.ts'
import { useCommand } from '../../ui/recording/useCommand.ts'
import { useStartAgain } from '../../ui/recording/useStartAgain.ts'

/** Everything else that can be done with a session. */
export function TileMenu({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['desk', 'recording'])
  const { go } = useNavigation()
  const dismiss = useCommand('sessions.dismiss')
  const stop = useCommand('sessions.stop')
  const copy = useCommand('clipboard.write')
  const again = useStartAgain(session)
  const sessionId = session.id

  const always: readonly MenuEntry[] = [
    { key: 'open', label: t('tile.open'), onSelect: () => go({ name: 'session', id: sessionId }) },
    { key: 'copy', label: t('tile.copyIds'), onSelect: () => void copy.run({ text: idsAsText(session) }) },
  ]
  const ended: readonly MenuEntry[] = [
    { kind: 'separator', key: 'line' },
    { key: 'again', label: t('recording:start.again'), disabled: !again.possible, onSelect: again.start },
    { key: 'dismiss', label: t('tile.dismiss'), onSelect: () => void dismiss.run({ sessionId }) },
  ]
  const lost: readonly MenuEntry[] = [
    { key: 'stop', label: t('recording:stop.anyway'), onSelect: () => void stop.run({ sessionId, gesture: 'press' }) },
  ]
  const entries = session.phase === 'ended' ? [...always, ...ended, ...(canStop(session) ? lost : [])] : always

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
