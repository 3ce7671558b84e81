/**
 * Moves `Date` of a realm by some milliseconds, against the real clock however often; timers run as ever. Handed whole to
 * pages and to the shell, so it knows nothing from outside itself. `Date` stays the system's own behind a proxy: what
 * derives from it, as the dates of date-fns do, is built as before, and a page west of Greenwich does not hang as it does
 * with a class in its place.
 */
export function moveDate(by: number): void {
  type Moved = { by: number; readonly now: () => number }
  const realm = globalThis as typeof globalThis & { movedDate?: Moved }
  if (realm.movedDate) {
    realm.movedDate.by = by
    return
  }
  const Real = Date
  const realNow = Real.now.bind(Real)
  const moved: Moved = { by, now: () => realNow() + moved.by }
  realm.movedDate = moved
  Real.now = moved.now
  const proxy = new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [moved.now()] : given, newTarget),
    apply: () => new Real(moved.now()).toString(),
  })
  Real.prototype.constructor = proxy
  realm.Date = proxy
}
