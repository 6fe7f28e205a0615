import './form.css'
import './tags.css'
import { type JSX, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TAG_LENGTH, TAGS_MOST, withTag } from '../../../shared/recording/presetTags.ts'
import { Icon } from '../Icon.tsx'
import { useFieldLink } from './fieldContext.ts'

interface TagsInputProps {
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
  /** Tags that exist already, offered while typing. */
  readonly known: readonly string[]
  /** Instead of “Add a tag”. */
  readonly placeholder?: string
}

/** Tags as words in a line: Enter or a comma ends one, Backspace in the empty line takes the last one away. */
export function TagsInput({ tags, onChange, known, placeholder }: TagsInputProps): JSX.Element {
  const { t } = useTranslation('forms')
  const [text, setText] = useState('')
  const { attributes } = useFieldLink({})
  const listId = `${attributes.id ?? 'tags'}-known`
  const full = tags.length >= TAGS_MOST

  const add = (word: string): void => {
    onChange(withTag(tags, word))
    setText('')
  }
  const press = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '') {
      onChange(tags.slice(0, -1))
    }
  }

  return (
    <div className="input tags-input">
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
          <button
            type="button"
            aria-label={t('tags.remove', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      <input
        {...attributes}
        type="text"
        value={text}
        list={listId}
        maxLength={TAG_LENGTH}
        disabled={full}
        placeholder={full ? t('tags.full') : (placeholder ?? t('tags.add'))}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={press}
        onBlur={() => text.trim() !== '' && add(text)}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}
