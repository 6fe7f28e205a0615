import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'

/** What is done less often, and never in a hurry. */
export function DeskMenu(): JSX.Element {
  const { t } = useTranslation(['desk', 'adopt', 'bulk'])
  const change = useWallView((view) => view.change)
  const check = useReportedCommand('sessions.checkNow')
  return (
    <Menu
      entries={[
        {
          key: 'start',
          icon: 'play',
          label: t('bulk:startSheet.open'),
          onSelect: () => change({ starting: [] }),
        },
        { key: 'adopt', icon: 'download', label: t('adopt:open'), onSelect: () => change({ adopting: true }) },
        { key: 'check', icon: 'again', label: t('checkAll'), onSelect: () => void check.run({ sessionId: null }) },
      ]}
      trigger={
        <Button icon="more" iconOnly>
          {t('more')}
        </Button>
      }
    />
  )
}
