import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/recording/sessionState.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { tokenEndsEarly } from '../../../shared/recording/tokenEnd.ts'
import { useNow } from '../../stores/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { endTime } from '../../ui/recording/duration.ts'

/** Says that the channel token ends before the recording does; nothing while it lasts. */
export function TokenEnd({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('session')
  const { tokenEndsAt, clockOffset, plannedEnd } = session
  const early = useNow((now) => tokenEndsEarly(session, plannedEnd?.at ?? null, now))
  const time = useNow((now) => (tokenEndsAt === null ? '' : endTime(tokenEndsAt - clockOffset, now)))
  if (early === null || tokenEndsAt === null || !isLive(session)) return null
  return (
    <p className="flex items-start gap-2 text-12" role="note">
      <Icon name="look" size={14} className="mt-px flex-none text-caution" />
      {t(`tokenEnd.${early}`, { time })}
    </p>
  )
}
