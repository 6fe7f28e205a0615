import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import { type SortKey, useWallView, useWallViewStore } from '../../stores/wallView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { allOrNone } from './selection.ts'

interface TableHeadProps {
  /** Rows that can be seen. */
  readonly ids: readonly SessionId[]
  readonly selected: readonly SessionId[]
}

interface ColumnProps {
  readonly column: 'state' | 'session' | 'recorded'
  readonly sort: Exclude<SortKey, 'live' | 'mine'>
}

/** A column that orders the table; pressed again, everything goes back to its own place. */
function Column({ column, sort }: ColumnProps): JSX.Element {
  const { t } = useTranslation('desk')
  const now = useWallView((view) => view.sort)
  const own = useWallView((view): SortKey => (view.order.length > 0 ? 'mine' : 'live'))
  const change = useWallView((view) => view.change)
  const here = now === sort
  const direction = here ? (column === 'recorded' ? 'descending' : 'ascending') : 'none'
  return (
    <div role="columnheader" data-column={column} aria-sort={direction}>
      <button type="button" className="column-sort" onClick={() => change({ sort: here ? own : sort })}>
        {t(`table.${column}`)}
        {here ? <Icon name="down" size={12} /> : null}
      </button>
    </div>
  )
}

/** The head of the table. */
export function TableHead({ ids, selected }: TableHeadProps): JSX.Element {
  const { t } = useTranslation('desk')
  const store = useWallViewStore()
  const all = ids.length > 0 && ids.every((id) => selected.includes(id))
  const toggle = (): void => {
    const { anchor, change } = store.getState()
    change(allOrNone({ selected, anchor }, ids))
  }
  return (
    <div role="rowgroup" className="desk-table-head">
      <div role="row" className="desk-row">
        <div role="columnheader" data-column="select">
          <label className="select-box">
            <input
              type="checkbox"
              checked={all}
              ref={(box) => {
                if (box !== null) box.indeterminate = !all && selected.length > 0
              }}
              aria-label={t('select.all')}
              onChange={toggle}
            />
          </label>
        </div>
        <Column column="state" sort="severity" />
        <Column column="session" sort="name" />
        <div role="columnheader" data-column="channel">
          {t('table.channel')}
        </div>
        <Column column="recorded" sort="elapsed" />
        <div role="columnheader" data-column="evidence">
          {t('table.evidence')}
        </div>
        <div role="columnheader" data-column="layout">
          {t('table.layout')}
        </div>
        <div role="columnheader" data-column="next">
          {t('table.next')}
        </div>
        <div role="columnheader" data-column="action">
          <span className="sr-only">{t('table.action')}</span>
        </div>
      </div>
    </div>
  )
}
