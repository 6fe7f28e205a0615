import '../presets/manage.css'
import './layouts.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftKeys } from '../../../shared/recording/draft.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useListKeys } from '../../ui/useListKeys.ts'
import { useDraftTimes } from '../presets/useDraftTimes.ts'
import { LayoutCard } from './LayoutCard.tsx'
import { LayoutUndoBar } from './LayoutUndoBar.tsx'
import { matchingLayouts, usersOf } from './library.ts'
import { NewLayoutDialog } from './NewLayoutDialog.tsx'
import { useLibrary } from './useLibrary.ts'

/** The layouts that presets share: find, open, rename, copy, delete and bring back. */
export function LayoutsScreen(): JSX.Element {
  const { t } = useTranslation('layouts')
  const layouts = useDesk((desk) => Object.values(desk.layouts))
  const presets = useDesk((desk) => Object.values(desk.presets))
  const library = useLibrary()
  const drafts = useDraftTimes()
  const [search, setSearch] = useState('')
  const [creating, setCreating] = useState(false)
  const found = matchingLayouts(layouts, search)
  const { problem } = library
  useListKeys({ undo: () => void library.undo() })
  const count = layouts.length

  return (
    <div className="library">
      <header className="flex min-h-18 flex-none flex-wrap items-center gap-x-3 gap-y-2 px-6 py-2">
        <h1 className="text-18 font-semibold tracking-[-0.01em]">{t('title')}</h1>
        {count === 0 ? null : (
          <>
            <div className="ml-3 w-72 max-w-full">
              <TextInput
                type="search"
                label={t('search')}
                placeholder={t('searchPlaceholder')}
                value={search}
                unit={<Icon name="search" />}
                onChange={({ target }) => setSearch(target.value)}
              />
            </div>
            <span className="text-12 text-t3" role="status">
              {search === '' ? t('count', { count }) : t('found', { found: found.length, count })}
            </span>
          </>
        )}
        <Button className="ml-auto" icon="add" variant="primary" onClick={() => setCreating(true)}>
          {t('new')}
        </Button>
      </header>
      <div className="relative flex min-h-0 flex-1 flex-col gap-4 overflow-auto px-6 pb-6">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {count === 0 ? (
          <div className="panel flex max-w-160 flex-col items-start gap-3 p-6">
            <h2 className="text-15 font-semibold">{t('empty')}</h2>
            <p className="text-t2">{t('emptyText')}</p>
            <Button onClick={() => setCreating(true)}>{t('new')}</Button>
          </div>
        ) : null}
        {count > 0 && found.length === 0 ? (
          <p className="flex flex-wrap items-center gap-3 text-t2">
            {t('notFound', { search })}
            <Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>
          </p>
        ) : null}
        {found.length === 0 ? null : (
          <ul className="library-grid" aria-label={t('list')}>
            {found.map((layout) => (
              <LayoutCard
                key={layout.id}
                layout={layout}
                users={usersOf(layout.id, presets)}
                library={library}
                draftAt={drafts.at(draftKeys.libraryLayout(layout.id))}
              />
            ))}
          </ul>
        )}
      </div>
      <LayoutUndoBar library={library} />
      {creating ? <NewLayoutDialog count={count} onClose={() => setCreating(false)} /> : null}
    </div>
  )
}
