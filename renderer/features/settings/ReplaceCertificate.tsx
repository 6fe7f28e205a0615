import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Account } from '../../../shared/recording/account.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { FormRows } from '../../ui/form/Field.tsx'
import { TypedOn } from '../../ui/form/TypedOn.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { useKeep } from '../../ui/form/useKeep.ts'
import { hint, problemRemarks } from '../../ui/form/remark.ts'
import { SecretField } from '../../ui/form/SecretField.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { useSecret } from '../../ui/form/useSecret.ts'
import { couldNotAsk, saveHint } from './couldNotAsk.ts'
import { forgetRefusal } from './forgetRefusal.ts'
import { SaveProblem } from './SaveProblem.tsx'

interface ReplaceCertificateProps {
  readonly account: Account
  readonly onClose: () => void
}

const NONE = { state: 'none' } as const

/** Asks for a new certificate of an account and checks it before the old one is given up. */
export function ReplaceCertificate({ account, onClose }: ReplaceCertificateProps): JSX.Element {
  const { t, i18n } = useTranslation(['settings', 'forms'])
  const certificate = useSecret('certificate')
  const keep = useKeep()
  const [missing, setMissing] = useState(false)
  const [typedOn, setTypedOn] = useState(false)
  const { busy, problem, run, forgetProblem } = useCommand()
  const id = `certificate-${account.id}`

  const save = async (check: boolean, place: SecretPlace): Promise<void> => {
    const typed = certificate.read()
    const { edits } = certificate
    setMissing(typed === '')
    if (typed === '' || certificate.fault !== null) {
      document.getElementById(id)?.focus()
      return
    }
    setTypedOn(false)
    const result = await run('accounts.replaceCertificate', { id: account.id, certificate: typed, keep: place, check })
    if (!result.ok) return
    if (certificate.clearStored(edits)) onClose()
    else setTypedOn(true)
  }

  const hintOf = (found: Problem): string | null => {
    const key = saveHint(found)
    return key === null ? null : t(`accounts.${key}`)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('accounts.replaceTitle', { name: account.label })}
      width={640}
    >
      <form
        noValidate
        onInput={forgetRefusal({ problem, forgetProblem })}
        onSubmit={(event) => {
          event.preventDefault()
          void save(true, keep.place)
        }}
      >
        <FormRows>
          <SecretField
            id={id}
            label={t('accounts.certificate')}
            entry={certificate}
            status={NONE}
            keep={keep.place}
            remarks={
              missing
                ? [{ tone: 'blocks', text: t('forms:invalid.certificateMissing') }]
                : [...problemRemarks(i18n, problem, 'certificate'), hint(t('accounts.certificateHint'))]
            }
          />
          <KeepChoice id={`${id}-keep`} keep={keep} />
        </FormRows>
        {problem === null ? null : (
          <SaveProblem
            problem={problem}
            hint={hintOf(problem)}
            onUseSession={() => {
              keep.choose('session')
              void save(true, 'session')
            }}
          />
        )}
        {typedOn ? <TypedOn /> : null}
        <DialogFoot>
          <Button size={40} onClick={onClose}>
            {t('forms:cancel')}
          </Button>
          {problem !== null && couldNotAsk(problem) ? (
            <Button size={40} disabled={busy} onClick={() => void save(false, keep.place)}>
              {t('accounts.saveUnchecked')}
            </Button>
          ) : null}
          <Button type="submit" size={40} variant="primary" disabled={busy}>
            {t(busy ? 'accounts.checking' : 'accounts.check')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
