import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { KeychainState } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useCommand } from './useCommand.ts'

const codes: Readonly<Partial<Record<KeychainState, ProblemCode>>> = {
  locked: 'secretsLocked',
  absent: 'secretsAbsent',
  unavailable: 'secretsUnavailable',
}

/** Says what is wrong with the keychain, and offers to ask it again; nothing while it works. */
export function KeychainNotice(): JSX.Element | null {
  const { t } = useTranslation('forms')
  const { state, problem: known } = useDesk((desk) => desk.health.keychain)
  const { busy, run } = useCommand()
  const code = codes[state]
  if (code === undefined) return null
  return (
    <ProblemNotice
      problem={known ?? problem(code, { params: { detail: state }, retryable: true })}
      tone="caution"
      announce={false}
      actions={
        <Button size={24} icon="again" disabled={busy} onClick={() => void run('secrets.retry', null)}>
          {t(busy ? 'keychain.retrying' : 'keychain.retry')}
        </Button>
      }
    />
  )
}
