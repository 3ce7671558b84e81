import type { en } from './en'

/**
 * The shape every language fills: all keys of English. Keys of the plural form `one` may be left out, since not every
 * language has it.
 */
export type Texts = Filled<typeof en>

type Filled<T> = { readonly [Key in keyof T as IsOne<Key> extends true ? never : Key]: Value<T[Key]> } & {
  readonly [Key in keyof T as IsOne<Key> extends true ? Key : never]?: Value<T[Key]>
}
type IsOne<Key> = Key extends `${string}_one` ? true : false
type Value<T> = T extends string ? string : Filled<T>
