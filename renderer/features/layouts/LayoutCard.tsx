import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { moment } from '../../ui/form/moment.ts'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import { RemoveLayoutDialog } from './RemoveLayoutDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import type { LibraryCommands } from './useLibrary.ts'

interface LayoutCardProps {
  readonly layout: SavedLayout
  /** Names of the presets that use it. */
  readonly users: readonly string[]
  readonly library: LibraryCommands
  /** When a draft of it was drawn that is not saved, ms since 1970; null: there is none. */
  readonly draftAt: number | null
}

/** So many names of presets are written out. */
const NAMED = 2

/** One layout of the library: its picture opens it in the studio. */
export function LayoutCard({ layout, users, library, draftAt }: LayoutCardProps): JSX.Element {
  const { t } = useTranslation('layouts')
  const { go } = useNavigation()
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null)
  const { id, name, canvas } = layout
  const open = (): void => go({ name: 'studio', target: { kind: 'library', id } })
  const named = users.slice(0, NAMED).join(', ')
  const names = users.length > NAMED ? t('usedMore', { names: named, count: users.length - NAMED }) : named
  const remove = (): void => {
    // What nobody uses and nobody draws on goes at once: it can be had back.
    if (users.length > 0 || draftAt !== null) setAsking('remove')
    else void library.remove(layout, 0)
  }
  return (
    <li className="library-card panel">
      <div className="library-picture">
        <span aria-hidden="true">
          <LayoutDrawing layout={layout.layout} canvas={canvas} picture="filled" width={256} height={144} coloured />
        </span>
        <button type="button" className="library-open" aria-label={t('open', { name })} onClick={open} />
      </div>
      <div className="library-words">
        <h2 title={name}>{name}</h2>
        <Menu
          trigger={
            <Button size={24} variant="quiet" icon="more" iconOnly>
              {t('more', { name })}
            </Button>
          }
          entries={[
            { key: 'open', label: t('edit'), onSelect: open },
            { key: 'rename', label: t('rename'), onSelect: () => setAsking('rename') },
            { key: 'duplicate', label: t('duplicate'), onSelect: () => void library.duplicate(layout) },
            { kind: 'separator', key: 'line' },
            { key: 'remove', label: t('remove'), onSelect: remove },
          ]}
        />
      </div>
      <p className="library-facts">
        <span className="font-mono">{t('size', canvas)}</span>
        {draftAt === null ? null : (
          <span className="library-draft" title={t('draftSince', { time: moment(draftAt) })}>
            {t('draft')}
          </span>
        )}
        <span title={users.join(', ')}>{users.length === 0 ? t('unused') : t('used', { names })}</span>
      </p>
      {asking === 'rename' ? (
        <RenameDialog
          layout={layout}
          onRename={(next) => library.rename(layout, next)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'remove' ? (
        <RemoveLayoutDialog layout={layout} users={users} draftAt={draftAt} onClose={() => setAsking(null)} />
      ) : null}
    </li>
  )
}
