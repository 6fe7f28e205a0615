import './form.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SECRET_TEXT_LENGTH } from '../../../shared/secretLimits.ts'
import type { SecretStatus } from '../../../shared/secretStatus.ts'
import { Icon } from '../Icon.tsx'
import { RemoveSecret } from './RemoveSecret.tsx'
import { useFieldLink } from './fieldContext.ts'
import { storedDay } from './storedDay.ts'
import type { SecretEntry } from './useSecret.ts'

interface SecretInputProps {
  readonly entry: SecretEntry
  readonly status: SecretStatus
  /** What it is, for the names of the buttons: "channel token". */
  readonly name: string
  /** Forgets the stored one, once that was confirmed; without it, it can only be replaced. */
  readonly onForget?: () => void
}

const stateKeys = { locked: 'locked', lost: 'lost', unavailable: 'unavailable' } as const

const storedKey = ({ place, former }: Extract<SecretStatus, { state: 'stored' }>) =>
  place === 'session' ? 'storedSession' : former === true ? 'storedFormer' : 'stored'

function StoredSecret({ entry, status, name, onForget }: SecretInputProps): JSX.Element {
  const { t } = useTranslation('forms')
  const [now] = useState(() => Date.now())
  const { tone, attributes } = useFieldLink({})
  if (status.state === 'none') return <></>
  const key = status.state === 'stored' ? storedKey(status) : stateKeys[status.state]
  return (
    <div className="secret-stored" data-tone={tone ?? (status.state === 'stored' ? undefined : 'blocks')}>
      <Icon name="lock" />
      <span className="min-w-0 flex-1 py-1">{t(`secret.${key}`, { day: storedDay(status.at, now) })}</span>
      {onForget === undefined ? null : <RemoveSecret name={name} onRemove={onForget} />}
      <button
        type="button"
        className="text-button"
        {...attributes}
        aria-label={t('secret.replaceNamed', { name })}
        onClick={entry.replace}
      >
        {t('secret.replace')}
      </button>
    </div>
  )
}

interface EntryInputProps extends SecretInputProps {
  /** It took the place of a button that somebody pressed. */
  readonly focused: boolean
}

function SecretEntryInput({ entry, status, name, focused }: EntryInputProps): JSX.Element {
  const { t } = useTranslation('forms')
  const [shown, setShown] = useState(false)
  const { attach, replacing, typed, clear } = entry
  const { tone, attributes } = useFieldLink({})
  return (
    <div className="flex flex-col items-start gap-1">
      <div className="input" data-mono data-secret data-tone={tone}>
        <input
          ref={attach}
          {...attributes}
          type={shown ? 'text' : 'password'}
          autoFocus={focused}
          spellCheck={false}
          autoComplete="off"
          maxLength={SECRET_TEXT_LENGTH}
          onInput={typed}
        />
        <button
          type="button"
          className="text-button text-12"
          aria-label={t(shown ? 'secret.hide' : 'secret.show', { name })}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'secret.hideShort' : 'secret.showShort')}
        </button>
      </div>
      {replacing && status.state !== 'none' ? (
        <button
          type="button"
          className="text-button text-12"
          aria-label={t('secret.keepStoredNamed', { name })}
          onClick={clear}
        >
          {t('secret.keepStored')}
        </button>
      ) : null}
    </div>
  )
}

/** A secret goes in here and never comes out: what is stored shows as a date, never as text or as dots of its length. */
export function SecretInput(props: SecretInputProps): JSX.Element {
  const { entry, status, onForget } = props
  const [removed, setRemoved] = useState(false)
  if (entry.replacing || status.state === 'none')
    return <SecretEntryInput {...props} focused={entry.replacing || removed} />
  if (onForget === undefined) return <StoredSecret {...props} />
  return (
    <StoredSecret
      {...props}
      onForget={() => {
        setRemoved(true)
        onForget()
      }}
    />
  )
}
