import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contractHistory.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { SavedFileNote } from '../../ui/SavedFileNote.tsx'

interface HandOverDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

type Card = { readonly text: string } | { readonly problem: Problem } | null

/** The card with which another desk takes this recording over. */
export function HandOverDialog({ session, onClose }: HandOverDialogProps): JSX.Element {
  const { t } = useTranslation('session')
  const client = useClient()
  const [card, setCard] = useState<Card>(null)
  const save = useCommand()
  const [saved, setSaved] = useState<SavedFile>(null)
  const close = useRef<HTMLButtonElement>(null)
  const { id: sessionId } = session

  useEffect(() => {
    let stale = false
    void client.call('sessions.handOverCard', { sessionId }).then((result) => {
      if (!stale) setCard(result.ok ? { text: result.value } : { problem: result.problem })
    })
    return () => {
      stale = true
    }
  }, [client, sessionId])

  const saveCard = async (): Promise<void> => {
    const result = await save.run('cards.save', { sessionId })
    if (result.ok) setSaved(result.value)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('card.title', { name: session.name })}
      description={t('card.text')}
      width={640}
      initialFocus={close}
    >
      {card !== null && 'problem' in card ? <ProblemNotice problem={card.problem} /> : null}
      {card !== null && 'text' in card ? (
        <textarea className="card-text selectable" readOnly rows={14} aria-label={t('card.label')} value={card.text} />
      ) : null}
      {save.problem === null ? null : <ProblemNotice problem={save.problem} />}
      <SavedFileNote file={saved} counted={false} onClose={() => setSaved(null)} />
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button ref={close} size={40} onClick={onClose}>
          {t('card.close')}
        </Button>
        {card !== null && 'text' in card ? (
          <>
            <Button size={40} icon="download" className="ml-auto" disabled={save.busy} onClick={() => void saveCard()}>
              {t('card.save')}
            </Button>
            <span className="card-copy">
              <CopyButton text={card.text}>{t('card.copy')}</CopyButton>
            </span>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
