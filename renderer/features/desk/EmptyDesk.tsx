import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'

interface EmptyProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Empty({ title, text, children }: EmptyProps): JSX.Element {
  return (
    <div className="empty">
      <span className="text-t3">
        <Icon name="mark" size={40} />
      </span>
      <h2 className="text-18 font-semibold">{title}</h2>
      <p className="max-w-[28rem] text-t2">{text}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>
    </div>
  )
}

function AdoptButton(): JSX.Element {
  const { t } = useTranslation('adopt')
  const change = useWallView((view) => view.change)
  return (
    <Button size={40} icon="download" aria-keyshortcuts="Control+Shift+A" onClick={() => change({ adopting: true })}>
      {t('open')}
    </Button>
  )
}

/** The next step on a wall without sessions. */
export function EmptyDesk(): JSX.Element {
  const { t } = useTranslation(['desk', 'bulk'])
  const { go, openNewRecording } = useNavigation()
  const change = useWallView((view) => view.change)
  const presets = useDesk((desk) => Object.keys(desk.presets).length)
  const rehearsal = useReportedCommand('rehearsal.begin')

  if (presets > 0) {
    return (
      <Empty title={t('empty.title')} text={t('empty.start')}>
        <Button variant="primary" size={40} icon="add" onClick={() => openNewRecording(true)}>
          {t('newRecording')}
        </Button>
        {presets > 1 ? (
          <Button size={40} icon="play" onClick={() => change({ starting: [] })}>
            {t('bulk:startSheet.open')}
          </Button>
        ) : null}
        <AdoptButton />
      </Empty>
    )
  }
  const rehearse = async (): Promise<void> => {
    const result = await rehearsal.run(null)
    if (result?.ok === true) openNewRecording(true)
  }
  return (
    <Empty title={t('empty.firstTitle')} text={t('empty.first')}>
      <Button variant="primary" size={40} icon="add" onClick={() => go({ name: 'preset', id: 'new' })}>
        {t('empty.newPreset')}
      </Button>
      <Button size={40} icon="play" disabled={rehearsal.busy} onClick={() => void rehearse()}>
        {rehearsal.busy ? t('empty.rehearsing') : t('empty.rehearsal')}
      </Button>
      <AdoptButton />
      <p className="w-full text-12 text-t3">{t('empty.rehearsalText')}</p>
    </Empty>
  )
}

interface NothingMatchesProps {
  readonly search: string
  readonly onShowAll: () => void
}

/** Sessions are there, but the filter or the search hides them all. */
export function NothingMatches({ search, onShowAll }: NothingMatchesProps): JSX.Element {
  const { t } = useTranslation('desk')
  return (
    <Empty
      title={t('empty.filteredTitle')}
      text={search === '' ? t('empty.filtered') : t('empty.searched', { search })}
    >
      <Button size={40} onClick={onShowAll}>
        {t('empty.showAll')}
      </Button>
    </Empty>
  )
}
