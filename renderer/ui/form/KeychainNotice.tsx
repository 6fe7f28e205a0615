import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { KeychainState, SecretStatus } from '../../../shared/secretStatus.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useCommand } from './useCommand.ts'

const codes = {
  locked: 'secretsLocked',
  absent: 'secretsAbsent',
  unavailable: 'secretsUnavailable',
} as const satisfies Partial<Record<KeychainState, ProblemCode>>

const isInKeychain = (status: SecretStatus): boolean =>
  status.state === 'stored' ? status.place === 'keychain' : status.state !== 'none'

/** Whether anything here waits for the keychain. */
const needsKeychain = ({ accounts, storageProfiles, presets }: DeskSnapshot): boolean =>
  Object.values(accounts).some(({ certificate }) => isInKeychain(certificate)) ||
  Object.values(storageProfiles).some(({ accessKey, secretKey }) => [accessKey, secretKey].some(isInKeychain)) ||
  Object.values(presets).some(({ token, decryptionSecret }) => [token, decryptionSecret].some(isInKeychain))

interface FreshNoticeProps {
  readonly state: keyof typeof codes
  readonly actions: ReactNode
}

/** The same where the desk has stored nothing yet: nothing is wrong, there is only something to know. */
function FreshNotice({ state, actions }: FreshNoticeProps): JSX.Element {
  const { t } = useTranslation('forms')
  return (
    <div className="notice" data-tone="neutral" role="note">
      <span className="pt-0.5 text-t3">
        <Icon name="info" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{t(`keychain.fresh.${state}.what`)}</p>
        <p className="mt-1 text-t2">{t(`keychain.fresh.${state}.meaning`)}</p>
        <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
      </div>
    </div>
  )
}

interface KeychainNoticeProps {
  /** What else there is to know where something waits for the keychain. */
  readonly more?: string
}

/** Says what is wrong with the keychain, and offers to ask it again; nothing while it works. */
export function KeychainNotice({ more = '' }: KeychainNoticeProps): JSX.Element | null {
  const { t } = useTranslation('forms')
  const { state, problem: known } = useDesk((desk) => desk.health.keychain)
  const isNeeded = useDesk(needsKeychain)
  const { busy, run } = useCommand()
  if (state !== 'locked' && state !== 'absent' && state !== 'unavailable') return null
  const retry = (
    <Button size={24} icon="again" disabled={busy} onClick={() => void run('secrets.retry', null)}>
      {t(busy ? 'keychain.retrying' : 'keychain.retry')}
    </Button>
  )
  if (!isNeeded) return <FreshNotice state={state} actions={retry} />
  return (
    <ProblemNotice
      problem={known ?? problem(codes[state], { params: { detail: state }, retryable: true })}
      tone="caution"
      announce={false}
      concerns={more}
      actions={retry}
    />
  )
}
