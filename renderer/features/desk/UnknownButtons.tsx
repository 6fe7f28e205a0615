import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../../ui/Button.tsx'
import { useRetake } from '../../ui/recording/useRetake.tsx'

/** Nobody knows what became of the start, or the id is not known: what is safe at once, and the way to the other choices. */
export function UnknownButtons({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('recording')
  const { go } = useNavigation()
  const retake = useRetake(session, session.recorderUid)
  const justStarted = useStartedJustNow()
  const { id: sessionId, name, phase } = session
  const again = phase === 'startUnknown' && session.resourceId !== null
  return (
    <>
      {again ? (
        <Button
          size={48}
          icon="again"
          className="tile-main"
          disabled={retake.busy || justStarted}
          aria-label={t('unknown.tryAgainOf', { name })}
          onClick={() => retake.run('tryAgain')}
        >
          {t('unknown.tryAgain')}
        </Button>
      ) : null}
      <Button
        size={48}
        className={again ? 'tile-second' : 'tile-main'}
        aria-label={t('unknown.choicesOf', { name })}
        onClick={() => go({ name: 'session', id: sessionId })}
      >
        {t('unknown.choices')}
      </Button>
      {retake.dialog}
    </>
  )
}
