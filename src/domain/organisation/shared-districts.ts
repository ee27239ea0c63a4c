import type { Organisation } from './organisation';

/** A district that two organisations of one kind name: only the first one by code gets its applications. */
export interface SharedDistrict<O> {
  readonly district: string;
  readonly other: O;
  /** Whether the applications go to the other one. */
  readonly goesToOther: boolean;
}

type Place = Pick<Organisation, 'code' | 'kind' | 'districts'>;

/** The districts of an organisation that others of its kind name as well. */
export function sharedDistricts<O extends Place>(own: Place, all: readonly O[]): SharedDistrict<O>[] {
  const others = all.filter(({ code, kind }) => code !== own.code && kind === own.kind);
  return own.districts.flatMap((district) => {
    const other = others.find(({ districts }) => districts.some((name) => isSame(name, district)));
    return other === undefined ? [] : [{ district, other, goesToOther: other.code < own.code }];
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('kk') === other.toLocaleLowerCase('kk');
}
