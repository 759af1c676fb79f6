declare module 'tracking-number-validation' {
  const library: { getCourier(number: string): string[] };
  export default library;
}
