import { type DragEvent, type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import { CARD_LENGTH, isPartOfCard, readCard } from '../../../shared/recording/handOverCard.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { AdoptedAs } from './AdoptedAs.tsx'
import { AdoptFoot } from './AdoptFoot.tsx'
import { type AdoptIds, goesOnAs, readIds } from './adoptIds.ts'
import { CardFound } from './CardFound.tsx'

interface AdoptByCardProps {
  /** Ids were pasted instead of a card. */
  readonly onIds: (ids: Partial<AdoptIds>) => void
  readonly onClose: () => void
}

/** Adopts by a card that another desk wrote: pasted, or dropped as a file. */
export function AdoptByCard({ onIds, onClose }: AdoptByCardProps): JSX.Element {
  const { t } = useTranslation('adopt')
  const { go } = useNavigation()
  const { busy, problem, run, forgetProblem } = useCommand()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<AccountId | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const card = readCard(text)
  const fitting = useDesk(({ accounts }) =>
    card === null ? [] : Object.values(accounts).filter(({ appId }) => appId === card.appId),
  )
  const accountId = fitting.find(({ id }) => id === chosen)?.id ?? fitting[0]?.id ?? null
  const ids = card === null ? readIds(text) : null
  const joined = useDesk((desk) => (card === null ? null : goesOnAs(desk, accountId, card)))
  const [renamed, setRenamed] = useState<Session | null>(null)

  const write = (next: string): void => {
    setText(next)
    setTooLarge(false)
    forgetProblem()
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file === undefined) write(event.dataTransfer.getData('text/plain'))
    else if (file.size > CARD_LENGTH) setTooLarge(true)
    else void file.text().then(write)
  }
  const adopt = async (): Promise<void> => {
    if (card === null || accountId === null || busy) return
    const result = await run('sessions.adoptCard', { text, accountId })
    if (!result.ok) return
    if (result.value.name !== card.name && result.value.id !== joined?.id) {
      setRenamed(result.value)
      return
    }
    onClose()
    go({ name: 'session', id: result.value.id })
  }
  if (card !== null && renamed !== null) return <AdoptedAs session={renamed} given={card.name} onClose={onClose} />
  const remark = tooLarge ? t('card.tooLarge') : text.trim() === '' || card !== null ? '' : t('card.unreadable')
  return (
    <>
      <textarea
        className="card-text selectable"
        rows={8}
        spellCheck={false}
        autoComplete="off"
        aria-label={t('card.label')}
        aria-describedby="adopt-card-remark"
        placeholder={t('card.placeholder')}
        value={text}
        onChange={(event) => write(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      <div id="adopt-card-remark" className="mt-1 min-h-4 text-12 text-t2" role="status">
        {ids !== null ? (
          <span className="flex flex-wrap items-center gap-3">
            {t(isPartOfCard(text) ? 'card.cutOff' : 'card.looksLikeIds')}
            <Button size={24} onClick={() => onIds(ids)}>
              {t('card.useIds')}
            </Button>
          </span>
        ) : (
          remark || (card === null ? t('card.hint') : '')
        )}
      </div>
      {card === null ? null : (
        <CardFound card={card} joined={joined} accounts={fitting} accountId={accountId} onAccount={setChosen} />
      )}
      <AdoptFoot
        busy={busy}
        possible={card !== null && accountId !== null}
        problem={problem}
        onAdopt={() => void adopt()}
        onClose={onClose}
      />
    </>
  )
}
