/**
 * Numbers that carriers print as examples, in this order: UPS's guides use the account 12345E, and six of the nine stubs
 * in its tracking number guide fail their own check digit; the 1Z number in most libraries' documentation; the
 * placeholder on UPS's tracking page; on USPS's 9400 1000 0000 0000 0000 00 and the like, EC 000 000 000 US among them;
 * UPU S10-12's own example, with any service and country; 111111111111.
 */
const printed =
  /^(?:1Z12345E|1Z999AA1012345678\d$|T9{10}$|(?:\d{4,10}|TB[ACM])0{12,}$|[A-Z]{2}(?:0{9}|123456785)[A-Z]{2}$|(.)\1*$)/;

/** Is this normalised number one that is printed as an example, so that no parcel bears it? */
export function isSample(number: string): boolean {
  return number.length >= 9 && hasStretch(number) && (isRun(number) || printed.test(number));
}

/**
 * Five characters in a row that are equal or count up: all samples have them (00000, 12345), hardly a right number has.
 * This first look costs a right number next to nothing.
 */
function hasStretch(number: string): boolean {
  let [equal, rising] = [0, 0];
  for (let at = 1; at < number.length; at++) {
    const step = number.charCodeAt(at) - number.charCodeAt(at - 1);
    equal = step === 0 ? equal + 1 : 0;
    rising = step === 1 ? rising + 1 : 0;
    if (equal === 4 || rising === 4) return true;
  }
  return false;
}

/** 123456789012; no number is longer than fifty. */
function isRun(number: string): boolean {
  return '0123456789'.repeat(6).includes(number);
}
