const samples: readonly RegExp[] = [
  // UPS prints account 12345E in its guides; six of the nine stubs in its tracking number guide fail their own check digit.
  /^1Z12345E/,
  // One character, repeated: placeholders in carriers' forms. T9999999999 stands on UPS's tracking page.
  /^(.)\1{6,}$/,
  /^T9{10}$/,
  // FedEx's developer guides use runs of digits.
  /^(?:0?1234567890?)+(?:1|12|123|1234|12345|123456|1234567|12345678|123456789)?$/,
  // The UPS and S10 examples of most libraries' documentation.
  /^1Z999AA1012345678[0-9]$/,
  /^[A-Z]{2}123456785[A-Z]{2}$/,
];

/** Is this normalised number one that is printed as an example, so that no parcel bears it? */
export function isSample(number: string): boolean {
  return samples.some((sample) => sample.test(number));
}
