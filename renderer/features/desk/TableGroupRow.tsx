import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useWallViewStore } from '../../stores/wallView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { type TableGroup, worstOf } from './tableGroups.ts'

interface TableGroupRowProps {
  readonly group: TableGroup
  readonly folded: boolean
}

/** The name of an account above its rows, with the worst of them at the right: folded away, nothing bad is hidden. */
export function TableGroupRow({ group, folded }: TableGroupRowProps): JSX.Element {
  const { t } = useTranslation(['desk', 'recording'])
  const store = useWallViewStore()
  const { id, account, rows } = group
  const name = account?.label ?? t('table.noAccount')
  const worst = worstOf(rows)
  const fold = (): void => {
    if (id === null) return
    const others = store.getState().folded.filter((other) => other !== id)
    store.getState().change({ folded: folded ? others : [...others, id] })
  }
  return (
    <div className="desk-group" role="row">
      <div role="gridcell" aria-colspan={9}>
        <button
          type="button"
          className="fold"
          aria-expanded={!folded}
          aria-label={t(folded ? 'table.unfold' : 'table.fold', { name })}
          onClick={fold}
        >
          <Icon name={folded ? 'forward' : 'down'} />
        </button>
        <span className="truncate font-semibold">{name}</span>
        {account?.host.kind === 'rehearsal' ? (
          <span className="rehearsal-tag" data-small>
            {t('recording:rehearsal')}
          </span>
        ) : null}
        <span className="text-12 text-t3">{t('table.sessions', { count: rows.length })}</span>
        {worst === null ? null : (
          <span className="table-worst">
            <StateMark state={worst.state} />
            {t(`table.worst.${worst.state}`, { count: worst.count })}
          </span>
        )}
      </div>
    </div>
  )
}
