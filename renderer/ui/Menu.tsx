import { Menu as Base } from '@base-ui/react/menu'
import type { JSX, ReactElement } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** One line of a menu, or a line between two groups. */
export type MenuEntry =
  | {
      readonly kind?: 'item'
      readonly key: string
      readonly label: string
      readonly icon?: IconName
      /** The keys that do the same. */
      readonly keys?: string
      readonly disabled?: boolean
      readonly onSelect: () => void
    }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly checked: boolean
      readonly onSelect: () => void
    }
  | { readonly kind: 'separator'; readonly key: string }
  | { readonly kind: 'submenu'; readonly key: string; readonly label: string; readonly entries: readonly MenuEntry[] }

interface MenuProps {
  /** The button that opens it, usually a {@link import('./Button.tsx').Button}. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'end'
}

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }): JSX.Element {
  return (
    <Base.Popup className="popup">
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </Base.Popup>
  )
}

function Submenu({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }): JSX.Element {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="popup-item">
        <span className="min-w-0 flex-1">{label}</span>
        <Icon name="forward" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className="z-20">
          <Entries entries={entries} />
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }): JSX.Element {
  if (entry.kind === 'separator') return <Base.Separator className="popup-separator" />
  if (entry.kind === 'submenu') return <Submenu label={entry.label} entries={entry.entries} />
  if (entry.kind === 'choice') {
    return (
      <Base.CheckboxItem
        className="popup-item"
        checked={entry.checked}
        closeOnClick
        onCheckedChange={() => entry.onSelect()}
      >
        <span className="flex w-4">{entry.checked ? <Icon name="check" /> : null}</span>
        <span className="truncate">{entry.label}</span>
      </Base.CheckboxItem>
    )
  }
  return (
    <Base.Item className="popup-item" disabled={entry.disabled ?? false} onClick={() => entry.onSelect()}>
      {entry.icon === undefined ? null : <Icon name={entry.icon} />}
      {entry.label}
      {entry.keys === undefined ? null : <kbd className="popup-keys">{entry.keys}</kbd>}
    </Base.Item>
  )
}

interface PopupProps {
  readonly entries: readonly MenuEntry[]
  readonly align: 'start' | 'end'
}

function Popup({ entries, align }: PopupProps): JSX.Element {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align={align} className="z-10">
        <Entries entries={entries} />
      </Base.Positioner>
    </Base.Portal>
  )
}

/** A menu behind a button: arrows, first letters, Esc. */
export function Menu({ trigger, entries, align = 'end' }: MenuProps): JSX.Element {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Popup entries={entries} align={align} />
    </Base.Root>
  )
}

/** Ties the buttons of a list to the one menu of that list; `T` is what a button stands for. */
export type ListMenuHandle<T> = Base.Handle<T>

/** The tie of one list: make it once, and keep it as long as the list. */
export const createListMenu = <T,>(): ListMenuHandle<T> => Base.createHandle<T>()

interface ListMenuTriggerProps<T> {
  readonly menu: ListMenuHandle<T>
  readonly of: T
  readonly trigger: ReactElement
}

/** The button of one row, that opens the {@link ListMenu} on this row. */
export function ListMenuTrigger<T>({ menu, of, trigger }: ListMenuTriggerProps<T>): JSX.Element {
  return <Base.Trigger handle={menu} payload={of} render={trigger} />
}

interface ListMenuProps<T> {
  readonly menu: ListMenuHandle<T>
  readonly entriesOf: (of: T) => readonly MenuEntry[]
}

/** One menu for all rows of a list: a menu in each of them is what opening a long list would be spent on. */
export function ListMenu<T>({ menu, entriesOf }: ListMenuProps<T>): JSX.Element {
  return (
    <Base.Root handle={menu} modal={false}>
      {({ payload }) => <Popup entries={payload === undefined ? [] : entriesOf(payload)} align="end" />}
    </Base.Root>
  )
}
