import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { whatToChange } from '../../../shared/recording/refusedStart.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button, type ButtonSize, type ButtonVariant } from '../Button.tsx'
import { RerollButton } from './RerollButton.tsx'

interface NewTakeButtonProps {
  readonly session: Session
  readonly variant: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
  readonly tabIndex?: 0 | -1
  /** There is room for Re-roll beside the way to what has to be changed, and for why it cannot be pressed. */
  readonly roomy?: boolean
}

/** The way to another take: Re-roll, or first to what its start was refused for. */
export function NewTakeButton({ session, variant, roomy = false, ...look }: NewTakeButtonProps): JSX.Element {
  const { t } = useTranslation('recording')
  const { go } = useNavigation()
  const { presetId, accountId, name } = session
  const where = useDesk(({ presets, accounts }) => {
    const check = accounts[accountId]?.check
    return whatToChange(session, {
      presetAt: presetId === null ? null : (presets[presetId]?.updatedAt ?? null),
      accountPassedAt: check?.state === 'passed' ? check.at : null,
    })
  })
  if (where === null || presetId === null)
    return <RerollButton session={session} variant={variant} explained={roomy} {...look} />
  return (
    <>
      <Button
        variant={variant}
        size={48}
        {...look}
        aria-label={t(`change.${where}Of`, { name })}
        onClick={() =>
          go(where === 'preset' ? { name: 'preset', id: presetId } : { name: 'settings', section: 'accounts' })
        }
      >
        {t(`change.${where}`)}
      </Button>
      {roomy ? <RerollButton session={session} toChange={where} explained {...look} /> : null}
    </>
  )
}
