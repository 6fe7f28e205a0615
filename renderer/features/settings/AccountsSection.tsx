import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId, PresetId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { AccountCard } from './AccountCard.tsx'
import { AccountEditor } from './AccountEditor.tsx'
import { type OpenForm, formActions, formOf } from './openForm.ts'
import { RehearsalReady } from './RehearsalReady.tsx'
import { Section } from './Section.tsx'

/** Accounts: the list, or the form of one. */
export function AccountsSection(): JSX.Element {
  const { t } = useTranslation('settings')
  const accounts = useDesk((desk) => Object.values(desk.accounts).toSorted((a, b) => a.createdAt - b.createdAt))
  const [open, setOpen] = useState<OpenForm<AccountId> | null>(null)
  const rehearsal = useCommand()
  const [ready, setReady] = useState<PresetId | null>(null)

  if (open !== null) {
    const account = accounts.find(({ id }) => id === open.id) ?? null
    const { close, goOn } = formActions(open, setOpen)
    const title = account === null ? t('accounts.newTitle') : t('accounts.editTitle', { name: account.label })
    return (
      <Section title={title}>
        <KeychainNotice />
        <AccountEditor key={open.key} account={account} onCreated={goOn} onSaved={close} onCancel={close} />
      </Section>
    )
  }

  const rehearses = accounts.some(({ host }) => host.kind === 'rehearsal')
  const rehearse = async (): Promise<void> => {
    const result = await rehearsal.run('rehearsal.begin', null)
    if (result.ok) setReady(result.value.presetId)
  }

  return (
    <Section
      title={t('accounts.title')}
      about={t('accounts.about')}
      actions={
        <>
          {accounts.length === 0 || rehearses ? null : (
            <Button icon="play" disabled={rehearsal.busy} onClick={() => void rehearse()}>
              {t('accounts.rehearse')}
            </Button>
          )}
          <Button icon="add" variant="primary" onClick={() => setOpen(formOf<AccountId>(null))}>
            {t('accounts.add')}
          </Button>
        </>
      }
    >
      <KeychainNotice />
      {rehearsal.problem === null ? null : <ProblemNotice problem={rehearsal.problem} />}
      {ready === null ? null : <RehearsalReady presetId={ready} />}
      {accounts.map((account) => (
        <AccountCard key={account.id} account={account} onEdit={() => setOpen(formOf(account.id))} />
      ))}
      {accounts.length > 0 ? null : (
        <div className="panel flex flex-col items-start gap-3 p-6">
          <div>
            <h3 className="text-15 font-semibold">{t('accounts.empty')}</h3>
            <p className="text-t2">{t('accounts.emptyText')}</p>
          </div>
          <Button disabled={rehearsal.busy} onClick={() => void rehearse()}>
            {t('accounts.rehearse')}
          </Button>
        </div>
      )}
    </Section>
  )
}
