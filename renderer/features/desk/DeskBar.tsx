import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { type DeskLayout, useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DeskMenu } from './DeskMenu.tsx'
import { DismissFinished } from './DismissFinished.tsx'
import { SortMenu } from './SortMenu.tsx'
import { StateChips } from './StateChips.tsx'
import type { DeskRows } from './useDeskRows.ts'

interface DeskBarProps {
  readonly rows: DeskRows
  /** Nothing is on the desk at all: then the empty desk offers the next step. */
  readonly empty: boolean
}

/** What the desk shows and how; and the way to a new recording. */
export function DeskBar({ rows, empty }: DeskBarProps): JSX.Element {
  const { t } = useTranslation('desk')
  const { openNewRecording } = useNavigation()
  const layout = useWallView((view) => view.layout)
  const change = useWallView((view) => view.change)
  return (
    <div className="desk-bar">
      <h1 className="desk-title">{t('title')}</h1>
      {rows.all.length === 0 ? null : (
        <StateChips rows={rows.all} value={rows.group} onChange={(group) => change({ group })} />
      )}
      <div className="desk-tools">
        {empty ? null : (
          <>
            <Segmented<DeskLayout>
              label={t('layout.label')}
              value={layout}
              onChange={(next) => change({ layout: next })}
              options={[
                { value: 'wall', label: t('layout.wall'), icon: <Icon name="wall" /> },
                { value: 'table', label: t('layout.table'), icon: <Icon name="list" /> },
              ]}
            />
            <DismissFinished rows={rows.all} />
            <SortMenu />
            <DeskMenu />
          </>
        )}
        <Button
          variant={empty ? 'secondary' : 'primary'}
          icon="add"
          aria-keyshortcuts="Control+N"
          onClick={() => openNewRecording(true)}
        >
          {t('newRecording')}
        </Button>
      </div>
    </div>
  )
}
