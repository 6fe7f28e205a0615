import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import type { PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, chosenBy } from '../../../shared/recording/exchange/resolveImport.ts'
import { findingText } from '../../ui/form/remark.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { useStartDesk } from '../bulk/useStartDesk.ts'
import { FindingsBadge } from '../presets/FindingsBadge.tsx'
import { ImportDifferences } from './ImportDifferences.tsx'
import { importDifferences } from './importDifferences.ts'
import { recordingsAgainst } from './recordingsAgainst.ts'
import { importOutcomes } from './importView.ts'

interface ImportPlanProps {
  readonly file: ExchangeFile
  readonly items: readonly PlannedItem[]
  readonly choices: readonly ImportChoice[]
  readonly onChoose: (choice: ImportChoice) => void
}

/** Every record of the file: what would become of it, what differs, which secrets it will lack. */
export function ImportPlan({ file, items, choices, onChoose }: ImportPlanProps): JSX.Element {
  const { t, i18n } = useTranslation('exchange')
  const desk = useStartDesk()
  const outcomes = importOutcomes(file, desk, choices)
  const chosen = chosenBy(choices)

  return (
    <ul className="sheet-list import-plan" aria-label={t('import.plan')}>
      {items.map((item) => {
        const choice = chosen(item)
        const { obstacle } = item
        const { findings = null, missing = [] } = outcomes.get(`${item.kind}/${item.id}`) ?? {}
        const using = recordingsAgainst(item, desk.sessions)
        const clashes = findings?.filter(({ code }) => code === 'uidInOtherPreset') ?? []
        const forgets = choice === 'theirs' ? item.forgets : []
        return (
          <li key={`${item.kind} ${item.id}`} data-state={item.state}>
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-center gap-x-2">
                <span className="text-12 text-t3">{t(`import.kind.${item.kind}`)}</span>
                <span className="font-semibold wrap-anywhere">{item.name}</span>
                <span className="tag">{t(obstacle === null ? `import.state.${item.state}` : 'import.notTaken')}</span>
                {findings === null ? null : <FindingsBadge findings={findings} />}
              </p>
              {obstacle === null ? null : <p className="text-12 text-serious">{t(`import.obstacles.${obstacle}`)}</p>}
              <ImportDifferences differences={importDifferences(i18n, item, file, desk)} />
              {using === 0 ? null : <p className="text-12 text-caution">{t('import.inUse', { count: using })}</p>}
              {forgets.length === 0 ? null : (
                <p className="text-12 text-caution">
                  {t(`import.elsewhere.${item.kind === 'account' ? 'account' : 'storageProfile'}`)}
                </p>
              )}
              {[...new Set(clashes.map((clash) => findingText(i18n, clash)))].map((clash) => (
                <p key={clash} className="text-12 text-caution">
                  {clash}
                </p>
              ))}
              {missing.length === 0 ? null : (
                <p className="text-12 text-t2">
                  {t('import.missing', { secrets: missing.map((one) => t(`import.secrets.${one}`)).join(', ') })}
                </p>
              )}
            </div>
            {item.state === 'conflict' && obstacle === null ? (
              <Segmented
                label={t('import.choice', { name: item.name })}
                value={choice}
                options={(['mine', 'theirs', 'both'] as const).map((value) => ({
                  value,
                  label: t(`import.choices.${value}`),
                  disabled: value === 'theirs' && using > 0,
                }))}
                onChange={(value) => onChoose({ kind: item.kind, id: item.id, choice: value })}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
