import type { Rule } from './rule';
import { blank } from './rules/blank';
import { carrierMismatch } from './rules/carrier-mismatch';
import { checkDigit } from './rules/check-digit';
import { duplicate } from './rules/duplicate';
import { lateEntry } from './rules/late-entry';
import { listedAsOther } from './rules/listed-as-other';
import { noCarrier } from './rules/no-carrier';
import { notATrackingNumber } from './rules/not-a-tracking-number';
import { notHandedOver } from './rules/not-handed-over';
import { notPreferred } from './rules/not-preferred';
import { retiredCarrier } from './rules/retired-carrier';
import { sampleNumber } from './rules/sample-number';
import { specialCharacter } from './rules/special-character';
import { specialCharacterInCarrier, specialCharacterInService } from './rules/special-character-in-name';
import { unknownFormat } from './rules/unknown-format';
import { unsupportedCarrier } from './rules/unsupported-carrier';
import { wrongCharacter } from './rules/wrong-character';
import { wrongLength } from './rules/wrong-length';

/** All rules, in order of precedence. A new rule is a new file and a row here. */
export const rules: readonly Rule[] = [
  blank,
  notATrackingNumber,
  specialCharacter,
  specialCharacterInCarrier,
  specialCharacterInService,
  sampleNumber,
  carrierMismatch,
  wrongCharacter,
  wrongLength,
  checkDigit,
  listedAsOther,
  unsupportedCarrier,
  retiredCarrier,
  duplicate,
  lateEntry,
  unknownFormat,
  noCarrier,
  notHandedOver,
  notPreferred,
];
