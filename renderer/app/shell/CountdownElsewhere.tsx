import type { JSX } from 'react'
import { CountdownBar } from '../../features/bulk/CountdownBar.tsx'
import { useDesk } from '../../stores/desk.ts'
import { isOwnScreen, useNavigation } from '../../stores/navigation.ts'
import { isCountingDown } from '../../ui/recording/stateGroup.ts'
import { useKeepOnEscape } from '../../ui/recording/useKeepOnEscape.ts'

/** Stops that count down where this screen does not show them: a planned end must not come unseen, wherever one works. */
export function CountdownElsewhere(): JSX.Element | null {
  const { screen } = useNavigation()
  const counting = useDesk(({ sessions }) => Object.values(sessions).filter(isCountingDown))
  const unseen = screen.name === 'desk' ? [] : counting.filter(({ id }) => !isOwnScreen(screen, id))
  // One listener for all: the wall has its own, beside its other keys.
  useKeepOnEscape(screen.name === 'desk' ? [] : counting.map(({ id }) => id))
  return unseen.length === 0 ? null : <CountdownBar sessions={unseen} />
}
