import { holds } from '@/utils/page/across';
import type { Heard } from '@/utils/page/listen';
import { elementsOf, isStanding, type PackageFields } from '@/utils/page/packages';
import type { Attendant } from './attendant';
import { inTurn } from './in-turn';
import { knowNeighbours, type Neighbours } from './know-neighbours';
import { matchAttendants } from './match-attendants';

/** What keeping a form's attendants asks of the form around them. */
export interface AttendantsSurroundings {
  readonly packages: () => readonly PackageFields[];
  readonly attend: (fields: PackageFields) => Attendant;
  readonly heard: () => Heard;
  /** They looked or acted: what they say together may be another. */
  readonly changed: () => void;
}

/** Those who look after the packages of a form, each after one. */
export interface Attendants {
  /** As they were found last. */
  readonly all: () => readonly Attendant[];
  /** Finds the fields anew: the page may have replaced them. */
  readonly find: () => readonly Attendant[];
  /** Lets some look at their packages, and those reconsider to whom that means something. */
  readonly lookAt: (some: readonly Attendant[], areNew?: boolean) => void;
  /** Lets those reconsider for whom something around their package changed. */
  readonly reconsider: (isMeant: (attendant: Attendant) => boolean) => void;
  /** Lets the one who looks after `target` act, and answers who that is. */
  readonly at: (target: Element, act: (attendant: Attendant) => void) => Attendant | undefined;
  /** True for the package of the one who acts just now. */
  readonly isActing: (fields: PackageFields) => boolean;
  readonly neighbours: Neighbours;
}

/** Starts with none; they are found as the page is looked at, until `signal` ends it. */
export function keepAttendants(
  { packages, attend, heard, changed }: AttendantsSurroundings,
  signal: AbortSignal,
): Attendants {
  let all: readonly Attendant[] = [];
  let acting: PackageFields | undefined;
  const neighbours = knowNeighbours(() => all.map(({ fields }) => fields));

  const find = () => {
    heard().tell();
    const found = packages();
    neighbours.forget();
    all = matchAttendants(found, all, attend);
    return all;
  };
  const isOf = (target: Element | null, { fields }: Attendant) =>
    elementsOf(fields).some((element) => holds(element, target));

  // What stands in a field while a character is being made is not what is meant.
  const isComposed = (attendant: Attendant) => isOf(heard().composing(), attendant);
  const reconsider: Attendants['reconsider'] = (isMeant) => {
    for (const it of all) if (isMeant(it) && !isComposed(it)) it.reconsider();
  };

  return {
    all: () => all,
    find,
    reconsider,
    neighbours,
    isActing: (fields) => fields === acting,
    // A row's entry is another's only where they share a list, or have the same number.
    lookAt: (some, areNew) =>
      inTurn(
        some,
        (it) => {
          heard().tell();
          if (all.includes(it) && !isComposed(it)) it.look(areNew);
        },
        () => {
          reconsider(({ fields }) => neighbours.areNew(fields));
          changed();
        },
        signal,
      ),
    at: (target, act) => {
      neighbours.forget();
      const isOwn = (it: Attendant) => isOf(target, it);
      const known = all.find(isOwn);
      // The page may have replaced the field since: whoever looked after it looks after its successor.
      const own = known && isStanding(known.fields) ? known : find().find((it) => it === known || isOwn(it));
      acting = own?.fields;
      if (own) act(own);
      acting = undefined;
      changed();
      return own;
    },
  };
}
