import type { SyntheticEvent } from 'react'
import type { Command } from '../../ui/form/useCommand.ts'
import { isAboutTyped } from './couldNotAsk.ts'

/** What a form does while it is typed into: a refusal of what stood there before says nothing any more. */
export const forgetRefusal =
  ({ problem, forgetProblem }: Pick<Command, 'problem' | 'forgetProblem'>) =>
  ({ target }: SyntheticEvent<HTMLFormElement>): void => {
    if (problem !== null && isAboutTyped(problem, target instanceof HTMLElement ? target.id : '')) forgetProblem()
  }
