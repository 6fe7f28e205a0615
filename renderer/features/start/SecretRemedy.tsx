import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'

interface SecretRemedyProps {
  readonly section: 'secrets' | 'accounts' | 'storage'
  /** Asking the keychain again may help. */
  readonly askAgain: boolean
}

/** What can be done where a secret could not be had. */
export function SecretRemedy({ section, askAgain }: SecretRemedyProps): JSX.Element {
  const { t } = useTranslation('start')
  const { go } = useNavigation()
  const { busy, run } = useCommand()
  return (
    <>
      {askAgain ? (
        <Button icon="again" disabled={busy} onClick={() => void run('secrets.retry', null)}>
          {t('askKeychain')}
        </Button>
      ) : null}
      <Button onClick={() => go({ name: 'settings', section })}>{t(`enter.${section}`)}</Button>
    </>
  )
}
