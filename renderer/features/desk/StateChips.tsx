import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../ui/Chip.tsx'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { type StateGroup, groupIcon } from '../../ui/recording/stateGroup.ts'
import type { DeskRow } from './deskRows.ts'
import { countChips } from './wallModel.ts'

interface StateChipsProps {
  readonly rows: readonly DeskRow[]
  readonly value: StateGroup | null
  readonly onChange: (group: StateGroup | null) => void
}

/** How many sessions are in which state; pressing one shows only those. On a narrow desk only the icons are seen. */
export function StateChips({ rows, value, onChange }: StateChipsProps): JSX.Element {
  const { t } = useTranslation('desk')
  return (
    <div className="state-chips" role="group" aria-label={t('filters')}>
      <Chip pressed={value === null} onClick={() => onChange(null)}>
        {t('chips.all')} <b>{rows.length}</b>
      </Chip>
      {countChips(rows).map(({ group, count }) => (
        <Chip
          key={group}
          pressed={value === group}
          icon={<StateMark state={groupIcon[group]} />}
          title={t(`chips.${group}`)}
          onClick={() => onChange(value === group ? null : group)}
        >
          <span className="chip-word">{t(`chips.${group}`)}</span> <b>{count}</b>
        </Chip>
      ))}
    </div>
  )
}
