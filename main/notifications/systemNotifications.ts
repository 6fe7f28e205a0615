import { Notification } from 'electron'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { Hub } from '../state/hub.ts'
import type { Notice } from './notices.ts'

export interface NotificationDeps {
  readonly hub: Hub
  readonly noticeOf: (before: Session | null, after: Session) => Notice | null
  /** Somebody is looking at the desk: it shows everything itself. */
  readonly isWatched: () => boolean
  readonly open: (sessionId: SessionId | null) => void
}

/** Shows notices of the operating system; a click leads to the recording. */
export interface Notifications {
  show(notice: Notice): void
  /** As show, unless somebody is looking at the desk. */
  showUnwatched(notice: Notice): void
  /** Ends the watch for changes. */
  end(): void
}

/** Tells people who are not looking at the desk what happened to their recordings. */
export function createNotifications({ hub, noticeOf, isWatched, open }: NotificationDeps): Notifications {
  // A notification that nobody refers to is collected, and its click goes nowhere.
  const shown = new Set<Notification>()
  let known = hub.snapshot().sessions

  const show = ({ title, body, sessionId }: Notice) => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body })
    shown.add(notification)
    notification.on('click', () => open(sessionId))
    notification.on('close', () => shown.delete(notification))
    notification.show()
  }

  const end = hub.onChange((change, snapshot) => {
    const before = known
    known = snapshot.sessions
    if (change.kind !== 'put' || change.collection !== 'sessions') return
    const notice = noticeOf(before[change.value.id] ?? null, change.value)
    if (notice !== null && (notice.evenIfWatched === true || !isWatched())) show(notice)
  })
  return {
    show,
    showUnwatched: (notice) => {
      if (!isWatched()) show(notice)
    },
    end,
  }
}
