export interface Format {
  readonly id: string;
}
