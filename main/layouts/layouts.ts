import type { LayoutId } from '../../shared/ids.ts'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Layouts, LayoutsDeps } from './port.ts'

/** Creates the library of layouts. */
export function createLayouts({ clock, journal, hub, newId }: LayoutsDeps): Layouts {
  const known = (id: LayoutId): SavedLayout => {
    const layout = journal.layouts.get(id)
    if (layout === null) throw new ProblemError('savedLayoutNotFound')
    return layout
  }
  const show = (value: SavedLayout): SavedLayout => {
    hub.apply({ kind: 'put', collection: 'layouts', value })
    return value
  }
  const keep = (layout: SavedLayout): SavedLayout => {
    journal.layouts.put(layout)
    return show(layout)
  }
  const fresh = (fields: Pick<SavedLayout, 'name' | 'canvas' | 'layout'>): SavedLayout => {
    const at = clock.now()
    return keep({ ...fields, id: newId() as LayoutId, createdAt: at, updatedAt: at })
  }

  return {
    load: () => {
      for (const layout of journal.layouts.all()) show(layout)
    },
    create: fresh,
    change: ({ id, ...fields }) => keep({ ...known(id), ...fields, updatedAt: clock.now() }),
    duplicate: ({ id, name }) => {
      const { canvas, layout } = known(id)
      return fresh({ name, canvas, layout })
    },
    remove: ({ id }) => {
      const layout = known(id)
      journal.layouts.remove(id)
      hub.apply({ kind: 'remove', collection: 'layouts', id })
      return layout
    },
    take: (id, record) => keep({ ...record, id: id as LayoutId, updatedAt: clock.now() }),
    restore: ({ layout }) => journal.layouts.get(layout.id) ?? keep(layout),
  }
}
