import './form.css'
import { Select as Base } from '@base-ui/react/select'
import type { JSX } from 'react'
import { Icon } from '../Icon.tsx'
import { useFieldLink } from './fieldContext.ts'

export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Quiet words behind it, such as the service's own code. */
  readonly note?: string
  readonly disabled?: boolean
}

export interface SelectGroup {
  readonly label: string
  readonly options: readonly SelectOption[]
}

interface SelectProps {
  readonly value: string | null
  readonly onChange: (value: string) => void
  /** Either plain options or groups of them. */
  readonly options?: readonly SelectOption[]
  readonly groups?: readonly SelectGroup[]
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** Name of the control where its field holds several. */
  readonly label?: string
  readonly id?: string
  readonly tone?: 'blocks' | 'look' | null
  readonly disabled?: boolean
  readonly className?: string
}

function Option({ option }: { readonly option: SelectOption }): JSX.Element {
  return (
    <Base.Item className="popup-item" value={option.value} disabled={option.disabled ?? false}>
      <span className="flex w-4 flex-none">
        <Base.ItemIndicator>
          <Icon name="check" />
        </Base.ItemIndicator>
      </span>
      <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
      {option.note === undefined ? null : <span className="option-note">{option.note}</span>}
    </Base.Item>
  )
}

/** One of many, in a list: first letters find, arrows move. Draws no style element, so the page's policy holds. */
export function Select(props: SelectProps): JSX.Element {
  const {
    value,
    onChange,
    options = [],
    groups = [],
    placeholder = '',
    label,
    disabled = false,
    className = '',
  } = props
  const { tone, attributes } = useFieldLink({ id: props.id, ...(props.tone === undefined ? {} : { tone: props.tone }) })
  const { id, ...described } = attributes
  const all = [...options, ...groups.flatMap((group) => group.options)]
  const chosen = all.find((option) => option.value === value)
  return (
    <Base.Root<string>
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      items={all}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger id={id} className={`input ${className}`} data-tone={tone} aria-label={label} {...described}>
        <Base.Value className="min-w-0 flex-1 truncate">
          {chosen === undefined ? <span className="text-t3">{placeholder}</span> : chosen.label}
        </Base.Value>
        {chosen?.note === undefined ? null : <span className="truncate text-12 text-t3">{chosen.note}</span>}
        <Base.Icon className="flex-none text-t3">
          <Icon name="down" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-20">
          <Base.Popup className="popup select-popup">
            <Base.List>
              {options.map((option) => (
                <Option key={option.value} option={option} />
              ))}
              {groups
                .filter((group) => group.options.length > 0)
                .map((group) => (
                  <Base.Group key={group.label}>
                    <Base.GroupLabel className="popup-group">{group.label}</Base.GroupLabel>
                    {group.options.map((option) => (
                      <Option key={option.value} option={option} />
                    ))}
                  </Base.Group>
                ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
