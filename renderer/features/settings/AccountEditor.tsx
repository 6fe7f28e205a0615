import { zodResolver } from '@hookform/resolvers/zod'
import { type JSX, type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { AccountDraftBody, draftKeys } from '../../../shared/recording/draft.ts'
import { accountForm } from '../../../shared/recording/recordForms.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftBar } from '../../ui/form/DraftBar.tsx'
import { FormRows } from '../../ui/form/Field.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { useKeep } from '../../ui/form/useKeep.ts'
import { refusedLater } from '../../ui/form/refusedLater.ts'
import { hint, problemRemarks } from '../../ui/form/remark.ts'
import { SecretField } from '../../ui/form/SecretField.tsx'
import { TypedOn } from '../../ui/form/TypedOn.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { type WaysOut, useLeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import { useSecret } from '../../ui/form/useSecret.ts'
import { AccountFields } from './AccountFields.tsx'
import { AccountForm, type InvalidKey, accountGroups, hostOf, needsCertificate } from './accountSchema.ts'
import { couldNotAsk, saveHint } from './couldNotAsk.ts'
import { forgetRefusal } from './forgetRefusal.ts'
import { useFormDraft } from './useFormDraft.ts'
import { FormClashes } from './FormClashes.tsx'
import { SaveProblem } from './SaveProblem.tsx'

interface AccountEditorProps {
  /** Null: a new one. */
  readonly account: Account | null
  /** A new one exists: the form goes on with it. */
  readonly onCreated: (account: Account) => void
  /** Everything in the form is stored. */
  readonly onSaved: () => void
  readonly onCancel: () => void
  readonly cancelLabel?: string
  /** What stands above the form, and more buttons at its far end. */
  readonly lead?: (ways: WaysOut) => ReactNode
  readonly extra?: (ways: WaysOut) => ReactNode
}

/** An account, checked before it is saved. The certificate leaves its input once and never comes back. */
export function AccountEditor(props: AccountEditorProps): JSX.Element {
  const { account, onCreated, onSaved, onCancel, cancelLabel, lead, extra } = props
  const { t, i18n } = useTranslation(['settings', 'forms'])
  const form = useForm<AccountForm>({ resolver: zodResolver(AccountForm), defaultValues: accountForm(account) })
  const certificate = useSecret('certificate')
  const keep = useKeep()
  const [certificateError, setCertificateError] = useState<InvalidKey | null>(null)
  const [typedOn, setTypedOn] = useState(false)
  const command = useCommand()
  const draft = useFormDraft(form, {
    draftKey: draftKeys.account(account?.id ?? 'new'),
    schema: AccountDraftBody,
    stored: accountForm(account),
    groups: accountGroups,
    records: useDesk((desk) => desk.accounts),
    formOf: accountForm,
  })
  const guard = useLeaveGuard({
    dirty: form.formState.isDirty || draft.typedSince || certificate.filled,
    secretTyped: certificate.filled,
    saving: command.busy,
    refused: command.problem !== null,
    keeping: draft,
  })
  const status = account?.certificate ?? { state: 'none' as const }
  const idPrefix = account === null ? 'account-new' : `account-${account.id}`
  const entering = certificate.replacing || status.state === 'none'

  const save = async (values: AccountForm, check: boolean, place: SecretPlace): Promise<void> => {
    if (draft.clashes.length > 0) {
      document.getElementById(`${idPrefix}-clashes`)?.focus()
      return
    }
    const typed = certificate.read()
    const { edits } = certificate
    if (certificate.fault !== null) {
      document.getElementById(`${idPrefix}-certificate`)?.focus()
      return
    }
    if (typed === '' && needsCertificate(account, values)) {
      setCertificateError(account === null ? 'certificateMissing' : 'certificateAgain')
      if (status.state !== 'none') certificate.replace()
      document.getElementById(`${idPrefix}-certificate`)?.focus()
      return
    }
    setCertificateError(null)
    setTypedOn(false)
    draft.sending(values)
    const fields = { label: values.label, appId: values.appId, customerId: values.customerId, host: hostOf(values) }
    const concerns = refusedLater(i18n, {
      kind: 'account',
      name: values.label,
      isStored: false,
      secrets: typed === '' ? [] : ['certificate'],
    })
    const result =
      account === null
        ? await command.run('accounts.create', { ...fields, certificate: typed, keep: place, check }, concerns)
        : await command.run(
            'accounts.change',
            { ...fields, id: account.id, certificate: typed === '' ? null : typed, keep: place, check },
            concerns,
          )
    if (!result.ok) {
      draft.sending(null)
      const field = result.problem.field
      if (field !== undefined)
        document.getElementById(`${idPrefix}-${field === 'host.url' ? 'address' : field}`)?.focus()
      return
    }
    const isSettled = draft.settle(values, accountForm(result.value), draftKeys.account(result.value.id))
    const isDone = certificate.clearStored(edits) && isSettled
    setTypedOn(!isDone)
    if (account === null) onCreated(result.value)
    if (isDone) guard.goOn(onSaved)
  }
  const submit = (check: boolean, place = keep.place): void => {
    void form.handleSubmit(
      (values) => save(values, check, place),
      // Everything that is missing is marked at once.
      () => {
        if (account === null && certificate.read() === '') setCertificateError('certificateMissing')
      },
    )()
  }

  const certificateRemarks =
    certificateError === null || certificate.filled
      ? [...problemRemarks(i18n, command.problem, 'certificate'), hint(t('accounts.certificateHint'))]
      : [{ tone: 'blocks' as const, text: t(`forms:invalid.${certificateError}`) }]

  const hintOf = (found: Problem): string | null => {
    const key = saveHint(found)
    return key === null ? null : t(`accounts.${key}`)
  }

  return (
    <>
      {lead?.(guard)}
      <form
        noValidate
        onInput={forgetRefusal(command)}
        onSubmit={(event) => {
          event.preventDefault()
          submit(true)
        }}
      >
        <DraftBar draft={draft} savedAt={null} onDiscard={draft.discardDraft} />
        <FormClashes
          id={`${idPrefix}-clashes`}
          draft={draft}
          label={([field = 'label']) => t(`accounts.${field}`)}
          value={([field = 'label'], values) =>
            field !== 'host' ? values[field] : values.host === 'custom' ? values.address : t('accounts.hostAgora')
          }
        />
        <FormRows>
          <AccountFields form={form} problem={command.problem} idPrefix={idPrefix} />
          <SecretField
            id={`${idPrefix}-certificate`}
            label={t('accounts.certificate')}
            entry={certificate}
            status={status}
            keep={keep.place}
            remarks={certificateRemarks}
          />
          {entering ? <KeepChoice id={`${idPrefix}-keep`} keep={keep} /> : null}
        </FormRows>
        {command.problem === null ? null : (
          <SaveProblem
            problem={command.problem}
            hint={hintOf(command.problem)}
            onUseSession={() => {
              keep.choose('session')
              submit(true, 'session')
            }}
          />
        )}
        {typedOn ? <TypedOn /> : null}
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" size={40} disabled={command.busy}>
            {t(command.busy ? 'accounts.checking' : 'accounts.check')}
          </Button>
          {command.problem !== null && couldNotAsk(command.problem) ? (
            <Button size={40} disabled={command.busy} onClick={() => submit(false)}>
              {t('accounts.saveUnchecked')}
            </Button>
          ) : null}
          <Button variant="quiet" size={40} onClick={() => guard.ask(onCancel)}>
            {cancelLabel ?? t('forms:cancel')}
          </Button>
          {extra?.(guard)}
        </div>
        <p className="mt-2 text-12 text-t3">{t('accounts.checkHint')}</p>
        {guard.dialog}
      </form>
    </>
  )
}
