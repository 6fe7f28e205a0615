import { type JSX, type MouseEvent, type Ref, memo } from 'react'
import type { Preset } from '../../../shared/recording/preset.ts'
import { isArmedFor } from '../../../shared/recording/sameRecorder.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { NavigationState } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { moment } from '../../ui/form/moment.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type ListMenuHandle, ListMenuTrigger } from '../../ui/Menu.tsx'
import { CheckBadge } from './CheckBadge.tsx'
import { presetCheck } from './presetCheck.ts'
import { type LintedDesk, presetFindings } from './presetFindings.ts'
import type { ListWords, RowWords } from './rowWords.ts'

/** What a row can do with its preset. */
export interface PresetRowActions {
  /** A start is on its way: no other may be pressed. */
  readonly starting: boolean
  readonly start: (preset: Preset) => void
  readonly duplicate: (preset: Preset) => void
  readonly pin: (preset: Preset) => void
  readonly preflight: (preset: Preset) => void
  readonly remove: (preset: Preset) => void
  readonly select: (preset: Preset, range: boolean) => void
}

/** What all rows have in common: asked for once, because opening a list is as slow as its rows are many. */
export interface PresetRows {
  readonly t: ListWords
  readonly words: RowWords
  readonly go: NavigationState['go']
  readonly desk: LintedDesk
  readonly measure: Ref<HTMLDivElement>
  readonly actions: PresetRowActions
  readonly menu: ListMenuHandle<Preset>
}

interface PresetGridRowProps {
  readonly rows: PresetRows
  readonly preset: Preset
  /** Place in the whole list, from 0. */
  readonly index: number
  /** Distance from the top of the list, CSS px. */
  readonly top: number
  readonly selected: boolean
  /** The row that the keyboard comes to. */
  readonly current: boolean
  /** The live session that holds its channel and uid, if only by a reserved slot. */
  readonly running: Session | null
  /** An earlier take of its channel and uid may still record. */
  readonly doubtful: boolean
  /** When something was typed into it that is not saved yet, ms since 1970; null: nothing. */
  readonly draftAt: number | null
}

function Row({
  rows,
  preset,
  index,
  top,
  selected,
  current,
  running,
  doubtful,
  draftAt,
}: PresetGridRowProps): JSX.Element {
  const { t, words, go, desk, measure, actions, menu } = rows
  const { settings } = preset
  const { name } = settings
  const account = settings.accountId === null ? undefined : desk.accounts[settings.accountId]
  const storage = settings.storageProfileId === null ? undefined : desk.storageProfiles[settings.storageProfileId]
  const check = presetCheck(presetFindings(preset, desk), doubtful && running === null)
  const tab = current ? 0 : -1
  const open = (): void => go({ name: 'preset', id: preset.id })

  const click = (event: MouseEvent): void => {
    const { target, currentTarget } = event
    // React lets clicks of a menu rise through the row that opened it, though the menu lies elsewhere in the document.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.closest('button, label, input') !== null) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) actions.select(preset, event.shiftKey)
    else open()
  }

  return (
    <div
      ref={measure}
      role="row"
      className="preset-row"
      tabIndex={tab}
      data-index={index}
      data-preset={preset.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-label={name}
      style={{ transform: `translateY(${top}px)` }}
      onClick={click}
    >
      <div role="gridcell" data-column="select">
        <label className="select-box">
          <input
            type="checkbox"
            checked={selected}
            tabIndex={-1}
            aria-label={words.select(name)}
            onChange={() => undefined}
            onClick={(event) => actions.select(preset, event.shiftKey)}
          />
        </label>
      </div>
      <div role="gridcell" data-column="name">
        {settings.pinned ? (
          <span className="text-t2" title={t('manage:pinned')}>
            <Icon name="pinned" size={12} />
            <span className="sr-only">{t('manage:pinned')}</span>
          </span>
        ) : null}
        <button type="button" className="preset-open" tabIndex={-1} aria-label={words.open(name)} onClick={open}>
          {name}
        </button>
        {draftAt === null ? null : (
          <button
            type="button"
            className="draft-badge"
            tabIndex={tab}
            title={t('manage:draftSince', { time: moment(draftAt) })}
            aria-label={t('manage:draftOpen', { name })}
            onClick={open}
          >
            {t('manage:draft')}
          </button>
        )}
        {settings.tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </div>
      <div role="gridcell" data-column="channel">
        {settings.channel === '' ? t('noChannel') : settings.channel} ·{' '}
        {settings.recorderUid === '' ? t('noUid') : settings.recorderUid}
      </div>
      <div role="gridcell" data-column="account">
        <span className="truncate">{account?.label ?? t('noAccount')}</span>
        {account?.host.kind === 'rehearsal' ? (
          <span className="rehearsal-tag" data-small>
            {t('start:rehearsal')}
          </span>
        ) : null}
      </div>
      <div role="gridcell" data-column="storage">
        <span className="truncate">{storage?.label ?? t('noStorage')}</span>
      </div>
      <div role="gridcell" data-column="used">
        {preset.lastUsedAt === null ? words.neverUsed : moment(preset.lastUsedAt)}
      </div>
      <div role="gridcell" data-column="check">
        <CheckBadge kind={check.kind} words={words.check(check)} />
      </div>
      <div role="gridcell" data-column="actions">
        {running === null || isArmedFor(running, preset.id) ? (
          <Button
            size={24}
            tabIndex={tab}
            aria-label={words.start(name)}
            disabled={check.kind === 'blocks' || actions.starting}
            onClick={() => actions.start(preset)}
          >
            {words.startShort}
          </Button>
        ) : (
          <Button size={24} variant="quiet" tabIndex={tab} onClick={() => go({ name: 'session', id: running.id })}>
            {running.presetId === preset.id ? t('start:recordsNow') : t('start:heldBy', { name: running.name })}
          </Button>
        )}
        <ListMenuTrigger
          menu={menu}
          of={preset}
          trigger={
            <Button size={24} variant="quiet" iconOnly icon="more" tabIndex={tab}>
              {words.more(name)}
            </Button>
          }
        />
      </div>
    </div>
  )
}

/** One preset as a line of the grid, drawn anew only when something about it changed. It is a control itself: see the grid for its keys. */
export const PresetGridRow = memo(Row)
