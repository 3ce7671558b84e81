/** What is said at the first start. */
export const SUPERVISOR = 'Professor Lin'
export const FIRST_GOAL = { title: 'Read the first paper', week: '2026-10-05' } as const
