import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { KeychainState } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { isKeychainOnTop } from '../banners.ts'
import { needsKeychain } from '../keychainNeed.ts'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useCommand } from './useCommand.ts'

const codes = {
  locked: 'secretsLocked',
  absent: 'secretsAbsent',
  unavailable: 'secretsUnavailable',
} as const satisfies Partial<Record<KeychainState, ProblemCode>>

const join = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ')

interface ShortNoticeProps {
  readonly what: string
  readonly meaning: string
  readonly tone: 'neutral' | 'caution'
  readonly actions: ReactNode
}

/** Something to know, where nothing is wrong, or what is wrong is said elsewhere on the screen. */
function ShortNotice({ what, meaning, tone, actions }: ShortNoticeProps): JSX.Element {
  return (
    <div className="notice" data-tone={tone} role="note">
      <span className={`pt-0.5 ${tone === 'neutral' ? 'text-t3' : 'text-caution'}`}>
        <Icon name={tone === 'neutral' ? 'info' : 'lock'} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{what}</p>
        <p className="mt-1 text-t2">{meaning}</p>
        <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
      </div>
    </div>
  )
}

interface KeychainNoticeProps {
  /** What else there is to know. */
  readonly more?: string
}

/** Says what is wrong with the keychain, and offers to ask it again; nothing while it works. */
export function KeychainNotice({ more = '' }: KeychainNoticeProps): JSX.Element | null {
  const { t } = useTranslation('forms')
  const { state, problem: known } = useDesk((desk) => desk.health.keychain)
  const isNeeded = useDesk(needsKeychain)
  const isOnTop = useDesk(isKeychainOnTop)
  const hasBar = useNavigation().screen.name !== 'firstRun' && isOnTop
  const { busy, run } = useCommand()
  if (state !== 'locked' && state !== 'absent' && state !== 'unavailable') return null
  const retry = (
    <Button size={24} icon="again" disabled={busy} onClick={() => void run('secrets.retry', null)}>
      {t(busy ? 'keychain.retrying' : 'keychain.retry')}
    </Button>
  )
  if (!isNeeded) {
    const meaning = join(t(`keychain.fresh.${state}.meaning`), more)
    return <ShortNotice what={t(`keychain.fresh.${state}.what`)} meaning={meaning} tone="neutral" actions={retry} />
  }
  // The bar under the top bar has said the rest.
  if (hasBar) {
    const meaning = join(more, t('keychain.missed.meaning'))
    return <ShortNotice what={t(`keychain.missed.${state}`)} meaning={meaning} tone="caution" actions={retry} />
  }
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
