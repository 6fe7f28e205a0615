import { useDocument, useEditor } from '../editor.ts'
import { regionKey } from '../model/regionIdentity.ts'
import { selected } from '../model/scene.ts'
import type { Unread } from './AmountInput.tsx'

/** Numbers of the selected regions that could not be read; they stay with those regions until they are mended or given up. */
export function useUnread(): (field: string) => Unread {
  const { document } = useEditor()
  const unread = useDocument((state) => state.unread)
  const selection = useDocument(({ history }) => selected(history.doc).map(regionKey).join())
  return (field) => {
    const key = `${selection} ${field}`
    return {
      text: unread[key] ?? null,
      keep: (text) =>
        document.setState(({ unread: before }) => {
          const { [key]: _gone, ...rest } = before
          return { unread: text === null ? rest : { ...rest, [key]: text } }
        }),
    }
  }
}
