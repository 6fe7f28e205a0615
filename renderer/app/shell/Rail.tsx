import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type Screen, useNavigationPart } from '../../stores/navigation.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type RailEntry, homeOf } from './railEntry.ts'

const targets: Readonly<Record<RailEntry, Screen>> = {
  desk: { name: 'desk' },
  layouts: { name: 'layouts' },
  presets: { name: 'presets' },
  history: { name: 'history' },
  settings: { name: 'settings', section: 'accounts' },
}

function Entry({ entry }: { readonly entry: RailEntry }): JSX.Element {
  const { t } = useTranslation('shell')
  const { current, go } = useNavigationPart((window) => ({ current: homeOf(window.screen) === entry, go: window.go }))
  const label = t(`rail.${entry}`)
  return (
    <button
      type="button"
      className="rail-entry"
      title={label}
      aria-current={current ? 'page' : undefined}
      onClick={() => go(targets[entry])}
    >
      <Icon name={entry} />
      <span className="rail-label">{label}</span>
    </button>
  )
}

/** The way between screens. */
export function Rail(): JSX.Element {
  const { t } = useTranslation('shell')
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <div className="rail-mark">
        <Icon name="mark" />
      </div>
      <div className="rail-entries">
        <Entry entry="desk" />
        <Entry entry="layouts" />
        <Entry entry="presets" />
        <Entry entry="history" />
        <div className="mt-auto">
          <Entry entry="settings" />
        </div>
      </div>
    </nav>
  )
}
