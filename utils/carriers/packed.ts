import { assertSpelt } from './assert-spelt';
import type { Carrier } from './carrier';
import { type AlgorithmId, algorithms } from './check-digits';
import { evidences } from './evidence';
import type { Format } from './format';
import { keyOf } from './name';
import { routing } from './routing';

/**
 * The catalogue as one short text, which the build ships in place of a file for each carrier: a content script is
 * loaded with every order page, and half of the catalogue is for its readers (sources, names of a layout's parts, and
 * aliases that differ from another name by case, spaces and punctuation only, which don't count). Throws on a misspelt
 * layout.
 *
 * A carrier's line is `id;English name;Chinese name;aliases;partners`, behind it `;retired since` where it is. Its
 * formats follow, each on a line that a space begins: ` id;layout;initials;check digit`. An id that begins, up to its
 * first underscore, like the one before it (its carrier's or another format's) is left without that. The initials are
 * those of evidence and enforcement, then `m` where a mailer ID tells and `u` for numbers that are not shared. The check
 * digit is its algorithm's place among all, to the base of 36.
 */
export function packed(carriers: readonly Carrier[]): string {
  return carriers
    .flatMap(({ id, names: { en, zh_CN }, aliases, partners = [], retired, formats }) => [
      joined([
        id,
        en,
        zh_CN === en ? '' : zh_CN,
        others(aliases, [id, en, zh_CN]).join(),
        partners.join(),
        retired?.since ?? '',
      ]),
      ...formats.map((format, index) => packedFormat(format, stemAfter(formats[index - 1]?.id ?? stemOf(id)))),
    ])
    .join('\n');
}

/** The aliases that are none of these names nor of one another, but for what names are compared without. */
function others(aliases: readonly string[], names: readonly string[]): readonly string[] {
  const keys = [...names, ...aliases].map(keyOf);
  return aliases.filter((alias, index) => keys.indexOf(keyOf(alias)) === names.length + index);
}

function packedFormat({ id, layout, check, enforce, evidence, byMailerId, unshared }: Format, stem: string): string {
  const initials = `${evidence[0]}${enforce?.[0] ?? ''}${byMailerId ? 'm' : ''}${unshared ? 'u' : ''}`;
  const name = id.startsWith(stem) ? id.slice(stem.length) : id;
  return ` ${joined([name, shortened(layout), initials, check ? checks.indexOf(check).toString(36) : ''])}`;
}

/**
 * Parts without their names, and those of one sort in one; the routing that many begin with as a sign. A space stays
 * where digits would run together with the length before them.
 */
function shortened(layout: string): string {
  assertSpelt(layout);
  return layout
    .replace(routing, routed)
    .replace(/[a-z]\w*:/gi, '')
    .replace(/([dax])\d*(?: \1\d*)+(?![-\d])/g, joinedParts)
    .replace(/ (?!\d)|(?<=[(|\]~]) /g, '');
}

const routed = '~';

/** `d9 d` is `d10`. */
function joinedParts(parts: string, set: string): string {
  return set + parts.split(' ').reduce((length, part) => length + Number(part.slice(1) || 1), 0);
}

const checks = Object.keys(algorithms) as AlgorithmId[];

/** What the ids of a carrier's formats mostly begin with. */
function stemOf(carrier: string): string {
  return carrier.replaceAll('-', '');
}

/** What the id after this one mostly begins with. */
function stemAfter(id: string): string {
  return id.split('_')[0]!;
}

function joined(fields: readonly string[]): string {
  return fields.join(';').replace(/;+$/, '');
}

/** The catalogue out of its text, as it was but for what only readers need. */
export function unpacked(text: string): readonly Carrier[] {
  const carriers: (Carrier & { formats: Format[] })[] = [];
  let stem = '';
  for (const line of text.split('\n')) {
    const [id = '', second = '', third = '', fourth = '', partners, since] = line.trim().split(';');
    if (line[0] === ' ') {
      const [evidence, ...flags] = third;
      stem = /^[a-z]/.test(id) ? id : stemAfter(stem) + id;
      const format = {
        id: stem,
        layout: second.replace(routed, routing),
        ...(fourth !== '' && {
          check: checks[Number.parseInt(fourth, 36)]!,
          enforce: flags.includes('r') ? ('reject' as const) : ('warn' as const),
        }),
        evidence: evidences.find((one) => one[0] === evidence)!,
        ...(flags.includes('m') && { byMailerId: true as const }),
        ...(flags.includes('u') && { unshared: true as const }),
      };
      carriers.at(-1)!.formats.push(format as Format);
    } else {
      stem = stemOf(id);
      carriers.push({
        id,
        names: { en: second, zh_CN: third || second },
        aliases: listed(fourth),
        ...(partners && { partners: listed(partners) }),
        ...(since && { retired: { since, source: '' } }),
        formats: [],
      });
    }
  }
  return carriers;
}

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}
