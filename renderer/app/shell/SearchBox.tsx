import type { JSX, KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskRows } from '../../features/desk/useDeskRows.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart, useNavigationStore } from '../../stores/navigation.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Narrows the desk while typing; Esc clears it. From another screen it leads to the desk. */
export function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement | null> }): JSX.Element {
  const { t } = useTranslation('shell')
  const navigation = useNavigationStore()
  const search = useNavigationPart((window) => window.search)
  const { setSearch, go } = navigation.getState()
  const onDesk = useDeskRows().shown
  const mac = useDesk((desk) => desk.info.platform === 'darwin')

  const type = (text: string): void => {
    if (navigation.getState().screen.name !== 'desk') go({ name: 'desk' })
    setSearch(text)
  }
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && !event.repeat && search.trim() !== '') {
      const first = onDesk[0]
      if (first !== undefined) go({ name: 'session', id: first.session.id })
      return
    }
    if (event.key !== 'Escape') return
    setSearch('')
    event.currentTarget.blur()
  }

  return (
    <div className="search" role="search">
      <Icon name="search" className="text-t3" />
      <input
        ref={input}
        type="text"
        value={search}
        spellCheck={false}
        autoComplete="off"
        aria-label={t('search.label')}
        aria-keyshortcuts="Control+K"
        placeholder={t('search.placeholder')}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      {search === '' ? (
        <kbd className="kbd">{t(mac ? 'search.keyMac' : 'search.key')}</kbd>
      ) : (
        <button type="button" className="search-clear" aria-label={t('search.clear')} onClick={() => setSearch('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
