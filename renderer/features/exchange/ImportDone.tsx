import { type JSX, useCallback, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../shared/ipc/contractExchange.ts'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import type { PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import { useDesk } from '../../stores/desk.ts'
import { FormRows } from '../../ui/form/Field.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { useKeep } from '../../ui/form/useKeep.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { missingSecrets } from './importView.ts'
import { type Lacking, MissingSecretRow, type Typing } from './MissingSecretRow.tsx'

interface ImportDoneProps {
  readonly file: ExchangeFile
  readonly items: readonly PlannedItem[]
  readonly results: readonly ImportResult[]
  /** What is typed and not kept; null: nothing. */
  readonly onTyped: (typed: Typing | null) => void
}

const keyOf = ({ kind, id }: Pick<Lacking, 'kind' | 'id'>): string => `${kind} ${id}`

/** What became of every record, and the secrets that are still to be entered. */
export function ImportDone({ file, items, results, onTyped }: ImportDoneProps): JSX.Element {
  const { t } = useTranslation('exchange')
  const desk = useDesk(({ accounts, storageProfiles, presets }) => ({ accounts, storageProfiles, presets }))
  const keep = useKeep()
  const nameOf = ({ kind, fileId }: ImportResult): string =>
    items.find((item) => item.kind === kind && item.id === fileId)?.name ?? ''
  const refused = results.filter(({ problem }) => problem !== null)
  /** Records with something typed that is not kept yet: they stay, whatever else was kept of them. */
  const [typing, setTyping] = useState<ReadonlyMap<string, Typing>>(new Map())
  const onTyping = useCallback((one: Pick<Lacking, 'kind' | 'id'>, now: Typing | null): void => {
    const key = keyOf(one)
    setTyping((old) => {
      if ((old.get(key) ?? null) === now) return old
      const others = [...old].filter(([other]) => other !== key)
      return new Map(now === null ? others : [...others, [key, now]])
    })
  }, [])
  const typings = [...typing.values()]
  const typed = (['keeping', 'refused', 'typed'] as const).find((how) => typings.includes(how)) ?? null
  useLayoutEffect(() => {
    onTyped(typed)
    return () => onTyped(null)
  }, [onTyped, typed])
  const lacking = results.flatMap((result): Lacking[] => {
    const { kind, fileId, id } = result
    if (id === null) return []
    const one = { kind, id, name: nameOf(result), secrets: missingSecrets({ kind, id: fileId }, id, file, desk) }
    return one.secrets.length === 0 && !typing.has(keyOf(one)) ? [] : [one]
  })

  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="font-semibold">
        {t('import.done', { count: results.length - refused.length })}
      </p>
      {refused.map((result) =>
        result.problem === null ? null : (
          <div key={`${result.kind} ${result.fileId}`}>
            <p>{t('import.refused', { name: nameOf(result) })}</p>
            <ProblemNotice problem={result.problem} announce={false} />
          </div>
        ),
      )}
      {lacking.length === 0 ? (
        <p className="text-t2">{t('import.allKept')}</p>
      ) : (
        <>
          <div>
            <h3 className="font-semibold">{t('import.secretsTitle')}</h3>
            <p className="text-t2">{t('import.secretsText')}</p>
          </div>
          <FormRows>
            <KeepChoice id="import-keep" keep={keep} />
            {lacking.map((one) => (
              <MissingSecretRow key={keyOf(one)} lacking={one} keep={keep.place} onTyping={onTyping} />
            ))}
          </FormRows>
        </>
      )}
    </div>
  )
}
