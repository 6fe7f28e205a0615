/** How long the way back is offered after recordings were taken off the desk, ms. Afterwards they are in the history. */
export const PUT_BACK_OFFERED_MS = 60_000
