import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../stores/clock.ts'

/** A Take that nobody has answered yet: for how long, and what is recorded meanwhile. `since`: ms since 1970. */
export function TakeUnderway({ since }: { readonly since: number }): JSX.Element {
  const { t } = useTranslation('cues')
  const seconds = useNow((now) => Math.max(0, Math.floor((now - since) / 1_000)))
  return (
    <>
      <p>{t('take.underway')}</p>
      {/* Not aloud: every second it would be said again. */}
      <p aria-hidden="true" className="text-t3">
        {t('take.underwaySince', { seconds })}
      </p>
    </>
  )
}
